//! What an agency did with a request, in words: the same for the requester and for staff.

use shared::{
    api::{tickets::TimelineEvent, transfers::note_parts},
    lang::Lang,
};

use crate::i18n::text_args;

/// The sentence of an event about an agency, with its name and the code to ask for; the console's texts begin with
/// `console-`.
pub fn sentence(lang: Lang, prefix: &str, event: &TimelineEvent) -> String {
    let (name, code) = note_parts(&event.note);
    let key = format!("{prefix}event-{}", event.kind.as_str().replace('_', "-"));
    text_args(lang, &key, &[("name", name.into()), ("code", code.into())])
}
