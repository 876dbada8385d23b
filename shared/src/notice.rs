//! What a person is told, by which way and when (SPEC 3.7): one rule for letters, messages by SMS, notices of the browser and the
//! list on the site. Codes and letters about the safety of an account are no notices: they go out past this rule, always.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime, Time};

use crate::api::accounts::profile::{Notifications, QuietHours, Ways};

#[cfg(test)]
mod tests;

/// Messages by SMS to one person in 24 hours, codes apart: each of them costs the help centre money.
pub const SMS_DAILY_MAX: u64 = 3;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $text:literal in $topic:ident;)+) => {
        /// Something that happened and of which somebody is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum Event {
            $($(#[$doc])* $name,)+
        }

        impl Event {
            /// Every event.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name on the wire, in the database and in the texts.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// The row of the person's matrix that it stands under.
            pub const fn topic(self) -> Topic {
                match self {
                    $(Self::$name => Topic::$topic,)+
                }
            }
        }
    };
}

events! {
    /// A request was received on the person's behalf: by letter, by telephone, at a counter.
    Received = "received" in Status;
    /// The status changed, where no event below says it better.
    Status = "status" in Status;
    /// Staff answered.
    Answer = "answer" in Answer;
    /// Staff need something from the requester; the clock stands still until then.
    Question = "question" in Question;
    /// A promised time moved.
    Deadline = "deadline" in Deadline;
    /// It will be closed soon unless the requester writes.
    Reminder = "reminder" in Question;
    /// It was closed.
    Closed = "closed" in Closed;
    /// A promised time was missed, and somebody higher takes care.
    Escalated = "escalated" in Deadline;
    /// It became part of another request.
    Merged = "merged" in Status;
    /// An incident that the person subscribed to changed.
    Incident = "incident" in Incident;
    /// News of the help centre.
    News = "news" in News;
    /// An item of the knowledge base that the person subscribed to changed.
    Article = "article" in News;
    /// Staff: the requester wrote in a request of theirs.
    Message = "message" in Message;
    /// Staff: somebody named them in a note.
    Mention = "mention" in Mention;
    /// Staff: a request was given to them.
    Assigned = "assigned" in Assigned;
    /// Staff: a promised time of a request of theirs comes near.
    Warning = "warning" in Warning;
}

impl Event {
    /// The event of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|event| event.as_str() == name)
    }

    /// Whether a letter about it may wait for the digest. What loses its worth by waiting may not.
    pub const fn may_wait(self) -> bool {
        !matches!(self, Self::Question | Self::Reminder | Self::Mention | Self::Warning)
    }
}

/// A row of the matrix of notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// A request was answered.
    Answer,
    /// Staff need something.
    Question,
    /// The status changed.
    Status,
    /// A request was closed.
    Closed,
    /// A promised time moved or was missed.
    Deadline,
    /// An incident that the person subscribed to.
    Incident,
    /// News and technical changes.
    News,
    /// Staff: a requester wrote.
    Message,
    /// Staff: named in a note.
    Mention,
    /// Staff: a request was given to them.
    Assigned,
    /// Staff: a promised time comes near.
    Warning,
}

impl Topic {
    /// Every row, in the order of the person's page. New ones are added at the end: links in letters name them by their place.
    pub const ALL: [Self; 11] = [
        Self::Answer,
        Self::Question,
        Self::Status,
        Self::Closed,
        Self::Deadline,
        Self::Incident,
        Self::News,
        Self::Message,
        Self::Mention,
        Self::Assigned,
        Self::Warning,
    ];

    /// The name in the texts and in the matrix.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Question => "question",
            Self::Status => "status",
            Self::Closed => "closed",
            Self::Deadline => "deadline",
            Self::Incident => "incident",
            Self::News => "news",
            Self::Message => "message",
            Self::Mention => "mention",
            Self::Assigned => "assigned",
            Self::Warning => "warning",
        }
    }

    /// Whether only members of staff are told of such things.
    pub const fn is_staffs(self) -> bool {
        matches!(self, Self::Message | Self::Mention | Self::Assigned | Self::Warning)
    }

    /// The person's ways for it.
    pub const fn ways(self, all: &Notifications) -> Ways {
        match self {
            Self::Answer => all.answer,
            Self::Question => all.question,
            Self::Status => all.status,
            Self::Closed => all.closed,
            Self::Deadline => all.deadline,
            Self::Incident => all.incident,
            Self::News => all.news,
            Self::Message => all.message,
            Self::Mention => all.mention,
            Self::Assigned => all.assigned,
            Self::Warning => all.warning,
        }
    }

    /// The same, to be changed.
    pub const fn ways_mut(self, all: &mut Notifications) -> &mut Ways {
        match self {
            Self::Answer => &mut all.answer,
            Self::Question => &mut all.question,
            Self::Status => &mut all.status,
            Self::Closed => &mut all.closed,
            Self::Deadline => &mut all.deadline,
            Self::Incident => &mut all.incident,
            Self::News => &mut all.news,
            Self::Message => &mut all.message,
            Self::Mention => &mut all.mention,
            Self::Assigned => &mut all.assigned,
            Self::Warning => &mut all.warning,
        }
    }
}

/// The ways by which the person can be reached at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// There is an address.
    pub email: bool,
    /// There is a confirmed number, and messages of today are left.
    pub sms: bool,
    /// A browser has been switched on.
    pub push: bool,
}

/// When something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At once.
    Now,
    /// After the quiet hours.
    At(OffsetDateTime),
    /// In the digest of that time.
    Digest(OffsetDateTime),
}

/// What goes out about an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// It stands in the list on the site.
    pub app: bool,
    /// A letter.
    pub email: Option<When>,
    /// A message by SMS; never in a digest.
    pub sms: Option<When>,
    /// A notice of the browser; never in a digest.
    pub push: Option<When>,
}

/// The rule. Letters are read when somebody looks, so that quiet hours do not hold them; what makes a sound waits until those are over.
pub fn plan(event: Event, person: &Notifications, reach: Reach, now: OffsetDateTime) -> Plan {
    let ways = event.topic().ways(person);
    let loud = quiet_until(person, now).map_or(When::Now, When::At);
    let letter = match person.digest {
        Some(hour) if event.may_wait() => When::Digest(next_digest(person, hour, now)),
        _ => When::Now,
    };
    Plan {
        app: ways.app,
        email: (ways.email && reach.email).then_some(letter),
        sms: (ways.sms && reach.sms).then_some(loud),
        push: (ways.push && reach.push).then_some(loud),
    }
}

/// Hours and minutes of a clock, `22:00`.
pub fn clock_time(text: &str) -> Option<Time> {
    let number = |part: &str| -> Option<u8> {
        if part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) {
            part.parse().ok()
        } else {
            None
        }
    };
    let (hour, minute) = text.split_once(':')?;
    Time::from_hms(number(hour)?, number(minute)?, 0).ok()
}

/// When the quiet hours that run now end; none when none run. Hours that begin when they end are none.
pub fn quiet_until(person: &Notifications, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let QuietHours { from, to } = person.quiet.as_ref()?;
    let (from, to) = (clock_time(from)?, clock_time(to)?);
    let local = now.to_offset(person.zone.offset());
    let clock = local.time();
    let quiet = if from <= to { from <= clock && clock < to } else { from <= clock || clock < to };
    if !quiet {
        return None;
    }
    let today = local.replace_time(to);
    Some(if today > local { today } else { today + Duration::days(1) })
}

/// When the next digest goes out.
pub fn next_digest(person: &Notifications, hour: u8, now: OffsetDateTime) -> OffsetDateTime {
    let local = now.to_offset(person.zone.offset());
    let today = local.replace_time(Time::from_hms(hour.min(23), 0, 0).unwrap_or(Time::MIDNIGHT));
    if today > local { today } else { today + Duration::days(1) }
}
