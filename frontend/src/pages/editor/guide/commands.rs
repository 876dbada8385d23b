//! What the builder's commands do to a guide: pure, so that mouse and keyboard end in the same place.

use shared::{
    content::{Guide, GuideAnswer, GuideStep},
    guide::{
        Edit,
        edit::{Refused, after_removal, fresh_key},
        graph,
    },
};

/// A guide after a command, and the step to look at.
pub type Next = Result<(Guide, String), Refused>;

/// Adds a question behind a step: the first answer that leads nowhere leads to it, else a new answer. Behind an end there is
/// nothing, so the new step stands alone.
pub fn add_behind(guide: &Guide, key: &str) -> Next {
    let new = fresh_key(guide, "step");
    let from = guide.steps.get(key).filter(|step| step.end.is_none()).map(|step| {
        let open = step.answers.iter().position(|answer| !guide.steps.contains_key(&answer.to));
        (key.to_owned(), open)
    });
    let next = Edit::Add { key: new.clone(), step: GuideStep::default(), from }.apply(guide)?;
    Ok((next, new))
}

/// Adds a question and leads an answer to it.
pub fn add_for(guide: &Guide, key: &str, answer: usize) -> Next {
    let new = fresh_key(guide, "step");
    let from = Some((key.to_owned(), Some(answer)));
    let next = Edit::Add { key: new.clone(), step: GuideStep::default(), from }.apply(guide)?;
    Ok((next, new))
}

/// Removes a step.
pub fn remove(guide: &Guide, key: &str) -> Next {
    let look = after_removal(guide, key).to_owned();
    Ok((Edit::Remove(key.to_owned()).apply(guide)?, look))
}

/// Adds an answer without words that leads nowhere yet; as «не знаю» when it is to be that.
pub fn add_answer(step: &mut GuideStep, unsure: Option<&str>) {
    let label = unsure.unwrap_or_default().to_owned();
    step.answers.push(GuideAnswer { label, to: String::new(), unsure: unsure.is_some() });
}

/// The step that is looked at: the one asked for while it is there, else the start.
pub fn selected(guide: &Guide, asked: &str) -> String {
    if guide.steps.contains_key(asked) {
        return asked.to_owned();
    }
    let first = graph::reading_order(guide).first().map_or("", |key| *key).to_owned();
    if guide.steps.contains_key(&guide.start) { guide.start.clone() } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::knowledge::tests_support::guide;

    #[test]
    fn a_new_step_hangs_on_an_open_answer() {
        let mut guide = guide();
        guide.steps.get_mut("b").expect("b").answers[0].to = "lost".into();
        let (next, key) = add_behind(&guide, "b").expect("added");
        assert_eq!((key.as_str(), next.steps["b"].answers[0].to.as_str()), ("step", "step"));
        let (next, key) = add_behind(&next, "b").expect("added");
        assert_eq!((key.as_str(), next.steps["b"].answers.len()), ("step-2", 3));
        let (next, key) = add_behind(&next, "solved").expect("added");
        assert!(
            next.steps.contains_key(&key) && next.steps["solved"].answers.is_empty(),
            "an end stays an end"
        );
    }

    #[test]
    fn after_a_step_is_gone_its_neighbour_is_looked_at() {
        let guide = guide();
        let (next, look) = remove(&guide, "write").expect("removed");
        assert_eq!((next.steps.len(), look.as_str()), (3, "a"));
        assert_eq!(remove(&guide, "a"), Err(Refused::First));
        assert_eq!(selected(&next, "write"), "a");
        assert_eq!(selected(&next, "b"), "b");
    }
}
