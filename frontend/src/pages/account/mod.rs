//! Signing in and up, recovery, the profile.

mod claims;
mod code_step;
mod data;
mod enrolment;
mod factor;
mod frame;
mod notifications;
mod passkey;
mod password;
mod profile;
mod proof;
mod provider;
mod push;
mod recovery;
mod recovery_codes;
mod security;
mod sign_in;
mod sign_up;
mod tabs;
mod totp;
mod words;

pub use data::MyDataPage;
pub use enrolment::EnrolmentStep;
pub use factor::FactorStep;
pub use frame::{AccountPage, NeedsScripts};
pub use notifications::NotificationsPage;
pub use profile::ProfilePage;
pub use recovery::RecoveryPage;
pub use security::SecurityPage;
pub use sign_in::SignInPage;
pub use sign_up::SignUpPage;
pub use tabs::AccountTabs;

#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(test)]
mod tests_support;
