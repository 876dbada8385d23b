//! The error reference (SPEC 1.4).

use frontend::routes::Route;
use shared::{
    api::{
        pages::{CodeChoice, CodeChoicePage, CodeFamilyPage, CodePage, CodesPage, ItemLink, VoteTarget},
        search::{CodeHit, LookupResponse},
    },
    content::ContentKind,
    error_code::CodeBook,
    iso_date,
    lang::Lang,
};

use super::{
    Published,
    item_pages::crumb,
    pages::{article_link, code_link, guide_link},
    paths,
};

/// Longest pasted text that is looked at, characters.
pub const PASTE_MAX: usize = 5_000;
/// Candidates shown at most.
const CHOICES: usize = 8;

/// Finds codes in what people type or paste.
pub fn lookup(content: &Published, text: &str) -> LookupResponse {
    let text: String = text.chars().take(PASTE_MAX).collect();
    let matches: Vec<CodeHit> = content
        .code_book
        .find(&text)
        .into_iter()
        .filter_map(|found| {
            let code = content.code(&found.family, &found.code)?;
            let family = content.family(&found.family)?;
            Some(CodeHit {
                family: found.family,
                family_title: family.title.clone(),
                seen_at: family.seen_at.clone(),
                code: found.code,
                title: code.title.clone(),
                url: paths::code(&code.family, &code.code),
                confidence: found.confidence,
            })
        })
        .take(CHOICES)
        .collect();
    let unknown = if matches.is_empty() { CodeBook::looks_like_code(&text) } else { None };
    LookupResponse { matches, unknown }
}

/// The reference, with what was found in a pasted text.
pub fn reference(content: &Published, text: &str, lang: Lang) -> CodesPage {
    let found = if text.trim().is_empty() { LookupResponse::default() } else { lookup(content, text) };
    CodesPage {
        form_url: paths::new_request(&[
            ("category", "technical"),
            ("code", found.unknown.as_deref().unwrap_or_default()),
        ]),
        text: text.chars().take(PASTE_MAX).collect(),
        found: found.matches.into_iter().map(CodeChoice::from).collect(),
        unknown: found.unknown,
        families: content
            .families
            .iter()
            .map(|family| ItemLink {
                url: paths::family(&family.family),
                title: lang.pick(&family.title, &family.title_en).to_owned(),
                summary: family.seen_at.clone(),
                icon: String::new(),
                note: content.codes.iter().filter(|code| code.family == family.family).count().to_string(),
            })
            .collect(),
    }
}

/// One family.
pub fn family(content: &Published, key: &str, lang: Lang) -> Option<CodeFamilyPage> {
    let family = content.family(key)?;
    Some(CodeFamilyPage {
        crumbs: vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Codes, "nav-codes", lang)],
        title: lang.pick(&family.title, &family.title_en).to_owned(),
        seen_at: family.seen_at.clone(),
        items: content
            .codes
            .iter()
            .filter(|code| code.family == key)
            .filter_map(|code| code_link(content, &code.key(), lang))
            .collect(),
        updated: iso_date::format(family.updated),
    })
}

fn choice_of(content: &Published, family: &str, code: &str) -> Option<CodeChoice> {
    let known = content.code(family, code)?;
    let family = content.family(family)?;
    Some(CodeChoice {
        url: paths::code(&known.family, code),
        code: known.code.clone(),
        title: known.title.clone(),
        family_title: family.title.clone(),
        seen_at: family.seen_at.clone(),
    })
}

/// A code without its family.
pub fn choice(content: &Published, text: &str) -> CodeChoicePage {
    let choices: Vec<CodeChoice> = lookup(content, text).matches.into_iter().map(CodeChoice::from).collect();
    let form_url = paths::new_request(&[("category", "technical"), ("code", text)]);
    CodeChoicePage { text: text.to_owned(), choices, form_url }
}

/// One error code.
pub fn page(content: &Published, family: &str, code: &str, lang: Lang) -> Option<CodePage> {
    let known = content.code(family, code)?;
    let home = content.family(family)?;
    let mut crumbs = vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Codes, "nav-codes", lang)];
    crumbs.push(shared::api::pages::Crumb {
        url: paths::family(family),
        title: lang.pick(&home.title, &home.title_en).to_owned(),
    });
    let category = known.category.as_deref().unwrap_or(&home.category);
    Some(CodePage {
        crumbs,
        vote: VoteTarget { kind: ContentKind::ErrorCode, key: known.key() },
        code: known.code.clone(),
        title: lang.pick(&known.title, &known.title_en).to_owned(),
        family_title: lang.pick(&home.title, &home.title_en).to_owned(),
        seen_at: home.seen_at.clone(),
        side: known.side,
        meaning: known.meaning.clone(),
        steps: known.steps.clone(),
        retry: known.retry.clone(),
        support: known.support.clone(),
        aliases: known.aliases.clone(),
        same: content
            .codes
            .iter()
            .filter(|other| other.code.eq_ignore_ascii_case(code) && other.family != family)
            .filter_map(|other| choice_of(content, &other.family, &other.code))
            .collect(),
        articles: known.articles.iter().filter_map(|slug| article_link(content, slug, lang)).collect(),
        guides: known.guides.iter().filter_map(|slug| guide_link(content, slug, lang)).collect(),
        form_url: paths::new_request(&[("category", category), ("code", &known.code)]),
        untranslated: lang == Lang::En,
        updated: home.updated,
    })
}
