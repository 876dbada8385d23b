//! Secrets in the text of a field, as the form shows them.

use shared::validate::{
    find_secrets,
    secrets::{SecretKind, mask_secrets},
};

/// The key of the words for a kind: «номер карты».
pub const fn word_key(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::Card => "secret-card",
        SecretKind::Cvv => "secret-cvv",
        SecretKind::Password => "secret-password",
        SecretKind::Code => "secret-code",
    }
}

/// The kinds found in a text, each once, in the order of their first appearance.
pub fn kinds(text: &str) -> Vec<SecretKind> {
    let mut kinds = Vec::new();
    for secret in find_secrets(text) {
        if !kinds.contains(&secret.kind) {
            kinds.push(secret.kind);
        }
    }
    kinds
}

/// The text with every secret cut out.
pub fn without(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for secret in find_secrets(text) {
        out.push_str(text[from..secret.start].trim_end());
        from = secret.end;
    }
    out.push_str(&text[from..]);
    out.trim().to_owned()
}

/// How the text would be sent with the secrets masked.
pub fn masked(text: &str) -> String {
    mask_secrets(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_kinds_and_cuts_out() {
        let text =
            "Плачу картой 4111 1111 1111 1111, потом ещё картой 5555 5555 5555 4444. Мой пароль: Qwerty12";
        assert_eq!(kinds(text), [SecretKind::Card, SecretKind::Password]);
        assert_eq!(without(text), "Плачу картой, потом ещё картой. Мой пароль:");
        assert!(kinds(&without(text)).is_empty());
    }
}
