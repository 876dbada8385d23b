//! A message as we read it: who it says it is from, what it answers, its words and files. Everything in it is a
//! stranger's claim.

use mail_parser::{Addr, Address, HeaderName, HeaderValue, Message};
use sha2::{Digest as _, Sha256};
use shared::{forms::request::FILES_MAX, lang::Lang, validate::parse_email};

use super::{
    automatic::{Automatic, automatic},
    bounce, html,
    mime::{self, Leaf},
    reply_text,
};

/// Bytes of a text that are looked at; what is kept of it is far less.
const TEXT_READ_MAX: usize = 1024 * 1024;
/// Recipients that are looked at for a tag.
const RECIPIENTS_MAX: usize = 50;
/// Ids of earlier messages that are looked at.
const REFERENCES_MAX: usize = 50;
/// Names of files that are told of.
const NAMES_MAX: usize = 20;

/// Whom the `From` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sender {
    /// One address, in lower case, and the name that it gives itself.
    One { address: String, name: String },
    /// None, several, a group, or something that is no address.
    Unclear,
}

/// A file that came along.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// What the head of a message says.
#[derive(Clone)]
pub(super) struct Head {
    pub(super) sender: Sender,
    pub(super) recipients: Vec<String>,
    pub(super) subject: String,
    pub(super) message_id: String,
    pub(super) references: Vec<String>,
    pub(super) automatic: Option<Automatic>,
    date: String,
}

/// What its body holds.
#[derive(Clone, Default)]
pub(super) struct Content {
    /// The words, plain.
    pub(super) text: String,
    /// Files, at most as many as a request may have.
    pub(super) files: Vec<File>,
    /// Names of those that were not even read.
    pub(super) refused: Vec<String>,
    /// `Message-ID`s of letters that a delivery report says have failed.
    pub(super) failed_letters: Vec<String>,
}

/// A message.
#[derive(Clone)]
pub(super) struct Mail {
    pub(super) head: Head,
    /// None: it is outside of the bounds.
    pub(super) content: Option<Content>,
    /// Differs for every content; the marks that servers leave on the way do not count.
    pub(super) digest: Vec<u8>,
}

/// Reads a message. `host` ends the `Message-ID`s of our letters. A message that is larger than `size_max` is looked
/// at by its head only.
pub(super) fn read(raw: &[u8], size_max: usize, host: &str) -> Mail {
    let (block, body) = mime::split_head(raw).unwrap_or((&[], raw));
    let message = mime::read_head(block);
    let mut head = read_head(&message, block);
    let content = if raw.len() > size_max || block.is_empty() {
        None
    } else {
        mime::leaves(&message, body).ok().map(|leaves| read_content(&leaves, raw, host))
    };
    if content.as_ref().is_some_and(|content| bounce::says_automatic(&head.subject, &content.text)) {
        head.automatic.get_or_insert(Automatic::Guessed);
    }
    let mut hash = Sha256::new();
    for part in [head.address(), &head.subject, &head.date] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    // Of a message without a sender the head may be all that tells it from another one.
    hash.update(if block.is_empty() || head.sender == Sender::Unclear { raw } else { body });
    Mail { head, content, digest: hash.finalize().to_vec() }
}

impl Mail {
    /// A message of which nothing is known but its digest.
    pub(super) const fn unreadable(digest: Vec<u8>) -> Self {
        let head = Head {
            sender: Sender::Unclear,
            recipients: Vec::new(),
            subject: String::new(),
            message_id: String::new(),
            references: Vec::new(),
            automatic: None,
            date: String::new(),
        };
        Self { head, content: None, digest }
    }
}

impl Head {
    /// The sender's address; empty when it is unclear.
    pub(super) fn address(&self) -> &str {
        match &self.sender {
            Sender::One { address, .. } => address,
            Sender::Unclear => "",
        }
    }
}

fn read_head(message: &Message<'_>, block: &[u8]) -> Head {
    let text = |name| mime::value(message, &name).and_then(HeaderValue::as_text).unwrap_or_default();
    let list = |name| {
        let found = message.headers().iter().filter(move |header| header.name == name);
        found.filter_map(|header| header.value.as_text_list()).flatten().map(|id| format!("<{}>", id.trim()))
    };
    let mut recipients = Vec::new();
    for header in message.headers() {
        match (&header.name, &header.value) {
            (HeaderName::To | HeaderName::Cc, HeaderValue::Address(address)) => {
                recipients.extend(address.iter().filter_map(|one| one.address.as_deref()).map(plain));
            }
            (HeaderName::DeliveredTo | HeaderName::Other(_), HeaderValue::Text(value))
                if names_recipient(header.name.as_str()) =>
            {
                recipients.push(plain(value));
            }
            _ => {}
        }
    }
    recipients.truncate(RECIPIENTS_MAX);
    let date: Vec<&str> = message
        .headers_raw()
        .filter(|(name, _)| name.eq_ignore_ascii_case("date"))
        .map(|(_, value)| value.trim())
        .collect();
    Head {
        sender: sender(message),
        recipients,
        subject: one_line(text(HeaderName::Subject)),
        message_id: list(HeaderName::MessageId).next().unwrap_or_default().chars().take(500).collect(),
        references: list(HeaderName::InReplyTo)
            .chain(list(HeaderName::References))
            .filter(|id| id.len() < 500)
            .take(REFERENCES_MAX)
            .collect(),
        automatic: automatic(message, block),
        date: date.join(" ").chars().take(200).collect(),
    }
}

/// Headers in which servers note for whom a message came.
fn names_recipient(name: &str) -> bool {
    ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// An address without brackets and marks that hide what it is.
fn plain(address: &str) -> String {
    address.trim().trim_matches(['<', '>']).chars().take(320).collect::<String>().to_lowercase()
}

/// One `From` with one address, or nobody. A second `From` is shown by some programs and hidden by others.
fn sender(message: &Message<'_>) -> Sender {
    let mut fields = message.headers().iter().filter(|header| header.name == HeaderName::From);
    let (Some(field), None) = (fields.next(), fields.next()) else { return Sender::Unclear };
    let one = match &field.value {
        HeaderValue::Address(Address::List(list)) if list.len() == 1 => list.first(),
        _ => None,
    };
    let Some(Addr { name, address: Some(address) }) = one else { return Sender::Unclear };
    let Some(address) = parse_email(address).filter(|address| address.chars().all(honest)) else {
        return Sender::Unclear;
    };
    let name: String = one_line(name.as_deref().unwrap_or_default()).chars().take(100).collect();
    Sender::One { address: address.to_lowercase(), name }
}

/// No mark that makes a text look like another one.
fn honest(c: char) -> bool {
    !matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// One line without marks of direction.
pub(super) fn one_line(text: &str) -> String {
    let spaced = text.chars().take(4000).map(|c| if c.is_control() { ' ' } else { c }).filter(|c| honest(*c));
    spaced.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_content(leaves: &[Leaf<'_>], raw: &[u8], host: &str) -> Content {
    let mut content = Content::default();
    for leaf in leaves {
        if leaf.attached {
            let name = leaf.name.clone().unwrap_or_else(|| unnamed(&leaf.kind).to_owned());
            if leaf.kind == "message/delivery-status" {
                if bounce::says_failed(&leaf.text()) {
                    content.failed_letters = bounce::our_ids(raw, host);
                }
            } else if content.files.len() < FILES_MAX {
                content.files.push(File { name, bytes: leaf.bytes() });
            } else if content.refused.len() < NAMES_MAX {
                content.refused.push(one_line(&name));
            }
        } else if content.text.len() < TEXT_READ_MAX {
            let text = if leaf.size() > 4 * TEXT_READ_MAX { String::new() } else { leaf.text() };
            let text = cut(&text, TEXT_READ_MAX);
            let text = if leaf.kind == "text/html" { html::to_text(text) } else { text.to_owned() };
            if !content.text.is_empty() {
                content.text.push('\n');
            }
            content.text.push_str(&text);
        }
    }
    let (text, encoded) = reply_text::without_uuencode(&content.text);
    content.refused.extend(encoded.into_iter().take(NAMES_MAX));
    content.text = text.replace("\r\n", "\n").chars().filter(|c| honest(*c)).collect();
    content
}

/// The beginning of a text, not cutting a character.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// What a file without a name is called.
fn unnamed(kind: &str) -> &'static str {
    match kind {
        "image/jpeg" => "image.jpg",
        "image/png" => "image.png",
        "application/pdf" => "document.pdf",
        "message/rfc822" => "message.eml",
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => "smime.p7m",
        _ => "file",
    }
}

/// Russian where there is any Cyrillic letter, or no letter at all.
pub(super) fn language(text: &str) -> Lang {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    if letters.peek().is_none() || letters.any(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')) {
        Lang::Ru
    } else {
        Lang::En
    }
}
