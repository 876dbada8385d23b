//! What pages hold on to: their data, the deployment, a call under way.

mod browser;
mod index;
mod page;
mod query;
mod submit;

pub use browser::{use_address, use_gap, use_now};
pub use index::use_index;
pub use page::{
    Live, PageState, Store, navigate, use_go, use_live, use_loaded, use_page, use_param, use_site, use_store,
    use_url,
};
pub use query::{Query, use_query};
pub use submit::{Submit, use_submit};
