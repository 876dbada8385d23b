//! The profile.

use serde::{Deserialize, Serialize};

use super::register::NAME_MAX;
use crate::{
    api::accounts::{
        PersonKind,
        profile::{Appearance, Notifications, Profile},
    },
    forms::{Fault, Faults, Field, FieldErrors, request::Preferred},
    lang::Lang,
    notice::clock_time,
    validate::{inn, ogrn, snils},
};

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileField {
    /// Name.
    Name,
    /// Kind of person.
    Kind,
    /// Taxpayer number.
    Inn,
    /// Insurance number.
    Snils,
    /// Registration number.
    Ogrn,
    /// Preferred way of contact.
    Preferred,
    /// Language.
    Lang,
    /// Appearance.
    Appearance,
    /// Notices.
    Notifications,
}

impl Field for ProfileField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Inn => "inn",
            Self::Snils => "snils",
            Self::Ogrn => "ogrn",
            Self::Preferred => "preferred",
            Self::Lang => "lang",
            Self::Appearance => "appearance",
            Self::Notifications => "notifications",
        }
    }
}

/// As typed: the whole of what may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ProfileForm {
    /// Name to be addressed by.
    pub name: String,
    /// Kind of person.
    pub kind: String,
    /// Taxpayer number; empty: not given.
    pub inn: String,
    /// Insurance number; empty: not given.
    pub snils: String,
    /// Registration number; empty: not given.
    pub ogrn: String,
    /// Preferred way of contact.
    pub preferred: String,
    /// Language of letters.
    pub lang: String,
    /// Appearance.
    pub appearance: Appearance,
    /// Notices.
    pub notifications: Notifications,
}

impl From<&Profile> for ProfileForm {
    fn from(profile: &Profile) -> Self {
        Self {
            name: profile.name.clone(),
            kind: profile.kind.as_str().to_owned(),
            inn: profile.inn.clone(),
            snils: profile.snils.clone(),
            ogrn: profile.ogrn.clone(),
            preferred: profile.preferred.as_str().to_owned(),
            lang: profile.lang.as_str().to_owned(),
            appearance: profile.appearance.clone(),
            notifications: profile.notifications.clone(),
        }
    }
}

/// A profile that is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileChange {
    /// Name.
    pub name: String,
    /// Kind of person.
    pub kind: PersonKind,
    /// Digits, or nothing.
    pub inn: Option<String>,
    /// Digits, or nothing.
    pub snils: Option<String>,
    /// Digits, or nothing.
    pub ogrn: Option<String>,
    /// Preferred way of contact.
    pub preferred: Preferred,
    /// Language of letters.
    pub lang: Lang,
    /// Appearance.
    pub appearance: Appearance,
    /// Notices.
    pub notifications: Notifications,
}

impl ProfileForm {
    /// Every value.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn parse(&self) -> Result<ProfileChange, FieldErrors<ProfileField>> {
        use ProfileField as F;
        let mut faults = Faults::new();
        let name = faults.required(F::Name, &self.name, NAME_MAX);
        let kind = PersonKind::parse(&self.kind);
        if kind.is_none() {
            faults.push(F::Kind, Fault::Choice, None);
        }
        let mut number = |field, raw: &str, fault, check: fn(&str) -> Option<String>| {
            let raw = raw.trim();
            let digits = check(raw);
            if !raw.is_empty() && digits.is_none() {
                faults.push(field, fault, None);
            }
            digits
        };
        let inn = number(F::Inn, &self.inn, Fault::Inn, inn);
        let snils = number(F::Snils, &self.snils, Fault::Snils, snils);
        let ogrn = number(F::Ogrn, &self.ogrn, Fault::Ogrn, ogrn);
        let preferred = Preferred::parse(&self.preferred);
        if preferred.is_none() {
            faults.push(F::Preferred, Fault::Choice, None);
        }
        let lang = Lang::ALL.into_iter().find(|lang| lang.as_str() == self.lang);
        if lang.is_none() {
            faults.push(F::Lang, Fault::Choice, None);
        }
        if !self.appearance.is_valid() {
            faults.push(F::Appearance, Fault::Choice, None);
        }
        let quiet = self.notifications.quiet.as_ref();
        let no_clock = |time: &str| clock_time(time).is_none();
        if quiet.is_some_and(|quiet| no_clock(&quiet.from) || no_clock(&quiet.to))
            || self.notifications.digest.is_some_and(|hour| hour > 23)
        {
            faults.push(F::Notifications, Fault::Date, None);
        }
        faults.finish(ProfileChange {
            name,
            kind: kind.unwrap_or_default(),
            inn,
            snils,
            ogrn,
            preferred: preferred.unwrap_or_default(),
            lang: lang.unwrap_or_default(),
            appearance: self.appearance.clone(),
            notifications: self.notifications.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::accounts::profile::QuietHours;

    fn good() -> ProfileForm {
        ProfileForm {
            name: "Иван".into(),
            kind: "citizen".into(),
            preferred: "email".into(),
            lang: "ru".into(),
            snils: "112-233-445 95".into(),
            ..ProfileForm::default()
        }
    }

    #[test]
    fn numbers_become_digits() {
        let change = good().parse().unwrap();
        assert_eq!(change.snils.as_deref(), Some("11223344595"));
        assert_eq!(change.inn, None);
    }

    #[test]
    fn every_error_at_once() {
        let mut form = good();
        form.name = " ".into();
        form.inn = "123".into();
        form.snils = "112-233-445 96".into();
        form.appearance.theme = "pink".into();
        form.notifications.quiet = Some(QuietHours { from: "25:00".into(), to: "08:00".into() });
        let fields: Vec<_> = form.parse().unwrap_err().iter().map(|error| error.field.name()).collect();
        assert_eq!(fields, ["name", "inn", "snils", "appearance", "notifications"]);
    }

    #[test]
    fn a_digest_has_an_hour_of_the_day() {
        let mut form = good();
        form.notifications.digest = Some(23);
        assert!(form.parse().is_ok());
        form.notifications.digest = Some(24);
        assert_eq!(form.parse().unwrap_err().len(), 1);
    }
}
