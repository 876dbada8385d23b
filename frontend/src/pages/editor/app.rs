//! The desk: which page an address shows.

use shared::api::sessions::{Role, SessionView};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    import::ImportPage,
    list::{ListPage, ReviewPage},
    redirects::RedirectsPage,
    route::{EditorRoute, Place},
    shell::Shell,
};
use crate::{
    i18n::use_lang,
    pages::{
        console::desk::{Session, use_desk},
        staff::frame::{Entry, StaffApp},
    },
    t,
    ui::{Button, EmptyState},
};

/// The whole desk.
#[component]
pub fn EditorApp() -> Html {
    html! { <StaffApp><Entry class="console editor" editorial=true><Site /></Entry></StaffApp> }
}

/// Whether the desk is theirs. The server decides; this only spares them pages of refusals.
pub fn may_edit(person: &SessionView) -> bool {
    person.roles.iter().any(|role| matches!(role, Role::Editor | Role::Administrator))
}

#[component]
fn Site() -> Html {
    let desk = use_desk();
    match &*desk.session {
        Session::Known(person) | Session::Expired(person) if !may_edit(person) => html! { <Stranger /> },
        _ => html! { <Shell><Switch<EditorRoute> render={switch} /></Shell> },
    }
}

fn switch(route: EditorRoute) -> Html {
    match route {
        EditorRoute::Item { rest } => match Place::parse(&rest) {
            Some(place) => super::item::page(&place),
            None => html! { <Missing /> },
        },
        EditorRoute::Gaps => html! { <super::gaps::GapsPage /> },
        EditorRoute::NotFound => html! { <Missing /> },
        EditorRoute::List => html! { <ListPage /> },
        EditorRoute::Review => html! { <ReviewPage /> },
        EditorRoute::Redirects => html! { <RedirectsPage /> },
        EditorRoute::Import => html! { <ImportPage /> },
    }
}

/// Somebody of the staff who edits nothing.
#[component]
fn Stranger() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="sign-in">
            <EmptyState level={1} icon="lock" title={t!(lang, "editor-stranger")} text={t!(lang, "editor-stranger-text")}>
                <Button href="/console">{ t!(lang, "editor-to-console") }</Button>
            </EmptyState>
        </main>
    }
}

/// There is no such page or item.
#[component]
pub fn Missing() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <EmptyState level={1} icon="search" title={t!(lang, "editor-missing")} text={t!(lang, "editor-missing-text")}>
                <Button href={EditorRoute::List.to_path()}>{ t!(lang, "editor-to-list") }</Button>
            </EmptyState>
        </main>
    }
}
