//! Parts of the console as HTML, with a team around them; for tests.

use std::{collections::BTreeSet, rc::Rc};

use shared::{
    api::{
        console::{QueueRow, StaffTicket},
        team::{Colleague, Duty, GroupName, Team},
    },
    lang::Lang,
    ticket::Status,
};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    sample::{row, ticket},
    team::TeamNow,
};

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

type Step = fn() -> Html;

#[derive(Properties)]
struct HarnessProps {
    lang: Lang,
    inner: Step,
}

impl PartialEq for HarnessProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang // `inner` never changes
    }
}

#[component]
fn Harness(props: &HarnessProps) -> Html {
    let team = TeamNow { team: Some(Rc::new(team())), ..TeamNow::default() };
    html! {
        <ContextProvider<Lang> context={props.lang}>
            <ContextProvider<TeamNow> context={team}>{ (props.inner)() }</ContextProvider<TeamNow>>
        </ContextProvider<Lang>>
    }
}

/// A part of the console as HTML, with a team around it.
pub async fn shown(lang: Lang, inner: Step) -> String {
    yew::ServerRenderer::<Harness>::with_props(move || HarnessProps { lang, inner }).render().await
}

/// A text that is missing shows its key; an id is there once.
pub fn check(name: &str, html: &str) {
    for piece in html.split(['>', '<', '"']) {
        let key = piece.trim();
        let shows = ["console-", "problem-", "error-"].iter().any(|start| key.starts_with(start));
        assert!(!shows || key.contains(' '), "{name} shows a key: {key}");
    }
    assert!(!html.contains(concat!(" sty", "le=")), "{name} has an inline style");
    let mut seen = BTreeSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{name}: the id {id} is there twice");
    }
}
