//! The pages of plain forms: feedback, and a call that is asked for.

use serde::{Deserialize, Serialize};

use crate::{
    api::{accounts::challenge::Challenge, tickets::Filed},
    forms::{callback::CallbackForm, note::NoteForm},
    problem::FieldProblem,
};

/// A form that the server answers with a page: the form, what is wrong with it, or what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FormPage<F> {
    /// As typed.
    pub form: F,
    /// The key under which it is sent once; empty: none was made, and the form asks for the page first.
    pub key: String,
    /// What is wrong with the fields, in their order, in words.
    pub errors: Vec<FieldProblem>,
    /// Why it was not sent, when no field is wrong, in words.
    pub refused: String,
    /// The work that the browser is asked for before it may be sent again.
    pub challenge: Option<Challenge>,
    /// Sent: number and access code.
    pub filed: Option<Filed>,
}

/// The feedback form.
pub type NotePage = FormPage<NoteForm>;
/// A call that is asked for.
pub type CallPage = FormPage<CallbackForm>;
