//! What stays while pages change: the rail, the list at hand, the stream of changes, the keys.

use gloo_timers::callback::Timeout;
use shared::content::Category;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    desk::{Arrival, ListChange, News, use_desk},
    help::Help,
    hub::use_hub,
    keys::Command,
    lists::{load, use_counts},
    palette::Palette,
    rail::Rail,
    route::{ConsoleRoute, filter_of, queue_url},
    wires::{use_keys, use_stream},
};
use crate::{
    api::console,
    i18n::use_lang,
    pages::{shell::dom as page, staff::links},
    ui::dom,
};

/// Milliseconds in which changes are gathered before the list is read again.
const GATHER: u32 = 800;

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The page.
    pub children: Html,
}

/// Names of the categories; a context.
#[derive(Clone, Default, PartialEq)]
pub struct Categories(pub std::rc::Rc<Vec<Category>>);

/// Rail and page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let location = use_location();
    let navigator = use_navigator();
    let route = use_route::<ConsoleRoute>();
    let help = use_state_eq(|| false);
    let categories = use_state_eq(Categories::default);
    let (counts, refresh_counts) = use_counts(&desk);
    let broken = use_stream(&desk);
    use_keys(&desk);
    {
        let categories = categories.setter();
        use_effect_with(lang, move |lang| {
            let lang = *lang;
            spawn_local(async move {
                if let Some(found) = console::categories(lang).await {
                    categories.set(Categories(found.into()));
                }
            });
        });
    }
    // The list follows the address of the queue; elsewhere the last one stays at hand.
    let wanted = match (&route, &location) {
        (Some(ConsoleRoute::Queue), Some(at)) => filter_of(at.query_str()),
        _ => desk.list.filter.clone(),
    };
    {
        let desk = desk.clone();
        use_effect_with(wanted, move |filter| desk.list.dispatch(ListChange::Open(filter.clone())));
    }
    {
        let desk = desk.clone();
        let empty = desk.list.queue.is_none();
        use_effect_with((queue_url(&desk.list.filter), empty), move |(_, empty)| {
            if *empty {
                load(&desk, Arrival::First);
            }
        });
    }
    {
        let refresh = refresh_counts.clone();
        use_effect_with((), move |()| refresh.emit(()));
    }
    let gathered = use_mut_ref(|| None::<Timeout>);
    let desk_now = use_mut_ref(|| desk.clone());
    *desk_now.borrow_mut() = desk.clone();
    let listener = Callback::from(move |news: News| {
        if matches!(news, News::Present(_)) {
            return;
        }
        let (desk_now, refresh, slot) = (desk_now.clone(), refresh_counts.clone(), gathered.clone());
        let mut waiting = gathered.borrow_mut();
        if waiting.is_none() {
            *waiting = Some(Timeout::new(GATHER, move || {
                slot.borrow_mut().take();
                refresh.emit(());
                load(&desk_now.borrow(), Arrival::Again);
            }));
        }
    });
    use_hub(&desk.news, listener);
    let onkey = {
        let (help, navigator, desk) = (help.clone(), navigator.clone(), desk.clone());
        Callback::from(move |command: Command| match command {
            Command::Help => help.set(true),
            Command::Queue => links::go::<ConsoleRoute>(navigator.as_ref(), &queue_url(&desk.list.filter)),
            Command::Search => {
                dom::focus("console-q");
            }
            _ => {}
        })
    };
    use_hub(&desk.keys, onkey);
    let path = location.as_ref().map(|at| at.path().to_owned()).unwrap_or_default();
    {
        let first = use_mut_ref(|| true);
        use_effect_with(path, move |_| {
            if !first.replace(false) {
                page::to_top_of_page();
            }
        });
    }
    let onclick = {
        let navigator = navigator.clone();
        Callback::from(move |event: MouseEvent| links::follow::<ConsoleRoute>(&event, navigator.as_ref()))
    };
    let open_help = {
        let help = help.clone();
        Callback::from(move |()| help.set(true))
    };
    let close_help = {
        let help = help.clone();
        Callback::from(move |()| help.set(false))
    };
    html! {
        <ContextProvider<Categories> context={(*categories).clone()}>
            <div class={classes!("console-shell", matches!(route, Some(ConsoleRoute::Ticket { .. })).then_some("console-at-work"))} {onclick}>
                <Rail {counts} {broken} onhelp={open_help} />
                { props.children.clone() }
            </div>
            <Palette />
            <Help open={*help} onclose={close_help} />
        </ContextProvider<Categories>>
    }
}
