//! Requests with a past, for the demonstration: filed and worked on at earlier times by the same code
//! that serves people.

use shared::{forms::reply::Reply, ticket::Action};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    change::Work,
    comment::add_message,
    console::{act, say},
    create::{Filing, file_request},
    rate::rate,
    store,
};
use crate::{
    entity::ticket,
    platform::{
        error::AppError,
        extract::{Actor, Staff},
        state::AppState,
    },
};

/// What happened to a request.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Staff answered.
    Answer(&'static str),
    /// Staff asked the requester.
    Ask(&'static str),
    /// Staff wrote a note for themselves.
    Note(&'static str),
    /// Staff changed the status.
    Act(Action),
    /// The requester wrote.
    Comment(&'static str),
    /// The requester closed it.
    Close,
    /// The requester rated it.
    Rate(u8, &'static str),
}

/// Whether there are requests at all.
///
/// # Errors
/// When the database does not answer.
pub async fn any(state: &AppState) -> Result<bool, AppError> {
    store::any(&state.db).await
}

/// Files a request and takes its steps, each some minutes after the filing.
///
/// # Errors
/// When the database refuses or a step is not legal.
pub async fn tell(
    state: &AppState,
    filing: Filing,
    steps: &[(i64, Step)],
    staff: &Staff,
) -> Result<(), AppError> {
    let began = filing.now;
    let (filed, _) = file_request(state, filing).await?;
    let Some(mut row) = store::for_code_check(&state.db, &filed.number).await? else { return Ok(()) };
    for (minutes, step) in steps {
        let at = (began + Duration::minutes(*minutes)).min(state.clock.now());
        row = take(state, row, *step, staff, at).await?;
    }
    Ok(())
}

async fn take(
    state: &AppState,
    row: ticket::Model,
    step: Step,
    staff: &Staff,
    at: OffsetDateTime,
) -> Result<ticket::Model, AppError> {
    let by_staff = matches!(step, Step::Answer(_) | Step::Ask(_) | Step::Note(_) | Step::Act(_));
    let actor = if by_staff { Actor::Staff(staff.clone()) } else { Actor::Guest { session: Uuid::nil() } };
    let mut work = Work::on(state, state.db.begin().await?, &actor, row, at);
    let reply = |text: &str| Reply { body: text.to_owned(), files: Vec::new() };
    let what = match step {
        Step::Answer(text) => {
            say(&mut work, reply(text), Action::Answer, &[]).await?;
            "ticket.reply"
        }
        Step::Ask(text) => {
            say(&mut work, reply(text), Action::AskRequester, &[]).await?;
            "ticket.reply"
        }
        Step::Note(text) => {
            say(&mut work, reply(text), Action::Comment, &[]).await?;
            "ticket.reply"
        }
        Step::Act(action) => {
            act(&mut work, action, "")?;
            "ticket.act"
        }
        Step::Comment(text) => {
            work.act(Action::Comment, "")?;
            add_message(&work, reply(text), &[], false).await?;
            "ticket.comment"
        }
        Step::Close => {
            work.act(Action::Close, "")?;
            "ticket.close"
        }
        Step::Rate(stars, text) => {
            rate(&mut work, stars, text.to_owned())?;
            "ticket.rate"
        }
    };
    work.commit(what).await
}
