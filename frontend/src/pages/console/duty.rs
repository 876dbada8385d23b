//! In the rail: whether the operator takes new requests, and the way to the board.

use shared::api::team::Duty;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{desk::use_desk, route::ConsoleRoute, team::use_team};
use crate::{
    api::team,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Checkbox, Icon, TextField, Tone},
};

/// Open requests that one can take at most, as the server has it.
const LIMIT_MAX: u16 = 200;

/// A limit as typed; nothing when it is none.
fn limit_of(typed: &str) -> Option<u16> {
    typed.trim().parse().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit))
}

/// «На линии», and how many open requests are enough. Nothing for those who do not work on requests.
#[component]
pub fn DutySwitch() -> Html {
    let lang = use_lang();
    let (desk, now) = (use_desk(), use_team());
    let typed = use_state_eq(|| None::<String>);
    let done = {
        let (set, typed) = (now.set_duty.clone(), typed.setter());
        Callback::from(move |duty: Duty| {
            typed.set(None);
            set.emit(duty);
        })
    };
    let save = use_submit(
        move |duty: Duty| {
            let desk = desk.clone();
            async move {
                let answer = team::set_duty(duty).await;
                if let Err(error) = &answer {
                    desk.refused(error);
                }
                answer
            }
        },
        done,
    );
    let Some(duty) = now.team.as_ref().map(|team| team.duty) else { return Html::default() };
    let shown = (*typed).clone().unwrap_or_else(|| duty.limit.to_string());
    let wrong = limit_of(&shown).is_none();
    let onpresent = {
        let run = save.run.clone();
        Callback::from(move |present: bool| run.emit(Duty { present, ..duty }))
    };
    let onleave = {
        let (run, limit) = (save.run.clone(), limit_of(&shown));
        Callback::from(move |()| {
            if let Some(limit) = limit.filter(|limit| *limit != duty.limit) {
                run.emit(Duty { limit, ..duty });
            }
        })
    };
    let hint = if duty.present { t!(lang, "console-duty-on") } else { t!(lang, "console-duty-off") };
    let error = wrong.then(|| AttrValue::from(t!(lang, "console-duty-limit-wrong", max = LIMIT_MAX)));
    html! {
        <section class="duty" aria-label={t!(lang, "console-duty")}>
            <Checkbox id="duty-present" label={t!(lang, "console-duty-present")} {hint} checked={duty.present} disabled={save.busy} onchange={onpresent} />
            if duty.present {
                <TextField id="duty-limit" r#type="number" inputmode="numeric" min="1" max={LIMIT_MAX.to_string()} width="input-s"
                    label={t!(lang, "console-duty-limit")} value={shown} {error}
                    oninput={Callback::from(move |text| typed.set(Some(text)))} onblur={onleave} />
            }
            if let Some(error) = save.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
        </section>
    }
}

/// The way to the board, for those who supervise.
#[component]
pub fn BoardLink() -> Html {
    let lang = use_lang();
    let now = use_team();
    let here = use_route::<ConsoleRoute>() == Some(ConsoleRoute::Board);
    if !now.supervises() {
        return Html::default();
    }
    html! {
        <a class="rail-link" href={ConsoleRoute::Board.to_path()} aria-current={here.then_some("page")}>
            <Icon name="user-cog" />{ t!(lang, "console-board") }
        </a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_number_in_its_range() {
        assert_eq!(limit_of(" 12 "), Some(12));
        assert_eq!(limit_of("200"), Some(200));
        for wrong in ["", "0", "201", "-3", "many"] {
            assert_eq!(limit_of(wrong), None, "{wrong}");
        }
    }
}
