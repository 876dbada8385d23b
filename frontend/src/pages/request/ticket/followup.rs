//! When an answer is late or does not help: reminding, asking for a higher level, filing it again.

use std::rc::Rc;

use shared::{
    api::{
        tickets::{Filed, LinkView, TicketView},
        uploads::FileView,
    },
    forms::{
        Field as _, FieldErrors,
        followup::{EscalationForm, RepeatForm},
        reply::ReplyField,
        request::TEXT_MAX,
    },
    lang::Lang,
    ticket::{Action, EscalationReason, Level, Status},
};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::{
    filed::{self, SentRequest},
    files::{UploadField, discard, use_uploads},
    words,
};
use crate::{
    api::{self, ApiError},
    device::chance,
    format,
    hooks::{use_go, use_submit},
    i18n::use_lang,
    t,
    ui::{Accordion, Alert, Button, ButtonVariant, Choice, RadioGroup, TextArea, Tone},
};

/// Reasons that a requester may have, in the order of the form.
const REASONS: [EscalationReason; 3] =
    [EscalationReason::Late, EscalationReason::NotHelped, EscalationReason::NoAccess];

/// Properties of [`FollowUp`].
#[derive(Properties, PartialEq)]
pub struct FollowUpProps {
    /// The request.
    pub ticket: Rc<TicketView>,
    /// Takes the request after a change.
    pub set: Callback<TicketView>,
}

/// What can be done now, and when or why not yet.
#[component]
pub fn FollowUp(props: &FollowUpProps) -> Html {
    let lang = use_lang();
    let ticket = &props.ticket;
    let number = ticket.number.clone();
    let remind = use_submit(
        move |()| {
            let number = number.clone();
            async move { api::tickets::remind(&number).await }
        },
        props.set.clone(),
    );
    let ended = matches!(ticket.status, Status::Answered | Status::Closed);
    let form = |repeat: bool| html! { <Ask key={repeat.to_string()} ticket={ticket.clone()} set={props.set.clone()} {repeat} /> };
    html! {
        <section class="stack follow-up" aria-labelledby="follow-up-title">
            <h2 id="follow-up-title">{ t!(lang, "follow-title") }</h2>
            if ticket.actions.contains(&Action::Remind) {
                <p class="row">
                    <Button variant={ButtonVariant::Secondary} icon="clock" loading={remind.busy} onclick={remind.run.reform(|_: MouseEvent| ())}>{ t!(lang, "follow-remind") }</Button>
                    <span class="muted">{ t!(lang, "follow-remind-text") }</span>
                </p>
            } else if let Some(from) = ticket.remind_from {
                <p class="muted">{ t!(lang, "follow-remind-from", time = format::date_time(lang, from)) }</p>
            }
            if let Some(error) = &remind.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            <div class="accordions">
                <Accordion summary={t!(lang, "follow-escalate")}>
                    if ticket.may_escalate.is_empty() {
                        <p>{ if ticket.level == Level::Quality { t!(lang, "follow-escalate-highest") } else { t!(lang, "follow-escalate-closed") } }</p>
                    } else {
                        { form(false) }
                    }
                </Accordion>
                if ended { <Accordion summary={t!(lang, "follow-repeat")}>{ form(true) }</Accordion> }
            </div>
            { links(lang, &ticket.links) }
        </section>
    }
}

/// Requests of the same person that belong to this one.
fn links(lang: Lang, links: &[LinkView]) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    let word = |link: &LinkView| {
        let side = if link.back { "back" } else { "on" };
        t!(lang, &format!("link-{}-{side}", link.kind.as_str()))
    };
    html! {
        <ul class="plain">
            { for links.iter().map(|link| html! {
                <li key={link.number.digits().to_owned()}>
                    { word(link) }{ " " }<a href={format!("/me/requests/{}", link.number.digits())}>{ &link.subject }</a>{ " " }
                    <span class="muted num nowrap">{ link.number.to_string() }</span>{ ", " }{ words::status(lang, link.status) }
                </li>
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
struct AskProps {
    ticket: Rc<TicketView>,
    set: Callback<TicketView>,
    repeat: bool,
}

/// What comes back.
enum Done {
    Up(Box<TicketView>),
    Filed(Box<Filed>),
}

/// A reason where one is needed, a text, files.
#[component]
fn Ask(props: &AskProps) -> Html {
    let lang = use_lang();
    let go = use_go();
    let (ticket, repeat) = (props.ticket.clone(), props.repeat);
    let reason = use_state(|| None::<EscalationReason>);
    let text = use_state(String::new);
    let files = use_state(Vec::<FileView>::new);
    let mask = use_state(|| false);
    let tried = use_state(|| false);
    let key = use_mut_ref(chance::new_key);
    let latest = use_mut_ref(Vec::<FileView>::new);
    latest.borrow_mut().clone_from(&files);
    let uploads = {
        let (files, latest) = (files.setter(), latest.clone());
        use_uploads(
            lang,
            Callback::from(move |file: FileView| {
                latest.borrow_mut().push(file);
                files.set(latest.borrow().clone());
            }),
        )
    };
    let form = RepeatForm {
        text: (*text).clone(),
        files: files.iter().map(|file| file.id).collect(),
        mask_secrets: *mask,
    };
    let errors: FieldErrors<ReplyField> = form.parse().err().unwrap_or_default();
    let lacks = !repeat && reason.is_none();
    let done = {
        let (set, subject) = (props.set.clone(), ticket.subject.clone());
        let (text, files, tried, key) = (text.setter(), files.setter(), tried.setter(), key.clone());
        Callback::from(move |done: Done| {
            text.set(String::new());
            files.set(Vec::new());
            tried.set(false);
            *key.borrow_mut() = chance::new_key();
            match done {
                Done::Up(ticket) => set.emit(*ticket),
                Done::Filed(filed) => {
                    let (go, sent) = (
                        go.clone(),
                        SentRequest { filed: *filed, subject: subject.clone(), email: String::new() },
                    );
                    spawn_local(async move {
                        filed::keep(&sent).await;
                        go.emit("/request/sent".into());
                    });
                }
            }
        })
    };
    let submit = {
        let number = ticket.number.clone();
        use_submit(
            move |(reason, form, key): (Option<EscalationReason>, RepeatForm, Uuid)| {
                let number = number.clone();
                async move {
                    let done: Result<Done, ApiError> = match reason {
                        Some(reason) => {
                            let RepeatForm { text, files, mask_secrets } = form;
                            let form = EscalationForm { reason, text, files, mask_secrets };
                            api::tickets::escalate(&number, &form, key).await.map(|up| Done::Up(Box::new(up)))
                        }
                        None => api::tickets::repeat(&number, &form, key)
                            .await
                            .map(|filed| Done::Filed(Box::new(filed))),
                    };
                    done
                }
            },
            done,
        )
    };
    let error = |field: ReplyField| {
        let wrong = errors.iter().find(|error| error.field == field).filter(|_| *tried)?;
        Some(AttrValue::from(words::fault(
            lang,
            &format!("follow-{}", field.name()),
            wrong.fault,
            wrong.limit,
        )))
    };
    let onsubmit = {
        let (run, tried, key) = (submit.run.clone(), tried.setter(), key.clone());
        let (reason, wrong) = (*reason, lacks || !errors.is_empty() || !uploads.is_empty());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if !wrong {
                run.emit((reason, form.clone(), *key.borrow()));
            }
        })
    };
    let id = if repeat { "repeat" } else { "escalate" };
    let choices: Vec<Choice> = REASONS
        .into_iter()
        .filter(|reason| ticket.may_escalate.contains(reason))
        .map(|reason| {
            Choice::new(
                reason.as_str(),
                t!(lang, &format!("follow-reason-{}", reason.as_str().replace('_', "-"))),
            )
        })
        .collect();
    let missing = choices.len() < REASONS.len();
    let choose = {
        let reason = reason.setter();
        Callback::from(move |name: String| reason.set(EscalationReason::parse(&name)))
    };
    let ondrop = {
        let files = files.clone();
        Callback::from(move |id| {
            discard(id);
            files.set(files.iter().filter(|file| file.id != id).cloned().collect());
        })
    };
    let oninput = {
        let text = text.setter();
        Callback::from(move |typed| text.set(typed))
    };
    let onmask = {
        let mask = mask.clone();
        Callback::from(move |_: MouseEvent| mask.set(!*mask))
    };
    let secret = errors.iter().any(|error| error.fault == shared::forms::Fault::Secret) || *mask;
    html! {
        <form class="form" method="post" novalidate=true {onsubmit}>
            <p>{ t!(lang, &format!("follow-{id}-text")) }</p>
            if !repeat {
                <RadioGroup id="escalate-reason" name="reason" label={t!(lang, "follow-reason")} {choices}
                    value={reason.map(|reason| AttrValue::from(reason.as_str())).unwrap_or_default()}
                    error={(lacks && *tried).then(|| AttrValue::from(t!(lang, "follow-reason-required")))} onchange={choose} />
                if missing { <p class="muted">{ t!(lang, "follow-reason-missing") }</p> }
            }
            <TextArea id={format!("{id}-text")} label={t!(lang, &format!("follow-{id}-label"))} rows={4} limit={TEXT_MAX} limit_word={t!(lang, "request-counter")}
                value={(*text).clone()} error={error(ReplyField::Body)} {oninput} />
            if secret {
                <p class="row"><Button variant={ButtonVariant::Quiet} onclick={onmask}>{ t!(lang, if *mask { "secret-unmask" } else { "secret-mask" }) }</Button></p>
            }
            <UploadField id={format!("{id}-files")} short=true label={t!(lang, "request-files")} add={t!(lang, "files-add")} {uploads}
                files={(*files).clone()} error={error(ReplyField::Files)} {ondrop} />
            if let Some(error) = &submit.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, &format!("follow-{id}-send")) }</Button></div>
        </form>
    }
}
