//! Messages by SMS, through the HTTP gateway of a provider: address and body are templates of the settings.

use std::time::Duration;

use crate::{config::SmsConfig, entity::outbox};

/// A gateway.
#[derive(Clone, Debug)]
pub(super) struct Gateway {
    agent: ureq::Agent,
    config: SmsConfig,
}

/// What goes into the templates.
#[derive(Clone, Copy)]
struct Values<'a> {
    phone: &'a str,
    /// Where the gateway is to report to.
    report: &'a str,
    text: &'a str,
}

impl Values<'_> {
    /// The text last: it may say `{phone}`.
    fn put(self, template: &str, encode: impl Fn(&str) -> String) -> String {
        template
            .replace("{phone}", &encode(self.phone))
            .replace("{report}", &encode(self.report))
            .replace("{text}", &encode(self.text))
    }
}

/// The address with the values put in, percent-encoded.
fn in_url(template: &str, values: Values<'_>) -> String {
    let encode = |value: &str| {
        percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    values.put(template, encode)
}

/// The body with them put in: escaped as JSON strings when the template is JSON, percent-encoded for a form.
fn in_body(template: &str, json: bool, values: Values<'_>) -> String {
    if !json {
        return in_url(template, values);
    }
    let escape = |value: &str| {
        let quoted = serde_json::Value::from(value).to_string();
        quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default().to_owned()
    };
    // The quotation marks stand in the template.
    values.put(template, escape)
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
    pub(super) fn send(&self, message: &outbox::Model, report: &str) -> Result<(), (bool, &'static str)> {
        let values = Values { phone: &message.recipient, report, text: &message.body_text };
        let url = in_url(&self.config.url, values);
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
            request.send(in_body(&self.config.body, json, values))
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
        let text = "a\"}&x=1{phone}\n\"";
        let values = Values { phone: "+79123456789", report: "https://o/r?a=1&b=2", text };
        let template = "{\"to\":\"{phone}\",\"text\":\"{text}\",\"dlr\":\"{report}\"}";
        let value: serde_json::Value = serde_json::from_str(&in_body(template, true, values)).unwrap();
        assert_eq!(value["text"], text);
        assert_eq!(value["to"], "+79123456789");
        assert_eq!(value["dlr"], "https://o/r?a=1&b=2");
        let form = in_body("to={phone}&text={text}&dlr={report}", false, values);
        assert_eq!(form.matches('&').count(), 2, "{form}");
        assert!(form.starts_with("to=%2B79123456789&"), "{form}");
        assert!(
            !in_url("https://sms.example/send?t={text}", Values { text: "a b#c", ..values })
                .contains(['#', ' '])
        );
    }
}
