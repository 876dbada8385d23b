//! What a page says about itself to browsers and search engines; the same on both sides.

use shared::{api::pages::PageData, lang::Lang};

use crate::{i18n::text, routes::Route, t};

/// Title and description of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// `<title>`, without the name of the help centre.
    pub title: String,
    /// `<meta name="description">`; may be empty.
    pub description: String,
    /// `<meta name="robots">`; empty: as usual.
    pub robots: &'static str,
}

/// What the page says about itself.
pub fn meta(route: &Route, data: &PageData, lang: Lang) -> Meta {
    let own = |title: &str, description: &str| Meta {
        title: title.to_owned(),
        description: description.to_owned(),
        robots: "",
    };
    let words = |key: &str| {
        let description = [key, "-description"].concat();
        own(&text(lang, &["title-", key].concat()), &text(lang, &["title-", &description].concat()))
    };
    let hidden = |key: &str| Meta {
        title: text(lang, &["title-", key].concat()),
        description: String::new(),
        robots: "noindex",
    };
    match data {
        PageData::Home(_) => words("home"),
        PageData::Faq(page) => match page.blocks.iter().find(|block| block.key == page.block) {
            Some(block) => own(&t!(lang, "title-faq-block", name = block.name(lang)), ""),
            None => words("faq"),
        },
        PageData::Kb(page) => match &page.block {
            Some(block) => own(block.name(lang), ""),
            None => words("kb"),
        },
        PageData::Article(page) => own(&page.title, &page.summary),
        PageData::Codes(_) => words("codes"),
        PageData::CodeFamily(page) => own(&page.title, &page.seen_at),
        PageData::Code(page) => {
            own(&t!(lang, "title-code", code = &page.code, name = &page.title), &page.meaning)
        }
        PageData::CodeChoice(page) => {
            Meta { robots: "noindex", ..own(&t!(lang, "title-code-choice", code = &page.text), "") }
        }
        PageData::Guides(_) => words("guides"),
        PageData::Guide(page) => own(&page.guide.title, &page.guide.summary),
        PageData::Templates(_) => words("templates"),
        PageData::Template(page) => own(&page.title, &page.summary),
        PageData::Services(_) => words("services"),
        PageData::Service(page) => own(&page.row.title, &page.row.summary),
        PageData::Search(page) if page.results.query.is_empty() => hidden("search"),
        PageData::Search(page) => {
            Meta { robots: "noindex", ..own(&t!(lang, "title-search-for", query = &page.results.query), "") }
        }
        PageData::Contacts(_) => words("contacts"),
        PageData::RequestForm(_) => words("request"),
        PageData::Note(_) => hidden("note"),
        PageData::Call(_) => words("call"),
        PageData::Elsewhere(page) => own(&page.title, &page.why),
        PageData::Subscribe(_) => hidden("subscribe"),
        PageData::Client => match route {
            Route::Sent => hidden("sent"),
            Route::Status => hidden("status"),
            Route::MyRequests => hidden("my-requests"),
            Route::Ticket { number } => {
                Meta { title: t!(lang, "title-ticket", number = number), ..hidden("my-requests") }
            }
            Route::SignIn => words("sign-in"),
            Route::SignUp => words("sign-up"),
            Route::Recovery => hidden("recovery"),
            Route::Profile => hidden("profile"),
            Route::Security => hidden("security"),
            Route::Notices => hidden("notices"),
            Route::Unsubscribe => hidden("unsubscribe"),
            Route::Notifications => hidden("notifications"),
            Route::MyData => hidden("my-data"),
            Route::Privacy => words("privacy"),
            Route::Accessibility => words("accessibility"),
            Route::Gallery => hidden("gallery"),
            _ => hidden("not-found"),
        },
        PageData::NotFound => hidden("not-found"),
    }
}
