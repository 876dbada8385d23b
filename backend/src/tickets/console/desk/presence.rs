//! Who has which request open, so that two people do not answer at once. Kept in memory, for each server of its own:
//! it is a hint, not a lock, and the version of a request guards what is written.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Json as Out,
    extract::{Path, State},
};
use shared::{
    api::desk::presence::{Beat, Doing, GONE_SECONDS, PresenceView, Viewer},
    ids::TicketNumber,
    problem::Problem,
};
use time::OffsetDateTime;
use tokio::sync::broadcast;
use uuid::Uuid;

use super::super::super::{change::number_of, store};
use crate::{
    desk,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, Staff},
        state::AppState,
    },
};

/// How long a count of a saved view is good: as many open pages ask at once.
const COUNTED: Duration = Duration::from_secs(3);
/// How long somebody's own group is good on the servers where it was not changed.
const GROUPED: Duration = Duration::from_secs(10);
/// Counts that are kept.
const COUNTS_MAX: u64 = 2_000;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Here {
    account: Uuid,
    name: String,
    typing: bool,
    until: OffsetDateTime,
}

/// What the desk keeps in memory.
#[derive(Debug)]
pub struct DeskState {
    /// By number of the request.
    rooms: Mutex<HashMap<String, Vec<Here>>>,
    told: broadcast::Sender<PresenceView>,
    /// Counts of saved views, by what is counted.
    pub(super) counts: moka::sync::Cache<String, u32>,
    /// The group whose queue somebody sees first.
    groups: moka::sync::Cache<Uuid, String>,
}

impl Default for DeskState {
    fn default() -> Self {
        let counts = moka::sync::Cache::builder().time_to_live(COUNTED).max_capacity(COUNTS_MAX).build();
        let groups = moka::sync::Cache::builder().time_to_live(GROUPED).max_capacity(COUNTS_MAX).build();
        Self { rooms: Mutex::default(), told: broadcast::Sender::new(256), counts, groups }
    }
}

impl DeskState {
    /// The group whose queue somebody sees first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(in crate::tickets) async fn first_group(
        &self,
        state: &AppState,
        id: Uuid,
    ) -> Result<String, AppError> {
        if let Some(group) = self.groups.get(&id) {
            return Ok(group);
        }
        let group = desk::first_group(state, id).await?;
        self.groups.insert(id, group.clone());
        Ok(group)
    }

    /// Somebody joined a group or left one.
    pub fn regroup(&self, id: Uuid) {
        self.groups.invalidate(&id);
    }

    /// Who has which request open, from now on. Only staff may listen.
    pub(in crate::tickets) fn listen(&self) -> broadcast::Receiver<PresenceView> {
        self.told.subscribe()
    }

    /// Notes a sign of life; tells everybody who listens if something changed.
    fn beat(&self, number: &TicketNumber, staff: &Staff, doing: Doing, now: OffsetDateTime) -> PresenceView {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let room = rooms.entry(number.digits().to_owned()).or_default();
        let before = viewers(room);
        room.retain(|here| here.until > now && here.account != staff.id);
        if doing != Doing::Gone {
            room.push(Here {
                account: staff.id,
                name: staff.name.clone(),
                typing: doing == Doing::Typing,
                until: now + time::Duration::seconds(GONE_SECONDS),
            });
        }
        let after = viewers(room);
        if room.is_empty() {
            rooms.remove(number.digits());
        }
        drop(rooms);
        let view = PresenceView { number: number.clone(), people: after, me: None };
        if view.people != before {
            // Nobody listening is fine.
            let _ = self.told.send(view.clone());
        }
        view
    }

    /// Lets go of those who gave no sign of life.
    pub(super) fn sweep(&self, now: OffsetDateTime) {
        let mut changed = Vec::new();
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).retain(|digits, room| {
            let before = room.len();
            room.retain(|here| here.until > now);
            if room.len() != before
                && let Ok(number) = TicketNumber::parse(digits)
            {
                changed.push(PresenceView { number, people: viewers(room), me: None });
            }
            !room.is_empty()
        });
        for view in changed {
            let _ = self.told.send(view);
        }
    }
}

fn viewers(room: &[Here]) -> Vec<Viewer> {
    let mut people: Vec<Viewer> = room
        .iter()
        .map(|here| Viewer { id: here.account, name: here.name.clone(), typing: here.typing })
        .collect();
    people.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    people
}

/// A sign of life of an open page, every fifteen seconds; forty seconds without one and the reader counts as gone.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/presence",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    request_body = Beat,
    responses(
        (status = 200, description = "Everybody who has the request open", body = PresenceView),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    Json(body): Json<Beat>,
) -> Result<Out<PresenceView>, AppError> {
    let row = store::find(state.db.read(), &Actor::Staff(staff.clone()), &number).await?;
    let view = state.desk.beat(&number_of(&row)?, &staff, body.state, state.clock.now());
    Ok(Out(PresenceView { me: Some(staff.id), ..view }))
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;
    use crate::accounts::Roles;

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn staff(id: u128, name: &str) -> Staff {
        Staff {
            id: Uuid::from_u128(id),
            session: Uuid::nil(),
            login: String::new(),
            name: name.to_owned(),
            roles: Roles::NONE,
        }
    }

    #[test]
    fn people_come_type_and_go() {
        let desk = DeskState::default();
        let mut told = desk.listen();
        let number = TicketNumber::new(2026, 1);
        let names =
            |view: &PresenceView| view.people.iter().map(|p| (p.name.clone(), p.typing)).collect::<Vec<_>>();
        let (anna, boris) = (staff(1, "Анна"), staff(2, "Борис"));
        desk.beat(&number, &boris, Doing::Viewing, NOW);
        let both = desk.beat(&number, &anna, Doing::Typing, NOW + Duration::seconds(20));
        assert_eq!(names(&both), [("Анна".into(), true), ("Борис".into(), false)]);
        assert_eq!(names(&told.try_recv().unwrap()), [("Борис".into(), false)]);
        assert_eq!(names(&told.try_recv().unwrap()), names(&both));
        // The same again tells nobody anything.
        desk.beat(&number, &anna, Doing::Typing, NOW + Duration::seconds(30));
        assert!(told.try_recv().is_err());
        // Forty seconds after his last sign of life Boris is gone.
        desk.sweep(NOW + Duration::seconds(41));
        assert_eq!(names(&told.try_recv().unwrap()), [("Анна".into(), true)]);
        let none = desk.beat(&number, &anna, Doing::Gone, NOW + Duration::seconds(42));
        assert!(none.people.is_empty());
        assert!(desk.rooms.lock().unwrap().is_empty(), "no room is kept for nobody");
    }
}
