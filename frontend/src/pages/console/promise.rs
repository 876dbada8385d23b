//! What is promised now, in plain words: «Первый ответ до 14:00, осталось 2 ч».

use std::rc::Rc;

use shared::{
    api::{console::StaffTicket, tickets::TicketView},
    lang::Lang,
};
use time::{Duration, OffsetDateTime};
use yew::prelude::*;

use super::{
    due::{Clock, Level},
    now::use_now,
};
use crate::{
    format,
    i18n::{text, text_args, use_lang},
    t,
    ui::Icon,
};

/// A sentence, and how urgent it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sentence.
    pub words: String,
    /// Class of the urgency: `clock-near`, `clock-late`.
    pub class: Option<&'static str>,
}

/// A stretch of time in the unit that one would say: «40 мин», «2 ч», «3 дня».
fn span(lang: Lang, now: OffsetDateTime, at: OffsetDateTime) -> String {
    let clock = Clock::read(now, at);
    text_args(lang, &format!("console-span-{}", clock.unit), &[("n", clock.amount.into())])
}

/// «14:00» today, with the day else.
fn moment(lang: Lang, now: OffsetDateTime, at: OffsetDateTime) -> String {
    if format::moscow(now).date() == format::moscow(at).date() {
        format::time(at)
    } else {
        format::date_time(lang, at)
    }
}

/// The sentence of what runs or stands still; none when nothing is owed.
pub fn line(lang: Lang, ticket: &TicketView, now: OffsetDateTime) -> Option<Line> {
    let promise = &ticket.promise;
    if let Some(since) = promise.paused_since {
        let why = text(lang, &format!("console-ticket-paused-{}", ticket.status.as_str()));
        let words = t!(lang, "console-promise-paused", at = moment(lang, now, since), why = why);
        return Some(Line { words, class: None });
    }
    let (name, due) = promise.running.as_ref().zip(promise.due)?;
    let what = text(lang, &format!("console-promise-{}", name.replace('_', "-")));
    let (span, at) = (span(lang, now, due), moment(lang, now, due));
    Some(match Clock::read(now, due).level {
        Level::Late => Line {
            words: t!(lang, "console-promise-late", what = what, span = span, at = at),
            class: Some("clock-late"),
        },
        level => Line {
            words: t!(lang, "console-promise-left", what = what, at = at, span = span),
            class: (level == Level::Near).then_some("clock-near"),
        },
    })
}

/// What else there is to know: the solution behind a nearer promise, pauses, a calendar that is not official yet.
fn details(lang: Lang, ticket: &TicketView, now: OffsetDateTime) -> Vec<String> {
    let promise = &ticket.promise;
    let mut lines = Vec::new();
    let nearer = promise.running.as_deref().is_some_and(|name| name != "solution");
    if nearer {
        lines.push(t!(lang, "console-ticket-solution-due", at = moment(lang, now, ticket.solution_due)));
    }
    let stood = Duration::seconds(i64::try_from(promise.paused_before).unwrap_or(i64::MAX));
    if stood >= Duration::MINUTE {
        lines.push(t!(lang, "console-promise-stood", span = span(lang, now, now.saturating_add(stood))));
    }
    if promise.preliminary && ticket.status.is_open() {
        lines.push(t!(lang, "console-promise-preliminary"));
    }
    lines
}

/// Properties of [`PromisePanel`].
#[derive(Properties, PartialEq)]
pub struct PromisePanelProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
}

/// The panel beside the conversation; nothing when nothing is owed.
#[component]
pub fn PromisePanel(props: &PromisePanelProps) -> Html {
    let lang = use_lang();
    let now = use_now();
    let ticket = &props.staff.ticket;
    let Some(line) = line(lang, ticket, now) else { return Html::default() };
    html! {
        <section class="panel promise">
            <h2>{ t!(lang, "console-promise") }</h2>
            <p class={classes!("promise-line", line.class)}><Icon name={if line.class.is_some() { "alert" } else { "clock" }} />{ line.words }</p>
            { for details(lang, ticket, now).into_iter().map(|words| html! { <p class="muted">{ words }</p> }) }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use shared::{api::tickets::PromiseView, ticket::Status};
    use time::macros::datetime;

    use super::*;
    use crate::pages::console::sample;

    const NOW: OffsetDateTime = datetime!(2026-11-21 09:00 UTC);

    fn running(name: &str, due: OffsetDateTime) -> TicketView {
        let promise =
            PromiseView { running: Some(name.to_owned()), due: Some(due), ..PromiseView::default() };
        TicketView { promise, ..sample::ticket() }
    }

    fn said(ticket: &TicketView) -> (String, Option<&'static str>) {
        line(Lang::Ru, ticket, NOW).map(|line| (line.words, line.class)).unwrap_or_default()
    }

    #[test]
    fn a_promise_is_said_as_one_would_say_it() {
        let far = running("first_reply", NOW + Duration::minutes(125));
        assert_eq!(said(&far), ("Первый ответ до 14:05, осталось 2 ч".to_owned(), None));
        let near = running("next_update", NOW + Duration::minutes(20));
        assert_eq!(said(&near).1, Some("clock-near"));
        let late = running("solution", NOW - Duration::minutes(40));
        assert_eq!(
            said(&late),
            ("Решение: просрочено на 40 мин, обещали до 11:20".to_owned(), Some("clock-late"))
        );
    }

    #[test]
    fn a_pause_says_since_when_and_why() {
        let promise =
            PromiseView { paused_since: Some(NOW - Duration::minutes(56)), ..PromiseView::default() };
        let ticket = TicketView { promise, status: Status::NeedsAnswer, ..sample::ticket() };
        assert_eq!(said(&ticket).0, "Срок стоит с 11:04: ждём ответа заявителя");
    }

    #[test]
    fn nothing_is_said_when_nothing_is_owed() {
        assert_eq!(line(Lang::Ru, &sample::ticket(), NOW), None);
    }

    #[test]
    fn details_name_the_solution_and_the_pauses() {
        let mut ticket = running("first_reply", NOW + Duration::hours(1));
        ticket.promise.paused_before = 3 * 3600;
        ticket.promise.preliminary = true;
        assert_eq!(details(Lang::Ru, &ticket, NOW).len(), 3);
        assert!(details(Lang::Ru, &running("solution", NOW), NOW).is_empty());
    }
}
