//! Sending the request: once, however often it is tried.

use shared::{
    api::tickets::Filed,
    forms::request::{RequestField, RequestForm},
};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    filed::{self, SentRequest},
    keeping::{self, Unwritten},
};
use crate::{
    api::{self, ApiError},
    forms::request_fields::field_of,
    hooks::{Submit, use_go, use_submit},
};

/// The error of a send, sorted.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// Fields that the server refused, with its sentences.
    Fields(Vec<(RequestField, String)>),
    /// An earlier try with other answers has arrived already: the key is spent.
    Spent,
    /// Anything else; trying again with the same key is safe.
    Other(ApiError),
}

/// Sorts an error.
pub fn sort(error: ApiError) -> Trouble {
    let ApiError::Problem(problem) = &error else { return Trouble::Other(error) };
    let fields: Vec<_> = problem
        .errors
        .iter()
        .filter_map(|error| Some((field_of(&error.field)?, error.message.clone())))
        .collect();
    if !fields.is_empty() {
        return Trouble::Fields(fields);
    }
    if problem.code == "idempotency-other-body" {
        return Trouble::Spent;
    }
    Trouble::Other(error)
}

/// Sends; afterwards the draft is gone and the confirmation is shown.
#[hook]
pub fn use_sending(unwritten: &Unwritten, form: &RequestForm) -> Submit<(RequestForm, Uuid)> {
    let go = use_go();
    let (subject, email) = (form.subject.clone(), form.email.clone());
    let unwritten = unwritten.clone();
    let done = Callback::from(move |filed: Filed| {
        unwritten.take();
        keeping::forget();
        let email = if filed.letter { email.trim().to_owned() } else { String::new() };
        let sent = SentRequest { filed, subject: subject.clone(), email };
        let go = go.clone();
        wasm_bindgen_futures::spawn_local(async move {
            filed::keep(&sent).await;
            go.emit("/request/sent".into());
        });
    });
    use_submit(|(form, key): (RequestForm, Uuid)| async move { api::tickets::create(&form, key).await }, done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::problem::{FieldProblem, Problem};

    fn problem(status: u16, code: &str, fields: &[&str]) -> ApiError {
        ApiError::Problem(Box::new(Problem {
            kind: String::new(),
            title: String::new(),
            status,
            detail: String::new(),
            code: code.into(),
            request_id: None,
            retry_after: None,
            errors: fields
                .iter()
                .map(|field| FieldProblem {
                    field: (*field).into(),
                    code: String::new(),
                    message: "нет".into(),
                })
                .collect(),
        }))
    }

    #[test]
    fn errors_find_their_fields() {
        let fields = sort(problem(422, "validation", &["email", "unknown"]));
        assert_eq!(fields, Trouble::Fields(vec![(RequestField::Email, "нет".into())]));
        assert_eq!(sort(problem(422, "idempotency-other-body", &[])), Trouble::Spent);
        assert!(matches!(sort(problem(503, "unavailable", &[])), Trouble::Other(_)));
        assert!(matches!(sort(ApiError::Network), Trouble::Other(ApiError::Network)));
    }
}
