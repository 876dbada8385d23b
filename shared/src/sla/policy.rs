//! Policies: what is promised to which request. They are data: a table in which the more a row asks of a request, the
//! stronger it is.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::calendar::{Calendar, Due, Hours};
use crate::ticket::{Channel, Level, Priority};

/// How much time is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A span of the hours that the policy counts.
    Span(Duration),
    /// The end of support's hours on so many working days later.
    WorkingDays(u8),
}

/// Hours of a working day, for the share of a promise that has run.
const WORKING_DAY: Duration = Duration::hours(12);

impl Target {
    /// `30m`, `12h`, `3wd`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |unit: &str| text.strip_suffix(unit)?.trim().parse::<u32>().ok();
        if let Some(days) = number("wd") {
            return u8::try_from(days).ok().map(Self::WorkingDays);
        }
        if let Some(hours) = number("h") {
            return Some(Self::Span(Duration::hours(i64::from(hours))));
        }
        number("m").map(|minutes| Self::Span(Duration::minutes(i64::from(minutes))))
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::WorkingDays(days) => write!(f, "{days}wd"),
            Self::Span(span) if span.whole_minutes() % 60 == 0 => write!(f, "{}h", span.whole_hours()),
            Self::Span(span) => write!(f, "{}m", span.whole_minutes()),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!("«{text}» is no time: write 30m, 12h or 3wd (working days)"))
        })
    }
}

/// A row: of which requests it speaks (all that it does not name fit), and what is promised to them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Its name, in the ledger and for the administrator.
    pub key: String,
    /// Way that the request came.
    pub channel: Option<Channel>,
    /// Priority.
    pub priority: Option<Priority>,
    /// Key of a category.
    pub category: Option<String>,
    /// Level to which it has been escalated.
    pub level: Option<Level>,
    /// Hours that count.
    pub hours: Hours,
    /// To the first reply.
    pub first_reply: Option<Target>,
    /// From one word to the requester to the next while it is worked on.
    pub next_update: Option<Target>,
    /// To the solution.
    pub solution: Option<Target>,
}

/// What decides about the promises of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case<'a> {
    /// Way that it came.
    pub channel: Channel,
    /// Priority.
    pub priority: Priority,
    /// Key of the category.
    pub category: &'a str,
    /// Level.
    pub level: Level,
}

impl Policy {
    fn fits(&self, case: Case<'_>) -> bool {
        self.channel.is_none_or(|channel| channel == case.channel)
            && self.priority.is_none_or(|priority| priority == case.priority)
            && self.category.as_deref().is_none_or(|category| category == case.category)
            && self.level.is_none_or(|level| level == case.level)
    }

    /// An escalation outweighs a category, that a channel, that a priority.
    fn weight(&self) -> u8 {
        8 * u8::from(self.level.is_some())
            + 4 * u8::from(self.category.is_some())
            + 2 * u8::from(self.channel.is_some())
            + u8::from(self.priority.is_some())
    }
}

/// A time to be met, with the hours in which it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// How much.
    pub target: Target,
    /// Of which hours.
    pub hours: Hours,
}

impl Timed {
    /// When it is over, counted from a moment.
    pub fn due(self, calendar: &Calendar, from: OffsetDateTime) -> Due {
        match self.target {
            Target::Span(span) => calendar.add(self.hours, from, span),
            Target::WorkingDays(days) => calendar.end_of_working_day(from, days),
        }
    }

    /// The hours in which what is left of it runs: a promise of working days runs while support is open.
    pub const fn running(self) -> Hours {
        match self.target {
            Target::Span(_) => self.hours,
            Target::WorkingDays(_) => Hours::Service,
        }
    }

    /// All of it, for the share that has run.
    pub fn total(self) -> Duration {
        match self.target {
            Target::Span(span) => span,
            Target::WorkingDays(days) => WORKING_DAY * i32::from(days),
        }
    }
}

/// What is promised to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// First reply.
    pub first_reply: Timed,
    /// Next word.
    pub next_update: Option<Timed>,
    /// Solution.
    pub solution: Timed,
}

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policies(Vec<Policy>);

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// Some requests would be promised nothing.
    #[error("no row without conditions promises {0}: a request that fits no other row would have none")]
    Gap(&'static str),
    /// Two rows of one weight may speak of the same request.
    #[error("«{0}» and «{1}» ask the same of a request: join them")]
    Twice(String, String),
}

impl Policies {
    /// A table, the stronger rows first.
    ///
    /// # Errors
    /// When a row is there twice or no row speaks of all requests.
    pub fn new(mut rows: Vec<Policy>) -> Result<Self, PolicyError> {
        for (place, row) in rows.iter().enumerate() {
            let asked = |row: &Policy| (row.channel, row.priority, row.category.clone(), row.level);
            if let Some(other) = rows[..place].iter().find(|other| asked(other) == asked(row)) {
                return Err(PolicyError::Twice(other.key.clone(), row.key.clone()));
            }
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.weight()));
        let all = rows.iter().filter(|row| row.weight() == 0);
        for (name, there) in [
            ("first_reply", all.clone().any(|row| row.first_reply.is_some())),
            ("solution", all.clone().any(|row| row.solution.is_some())),
        ] {
            if !there {
                return Err(PolicyError::Gap(name));
            }
        }
        Ok(Self(rows))
    }

    /// The rows.
    pub fn rows(&self) -> &[Policy] {
        &self.0
    }

    /// What a request is promised: each time by the strongest row that names one.
    pub fn of(&self, case: Case<'_>) -> Targets {
        let pick = |of: fn(&Policy) -> Option<Target>| {
            let mut rows = self.0.iter().filter(|row| row.fits(case));
            rows.find_map(|row| of(row).map(|target| Timed { target, hours: row.hours }))
        };
        // `new` has seen to it that both are there.
        let none = Timed { target: Target::WorkingDays(3), hours: Hours::Always };
        Targets {
            first_reply: pick(|row| row.first_reply).unwrap_or(none),
            next_update: pick(|row| row.next_update),
            solution: pick(|row| row.solution).unwrap_or(none),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str) -> Policy {
        Policy { key: key.into(), ..Policy::default() }
    }

    #[test]
    fn the_stronger_row_speaks() {
        let span = |hours| Some(Target::Span(Duration::hours(hours)));
        let table = Policies::new(vec![
            Policy { first_reply: span(48), solution: Some(Target::WorkingDays(3)), ..row("all") },
            Policy { priority: Some(Priority::Critical), first_reply: span(1), ..row("critical") },
            Policy {
                channel: Some(Channel::Email),
                first_reply: span(24),
                hours: Hours::Workdays,
                ..row("email")
            },
            Policy { level: Some(Level::Supervisor), solution: span(8), ..row("level") },
        ])
        .unwrap();
        let case = Case {
            channel: Channel::Email,
            priority: Priority::Critical,
            category: "access",
            level: Level::Supervisor,
        };
        let targets = table.of(case);
        assert_eq!(
            targets.first_reply,
            Timed { target: Target::Span(Duration::hours(24)), hours: Hours::Workdays }
        );
        assert_eq!(targets.solution.target, Target::Span(Duration::hours(8)));
        let form = table.of(Case { channel: Channel::Form, level: Level::Operator, ..case });
        assert_eq!(form.first_reply.target, Target::Span(Duration::hours(1)));
        assert_eq!(form.solution.target, Target::WorkingDays(3));
    }

    #[test]
    fn a_table_with_a_gap_or_a_twin_is_refused() {
        assert_eq!(Policies::new(vec![row("a")]), Err(PolicyError::Gap("first_reply")));
        let twin = Policies::new(vec![row("a"), row("b")]);
        assert_eq!(twin, Err(PolicyError::Twice("a".into(), "b".into())));
    }

    #[test]
    fn times_are_read_and_written() {
        for text in ["30m", "12h", "3wd", "90m"] {
            assert_eq!(Target::parse(text).map(|target| target.to_string()), Some(text.to_owned()));
        }
        assert_eq!(Target::parse("soon"), None);
    }
}
