//! The cabinet: the request form and one's requests. Takes over what the server rendered.

use frontend::{
    app::{cabinet, take_over},
    i18n::{self, Catalogue},
};
use shared::api::pages::CabinetPage;

static SPOKEN: [&Catalogue; 5] = [&i18n::ISLANDS, &i18n::SITE, &i18n::REQUEST, &i18n::ERRORS, &i18n::NOTICES];

fn main() {
    i18n::speak(&SPOKEN);
    take_over::<CabinetPage>(cabinet);
}
