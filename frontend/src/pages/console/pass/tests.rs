//! The dialogs as they stand at first, in both languages.

use shared::{
    api::tickets::{LinkKind, LinkView, Message},
    lang::Lang,
    ticket::{Level, Party, Status},
};

use super::{menu::Ask, *};
use crate::pages::staff::rendered::{self, check, shown};

fn staff() -> StaffTicket {
    let mut staff = rendered::staff();
    staff.ticket.messages = vec![
        Message {
            id: Uuid::from_u128(7),
            party: Party::Requester,
            author: None,
            internal: false,
            body: "И ещё не открывается выписка".into(),
            files: Vec::new(),
            at: staff.ticket.created_at,
        },
        Message {
            id: Uuid::from_u128(8),
            party: Party::Staff,
            author: Some("Мария".into()),
            internal: true,
            body: "Проверить на стенде".into(),
            files: Vec::new(),
            at: staff.ticket.created_at,
        },
    ];
    staff
}

fn ask() -> AskProps {
    AskProps {
        staff: Rc::new(staff()),
        busy: false,
        error: None,
        onclose: Callback::noop(),
        onrun: Callback::noop(),
    }
}

type Step = fn() -> Html;

const DIALOGS: [(&str, Step); 7] = [
    ("up", || html! { <escalate::EscalateDialog ..ask() /> }),
    ("to", || html! { <colleague::ColleagueDialog ..ask() /> }),
    ("route", || html! { <reroute::RerouteDialog ..ask() /> }),
    ("merge", || html! { <merge::MergeDialog ..ask() /> }),
    ("split", || html! { <split::SplitDialog ..ask() /> }),
    ("link", || html! { <link::LinkDialog ..ask() /> }),
    ("review", || html! { <review::ReviewDialog ..ask() /> }),
];

#[tokio::test]
async fn every_dialog_renders_in_both_languages() {
    for lang in Lang::ALL {
        for (name, dialog) in DIALOGS {
            let html = shown(lang, dialog).await;
            check(name, &html);
            assert!(html.contains("<dialog") && html.contains("<h2"), "{name}: {html}");
        }
    }
}

#[tokio::test]
async fn dialogs_offer_what_fits() {
    let merge = shown(Lang::Ru, DIALOGS[3].1).await;
    assert!(merge.contains("Не приходит код 5"), "an open earlier request: {merge}");
    assert!(!merge.contains("Не приходит код 6"), "a closed one: {merge}");
    let split = shown(Lang::Ru, DIALOGS[4].1).await;
    assert!(split.contains("не открывается выписка"), "{split}");
    assert!(!split.contains("Проверить на стенде"), "notes stay: {split}");
    let to = shown(Lang::Ru, DIALOGS[1].1).await;
    assert!(to.contains("Пётр Иванов") && to.contains("Может взять ещё"), "{to}");
}

#[tokio::test]
async fn only_links_made_by_hand_can_be_taken_away() {
    fn panel() -> Html {
        let mut staff = staff();
        let link = |kind, counter| LinkView {
            kind,
            back: false,
            number: TicketNumber::new(2026, counter),
            subject: "Другое".into(),
            status: Status::InProgress,
        };
        staff.ticket.links = vec![link(LinkKind::Related, 5), link(LinkKind::Split, 6)];
        html! { <Links staff={Rc::new(staff)} busy=false onrun={Callback::noop()} /> }
    }
    let html = shown(Lang::Ru, panel).await;
    check("links", &html);
    assert_eq!(html.matches("<button").count(), 1, "{html}");
}

#[test]
fn the_menu_offers_what_makes_sense() {
    let fits = |staff: &StaffTicket, supervises| -> Vec<Ask> {
        Ask::ALL.into_iter().filter(|ask| ask.fits(staff, supervises)).collect()
    };
    let mut staff = staff();
    assert_eq!(fits(&staff, true).len(), 7);
    assert!(!fits(&staff, false).contains(&Ask::Review));
    staff.ticket.level = Level::Quality;
    assert!(!fits(&staff, true).contains(&Ask::Up), "there is nothing above quality control");
    staff.ticket.status = Status::Closed;
    assert_eq!(fits(&staff, true), [Ask::Link, Ask::Review]);
}

#[test]
fn a_number_must_be_one_and_another() {
    let own = TicketNumber::new(2026, 427);
    let other = TicketNumber::new(2026, 5);
    assert_eq!(other_number(other.digits(), &own), Ok(other.clone()));
    assert_eq!(other_number(own.digits(), &own), Err("problem-same-ticket-detail"));
    assert_eq!(other_number("12", &own), Err("console-number-wrong"));
}

#[test]
fn everything_done_has_its_words() {
    assert!(Pass::To(Uuid::nil()).ends());
    let number = TicketNumber::new(2026, 5);
    for pass in [Pass::To(Uuid::nil()), Pass::Merge(number.clone()), Pass::Unlink(number)] {
        assert!(crate::i18n::has(pass.done()), "{}", pass.done());
    }
}
