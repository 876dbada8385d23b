//! Top of a request: status, promise, what is needed, what can be done.

use std::rc::Rc;

use shared::{
    api::tickets::TicketView,
    ticket::{Action, Status},
};
use yew::prelude::*;

use super::super::words;
use crate::{
    api, format,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, Dialog, Icon, Menu, MenuItem, StatusBadge, Tone, dom},
};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The request.
    pub ticket: Rc<TicketView>,
    /// Takes the request after a change.
    pub set: Callback<TicketView>,
}

/// The top.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let lang = use_lang();
    let ticket = &props.ticket;
    let asking = use_state(|| false);
    let number = ticket.number.clone();
    let close = {
        let number = number.clone();
        use_submit(
            move |()| {
                let number = number.clone();
                async move { api::tickets::close(&number).await }
            },
            props.set.clone(),
        )
    };
    let reopen = use_submit(
        move |()| {
            let number = number.clone();
            async move { api::tickets::reopen(&number).await }
        },
        props.set.clone(),
    );
    let may = |action| ticket.actions.contains(&action);
    let ask = |on: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(on))
    };
    let confirm = {
        let (run, asking) = (close.run.clone(), asking.setter());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            run.emit(());
        })
    };
    let mut items = vec![MenuItem {
        label: t!(lang, "print").into(),
        icon: Some("print".into()),
        onclick: Callback::from(|_| {
            if let Some(window) = web_sys::window() {
                let _ = window.print();
            }
        }),
        ..MenuItem::default()
    }];
    for (ending, key) in [("pdf", "ticket-save-pdf"), ("json", "ticket-save-json")] {
        items.push(MenuItem {
            label: t!(lang, key).into(),
            icon: Some("download".into()),
            href: Some(api::tickets::paper_url(&ticket.number, ending).into()),
            ..MenuItem::default()
        });
    }
    if may(Action::Close) {
        items.push(MenuItem {
            label: t!(lang, "ticket-close").into(),
            icon: Some("close".into()),
            danger: true,
            onclick: ask(true).reform(|_| ()),
            ..MenuItem::default()
        });
    }
    let promise_icon = match ticket.status {
        Status::Closed | Status::Answered => "check",
        Status::NeedsAnswer => "message",
        _ => "clock",
    };
    let failed = close.error.as_ref().or(reopen.error.as_ref());
    html! {
        <div class="request-head">
            <div class="ticket-title">
                <p class="muted num">{ t!(lang, "title-ticket", number = ticket.number.to_string()) }</p>
                <Menu label={t!(lang, "ticket-actions")} icon="more" end=true {items} />
            </div>
            <h1 tabindex="-1">{ &ticket.subject }</h1>
            <div class="promise">
                <StatusBadge large=true tone={words::status_tone(ticket.status)} label={words::status(lang, ticket.status)} />
                <strong><Icon name={promise_icon} />{ " " }{ words::promise(lang, ticket) }</strong>
            </div>
            if ticket.status == Status::NeedsAnswer {
                <Alert tone={Tone::Warning} icon="message" title={t!(lang, "ticket-needs")}>
                    <p>{ t!(lang, "ticket-needs-text") }</p>
                    <p><Button onclick={Callback::from(|_: MouseEvent| { dom::focus("reply"); })}>{ t!(lang, "ticket-needs-answer") }</Button></p>
                </Alert>
            }
            if may(Action::Reopen) {
                <p class="mt">
                    <Button variant={ButtonVariant::Secondary} icon="undo" loading={reopen.busy} onclick={reopen.run.reform(|_: MouseEvent| ())}>
                        { t!(lang, "ticket-reopen") }
                    </Button>
                </p>
            }
            if let Some(until) = ticket.reopen_until {
                <p class="muted">{ t!(lang, if may(Action::Reopen) { "ticket-reopen-until" } else { "ticket-reopen-past" }, time = format::date_time(lang, until)) }</p>
            }
            if let Some(since) = ticket.promise.paused_since {
                <p class="muted">{ t!(lang, "ticket-paused", time = format::date_time(lang, since)) }</p>
            } else if ticket.promise.late {
                <Alert tone={Tone::Warning} title={t!(lang, "ticket-late")}><p>{ t!(lang, "ticket-late-text") }</p></Alert>
            }
            if let Some(error) = failed {
                <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
            }
            <Dialog id="close-ticket" title={t!(lang, "ticket-close-title")} open={*asking} onclose={ask(false)}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} loading={close.busy} onclick={confirm}>{ t!(lang, "ticket-close") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={ask(false).reform(|_| ())}>{ t!(lang, "ticket-close-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "ticket-close-text") }</p>
            </Dialog>
        </div>
    }
}
