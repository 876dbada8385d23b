//! Words and rules that several of these pages share.

use shared::{
    api::{
        accounts::{ContactKind, PersonKind, profile::ContactView},
        sessions::{Method, SessionView},
    },
    forms::{Field, FieldErrors},
    lang::Lang,
};
use yew::AttrValue;

use crate::{
    api::ApiError,
    forms::fault,
    hooks::Form,
    i18n::text,
    routes::{Route, split},
    t,
    ui::{Choice, FieldError},
};

/// Seconds from which on a wait is told in minutes.
const IN_MINUTES: u32 = 90;

/// What a refusal means: what happened and what to do.
pub fn refusal(lang: Lang, error: &ApiError) -> String {
    match error {
        ApiError::Problem(problem) if problem.status == 429 => match problem.retry_after {
            Some(seconds) if seconds < IN_MINUTES => t!(lang, "account-wait-seconds", n = seconds.max(1)),
            Some(seconds) => t!(lang, "account-wait-minutes", n = seconds.div_ceil(60)),
            None => error.sentence(lang),
        },
        error => error.sentence(lang),
    }
}

/// Whether the session has ended while its page was open.
pub fn is_ended(error: &ApiError) -> bool {
    error.code() == Some("unauthorized")
}

/// The word for a kind of person.
pub fn person(lang: Lang, kind: PersonKind) -> String {
    text(lang, &format!("account-kind-{}", kind.as_str()))
}

/// The kinds of person, to choose from.
pub fn persons(lang: Lang) -> Vec<Choice> {
    PersonKind::ALL.map(|kind| Choice::new(kind.as_str(), person(lang, kind))).to_vec()
}

/// What was used to sign in.
pub fn method(lang: Lang, method: Method) -> String {
    text(lang, &format!("account-method-{}", method.as_str()))
}

/// A contact as people write it.
pub fn contact(contact: &ContactView) -> String {
    match (contact.kind, contact.value.as_bytes()) {
        (ContactKind::Phone, [b'+', b'7', rest @ ..]) if rest.len() == 10 && rest.is_ascii() => {
            let part = |from: usize, to: usize| String::from_utf8_lossy(&rest[from..to]).into_owned();
            format!("+7 {} {}-{}-{}", part(0, 3), part(3, 6), part(6, 8), part(8, 10))
        }
        _ => contact.value.clone(),
    }
}

/// A device as people know it.
pub fn device(lang: Lang, device: &str) -> String {
    if device.is_empty() { t!(lang, "account-device-unknown") } else { device.to_owned() }
}

/// Where signing in leads: staff to the console, others to `next` if it is an own page.
pub fn landing(session: &SessionView, next: &str) -> String {
    if session.is_staff() && !next.starts_with("/console") {
        return "/console".to_owned();
    }
    own(next).unwrap_or_else(|| "/me".to_owned())
}

/// The address, if it is a page of ours that one may want after signing in. Browsers drop control characters and take a
/// backslash for a slash, so that `/\evil.example` would lead away.
fn own(next: &str) -> Option<String> {
    let bad = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    if !next.starts_with('/') || next.starts_with("//") || next.chars().any(bad) {
        return None;
    }
    let path = split(next).0;
    let console = path == "/console" || path.starts_with("/console/");
    let page = Route::of(path)
        .is_some_and(|route| !matches!(route, Route::SignIn | Route::SignUp | Route::Recovery));
    (console || page).then(|| next.to_owned())
}

/// The faults of a form as its fields and its summary show them.
pub struct Shown<'a, F: Clone + 'static, N> {
    /// The reader's language.
    pub lang: Lang,
    /// Begins the keys of the form's own sentences: `fault-<name>-<field>-<code>`.
    pub name: &'static str,
    /// The form.
    pub form: &'a Form<F>,
    /// What its `parse` says.
    pub errors: &'a FieldErrors<N>,
    /// What the server said of it.
    pub refused: Option<&'a ApiError>,
}

impl<F: Clone + 'static, N: Field> Shown<'_, F, N> {
    /// The sentence at a field.
    pub fn at(&self, field: N) -> Option<AttrValue> {
        if let Some((fault, limit)) = self.form.fault(self.errors, field) {
            let key = format!("{}-{}", self.name, field.name());
            return Some(fault::sentence(self.lang, &key, fault, limit).into());
        }
        let told = self.refused.and_then(|error| error.field(field.name()));
        told.map(|sentence| AttrValue::from(sentence.to_owned()))
    }

    /// The summary: element ids with their fields, once the form was sent.
    pub fn summary(&self, fields: &[(&str, N)]) -> Vec<FieldError> {
        let told = |field: N| self.refused.is_some_and(|error| error.field(field.name()).is_some());
        let listed = fields.iter().filter(|(_, field)| self.form.attempt() > 0 || told(*field));
        listed.filter_map(|(id, field)| Some(FieldError::new((*id).to_owned(), self.at(*field)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use shared::api::sessions::{Role, Stage};
    use time::OffsetDateTime;
    use uuid::Uuid;

    use super::*;

    fn session(roles: Vec<Role>) -> SessionView {
        SessionView {
            stage: Stage::Full,
            name: String::new(),
            login: String::new(),
            roles,
            methods: Vec::new(),
            ends_at: OffsetDateTime::UNIX_EPOCH,
            idle_seconds: 60,
        }
    }

    #[test]
    fn signing_in_leads_to_own_pages_only() {
        let citizen = session(Vec::new());
        for good in ["/me/security", "/me/requests/2600004271", "/request/new?subject=x", "/", "/console"] {
            assert_eq!(landing(&citizen, good), good);
        }
        for bad in [
            "",
            "me",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/sign-in?next=/sign-in",
            "/api/v1/account",
            "/lang/en",
            "/consoles",
        ] {
            assert_eq!(landing(&citizen, bad), "/me", "{bad}");
        }
        let staff = session(vec![Role::Operator]);
        assert_eq!(landing(&staff, "/me"), "/console");
        assert_eq!(landing(&staff, "/console/tickets/1"), "/console/tickets/1");
    }

    #[test]
    fn phones_read_well() {
        let view = |kind, value: &str| ContactView {
            id: Uuid::nil(),
            kind,
            value: value.into(),
            confirmed_at: OffsetDateTime::UNIX_EPOCH,
        };
        assert_eq!(contact(&view(ContactKind::Phone, "+79123456789")), "+7 912 345-67-89");
        assert_eq!(contact(&view(ContactKind::Email, "a@b.ru")), "a@b.ru");
    }
}
