//! Small data for the tests of these pages.

use shared::{
    api::accounts::{PersonKind, profile::*},
    forms::request::Preferred,
    lang::Lang,
};
use time::OffsetDateTime;

/// A citizen who gave everything.
pub fn profile() -> Profile {
    Profile {
        version: 3,
        name: "Мария".into(),
        kind: PersonKind::Citizen,
        inn: "500100732259".into(),
        snils: "11223344595".into(),
        ogrn: String::new(),
        preferred: Preferred::Email,
        lang: Lang::Ru,
        appearance: Appearance::default(),
        notifications: Notifications::default(),
        contacts: Vec::new(),
        password: true,
        created_at: OffsetDateTime::UNIX_EPOCH,
    }
}
