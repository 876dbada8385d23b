//! The trial run: the guide as a reader walks it, with what the request form would get.

use std::rc::Rc;

use shared::{
    content::{Guide, GuideEnd},
    guide::{Trial, trial::Prefilled},
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    markdown,
    pages::knowledge::rendered,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Icon, Progress, Prose, SummaryList, SummaryRow, Tone},
};

/// Properties of [`TrialRun`].
#[derive(Properties, PartialEq)]
pub struct TrialProps {
    /// The guide as it is now.
    pub guide: Rc<Guide>,
    /// How far the run is.
    pub trial: Trial,
    /// It went on or back.
    pub onchange: Callback<Trial>,
    /// It is over.
    pub onclose: Callback<()>,
}

/// The run.
#[component]
pub fn TrialRun(props: &TrialProps) -> Html {
    let lang = use_lang();
    let (guide, trial) = (&props.guide, &props.trial);
    let to = |next: Trial| props.onchange.reform(move |_: MouseEvent| next.clone());
    let close = props.onclose.reform(|_: MouseEvent| ());
    let small = ButtonSize::Small;
    let Some(here) = trial.here(guide) else {
        return html! {
            <section class="guide-trial" aria-labelledby="b-trial-title">
                <h2 id="b-trial-title" tabindex="-1">{ t!(lang, "builder-trial") }</h2>
                <Alert tone={Tone::Danger}><p>{ t!(lang, "builder-trial-no-start") }</p></Alert>
                <Button variant={ButtonVariant::Secondary} onclick={close}>{ t!(lang, "builder-trial-close") }</Button>
            </section>
        };
    };
    let done = here.taken.len();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let progress = if here.step.end.is_some() {
        t!(lang, "builder-trial-end", n = done)
    } else {
        t!(lang, "builder-trial-step", n = done + 1, left = here.left.saturating_sub(1))
    };
    let (title, text) = if here.step.end.is_some() {
        (&here.step.title, &here.step.text)
    } else {
        (&here.step.question, &here.step.text)
    };
    let again = trial.again(guide);
    html! {
        <section class="guide-trial" aria-labelledby="b-trial-title">
            <div class="section-head">
                <h2 id="b-trial-title" tabindex="-1">{ t!(lang, "builder-trial") }</h2>
                <Button variant={ButtonVariant::Quiet} size={small} icon="close" onclick={close}>{ t!(lang, "builder-trial-close") }</Button>
            </div>
            <Progress text={progress} value={count(done)} max={count(done + here.left)} />
            <div class="guide-trial-step" aria-live="polite">
                <h3>{ title }</h3>
                if !text.trim().is_empty() { <Prose>{ rendered(&markdown::html(text).0) }</Prose> }
                if again > 0 { <Alert tone={Tone::Warning}><p>{ t!(lang, "builder-trial-again", n = again + 1) }</p></Alert> }
                if let Some(end) = here.step.end { { ending(lang, end, here.step.article.as_deref(), &trial.prefilled(guide, None)) } }
                else if here.step.answers.is_empty() { <Alert tone={Tone::Danger}><p>{ t!(lang, "builder-trial-stuck") }</p></Alert> }
            </div>
            if here.step.end.is_none() {
                <div class="guide-answers">
                    { for here.step.answers.iter().enumerate().map(|(at, answer)| {
                        let leads = guide.steps.contains_key(&answer.to);
                        let label = if answer.label.trim().is_empty() { t!(lang, "builder-answer-unnamed", n = at + 1) } else { answer.label.clone() };
                        html! {
                            <button key={format!("{} {at}", here.key)} type="button" class={classes!("guide-answer", answer.unsure.then_some("guide-unsure"))} disabled={!leads} onclick={to(trial.answer(guide, at))}>
                                { label }
                                if leads { <Icon name="arrow-right" /> } else { <span class="guide-line-error">{ t!(lang, "builder-to-nowhere") }</span> }
                            </button>
                        }
                    }) }
                </div>
            }
            if done > 0 {
                <h3>{ t!(lang, "builder-trial-path") }</h3>
                <ol class="guide-trial-path">
                    { for here.taken.iter().enumerate().map(|(at, taken)| html! {
                        <li key={at}>
                            <span>{ &taken.step.question }{ " — " }{ taken.step.answers.get(taken.answer).map(|answer| answer.label.clone()) }</span>{ " " }
                            <button type="button" class="link" onclick={to(trial.back_to(at))}>{ t!(lang, "change") }<span class="visually-hidden">{ ": " }{ &taken.step.question }</span></button>
                        </li>
                    }) }
                </ol>
                <p class="row">
                    <Button variant={ButtonVariant::Quiet} size={small} icon="arrow-left" onclick={to(trial.back_to(done - 1))}>{ t!(lang, "guide-back") }</Button>
                    <Button variant={ButtonVariant::Quiet} size={small} icon="refresh" onclick={to(Trial::default())}>{ t!(lang, "guide-restart") }</Button>
                </p>
            }
        </section>
    }
}

fn ending(lang: Lang, end: GuideEnd, article: Option<&str>, form: &Prefilled) -> Html {
    let (tone, badge) = match end {
        GuideEnd::Solved => (Tone::Positive, t!(lang, "guide-end-solved")),
        GuideEnd::Read => (Tone::Info, t!(lang, "guide-end-read")),
        GuideEnd::Write => (Tone::Info, t!(lang, "guide-end-write")),
    };
    let row = |name: String, value: String| SummaryRow::new(name, value);
    html! {
        <>
            <Alert {tone}><p>{ badge }</p></Alert>
            if let Some(article) = article.filter(|_| end == GuideEnd::Read) {
                <p><a href={format!("/kb/{article}")} target="_blank" rel="noopener">{ t!(lang, "builder-trial-article", article = article) }</a></p>
            }
            <h4>{ if end == GuideEnd::Write { t!(lang, "builder-trial-form") } else { t!(lang, "builder-trial-form-else") } }</h4>
            <SummaryList rows={vec![row(t!(lang, "builder-category"), form.category.clone()), row(t!(lang, "builder-trial-form-path"), form.path.clone())]} />
        </>
    }
}
