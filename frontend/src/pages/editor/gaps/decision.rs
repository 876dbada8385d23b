//! What is decided about a gap: who sees to it, by when, put off, closed by an item, or declined.

use shared::{
    api::gaps::{DoneBy, GapChange, GapOwner, GapRow, GapStatus, GapView, NOTE_MAX},
    content::ContentKind,
    forms::request::parse_date,
    iso_date,
};
use time::Date;
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    api,
    hooks::use_submit,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, Choice, DateField, Select, TextArea, TextField, Tone},
};

/// Properties of [`GapDecision`].
#[derive(Properties, PartialEq)]
pub(super) struct GapDecisionProps {
    /// The gap as it is.
    pub(super) gap: GapRow,
    /// Whom it may be given to.
    pub(super) owners: Vec<GapOwner>,
    /// It was decided.
    pub(super) ondone: Callback<GapView>,
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) status: String,
    pub(super) owner: String,
    pub(super) due: String,
    pub(super) snoozed: String,
    /// Address of the item's page.
    pub(super) done_by: String,
    pub(super) published: String,
    pub(super) note: String,
}

impl Typed {
    pub(super) fn of(gap: &GapRow) -> Self {
        let day = |date: Option<Date>| date.map(iso_date::format).unwrap_or_default();
        Self {
            status: gap.status.as_str().to_owned(),
            owner: gap.owner.as_ref().map(|owner| owner.id.to_string()).unwrap_or_default(),
            due: day(gap.due),
            snoozed: day(gap.snoozed_until),
            done_by: gap.done_by.as_ref().map(|item| item.url.clone()).unwrap_or_default(),
            published: day(gap.effect.map(|effect| effect.published)),
            note: gap.note.clone(),
        }
    }

    /// What is sent; none where the address is no item's.
    pub(super) fn change(&self) -> Option<GapChange> {
        let status = GapStatus::parse(&self.status).unwrap_or(GapStatus::New);
        let done_by = match status {
            GapStatus::Done => {
                let (kind, key) = item_of(&self.done_by)?;
                Some(DoneBy { kind, key, published: parse_date(&self.published) })
            }
            _ => None,
        };
        Some(GapChange {
            status,
            owner: Uuid::parse_str(&self.owner).ok(),
            due: parse_date(&self.due),
            snoozed_until: parse_date(&self.snoozed),
            done_by,
            note: self.note.clone(),
        })
    }
}

/// Kind and key of an item from the address of its page, with or without the site's name before it. An answer has the address
/// of an article.
pub(super) fn item_of(address: &str) -> Option<(ContentKind, String)> {
    let path = match address.trim().split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => address.trim().trim_start_matches('/'),
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let (place, key) = path.split_once('/')?;
    let kind = match place {
        "kb" if !key.contains('/') => ContentKind::Article,
        "errors" if key.contains('/') => ContentKind::ErrorCode,
        "guides" => ContentKind::Guide,
        "services" => ContentKind::Service,
        "templates" => ContentKind::Template,
        _ => return None,
    };
    Some((kind, crate::routes::decode(key)))
}

/// The form.
#[component]
pub(super) fn GapDecision(props: &GapDecisionProps) -> Html {
    let lang = use_lang();
    let typed = use_state(|| Typed::of(&props.gap));
    let no_item = use_state_eq(|| false);
    let (source, key, version) = (props.gap.source, props.gap.key.clone(), props.gap.version);
    let submit = use_submit(
        move |change: GapChange| {
            let key = key.clone();
            async move { api::gaps::decide(source, &key, version, &change).await }
        },
        props.ondone.clone(),
    );
    let set = |put: fn(&mut Typed, String)| {
        let typed = typed.clone();
        Callback::from(move |value: String| {
            let mut now = (*typed).clone();
            put(&mut now, value);
            typed.set(now);
        })
    };
    let onsubmit = {
        let (typed, run, no_item) = (typed.clone(), submit.run.clone(), no_item.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let change = typed.change();
            no_item.set(change.is_none());
            if let Some(change) = change {
                run.emit(change);
            }
        })
    };
    let statuses: Vec<Choice> = GapStatus::ALL
        .iter()
        .map(|status| Choice::new(status.as_str(), text(lang, &["gap-status-", status.as_str()].concat())))
        .collect();
    let owners: Vec<Choice> =
        props.owners.iter().map(|owner| Choice::new(owner.id.to_string(), owner.name.clone())).collect();
    let done = typed.status == GapStatus::Done.as_str();
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <h3>{ t!(lang, "gap-decide") }</h3>
            if let Some(error) = &submit.error {
                <Alert tone={Tone::Danger} live=true>
                    <p>{ if error.status() == Some(412) { t!(lang, "gap-stale") } else { error.sentence(lang) } }</p>
                </Alert>
            }
            <Select id="gap-status" label={t!(lang, "gaps-status")} choices={statuses} value={typed.status.clone()} onchange={set(|typed, value| typed.status = value)} />
            if done {
                <TextField id="gap-done" label={t!(lang, "gap-done-by")} hint={t!(lang, "gap-done-by-hint")} value={typed.done_by.clone()}
                    error={no_item.then(|| AttrValue::from(t!(lang, "gap-done-by-wrong")))} oninput={set(|typed, value| typed.done_by = value)} />
                <DateField id="gap-published" optional=true label={t!(lang, "gap-published")} hint={t!(lang, "gap-published-hint")} value={typed.published.clone()} oninput={set(|typed, value| typed.published = value)} />
            }
            <Select id="gap-owner" optional=true label={t!(lang, "gaps-owner")} empty={t!(lang, "gaps-owner-none")} choices={owners} value={typed.owner.clone()} onchange={set(|typed, value| typed.owner = value)} />
            <DateField id="gap-due" optional=true label={t!(lang, "gap-due-label")} value={typed.due.clone()} oninput={set(|typed, value| typed.due = value)} />
            <DateField id="gap-snooze" optional=true label={t!(lang, "gap-snooze")} hint={t!(lang, "gap-snooze-hint")} value={typed.snoozed.clone()} oninput={set(|typed, value| typed.snoozed = value)} />
            <TextArea id="gap-note" optional=true rows=2 label={t!(lang, "gap-note")} limit={NOTE_MAX} limit_word={t!(lang, "characters")} value={typed.note.clone()} oninput={set(|typed, value| typed.note = value)} />
            <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, "gap-save") }</Button></div>
        </form>
    }
}
