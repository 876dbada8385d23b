//! The list of everything the knowledge base is made of.

use std::rc::Rc;

use shared::{
    api::editor::{ItemCounts, ItemList, ItemRow, ItemState},
    content::ContentKind,
    lang::Lang,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    new_item::NewItem,
    route::{EditorRoute, Place},
    words::{item_badge, item_state, kind_name, lang_name},
};
use crate::{
    api::{
        ApiError,
        editor::{self as api, ItemFilter},
    },
    format,
    i18n::{text, use_lang},
    pages::{
        console::{
            desk::{News, use_desk},
            hub::use_hub,
        },
        staff::links,
    },
    routes::{param, with_query},
    t,
    ui::{
        Alert, Button, ButtonVariant, Chip, Choice, Column, DataTable, EmptyState, FilterBar, Row, Select,
        ShowMore, Skeleton, TextField, Tone,
    },
};

/// Orders of the list.
const SORTS: [&str; 3] = ["updated", "review_due", "title"];

/// The filter of an address.
pub fn filter_of(query: &str) -> ItemFilter {
    ItemFilter {
        kind: param(query, "kind"),
        state: param(query, "state"),
        block: param(query, "block"),
        owner: param(query, "owner"),
        lang: param(query, "lang"),
        q: param(query, "q"),
        sort: param(query, "sort"),
    }
}

/// The address of a filter.
pub fn list_url(filter: &ItemFilter) -> String {
    with_query(&EditorRoute::List.to_path(), &filter.pairs())
}

const fn count_of(counts: &ItemCounts, state: ItemState) -> u32 {
    match state {
        ItemState::Live => counts.live,
        ItemState::Due => counts.due,
        ItemState::New => counts.new,
        ItemState::Draft => counts.draft,
        ItemState::InReview => counts.in_review,
        ItemState::Returned => counts.returned,
        ItemState::Approved => counts.approved,
        ItemState::Scheduled => counts.scheduled,
    }
}

/// What is known of a list.
#[derive(Clone, Default, PartialEq)]
struct Known {
    rows: Vec<ItemRow>,
    next: Option<String>,
    counts: Option<ItemCounts>,
    error: Option<ApiError>,
    busy: bool,
}

impl Known {
    fn came(&self, more: bool, answer: Result<ItemList, ApiError>) -> Self {
        match answer {
            Err(error) => Self { error: Some(error), busy: false, ..self.clone() },
            Ok(list) => {
                let mut rows = if more { self.rows.clone() } else { Vec::new() };
                let known = |row: &ItemRow| {
                    rows.iter().any(|old| old.kind == row.kind && old.key == row.key && old.lang == row.lang)
                };
                // A row that moved while one read on comes once.
                let fresh: Vec<ItemRow> = list.items.into_iter().filter(|row| !known(row)).collect();
                rows.extend(fresh);
                Self { rows, next: list.next, counts: Some(list.counts), error: None, busy: false }
            }
        }
    }
}

/// A list of the server, read on page by page and anew when something changed.
#[derive(Clone, PartialEq)]
pub struct Items {
    known: Rc<Known>,
    more: Callback<()>,
    again: Callback<()>,
}

/// Reads the list of a filter.
#[hook]
pub fn use_items(filter: &ItemFilter) -> Items {
    let desk = use_desk();
    let known = use_state(|| Rc::new(Known { busy: true, ..Known::default() }));
    let latest = use_mut_ref(|| (0_u32, Rc::new(Known::default())));
    let read = {
        let (known, latest, filter, desk) = (known.setter(), latest.clone(), filter.clone(), desk.clone());
        Callback::from(move |more: bool| {
            let (turn, before) = {
                let mut latest = latest.borrow_mut();
                latest.0 += 1;
                let busy = Known { busy: true, ..(*latest.1).clone() };
                latest.1 = Rc::new(busy);
                known.set(latest.1.clone());
                (latest.0, latest.1.clone())
            };
            let cursor = before.next.clone().filter(|_| more).unwrap_or_default();
            let (known, latest, filter, desk) = (known.clone(), latest.clone(), filter.clone(), desk.clone());
            spawn_local(async move {
                let answer = api::items(&filter, &cursor).await;
                let mut latest = latest.borrow_mut();
                if latest.0 != turn {
                    return;
                }
                if let Err(error) = &answer {
                    desk.refused(error);
                }
                latest.1 = Rc::new(before.came(more, answer));
                known.set(latest.1.clone());
            });
        })
    };
    {
        let read = read.clone();
        use_effect_with(list_url(filter), move |_| read.emit(false));
    }
    {
        let read = read.clone();
        use_hub(
            &desk.news,
            Callback::from(move |news: News| {
                if matches!(news, News::SignedIn | News::Back) {
                    read.emit(false);
                }
            }),
        );
    }
    Items { known: (*known).clone(), more: read.reform(|()| true), again: read.reform(|()| false) }
}

fn due(lang: Lang, row: &ItemRow) -> Html {
    match row.review_due {
        Some(day) if row.state == ItemState::Due => {
            html! { <span class="editor-due">{ t!(lang, "editor-due-since", day = format::date(lang, day)) }</span> }
        }
        Some(day) => html! { { format::date(lang, day) } },
        None => Html::default(),
    }
}

fn row_of(lang: Lang, row: &ItemRow) -> Row {
    let place = Place::new(row.kind, row.lang, row.key.clone());
    let title = if row.title.is_empty() { row.key.clone() } else { row.title.clone() };
    let who = row.author.as_ref().map(|person| person.name.clone()).unwrap_or_default();
    Row::new(
        place.url(),
        vec![
            html! { <><a href={place.url()} lang={row.lang.as_str()}>{ title }</a><br /><small>{ &row.key }</small></> },
            html! { <>{ kind_name(lang, row.kind) }<br /><small>{ lang_name(lang, row.lang) }</small></> },
            html! {
                <>
                    { item_badge(lang, row.state) }
                    if let Some(at) = row.publish_at { <br /><small>{ format::date_time(lang, at) }</small> }
                </>
            },
            html! { { who } },
            due(lang, row),
            html! { { format::date_time(lang, row.updated) } },
        ],
    )
}

/// Properties of [`ItemTable`].
#[derive(Properties, PartialEq)]
pub struct ItemTableProps {
    /// What the table shows.
    pub caption: AttrValue,
    /// The list.
    pub items: Items,
    /// Address of the list, for those who open its end in another tab.
    pub href: AttrValue,
    /// What to say when there is nothing.
    pub empty: Html,
}

/// The rows, and the way to more of them.
#[component]
pub fn ItemTable(props: &ItemTableProps) -> Html {
    let lang = use_lang();
    let known = &props.items.known;
    let columns = ["title", "kind", "state", "author", "due", "updated"];
    let columns: Vec<Column> =
        columns.into_iter().map(|name| Column::new(text(lang, &format!("editor-column-{name}")))).collect();
    let onmore = {
        let more = props.items.more.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            more.emit(());
        })
    };
    let again = props.items.again.reform(|_: MouseEvent| ());
    html! {
        <>
            if let Some(error) = &known.error {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                    <p>{ error.sentence(lang) }</p>
                    <Button variant={ButtonVariant::Secondary} onclick={again}>{ t!(lang, "console-retry") }</Button>
                </Alert>
            }
            if !known.rows.is_empty() {
                <div class="editor-list">
                    <DataTable caption={props.caption.clone()} {columns} rows={known.rows.iter().map(|row| row_of(lang, row)).collect::<Vec<_>>()} dense=true />
                </div>
                if known.next.is_some() {
                    <ShowMore href={props.href.clone()} label={t!(lang, "editor-more")} loading={known.busy} onclick={onmore}
                        note={t!(lang, "editor-shown", n = known.rows.len())} />
                }
            } else if known.busy {
                <Skeleton lines={8} />
            } else if known.error.is_none() {
                { props.empty.clone() }
            }
        </>
    }
}

/// The page.
#[component]
pub fn ListPage() -> Html {
    let lang = use_lang();
    let location = use_location();
    let navigator = use_navigator();
    let filter = location.map(|at| filter_of(at.query_str())).unwrap_or_default();
    let items = use_items(&filter);
    let making = use_state_eq(|| false);
    let open = |on: bool| {
        let making = making.setter();
        Callback::from(move |_: MouseEvent| making.set(on))
    };
    let close = {
        let making = making.setter();
        Callback::from(move |()| making.set(false))
    };
    let blocks = super::names::use_names(ContentKind::Block);
    let go = |change: fn(&mut ItemFilter, String)| {
        let (filter, navigator) = (filter.clone(), navigator.clone());
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            links::go::<EditorRoute>(navigator.as_ref(), &list_url(&filter));
        })
    };
    let counts = items.known.counts.unwrap_or_default();
    let chip = |label: String, count: u32, state: &str| {
        let url = list_url(&ItemFilter { state: state.to_owned(), ..filter.clone() });
        let count = items.known.counts.map(|_| AttrValue::from(count.to_string()));
        html! { <Chip key={state.to_owned()} {label} href={url} {count} selected={filter.state == state} /> }
    };
    let kinds: Vec<Choice> =
        ContentKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind))).collect();
    let langs: Vec<Choice> =
        Lang::ALL.iter().map(|one| Choice::new(one.as_str(), lang_name(lang, *one))).collect();
    let sorts: Vec<Choice> =
        SORTS.iter().map(|sort| Choice::new(*sort, text(lang, &format!("editor-sort-{sort}")))).collect();
    let empty = html! {
        <EmptyState icon="search" title={t!(lang, "editor-list-empty")} text={t!(lang, "editor-list-empty-text")}>
            <Button variant={ButtonVariant::Secondary} href={EditorRoute::List.to_path()}>{ t!(lang, "editor-list-all") }</Button>
        </EmptyState>
    };
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <div class="editor-head-line">
                <h1 class="editor-title">{ t!(lang, "editor-rail-list") }</h1>
                <Button icon="plus" onclick={open(true)}>{ t!(lang, "editor-new") }</Button>
            </div>
            <FilterBar label={t!(lang, "editor-by-state")}>
                { chip(t!(lang, "editor-state-all"), counts.all, "") }
                { for ItemState::ALL.into_iter().map(|state| chip(item_state(lang, state), count_of(&counts, state), state.as_str())) }
            </FilterBar>
            <div class="editor-filters">
                <Words key={filter.q.clone()} filter={filter.clone()} />
                <Select id="list-kind" label={t!(lang, "editor-column-kind")} empty={t!(lang, "editor-any")} choices={kinds}
                    value={filter.kind.clone()} onchange={go(|filter, value| filter.kind = value)} />
                <Select id="list-block" label={t!(lang, "editor-field-block")} empty={t!(lang, "editor-any")} choices={(*blocks).clone()}
                    value={filter.block.clone()} onchange={go(|filter, value| filter.block = value)} />
                <Select id="list-lang" label={t!(lang, "editor-language")} empty={t!(lang, "editor-any")} choices={langs}
                    value={filter.lang.clone()} onchange={go(|filter, value| filter.lang = value)} />
                <Select id="list-sort" label={t!(lang, "editor-sort")} empty={t!(lang, "editor-sort-usual")} choices={sorts}
                    value={filter.sort.clone()} onchange={go(|filter, value| filter.sort = value)} />
            </div>
            <ItemTable caption={t!(lang, "editor-rail-list")} {items} href={list_url(&filter)} {empty} />
            if *making { <NewItem onclose={close} /> }
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct WordsProps {
    filter: ItemFilter,
}

/// The field of words; Enter searches.
#[component]
fn Words(props: &WordsProps) -> Html {
    let lang = use_lang();
    let navigator = use_navigator();
    let q = use_state_eq(|| props.filter.q.clone());
    let onsubmit = {
        let (q, filter) = (q.clone(), props.filter.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let filter = ItemFilter { q: q.trim().to_owned(), ..filter.clone() };
            links::go::<EditorRoute>(navigator.as_ref(), &list_url(&filter));
        })
    };
    html! {
        <form role="search" {onsubmit}>
            <TextField id="list-q" name="q" r#type="search" label={t!(lang, "editor-list-words")} value={(*q).clone()}
                oninput={Callback::from(move |typed| q.set(typed))} />
        </form>
    }
}

/// What waits for a second pair of eyes.
#[component]
pub fn ReviewPage() -> Html {
    let lang = use_lang();
    let waiting = ItemFilter { state: "in_review".into(), sort: "updated".into(), ..ItemFilter::default() };
    let items = use_items(&waiting);
    let returned = ItemFilter { state: "returned".into(), ..waiting.clone() };
    let given_back = use_items(&returned);
    let approved = ItemFilter { state: "approved".into(), ..waiting.clone() };
    let good = use_items(&approved);
    let part = |title: String, items: Items, filter: &ItemFilter, empty: String| {
        html! {
            <section class="mt">
                <h2>{ &title }</h2>
                <ItemTable caption={title} {items} href={list_url(filter)} empty={html! { <p class="muted">{ empty }</p> }} />
            </section>
        }
    };
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <h1>{ t!(lang, "editor-rail-review") }</h1>
            <p class="muted">{ t!(lang, "editor-review-text") }</p>
            { part(t!(lang, "editor-review-waiting"), items, &waiting, t!(lang, "editor-review-none")) }
            { part(t!(lang, "editor-review-approved"), good, &approved, t!(lang, "editor-review-none")) }
            { part(t!(lang, "editor-review-returned"), given_back, &returned, t!(lang, "editor-review-none")) }
        </main>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::editor::sample::row;

    #[test]
    fn filters_survive_the_address() {
        let filter = ItemFilter { kind: "faq".into(), q: "код & 7".into(), ..ItemFilter::default() };
        let url = list_url(&filter);
        assert_eq!(url, "/editor?kind=faq&q=%D0%BA%D0%BE%D0%B4%20%26%207");
        assert_eq!(filter_of(url.split_once('?').unwrap().1), filter);
        assert_eq!(list_url(&ItemFilter::default()), "/editor");
    }

    #[test]
    fn reading_on_adds_each_row_once() {
        let list = |keys: &[&str], next: Option<&str>| ItemList {
            items: keys.iter().map(|key| ItemRow { key: (*key).into(), ..row() }).collect(),
            next: next.map(Into::into),
            counts: ItemCounts::default(),
        };
        let first = Known::default().came(false, Ok(list(&["a", "b"], Some("c"))));
        let second = first.came(true, Ok(list(&["b", "c"], None)));
        let keys: Vec<&str> = second.rows.iter().map(|row| row.key.as_str()).collect();
        assert_eq!((keys, second.next.clone()), (vec!["a", "b", "c"], None));
        let broken = second.came(true, Err(ApiError::Network));
        assert_eq!((broken.rows.len(), broken.error), (3, Some(ApiError::Network)), "what was read stays");
    }
}
