//! Messages by SMS, through the HTTP gateway of a provider: address and body are templates of the settings.

use std::time::Duration;

use crate::{config::SmsConfig, entity::outbox};

/// A gateway.
#[derive(Clone, Debug)]
pub(super) struct Gateway {
    agent: ureq::Agent,
    config: SmsConfig,
}

/// The address with the number and the text put in, percent-encoded.
fn in_url(template: &str, phone: &str, text: &str) -> String {
    let encode = |value: &str| {
        percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    template.replace("{phone}", &encode(phone)).replace("{text}", &encode(text))
}

/// The body with both put in: escaped as JSON strings when the template is JSON, percent-encoded for a form.
fn in_body(template: &str, json: bool, phone: &str, text: &str) -> String {
    if !json {
        return in_url(template, phone, text);
    }
    let escape = |value: &str| {
        let quoted = serde_json::Value::from(value).to_string();
        quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default().to_owned()
    };
    // The quotation marks stand in the template. The number first: a text may say `{phone}`.
    template.replace("{phone}", &escape(phone)).replace("{text}", &escape(text))
}

impl Gateway {
    pub(super) fn new(config: SmsConfig) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(20)))
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .into();
        Self { agent, config }
    }

    /// Sends a message; blocks. What went wrong is a class, no number and no answer of the gateway: whether for
    /// good, and its name.
    pub(super) fn send(&self, message: &outbox::Model) -> Result<(), (bool, &'static str)> {
        let (phone, text) = (message.recipient.as_str(), message.body_text.as_str());
        let url = in_url(&self.config.url, phone, text);
        let result = if self.config.body.is_empty() {
            let mut request = self.agent.get(&url);
            if let Some(value) = &self.config.authorization {
                request = request.header("authorization", value);
            }
            request.call()
        } else {
            let json = self.config.body.trim_start().starts_with(['{', '[']);
            let kind = if json { "application/json" } else { "application/x-www-form-urlencoded" };
            // The gateway may know a repeat by it, as mail programs do.
            let mut request = self
                .agent
                .post(&url)
                .header("content-type", kind)
                .header("idempotency-key", message.message_id.trim_matches(['<', '>']));
            if let Some(value) = &self.config.authorization {
                request = request.header("authorization", value);
            }
            request.send(in_body(&self.config.body, json, phone, text))
        };
        match result.map(|response| response.status().as_u16()) {
            Ok(200..=299) => Ok(()),
            Ok(400 | 404 | 410 | 422) => Err((true, "refused")),
            Ok(_) => Err((false, "gateway error")),
            Err(_) => Err((false, "not reached")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_the_template() {
        let evil = "a\"}&x=1{phone}\n\"";
        let json = in_body("{\"to\":\"{phone}\",\"text\":\"{text}\"}", true, "+79123456789", evil);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["text"], evil);
        assert_eq!(value["to"], "+79123456789");
        let form = in_body("to={phone}&text={text}", false, "+79123456789", evil);
        assert_eq!(form.matches('&').count(), 1, "{form}");
        assert!(form.starts_with("to=%2B79123456789&"), "{form}");
        assert!(!in_url("https://sms.example/send?t={text}", "", "a b#c").contains(['#', ' ']));
    }
}
