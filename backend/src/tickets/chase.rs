//! What time does to requests (SPEC 3.3, 3.5): warnings at 50, 80 and 100 hundredths of a promise, escalation when it is
//! broken, a second letter to a requester who is silent, closing with notice after that.
//!
//! One indexed query finds whose moment has come (`ticket.check_at`); each gets a transaction of its own, in which
//! everything is looked at again: what another server did meanwhile is not done twice.

use std::time::Duration;

use shared::{
    api::tickets::EventKind,
    notice::Event,
    sla::{Promise, Warned},
    ticket::{CloseReason, EscalationReason, Level, Status},
};

use time::format_description::well_known::Rfc3339;

use super::{
    change::{Work, status_of},
    store,
};
use crate::{
    notify::To,
    platform::{error::AppError, extract::Actor, rounds::rounds, state::AppState},
};

/// How often it looks.
const EVERY: Duration = Duration::from_secs(5);
/// Requests of one round.
const BATCH: u64 = 200;

/// Looks every five seconds until the server stops.
pub async fn run(state: AppState) {
    let round = |state: AppState| async move { chase(&state).await };
    rounds(state, EVERY, "the promised times were not all looked at", round).await;
}

/// One round: everything whose moment has come. Returns how many requests were touched.
///
/// # Errors
/// When the database refuses; what was done stays done.
pub async fn chase(state: &AppState) -> Result<usize, AppError> {
    let mut touched = 0;
    loop {
        let due = store::due_for_check(&state.db, state.clock.now(), BATCH).await?;
        for number in &due {
            match one(state, number).await {
                Ok(()) => touched += 1,
                // Somebody works on it at this moment: next time.
                Err(AppError::Stale) => {}
                Err(error) => tracing::warn!(number, cause = %error, "a request could not be looked at"),
            }
        }
        if due.len() < BATCH as usize {
            return Ok(touched);
        }
    }
}

async fn one(state: &AppState, number: &str) -> Result<(), AppError> {
    let actor = Actor::System;
    let tx = state.db.begin().await?;
    let mut work = Work::begin(state, tx, &actor, number, None).await?;
    if work.row.check_at.0 > work.now {
        return Ok(());
    }
    let action = match status_of(&work.row)? {
        Status::NeedsAnswer if work.row.warned == 0 => {
            work.warn(50);
            work.tell(EventKind::AskedAgain, "");
            work.news(To::Requester, Event::Reminder, "");
            "ticket.remind_requester"
        }
        Status::NeedsAnswer | Status::Answered => {
            work.close_as(CloseReason::Silence, "")?;
            "ticket.close"
        }
        Status::Received | Status::InProgress => promise(&mut work)?,
        Status::AtAgency | Status::Closed => {
            work.internal();
            "ticket.check"
        }
    };
    work.commit(action).await?;
    Ok(())
}

/// Warns of a promise, or takes a broken one a level up.
fn promise(work: &mut Work<'_>) -> Result<&'static str, AppError> {
    let running = work.state.book.running(&work.row, work.now);
    let (Some(step), Some((promise, due))) = (work.state.book.warning(&work.row, work.now), running) else {
        // A row of before the sweep existed: `commit` finds its next moment.
        work.internal();
        return Ok("ticket.check");
    };
    work.warn(step.percent());
    if step < Warned::All {
        work.internal();
        work.tell(EventKind::Warned, format!("{}:{}", step.percent(), name(promise)));
        let until = due.format(&Rfc3339).map_err(AppError::internal)?;
        work.news(To::Assignee, Event::Warning, until);
        return Ok("ticket.warn");
    }
    work.tell_until(EventKind::Breached, name(promise), due);
    // A late word is seen by the supervisor; a late reply or solution goes up by itself, not beyond them.
    let up = promise != Promise::NextUpdate && Level::of_place(work.row.level) < Level::Supervisor;
    if up {
        work.escalate(EscalationReason::Late, "")?;
    }
    Ok("ticket.breach")
}

const fn name(promise: Promise) -> &'static str {
    match promise {
        Promise::FirstReply => "first_reply",
        Promise::NextUpdate => "next_update",
        Promise::Solution => "solution",
    }
}
