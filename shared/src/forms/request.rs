//! A new request (SPEC 2.1–2.5).

use serde::{Deserialize, Serialize};
use time::{Date, macros::format_description};

use super::{Fault, Faults, Field, FieldErrors};
use crate::{
    content::{Category, Required},
    lang::Lang,
    ticket::RequestKind,
    validate::{find_secrets, parse_email, parse_phone},
};

/// Characters in a long text field by default (SPEC 2.2).
pub const TEXT_MAX: usize = 500;
/// Characters in the subject.
pub const SUBJECT_MAX: usize = 100;
/// Shortest subject that says something.
pub const SUBJECT_MIN: usize = 5;
/// Characters in a name, an account number, a device detail.
pub const SHORT_MAX: usize = 120;
/// Files in a request or a comment.
pub const FILES_MAX: usize = 10;

/// The fields of the form, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestField {
    /// Category of the request.
    Category,
    /// Sub-topic of the category.
    Subtopic,
    /// Problem, question, complaint, suggestion.
    Kind,
    /// Service it is about.
    Service,
    /// Short title.
    Subject,
    /// What was done, step by step.
    Steps,
    /// Exact text and code of the error.
    ErrorText,
    /// Date when it happened.
    HappenedOn,
    /// Time when it happened.
    HappenedAt,
    /// Since when it happens.
    Since,
    /// What was tried already.
    Tried,
    /// Files.
    Files,
    /// Name to address the person by.
    Name,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Account number.
    Account,
    /// Preferred way of contact.
    Preferred,
    /// Device details.
    Device,
}

impl Field for RequestField {
    fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Subtopic => "subtopic",
            Self::Kind => "kind",
            Self::Service => "service",
            Self::Subject => "subject",
            Self::Steps => "steps",
            Self::ErrorText => "error_text",
            Self::HappenedOn => "happened_on",
            Self::HappenedAt => "happened_at",
            Self::Since => "since",
            Self::Tried => "tried",
            Self::Files => "files",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Account => "account",
            Self::Preferred => "preferred",
            Self::Device => "device",
        }
    }
}

/// How the person wants to be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Preferred {
    /// By e-mail.
    #[default]
    Email,
    /// By phone.
    Phone,
    /// Only on the request's page.
    Portal,
}

impl Preferred {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Portal => "portal",
        }
    }

    /// The choice of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Email, Self::Phone, Self::Portal].into_iter().find(|choice| choice.as_str() == name)
    }
}

/// Device details (SPEC 2.4): collected by the page, shown, editable, may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Device {
    /// Phone, tablet, computer or other.
    pub kind: String,
    /// Operating system and its version.
    pub os: String,
    /// Browser or app, with its version.
    pub browser: String,
    /// Language of the browser.
    pub language: String,
    /// IANA time zone.
    pub time_zone: String,
    /// Screen in CSS pixels and pixel ratio.
    pub screen: String,
    /// Kind of connection, where the browser tells.
    pub connection: String,
}

impl Device {
    fn values(&self) -> [&String; 7] {
        [&self.kind, &self.os, &self.browser, &self.language, &self.time_zone, &self.screen, &self.connection]
    }
}

/// The form as typed: what the page keeps, the draft stores and the API takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RequestForm {
    /// Key of the category.
    pub category: String,
    /// Key of the sub-topic; may be empty.
    pub subtopic: String,
    /// Kind of request; empty means a problem.
    pub kind: String,
    /// Slug of the service; may be empty.
    pub service: String,
    /// Short title.
    pub subject: String,
    /// What was done, step by step.
    pub steps: String,
    /// Exact text and code of the error.
    pub error_text: String,
    /// Date when it happened, `YYYY-MM-DD`.
    pub happened_on: String,
    /// Time when it happened, `HH:MM`.
    pub happened_at: String,
    /// Since when it happens, in words.
    pub since: String,
    /// What was tried already.
    pub tried: String,
    /// Name to address the person by.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number in any habit.
    pub phone: String,
    /// Account number.
    pub account: String,
    /// Preferred way of contact.
    pub preferred: String,
    /// Device details; absent when the person left them out.
    pub device: Option<Device>,
    /// Ids of files uploaded before, in their order.
    pub files: Vec<uuid::Uuid>,
    /// The path through a guide, when the request comes from one: «question — answer» lines.
    pub guide_path: String,
    /// Path of the page that it was written from, when that says something.
    pub page: String,
    /// With consent: what was looked at before, paths of the help centre and searches as `?words`, 20 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tried_trail: Vec<String>,
    /// Send it although something in it looks like a secret: the text is stored masked.
    pub mask_secrets: bool,
    /// Language of the form; letters come in it.
    pub lang: Lang,
}

/// A request that can be filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// Key of the category.
    pub category: String,
    /// Key of the sub-topic.
    pub subtopic: Option<String>,
    /// Kind of request.
    pub kind: RequestKind,
    /// Slug of the service.
    pub service: Option<String>,
    /// Short title.
    pub subject: String,
    /// What was done, step by step.
    pub steps: String,
    /// Exact text and code of the error.
    pub error_text: String,
    /// Date when it happened.
    pub happened_on: Option<Date>,
    /// Time when it happened, `HH:MM`.
    pub happened_at: Option<String>,
    /// Since when it happens.
    pub since: String,
    /// What was tried already.
    pub tried: String,
    /// Name to address the person by.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number, `+7XXXXXXXXXX`.
    pub phone: Option<String>,
    /// Account number.
    pub account: String,
    /// Preferred way of contact.
    pub preferred: Preferred,
    /// Device details.
    pub device: Option<Device>,
    /// Ids of uploaded files.
    pub files: Vec<uuid::Uuid>,
    /// The path through a guide.
    pub guide_path: String,
    /// Path of the page that it was written from.
    pub page: String,
    /// What was looked at before.
    pub tried_trail: Vec<String>,
    /// Language of letters.
    pub lang: Lang,
}

/// What the form is checked against: the published categories and services, and today.
#[derive(Clone, Copy, Debug)]
pub struct RequestContext<'a> {
    /// The published categories.
    pub categories: &'a [Category],
    /// Today in the reader's zone; a date after it has not come yet.
    pub today: Date,
}

/// Reads an ISO date, `YYYY-MM-DD`.
pub fn parse_date(text: &str) -> Option<Date> {
    Date::parse(text.trim(), format_description!("[year]-[month]-[day]")).ok()
}

/// Reads a time of day, `HH:MM`.
pub fn parse_time(text: &str) -> Option<String> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let hour: u8 = hours.parse().ok().filter(|hour| *hour < 24)?;
    let minute: u8 = minutes.get(..2)?.parse().ok().filter(|minute| *minute < 60)?;
    Some(format!("{hour:02}:{minute:02}"))
}

impl RequestForm {
    /// Checks everything and reports every error.
    ///
    /// # Errors
    /// All wrong fields, in the order of the form.
    pub fn parse(&self, context: RequestContext<'_>) -> Result<NewRequest, FieldErrors<RequestField>> {
        use RequestField as F;
        let mut faults = Faults::new();
        let category = context.categories.iter().find(|category| category.key == self.category);
        match category {
            None if self.category.trim().is_empty() => faults.push(F::Category, Fault::Required, None),
            None => faults.push(F::Category, Fault::Choice, None),
            Some(_) => {}
        }
        let needs = |what: Required| category.is_some_and(|category| category.required.contains(&what));
        let subtopic = self.subtopic.trim();
        if let Some(category) = category
            && !subtopic.is_empty()
            && !category.subtopics.iter().any(|known| known.key == subtopic)
        {
            faults.push(F::Subtopic, Fault::Choice, None);
        }
        let kind = match self.kind.trim() {
            "" => Some(RequestKind::Problem),
            name => RequestKind::parse(name),
        };
        if kind.is_none() {
            faults.push(F::Kind, Fault::Choice, None);
        }
        let service = faults.text(F::Service, &self.service, SHORT_MAX);
        // What is required describes a malfunction; a suggestion or thanks has no time and no steps.
        let problem = matches!(kind, Some(RequestKind::Problem));
        if problem && needs(Required::Service) && service.is_empty() {
            faults.push(F::Service, Fault::Required, None);
        }
        let subject = faults.required(F::Subject, &self.subject, SUBJECT_MAX).replace('\n', " ");
        if (1..SUBJECT_MIN).contains(&subject.chars().count()) {
            faults.push(F::Subject, Fault::TooShort, Some(SUBJECT_MIN));
        }
        let mut long = |field: F, raw: &str, required: bool| {
            if required { faults.required(field, raw, TEXT_MAX) } else { faults.text(field, raw, TEXT_MAX) }
        };
        let steps = long(F::Steps, &self.steps, !problem || needs(Required::Steps));
        let error_text = long(F::ErrorText, &self.error_text, problem && needs(Required::ErrorText));
        let happened_on = match self.happened_on.trim() {
            "" => {
                if problem && needs(Required::When) {
                    faults.push(F::HappenedOn, Fault::Required, None);
                }
                None
            }
            text => match parse_date(text) {
                None => {
                    faults.push(F::HappenedOn, Fault::Date, None);
                    None
                }
                Some(date) if date > context.today => {
                    faults.push(F::HappenedOn, Fault::Future, None);
                    None
                }
                Some(date) => Some(date),
            },
        };
        let happened_at = match self.happened_at.trim() {
            "" => None,
            text => {
                let parsed = parse_time(text);
                if parsed.is_none() {
                    faults.push(F::HappenedAt, Fault::Date, None);
                }
                parsed
            }
        };
        let mut some = |field: F, raw: &str, max: usize, required: bool| {
            if required { faults.required(field, raw, max) } else { faults.text(field, raw, max) }
        };
        let since = some(F::Since, &self.since, SHORT_MAX, problem && needs(Required::Since));
        let tried = some(F::Tried, &self.tried, TEXT_MAX, problem && needs(Required::Tried));
        if self.files.len() > FILES_MAX {
            faults.push(F::Files, Fault::TooManyFiles, Some(FILES_MAX));
        }
        let name = faults.text(F::Name, &self.name, SHORT_MAX).replace('\n', " ");
        let email = match self.email.trim() {
            "" => None,
            text => {
                let parsed = parse_email(text);
                if parsed.is_none() {
                    faults.push(F::Email, Fault::Email, None);
                }
                parsed
            }
        };
        let phone = match self.phone.trim() {
            "" => None,
            text => {
                let parsed = parse_phone(text);
                if parsed.is_none() {
                    faults.push(F::Phone, Fault::Phone, None);
                }
                parsed
            }
        };
        let preferred = match self.preferred.trim() {
            "" => Some(if email.is_none() && phone.is_some() { Preferred::Phone } else { Preferred::Email }),
            name => Preferred::parse(name),
        };
        match preferred {
            None => faults.push(F::Preferred, Fault::Choice, None),
            // The way that the person prefers needs its address; a guest who leaves none follows the
            // request by number and code.
            Some(Preferred::Email) if self.email.trim().is_empty() => {
                let fault = if self.phone.trim().is_empty() { Fault::Contact } else { Fault::Required };
                faults.push(F::Email, fault, None);
            }
            Some(Preferred::Phone) if self.phone.trim().is_empty() => {
                faults.push(F::Phone, Fault::Required, None);
            }
            Some(_) => {}
        }
        let account = faults.text(F::Account, &self.account, SHORT_MAX);
        if problem && needs(Required::Account) && account.is_empty() {
            faults.push(F::Account, Fault::Required, None);
        }
        if let Some(device) = &self.device
            && device.values().iter().any(|value| value.chars().count() > SHORT_MAX)
        {
            faults.push(F::Device, Fault::TooLong, Some(SHORT_MAX));
        }
        let guide_path: String = super::clean(&self.guide_path).chars().take(4 * TEXT_MAX).collect();
        let page: String = super::clean(&self.page).chars().take(SHORT_MAX).collect();
        let mut texts = [subject, steps, error_text, tried];
        let fields = [F::Subject, F::Steps, F::ErrorText, F::Tried];
        for (text, field) in texts.iter_mut().zip(fields) {
            if find_secrets(text).is_empty() {
                continue;
            }
            if self.mask_secrets {
                *text = crate::validate::secrets::mask_secrets(text);
            } else {
                faults.push(field, Fault::Secret, None);
            }
        }
        let [subject, steps, error_text, tried] = texts;
        faults.finish(NewRequest {
            category: self.category.clone(),
            subtopic: (!subtopic.is_empty()).then(|| subtopic.to_owned()),
            kind: kind.unwrap_or_default(),
            service: (!service.is_empty()).then_some(service),
            subject,
            steps,
            error_text,
            happened_on,
            happened_at,
            since,
            tried,
            name,
            email,
            phone,
            account,
            preferred: preferred.unwrap_or_default(),
            device: self.device.clone(),
            files: self.files.clone(),
            guide_path,
            page,
            tried_trail: super::trail::clean(&self.tried_trail),
            lang: self.lang,
        })
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn categories() -> Vec<Category> {
        vec![Category {
            key: "access".into(),
            required: vec![Required::When, Required::Steps],
            ..Category::default()
        }]
    }

    fn good() -> RequestForm {
        RequestForm {
            category: "access".into(),
            subject: "Не приходит код".into(),
            steps: "Ввожу номер и жду".into(),
            happened_on: "2026-11-20".into(),
            email: "ivan@example.org".into(),
            ..RequestForm::default()
        }
    }

    fn faults(form: &RequestForm) -> Vec<(&'static str, Fault)> {
        let categories = categories();
        let context = RequestContext { categories: &categories, today: date!(2026 - 11 - 21) };
        form.parse(context).err().unwrap_or_default().iter().map(|e| (e.field.name(), e.fault)).collect()
    }

    #[test]
    fn a_good_form_passes() {
        assert_eq!(faults(&good()), []);
    }

    #[test]
    fn all_errors_come_at_once() {
        assert_eq!(
            faults(&RequestForm { category: "access".into(), phone: "12".into(), ..RequestForm::default() }),
            [
                ("subject", Fault::Required),
                ("steps", Fault::Required),
                ("happened_on", Fault::Required),
                ("phone", Fault::Phone),
                ("email", Fault::Required),
            ]
        );
    }

    #[test]
    fn future_and_wrong_dates() {
        let form = RequestForm { happened_on: "2026-11-22".into(), ..good() };
        assert_eq!(faults(&form), [("happened_on", Fault::Future)]);
        let form = RequestForm { happened_on: "2026-02-30".into(), happened_at: "25:00".into(), ..good() };
        assert_eq!(faults(&form), [("happened_on", Fault::Date), ("happened_at", Fault::Date)]);
    }

    #[test]
    fn secrets_are_refused_or_masked() {
        let form = RequestForm { steps: "Карта 4111 1111 1111 1111".into(), ..good() };
        assert_eq!(faults(&form), [("steps", Fault::Secret)]);
        let categories = categories();
        let context = RequestContext { categories: &categories, today: date!(2026 - 11 - 21) };
        let masked = RequestForm { mask_secrets: true, ..form }.parse(context).unwrap();
        assert_eq!(masked.steps, "Карта •••• 1111");
    }

    #[test]
    fn too_long_is_counted_in_characters() {
        let form = RequestForm { steps: "я".repeat(TEXT_MAX), ..good() };
        assert_eq!(faults(&form), []);
        let form = RequestForm { steps: "я".repeat(TEXT_MAX + 1), ..good() };
        assert_eq!(faults(&form), [("steps", Fault::TooLong)]);
    }

    #[test]
    fn no_contact_is_said_once() {
        let form = RequestForm { email: String::new(), ..good() };
        assert_eq!(faults(&form), [("email", Fault::Contact)]);
        let form = RequestForm { email: String::new(), preferred: "portal".into(), ..good() };
        assert_eq!(faults(&form), []);
    }
}
