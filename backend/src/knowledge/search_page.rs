//! The page of search results: the list with its filters, and the answer itself when one item stands out.

use frontend::routes::param;
use shared::{
    api::{
        pages::{SearchAnswer, SearchPage},
        search::SearchHit,
    },
    content::Named,
    error_code::CodeMatch,
    lang::Lang,
    search::{Kind, stands_out},
};

use super::{Published, paths, render, search};

/// Results on the page.
const SHOWN: usize = 40;
/// From this confidence on the query speaks of a code (`shared::error_code`).
const SURE: u8 = 50;
/// Steps of an answer that are shown before its page is opened.
const STEPS: usize = 4;

/// Searches once without filters, so that a filter offers only what has results.
pub fn load(content: &Published, query: &str, lang: Lang) -> SearchPage {
    let (q, kind, block) = (param(query, "q"), param(query, "kind"), param(query, "block"));
    let wanted = search::kinds_of(&kind);
    let mut results = search::run(content, &q, search::LIMIT_MAX, &[]);
    let everywhere = wanted.is_empty() && block.is_empty();
    let scores: Vec<f32> = results.hits.iter().map(|hit| hit.score).collect();
    // One number of several families, or several codes: the reader must say which.
    let sure = |found: &&CodeMatch| found.confidence >= SURE;
    let codes = content.code_book.find(&q);
    let one_code = codes.iter().filter(sure).count() < 2;
    let answer = (everywhere && one_code && stands_out(&scores))
        .then(|| answer(content, &results.hits[0], lang))
        .flatten();
    let kinds: Vec<Kind> =
        Kind::ALL.into_iter().filter(|kind| results.hits.iter().any(|hit| hit.kind == *kind)).collect();
    results.hits.retain(|hit| wanted.is_empty() || wanted.contains(&hit.kind));
    let found: Vec<&str> = results.hits.iter().map(|hit| block_of(content, hit)).collect();
    let blocks: Vec<Named> = content
        .blocks
        .iter()
        .filter(|b| found.contains(&b.key.as_str()) || b.key == block)
        .cloned()
        .collect();
    results.hits.retain(|hit| block.is_empty() || block_of(content, hit) == block);
    results.hits.truncate(SHOWN);
    SearchPage {
        results,
        kind: if wanted.is_empty() { String::new() } else { kind },
        block,
        kinds,
        blocks,
        answer,
        form_url: paths::new_request(&[("subject", q.trim())]),
    }
}

/// Key of the block that an item belongs to; empty when it has none.
fn block_of<'a>(content: &'a Published, hit: &SearchHit) -> &'a str {
    let block = match hit.kind {
        Kind::Article | Kind::Faq => content.articles.iter().find(|d| d.slug == hit.id).map(|d| &d.block),
        Kind::Guide => content.guides.iter().find(|d| d.slug == hit.id).map(|d| &d.block),
        Kind::Template => content.templates.iter().find(|d| d.slug == hit.id).map(|d| &d.block),
        Kind::Service => content.services.iter().find(|d| d.slug == hit.id).map(|d| &d.block),
        Kind::ErrorCode => hit.family.as_deref().and_then(|family| content.family(family)).map(|f| &f.block),
        Kind::News => None,
    };
    block.map_or("", String::as_str)
}

/// What a hit says in short. Services and templates are no answers.
fn answer(content: &Published, hit: &SearchHit, lang: Lang) -> Option<SearchAnswer> {
    let (title, text, steps) = match hit.kind {
        Kind::Article | Kind::Faq => {
            let russian = content.articles.iter().find(|doc| doc.slug == hit.id)?;
            let english = content.articles_en.get(&hit.id).filter(|_| lang == Lang::En);
            let doc = english.unwrap_or(russian);
            (doc.title.clone(), doc.summary.clone(), first_steps(&doc.body))
        }
        Kind::Guide => (hit.title.clone(), hit.snippet.clone(), Vec::new()),
        Kind::ErrorCode => {
            let doc = content.code(hit.family.as_deref()?, &hit.id)?;
            let steps = doc.steps.iter().take(STEPS).map(|step| render::plain(step)).collect();
            (format!("{}: {}", doc.code, doc.title), doc.meaning.clone(), steps)
        }
        Kind::Service | Kind::Template | Kind::News => return None,
    };
    Some(SearchAnswer { url: hit.url.clone(), title, text, steps })
}

/// The first numbered list of a text.
fn first_steps(markdown: &str) -> Vec<String> {
    let step = |line: &str| {
        let (number, text) = line.split_once(". ")?;
        (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then(|| render::plain(text))
    };
    let steps = markdown.lines().map(step).skip_while(Option::is_none).map_while(|step| step);
    steps.take(STEPS).map(|step| step.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_those_of_the_first_list() {
        let text = "Начало.\n\n1. Нажмите [«Войти»](article:x).\n2. Введите код.\n\nЕщё.\n\n1. Другое.\n";
        assert_eq!(first_steps(text), ["Нажмите «Войти».", "Введите код."]);
        assert!(first_steps("Просто текст 1. без списка").is_empty());
    }
}
