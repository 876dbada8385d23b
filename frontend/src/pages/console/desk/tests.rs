use super::*;
use crate::pages::console::sample;
use shared::api::sessions::{Role, Stage};

fn person() -> SessionView {
    SessionView {
        stage: Stage::Full,
        name: "Мария".into(),
        login: "maria".into(),
        roles: vec![Role::Operator],
        methods: Vec::new(),
        ends_at: time::OffsetDateTime::UNIX_EPOCH,
        idle_seconds: 1800,
    }
}

fn page(counters: &[u32]) -> Page<QueueRow> {
    Page { items: counters.iter().map(|&counter| sample::row(counter)).collect(), next: None }
}

#[test]
fn an_ended_session_remembers_the_person() {
    let known = Rc::new(Session::Known(person()));
    let ended = known.reduce(SessionChange::Refused);
    assert_eq!(*ended, Session::Expired(person()));
    assert_eq!(*ended.clone().reduce(SessionChange::Found(person())), Session::Known(person()));
    assert_eq!(*ended.reduce(SessionChange::Gone), Session::Nobody);
    assert_eq!(*Rc::new(Session::Asking).reduce(SessionChange::Refused), Session::Nobody);
}

#[test]
fn an_answer_for_another_list_is_dropped() {
    let list = Rc::new(List::default());
    let mine = QueueFilter { view: "mine".into(), ..QueueFilter::default() };
    let list = list.reduce(ListChange::Open(mine.clone()));
    let late = list.clone().reduce(ListChange::Came("/console/queue".into(), Arrival::First, Ok(page(&[1]))));
    assert_eq!(late, list);
    let list = list.reduce(ListChange::Came(queue_url(&mine), Arrival::First, Ok(page(&[1]))));
    assert_eq!(list.queue.as_ref().map(|queue| queue.rows.len()), Some(1));
    let same = list.clone().reduce(ListChange::Open(mine));
    assert_eq!(same, list, "going back reads nothing anew");
}

#[test]
fn a_failed_refresh_keeps_the_rows() {
    let list = Rc::new(List::default());
    let url = queue_url(&list.filter);
    let list = list.reduce(ListChange::Came(url.clone(), Arrival::First, Ok(page(&[1, 2]))));
    let list = list.reduce(ListChange::Came(url, Arrival::Again, Err(ApiError::Network)));
    assert_eq!(list.error, Some(ApiError::Network));
    assert_eq!(list.queue.as_ref().map(|queue| queue.rows.len()), Some(2));
}

#[test]
fn three_messages_at_most() {
    let mut messages = Rc::new(Messages::default());
    for n in 0..5 {
        messages = messages.reduce(MessagesChange::Say(Tone::Info, n.to_string()));
    }
    let ids: Vec<_> = messages.said.iter().map(|said| said.id).collect();
    assert_eq!(ids, [2, 3, 4]);
    assert_eq!(messages.reduce(MessagesChange::Close(3)).said.len(), 2);
}
