//! The head of an item's page: what it is, where it stands, whether the words are safe, who else has it open.

use shared::lang::Lang;
use yew::prelude::*;

use super::{
    draft::{Draft, Kept},
    route::{Place, Side},
    words::{item_badge, kind_icon, kind_name, lang_name, revision_badge},
};
use crate::{
    api::ApiError,
    device::clock,
    format,
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon, Tab, Tabs},
};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The draft.
    pub draft: Draft,
}

/// «Сохранено 12:04», always in words and read aloud when it is bad news only.
fn saved(lang: Lang, draft: &Draft) -> Html {
    let state = &draft.state;
    let time = |at: i64| clock::wall_time(at);
    let (icon, words, late) = match (&state.kept, &state.error) {
        (Kept::Nowhere, _) => return html! { <span class="editor-saved"></span> },
        (Kept::Typing, _) => ("pencil", t!(lang, "editor-typing"), false),
        (Kept::Sending, _) => ("refresh", t!(lang, "editor-saving"), false),
        (Kept::Server(at), _) => ("check", t!(lang, "editor-saved", time = time(*at)), false),
        (Kept::Device(at), None | Some(ApiError::Network)) => {
            ("smartphone", t!(lang, "editor-saved-here", time = time(*at)), true)
        }
        (Kept::Device(at), Some(error)) => {
            let why = error.sentence(lang);
            ("alert", t!(lang, "editor-saved-here-why", time = time(*at), why = why), true)
        }
    };
    let role = late.then_some("status");
    html! { <span class={classes!("editor-saved", late.then_some("editor-saved-late"))} {role}><Icon name={icon} />{ words }</span> }
}

/// «Ещё открыто у: Елена, Пётр (печатает)»
fn others(lang: Lang, draft: &Draft) -> Html {
    let others = draft.state.view.iter().flat_map(|view| &view.others);
    let names: Vec<String> = others
        .map(|person| {
            if person.typing {
                t!(lang, "editor-other-typing", name = &person.name)
            } else {
                person.name.clone()
            }
        })
        .collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <span class="editor-saved" role="status"><Icon name="users" />{ t!(lang, "editor-others", names = names.join(", ")) }</span> }
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let item = draft.item();
    let place = Place::new(item.kind, item.lang, item.key.clone());
    let row = draft.state.item.as_ref().map(|item| &item.row);
    let title = draft.doc().get("title").and_then(serde_json::Value::as_str).unwrap_or_default();
    let title = if title.trim().is_empty() { item.key.as_str() } else { title };
    let badge = match (&draft.state.view, row) {
        (Some(view), _) => revision_badge(lang, view.state),
        (None, Some(row)) => item_badge(lang, row.state),
        (None, None) => Html::default(),
    };
    let when = draft.state.view.as_ref().and_then(|view| view.publish_at);
    let save = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| draft.save())
    };
    html! {
        <header class="editor-head">
            <div class="editor-head-line">
                <h1 lang={item.lang.as_str()}>{ title }</h1>
                <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} disabled={!draft.state.is_dirty()} onclick={save}>
                    { t!(lang, "editor-save") }
                </Button>
            </div>
            <div class="editor-state">
                <span class="editor-saved"><Icon name={kind_icon(item.kind)} />{ kind_name(lang, item.kind) }{ ", " }{ lang_name(lang, item.lang) }</span>
                { badge }
                if let Some(at) = when { <span>{ t!(lang, "editor-will-be-out", time = format::date_time(lang, at)) }</span> }
                { saved(lang, draft) }
                { others(lang, draft) }
            </div>
            { tabs(lang, &place) }
        </header>
    }
}

/// The sides of an item.
pub fn tabs(lang: Lang, place: &Place) -> Html {
    let tab = |side: Side, words: String, selected: bool| Tab {
        label: words.into(),
        href: place.side(side).url().into(),
        count: None,
        selected,
    };
    let tabs = vec![
        tab(Side::Edit, t!(lang, "editor-side-edit"), place.side == Side::Edit),
        tab(Side::History, t!(lang, "editor-side-history"), place.side != Side::Edit),
    ];
    html! { <Tabs label={t!(lang, "editor-sides")} {tabs} /> }
}
