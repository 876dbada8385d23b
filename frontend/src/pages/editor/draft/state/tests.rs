use serde_json::json;
use shared::problem::Problem;

use super::*;
use crate::pages::editor::sample::{item, view};

fn typed(body: &str) -> Text {
    Text { doc: json!({ "title": "Код", "body": body }), ..Text::default() }
}

fn with(version: i32, body: &str) -> DraftView {
    DraftView { version, doc: typed(body).doc, ..view() }
}

fn came(view: Option<DraftView>, copy: Option<Copy>) -> DraftState {
    let item = ItemView { live: Some(typed("живой").doc), ..item() };
    DraftState::default().after(Event::Came(Rc::new(item), view.map(Box::new), copy))
}

fn gone(status: u16) -> ApiError {
    let problem = Problem {
        kind: String::new(),
        title: "x".into(),
        status,
        detail: String::new(),
        code: "x".into(),
        request_id: None,
        retry_after: None,
        errors: Vec::new(),
    };
    ApiError::Problem(Box::new(problem))
}

#[test]
fn an_item_without_a_draft_shows_the_live_text_and_is_clean() {
    let state = came(None, None);
    assert_eq!((state.text.clone(), state.is_dirty(), state.version()), (typed("живой"), false, 0));
    assert!(state.may_write());
    assert!(came(Some(DraftView { may: Vec::new(), ..with(1, "x") }), None).view.is_some());
    assert!(!came(Some(DraftView { may: Vec::new(), ..with(1, "x") }), None).may_write());
}

#[test]
fn typing_while_a_save_is_under_way_stays_unsaved() {
    let state = came(Some(with(1, "раз")), None).after(Event::Typed(typed("раз два"))).after(Event::Sending);
    let edits = state.edits;
    let state = state.after(Event::Typed(typed("раз два три")));
    let state = state.after(Event::Arrived(Box::new(with(2, "раз два")), edits, 5));
    assert_eq!((state.text.clone(), state.version(), state.kept), (typed("раз два три"), 2, Kept::Typing));
    assert!(state.wants_sending());
    let state = state.clone().after(Event::Arrived(Box::new(with(3, "раз два три")), state.edits, 6));
    assert_eq!((state.is_dirty(), state.kept), (false, Kept::Server(6)));
}

#[test]
fn typing_the_same_is_no_change() {
    let state = came(Some(with(1, "раз")), None).after(Event::Typed(typed("раз")));
    assert!(!state.is_dirty());
}

#[test]
fn without_a_network_the_words_stay_and_wait() {
    let state = came(Some(with(1, "раз")), None).after(Event::Typed(typed("два")));
    let state = state.after(Event::Refused(ApiError::Network, 9));
    assert_eq!((state.kept, state.text.clone()), (Kept::Device(9), typed("два")));
    assert!(state.wants_sending(), "it is tried again");
    assert_eq!(state.copy(9), Copy { text: typed("два"), version: 1, at: 9 });
}

#[test]
fn a_copy_of_the_same_version_is_taken_up_again() {
    let copy = Copy { text: typed("не дошло"), version: 1, at: 3 };
    let state = came(Some(with(1, "раз")), Some(copy.clone()));
    assert!(state.recovered && state.is_dirty() && state.conflict.is_none());
    assert_eq!(state.text, copy.text);
    let same = Copy { text: typed("раз"), version: 1, at: 3 };
    assert!(!came(Some(with(1, "раз")), Some(same)).is_dirty(), "the server has it already");
    let back = state.after(Event::Reverted);
    assert_eq!((back.text.clone(), back.is_dirty(), back.recovered), (typed("раз"), false, false));
}

#[test]
fn a_copy_of_an_older_version_meets_the_newer_one() {
    let copy = Copy { text: typed("моё"), version: 1, at: 3 };
    let state = came(Some(with(4, "чужое")), Some(copy));
    assert_eq!(state.conflict.as_ref().map(|view| view.version), Some(4));
    assert_eq!(state.text, typed("моё"));
    assert!(!state.wants_sending(), "nothing is overwritten before the editor decides");
}

#[test]
fn a_copy_outlives_a_draft_that_was_published() {
    let copy = Copy { text: typed("моё"), version: 7, at: 3 };
    let state = came(None, Some(copy));
    assert!(state.recovered && state.wants_sending());
    assert_eq!((state.version(), state.text), (0, typed("моё")));
}

#[test]
fn both_texts_survive_a_conflict() {
    let dirty = came(Some(with(1, "раз")), None).after(Event::Typed(typed("моё")));
    let state = dirty.after(Event::Newer(Box::new(with(2, "чужое"))));
    let theirs = state.conflict.clone().expect("a conflict");
    assert_eq!((theirs.doc.clone(), state.text.clone()), (typed("чужое").doc, typed("моё")));

    let mine = state.after(Event::Settled(Settle::Mine));
    assert_eq!((mine.text.clone(), mine.version(), mine.wants_sending()), (typed("моё"), 2, true));
    let taken = state.after(Event::Settled(Settle::Theirs));
    assert_eq!((taken.text.clone(), taken.version(), taken.is_dirty()), (typed("чужое"), 2, false));
    let both = state.after(Event::Settled(Settle::Both(typed("оба"))));
    assert_eq!((both.text.clone(), both.wants_sending()), (typed("оба"), true));
}

#[test]
fn a_newer_version_with_the_same_words_is_no_conflict() {
    let dirty = came(Some(with(1, "раз")), None).after(Event::Typed(typed("моё")));
    let state = dirty.after(Event::Newer(Box::new(with(2, "раз"))));
    assert_eq!((state.version(), state.conflict.is_none(), state.text), (2, true, typed("моё")));
}

#[test]
fn an_older_version_that_comes_late_is_nothing() {
    let state = came(Some(with(5, "новое")), None).after(Event::Newer(Box::new(with(4, "старое"))));
    assert_eq!((state.version(), state.text), (5, typed("новое")));
}

#[test]
fn a_clean_page_follows_the_server() {
    let state = came(Some(with(1, "раз")), None).after(Event::Newer(Box::new(with(2, "два"))));
    assert_eq!((state.text.clone(), state.is_dirty()), (typed("два"), false));
}

#[test]
fn what_is_missing_is_said_and_what_is_on_screen_stays() {
    assert_eq!(DraftState::default().after(Event::Failed(gone(404))).phase, Phase::Missing);
    assert_eq!(DraftState::default().after(Event::Failed(gone(500))).phase, Phase::Failed(gone(500)));
    let state = came(Some(with(1, "раз")), None).after(Event::Failed(ApiError::Network));
    assert_eq!((state.phase, state.error), (Phase::Ready, Some(ApiError::Network)));
}
