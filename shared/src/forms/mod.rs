//! Forms: raw strings in, a value that cannot be wrong out, or every field error at once.
//! The browser and the server run the same `parse`.

pub mod access;
pub mod account;
pub mod callback;
pub mod canned;
pub mod feedback;
pub mod followup;
pub mod intake;
pub mod note;
pub mod reply;
pub mod request;
pub mod sign_in;
pub mod subscription;
pub mod trail;
pub mod transfer;

use serde::{Deserialize, Serialize};

/// Why a field's value is refused. The sentence is `error-<code>` in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing was typed or chosen.
    Required,
    /// More characters than the limit.
    TooLong,
    /// Fewer characters than needed to be understood.
    TooShort,
    /// No phone number.
    Phone,
    /// No e-mail address.
    Email,
    /// Neither a phone number nor an e-mail address is given.
    Contact,
    /// Not one of the choices.
    Choice,
    /// No date, or one that is not possible.
    Date,
    /// A date that has not come yet.
    Future,
    /// Contains something secret: a card number, a password.
    Secret,
    /// No request number.
    Number,
    /// A request number with a typing mistake.
    NumberCheck,
    /// No access code.
    Code,
    /// Too many files.
    TooManyFiles,
    /// Neither an e-mail address nor a phone number.
    EmailOrPhone,
    /// Not the digits of a one-time code.
    OneTimeCode,
    /// No taxpayer number.
    Inn,
    /// No insurance number.
    Snils,
    /// No registration number.
    Ogrn,
    /// A password of too few characters.
    PasswordShort,
    /// A password without a capital letter.
    PasswordUpper,
    /// A password without a small letter.
    PasswordLower,
    /// A password without a digit.
    PasswordDigit,
    /// A password that many people have.
    PasswordCommon,
    /// A password with the person's own contact or name in it.
    PasswordOwn,
    /// A placeholder that means nothing.
    Placeholder,
}

impl Fault {
    /// The stable code on the wire, kebab case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong => "too-long",
            Self::TooShort => "too-short",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Contact => "contact",
            Self::Choice => "choice",
            Self::Date => "date",
            Self::Future => "future",
            Self::Secret => "secret",
            Self::Number => "number",
            Self::NumberCheck => "number-check",
            Self::Code => "code",
            Self::TooManyFiles => "too-many-files",
            Self::EmailOrPhone => "email-or-phone",
            Self::OneTimeCode => "one-time-code",
            Self::Inn => "inn",
            Self::Snils => "snils",
            Self::Ogrn => "ogrn",
            Self::PasswordShort => "password-short",
            Self::PasswordUpper => "password-upper",
            Self::PasswordLower => "password-lower",
            Self::PasswordDigit => "password-digit",
            Self::PasswordCommon => "password-common",
            Self::PasswordOwn => "password-own",
            Self::Placeholder => "placeholder",
        }
    }
}

/// A field and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError<F> {
    /// The field.
    pub field: F,
    /// What is wrong.
    pub fault: Fault,
    /// The limit that the sentence quotes, where there is one.
    pub limit: Option<usize>,
}

/// Every error of a form, in the order of its fields.
pub type FieldErrors<F> = Vec<FieldError<F>>;

/// A form's field: its name on the wire, in the page and in the database.
pub trait Field: Copy + PartialEq {
    /// The name.
    fn name(self) -> &'static str;
}

/// Collects field errors while a form is parsed.
pub(crate) struct Faults<F>(FieldErrors<F>);

impl<F: Field> Faults<F> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn push(&mut self, field: F, fault: Fault, limit: Option<usize>) {
        self.0.push(FieldError { field, fault, limit });
    }

    /// A trimmed text of at most `max` characters; empty is fine.
    pub(crate) fn text(&mut self, field: F, raw: &str, max: usize) -> String {
        let text = clean(raw);
        if text.chars().count() > max {
            self.push(field, Fault::TooLong, Some(max));
        }
        text
    }

    /// The same, but something must be there.
    pub(crate) fn required(&mut self, field: F, raw: &str, max: usize) -> String {
        let text = self.text(field, raw, max);
        if text.is_empty() {
            self.push(field, Fault::Required, None);
        }
        text
    }

    pub(crate) fn finish<T>(self, value: T) -> Result<T, FieldErrors<F>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

/// Trims, unifies line ends and drops control characters, which have no place in what people write
/// and could end up in letter headers.
pub fn clean(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().filter(|&c| c == '\n' || c == '\t' || !c.is_control()).collect();
    kept.trim().to_owned()
}
