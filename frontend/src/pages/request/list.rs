//! `/me/requests`: the requests that this device may see.

use shared::{
    api::{
        my_requests::{TicketCounts, TicketSort},
        tickets::{TicketFilter, TicketRow},
    },
    ticket::{Channel, Status},
};
use yew::prelude::*;

use super::words;
use crate::{
    api::{self, ApiError},
    device::clock,
    format,
    hooks::{use_go, use_live, use_pages, use_param, use_query, use_signed_in, use_site},
    i18n::use_lang,
    pages::account::AccountTabs,
    routes::{Route, with_query},
    t,
    ui::{
        Alert, Button, ButtonVariant, Chip, Choice, EmptyState, FilterBar, Icon, Layout, Menu, MenuItem,
        Select, ShowMore, Skeleton, StatusBadge, TextField, Tone, Width,
    },
};

/// Where the list is.
const PATH: &str = "/me/requests";

fn url(filter: &TicketFilter) -> String {
    with_query(PATH, &api::tickets::query_of(filter))
}

/// The page.
#[component]
pub fn MyRequests() -> Html {
    let lang = use_lang();
    let filter = TicketFilter {
        status: use_param("status"),
        category: use_param("category"),
        period: use_param("period"),
        q: use_param("q"),
        channel: use_param("channel"),
        unread: use_param("unread") == "true",
        sort: use_param("sort"),
        ..TicketFilter::default()
    };
    let counts = use_query((), |()| async { api::tickets::counts().await }).data;
    let count = counts.as_ref().map_or(0, |counts| counts.needs_answer);
    let (live, signed_in) = (use_live(), use_signed_in());
    html! {
        <Layout width={Width::Wide}>
            if signed_in { <AccountTabs route={Route::MyRequests} /> }
            <div class="stack">
                <div class="list-head">
                    <h1 tabindex="-1">{ t!(lang, "title-my-requests") }</h1>
                    <Button icon="plus" href="/request/new">{ t!(lang, "title-request") }</Button>
                </div>
                if count > 0 && filter.status != "needs_answer" {
                    <Alert tone={Tone::Warning} icon="message" title={t!(lang, "list-needs", n = count)}>
                        <p><a href={url(&TicketFilter { status: "needs_answer".into(), ..TicketFilter::default() })}>{ t!(lang, "list-needs-show") }</a></p>
                    </Alert>
                }
                <Filters filter={filter.clone()} counts={counts.map(|counts| *counts)} />
                if live {
                    <Rows key={url(&filter)} filter={filter.clone()} />
                } else {
                    <Skeleton lines={8} />
                }
            </div>
        </Layout>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    filter: TicketFilter,
    counts: Option<TicketCounts>,
}

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let go = use_go();
    let filter = &props.filter;
    let text = use_state(|| filter.q.clone());
    let shown = |of: fn(&TicketCounts) -> u32| {
        let counts = props.counts.as_ref()?;
        let more = if counts.more { "+" } else { "" };
        Some(AttrValue::from(format!("{}{more}", format::number(of(counts).into()))))
    };
    let chip = |status: &str, label: String, of: fn(&TicketCounts) -> u32| {
        let href = url(&TicketFilter { status: status.to_owned(), ..filter.clone() });
        html! { <Chip {label} {href} selected={filter.status == status} count={shown(of)} /> }
    };
    let only_unread = url(&TicketFilter { unread: !filter.unread, ..filter.clone() });
    let word = |status| words::status(lang, status);
    let choose = |put: fn(&mut TicketFilter, String)| {
        let (filter, go) = (filter.clone(), go.clone());
        Callback::from(move |value| {
            let mut next = filter.clone();
            put(&mut next, value);
            go.emit(url(&next));
        })
    };
    let onsubmit = {
        let (filter, text, go) = (filter.clone(), text.clone(), go.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            go.emit(url(&TicketFilter { q: text.trim().to_owned(), ..filter.clone() }));
        })
    };
    let categories =
        site.categories.iter().map(|named| Choice::new(named.key.clone(), named.name(lang).to_owned()));
    let periods = ["day", "week", "month", "year"]
        .map(|period| Choice::new(period, t!(lang, &format!("list-period-{period}"))));
    let channels = Channel::ALL.map(|channel| {
        Choice::new(channel.as_str(), t!(lang, &format!("channel-{}", channel.as_str().replace('_', "-"))))
    });
    let sorts = [
        (TicketSort::LastChanged, "list-sort-changed-last"),
        (TicketSort::FirstChanged, "list-sort-changed-first"),
        (TicketSort::LastFiled, "list-sort-filed-last"),
        (TicketSort::FirstFiled, "list-sort-filed-first"),
    ]
    .map(|(sort, key)| Choice::new(sort.as_str(), t!(lang, key)));
    html! {
        <div class="stack list-filters">
            <FilterBar label={t!(lang, "list-status")}>
                { chip("", t!(lang, "list-all"), |counts| counts.all) }
                { chip("needs_answer", word(Status::NeedsAnswer), |counts| counts.needs_answer) }
                { chip("open", t!(lang, "list-open"), |counts| counts.open) }
                { chip("answered", word(Status::Answered), |counts| counts.answered) }
                { chip("closed", word(Status::Closed), |counts| counts.closed) }
                <Chip label={t!(lang, "list-only-unread")} href={only_unread} selected={filter.unread} count={shown(|counts| counts.unread)} />
            </FilterBar>
            <form class="list-search" method="get" action={PATH} {onsubmit}>
                <TextField id="l-q" name="q" r#type="search" label={t!(lang, "list-q")} value={(*text).clone()}
                    oninput={{ let text = text.setter(); Callback::from(move |typed| text.set(typed)) }} />
                <Select id="l-category" name="category" label={t!(lang, "request-category-short")} choices={categories.collect::<Vec<_>>()}
                    empty={t!(lang, "list-any")} value={filter.category.clone()} onchange={choose(|filter, value| filter.category = value)} />
                <Select id="l-period" name="period" label={t!(lang, "list-period")} choices={periods.to_vec()}
                    empty={t!(lang, "list-period-any")} value={filter.period.clone()} onchange={choose(|filter, value| filter.period = value)} />
                <Select id="l-channel" name="channel" label={t!(lang, "list-channel")} choices={channels.to_vec()}
                    empty={t!(lang, "list-any-channel")} value={filter.channel.clone()} onchange={choose(|filter, value| filter.channel = value)} />
                <Select id="l-sort" name="sort" label={t!(lang, "list-sort")} choices={sorts.to_vec()}
                    value={if filter.sort.is_empty() { TicketSort::default().as_str().into() } else { filter.sort.clone() }} onchange={choose(|filter, value| filter.sort = value)} />
                <Button r#type="submit" variant={ButtonVariant::Secondary} icon="search">{ t!(lang, "list-find") }</Button>
            </form>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    filter: TicketFilter,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let lang = use_lang();
    let filter = props.filter.clone();
    let pages = use_pages(move |cursor| {
        let filter = TicketFilter { cursor, ..filter.clone() };
        async move { api::tickets::list(&filter).await }
    });
    let rows = pages.rows();
    let retry = pages.reload.reform(|_: MouseEvent| ());
    html! {
        <>
            if let Some(error) = pages.error.as_ref().filter(|error| error.status() != Some(401)) {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "list-failed")}>
                    <p>{ ApiError::sentence(error, lang) }</p>
                    <Button variant={ButtonVariant::Secondary} icon="refresh" onclick={retry}>{ t!(lang, "retry") }</Button>
                </Alert>
            }
            if rows.is_empty() && pages.loading {
                <Skeleton lines={8} />
            } else if rows.is_empty() && pages.error.as_ref().is_none_or(|error| error.status() == Some(401)) {
                { empty(lang, &props.filter) }
            } else if !rows.is_empty() {
                <ul class="tickets" aria-label={t!(lang, "title-my-requests")}>{ for rows.iter().map(|row| html! { <TicketLine key={row.number.digits().to_owned()} row={(*row).clone()} /> }) }</ul>
                if pages.has_more() {
                    <ShowMore href={url(&props.filter)} label={t!(lang, "list-more")} note={t!(lang, "list-shown", n = rows.len())} loading={pages.loading} onclick={pages.more.clone()} />
                } else {
                    <p class="muted" role="status">{ t!(lang, "list-count", n = rows.len()) }</p>
                }
                { save_menu(lang, &props.filter) }
            }
        </>
    }
}

/// The list as a table, with the filters and the order that are in force.
fn save_menu(lang: shared::lang::Lang, filter: &TicketFilter) -> Html {
    let item = |key: &str, ending: &str| MenuItem {
        label: t!(lang, key).into(),
        icon: Some("download".into()),
        href: Some(api::tickets::table_url(filter, ending).into()),
        ..MenuItem::default()
    };
    let items = vec![item("list-save-xlsx", "xlsx"), item("list-save-csv", "csv")];
    html! { <Menu label={t!(lang, "list-save")} icon="download" {items} /> }
}

fn empty(lang: shared::lang::Lang, filter: &TicketFilter) -> Html {
    if *filter == TicketFilter::default() {
        return html! {
            <EmptyState title={t!(lang, "list-empty")} text={t!(lang, "list-empty-text")}>
                <Button href="/request/status">{ t!(lang, "list-open-by-code") }</Button>
                <Button variant={ButtonVariant::Secondary} href="/request/new">{ t!(lang, "title-request") }</Button>
            </EmptyState>
        };
    }
    html! {
        <EmptyState icon="filter" title={t!(lang, "list-none")} text={t!(lang, "list-none-text")}>
            <Button variant={ButtonVariant::Secondary} href={PATH}>{ t!(lang, "list-reset") }</Button>
        </EmptyState>
    }
}

#[derive(Properties, PartialEq)]
struct TicketLineProps {
    row: TicketRow,
}

#[component]
fn TicketLine(props: &TicketLineProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let row = &props.row;
    let needs = row.status == Status::NeedsAnswer;
    let changed = format::relative(lang, row.updated_at, clock::now());
    html! {
        <li class={classes!("ticket", needs.then_some("ticket-needs"), row.unread.then_some("ticket-unread"))}>
            <div class="ticket-main">
                <a href={format!("{PATH}/{}", row.number.digits())}>
                    if row.unread { <span class="unread-dot"><span class="visually-hidden">{ t!(lang, "list-unread") }{ " " }</span></span> }
                    { &row.subject }
                </a>
                <p class="muted">
                    <span class="num nowrap">{ row.number.to_string() }</span>{ " · " }{ words::category(lang, &site.categories, &row.category) }
                </p>
            </div>
            <div class="ticket-state">
                <StatusBadge tone={words::status_tone(row.status)} label={words::status(lang, row.status)} />
                <span class="muted nowrap">{ changed }</span>
            </div>
            <Icon name="chevron-right" class="ticket-go" />
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filters_stand_in_the_address() {
        let filter = TicketFilter { status: "open".into(), q: "код".into(), ..TicketFilter::default() };
        assert_eq!(url(&filter), "/me/requests?status=open&q=%D0%BA%D0%BE%D0%B4");
        assert_eq!(url(&TicketFilter::default()), PATH);
    }
}
