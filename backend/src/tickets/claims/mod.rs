//! Guests' requests that an account takes over (SPEC 5.5): by number and code, or because their contact is a
//! confirmed contact of the account.

pub(super) mod claim;
pub(super) mod offers;
