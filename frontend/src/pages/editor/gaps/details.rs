//! One gap with its weeks, texts and remarks, and what is decided about it.

use shared::{
    api::{
        gaps::{GapOwner, GapSource, GapView, GapWeek},
        pages::ItemLink,
    },
    iso_date,
    lang::Lang,
};
use yew::prelude::*;

use super::{
    decision::GapDecision,
    row::{effect, figures},
};
use crate::{
    api, format,
    hooks::use_query,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Dialog, Skeleton, Tone},
};

/// Height and width of the chart, in its own units.
const CHART: (u32, u32) = (240, 60);

/// Properties of [`GapDetails`].
#[derive(Properties, PartialEq)]
pub(super) struct GapDetailsProps {
    /// Where it shows.
    pub(super) source: GapSource,
    /// Which one.
    pub(super) gap: String,
    /// Whom it may be given to.
    pub(super) owners: Vec<GapOwner>,
    /// Closed; whether something was decided.
    pub(super) onclose: Callback<bool>,
}

/// The sheet.
#[component]
pub(super) fn GapDetails(props: &GapDetailsProps) -> Html {
    let lang = use_lang();
    let changed = use_state_eq(|| false);
    let query = use_query((props.source, props.gap.clone()), |(source, gap)| async move {
        api::gaps::one(source, &gap).await
    });
    let onclose = {
        let (onclose, changed) = (props.onclose.clone(), changed.clone());
        Callback::from(move |()| onclose.emit(*changed))
    };
    let ondone = {
        let (changed, set) = (changed.setter(), query.set.clone());
        Callback::from(move |view: GapView| {
            changed.set(true);
            set.emit(view);
        })
    };
    let title = query.data.as_ref().map_or_else(|| t!(lang, "gaps-title"), |view| view.gap.title.clone());
    html! {
        <Dialog id="gap" {title} open=true sheet=true wide=true {onclose}>
            if let Some(error) = &query.error {
                <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
            }
            if let Some(view) = &query.data {
                <div class="stack">
                    { facts(lang, view) }
                    <GapDecision key={view.gap.version} gap={view.gap.clone()} owners={props.owners.clone()} {ondone} />
                </div>
            } else if query.error.is_none() {
                <Skeleton lines={6} />
            }
        </Dialog>
    }
}

/// What is known of it.
pub(super) fn facts(lang: Lang, view: &GapView) -> Html {
    let gap = &view.gap;
    html! {
        <>
            <p class="gap-source">{ text(lang, &["gap-source-", gap.source.as_str()].concat()) }</p>
            <p>{ figures(lang, gap) }</p>
            if !gap.url.is_empty() { <p><a href={gap.url.clone()}>{ t!(lang, "gap-page") }</a></p> }
            if let Some(changed) = &gap.effect { <p>{ effect(lang, changed) }</p> }
            if gap.source != GapSource::Stale { { chart(lang, &view.weeks) } }
            if !view.texts.is_empty() {
                <section>
                    <h3>{ t!(lang, "gap-texts") }</h3>
                    <ul>{ for view.texts.iter().map(|each| html! { <li>{ &each.text }{ " " }<span class="muted">{ format!("× {}", each.count) }</span></li> }) }</ul>
                </section>
            }
            if !view.remarks.is_empty() {
                <section>
                    <h3>{ t!(lang, "gap-remarks") }</h3>
                    <ul>{ for view.remarks.iter().map(|remark| html! { <li>{ remark }</li> }) }</ul>
                </section>
            }
            { near(lang, &view.near) }
        </>
    }
}

fn near(lang: Lang, items: &[ItemLink]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ t!(lang, "gap-near") }</h3>
            <ul>{ for items.iter().map(|item| html! { <li><a href={item.url.clone()}>{ &item.title }</a></li> }) }</ul>
        </section>
    }
}

/// Twelve bars, and the same as a table for whoever does not see them.
fn chart(lang: Lang, weeks: &[GapWeek]) -> Html {
    let (width, height) = CHART;
    let most = weeks.iter().map(|week| week.count).max().unwrap_or_default().max(1);
    let step = width / u32::try_from(weeks.len().max(1)).unwrap_or(1);
    let bars = weeks.iter().zip(0_u32..).map(|(week, at)| {
        let bar = (u64::from(week.count) * u64::from(height) / u64::from(most)) as u32;
        let day = format::iso_date(lang, &iso_date::format(week.from));
        html! {
            <rect x={(at * step).to_string()} y={(height - bar).to_string()} width={step.saturating_sub(4).to_string()} height={bar.to_string()}>
                <title>{ t!(lang, "gap-week-of", date = day, n = week.count) }</title>
            </rect>
        }
    });
    html! {
        <figure class="gap-chart">
            <svg viewBox={format!("0 0 {width} {height}")} aria-hidden="true">{ for bars }</svg>
            <figcaption>{ t!(lang, "gap-weeks") }</figcaption>
            <ol class="visually-hidden">
                { for weeks.iter().map(|week| {
                    let day = format::iso_date(lang, &iso_date::format(week.from));
                    html! { <li>{ t!(lang, "gap-week-of", date = day, n = week.count) }</li> }
                }) }
            </ol>
        </figure>
    }
}
