//! Two requests that have to do with each other, or the same thing asked twice.

use shared::api::{team::LinkTicket, tickets::LinkKind};
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
    other_number,
};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::{Choice, RadioGroup, TextField, dom},
};

/// The dialog.
#[component]
pub fn LinkDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let kind = use_state_eq(|| LinkKind::Related);
    let typed = use_state_eq(String::new);
    let wrong = use_state_eq(|| None::<&'static str>);
    let onsubmit = {
        let (kind, typed, own) = (*kind, (*typed).clone(), props.staff.ticket.number.clone());
        let (wrong, onrun) = (wrong.setter(), props.onrun.clone());
        Callback::from(move |()| match other_number(&typed, &own) {
            Ok(number) => {
                wrong.set(None);
                onrun.emit(Pass::Link(LinkTicket { kind, number: number.digits().to_owned() }));
            }
            Err(key) => {
                wrong.set(Some(key));
                dom::focus("link-number");
            }
        })
    };
    let mut choices = vec![
        Choice::new(LinkKind::Related.as_str(), t!(lang, "console-link-as-related"))
            .hint(t!(lang, "console-link-as-related-hint")),
    ];
    if props.staff.ticket.status.is_open() {
        // A duplicate is closed: what is closed already cannot become one.
        choices.push(
            Choice::new(LinkKind::Duplicate.as_str(), t!(lang, "console-link-as-duplicate"))
                .hint(t!(lang, "console-link-as-duplicate-hint")),
        );
    }
    let onkind = {
        let kind = kind.setter();
        Callback::from(move |name: String| {
            if let Some(chosen) = LinkKind::parse(&name) {
                kind.set(chosen);
            }
        })
    };
    let word = match *kind {
        LinkKind::Duplicate => t!(lang, "console-link-word-duplicate"),
        _ => t!(lang, "console-link-word"),
    };
    let error = wrong.map(|key| AttrValue::from(text(lang, key)));
    html! {
        <Frame id="link" title={t!(lang, "console-link")} {word} busy={props.busy} error={props.error.clone()}
            onclose={props.onclose.clone()} {onsubmit}>
            <TextField id="link-number" label={t!(lang, "console-link-number")} inputmode="numeric" width="input-m"
                value={(*typed).clone()} {error} oninput={kept(&typed)} />
            <RadioGroup id="link-kind" label={t!(lang, "console-link-kind")} {choices} value={kind.as_str()} onchange={onkind} />
        </Frame>
    }
}
