//! What an agency's server answered means, and when to try again.

use serde::Deserialize;
use shared::{forms::clean, validate::secrets::mask_secrets};
use time::{Duration, OffsetDateTime};

use crate::platform::{
    error::AppError,
    ids::Ids,
    outbound::{Answer, Fault},
};

/// Seconds to the next attempt after the first, second … one; then it is given up.
const BACKOFF: [i64; 7] = [5, 30, 120, 600, 3600, 6 * 3600, 24 * 3600];
/// The longest that a server may ask us to wait.
const WAIT_MAX: Duration = Duration::days(1);
/// Characters of an agency's words that are kept.
const WORDS_MAX: usize = 2000;

/// What became of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The agency's server has it.
    Taken,
    /// Not now: the class of the error, and for how long the server asked us to wait.
    Later(String, Option<Duration>),
    /// It is refused as it stands: the agency's words.
    Refused(String, String),
    /// Never at this address.
    Gone,
}

/// What the answer means (Standard Webhooks: 2xx is success, 410 ends it; RFC 9110 for the rest).
pub(super) fn of(result: Result<Answer, Fault>, now: OffsetDateTime) -> Outcome {
    let answer = match result {
        Ok(answer) => answer,
        Err(fault) => return Outcome::Later(fault.to_string(), None),
    };
    let class = format!("http-{}", answer.status);
    match answer.status {
        200..=299 => Outcome::Taken,
        410 => Outcome::Gone,
        408 | 409 | 425 | 429 => Outcome::Later(class, wait(&answer, now)),
        400..=499 => Outcome::Refused(class, words(&answer)),
        _ => Outcome::Later(class, wait(&answer, now)),
    }
}

/// `Retry-After`: seconds or a date.
fn wait(answer: &Answer, now: OffsetDateTime) -> Option<Duration> {
    let text = answer.retry_after.as_deref()?.trim();
    let wait = match text.parse::<u32>() {
        Ok(seconds) => Duration::seconds(seconds.into()),
        // The date of HTTP is that of letters but for the name of the zone.
        Err(_) => {
            let date = text.replace("GMT", "+0000");
            let format = time::format_description::well_known::Rfc2822;
            OffsetDateTime::parse(&date, &format).ok()? - now
        }
    };
    Some(wait.clamp(Duration::ZERO, WAIT_MAX))
}

/// A problem document (RFC 9457), as much of it as says what is to be corrected.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Refusal {
    title: String,
    detail: String,
    errors: Vec<Wrong>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wrong {
    field: String,
    pointer: String,
    message: String,
    detail: String,
}

fn words(answer: &Answer) -> String {
    let refusal: Refusal = serde_json::from_slice(&answer.body).unwrap_or_default();
    let main = if refusal.detail.is_empty() { refusal.title } else { refusal.detail };
    let mut lines = vec![main];
    for wrong in refusal.errors.into_iter().take(20) {
        let field = if wrong.field.is_empty() { wrong.pointer } else { wrong.field };
        let what = if wrong.message.is_empty() { wrong.detail } else { wrong.message };
        lines.push(if field.is_empty() { what } else { format!("{field}: {what}") });
    }
    lines.retain(|line| !line.trim().is_empty());
    plain(&lines.join("\n"), WORDS_MAX)
}

/// Words of an agency as they are kept: plain, masked, not too long.
pub(super) fn plain(text: &str, max: usize) -> String {
    mask_secrets(&clean(text)).chars().take(max).collect()
}

/// When to try again after so many attempts, a tenth earlier or later by chance, so that what failed together does not come
/// back together; never before the server asked. `None`: it is given up.
///
/// # Errors
/// When the system has no chance.
pub(super) fn next(
    ids: &Ids,
    attempts: i32,
    asked: Option<Duration>,
    now: OffsetDateTime,
) -> Result<Option<OffsetDateTime>, AppError> {
    let Some(seconds) = usize::try_from(attempts - 1).ok().and_then(|place| BACKOFF.get(place)) else {
        return Ok(None);
    };
    let chance = i64::from(u16::from_be_bytes(ids.bytes::<2>()?));
    let millis = seconds * 1000;
    let wait = Duration::milliseconds(millis - millis / 10 + millis / 5 * chance / i64::from(u16::MAX));
    Ok(Some(now + wait.max(asked.unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use time::macros::datetime;

    use super::*;
    use crate::platform::clock::SystemClock;

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn answer(status: u16, retry_after: Option<&str>, body: &str) -> Outcome {
        let answer = Answer {
            status,
            content_type: "application/problem+json".into(),
            retry_after: retry_after.map(str::to_owned),
            body: body.as_bytes().to_vec(),
        };
        of(Ok(answer), NOW)
    }

    #[test]
    fn every_status_means_something() {
        for status in [200, 202, 204] {
            assert_eq!(answer(status, None, ""), Outcome::Taken);
        }
        for status in [301, 307, 408, 409, 425, 429, 500, 503] {
            assert_eq!(answer(status, None, ""), Outcome::Later(format!("http-{status}"), None));
        }
        assert_eq!(answer(410, None, ""), Outcome::Gone);
        assert_eq!(of(Err(Fault::Timeout), NOW), Outcome::Later("timeout".into(), None));
        let body = r#"{"title":"Ошибки","errors":[{"field":"inn","message":"Укажите ИНН"},{"pointer":"/x","detail":"нет"}]}"#;
        let said = "Ошибки\ninn: Укажите ИНН\n/x: нет";
        assert_eq!(answer(422, None, body), Outcome::Refused("http-422".into(), said.into()));
        for body in ["", "not json", "[]", "{\"detail\":\"\\u0000 \"}"] {
            assert_eq!(answer(400, None, body), Outcome::Refused("http-400".into(), String::new()), "{body}");
        }
    }

    #[test]
    fn a_server_may_ask_us_to_wait() {
        let asked = |text: &str| match answer(429, Some(text), "") {
            Outcome::Later(_, wait) => wait.map(Duration::whole_seconds),
            other => panic!("{other:?}"),
        };
        assert_eq!(asked("120"), Some(120));
        assert_eq!(asked("99999999"), Some(86_400));
        assert_eq!(asked("Sat, 21 Nov 2026 12:01:00 GMT"), Some(60));
        assert_eq!(asked("Sat, 21 Nov 2020 12:01:00 GMT"), Some(0));
        assert_eq!(asked("soon"), None);
    }

    #[test]
    fn the_waits_grow_and_end() {
        let ids = Ids::new(Arc::new(SystemClock));
        for (place, seconds) in (1..).zip(BACKOFF) {
            let at = next(&ids, place, None, NOW).unwrap().unwrap() - NOW;
            let spread = (at.as_seconds_f64() / seconds as f64 - 1.0).abs();
            assert!(spread <= 0.101, "{place}: {at}");
        }
        assert_eq!(next(&ids, 8, None, NOW).unwrap(), None);
        assert_eq!(next(&ids, 1, Some(Duration::HOUR), NOW).unwrap(), Some(NOW + Duration::HOUR));
    }
}
