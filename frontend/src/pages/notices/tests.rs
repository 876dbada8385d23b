//! What the list and the page of unsubscribing show.

use shared::{
    api::{
        notices::{Notice, Unsubscribed},
        pages::{Boot, PageData, SiteInfo},
    },
    lang::Lang,
    notice::{Event, Topic},
};
use time::macros::datetime;
use yew::prelude::*;

use super::{list, unsubscribe};
use crate::server::render;

async fn page(url: &str, lang: Lang) -> String {
    let site = SiteInfo { name: "Опора".into(), ..SiteInfo::default() };
    let boot =
        Boot { url: url.into(), lang, data: PageData::Client, site, look: String::new(), signed_in: true };
    render(boot).await.body_html
}

#[tokio::test]
async fn pages_have_their_words_and_the_bell() {
    for lang in Lang::ALL {
        for url in ["/me/notices", "/unsubscribe"] {
            let html = page(url, lang).await;
            for key in ["notices-", "unsubscribe-", "title-"] {
                assert!(!html.contains(&format!(">{key}")), "{url} shows a key: {html}");
            }
            assert!(html.contains("href=\"/me/notices\""), "{url} has no bell");
        }
        // A page that is only read has the link, without a stream.
        assert!(page("/privacy", lang).await.contains("href=\"/me/notices\""));
    }
}

#[test]
fn a_notice_leads_where_its_reader_works() {
    let notice = |event| Notice {
        id: 1,
        event,
        number: Some("2600000014".into()),
        detail: String::new(),
        at: datetime!(2026-11-21 12:00 UTC),
        read: false,
    };
    assert_eq!(list::link(&notice(Event::Answer)).as_deref(), Some("/me/requests/2600000014"));
    assert_eq!(list::link(&notice(Event::Mention)).as_deref(), Some("/console/t/2600000014"));
    assert_eq!(list::link(&Notice { number: None, ..notice(Event::News) }), None);
}

#[component]
fn Said() -> Html {
    let kinds = std::iter::once(None).chain(Topic::ALL.map(Some));
    let all = kinds.flat_map(|topic| {
        [true, false].map(|on| unsubscribe::said(Lang::Ru, &Unsubscribed { topic, request: None, on }))
    });
    html! { <>{ for all }{ list::empty(Lang::Ru, true) }{ list::empty(Lang::En, false) }</> }
}

#[tokio::test]
async fn every_kind_can_be_named() {
    let html = yew::ServerRenderer::<Said>::new().hydratable(false).render().await;
    for key in ["notice-topic-", "unsubscribe-", "notices-"] {
        assert!(!html.contains(key), "a text is missing: {html}");
    }
}
