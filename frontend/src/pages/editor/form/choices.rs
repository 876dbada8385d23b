//! Lists to choose from: categories, blocks.

use shared::content::ContentKind;

use crate::{pages::editor::names::use_names, ui::Choice};

/// Every item of a small kind, to be chosen from; with the present value even when it is none of them, so that nothing is
/// changed unseen.
#[yew::hook]
pub fn use_named(kind: ContentKind, present: &str) -> Vec<Choice> {
    with_present(&use_names(kind), present)
}

/// The choices, with the present value even when it is none of them.
pub fn with_present(known: &[Choice], present: &str) -> Vec<Choice> {
    let mut choices = known.to_vec();
    if !present.is_empty() && !known.iter().any(|choice| choice.value == present) {
        choices.push(Choice::new(present.to_owned(), present.to_owned()));
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_not_in_the_list_stays() {
        let known = [Choice::new("access", "Доступ")];
        assert_eq!(with_present(&known, "access").len(), 1);
        let more = with_present(&known, "other");
        assert_eq!(more.last().map(|choice| choice.value.as_str()), Some("other"));
        assert_eq!(with_present(&known, "").len(), 1);
    }
}
