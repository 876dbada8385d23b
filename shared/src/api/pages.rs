//! Data of the public pages: loaded by the server, embedded once in the HTML, fetched by
//! `GET /api/v1/page` when the reader moves on inside the app.

use serde::{Deserialize, Serialize};
use time::Date;

use super::search::{CodeHit, SearchResponse};
use crate::{
    content::{Category, Contacts, ContentKind, Guide, Named, Side},
    lang::Lang,
};

/// What the server embeds for the browser to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Boot {
    /// Path and query the page was rendered for, normalised.
    pub url: String,
    /// Language it was rendered in.
    pub lang: Lang,
    /// The page.
    pub data: PageData,
    /// What every page needs.
    pub site: SiteInfo,
}

/// What every page needs to know about the deployment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SiteInfo {
    /// Name of the help centre.
    pub name: String,
    /// Whether this is the demonstration.
    pub demo: bool,
    /// Path of the search index of the published content; changes with it.
    pub search_index: String,
    /// Names of the request categories, for lists and filters.
    pub categories: Vec<Named>,
    /// Today in Moscow time, `YYYY-MM-DD`.
    pub today: String,
}

/// A page's data with its address: the answer of `GET /api/v1/page`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PageResponse {
    /// HTTP status that the page itself has: 200 or 404.
    pub status: u16,
    /// The data.
    pub data: PageData,
}

/// One variant a page.
#[expect(clippy::large_enum_variant, reason = "there is one of it a page, never a list")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PageData {
    /// Home.
    Home(HomePage),
    /// Frequent questions, all or of one block or tag.
    Faq(FaqPage),
    /// The knowledge base: blocks with their articles.
    Kb(KbPage),
    /// An article or an answer.
    Article(Box<ArticlePage>),
    /// The error reference.
    Codes(CodesPage),
    /// One family of codes.
    CodeFamily(CodeFamilyPage),
    /// One error code.
    Code(Box<CodePage>),
    /// A code that exists in several families: where was it seen? Or that is not known.
    CodeChoice(CodeChoicePage),
    /// All guides.
    Guides(ListPage),
    /// One guide.
    Guide(Box<GuidePage>),
    /// All templates.
    Templates(ListPage),
    /// One template.
    Template(Box<TemplatePage>),
    /// The catalogue of services.
    Services(ServicesPage),
    /// One service.
    Service(Box<ServicePage>),
    /// Search results.
    Search(SearchPage),
    /// Contacts.
    Contacts(ContactsPage),
    /// The request form.
    RequestForm(RequestFormPage),
    /// A page whose data only the browser fetches: status check, my requests, a request.
    Client,
    /// There is no such page.
    NotFound,
}

/// A link to an item, with what a list shows of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemLink {
    /// Path.
    pub url: String,
    /// Title.
    pub title: String,
    /// One or two sentences; may be empty.
    #[serde(default)]
    pub summary: String,
    /// Icon name, or empty.
    #[serde(default)]
    pub icon: String,
    /// A short remark such as a count or minutes; may be empty.
    #[serde(default)]
    pub note: String,
}

/// A group of links under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LinkGroup {
    /// Key, used as the section's id.
    pub key: String,
    /// Heading.
    pub title: String,
    /// Icon name, or empty.
    #[serde(default)]
    pub icon: String,
    /// Path of the group's own page, or empty.
    #[serde(default)]
    pub url: String,
    /// The links.
    pub items: Vec<ItemLink>,
}

/// A breadcrumb.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Crumb {
    /// Path.
    pub url: String,
    /// Words.
    pub title: String,
}

/// Home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct HomePage {
    /// Frequent situations in people's words, six to ten.
    pub frequent: Vec<ItemLink>,
    /// The blocks of the knowledge base with their counts in `note`.
    pub blocks: Vec<ItemLink>,
    /// Guides.
    pub guides: Vec<ItemLink>,
    /// Channels.
    pub contacts: Contacts,
}

/// One question with its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FaqItem {
    /// Slug, used as the anchor.
    pub slug: String,
    /// Path of its own page.
    pub url: String,
    /// The question.
    pub title: String,
    /// The answer in short: the summary.
    pub summary: String,
    /// The answer as safe HTML.
    pub html: String,
    /// Tags.
    pub tags: Vec<String>,
}

/// A block of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FaqBlock {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// Icon.
    pub icon: String,
    /// The questions.
    pub items: Vec<FaqItem>,
}

/// Frequent questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FaqPage {
    /// The chosen block, or empty.
    pub block: String,
    /// The chosen tag, or empty.
    pub tag: String,
    /// The words searched inside, or empty.
    pub q: String,
    /// All blocks that have questions: (key, name).
    pub blocks: Vec<Named>,
    /// Tags in use.
    pub tags: Vec<Named>,
    /// The questions left after the filters.
    pub groups: Vec<FaqBlock>,
    /// Latest edit among the shown ones, `YYYY-MM-DD`.
    pub updated: String,
}

/// The knowledge base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct KbPage {
    /// The chosen block, or none: all.
    pub block: Option<Named>,
    /// Blocks with their items.
    pub groups: Vec<LinkGroup>,
    /// Latest edit, `YYYY-MM-DD`.
    pub updated: String,
}

/// A heading of an article, for the table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Heading {
    /// Anchor.
    pub id: String,
    /// Words.
    pub title: String,
}

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
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
}

/// Filters of the catalogue (SPEC 1.8); they combine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ServiceFilter {
    /// Name, code or part of the description.
    pub q: String,
    /// Group of services.
    pub category: String,
    /// Way of applying.
    pub way: String,
    /// Whom it is for.
    pub audience: String,
}

/// A choice of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Facet {
    /// Key; the words are in the locales.
    pub key: String,
    /// How many are left with it.
    pub count: u32,
}

/// The catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServicesPage {
    /// Filters in force.
    pub filter: ServiceFilter,
    /// Choices.
    pub categories: Vec<Facet>,
    /// Choices.
    pub ways: Vec<Facet>,
    /// Choices.
    pub audiences: Vec<Facet>,
    /// The services.
    pub items: Vec<ServiceRow>,
}

/// A row of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceRow {
    /// Path.
    pub url: String,
    /// Slug.
    pub slug: String,
    /// Catalogue number.
    pub code: String,
    /// Name.
    pub title: String,
    /// What it gives.
    pub summary: String,
    /// Group.
    pub category: String,
    /// Ways of applying.
    pub way: Vec<String>,
    /// Term in words.
    pub term: String,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServicePage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// For the vote.
    pub vote: VoteTarget,
    /// Row data.
    pub row: ServiceRow,
    /// What it costs.
    pub fee: String,
    /// Documents.
    pub documents: Vec<String>,
    /// Steps.
    pub steps: Vec<String>,
    /// What one gets.
    pub result: String,
    /// Notes, safe HTML.
    pub html: String,
    /// Related articles.
    pub related: Vec<ItemLink>,
    /// Guides.
    pub guides: Vec<ItemLink>,
    /// The form with the service chosen.
    pub form_url: String,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
}

/// Search results.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SearchPage {
    /// The answer of the search.
    pub results: SearchResponse,
    /// Kind filter, or empty.
    pub kind: String,
    /// Form with the text carried over.
    pub form_url: String,
}

/// Contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ContactsPage {
    /// Channels, checklist, centres.
    pub contacts: Contacts,
    /// Region filter, or empty.
    pub region: String,
}

/// The request form. What comes with the address (`?category=&service=&code=&template=&subject=&guide=&path=`)
/// is already in `preset`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RequestFormPage {
    /// Categories.
    pub categories: Vec<Category>,
    /// Services: slug in `note`.
    pub services: Vec<ItemLink>,
    /// Filled in beforehand.
    pub preset: crate::forms::request::RequestForm,
    /// Where the preset comes from, in words: the template or the guide; or empty.
    pub preset_from: String,
}
