//! Names of files: shown to people, never used on the disk.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Characters kept of a name.
const NAME_MAX: usize = 100;

/// RFC 8187, `attr-char`: what an extended value need not encode.
const ATTR: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The name out of `X-File-Name`, percent-encoded UTF-8: no folders, no control or direction marks,
/// the ending kept when it is cut.
pub(super) fn clean(header: &str) -> String {
    tidy(&percent_decode_str(header).decode_utf8_lossy())
}

/// The same of a name that is not encoded.
pub fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Direction marks and invisible characters can make `gpj.exe` look like `exe.jpg`.
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            || "<>:\"|?*".contains(c)
    };
    let kept: String = last.chars().map(|c| if odd(c) { '_' } else { c }).collect();
    let kept = kept.trim_matches([' ', '.']);
    let count = kept.chars().count();
    if count <= NAME_MAX {
        return kept.to_owned();
    }
    let (stem, ending) = kept.rsplit_once('.').unwrap_or((kept, ""));
    let ending: String = ending.chars().take(10).collect();
    let stem: String = stem.chars().take(NAME_MAX - 1 - ending.chars().count()).collect();
    format!("{stem}.{ending}")
}

/// `Content-Disposition` with the name in both spellings (RFC 6266, 4.3).
pub fn disposition(name: &str, inline: bool) -> String {
    let kind = if inline { "inline" } else { "attachment" };
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' }).collect();
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, ATTR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_could_harm() {
        for (header, clean_name) in [
            ("%D1%81%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA.png", "снимок.png"),
            ("../../etc/passwd", "passwd"),
            ("C:%5CUsers%5Cme%5Clog.txt", "log.txt"),
            ("a%0D%0Ab.txt", "a__b.txt"),
            ("x%E2%80%AEgpj.exe", "x_gpj.exe"),
            ("..", ""),
            ("", ""),
        ] {
            assert_eq!(clean(header), clean_name, "{header}");
        }
        let long = clean(&format!("{}.jpeg", "я".repeat(300)));
        assert_eq!(long.chars().count(), NAME_MAX);
        assert!(long.ends_with(".jpeg"));
    }

    #[test]
    fn dispositions_carry_any_name_safely() {
        assert_eq!(
            disposition("снимок \"1\".png", false),
            "attachment; filename=\"________1_.png\"; filename*=UTF-8''%D1%81%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA%20%221%22.png"
        );
        assert!(disposition("a\r\nSet-Cookie: x", true).bytes().all(|byte| byte >= b' '));
    }
}
