//! Promised times (SPEC 3.3): calendars, policies, and the clock of a request as a pure function of what happened.
//!
//! The browser explains with it, the server decides with it; neither reads a clock here.

mod calendar;
mod clock;
mod policy;

pub use calendar::{Calendar, Due, Hours, Year};
pub use clock::{Clock, Happening, Promise, Wait, Warned};
pub use policy::{Case, Policies, Policy, PolicyError, Target, Targets, Timed};
