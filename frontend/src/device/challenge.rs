//! The work that a form without an account may be asked for: a number is tried until its hash fits.

use gloo_timers::future::TimeoutFuture;
use sha2::{Digest as _, Sha256};
use shared::api::accounts::challenge::{CHALLENGE_ALGORITHM, CHALLENGE_MAX, Challenge, ChallengeAnswer};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Element id of the field that people do not see (`ui::honeypot`).
pub const TRAP: &str = "website";

/// Whether something is in that field.
pub fn is_trapped() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|document| document.get_element_by_id(TRAP));
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| !field.value().is_empty())
}

/// Numbers tried before the page may breathe: a few milliseconds on a phone.
const AT_ONCE: u64 = 2_000;

/// The number among `from..to` that solves the challenge.
fn solve(challenge: &Challenge, from: u64, to: u64) -> Option<u64> {
    (from..to).find(|number| {
        let hash = Sha256::digest(format!("{}{number}", challenge.salt));
        let hex = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        hex.map(|digit| char::from_digit(u32::from(digit), 16)).eq(challenge.challenge.chars().map(Some))
    })
}

/// The answer as a header carries it; none for a challenge that cannot be solved, or that would cost more than this
/// program knows.
pub async fn answer(challenge: Challenge) -> Option<String> {
    if challenge.algorithm != CHALLENGE_ALGORITHM || challenge.maxnumber > CHALLENGE_MAX {
        return None;
    }
    let mut from = 0;
    while from <= challenge.maxnumber {
        let to = from.saturating_add(AT_ONCE).min(challenge.maxnumber + 1);
        if let Some(number) = solve(&challenge, from, to) {
            let Challenge { algorithm, challenge, salt, signature, .. } = challenge;
            let answer = ChallengeAnswer { algorithm, challenge, number, salt, signature };
            return web_sys::window()?.btoa(&serde_json::to_string(&answer).ok()?).ok();
        }
        from = to;
        TimeoutFuture::new(0).await;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_number() {
        // printf 'salt?expires=1&4711' | sha256sum
        let challenge = Challenge {
            algorithm: CHALLENGE_ALGORITHM.into(),
            challenge: "63bc3750a52edc5ec9582489881f22d23b06cf40c28a2a46ac7297605e700afc".into(),
            maxnumber: 10_000,
            salt: "salt?expires=1&".into(),
            signature: String::new(),
        };
        assert_eq!(solve(&challenge, 0, 10_001), Some(4711));
        assert_eq!(solve(&challenge, 0, 4711), None);
    }
}
