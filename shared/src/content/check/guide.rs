//! Rules of guides: a graph in which every step is reached and every way ends.

use super::{Checker, Fault, SUMMARY_MAX, TITLE_MAX};
use crate::{
    content::{ContentKind as K, Guide, GuideEnd},
    guide::graph,
};

impl Checker<'_> {
    pub(super) fn guide(&mut self, doc: &Guide) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.key_of("block", &doc.block, K::Block);
        self.tags(&doc.tags);
        self.key_of("category", &doc.category, K::Category);
        self.links("template", doc.template.as_slice(), K::Template);
        for fault in guide_faults(doc) {
            self.add(fault);
        }
        for (key, step) in &doc.steps {
            self.body(&format!("steps.{key}.text"), &step.text);
            let field = format!("steps.{key}.article");
            self.links(&field, step.article.as_slice(), K::Article);
            if step.end.is_none() && step.question.trim().is_empty() {
                self.empty(&format!("steps.{key}.question"));
            }
            let silent = step.answers.iter().enumerate().filter(|(_, answer)| answer.label.trim().is_empty());
            for (at, _) in silent {
                self.empty(&format!("steps.{key}.answers.{at}.label"));
            }
            if step.end == Some(GuideEnd::Read) && step.article.is_none() {
                self.add(Fault::error("read-nothing", field).with("title", &*step.title).near(&step.title));
            }
        }
    }
}

fn of_step(code: &'static str, key: &str) -> Fault {
    Fault::error(code, format!("steps.{key}")).with("step", key).near(format!("{key}:"))
}

/// What is wrong with a guide's graph: steps that lead nowhere, cannot be reached, or never end.
pub fn guide_faults(guide: &Guide) -> Vec<Fault> {
    if !guide.steps.contains_key(&guide.start) {
        return vec![Fault::error("no-start", "start").with("step", guide.start.as_str())];
    }
    let mut faults = Vec::new();
    for (key, step) in &guide.steps {
        match (step.end, step.answers.len()) {
            (None, 0) => faults.push(of_step("dead-end", key)),
            (Some(_), 1..) => faults.push(of_step("end-with-answers", key)),
            (None, 1) => faults.push(of_step("one-answer", key)),
            _ => {}
        }
        for answer in step.answers.iter().filter(|answer| !guide.steps.contains_key(&answer.to)) {
            faults.push(of_step("no-such-step", key).with("answer", &*answer.label).with("to", &*answer.to));
        }
    }
    let (reachable, ending) = (graph::reachable(guide), graph::ending(guide));
    for key in guide.steps.keys().filter(|key| !reachable.contains(key.as_str())) {
        faults.push(of_step("unreachable", key));
    }
    let endless =
        guide.steps.keys().filter(|key| reachable.contains(key.as_str()) && !ending.contains(key.as_str()));
    faults.extend(endless.map(|key| of_step("endless", key)));
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{GuideAnswer, GuideStep};

    fn guide(steps: &[(&str, &[&str])]) -> Guide {
        let steps = steps
            .iter()
            .map(|(key, to)| {
                let answers: Vec<GuideAnswer> = to
                    .iter()
                    .map(|to| GuideAnswer { label: (*to).into(), to: (*to).into(), unsure: false })
                    .collect();
                let end = answers.is_empty().then_some(GuideEnd::Solved);
                ((*key).to_owned(), GuideStep { answers, end, ..GuideStep::default() })
            })
            .collect();
        let day = time::Date::MIN;
        Guide {
            slug: "g".into(),
            title: "g".into(),
            summary: "g".into(),
            block: "access".into(),
            tags: vec![],
            category: "access".into(),
            template: None,
            minutes: 1,
            keywords: String::new(),
            updated: day,
            review_due: day,
            owner: String::new(),
            start: "a".into(),
            steps,
        }
    }

    #[test]
    fn a_good_graph_has_no_faults() {
        assert_eq!(guide_faults(&guide(&[("a", &["b", "c"]), ("b", &["c", "a"]), ("c", &[])])), []);
    }

    #[test]
    fn faults_are_named() {
        let faults = guide_faults(&guide(&[("a", &["b", "x"]), ("b", &["b", "b"]), ("d", &[])]));
        let named: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.code, &*fault.field)).collect();
        assert_eq!(
            named,
            [
                ("no-such-step", "steps.a"),
                ("unreachable", "steps.d"),
                ("endless", "steps.a"),
                ("endless", "steps.b")
            ]
        );
    }
}
