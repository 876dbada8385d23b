//! Who has which draft open, and live events of the desk. Kept in memory, for each server of its own: a hint, not a lock; the
//! version of a draft guards what is written.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use shared::api::editor::{ItemRef, PRESENT_SECONDS, Present};
use time::{Duration, OffsetDateTime};
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::platform::extract::Staff;

/// What open pages are told: read it again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct EditorEvent {
    /// `draft-changed` or `published`.
    #[serde(skip)]
    pub name: &'static str,
    /// The draft.
    pub id: Uuid,
    /// The item.
    #[serde(flatten)]
    pub item: ItemRef,
    /// The draft's version.
    pub version: i32,
    /// Who has it open.
    pub others: Vec<Present>,
}

#[derive(Clone, Debug)]
struct Here {
    account: Uuid,
    present: Present,
    until: OffsetDateTime,
}

/// What the desk keeps in memory.
#[derive(Debug)]
pub struct EditorialState {
    rooms: Mutex<HashMap<Uuid, Vec<Here>>>,
    told: broadcast::Sender<EditorEvent>,
}

impl Default for EditorialState {
    fn default() -> Self {
        Self { rooms: Mutex::default(), told: broadcast::Sender::new(256) }
    }
}

impl EditorialState {
    /// Listens from now on. Only editors may.
    pub(super) fn listen(&self) -> broadcast::Receiver<EditorEvent> {
        self.told.subscribe()
    }

    /// Tells every open page; nobody listening is fine. Called after the commit.
    pub(super) fn tell(&self, event: EditorEvent) {
        let _ = self.told.send(event);
    }

    /// Notes that somebody has a draft open; says whether that is news.
    pub(super) fn beat(&self, draft: Uuid, staff: &Staff, typing: bool, now: OffsetDateTime) -> bool {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let room = rooms.entry(draft).or_default();
        room.retain(|here| here.until > now);
        let until = now + Duration::seconds(PRESENT_SECONDS);
        if let Some(here) = room.iter_mut().find(|here| here.account == staff.id) {
            here.until = until;
            return std::mem::replace(&mut here.present.typing, typing) != typing;
        }
        let present = Present { name: staff.name.clone(), since: now, typing };
        room.push(Here { account: staff.id, present, until });
        true
    }

    /// Who else has a draft open, by name.
    pub(super) fn others(&self, draft: Uuid, but: Option<Uuid>, now: OffsetDateTime) -> Vec<Present> {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let here = rooms.get(&draft).into_iter().flatten();
        let mut others: Vec<Present> = here
            .filter(|here| here.until > now && Some(here.account) != but)
            .map(|here| here.present.clone())
            .collect();
        others.sort_by(|a, b| a.name.cmp(&b.name));
        others
    }

    /// Lets go of those who gave no sign of life.
    pub(super) fn sweep(&self, now: OffsetDateTime) {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, room| {
            room.retain(|here| here.until > now);
            !room.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::accounts::Roles;

    #[test]
    fn people_come_type_and_go() {
        let now = datetime!(2026-11-21 12:00 UTC);
        let staff = |id: u128, name: &str| Staff {
            id: Uuid::from_u128(id),
            session: Uuid::nil(),
            login: String::new(),
            name: name.to_owned(),
            roles: Roles::NONE,
        };
        let (desk, draft, anna, boris) =
            (EditorialState::default(), Uuid::nil(), staff(1, "Анна"), staff(2, "Борис"));
        assert!(desk.beat(draft, &anna, false, now));
        assert!(!desk.beat(draft, &anna, false, now), "no news");
        assert!(desk.beat(draft, &anna, true, now));
        desk.beat(draft, &boris, false, now + Duration::seconds(20));
        let names = |but: &Staff, at| {
            desk.others(draft, Some(but.id), at)
                .into_iter()
                .map(|one| (one.name, one.typing))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&boris, now), [("Анна".to_owned(), true)]);
        let later = now + Duration::seconds(PRESENT_SECONDS + 1);
        assert_eq!(names(&anna, later), [("Борис".to_owned(), false)]);
        desk.sweep(later + Duration::seconds(60));
        assert!(desk.rooms.lock().unwrap().is_empty(), "no room is kept for nobody");
    }
}
