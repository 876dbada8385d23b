//! Parts of the staff's apps as HTML in a language, with a desk and a team around them; for tests.

use std::{collections::BTreeSet, rc::Rc};

use serde::Serialize;
use shared::{
    api::{
        console::{QueueRow, StaffTicket},
        editor::ItemView,
        team::{Colleague, Duty, GroupName, Team},
    },
    content::ContentKind,
    lang::Lang,
    ticket::Status,
};
use uuid::Uuid;
use yew::prelude::*;

use crate::pages::{
    console::{
        desk::{Desk, List, Messages, Session},
        hub::Hub,
        sample::{row, ticket},
        team::TeamNow,
    },
    editor::sample::item,
};

/// What is shown; called inside the contexts.
pub type Part = fn() -> Html;

/// Names of texts begin with one of these: such a word in a page is a text that is missing.
const KEYS: [&str; 6] = ["console-", "problem-", "error-", "builder-", "editor-", "finding-"];

#[derive(Properties)]
struct HarnessProps {
    lang: Lang,
    inner: Part,
}

impl PartialEq for HarnessProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang // `inner` never changes
    }
}

#[component]
fn Harness(props: &HarnessProps) -> Html {
    let desk = Desk {
        session: use_reducer_eq(Session::default),
        list: use_reducer_eq(List::default),
        messages: use_reducer_eq(Messages::default),
        news: Hub::default(),
        keys: Hub::default(),
    };
    let team = TeamNow { team: Some(Rc::new(team())), ..TeamNow::default() };
    html! {
        <ContextProvider<Lang> context={props.lang}>
            <ContextProvider<Desk> context={desk}>
                <ContextProvider<TeamNow> context={team}>{ (props.inner)() }</ContextProvider<TeamNow>>
            </ContextProvider<Desk>>
        </ContextProvider<Lang>>
    }
}

/// A part as HTML.
pub async fn shown(lang: Lang, inner: Part) -> String {
    let page = yew::ServerRenderer::<Harness>::with_props(move || HarnessProps { lang, inner });
    page.hydratable(false).render().await
}

/// Whether the word is one of an attribute `class`.
fn is_class(html: &str, word: &str) -> bool {
    html.split(" class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .any(|all| all.split(' ').any(|one| one == word))
}

/// No text is missing, every id is there once, labels lead somewhere, there is no inline style.
pub fn check(name: &str, html: &str) {
    for piece in html.split(['>', '<', '"']).map(str::trim) {
        let shows = KEYS.iter().any(|start| piece.starts_with(start)) && !piece.contains(' ');
        assert!(!shows || is_class(html, piece), "{name} shows a key: {piece}");
    }
    assert!(!html.contains("aria-label=\"\""), "{name} has an empty label");
    assert!(!html.contains(concat!(" sty", "le=")), "{name} has an inline style");
    let values = |attribute: &str| -> Vec<String> {
        html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let mut seen = BTreeSet::new();
    for id in values(" id=\"") {
        assert!(seen.insert(id.clone()), "{name}: the id {id} is there twice");
    }
    for of in values(" for=\"") {
        assert!(seen.contains(&of), "{name}: the label of {of} leads nowhere");
    }
}

/// A request as staff see it, with an open and a closed earlier request.
pub fn staff() -> StaffTicket {
    let closed = QueueRow { status: Status::Closed, ..row(6) };
    StaffTicket {
        ticket: ticket(),
        name: "Анна Петрова".into(),
        email: None,
        phone: None,
        preferred: "email".into(),
        assignee: None,
        mine: false,
        group: "access".into(),
        earlier: vec![row(5), closed],
    }
}

/// Two groups and a colleague.
fn team() -> Team {
    let group = |key: &str, title: &str, mine| GroupName {
        key: key.into(),
        title: title.into(),
        title_en: title.into(),
        mine,
    };
    Team {
        groups: vec![group("access", "Вход", true), group("payments", "Платежи", false)],
        people: vec![Colleague {
            id: Uuid::from_u128(2), name: "Пётр Иванов".into(), free: true, open: 3
        }],
        duty: Duty { present: true, limit: 12 },
        supervisor: true,
    }
}

/// An item of a kind with a live document.
pub fn item_of(kind: ContentKind, key: &str, doc: &impl Serialize) -> ItemView {
    let mut whole = item();
    (whole.row.kind, whole.row.key) = (kind, key.to_owned());
    whole.live = Some(serde_json::to_value(doc).expect("a document"));
    whole
}
