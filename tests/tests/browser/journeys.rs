//! What people come for, by mouse and keyboard.

use std::fs;

use opora_tests::{
    api::png,
    browser::{Page, Window},
    process::{Site, get},
};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn finds_an_answer() {
    let site = Site::demo().await;
    Page::with(&site.base, "finds_an_answer", Window::phone(), async |page| {
        page.live("/").await;
        // The wrong keyboard layout: «пароль».
        page.fill("#home-q", "gfhjkm").await;
        page.see("#home-q-option-0, [role=option]").await;
        page.says("[role=option]", "арол").await;
        page.click("[role=option]").await;
        page.at("/kb/").await;
        page.see("#main h1").await;
        page.quiet().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn looks_up_a_code_in_a_pasted_message() {
    let site = Site::demo().await;
    Page::with(&site.base, "looks_up_a_code", Window::default(), async |page| {
        page.live("/errors").await;
        page.fill("main textarea, main input[name=text]", "Сайт сообщил: есиа 7014, что это значит?").await;
        page.click("main form button[type=submit]").await;
        page.says("main", "007014").await;
        page.quiet().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn walks_a_guide_and_back() {
    let site = Site::demo().await;
    Page::with(&site.base, "walks_a_guide", Window::phone(), async |page| {
        page.live("/guides/code-does-not-come").await;
        let first = page.text("main .guide").await;
        page.click(".guide-answers a").await;
        page.until("the next step", "return location.search.includes('path=')", vec![]).await;
        assert_ne!(first, page.text("main .guide").await);
        page.client.back().await.expect("back");
        page.until("the first step", "return !location.search.includes('path=')", vec![]).await;
        page.quiet().await;
    })
    .await;
}

/// From an empty form to the operator's answer on the citizen's open page.
#[tokio::test(flavor = "multi_thread")]
async fn files_a_request_and_sees_the_answer() {
    let site = Site::demo().await;
    let folder = tempfile::tempdir().expect("a folder");
    let picture = folder.path().join("screen.png");
    fs::write(&picture, png()).expect("a picture");
    let base = site.base.clone();
    Page::with(&site.base, "files_a_request", Window::phone(), async move |page| {
        page.live("/request/new?category=access").await;
        page.shot("1-category").await;
        page.click("main button[type=submit]").await;
        page.fill("#r-subject", "Не приходит код подтверждения").await;
        page.fill("#r-steps", "Ввожу номер, нажимаю «Получить код», жду десять минут.").await;
        yesterday(&page).await;
        page.shot("2-details").await;
        page.click("main button[type=submit]").await;
        page.attach("#r-files", &picture).await;
        page.see(".files li").await;
        page.shot("3-files").await;
        page.click("main button[type=submit]").await;
        page.see("#r-email").await;
        page.fill("#r-email", "ivan@example.org").await;
        page.shot("4-contacts").await;
        page.click("main button[type=submit]").await;
        page.until("the check", "return location.search.includes('step=check')", vec![]).await;
        page.shot("5-check").await;
        page.click("main button[type=submit].button-large, main button[type=submit]").await;
        page.at("/request/sent").await;
        let number = page.text(".confirm-number strong").await;
        let codes = page.all(".confirm-number strong").await;
        let code = codes[1].text().await.expect("the code");
        page.shot("6-sent").await;
        page.quiet().await;

        // Another device, by number and code.
        let number_typed = number.clone();
        let operator_base = base.clone();
        Page::with(&base, "follows_a_request", Window::default(), async move |other| {
            other.live("/request/status").await;
            other.fill("#s-number", &number_typed).await;
            other.fill("#s-code", &code.to_lowercase()).await;
            other.click("main form button[type=submit]").await;
            other.at("/me/requests/").await;
            other.says("main", "Не приходит код подтверждения").await;
            other.shot("1-open").await;
            answer(&operator_base, &number_typed).await;
            // No reload: the page hears of it by itself.
            other.says("main", "Проверьте папку «Спам».").await;
            other.shot("2-answered").await;
            other.quiet().await;
        })
        .await;
    })
    .await;
}

/// Staff need a second factor: the first sign-in sets one up.
pub(crate) async fn enrol(page: &Page) {
    page.see("img.qr").await;
    let secret: String = page.text(".secret-text").await.split_whitespace().collect();
    page.shot("0-enrolment").await;
    assert_eq!(page.axe().await, Vec::<String>::new());
    page.fill("#totp-code", &opora_tests::totp::code(&secret, opora_tests::totp::now())).await;
    page.click("form:has(#totp-code) button[type=submit]").await;
    page.see(".rescue-codes li").await;
    page.click("label[for=rescue-saved]").await;
    page.click(".rescue > .form-actions button").await;
}

/// The code that was sent last to a contact of the demonstration.
async fn code_for(base: &str, contact: &str) -> String {
    let (_, outbox) = get(&format!("{base}/api/v1/demo/outbox")).await.expect("the outbox");
    let outbox: serde_json::Value = serde_json::from_str(&outbox).expect("JSON");
    let letters = outbox["items"].as_array().or_else(|| outbox.as_array()).expect("letters").clone();
    let letter = letters.iter().find(|letter| letter["to"] == contact).expect("a letter");
    let text = letter["text"].as_str().expect("a text");
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6);
    digits.expect("a code").to_owned()
}

/// Signs up by e-mail.
async fn sign_up(page: &Page, site: &str, contact: &str, name: &str) {
    page.live("/sign-up").await;
    page.fill("#contact", contact).await;
    page.shot("1-contact").await;
    page.click("main form button[type=submit]").await;
    page.see("input[autocomplete=one-time-code]").await;
    let code = code_for(site, contact).await;
    page.fill("input[autocomplete=one-time-code]", &code).await;
    page.click("main form button[type=submit]").await;
    page.see("input[autocomplete=new-password]").await;
    page.fill("input[autocomplete=name]", name).await;
    page.fill("input[autocomplete=new-password]", "Siniaia-Ptitsa-7").await;
    page.shot("2-about").await;
    page.click("main form button[type=submit]").await;
    page.until("the session", "return !document.querySelector('input[autocomplete=new-password]')", vec![])
        .await;
}

/// Signing up by e-mail, looking around in the profile, signing out and in again.
#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_gets_an_account() {
    let site = Site::demo().await;
    let base = site.base.clone();
    Page::with(&site.base, "account", Window::phone(), async move |page| {
        sign_up(&page, &base, "olga@example.org", "Ольга Петрова").await;
        for path in ["/me", "/me/security", "/me/notifications", "/me/data"] {
            page.live(path).await;
            page.see("main .part h2, main form").await;
            assert_eq!(page.axe().await, Vec::<String>::new(), "{path}");
            assert!(!page.overflows().await, "{path}");
            page.shot(path.trim_start_matches('/').replace('/', "-").as_str()).await;
        }
    })
    .await;
    Page::with(&site.base, "sign_in_again", Window::default(), async move |page| {
        page.live("/sign-in?next=/me").await;
        page.fill("#login", "Olga@Example.org").await;
        page.fill("#password", "wrong-Password-1").await;
        page.click("main form button[type=submit]").await;
        page.see("main [role=alert], main .alert-danger").await;
        page.refill("#password", "Siniaia-Ptitsa-7").await;
        page.click("main form button[type=submit]").await;
        page.at("/me").await;
        page.says("main", "olga@example.org").await;
        page.shot("1-profile").await;

        // The request form knows who is signed in.
        page.live("/request/new?category=access").await;
        page.click("main button[type=submit]").await;
        page.fill("#r-subject", "Не приходит код подтверждения").await;
        page.fill("#r-steps", "Ввожу номер, нажимаю «Получить код», жду десять минут.").await;
        yesterday(&page).await;
        page.click("main button[type=submit]").await;
        page.see("#r-files").await;
        page.click("main button[type=submit]").await;
        page.see("#r-email").await;
        assert_eq!(page.value("#r-email").await, "olga@example.org");
        assert_eq!(page.value("#r-name").await, "Ольга Петрова");
        page.see("main a[href='/me']").await;
        page.shot("2-filled").await;
    })
    .await;
}

/// A key on the device in place of the password, by the browser's own authenticator.
#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_opens_the_account() {
    let site = Site::demo().await;
    // Browsers give passkeys to names only, not to addresses.
    let base = site.base.replace("127.0.0.1", "localhost");
    let outbox = site.base.clone();
    Page::with(&base, "passkey", Window::phone(), async move |page| {
        page.devtools("WebAuthn.enable", json!({})).await;
        let options = json!({ "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true });
        page.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": options })).await;
        sign_up(&page, &outbox, "vera@example.org", "Вера Иванова").await;
        page.live("/me/security").await;
        page.click("#passkey-add").await;
        page.refill("#passkey-name", "Телефон Веры").await;
        page.click("form:has(#passkey-name) button[type=submit]").await;
        page.says("main", "Телефон Веры").await;
        page.shot("3-passkey").await;
        page.client.delete_all_cookies().await.expect("the cookies go");
        page.live("/sign-in?next=/me/security").await;
        // The browser may offer the key by itself before anybody asks.
        let asked =
            "if (location.pathname === '/sign-in') document.querySelector('#passkey-use')?.click(); return 1";
        page.js(asked, vec![]).await;
        page.at("/me/security").await;
        page.says("main", "Телефон Веры").await;
    })
    .await;
}

/// Says that it happened yesterday.
async fn yesterday(page: &Page) {
    let script = "const e = document.querySelector('#r-happened-on'); const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set; \
        set.call(e, new Date(Date.now() - 864e5).toISOString().slice(0, 10)); e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true}));";
    page.js(script, vec![]).await;
}

/// An operator signs in and answers.
async fn answer(base: &str, number: &str) {
    let number: String = number.chars().filter(char::is_ascii_digit).collect();
    Page::with(base, "operator_answers", Window::default(), async move |page| {
        page.go("/console").await;
        page.fill("input[name=username]", "operator@demo").await;
        page.fill("input[name=password]", "Operator-demo-1").await;
        page.click("form button[type=submit]").await;
        enrol(&page).await;
        page.until("the queue", "return location.pathname.startsWith('/console/queue') || !!document.querySelector('.desk, .queue, nav')", vec![]).await;
        page.shot("1-queue").await;
        page.go(&format!("/console/t/{number}")).await;
        page.fill("#reply", "Проверьте папку «Спам».").await;
        page.shot("2-ticket").await;
        page.click("form.composer button[type=submit]").await;
        page.says(".message", "Проверьте папку «Спам».").await;
        page.shot("3-answered").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_field_is_named_twice_and_keeps_what_was_typed() {
    let site = Site::demo().await;
    Page::with(&site.base, "wrong_field", Window::phone(), async |page| {
        page.live("/request/status").await;
        page.fill("#s-number", "1234-567-890").await;
        page.click("main form button[type=submit]").await;
        page.see("[aria-invalid=true]").await;
        page.says("main", "Ошибка").await;
        assert_eq!(page.value("#s-number").await, "1234-567-890");
        page.shot("errors").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_a_reload() {
    let site = Site::demo().await;
    Page::with(&site.base, "draft", Window::default(), async |page| {
        page.live("/request/new?category=access").await;
        page.click("main button[type=submit]").await;
        page.fill("#r-subject", "Черновик не теряется").await;
        // Saved a moment after the last key.
        page.until("the saved line", "return /\\d\\d:\\d\\d/.test(document.querySelector('main').textContent)", vec![]).await;
        page.client.refresh().await.expect("a reload");
        page.wait_live().await;
        let kept = "const e = document.querySelector('#r-subject'); return !!e && e.value === 'Черновик не теряется' \
            || document.querySelector('main').textContent.includes('Черновик')";
        page.until("the draft", kept, vec![]).await;
    })
    .await;
}
