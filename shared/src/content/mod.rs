//! The knowledge base: what its items are made of. One struct a kind; the same struct is read from
//! the files, stored as the item's document in the database and shown on the pages.

use serde::{Deserialize, Serialize};
use time::Date;

mod category;
pub mod check;
mod code;
mod contacts;
mod doc;
pub mod drawing;
mod guide;
pub mod links;
mod remit;
mod service;

pub use category::{Category, Named, Required};
pub use code::{ErrorCode, ErrorFamily, Side};
pub use contacts::{Centre, Channel, ChecklistItem, Contacts, Hours, WeekHours};
pub use doc::{Doc, good_key, only_key};
pub use drawing::Drawing;
pub use guide::{Guide, GuideAnswer, GuideEnd, GuideStep};
pub use remit::{Remit, elsewhere};
pub use service::{Service, Template};

/// A kind of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContentKind {
    /// An article by scenario.
    Article,
    /// A question with a short answer.
    Faq,
    /// An error code.
    ErrorCode,
    /// A family of error codes.
    ErrorFamily,
    /// An interactive guide.
    Guide,
    /// A ready text of a request.
    Template,
    /// A service of the catalogue.
    Service,
    /// A category of requests.
    Category,
    /// A block of the knowledge base.
    Block,
    /// A tag.
    Tag,
    /// All synonym groups.
    Synonyms,
    /// All contacts.
    Contacts,
    /// A matter that somebody else is in charge of.
    Remit,
    /// A drawing of the guides.
    Drawing,
}

impl ContentKind {
    /// Every kind, in the order of import.
    pub const ALL: [Self; 14] = [
        Self::Block,
        Self::Tag,
        Self::Category,
        Self::Article,
        Self::Faq,
        Self::ErrorFamily,
        Self::ErrorCode,
        Self::Guide,
        Self::Template,
        Self::Service,
        Self::Synonyms,
        Self::Contacts,
        Self::Remit,
        Self::Drawing,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Faq => "faq",
            Self::ErrorCode => "error_code",
            Self::ErrorFamily => "error_family",
            Self::Guide => "guide",
            Self::Template => "template",
            Self::Service => "service",
            Self::Category => "category",
            Self::Block => "block",
            Self::Tag => "tag",
            Self::Synonyms => "synonyms",
            Self::Contacts => "contacts",
            Self::Remit => "remit",
            Self::Drawing => "drawing",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// When an item was edited, when it is due for review and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Upkeep {
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
    /// Day when it has to be read again.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub review_due: Date,
    /// Team that answers for it.
    pub owner: String,
}

impl Default for Upkeep {
    fn default() -> Self {
        Self { updated: Date::MIN, review_due: Date::MIN, owner: String::new() }
    }
}

/// An article or a frequent question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Article {
    /// Article or FAQ.
    pub kind: ContentKind,
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// The question or the situation.
    pub title: String,
    /// One or two plain sentences: the answer in short.
    pub summary: String,
    /// Key of the block.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Whom it concerns.
    #[serde(default)]
    pub audience: Vec<String>,
    /// Slugs of related articles.
    #[serde(default)]
    pub related: Vec<String>,
    /// Slugs of guides.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Error codes, `family/code`.
    #[serde(default)]
    pub codes: Vec<String>,
    /// Slugs of services.
    #[serde(default)]
    pub services: Vec<String>,
    /// Slug of the template for writing to support.
    #[serde(default)]
    pub template: Option<String>,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
    /// Place among the frequent situations of the home page, from 1; 0: not among them.
    #[serde(default)]
    pub popular: u8,
    /// Dates and owner.
    #[serde(flatten)]
    pub upkeep: Upkeep,
    /// Markdown.
    #[serde(default)]
    pub body: String,
}
