//! Groups: how much waits in each, and who could take one more.

use shared::api::{
    console::QueueFilter,
    team::{GroupLoad, PersonLoad},
};
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::console::{
        route::{in_group, queue_url},
        team::group_title,
    },
    t,
    ui::{Column, DataTable, Row},
};

/// Whether somebody could get one more now: there, on shift, below their limit. What waits for others is no load.
pub fn is_free(person: &PersonLoad) -> bool {
    person.present
        && person.on_shift
        && person.away_until.is_none()
        && person.open.saturating_sub(person.waiting) < u32::from(person.limit)
}

/// Names of the members of a group who are free.
fn free_names<'a>(people: &'a [PersonLoad], group: &str) -> Vec<&'a str> {
    let member = |person: &&PersonLoad| person.groups.iter().any(|place| place.group == group);
    people.iter().filter(member).filter(|person| is_free(person)).map(|person| person.name.as_str()).collect()
}

/// Properties of [`Groups`].
#[derive(Properties, PartialEq)]
pub struct GroupsProps {
    /// Groups.
    pub groups: Vec<GroupLoad>,
    /// People.
    pub people: Vec<PersonLoad>,
}

/// The groups.
#[component]
pub fn Groups(props: &GroupsProps) -> Html {
    let lang = use_lang();
    let number = |n: u32, class: Option<&'static str>| html! { <span class={classes!(class)}>{ n }</span> };
    let rows: Vec<Row> = props
        .groups
        .iter()
        .map(|group| {
            let names = free_names(&props.people, &group.key).join(", ");
            let href = queue_url(&in_group(&QueueFilter::default(), &group.key));
            let late = (group.late > 0).then_some("clock-late");
            let cells = vec![
                html! { <a {href}>{ group_title(lang, &group.title, &group.title_en) }</a> },
                number(group.open, None),
                number(group.unassigned, None),
                number(group.late, late),
                if group.free == 0 {
                    html! { <span class="muted">{ t!(lang, "console-board-free-none") }</span> }
                } else {
                    html! { <>{ group.free }if !names.is_empty() { <span class="muted">{ ": " }{ names }</span> }</> }
                },
            ];
            Row::new(group.key.clone(), cells)
        })
        .collect();
    let columns = vec![
        Column::new(t!(lang, "console-group")),
        Column::new(t!(lang, "console-board-open")),
        Column::new(t!(lang, "console-board-unassigned")),
        Column::new(t!(lang, "console-board-overdue")),
        Column::new(t!(lang, "console-board-free")),
    ];
    html! {
        <section class="board-part" aria-labelledby="board-groups">
            <h2 id="board-groups">{ t!(lang, "console-groups") }</h2>
            <DataTable caption={t!(lang, "console-groups")} {columns} {rows} dense=true />
        </section>
    }
}
