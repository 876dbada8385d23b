//! Whatever comes in, reading it ends soon and breaks nothing: noise, real messages with bytes changed, and pieces of
//! messages put together at random.

use std::time::{Duration, Instant};

use proptest::{collection::vec, prelude::*, sample::select};

use super::super::{html, message, reply_text};

/// The largest message of these tests.
const SIZE_MAX: usize = 1024 * 1024;
/// For one reading, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(1);

/// Messages as programs write them, and as those who attack do.
const REAL: [&str; 4] = [
    "Received: from a by b\r\nFrom: =?utf-8?B?0JjQstCw0L0=?= <ivan@example.org>\r\nTo: help+2600000014.\
     00000000000000000000000000@desk.test\r\nSubject: =?koi8-r?Q?=F0=D2=C9?=\r\n =?koi8-r?Q?=D7=C5=D4?=\r\nMessage-ID: \
     <1@example.org>\r\nReferences: <0190@opora.test>\r\n <2@x>\r\nMIME-Version: 1.0\r\nContent-Type: \
     multipart/mixed; boundary=\"a\"\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\
     Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=CF=F0=E8\r\n\
     > x\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+eDwvYj4=\r\n\
     --b--\r\n--a\r\nContent-Type: image/png; name*=utf-8''%D1%8D.png\r\nContent-Disposition: attachment\r\n\
     Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--a--\r\n",
    "From: MAILER-DAEMON@mx.test\r\nReturn-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; \
     boundary=r\r\n\r\n--r\r\n\r\nx\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n--r\r\n\
     Content-Type: message/rfc822\r\n\r\nMessage-ID: <0190@opora.test>\r\n\r\nx\r\n--r--\r\n",
    "From: a@example.org, b@example.org\r\nFrom: Group: c@d.ru;\r\nSubject: Автоответ\r\nAuto-Submitted: no\r\n\r\n\
     begin 644 a\r\nM\r\nend\r\n-- \r\nx\r\nOn Mon, a@b.c\r\nwrote:\r\n",
    "From: x <y@z.org>\r\nContent-Type: text/html\r\n\r\n<p>a<script>b</script>&#1080;<blockquote>c</blockquote>\
     <!-- d --><a title='>'>e",
];

/// Pieces that mean something to a reader.
const PIECES: [&str; 24] = [
    "\r\n",
    "\n",
    "\r",
    "\r\n\r\n",
    "--",
    "--a",
    "--a--",
    "From: ",
    "Content-Type: ",
    "multipart/mixed; boundary=a",
    "message/rfc822",
    "Content-Transfer-Encoding: base64",
    "=?utf-8?B?",
    "=?x?Q?",
    "?=",
    "<",
    ">",
    "@opora.test>",
    "&#",
    "<script",
    "</",
    "begin 644 x",
    "charset=",
    "\0",
];

fn survives(raw: &[u8]) -> Result<(), TestCaseError> {
    let start = Instant::now();
    let mail = message::read(raw, SIZE_MAX, "opora.test");
    if let Some(content) = &mail.content {
        let answer = reply_text::answer(&content.text);
        prop_assert!(answer.len() <= content.text.len(), "an answer is part of its text");
        prop_assert!(content.files.len() <= 10);
    }
    prop_assert!(!mail.head.subject.contains(['\r', '\n']));
    // The same bytes are the same message.
    prop_assert_eq!(mail.digest, message::read(raw, SIZE_MAX, "opora.test").digest);
    prop_assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn noise(raw in vec(any::<u8>(), 0..4000)) {
        survives(&raw)?;
    }

    #[test]
    fn real_messages_with_bytes_changed(
        which in 0..REAL.len(),
        changes in vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 0..30),
    ) {
        let mut raw = REAL[which].as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(raw.len());
            match how {
                0 => raw[at] = byte,
                1 => raw.insert(at, byte),
                2 if raw.len() > 1 => drop(raw.remove(at)),
                _ => {
                    let tail = raw[at..].to_vec();
                    raw.extend(tail.into_iter().take(500));
                }
            }
        }
        survives(&raw)?;
    }

    #[test]
    fn pieces_at_random(pieces in vec(prop_oneof![select(&PIECES[..]).prop_map(str::to_owned), "[ -~]{0,12}"], 0..400)) {
        let text = pieces.concat();
        survives(text.as_bytes())?;
        survives(format!("From: a@example.org\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n{text}").as_bytes())?;
        let words = html::to_text(&text);
        prop_assert!(words.len() <= 4 * text.len() + 16);
    }
}
