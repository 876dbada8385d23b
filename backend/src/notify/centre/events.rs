//! Live arrival by server-sent events. The stream tells how many notices are unseen, and nothing of what they say: that is
//! read by an ordinary request. Whether the session still lives is asked every five seconds; when it does not, the stream
//! ends.

use std::{convert::Infallible, pin::Pin, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event, KeepAlive, KeepAliveStream, Sse},
};
use futures_util::Stream;
use shared::{api::notices::NoticeCount, problem::Problem};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Interval, MissedTickBehavior},
};
use uuid::Uuid;

use super::super::store::notices;
use crate::{
    accounts,
    platform::{
        error::AppError,
        extract::{Account, Actor, Citizen},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// How often the right to listen is looked at again, and whether another server wrote something.
const RECHECK: Duration = Duration::from_secs(5);
/// How often a silent stream says that it lives: proxies cut silent ones.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

type Events = Sse<KeepAliveStream<Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>>>>;

/// How many notices of the caller are unseen: at once, and whenever it changes, as `notices` events.
#[utoipa::path(
    get,
    path = "/account/events",
    tag = "notices",
    responses(
        (status = 200, description = "`notices` events, each with a `NoticeCount`", body = NoticeCount,
            content_type = "text/event-stream"),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
) -> Result<Events, AppError> {
    let rx = state.told.subscribe();
    let mut recheck = tokio::time::interval(RECHECK);
    recheck.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // Roles do not matter here: what counts is that the session lives.
    let actor = Actor::Citizen(Citizen { id: account.id, session: account.session, guest: None });
    let listener = Listener { state, account: account.id, actor, rx, recheck, said: None };
    let events = futures_util::stream::unfold(listener, |mut listener| async {
        let count = listener.next().await?;
        // Two numbers always serialise; were it not so, the page would still read again.
        let event = Event::default().event("notices").json_data(count).unwrap_or_default();
        Some((Ok(event), listener))
    });
    let boxed: Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>> = Box::pin(events);
    Ok(Sse::new(boxed).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

struct Listener {
    state: AppState,
    account: Uuid,
    actor: Actor,
    rx: Receiver<Uuid>,
    recheck: Interval,
    said: Option<NoticeCount>,
}

impl Listener {
    /// The next count that differs from the one said before; none: the stream is over.
    async fn next(&mut self) -> Option<NoticeCount> {
        loop {
            tokio::select! {
                biased;
                () = self.state.shutdown.cancelled() => return None,
                _ = self.recheck.tick() => {
                    if !matches!(accounts::still_valid(&self.state, &self.actor).await, Ok(true)) {
                        return None;
                    }
                }
                told = self.rx.recv() => match told {
                    Ok(account) if account == self.account => {}
                    Ok(_) => continue,
                    // Something was missed: the count says what matters.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                },
            }
            let count = notices::count(self.state.db.read(), self.account).await.ok();
            if count.is_some() && count != self.said {
                self.said = count;
                return count;
            }
        }
    }
}
