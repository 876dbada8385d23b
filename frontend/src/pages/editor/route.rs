//! Every address of the editorial desk.

use shared::{content::ContentKind, lang::Lang};
use yew_router::prelude::*;

use crate::routes::encode;

/// A page of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum EditorRoute {
    /// The list: `?kind=&state=&block=&owner=&lang=&q=&due=&sort=`.
    #[at("/editor")]
    List,
    /// What waits to be read by a second pair of eyes.
    #[at("/editor/review")]
    Review,
    /// Addresses that lead elsewhere.
    #[at("/editor/redirects")]
    Redirects,
    /// Content from files.
    #[at("/editor/import")]
    Import,
    /// What the help lacks.
    #[at("/editor/gaps")]
    Gaps,
    /// An item, its history, two of its versions; see [`Place`].
    #[at("/editor/item/*rest")]
    Item {
        /// `<kind>/<lang>/<key>[/history | /compare/<a>/<b>]`.
        rest: String,
    },
    /// There is no such page.
    #[not_found]
    #[at("/editor/404")]
    NotFound,
}

/// What is shown of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its editor.
    Edit,
    /// Its published versions.
    History,
    /// Two versions beside each other, by number.
    Compare(u32, u32),
}

/// Which item an address means, and which side of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Kind.
    pub kind: ContentKind,
    /// Language.
    pub lang: Lang,
    /// Slug, or `family/code`.
    pub key: String,
    /// What is shown.
    pub side: Side,
}

impl Place {
    /// The editor of an item.
    pub fn new(kind: ContentKind, lang: Lang, key: impl Into<String>) -> Self {
        Self { kind, lang, key: key.into(), side: Side::Edit }
    }

    /// Another side of the same item.
    #[must_use]
    pub fn side(&self, side: Side) -> Self {
        Self { side, ..self.clone() }
    }

    /// Reads what stands after `/editor/item/`. A key has as many parts as its kind needs, so that an item may be called
    /// «history».
    pub fn parse(rest: &str) -> Option<Self> {
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        let (kind, lang) = (ContentKind::parse(parts.first()?)?, Lang::parse(parts.get(1)?)?);
        let long = if kind == ContentKind::ErrorCode { 2 } else { 1 };
        let key = parts.get(2..2 + long)?.join("/");
        let side = match parts.get(2 + long..)? {
            [] => Side::Edit,
            ["history"] => Side::History,
            ["compare", a, b] => Side::Compare(a.parse().ok()?, b.parse().ok()?),
            _ => return None,
        };
        Some(Self { kind, lang, key, side })
    }

    /// The address.
    pub fn url(&self) -> String {
        let key: Vec<String> = self.key.split('/').map(encode).collect();
        let item = format!("/editor/item/{}/{}/{}", self.kind.as_str(), self.lang.as_str(), key.join("/"));
        match self.side {
            Side::Edit => item,
            Side::History => item + "/history",
            Side::Compare(a, b) => format!("{item}/compare/{a}/{b}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_items_come_back() {
        let article = Place::new(ContentKind::Article, Lang::Ru, "password-forgotten");
        assert_eq!(article.url(), "/editor/item/article/ru/password-forgotten");
        let code = Place::new(ContentKind::ErrorCode, Lang::En, "http/401");
        for place in
            [article.clone(), article.side(Side::History), code.clone(), code.side(Side::Compare(3, 12))]
        {
            let url = place.url();
            let rest = url.strip_prefix("/editor/item/").unwrap();
            assert_eq!(Place::parse(rest).as_ref(), Some(&place));
            assert_eq!(EditorRoute::recognize(&url), Some(EditorRoute::Item { rest: rest.to_owned() }));
        }
        let odd = Place::new(ContentKind::Article, Lang::Ru, "history");
        assert_eq!(Place::parse("article/ru/history"), Some(odd));
    }

    #[test]
    fn what_is_no_item_is_none() {
        for rest in
            ["article/ru", "nothing/ru/x", "article/xx/y", "article/ru/x/compare/1", "error_code/ru/http"]
        {
            assert_eq!(Place::parse(rest), None, "{rest}");
        }
        assert_eq!(EditorRoute::recognize("/editor"), Some(EditorRoute::List));
        assert_eq!(EditorRoute::recognize("/editor/nothing/here"), Some(EditorRoute::NotFound));
    }
}
