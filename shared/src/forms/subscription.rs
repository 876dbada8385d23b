//! Asking to be told when an item of the knowledge base changes.

use serde::{Deserialize, Serialize};

use super::{Fault, Faults, Field, FieldErrors};
use crate::{content::ContentKind, validate::parse_email};

/// The kinds of items whose readers can be told: those with a page of their own that is read more than once.
pub const KINDS: [ContentKind; 6] = [
    ContentKind::Article,
    ContentKind::Faq,
    ContentKind::ErrorCode,
    ContentKind::Guide,
    ContentKind::Service,
    ContentKind::Template,
];

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubscribeField {
    /// The item.
    Key,
    /// The address.
    Email,
}

impl Field for SubscribeField {
    fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Email => "email",
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubscribeForm {
    /// Kind of the item.
    pub kind: ContentKind,
    /// Slug, or `family/code` of an error code.
    pub key: String,
    /// Where to write to; whoever is signed in needs none.
    #[serde(default)]
    pub email: String,
}

impl SubscribeForm {
    /// The address in lower case; none for somebody signed in, who is told by their own settings.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self, signed_in: bool) -> Result<Option<String>, FieldErrors<SubscribeField>> {
        let mut faults = Faults::new();
        if self.key.trim().is_empty() || !KINDS.contains(&self.kind) {
            faults.push(SubscribeField::Key, Fault::Choice, None);
        }
        if signed_in {
            return faults.finish(None);
        }
        let typed = self.email.trim();
        let email = parse_email(typed).map(|email| email.to_lowercase());
        if email.is_none() {
            let fault = if typed.is_empty() { Fault::Required } else { Fault::Email };
            faults.push(SubscribeField::Email, fault, None);
        }
        faults.finish(email)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(kind: ContentKind, email: &str) -> SubscribeForm {
        SubscribeForm { kind, key: "x".into(), email: email.into() }
    }

    #[test]
    fn a_guest_needs_an_address_and_nobody_else_does() {
        assert_eq!(
            form(ContentKind::Article, " Ivan@Example.org ").parse(false),
            Ok(Some("ivan@example.org".into()))
        );
        assert_eq!(form(ContentKind::ErrorCode, "").parse(true), Ok(None));
        for (email, fault) in [("", Fault::Required), ("ivan", Fault::Email), ("a b@c.ru", Fault::Email)] {
            let wrong = form(ContentKind::Faq, email).parse(false).expect_err(email);
            assert_eq!((wrong.len(), wrong[0].field, wrong[0].fault), (1, SubscribeField::Email, fault));
        }
    }

    #[test]
    fn what_has_no_page_cannot_be_followed() {
        let wrong = form(ContentKind::Synonyms, "a@b.ru").parse(false).expect_err("no page");
        assert_eq!(wrong[0].field, SubscribeField::Key);
    }
}
