//! The queue: one list, live, by keyboard.

use shared::{
    api::console::{QueueFilter, QueueView},
    ids::TicketNumber,
};
use time::OffsetDateTime;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{
    bench::{Bench, PickChange, range, use_bench},
    bulk::BulkBar,
    desk::{Desk, ListChange, use_desk},
    group_choice::GroupChoice,
    hub::use_hub,
    keys::Command,
    lists::{load_more, reload},
    now::use_now,
    queue_filters::QueueFilters,
    queue_state::{Queue, Shown, view_of},
    route::{in_view, queue_url, ticket_url},
    shell::Categories,
    words::{category_name, clock, priority_mark, requester, row_marks, status_badge},
};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::{
        Alert, Button, ButtonSize, ButtonVariant, Column, DataTable, EmptyState, Icon, Row, Skeleton, Tone,
        dom,
    },
};

/// Element id of the link to a request in a list.
pub fn row_id(number: &TicketNumber) -> String {
    format!("row-{}", number.digits())
}

/// The request whose row has the focus.
fn focused(queue: &Queue) -> Option<TicketNumber> {
    let id = dom::document()?.active_element()?.id();
    queue.rows.iter().map(|shown| &shown.row.number).find(|number| row_id(number) == id).cloned()
}

/// Moves the focus through a list with `j` and `k`; `Enter` is the link's own.
pub fn step(desk: &Desk, command: Command) {
    let step = match command {
        Command::Next => 1,
        Command::Previous => -1,
        _ => return,
    };
    let Some(queue) = &desk.list.queue else { return };
    let from = focused(queue).or_else(|| {
        let opened = desk.list.opened.as_ref()?;
        queue.rows.iter().map(|shown| &shown.row.number).find(|number| number.digits() == opened).cloned()
    });
    if let Some(number) = queue.step(from.as_ref(), step) {
        // The browser scrolls no further than needed, unlike `dom::focus`: the list stays where the eye is.
        let link = dom::document().and_then(|document| document.get_element_by_id(&row_id(number)));
        if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = link.focus();
        }
    }
}

/// Picks rows: the one in focus with `x`, up to it with `Shift+X`, the whole page with `*`.
fn pick(desk: &Desk, bench: &Bench, command: Command) {
    let Some(queue) = &desk.list.queue else { return };
    let rows: Vec<&str> = queue.rows.iter().map(|shown| shown.row.number.digits()).collect();
    let here = focused(queue);
    let change = match (command, &here) {
        (Command::Pick, Some(here)) => PickChange::Toggle(here.digits().to_owned()),
        (Command::PickRange, Some(here)) => {
            let from = bench.picked.last.clone().unwrap_or_else(|| here.digits().to_owned());
            PickChange::Add(range(&rows, &from, here.digits()).into_iter().map(ToOwned::to_owned).collect())
        }
        (Command::PickPage, _) if rows.iter().all(|row| bench.picked.rows.contains(*row)) => {
            PickChange::Clear
        }
        (Command::PickPage, _) => PickChange::Add(rows.into_iter().map(ToOwned::to_owned).collect()),
        _ => return,
    };
    bench.picked.dispatch(change);
}

/// The page.
#[component]
pub fn QueuePage() -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let filter = &desk.list.filter;
    let view = text(lang, &format!("console-view-{}", view_of(filter).as_str()));
    {
        let title = t!(lang, "console-queue-caption", view = &view);
        use_effect_with(title, |title| {
            if let Some(document) = dom::document() {
                document.set_title(title);
            }
        });
    }
    let onkey = {
        let desk = desk.clone();
        let bench = bench.clone();
        Callback::from(move |command| {
            step(&desk, command);
            pick(&desk, &bench, command);
        })
    };
    use_hub(&desk.keys, onkey);
    let retry = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| reload(&desk))
    };
    let list = match (&desk.list.queue, &desk.list.error) {
        (None, None) => html! { <Skeleton lines={8} /> },
        (None, Some(_)) => Html::default(),
        (Some(queue), _) if queue.rows.is_empty() => html! { <Empty filter={filter.clone()} /> },
        (Some(queue), _) => html! { <Rows queue={queue.clone()} /> },
    };
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <h1>{ view }</h1>
            <GroupChoice filter={filter.clone()} />
            if let Some(error) = &desk.list.error {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                    <p>{ error.sentence(lang) }</p>
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="refresh" onclick={retry}>{ t!(lang, "console-retry") }</Button>
                </Alert>
            }
            <QueueFilters filter={filter.clone()} />
            <News />
            { list }
        </main>
    }
}

/// «3 новых», read aloud as it comes; nothing moves until it is pressed.
#[component]
pub fn News() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let news = desk.list.queue.as_ref().map_or(0, Queue::news);
    let show = {
        let list = desk.list.dispatcher();
        Callback::from(move |_: MouseEvent| {
            list.dispatch(ListChange::ShowNews);
            dom::focus("main");
        })
    };
    html! {
        <div class="news-line" role="status">
            if news > 0 {
                <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="refresh" onclick={show}>
                    { t!(lang, "console-queue-news", n = news) }{ " · " }{ t!(lang, "console-queue-news-show") }
                </Button>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    queue: Queue,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let bench = use_bench();
    let now = use_now();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    {
        // What left the list is picked no longer; live changes keep the rest.
        let rows: Vec<String> =
            props.queue.rows.iter().map(|shown| shown.row.number.digits().to_owned()).collect();
        let picked = bench.picked.dispatcher();
        use_effect_with(rows, move |rows| picked.dispatch(PickChange::Only(rows.clone())));
    }
    let toggle = |number: &TicketNumber| {
        let (picked, row) = (bench.picked.dispatcher(), number.digits().to_owned());
        Callback::from(move |_: Event| picked.dispatch(PickChange::Toggle(row.clone())))
    };
    let cells = |shown: &Shown, now: OffsetDateTime| {
        let row = &shown.row;
        vec![
            html! {
                <span class="queue-first">
                <input type="checkbox" class="pick" aria-label={t!(lang, "console-pick", number = row.number.to_string())}
                    checked={bench.picked.rows.contains(row.number.digits())} onchange={toggle(&row.number)} />
                <a class="queue-link" id={row_id(&row.number)} href={ticket_url(&row.number)}>
                    <span class="queue-number">{ row.number.to_string() }</span>
                    <span class="queue-subject">{ &row.subject }</span>
                    { row_marks(lang, row) }
                    if shown.left { <small class="muted">{ t!(lang, "console-queue-left") }</small> }
                </a>
                </span>
            },
            html! { { requester(lang, row) } },
            html! { { category_name(lang, &categories, &row.category) } },
            status_badge(lang, row.status),
            priority_mark(lang, row.priority),
            html! { { row.assignee.clone().unwrap_or_else(|| t!(lang, "console-nobody")) } },
            clock(lang, row.status, row.due, now),
        ]
    };
    let rows: Vec<Row> = props
        .queue
        .rows
        .iter()
        .map(|shown| {
            let digits = shown.row.number.digits().to_owned();
            let mut row = Row::new(digits.clone(), cells(shown, now));
            row.selected = desk.list.opened.as_ref() == Some(&digits);
            row
        })
        .collect();
    let columns = ["subject", "requester", "category", "status", "priority", "assignee", "due"]
        .into_iter()
        .map(|name| Column::new(text(lang, &format!("console-column-{name}"))))
        .collect::<Vec<_>>();
    let more = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| load_more(&desk))
    };
    let found = props.queue.rows.len();
    html! {
        <>
            <BulkBar queue={props.queue.clone()} />
            <DataTable caption={t!(lang, "console-rail")} {columns} {rows} dense=true />
            <div class="show-more">
                if props.queue.next.is_some() {
                    <Button variant={ButtonVariant::Secondary} loading={desk.list.busy} onclick={more}>{ t!(lang, "console-queue-more") }</Button>
                }
                <p class="muted" role="status">{ t!(lang, "console-queue-found", n = found) }</p>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EmptyProps {
    filter: QueueFilter,
}

/// An empty list says why, and where there is something to do.
#[component]
fn Empty(props: &EmptyProps) -> Html {
    let lang = use_lang();
    let view = view_of(&props.filter);
    let plain = QueueFilter { view: props.filter.view.clone(), ..QueueFilter::default() };
    if plain != props.filter {
        return html! {
            <EmptyState icon="search" title={t!(lang, "console-queue-empty-filter")} text={t!(lang, "console-queue-empty-filter-text")}>
                if view != QueueView::All {
                    <Button href={queue_url(&in_view(&props.filter, QueueView::All))}>{ t!(lang, "console-queue-everywhere") }</Button>
                }
                <Button variant={ButtonVariant::Secondary} href={queue_url(&plain)}>{ t!(lang, "console-queue-reset") }</Button>
            </EmptyState>
        };
    }
    let key = format!("console-queue-empty-{}", view.as_str());
    html! {
        <EmptyState title={text(lang, &key)} text={text(lang, &format!("{key}-text"))}>
            if view != QueueView::Unassigned {
                <Button variant={ButtonVariant::Secondary} href={queue_url(&in_view(&plain, QueueView::Unassigned))}>
                    <Icon name="inbox" />{ t!(lang, "console-queue-see-unassigned") }
                </Button>
            }
        </EmptyState>
    }
}
