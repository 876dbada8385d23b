//! The pages that are read: takes over the islands of what the server rendered.

use frontend::{
    i18n::{self, Catalogue},
    islands::take_over,
};

static SPOKEN: [&Catalogue; 1] = [&i18n::ISLANDS];

fn main() {
    i18n::speak(&SPOKEN);
    take_over();
}
