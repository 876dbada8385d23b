//! The dialog that transfers a request to an agency, or corrects a transfer.

use std::rc::Rc;

use shared::{
    api::transfers::{AgencyView, TransferView},
    forms::transfer::{ResendForm, TransferForm},
    ids::TicketNumber,
    transfer::Part,
};
use yew::prelude::*;

use super::transfers::Draft;
use crate::{
    api::transfers,
    device::chance,
    forms::fault,
    hooks::use_submit,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, ButtonVariant, CheckboxGroup, Choice, Dialog, Select, TextArea, Tone},
};

/// Properties of [`TransferDialog`].
#[derive(Properties, PartialEq)]
pub struct TransferDialogProps {
    /// What it is open for.
    pub draft: Draft,
    /// The request.
    pub number: TicketNumber,
    /// Its version as the operator saw it.
    pub version: i32,
    /// The agencies.
    pub agencies: Rc<Vec<AgencyView>>,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Sent.
    pub ondone: Callback<TransferView>,
}

/// What is typed at first: the matter ticked, the person not.
fn at_first(draft: &Draft, agencies: &[AgencyView]) -> TransferForm {
    match draft {
        Draft::Correct(one) => TransferForm {
            agency: one.agency.clone(),
            ask: one.ask.clone(),
            reason: String::new(),
            include: one.include.clone(),
        },
        Draft::New => TransferForm {
            // The only one needs no choosing.
            agency: if let [only] = agencies { only.key.clone() } else { String::new() },
            include: vec![Part::Steps, Part::ErrorText, Part::When],
            ..TransferForm::default()
        },
    }
}

/// The dialog.
#[component]
pub fn TransferDialog(props: &TransferDialogProps) -> Html {
    let lang = use_lang();
    let form = use_state_eq(|| at_first(&props.draft, &props.agencies));
    let tried = use_state_eq(|| false);
    // One for every opening of the dialog: pressing twice sends once.
    let key = use_state(|| chance::new_key().to_string());
    let correct = match &props.draft {
        Draft::Correct(one) => Some(one.id),
        Draft::New => None,
    };
    let send = {
        let (number, version, key) = (props.number.clone(), props.version, (*key).clone());
        use_submit(
            move |form: TransferForm| {
                let (number, key) = (number.clone(), key.clone());
                async move {
                    match correct {
                        None => transfers::create(&number, version, &key, &form).await,
                        Some(id) => {
                            let again = ResendForm { ask: Some(form.ask), include: Some(form.include) };
                            transfers::resend(&number, id, &again).await
                        }
                    }
                }
            },
            props.ondone.clone(),
        )
    };
    let faults = form.parse().err().unwrap_or_default();
    let wrong = |name: &str| {
        use shared::forms::Field as _;
        let found = faults.iter().find(|error| error.field.name() == name);
        let typed =
            found.filter(|_| *tried).map(|error| fault::sentence(lang, name, error.fault, error.limit));
        typed
            .or_else(|| send.error.as_ref().and_then(|error| error.field(name)).map(str::to_owned))
            .map(AttrValue::from)
    };
    let change = |apply: fn(&mut TransferForm, String)| {
        let form = form.clone();
        Callback::from(move |typed: String| {
            let mut next = (*form).clone();
            apply(&mut next, typed);
            form.set(next);
        })
    };
    let tick = {
        let form = form.clone();
        Callback::from(move |(value, on): (AttrValue, bool)| {
            let Some(part) = Part::parse(&value) else { return };
            let mut next = (*form).clone();
            next.include.retain(|kept| *kept != part);
            if on {
                next.include.push(part);
            }
            form.set(next);
        })
    };
    let run = {
        let (form, tried, run) = (form.clone(), tried.clone(), send.run.clone());
        Callback::from(move |_: MouseEvent| {
            if form.parse().is_ok() {
                run.emit((*form).clone());
            } else {
                tried.set(true);
            }
        })
    };
    let choices: Vec<Choice> =
        props.agencies.iter().map(|one| Choice::new(one.key.clone(), one.name.clone())).collect();
    let parts: Vec<Choice> = Part::ALL
        .into_iter()
        .map(|part| Choice::new(part.as_str(), text(lang, &format!("transfers-part-{}", part.as_str()))))
        .collect();
    let ticked: Vec<AttrValue> = form.include.iter().map(|part| AttrValue::from(part.as_str())).collect();
    let title = if correct.is_some() { "transfers-dialog-correct-title" } else { "transfers-dialog-title" };
    let actions = html! {
        <>
            <Button loading={send.busy} onclick={run}>{ t!(lang, "transfers-dialog-send") }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
        </>
    };
    html! {
        <Dialog id="transfer" title={text(lang, title)} open=true wide=true onclose={props.onclose.clone()} {actions}>
            <div class="stack">
                <p>{ t!(lang, "transfers-dialog-text") }</p>
                if let Some(error) = &send.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
                if correct.is_none() {
                    <Select id="transfer-agency" label={t!(lang, "transfers-dialog-agency")} empty={t!(lang, "transfers-dialog-choose")}
                        {choices} value={form.agency.clone()} error={wrong("agency")} onchange={change(|form, typed| form.agency = typed)} />
                }
                <TextArea id="transfer-ask" label={t!(lang, "transfers-dialog-ask")} hint={t!(lang, "transfers-dialog-ask-hint")} rows={5}
                    value={form.ask.clone()} error={wrong("ask")} oninput={change(|form, typed| form.ask = typed)} />
                if correct.is_none() {
                    <TextArea id="transfer-reason" label={t!(lang, "transfers-dialog-reason")} hint={t!(lang, "transfers-dialog-reason-hint")} optional=true rows={2}
                        value={form.reason.clone()} error={wrong("reason")} oninput={change(|form, typed| form.reason = typed)} />
                }
                <CheckboxGroup id="transfer-include" label={t!(lang, "transfers-dialog-include")} hint={t!(lang, "transfers-dialog-include-hint")} optional=true
                    choices={parts} values={ticked} onchange={tick} />
            </div>
        </Dialog>
    }
}
