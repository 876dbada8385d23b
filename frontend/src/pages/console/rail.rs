//! The left column: views, search, who works here. On a phone it folds into a menu.

use shared::{
    api::console::{QueueCounts, QueueFilter, QueueView},
    ids::TicketNumber,
    lang::Lang,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    desk::{SessionChange, use_desk},
    duty::{BoardLink, DutySwitch},
    queue_state::{count_words, view_of},
    rail_more::RailMore,
    route::{ConsoleRoute, in_view, queue_url, ticket_url},
    shell::Categories,
    theme::{self, THEMES},
    words::category_name,
};
use crate::{
    api::sessions,
    i18n::{text, use_lang},
    pages::{
        editor::app::may_edit,
        notices::StaffBell,
        staff::{frame::SetLang, links},
    },
    t,
    ui::{
        Avatar, Brand, Button, ButtonSize, ButtonVariant, Choice, Icon, Menu, MenuItem, Select, TextField,
        Tone,
    },
};

/// Properties of [`Rail`].
#[derive(Properties, PartialEq)]
pub struct RailProps {
    /// How much each view holds.
    pub counts: QueueCounts,
    /// The stream of changes is broken.
    pub broken: bool,
    /// Show the keys.
    pub onhelp: Callback<()>,
}

const fn count_of(counts: &QueueCounts, view: QueueView) -> Option<u32> {
    match view {
        QueueView::Mine => Some(counts.mine),
        QueueView::Unassigned => Some(counts.unassigned),
        QueueView::Breaching => Some(counts.breaching),
        QueueView::Waiting => Some(counts.waiting),
        QueueView::Group => Some(counts.group),
        QueueView::Escalated => Some(counts.escalated),
        QueueView::Open => Some(counts.open),
        QueueView::All => None,
    }
}

const fn icon_of(view: QueueView) -> &'static str {
    match view {
        QueueView::Mine => "user-check",
        QueueView::Unassigned => "inbox",
        QueueView::Breaching => "alert",
        QueueView::Waiting => "clock",
        QueueView::Group => "users",
        QueueView::Escalated => "share",
        QueueView::Open => "message",
        QueueView::All => "history",
    }
}

/// The rail.
#[component]
pub fn Rail(props: &RailProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let path = use_location().map(|at| format!("{}{}", at.path(), at.query_str())).unwrap_or_default();
    let open = use_state_eq(|| false);
    {
        // A step inside the app is the end of the menu.
        let open = open.setter();
        use_effect_with(path, move |_| open.set(false));
    }
    let filter = desk.list.filter.clone();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let at_queue = use_route::<ConsoleRoute>() == Some(ConsoleRoute::Queue);
    let help = props.onhelp.reform(|_: MouseEvent| ());
    html! {
        <header class={classes!("rail", open.then_some("rail-open"))}>
            <div class="rail-head">
                <Brand name={t!(lang, "console-name")} note={t!(lang, "console-note")} href={ConsoleRoute::Queue.to_path()} />
                <Button class="rail-toggle" variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="menu" expanded={*open} onclick={toggle}>
                    { t!(lang, "console-rail-menu") }
                </Button>
            </div>
            <div class="rail-body">
                <StaffBell />
                <Filters key={queue_url(&filter)} filter={filter.clone()} />
                <nav aria-label={t!(lang, "console-rail")}>
                    { for QueueView::ALL.into_iter().map(|view| {
                        let current = at_queue && view_of(&filter) == view;
                        let count = count_of(&props.counts, view).filter(|_| props.counts.cap > 0);
                        let hot = view == QueueView::Breaching && count.is_some_and(|n| n > 0);
                        html! {
                            <a key={view.as_str()} class="rail-link" href={queue_url(&in_view(&filter, view))} aria-current={current.then_some("page")}>
                                <Icon name={icon_of(view)} />
                                { text(lang, &format!("console-view-{}", view.as_str())) }
                                if let Some(count) = count {
                                    <span class={classes!("rail-count", hot.then_some("rail-count-hot"))}>{ count_words(count, props.counts.cap) }</span>
                                }
                            </a>
                        }
                    }) }
                    <a class="rail-link" href={ConsoleRoute::Intake.to_path()}><Icon name="plus" />{ t!(lang, "intake-title") }</a>
                    <BoardLink />
                </nav>
                <RailMore />
                <EditorLink />
                if props.broken { <p class="rail-note" role="status"><Icon name="refresh" />{ t!(lang, "console-offline") }</p> }
                <div class="rail-foot">
                    <DutySwitch />
                    <Person />
                    <div class="row">
                        <Appearance />
                        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} onclick={help}>{ t!(lang, "console-keys") }</Button>
                    </div>
                </div>
            </div>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    filter: QueueFilter,
}

/// Search and category; a whole number leads straight to its request.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let lang = use_lang();
    let navigator = use_navigator();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let q = use_state_eq(|| props.filter.q.clone());
    let onsubmit = {
        let (q, filter, navigator) = (q.clone(), props.filter.clone(), navigator.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let url = TicketNumber::parse(&q).map_or_else(
                |_| queue_url(&QueueFilter { q: q.trim().to_owned(), ..filter.clone() }),
                |number| ticket_url(&number),
            );
            links::go::<ConsoleRoute>(navigator.as_ref(), &url);
        })
    };
    let onchange = {
        let filter = props.filter.clone();
        Callback::from(move |category: String| {
            links::go::<ConsoleRoute>(
                navigator.as_ref(),
                &queue_url(&QueueFilter { category, ..filter.clone() }),
            );
        })
    };
    let choices: Vec<Choice> = categories
        .iter()
        .map(|category| Choice::new(category.key.clone(), category_name(lang, &categories, &category.key)))
        .collect();
    html! {
        <form class="rail-filters" role="search" {onsubmit}>
            <TextField id="console-q" name="q" r#type="search" label={t!(lang, "console-search")} value={(*q).clone()}
                oninput={Callback::from(move |text| q.set(text))} />
            <Select id="console-category" label={t!(lang, "console-category")} empty={t!(lang, "console-category-any")}
                {choices} value={props.filter.category.clone()} {onchange} />
        </form>
    }
}

/// Who is signed in, and the way out.
#[component]
pub fn Person() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let Some(person) = desk.session.person().cloned() else { return Html::default() };
    let leave = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let desk = desk.clone();
            spawn_local(async move {
                match sessions::sign_out().await {
                    Err(error) if error.status() != Some(401) => desk.say(Tone::Danger, error.sentence(lang)),
                    _ => {
                        desk.session.dispatch(SessionChange::Gone);
                        desk.say(Tone::Info, t!(lang, "console-signed-out"));
                    }
                }
            });
        })
    };
    let roles: Vec<String> =
        person.roles.iter().map(|role| text(lang, &format!("console-role-{}", role.as_str()))).collect();
    let roles = roles.join(", ");
    html! {
        <div class="rail-person">
            <Avatar name={person.name.clone()} small=true />
            <p><strong>{ &person.name }</strong><span class="muted">{ roles }</span></p>
            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="logout" label={t!(lang, "console-sign-out")} onclick={leave} />
        </div>
    }
}

/// The way to the editorial desk, for those whose it is.
#[component]
fn EditorLink() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    if !desk.session.person().is_some_and(may_edit) {
        return Html::default();
    }
    html! { <a class="rail-link" href="/editor"><Icon name="book" />{ t!(lang, "console-to-editor") }</a> }
}

/// Language and theme.
#[component]
pub fn Appearance() -> Html {
    let lang = use_lang();
    let set = use_context::<SetLang>();
    let chosen = use_state_eq(theme::current);
    let languages = Lang::ALL.into_iter().map(|each| {
        let set = set.clone();
        MenuItem {
            label: if each == Lang::Ru { "Русский".into() } else { "English".into() },
            selected: each == lang,
            onclick: Callback::from(move |_| {
                if let Some(SetLang(set)) = &set {
                    set.emit(each);
                }
            }),
            ..MenuItem::default()
        }
    });
    let themes = THEMES.into_iter().map(|(name, value)| {
        let chosen = chosen.clone();
        MenuItem {
            label: text(lang, &format!("console-theme-{name}")).into(),
            selected: value == *chosen,
            onclick: Callback::from(move |_| {
                theme::apply(value);
                chosen.set(value);
            }),
            ..MenuItem::default()
        }
    });
    html! {
        <>
            <Menu label={t!(lang, "console-language")} icon="globe" icon_only=true items={languages.collect::<Vec<_>>()} />
            <Menu label={t!(lang, "console-theme")} icon="moon" icon_only=true items={themes.collect::<Vec<_>>()} />
        </>
    }
}
