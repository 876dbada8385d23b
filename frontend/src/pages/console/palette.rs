//! Everything that can be done, by typing (Ctrl+K).

use shared::{
    api::console::{QueueFilter, QueueView},
    ids::TicketNumber,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::use_bench,
    desk::use_desk,
    hub::use_hub,
    keys::Command,
    picker::{Pick, Picker},
    route::{ConsoleRoute, in_view, queue_url, ticket_url},
};
use crate::{
    i18n::{text, use_lang},
    pages::staff::links,
    t,
};

/// What a choice does.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    Go(String),
    Key(Command),
}

/// Commands that a request or a list listens to, with the last part of their sentence's key.
const COMMANDS: [(Command, &str, &str); 8] = [
    (Command::Reply, "reply", "message"),
    (Command::Ask, "ask", "help"),
    (Command::Note, "note", "pencil"),
    (Command::Take, "take", "user-check"),
    (Command::PickPage, "pick-page", "check"),
    (Command::Next, "next", "arrow-right"),
    (Command::Search, "search", "search"),
    (Command::Help, "help", "info"),
];

/// The palette; hidden until it is called.
#[component]
pub fn Palette() -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let navigator = use_navigator();
    let open = use_state_eq(|| false);
    {
        let open = open.setter();
        let listener = Callback::from(move |command: Command| {
            if command == Command::Palette {
                open.set(true);
            }
        });
        use_hub(&desk.keys, listener);
    }
    {
        let navigator = navigator.clone();
        let listener = Callback::from(move |command: Command| {
            if command == Command::Mentions {
                links::go::<ConsoleRoute>(navigator.as_ref(), &ConsoleRoute::Mentions.to_path());
            }
        });
        use_hub(&desk.keys, listener);
    }
    if !*open {
        return Html::default();
    }
    let at_work = matches!(route_now(), Some(ConsoleRoute::Ticket { .. }));
    let mut all: Vec<(Pick, Deed)> = Vec::new();
    let mut add = |icon: &'static str, kind: String, title: String, words: String, deed: Deed| {
        all.push((Pick { icon, kind, title, words }, deed));
    };
    for (command, name, icon) in COMMANDS {
        let of_request = matches!(command, Command::Reply | Command::Ask | Command::Note | Command::Take);
        let of_list = command == Command::PickPage;
        if (at_work || !of_request) && !(at_work && of_list) {
            add(
                icon,
                t!(lang, "console-palette-action"),
                text(lang, &format!("console-help-{name}")),
                String::new(),
                Deed::Key(command),
            );
        }
    }
    let view_kind = t!(lang, "console-palette-view");
    for view in QueueView::ALL {
        let title = text(lang, &format!("console-view-{}", view.as_str()));
        let url = queue_url(&in_view(&QueueFilter::default(), view));
        add("inbox", view_kind.clone(), title, view.as_str().to_owned(), Deed::Go(url));
    }
    add(
        "user",
        view_kind.clone(),
        t!(lang, "console-mentions"),
        String::new(),
        Deed::Go(ConsoleRoute::Mentions.to_path()),
    );
    add(
        "message",
        view_kind.clone(),
        t!(lang, "console-canned-title"),
        String::new(),
        Deed::Go(ConsoleRoute::Ready.to_path()),
    );
    for each in &bench.rail.views {
        add(
            "star",
            view_kind.clone(),
            each.view.name.clone(),
            String::new(),
            Deed::Go(queue_url(&each.view.filter)),
        );
    }
    for shown in desk.list.queue.iter().flat_map(|queue| &queue.rows) {
        let number: &TicketNumber = &shown.row.number;
        add(
            "clipboard",
            number.to_string(),
            shown.row.subject.clone(),
            number.digits().to_owned(),
            Deed::Go(ticket_url(number)),
        );
    }
    let (picks, deeds): (Vec<Pick>, Vec<Deed>) = all.into_iter().unzip();
    let onpick = {
        let (open, keys) = (open.clone(), desk.keys.clone());
        Callback::from(move |at: usize| {
            open.set(false);
            match deeds.get(at) {
                Some(Deed::Go(url)) => links::go::<ConsoleRoute>(navigator.as_ref(), url),
                Some(Deed::Key(command)) => {
                    // After the dialog has closed and given the focus back.
                    let (keys, command) = (keys.clone(), *command);
                    gloo_timers::callback::Timeout::new(0, move || keys.tell(&command)).forget();
                }
                None => {}
            }
        })
    };
    let onclose = Callback::from(move |()| open.set(false));
    html! {
        <Picker id="palette" title={t!(lang, "console-palette")} label={t!(lang, "console-palette-label")} button={t!(lang, "console-palette-do")}
            {picks} {onclose} {onpick} />
    }
}

/// The page that is open, read from the address: the palette's own hooks end before it is needed.
fn route_now() -> Option<ConsoleRoute> {
    let path = web_sys::window()?.location().pathname().ok()?;
    <ConsoleRoute as Routable>::recognize(&path)
}
