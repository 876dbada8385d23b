//! The gap list's parts as they are rendered.

use shared::{
    api::{
        gaps::{GapEffect, GapRow, GapSource, GapStatus, GapText, GapView, GapWeek, ReasonCount},
        pages::ItemLink,
    },
    content::ContentKind,
    forms::feedback::VoteReason,
    lang::Lang,
};
use time::macros::date;
use yew::prelude::*;

use super::{
    decision::{Typed, item_of},
    details::facts,
    row::GapItem,
};

fn gap() -> GapRow {
    GapRow {
        source: GapSource::Unhelpful,
        key: "article/x".into(),
        title: "Не приходит код".into(),
        url: "/kb/x".into(),
        week: 5,
        week_before: 12,
        total: 40,
        score: 90,
        reasons: vec![ReasonCount { reason: VoteReason::Outdated, count: 3 }],
        status: GapStatus::Done,
        owner: None,
        due: Some(date!(2026 - 12 - 01)),
        snoozed_until: None,
        done_by: Some(ItemLink { url: "/kb/y".into(), title: "Ответ".into(), ..ItemLink::default() }),
        effect: Some(GapEffect {
            published: date!(2026 - 11 - 10),
            before: 12.5,
            after: Some(3.0),
            days: 11,
        }),
        note: String::new(),
        version: 2,
    }
}

#[component]
fn Sample() -> Html {
    let weeks = (0..12).map(|at| GapWeek { from: date!(2026 - 09 - 01), count: at }).collect();
    let view = GapView {
        gap: gap(),
        weeks,
        texts: vec![GapText { text: "код <не> пришёл".into(), count: 2 }],
        remarks: vec!["Устарело".into()],
        near: Vec::new(),
    };
    html! {
        <ContextProvider<Lang> context={Lang::Ru}>
            <ol><GapItem row={gap()} onopen={Callback::noop()} /></ol>
            { facts(Lang::Ru, &view) }
        </ContextProvider<Lang>>
    }
}

#[tokio::test]
async fn figures_are_in_words_and_texts_are_escaped() {
    let html = yew::ServerRenderer::<Sample>::new().hydratable(false).render().await;
    for said in ["Не приходит код", "12,5", "меньше", "Устарело: 3", "код &lt;не&gt; пришёл", "до 1 декабря"]
    {
        assert!(html.contains(said), "{said}: {html}");
    }
    assert_eq!(html.matches("<rect").count(), 12);
    assert!(
        !html.contains("gap-reason") && !html.contains("gap-source-unhelpful<") && !html.contains(" style"),
        "{html}"
    );
}

#[test]
fn a_page_names_its_item() {
    for (address, item) in [
        ("/kb/x", Some((ContentKind::Article, "x"))),
        ("https://help.example.org/kb/x?lang=en#a", Some((ContentKind::Article, "x"))),
        (" guides/cannot-sign-in/ ", Some((ContentKind::Guide, "cannot-sign-in"))),
        ("/errors/esia/ESIA-007014", Some((ContentKind::ErrorCode, "esia/ESIA-007014"))),
        ("/errors/browser/NET%3A%3AERR", Some((ContentKind::ErrorCode, "browser/NET::ERR"))),
        ("/kb/block/access", None),
        ("/search?q=x", None),
        ("", None),
    ] {
        assert_eq!(item_of(address), item.map(|(kind, key)| (kind, key.to_owned())), "{address}");
    }
}

#[test]
fn a_form_goes_there_and_back() {
    let typed = Typed::of(&gap());
    let change = typed.change().expect("an item");
    assert_eq!((change.status, change.due), (GapStatus::Done, Some(date!(2026 - 12 - 01))));
    let done = change.done_by.expect("an item");
    assert_eq!((done.key.as_str(), done.published), ("y", Some(date!(2026 - 11 - 10))));
    assert_eq!(Typed { done_by: "x".into(), ..typed.clone() }.change(), None);
    let open = Typed { status: "in_work".into(), done_by: "x".into(), ..typed };
    assert_eq!(open.change().expect("nothing to name").done_by, None);
}
