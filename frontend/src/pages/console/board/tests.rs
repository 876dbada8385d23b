//! The board and its dialogs as they stand at first, in both languages.

use shared::{
    api::{
        sessions::Role,
        team::{GroupLoad, InGroup, PersonLoad},
    },
    lang::Lang,
    ticket::{Channel, Level},
};
use time::macros::datetime;

use super::{groups::is_free, people::presence, *};
use crate::{
    pages::{
        console::sample,
        staff::rendered::{check, shown},
    },
    ui::StatusTone,
};

fn person() -> PersonLoad {
    PersonLoad {
        id: Uuid::from_u128(2),
        name: "Пётр Иванов".into(),
        roles: vec![Role::Operator],
        present: true,
        on_shift: true,
        away_until: None,
        note: String::new(),
        limit: 12,
        open: 13,
        waiting: 4,
        late: 1,
        groups: vec![InGroup {
            group: "payments".into(),
            level: Level::Specialist,
            skills: vec!["payments".into()],
        }],
        shifts: Vec::new(),
    }
}

fn board() -> Board {
    let mut late = sample::row(5);
    (late.level, late.channel) = (Level::Specialist, Channel::Email);
    Board {
        breaching: vec![late],
        groups: vec![GroupLoad {
            key: "payments".into(),
            title: "Платежи".into(),
            title_en: "Payments".into(),
            open: 9,
            unassigned: 2,
            late: 1,
            free: 1,
        }],
        people: vec![person()],
        to_review: vec![sample::row(6)],
    }
}

#[tokio::test]
async fn the_board_shows_everything() {
    fn sections() -> Html {
        html! { <Sections board={Rc::new(board())} onask={Callback::noop()} onrun={Callback::noop()} /> }
    }
    for lang in Lang::ALL {
        let html = shown(lang, sections).await;
        check("board", &html);
        assert_eq!(html.matches("<table").count(), 4, "{html}");
        assert!(html.contains("/console/queue?view=group&amp;group=payments"), "{html}");
        assert!(html.contains(" value=\"12\""), "the load stops at the limit: {html}");
    }
}

type Step = fn() -> Html;

#[tokio::test]
async fn every_dialog_renders_in_both_languages() {
    fn show(asked: Asked) -> Html {
        let (onclose, onrun) = (Callback::noop(), Callback::noop());
        Dialog { asked: Some(asked), busy: false, error: None, onclose, onrun }.show(&board())
    }
    let dialogs: [(&str, Step); 4] = [
        ("reassign", || show(Asked::Reassign(TicketNumber::new(2026, 5)))),
        ("away", || show(Asked::Away(person().id))),
        ("shifts", || show(Asked::Shifts(person().id))),
        ("groups", || show(Asked::Groups(person().id))),
    ];
    for lang in Lang::ALL {
        for (name, dialog) in dialogs {
            let html = shown(lang, dialog).await;
            check(name, &html);
            assert!(html.contains("<dialog"), "{name}: {html}");
        }
    }
}

#[test]
fn a_dialog_of_somebody_who_left_is_gone() {
    let gone = Dialog {
        asked: Some(Asked::Away(Uuid::from_u128(9))),
        busy: false,
        error: None,
        onclose: Callback::noop(),
        onrun: Callback::noop(),
    };
    assert_eq!(gone.show(&board()), Html::default());
}

#[test]
fn what_waits_for_others_is_no_load() {
    assert!(is_free(&person()), "13 of 12, but 4 wait");
    assert!(!is_free(&PersonLoad { waiting: 1, ..person() }));
    assert!(!is_free(&PersonLoad { present: false, ..person() }));
}

#[test]
fn absence_counts_before_presence() {
    let away = PersonLoad { away_until: Some(datetime!(2026-11-24 06:00 UTC)), ..person() };
    let (tone, words) = presence(Lang::Ru, &away);
    assert!(tone == StatusTone::Muted && words.contains("24 ноября"), "{words}");
    assert!(presence(Lang::Ru, &person()).0 == StatusTone::Positive);
}
