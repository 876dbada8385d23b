//! Whether two requests are likely about the same thing (SPEC 2.5): the same category, and words in common.

use std::collections::BTreeSet;

use crate::search::stems;

/// From here on two requests are shown as alike: about half of the words of the subjects, or most of what was written.
/// Showing one too many costs a glance, so it errs on that side.
pub const ALIKE: f32 = 0.4;
/// Fewer words in common are chance.
const WORDS_MIN: usize = 2;

/// What is compared of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    category: String,
    subtopic: String,
    subject: BTreeSet<String>,
    all: BTreeSet<String>,
}

impl Matter {
    /// Of its category, sub-topic (empty: none), subject and the texts below it.
    pub fn of(category: &str, subtopic: &str, subject: &str, texts: &[&str]) -> Self {
        let subject = stems(subject);
        let all = texts.iter().flat_map(|text| stems(text)).chain(subject.iter().cloned()).collect();
        Self { category: category.to_owned(), subtopic: subtopic.to_owned(), subject, all }
    }

    /// How alike two are, 0 to 1: the subjects count most, then everything written, then the sub-topic.
    pub fn likeness(&self, other: &Self) -> f32 {
        if self.category != other.category || self.all.intersection(&other.all).count() < WORDS_MIN {
            return 0.0;
        }
        let topic = if !self.subtopic.is_empty() && self.subtopic == other.subtopic { 1.0 } else { 0.0 };
        0.5 * common(&self.subject, &other.subject) + 0.35 * common(&self.all, &other.all) + 0.15 * topic
    }
}

/// Words in common, as a part of the shorter text softened by the longer one: a short question within a long story
/// is alike, two long stories with a few words in common are not.
fn common(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f32 {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short == 0 {
        return 0.0;
    }
    let both = a.intersection(b).count() as f32;
    2.0 * both / (2 * short + (long - short).min(short)) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(subtopic: &str, subject: &str, steps: &str) -> Matter {
        Matter::of("access", subtopic, subject, &[steps])
    }

    #[test]
    fn the_same_in_other_words() {
        let first =
            access("code-not-coming", "Не приходит код на телефон", "Ввожу номер, жду СМС с кодом, его нет.");
        let again =
            access("", "Код на новый телефон так и не пришёл", "Опять ввожу номер телефона и жду код.");
        assert!(first.likeness(&again) >= ALIKE, "{}", first.likeness(&again));
        assert!(first.likeness(&first) > 0.99);
        assert!((first.likeness(&again) - again.likeness(&first)).abs() < f32::EPSILON);
    }

    #[test]
    fn other_matters() {
        let code =
            access("code-not-coming", "Не приходит код на телефон", "Ввожу номер, жду СМС с кодом, его нет.");
        let blocked = access(
            "blocked",
            "Вход заблокирован на час",
            "Несколько раз ошибся в пароле, показывает час ожидания.",
        );
        assert!(code.likeness(&blocked) < ALIKE, "{}", code.likeness(&blocked));
        // The same words in another category are another matter; a word in common is chance.
        let paid = Matter::of(
            "payments",
            "",
            "Не приходит код на телефон",
            &["Ввожу номер, жду СМС с кодом, его нет."],
        );
        assert!(code.likeness(&paid) < f32::EPSILON);
        assert!(access("", "Код", "").likeness(&access("", "Код", "")) < f32::EPSILON);
        assert!(Matter::default().likeness(&Matter::default()) < f32::EPSILON);
    }
}
