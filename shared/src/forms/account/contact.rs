//! A contact to which a code is sent, and the code that came back.

use serde::{Deserialize, Serialize};

use crate::{
    api::accounts::{ContactKind, codes::CODE_DIGITS},
    forms::{Fault, Faults, Field, FieldErrors},
    validate::{parse_email, parse_phone},
};

/// A contact as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Kind.
    pub kind: ContactKind,
    /// E-mail address in lower case, or phone number `+7XXXXXXXXXX`.
    pub value: String,
}

impl Contact {
    /// Reads an e-mail address or a phone number in any habit.
    pub fn parse(text: &str) -> Option<Self> {
        if text.contains('@') {
            return parse_email(text)
                .map(|value| Self { kind: ContactKind::Email, value: value.to_lowercase() });
        }
        parse_phone(text.trim()).map(|value| Self { kind: ContactKind::Phone, value })
    }

    /// With its middle hidden.
    pub fn masked(&self) -> String {
        match self.kind {
            ContactKind::Email => crate::validate::contacts::mask_email(&self.value),
            ContactKind::Phone => crate::validate::contacts::mask_phone(&self.value),
        }
    }
}

/// The fields of both forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactField {
    /// E-mail address or phone number.
    Contact,
    /// The code.
    Code,
}

impl Field for ContactField {
    fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Code => "code",
        }
    }
}

/// A contact as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ContactForm {
    /// E-mail address or phone number.
    pub contact: String,
}

impl ContactForm {
    /// The contact.
    ///
    /// # Errors
    /// Empty, or neither of both.
    pub fn parse(&self) -> Result<Contact, FieldErrors<ContactField>> {
        let mut faults = Faults::new();
        let contact = Contact::parse(&self.contact);
        if contact.is_none() {
            let fault = match self.contact.trim() {
                "" => Fault::Required,
                text if text.contains('@') => Fault::Email,
                text if text.chars().any(char::is_alphabetic) => Fault::EmailOrPhone,
                _ => Fault::Phone,
            };
            faults.push(ContactField::Contact, fault, None);
        }
        faults.finish(contact.unwrap_or(Contact { kind: ContactKind::Email, value: String::new() }))
    }
}

/// A code as typed, with the flow that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CodeForm {
    /// From the answer that told of the code.
    pub flow: String,
    /// Six digits; spaces and dashes are ignored.
    pub code: String,
}

/// Reads a code of so many digits.
pub(crate) fn digits(text: &str, count: usize) -> Option<String> {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && !"-–—".contains(*c)).collect();
    (kept.len() == count && kept.bytes().all(|byte| byte.is_ascii_digit())).then_some(kept)
}

impl CodeForm {
    /// The six digits.
    ///
    /// # Errors
    /// Not six digits; that costs no try.
    pub fn parse(&self) -> Result<String, FieldErrors<ContactField>> {
        let mut faults = Faults::new();
        let code = digits(&self.code, CODE_DIGITS);
        if code.is_none() {
            let fault = if self.code.trim().is_empty() { Fault::Required } else { Fault::OneTimeCode };
            faults.push(ContactField::Code, fault, Some(CODE_DIGITS));
        }
        faults.finish(code.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_habits() {
        let read = |text: &str| Contact::parse(text).map(|contact| (contact.kind, contact.value));
        assert_eq!(read(" Ivan@Example.org "), Some((ContactKind::Email, "ivan@example.org".into())));
        assert_eq!(read("8 912 345-67-89"), Some((ContactKind::Phone, "+79123456789".into())));
        assert_eq!(read("ivan"), None);
    }

    #[test]
    fn faults_say_what_is_wrong() {
        for (text, fault) in [
            ("", Fault::Required),
            ("ivan@", Fault::Email),
            ("ivan", Fault::EmailOrPhone),
            ("12345", Fault::Phone),
        ] {
            let errors = ContactForm { contact: text.into() }.parse().unwrap_err();
            assert_eq!(errors[0].fault, fault, "{text}");
        }
    }

    #[test]
    fn codes_as_people_type_them() {
        let parse = |code: &str| CodeForm { flow: String::new(), code: code.into() }.parse();
        assert_eq!(parse(" 123 456 "), Ok("123456".into()));
        assert_eq!(parse("123-456"), Ok("123456".into()));
        for bad in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
