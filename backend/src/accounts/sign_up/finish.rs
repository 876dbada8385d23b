//! The last step of signing up: the account itself.

use axum::{Json as Body, extract::State, http::StatusCode, response::IntoResponse};
use shared::{
    api::sessions::{Method, SessionView, Stage},
    forms::account::register::{NewAccount, RegisterForm},
    problem::Problem,
};

use crate::{
    accounts::{
        codes::{self, Purpose},
        password, people,
        session::{self, Begun},
        store::{accounts, contacts},
        whence::Whence,
    },
    entity::account,
    journal,
    platform::{
        error::{AppError, request_lang},
        extract::Json,
        state::AppState,
    },
    server::limits::{ForCode, Limited},
};

/// Makes the account and signs in. The flow is good for one account.
#[utoipa::path(
    post,
    path = "/accounts",
    tag = "accounts",
    request_body = RegisterForm,
    responses(
        (status = 201, description = "Made, and signed in", body = SessionView),
        (status = 409, description = "The flow is over: `code-over`; the contact has an account meanwhile: \
            `contact-taken`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    whence: Whence,
    Json(form): Json<RegisterForm>,
) -> Result<impl IntoResponse, AppError> {
    let code = codes::confirmed(&state, Purpose::SignUp, &form.flow).await?;
    let new = form.parse(&[&code.value]).map_err(AppError::fields)?;
    let begun = finish(&state, &form.flow, new, &whence).await?;
    Ok((StatusCode::CREATED, begun.headers(), Body(begun.view)))
}

async fn finish(state: &AppState, flow: &str, new: NewAccount, whence: &Whence) -> Result<Begun, AppError> {
    let hash = password::hash(new.password).await?;
    let now = state.clock.now();
    let code = codes::confirmed(state, Purpose::SignUp, flow).await?;
    let contact = codes::contact_of(&code)?;
    let tx = state.db.begin().await?;
    codes::spend(state, &tx, flow).await?;
    let id = state.ids.id();
    let user = account::Model {
        name: new.name,
        kind: new.kind.as_str().to_owned(),
        preferred: contact.kind.as_str().to_owned(),
        lang: request_lang().as_str().to_owned(),
        password_hash: hash,
        ..people::blank(id, id.to_string(), now)
    };
    accounts::insert(&tx, user.clone()).await?;
    if !contacts::insert(&tx, state.ids.id(), id, &contact, now).await? {
        return Err(AppError::Conflict("contact-taken"));
    }
    let label = session::label_of(&user);
    let object = format!("account:{id}");
    let entry = journal::Entry { actor: &label, action: "account.create", object: &object, note: "sign-up" };
    journal::append(&tx, now, entry).await?;
    let begun = session::begin(state, &tx, &user, Stage::Full, Method::Password, whence).await?;
    tx.commit().await?;
    Ok(begun)
}
