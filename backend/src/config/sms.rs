//! Settings of messages by SMS.

use super::{ConfigError, wrong};

/// The gateway of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmsConfig {
    /// Address with `{phone}` and `{text}` where they go.
    pub url: String,
    /// Body with the same, and `{report}` for the address of the report; empty: a GET without one. JSON when it begins like it, else a form.
    pub body: String,
    /// `Authorization` header.
    pub authorization: Option<String>,
    /// Words of the gateway's reports for a message that arrived.
    pub delivered: Vec<String>,
    /// For one that never will.
    pub undelivered: Vec<String>,
}

/// What gateways call an arrival: SMPP's state and its number, and plain words.
const DELIVERED: &str = "delivered,delivrd,1";
/// And its opposite.
const UNDELIVERED: &str = "undelivered,undeliverable,undeliv,failed,rejected,rejectd,expired,2,16";

impl SmsConfig {
    /// Checks the settings; none: messages wait in the outbox.
    ///
    /// # Errors
    /// When the address is none, or number and text have no place.
    pub fn new(
        url: Option<&str>,
        body: Option<&str>,
        authorization: Option<&str>,
        delivered: Option<&str>,
        undelivered: Option<&str>,
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
        let words = |list: &str| -> Vec<String> {
            list.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
        };
        Ok(Some(Self {
            url: url.to_owned(),
            body: body.to_owned(),
            authorization: authorization.map(str::to_owned),
            delivered: words(delivered.unwrap_or(DELIVERED)),
            undelivered: words(undelivered.unwrap_or(UNDELIVERED)),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_text_need_their_place() {
        let of = |url: Option<&str>, body: Option<&str>| SmsConfig::new(url, body, None, None, None);
        assert_eq!(of(None, None), Ok(None));
        assert!(of(Some("https://a/?p={phone}&t={text}"), None).is_ok());
        assert!(of(Some("https://a/"), Some("{\"p\":\"{phone}\",\"t\":\"{text}\"}")).is_ok());
        assert!(of(Some("https://a/?p={phone}"), None).is_err());
        assert!(of(Some("ftp://a/{phone}{text}"), None).is_err());
    }

    #[test]
    fn words_of_reports_are_a_list() {
        let url = Some("https://a/?p={phone}&t={text}");
        let config = SmsConfig::new(url, None, None, Some("Done, OK,"), None).unwrap().unwrap();
        assert_eq!(config.delivered, ["done", "ok"]);
        assert!(config.undelivered.contains(&"rejected".to_owned()));
    }
}
