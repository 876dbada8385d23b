//! What stays while pages change: the rail, the stream of changes, the keys.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    help::{Help, use_help_key},
    route::EditorRoute,
    wires::{DraftNews, use_wires},
};
use crate::{
    i18n::{text, use_lang},
    pages::{
        console::{
            desk::use_desk,
            rail::{Appearance, Person},
        },
        shell::dom as page,
        staff::links,
    },
    t,
    ui::{Brand, Button, ButtonSize, ButtonVariant, Icon},
};

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The page.
    pub children: Html,
}

/// A line of the rail: where it leads, its icon, the end of its word's key.
const PLACES: [(EditorRoute, &str, &str); 5] = [
    (EditorRoute::List, "book", "list"),
    (EditorRoute::Review, "eye", "review"),
    (EditorRoute::Gaps, "flag", "gaps"),
    (EditorRoute::Redirects, "share", "redirects"),
    (EditorRoute::Import, "upload", "import"),
];

/// Rail and page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let location = use_location();
    let navigator = use_navigator();
    let path = location.as_ref().map(|at| at.path().to_owned()).unwrap_or_default();
    {
        let first = use_mut_ref(|| true);
        use_effect_with(path, move |_| {
            if !first.replace(false) {
                page::to_top_of_page();
            }
        });
    }
    let onclick =
        Callback::from(move |event: MouseEvent| links::follow::<EditorRoute>(&event, navigator.as_ref()));
    let help = use_state_eq(|| false);
    let show = |on: bool| {
        let help = help.setter();
        Callback::from(move |()| help.set(on))
    };
    use_help_key(show(true));
    let news = use_wires();
    html! {
        <ContextProvider<DraftNews> context={news}>
            <div class="editor-shell" {onclick}>
                <Rail onhelp={show(true)} />
                { props.children.clone() }
            </div>
            <Help open={*help} onclose={show(false)} />
        </ContextProvider<DraftNews>>
    }
}

#[derive(Properties, PartialEq)]
struct RailProps {
    onhelp: Callback<()>,
}

/// The left column; on a phone it folds into a menu.
#[component]
fn Rail(props: &RailProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let route = use_route::<EditorRoute>();
    let path = use_location().map(|at| at.path().to_owned()).unwrap_or_default();
    let open = use_state_eq(|| false);
    {
        // A step inside the app is the end of the menu.
        let open = open.setter();
        use_effect_with(path, move |_| open.set(false));
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let works = desk.session.person().is_some_and(|person| {
        person.roles.iter().any(|role| !matches!(role, shared::api::sessions::Role::Editor))
    });
    html! {
        <header class={classes!("rail", open.then_some("rail-open"))}>
            <div class="rail-head">
                <Brand name={t!(lang, "console-name")} note={t!(lang, "editor-note")} href={EditorRoute::List.to_path()} />
                <Button class="rail-toggle" variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="menu" expanded={*open} onclick={toggle}>
                    { t!(lang, "console-rail-menu") }
                </Button>
            </div>
            <div class="rail-body">
                <nav aria-label={t!(lang, "editor-rail")}>
                    { for PLACES.into_iter().map(|(place, icon, word)| {
                        let current = route.as_ref() == Some(&place);
                        html! {
                            <a key={word} class="rail-link" href={place.to_path()} aria-current={current.then_some("page")}>
                                <Icon name={icon} />{ text(lang, &format!("editor-rail-{word}")) }
                            </a>
                        }
                    }) }
                </nav>
                <div class="rail-foot">
                    if works { <a class="rail-link" href="/console"><Icon name="arrow-left" />{ t!(lang, "editor-to-console") }</a> }
                    <Person />
                    <div class="row">
                        <Appearance />
                        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} onclick={props.onhelp.reform(|_: MouseEvent| ())}>{ t!(lang, "editor-keys") }</Button>
                    </div>
                </div>
            </div>
        </header>
    }
}
