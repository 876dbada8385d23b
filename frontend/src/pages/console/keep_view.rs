//! Keeping a filter as a view under a name: a new one, or in place of one's own.

use shared::api::{
    console::QueueFilter,
    desk::views::{NAME_MAX, SaveView, SavedView},
};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    bench::use_bench,
    desk::{News, use_desk},
};
use crate::{
    api,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant, Checkbox, Choice, Dialog, Select, TextField, Tone},
};

/// Properties of [`KeepView`].
#[derive(Properties, PartialEq)]
pub struct KeepViewProps {
    /// What the view is to list.
    pub filter: QueueFilter,
    /// The view that is changed at first; absent: a new one.
    #[prop_or_default]
    pub of: Option<SavedView>,
    /// It is done, or not to be.
    pub onclose: Callback<()>,
}

/// The view's name, whether colleagues see it, and which view it takes the place of.
#[component]
pub fn KeepView(props: &KeepViewProps) -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let own: Vec<SavedView> =
        bench.rail.views.iter().filter(|each| each.view.mine).map(|each| each.view.clone()).collect();
    let of = use_state_eq(|| props.of.clone());
    let name = use_state_eq(|| props.of.as_ref().map(|view| view.name.clone()).unwrap_or_default());
    let shared = use_state_eq(|| props.of.as_ref().is_some_and(|view| view.shared));
    let done = {
        let (desk, bench, onclose) = (desk.clone(), bench.clone(), props.onclose.clone());
        Callback::from(move |kept: SavedView| {
            // Its version at once; what it counts is read anew in a moment.
            let mut rail = (*bench.rail).clone();
            if let Some(each) = rail.views.iter_mut().find(|each| each.view.id == kept.id) {
                each.view = kept;
            }
            bench.rail.set(rail);
            desk.say(Tone::Positive, t!(lang, "console-view-saved"));
            desk.news.tell(&News::Back);
            onclose.emit(());
        })
    };
    let submit = {
        let desk = desk.clone();
        use_submit(
            move |(of, view): (Option<SavedView>, SaveView)| {
                let desk = desk.clone();
                async move {
                    let answer = api::desk::keep_view(of.as_ref(), &view).await;
                    if let Err(error) = &answer
                        && !desk.refused(error)
                        && error.status() == Some(412)
                    {
                        // Changed elsewhere: the next try is made of what it is now.
                        desk.news.tell(&News::Back);
                    }
                    answer
                }
            },
            done,
        )
    };
    let save = {
        // As it is now, not as it was when the dialog opened.
        let of = of.as_ref().and_then(|of| own.iter().find(|view| view.id == of.id)).cloned();
        let (name, shared) = (name.clone(), *shared);
        let (filter, run) = (props.filter.clone(), submit.run.clone());
        Callback::from(move |()| {
            run.emit((of.clone(), SaveView { name: (*name).clone(), filter: filter.clone(), shared }));
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
    let choices: Vec<Choice> =
        own.iter().map(|view| Choice::new(view.id.to_string(), view.name.clone())).collect();
    let choose = {
        let (of, name, shared) = (of.setter(), name.setter(), shared.setter());
        Callback::from(move |id: String| {
            let chosen = own.iter().find(|view| Some(view.id) == Uuid::parse_str(&id).ok()).cloned();
            if let Some(view) = &chosen {
                name.set(view.name.clone());
                shared.set(view.shared);
            }
            of.set(chosen);
        })
    };
    html! {
        <Dialog id="save-view" title={t!(lang, "console-view-save")} open=true onclose={props.onclose.clone()} {actions}>
            <form class="stack" {onsubmit}>
                if !choices.is_empty() {
                    <Select id="view-of" label={t!(lang, "console-view-of")} empty={t!(lang, "console-view-new")} {choices}
                        value={of.as_ref().map(|view| view.id.to_string()).unwrap_or_default()} onchange={choose} />
                }
                <TextField id="view-name" label={t!(lang, "console-view-name")} maxlength={NAME_MAX.to_string()} value={(*name).clone()} {error}
                    oninput={ let name = name.clone(); Callback::from(move |typed| name.set(typed)) } />
                <Checkbox id="view-shared" label={t!(lang, "console-view-share")} checked={*shared}
                    onchange={ let shared = shared.clone(); Callback::from(move |on| shared.set(on)) } />
            </form>
        </Dialog>
    }
}
