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
    accounts::{self, DeskPerson, Right},
    entity::{staff_duty, staff_member, staff_shift},
    platform::{clock::moscow, database::Tx, error::AppError, state::AppState},
};

/// The group of what no other group takes.
const FALLBACK: &str = "general";

/// Everything that is known of the people of the desk.
pub(super) struct Roster {
    pub(super) people: Vec<DeskPerson>,
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
            people: accounts::desk_people(&state.db).await?,
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
}

/// Who could get a request, by group. A group without members is served by those of the general one; what went up to a
/// supervisor, by every supervisor.
///
/// # Errors
/// When the database does not answer.
pub async fn candidates(
    state: &AppState,
    now: OffsetDateTime,
) -> Result<BTreeMap<String, Vec<Candidate>>, AppError> {
    let roster = Roster::read(state).await?;
    let works = |id: Uuid| roster.people.iter().any(|person| person.id == id);
    let of = |key: &str| -> Vec<Candidate> {
        let members = roster.members.iter().filter(|member| member.group_key == key);
        let mut all: Vec<Candidate> = members
            .filter(|member| works(member.account_id))
            .map(|member| {
                roster.candidate(member.account_id, Level::of_place(member.level), &member.skills, now)
            })
            .collect();
        for person in roster.people.iter().filter(|person| person.roles.may(Right::Supervise)) {
            if let Some(known) = all.iter_mut().find(|one| one.id == person.id) {
                known.level = Level::Quality;
            }
        }
        all
    };
    let fallback = of(FALLBACK);
    let supervisors: Vec<Candidate> = roster
        .people
        .iter()
        .filter(|person| person.roles.may(Right::Supervise))
        .map(|person| roster.candidate(person.id, Level::Quality, "", now))
        .collect();
    let groups = store::groups(state.db.read()).await?.into_iter().map(|group| {
        let mut own = of(&group.key);
        if own.is_empty() {
            own.clone_from(&fallback);
        }
        if !own.iter().any(|one| one.level >= Level::Supervisor) {
            // They come last: what an operator can do is not given to them.
            own.extend(supervisors.iter().cloned());
        }
        (group.key, own)
    });
    Ok(groups.collect())
}

/// The name of somebody who works on requests.
///
/// # Errors
/// 404 when nobody of that id does.
pub async fn colleague(state: &AppState, id: Uuid) -> Result<String, AppError> {
    let people = accounts::desk_people(&state.db).await?;
    people.into_iter().find(|person| person.id == id).map(|person| person.name).ok_or(AppError::NotFound)
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
