//! Which fields of the request form are asked for, and where their text lives.

use shared::{
    content::{Category, Required},
    forms::{
        Field,
        request::{RequestField, RequestForm},
    },
    ticket::RequestKind,
};

/// Whether a field is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Not at all.
    No,
    /// May stay empty.
    Optional,
    /// Must be filled in.
    Required,
}

impl Asked {
    /// Whether the field is on the page.
    pub fn shown(self) -> bool {
        self != Self::No
    }

    /// Whether it may stay empty.
    pub fn optional(self) -> bool {
        self == Self::Optional
    }
}

/// The element that carries a field: what error links lead to.
pub fn element_id(field: RequestField) -> String {
    format!("r-{}", field.name().replace('_', "-"))
}

/// The field of a name on the wire.
pub fn field_of(name: &str) -> Option<RequestField> {
    ALL.into_iter().find(|field| field.name() == name)
}

use RequestField as F;

/// Every field, in the order of the form.
pub const ALL: [RequestField; 18] = [
    F::Category,
    F::Subtopic,
    F::Kind,
    F::Service,
    F::Subject,
    F::Steps,
    F::ErrorText,
    F::HappenedOn,
    F::HappenedAt,
    F::Since,
    F::Tried,
    F::Files,
    F::Name,
    F::Email,
    F::Phone,
    F::Account,
    F::Preferred,
    F::Device,
];

/// Whether the request is about something that does not work.
pub fn is_problem(form: &RequestForm) -> bool {
    matches!(RequestKind::parse(form.kind.trim()), Some(RequestKind::Problem)) || form.kind.trim().is_empty()
}

/// Whether a field is asked for, given what was chosen so far. What `RequestForm::parse` requires is always
/// [`Asked::Required`] here.
pub fn asked(field: RequestField, form: &RequestForm, category: Option<&Category>) -> Asked {
    let problem = is_problem(form);
    let needs =
        |what: Required| problem && category.is_some_and(|category| category.required.contains(&what));
    let required = |yes: bool, otherwise: Asked| if yes { Asked::Required } else { otherwise };
    let of_problem = if problem { Asked::Optional } else { Asked::No };
    match field {
        F::Category | F::Subject | F::Kind | F::Preferred => Asked::Required,
        F::Subtopic | F::Files | F::Name | F::Device => Asked::Optional,
        // A malfunction that needs no service has none; a service that came with the address stays seen.
        F::Service => {
            let seen = !problem || category.is_none() || !form.service.is_empty();
            required(needs(Required::Service), if seen { Asked::Optional } else { Asked::No })
        }
        F::Steps => required(!problem || needs(Required::Steps), Asked::Optional),
        F::ErrorText => required(needs(Required::ErrorText), of_problem),
        F::HappenedOn => required(needs(Required::When), of_problem),
        F::HappenedAt => of_problem,
        F::Since => required(needs(Required::Since), Asked::No),
        F::Tried => required(needs(Required::Tried), of_problem),
        F::Account => required(needs(Required::Account), Asked::No),
        F::Email => required(form.preferred == "email" || form.preferred.is_empty(), Asked::Optional),
        F::Phone => required(form.preferred == "phone", Asked::Optional),
    }
}

/// The text of a field; empty for those that are no text.
pub fn text(form: &RequestForm, field: RequestField) -> &str {
    match field {
        F::Category => &form.category,
        F::Subtopic => &form.subtopic,
        F::Kind => &form.kind,
        F::Service => &form.service,
        F::Subject => &form.subject,
        F::Steps => &form.steps,
        F::ErrorText => &form.error_text,
        F::HappenedOn => &form.happened_on,
        F::HappenedAt => &form.happened_at,
        F::Since => &form.since,
        F::Tried => &form.tried,
        F::Name => &form.name,
        F::Email => &form.email,
        F::Phone => &form.phone,
        F::Account => &form.account,
        F::Preferred => &form.preferred,
        F::Files | F::Device => "",
    }
}

/// Sets the text of a field. A new category drops the sub-topic, which belongs to the old one.
pub fn set_text(form: &mut RequestForm, field: RequestField, text: String) {
    let slot = match field {
        F::Category => {
            if form.category != text {
                form.subtopic.clear();
            }
            &mut form.category
        }
        F::Subtopic => &mut form.subtopic,
        F::Kind => &mut form.kind,
        F::Service => &mut form.service,
        F::Subject => &mut form.subject,
        F::Steps => &mut form.steps,
        F::ErrorText => &mut form.error_text,
        F::HappenedOn => &mut form.happened_on,
        F::HappenedAt => &mut form.happened_at,
        F::Since => &mut form.since,
        F::Tried => &mut form.tried,
        F::Name => &mut form.name,
        F::Email => &mut form.email,
        F::Phone => &mut form.phone,
        F::Account => &mut form.account,
        F::Preferred => &mut form.preferred,
        F::Files | F::Device => return,
    };
    *slot = text;
}

/// The form as it is sent: what was typed into fields that are no longer asked for stays in the draft only.
pub fn as_sent(form: &RequestForm, category: Option<&Category>) -> RequestForm {
    let mut sent = form.clone();
    for field in ALL {
        if !asked(field, form, category).shown() {
            set_text(&mut sent, field, String::new());
        }
    }
    // A time without its day says nothing.
    if sent.happened_on.trim().is_empty() {
        sent.happened_at.clear();
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::forms::request::RequestContext;
    use time::macros::date;

    fn category(required: &[Required]) -> Category {
        Category { key: "x".into(), required: required.to_vec(), ..Category::default() }
    }

    #[test]
    fn asks_for_exactly_what_parse_requires() {
        use Required as R;
        let all = [R::Service, R::Steps, R::ErrorText, R::When, R::Since, R::Tried, R::Account];
        for kind in ["", "problem", "question", "suggestion"] {
            for required in all.iter().map(std::slice::from_ref).chain([&all[..], &[]]) {
                let category = category(required);
                let form = RequestForm { category: "x".into(), kind: kind.into(), ..RequestForm::default() };
                let context = RequestContext {
                    categories: std::slice::from_ref(&category),
                    today: date!(2026 - 11 - 21),
                };
                let refused: Vec<_> =
                    form.parse(context).err().unwrap_or_default().iter().map(|error| error.field).collect();
                for field in ALL {
                    let asked = asked(field, &form, Some(&category));
                    if refused.contains(&field) {
                        assert_eq!(asked, Asked::Required, "{field:?} {kind} {required:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn hidden_answers_are_not_sent() {
        let category = category(&[Required::When]);
        let form = RequestForm {
            category: "x".into(),
            kind: "suggestion".into(),
            happened_on: "2999-01-01".into(),
            error_text: "401".into(),
            steps: "Идея".into(),
            ..RequestForm::default()
        };
        let sent = as_sent(&form, Some(&category));
        assert_eq!((&*sent.happened_on, &*sent.error_text, &*sent.steps), ("", "", "Идея"));
        let problem = RequestForm { kind: "problem".into(), ..form };
        assert_eq!(as_sent(&problem, Some(&category)).happened_on, "2999-01-01");
    }

    #[test]
    fn a_new_category_drops_the_subtopic() {
        let mut form = RequestForm { category: "a".into(), subtopic: "b".into(), ..RequestForm::default() };
        set_text(&mut form, F::Category, "a".into());
        assert_eq!(form.subtopic, "b");
        set_text(&mut form, F::Category, "c".into());
        assert_eq!(form.subtopic, "");
    }

    #[test]
    fn every_field_has_its_name() {
        for field in ALL {
            assert_eq!(field_of(field.name()), Some(field));
        }
        assert_eq!(element_id(F::ErrorText), "r-error-text");
    }
}
