//! Searching the knowledge base for something to send: title and link go into the text.

use shared::{api::search::SearchHit, lang::Lang, search::Kind};
use yew::prelude::*;

use crate::{
    api::ApiError,
    i18n::{text, use_lang},
    pages::{
        console::bench::Piece,
        knowledge::kind_icon,
        staff::find::{onclick, use_find},
    },
    t,
    ui::{Dialog, ResultOption, SearchBox},
};

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
    let find = use_find("article-q");
    let (hits, active) = (find.hits(), *find.active);
    let pick = {
        let (hits, onpick) = (hits.to_vec(), props.onpick.clone());
        Callback::from(move |at: usize| {
            if let Some(hit) = hits.get(at) {
                onpick.emit(piece(hit, &origin()));
            }
        })
    };
    let results = hits.iter().enumerate().map(|(at, hit)| {
        let kind = match hit.kind {
            Kind::ErrorCode => hit.id.clone(),
            kind => text(lang, &format!("console-kind-of-{}", kind.as_str())),
        };
        html! {
            <ResultOption key={at} id={option_id(at)} href={hit.url.clone()} icon={kind_icon(hit.kind)} {kind} active={at == active}
                title={html! { { &hit.title } }} />
        }
    });
    let say = status(lang, &find.query, find.found.as_ref());
    html! {
        <Dialog id="articles" title={t!(lang, "console-insert-title")} open=true wide=true onclose={props.onclose.clone()}>
            <div class="articles" onclick={onclick("article-", &pick)}>
                <SearchBox id="article-q" action="/search" label={t!(lang, "console-insert-label")} show_label=false button={t!(lang, "console-insert")}
                    value={(*find.query).clone()} expanded={!hits.is_empty()} active={(!hits.is_empty()).then(|| AttrValue::from(option_id(active)))}
                    results={html! { <>{ for results }</> }} status={say.clone()}
                    oninput={find.oninput()} onkeydown={find.onkeydown(hits.len())} onsubmit={find.onsubmit(&pick)} />
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
