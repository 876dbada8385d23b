//! Guides for tests: a small good one, and any graph at all.

use std::collections::BTreeMap;

use proptest::prelude::*;
use time::macros::date;

use crate::content::{Guide, GuideAnswer, GuideEnd, GuideStep};

pub(crate) fn answer(label: &str, to: &str) -> GuideAnswer {
    GuideAnswer { label: label.into(), to: to.into(), unsure: label.starts_with("Не знаю") }
}

pub(crate) fn ask(question: &str, answers: Vec<GuideAnswer>) -> GuideStep {
    GuideStep { question: question.into(), answers, ..GuideStep::default() }
}

pub(crate) fn end(end: GuideEnd, title: &str) -> GuideStep {
    GuideStep { title: title.into(), end: Some(end), ..GuideStep::default() }
}

pub(crate) fn guide_of(steps: BTreeMap<String, GuideStep>) -> Guide {
    Guide {
        slug: "code".into(),
        title: "Не приходит код".into(),
        summary: "Выясним.".into(),
        block: "access".into(),
        tags: Vec::new(),
        category: "access".into(),
        template: None,
        minutes: 3,
        keywords: String::new(),
        updated: date!(2026 - 11 - 20),
        review_due: date!(2026 - 12 - 20),
        owner: "editors".into(),
        start: "a".into(),
        steps,
    }
}

/// a → (b → solved | write) | write, without a flaw.
pub(crate) fn good() -> Guide {
    guide_of(BTreeMap::from([
        ("a".into(), ask("Куда?", vec![answer("Не знаю", "write"), answer("В СМС", "b")])),
        (
            "b".into(),
            ask("Пришёл?", vec![answer("Да", "solved"), answer("Нет", "write"), answer("Не знаю", "write")]),
        ),
        ("solved".into(), end(GuideEnd::Solved, "Готово")),
        ("write".into(), end(GuideEnd::Write, "Напишите нам")),
    ]))
}

/// Graphs with loops, answers to nowhere, steps out of reach, ends with answers, no start.
pub(crate) fn any_guide() -> impl Strategy<Value = Guide> {
    let step = (prop::collection::vec(0_u8..14, 0..5), prop::bool::weighted(0.2));
    prop::collection::vec(step, 0..12).prop_map(|steps| {
        let name = |n: usize| if n == 0 { "a".to_owned() } else { format!("s{n}") };
        let steps = steps.into_iter().enumerate().map(|(at, (targets, over))| {
            let answers: Vec<GuideAnswer> =
                targets.iter().map(|to| answer(&format!("к {to}"), &name(usize::from(*to)))).collect();
            let end = (over || answers.is_empty() && at % 2 == 0).then_some(GuideEnd::Write);
            (name(at), GuideStep { end, ..ask(&format!("Вопрос {at}?"), answers) })
        });
        guide_of(steps.collect())
    })
}
