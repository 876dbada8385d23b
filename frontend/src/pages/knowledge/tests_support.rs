//! Small data for the tests of these pages.

use std::collections::BTreeMap;

use shared::content::{Guide, GuideAnswer, GuideEnd, GuideStep};
use time::macros::date;

/// a → (b → solved | write) | write
pub fn guide() -> Guide {
    let answer = |label: &str, to: &str, unsure| GuideAnswer { label: label.into(), to: to.into(), unsure };
    let ask =
        |question: &str, answers| GuideStep { question: question.into(), answers, ..GuideStep::default() };
    let end = |end, title: &str| GuideStep { title: title.into(), end: Some(end), ..GuideStep::default() };
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
        steps: BTreeMap::from([
            ("a".into(), ask("Куда?", vec![answer("Не знаю", "write", true), answer("В СМС", "b", false)])),
            ("b".into(), ask("Пришёл?", vec![answer("Да", "solved", false), answer("Нет", "write", false)])),
            ("solved".into(), GuideStep { article: Some("x".into()), ..end(GuideEnd::Solved, "Готово") }),
            ("write".into(), end(GuideEnd::Write, "Напишите нам")),
        ]),
    }
}
