//! One-time codes (SPEC 5.1): six digits, ten minutes, three tries, one use. What is stored is a keyed hash of
//! the code together with its id, so that a stolen table says nothing and a code fits its own row only.

use shared::{
    api::accounts::codes::{CODE_DIGITS, CODE_MINUTES, CodeAccepted, CodeSent},
    forms::account::contact::Contact,
    lang::Lang,
};
use subtle::ConstantTimeEq as _;
use time::Duration;
use uuid::Uuid;

use super::store::codes as rows;
use crate::{
    entity::{millis, one_time_code},
    journal,
    notify::{self, AccountLetter},
    platform::{
        database::Tx,
        error::AppError,
        ids::{hex, keyed, sha256},
        state::AppState,
    },
};

/// After the code came back, the next step may take as long.
const FLOW_LASTS: Duration = Duration::minutes(30);

/// What a code is for. A code of one purpose opens nothing of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A new account.
    SignUp,
    /// A new password.
    Recovery,
    /// A new contact.
    Contact,
}

impl Purpose {
    /// The name in the database.
    const fn as_str(self) -> &'static str {
        match self {
            Self::SignUp => "sign-up",
            Self::Recovery => "recovery",
            Self::Contact => "contact",
        }
    }
}

/// What goes out to a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Send {
    /// A code, for this account or for nobody yet.
    Code(Option<Uuid>),
    /// At sign-up: there is an account already. At recovery: there is none. No code fits the flow.
    Decoy,
}

fn hash(key: &[u8; 32], id: Uuid, code: &str) -> String {
    hex(&keyed(key, "opora one-time code", &[id.as_bytes(), code.as_bytes()]))
}

/// Six digits, every one as likely as any other.
fn make(state: &AppState) -> Result<String, AppError> {
    let below = 10_u64.pow(CODE_DIGITS as u32);
    // 64 random bits over a million: the inequality is below 2⁻⁴⁴.
    let number = u64::from_le_bytes(state.ids.bytes::<8>()?) % below;
    Ok(format!("{number:0CODE_DIGITS$}"))
}

/// Sends a code, or what looks like one from outside: the same writes, the same answer.
///
/// # Errors
/// 429 `too-many-codes` when the contact had its share, known or not.
pub(super) async fn send(
    state: &AppState,
    tx: &Tx,
    purpose: Purpose,
    contact: &Contact,
    what: Send,
    lang: Lang,
) -> Result<CodeSent, AppError> {
    let now = state.clock.now();
    let (id, flow, code) = (state.ids.id(), state.ids.token()?, make(state)?);
    let expires_at = now + Duration::minutes(i64::from(CODE_MINUTES));
    let (account_id, code_hash, letter) = match (what, purpose) {
        (Send::Code(account), Purpose::SignUp) => {
            (account, hash(&state.server_key, id, &code), AccountLetter::CodeSignUp { code })
        }
        (Send::Code(account), Purpose::Recovery) => {
            (account, hash(&state.server_key, id, &code), AccountLetter::CodeRecovery { code })
        }
        (Send::Code(account), Purpose::Contact) => {
            (account, hash(&state.server_key, id, &code), AccountLetter::CodeContact { code })
        }
        // The hash of no code: nothing fits.
        (Send::Decoy, Purpose::Recovery) => {
            (None, hash(&state.server_key, id, ""), AccountLetter::UnknownAccount)
        }
        (Send::Decoy, _) => (None, hash(&state.server_key, id, ""), AccountLetter::KnownAccount),
    };
    let row = one_time_code::Model {
        id,
        flow_hash: sha256(flow.as_bytes()),
        purpose: purpose.as_str().to_owned(),
        kind: contact.kind.as_str().to_owned(),
        value: contact.value.clone(),
        account_id,
        code_hash,
        tries: 0,
        created_at: millis(now),
        expires_at: millis(expires_at),
        confirmed_at: None,
        used_at: None,
    };
    rows::insert(tx, row).await?;
    notify::enqueue_account(state, tx, contact, lang, &letter, now).await?;
    let object = format!("code:{id}");
    let entry =
        journal::Entry { actor: "anonymous", action: "code.send", object: &object, note: purpose.as_str() };
    journal::append(tx, now, entry).await?;
    Ok(CodeSent { flow, channel: contact.kind, to: contact.masked(), expires_at })
}

/// Takes a code back.
///
/// # Errors
/// 422 `code-wrong` while there are tries left, 409 `code-over` for everything else.
pub(super) async fn confirm(
    state: &AppState,
    purpose: Purpose,
    flow: &str,
    code: &str,
) -> Result<(one_time_code::Model, CodeAccepted), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let Some(row) = rows::take_try(&tx, &sha256(flow.as_bytes()), purpose.as_str(), now).await? else {
        return Err(AppError::Conflict("code-over"));
    };
    let given = hash(&state.server_key, row.id, code);
    if !bool::from(given.as_bytes().ct_eq(row.code_hash.as_bytes())) {
        let over = row.tries >= i32::from(shared::api::accounts::codes::CODE_TRIES);
        note(&tx, &row, "code.wrong", now).await?;
        tx.commit().await?;
        return Err(if over {
            AppError::Conflict("code-over")
        } else {
            AppError::Unprocessable("code-wrong")
        });
    }
    let (next, expires_at) = (state.ids.token()?, now + FLOW_LASTS);
    rows::confirm(&tx, &row, &sha256(next.as_bytes()), expires_at, now).await?;
    note(&tx, &row, "code.confirm", now).await?;
    tx.commit().await?;
    Ok((row, CodeAccepted { flow: next, expires_at }))
}

/// What a confirmed flow is about.
///
/// # Errors
/// 409 `code-over` when it is none, or used.
pub(super) async fn confirmed(
    state: &AppState,
    purpose: Purpose,
    flow: &str,
) -> Result<one_time_code::Model, AppError> {
    rows::confirmed(state.db.read(), &sha256(flow.as_bytes()), purpose.as_str(), state.clock.now())
        .await?
        .ok_or(AppError::Conflict("code-over"))
}

/// Uses a confirmed flow in the transaction of what it opens.
///
/// # Errors
/// 409 `code-over` when somebody did before.
pub(super) async fn spend(state: &AppState, tx: &Tx, flow: &str) -> Result<(), AppError> {
    if rows::spend(tx, &sha256(flow.as_bytes()), state.clock.now()).await? {
        Ok(())
    } else {
        Err(AppError::Conflict("code-over"))
    }
}

/// The contact of a code.
pub(super) fn contact_of(row: &one_time_code::Model) -> Result<Contact, AppError> {
    let kind = shared::api::accounts::ContactKind::parse(&row.kind)
        .ok_or_else(|| AppError::internal("a code has an unknown kind of contact"))?;
    Ok(Contact { kind, value: row.value.clone() })
}

async fn note(
    tx: &Tx,
    row: &one_time_code::Model,
    action: &str,
    now: time::OffsetDateTime,
) -> Result<(), AppError> {
    let object = format!("code:{}", row.id);
    let entry = journal::Entry { actor: "anonymous", action, object: &object, note: &row.purpose };
    journal::append(tx, now, entry).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_fits_its_own_row_only() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert_eq!(hash(&[7; 32], one, "123456"), hash(&[7; 32], one, "123456"));
        for other in
            [hash(&[7; 32], two, "123456"), hash(&[7; 32], one, "123457"), hash(&[8; 32], one, "123456")]
        {
            assert_ne!(other, hash(&[7; 32], one, "123456"));
        }
    }
}
