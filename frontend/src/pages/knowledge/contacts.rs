//! Contacts (SPEC 1.12).

use std::collections::BTreeSet;

use shared::{
    api::pages::PageData,
    content::{Channel, Hours, WeekHours},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    PageProps,
    hours::{Open, open_at},
    parts::{crumbs, print_button},
};
use crate::{
    hooks::use_now,
    i18n::{text, use_lang},
    islands::{Island, Isle},
    t,
    ui::{Button, ButtonVariant, Choice, Layout, Select, StatusBadge, StatusTone, Width},
};

/// Where a channel leads.
pub fn href(channel: &Channel) -> String {
    match channel.kind.as_str() {
        "phone" | "phone-abroad" => {
            let digits: String = channel.value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            ["tel:", &digits].concat()
        }
        "email" => ["mailto:", &channel.value].concat(),
        "form" => "/request/new".into(),
        "centre" => "#centres".into(),
        _ => channel.value.clone(),
    }
}

/// Properties of [`OpenNow`].
#[derive(Properties, PartialEq)]
pub struct OpenNowProps {
    /// When it is open; none is round the clock.
    pub week: Option<WeekHours>,
}

/// The hours, and after the first render whether it is open now.
#[component]
pub fn OpenNow(props: &OpenNowProps) -> Html {
    let lang = use_lang();
    let now = use_now();
    let state = match &props.week {
        None => Some(Open::Always),
        Some(week) => now.map(|now| open_at(week, now)),
    };
    let (tone, words) = match state {
        None => return html! { <span>{ props.week.as_ref().map(|week| week_in_words(lang, week)) }</span> },
        Some(Open::Always) => (StatusTone::Positive, t!(lang, "open-always")),
        Some(Open::Until(time)) => (StatusTone::Positive, t!(lang, "open-until", time = time)),
        Some(Open::Opens(0, time)) => (StatusTone::Muted, t!(lang, "opens-today", time = time)),
        Some(Open::Opens(1, time)) => (StatusTone::Muted, t!(lang, "opens-tomorrow", time = time)),
        Some(Open::Opens(days, time)) => {
            (StatusTone::Muted, t!(lang, "opens-in-days", n = days, time = time))
        }
        Some(Open::Closed) => (StatusTone::Muted, t!(lang, "closed")),
    };
    html! { <StatusBadge {tone} label={words} /> }
}

/// «Пн–пт 08:00–20:00, сб 09:00–17:00, вс выходной, по московскому времени»
fn hours_in_words(lang: Lang, hours: &Hours) -> String {
    match hours {
        Hours::Always(_) => t!(lang, "open-always"),
        Hours::Week(week) => week_in_words(lang, week),
    }
}

fn week_in_words(lang: Lang, week: &WeekHours) -> String {
    let day = |text: &str| if text.is_empty() { t!(lang, "day-off") } else { text.replace('-', "–") };
    t!(lang, "week-hours", weekdays = day(&week.mon_fri), saturday = day(&week.sat), sunday = day(&week.sun))
}

fn channel(lang: Lang, channel: &Channel) -> Html {
    let load = ["load-", &channel.load].concat();
    let is_chat = channel.kind == "chat";
    html! {
        <section class="section" id={channel.key.clone()}>
            <div class="section-head"><h2>{ lang.pick(&channel.title, &channel.title_en) }</h2><Isle island={Island::hours(&channel.hours)} /></div>
            if channel.kind == "form" {
                <p class="row">
                    <Button href="/request/new">{ t!(lang, "home-write-link") }</Button>
                    <Button variant={ButtonVariant::Secondary} href="/request/status">{ t!(lang, "home-status-link") }</Button>
                </p>
            } else if channel.kind == "centre" {
                <p><a href="#centres">{ t!(lang, "contacts-centres-link") }</a></p>
            } else if !is_chat {
                <p><a class="big-number" href={href(channel)}>{ &channel.value }</a></p>
                if channel.kind == "phone" {
                    <p><Button variant={ButtonVariant::Secondary} href="/call-back">{ t!(lang, "contacts-call-back") }</Button></p>
                }
            }
            <p>{ lang.pick(&channel.note, &channel.note_en) }</p>
            <p class="page-meta">
                if matches!(channel.hours, Hours::Week(_)) { <span>{ hours_in_words(lang, &channel.hours) }</span> }
                if !channel.load.is_empty() { <span>{ text(lang, &load) }</span> }
            </p>
        </section>
    }
}

/// Contacts.
#[component]
pub fn Contacts(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Contacts(page) = &*props.page else { return Html::default() };
    let regions: BTreeSet<&str> = page.contacts.centres.iter().map(|centre| centre.region.as_str()).collect();
    let centres = page.contacts.centres.iter().filter(|c| page.region.is_empty() || c.region == page.region);
    let side = html! {
        <section class="side-sticky">
            <h2>{ t!(lang, "contacts-before-call") }</h2>
            <ol>
                { for page.contacts.call_checklist.iter().map(|item| html! { <li>{ lang.pick(&item.text, &item.text_en) }</li> }) }
            </ol>
            { print_button(&t!(lang, "contacts-print")) }
        </section>
    };
    html! {
        <Layout width={Width::Wide} top={crumbs(lang, &[])} {side} side_label={t!(lang, "contacts-before-call")}>
            <div class="page-head"><h1>{ t!(lang, "title-contacts") }</h1><p>{ t!(lang, "contacts-lead") }</p></div>
            { for page.contacts.channels.iter().map(|item| channel(lang, item)) }
            if !regions.is_empty() {
                <section class="section" id="centres">
                    <div class="section-head"><h2>{ t!(lang, "contacts-centres") }</h2></div>
                    <form class="form" method="get" action="/contacts">
                        <Select id="region" label={t!(lang, "contacts-region")} value={page.region.clone()} empty={t!(lang, "contacts-all-regions")}
                            choices={regions.iter().map(|region| Choice::new((*region).to_owned(), (*region).to_owned())).collect::<Vec<_>>()} />
                        <Button variant={ButtonVariant::Secondary} r#type="submit">{ t!(lang, "show") }</Button>
                    </form>
                    <ul class="link-list mt">
                        { for centres.map(|centre| html! {
                            <li class="result"><div>
                                <strong>{ format!("{}, {}", centre.city, centre.address) }</strong>
                                <p class="page-meta"><span>{ &centre.region }</span><span>{ hours_in_words(lang, &centre.hours) }</span></p>
                            </div></li>
                        }) }
                    </ul>
                </section>
            }
        </Layout>
    }
}
