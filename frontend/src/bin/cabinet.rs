//! The cabinet: the request form and one's requests. Takes over what the server rendered.

use frontend::{
    app::{cabinet, take_over},
    i18n::{self, Catalogue},
};
use shared::api::pages::CabinetPage;

static SPOKEN: [&Catalogue; 4] = [&i18n::ISLANDS, &i18n::SITE, &i18n::REQUEST, &i18n::ERRORS];

fn main() {
    i18n::speak(&SPOKEN);
    take_over::<CabinetPage>(cabinet);
}
