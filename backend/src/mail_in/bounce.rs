//! Delivery reports (RFC 3464) and notices that only look like them.

/// `Message-ID`s of one report that are looked at.
const IDS_MAX: usize = 20;

/// Beginnings of subjects of vacation notices, in lower case.
const VACATION: [&str; 10] = [
    "автоответ",
    "автоматический ответ",
    "меня нет на месте",
    "нет на рабочем месте",
    "в отпуске",
    "automatic reply",
    "autoreply",
    "auto reply",
    "auto:",
    "out of office",
];

/// Whether a subject reads as a vacation notice, whose text is short.
pub(super) fn says_automatic(subject: &str, text: &str) -> bool {
    let subject = subject.to_lowercase();
    text.len() < 4000 && VACATION.iter().any(|begin| subject.starts_with(begin))
}

/// Whether a report says that the delivery failed for good (RFC 3464, 2.3.3); a delay is no failure.
pub(super) fn says_failed(status: &str) -> bool {
    status.lines().any(|line| {
        let squeezed: String = line.chars().filter(|c| !c.is_whitespace()).take(40).collect();
        squeezed.eq_ignore_ascii_case("action:failed")
    })
}

/// `Message-ID`s of our host anywhere in a report: servers quote the message, or its head only.
pub(super) fn our_ids(raw: &[u8], host: &str) -> Vec<String> {
    let end = format!("@{host}>").into_bytes();
    let mut found = Vec::new();
    let mut open = None;
    for (at, byte) in raw.iter().enumerate() {
        match byte {
            b'<' => open = Some(at),
            b'>' => {
                if let Some(start) = open.take()
                    && at - start < 200
                    && raw[start..=at].ends_with(&end)
                {
                    let id = String::from_utf8_lossy(&raw[start..=at]).into_owned();
                    if !found.contains(&id) {
                        found.push(id);
                    }
                    if found.len() == IDS_MAX {
                        return found;
                    }
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports() {
        assert!(says_failed("Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b\nAction: failed\n"));
        assert!(!says_failed("Action: delayed\nStatus: 4.4.1\n"));
        let raw = b"Message-ID: <1@opora.test>\r\nReferences: <2@other> <3@opora.test> <1@opora.test>";
        assert_eq!(our_ids(raw, "opora.test"), ["<1@opora.test>", "<3@opora.test>"]);
        assert!(says_automatic("Автоответ: отпуск", "до 5-го") && !says_automatic("Код не приходит", ""));
    }
}
