//! Settings of sign-in by an outside identity provider.

use super::{ConfigError, wrong};

/// A provider.
#[derive(Clone, PartialEq, Eq)]
pub struct OidcConfig {
    /// Its address, exactly as it calls itself.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// The secret that it gave with it.
    pub client_secret: String,
    /// What stands on the button.
    pub name: String,
}

impl std::fmt::Debug for OidcConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcConfig").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl OidcConfig {
    /// Checks the settings; none: no such sign-in.
    ///
    /// # Errors
    /// When something is missing, or the provider would be asked without TLS.
    pub fn new(
        issuer: Option<&str>,
        client_id: Option<&str>,
        client_secret: Option<&str>,
        name: Option<&str>,
    ) -> Result<Option<Self>, ConfigError> {
        let Some(issuer) = issuer else { return Ok(None) };
        let host = issuer.split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        // A provider on the same machine needs no TLS; anywhere else what it says could be anybody's.
        let near = matches!(host.split(':').next(), Some("127.0.0.1" | "localhost"));
        if host.is_empty() || !(issuer.starts_with("https://") || near && issuer.starts_with("http://")) {
            return Err(wrong(
                "oidc_issuer",
                "it is no https address.",
                "Write it like https://id.example.org.",
            ));
        }
        let (Some(client_id), Some(client_secret)) = (client_id, client_secret) else {
            return Err(wrong(
                "oidc_client_id",
                "oidc_issuer needs oidc_client_id and oidc_client_secret beside it.",
                "Register this installation at the provider; it gives both.",
            ));
        };
        Ok(Some(Self {
            issuer: issuer.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.to_owned(),
            name: name.unwrap_or(host).to_owned(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_whole_or_none() {
        assert_eq!(OidcConfig::new(None, None, None, None), Ok(None));
        let whole = |issuer| OidcConfig::new(Some(issuer), Some("a"), Some("b"), None);
        assert_eq!(whole("https://id.example.org/x").unwrap().unwrap().name, "id.example.org");
        assert!(whole("http://127.0.0.1:9/x").is_ok());
        for bad in ["http://id.example.org", "ftp://a", "id.example.org", "http://127.0.0.1.evil.org"] {
            assert!(whole(bad).is_err(), "{bad}");
        }
        assert!(OidcConfig::new(Some("https://a"), Some("a"), None, None).is_err());
    }

    #[test]
    fn the_secret_is_not_shown() {
        let config = OidcConfig::new(Some("https://a"), Some("a"), Some("canary"), None);
        assert!(!format!("{config:?}").contains("canary"));
    }
}
