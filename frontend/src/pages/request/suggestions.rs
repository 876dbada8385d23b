//! Answers offered while the person writes (SPEC 2.3), and the fix of an error code found in the text.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use shared::{
    api::{pages::CodeAdvice, search::CodeHit},
    search::{Hit, Kind, Options},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api,
    hooks::use_index,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Icon, Tone},
};

/// Answers offered at most.
const MOST: usize = 4;
/// Characters from which a text is searched with.
const SHORTEST: usize = 3;
/// Pause in typing after which codes are looked for, milliseconds.
const PAUSE_MS: u32 = 500;

/// A recognised code with what helps.
#[derive(Clone, PartialEq)]
pub struct Fix {
    /// The code.
    pub hit: CodeHit,
    /// The first steps.
    pub steps: Vec<String>,
}

/// What is offered now.
#[derive(Clone, PartialEq, Default)]
pub struct Offer {
    /// Answers and guides.
    pub hits: Vec<Hit>,
    /// A recognised code.
    pub fix: Option<Fix>,
}

fn tail(text: &str, characters: usize) -> String {
    let skip = text.chars().count().saturating_sub(characters);
    text.chars().skip(skip).collect()
}

/// Looks for answers to what was typed: the subject first, then the other texts.
#[hook]
pub fn use_offer(subject: &str, steps: &str, error_text: &str, on: bool) -> Offer {
    let lang = use_lang();
    let (index, _) = use_index();
    let fix = use_state(|| None::<Fix>);
    let texts = (subject.trim().to_owned(), steps.trim().to_owned(), error_text.trim().to_owned());
    let ready = index.is_some();
    let hits = use_memo((texts.clone(), ready, on), move |((subject, steps, error_text), _, on)| {
        let Some(index) = index.filter(|_| *on) else { return Vec::new() };
        let kinds = vec![Kind::Article, Kind::Faq, Kind::Guide, Kind::ErrorCode];
        let options = Options { limit: MOST, kinds, prefix: true };
        let mut found: Vec<Hit> = Vec::new();
        for text in [subject, error_text, steps] {
            if text.chars().count() < SHORTEST {
                continue;
            }
            for hit in index.search(&tail(text, 120), &options).hits {
                if found.len() < MOST && !found.iter().any(|known| known.url == hit.url) {
                    found.push(hit);
                }
            }
        }
        found
    });
    {
        let fix = fix.setter();
        use_effect_with((texts, on), move |((subject, _, error_text), on)| {
            let text = [subject.as_str(), error_text].join("\n");
            // A code has a digit or is written in capitals; anything else need not be sent anywhere.
            let likely = text.chars().any(|c| c.is_ascii_digit()) || text.contains('_');
            let timer = (*on && likely).then(|| {
                let fix = fix.clone();
                Timeout::new(PAUSE_MS, move || {
                    spawn_local(async move { fix.set(find_fix(&text, lang).await) });
                })
            });
            if timer.is_none() {
                fix.set(None);
            }
            move || drop(timer)
        });
    }
    Offer { hits: (*hits).clone(), fix: (*fix).clone() }
}

async fn find_fix(text: &str, lang: shared::lang::Lang) -> Option<Fix> {
    let text = shared::validate::secrets::mask_secrets(text);
    let hit = api::search::lookup(&tail(&text, 300)).await.ok()?.matches.into_iter().next()?;
    let CodeAdvice::Code { steps } = api::pages::page(&hit.url, lang).await.ok()?;
    Some(Fix { hit, steps: steps.into_iter().take(3).collect() })
}

/// Properties of [`Suggestions`].
#[derive(Properties, PartialEq)]
pub struct SuggestionsProps {
    /// What is offered.
    pub offer: Rc<Offer>,
    /// The person found the answer.
    pub onsolved: Callback<()>,
}

/// The offer. Links open beside the form, so that nothing typed is left behind.
#[component]
pub fn Suggestions(props: &SuggestionsProps) -> Html {
    let lang = use_lang();
    let offer = &props.offer;
    if offer.hits.is_empty() && offer.fix.is_none() {
        return Html::default();
    }
    let solved = props.onsolved.reform(|_: MouseEvent| ());
    let new_tab = || html! { <span class="visually-hidden">{ t!(lang, "suggest-new-tab") }</span> };
    html! {
        <div class="suggest stack">
            if let Some(fix) = &offer.fix {
                <Alert icon="key" tone={Tone::Info} title={t!(lang, "suggest-code", code = &fix.hit.code)}>
                    <p>{ &fix.hit.title }</p>
                    if !fix.steps.is_empty() { <ol class="suggest-steps">{ for fix.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol> }
                    <p><a href={fix.hit.url.clone()} target="_blank" rel="noopener">{ t!(lang, "suggest-code-more") }{ new_tab() }</a></p>
                </Alert>
            }
            if !offer.hits.is_empty() {
                <div>
                    <h2 class="suggest-title">{ t!(lang, "suggest-title") }</h2>
                    <ul class="suggest-list">
                        { for offer.hits.iter().map(|hit| html! {
                            <li key={hit.url.clone()}>
                                <a href={hit.url.clone()} target="_blank" rel="noopener">{ &hit.title }{ new_tab() }</a>
                                <p class="muted">{ &hit.snippet }</p>
                            </li>
                        }) }
                    </ul>
                </div>
            }
            <div>
                <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} icon="check" onclick={solved}>{ t!(lang, "suggest-solved") }</Button>
            </div>
        </div>
    }
}

/// Properties of [`Solved`].
#[derive(Properties, PartialEq)]
pub struct SolvedProps {
    /// Back to the form, nothing is lost.
    pub onback: Callback<()>,
}

/// "This solved it": no request is needed.
#[component]
pub fn Solved(props: &SolvedProps) -> Html {
    let lang = use_lang();
    html! {
        <div class="stack">
            <p class="status-line"><Icon name="check" class="icon-xl" /></p>
            <h1 tabindex="-1">{ t!(lang, "solved-title") }</h1>
            <p>{ t!(lang, "solved-text") }</p>
            <div class="row">
                <Button href="/">{ t!(lang, "solved-home") }</Button>
                <Button variant={ButtonVariant::Secondary} onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!(lang, "solved-back") }</Button>
            </div>
        </div>
    }
}
