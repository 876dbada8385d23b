//! What comes of an identity: a session, a new account, or a connection to the account that asked for one.

use axum::http::HeaderValue;
use shared::{
    api::sessions::{Method, Stage},
    forms::account::{contact::Contact, register::NAME_MAX},
};
use uuid::Uuid;

use super::{Refusal, client::Claims};
use crate::{
    accounts::{
        people,
        session::{self, Begun},
        store::{accounts, contacts, identities, sessions},
        whence::Whence,
    },
    entity::{account, identity, millis},
    journal,
    notify::Safety,
    platform::{
        database::Tx,
        error::{AppError, request_lang},
        state::AppState,
    },
};

/// Signs in whoever the provider says it is; makes an account for somebody who is new.
pub(super) async fn enter(
    state: &AppState,
    claims: &Claims,
    whence: &Whence,
) -> Result<(Stage, Vec<HeaderValue>), Refusal> {
    let now = state.clock.now();
    let tx = state.db.begin().await.map_err(AppError::from)?;
    let user = match identities::find(&tx, &claims.issuer, &claims.subject).await? {
        Some(known) => {
            identities::used(&tx, known.id, now).await?;
            accounts::by_id(&tx, known.account_id).await?.ok_or(Refusal::Refused)?
        }
        None => make(state, &tx, claims).await?,
    };
    if user.disabled {
        return Err(Refusal::Refused);
    }
    let stage = session::stage_after_password(state, &user).await?;
    let Begun { view, cookies } = session::begin(state, &tx, &user, stage, Method::Oidc, whence).await?;
    tx.commit().await.map_err(AppError::from)?;
    Ok((view.stage, cookies))
}

/// A new account. An address that the provider confirmed becomes its contact when it is free; when it is somebody's,
/// that person must sign in and connect the identity themselves.
async fn make(state: &AppState, tx: &Tx, claims: &Claims) -> Result<account::Model, Refusal> {
    let now = state.clock.now();
    let email = claims.email.as_deref().and_then(Contact::parse);
    if let Some(contact) = &email
        && contacts::owner(tx, contact).await?.is_some()
    {
        return Err(Refusal::LinkFirst);
    }
    let given = claims.name.as_deref().unwrap_or_default();
    let name: String = given.chars().filter(|c| !c.is_control()).take(NAME_MAX).collect();
    let lang = request_lang();
    let name = match name.trim() {
        "" => frontend::i18n::text(lang, "account-nameless"),
        name => name.to_owned(),
    };
    let id = state.ids.id();
    let user =
        account::Model { name, lang: lang.as_str().to_owned(), ..people::blank(id, id.to_string(), now) };
    accounts::insert(tx, user.clone()).await?;
    if let Some(contact) = email
        && !contacts::insert(tx, state.ids.id(), id, &contact, now).await?
    {
        return Err(Refusal::LinkFirst);
    }
    if !insert(state, tx, id, claims).await? {
        // Two tabs at once: the other one was faster.
        return Err(Refusal::Failed("made meanwhile"));
    }
    let label = session::label_of(&user);
    let object = format!("account:{id}");
    let entry = journal::Entry { actor: &label, action: "account.create", object: &object, note: "oidc" };
    journal::append(tx, now, entry).await?;
    Ok(user)
}

/// Connects an identity to the account that asked for it, if its session still lives.
pub(super) async fn link(
    state: &AppState,
    claims: &Claims,
    account: Uuid,
    session: Uuid,
) -> Result<(), Refusal> {
    let now = state.clock.now();
    if !sessions::lives(&state.db, session, now).await? {
        return Err(Refusal::Failed("the session is over"));
    }
    let tx = state.db.begin().await.map_err(AppError::from)?;
    let user = accounts::lock(&tx, account).await?;
    match identities::find(&tx, &claims.issuer, &claims.subject).await? {
        Some(known) if known.account_id == account => return Ok(()),
        Some(_) => return Err(Refusal::Taken),
        None => {}
    }
    if !insert(state, &tx, account, claims).await? {
        return Err(Refusal::Taken);
    }
    session::tell(state, &tx, &user, Safety::IdentitiesChanged { at: now }, now).await?;
    let label = session::label_of(&user);
    let entry = journal::Entry { actor: &label, action: "identity.add", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await.map_err(AppError::from)?;
    Ok(())
}

async fn insert(state: &AppState, tx: &Tx, account: Uuid, claims: &Claims) -> Result<bool, AppError> {
    let row = identity::Model {
        id: state.ids.id(),
        account_id: account,
        issuer: claims.issuer.clone(),
        subject: claims.subject.clone(),
        created_at: millis(state.clock.now()),
        used_at: None,
    };
    identities::insert(tx, row).await
}
