//! What pages hold on to: their data, the deployment, a call under way.

mod page;
mod query;
mod submit;

pub use page::{
    Live, PageState, Store, navigate, use_go, use_live, use_page, use_param, use_site, use_store, use_url,
};
pub use query::{Query, use_query};
pub use submit::{Submit, use_submit};
