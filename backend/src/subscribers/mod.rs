//! Who wants to hear of changes of an item of the knowledge base (SPEC 1.11). A guest is told by letter, after they proved by a
//! link that the address is theirs, and every letter has a link that ends it; somebody with an account is told by the
//! matrix of their profile. The change itself writes one row; a worker tells people afterwards, so that publishing takes no
//! longer for an item that many follow.

mod answer;
mod own;
mod routes;
mod spread;
mod store;
mod subscribe;
mod tell;
mod token;

pub use answer::{answer, look_up, stop};
pub use own::{list, remove};
pub use routes::routes;
pub use spread::{run, spread};
pub use store::{forget_account, forget_contacts, is_on, sweep};
pub use subscribe::{Subscriber, subscribe};
pub use tell::{Change, tell};
pub use token::is_token;
