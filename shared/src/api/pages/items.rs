//! Pages of articles, error codes, guides and templates.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Crumb, Heading, ItemLink, LinkGroup};
use crate::{
    api::search::CodeHit,
    content::{ContentKind, Guide, Side},
};

/// What a page needs to ask "was this helpful".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct VoteTarget {
    /// Kind of the item.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
}

/// An article or an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ArticlePage {
    /// Breadcrumbs, without the page itself.
    pub crumbs: Vec<Crumb>,
    /// For the vote.
    pub vote: VoteTarget,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
    /// Safe HTML; the first paragraph is the lead.
    pub html: String,
    /// Headings.
    pub contents: Vec<Heading>,
    /// Tags: path of the filtered FAQ and name.
    pub tags: Vec<ItemLink>,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
    /// Minutes to read, at least 1.
    pub minutes: u8,
    /// The text is Russian although the reader reads English.
    pub untranslated: bool,
    /// Related articles.
    pub related: Vec<ItemLink>,
    /// Error codes it speaks of.
    pub codes: Vec<ItemLink>,
    /// "If it did not help": guide, template, form.
    pub next: Vec<ItemLink>,
}

/// The error reference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodesPage {
    /// What was pasted, or empty.
    pub text: String,
    /// What was found in it.
    pub found: Vec<CodeChoice>,
    /// A code-shaped part of the text that is not known.
    pub unknown: Option<String>,
    /// The families, with the count in `note`.
    pub families: Vec<ItemLink>,
    /// Form with the unknown code filled in.
    pub form_url: String,
}

/// One candidate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeChoice {
    /// Path.
    pub url: String,
    /// The code.
    pub code: String,
    /// What happened.
    pub title: String,
    /// Plain name of the family.
    pub family_title: String,
    /// Where it is seen.
    pub seen_at: String,
}

impl From<CodeHit> for CodeChoice {
    fn from(hit: CodeHit) -> Self {
        Self {
            url: hit.url,
            code: hit.code,
            title: hit.title,
            family_title: hit.family_title,
            seen_at: hit.seen_at,
        }
    }
}

/// Which of several codes, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeChoicePage {
    /// As asked for.
    pub text: String,
    /// The candidates; empty when the code is not known.
    pub choices: Vec<CodeChoice>,
    /// Form with the code filled in.
    pub form_url: String,
}

/// One family.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeFamilyPage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// Plain name.
    pub title: String,
    /// Where such codes are seen.
    pub seen_at: String,
    /// The codes: the code in `note`.
    pub items: Vec<ItemLink>,
    /// Day of the last edit, `YYYY-MM-DD`.
    pub updated: String,
}

/// One error code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodePage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// For the vote.
    pub vote: VoteTarget,
    /// The code.
    pub code: String,
    /// What happened.
    pub title: String,
    /// Plain name of the family.
    pub family_title: String,
    /// Where it is seen.
    pub seen_at: String,
    /// Whose side.
    pub side: Side,
    /// What it means.
    pub meaning: String,
    /// What to do.
    pub steps: Vec<String>,
    /// How to enter the data again.
    pub retry: String,
    /// For support staff.
    pub support: String,
    /// Other ways it is written.
    pub aliases: Vec<String>,
    /// The same code in other families.
    pub same: Vec<CodeChoice>,
    /// Articles.
    pub articles: Vec<ItemLink>,
    /// Guides.
    pub guides: Vec<ItemLink>,
    /// The form with category and code filled in.
    pub form_url: String,
    /// The text is Russian although the reader reads English.
    pub untranslated: bool,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
}

/// A plain list: guides, templates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ListPage {
    /// Groups of links.
    pub groups: Vec<LinkGroup>,
}

/// One guide. The path through it stands in the address: `?path=0.2.1`, the number of each answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GuidePage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// For the vote.
    pub vote: VoteTarget,
    /// The whole guide; every step's `text` is safe HTML here.
    pub guide: Guide,
    /// Articles its ends point to: slug in `note`.
    pub articles: Vec<ItemLink>,
    /// The text is Russian although the reader reads English.
    #[serde(default)]
    pub untranslated: bool,
}

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TemplatePage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// Title.
    pub title: String,
    /// When to use it.
    pub summary: String,
    /// Ready subject.
    pub subject: String,
    /// The text with `{blanks}`.
    pub body: String,
    /// The form with the template used.
    pub form_url: String,
    /// The text is Russian although the reader reads English.
    #[serde(default)]
    pub untranslated: bool,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
}
