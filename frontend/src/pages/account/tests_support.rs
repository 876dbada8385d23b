//! Small data for the tests of these pages.

use serde_json::json;
use shared::{
    api::accounts::profile::{Appearance, Notifications, Profile},
    forms::request::Preferred,
};

/// A citizen who gave everything, as the server sends it.
pub fn profile() -> Profile {
    let sent = json!({
        "version": 3,
        "name": "Мария",
        "kind": "citizen",
        "inn": "500100732259",
        "snils": "11223344595",
        "ogrn": "",
        "preferred": Preferred::Email,
        "lang": "ru",
        "appearance": Appearance::default(),
        "notifications": Notifications::default(),
        "contacts": [],
        "password": true,
        "created_at": "2026-11-22T00:00:00Z",
    });
    serde_json::from_value(sent).expect("a profile")
}
