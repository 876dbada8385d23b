//! The page of results: filters that have results behind them, and the answer before the list.

use opora::knowledge::pages::load;
use opora_tests::content::published;
use shared::{
    api::pages::{PageData, SearchPage},
    lang::Lang,
    search::Kind,
};

fn page(content: &opora::knowledge::Published, query: &str, filters: &str) -> SearchPage {
    let query: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
    match load(content, &format!("/search?q={query}{filters}"), Lang::Ru).0 {
        PageData::Search(page) => page,
        other => panic!("{other:?}"),
    }
}

#[test]
fn filters_combine_and_offer_what_has_results() {
    let content = published();
    let all = page(&content, "подпись", "");
    assert!(all.kinds.len() > 2 && all.blocks.len() > 1, "{:?} {:?}", all.kinds, all.blocks);
    for block in &all.blocks {
        let one = page(&content, "подпись", &format!("&block={}", block.key));
        assert!(!one.results.hits.is_empty(), "{} is offered and empty", block.key);
        assert!(one.results.hits.len() <= all.results.hits.len() && one.answer.is_none());
        for kind in [Kind::Guide, Kind::ErrorCode] {
            let both = page(&content, "подпись", &format!("&block={}&kind={}", block.key, kind.as_str()));
            assert!(both.results.hits.iter().all(|hit| hit.kind == kind));
            assert!(both.results.hits.len() <= one.results.hits.len().max(40));
        }
    }
    let nowhere = page(&content, "подпись", "&block=no-such-block");
    assert!(nowhere.results.hits.is_empty() && !nowhere.blocks.is_empty());
}

#[test]
fn an_answer_comes_with_its_first_steps() {
    let content = published();
    for (query, url) in
        [("забыл пароль", "/kb/password-forgotten"), ("ESIA-007014", "/errors/esia/ESIA-007014")]
    {
        let answer = page(&content, query, "").answer.unwrap_or_default();
        assert_eq!(answer.url, url, "{query}");
        assert!(!answer.text.is_empty() && !answer.steps.is_empty(), "{answer:?}");
    }
    // One number of several families: the page asks where it was seen.
    assert_eq!(page(&content, "код отказа 54", "").answer, None);
    assert_eq!(page(&content, "", "").answer, None);
    let meant = page(&content, "zabyl parol", "");
    assert_eq!(meant.results.corrected.as_deref(), Some("забыл пароль"));
}
