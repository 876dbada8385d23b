//! People: who is there, how much they have, what can be arranged.

use shared::{
    api::team::{Absence, PersonLoad},
    lang::Lang,
};
use yew::prelude::*;

use super::{Asked, write::Write};
use crate::{
    format,
    i18n::use_lang,
    pages::console::{
        team::{group_name, use_team},
        words::level_word,
    },
    t,
    ui::{Column, DataTable, Menu, MenuItem, Progress, Row, StatusBadge, StatusTone},
};

/// Whether they are there, in words.
pub fn presence(lang: Lang, person: &PersonLoad) -> (StatusTone, String) {
    if let Some(until) = person.away_until {
        let words = t!(lang, "console-person-away", at = format::date_time(lang, until));
        return (StatusTone::Muted, words);
    }
    match (person.present, person.on_shift) {
        (true, true) => (StatusTone::Positive, t!(lang, "console-person-present")),
        (true, false) => (StatusTone::Neutral, t!(lang, "console-person-off-shift")),
        (false, true) if !person.shifts.is_empty() => {
            (StatusTone::Action, t!(lang, "console-person-missing"))
        }
        (false, _) => (StatusTone::Muted, t!(lang, "console-person-absent")),
    }
}

/// Properties of [`People`].
#[derive(Properties, PartialEq)]
pub struct PeopleProps {
    /// People who work on requests.
    pub people: Vec<PersonLoad>,
    /// Open a dialog.
    pub onask: Callback<Asked>,
    /// Do it at once.
    pub onrun: Callback<Write>,
}

fn load(lang: Lang, person: &PersonLoad) -> Html {
    let (max, waiting) = (u32::from(person.limit).max(1), person.waiting);
    let mut words = t!(lang, "console-load", n = person.open, max = max);
    if waiting > 0 {
        words = format!("{words}, {}", t!(lang, "console-load-waiting", n = waiting));
    }
    html! { <div class={classes!("load", (person.open >= max).then_some("load-full"))}><Progress text={words} value={person.open.min(max)} {max} /></div> }
}

/// The people.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let lang = use_lang();
    let team = use_team();
    let menu = |person: &PersonLoad| {
        let ask = |asked: Asked| props.onask.reform(move |_: MouseEvent| asked.clone());
        let item = |label: String, icon: &'static str, onclick: Callback<MouseEvent>| MenuItem {
            label: label.into(),
            icon: Some(icon.into()),
            onclick,
            ..MenuItem::default()
        };
        let id = person.id;
        let mut items = Vec::new();
        if person.away_until.is_some() {
            let back = props.onrun.reform(move |_: MouseEvent| {
                Write::Away(id, Absence { until: None, note: String::new(), give_back: false })
            });
            items.push(item(t!(lang, "console-person-back"), "undo", back));
        }
        items.push(item(t!(lang, "console-away"), "calendar", ask(Asked::Away(id))));
        items.push(item(t!(lang, "console-shifts"), "clock", ask(Asked::Shifts(id))));
        items.push(item(t!(lang, "console-skills"), "users", ask(Asked::Groups(id))));
        html! { <Menu label={t!(lang, "console-person-menu", name = &person.name)} icon="more" icon_only=true end=true {items} /> }
    };
    let rows: Vec<Row> = props
        .people
        .iter()
        .map(|person| {
            let (tone, words) = presence(lang, person);
            let groups = person.groups.iter().map(|place| {
                let name = group_name(lang, team.groups(), &place.group);
                html! { <li key={place.group.clone()}>{ name }<small class="muted">{ " · " }{ level_word(lang, place.level) }</small></li> }
            });
            let late = (person.late > 0).then_some("clock-late");
            let cells = vec![
                html! { <><strong>{ &person.name }</strong>if !person.note.is_empty() && person.away_until.is_some() { <small class="board-note muted">{ &person.note }</small> }</> },
                html! { <StatusBadge {tone} label={words} /> },
                load(lang, person),
                html! { <span class={classes!(late)}>{ person.late }</span> },
                html! { <ul class="board-groups">{ for groups }</ul> },
                menu(person),
            ];
            Row::new(person.id.to_string(), cells)
        })
        .collect();
    let columns = vec![
        Column::new(t!(lang, "console-person")),
        Column::new(t!(lang, "console-person-now")),
        Column::new(t!(lang, "console-person-load")),
        Column::new(t!(lang, "console-board-overdue")),
        Column::new(t!(lang, "console-groups")),
        Column::new(t!(lang, "console-actions")),
    ];
    html! {
        <section class="board-part" aria-labelledby="board-people">
            <h2 id="board-people">{ t!(lang, "console-people") }</h2>
            <DataTable caption={t!(lang, "console-people")} {columns} {rows} dense=true />
        </section>
    }
}
