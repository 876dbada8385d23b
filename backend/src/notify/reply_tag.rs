//! The tag by which an answer to a letter finds its request: the number and a token, which is an HMAC over the number
//! and the address that the letter goes to. It stands in `Reply-To` (`help+2600000014.token@example.org`) and in the
//! letter's `Message-ID`, which mail programs give back in `References`.

use shared::ids::TicketNumber;
use subtle::ConstantTimeEq as _;

use crate::platform::ids::keyed;

/// Bytes of a token: 128 bits.
const BYTES: usize = 16;
/// Characters of them, five bits each.
const LENGTH: usize = 26;
/// Crockford's base 32 in lower case, which mail servers leave alone.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A number and a token as they were read; whether the token is right is another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTag {
    /// The request.
    pub number: TicketNumber,
    token: String,
}

impl ReplyTag {
    /// The tag of a letter about a request to an address.
    pub fn new(key: &[u8; 32], number: &TicketNumber, recipient: &str) -> Self {
        let recipient = recipient.to_lowercase();
        let mac = keyed(key, "opora mail reply", &[number.digits().as_bytes(), recipient.as_bytes()]);
        Self { number: number.clone(), token: base32(&mac[..BYTES]) }
    }

    /// Reads `2600000014.token` in any case; none when it cannot be a tag.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, token) = text.split_once('.')?;
        let digits = number.len() == TicketNumber::DIGITS && number.bytes().all(|byte| byte.is_ascii_digit());
        let token = token.to_ascii_lowercase();
        let fits = token.len() == LENGTH && token.bytes().all(|byte| ALPHABET.contains(&byte));
        if !digits || !fits {
            return None;
        }
        Some(Self { number: TicketNumber::parse(number).ok()?, token })
    }

    /// Whether it was made for this address, in the same time whatever it is.
    pub fn is_for(&self, key: &[u8; 32], address: &str) -> bool {
        let right = Self::new(key, &self.number, address);
        right.token.as_bytes().ct_eq(self.token.as_bytes()).into()
    }
}

impl std::fmt::Display for ReplyTag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.number.digits(), self.token)
    }
}

/// The tag in a `Message-ID` of ours: `<id.number.token@host>`.
pub fn of_message_id(message_id: &str) -> Option<ReplyTag> {
    let (local, _) = message_id.trim_matches(['<', '>', ' ']).rsplit_once('@')?;
    ReplyTag::parse(local.split_once('.')?.1)
}

fn base32(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(LENGTH);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(ALPHABET[(held >> bits) as usize & 31]));
        }
    }
    if bits > 0 {
        out.push(char::from(ALPHABET[(held << (5 - bits)) as usize & 31]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_for_one_request_and_one_address() {
        let (one, two) = (TicketNumber::new(2026, 1), TicketNumber::new(2026, 2));
        let tag = ReplyTag::new(&[7; 32], &one, "Ivan@Example.org");
        let read = ReplyTag::parse(&tag.to_string().to_uppercase()).unwrap();
        assert_eq!(read, tag);
        assert!(read.is_for(&[7; 32], "ivan@example.org"));
        assert!(!read.is_for(&[8; 32], "ivan@example.org") && !read.is_for(&[7; 32], "eve@example.org"));
        let moved = ReplyTag { number: two, token: tag.token.clone() };
        assert!(!moved.is_for(&[7; 32], "ivan@example.org"));
        // A mailbox's name may have 64 characters (RFC 5321, 4.5.3.1.1).
        assert!(tag.to_string().len() <= 37);
        assert_eq!(of_message_id(&format!("<0190.{tag}@help.example.org>")), Some(tag));
    }

    #[test]
    fn what_is_no_tag() {
        for text in
            ["", ".", "2600000014", "2600000014.", "2600000014.short", "26000000141.x", "№2600000014.x"]
        {
            assert_eq!(ReplyTag::parse(text), None, "{text}");
        }
        assert_eq!(of_message_id("<0190@help.example.org>"), None);
    }
}
