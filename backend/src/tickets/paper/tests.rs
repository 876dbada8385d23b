//! The paper as a reader opens it. `target/papers` keeps what was made, to be looked at.

use shared::{
    api::{
        tickets::{Details, EventKind, Message, TicketView, TimelineEvent},
        uploads::{FileState, FileType, FileView},
    },
    ids::TicketNumber,
    lang::Lang,
    ticket::{Party, Priority, RequestKind, Status},
};
use time::{Duration, macros::datetime};
use uuid::Uuid;

use super::ticket::{Around, pdf};
use crate::knowledge::Published;

fn view(messages: usize) -> TicketView {
    let at = datetime!(2026-11-20 09:15 UTC);
    let file = FileView {
        id: Uuid::max(),
        name: "снимок экрана.png".into(),
        file_type: FileType::Png,
        size: 184_000,
        thumbnail: false,
        state: FileState::Clean,
        created_at: at,
    };
    let message = |nth: usize| Message {
        id: Uuid::from_u128(nth as u128),
        party: if nth.is_multiple_of(2) { Party::Staff } else { Party::Requester },
        author: None,
        internal: false,
        body: format!(
            "Сообщение {nth}. Проверьте, пожалуйста, папку «Спам» и запросите код ещё раз через десять минут.\n\n\
             Если письма по-прежнему нет, напишите здесь, с какой почты вы его ждёте: 👨‍👩‍👧 {}",
            "оченьдлинноеслово".repeat(12)
        ),
        files: if nth == 1 { vec![file.clone()] } else { Vec::new() },
        at: at + Duration::hours(i64::try_from(nth).unwrap()),
    };
    let event = |kind, party, status, until, hours| TimelineEvent {
        kind,
        party,
        status,
        until,
        note: String::new(),
        at: at + Duration::hours(hours),
    };
    TicketView {
        number: TicketNumber::new(2026, 427),
        version: 4,
        subject: "Не приходит код подтверждения на новую почту, хотя адрес указан верно".into(),
        category: "access".into(),
        subtopic: None,
        kind: RequestKind::Problem,
        service: None,
        status: Status::InProgress,
        priority: Priority::Critical,
        details: Details {
            steps: "Открыл страницу входа.\nВвёл адрес почты.\nНажал «Получить код» и ждал десять минут."
                .into(),
            error_text: "ESIA-007014: код не отправлен".into(),
            happened_on: "2026-11-20".into(),
            happened_at: "11:40".into(),
            tried: "Другой браузер, другой компьютер.".into(),
            ..Details::default()
        },
        created_at: at,
        updated_at: at + Duration::days(1),
        first_answer_due: at + Duration::hours(1),
        first_answered_at: Some(at + Duration::minutes(40)),
        solution_due: at + Duration::days(4),
        rating: Some(4),
        files: vec![file.clone()],
        messages: (0..messages).map(message).collect(),
        timeline: vec![
            event(EventKind::Filed, Party::Requester, None, None, 0),
            event(EventKind::Promise, Party::System, None, Some(at + Duration::days(4)), 0),
            event(EventKind::Status, Party::Staff, Some(Status::InProgress), None, 1),
        ],
        actions: Vec::new(),
        channel: shared::ticket::Channel::Form,
        level: shared::ticket::Level::Operator,
        promise: shared::api::tickets::PromiseView::default(),
        closed_at: None,
        close_reason: None,
        reopen_until: None,
        remind_from: None,
        may_escalate: Vec::new(),
        links: Vec::new(),
    }
}

fn paper(messages: usize, lang: Lang) -> Vec<u8> {
    let content = Published::build(Vec::new());
    let now = datetime!(2026-11-21 12:00 UTC);
    pdf(&view(messages), &Around { content: &content, site: "Опора", lang, now }).unwrap()
}

fn keep(name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_paper_is_whole_tagged_and_has_its_font() {
    let bytes = paper(3, Lang::Ru);
    keep("request-ru.pdf", &bytes);
    let text = String::from_utf8_lossy(&bytes);
    assert!(bytes.starts_with(b"%PDF-1.7") && text.trim_end().ends_with("%%EOF"));
    for needle in
        ["/StructTreeRoot", "/MarkInfo", "/Lang", "/FontFile2", "/ToUnicode", "/Outlines", "pdfuaid"]
    {
        assert!(text.contains(needle), "{needle}");
    }
    keep("request-en.pdf", &paper(3, Lang::En));
}

#[test]
fn a_long_request_takes_more_pages_and_the_same_bytes_each_time() {
    let pages = |bytes: &[u8]| String::from_utf8_lossy(bytes).matches("/Type/Page\n").count();
    let (short, long) = (paper(0, Lang::Ru), paper(60, Lang::Ru));
    keep("request-long.pdf", &long);
    assert!(pages(&long) >= 10 || long.len() > 2 * short.len(), "{} {}", pages(&long), long.len());
    assert_eq!(long, paper(60, Lang::Ru));
}

/// Where poppler is installed: what is seen can be searched and copied, also what the font cannot show.
#[test]
fn the_text_comes_back() {
    let path = keep("request-text.pdf", &paper(2, Lang::Ru));
    let Ok(done) = std::process::Command::new("pdftotext").arg(&path).arg("-").output() else { return };
    let text = String::from_utf8(done.stdout).unwrap().replace('\n', " ");
    for needle in
        ["2600-004-27", "Не приходит код подтверждения", "папку «Спам»", "снимок экрана.png", "👨‍👩‍👧", "1 из"]
    {
        assert!(text.contains(needle), "{needle}: {text}");
    }
}
