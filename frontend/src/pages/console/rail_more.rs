//! The rail's own part of each operator: mentions and saved views.

use shared::api::desk::views::SavedView;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::use_bench,
    desk::{News, use_desk},
    hub::use_hub,
    keep_view::KeepView,
    queue_state::count_words,
    route::{ConsoleRoute, queue_url},
};
use crate::{
    api,
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon, Tone},
};

/// Milliseconds in which changes are gathered before the counts are read again.
const GATHER: u32 = 1_500;

/// The links.
#[component]
pub fn RailMore() -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let route = use_route::<ConsoleRoute>();
    let waiting = use_mut_ref(|| None::<gloo_timers::callback::Timeout>);
    let refresh = {
        let (rail, desk) = (bench.rail.setter(), desk.clone());
        Callback::from(move |()| {
            let (rail, desk) = (rail.clone(), desk.clone());
            spawn_local(async move {
                match api::desk::rail().await {
                    Ok(found) => rail.set(found),
                    // The old counts stay; the list itself tells what is wrong.
                    Err(error) => drop(desk.refused(&error)),
                }
            });
        })
    };
    {
        let refresh = refresh.clone();
        use_effect_with((), move |()| refresh.emit(()));
    }
    let listener = {
        let (refresh, waiting) = (refresh.clone(), waiting.clone());
        Callback::from(move |news: News| {
            if matches!(news, News::Present(_)) || waiting.borrow().is_some() {
                return;
            }
            let (refresh, slot) = (refresh.clone(), waiting.clone());
            *waiting.borrow_mut() = Some(gloo_timers::callback::Timeout::new(GATHER, move || {
                slot.borrow_mut().take();
                refresh.emit(());
            }));
        })
    };
    use_hub(&desk.news, listener);
    let rail = &bench.rail;
    let at = queue_url(&desk.list.filter);
    let in_queue = route == Some(ConsoleRoute::Queue);
    let count = |n: u32, hot: bool| {
        html! { <span class={classes!("rail-count", hot.then_some("rail-count-hot"))}>{ count_words(n, rail.cap) }</span> }
    };
    let changing = use_state_eq(|| None::<SavedView>);
    let change_view = |view: &SavedView| {
        let (changing, view) = (changing.setter(), view.clone());
        Callback::from(move |_: MouseEvent| changing.set(Some(view.clone())))
    };
    let drop_view = |view: &SavedView| {
        let (id, refresh, desk) = (view.id, refresh.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let (refresh, desk) = (refresh.clone(), desk.clone());
            spawn_local(async move {
                match api::desk::drop_view(id).await {
                    Ok(()) => refresh.emit(()),
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }
            });
        })
    };
    html! {
        <nav class="rail-more" aria-label={t!(lang, "console-rail-own")}>
            <a class="rail-link" href={ConsoleRoute::Mentions.to_path()} aria-current={(route == Some(ConsoleRoute::Mentions)).then_some("page")}>
                <Icon name="user" />{ t!(lang, "console-mentions") }
                if rail.mentions > 0 { { count(rail.mentions, true) } }
            </a>
            <a class="rail-link" href={ConsoleRoute::Mail.to_path()} aria-current={(route == Some(ConsoleRoute::Mail)).then_some("page")}>
                <Icon name="mail" />{ t!(lang, "console-mail") }
                if rail.mail > 0 { { count(rail.mail, true) } }
            </a>
            <a class="rail-link" href={ConsoleRoute::Ready.to_path()} aria-current={(route == Some(ConsoleRoute::Ready)).then_some("page")}>
                <Icon name="message" />{ t!(lang, "console-canned-title") }
            </a>
            if !rail.views.is_empty() {
                <h2 class="rail-heading">{ t!(lang, "console-views") }</h2>
            }
            { for rail.views.iter().map(|each| {
                let url = queue_url(&each.view.filter);
                let current = in_queue && url == at;
                html! {
                    <div key={each.view.id.to_string()} class="rail-view">
                        <a class="rail-link" href={url} aria-current={current.then_some("page")}>
                            <Icon name={if each.view.shared { "users" } else { "star" }} label={each.view.shared.then(|| AttrValue::from(t!(lang, "console-view-shared")))} />
                            { &each.view.name }{ count(each.count, false) }
                        </a>
                        if each.view.mine && current {
                            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="pencil"
                                label={t!(lang, "console-view-change", name = &each.view.name)} onclick={change_view(&each.view)} />
                            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="trash"
                                label={t!(lang, "console-view-drop", name = &each.view.name)} onclick={drop_view(&each.view)} />
                        }
                    </div>
                }
            }) }
            if let Some(view) = &*changing {
                <KeepView filter={view.filter.clone()} of={Some(view.clone())} onclose={ let changing = changing.setter(); Callback::from(move |()| changing.set(None)) } />
            }
        </nav>
    }
}
