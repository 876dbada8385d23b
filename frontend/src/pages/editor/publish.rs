//! Handing a draft on: what was changed, how much, to whom, when readers see it.

use shared::{
    api::editor::{Change, Person, PublishForm, REMARK_MAX, Significance},
    content::check::FindingLevel,
    lang::Lang,
};
use time::{Date, Duration, OffsetDateTime, Time, UtcOffset, macros::format_description};
use yew::prelude::*;

use super::{
    draft::{Act, Draft, Outcome},
    words::significance_name,
};
use crate::{
    api::{ApiError, editor as api},
    device::clock,
    format,
    hooks::use_query,
    i18n::{text, use_lang},
    pages::console::desk::use_desk,
    t,
    ui::{
        Alert, Button, ButtonVariant, Choice, DateField, Dialog, RadioGroup, Select, TextArea, TimeField,
        Tone, dom,
    },
};

/// Moscow time, in which the desk plans: UTC+3 without summer time since 2014.
const MOSCOW: UtcOffset = match UtcOffset::from_hms(3, 0, 0) {
    Ok(offset) => offset,
    Err(_) => UtcOffset::UTC,
};

/// Days ahead that a time of publishing may be at most.
const AHEAD: i64 = 365;

/// A question in a dialog before something is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asking {
    Return,
    Schedule,
    Discard,
}

/// A time of publishing as typed, in Moscow time; the key of the sentence when it is none.
fn time_of(day: &str, hour: &str, now: OffsetDateTime) -> Result<OffsetDateTime, &'static str> {
    let date: Date = format::parse_day(day).ok_or("editor-schedule-day")?;
    let time =
        Time::parse(hour, format_description!("[hour]:[minute]")).map_err(|_| "editor-schedule-hour")?;
    let at = date.with_time(time).assume_offset(MOSCOW).to_offset(UtcOffset::UTC);
    if at <= now {
        Err("editor-schedule-past")
    } else if at > now + Duration::days(AHEAD) {
        Err("editor-schedule-far")
    } else {
        Ok(at)
    }
}

/// What a person is told after an action.
fn done(lang: Lang, act: &Act) -> String {
    let key = match act {
        Act::Submit(_) => "editor-done-submit",
        Act::Return(_) => "editor-done-return",
        Act::Approve => "editor-done-approve",
        Act::Publish(form) if form.at.is_some() => "editor-done-schedule",
        Act::Publish(_) => "editor-done-publish",
        Act::Rebase(_) => "editor-done-rebase",
        Act::Unschedule => "editor-done-unschedule",
        Act::Discard => "editor-done-discard",
    };
    text(lang, key)
}

/// Properties of [`Publish`].
#[derive(Properties, PartialEq)]
pub struct PublishProps {
    /// The draft.
    pub draft: Draft,
}

/// The panel.
#[component]
pub fn Publish(props: &PublishProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let draft = &props.draft;
    let failed = use_state(|| None::<ApiError>);
    let asking = use_state_eq(|| None::<Asking>);
    let reason = use_state_eq(String::new);
    let when = use_state_eq(|| (String::new(), "09:00".to_owned()));
    let when_error = use_state_eq(|| None::<&'static str>);
    let reviewer = use_state_eq(String::new);
    let reviewers = use_query((), |()| api::reviewers());
    let act = {
        let (draft, desk, failed, asking) = (draft.clone(), desk.clone(), failed.setter(), asking.setter());
        Callback::from(move |act: Act| {
            let (desk, failed) = (desk.clone(), failed.clone());
            asking.set(None);
            failed.set(None);
            draft.act(
                act,
                Callback::from(move |outcome: Outcome| match outcome {
                    Outcome::Done(act) => desk.say(Tone::Positive, done(lang, &act)),
                    Outcome::Failed(error) if desk.refused(&error) => {}
                    Outcome::Failed(error) => failed.set(Some(error)),
                }),
            );
        })
    };
    let ask = |what: Option<Asking>| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(what))
    };
    let close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(None))
    };
    let state = &draft.state;
    let view = state.view.clone();
    let may = |change: Change| view.as_ref().is_some_and(|view| view.may.contains(&change));
    let errors = draft.findings.iter().filter(|one| one.level == FindingLevel::Error).count();
    let publish = PublishForm::default();
    let weights: Vec<Choice> = Significance::ALL
        .iter()
        .map(|one| {
            Choice::new(one.as_str(), significance_name(lang, *one))
                .hint(text(lang, &format!("editor-significance-{}-hint", one.as_str())))
        })
        .collect();
    let onweight = {
        let draft = draft.clone();
        Callback::from(move |name: String| draft.weigh(Significance::parse(&name).unwrap_or_default()))
    };
    let onnote = {
        let draft = draft.clone();
        Callback::from(move |note: String| draft.note(note))
    };
    let people: Vec<Choice> = reviewers
        .data
        .iter()
        .flat_map(|people| people.iter())
        .map(|Person { id, name }| Choice::new(id.to_string(), name.clone()))
        .collect();
    let onreviewer = {
        let reviewer = reviewer.setter();
        Callback::from(move |id| reviewer.set(id))
    };
    let submit = {
        let (act, reviewer) = (act.clone(), (*reviewer).clone());
        Callback::from(move |_: MouseEvent| act.emit(Act::Submit(reviewer.parse().ok())))
    };
    let simple = |what: Act| act.reform(move |_: MouseEvent| what.clone());
    let give_back = {
        let (act, reason) = (act.clone(), reason.clone());
        Callback::from(move |_: MouseEvent| {
            if reason.trim().is_empty() {
                dom::focus("return-text");
            } else {
                act.emit(Act::Return(reason.trim().to_owned()));
            }
        })
    };
    let schedule = {
        let (act, when, when_error) = (act.clone(), when.clone(), when_error.setter());
        Callback::from(move |_: MouseEvent| match time_of(&when.0, &when.1, clock::now()) {
            Ok(at) => {
                when_error.set(None);
                act.emit(Act::Publish(PublishForm { at: Some(at), ..PublishForm::default() }));
            }
            Err(why) => {
                when_error.set(Some(why));
                dom::focus(if why == "editor-schedule-hour" { "schedule-hour" } else { "schedule-day" });
            }
        })
    };
    let set_when = |day: bool| {
        let when = when.clone();
        Callback::from(move |typed: String| {
            let (old_day, old_hour) = (*when).clone();
            when.set(if day { (typed, old_hour) } else { (old_day, typed) });
        })
    };
    let onreason = {
        let reason = reason.setter();
        Callback::from(move |text| reason.set(text))
    };
    let locked = !state.may_write();
    let busy = draft.busy;
    let secondary = ButtonVariant::Secondary;
    let when_text = when_error.map(|key| AttrValue::from(text(lang, key)));
    let hour_wrong = *when_error == Some("editor-schedule-hour");
    html! {
        <section class="panel" aria-labelledby="publish-title">
            <h2 id="publish-title">{ t!(lang, "editor-publish-title") }</h2>
            <div class="stack">
                if let Some(view) = view.as_ref().filter(|view| !view.returned.is_empty()) {
                    <Alert tone={Tone::Warning} title={t!(lang, "editor-returned")}><p>{ &view.returned }</p></Alert>
                }
                <TextArea id="d-note" label={t!(lang, "editor-note-label")} hint={AttrValue::from(t!(lang, "editor-note-hint"))} rows={2} limit={REMARK_MAX}
                    optional=true value={state.text.note.clone()} disabled={locked} oninput={onnote} />
                <RadioGroup id="d-weight" label={t!(lang, "editor-significance")} choices={weights} value={state.text.significance.as_str()}
                    disabled={locked} onchange={onweight} />
                if view.is_none() {
                    <p class="muted">{ t!(lang, "editor-no-draft") }</p>
                }
                if errors > 0 && view.is_some() {
                    <p class="editor-due">{ t!(lang, "editor-mend-first", n = errors) }</p>
                }
                if may(Change::Submit) {
                    <Select id="d-reviewer" label={t!(lang, "editor-reviewer")} empty={t!(lang, "editor-reviewer-any")} choices={people}
                        value={(*reviewer).clone()} onchange={onreviewer} />
                    <Button loading={busy} variant={if may(Change::Publish) { secondary } else { ButtonVariant::Primary }} onclick={submit}>{ t!(lang, "editor-submit") }</Button>
                }
                if may(Change::Approve) {
                    <Button loading={busy} icon="check" onclick={simple(Act::Approve)}>{ t!(lang, "editor-approve") }</Button>
                }
                if may(Change::Return) {
                    <Button loading={busy} variant={secondary} icon="undo" onclick={ask(Some(Asking::Return))}>{ t!(lang, "editor-return") }</Button>
                }
                if may(Change::Publish) {
                    <Button loading={busy} onclick={simple(Act::Publish(publish))}>{ t!(lang, "editor-publish") }</Button>
                    if view.as_ref().is_some_and(|view| view.alone) { <p class="muted">{ t!(lang, "editor-alone") }</p> }
                } else if may(Change::Submit) {
                    <p class="muted">{ t!(lang, "editor-four-eyes") }</p>
                }
                if may(Change::Schedule) {
                    <Button loading={busy} variant={secondary} icon="clock" onclick={ask(Some(Asking::Schedule))}>{ t!(lang, "editor-schedule") }</Button>
                }
                if may(Change::Unschedule) {
                    <Button loading={busy} variant={secondary} onclick={simple(Act::Unschedule)}>{ t!(lang, "editor-unschedule") }</Button>
                }
                if may(Change::Discard) {
                    <Button loading={busy} variant={ButtonVariant::Quiet} icon="trash" onclick={ask(Some(Asking::Discard))}>{ t!(lang, "editor-discard") }</Button>
                }
                if let Some(error) = &*failed {
                    <Alert tone={Tone::Danger} live=true title={t!(lang, "editor-failed")}>
                        <p>{ error.sentence(lang) }</p>
                        { problems(error) }
                    </Alert>
                }
            </div>
            <Dialog id="return" title={t!(lang, "editor-return-title")} open={*asking == Some(Asking::Return)} onclose={close.clone()}
                actions={html! { <Button onclick={give_back}>{ t!(lang, "editor-return") }</Button> }}>
                <TextArea id="return-text" label={t!(lang, "editor-return-text")} hint={AttrValue::from(t!(lang, "editor-return-hint"))} rows={4}
                    limit={REMARK_MAX} value={(*reason).clone()} oninput={onreason} />
            </Dialog>
            <Dialog id="schedule" title={t!(lang, "editor-schedule-title")} open={*asking == Some(Asking::Schedule)} onclose={close.clone()}
                actions={html! { <Button onclick={schedule}>{ t!(lang, "editor-schedule") }</Button> }}>
                <div class="stack">
                    <p>{ t!(lang, "editor-schedule-text") }</p>
                    <div class="row row-top">
                        <DateField id="schedule-day" label={t!(lang, "editor-schedule-day-label")} value={when.0.clone()} error={when_text.clone().filter(|_| !hour_wrong)} oninput={set_when(true)} />
                        <TimeField id="schedule-hour" label={t!(lang, "editor-schedule-hour-label")} value={when.1.clone()} error={when_text.filter(|_| hour_wrong)} oninput={set_when(false)} />
                    </div>
                </div>
            </Dialog>
            <Dialog id="discard" title={t!(lang, "editor-discard-title")} open={*asking == Some(Asking::Discard)} onclose={close}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={simple(Act::Discard)}>{ t!(lang, "editor-discard") }</Button>
                    <Button variant={secondary} onclick={ask(None)}>{ t!(lang, "console-cancel") }</Button>
                </> }}>
                <p>{ t!(lang, "editor-discard-text") }</p>
            </Dialog>
        </section>
    }
}

/// What the server names one by one: findings that forbid publishing.
fn problems(error: &ApiError) -> Html {
    let ApiError::Problem(problem) = error else { return Html::default() };
    if problem.errors.is_empty() {
        return Html::default();
    }
    html! { <ul>{ for problem.errors.iter().map(|each| html! { <li>{ &each.message }</li> }) }</ul> }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_time_of_publishing_is_moscow_time_and_lies_ahead() {
        let now = datetime!(2026-11-24 10:00 UTC);
        assert_eq!(time_of("2026-11-25", "09:30", now), Ok(datetime!(2026-11-25 06:30 UTC)));
        assert_eq!(time_of("2026-11-24", "13:00", now), Err("editor-schedule-past"));
        assert_eq!(time_of("2028-01-01", "09:00", now), Err("editor-schedule-far"));
        assert_eq!(time_of("завтра", "09:00", now), Err("editor-schedule-day"));
        assert_eq!(time_of("2026-11-25", "утром", now), Err("editor-schedule-hour"));
    }
}
