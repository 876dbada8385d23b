//! Mail that no person wrote: what RFC 3834 marks, and what programs do instead.

use mail_parser::Message;

/// By what a message shows that it is automatic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Automatic {
    /// An answer by a program, or something that it says itself: nobody waits for an answer.
    Answer,
    /// A mailing list or bulk mail.
    Bulk,
    /// A report about the delivery of a message.
    Report,
    /// Its subject reads as that of a vacation notice; no header says so.
    Guessed,
}

/// What the headers say. `block` is the header block as it came.
pub(super) fn automatic(message: &Message<'_>, block: &[u8]) -> Option<Automatic> {
    let raw: Vec<(String, String)> = message
        .headers_raw()
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase()))
        .collect();
    let values = |name: &'static str| {
        raw.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    };
    let content_type = values("content-type").next().unwrap_or_default();
    let squeezed: String = content_type.chars().filter(|c| !c.is_whitespace()).collect();
    if squeezed.starts_with("multipart/report") || squeezed.starts_with("message/delivery-status") {
        return Some(Automatic::Report);
    }
    if values("return-path").any(|path| path == "<>") {
        return Some(Automatic::Report);
    }
    let submitted = |value: &str| value.split([';', ' ', '(']).next() != Some("no");
    if values("auto-submitted").any(submitted)
        || ["x-autoreply", "x-autorespond", "x-autoresponder", "x-vacation", "autosubmitted"]
            .into_iter()
            .any(|name| values(name).any(|value| value != "no"))
    {
        return Some(Automatic::Answer);
    }
    let bulk = |value: &str| ["bulk", "list", "junk", "auto_reply"].contains(&value);
    if values("precedence").any(|value| value == "auto_reply") {
        return Some(Automatic::Answer);
    }
    if values("precedence").any(bulk)
        || values("x-auto-response-suppress").any(|value| value != "none")
        || ["list-id", "list-unsubscribe", "list-post", "feedback-id"]
            .into_iter()
            .any(|name| values(name).next().is_some())
    {
        return Some(Automatic::Bulk);
    }
    // A block that the parser made nothing of still must not start a conversation with a program.
    let lower = block.to_ascii_lowercase();
    let marked = lower.windows(16).any(|window| window == b"\nauto-submitted:");
    (marked && values("auto-submitted").next().is_none()).then_some(Automatic::Answer)
}
