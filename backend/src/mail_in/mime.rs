//! The parts of a message, found by our own walk within hard bounds. A foreign parser gets single header blocks and
//! single bodies only: what nests is never handed on, and a message inside a message stays an attachment.

use mail_parser::{
    ContentType, HeaderName, HeaderValue, Message, MessageParser, MessagePart,
    decoders::{
        base64::base64_decode, charsets::map::charset_decoder, quoted_printable::quoted_printable_decode,
    },
};

/// Bytes of one header block.
const HEAD_MAX: usize = 128 * 1024;
/// Lines of one header block.
const HEAD_LINES_MAX: usize = 1000;
/// Parts of a message, multiparts included.
const PARTS_MAX: usize = 100;
/// How deep parts may nest.
const DEPTH_MAX: usize = 8;
/// The longest boundary; RFC 2046, 5.1.1 allows 70.
const BOUNDARY_MAX: usize = 200;

/// A message that is outside of the bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Too many bytes or lines of header.
    Head,
    /// Too many parts, or too deep.
    Parts,
}

/// A header block and what follows it.
pub(super) fn split_head(raw: &[u8]) -> Result<(&[u8], &[u8]), Unfit> {
    let mut at = 0;
    for (count, line) in raw.split_inclusive(|byte| *byte == b'\n').enumerate() {
        if line.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
            return Ok((&raw[..at], &raw[at + line.len()..]));
        }
        at += line.len();
        if at > HEAD_MAX || count >= HEAD_LINES_MAX {
            return Err(Unfit::Head);
        }
    }
    Ok((raw, &[]))
}

/// Reads a header block. NUL bytes become spaces: nothing behind us likes them.
pub(super) fn read_head(head: &[u8]) -> Message<'static> {
    let mut block: Vec<u8> = head.iter().map(|byte| if *byte == 0 { b' ' } else { *byte }).collect();
    block.extend_from_slice(b"\r\n\r\n");
    let read = MessageParser::default().parse_headers(&block).filter(|read| !read.parts.is_empty());
    // The parser's own methods expect the root part to be there.
    read.map_or_else(
        || Message { parts: vec![MessagePart::default()], ..Message::default() },
        Message::into_owned,
    )
}

/// How a body is encoded for the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Plain,
    Base64,
    QuotedPrintable,
}

/// A part that has no parts.
#[derive(Debug)]
pub(super) struct Leaf<'a> {
    /// `text/plain`, in lower case.
    pub(super) kind: String,
    /// Name of the file, if it has one.
    pub(super) name: Option<String>,
    /// It is to be kept as a file, not read.
    pub(super) attached: bool,
    charset: String,
    encoding: Encoding,
    body: &'a [u8],
}

impl Leaf<'_> {
    /// Its bytes, decoded; what cannot be decoded stays as it came.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let decoded = match self.encoding {
            Encoding::Plain => None,
            Encoding::Base64 => base64_decode(self.body),
            Encoding::QuotedPrintable => quoted_printable_decode(self.body),
        };
        decoded.unwrap_or_else(|| self.body.to_vec())
    }

    /// Its text by the charset that it names, else UTF-8 or windows-1251, in which old programs write without
    /// saying so.
    pub(super) fn text(&self) -> String {
        let bytes = self.bytes();
        let named = (1..=45).contains(&self.charset.len());
        match named.then(|| charset_decoder(self.charset.as_bytes())).flatten() {
            Some(decode) if !self.charset.eq_ignore_ascii_case("utf-8") => decode(&bytes),
            _ => match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => match charset_decoder(b"windows-1251") {
                    Some(decode) if !named => decode(error.as_bytes()),
                    _ => String::from_utf8_lossy(error.as_bytes()).into_owned(),
                },
            },
        }
    }

    /// Bytes on the way.
    pub(super) const fn size(&self) -> usize {
        self.body.len()
    }
}

/// Finds the parts of a message.
///
/// # Errors
/// When it has too many, or they nest too deep.
pub(super) fn leaves<'a>(head: &Message<'_>, body: &'a [u8]) -> Result<Vec<Leaf<'a>>, Unfit> {
    let mut count = 0;
    walk(head, body, 0, &mut count)
}

fn walk<'a>(
    head: &Message<'_>,
    body: &'a [u8],
    depth: usize,
    count: &mut usize,
) -> Result<Vec<Leaf<'a>>, Unfit> {
    *count += 1;
    if depth > DEPTH_MAX || *count > PARTS_MAX {
        return Err(Unfit::Parts);
    }
    let content_type = value(head, &HeaderName::ContentType).and_then(HeaderValue::as_content_type);
    let kind = content_type.map_or_else(|| "text/plain".to_owned(), kind_of);
    let boundary = content_type.and_then(|found| found.attribute("boundary")).unwrap_or_default();
    if kind.starts_with("multipart/") && (1..=BOUNDARY_MAX).contains(&boundary.len()) {
        let mut found = Vec::new();
        for part in split_parts(body, boundary.as_bytes(), PARTS_MAX - *count)? {
            let (block, inner) = split_head(part)?;
            found.extend(walk(&read_head(block), inner, depth + 1, count)?);
        }
        if kind == "multipart/alternative" && found.iter().any(|leaf| leaf.kind == "text/plain") {
            // The plain one says the same without anything that could be hidden in it.
            found.retain(|leaf| leaf.attached || leaf.kind != "text/html");
        }
        return Ok(found);
    }
    let disposition = value(head, &HeaderName::ContentDisposition).and_then(HeaderValue::as_content_type);
    let name = disposition
        .and_then(|found| found.attribute("filename"))
        .or_else(|| content_type.and_then(|found| found.attribute("name")));
    let attached = disposition.is_some_and(ContentType::is_attachment)
        || name.is_some()
        || !matches!(kind.as_str(), "text/plain" | "text/html");
    let encoding = value(head, &HeaderName::ContentTransferEncoding).and_then(HeaderValue::as_text);
    let encoding = match encoding.map(|text| text.trim().to_ascii_lowercase()).as_deref() {
        Some("base64") => Encoding::Base64,
        Some("quoted-printable") => Encoding::QuotedPrintable,
        _ => Encoding::Plain,
    };
    let charset = content_type.and_then(|found| found.attribute("charset")).unwrap_or_default();
    let (name, charset) = (name.map(str::to_owned), charset.to_owned());
    Ok(vec![Leaf { kind, name, attached, charset, encoding, body }])
}

/// The last of a header's values, as mail programs take it.
pub(super) fn value<'a>(head: &'a Message<'_>, name: &HeaderName<'_>) -> Option<&'a HeaderValue<'a>> {
    head.headers().iter().rev().find(|header| header.name == *name).map(|header| &header.value)
}

fn kind_of(found: &ContentType<'_>) -> String {
    format!("{}/{}", found.ctype(), found.subtype().unwrap_or_default()).to_ascii_lowercase()
}

/// The bodies between boundary lines (RFC 2046, 5.1.1); the last one may lack its end.
fn split_parts<'a>(body: &'a [u8], boundary: &[u8], max: usize) -> Result<Vec<&'a [u8]>, Unfit> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if let Some(last) = boundary_line(line, boundary) {
            if let Some(start) = start {
                parts.push(trim_line_end(&body[start..at]));
                if parts.len() > max {
                    return Err(Unfit::Parts);
                }
            }
            start = Some(at + line.len());
            if last {
                return Ok(parts);
            }
        }
        at += line.len();
    }
    if let Some(start) = start {
        parts.push(&body[start..]);
    }
    Ok(parts)
}

/// Whether a line is the boundary, and the last one.
fn boundary_line(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(b"--")?.strip_prefix(boundary)?;
    let (rest, last) = rest.strip_prefix(b"--").map_or((rest, false), |rest| (rest, true));
    rest.iter().all(u8::is_ascii_whitespace).then_some(last)
}

/// The line end before a boundary belongs to the boundary.
fn trim_line_end(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(raw: &[u8]) -> Result<Vec<String>, Unfit> {
        let (head, body) = split_head(raw)?;
        Ok(leaves(&read_head(head), body)?.into_iter().map(|leaf| leaf.kind).collect())
    }

    #[test]
    fn parts_are_found_and_the_plain_one_is_taken() {
        let raw = b"Content-Type: multipart/mixed; boundary=a\r\n\r\npreamble\r\n--a\r\nContent-Type: \
            multipart/alternative; boundary=\"b b\"\r\n\r\n--b b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b b\r\n\
            Content-Type: text/html\r\n\r\n<p>x\r\n--b b--\r\n--a\r\nContent-Type: image/png; name=a.png\r\n\r\n\
            zz\r\n--a--\r\nepilogue";
        assert_eq!(kinds(raw).unwrap(), ["text/plain", "image/png"]);
    }

    #[test]
    fn nesting_has_an_end() {
        let mut raw = Vec::new();
        for level in 0..10_000 {
            raw.extend(
                format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n").bytes(),
            );
        }
        assert_eq!(kinds(&raw), Err(Unfit::Parts));
        assert_eq!(kinds(&b"A: b\r\n".repeat(1_000_000)), Err(Unfit::Head));
        let wide = format!("Content-Type: multipart/mixed; boundary=a\r\n\r\n{}", "--a\r\n\r\n".repeat(5000));
        assert_eq!(kinds(wide.as_bytes()), Err(Unfit::Parts));
        // A message in a message is a file, however deep it goes.
        let nested = b"Content-Type: message/rfc822\r\n\r\n".repeat(10_000);
        assert_eq!(kinds(&nested).unwrap(), ["message/rfc822"]);
    }

    #[test]
    fn charsets_of_russian_mail() {
        for (charset, bytes) in [
            ("windows-1251", &b"\xcf\xf0\xe8\xe2\xe5\xf2"[..]),
            ("koi8-r", b"\xf0\xd2\xc9\xd7\xc5\xd4"),
            ("utf-8", "Привет".as_bytes()),
            ("", b"\xcf\xf0\xe8\xe2\xe5\xf2"),
            ("no-such-charset", "Привет".as_bytes()),
        ] {
            let mut raw = format!("Content-Type: text/plain; charset=\"{charset}\"\r\n\r\n").into_bytes();
            raw.extend_from_slice(bytes);
            let (head, body) = split_head(&raw).unwrap();
            let found = leaves(&read_head(head), body).unwrap();
            assert_eq!(found[0].text(), "Привет", "{charset}");
        }
    }
}
