//! What every part of the console shares: who is signed in, the list at hand, news, keys, messages.

use std::rc::Rc;

use shared::{
    api::{
        console::{QueueFilter, QueueRow, StaffTicket},
        desk::presence::PresenceView,
        sessions::SessionView,
        tickets::TicketChanged,
    },
    page::Page,
};
use yew::prelude::*;

use super::{
    hub::Hub,
    keys::Command,
    queue_state::{Queue, Shown},
    route::queue_url,
};
use crate::{api::ApiError, ui::Tone};

/// Who sits at the desk.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Session {
    /// Not known yet.
    #[default]
    Asking,
    /// Nobody.
    Nobody,
    /// Somebody.
    Known(SessionView),
    /// The session of this person has ended while they work; what they typed is still on screen.
    Expired(SessionView),
}

impl Session {
    /// The person, also after the end of the session.
    pub fn person(&self) -> Option<&SessionView> {
        match self {
            Self::Known(view) | Self::Expired(view) => Some(view),
            Self::Asking | Self::Nobody => None,
        }
    }
}

/// What happens to a session.
pub enum SessionChange {
    /// The server knows the person.
    Found(SessionView),
    /// The server knows nobody, or the person left.
    Gone,
    /// A call was refused for want of a session.
    Refused,
}

impl Reducible for Session {
    type Action = SessionChange;

    fn reduce(self: Rc<Self>, change: SessionChange) -> Rc<Self> {
        Rc::new(match change {
            SessionChange::Found(view) => Self::Known(view),
            SessionChange::Gone => Self::Nobody,
            SessionChange::Refused => match &*self {
                Self::Known(view) | Self::Expired(view) => Self::Expired(view.clone()),
                Self::Asking | Self::Nobody => Self::Nobody,
            },
        })
    }
}

/// The list at hand: the queue page shows it, the workspace goes on in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// What it lists.
    pub filter: QueueFilter,
    /// The rows; `None` until the first answer.
    pub queue: Option<Queue>,
    /// Why the last reading failed.
    pub error: Option<ApiError>,
    /// More is being read.
    pub busy: bool,
    /// The request last opened.
    pub opened: Option<String>,
}

/// What happens to the list.
pub enum ListChange {
    /// Another list is wanted.
    Open(QueueFilter),
    /// More was asked for.
    Asked,
    /// A page came for the list at this address.
    Came(String, Arrival, Result<Page<QueueRow>, ApiError>),
    /// Show the rows that wait.
    ShowNews,
    /// A request was opened.
    Opened(String),
    /// A request was changed by the operator.
    Changed(Box<StaffTicket>),
}

/// Why a page was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// For the first time.
    First,
    /// The next page.
    More,
    /// Something changed.
    Again,
}

impl Reducible for List {
    type Action = ListChange;

    fn reduce(self: Rc<Self>, change: ListChange) -> Rc<Self> {
        let mut list = (*self).clone();
        match change {
            ListChange::Open(filter) => {
                if queue_url(&filter) == queue_url(&list.filter) && list.queue.is_some() {
                    return self;
                }
                list = Self { filter, opened: list.opened, ..Self::default() };
            }
            ListChange::Asked => list.busy = true,
            ListChange::Came(url, _, _) if url != queue_url(&list.filter) => return self,
            ListChange::Came(_, _, Err(error)) => {
                list.busy = false;
                list.error = Some(error);
            }
            ListChange::Came(_, arrival, Ok(page)) => {
                list.busy = false;
                list.error = None;
                match (&mut list.queue, arrival) {
                    (Some(queue), Arrival::More) => queue.add(page),
                    (Some(queue), Arrival::Again) => queue.refresh(page),
                    _ => list.queue = Some(Queue::new(page)),
                }
            }
            ListChange::ShowNews => {
                if let Some(queue) = &mut list.queue {
                    queue.show_news();
                }
            }
            ListChange::Opened(number) => list.opened = Some(number),
            ListChange::Changed(staff) => {
                let rows = list.queue.iter_mut().flat_map(|queue| &mut queue.rows);
                for Shown { row, .. } in rows.filter(|shown| shown.row.number == staff.ticket.number) {
                    row.status = staff.ticket.status;
                    row.priority = staff.ticket.priority;
                    row.assignee.clone_from(&staff.assignee);
                }
            }
        }
        Rc::new(list)
    }
}

/// A short message at the edge of the screen.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// Grows.
    pub id: u32,
    /// The words.
    pub text: String,
    /// What it is about.
    pub tone: Tone,
}

/// The messages on screen.
#[derive(Clone, Default, PartialEq)]
pub struct Messages {
    next: u32,
    /// Oldest first.
    pub said: Vec<Said>,
}

/// What happens to the messages.
pub enum MessagesChange {
    /// One more; the oldest of three leaves.
    Say(Tone, String),
    /// This one leaves.
    Close(u32),
}

impl Reducible for Messages {
    type Action = MessagesChange;

    fn reduce(self: Rc<Self>, change: MessagesChange) -> Rc<Self> {
        let mut messages = (*self).clone();
        match change {
            MessagesChange::Say(tone, text) => {
                messages.said.push(Said { id: messages.next, text, tone });
                messages.next += 1;
                if messages.said.len() > 3 {
                    messages.said.remove(0);
                }
            }
            MessagesChange::Close(id) => messages.said.retain(|said| said.id != id),
        }
        Rc::new(messages)
    }
}

/// What the stream of events says.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// This request changed.
    Changed(TicketChanged),
    /// Who has a request open.
    Present(PresenceView),
    /// The stream was broken and is back: anything may have changed.
    Back,
    /// A session began again: read everything anew.
    SignedIn,
}

/// The shared things; a context.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// Who is signed in.
    pub session: UseReducerHandle<Session>,
    /// The list at hand.
    pub list: UseReducerHandle<List>,
    /// Messages on screen.
    pub messages: UseReducerHandle<Messages>,
    /// Live events.
    pub news: Hub<News>,
    /// Keys.
    pub keys: Hub<Command>,
}

impl Desk {
    /// Says something at the edge of the screen.
    pub fn say(&self, tone: Tone, text: String) {
        self.messages.dispatch(MessagesChange::Say(tone, text));
    }

    /// Notices the end of the session in an answer; returns whether it was that.
    pub fn refused(&self, error: &ApiError) -> bool {
        let refused = error.status() == Some(401);
        if refused {
            self.session.dispatch(SessionChange::Refused);
        }
        refused
    }
}

/// The desk.
///
/// # Panics
/// Outside of [`StaffApp`](crate::pages::staff::frame::StaffApp), which is a mistake of the programmer.
#[hook]
pub fn use_desk() -> Desk {
    use_context::<Desk>().expect("inside an app of the staff")
}

#[cfg(test)]
mod tests;
