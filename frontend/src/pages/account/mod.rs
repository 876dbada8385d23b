//! Signing in and up, recovery, the profile.

mod stubs;

pub use stubs::{
    MyDataPage, NotificationsPage, ProfilePage, RecoveryPage, SecurityPage, SignInPage, SignUpPage,
};
