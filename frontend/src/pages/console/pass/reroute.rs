//! Into another group's queue, with the reason; the right category may come along.

use shared::api::team::Reroute;
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
};
use crate::{
    i18n::use_lang,
    pages::console::{
        shell::Categories,
        team::{group_name, group_title, use_team},
        words::category_name,
    },
    t,
    ui::{Choice, Select, TextArea, dom},
};

/// Characters of a reason.
const REASON_MAX: usize = 500;

/// The dialog.
#[component]
pub fn RerouteDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let team = use_team();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let (group, category) = (use_state_eq(String::new), use_state_eq(String::new));
    let reason = use_state_eq(String::new);
    let wrong = use_state_eq(|| false);
    let why = reason.trim().to_owned();
    let too_long = why.chars().count() > REASON_MAX;
    let onsubmit = {
        let (group, category, why) = ((*group).clone(), (*category).clone(), why.clone());
        let (wrong, onrun) = (wrong.setter(), props.onrun.clone());
        Callback::from(move |()| {
            wrong.set(true);
            if group.is_empty() {
                dom::focus("route-group");
            } else if why.is_empty() || too_long {
                dom::focus("route-reason");
            } else {
                let category = Some(category.clone()).filter(|key| !key.is_empty());
                onrun.emit(Pass::Route(Reroute { group: group.clone(), category, reason: why.clone() }));
            }
        })
    };
    let staff = &props.staff;
    let groups: Vec<Choice> = team
        .groups()
        .iter()
        .filter(|group| group.key != staff.group)
        .map(|group| Choice::new(group.key.clone(), group_title(lang, &group.title, &group.title_en)))
        .collect();
    let choices: Vec<Choice> = categories
        .iter()
        .filter(|category| category.key != staff.ticket.category)
        .map(|category| Choice::new(category.key.clone(), category_name(lang, &categories, &category.key)))
        .collect();
    let now = group_name(lang, team.groups(), &staff.group);
    let lead = (!now.is_empty()).then(|| AttrValue::from(t!(lang, "console-route-lead", group = now)));
    let no_group = (*wrong && group.is_empty()).then(|| AttrValue::from(t!(lang, "console-route-no-group")));
    let no_reason = match (*wrong, why.is_empty(), too_long) {
        (true, true, _) => Some(AttrValue::from(t!(lang, "console-reason-required"))),
        (true, _, true) => Some(AttrValue::from(t!(lang, "error-too-long", limit = REASON_MAX))),
        _ => None,
    };
    html! {
        <Frame id="route" title={t!(lang, "console-route")} {lead} word={t!(lang, "console-route-word")} busy={props.busy}
            error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <Select id="route-group" label={t!(lang, "console-route-group")} empty={t!(lang, "console-choose")} choices={groups}
                value={(*group).clone()} error={no_group} onchange={kept(&group)} />
            <Select id="route-category" label={t!(lang, "console-route-category")} empty={t!(lang, "console-route-category-same")} {choices}
                value={(*category).clone()} optional=true onchange={kept(&category)} />
            <TextArea id="route-reason" label={t!(lang, "console-reason")} hint={t!(lang, "console-note-for-staff")} rows={3}
                value={(*reason).clone()} error={no_reason} oninput={kept(&reason)} />
        </Frame>
    }
}
