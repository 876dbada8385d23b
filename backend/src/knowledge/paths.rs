//! Addresses of items, as the site builds them.

use frontend::routes::Route;

/// An article or an answer.
pub fn article(slug: &str) -> String {
    Route::Article { slug: slug.to_owned() }.with(&[])
}

/// A guide.
pub fn guide(slug: &str) -> String {
    Route::Guide { slug: slug.to_owned() }.with(&[])
}

/// A family of error codes.
pub fn family(family: &str) -> String {
    Route::CodeFamily { family: family.to_owned() }.with(&[])
}

/// An error code.
pub fn code(family: &str, code: &str) -> String {
    Route::Code { family: family.to_owned(), code: code.to_owned() }.with(&[])
}

/// A service.
pub fn service(slug: &str) -> String {
    Route::Service { slug: slug.to_owned() }.with(&[])
}

/// A template.
pub fn template(slug: &str) -> String {
    Route::Template { slug: slug.to_owned() }.with(&[])
}

/// A block of the knowledge base.
pub fn block(block: &str) -> String {
    Route::KbBlock { block: block.to_owned() }.with(&[])
}

/// The request form with something filled in; empty values are left out.
pub fn new_request(query: &[(&str, &str)]) -> String {
    Route::NewRequest.with(query)
}
