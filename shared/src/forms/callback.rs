//! A call that somebody asks for (SPEC 1.12).

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime, Time, macros::time};

use super::{
    Fault, Faults, Field, FieldErrors,
    request::{RequestForm, SHORT_MAX},
};
use crate::{
    lang::Lang,
    sla::Calendar,
    validate::{parse_phone, secrets::mask_secrets},
};

/// Characters of what the call is to be about.
pub const TOPIC_MAX: usize = 300;
const MORNING: (Time, Time) = (time!(8:00), time!(12:00));
const AFTERNOON: (Time, Time) = (time!(12:00), time!(16:00));
const EVENING: (Time, Time) = (time!(16:00), time!(20:00));
/// A call is promised for hours of which so much is left.
const SOONEST: Duration = Duration::minutes(30);
/// Days to look ahead for hours that are worked.
const DAYS_MAX: u8 = 60;
/// The category of such requests, until whoever calls knows more.
const CATEGORY: &str = "general";

/// When the person can talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// As soon as possible: within half an hour of working time.
    #[default]
    Now,
    /// From 8 to 12, Moscow time.
    Morning,
    /// From 12 to 16.
    Afternoon,
    /// From 16 to 20.
    Evening,
}

impl When {
    /// Every choice, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Now, Self::Morning, Self::Afternoon, Self::Evening];

    /// The name on the wire and in the locales.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The hours of a day, Moscow time; none when any time is good.
    const fn hours(self) -> Option<(Time, Time)> {
        match self {
            Self::Now => None,
            Self::Morning => Some(MORNING),
            Self::Afternoon => Some(AFTERNOON),
            Self::Evening => Some(EVENING),
        }
    }

    /// Until when the call is promised: the end of these hours on the first day when support is open in them and
    /// half an hour of them is left. None for [`When::Now`], whose promise is the policy's.
    pub fn until(self, now: OffsetDateTime, calendar: &Calendar) -> Option<OffsetDateTime> {
        let (from, to) = self.hours()?;
        let mut day = now.to_offset(calendar.zone()).date();
        // Longer than the longest holidays.
        for _ in 0..DAYS_MAX {
            if let Some((opens, closes)) = calendar.open(day) {
                let end = day.with_time(to.min(closes)).assume_offset(calendar.zone());
                if opens.max(from) < to.min(closes) && now + SOONEST <= end {
                    return Some(end.to_offset(time::UtcOffset::UTC));
                }
            }
            day = day.next_day()?;
        }
        None
    }

    /// The choice of a name; nothing is now.
    pub fn parse(name: &str) -> Option<Self> {
        if name.is_empty() {
            Some(Self::Now)
        } else {
            Self::ALL.into_iter().find(|when| when.as_str() == name)
        }
    }
}

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallbackField {
    /// Phone number.
    Phone,
    /// Name to ask for.
    Name,
    /// When.
    When,
    /// About what.
    Topic,
}

impl Field for CallbackField {
    fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Name => "name",
            Self::When => "when",
            Self::Topic => "topic",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct CallbackForm {
    /// Phone number in any habit.
    pub phone: String,
    /// Name to ask for; may be empty.
    pub name: String,
    /// `now`, `morning`, `afternoon` or `evening`; empty is now.
    pub when: String,
    /// What it is about.
    pub topic: String,
    /// Language of the form.
    pub lang: Lang,
}

/// A call that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCallback {
    /// Phone number, `+7XXXXXXXXXX`.
    pub phone: String,
    /// Name to ask for.
    pub name: String,
    /// When.
    pub when: When,
    /// What it is about; secrets are masked.
    pub topic: String,
    /// Language.
    pub lang: Lang,
}

impl CallbackForm {
    /// Checks it.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self) -> Result<NewCallback, FieldErrors<CallbackField>> {
        let mut faults = Faults::new();
        let phone = parse_phone(self.phone.trim()).unwrap_or_default();
        if phone.is_empty() {
            let fault = if self.phone.trim().is_empty() { Fault::Required } else { Fault::Phone };
            faults.push(CallbackField::Phone, fault, None);
        }
        let name = faults.text(CallbackField::Name, &self.name, SHORT_MAX);
        let when = When::parse(self.when.trim());
        if when.is_none() {
            faults.push(CallbackField::When, Fault::Choice, None);
        }
        let topic = mask_secrets(&faults.required(CallbackField::Topic, &self.topic, TOPIC_MAX));
        faults.finish(NewCallback { phone, name, when: when.unwrap_or_default(), topic, lang: self.lang })
    }
}

impl NewCallback {
    /// The request that it becomes; `subject` and `when` are words in its language.
    pub fn request(&self, subject: &str, when: &str) -> RequestForm {
        RequestForm {
            category: CATEGORY.to_owned(),
            kind: "question".to_owned(),
            subject: subject.to_owned(),
            steps: format!("{}\n{when}", self.topic),
            name: self.name.clone(),
            phone: self.phone.clone(),
            preferred: "phone".to_owned(),
            mask_secrets: true,
            lang: self.lang,
            ..RequestForm::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{datetime, offset};

    use super::*;
    use crate::sla::Year;

    #[test]
    fn a_later_call_is_promised_for_the_hours_that_were_chosen() {
        // No holiday and no moved day near these dates.
        let calendar = Calendar::new([(2026, Year::default())].into(), offset!(+3));
        let until = |when: When, now| when.until(now, &calendar);
        // A Friday, 13:00 in Moscow.
        let friday = datetime!(2026-11-20 10:00 UTC);
        assert_eq!(until(When::Now, friday), None);
        assert_eq!(until(When::Afternoon, friday), Some(datetime!(2026-11-20 13:00 UTC)));
        assert_eq!(until(When::Evening, friday), Some(datetime!(2026-11-20 17:00 UTC)));
        // On Saturday support opens at nine and closes at five.
        assert_eq!(until(When::Morning, friday), Some(datetime!(2026-11-21 09:00 UTC)));
        assert_eq!(until(When::Evening, friday + Duration::DAY), Some(datetime!(2026-11-21 14:00 UTC)));
        // Twenty minutes of the evening are left: on Monday, since Sunday is off.
        assert_eq!(
            until(When::Evening, datetime!(2026-11-21 13:40 UTC)),
            Some(datetime!(2026-11-23 17:00 UTC))
        );
    }

    #[test]
    fn a_number_and_a_topic_are_enough() {
        let form = CallbackForm {
            phone: "8 (912) 345-67-89".into(),
            topic: "Не вхожу".into(),
            ..CallbackForm::default()
        };
        let new = form.parse().unwrap();
        assert_eq!((new.phone.as_str(), new.when), ("+79123456789", When::Now));
        let wrong = CallbackForm { phone: "12".into(), when: "never".into(), ..CallbackForm::default() };
        let fields: Vec<_> =
            wrong.parse().unwrap_err().iter().map(|error| (error.field.name(), error.fault)).collect();
        let expected = [("phone", Fault::Phone), ("when", Fault::Choice), ("topic", Fault::Required)];
        assert_eq!(fields, expected);
    }
}
