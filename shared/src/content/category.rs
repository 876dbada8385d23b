//! Categories of requests and other named keys.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

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
