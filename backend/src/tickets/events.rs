//! Live events by server-sent events. A stream says only that a request changed; what changed is read
//! by an ordinary request, under its ordinary rights. Whether the listener may still know is asked
//! every five seconds, and when it may not, the stream ends.

use std::{convert::Infallible, pin::Pin, time::Duration};

use axum::{
    extract::{Path, State},
    response::sse::{Event, KeepAlive, Sse},
};
use futures_util::Stream;
use shared::{
    api::{desk::presence::PresenceView, tickets::TicketChanged},
    problem::Problem,
};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Interval, MissedTickBehavior},
};

use super::{change, store};
use crate::{
    accounts,
    platform::{
        error::AppError,
        events::Change,
        extract::{Actor, Requester},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// How often the right to listen is looked at again.
const RECHECK: Duration = Duration::from_secs(5);
/// How often a silent stream says that it lives: proxies cut silent ones.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// A stream of events.
pub(super) type Events =
    Sse<axum::response::sse::KeepAliveStream<Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>>>>;

/// Changes of one request, as `changed` events.
#[utoipa::path(
    get,
    path = "/tickets/{number}/events",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "`changed` events, each with a `TicketChanged`", body = TicketChanged,
            content_type = "text/event-stream"),
        (status = 404, description = "None that this device may see", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
) -> Result<Events, AppError> {
    let rx = state.events.subscribe();
    let row = store::find(state.db.read(), &actor, &number).await?;
    Ok(stream(Listener::new(state, actor, rx, Some((row.id, number)))))
}

/// Somebody who listens.
pub(super) struct Listener {
    state: AppState,
    actor: Actor,
    rx: Receiver<Change>,
    /// Who has which request open; only staff hear it.
    presence: Option<Receiver<PresenceView>>,
    /// Id and number of the one request listened to; none: all.
    only: Option<(i64, String)>,
    recheck: Interval,
}

impl Listener {
    pub(super) fn new(
        state: AppState,
        actor: Actor,
        rx: Receiver<Change>,
        only: Option<(i64, String)>,
    ) -> Self {
        let mut recheck = tokio::time::interval(RECHECK);
        recheck.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Self { state, actor, rx, presence: None, only, recheck }
    }

    /// Hears as well who has which request open.
    pub(super) fn with_presence(mut self) -> Self {
        let staff = matches!(self.actor, Actor::Staff(_));
        self.presence = staff.then(|| self.state.desk.listen());
        self
    }

    /// The next event; none: the stream is over.
    async fn next(&mut self) -> Option<Told> {
        loop {
            tokio::select! {
                biased;
                () = self.state.shutdown.cancelled() => return None,
                _ = self.recheck.tick() => {
                    if !self.may_listen().await {
                        return None;
                    }
                }
                present = hear(&mut self.presence) => return Some(Told::Presence(present)),
                change = self.rx.recv() => match change {
                    Ok(change) => {
                        if self.concerns(&change) {
                            return Some(Told::Changed(change.changed));
                        }
                    }
                    Err(RecvError::Lagged(_)) => {
                        if let Some(now) = self.catch_up().await {
                            return Some(Told::Changed(now));
                        }
                    }
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    }

    fn concerns(&self, change: &Change) -> bool {
        let staff = matches!(self.actor, Actor::Staff(_));
        (staff || !change.internal) && self.only.as_ref().is_none_or(|(id, _)| *id == change.ticket_id)
    }

    async fn may_listen(&self) -> bool {
        let lives = matches!(accounts::still_valid(&self.state, &self.actor).await, Ok(true));
        match &self.only {
            Some((_, number)) if lives => {
                store::find(self.state.db.read(), &self.actor, number).await.is_ok()
            }
            _ => lives,
        }
    }

    /// Events were missed: how the one request stands now. Who listens to all reads on with the next.
    async fn catch_up(&self) -> Option<TicketChanged> {
        let (_, number) = self.only.as_ref()?;
        let row = store::find(self.state.db.read(), &self.actor, number).await.ok()?;
        let (number, status) = (change::number_of(&row).ok()?, change::status_of(&row).ok()?);
        Some(TicketChanged { number, version: row.version, status })
    }
}

/// What a stream tells.
enum Told {
    Changed(TicketChanged),
    Presence(PresenceView),
}

/// The next word on who is present; whoever is not told waits for ever. What was missed is told again by the next
/// sign of life.
async fn hear(presence: &mut Option<Receiver<PresenceView>>) -> PresenceView {
    loop {
        match presence {
            Some(rx) => match rx.recv().await {
                Ok(view) => return view,
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => *presence = None,
            },
            None => std::future::pending().await,
        }
    }
}

/// The listener's events as a response.
pub(super) fn stream(listener: Listener) -> Events {
    let events = futures_util::stream::unfold(listener, |mut listener| async {
        // Both always serialise; were it not so, the page would still read again.
        let event = match listener.next().await? {
            Told::Changed(changed) => Event::default().event("changed").json_data(&changed),
            Told::Presence(present) => Event::default().event("presence").json_data(&present),
        }
        .unwrap_or_default();
        Some((Ok(event), listener))
    });
    let boxed: Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>> = Box::pin(events);
    Sse::new(boxed).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}
