//! Sessions: how one begins, goes on to its next stage and is found again. Every step that gives more rights
//! ends the session that the device came with and begins another one, under another token.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use shared::api::{
    accounts::ContactKind,
    sessions::{Method, SessionView, SignInOutcome, Stage},
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    CITIZEN_IDLE, CITIZEN_LONGEST, Roles, STAFF_IDLE, STAFF_LONGEST, UNFINISHED_LONGEST, cookies,
    store::{accounts, contacts, factors, guests, history, passkeys, sessions},
    whence::Whence,
};
use crate::{
    entity::{account, millis, session},
    journal,
    notify::{self, AccountLetter, Safety},
    platform::{
        database::Tx,
        error::AppError,
        extract::{Account, Actor},
        ids::sha256,
        state::AppState,
    },
};

/// Who is signed in, every step of it.
///
/// # Errors
/// When the database does not answer.
pub async fn resolve(state: &AppState, headers: &HeaderMap) -> Result<Option<Account>, AppError> {
    Ok(find(state, headers).await?.filter(|(stage, _)| *stage == Stage::Full).map(|(_, account)| account))
}

/// The living session of this device in whatever stage.
pub(super) async fn find(
    state: &AppState,
    headers: &HeaderMap,
) -> Result<Option<(Stage, Account)>, AppError> {
    let Some(token) = cookies::session(&state.config, headers) else { return Ok(None) };
    let found = sessions::by_token(&state.db, &sha256(token.as_bytes()), state.clock.now()).await?;
    Ok(found.map(|(row, user)| {
        let account = Account {
            id: user.id,
            session: row.id,
            login: user.login,
            name: user.name,
            roles: Roles::parse(&user.roles),
            proved_at: row.proved_at.0,
            begun_at: row.created_at.0,
        };
        (sessions::stage_of(&row.stage), account)
    }))
}

/// Whether a session may still be used; asked again while a stream is open.
///
/// # Errors
/// When the database does not answer.
pub async fn still_valid(state: &AppState, actor: &Actor) -> Result<bool, AppError> {
    let now = state.clock.now();
    match actor {
        Actor::Anonymous | Actor::System => Ok(false),
        Actor::Guest { session } => guests::lives(&state.db, *session, now).await,
        Actor::Citizen(citizen) => sessions::lives(&state.db, citizen.session, now).await,
        Actor::Key(key) => key.lives(state).await,
        Actor::Staff(staff) => sessions::lives(&state.db, staff.session, now).await,
    }
}

/// How long a session lasts: without a request, and in all.
pub(super) const fn limits(stage: Stage, staff: bool) -> (Duration, Duration) {
    match (stage, staff) {
        (Stage::Full, true) => (STAFF_IDLE, STAFF_LONGEST),
        (Stage::Full, false) => (CITIZEN_IDLE, CITIZEN_LONGEST),
        _ => (UNFINISHED_LONGEST, UNFINISHED_LONGEST),
    }
}

/// A session that began: the cookies of its answer and what the browser is told.
#[derive(Debug)]
pub(super) struct Begun {
    pub(super) view: SessionView,
    pub(super) cookies: Vec<HeaderValue>,
}

impl Begun {
    /// As headers of the answer.
    pub(super) fn headers(&self) -> axum::response::AppendHeaders<Vec<(HeaderName, HeaderValue)>> {
        axum::response::AppendHeaders(
            self.cookies.iter().map(|cookie| (header::SET_COOKIE, cookie.clone())).collect(),
        )
    }
}

/// What stands between the password and the session: the second factor if there is one, its enrolment if there
/// must be one.
pub(super) async fn stage_after_password(state: &AppState, user: &account::Model) -> Result<Stage, AppError> {
    let db = state.db.read();
    let totp = factors::totp_of(db, user.id).await?.is_some_and(|totp| totp.confirmed_at.is_some());
    if totp || !passkeys::of(db, user.id).await?.is_empty() {
        return Ok(Stage::SecondFactor);
    }
    Ok(if Roles::parse(&user.roles).is_staff() { Stage::Enrolment } else { Stage::Full })
}

/// Begins a session in place of the one that the device came with, planted or not. A finished one is written
/// into the history, and a new device is told of by letter.
pub(super) async fn begin(
    state: &AppState,
    tx: &Tx,
    user: &account::Model,
    stage: Stage,
    method: Method,
    whence: &Whence,
) -> Result<Begun, AppError> {
    let now = state.clock.now();
    if let Some(old) = &whence.session {
        sessions::end_token(tx, old).await?;
    }
    let token = state.ids.token()?;
    let roles = Roles::parse(&user.roles);
    let row = session::Model {
        id: state.ids.id(),
        token_hash: sha256(token.as_bytes()),
        account_id: user.id,
        stage: sessions::stage_name(stage).to_owned(),
        staff: roles.is_staff(),
        device: whence.device.clone(),
        place: whence.place.clone(),
        created_at: millis(now),
        seen_at: millis(now),
        proved_at: millis(now),
    };
    sessions::insert(tx, row).await?;
    let (_, longest) = limits(stage, roles.is_staff());
    let mut out = vec![cookies::set_session(&state.config, &token, roles.is_staff(), longest)?];
    if stage == Stage::Full {
        out.extend(finished(state, tx, user, method, whence, now).await?);
    }
    let view = view(tx, stage, user, now).await?;
    let label = label_of(user);
    let (action, note) = if stage == Stage::Full {
        ("session.begin", method.as_str())
    } else {
        ("session.password", sessions::stage_name(stage))
    };
    journal::append(tx, now, journal::Entry { actor: &label, action, object: &label, note }).await?;
    Ok(Begun { view, cookies: out })
}

async fn finished(
    state: &AppState,
    tx: &Tx,
    user: &account::Model,
    method: Method,
    whence: &Whence,
    now: OffsetDateTime,
) -> Result<Option<HeaderValue>, AppError> {
    let known = history::recognise(tx, user.id, whence.known_as.as_deref(), now).await?;
    let line = history::Line {
        account: user.id,
        outcome: SignInOutcome::SignedIn,
        method,
        device: &whence.device,
        place: &whence.place,
        new_device: known == history::Known::No,
    };
    history::append(tx, line, now).await?;
    if known == history::Known::No {
        let letter =
            Safety::NewDevice { device: whence.device.clone(), place: whence.place.clone(), at: now };
        tell(state, tx, user, letter, now).await?;
    }
    if known == history::Known::Yes {
        return Ok(None);
    }
    // A new token for every account: what one account knows a device by says nothing about another's.
    let token = state.ids.token()?;
    history::remember(tx, user.id, &sha256(token.as_bytes()), now).await?;
    cookies::set_device(&state.config, &token).map(Some)
}

/// Tells a person about the safety of their account: by e-mail, else by SMS.
pub(super) async fn tell(
    state: &AppState,
    tx: &Tx,
    user: &account::Model,
    safety: Safety,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let rows = contacts::of(tx, user.id).await?;
    let known: Vec<_> = rows.iter().filter_map(contacts::contact).collect();
    let email = known.iter().find(|contact| contact.kind == ContactKind::Email);
    let Some(to) = email.or(known.first()) else { return Ok(()) };
    let lang = shared::lang::Lang::parse(&user.lang).unwrap_or_default();
    notify::enqueue_account(state, tx, to, lang, &AccountLetter::Safety(safety), now).await.map(|_| ())
}

/// What the journal calls the holder of an account.
pub(super) fn label_of(user: &account::Model) -> String {
    let kind = if Roles::parse(&user.roles).is_staff() { "staff" } else { "citizen" };
    format!("{kind}:{}", user.id)
}

/// The session as the browser sees it. Until it is finished it says nothing about the account.
async fn view(
    tx: &Tx,
    stage: Stage,
    user: &account::Model,
    begun_at: OffsetDateTime,
) -> Result<SessionView, AppError> {
    let methods = if stage == Stage::SecondFactor { methods(tx, user.id).await? } else { Vec::new() };
    let login = shown_login(tx, user).await?;
    Ok(compose(stage, &user.name, login, Roles::parse(&user.roles), methods, begun_at))
}

/// The same for a session that goes on.
pub(super) async fn view_of(
    state: &AppState,
    stage: Stage,
    account: &Account,
) -> Result<SessionView, AppError> {
    let db = state.db.read();
    let methods = if stage == Stage::SecondFactor { methods(db, account.id).await? } else { Vec::new() };
    let user = accounts::by_id(db, account.id).await?.ok_or(AppError::Unauthorized)?;
    let login = shown_login(db, &user).await?;
    Ok(compose(stage, &account.name, login, account.roles, methods, account.begun_at))
}

fn compose(
    stage: Stage,
    name: &str,
    login: String,
    roles: Roles,
    methods: Vec<Method>,
    begun_at: OffsetDateTime,
) -> SessionView {
    let (idle, longest) = limits(stage, roles.is_staff());
    let finished = stage == Stage::Full;
    SessionView {
        stage,
        name: if finished { name.to_owned() } else { String::new() },
        login: if finished { login } else { String::new() },
        roles: if finished { roles.list() } else { Vec::new() },
        methods,
        ends_at: begun_at + longest,
        idle_seconds: u32::try_from(idle.whole_seconds()).unwrap_or_default(),
    }
}

async fn shown_login(db: &impl super::store::Reads, user: &account::Model) -> Result<String, AppError> {
    if Roles::parse(&user.roles).is_staff() {
        return Ok(user.login.clone());
    }
    Ok(contacts::of(db, user.id).await?.into_iter().next().map(|row| row.value).unwrap_or_default())
}

/// What an account may use as its second factor.
async fn methods(db: &impl super::store::Reads, account: Uuid) -> Result<Vec<Method>, AppError> {
    let mut out = Vec::new();
    if factors::totp_of(db, account).await?.is_some_and(|totp| totp.confirmed_at.is_some()) {
        out.push(Method::Totp);
    }
    if !passkeys::of(db, account).await?.is_empty() {
        out.push(Method::Passkey);
    }
    if factors::recovery_left(db, account).await? > 0 {
        out.push(Method::Recovery);
    }
    Ok(out)
}
