//! Transfers of a request to agencies: how far each is, and sending one again.

use std::rc::Rc;

use shared::{
    api::{console::StaffTicket, transfers::TransferView},
    forms::transfer::ResendForm,
    lang::Lang,
    ticket::Status,
    transfer::TransferState,
};
use time::OffsetDateTime;
use yew::prelude::*;

use super::transfers_dialog::TransferDialog;
use crate::{
    api::{ApiError, transfers},
    format,
    hooks::{use_query, use_submit},
    i18n::{text, text_args, use_lang},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, StatusBadge, StatusTone, Tone},
};

/// Properties of [`Transfers`].
#[derive(Properties, PartialEq)]
pub struct TransfersProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// Read the request again.
    pub onchanged: Callback<()>,
}

/// What the dialog is open for.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// A new transfer.
    New,
    /// One to be corrected.
    Correct(Box<TransferView>),
}

const fn tone(state: TransferState) -> StatusTone {
    match state {
        TransferState::Queued => StatusTone::Neutral,
        TransferState::Delivering | TransferState::Delivered | TransferState::Acknowledged => {
            StatusTone::Info
        }
        TransferState::Asked | TransferState::Rejected | TransferState::Dead => StatusTone::Action,
        TransferState::Answered => StatusTone::Positive,
    }
}

/// Why the last attempt failed, in words.
fn error_words(lang: Lang, class: &str) -> String {
    match class.strip_prefix("http-") {
        Some(status) => t!(lang, "transfers-error-http", status = status),
        None => text(lang, &format!("transfers-error-{class}")),
    }
}

fn moment(lang: Lang, key: &str, at: Option<OffsetDateTime>) -> Html {
    match at {
        None => Html::default(),
        Some(at) => {
            let at = format::date_time(lang, at);
            html! { <p class="muted">{ text_args(lang, key, &[("at", at.into())]) }</p> }
        }
    }
}

/// The panel.
#[component]
pub fn Transfers(props: &TransfersProps) -> Html {
    let lang = use_lang();
    let draft = use_state_eq(|| None::<Draft>);
    let number = props.staff.ticket.number.clone();
    let version = props.staff.ticket.version;
    // Whatever an agency does raises the version of the request, and the list is read again.
    let query =
        use_query((number.clone(), version), |(number, _)| async move { transfers::list(&number).await });
    let agencies = use_query((), |()| async move { transfers::agencies().await });
    let changed = {
        let (reload, onchanged) = (query.reload.clone(), props.onchanged.clone());
        Callback::from(move |_: TransferView| {
            reload.emit(());
            onchanged.emit(());
        })
    };
    let resend = {
        let number = number.clone();
        use_submit(
            move |id: uuid::Uuid| {
                let number = number.clone();
                async move { transfers::resend(&number, id, &ResendForm::default()).await }
            },
            changed.clone(),
        )
    };
    let open = |what: Draft| {
        let draft = draft.setter();
        Callback::from(move |_: MouseEvent| draft.set(Some(what.clone())))
    };
    let status = props.staff.ticket.status;
    let may_send =
        matches!(status, Status::Received | Status::InProgress | Status::NeedsAnswer | Status::AtAgency);
    let known = agencies.data.as_ref().is_some_and(|known| !known.is_empty());
    let rows = query.data.clone().unwrap_or_default();
    if rows.is_empty() && !known && query.error.is_none() {
        return Html::default();
    }
    let failed = resend.error.as_ref().or(query.error.as_ref()).map(|error: &ApiError| error.sentence(lang));
    html! {
        <section class="panel transfers">
            <h2>{ t!(lang, "transfers-title") }</h2>
            if let Some(sentence) = failed { <Alert tone={Tone::Danger} live=true><p>{ sentence }</p></Alert> }
            { for rows.iter().map(|one| row(lang, one, resend.busy, &resend.run, open(Draft::Correct(Box::new(one.clone()))))) }
            if may_send && known {
                <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="share" onclick={open(Draft::New)}>{ t!(lang, "transfers-new") }</Button>
            }
            if let Some(open) = (*draft).clone() {
                <TransferDialog draft={open} {number} {version} agencies={agencies.data.clone().unwrap_or_default()}
                    onclose={ let draft = draft.setter(); Callback::from(move |()| draft.set(None)) }
                    ondone={ let draft = draft.setter(); Callback::from(move |one: TransferView| { draft.set(None); changed.emit(one); }) } />
            }
        </section>
    }
}

fn row(
    lang: Lang,
    one: &TransferView,
    busy: bool,
    run: &Callback<uuid::Uuid>,
    correct: Callback<MouseEvent>,
) -> Html {
    let id = one.id;
    let again = run.reform(move |_: MouseEvent| id);
    let word = text(lang, &format!("transfers-state-{}", one.state.as_str()));
    // An answer says the same in the conversation.
    let says = !one.agency_says.is_empty();
    html! {
        <div key={one.id.to_string()} class="stack">
            <p><strong>{ &one.agency_name }</strong>{ " " }<StatusBadge tone={tone(one.state)} label={word} /></p>
            <p>{ t!(lang, "transfers-code", code = one.code.to_string()) }</p>
            if !one.last_error.is_empty() { <p>{ error_words(lang, &one.last_error) }</p> }
            if says {
                <p><strong>{ t!(lang, "transfers-says") }</strong></p>
                <p class="as-typed">{ &one.agency_says }</p>
            }
            if one.attempts > 0 { <p class="muted">{ t!(lang, "transfers-attempts", n = one.attempts) }</p> }
            { moment(lang, "transfers-next", one.next_at) }
            { moment(lang, "transfers-created", Some(one.created_at)) }
            { moment(lang, "transfers-delivered", one.delivered_at) }
            { moment(lang, "transfers-acknowledged", one.acknowledged_at) }
            { moment(lang, "transfers-answered", one.answered_at) }
            if one.can_resend {
                <p class="row">
                    <Button size={ButtonSize::Small} loading={busy} icon="refresh" onclick={again}>{ t!(lang, "transfers-resend") }</Button>
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} onclick={correct}>{ t!(lang, "transfers-correct") }</Button>
                </p>
            }
        </div>
    }
}
