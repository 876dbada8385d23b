//! Names of kinds, states and fields.

use shared::{
    api::editor::{ItemState, RevisionState, Significance},
    content::ContentKind,
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    i18n::{has, text},
    ui::{StatusBadge, StatusTone},
};

/// «Статья»
pub fn kind_name(lang: Lang, kind: ContentKind) -> String {
    text(lang, &format!("editor-kind-{}", kind.as_str().replace('_', "-")))
}

/// Icon of a kind.
pub const fn kind_icon(kind: ContentKind) -> &'static str {
    match kind {
        ContentKind::Article => "book",
        ContentKind::Faq => "help",
        ContentKind::ErrorCode | ContentKind::ErrorFamily => "alert",
        ContentKind::Guide => "flag",
        ContentKind::Template => "file",
        ContentKind::Service => "clipboard",
        ContentKind::Synonyms => "search",
        ContentKind::Contacts => "phone",
        ContentKind::Category | ContentKind::Block | ContentKind::Tag => "list",
        ContentKind::Remit => "share",
        ContentKind::Drawing => "image",
    }
}

/// «Русский»
pub fn lang_name(lang: Lang, of: Lang) -> String {
    text(lang, &format!("editor-lang-{}", of.as_str()))
}

/// The name of a field of a document; its key where it has none.
pub fn field_name(lang: Lang, name: &str) -> String {
    let key = format!("editor-field-{}", name.replace('_', "-"));
    if has(&key) { text(lang, &key) } else { name.to_owned() }
}

/// «Опечатка»
pub fn significance_name(lang: Lang, significance: Significance) -> String {
    text(lang, &format!("editor-significance-{}", significance.as_str()))
}

/// «Черновик», with its shape.
pub fn revision_badge(lang: Lang, state: RevisionState) -> Html {
    let tone = match state {
        RevisionState::Draft => StatusTone::Neutral,
        RevisionState::InReview | RevisionState::Scheduled => StatusTone::Info,
        RevisionState::Returned => StatusTone::Action,
        RevisionState::Approved | RevisionState::Published => StatusTone::Positive,
        RevisionState::Discarded => StatusTone::Muted,
    };
    let label = text(lang, &format!("editor-state-{}", state.as_str().replace('_', "-")));
    html! { <StatusBadge {tone} {label} /> }
}

/// «На проверке», with its shape.
pub fn item_badge(lang: Lang, state: ItemState) -> Html {
    let tone = match state {
        ItemState::Live => StatusTone::Positive,
        ItemState::Due | ItemState::Returned => StatusTone::Action,
        ItemState::New | ItemState::Draft => StatusTone::Neutral,
        ItemState::InReview | ItemState::Approved | ItemState::Scheduled => StatusTone::Info,
    };
    html! { <StatusBadge {tone} label={item_state(lang, state)} /> }
}

/// «На проверке»
pub fn item_state(lang: Lang, state: ItemState) -> String {
    text(lang, &format!("editor-state-{}", state.as_str().replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name() {
        for lang in Lang::ALL {
            let mut names: Vec<String> = ContentKind::ALL.iter().map(|kind| kind_name(lang, *kind)).collect();
            names.extend(ItemState::ALL.iter().map(|state| item_state(lang, *state)));
            names.extend(Significance::ALL.iter().map(|one| significance_name(lang, *one)));
            names.extend(Lang::ALL.iter().map(|one| lang_name(lang, *one)));
            names.extend(["title", "summary", "body", "review_due"].map(|name| field_name(lang, name)));
            for name in names {
                assert!(!name.starts_with("editor-"), "{name}");
            }
        }
        assert_eq!(field_name(Lang::Ru, "never_heard_of"), "never_heard_of");
    }
}
