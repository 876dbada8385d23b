//! Filters above the list.

use shared::{
    api::console::QueueFilter,
    ticket::{Channel, Priority, Status},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    keep_view::KeepView,
    route::{ConsoleRoute, queue_url},
    words::{channel_word, priority_word, status_word},
};
use crate::{
    i18n::{text, use_lang},
    pages::staff::links,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Select},
};

/// Properties of [`QueueFilters`].
#[derive(Properties, PartialEq)]
pub struct QueueFiltersProps {
    /// The filters in force.
    pub filter: QueueFilter,
}

/// The row of filters.
#[component]
pub fn QueueFilters(props: &QueueFiltersProps) -> Html {
    let lang = use_lang();
    let navigator = use_navigator();
    let saving = use_state_eq(|| false);
    let filter = &props.filter;
    let set = |change: fn(&mut QueueFilter, String)| {
        let (filter, navigator) = (filter.clone(), navigator.clone());
        Callback::from(move |chosen: String| {
            let mut next = filter.clone();
            change(&mut next, chosen);
            links::go::<ConsoleRoute>(navigator.as_ref(), &queue_url(&next));
        })
    };
    let words = |names: &[&str], key: &str| -> Vec<Choice> {
        names
            .iter()
            .map(|name| Choice::new((*name).to_owned(), text(lang, &format!("{key}-{name}"))))
            .collect()
    };
    let priorities: Vec<Choice> =
        Priority::ALL.into_iter().map(|each| Choice::new(each.as_str(), priority_word(lang, each))).collect();
    let statuses: Vec<Choice> =
        Status::ALL.into_iter().map(|each| Choice::new(each.as_str(), status_word(lang, each))).collect();
    let channels: Vec<Choice> =
        Channel::ALL.into_iter().map(|each| Choice::new(each.as_str(), channel_word(lang, each))).collect();
    let any = t!(lang, "console-filter-any");
    let open = {
        let saving = saving.clone();
        Callback::from(move |_: MouseEvent| saving.set(true))
    };
    html! {
        <div class="queue-filters" role="group" aria-label={t!(lang, "console-filters")}>
            <Select id="f-status" label={t!(lang, "console-column-status")} empty={any.clone()} choices={statuses} value={filter.status.clone()}
                onchange={set(|filter, value| filter.status = value)} />
            <Select id="f-priority" label={t!(lang, "console-column-priority")} empty={any.clone()} choices={priorities} value={filter.priority.clone()}
                onchange={set(|filter, value| filter.priority = value)} />
            <Select id="f-channel" label={t!(lang, "console-column-channel")} empty={any.clone()} choices={channels} value={filter.channel.clone()}
                onchange={set(|filter, value| filter.channel = value)} />
            <Select id="f-assignee" label={t!(lang, "console-column-assignee")} empty={any} choices={words(&["me", "none"], "console-assignee")}
                value={filter.assignee.clone()} onchange={set(|filter, value| filter.assignee = value)} />
            <Select id="f-sort" label={t!(lang, "console-sort")} empty={t!(lang, "console-sort-own")} choices={words(&["due", "updated", "created"], "console-sort")}
                value={filter.sort.clone()} onchange={set(|filter, value| filter.sort = value)} />
            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="star" onclick={open}>{ t!(lang, "console-view-save") }</Button>
            if *saving {
                <KeepView filter={filter.clone()} onclose={ let saving = saving.clone(); Callback::from(move |()| saving.set(false)) } />
            }
        </div>
    }
}
