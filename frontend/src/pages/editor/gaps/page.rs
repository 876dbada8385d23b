//! The page: filters, the list, and the gap that is open.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use shared::api::gaps::{GapFilter, GapList, GapRow, GapSource};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{details::GapDetails, filters::GapFilters, row::GapItem};
use crate::{
    api,
    hooks::use_query,
    i18n::use_lang,
    pages::{editor::route::EditorRoute, staff::links},
    t,
    ui::{Alert, Button, ButtonVariant, EmptyState, Skeleton, Tone},
};

/// Milliseconds without a key after which the words are searched for.
const PAUSE: u32 = 300;

/// The gap list of the editorial desk.
#[component]
pub fn GapsPage() -> Html {
    let lang = use_lang();
    let location = use_location();
    let navigator = use_navigator();
    let asked = location.map(|at| api::gaps::filter_of(at.query_str())).unwrap_or_default();
    // Where the list goes on; of another filter it begins at the top.
    let place = use_state_eq(|| (asked.clone(), String::new()));
    let cursor = if place.0 == asked { place.1.clone() } else { String::new() };
    {
        let place = place.clone();
        use_effect_with(asked.clone(), move |asked| {
            if place.0 != *asked {
                place.set((asked.clone(), String::new()));
            }
        });
    }
    let filter = GapFilter { cursor, ..asked.clone() };
    // Words go into the address when the typing rests: browsers allow only so many changes of it.
    let typed = use_state_eq(|| asked.q.clone());
    {
        let typed = typed.setter();
        use_effect_with(asked.q.clone(), move |q| typed.set(q.clone()));
    }
    {
        let (asked, navigator) = (asked.clone(), navigator.clone());
        use_effect_with((*typed).clone(), move |q| {
            let timer = (asked.q != *q).then(|| {
                let url =
                    api::gaps::address(&EditorRoute::Gaps.to_path(), &GapFilter { q: q.clone(), ..asked });
                Timeout::new(PAUSE, move || links::replace::<EditorRoute>(navigator.as_ref(), &url))
            });
            move || drop(timer)
        });
    }
    let open = use_state_eq(|| None::<(GapSource, String)>);
    let pages = use_mut_ref(Vec::<(String, Rc<GapList>)>::new);
    let query = use_query(filter.clone(), |filter| async move {
        let list = api::gaps::list(&filter).await?;
        Ok((filter.cursor, list))
    });
    if let Some(data) = &query.data {
        let mut pages = pages.borrow_mut();
        if data.0.is_empty() {
            pages.clear();
        }
        if !pages.iter().any(|(at, _)| *at == data.0) {
            pages.push((data.0.clone(), Rc::new(data.1.clone())));
        }
    }
    let change = {
        let (typed, navigator) = (typed.clone(), navigator.clone());
        Callback::from(move |wanted: GapFilter| {
            if wanted.q == *typed {
                let url = api::gaps::address(&EditorRoute::Gaps.to_path(), &wanted);
                links::go::<EditorRoute>(navigator.as_ref(), &url);
            } else {
                typed.set(wanted.q);
            }
        })
    };
    let choose = {
        let open = open.setter();
        Callback::from(move |row: GapRow| open.set(Some((row.source, row.key))))
    };
    let close = {
        let (open, place, asked, reload) =
            (open.setter(), place.clone(), asked.clone(), query.reload.clone());
        Callback::from(move |changed: bool| {
            open.set(None);
            if changed {
                if place.0 != asked || place.1.is_empty() {
                    reload.emit(());
                } else {
                    place.set((asked.clone(), String::new()));
                }
            }
        })
    };
    let pages = pages.borrow();
    let rows: Vec<&GapRow> = pages.iter().flat_map(|(_, list)| &list.items).collect();
    let next = pages.last().and_then(|(_, list)| list.next.clone());
    let more = {
        let (place, asked, next) = (place.setter(), asked.clone(), next.clone());
        Callback::from(move |_: MouseEvent| place.set((asked.clone(), next.clone().unwrap_or_default())))
    };
    let retry = query.reload.reform(|_: MouseEvent| ());
    let latest = pages.first().map(|(_, list)| list.clone());
    html! {
        <main id="main" class="gaps stack">
            <div class="page-head"><h1 tabindex="-1">{ t!(lang, "gaps-title") }</h1></div>
            <p class="muted">{ t!(lang, "gaps-lead") }</p>
            <GapFilters filter={GapFilter { q: (*typed).clone(), ..asked }} list={latest.clone()} onchange={change} />
            if let Some(error) = &query.error {
                <Alert tone={Tone::Danger} live=true>
                    <p>{ error.sentence(lang) }</p>
                    <Button variant={ButtonVariant::Secondary} icon="refresh" onclick={retry}>{ t!(lang, "gaps-retry") }</Button>
                </Alert>
            } else if rows.is_empty() && query.loading {
                <Skeleton lines={8} />
            } else if rows.is_empty() {
                <EmptyState icon="check" title={t!(lang, "gaps-none")} text={t!(lang, "gaps-none-text")} />
            } else {
                <ol class="gap-list">
                    { for rows.iter().map(|row| html! {
                        <GapItem key={[row.source.as_str(), "/", &row.key].concat()} row={(*row).clone()} onopen={choose.clone()} />
                    }) }
                </ol>
                if next.is_some() {
                    <Button variant={ButtonVariant::Secondary} loading={query.loading} onclick={more}>{ t!(lang, "gaps-more") }</Button>
                }
            }
            if let Some((source, key)) = &*open {
                <GapDetails key={key.clone()} source={*source} gap={key.clone()} owners={latest.map(|list| list.owners.clone()).unwrap_or_default()} onclose={close} />
            }
        </main>
    }
}
