//! On in another request of the same person.

use shared::{
    api::console::{QueueRow, StaffTicket},
    ids::TicketNumber,
};
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
    other_number,
};
use crate::{
    i18n::{text, use_lang},
    pages::console::words::status_word,
    t,
    ui::{Choice, RadioGroup, TextField, dom},
};

/// The choice for a number that is typed.
const TYPED: &str = "typed";

/// Earlier requests that still go on.
fn open_ones(staff: &StaffTicket) -> Vec<&QueueRow> {
    staff.earlier.iter().filter(|row| row.status.is_open() && row.number != staff.ticket.number).collect()
}

/// The dialog.
#[component]
pub fn MergeDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let staff = &props.staff;
    let own = staff.ticket.number.clone();
    let open = open_ones(staff);
    let chosen = {
        let first = open.first().map_or_else(|| TYPED.to_owned(), |row| row.number.digits().to_owned());
        use_state_eq(move || first)
    };
    let typed = use_state_eq(String::new);
    let wrong = use_state_eq(|| None::<&'static str>);
    let onsubmit = {
        let number = if *chosen == TYPED { (*typed).clone() } else { (*chosen).clone() };
        let (wrong, onrun) = (wrong.setter(), props.onrun.clone());
        Callback::from(move |()| match other_number(&number, &own) {
            Ok(into) => {
                wrong.set(None);
                onrun.emit(Pass::Merge(into));
            }
            Err(key) => {
                wrong.set(Some(key));
                dom::focus("merge-number");
            }
        })
    };
    let mut choices: Vec<Choice> = open
        .iter()
        .map(|row| {
            let facts = format!("{} · {}", row.number, status_word(lang, row.status));
            Choice::new(row.number.digits().to_owned(), row.subject.clone()).hint(facts)
        })
        .collect();
    let known = !choices.is_empty();
    choices.push(Choice::new(TYPED, t!(lang, "console-merge-other")));
    let error = wrong.map(|key| AttrValue::from(text(lang, key)));
    html! {
        <Frame id="merge" title={t!(lang, "console-merge")} lead={t!(lang, "console-merge-lead")} word={t!(lang, "console-merge-word")}
            busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            if known {
                <RadioGroup id="merge-into" label={t!(lang, "console-merge-into")} {choices} value={(*chosen).clone()} onchange={kept(&chosen)} />
            }
            if *chosen == TYPED {
                <TextField id="merge-number" label={t!(lang, "console-number")} inputmode="numeric" width="input-m"
                    hint={t!(lang, "console-number-hint", example = TicketNumber::new(2026, 427).to_string())}
                    value={(*typed).clone()} {error} oninput={kept(&typed)} />
            }
        </Frame>
    }
}
