//! Requests that arrive at the same moment are filed in one transaction: the way to the disk takes longer than writing
//! one, so that many at once cost little more than one. Whoever comes alone waits for nobody.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedMutexGuard, oneshot};

use super::create::{Outcome, Parsed, file_all};
use crate::platform::{error::AppError, state::AppState};

/// At most so many are filed together.
const MOST: usize = 16;

/// Requests that wait to be filed.
#[derive(Debug, Default)]
pub struct Queue {
    waiting: Mutex<Vec<Job>>,
    /// Held by whoever is filing.
    turn: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Debug)]
struct Job {
    one: Arc<Parsed>,
    done: oneshot::Sender<Result<Outcome, AppError>>,
}

impl Queue {
    fn push(&self, job: Job) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push(job);
    }

    /// Those who came first.
    fn take(&self) -> Vec<Job> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let count = waiting.len().min(MOST);
        waiting.drain(..count).collect()
    }
}

/// Files a request with those that wait when its turn comes.
///
/// # Errors
/// Those of filing it alone.
pub(super) async fn file(state: &AppState, one: Parsed) -> Result<Outcome, AppError> {
    let (done, mut outcome) = oneshot::channel();
    state.filings.push(Job { one: Arc::new(one), done });
    loop {
        tokio::select! {
            biased;
            outcome = &mut outcome => {
                return outcome.unwrap_or_else(|_| Err(AppError::internal("filing broke off")));
            }
            turn = state.filings.turn.clone().lock_owned() => {
                // In a task of its own: whoever hangs up must not take the others' requests along.
                tokio::spawn(serve(state.clone(), turn));
            }
        }
    }
}

/// Files those who wait, together if that works, else one by one.
async fn serve(state: AppState, turn: OwnedMutexGuard<()>) {
    let jobs = state.filings.take();
    let all: Vec<Arc<Parsed>> = jobs.iter().map(|job| job.one.clone()).collect();
    let together = if all.len() > 1 { file_all(&state, &all).await.ok() } else { None };
    match together {
        Some(outcomes) => {
            for (job, outcome) in jobs.into_iter().zip(outcomes) {
                // Whoever hung up asks again with the same key.
                let _ = job.done.send(Ok(outcome));
            }
        }
        None => {
            for job in jobs {
                let outcome = file_all(&state, std::slice::from_ref(&job.one)).await;
                let outcome = outcome
                    .and_then(|mut all| all.pop().ok_or_else(|| AppError::internal("nothing was filed")));
                let _ = job.done.send(outcome);
            }
        }
    }
    drop(turn);
}
