//! Filing a request.

use std::sync::Arc;

use axum::{
    Json as Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{
    api::{
        ROOT,
        accounts::challenge::ChallengeProblem,
        tickets::{Details, EventKind, Filed, TicketChanged},
    },
    forms::{
        callback::When,
        request::{NewRequest, RequestContext, RequestForm},
    },
    ids::{TicketNumber, format_code},
    problem::Problem,
    ticket::{Channel, Party, Priority, Status},
};
use time::{OffsetDateTime, UtcOffset};
use uuid::Uuid;

use super::{
    change::{letter_to, number_of},
    codes, queue,
    store::{self, NewEvent},
};
use crate::{
    accounts,
    challenge::Human,
    entity::{millis, ticket},
    journal,
    notify::{self, Kind},
    platform::{
        clock::moscow,
        database::Tx,
        error::AppError,
        events::Change,
        extract::{Actor, Citizen, Json, Requester, idempotency_key},
        idempotency::Once,
        state::AppState,
    },
    server::limits::{ForFiling, Limited},
    uploads::{self, Claim, Owner},
};

/// The group of what no other group takes.
pub(super) const FALLBACK_GROUP: &str = "general";

/// Files a request. The device gets a cookie by which it may see it; the access code is shown once and
/// goes out by letter.
#[utoipa::path(
    post,
    path = "/tickets",
    tag = "tickets",
    params(("Idempotency-Key" = Uuid, Header, description = "Made once by the form; a repeat gets the same answer")),
    request_body = RequestForm,
    responses(
        (status = 201, description = "Filed; `Location` is the request", body = Filed),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 404, description = "A file is gone, used or somebody else's: `file-gone`", body = Problem),
        (status = 409, description = "The same write is still being carried out", body = Problem),
        (status = 422, description = "Fields are wrong, or the key came with another body", body = Problem),
        (status = 428, description = "Answer the challenge: `challenge-needed`", body = ChallengeProblem),
        (status = 429, description = "Too many requests from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForFiling>,
    _human: Human,
    State(state): State<AppState>,
    requester: Requester,
    headers: HeaderMap,
    Json(form): Json<RequestForm>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let once = Once::new(requester.0.label(), key, "tickets.create", "", &form);
    let filing = Filing::by(&requester, form, once, state.clock.now());
    created(file_request(&state, filing).await?)
}

/// What was filed, with its address and the cookie of a new device.
///
/// # Errors
/// When an address is no header, which none is.
pub(super) fn created((filed, cookie): Outcome) -> Result<Response, AppError> {
    let location = format!("{ROOT}/tickets/{}", filed.number.digits());
    let mut response = (StatusCode::CREATED, Body(filed)).into_response();
    let out = response.headers_mut();
    out.insert(header::LOCATION, HeaderValue::from_str(&location).map_err(AppError::internal)?);
    if let Some(cookie) = cookie {
        out.insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// A request to be filed.
#[derive(Debug)]
pub struct Filing {
    /// The form.
    pub form: RequestForm,
    /// Its key.
    pub once: Once,
    /// The account that it will belong to; none: a guest's.
    pub account: Option<Uuid>,
    /// The guest session of the device.
    pub session: Option<Uuid>,
    /// Whose waiting files may be used.
    pub owners: Vec<Owner>,
    /// Way that it came.
    pub channel: Channel,
    /// Whether an outside system files it; then no device gets a cookie.
    pub by_key: bool,
    /// When a call is asked for.
    pub call: When,
    /// When it is filed.
    pub now: OffsetDateTime,
}

impl Filing {
    /// A request that somebody files by a form of the site, or an outside system by its key.
    pub fn by(requester: &Requester, form: RequestForm, once: Once, now: OffsetDateTime) -> Self {
        let (account, session) = (requester.account(), requester.guest());
        // Files may have been uploaded before the person signed in.
        let owners = [session.map(Owner::Guest), account.map(Owner::Account)].into_iter().flatten().collect();
        let by_key = matches!(requester.0, Actor::Key(_));
        let channel = if by_key { Channel::Api } else { Channel::Form };
        Self { form, once, account, session, owners, channel, by_key, call: When::Now, now }
    }
}

/// Files a request: with those that wait at the same moment, in one transaction. A repeat changes nothing and gets
/// the same answer.
///
/// # Errors
/// Those of the handler.
pub async fn file_request(state: &AppState, filing: Filing) -> Result<Outcome, AppError> {
    queue::file(state, Parsed::of(state, filing)?).await
}

impl Parsed {
    /// Checks the form against the published content.
    ///
    /// # Errors
    /// 422 with every wrong field.
    pub(super) fn of(state: &AppState, filing: Filing) -> Result<Self, AppError> {
        let content = state.knowledge.now();
        // Russia's easternmost zone: what has begun there is no future date.
        let today = filing.now.to_offset(UtcOffset::from_hms(12, 0, 0).unwrap_or(UtcOffset::UTC)).date();
        let context = RequestContext { categories: &content.categories, today };
        let new = filing.form.parse(context).map_err(AppError::fields)?;
        Ok(Self { filing, new })
    }
}

/// What was filed, and the cookie by which a new device may see it.
pub type Outcome = (Filed, Option<HeaderValue>);

/// A request to be filed whose form is good.
#[derive(Debug)]
pub(super) struct Parsed {
    filing: Filing,
    new: NewRequest,
}

/// Files requests in one transaction: of each the row, its files, timeline, the right to see it, the key of the
/// write, the letter, the journal. Alone, a repeat gets the answer of the first; among others it is an error.
///
/// # Errors
/// Those of the handler; nothing is filed then.
pub(super) async fn file_all(state: &AppState, all: &[Arc<Parsed>]) -> Result<Vec<Outcome>, AppError> {
    let Some(last) = all.last() else { return Ok(Vec::new()) };
    let now = last.filing.now;
    let year = moscow(now).year();
    if all.iter().any(|one| moscow(one.filing.now).year() != year) {
        return Err(AppError::Conflict(ALONE));
    }
    let tx = state.db.begin().await?;
    if let [one] = all {
        if let Some(outcome) = repeated(state, &tx, &one.filing).await? {
            tx.commit().await?;
            return Ok(vec![outcome]);
        }
    } else {
        let writes: Vec<_> = all.iter().map(|one| (&one.filing.once, one.filing.session)).collect();
        if !store::begin_all(&tx, &writes, now).await? {
            return Err(AppError::Conflict(ALONE));
        }
    }
    let (drafts, outcomes) = write_all(state, &tx, all).await?;
    tx.commit().await?;
    for Draft { number, row, .. } in drafts {
        announce(state, number, &row);
    }
    Ok(outcomes)
}

/// Tells those who look that a request was filed; after the commit.
pub(super) fn announce(state: &AppState, number: TicketNumber, row: &ticket::Model) {
    let changed = TicketChanged { number, version: row.version, status: Status::Received };
    state.events.publish(Change { ticket_id: row.id, internal: false, changed });
}

/// Files one request in a transaction of the caller, who has made sure that it is filed once; gives its number and
/// row. Nobody gets a cookie.
///
/// # Errors
/// When the database refuses or a file is gone.
pub(super) async fn write_one(
    state: &AppState,
    tx: &Tx,
    one: Parsed,
) -> Result<(TicketNumber, ticket::Model), AppError> {
    let all = [Arc::new(one)];
    let (drafts, _) = write_all(state, tx, &all).await?;
    let draft = drafts.into_iter().next().ok_or_else(|| AppError::internal("nothing was filed"))?;
    Ok((draft.number, draft.row))
}

/// Writes all that belongs to requests of one year; whoever calls has taken their keys, commits and announces.
async fn write_all<'a>(
    state: &AppState,
    tx: &Tx,
    all: &'a [Arc<Parsed>],
) -> Result<(Vec<Draft<'a>>, Vec<Outcome>), AppError> {
    let Some(last) = all.last() else { return Ok((Vec::new(), Vec::new())) };
    let now = last.filing.now;
    let year = moscow(now).year();
    let numbers = store::next_numbers(tx, year, all.len()).await?;
    let mut drafts: Vec<Draft> =
        all.iter().zip(numbers).map(|(one, number)| Draft::of(state, one, number)).collect();
    let mut rows: Vec<ticket::Model> = drafts.iter().map(|draft| draft.row.clone()).collect();
    store::insert_all(tx, &mut rows).await?;
    for (draft, row) in drafts.iter_mut().zip(rows) {
        draft.row = row;
        let words = store::terms_of(&draft.row.subject);
        store::insert_terms(tx, draft.row.id, &draft.row.category, words);
        let claim = Claim { ticket_id: draft.row.id, message_id: None, internal: false };
        uploads::claim(tx, &draft.one.filing.owners, &draft.one.new.files, claim, draft.one.filing.now)
            .await?;
    }
    send_letters(state, tx, &mut drafts, now).await?;
    let mut outcomes = Vec::with_capacity(all.len());
    let mut journal = Vec::with_capacity(all.len());
    for draft in &drafts {
        let Filing { once, by_key, now, .. } = &draft.one.filing;
        let (actor, cookie) = let_see(state, tx, &draft.one.filing, &draft.row, *now)?;
        store::insert_events(tx, draft.row.id, draft.events(), *now);
        let session = match actor {
            Actor::Guest { session } => Some(session),
            _ => None,
        };
        store::finish_once(tx, once, draft.row.id, session);
        // A system acts under its key's name, not under that of the session which holds its requests.
        let actor = if *by_key { once.caller.clone() } else { actor.label() };
        journal.push((actor, format!("ticket:{}", draft.number.digits()), draft.row.category.clone()));
        outcomes.push((filed(&draft.row, &draft.code, draft.letter)?, cookie));
    }
    let entries: Vec<_> = journal
        .iter()
        .map(|(actor, object, note)| journal::Entry { actor, action: "ticket.create", object, note })
        .collect();
    journal::append_all(tx, now, &entries).await?;
    Ok((drafts, outcomes))
}

/// Why several cannot be filed at once: one of them wants a transaction of its own. Nobody is told.
const ALONE: &str = "file-alone";

/// The answer that the same write got before; takes the key if there was none.
async fn repeated(state: &AppState, tx: &Tx, filing: &Filing) -> Result<Option<Outcome>, AppError> {
    let Some(before) = store::begin_once(tx, &filing.once, filing.session, filing.now).await? else {
        return Ok(None);
    };
    let row = store::of_write(tx, before.ticket_id).await?;
    let code = codes::derive(&state.server_key, &before.caller, filing.once.key);
    let (_, cookie) = let_see(state, tx, filing, &row, filing.now)?;
    let letter = letter_to(&row, Kind::Answer)?.is_some();
    Ok(Some((filed(&row, &code, letter)?, cookie)))
}

/// A request on its way into the database.
struct Draft<'a> {
    one: &'a Parsed,
    number: TicketNumber,
    code: String,
    row: ticket::Model,
    /// Whether a confirmation goes out.
    letter: bool,
}

impl<'a> Draft<'a> {
    fn of(state: &AppState, one: &'a Parsed, number: TicketNumber) -> Self {
        let Parsed { filing, new } = one;
        let code = codes::derive(&state.server_key, &filing.once.caller, filing.once.key);
        let priority = Priority::of_new(&new.category, new.kind);
        let mut row = model(new.clone(), &number, priority, filing.now);
        filing.channel.as_str().clone_into(&mut row.channel);
        row.queue_group = group_of(state, &row.category);
        row.account_id = filing.account;
        state.book.begin(&mut row);
        state.book.promise_call(&mut row, filing.call);
        row.access_code_hash = codes::hash(&state.server_key, &number, &code);
        Self { one, number, code, row, letter: false }
    }

    fn events(&self) -> Vec<NewEvent> {
        let event = |kind, party, until| NewEvent { kind, party, status: None, until, note: String::new() };
        let mut events = vec![
            event(EventKind::Filed, Party::Requester, None),
            event(EventKind::Promise, Party::System, Some(self.row.solution_due)),
        ];
        if self.letter {
            let mut line = event(EventKind::Letter, Party::System, None);
            "confirmation".clone_into(&mut line.note);
            events.push(line);
        }
        events
    }
}

/// Confirmations to those who gave an address.
async fn send_letters(
    state: &AppState,
    tx: &Tx,
    drafts: &mut [Draft<'_>],
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let mut letters = Vec::with_capacity(drafts.len());
    for (place, draft) in drafts.iter().enumerate() {
        let confirmation = Kind::Confirmation {
            code: draft.code.clone(),
            first_answer_due: draft.row.first_answer_due.0,
            solution_due: draft.row.solution_due.0,
            preliminary: draft.row.preliminary,
        };
        if let Some(letter) = letter_to(&draft.row, confirmation)? {
            letters.push((place, draft.row.id, letter));
        }
    }
    let named: Vec<_> = letters.iter().map(|(_, id, letter)| (*id, letter)).collect();
    let goes = notify::enqueue_all(state, tx, &named, now).await?;
    for ((place, ..), goes) in letters.iter().zip(goes) {
        if let Some(draft) = drafts.get_mut(*place) {
            draft.letter = goes;
        }
    }
    Ok(())
}

/// Who filed it and may see it: the account, to which it belongs; else the guest session of the device, or a
/// new one with its cookie.
fn let_see(
    state: &AppState,
    tx: &Tx,
    filing: &Filing,
    row: &ticket::Model,
    now: OffsetDateTime,
) -> Result<(Actor, Option<HeaderValue>), AppError> {
    if let Some(id) = filing.account {
        return Ok((Actor::Citizen(Citizen { id, session: Uuid::nil(), guest: None }), None));
    }
    let (session, cookie) = if let Some(session) = filing.session {
        (session, None)
    } else {
        let guest = accounts::begin_guest(state, tx, now)?;
        (guest.session, Some(guest.cookie))
    };
    store::grant(tx, session, row.id, row.updated_at, now);
    Ok((Actor::Guest { session }, cookie))
}

fn filed(row: &ticket::Model, code: &str, letter: bool) -> Result<Filed, AppError> {
    Ok(Filed {
        number: number_of(row)?,
        code: format_code(code),
        created_at: row.created_at.0,
        first_answer_due: row.first_answer_due.0,
        solution_due: row.solution_due.0,
        letter,
    })
}

fn model(new: NewRequest, number: &TicketNumber, priority: Priority, now: OffsetDateTime) -> ticket::Model {
    let details = Details {
        steps: new.steps,
        error_text: new.error_text,
        happened_on: new.happened_on.map(|date| date.to_string()).unwrap_or_default(),
        happened_at: new.happened_at.unwrap_or_default(),
        since: new.since,
        tried: new.tried,
        account: new.account,
        guide_path: new.guide_path,
        page: new.page,
        tried_trail: new.tried_trail,
        device: new.device,
    };
    let now = millis(now);
    ticket::Model {
        id: 0,
        number: number.digits().to_owned(),
        version: 1,
        subject: new.subject,
        category: new.category,
        subtopic: new.subtopic,
        kind: new.kind.as_str().to_owned(),
        service: new.service,
        status: Status::Received.as_str().to_owned(),
        priority: priority.as_str().to_owned(),
        is_open: true,
        is_waiting: false,
        details: serde_json::to_value(details).unwrap_or_default(),
        requester_name: new.name,
        // As contacts of accounts are kept, so that the two are found to be one.
        email: new.email.map(|email| email.to_lowercase()),
        phone: new.phone,
        preferred: new.preferred.as_str().to_owned(),
        lang: new.lang.as_str().to_owned(),
        access_code_hash: Vec::new(),
        assignee_id: None,
        account_id: None,
        erased_at: None,
        owner_seen_at: None,
        created_at: now,
        updated_at: now,
        answered_at: None,
        // The clock is started when everything that decides about it is known.
        first_answer_due: now,
        first_answered_at: None,
        solution_due: now,
        preliminary: false,
        next_due: now,
        paused_at: None,
        rating: None,
        rating_text: String::new(),
        channel: Channel::Form.as_str().to_owned(),
        queue_group: String::new(),
        level: 0,
        is_escalated: false,
        next_update_due: None,
        check_at: now,
        warned: 0,
        paused_total: 0,
        status_at: now,
        reminded_at: None,
        closed_at: None,
        close_reason: None,
        merged_into: None,
        previous_assignee_id: None,
    }
}

/// The expert group of a category; unknown ones go where somebody looks.
pub(super) fn group_of(state: &AppState, category: &str) -> String {
    let content = state.knowledge.now();
    let known = content.categories.iter().find(|known| known.key == category && !known.group.is_empty());
    known.map_or_else(|| FALLBACK_GROUP.to_owned(), |known| known.group.clone())
}
