//! The way through a guide: pure, from the numbers in the address to the step on screen.

use std::collections::BTreeSet;

use crate::content::{Guide, GuideStep};

/// An answer that was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken<'a> {
    /// The question.
    pub step: &'a GuideStep,
    /// Number of the answer.
    pub answer: usize,
}

/// Where a path leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk<'a> {
    /// Answers so far.
    pub taken: Vec<Taken<'a>>,
    /// Key of the step on screen.
    pub key: &'a str,
    /// The step on screen.
    pub step: &'a GuideStep,
    /// Questions that may still come, this one included.
    pub left: usize,
}

/// Follows `0.2.1` from the start; a number that is no answer ends the walk there.
pub fn walk<'a>(guide: &'a Guide, path: &str) -> Option<Walk<'a>> {
    let (mut key, mut step) = guide.steps.get_key_value(&guide.start)?;
    let mut taken = Vec::new();
    for number in path.split('.').filter(|part| !part.is_empty()) {
        let Some(next) = number.parse().ok().and_then(|at: usize| Some((at, step.answers.get(at)?))) else {
            break;
        };
        let Some(found) = guide.steps.get_key_value(&next.1.to) else { break };
        taken.push(Taken { step, answer: next.0 });
        (key, step) = found;
    }
    let left = longest(guide, key, &mut BTreeSet::new());
    Some(Walk { taken, key, step, left })
}

/// The most questions from a step on; a loop counts once.
fn longest<'a>(guide: &'a Guide, key: &'a str, seen: &mut BTreeSet<&'a str>) -> usize {
    let Some(step) = guide.steps.get(key) else { return 0 };
    if step.answers.is_empty() || !seen.insert(key) {
        return 0;
    }
    let deepest =
        step.answers.iter().map(|answer| longest(guide, &answer.to, seen)).max().unwrap_or_default();
    seen.remove(key);
    deepest + 1
}

/// The path through a guide in words: its title, then «question — answer», a line each.
pub fn path_in_words(guide: &Guide, path: &str) -> String {
    let mut key = guide.start.as_str();
    let mut lines = vec![guide.title.clone()];
    for number in path.split('.').filter_map(|number| number.parse::<usize>().ok()) {
        let Some(step) = guide.steps.get(key) else { break };
        let Some(answer) = step.answers.get(number) else { break };
        lines.push(format!("{} — {}", step.question, answer.label));
        key = &answer.to;
    }
    lines.join("\n")
}

impl Walk<'_> {
    /// The path as numbers, cut after `len` answers.
    pub fn path(&self, len: usize) -> String {
        self.taken.iter().take(len).map(|taken| taken.answer.to_string()).collect::<Vec<_>>().join(".")
    }

    /// The path with one more answer.
    pub fn then(&self, answer: usize) -> String {
        let mut path = self.path(self.taken.len());
        if !path.is_empty() {
            path.push('.');
        }
        path + &answer.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content::{GuideAnswer, GuideEnd},
        guide::sample::good as guide,
    };

    #[test]
    fn follows_the_numbers() {
        let guide = guide();
        let start = walk(&guide, "").expect("a start");
        assert_eq!((start.key, start.left, start.then(1).as_str()), ("a", 2, "1"));
        let end = walk(&guide, "1.0").expect("an end");
        assert_eq!((end.key, end.step.end, end.left), ("solved", Some(GuideEnd::Solved), 0));
        assert_eq!((end.path(1).as_str(), end.path(2).as_str()), ("1", "1.0"));
    }

    #[test]
    fn stops_at_what_is_no_answer() {
        let guide = guide();
        for path in ["9", "x", "-1", "1.7", "..."] {
            assert!(walk(&guide, path).is_some_and(|walk| walk.step.end.is_none()), "{path}");
        }
    }

    #[test]
    fn a_loop_does_not_hang() {
        let mut guide = guide();
        if let Some(step) = guide.steps.get_mut("b") {
            step.answers.push(GuideAnswer { label: "again".into(), to: "a".into(), unsure: false });
        }
        assert_eq!(walk(&guide, "").expect("a start").left, 2);
    }
}
