//! A real Chromium, driven as a person would: by what is on the page.

use std::{env, fs, path::PathBuf, time::Duration};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use serde_json::{Value, json};

/// How long an expected thing may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the window is opened.
#[derive(Clone, Copy)]
pub struct Window {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether scripts run.
    pub scripts: bool,
    /// The reader's language, `ru` or `en`.
    pub lang: &'static str,
}

impl Default for Window {
    fn default() -> Self {
        Self { width: 1280, height: 900, scripts: true, lang: "ru" }
    }
}

impl Window {
    /// A phone.
    pub fn phone() -> Self {
        Self { width: 360, height: 780, ..Self::default() }
    }
}

/// A browser with one page of one site; it is closed at the end of the test, also of a failed one.
pub struct Page {
    /// For what has no helper here.
    pub client: Client,
    base: String,
    name: &'static str,
}

impl Page {
    /// Opens a browser, runs a journey in it, takes a picture when it fails, closes the browser.
    ///
    /// # Panics
    /// When the journey does, or chromedriver is not there.
    pub async fn with<F, Fut>(base: &str, name: &'static str, window: Window, journey: F)
    where
        F: FnOnce(Page) -> Fut,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let client = open(window).await;
        let page = Page { client: client.clone(), base: base.to_owned(), name };
        let done = tokio::spawn(journey(page)).await;
        if done.is_err() {
            let shown = Page { client: client.clone(), base: base.to_owned(), name };
            shown.shot("failed").await;
            eprintln!(
                "{name}: at {:?}\nconsole: {:#?}",
                client.current_url().await.ok(),
                shown.console().await
            );
        }
        let _ = client.close().await;
        if let Err(error) = done {
            std::panic::resume_unwind(error.into_panic());
        }
    }

    /// Goes to a path of the site.
    ///
    /// # Panics
    /// When the browser does not.
    pub async fn go(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.base)).await.expect("the page opens");
    }

    /// Goes to a path and waits until the app has taken the page over.
    pub async fn live(&self, path: &str) {
        self.go(path).await;
        self.wait_live().await;
    }

    /// Waits until the app has taken the page over.
    pub async fn wait_live(&self) {
        self.see("html[data-live], body[data-live], #app[data-live]").await;
    }

    /// The first element of a CSS selector, as soon as it is there.
    ///
    /// # Panics
    /// When it does not appear.
    pub async fn see(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(css)).await.unwrap_or_else(|error| panic!("no {css}: {error}"))
    }

    /// All elements of a CSS selector.
    pub async fn all(&self, css: &str) -> Vec<Element> {
        self.client.find_all(Locator::Css(css)).await.unwrap_or_default()
    }

    /// Clicks the first element of a CSS selector.
    ///
    /// # Panics
    /// When it is not there or covered.
    pub async fn click(&self, css: &str) {
        let element = self.see(css).await;
        let _ = self.js("arguments[0].scrollIntoView({block: 'center'})", vec![json!(element)]).await;
        element.click().await.unwrap_or_else(|error| panic!("cannot click {css}: {error}"));
    }

    /// Types into a field.
    ///
    /// # Panics
    /// When the field is not there.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.see(css).await;
        element.send_keys(text).await.unwrap_or_else(|error| panic!("cannot type into {css}: {error}"));
    }

    /// Empties a field and types.
    ///
    /// # Panics
    /// When the field is not there.
    pub async fn refill(&self, css: &str, text: &str) {
        let element = self.see(css).await;
        element.clear().await.unwrap_or_else(|error| panic!("cannot empty {css}: {error}"));
        element.send_keys(text).await.unwrap_or_else(|error| panic!("cannot type into {css}: {error}"));
    }

    /// Chooses from a list by value.
    ///
    /// # Panics
    /// When there is no such value.
    pub async fn choose(&self, css: &str, value: &str) {
        let element = self.see(css).await;
        element
            .select_by_value(value)
            .await
            .unwrap_or_else(|error| panic!("cannot choose {value} in {css}: {error}"));
    }

    /// Gives files to a file field, also a hidden one.
    ///
    /// # Panics
    /// When the field is not there.
    pub async fn attach(&self, css: &str, file: &std::path::Path) {
        let element =
            self.client.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("no {css}: {error}"));
        element
            .send_keys(&file.to_string_lossy())
            .await
            .unwrap_or_else(|error| panic!("cannot attach to {css}: {error}"));
    }

    /// The value of a field.
    pub async fn value(&self, css: &str) -> String {
        self.see(css).await.prop("value").await.ok().flatten().unwrap_or_default()
    }

    /// The words of an element.
    pub async fn text(&self, css: &str) -> String {
        self.see(css).await.text().await.unwrap_or_default()
    }

    /// Waits until an element of the selector says these words.
    ///
    /// # Panics
    /// When it does not.
    pub async fn says(&self, css: &str, words: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])].some(e => e.textContent.includes(arguments[1]))";
        let what = format!("{css} with “{words}”");
        self.until(&what, script, vec![json!(css), json!(words)]).await;
    }

    /// Waits until a script says true.
    ///
    /// # Panics
    /// When it does not.
    pub async fn until(&self, what: &str, script: &str, args: Vec<Value>) {
        let start = std::time::Instant::now();
        while self.js(script, args.clone()).await != json!(true) {
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the address has this path.
    pub async fn at(&self, path: &str) {
        self.until(
            &format!("the address {path}"),
            "return location.pathname.startsWith(arguments[0])",
            vec![json!(path)],
        )
        .await;
    }

    /// Runs a script in the page.
    pub async fn js(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap_or(Value::Null)
    }

    /// What the console has said since the last call: errors and warnings.
    pub async fn console(&self) -> Vec<String> {
        let answer = self.client.issue_cmd(Log).await.unwrap_or(Value::Null);
        let lines = answer.as_array().cloned().unwrap_or_default();
        let bad = lines.iter().filter(|line| matches!(line["level"].as_str(), Some("SEVERE" | "WARNING")));
        bad.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The console must be empty.
    ///
    /// # Panics
    /// When it is not.
    pub async fn quiet(&self) {
        let lines = self.console().await;
        assert!(lines.is_empty(), "the console of {} is not empty: {lines:#?}", self.name);
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &'static str, params: Value) -> Value {
        self.client.issue_cmd(DevTools { command, params }).await.unwrap_or(Value::Null)
    }

    /// Saves a picture of the whole page.
    pub async fn shot(&self, label: &str) {
        let Some(folder) = env::var_os("OPORA_TEST_SHOTS").map(PathBuf::from) else { return };
        let params = json!({ "captureBeyondViewport": true, "format": "png" });
        let answer = self.devtools("Page.captureScreenshot", params).await;
        let text = answer["data"].as_str().unwrap_or_default();
        if let Ok(bytes) = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, text) {
            let _ = fs::write(folder.join(format!("{}-{label}.png", self.name)), bytes);
        }
    }

    /// Accessibility faults by axe-core, WCAG 2.2 AA and best practice, one line each.
    ///
    /// # Panics
    /// When axe-core is not there: `cargo xtask test` leaves such tests out then.
    pub async fn axe(&self) -> Vec<String> {
        let path = env::var("OPORA_TEST_AXE").expect("OPORA_TEST_AXE: path of axe.min.js");
        let source = fs::read_to_string(path).expect("axe-core");
        self.js(&source, vec![]).await;
        let run = "const done = arguments[arguments.length - 1]; \
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.flatMap(v => \
            v.nodes.map(n => v.id + ' (' + v.impact + '): ' + n.target.join(' ') + ': ' + n.failureSummary)))) \
            .catch(e => done(['axe failed: ' + e]))";
        let answer = self.client.execute_async(run, vec![]).await.expect("axe runs");
        let lines = answer.as_array().cloned().unwrap_or_default();
        lines.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Whether the page is wider than the window.
    pub async fn overflows(&self) -> bool {
        self.js("return document.documentElement.scrollWidth > window.innerWidth + 1", vec![]).await
            == json!(true)
    }
}

/// Opens a browser window.
///
/// # Panics
/// When chromedriver is not there: run by `cargo xtask test browser`.
pub async fn open(window: Window) -> Client {
    let driver = env::var("OPORA_TEST_WEBDRIVER")
        .expect("run by `cargo xtask test browser`, which starts chromedriver");
    let mut args = vec![
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--disable-features=Translate,MediaRouter",
    ];
    if env::var_os("OPORA_TEST_HEADED").is_none() {
        args.push("--headless=new");
    }
    let size = format!("--window-size={},{}", window.width, window.height);
    let lang = format!("--lang={}", window.lang);
    args.extend([size.as_str(), lang.as_str()]);
    let mut prefs = json!({ "intl.accept_languages": window.lang });
    if !window.scripts {
        prefs["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let mut chrome = json!({ "args": args, "prefs": prefs });
    if let Ok(binary) = env::var("OPORA_TEST_CHROMIUM") {
        chrome["binary"] = json!(binary);
    }
    let mut wanted = Capabilities::new();
    wanted.insert("goog:chromeOptions".into(), chrome);
    wanted.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
    let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(wanted)
        .connect(&driver)
        .await
        .expect("chromedriver opens a browser");
    // A headless window is never narrower than 500 px; the device metrics are.
    let metrics = json!({ "width": window.width, "height": window.height, "deviceScaleFactor": 1, "mobile": window.width < 500 });
    let set = DevTools { command: "Emulation.setDeviceMetricsOverride", params: metrics };
    client.issue_cmd(set).await.expect("the window gets its size");
    client
}

/// Chromedriver's `goog/cdp/execute`.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.command, "params": self.params }).to_string()))
    }
}

/// Chromedriver's `se/log`.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
