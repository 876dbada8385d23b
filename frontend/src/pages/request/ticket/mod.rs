//! `/me/requests/:number`: one request, followed live.

mod conversation;
mod details;
mod followup;
mod head;
mod live;
mod rate;
mod reply;

use std::rc::Rc;

use shared::{
    api::tickets::TicketView,
    ids::TicketNumber,
    ticket::{Action, Status},
};
use yew::prelude::*;

use super::status::AccessEntry;
use crate::{
    api::{self, ApiError},
    hooks::{Query, use_live, use_query},
    i18n::use_lang,
    t,
    ui::{Alert, Breadcrumbs, Button, ButtonVariant, Crumb, Layout, Skeleton, Tone},
};
use conversation::Conversation;
use details::{DetailsSection, Side};
use followup::FollowUp;
use head::Head;
use live::use_follow;
use rate::Rate;
use reply::Reply;

pub use reply::slot as reply_slot;

/// Properties of [`Ticket`].
#[derive(Properties, PartialEq)]
pub struct TicketProps {
    /// Number as in the address.
    pub number: String,
}

/// The page.
#[component]
pub fn Ticket(props: &TicketProps) -> Html {
    let lang = use_lang();
    match (use_live(), TicketNumber::parse(&props.number)) {
        (false, _) => html! { <Layout top={crumbs(lang)}><Skeleton title=true lines={8} /></Layout> },
        (true, Ok(number)) => {
            let key = number.digits().to_owned();
            html! { <Open {key} {number} /> }
        }
        (true, Err(_)) => html! { <Missing number={props.number.clone()} /> },
    }
}

fn crumbs(lang: shared::lang::Lang) -> Html {
    let crumbs = vec![
        Crumb::link(t!(lang, "title-home"), "/"),
        Crumb::link(t!(lang, "title-my-requests"), "/me/requests"),
    ];
    html! { <Breadcrumbs label={t!(lang, "breadcrumbs")} items={crumbs} /> }
}

#[derive(Properties, PartialEq)]
struct OpenProps {
    number: TicketNumber,
}

#[component]
fn Open(props: &OpenProps) -> Html {
    let lang = use_lang();
    let Query { data, error, reload, set, .. } =
        use_query(props.number.clone(), |number| async move { api::tickets::read(&number).await });
    let news = use_follow(&props.number, data.as_deref(), reload.clone());
    let Some(ticket) = data else {
        return match error {
            Some(ApiError::Problem(problem)) if matches!(problem.status, 401 | 403 | 404) => {
                html! { <Missing number={props.number.to_string()} /> }
            }
            Some(error) => html! {
                <Layout top={crumbs(lang)}>
                    <h1>{ t!(lang, "title-ticket", number = props.number.to_string()) }</h1>
                    <Alert tone={Tone::Danger} live=true title={t!(lang, "ticket-failed")}>
                        <p>{ error.sentence(lang) }</p>
                        <Button variant={ButtonVariant::Secondary} icon="refresh" onclick={reload.reform(|_: MouseEvent| ())}>{ t!(lang, "retry") }</Button>
                    </Alert>
                </Layout>
            },
            None => html! { <Layout top={crumbs(lang)}><Skeleton title=true lines={8} /></Layout> },
        };
    };
    html! { <Shown {ticket} {news} {error} {set} /> }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    ticket: Rc<TicketView>,
    news: AttrValue,
    error: Option<ApiError>,
    set: Callback<TicketView>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let lang = use_lang();
    let ticket = &props.ticket;
    let may = |action: Action| ticket.actions.contains(&action);
    html! {
        <Layout top={crumbs(lang)} side={html! { <Side ticket={ticket.clone()} /> }} side_label={t!(lang, "ticket-about")}>
            <div class="stack ticket-page">
                <Head ticket={ticket.clone()} set={props.set.clone()} />
                <p class="visually-hidden" role="status">{ &props.news }</p>
                if let Some(error) = &props.error {
                    <Alert tone={Tone::Warning} live=true title={t!(lang, "ticket-stale")}><p>{ error.sentence(lang) }</p></Alert>
                }
                <DetailsSection ticket={ticket.clone()} />
                <Conversation ticket={ticket.clone()} />
                if may(Action::Comment) {
                    <Reply number={ticket.number.clone()} status={ticket.status} set={props.set.clone()} />
                }
                <FollowUp ticket={ticket.clone()} set={props.set.clone()} />
                if matches!(ticket.status, Status::Answered | Status::Closed) || ticket.rating.is_some() {
                    <Rate ticket={ticket.clone()} set={props.set.clone()} />
                }
            </div>
        </Layout>
    }
}

#[derive(Properties, PartialEq)]
struct MissingProps {
    number: String,
}

/// There is no such request, or this device may not see it: the same page for both.
#[component]
fn Missing(props: &MissingProps) -> Html {
    let lang = use_lang();
    html! {
        <Layout top={crumbs(lang)}>
            <div class="form-col stack">
                <h1 tabindex="-1">{ t!(lang, "ticket-missing") }</h1>
                <p>{ t!(lang, "ticket-missing-text") }</p>
                <AccessEntry number={props.number.clone()} />
            </div>
        </Layout>
    }
}
