//! What people sign in with.

use shared::{forms::account::contact::Contact, validate};

/// A login in each sense that it may have: eleven digits may be a phone number and an insurance number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Login {
    /// In lower case, as staff's logins are stored.
    pub(super) text: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) snils: Option<String>,
}

impl Login {
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim().to_lowercase();
        // Only as a contact is stored does a login become a key: `+7…`, `8…` and spaces are one number.
        let email = text.contains('@').then(|| Contact::parse(&text)).flatten().map(|contact| contact.value);
        Self { email, phone: validate::parse_phone(&text), snils: validate::snils(&text), text }
    }

    /// The key of the limit of an account: the same for every way of writing.
    pub(super) fn key(&self) -> &str {
        [&self.email, &self.phone, &self.snils].into_iter().flatten().next().unwrap_or(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_one_key() {
        assert_eq!(Login::read("8 (912) 345-67-89").key(), Login::read("+79123456789").key());
        assert_eq!(Login::read("Ivan@Example.org").key(), Login::read(" ivan@example.org ").key());
        assert_eq!(Login::read("112-233-445 95").key(), Login::read("11223344595").key());
        assert_eq!(Login::read("Operator@demo").key(), "operator@demo");
    }

    #[test]
    fn eleven_digits_may_be_both() {
        // Begins as a phone number, and its check number fits.
        let both = Login::read("84512345609");
        assert!(both.phone.is_some());
        let snils = Login::read("112-233-445 95");
        assert!(snils.snils.is_some() && snils.phone.is_none());
    }
}
