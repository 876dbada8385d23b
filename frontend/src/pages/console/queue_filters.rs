//! Filters above the list, and keeping them under a name.

use shared::{
    api::{console::QueueFilter, desk::views::SaveView},
    ticket::{Channel, Priority, Status},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    desk::{News, use_desk},
    route::{ConsoleRoute, queue_url},
    words::{channel_word, priority_word, status_word},
};
use crate::{
    api,
    hooks::use_submit,
    i18n::{text, use_lang},
    pages::staff::links,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox, Choice, Dialog, Select, TextField, Tone},
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
                <Save filter={filter.clone()} onclose={ let saving = saving.clone(); Callback::from(move |()| saving.set(false)) } />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SaveProps {
    filter: QueueFilter,
    onclose: Callback<()>,
}

/// Name and whether colleagues see it.
#[component]
fn Save(props: &SaveProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let name = use_state_eq(String::new);
    let shared = use_state_eq(|| false);
    let done = {
        let (desk, onclose) = (desk.clone(), props.onclose.clone());
        Callback::from(move |_| {
            desk.say(Tone::Positive, t!(lang, "console-view-saved"));
            desk.news.tell(&News::Back);
            onclose.emit(());
        })
    };
    let submit = {
        let desk = desk.clone();
        use_submit(
            move |view: SaveView| {
                let desk = desk.clone();
                async move {
                    let answer = api::desk::keep_view(&view).await;
                    if let Err(error) = &answer {
                        desk.refused(error);
                    }
                    answer
                }
            },
            done,
        )
    };
    let save = {
        let (name, shared, filter, run) = (name.clone(), *shared, props.filter.clone(), submit.run.clone());
        Callback::from(move |()| {
            run.emit(SaveView { name: (*name).clone(), filter: filter.clone(), shared });
        })
    };
    let onsubmit = {
        let save = save.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save.emit(());
        })
    };
    let error = submit.error.as_ref().map(|error| {
        AttrValue::from(error.field("name").map_or_else(|| error.sentence(lang), ToOwned::to_owned))
    });
    let actions = html! {
        <>
            <Button loading={submit.busy} onclick={save.reform(|_: MouseEvent| ())}>{ t!(lang, "console-view-keep") }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
        </>
    };
    html! {
        <Dialog id="save-view" title={t!(lang, "console-view-save")} open=true onclose={props.onclose.clone()} {actions}>
            <form class="stack" {onsubmit}>
                <TextField id="view-name" label={t!(lang, "console-view-name")} value={(*name).clone()} {error}
                    oninput={ let name = name.clone(); Callback::from(move |typed| name.set(typed)) } />
                <Checkbox id="view-shared" label={t!(lang, "console-view-share")} checked={*shared}
                    onchange={ let shared = shared.clone(); Callback::from(move |on| shared.set(on)) } />
            </form>
        </Dialog>
    }
}
