//! The head of the workspace: what it is, how it stands, what can be done.

use std::rc::Rc;

use shared::{api::console::StaffTicket, ticket::Action};
use yew::prelude::*;

use super::{Deed, deeds::DeedDialog};
use crate::{
    api::ApiError,
    i18n::{text, use_lang},
    pages::console::{
        desk::use_desk,
        now::use_now,
        pass::PassMenu,
        promise,
        route::queue_url,
        words::{channel_mark, level_mark, priority_mark, status_badge},
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, CopyButton, Icon, Menu, MenuItem},
};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// A change is under way.
    pub busy: bool,
    /// Why the last one failed.
    #[prop_or_default]
    pub error: Option<ApiError>,
    /// Do this.
    pub onrun: Callback<Deed>,
}

/// What is asked about before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Why this change of status?
    Act(Action),
    /// Which priority, and why?
    Priority,
}

/// Actions without a message, in the order of the menu.
const DEEDS: [Action; 4] = [Action::Start, Action::SendToAgency, Action::Close, Action::Reopen];

const fn icon_of(action: Action) -> &'static str {
    match action {
        Action::SendToAgency => "share",
        Action::Close => "check",
        Action::Reopen => "undo",
        _ => "arrow-right",
    }
}

/// The head.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let now = use_now();
    let question = use_state_eq(|| None::<Question>);
    let staff = &props.staff;
    let ticket = &staff.ticket;
    let ask = |wanted: Question| {
        let question = question.clone();
        Callback::from(move |_: MouseEvent| question.set(Some(wanted)))
    };
    let run = |deed: Deed| props.onrun.reform(move |_: MouseEvent| deed.clone());
    let mut items: Vec<MenuItem> = DEEDS
        .into_iter()
        .filter(|action| ticket.actions.contains(action))
        .map(|action| MenuItem {
            label: text(lang, &format!("console-action-{}", action.as_str())).into(),
            icon: Some(icon_of(action).into()),
            onclick: ask(Question::Act(action)),
            ..MenuItem::default()
        })
        .collect();
    items.push(MenuItem {
        label: t!(lang, "console-change-priority").into(),
        icon: Some("flag".into()),
        onclick: ask(Question::Priority),
        ..MenuItem::default()
    });
    let promise = promise::line(lang, ticket, now);
    let assignee = match &staff.assignee {
        _ if staff.mine => t!(lang, "console-ticket-assignee-you"),
        Some(name) => t!(lang, "console-ticket-assignee", name = name),
        None => t!(lang, "console-ticket-assignee-none"),
    };
    let number = ticket.number.to_string();
    let small = ButtonSize::Small;
    html! {
        <div class="ticket-head">
            <a class="ticket-back" href={queue_url(&desk.list.filter)}><Icon name="arrow-left" />{ t!(lang, "console-ticket-back") }</a>
            <div class="ticket-title">
                <h1>{ &ticket.subject }</h1>
                <div class="ticket-actions">
                    if staff.mine {
                        <Button variant={ButtonVariant::Secondary} size={small} loading={props.busy} onclick={run(Deed::GiveBack)}>{ t!(lang, "console-give-back") }</Button>
                    } else if ticket.status.is_open() {
                        <Button size={small} loading={props.busy} onclick={run(Deed::Take)}>{ t!(lang, "console-take") }</Button>
                    }
                    <Menu label={t!(lang, "console-actions")} end=true {items} />
                    <PassMenu staff={Rc::clone(staff)} busy={props.busy} error={props.error.clone()} onrun={props.onrun.reform(Deed::Pass)} />
                </div>
            </div>
            <div class="ticket-facts">
                <span class="nowrap"><span class="ticket-number">{ &number }</span>
                    <CopyButton text={number.clone()} label={t!(lang, "console-ticket-copy")} copied={t!(lang, "console-ticket-copied")} icon_only=true />
                </span>
                { status_badge(lang, ticket.status) }
                { priority_mark(lang, ticket.priority) }
                <span>{ assignee }</span>
                if let Some(promise) = promise { <span class={classes!(promise.class)}>{ promise.words }</span> }
                { level_mark(lang, ticket.level) }
                { channel_mark(lang, ticket.channel) }
                if let Some(rating) = ticket.rating { <span>{ t!(lang, "console-ticket-rating", n = rating) }</span> }
            </div>
            if let Some(asked) = *question {
                <DeedDialog question={asked} priority={ticket.priority}
                    onclose={ let question = question.clone(); Callback::from(move |()| question.set(None)) }
                    onrun={ let (question, run) = (question.clone(), props.onrun.clone());
                        Callback::from(move |deed: Deed| { question.set(None); run.emit(deed); }) } />
            }
        </div>
    }
}
