//! A trial run: walking a guide as a reader would, while it is being written.

use super::walk::{Taken, Walk, path_in_words, walk};
use crate::content::{Guide, Template};

/// How far a trial run has come. Only the numbers of the answers are kept, so that it goes on when the guide is changed
/// under it; it stops where an answer is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    given: Vec<usize>,
}

/// What the request form would be filled in with at an end that says "write to us".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefilled {
    /// Key of the category.
    pub category: String,
    /// Ready subject, from the guide's template.
    pub subject: String,
    /// The way through the guide in words, a line an answer.
    pub path: String,
}

impl Trial {
    /// The numbers as in an address: `0.2.1`.
    pub fn path(&self) -> String {
        self.given.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// Where the reader is; `None` when the guide has no start.
    pub fn here<'a>(&self, guide: &'a Guide) -> Option<Walk<'a>> {
        walk(guide, &self.path())
    }

    /// Gives an answer; one that leads nowhere changes nothing.
    #[must_use]
    pub fn answer(&self, guide: &Guide, at: usize) -> Self {
        let Some(here) = self.here(guide) else { return self.clone() };
        let leads = here.step.answers.get(at).is_some_and(|answer| guide.steps.contains_key(&answer.to));
        let mut given: Vec<usize> = here.taken.iter().map(|taken| taken.answer).collect();
        given.extend(leads.then_some(at));
        Self { given }
    }

    /// Takes back everything after the first `count` answers.
    #[must_use]
    pub fn back_to(&self, count: usize) -> Self {
        Self { given: self.given.iter().copied().take(count).collect() }
    }

    /// Keys of the steps that were seen, the one on screen last.
    pub fn steps<'a>(&self, guide: &'a Guide) -> Vec<&'a str> {
        let Some(here) = self.here(guide) else { return Vec::new() };
        let mut key = guide.start.as_str();
        let mut out = Vec::new();
        for Taken { step, answer } in &here.taken {
            out.push(key);
            key = step.answers.get(*answer).map_or(key, |answer| answer.to.as_str());
        }
        out.push(here.key);
        out
    }

    /// How often the step on screen was seen before: a reader who comes again goes in circles.
    pub fn again(&self, guide: &Guide) -> usize {
        let steps = self.steps(guide);
        let Some((last, before)) = steps.split_last() else { return 0 };
        before.iter().filter(|key| *key == last).count()
    }

    /// What the request form would get: every end offers it, "write to us" leads there.
    pub fn prefilled(&self, guide: &Guide, template: Option<&Template>) -> Prefilled {
        Prefilled {
            category: guide.category.clone(),
            subject: template.map(|template| template.subject.clone()).unwrap_or_default(),
            path: path_in_words(guide, &self.path()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        content::GuideEnd,
        guide::sample::{any_guide, good},
    };

    #[test]
    fn walks_and_goes_back() {
        let guide = good();
        let trial = Trial::default().answer(&guide, 1).answer(&guide, 1);
        assert_eq!((trial.path().as_str(), trial.steps(&guide)), ("1.1", vec!["a", "b", "write"]));
        assert_eq!(trial.here(&guide).and_then(|here| here.step.end), Some(GuideEnd::Write));
        assert_eq!(trial.back_to(1).steps(&guide), ["a", "b"]);
        let form = trial.prefilled(&guide, None);
        assert_eq!(form.category, "access");
        assert_eq!(form.path, "Не приходит код\nКуда? — В СМС\nПришёл? — Нет");
    }

    #[test]
    fn goes_on_when_the_guide_changes_under_it() {
        let mut guide = good();
        let trial = Trial::default().answer(&guide, 1).answer(&guide, 1);
        guide.steps.get_mut("b").expect("b").answers.truncate(1);
        assert_eq!(trial.steps(&guide), ["a", "b"], "stops where the answer is gone");
        assert_eq!(trial.answer(&guide, 0).steps(&guide), ["a", "b", "solved"]);
        guide.steps.get_mut("b").expect("b").answers[0].to = "nowhere".into();
        assert_eq!(trial.answer(&guide, 0).steps(&guide), ["a", "b"]);
        guide.steps.clear();
        assert_eq!((trial.here(&guide), trial.again(&guide)), (None, 0));
    }

    #[test]
    fn notices_circles() {
        let mut guide = good();
        guide.steps.get_mut("b").expect("b").answers[0].to = "a".into();
        let trial = Trial::default().answer(&guide, 1).answer(&guide, 0);
        assert_eq!(trial.again(&guide), 1);
    }

    proptest! {
        #[test]
        fn any_way_stays_in_the_guide(guide in any_guide(), ways in prop::collection::vec(0_usize..6, 0..12)) {
            let mut trial = Trial::default();
            for way in ways {
                trial = trial.answer(&guide, way);
                for key in trial.steps(&guide) {
                    prop_assert!(guide.steps.contains_key(key));
                }
                prop_assert_eq!(trial.back_to(usize::MAX), trial.clone());
            }
        }
    }
}
