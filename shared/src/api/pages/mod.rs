//! Data of the public pages: loaded by the server, embedded once in the HTML, fetched by
//! `GET /api/v1/page` when the reader moves on inside the app.

use serde::{Deserialize, Serialize};

use super::{my_requests::Elsewhere, search::SearchResponse};
use crate::{
    content::{Category, Contacts, Named},
    lang::Lang,
    search::Kind,
};

mod items;
mod note;
mod services;
mod subscribe;

pub use items::{
    ArticlePage, CodeChoice, CodeChoicePage, CodeFamilyPage, CodePage, CodesPage, GuidePage, ListPage,
    TemplatePage, VoteTarget,
};
pub use note::{CallPage, FormPage, NotePage};
pub use services::{Facet, ServiceFilter, ServicePage, ServiceRow, ServicesPage};
pub use subscribe::SubscribePage;

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
    /// The appearance in force, as its cookie has it; empty: as usual.
    #[serde(default)]
    pub look: String,
    /// Whether the browser has a session's cookie, good or not: for the words of a link only.
    #[serde(default)]
    pub signed_in: bool,
}

/// What the islands of a served page start from: the text around them needs nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReaderBoot {
    /// Language the page was rendered in.
    pub lang: Lang,
    /// Path of the search index of the published content.
    pub search_index: String,
}

/// [`Boot`] as an app reads it that knows its own pages `P` only, and is the smaller for it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct AppBoot<P> {
    /// Path and query the page was rendered for, normalised.
    pub url: String,
    /// Language it was rendered in.
    pub lang: Lang,
    /// The page.
    pub data: P,
    /// What every page needs.
    pub site: SiteInfo,
    /// The appearance in force, as its cookie has it; empty: as usual.
    pub look: String,
    /// Whether the browser has a session's cookie.
    pub signed_in: bool,
}

/// [`PageResponse`] as somebody reads it who knows which page was asked for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PageAnswer<T> {
    /// The data.
    pub data: T,
}

/// What the request form shows of an error code.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeAdvice {
    /// [`PageData::Code`], of which the rest is left unread.
    Code {
        /// Ordered actions.
        steps: Vec<String>,
    },
}

/// The variants of [`PageData`] that the cabinet shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CabinetPage {
    /// The request form.
    RequestForm(Box<RequestFormPage>),
    /// A page whose data only the browser fetches.
    Client,
}

/// The one variant of [`PageData`] that an app sees which fetches everything itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientPage {
    /// A page whose data only the browser fetches.
    Client,
}

impl From<ClientPage> for PageData {
    fn from(page: ClientPage) -> Self {
        match page {
            ClientPage::Client => Self::Client,
        }
    }
}

impl From<CabinetPage> for PageData {
    fn from(page: CabinetPage) -> Self {
        match page {
            CabinetPage::RequestForm(form) => Self::RequestForm(*form),
            CabinetPage::Client => Self::Client,
        }
    }
}

impl<P: Into<PageData>> From<AppBoot<P>> for Boot {
    fn from(boot: AppBoot<P>) -> Self {
        Self {
            url: boot.url,
            lang: boot.lang,
            data: boot.data.into(),
            site: boot.site,
            look: boot.look,
            signed_in: boot.signed_in,
        }
    }
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
    /// The feedback form.
    Note(Box<NotePage>),
    /// A call that is asked for.
    Call(Box<CallPage>),
    /// What the support cannot decide, and who can.
    Elsewhere(Box<Elsewhere>),
    /// Being told of changes.
    Subscribe(Box<SubscribePage>),
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

/// Search results.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SearchPage {
    /// The answer of the search.
    pub results: SearchResponse,
    /// Kind filter, or empty.
    pub kind: String,
    /// Block filter, or empty.
    #[serde(default)]
    pub block: String,
    /// Kinds that the query finds anything of, whatever the filters.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Blocks that it finds anything in, whatever the block filter.
    #[serde(default)]
    pub blocks: Vec<Named>,
    /// The answer itself, when one item stands out.
    #[serde(default)]
    pub answer: Option<SearchAnswer>,
    /// Form with the text carried over.
    pub form_url: String,
}

/// The item that answers a query so well that it is shown before the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SearchAnswer {
    /// Path of its page.
    pub url: String,
    /// Title; for an error code the code before it.
    pub title: String,
    /// The answer in short.
    pub text: String,
    /// What to do first; empty where the text says all.
    pub steps: Vec<String>,
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
