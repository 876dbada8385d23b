//! What is new: the bell, the list, and switching letters off.

mod bell;
mod list;
mod page;
mod staff;
mod unsubscribe;

pub use bell::NoticeBell;
pub use page::NoticesPage;
pub use staff::StaffBell;
pub use unsubscribe::UnsubscribePage;

#[cfg(all(test, feature = "ssr"))]
mod tests;
