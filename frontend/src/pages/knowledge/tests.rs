//! Every page in both languages, rendered as the server does it.

use shared::{
    api::{
        pages::*,
        search::{SearchHit, SearchResponse},
    },
    content::{self, ContentKind, Named, Side},
    lang::Lang,
    search::Kind,
};
use time::macros::date;

use super::tests_support::guide;
use crate::server::{Rendered, render};

fn item(title: &str) -> ItemLink {
    ItemLink {
        url: "/kb/x".into(),
        title: title.into(),
        summary: "Коротко.".into(),
        icon: "key".into(),
        note: "x".into(),
    }
}

fn items() -> Vec<ItemLink> {
    vec![item("Первая"), item("Вторая")]
}

fn named(key: &str) -> Named {
    Named { key: key.into(), title: "Доступ".into(), title_en: "Access".into(), icon: "key".into() }
}

fn group() -> LinkGroup {
    LinkGroup {
        key: "access".into(),
        title: "Доступ".into(),
        icon: "key".into(),
        url: "/kb/block/access".into(),
        items: items(),
    }
}

fn vote() -> VoteTarget {
    VoteTarget { kind: ContentKind::Article, key: "x".into() }
}

fn choice() -> CodeChoice {
    CodeChoice {
        url: "/errors/esia/401".into(),
        code: "401".into(),
        title: "Нет входа".into(),
        ..CodeChoice::default()
    }
}

fn contacts() -> content::Contacts {
    let phone = content::Channel {
        key: "phone".into(),
        title: "Телефон".into(),
        kind: "phone".into(),
        value: "8 800 000-00-00".into(),
        hours: content::Hours::Week(content::WeekHours {
            mon_fri: "08:00-20:00".into(),
            ..Default::default()
        }),
        load: "high".into(),
        ..Default::default()
    };
    let form = content::Channel {
        key: "form".into(),
        kind: "form".into(),
        load: "low".into(),
        ..Default::default()
    };
    let centre = content::Centre {
        region: "Тверская".into(), city: "Тверь".into(), ..Default::default()
    };
    content::Contacts {
        channels: vec![form, phone],
        call_checklist: vec![content::ChecklistItem { text: "Номер".into(), text_en: String::new() }],
        centres: vec![centre],
    }
}

fn service_row() -> ServiceRow {
    ServiceRow {
        url: "/services/x".into(),
        slug: "x".into(),
        code: "OP-0002".into(),
        title: "Паспорт".into(),
        category: "documents".into(),
        way: vec!["online".into(), "visit".into()],
        ..ServiceRow::default()
    }
}

fn hit(kind: Kind) -> SearchHit {
    SearchHit {
        kind,
        id: "ESIA-007014".into(),
        family: None,
        title: "Не приходит код".into(),
        snippet: "Подождите.".into(),
        url: "/kb/x".into(),
        score: 1.0,
        title_marks: vec![(0, 4)],
        snippet_marks: Vec::new(),
    }
}

fn search(hits: Vec<SearchHit>) -> PageData {
    let results = SearchResponse { query: "<код>".into(), corrected: Some("код".into()), hits };
    let answer = results.hits.first().map(|hit| SearchAnswer {
        url: hit.url.clone(),
        title: hit.title.clone(),
        text: hit.snippet.clone(),
        steps: vec!["Проверьте <сеть>.".into()],
    });
    PageData::Search(SearchPage {
        results,
        kinds: vec![Kind::Faq, Kind::Guide],
        blocks: vec![named("access"), named("payments")],
        answer,
        form_url: "/request/new?subject=x".into(),
        ..SearchPage::default()
    })
}

/// Every page with its address.
fn pages() -> Vec<(&'static str, PageData)> {
    let day = date!(2026 - 11 - 20);
    let faq_item = FaqItem {
        slug: "q".into(),
        url: "/kb/q".into(),
        title: "Почему?".into(),
        html: "<p>Так.</p>".into(),
        ..Default::default()
    };
    let faq_block =
        FaqBlock {
            key: "access".into(), title: "Доступ".into(), icon: "key".into(), items: vec![faq_item]
        };
    let faq = FaqPage {
        block: "access".into(),
        blocks: vec![named("access")],
        tags: (0..12).map(|n| named(&format!("t{n}"))).collect(),
        groups: vec![faq_block],
        updated: "2026-11-20".into(),
        ..FaqPage::default()
    };
    let article = ArticlePage {
        crumbs: vec![Crumb { url: "/kb".into(), title: "База".into() }],
        vote: vote(),
        title: "Не приходит код".into(),
        summary: "Подождите.".into(),
        html: "<p>Подождите.</p><h2 id=\"a\">Ещё</h2><p>&lt;b&gt;</p>".into(),
        contents: vec![
            Heading { id: "a".into(), title: "Ещё".into() },
            Heading { id: "b".into(), title: "И ещё".into() },
        ],
        tags: items(),
        updated: day,
        minutes: 2,
        untranslated: true,
        related: items(),
        codes: items(),
        next: items(),
    };
    let code = CodePage {
        crumbs: Vec::new(),
        vote: vote(),
        code: "ESIA-007014".into(),
        title: "Код устарел".into(),
        family_title: "Вход".into(),
        seen_at: "При входе".into(),
        side: Side::You,
        meaning: "Код устарел.".into(),
        steps: vec!["Запросите новый".into()],
        retry: "Снова".into(),
        support: "403".into(),
        aliases: vec!["7014".into()],
        same: vec![choice()],
        articles: items(),
        guides: items(),
        form_url: "/request/new".into(),
        untranslated: true,
        updated: day,
    };
    let codes = |found, unknown| {
        PageData::Codes(CodesPage {
            text: "есиа 7014".into(),
            found,
            unknown,
            families: items(),
            form_url: "/request/new".into(),
        })
    };
    let choices = |choices| CodeChoicePage { text: "401".into(), choices, form_url: "/request/new".into() };
    let guide = || {
        PageData::Guide(Box::new(GuidePage {
            crumbs: Vec::new(),
            vote: vote(),
            guide: guide(),
            articles: items(),
            untranslated: true,
        }))
    };
    let template = TemplatePage {
        crumbs: Vec::new(),
        title: "Не могу войти".into(),
        summary: "Когда не пускает.".into(),
        subject: "Вход".into(),
        body: "На {устройство}: {что}".into(),
        form_url: "/request/new".into(),
        untranslated: false,
        updated: day,
    };
    let facet = |key: &str| vec![Facet { key: key.into(), count: 2 }];
    let services = |items| {
        let filter = ServiceFilter { category: "documents".into(), ..ServiceFilter::default() };
        PageData::Services(ServicesPage {
            filter,
            categories: facet("documents"),
            ways: facet("online"),
            audiences: facet("citizen"),
            items,
        })
    };
    let service = ServicePage {
        crumbs: Vec::new(),
        vote: vote(),
        row: service_row(),
        fee: "Бесплатно".into(),
        documents: vec!["Паспорт".into()],
        steps: vec!["Подайте".into()],
        result: "Паспорт".into(),
        html: "<p>x</p>".into(),
        related: items(),
        guides: items(),
        form_url: "/request/new".into(),
        untranslated: true,
        updated: day,
    };
    let family = CodeFamilyPage { title: "Вход".into(), items: items(), ..CodeFamilyPage::default() };
    let home = HomePage { frequent: items(), blocks: items(), guides: items(), contacts: contacts() };
    let list = || ListPage { groups: vec![group()] };
    vec![
        ("/", PageData::Home(home)),
        ("/faq?block=access", PageData::Faq(faq)),
        ("/faq?q=zz", PageData::Faq(FaqPage::default())),
        ("/kb", PageData::Kb(KbPage { block: None, groups: vec![group()], updated: String::new() })),
        (
            "/kb/block/access",
            PageData::Kb(KbPage {
                block: Some(named("access")),
                groups: vec![group()],
                updated: String::new(),
            }),
        ),
        ("/kb/x", PageData::Article(Box::new(article))),
        ("/errors?text=x", codes(vec![choice(), choice()], None)),
        ("/errors?text=y", codes(Vec::new(), Some("Z-1".into()))),
        ("/errors?text=z", codes(Vec::new(), None)),
        ("/errors/esia", PageData::CodeFamily(family)),
        ("/errors/esia/ESIA-007014", PageData::Code(Box::new(code))),
        ("/e/401", PageData::CodeChoice(choices(vec![choice()]))),
        ("/e/402", PageData::CodeChoice(choices(Vec::new()))),
        ("/guides", PageData::Guides(list())),
        ("/guides/code", guide()),
        ("/guides/code?path=1", guide()),
        ("/guides/code?path=1.0", guide()),
        ("/guides/code?path=0", guide()),
        ("/guides/code?path=9.%", guide()),
        ("/templates", PageData::Templates(list())),
        ("/templates/x", PageData::Template(Box::new(template))),
        ("/services?category=documents", services(vec![service_row()])),
        ("/services?q=zz", services(Vec::new())),
        ("/services/x", PageData::Service(Box::new(service))),
        ("/search?q=x", search(vec![hit(Kind::Faq), hit(Kind::ErrorCode)])),
        ("/search?q=zz", search(Vec::new())),
        ("/search", PageData::Search(SearchPage::default())),
        ("/contacts", PageData::Contacts(ContactsPage { contacts: contacts(), region: String::new() })),
        ("/privacy", PageData::Client),
        ("/accessibility", PageData::Client),
        ("/nowhere", PageData::NotFound),
    ]
}

async fn page(url: &str, data: PageData, lang: Lang) -> Rendered {
    let site = SiteInfo {
        name: "Опора".into(),
        demo: true,
        categories: vec![named("access")],
        ..SiteInfo::default()
    };
    render(Boot { url: url.into(), lang, data, site, look: String::new(), signed_in: false }).await
}

#[tokio::test]
async fn every_page_renders_in_both_languages() {
    for lang in Lang::ALL {
        for (url, data) in pages() {
            let page = page(url, data, lang).await;
            let html = &page.body_html;
            assert_eq!(html.matches("<h1").count(), 1, "{url} has one heading: {html}");
            assert_eq!(html.matches("<main id=\"main\"").count(), 1, "{url}");
            assert!(!html.contains("style=\""), "{url} has an inline style");
            assert!(!html.contains("<script"), "{url}");
            assert!(page.title.ends_with("— Опора") && page.title.len() > 12, "{url}: {}", page.title);
            assert!(!page.boot_json.contains('<'), "{url}");
            for piece in html.split(['>', '<']).chain([page.title.as_str(), page.description.as_str()]) {
                let key = piece.trim();
                // A text that is missing shows its key.
                let letters = key.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
                // Two dashes alone are the rest of a comment.
                let odd = letters && key.contains('-') && key.chars().any(|c| c.is_ascii_lowercase());
                assert!(!odd, "{url} shows a key: {key}");
            }
        }
    }
}

#[tokio::test]
async fn ids_are_unique() {
    for (url, data) in pages() {
        let html = page(url, data, Lang::Ru).await.body_html;
        let mut seen = std::collections::BTreeSet::new();
        for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(seen.insert(id), "{url}: the id {id} is there twice");
        }
    }
}

#[tokio::test]
async fn a_guide_is_walked_by_links() {
    let pages = pages();
    let html = |at: &'static str| {
        let data = pages.iter().find(|(url, _)| *url == at).expect("a page").1.clone();
        async move { page(at, data, Lang::Ru).await.body_html }
    };
    assert!(html("/guides/code").await.contains("href=\"/guides/code?path=1\""));
    assert!(html("/guides/code?path=1").await.contains("href=\"/guides/code?path=1.0\""));
    let end = html("/guides/code?path=0").await;
    assert!(end.contains("/request/new?guide=code&amp;path=0"), "{end}");
}

#[tokio::test]
async fn what_people_type_is_text() {
    let html = page("/search?q=x", search(Vec::new()), Lang::Ru).await.body_html;
    assert!(html.contains("&lt;код&gt;") && !html.contains("<код>"));
}
