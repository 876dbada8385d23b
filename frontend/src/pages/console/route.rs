//! Every address of the console.

use shared::{
    api::console::{QueueFilter, QueueView},
    ids::TicketNumber,
};
use yew_router::prelude::*;

use crate::routes::{param, with_query};

/// A page of the console.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum ConsoleRoute {
    /// Signing in; leads on when somebody is.
    #[at("/console")]
    SignIn,
    /// The queue: `?view=&category=&q=`.
    #[at("/console/queue")]
    Queue,
    /// A request.
    #[at("/console/t/:number")]
    Ticket {
        /// Its digits.
        number: String,
    },
    /// A request that staff register.
    #[at("/console/new")]
    Intake,
    /// The supervisor's board.
    #[at("/console/board")]
    Board,
    /// Notes that mention the operator.
    #[at("/console/mentions")]
    Mentions,
    /// Mail that waits for a decision.
    #[at("/console/mail")]
    Mail,
    /// Ready replies.
    #[at("/console/replies")]
    Ready,
    /// There is no such page.
    #[not_found]
    #[at("/console/404")]
    NotFound,
}

/// Address of a request.
pub fn ticket_url(number: &TicketNumber) -> String {
    ConsoleRoute::Ticket { number: number.digits().to_owned() }.to_path()
}

/// Address of a list; what is empty is left out.
pub fn queue_url(filter: &QueueFilter) -> String {
    let query = [
        ("view", filter.view.as_str()),
        ("category", &filter.category),
        ("group", &filter.group),
        ("priority", &filter.priority),
        ("status", &filter.status),
        ("channel", &filter.channel),
        ("assignee", &filter.assignee),
        ("q", &filter.q),
        ("sort", &filter.sort),
    ];
    with_query(&ConsoleRoute::Queue.to_path(), &query)
}

/// The list that an address asks for.
pub fn filter_of(query: &str) -> QueueFilter {
    QueueFilter {
        view: param(query, "view"),
        category: param(query, "category"),
        group: param(query, "group"),
        priority: param(query, "priority"),
        status: param(query, "status"),
        channel: param(query, "channel"),
        assignee: param(query, "assignee"),
        sort: param(query, "sort"),
        q: param(query, "q"),
        ..QueueFilter::default()
    }
}

/// The same filters in another view; a group belongs to its view alone.
pub fn in_view(filter: &QueueFilter, view: QueueView) -> QueueFilter {
    let group = if view == QueueView::Group { filter.group.clone() } else { String::new() };
    QueueFilter { view: view.as_str().to_owned(), group, ..filter.clone() }
}

/// The queue of a group.
pub fn in_group(filter: &QueueFilter, group: &str) -> QueueFilter {
    QueueFilter { group: group.to_owned(), ..in_view(filter, QueueView::Group) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_survive_the_address() {
        let filter = QueueFilter { view: "mine".into(), q: "код & 7014".into(), ..QueueFilter::default() };
        let url = queue_url(&filter);
        assert_eq!(url, "/console/queue?view=mine&q=%D0%BA%D0%BE%D0%B4%20%26%207014");
        assert_eq!(filter_of(url.split_once('?').unwrap().1), filter);
        assert_eq!(queue_url(&QueueFilter::default()), "/console/queue");
    }

    #[test]
    fn a_group_stays_in_its_view() {
        let group = in_group(&QueueFilter::default(), "payments");
        assert_eq!(queue_url(&group), "/console/queue?view=group&group=payments");
        assert_eq!(filter_of("view=group&group=payments"), group);
        assert_eq!(queue_url(&in_view(&group, QueueView::Mine)), "/console/queue?view=mine");
    }

    #[test]
    fn addresses_are_stable() {
        let number = TicketNumber::new(2026, 427);
        let url = ticket_url(&number);
        assert_eq!(url, format!("/console/t/{}", number.digits()));
        assert_eq!(
            ConsoleRoute::recognize(&url),
            Some(ConsoleRoute::Ticket { number: number.digits().into() })
        );
        assert_eq!(ConsoleRoute::recognize("/console"), Some(ConsoleRoute::SignIn));
        assert_eq!(ConsoleRoute::recognize("/console/x/y"), Some(ConsoleRoute::NotFound));
    }
}
