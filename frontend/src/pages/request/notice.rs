//! What is said about the draft on top of the form.

use yew::prelude::*;

use super::model::{Act, Model, Notice};
use crate::{
    device::{chance, clock, vault::KEPT_DAYS},
    i18n::use_lang,
    pages::request::keeping,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Dialog, Icon, Tone},
};

/// Properties of [`DraftNotice`] and [`SavedLine`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// The form.
    pub model: UseReducerHandle<Model>,
    /// Where the preset comes from, in words.
    #[prop_or_default]
    pub from: AttrValue,
}

/// "Your draft is back", with one tap to throw it away.
#[component]
pub fn DraftNotice(props: &NoticeProps) -> Html {
    let lang = use_lang();
    let model = &props.model;
    let restart = restart(model);
    let keep = {
        let model = model.dispatcher();
        Callback::from(move |_: MouseEvent| model.dispatch(Act::CloseNotice))
    };
    let small = |variant, text: String, onclick: Callback<MouseEvent>| {
        html! { <Button size={ButtonSize::Small} {variant} {onclick}>{ text }</Button> }
    };
    let saved = clock::wall_time(model.draft.saved_ms);
    match model.notice {
        Notice::None => Html::default(),
        Notice::Restored => html! {
            <Alert live=true icon="history" title={t!(lang, "draft-restored", time = &saved)}>
                <p>{ t!(lang, "draft-restored-text", days = KEPT_DAYS) }</p>
                <p class="row">
                    { small(ButtonVariant::Secondary, t!(lang, "draft-keep"), keep) }
                    { small(ButtonVariant::Quiet, t!(lang, "draft-discard"), restart.reform(|_| ())) }
                </p>
            </Alert>
        },
        Notice::Ask => {
            let other = if props.from.is_empty() {
                t!(lang, "draft-use-new")
            } else {
                t!(lang, "draft-use-from", from = props.from.as_str())
            };
            html! {
                <Alert live=true tone={Tone::Warning} title={t!(lang, "draft-ask", time = &saved)}>
                    <p>{ t!(lang, "draft-ask-text") }</p>
                    <p class="row">
                        { small(ButtonVariant::Secondary, t!(lang, "draft-keep"), keep) }
                        { small(ButtonVariant::Quiet, other, restart.reform(|_| ())) }
                    </p>
                </Alert>
            }
        }
        Notice::Expired => html! {
            <Alert live=true title={t!(lang, "draft-expired")}>
                <p>{ t!(lang, "draft-expired-text", days = KEPT_DAYS) }</p>
                <p>{ small(ButtonVariant::Quiet, t!(lang, "draft-expired-close"), keep) }</p>
            </Alert>
        },
    }
}

fn restart(model: &UseReducerHandle<Model>) -> Callback<()> {
    let model = model.dispatcher();
    Callback::from(move |()| {
        keeping::forget();
        model.dispatch(Act::Restart(chance::new_key()));
    })
}

/// «Сохранено 12:04», and a way to throw the draft away.
#[component]
pub fn SavedLine(props: &NoticeProps) -> Html {
    let lang = use_lang();
    let asking = use_state(|| false);
    let model = &props.model;
    let Some(kept) = model.kept else { return Html::default() };
    let ask = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(on))
    };
    let discard = {
        let (restart, asking) = (restart(model), asking.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            restart.emit(());
        })
    };
    let words = if kept {
        t!(lang, "draft-saved", time = clock::wall_time(model.draft.saved_ms))
    } else {
        t!(lang, "draft-not-saved")
    };
    html! {
        <div class="row saved-line">
            <p class="saved"><Icon name={if kept { "check" } else { "alert" }} /><span role="status">{ words }</span></p>
            <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} onclick={ask(true).reform(|_| ())}>{ t!(lang, "draft-discard") }</Button>
            <Dialog id="discard-draft" title={t!(lang, "draft-discard-title")} open={*asking} onclose={ask(false)}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={discard}>{ t!(lang, "draft-discard") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={ask(false).reform(|_| ())}>{ t!(lang, "draft-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "draft-discard-text") }</p>
            </Dialog>
        </div>
    }
}
