//! Which gaps are shown, and in which order.

use std::rc::Rc;

use shared::api::gaps::{GapCount, GapFilter, GapList, GapSort, GapSource, GapStatus};
use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    t,
    ui::{Checkbox, Chip, Choice, FilterBar, Select, TextField},
};

/// Properties of [`GapFilters`].
#[derive(Properties, PartialEq)]
pub(super) struct GapFiltersProps {
    /// What is asked for.
    pub(super) filter: GapFilter,
    /// The newest answer, for its counts.
    #[prop_or_default]
    pub(super) list: Option<Rc<GapList>>,
    /// Something else is asked for.
    pub(super) onchange: Callback<GapFilter>,
}

fn count(counts: &[GapCount], name: &str) -> Option<AttrValue> {
    let found = counts.iter().find(|count| count.name == name)?;
    Some(AttrValue::from(found.count.to_string()))
}

/// The filters.
#[component]
pub(super) fn GapFilters(props: &GapFiltersProps) -> Html {
    let lang = use_lang();
    let filter = props.filter.clone();
    let empty = Vec::new();
    let sources = props.list.as_ref().map_or(&empty, |list| &list.sources);
    let all: u32 = sources.iter().map(|count| count.count).sum();
    let set = |change: fn(&mut GapFilter, String)| {
        let (filter, onchange) = (props.filter.clone(), props.onchange.clone());
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            onchange.emit(filter);
        })
    };
    let chip = |source: Option<GapSource>, label: String, count: Option<AttrValue>| {
        let (wanted, onchange) = (GapFilter { source, ..filter.clone() }, props.onchange.clone());
        let onclick = Callback::from(move |_: MouseEvent| onchange.emit(wanted.clone()));
        html! { <Chip {label} {count} selected={filter.source == source} {onclick} /> }
    };
    let statuses: Vec<Choice> = GapStatus::ALL
        .iter()
        .map(|status| Choice::new(status.as_str(), text(lang, &["gap-status-", status.as_str()].concat())))
        .collect();
    let sorts: Vec<Choice> = GapSort::ALL
        .iter()
        .map(|sort| Choice::new(sort.as_str(), text(lang, &["gap-sort-", sort.as_str()].concat())))
        .collect();
    let mut owners =
        vec![Choice::new("me", t!(lang, "gaps-owner-me")), Choice::new("none", t!(lang, "gaps-owner-none"))];
    for owner in props.list.as_ref().map(|list| list.owners.as_slice()).unwrap_or_default() {
        owners.push(Choice::new(owner.id.to_string(), owner.name.clone()));
    }
    let snoozed = {
        let (filter, onchange) = (filter.clone(), props.onchange.clone());
        Callback::from(move |snoozed: bool| onchange.emit(GapFilter { snoozed, ..filter.clone() }))
    };
    html! {
        <div class="stack">
            <FilterBar label={t!(lang, "gaps-sources")}>
                { chip(None, t!(lang, "gaps-all"), Some(AttrValue::from(all.to_string()))) }
                { for GapSource::ALL.iter().map(|source| {
                    let label = text(lang, &["gap-source-", source.as_str()].concat());
                    chip(Some(*source), label, count(sources, source.as_str()))
                }) }
            </FilterBar>
            <div class="gap-filters">
                <TextField id="gaps-q" label={t!(lang, "gaps-search")} value={filter.q.clone()} oninput={set(|filter, value| filter.q = value)} />
                <Select id="gaps-status" label={t!(lang, "gaps-status")} empty={t!(lang, "gaps-status-open")} choices={statuses}
                    value={filter.status.map_or("", GapStatus::as_str)} onchange={set(|filter, value| filter.status = GapStatus::parse(&value))} />
                <Select id="gaps-owner" label={t!(lang, "gaps-owner")} empty={t!(lang, "gaps-owner-all")} choices={owners}
                    value={filter.owner.clone()} onchange={set(|filter, value| filter.owner = value)} />
                <Select id="gaps-sort" label={t!(lang, "gaps-sort")} choices={sorts}
                    value={filter.sort.unwrap_or(GapSort::Score).as_str()} onchange={set(|filter, value| filter.sort = GapSort::parse(&value))} />
            </div>
            <Checkbox id="gaps-snoozed" label={t!(lang, "gaps-snoozed")} checked={filter.snoozed} onchange={snoozed} />
        </div>
    }
}
