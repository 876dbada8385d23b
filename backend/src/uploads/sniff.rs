//! The type of a file by its content, whatever its name says.

use shared::api::uploads::FileType;

/// The type, when it is one of ours.
pub(super) fn file_type(bytes: &[u8]) -> Option<FileType> {
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(FileType::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(FileType::Png)
    } else if bytes.starts_with(b"%PDF-") {
        Some(FileType::Pdf)
    } else if is_text(bytes) {
        Some(FileType::Text)
    } else {
        None
    }
}

/// UTF-8 or a one-byte Cyrillic encoding: no control bytes but those of text and of coloured logs.
fn is_text(bytes: &[u8]) -> bool {
    let control =
        |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b) || *byte == 0x7f;
    !bytes.is_empty() && !bytes.iter().any(control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(file_type(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(FileType::Jpeg));
        assert_eq!(file_type(b"%PDF-1.7\n"), Some(FileType::Pdf));
        assert_eq!(file_type("строка журнала\n".as_bytes()), Some(FileType::Text));
        assert_eq!(file_type(b"{\"log\":{}}"), Some(FileType::Text));
        for bytes in [&b""[..], b"MZ\x90\0\x03", b"PK\x03\x04\x14\0", b"GIF89a\x01\0", b"RIFF\0\0\0\0WEBP"] {
            assert_eq!(file_type(bytes), None, "{bytes:?}");
        }
    }
}
