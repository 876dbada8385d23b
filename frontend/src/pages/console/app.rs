//! The console: which page an address shows.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::WithBench, board::BoardPage, mentions::MentionsPage, queue::QueuePage, ready::ReadyPage,
    route::ConsoleRoute, shell::Shell, team::WithTeam, ticket::TicketPage, tray::UndoTray,
};
use crate::{
    i18n::use_lang,
    pages::staff::frame::{Entry, StaffApp},
    t,
    ui::{Button, EmptyState},
};

/// The whole console.
#[component]
pub fn ConsoleApp() -> Html {
    html! {
        <StaffApp>
            <WithBench>
                <Entry class="console" beside={html! { <UndoTray /> }}>
                    <WithTeam><Shell><Switch<ConsoleRoute> render={switch} /></Shell></WithTeam>
                </Entry>
            </WithBench>
        </StaffApp>
    }
}

fn switch(route: ConsoleRoute) -> Html {
    match route {
        ConsoleRoute::SignIn => html! { <Redirect<ConsoleRoute> to={ConsoleRoute::Queue} /> },
        ConsoleRoute::Queue => html! { <QueuePage /> },
        ConsoleRoute::Ticket { number } => {
            let key = number.clone();
            html! { <TicketPage {key} {number} /> }
        }
        ConsoleRoute::Intake => html! { <super::intake::IntakePage /> },
        ConsoleRoute::Board => html! { <BoardPage /> },
        ConsoleRoute::Mentions => html! { <MentionsPage /> },
        ConsoleRoute::Mail => html! { <super::mail::MailPage /> },
        ConsoleRoute::Ready => html! { <ReadyPage /> },
        ConsoleRoute::NotFound => html! { <Missing /> },
    }
}

/// There is no such page or request.
#[component]
pub fn Missing() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <EmptyState level={1} icon="search" title={t!(lang, "console-ticket-missing")} text={t!(lang, "console-ticket-missing-text")}>
                <Button href={ConsoleRoute::Queue.to_path()}>{ t!(lang, "console-ticket-back") }</Button>
            </EmptyState>
        </main>
    }
}
