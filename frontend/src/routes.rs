//! Every address of the citizens' site, in one place.

use std::fmt::Write as _;

use yew_router::prelude::*;

/// The apps of the site: each downloads its own pages only, and leads to the others by a page load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Pages that are read, with live islands.
    Reader,
    /// The request form and one's requests.
    Cabinet,
    /// Signing in and the profile.
    Account,
}

impl Part {
    /// Its page in the built app's files.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Reader => "site/index.html",
            Self::Cabinet => "cabinet/index.html",
            Self::Account => "account/index.html",
        }
    }
}

/// A page of the site. What stands after `?` is no part of it.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// Home.
    #[at("/")]
    Home,
    /// Frequent questions: `?block=&tag=&q=`.
    #[at("/faq")]
    Faq,
    /// The knowledge base.
    #[at("/kb")]
    Kb,
    /// A block of the knowledge base.
    #[at("/kb/block/:block")]
    KbBlock {
        /// Key of the block.
        block: String,
    },
    /// An article or an answer.
    #[at("/kb/:slug")]
    Article {
        /// Its address.
        slug: String,
    },
    /// The error reference with the paste box: `?text=`.
    #[at("/errors")]
    Codes,
    /// A family of codes.
    #[at("/errors/:family")]
    CodeFamily {
        /// Key of the family.
        family: String,
    },
    /// An error code.
    #[at("/errors/:family/:code")]
    Code {
        /// Key of the family.
        family: String,
        /// The code.
        code: String,
    },
    /// A code without its family: the page itself or the question where it was seen.
    #[at("/e/:code")]
    CodeChoice {
        /// As typed.
        code: String,
    },
    /// All guides.
    #[at("/guides")]
    Guides,
    /// A guide: `?path=0.2.1`.
    #[at("/guides/:slug")]
    Guide {
        /// Its address.
        slug: String,
    },
    /// All templates.
    #[at("/templates")]
    Templates,
    /// A template.
    #[at("/templates/:slug")]
    Template {
        /// Its address.
        slug: String,
    },
    /// The catalogue: `?q=&category=&way=&audience=`.
    #[at("/services")]
    Services,
    /// A service.
    #[at("/services/:slug")]
    Service {
        /// Its address.
        slug: String,
    },
    /// Search results: `?q=&kind=`.
    #[at("/search")]
    Search,
    /// Contacts: `?region=`.
    #[at("/contacts")]
    Contacts,
    /// The request form.
    #[at("/request/new")]
    NewRequest,
    /// A request was filed.
    #[at("/request/sent")]
    Sent,
    /// Status by number and code.
    #[at("/request/status")]
    Status,
    /// The reader's requests.
    #[at("/me/requests")]
    MyRequests,
    /// One of them.
    #[at("/me/requests/:number")]
    Ticket {
        /// Its number.
        number: String,
    },
    /// Signing in: `?next=/me`.
    #[at("/sign-in")]
    SignIn,
    /// A new account.
    #[at("/sign-up")]
    SignUp,
    /// A forgotten password.
    #[at("/recovery")]
    Recovery,
    /// The reader's profile.
    #[at("/me")]
    Profile,
    /// Password, second factors, sessions, history of sign-ins.
    #[at("/me/security")]
    Security,
    /// What one was told.
    #[at("/me/notices")]
    Notices,
    /// What one is told, and how.
    #[at("/me/notifications")]
    Notifications,
    /// Who saw the data, taking it along, having it erased.
    #[at("/me/data")]
    MyData,
    /// A word to the support: `?from=/kb`.
    #[at("/feedback")]
    Note,
    /// Asking to be called.
    #[at("/call-back")]
    Call,
    /// What the support cannot decide, and who can.
    #[at("/elsewhere/:key")]
    Elsewhere {
        /// Key of the matter.
        key: String,
    },
    /// Being told of changes: `?kind=&key=`; without an item what the reader follows.
    #[at("/subscribe")]
    Subscribe,
    /// A subscription, by a link from a letter.
    #[at("/subscriptions/:token")]
    Subscription {
        /// What the server made for it.
        token: String,
    },
    /// Letters of a kind are switched off, by a link from one: `#token`.
    #[at("/unsubscribe")]
    Unsubscribe,
    /// Personal data.
    #[at("/privacy")]
    Privacy,
    /// Accessibility.
    #[at("/accessibility")]
    Accessibility,
    /// The component gallery.
    #[at("/gallery")]
    Gallery,
    /// There is no such page.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The page of a path; none for addresses that are not the site's.
    pub fn of(path: &str) -> Option<Self> {
        Self::recognize(path).filter(|route| *route != Self::NotFound)
    }

    /// The app that takes the page over.
    pub fn part(&self) -> Part {
        match self {
            Self::NewRequest | Self::Sent | Self::Status | Self::MyRequests | Self::Ticket { .. } => {
                Part::Cabinet
            }
            Self::SignIn
            | Self::SignUp
            | Self::Recovery
            | Self::Profile
            | Self::Security
            | Self::Notices
            | Self::Notifications
            | Self::MyData
            | Self::Unsubscribe => Part::Account,
            _ => Part::Reader,
        }
    }

    /// Whether the page's data is fetched by the page itself, or there is none.
    pub fn is_client(&self) -> bool {
        self.part() == Part::Account
            || matches!(
                self,
                Self::Sent
                    | Self::Status
                    | Self::MyRequests
                    | Self::Ticket { .. }
                    | Self::Privacy
                    | Self::Accessibility
                    | Self::Gallery
            )
    }

    /// The page's address with a query; empty values are left out.
    pub fn with(&self, query: &[(&str, &str)]) -> String {
        with_query(&self.to_path(), query)
    }
}

/// Adds a query to a path; empty values are left out.
pub fn with_query(path: &str, query: &[(&str, &str)]) -> String {
    let mut out = path.to_owned();
    for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
        out.push(if out.contains('?') { '&' } else { '?' });
        out.push_str(name);
        out.push('=');
        out.push_str(&encode(value));
    }
    out
}

/// Percent-encodes a value of a query.
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Decodes a value of a query; what is no valid encoding stays as it is.
pub fn decode(value: &str) -> String {
    let mut out = Vec::with_capacity(value.len());
    let bytes = value.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[at], hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A value of a query such as `?q=a&kind=b`; empty when it is not there.
pub fn param(query: &str, name: &str) -> String {
    query
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| decode(value))
        .unwrap_or_default()
}

/// Path and query as one key: no lone `?`, no fragment.
pub fn normalise(path: &str, query: &str) -> String {
    let query = query.trim_start_matches('?');
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Path and query of an address.
pub fn split(url: &str) -> (&str, &str) {
    let url = url.split('#').next().unwrap_or_default();
    url.split_once('?').unwrap_or((url, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_stable() {
        let s = |text: &str| text.to_owned();
        let all = [
            (Route::Home, "/"),
            (Route::Faq, "/faq"),
            (Route::Kb, "/kb"),
            (Route::KbBlock { block: s("access") }, "/kb/block/access"),
            (Route::Article { slug: s("x") }, "/kb/x"),
            (Route::Codes, "/errors"),
            (Route::CodeFamily { family: s("esia") }, "/errors/esia"),
            (Route::Code { family: s("esia"), code: s("ESIA-007014") }, "/errors/esia/ESIA-007014"),
            (Route::CodeChoice { code: s("401") }, "/e/401"),
            (Route::Guides, "/guides"),
            (Route::Guide { slug: s("x") }, "/guides/x"),
            (Route::Templates, "/templates"),
            (Route::Template { slug: s("x") }, "/templates/x"),
            (Route::Services, "/services"),
            (Route::Service { slug: s("x") }, "/services/x"),
            (Route::Search, "/search"),
            (Route::Contacts, "/contacts"),
            (Route::NewRequest, "/request/new"),
            (Route::Sent, "/request/sent"),
            (Route::Status, "/request/status"),
            (Route::MyRequests, "/me/requests"),
            (Route::Ticket { number: s("1") }, "/me/requests/1"),
            (Route::SignIn, "/sign-in"),
            (Route::SignUp, "/sign-up"),
            (Route::Recovery, "/recovery"),
            (Route::Profile, "/me"),
            (Route::Security, "/me/security"),
            (Route::Notices, "/me/notices"),
            (Route::Notifications, "/me/notifications"),
            (Route::Unsubscribe, "/unsubscribe"),
            (Route::MyData, "/me/data"),
            (Route::Note, "/feedback"),
            (Route::Call, "/call-back"),
            (Route::Elsewhere { key: s("legal-advice") }, "/elsewhere/legal-advice"),
            (Route::Subscribe, "/subscribe"),
            (Route::Subscription { token: s("x") }, "/subscriptions/x"),
            (Route::Privacy, "/privacy"),
            (Route::Accessibility, "/accessibility"),
            (Route::Gallery, "/gallery"),
        ];
        for (route, path) in all {
            assert_eq!(route.to_path(), path);
            assert_eq!(Route::of(path), Some(route), "{path}");
        }
        for path in ["/api/v1/page", "/console", "/lang/en", "/demo/outbox", "/kb/a/b/c", "/assets/x.css"] {
            assert_eq!(Route::of(path), None, "{path}");
        }
    }

    #[test]
    fn a_code_with_odd_signs_survives() {
        let route = Route::Code { family: "browser".into(), code: "NET::ERR_CERT 1/2".into() };
        assert_eq!(Route::of(&route.to_path()), Some(route));
    }

    #[test]
    fn queries_survive() {
        let url = Route::Search.with(&[("q", "код 7014 & ?"), ("kind", "")]);
        assert_eq!(url, "/search?q=%D0%BA%D0%BE%D0%B4%207014%20%26%20%3F");
        assert_eq!(param(split(&url).1, "q"), "код 7014 & ?");
        assert_eq!(param("q=%&x=a+b", "q"), "%");
        assert_eq!(param("q=%&x=a+b", "x"), "a b");
        assert_eq!(normalise("/kb", "?"), "/kb");
    }
}
