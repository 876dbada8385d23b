//! The pages as the server renders them, and their steps as they look once data came, in both languages.

use std::collections::BTreeSet;

use shared::{
    api::{
        accounts::{ContactKind, codes::CodeSent, factors::TotpStart},
        pages::{Boot, PageData, SiteInfo},
        sessions::{Method, SessionView, Stage},
    },
    lang::Lang,
};
use time::OffsetDateTime;
use yew::prelude::*;

use super::{
    FactorStep,
    claims::ClaimByCode,
    code_step::{CodeStep, Purpose},
    frame::Refusal,
    password::NewPassword,
    profile::Editor,
    recovery_codes::RecoveryCodesStep,
    tests_support::profile,
    totp::TotpSetup,
};
use crate::{
    api::ApiError,
    device::passkeys,
    server::{Rendered, render},
};

const PAGES: [&str; 8] = [
    "/sign-in",
    "/sign-in?next=/me/security",
    "/sign-up",
    "/recovery",
    "/me",
    "/me/security",
    "/me/notifications",
    "/me/data",
];

async fn page(url: &str, lang: Lang, signed_in: bool) -> Rendered {
    let site = SiteInfo { name: "Опора".into(), demo: true, ..SiteInfo::default() };
    let data = PageData::Client;
    render(Boot { url: url.into(), lang, data, site, look: String::new(), signed_in }).await
}

/// A text that is missing shows its key; an id is there once.
fn check(name: &str, html: &str) {
    for piece in html.split(['>', '<', '"']) {
        let key = piece.trim();
        assert!(!key.starts_with("account-") || key.contains(' '), "{name} shows a key: {key}");
        assert!(!key.starts_with("error-") && !key.starts_with("fault-"), "{name} shows a key: {key}");
    }
    assert!(!html.contains("style=\""), "{name} has an inline style");
    let mut seen = BTreeSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{name}: the id {id} is there twice");
    }
}

#[tokio::test]
async fn every_page_renders_in_both_languages() {
    for lang in Lang::ALL {
        for signed_in in [false, true] {
            for url in PAGES {
                let page = page(url, lang, signed_in).await;
                let html = &page.body_html;
                assert_eq!(html.matches("<h1").count(), 1, "{url}: {html}");
                assert_eq!(html.matches("<main id=\"main\"").count(), 1, "{url}");
                assert!(html.contains("only-noscript"), "{url} says what it needs");
                check(url, html);
            }
        }
    }
}

#[tokio::test]
async fn the_way_back_survives_the_ways_round() {
    let html = page("/sign-in?next=/me/security", Lang::Ru, false).await.body_html;
    for link in ["/sign-up?next=%2Fme%2Fsecurity", "/recovery?next=%2Fme%2Fsecurity"] {
        assert!(html.contains(link), "{link}: {html}");
    }
    assert!(html.contains("autocomplete=\"username webauthn\""));
}

#[tokio::test]
async fn one_s_own_pages_lead_to_each_other() {
    let html = page("/me/security", Lang::Ru, true).await.body_html;
    for link in ["/me", "/me/requests", "/me/security", "/me/notifications", "/me/data"] {
        assert!(html.contains(&format!("href=\"{link}\"")), "{link}");
    }
    assert!(html.contains("href=\"/me/security\" aria-current=\"page\""), "{html}");
    let list = page("/me/requests", Lang::Ru, true).await.body_html;
    assert!(list.contains("href=\"/me/requests\" aria-current=\"page\""), "{list}");
    let guest = page("/me/requests", Lang::Ru, false).await.body_html;
    assert!(!guest.contains("href=\"/me/security\""), "a guest has no settings");
}

type Step = fn() -> Html;

#[derive(Properties)]
struct HarnessProps {
    lang: Lang,
    inner: Step,
}

impl PartialEq for HarnessProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang // `inner` never changes
    }
}

#[component]
fn Harness(props: &HarnessProps) -> Html {
    html! { <ContextProvider<Lang> context={props.lang}>{ (props.inner)() }</ContextProvider<Lang>> }
}

async fn shown(lang: Lang, inner: Step) -> String {
    yew::ServerRenderer::<Harness>::with_props(move || HarnessProps { lang, inner }).render().await
}

fn factor() -> Html {
    let session = SessionView {
        stage: Stage::SecondFactor,
        name: String::new(),
        login: String::new(),
        roles: Vec::new(),
        methods: vec![Method::Totp, Method::Recovery, Method::Passkey],
        ends_at: OffsetDateTime::UNIX_EPOCH,
        idle_seconds: 600,
    };
    html! { <FactorStep {session} ondone={Callback::noop()} onback={Callback::noop()} /> }
}

fn totp() -> Html {
    let start = TotpStart {
        secret: "ABCDEFGHIJKLMNOP".into(),
        uri: "otpauth://totp/x".into(),
        qr_svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".into(),
    };
    html! { <TotpSetup {start} ondone={Callback::noop()} /> }
}

fn codes() -> Html {
    html! { <RecoveryCodesStep codes={vec!["7K2QH-M9XCD".to_owned()]} next="Дальше" ondone={Callback::noop()} /> }
}

fn code() -> Html {
    let sent = CodeSent {
        flow: "secret".into(),
        channel: ContactKind::Email,
        to: "i•••v@example.org".into(),
        expires_at: OffsetDateTime::UNIX_EPOCH,
    };
    html! { <CodeStep purpose={Purpose::SignUp} contact="ivanov@example.org" {sent} demo=true ondone={Callback::noop()} onback={Callback::noop()} /> }
}

fn editor() -> Html {
    html! { <Editor profile={profile()} onchange={Callback::noop()} onstale={Callback::noop()} /> }
}

fn new_password() -> Html {
    html! { <NewPassword id="p" label="Пароль" value="синий-Трактор" oninput={Callback::noop()} /> }
}

fn refusals() -> Html {
    use passkeys::Refusal::{Aborted, Cancelled, Failed, Known, Unsupported};
    [Aborted, Cancelled, Failed, Known, Unsupported]
        .into_iter()
        .map(|refusal| html! { <Refusal error={ApiError::Device(refusal.sentence())} /> })
        .collect()
}

fn claim() -> Html {
    html! { <ClaimByCode /> }
}

#[tokio::test]
async fn every_step_renders_in_both_languages() {
    let steps: [(&str, Step); 8] = [
        ("factor", factor),
        ("totp", totp),
        ("codes", codes),
        ("code", code),
        ("editor", editor),
        ("password", new_password),
        ("refusals", refusals),
        ("claim", claim),
    ];
    for lang in Lang::ALL {
        for (name, step) in steps {
            check(name, &shown(lang, step).await);
        }
    }
}

#[tokio::test]
async fn the_picture_of_the_secret_is_a_picture_only() {
    let html = shown(Lang::Ru, totp).await;
    assert!(html.contains("src=\"data:image/svg+xml"), "{html}");
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("ABCD EFGH IJKL MNOP"));
}

#[tokio::test]
async fn a_citizen_has_no_registration_number() {
    let html = shown(Lang::Ru, editor).await;
    assert!(html.contains("id=\"snils\"") && html.contains("id=\"inn\"") && !html.contains("id=\"ogrn\""));
}

#[tokio::test]
async fn a_new_password_says_what_it_lacks() {
    let html = shown(Lang::Ru, new_password).await;
    assert_eq!(html.matches("demand-met").count(), 4, "all but the digit: {html}");
}
