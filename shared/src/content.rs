//! The knowledge base: what its items are made of. One struct a kind; the same struct is read from
//! the files, stored as the item's document in the database and shown on the pages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::lang::Lang;

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
}

impl ContentKind {
    /// Every kind, in the order of import.
    pub const ALL: [Self; 12] = [
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

/// Whose side a failure is on (SPEC 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The reader's: a mistake in what was typed, the device, the browser.
    You,
    /// The portal's.
    Portal,
    /// Another system's: a bank, an agency, a shop of apps.
    Other,
    /// It goes away by itself.
    Temporary,
}

/// A family of error codes: where such codes appear and what holds for all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorFamily {
    /// Key.
    pub family: String,
    /// Plain name.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Where people see such codes.
    #[serde(rename = "where")]
    pub seen_at: String,
    /// What people write before the number.
    #[serde(default)]
    pub prefixes: Vec<String>,
    /// Category of requests when the steps fail.
    pub category: String,
    /// Block of the knowledge base.
    pub block: String,
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

/// An error code as a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// Key of the family.
    #[serde(default)]
    pub family: String,
    /// The code as shown by the system that it comes from.
    pub code: String,
    /// Other ways people type it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What happened, plain.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Whose side it is.
    pub side: Side,
    /// What it means, one or two sentences.
    pub meaning: String,
    /// What the reader does, in order.
    pub steps: Vec<String>,
    /// How to enter the data again.
    #[serde(default)]
    pub retry: String,
    /// For support staff: what it means technically.
    #[serde(default)]
    pub support: String,
    /// Slugs of articles.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Slugs of guides.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Category of requests, where it differs from the family's.
    #[serde(default)]
    pub category: Option<String>,
}

impl ErrorCode {
    /// `family/code`, the key of the record.
    pub fn key(&self) -> String {
        format!("{}/{}", self.family, self.code)
    }
}

/// An interactive guide: a graph of steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// The situation.
    pub title: String,
    /// What the guide does.
    pub summary: String,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Category of the request when it ends with "write to us".
    pub category: String,
    /// Template of that request.
    #[serde(default)]
    pub template: Option<String>,
    /// How long it takes, minutes.
    pub minutes: u8,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
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
    /// Key of the first step.
    pub start: String,
    /// The steps by key.
    pub steps: BTreeMap<String, GuideStep>,
}

/// How a guide ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GuideEnd {
    /// The problem is solved.
    Solved,
    /// There is an article to read.
    Read,
    /// A request has to be written.
    Write,
}

/// One step of a guide: a question with answers, or an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GuideStep {
    /// The question; empty at an end.
    pub question: String,
    /// Title of an end.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// The answers; empty at an end.
    pub answers: Vec<GuideAnswer>,
    /// How the guide ends here.
    pub end: Option<GuideEnd>,
    /// Article to read at an end.
    pub article: Option<String>,
}

/// An answer to a guide's question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GuideAnswer {
    /// The words on the button.
    pub label: String,
    /// Key of the next step.
    pub to: String,
    /// "I do not know".
    pub unsure: bool,
}

/// A ready text of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Template {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// The situation.
    pub title: String,
    /// When to use it.
    pub summary: String,
    /// Category of the request.
    pub category: String,
    /// Sub-topic.
    #[serde(default)]
    pub subtopic: Option<String>,
    /// Kind: problem, question, complaint, suggestion, thanks.
    pub kind: String,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Ready subject of the request.
    pub subject: String,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
    /// Dates and owner.
    #[serde(flatten)]
    pub upkeep: Upkeep,
    /// The text, with `{blanks}`.
    #[serde(default)]
    pub body: String,
}

/// A service of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Service {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// Number in our catalogue.
    pub code: String,
    /// Name.
    pub title: String,
    /// What it gives.
    pub summary: String,
    /// Group: documents, transport, family, health, taxes, housing, business, work, law, nature.
    pub category: String,
    /// Ways of applying: online, visit, mixed.
    pub way: Vec<String>,
    /// How long it takes, in words.
    pub term: String,
    /// How long it takes, days, where it is one number.
    #[serde(default)]
    pub term_days: Option<u16>,
    /// What it costs, in words.
    pub fee: String,
    /// Documents needed.
    pub documents: Vec<String>,
    /// Steps.
    pub steps: Vec<String>,
    /// What one gets.
    #[serde(default)]
    pub result: String,
    /// Whom it concerns.
    #[serde(default)]
    pub audience: Vec<String>,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Category of a request about it.
    pub request_category: String,
    /// Slugs of related articles.
    #[serde(default)]
    pub related: Vec<String>,
    /// Slugs of guides.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
    /// Dates and owner.
    #[serde(flatten)]
    pub upkeep: Upkeep,
    /// Markdown notes.
    #[serde(default)]
    pub body: String,
}

/// What a category needs to know about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// The service it is about.
    Service,
    /// What was done.
    Steps,
    /// Text and code of the error.
    ErrorText,
    /// The day.
    When,
    /// Since when.
    Since,
    /// What was tried.
    Tried,
    /// Account number.
    Account,
}

/// A category of requests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// When to choose it.
    #[serde(default)]
    pub hint: String,
    /// The same in English.
    #[serde(default)]
    pub hint_en: String,
    /// Expert group that gets these requests.
    #[serde(default)]
    pub group: String,
    /// Name of an icon.
    #[serde(default)]
    pub icon: String,
    /// Sub-topics.
    #[serde(default)]
    pub subtopics: Vec<Named>,
    /// What to write so that the answer comes quickly.
    #[serde(default)]
    pub hints: Vec<String>,
    /// The same in English.
    #[serde(default)]
    pub hints_en: Vec<String>,
    /// Fields that a problem of this category needs.
    #[serde(default)]
    pub required: Vec<Required>,
}

impl Category {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.title, &self.title_en)
    }
}

/// A key with a name in both languages: a block, a tag, a sub-topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Name of an icon.
    #[serde(default)]
    pub icon: String,
}

impl Named {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.title, &self.title_en)
    }
}

/// Channels, call checklist and walk-in centres (SPEC 1.12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Contacts {
    /// Channels in the order of the page.
    pub channels: Vec<Channel>,
    /// How to prepare for a call.
    pub call_checklist: Vec<ChecklistItem>,
    /// Walk-in centres.
    pub centres: Vec<Centre>,
}

/// A channel of contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Channel {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// form, chat, phone, phone-abroad, email, social, centre.
    pub kind: String,
    /// Number, address or link.
    pub value: String,
    /// A remark.
    pub note: String,
    /// The same in English.
    pub note_en: String,
    /// When it is open.
    pub hours: Hours,
    /// Usual load: low, medium, high.
    pub load: String,
}

/// Opening hours in Moscow time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Hours {
    /// `24/7`.
    Always(String),
    /// By day of the week; an empty text is a closed day.
    Week(WeekHours),
}

impl Default for Hours {
    fn default() -> Self {
        Self::Always("24/7".into())
    }
}

/// Hours by day of the week, `08:00-20:00`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct WeekHours {
    /// Monday to Friday.
    pub mon_fri: String,
    /// Saturday.
    pub sat: String,
    /// Sunday.
    pub sun: String,
}

/// A line of the call checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChecklistItem {
    /// What to have at hand.
    pub text: String,
    /// The same in English.
    pub text_en: String,
}

/// A walk-in centre.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Centre {
    /// Region.
    pub region: String,
    /// City.
    pub city: String,
    /// Street and house.
    pub address: String,
    /// Hours, in the centre's own time.
    pub hours: Hours,
}
