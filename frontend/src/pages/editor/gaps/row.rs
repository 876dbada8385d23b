//! One gap in the list.

use shared::{
    api::gaps::{GapEffect, GapRow, GapSource, GapStatus},
    iso_date,
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    format,
    i18n::{text, use_lang},
    t,
    ui::{StatusBadge, StatusTone},
};

/// Properties of [`GapItem`].
#[derive(Properties, PartialEq)]
pub(super) struct GapItemProps {
    /// The gap.
    pub(super) row: GapRow,
    /// Its title was pressed.
    pub(super) onopen: Callback<GapRow>,
}

/// The colour of a status; its word says the same.
pub(super) const fn tone(status: GapStatus) -> StatusTone {
    match status {
        GapStatus::New => StatusTone::Action,
        GapStatus::InWork => StatusTone::Info,
        GapStatus::Done => StatusTone::Positive,
        GapStatus::Declined => StatusTone::Muted,
    }
}

/// The figures in words.
pub(super) fn figures(lang: Lang, row: &GapRow) -> String {
    if row.source == GapSource::Stale {
        return t!(lang, "gap-overdue", n = row.total);
    }
    let week = t!(lang, "gap-week", n = row.week);
    let total = t!(lang, "gap-total", n = row.total);
    let trend = match row.week.cmp(&row.week_before) {
        std::cmp::Ordering::Greater => t!(lang, "gap-more", n = row.week_before),
        std::cmp::Ordering::Less => t!(lang, "gap-less", n = row.week_before),
        std::cmp::Ordering::Equal => t!(lang, "gap-same"),
    };
    [week, ", ".into(), trend, ". ".into(), total].concat()
}

/// What an item changed, in words.
pub(super) fn effect(lang: Lang, effect: &GapEffect) -> String {
    let (before, date) =
        (tenths(lang, effect.before), format::iso_date(lang, &iso_date::format(effect.published)));
    match effect.after {
        Some(after) => t!(lang, "gap-effect", before = before, after = tenths(lang, after), date = date),
        None => t!(lang, "gap-effect-soon", before = before, date = date),
    }
}

/// A figure with one digit after the point, as the language writes it.
fn tenths(lang: Lang, figure: f32) -> String {
    let text = format!("{figure:.1}");
    let text = text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned);
    if lang == Lang::Ru { text.replace('.', ",") } else { text }
}

/// One gap.
#[component]
pub(super) fn GapItem(props: &GapItemProps) -> Html {
    let lang = use_lang();
    let row = &props.row;
    let onclick = {
        let (row, onopen) = (row.clone(), props.onopen.clone());
        Callback::from(move |_: MouseEvent| onopen.emit(row.clone()))
    };
    let day = |date: time::Date| format::iso_date(lang, &iso_date::format(date));
    html! {
        <li class="gap-row">
            <div class="gap-main">
                <p class="gap-source">{ text(lang, &["gap-source-", row.source.as_str()].concat()) }</p>
                <h2 class="gap-title"><button type="button" {onclick}>{ &row.title }</button></h2>
                <p class="muted">{ figures(lang, row) }</p>
                if !row.reasons.is_empty() {
                    <p class="muted">{ row.reasons.iter().map(|each| format!("{}: {}", text(lang, &["gap-reason-", each.reason.as_str()].concat()), each.count)).collect::<Vec<_>>().join(" · ") }</p>
                }
                if let Some(changed) = &row.effect { <p>{ effect(lang, changed) }</p> }
            </div>
            <div class="gap-facts">
                <StatusBadge tone={tone(row.status)} label={text(lang, &["gap-status-", row.status.as_str()].concat())} />
                if let Some(owner) = &row.owner { <span>{ &owner.name }</span> }
                if let Some(due) = row.due { <span>{ t!(lang, "gap-due", date = day(due)) }</span> }
                if let Some(until) = row.snoozed_until { <span class="muted">{ t!(lang, "gap-snoozed", date = day(until)) }</span> }
            </div>
        </li>
    }
}
