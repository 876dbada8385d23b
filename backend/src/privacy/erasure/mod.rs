//! Erasure by request (152-ФЗ, ст. 14 and 21): a wish, two weeks to think it over, then the person is gone and
//! the figures stay.

pub(super) mod ask;
pub(super) mod cancel;
pub(super) mod carry_out;
pub(super) mod get;

use shared::api::accounts::data::ErasureState;

use crate::entity::erasure;

fn view(row: Option<&erasure::Model>) -> ErasureState {
    ErasureState { asked_at: row.map(|row| row.asked_at.0), due_at: row.map(|row| row.due_at.0) }
}
