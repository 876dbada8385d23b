//! Headers of letters that machines read: no robot answers them (RFC 3834), replies stand in one conversation (RFC 5322), and
//! whoever does not want them says so with one click (RFC 2369, RFC 8058).

use lettre::message::{
    MessageBuilder,
    header::{Header, HeaderName, HeaderValue},
};

use super::unsubscribe;
use crate::{config::Config, entity::outbox};

macro_rules! header {
    ($(#[$doc:meta])* $name:ident, $text:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($text)
            }
            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }
            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

header!(
    /// No robot answers it.
    AutoSubmitted, "Auto-Submitted"
);
header!(
    /// The same, for mail servers of Microsoft, which do not heed the standard's header.
    ResponseSuppress, "X-Auto-Response-Suppress"
);
header!(
    /// Where to say that one wants no more.
    ListUnsubscribe, "List-Unsubscribe"
);
header!(
    /// That a POST there is enough.
    ListUnsubscribePost, "List-Unsubscribe-Post"
);

/// Adds those that fit the letter.
pub(super) fn put(mut message: MessageBuilder, letter: &outbox::Model, config: &Config) -> MessageBuilder {
    message =
        message.header(AutoSubmitted("auto-generated".to_owned())).header(ResponseSuppress("All".to_owned()));
    if let Some(first) = &letter.thread {
        message = message.in_reply_to(first.clone()).references(first.clone());
    }
    if let Some(token) = &letter.unsubscribe {
        message = message
            .header(ListUnsubscribe(format!("<{}>", unsubscribe::one_click(config, token))))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    message
}
