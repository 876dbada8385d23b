//! What is to be mended, found in the browser by the rules that the server publishes by.

use serde_json::Value;
use shared::{
    api::editor::Finding,
    content::{ContentKind, Doc, check::check},
    lang::Lang,
};

use super::DraftState;
use crate::findings::finding;

/// Codes that need every other item to be known: only the server finds them.
const OF_LINKS: [&str; 5] =
    ["no-such-item", "unknown-key", "link-to-nothing", "link-to-heading", "linked-here"];

/// What a browser finds in a document by itself: nothing about links to other items.
pub fn faults_of(lang: Lang, kind: ContentKind, key: &str, doc: &Value) -> Vec<Finding> {
    let Ok(doc) = Doc::from_value(kind, doc.clone()) else { return Vec::new() };
    check(kind, key, &doc, None).iter().map(|fault| finding(fault, lang)).collect()
}

/// The findings of what is on screen.
pub(super) fn of(lang: Lang, kind: ContentKind, key: &str, state: &DraftState) -> Vec<Finding> {
    let known = state.view.as_ref().map(|view| view.findings.as_slice()).unwrap_or_default();
    if !state.is_dirty() && state.view.is_some() {
        return known.to_vec();
    }
    let mut found = faults_of(lang, kind, key, &state.text.doc);
    found.extend(known.iter().filter(|finding| OF_LINKS.contains(&finding.code.as_str())).cloned());
    found
}

/// The sentence beside a field: the first finding of it or of a part of it. Where it has a line, the list beside the text leads
/// there.
pub fn for_field(findings: &[Finding], field: &str) -> Option<String> {
    let of = |finding: &&Finding| {
        finding.field == field
            || finding
                .field
                .strip_prefix(field)
                .is_some_and(|rest| rest.starts_with('.') || rest.starts_with('['))
    };
    findings.iter().find(of).map(|finding| finding.text.clone())
}

#[cfg(test)]
mod tests {
    use shared::content::check::FindingLevel;

    use super::*;

    #[test]
    fn a_field_shows_its_first_finding_and_those_of_its_parts() {
        let finding = |field: &str, text: &str| Finding {
            level: FindingLevel::Error,
            field: field.into(),
            line: None,
            code: "x".into(),
            text: text.into(),
        };
        let all = [finding("steps.a.text", "раз"), finding("title", "два"), finding("title_en", "три")];
        assert_eq!(for_field(&all, "steps").as_deref(), Some("раз"));
        assert_eq!(for_field(&all, "title").as_deref(), Some("два"));
        assert_eq!(for_field(&all, "tit"), None);
    }
}
