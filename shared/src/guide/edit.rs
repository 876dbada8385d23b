//! Changes of a guide's graph: each keeps what it can of the rest whole. What becomes wrong by one (an answer whose step
//! is gone) is the linter's to say.

use super::graph;
use crate::content::{Guide, GuideAnswer, GuideEnd, GuideStep};

/// Longest key of a step, characters.
pub const KEY_MAX: usize = 40;

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds a step; with `from`, an answer of that step leads to it: the one of this number, or a new one.
    Add {
        /// Key of the new step; see [`fresh_key`].
        key: String,
        /// What it is at first.
        step: GuideStep,
        /// Key of the step that leads to it, and which answer.
        from: Option<(String, Option<usize>)>,
    },
    /// Lets an answer lead to a step; without a number, a new answer.
    Connect {
        /// Key of the step that asks.
        from: String,
        /// Number of the answer.
        answer: Option<usize>,
        /// Key of the step to lead to.
        to: String,
    },
    /// Removes a step. Answers that led to it lead nowhere. The first step cannot be removed.
    Remove(String),
    /// Gives a step another key, everywhere.
    Rename {
        /// Key as it is.
        from: String,
        /// Key as it shall be.
        to: String,
    },
    /// Makes a step the first one.
    Start(String),
    /// Replaces what a step says.
    Step(String, GuideStep),
    /// Makes a step an end, which takes its answers away, or a question again.
    End(String, Option<GuideEnd>),
    /// Removes an answer.
    RemoveAnswer(String, usize),
    /// Moves an answer one place up or down.
    MoveAnswer {
        /// Key of the step.
        step: String,
        /// Number of the answer.
        answer: usize,
        /// Towards the end of the list.
        down: bool,
    },
}

/// Why a change cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such step or answer.
    Gone,
    /// There is a step with this key.
    Taken,
    /// A key has small Latin letters, digits and hyphens, [`KEY_MAX`] at most, and begins with a letter.
    BadKey,
    /// The first step stays.
    First,
}

impl Refused {
    /// The name in the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Taken => "taken",
            Self::BadKey => "bad-key",
            Self::First => "first",
        }
    }
}

/// Whether a text may be the key of a step.
pub fn is_key(key: &str) -> bool {
    key.len() <= KEY_MAX
        && key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A key that no step has: the word itself, or with the first free number.
pub fn fresh_key(guide: &Guide, word: &str) -> String {
    let word = if is_key(word) { word } else { "step" };
    if !guide.steps.contains_key(word) {
        return word.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let key = format!("{word}-{number}");
        if !guide.steps.contains_key(&key) {
            return key;
        }
        number += 1;
    }
}

/// Which step to look at when this one is gone: one that leads to it, or the start.
pub fn after_removal<'a>(guide: &'a Guide, key: &str) -> &'a str {
    let before = guide.steps.iter().filter(|(other, _)| other.as_str() != key);
    let mut leading = before.filter(|(_, step)| graph::targets(guide, step).contains(&key));
    leading.next().map_or(guide.start.as_str(), |(other, _)| other.as_str())
}

fn step_mut<'a>(guide: &'a mut Guide, key: &str) -> Result<&'a mut GuideStep, Refused> {
    guide.steps.get_mut(key).ok_or(Refused::Gone)
}

impl Edit {
    /// The guide after the change.
    ///
    /// # Errors
    /// [`Refused`]; nothing is changed then.
    pub fn apply(&self, guide: &Guide) -> Result<Guide, Refused> {
        let mut next = guide.clone();
        match self {
            Self::Add { key, step, from } => {
                add(&mut next, key, step, from.as_ref())?;
            }
            Self::Connect { from, answer, to } => {
                if !next.steps.contains_key(to) {
                    return Err(Refused::Gone);
                }
                lead(step_mut(&mut next, from)?, *answer, to)?;
            }
            Self::Remove(key) => {
                if *key == next.start {
                    return Err(Refused::First);
                }
                next.steps.remove(key).ok_or(Refused::Gone)?;
                redirect(&mut next, key, "");
            }
            Self::Rename { from, to } => rename(&mut next, from, to)?,
            Self::Start(key) => {
                step_mut(&mut next, key)?;
                next.start.clone_from(key);
            }
            Self::Step(key, step) => *step_mut(&mut next, key)? = step.clone(),
            Self::End(key, end) => {
                let step = step_mut(&mut next, key)?;
                turn(step, *end);
            }
            Self::RemoveAnswer(key, at) => {
                let answers = &mut step_mut(&mut next, key)?.answers;
                if *at >= answers.len() {
                    return Err(Refused::Gone);
                }
                answers.remove(*at);
            }
            Self::MoveAnswer { step, answer, down } => {
                let answers = &mut step_mut(&mut next, step)?.answers;
                let other = if *down { Some(answer + 1) } else { answer.checked_sub(1) };
                let other =
                    other.filter(|other| (*other).max(*answer) < answers.len()).ok_or(Refused::Gone)?;
                answers.swap(*answer, other);
            }
        }
        Ok(next)
    }
}

fn add(
    guide: &mut Guide,
    key: &str,
    step: &GuideStep,
    from: Option<&(String, Option<usize>)>,
) -> Result<(), Refused> {
    if !is_key(key) {
        return Err(Refused::BadKey);
    }
    if guide.steps.contains_key(key) {
        return Err(Refused::Taken);
    }
    if let Some((from, answer)) = from {
        lead(step_mut(guide, from)?, *answer, key)?;
    }
    guide.steps.insert(key.to_owned(), step.clone());
    Ok(())
}

/// Lets an answer lead to a step. A new answer makes a question of an end.
fn lead(step: &mut GuideStep, answer: Option<usize>, to: &str) -> Result<(), Refused> {
    match answer {
        Some(at) => to.clone_into(&mut step.answers.get_mut(at).ok_or(Refused::Gone)?.to),
        None => {
            if step.end.is_some() {
                turn(step, None);
            }
            step.answers.push(GuideAnswer { to: to.to_owned(), ..GuideAnswer::default() });
        }
    }
    Ok(())
}

/// Turns a question into an end or an end into a question; its words go along.
fn turn(step: &mut GuideStep, end: Option<GuideEnd>) {
    match (step.end, end) {
        (None, Some(_)) => {
            step.answers.clear();
            step.title = std::mem::take(&mut step.question);
        }
        (Some(_), None) => {
            step.question = std::mem::take(&mut step.title);
            step.article = None;
        }
        _ => {}
    }
    step.end = end;
}

fn rename(guide: &mut Guide, from: &str, to: &str) -> Result<(), Refused> {
    if from == to {
        return Ok(());
    }
    if !is_key(to) {
        return Err(Refused::BadKey);
    }
    if guide.steps.contains_key(to) {
        return Err(Refused::Taken);
    }
    let step = guide.steps.remove(from).ok_or(Refused::Gone)?;
    guide.steps.insert(to.to_owned(), step);
    redirect(guide, from, to);
    if guide.start == from {
        to.clone_into(&mut guide.start);
    }
    Ok(())
}

fn redirect(guide: &mut Guide, from: &str, to: &str) {
    for answer in guide.steps.values_mut().flat_map(|step| &mut step.answers) {
        if answer.to == from {
            to.clone_into(&mut answer.to);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        guide::{
            lint::{Translation, Wrong, lint},
            sample::{any_guide, ask, good},
        },
        history::History,
    };

    fn done(guide: &Guide, edit: Edit) -> Guide {
        edit.apply(guide).unwrap_or_else(|refused| panic!("{edit:?}: {refused:?}"))
    }

    #[test]
    fn a_step_is_added_behind_another() {
        let guide = good();
        let key = fresh_key(&guide, "write");
        assert_eq!(key, "write-2");
        let edit =
            Edit::Add { key: key.clone(), step: ask("Ещё?", vec![]), from: Some(("b".into(), None)) };
        let next = done(&guide, edit.clone());
        assert_eq!(next.steps["b"].answers.last().map(|answer| answer.to.as_str()), Some("write-2"));
        assert_eq!(edit.apply(&next), Err(Refused::Taken));
        let edit = Edit::Add { key: "Шаг".into(), step: GuideStep::default(), from: None };
        assert_eq!(edit.apply(&guide), Err(Refused::BadKey));
    }

    #[test]
    fn what_led_to_a_removed_step_leads_nowhere() {
        let guide = good();
        assert_eq!(after_removal(&guide, "write"), "a");
        let next = done(&guide, Edit::Remove("write".into()));
        let nowhere =
            lint(&next, Translation::Unknown).iter().filter(|flaw| flaw.wrong == Wrong::Nowhere).count();
        assert_eq!(nowhere, 3);
        assert_eq!(Edit::Remove("a".into()).apply(&guide), Err(Refused::First));
        assert_eq!(Edit::Remove("x".into()).apply(&guide), Err(Refused::Gone));
    }

    #[test]
    fn a_new_name_is_known_everywhere() {
        let next = done(&good(), Edit::Rename { from: "a".into(), to: "begin".into() });
        assert_eq!(next.start, "begin");
        let next = done(&next, Edit::Rename { from: "write".into(), to: "ask-us".into() });
        assert_eq!(lint(&next, Translation::Unknown), []);
        let rename = |to: &str| Edit::Rename { from: "b".into(), to: to.into() }.apply(&good());
        assert_eq!(rename("write"), Err(Refused::Taken));
        for bad in ["", "9a", "a b", "Б", "-a", &"a".repeat(KEY_MAX + 1)] {
            assert_eq!(rename(bad), Err(Refused::BadKey), "{bad}");
        }
    }

    #[test]
    fn ends_and_questions_turn_into_each_other() {
        let guide = done(&good(), Edit::End("b".into(), Some(GuideEnd::Read)));
        let step = &guide.steps["b"];
        assert_eq!((step.title.as_str(), step.question.as_str(), step.answers.len()), ("Пришёл?", "", 0));
        let guide = done(&guide, Edit::Connect { from: "b".into(), answer: None, to: "write".into() });
        let step = &guide.steps["b"];
        assert_eq!((step.question.as_str(), step.end, step.answers.len()), ("Пришёл?", None, 1));
    }

    #[test]
    fn answers_move_within_their_list() {
        let moved = |answer, down| Edit::MoveAnswer { step: "a".into(), answer, down }.apply(&good());
        assert_eq!(moved(0, true).map(|guide| guide.steps["a"].answers[0].to.clone()), Ok("b".into()));
        assert_eq!(moved(1, false), moved(0, true));
        for (answer, down) in [(0, false), (1, true), (9, false)] {
            assert_eq!(moved(answer, down), Err(Refused::Gone), "{answer} {down}");
        }
    }

    fn any_edit() -> impl Strategy<Value = Edit> {
        let key =
            || prop::sample::select(vec!["a", "s1", "s2", "s3", "new", "new-2"]).prop_map(str::to_owned);
        let answer = || prop::option::of(0_usize..4);
        prop_oneof![
            (key(), key(), answer()).prop_map(|(key, from, answer)| Edit::Add {
                key,
                step: GuideStep::default(),
                from: Some((from, answer))
            }),
            (key(), answer(), key()).prop_map(|(from, answer, to)| Edit::Connect { from, answer, to }),
            key().prop_map(Edit::Remove),
            (key(), key()).prop_map(|(from, to)| Edit::Rename { from, to }),
            key().prop_map(Edit::Start),
            key().prop_map(|key| Edit::End(key, Some(GuideEnd::Write))),
            (key(), 0_usize..4).prop_map(|(key, at)| Edit::RemoveAnswer(key, at)),
            (key(), 0_usize..4, prop::bool::ANY).prop_map(|(step, answer, down)| Edit::MoveAnswer {
                step,
                answer,
                down
            }),
        ]
    }

    proptest! {
        /// However it is edited, a guide keeps its first step, and undoing everything gives the guide back.
        #[test]
        fn edits_can_be_undone(guide in any_guide(), edits in prop::collection::vec(any_edit(), 0..20)) {
            let mut history = History::new(guide.clone());
            for edit in &edits {
                let Ok(next) = edit.apply(history.now()) else { continue };
                prop_assert!(!guide.steps.contains_key(&guide.start) || next.steps.contains_key(&next.start));
                history.change(next, None);
            }
            while history.undo() {}
            prop_assert_eq!(&**history.now(), &guide);
        }

        /// A rename changes names only: the drawing has the same ways.
        #[test]
        fn a_rename_keeps_the_graph(guide in any_guide()) {
            if let Ok(next) = (Edit::Rename { from: "s1".into(), to: "other".into() }).apply(&guide) {
                let back = Edit::Rename { from: "other".into(), to: "s1".into() }.apply(&next);
                prop_assert_eq!(back, Ok(guide));
            }
        }
    }
}
