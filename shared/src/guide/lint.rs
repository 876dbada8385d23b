//! What is wrong with a guide (SPEC 7.3): steps that lead nowhere, cannot be reached or never end, words that are
//! missing, a translation that went another way. Errors stop publishing, warnings and hints do not.

use super::{graph, picture};
use crate::content::{Guide, GuideEnd, GuideStep};

/// Answers of a question: fewest and most (content/README.md).
pub const ANSWERS: (usize, usize) = (2, 6);

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Readers would get stuck: cannot be published.
    Error,
    /// Readers are worse off.
    Warning,
    /// Might be better.
    Hint,
}

impl Level {
    /// The name in texts and classes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// The guide's first step is no step.
    NoStart,
    /// A step with neither answers nor an end.
    DeadEnd,
    /// A step with both.
    AnswersAndEnd,
    /// An answer leads to no step.
    Nowhere,
    /// No way leads here.
    Unreachable,
    /// From here every way goes round for ever.
    Endless,
    /// An end that says "read" and names no article.
    NoArticle,
    /// A question with one answer.
    OneAnswer,
    /// A question without words.
    NoQuestion,
    /// An answer without words.
    NoLabel,
    /// A picture without a description for those who do not see it.
    NoAlt,
    /// Two answers of a question say the same.
    SameLabel,
    /// More answers than can be taken in.
    ManyAnswers,
    /// An end without a title.
    NoTitle,
    /// The translation has no such step.
    NotTranslated,
    /// The translation's step leads elsewhere, or ends otherwise.
    TranslatedOtherwise,
    /// There is no translation at all.
    NoTranslation,
    /// The question has no «не знаю».
    NoUnsure,
}

impl Wrong {
    /// Everything that can be wrong.
    pub const ALL: [Self; 18] = [
        Self::NoStart,
        Self::DeadEnd,
        Self::AnswersAndEnd,
        Self::Nowhere,
        Self::Unreachable,
        Self::Endless,
        Self::NoArticle,
        Self::OneAnswer,
        Self::NoQuestion,
        Self::NoLabel,
        Self::NoAlt,
        Self::SameLabel,
        Self::ManyAnswers,
        Self::NoTitle,
        Self::NotTranslated,
        Self::TranslatedOtherwise,
        Self::NoTranslation,
        Self::NoUnsure,
    ];

    /// How bad it is.
    pub const fn level(self) -> Level {
        match self {
            Self::NoStart
            | Self::DeadEnd
            | Self::AnswersAndEnd
            | Self::Nowhere
            | Self::Unreachable
            | Self::Endless
            | Self::NoArticle
            | Self::OneAnswer
            | Self::NoQuestion
            | Self::NoLabel
            | Self::NoAlt => Level::Error,
            Self::SameLabel
            | Self::ManyAnswers
            | Self::NoTitle
            | Self::NotTranslated
            | Self::TranslatedOtherwise => Level::Warning,
            Self::NoTranslation | Self::NoUnsure => Level::Hint,
        }
    }

    /// The name in the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoStart => "no-start",
            Self::DeadEnd => "dead-end",
            Self::AnswersAndEnd => "answers-and-end",
            Self::Nowhere => "nowhere",
            Self::Unreachable => "unreachable",
            Self::Endless => "endless",
            Self::NoArticle => "no-article",
            Self::OneAnswer => "one-answer",
            Self::NoQuestion => "no-question",
            Self::NoLabel => "no-label",
            Self::NoAlt => "no-alt",
            Self::SameLabel => "same-label",
            Self::ManyAnswers => "many-answers",
            Self::NoTitle => "no-title",
            Self::NotTranslated => "not-translated",
            Self::TranslatedOtherwise => "translated-otherwise",
            Self::NoTranslation => "no-translation",
            Self::NoUnsure => "no-unsure",
        }
    }
}

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What.
    pub wrong: Wrong,
    /// Key of the step; empty for the guide as a whole.
    pub step: String,
    /// Number of the answer, from 0.
    pub answer: Option<usize>,
}

/// The translation to compare with.
#[derive(Clone, Copy, Debug)]
pub enum Translation<'a> {
    /// Not asked for: its state is not known, or guides exist in one language.
    Unknown,
    /// There is none.
    Missing,
    /// This one.
    There(&'a Guide),
}

/// Everything wrong, the worst first, then in the order of reading.
pub fn lint(guide: &Guide, translation: Translation<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut add = |wrong, step: &str, answer| flaws.push(Flaw { wrong, step: step.to_owned(), answer });
    if !guide.steps.contains_key(&guide.start) {
        add(Wrong::NoStart, "", None);
    }
    if matches!(translation, Translation::Missing) {
        add(Wrong::NoTranslation, "", None);
    }
    let (reachable, ending) = (graph::reachable(guide), graph::ending(guide));
    for key in graph::reading_order(guide) {
        let Some(step) = guide.steps.get(key) else { continue };
        let mut here = |wrong| add(wrong, key, None);
        shape(step, &mut here);
        if !reachable.contains(key) {
            // Without a start nothing can be reached; saying so of each step would bury the cause.
            if !reachable.is_empty() {
                here(Wrong::Unreachable);
            }
        } else if !ending.contains(key) && !step.answers.is_empty() {
            here(Wrong::Endless);
        }
        if let Translation::There(other) = translation {
            match other.steps.get(key) {
                None => here(Wrong::NotTranslated),
                Some(twin) if !same_ways(step, twin) => here(Wrong::TranslatedOtherwise),
                Some(_) => {}
            }
        }
        for (at, answer) in step.answers.iter().enumerate() {
            if !guide.steps.contains_key(&answer.to) {
                add(Wrong::Nowhere, key, Some(at));
            }
            let label = answer.label.trim();
            if label.is_empty() {
                add(Wrong::NoLabel, key, Some(at));
            } else if step.answers[..at].iter().any(|before| before.label.trim() == label) {
                add(Wrong::SameLabel, key, Some(at));
            }
        }
    }
    flaws.sort_by_key(|flaw| flaw.wrong.level());
    flaws
}

/// What can be told from a step alone.
fn shape(step: &GuideStep, here: &mut impl FnMut(Wrong)) {
    match (step.end, step.answers.len()) {
        (None, 0) => here(Wrong::DeadEnd),
        (Some(_), 1..) => here(Wrong::AnswersAndEnd),
        (None, 1) => here(Wrong::OneAnswer),
        (None, count) if count > ANSWERS.1 => here(Wrong::ManyAnswers),
        _ => {}
    }
    if step.end.is_none() {
        if step.question.trim().is_empty() {
            here(Wrong::NoQuestion);
        }
        if step.answers.len() >= ANSWERS.0 && !step.answers.iter().any(|answer| answer.unsure) {
            here(Wrong::NoUnsure);
        }
    } else if step.title.trim().is_empty() {
        here(Wrong::NoTitle);
    }
    if step.end == Some(GuideEnd::Read) && step.article.as_deref().unwrap_or_default().is_empty() {
        here(Wrong::NoArticle);
    }
    if picture::all(&step.text).iter().any(|picture| picture.alt.trim().is_empty()) {
        here(Wrong::NoAlt);
    }
}

/// Whether two languages of a step lead the same ways.
fn same_ways(step: &GuideStep, twin: &GuideStep) -> bool {
    let ways = |step: &GuideStep| -> Vec<(String, bool)> {
        step.answers.iter().map(|answer| (answer.to.clone(), answer.unsure)).collect()
    };
    step.end == twin.end && ways(step) == ways(twin)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::guide::{
        sample::{answer, any_guide, ask, end, good},
        walk::walk,
    };

    fn found(guide: &Guide) -> Vec<(Wrong, String, Option<usize>)> {
        let flaws = lint(guide, Translation::Unknown);
        flaws.into_iter().map(|flaw| (flaw.wrong, flaw.step, flaw.answer)).collect()
    }

    fn has(guide: &Guide, wrong: Wrong, step: &str, answer: Option<usize>) -> bool {
        found(guide).contains(&(wrong, step.to_owned(), answer))
    }

    #[test]
    fn a_good_guide_has_no_flaw() {
        assert_eq!(found(&good()), []);
    }

    #[test]
    fn each_flaw_is_found_where_it_is() {
        let mut guide = good();
        guide.steps.insert("dead".into(), ask("Дальше?", vec![]));
        assert!(has(&guide, Wrong::DeadEnd, "dead", None) && has(&guide, Wrong::Unreachable, "dead", None));

        let mut guide = good();
        guide.steps.insert("write".into(), ask("Ещё раз?", vec![answer("Да", "write"), answer("Да", "x")]));
        guide.steps.get_mut("b").expect("b").answers.remove(0);
        assert!(has(&guide, Wrong::Endless, "write", None) && has(&guide, Wrong::Endless, "a", None));
        assert!(has(&guide, Wrong::Nowhere, "write", Some(1)));
        assert!(has(&guide, Wrong::SameLabel, "write", Some(1)));
        assert!(has(&guide, Wrong::NoUnsure, "write", None));
        assert!(has(&guide, Wrong::Unreachable, "solved", None));

        let mut guide = good();
        guide.steps.insert("solved".into(), GuideStep { title: String::new(), ..end(GuideEnd::Read, "") });
        assert!(has(&guide, Wrong::NoArticle, "solved", None) && has(&guide, Wrong::NoTitle, "solved", None));

        let mut guide = good();
        guide.start = "nowhere".into();
        assert_eq!(found(&guide), [(Wrong::NoStart, String::new(), None)]);

        let mut guide = good();
        let step = guide.steps.get_mut("a").expect("a");
        step.text = "Смотрите: ![](img/a.png)".into();
        step.question = " ".into();
        step.answers[0].label = String::new();
        step.answers.truncate(1);
        step.end = Some(GuideEnd::Write);
        assert!(has(&guide, Wrong::NoAlt, "a", None) && has(&guide, Wrong::NoLabel, "a", Some(0)));
        assert!(has(&guide, Wrong::AnswersAndEnd, "a", None));
        guide.steps.get_mut("a").expect("a").end = None;
        assert!(has(&guide, Wrong::OneAnswer, "a", None) && has(&guide, Wrong::NoQuestion, "a", None));

        let mut guide = good();
        let many = (0..7).map(|n| answer(&format!("Не знаю {n}"), "write")).collect();
        guide.steps.insert("b".into(), ask("Много?", many));
        assert!(has(&guide, Wrong::ManyAnswers, "b", None));
    }

    #[test]
    fn a_translation_goes_the_same_ways() {
        let (guide, mut other) = (good(), good());
        assert_eq!(lint(&guide, Translation::There(&other)), []);
        other.steps.remove("solved");
        other.steps.get_mut("a").expect("a").answers.swap(0, 1);
        let flaws = lint(&guide, Translation::There(&other));
        let told: Vec<_> = flaws.iter().map(|flaw| (flaw.wrong, flaw.step.as_str())).collect();
        assert_eq!(told, [(Wrong::TranslatedOtherwise, "a"), (Wrong::NotTranslated, "solved")]);
        assert_eq!(lint(&guide, Translation::Missing)[0].wrong, Wrong::NoTranslation);
    }

    #[test]
    fn the_worst_come_first() {
        let mut guide = good();
        guide.steps.get_mut("a").expect("a").answers[0].unsure = false;
        guide.steps.get_mut("b").expect("b").answers[0].to = "x".into();
        let levels: Vec<Level> =
            lint(&guide, Translation::Missing).iter().map(|flaw| flaw.wrong.level()).collect();
        assert!(levels.is_sorted() && levels.first() == Some(&Level::Error), "{levels:?}");
    }

    proptest! {
        /// Wherever a reader can get stuck, there is an error that says so.
        #[test]
        fn nobody_gets_stuck_unnoticed(guide in any_guide(), ways in prop::collection::vec(0_usize..5, 0..8)) {
            let errors = lint(&guide, Translation::Unknown);
            let mut path = String::new();
            for way in ways {
                let Some(here) = walk(&guide, &path) else { break };
                if here.step.end.is_none() && !graph::ending(&guide).contains(here.key) {
                    let told = |flaw: &Flaw| flaw.step == here.key && flaw.wrong.level() == Level::Error;
                    prop_assert!(errors.iter().any(told), "{} of {:?}", here.key, guide.steps);
                }
                if here.step.answers.is_empty() { break; }
                path = here.then(way % here.step.answers.len());
            }
        }

        #[test]
        fn any_graph_is_judged(guide in any_guide()) {
            for flaw in lint(&guide, Translation::There(&good())) {
                let step = guide.steps.get(&flaw.step);
                prop_assert!(flaw.step.is_empty() || step.is_some());
                prop_assert!(flaw.answer.is_none_or(|at| step.is_some_and(|step| at < step.answers.len())));
            }
        }
    }
}
