//! The search box with results as one types (SPEC 1.1): on the downloaded index, without a request per keystroke.
//! Without the app it is a plain form that the server answers.

use gloo_timers::callback::Timeout;
use shared::{
    forms::feedback::GapKind,
    lang::Lang,
    search::{Hit, Kind, Options, Results},
};
use yew::prelude::*;

use super::dom;
use crate::{
    api,
    hooks::{use_index, use_whole_site},
    i18n::use_lang,
    pages::knowledge::{kind_icon, kind_word, marked},
    routes::Route,
    t,
    ui::{ResultGroup, ResultOption, SearchBox},
};

/// Characters from which on results are shown.
const LEAST: usize = 2;
/// Most results in the list.
const SHOWN: usize = 10;
/// How long after the last key a search without a result counts as one.
const STOPPED_MILLIS: u32 = 1500;

/// Properties of [`Finder`].
#[derive(Properties, PartialEq)]
pub struct FinderProps {
    /// Element id of the field.
    pub id: AttrValue,
    /// What was searched for.
    #[prop_or_default]
    pub value: AttrValue,
    /// Its label, where another search box stands on the same page.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The box of the home page.
    #[prop_or_default]
    pub large: bool,
    /// The label stands above the box.
    #[prop_or_default]
    pub show_label: bool,
}

/// Hits by kind, the kind of the best hit first; the order on screen is the order of the arrow keys.
fn grouped(results: &Results) -> Vec<(Kind, Vec<&Hit>)> {
    let mut groups: Vec<(Kind, Vec<&Hit>)> = Vec::new();
    for hit in &results.hits {
        match groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
            Some((_, hits)) => hits.push(hit),
            None => groups.push((hit.kind, vec![hit])),
        }
    }
    groups
}

/// The search box.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let lang = use_lang();
    let (index, want) = use_index();
    let text = use_state(|| props.value.to_string());
    let open = use_state(|| false);
    let active = use_state(|| None::<usize>);
    let query = text.trim().to_owned();
    let enough = query.chars().count() >= LEAST;
    let found = use_memo((query.clone(), index.is_some()), |(query, _)| match &index {
        Some(index) if enough => {
            index.search(query, &Options { limit: SHOWN, kinds: Vec::new(), prefix: true })
        }
        _ => Results::default(),
    });
    let shown = *open && enough && index.is_some();
    use_miss(if shown && found.hits.is_empty() { query.clone() } else { String::new() });
    let groups = grouped(&found);
    let urls: Vec<String> =
        groups.iter().flat_map(|(_, hits)| hits.iter().map(|hit| hit.url.clone())).collect();
    let oninput = {
        let (text, open, active) = (text.setter(), open.setter(), active.setter());
        Callback::from(move |typed: String| {
            text.set(typed);
            open.set(true);
            active.set(None);
        })
    };
    let onkeydown = {
        let (open, active, urls) = (open.clone(), active.clone(), urls.clone());
        Callback::from(move |event: KeyboardEvent| {
            let count = urls.len();
            match event.key().as_str() {
                "ArrowDown" | "ArrowUp" if shown && count > 0 => {
                    event.prevent_default();
                    let down = event.key() == "ArrowDown";
                    active.set(match (*active, down) {
                        (None, true) => Some(0),
                        (None, false) => Some(count - 1),
                        (Some(at), true) => (at + 1 < count).then_some(at + 1),
                        (Some(at), false) => at.checked_sub(1),
                    });
                }
                "ArrowDown" if !shown => open.set(true),
                "Enter" => {
                    if let Some(url) = active.filter(|_| shown).and_then(|at| urls.get(at)) {
                        event.prevent_default();
                        open.set(false);
                        api::pages::clicked(url);
                        dom::leave(url);
                    } else {
                        open.set(false);
                    }
                }
                "Escape" if shown => {
                    event.prevent_default();
                    open.set(false);
                    active.set(None);
                }
                _ => {}
            }
        })
    };
    let onleave = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let onfocus = want.reform(|_: FocusEvent| ());
    let option_id = |at: usize| AttrValue::from(format!("{}-option-{at}", props.id));
    let status = match (shown, found.hits.len()) {
        (false, _) => String::new(),
        (true, 0) => t!(lang, "finder-none"),
        (true, n) => t!(lang, "finder-found", n = n),
    };
    let mut at = 0;
    let results = groups.iter().map(|(kind, hits)| {
        let options = hits.iter().map(|hit| {
            let id = option_id(at);
            let is_active = *active == Some(at);
            at += 1;
            option(id, hit, is_active)
        });
        let options: Html = options.collect();
        html! {
            <ResultGroup id={format!("{}-{}", props.id, kind.as_str())} label={kind_word(lang, *kind, true)}>{ options }</ResultGroup>
        }
    });
    let results: Html = results.collect();
    html! {
        <SearchBox
            id={props.id.clone()} label={props.label.clone().unwrap_or_else(|| t!(lang, "finder-label").into())} button={t!(lang, "find")} placeholder={t!(lang, "finder-placeholder")}
            large={props.large} show_label={props.show_label} value={AttrValue::from((*text).clone())}
            expanded={shown} active={active.filter(|_| shown).map(option_id)}
            {results} footer={footer(lang, &query, &found)} {status} {oninput} {onkeydown} {onfocus} {onleave}
        />
    }
}

fn option(id: AttrValue, hit: &Hit, active: bool) -> Html {
    let kind = if hit.kind == Kind::ErrorCode { hit.id.clone() } else { String::new() };
    html! {
        <ResultOption {id} href={hit.url.clone()} icon={kind_icon(hit.kind)} {kind} {active} title={marked(&hit.title, &hit.title_marks)} />
    }
}

fn footer(lang: Lang, query: &str, found: &Results) -> Html {
    let all = Route::Search.with(&[("q", query)]);
    if found.hits.is_empty() {
        let write = Route::NewRequest.with(&[("subject", query)]);
        return html! { <>
            <p>{ t!(lang, "finder-none") }</p>
            if let Some(corrected) = &found.corrected {
                <p>{ t!(lang, "search-perhaps") }{ " " }<a href={Route::Search.with(&[("q", corrected)])}>{ corrected }</a></p>
            }
            <a href={write}>{ t!(lang, "search-write") }</a>
        </> };
    }
    html! { <>
        if let Some(corrected) = &found.corrected { <p>{ t!(lang, "search-corrected", query = corrected) }</p> }
        <a href={all}>{ t!(lang, "finder-all") }</a>
    </> }
}

/// Counts a search without a result once the reader stopped typing.
#[hook]
fn use_miss(query: String) {
    let site = use_whole_site();
    use_effect_with(query, move |query| {
        let waiting = (!query.is_empty()).then(|| {
            let (site, query) = (site, query.clone());
            Timeout::new(STOPPED_MILLIS, move || {
                if site.first_time(&query) {
                    wasm_bindgen_futures::spawn_local(async move {
                        api::pages::gap(GapKind::ZeroResult, &query).await;
                    });
                }
            })
        });
        move || drop(waiting)
    });
}
