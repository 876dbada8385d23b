//! Signing in and the profile. Takes over what the server rendered.

use frontend::{
    app::{account, take_over},
    i18n::{self, Catalogue},
};
use shared::api::pages::ClientPage;

static SPOKEN: [&Catalogue; 5] = [&i18n::ISLANDS, &i18n::SITE, &i18n::ACCOUNT, &i18n::ERRORS, &i18n::NOTICES];

fn main() {
    i18n::speak(&SPOKEN);
    take_over::<ClientPage>(account);
}
