//! What somebody looked at in the help centre before they filed a request, given with it if they agree.

use crate::validate::secrets::mask_secrets;

/// Steps that go with a request.
pub const TRAIL_MAX: usize = 20;
/// Characters of a step.
pub const STEP_MAX: usize = 200;

/// Where guides are: their addresses carry the answers that were given.
pub const GUIDES: &str = "/guides/";

/// The page that a step is about: the way through a guide is one, however far it went.
fn page(step: &str) -> &str {
    if step.starts_with(GUIDES) { step.split('?').next().unwrap_or(step) } else { step }
}

/// Whether a step is one: a path of ours, or `?` and what was searched for.
fn is_step(text: &str) -> bool {
    let path = text.starts_with('/') && !text.starts_with("//");
    (path || text.strip_prefix('?').is_some_and(|words| !words.trim().is_empty()))
        && text.chars().count() <= STEP_MAX
        && !text.chars().any(char::is_control)
}

/// The steps as they are kept: nothing but paths and searches, each once, the last ones when there are too many, secrets
/// in searches masked.
pub fn clean(steps: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for step in steps.iter().map(|step| step.trim()).filter(|step| is_step(step)) {
        let step = mask_secrets(step);
        if !kept.contains(&step) {
            kept.push(step);
        }
    }
    kept.split_off(kept.len().saturating_sub(TRAIL_MAX))
}

/// The list with one more step at its end; a page seen before moves there.
pub fn with_step(trail: &str, step: &str) -> String {
    let mut steps: Vec<&str> = trail.lines().filter(|known| page(known) != page(step)).collect();
    steps.push(step);
    let first = steps.len().saturating_sub(TRAIL_MAX);
    steps[first..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_and_searches_stay() {
        let given = [
            "/kb/a",
            "?не приходит код",
            "https://evil.example",
            "//evil.example",
            "javascript:x",
            "?",
            "/kb/a",
            "текст",
        ];
        assert_eq!(clean(&given.map(String::from)), ["/kb/a", "?не приходит код"]);
        assert!(clean(&[format!("/{}", "a".repeat(STEP_MAX))]).is_empty());
        assert_eq!(clean(&["?карта 4111 1111 1111 1111".into()]), ["?карта •••• 1111"]);
        let many: Vec<String> = (0..30).map(|n| format!("/kb/{n}")).collect();
        assert_eq!(clean(&many).first().map(String::as_str), Some("/kb/10"));
    }

    #[test]
    fn a_page_seen_again_is_the_last_one() {
        assert_eq!(with_step("", "/a"), "/a");
        assert_eq!(with_step("/a\n/b", "/a"), "/b\n/a");
        assert_eq!(with_step("/guides/x?path=0\n/b", "/guides/x?path=0.1"), "/b\n/guides/x?path=0.1");
        let long = (0..30).fold(String::new(), |trail, n| with_step(&trail, &format!("/{n}")));
        assert_eq!(long.lines().count(), TRAIL_MAX);
    }
}
