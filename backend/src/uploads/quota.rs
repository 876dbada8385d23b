//! How much a person may upload a day (ASVS 5.0.0, 5.2.4), and an address: a device without a session gets a new one
//! with every upload.

use time::{Duration, OffsetDateTime};

use super::store::quota;
use crate::platform::{
    database::{Db, Tx},
    error::AppError,
    extract::Actor,
    ids::{hex, keyed},
    limits::UploadQuota,
    state::AppState,
};

/// Who pays for an upload: each with the largest number of files and bytes a day.
#[derive(Clone, Debug)]
pub(super) struct Payers(Vec<(String, UploadQuota)>);

fn day(now: OffsetDateTime) -> i64 {
    now.unix_timestamp().div_euclid(Duration::DAY.whole_seconds())
}

/// The day is full until its end.
fn full(now: OffsetDateTime) -> AppError {
    let left = Duration::DAY.whole_seconds() - now.unix_timestamp().rem_euclid(Duration::DAY.whole_seconds());
    AppError::TooMany(u32::try_from(left).unwrap_or(u32::MAX))
}

impl Payers {
    pub(super) fn of(state: &AppState, actor: &Actor, address: &str) -> Self {
        let quotas = &state.limits.upload_day;
        let mut all = Vec::with_capacity(2);
        match actor {
            Actor::Anonymous | Actor::System => {}
            Actor::Key(_) => all.push((actor.label(), quotas.key)),
            Actor::Staff(_) => all.push((actor.label(), quotas.staff)),
            Actor::Guest { .. } | Actor::Citizen(_) => all.push((actor.label(), quotas.person)),
        }
        // Many people stand behind one system, and staff behind one address.
        if matches!(actor, Actor::Anonymous | Actor::Guest { .. } | Actor::Citizen(_)) {
            let hash = keyed(&state.server_key, "upload quota", &[address.as_bytes()]);
            all.push((format!("address:{}", hex(&hash[..12])), quotas.address));
        }
        Self(all)
    }

    /// Whether so many bytes more would be too much; asked before anything is done with them.
    pub(super) async fn check(&self, db: &Db, bytes: usize, now: OffsetDateTime) -> Result<(), AppError> {
        for (owner, most) in &self.0 {
            let (files, held) = quota::of(db, owner, day(now)).await?;
            if files >= most.files || held + i64::try_from(bytes).unwrap_or(i64::MAX) > most.bytes {
                return Err(full(now));
            }
        }
        Ok(())
    }

    /// Takes a file out of everybody's share, with the row of the file.
    pub(super) async fn take(&self, tx: &Tx, bytes: usize, now: OffsetDateTime) -> Result<(), AppError> {
        for (owner, most) in &self.0 {
            let size = i64::try_from(bytes).unwrap_or(i64::MAX);
            let (files, held) = quota::add(tx, owner, day(now), size).await?;
            // Others may have come since it was asked.
            if files > most.files || held > most.bytes {
                return Err(full(now));
            }
        }
        Ok(())
    }
}

/// Forgets the days before yesterday.
pub(super) async fn sweep(db: &Db, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    quota::forget(&tx, day(now) - 1).await?;
    tx.commit().await?;
    Ok(())
}
