//! Settings of messages by SMS.

use super::{ConfigError, wrong};

/// The gateway of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsConfig {
    /// Address with `{phone}` and `{text}` where they go.
    pub url: String,
    /// Body with the same; empty: a GET without one. JSON when it begins like it, else a form.
    pub body: String,
    /// `Authorization` header.
    pub authorization: Option<String>,
}

impl SmsConfig {
    /// Checks the settings; none: messages wait in the outbox.
    ///
    /// # Errors
    /// When the address is none, or number and text have no place.
    pub fn new(
        url: Option<&str>,
        body: Option<&str>,
        authorization: Option<&str>,
    ) -> Result<Option<Self>, ConfigError> {
        let Some(url) = url else { return Ok(None) };
        let body = body.unwrap_or_default();
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(wrong("sms_url", "it is no HTTP address.", "Write https://sms.example.org/send."));
        }
        for part in ["{phone}", "{text}"] {
            if !url.contains(part) && !body.contains(part) {
                let what = format!("`{part}` stands neither in it nor in sms_body.");
                return Err(wrong("sms_url", what, "Put {phone} and {text} where the gateway wants them."));
            }
        }
        Ok(Some(Self {
            url: url.to_owned(),
            body: body.to_owned(),
            authorization: authorization.map(str::to_owned),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_text_need_their_place() {
        assert_eq!(SmsConfig::new(None, None, None), Ok(None));
        assert!(SmsConfig::new(Some("https://a/?p={phone}&t={text}"), None, None).is_ok());
        assert!(
            SmsConfig::new(Some("https://a/"), Some("{\"p\":\"{phone}\",\"t\":\"{text}\"}"), None).is_ok()
        );
        assert!(SmsConfig::new(Some("https://a/?p={phone}"), None, None).is_err());
        assert!(SmsConfig::new(Some("ftp://a/{phone}{text}"), None, None).is_err());
    }
}
