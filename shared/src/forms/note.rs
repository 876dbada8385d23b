//! A word to the support from any page (SPEC 2.14): a topic, a text, a contact if an answer is wanted. It becomes a
//! request of its own kind, so that it has a number and is not lost.

use serde::{Deserialize, Serialize};

use super::request::{Preferred, RequestField, RequestForm, SHORT_MAX};
use crate::{lang::Lang, ticket::RequestKind};

/// The category that such requests are filed under.
pub const NOTE_CATEGORY: &str = "general";

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct NoteForm {
    /// Topic.
    pub topic: String,
    /// Text.
    pub text: String,
    /// E-mail address or phone number; empty: the answer is read on the request's page.
    pub contact: String,
    /// Path of the page that it was written from.
    pub page: String,
    /// Not empty: what looks like a secret is stored masked.
    pub mask: String,
}

impl NoteForm {
    /// The request that it becomes; whether it can be filed says [`RequestForm::parse`].
    pub fn request(&self, lang: Lang) -> RequestForm {
        let contact = self.contact.trim();
        let by_phone =
            !contact.is_empty() && !contact.contains('@') && !contact.contains(char::is_alphabetic);
        let preferred = match (contact.is_empty(), by_phone) {
            (true, _) => Preferred::Portal,
            (false, true) => Preferred::Phone,
            (false, false) => Preferred::Email,
        };
        let (email, phone) = if by_phone { ("", contact) } else { (contact, "") };
        RequestForm {
            category: NOTE_CATEGORY.to_owned(),
            kind: RequestKind::Feedback.as_str().to_owned(),
            subject: self.topic.clone(),
            steps: self.text.clone(),
            email: email.to_owned(),
            phone: phone.to_owned(),
            preferred: preferred.as_str().to_owned(),
            page: own_path(&self.page),
            mask_secrets: !self.mask.is_empty(),
            lang,
            ..RequestForm::default()
        }
    }
}

/// The name of the form's field that a field of the request came from.
pub const fn note_field(field: RequestField) -> &'static str {
    match field {
        RequestField::Subject => "topic",
        RequestField::Email | RequestField::Phone | RequestField::Preferred => "contact",
        _ => "text",
    }
}

/// A path of this site without what stands after it, which may be personal; anything else is nothing.
fn own_path(page: &str) -> String {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    if ours { path.chars().take(SHORT_MAX).collect() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_says_how_to_answer() {
        let of = |contact: &str| {
            let form = NoteForm { contact: contact.into(), ..NoteForm::default() }.request(Lang::Ru);
            (form.email, form.phone, form.preferred)
        };
        let own = |email: &str, phone: &str, way: &str| (email.to_owned(), phone.to_owned(), way.to_owned());
        assert_eq!(of("  "), own("", "", "portal"));
        assert_eq!(of("ivan@example.org"), own("ivan@example.org", "", "email"));
        assert_eq!(of("8 (912) 345-67-89"), own("", "8 (912) 345-67-89", "phone"));
        assert_eq!(of("Иван"), own("Иван", "", "email"));
    }

    #[test]
    fn a_page_is_a_path_of_ours() {
        let of = |page: &str| NoteForm { page: page.into(), ..NoteForm::default() }.request(Lang::Ru).page;
        assert_eq!(of("/kb/password-forgotten?q=мой+паспорт#a"), "/kb/password-forgotten");
        for foreign in ["//evil.example/x", "https://evil.example", "/\\evil.example", "kb", ""] {
            assert_eq!(of(foreign), "", "{foreign}");
        }
    }
}
