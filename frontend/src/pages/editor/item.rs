//! The page of an item: its head, its form, and beside it what is to be mended, remarks and publishing.

use shared::{content::ContentKind, lang::Lang};
use yew::prelude::*;

use super::{
    app::Missing,
    article::ArticleForm,
    code::{CodeForm, FamilyForm},
    compare::DocDiff,
    conflict::Conflict,
    draft::{Act, Draft, Outcome, Phase, use_draft},
    fields::FieldsForm,
    guide::GuideForm,
    head::Head,
    history::{ComparePage, HistoryPage},
    publish::Publish,
    remarks::Remarks,
    route::{Place, Side as Shown},
    service::ServiceForm,
    side::Side,
    synonyms::SynonymsForm,
    template::TemplateForm,
    upkeep::Upkeep,
};
use crate::{
    i18n::use_lang,
    pages::console::desk::use_desk,
    t,
    ui::{Alert, Button, ButtonVariant, Skeleton, Tone},
};

/// What every form of a kind is given.
#[derive(Properties, PartialEq, Clone)]
pub struct FormProps {
    /// The draft to show and to change.
    pub draft: Draft,
    /// The cursor came to a line of a longer text: the field and the line, from 1.
    #[prop_or_default]
    pub online: Callback<(AttrValue, u32)>,
}

/// The form of a kind.
fn form(kind: ContentKind, props: FormProps) -> Html {
    match kind {
        ContentKind::Article | ContentKind::Faq => html! { <ArticleForm ..props /> },
        ContentKind::ErrorCode => html! { <CodeForm ..props /> },
        ContentKind::ErrorFamily => html! { <FamilyForm ..props /> },
        ContentKind::Guide => html! { <GuideForm ..props /> },
        ContentKind::Service => html! { <ServiceForm ..props /> },
        ContentKind::Synonyms => html! { <SynonymsForm ..props /> },
        ContentKind::Template => html! { <TemplateForm ..props /> },
        _ => html! { <FieldsForm ..props /> },
    }
}

/// The page of an address.
pub fn page(place: &Place) -> Html {
    let (key, kind, item_lang, item) = (place.url(), place.kind, place.lang, place.key.clone());
    match place.side {
        Shown::Edit => html! { <ItemPage {key} {kind} {item_lang} {item} /> },
        Shown::History => html! { <HistoryPage {key} {kind} {item_lang} {item} /> },
        Shown::Compare(a, b) => html! { <ComparePage {key} {kind} {item_lang} {item} {a} {b} /> },
    }
}

/// Which item a page is about.
#[derive(Properties, PartialEq)]
pub struct ItemPageProps {
    /// Kind.
    pub kind: ContentKind,
    /// Language.
    pub item_lang: Lang,
    /// Key.
    pub item: String,
}

/// The editor of an item.
#[component]
pub fn ItemPage(props: &ItemPageProps) -> Html {
    let lang = use_lang();
    let draft = use_draft(props.kind, &props.item, props.item_lang);
    let inner = match &draft.state.phase {
        Phase::Asking => html! { <Skeleton title=true lines={8} /> },
        Phase::Missing => return html! { <Missing /> },
        Phase::Failed(error) => {
            let retry = {
                let draft = draft.clone();
                Callback::from(move |_: MouseEvent| draft.reload())
            };
            html! {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                    <p>{ error.sentence(lang) }</p>
                    <Button onclick={retry}>{ t!(lang, "console-retry") }</Button>
                </Alert>
            }
        }
        Phase::Ready => html! { <Work {draft} /> },
    };
    html! { <main id="main" tabindex="-1" class="editor-main">{ inner }</main> }
}

/// Properties of [`Work`].
#[derive(Properties, PartialEq)]
pub struct WorkProps {
    /// The draft.
    pub draft: Draft,
}

/// Everything around the form of an item that was read.
#[component]
pub fn Work(props: &WorkProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let at = use_state_eq(|| None::<(AttrValue, u32)>);
    let online = {
        let at = at.setter();
        Callback::from(move |place| at.set(Some(place)))
    };
    let throw_away = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| draft.revert())
    };
    let desk = use_desk();
    let rebase = {
        let (draft, desk) = (draft.clone(), desk);
        Callback::from(move |_: MouseEvent| {
            let Some(number) = draft.state.view.as_ref().map(|view| view.live_number) else { return };
            let desk = desk.clone();
            draft.act(
                Act::Rebase(number),
                Callback::from(move |outcome: Outcome| match outcome {
                    Outcome::Done(_) => desk.say(Tone::Positive, t!(lang, "editor-done-rebase")),
                    Outcome::Failed(error) if desk.refused(&error) => {}
                    Outcome::Failed(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }),
            );
        })
    };
    let state = &draft.state;
    let stale = state.view.as_ref().filter(|view| view.stale).and_then(|view| view.live.clone());
    html! {
        <>
            <Head draft={draft.clone()} />
            if state.recovered {
                <Alert title={t!(lang, "editor-recovered")} live=true>
                    <p>{ t!(lang, "editor-recovered-text") }</p>
                    <Button variant={ButtonVariant::Secondary} onclick={throw_away}>{ t!(lang, "editor-recovered-drop") }</Button>
                </Alert>
            }
            <Conflict draft={draft.clone()} />
            if let Some(live) = stale {
                <Alert tone={Tone::Warning} title={t!(lang, "editor-stale")}>
                    <p>{ t!(lang, "editor-stale-text") }</p>
                    <details><summary>{ t!(lang, "editor-stale-diff") }</summary><DocDiff old={live} new={draft.doc().clone()} /></details>
                    <Button variant={ButtonVariant::Secondary} loading={draft.busy} onclick={rebase}>{ t!(lang, "editor-stale-taken") }</Button>
                </Alert>
            }
            <div class="editor-columns">
                <div>{ form(draft.item().kind, FormProps { draft: draft.clone(), online }) }</div>
                <aside class="editor-side" aria-label={t!(lang, "editor-side")}>
                    <Publish draft={draft.clone()} />
                    <Side draft={draft.clone()} />
                    <Remarks draft={draft.clone()} at={(*at).clone()} />
                    <Upkeep draft={draft.clone()} />
                </aside>
            </div>
        </>
    }
}
