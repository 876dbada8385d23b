//! Who could get a request now.

use std::collections::BTreeMap;

use shared::{
    routing::{Candidate, Shift, on_shift},
    ticket::Level,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    LIMIT,
    store::{self, DutyChange},
};
use crate::{
    accounts::{self, Right},
    entity::{staff_duty, staff_group, staff_member, staff_shift},
    platform::{clock::moscow, database::Tx, error::AppError, extract::Staff, state::AppState},
};

/// The group of what no other group takes.
const FALLBACK: &str = "general";

/// Everything that is known of the people of the desk.
pub(super) struct Roster {
    pub(super) people: Vec<Staff>,
    pub(super) members: Vec<staff_member::Model>,
    duties: Vec<staff_duty::Model>,
    shifts: Vec<staff_shift::Model>,
}

impl Roster {
    /// Reads it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn read(state: &AppState) -> Result<Self, AppError> {
        let db = state.db.read();
        Ok(Self {
            people: accounts::colleagues(state).await?,
            members: store::members(db).await?,
            duties: store::duties(db).await?,
            shifts: store::shifts(db).await?,
        })
    }

    pub(super) fn duty(&self, id: Uuid) -> Option<&staff_duty::Model> {
        self.duties.iter().find(|duty| duty.account_id == id)
    }

    /// They said that they are there, and are not away.
    pub(super) fn is_present(&self, id: Uuid, now: OffsetDateTime) -> bool {
        self.duty(id).is_some_and(|duty| duty.present && duty.away_until.is_none_or(|until| until.0 <= now))
    }

    pub(super) fn limit(&self, id: Uuid) -> u16 {
        let limit = self.duty(id).map_or(LIMIT, |duty| duty.most_open);
        u16::try_from(limit).unwrap_or_default()
    }

    pub(super) fn week(&self, id: Uuid) -> Vec<Shift> {
        let of = self.shifts.iter().filter(|shift| shift.account_id == id);
        let minute = |minute: i16| u16::try_from(minute).unwrap_or_default();
        of.map(|shift| Shift {
            weekday: u8::try_from(shift.weekday).unwrap_or_default(),
            from: minute(shift.from_minute),
            to: minute(shift.to_minute),
        })
        .collect()
    }

    pub(super) fn is_on_shift(&self, id: Uuid, now: OffsetDateTime) -> bool {
        on_shift(&self.week(id), moscow(now))
    }

    /// Somebody as routing sees them; their load is counted elsewhere.
    fn candidate(&self, id: Uuid, level: Level, skills: &str, now: OffsetDateTime) -> Candidate {
        Candidate {
            id,
            level,
            skills: skills.split_whitespace().map(str::to_owned).collect(),
            present: self.is_present(id, now),
            on_shift: self.is_on_shift(id, now),
            load: 0,
            limit: u32::from(self.limit(id)),
            last_given: self.duty(id).and_then(|duty| duty.last_given_at).map(|at| at.0),
        }
    }

    /// Who could get a request, by group. A group without members is served by those of the general one; a group without
    /// a supervisor, by every supervisor as well.
    pub(super) fn candidates(
        &self,
        groups: &[staff_group::Model],
        now: OffsetDateTime,
    ) -> BTreeMap<String, Vec<Candidate>> {
        let supervises =
            |id: Uuid| self.people.iter().any(|person| person.id == id && person.roles.may(Right::Supervise));
        let of = |key: &str| -> Vec<Candidate> {
            let members = self.members.iter().filter(|member| member.group_key == key);
            members
                .filter(|member| self.people.iter().any(|person| person.id == member.account_id))
                .map(|member| {
                    let own = Level::of_place(member.level);
                    let level = if supervises(member.account_id) { Level::Quality } else { own };
                    self.candidate(member.account_id, level, &member.skills, now)
                })
                .collect()
        };
        let fallback = of(FALLBACK);
        let supervisors: Vec<Candidate> = self
            .people
            .iter()
            .filter(|person| person.roles.may(Right::Supervise))
            .map(|person| self.candidate(person.id, Level::Quality, "", now))
            .collect();
        let serving = |group: &staff_group::Model| {
            let mut own = of(&group.key);
            if own.is_empty() {
                own.clone_from(&fallback);
            }
            if !own.iter().any(|one| one.level >= Level::Supervisor) {
                own.extend(supervisors.iter().cloned());
            }
            (group.key.clone(), own)
        };
        groups.iter().map(serving).collect()
    }
}

/// Who could get a request, by group.
///
/// # Errors
/// When the database does not answer.
pub async fn candidates(
    state: &AppState,
    now: OffsetDateTime,
) -> Result<BTreeMap<String, Vec<Candidate>>, AppError> {
    let groups = store::groups(state.db.read()).await?;
    Ok(Roster::read(state).await?.candidates(&groups, now))
}

/// The name of somebody who works on requests.
///
/// # Errors
/// 404 when nobody of that id does.
pub async fn colleague(state: &AppState, id: Uuid) -> Result<String, AppError> {
    accounts::colleague(state, id).await?.map(|person| person.name).ok_or(AppError::NotFound)
}

/// The group whose queue somebody sees first; the general one for whoever belongs to none.
///
/// # Errors
/// When the database does not answer.
pub async fn first_group(state: &AppState, id: Uuid) -> Result<String, AppError> {
    Ok(store::first_group_of(&state.db, id).await?.unwrap_or_else(|| FALLBACK.to_owned()))
}

/// Whether there is such a group.
///
/// # Errors
/// When the database does not answer.
pub async fn group_exists(state: &AppState, key: &str) -> Result<bool, AppError> {
    store::group(&state.db, key).await
}

/// Somebody was given a request: among equals the next one goes to somebody else.
///
/// # Errors
/// When the database refuses.
pub async fn was_given(tx: &Tx, id: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    store::set_duty(tx, id, DutyChange::Given, now).await
}
