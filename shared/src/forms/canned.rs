//! A ready reply as a supervisor writes it.

use serde::{Deserialize, Serialize};

use super::{Fault, Faults, Field, FieldErrors, reply::REPLY_MAX};
use crate::{canned, lang::Lang};

/// Characters of the key.
pub const KEY_MAX: usize = 40;
/// Characters of the title.
pub const TITLE_MAX: usize = 100;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannedField {
    /// Short name.
    Key,
    /// Title.
    Title,
    /// Text.
    Body,
    /// Category.
    Category,
}

impl Field for CannedField {
    fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Title => "title",
            Self::Body => "body",
            Self::Category => "category",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CannedForm {
    /// Short name: small Latin letters, digits and dashes.
    pub key: String,
    /// Title.
    pub title: String,
    /// Text with placeholders.
    pub body: String,
    /// Language of the text.
    pub lang: Lang,
    /// Key of a category; may be empty.
    pub category: String,
}

/// A ready reply that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCanned {
    /// Short name.
    pub key: String,
    /// Title.
    pub title: String,
    /// Text.
    pub body: String,
    /// Language.
    pub lang: Lang,
    /// Key of a category.
    pub category: Option<String>,
}

impl CannedForm {
    /// Checks the reply; `categories` are the keys of those that there are.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self, categories: &[&str]) -> Result<NewCanned, FieldErrors<CannedField>> {
        use CannedField as F;
        let mut faults = Faults::new();
        let key = faults.required(F::Key, &self.key, KEY_MAX).to_lowercase();
        if !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            faults.push(F::Key, Fault::Choice, None);
        }
        let title = faults.required(F::Title, &self.title, TITLE_MAX).replace('\n', " ");
        let body = faults.required(F::Body, &self.body, REPLY_MAX);
        if !canned::unknown(&body).is_empty() {
            faults.push(F::Body, Fault::Placeholder, None);
        }
        let category = self.category.trim();
        if !category.is_empty() && !categories.contains(&category) {
            faults.push(F::Category, Fault::Choice, None);
        }
        let category = (!category.is_empty()).then(|| category.to_owned());
        faults.finish(NewCanned { key, title, body, lang: self.lang, category })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_told() {
        let form = CannedForm {
            key: "Нет кода".into(),
            body: "{фамилия}, здравствуйте".into(),
            category: "none".into(),
            ..CannedForm::default()
        };
        let faults: Vec<_> =
            form.parse(&["access"]).unwrap_err().into_iter().map(|e| (e.field.name(), e.fault)).collect();
        assert_eq!(
            faults,
            [
                ("key", Fault::Choice),
                ("title", Fault::Required),
                ("body", Fault::Placeholder),
                ("category", Fault::Choice)
            ]
        );
    }

    #[test]
    fn a_good_one_passes() {
        let form = CannedForm {
            key: "No-Code".into(),
            title: "Не приходит код".into(),
            body: "{имя}, здравствуйте.".into(),
            category: "access".into(),
            ..CannedForm::default()
        };
        assert_eq!(form.parse(&["access"]).unwrap().key, "no-code");
    }
}
