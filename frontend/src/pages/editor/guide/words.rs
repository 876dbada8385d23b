//! The builder's words for what the rules say.

use shared::{
    content::{Guide, GuideEnd, GuideStep},
    guide::{Flaw, edit::Refused, graph, lint::Wrong},
    lang::Lang,
};

use crate::{
    i18n::{text, text_args},
    t,
    ui::Tone,
};

/// What a step is called in sentences: its words, shortened.
pub fn step_name(guide: &Guide, key: &str) -> String {
    let Some(step) = guide.steps.get(key) else { return key.to_owned() };
    shortened(graph::name(key, step), 60)
}

/// A text of `most` characters at most.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// What kind of step it is: «Вопрос», «Конец: решено».
pub fn kind_of(lang: Lang, step: &GuideStep) -> String {
    match step.end {
        None => t!(lang, "builder-kind-question"),
        Some(GuideEnd::Solved) => t!(lang, "builder-kind-solved"),
        Some(GuideEnd::Read) => t!(lang, "builder-kind-read"),
        Some(GuideEnd::Write) => t!(lang, "builder-kind-write"),
    }
}

/// The value of a kind in a list of choices.
pub fn end_value(end: Option<GuideEnd>) -> &'static str {
    match end {
        None => "question",
        Some(GuideEnd::Solved) => "solved",
        Some(GuideEnd::Read) => "read",
        Some(GuideEnd::Write) => "write",
    }
}

/// The kind of such a value.
pub fn end_of(value: &str) -> Option<GuideEnd> {
    match value {
        "solved" => Some(GuideEnd::Solved),
        "read" => Some(GuideEnd::Read),
        "write" => Some(GuideEnd::Write),
        _ => None,
    }
}

/// The icon of a kind.
pub fn end_icon(end: Option<GuideEnd>) -> &'static str {
    match end {
        None => "help",
        Some(GuideEnd::Solved) => "check",
        Some(GuideEnd::Read) => "book",
        Some(GuideEnd::Write) => "message",
    }
}

/// What is wrong and how to mend it.
pub fn flaw_sentence(lang: Lang, guide: &Guide, flaw: &Flaw) -> String {
    let step = guide.steps.get(&flaw.step);
    let answer = flaw.answer.and_then(|at| step?.answers.get(at).map(|answer| (at, answer)));
    let label = answer.map(|(at, answer)| {
        if answer.label.trim().is_empty() { format!("№ {}", at + 1) } else { answer.label.clone() }
    });
    let args = [
        ("step", step_name(guide, &flaw.step).into()),
        ("answer", label.unwrap_or_default().into()),
        ("most", shared::guide::lint::ANSWERS.1.into()),
    ];
    text_args(lang, &format!("builder-flaw-{}", flaw.wrong.as_str()), &args)
}

/// The field of the step panel where a flaw is mended.
pub fn flaw_field(flaw: &Flaw) -> String {
    match (flaw.wrong, flaw.answer) {
        (Wrong::Nowhere, Some(at)) => format!("b-answer-{at}-to"),
        (_, Some(at)) => format!("b-answer-{at}-label"),
        (Wrong::DeadEnd | Wrong::OneAnswer | Wrong::NoUnsure | Wrong::Endless, _) => "b-answer-add".into(),
        (Wrong::NoArticle, _) => "b-article".into(),
        (Wrong::NoQuestion | Wrong::NoTitle, _) => "b-question".into(),
        (Wrong::NoAlt, _) => "b-alt".into(),
        (Wrong::AnswersAndEnd, _) => "b-kind".into(),
        (Wrong::NoStart, _) => "b-start".into(),
        _ => "b-panel".into(),
    }
}

/// How loud a level is.
pub fn tone(level: shared::guide::Level) -> Tone {
    match level {
        shared::guide::Level::Error => Tone::Danger,
        shared::guide::Level::Warning => Tone::Warning,
        shared::guide::Level::Hint => Tone::Info,
    }
}

/// Why a change could not be made.
pub fn refusal(lang: Lang, refused: Refused) -> String {
    text(lang, &format!("builder-refused-{}", refused.as_str()))
}

#[cfg(test)]
mod tests {
    use shared::guide::{Level, lint::Wrong};

    use super::*;
    use crate::i18n::has;

    #[test]
    fn everything_has_its_words() {
        for wrong in Wrong::ALL {
            assert!(has(&format!("builder-flaw-{}", wrong.as_str())), "{wrong:?}");
        }
        for level in [Level::Error, Level::Warning, Level::Hint] {
            assert!(has(&format!("builder-level-{}", level.as_str())), "{level:?}");
        }
        for refused in [Refused::Gone, Refused::Taken, Refused::BadKey, Refused::First] {
            assert!(has(&format!("builder-refused-{}", refused.as_str())), "{refused:?}");
        }
    }

    #[test]
    fn kinds_come_back() {
        for end in [None, Some(GuideEnd::Solved), Some(GuideEnd::Read), Some(GuideEnd::Write)] {
            assert_eq!(end_of(end_value(end)), end);
        }
        assert_eq!(shortened("Не приходит код из СМС", 12), "Не приходит…");
        assert_eq!(shortened("Коротко", 12), "Коротко");
    }
}
