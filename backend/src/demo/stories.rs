//! What the demonstration's requests are about.

mod fresh;
mod past;

use crate::tickets::Step;

/// A request and what became of it.
#[derive(Clone, Debug)]
pub(super) struct Story {
    /// Filed so many minutes before the first start.
    pub(super) minutes_ago: i64,
    pub(super) category: &'static str,
    pub(super) subtopic: &'static str,
    pub(super) kind: &'static str,
    pub(super) service: &'static str,
    pub(super) subject: &'static str,
    pub(super) steps_taken: &'static str,
    pub(super) error_text: &'static str,
    pub(super) since: &'static str,
    pub(super) tried: &'static str,
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    /// Kind, system, browser.
    pub(super) device: (&'static str, &'static str, &'static str),
    /// Name of a picture that comes with it.
    pub(super) picture: Option<&'static str>,
    /// Minutes after the filing, and what happened then.
    pub(super) steps: Vec<(i64, Step)>,
}

const PHONE: (&str, &str, &str) = ("phone", "Android 15", "Chrome 142");
const IPHONE: (&str, &str, &str) = ("phone", "iOS 26.1", "Safari 26");
const PC: (&str, &str, &str) = ("computer", "Windows 11", "Chrome 142");
const LINUX: (&str, &str, &str) = ("computer", "Ubuntu 24.04", "Firefox 145");

impl Default for Story {
    fn default() -> Self {
        Self {
            minutes_ago: 0,
            category: "technical",
            subtopic: "",
            kind: "problem",
            service: "",
            subject: "",
            steps_taken: "",
            error_text: "Кода нет",
            since: "",
            tried: "",
            name: "",
            email: "",
            phone: "",
            device: PC,
            picture: None,
            steps: Vec::new(),
        }
    }
}

/// Minutes in an hour and in a day.
const H: i64 = 60;
const D: i64 = 24 * H;

/// All, the oldest first, so that numbers grow with time.
pub(super) fn all() -> Vec<Story> {
    let mut all = past::stories();
    all.extend(fresh::stories());
    all.sort_by_key(|story| std::cmp::Reverse(story.minutes_ago));
    all
}
