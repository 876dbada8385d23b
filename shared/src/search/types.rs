//! What goes into an index and what comes out of a search.

use serde::{Deserialize, Serialize};

/// What a found item is; results are grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A longer article of the knowledge base.
    Article,
    /// A short answer to one question.
    Faq,
    /// A record of the error reference.
    ErrorCode,
    /// An interactive guide.
    Guide,
    /// A service of the catalogue.
    Service,
    /// A ready text of a request.
    Template,
    /// A news item.
    News,
}

impl Kind {
    /// Every kind, in the order of its stored number.
    pub const ALL: [Self; 7] =
        [Self::Article, Self::Faq, Self::ErrorCode, Self::Guide, Self::Service, Self::Template, Self::News];

    /// The name on the wire and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Faq => "faq",
            Self::ErrorCode => "error_code",
            Self::Guide => "guide",
            Self::Service => "service",
            Self::Template => "template",
            Self::News => "news",
        }
    }
}

/// One item to be found. `kind`, `family` and `id` together are unique.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doc {
    /// What the item is.
    pub kind: Kind,
    /// Slug, or the code itself for an error code.
    pub id: String,
    /// Family of an error code; `None` for other kinds.
    pub family: Option<String>,
    /// Shown; the heaviest field.
    pub title: String,
    /// Names of tags in the language of the document.
    pub tags: Vec<String>,
    /// Words people search by that the text has not, separated by commas or semicolons. For an error code
    /// also its aliases: a piece that looks like a code (`7014`, `EC-1`) is recognised as one.
    pub keywords: String,
    /// Shown as the snippet under the title.
    pub summary: String,
    /// Plain text; searched, never stored.
    pub body: String,
    /// Where the item lives.
    pub url: String,
    /// 0..=255, how often people need it; a mild tie-breaker.
    pub popularity: u8,
}

/// How to search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// At most so many hits.
    pub limit: usize,
    /// Only these kinds; empty means all.
    pub kinds: Vec<Kind>,
    /// The last word may be unfinished: the reader is still typing.
    pub prefix: bool,
}

impl Default for Options {
    /// Ten hits of all kinds, typing in progress.
    fn default() -> Self {
        Self { limit: 10, kinds: Vec::new(), prefix: true }
    }
}

/// The answer to one query.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Results {
    /// The query as it was understood, when a typo, a keyboard layout or a transliteration was undone.
    pub corrected: Option<String>,
    /// Best first.
    pub hits: Vec<Hit>,
}

/// The second best hit has at most this share of the best one's score where the best one stands out. Chosen on the tuned
/// half of the test set: then the first hit is right in 98 of 100 cases (docs/search.md).
const SECOND_AT_MOST: f32 = 0.5;

/// Whether the first of these scores is so far ahead that its item may be shown as the answer.
pub fn stands_out(scores: &[f32]) -> bool {
    match scores {
        [] => false,
        [_] => true,
        [first, second, ..] => *second <= SECOND_AT_MOST * *first,
    }
}

/// One found item, with all that is needed to show it offline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// What the item is.
    pub kind: Kind,
    /// Slug or code.
    pub id: String,
    /// Family of an error code.
    pub family: Option<String>,
    /// Title as written.
    pub title: String,
    /// Summary as written.
    pub snippet: String,
    /// Where the item lives.
    pub url: String,
    /// Comparable only within one answer.
    pub score: f32,
    /// Byte ranges of `title` to highlight, ascending, on character boundaries.
    pub title_marks: Vec<(u32, u32)>,
    /// Byte ranges of `snippet` to highlight, ascending, on character boundaries.
    pub snippet_marks: Vec<(u32, u32)>,
}
