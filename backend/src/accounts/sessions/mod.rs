//! Sessions: signing in and out, the second factor, proofs, the person's own list.

pub(super) mod current;
pub(super) mod factor;
pub(super) mod history;
pub(super) mod list;
pub(super) mod proof;
pub(super) mod revoke;
pub(super) mod revoke_others;
pub(super) mod sign_in;
pub(super) mod sign_out;
pub(super) mod unfinished;
