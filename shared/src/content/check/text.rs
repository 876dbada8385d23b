//! Rules of Markdown texts.

use super::{Checker, Fault};
use crate::{
    content::{ContentKind, drawing::drawing_of, links::target_of},
    markdown,
};

impl Checker<'_> {
    pub(super) fn words(&mut self, body: &str, (least, most): (usize, usize)) {
        let count = body.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        if !(least..=most).contains(&count) {
            let fault = Fault::error("words", "body").number("count", count);
            self.add(fault.number("least", least).number("most", most).near("---\n"));
        }
    }

    pub(super) fn body(&mut self, field: &str, body: &str) {
        for (target, label) in markdown::links_of(body) {
            if label.trim().is_empty() {
                let fault = Fault::error("link-without-words", field).with("target", target.as_str());
                self.add(fault.near(target.as_str()).line_in(body, &target));
            }
            if let Some(fault) = self.link(field, &target) {
                self.add(fault.line_in(body, &target));
            }
        }
        for (target, words) in markdown::pictures_of(body) {
            let code = if words.trim().is_empty() {
                "picture-without-words"
            } else if markdown::picture_url(&target).is_none() {
                "picture-elsewhere"
            } else if drawing_of(&target).is_some_and(|key| !self.exists(ContentKind::Drawing, key)) {
                "picture-missing"
            } else {
                continue;
            };
            let fault = Fault::error(code, field).with("target", target.as_str());
            self.add(fault.near(target.as_str()).line_in(body, &target));
        }
        if markdown::has_raw_html(body) {
            self.add(Fault::error("raw-html", field).near("<").line_in(body, "<"));
        }
        for line in body.lines().filter(|line| line.starts_with("# ")) {
            self.add(Fault::error("heading-level", field).near(line).line_in(body, line));
        }
    }

    /// What is wrong with a link, if anything.
    pub(super) fn link(&self, field: &str, link: &str) -> Option<Fault> {
        let fault = |code| Fault::error(code, field).with("target", link).near(link);
        let Some((scheme, _)) = link.split_once(':') else { return Some(fault("link-nowhere")) };
        if scheme == "https" {
            return None;
        }
        let Some(target) = target_of(link) else { return Some(fault("link-kind").with("scheme", scheme)) };
        let item = match target.key.split_once('#') {
            Some((slug, _)) => self.exists(target.kind, slug),
            None => true,
        };
        if item && self.exists(target.kind, &target.key) {
            return None;
        }
        Some(fault(if item && target.key.contains('#') { "link-to-heading" } else { "link-to-nothing" }))
    }
}
