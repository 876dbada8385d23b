//! Searching the knowledge base for something to send: title and link go into the text.

use gloo_timers::callback::Timeout;
use shared::{api::search::SearchHit, lang::Lang, search::Kind};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::{ApiError, console},
    i18n::{text, use_lang},
    pages::console::bench::Piece,
    t,
    ui::{Dialog, ResultOption, SearchBox, dom},
};

/// Milliseconds without a key after which the search runs.
const PAUSE: u32 = 180;

/// Properties of [`Articles`].
#[derive(Properties, PartialEq)]
pub struct ArticlesProps {
    /// Nothing was chosen.
    pub onclose: Callback<()>,
    /// What to insert.
    pub onpick: Callback<Piece>,
}

/// Title and address of an item, as they go into a message.
pub(in super::super) fn piece(hit: &SearchHit, origin: &str) -> Piece {
    Piece { text: format!("«{}» — {origin}{}", hit.title, hit.url), article: Some(hit.url.clone()) }
}

pub(in super::super) fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

pub(in super::super) const fn icon_of(kind: Kind) -> &'static str {
    match kind {
        Kind::ErrorCode => "alert",
        Kind::Faq => "help",
        Kind::Guide => "wrench",
        Kind::Service => "clipboard",
        Kind::Template => "file",
        Kind::Article | Kind::News => "book",
    }
}

fn option_id(at: usize) -> String {
    format!("article-{at}")
}

fn status(lang: Lang, query: &str, found: Option<&Result<Vec<SearchHit>, ApiError>>) -> String {
    match found {
        _ if query.trim().is_empty() => t!(lang, "console-insert-start"),
        None => t!(lang, "console-loading"),
        Some(Ok(hits)) => t!(lang, "console-insert-found", n = hits.len()),
        Some(Err(error)) => error.sentence(lang),
    }
}

/// The dialog.
#[component]
pub fn Articles(props: &ArticlesProps) -> Html {
    let lang = use_lang();
    let query = use_state_eq(String::new);
    let found = use_state_eq(|| None::<Result<Vec<SearchHit>, ApiError>>);
    let active = use_state_eq(|| 0_usize);
    {
        let (found, active) = (found.clone(), active.setter());
        use_effect_with((*query).clone(), move |query| {
            let alive = std::rc::Rc::new(std::cell::Cell::new(true));
            let timer = (!query.trim().is_empty()).then(|| {
                let (query, alive) = (query.clone(), alive.clone());
                Timeout::new(PAUSE, move || {
                    spawn_local(async move {
                        let answer = console::articles(query.trim(), lang).await.map(|answer| answer.hits);
                        if alive.get() {
                            active.set(0);
                            found.set(Some(answer));
                        }
                    });
                })
            });
            move || {
                alive.set(false);
                drop(timer);
            }
        });
    }
    use_effect_with((), |()| {
        dom::focus("article-q");
    });
    let hits: &[SearchHit] = match &*found {
        Some(Ok(hits)) if !query.trim().is_empty() => hits,
        _ => &[],
    };
    let pick = {
        let (hits, onpick) = (hits.to_vec(), props.onpick.clone());
        Callback::from(move |at: usize| {
            if let Some(hit) = hits.get(at) {
                onpick.emit(piece(hit, &origin()));
            }
        })
    };
    let onkeydown = {
        let (active, count) = (active.clone(), hits.len());
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => (*active + 1).min(count.saturating_sub(1)),
                "ArrowUp" => active.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    };
    let onsubmit = {
        let (pick, active) = (pick.clone(), *active);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            pick.emit(active);
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let option = target.and_then(|element| element.closest("[role=option]").ok().flatten());
        let at = option.and_then(|option| option.id().strip_prefix("article-")?.parse().ok());
        if let Some(at) = at {
            event.prevent_default();
            pick.emit(at);
        }
    });
    let results = hits.iter().enumerate().map(|(at, hit)| {
        let kind = match hit.kind {
            Kind::ErrorCode => hit.id.clone(),
            kind => text(lang, &format!("console-kind-of-{}", kind.as_str())),
        };
        html! {
            <ResultOption key={at} id={option_id(at)} href={hit.url.clone()} icon={icon_of(hit.kind)} {kind} active={at == *active}
                title={html! { { &hit.title } }} />
        }
    });
    let say = status(lang, &query, found.as_ref());
    html! {
        <Dialog id="articles" title={t!(lang, "console-insert-title")} open=true wide=true onclose={props.onclose.clone()}>
            <div class="articles" {onclick}>
                <SearchBox id="article-q" action="/search" label={t!(lang, "console-insert-label")} show_label=false button={t!(lang, "console-insert")}
                    value={(*query).clone()} expanded={!hits.is_empty()} active={(!hits.is_empty()).then(|| AttrValue::from(option_id(*active)))}
                    results={html! { <>{ for results }</> }} status={say.clone()}
                    oninput={ let query = query.clone(); Callback::from(move |typed| query.set(typed)) } {onkeydown} {onsubmit} />
                if hits.is_empty() { <p class="muted" aria-hidden="true">{ say }</p> }
            </div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_title_and_whole_address() {
        let hit = SearchHit {
            kind: Kind::Article,
            id: "x".into(),
            family: None,
            title: "Не приходит код".into(),
            snippet: String::new(),
            url: "/kb/x".into(),
            score: 1.0,
            title_marks: Vec::new(),
            snippet_marks: Vec::new(),
        };
        assert_eq!(piece(&hit, "https://help.example").text, "«Не приходит код» — https://help.example/kb/x");
    }
}
