//! The steps of the request form.

use shared::forms::{
    FieldError, FieldErrors,
    request::{RequestContext, RequestField, RequestForm},
};

use super::request_fields::as_sent;
use RequestField as F;

/// A step; the address carries its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What it is about.
    #[default]
    Category,
    /// What happened.
    Details,
    /// Files.
    Files,
    /// Contacts and device.
    Contacts,
    /// Check and send.
    Check,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [Self::Category, Self::Details, Self::Files, Self::Contacts, Self::Check];

    /// Name in the address and of the step's words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Details => "details",
            Self::Files => "files",
            Self::Contacts => "contacts",
            Self::Check => "check",
        }
    }

    /// The step of a name; the first one for anything else.
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.key() == key).unwrap_or_default()
    }

    /// 1 to 5.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or_default() + 1
    }

    /// The next one; the last stays.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.get(self.number()).copied().unwrap_or(self)
    }

    /// The one before; the first stays.
    #[must_use]
    pub fn back(self) -> Self {
        Self::ALL.get(self.number().wrapping_sub(2)).copied().unwrap_or(self)
    }

    /// The step that asks for a field.
    pub const fn of(field: RequestField) -> Self {
        match field {
            F::Category | F::Subtopic | F::Kind => Self::Category,
            F::Service
            | F::Subject
            | F::Steps
            | F::ErrorText
            | F::HappenedOn
            | F::HappenedAt
            | F::Since
            | F::Tried => Self::Details,
            F::Files => Self::Files,
            F::Name | F::Email | F::Phone | F::Account | F::Preferred | F::Device => Self::Contacts,
        }
    }
}

/// Every error of the form as it would be sent.
pub fn all_errors(form: &RequestForm, context: RequestContext<'_>) -> FieldErrors<RequestField> {
    let category = context.categories.iter().find(|category| category.key == form.category);
    as_sent(form, category).parse(context).err().unwrap_or_default()
}

/// The errors of one step; of the last step, all of them.
pub fn errors_on(
    step: Step,
    errors: &[FieldError<RequestField>],
) -> impl Iterator<Item = &FieldError<RequestField>> {
    errors.iter().filter(move |error| step == Step::Check || Step::of(error.field) == step)
}

/// The furthest step that may be opened: every step before it is without errors.
pub fn furthest(errors: &[FieldError<RequestField>]) -> Step {
    errors.iter().map(|error| Step::of(error.field)).min().unwrap_or(Step::Check)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::request_fields::ALL;
    use shared::content::{Category, Required};
    use time::macros::date;

    #[test]
    fn names_and_order() {
        for step in Step::ALL {
            assert_eq!(Step::parse(step.key()), step);
        }
        assert_eq!(Step::parse("nonsense"), Step::Category);
        assert_eq!((Step::Category.back(), Step::Check.next()), (Step::Category, Step::Check));
        assert_eq!(
            (Step::Files.back(), Step::Files.next(), Step::Files.number()),
            (Step::Details, Step::Contacts, 3)
        );
        assert!(ALL.iter().all(|field| Step::of(*field) != Step::Check));
    }

    #[test]
    fn later_steps_open_one_after_the_other() {
        let categories =
            [Category { key: "x".into(), required: vec![Required::Steps], ..Category::default() }];
        let context = RequestContext { categories: &categories, today: date!(2026 - 11 - 21) };
        let reach = |form: &RequestForm| furthest(&all_errors(form, context));
        let mut form = RequestForm::default();
        assert_eq!(reach(&form), Step::Category);
        form.category = "x".into();
        assert_eq!(reach(&form), Step::Details);
        form.subject = "Не открывается".into();
        form.steps = "Нажимаю".into();
        assert_eq!(reach(&form), Step::Contacts);
        form.email = "ivan@example.org".into();
        assert_eq!(reach(&form), Step::Check);
    }
}
