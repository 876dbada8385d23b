//! What leads where.

use std::collections::BTreeSet;

use crate::content::{Guide, GuideStep};

/// The steps that a step's answers lead to, each once, in the order of the answers; answers to nowhere left out.
pub fn targets<'a>(guide: &'a Guide, step: &'a GuideStep) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    for answer in &step.answers {
        if let Some((key, _)) = guide.steps.get_key_value(&answer.to)
            && !out.contains(&key.as_str())
        {
            out.push(key);
        }
    }
    out
}

/// The steps that can be reached from the start.
pub fn reachable(guide: &Guide) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> =
        guide.steps.get_key_value(&guide.start).map(|(key, _)| key.as_str()).into_iter().collect();
    while let Some(key) = open.pop() {
        if seen.insert(key)
            && let Some(step) = guide.steps.get(key)
        {
            open.extend(targets(guide, step));
        }
    }
    seen
}

/// The steps from which an end can be reached: found backwards from the ends.
pub fn ending(guide: &Guide) -> BTreeSet<&str> {
    let ends = guide.steps.iter().filter(|(_, step)| step.end.is_some());
    let mut ending: BTreeSet<&str> = ends.map(|(key, _)| key.as_str()).collect();
    loop {
        let before = ending.len();
        for (key, step) in &guide.steps {
            if step.answers.iter().any(|answer| ending.contains(answer.to.as_str())) {
                ending.insert(key);
            }
        }
        if ending.len() == before {
            return ending;
        }
    }
}

/// The steps in the order of reading: from the start, answer by answer, each after the step that first leads to it; then
/// those out of reach. This is the order of the outline and of a screen reader.
pub fn reading_order(guide: &Guide) -> Vec<&str> {
    fn visit<'a>(guide: &'a Guide, key: &'a str, seen: &mut BTreeSet<&'a str>, out: &mut Vec<&'a str>) {
        let Some(step) = guide.steps.get(key) else { return };
        if !seen.insert(key) {
            return;
        }
        out.push(key);
        for to in targets(guide, step) {
            visit(guide, to, seen, out);
        }
    }
    let (mut seen, mut out) = (BTreeSet::new(), Vec::new());
    visit(guide, &guide.start, &mut seen, &mut out);
    for key in guide.steps.keys() {
        visit(guide, key, &mut seen, &mut out);
    }
    out
}

/// The words a step is known by: its question, its title, or else its key.
pub fn name<'a>(key: &'a str, step: &'a GuideStep) -> &'a str {
    let words =
        if step.end.is_some() { [&step.title, &step.question] } else { [&step.question, &step.title] };
    words.into_iter().map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::guide::sample::{any_guide, good};

    #[test]
    fn reads_answer_by_answer() {
        assert_eq!(reading_order(&good()), ["a", "write", "b", "solved"]);
    }

    #[test]
    fn a_step_has_a_name() {
        let guide = good();
        assert_eq!(name("a", &guide.steps["a"]), "Куда?");
        assert_eq!(name("write", &guide.steps["write"]), "Напишите нам");
        assert_eq!(name("x", &GuideStep::default()), "x");
    }

    proptest! {
        #[test]
        fn every_step_is_read_once(guide in any_guide()) {
            let mut order = reading_order(&guide);
            order.sort_unstable();
            prop_assert_eq!(order, guide.steps.keys().map(String::as_str).collect::<Vec<_>>());
        }
    }
}
