//! What pages hold on to: their data, the deployment, a call under way.

mod browser;
mod form;
mod index;
mod notices;
mod page;
mod pages;
mod query;
mod site;
mod submit;

pub use browser::use_now;
pub use form::{Form, use_form};
pub use index::use_index;
pub use notices::use_notices;
pub use page::{PageState, Store, navigate, use_go, use_loaded, use_page, use_param, use_store, use_url};
pub use pages::{Pages, use_pages};
pub use query::{Query, use_query};
pub(crate) use site::use_whole_site;
pub use site::{Around, Live, SignedIn, Site, use_live, use_signed_in, use_site};
pub use submit::{Submit, use_submit};
