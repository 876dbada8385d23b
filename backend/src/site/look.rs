//! Appearance that the reader chose (theme and the low-vision version), kept in a cookie so that the
//! page comes right before the first paint: `look=theme:dark.size:130.scheme:bw`.

use axum::http::HeaderMap;

use crate::platform::extract::cookie;

/// Attributes of `<html>` with the values that they may have.
const CHOICES: [(&str, &[&str]); 6] = [
    ("theme", &["light", "dark"]),
    ("size", &["130", "160", "200"]),
    ("scheme", &["bw", "wb", "blue", "brown"]),
    ("spacing", &["wide"]),
    ("serif", &["on"]),
    ("pictures", &["off"]),
];

/// The choices of a reader, in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look(Vec<(&'static str, &'static str)>);

impl Look {
    /// What the cookie says; unknown parts are ignored.
    pub fn of(headers: &HeaderMap) -> Self {
        let text = cookie(headers, "look").unwrap_or_default();
        let chosen =
            |name: &str| text.split('.').filter_map(|part| part.split_once(':')).find(|(n, _)| *n == name);
        Self(
            CHOICES
                .iter()
                .filter_map(|(name, values)| {
                    let (_, value) = chosen(name)?;
                    values.iter().find(|known| **known == value).map(|known| (*name, *known))
                })
                .collect(),
        )
    }

    /// Attributes for `<html>`, with a space before each.
    pub fn attributes(&self) -> String {
        self.0.iter().map(|(name, value)| format!(" data-{name}=\"{value}\"")).collect()
    }

    /// What the page cache is keyed by.
    pub fn key(&self) -> String {
        self.0.iter().map(|(name, value)| format!("{name}:{value}.")).collect()
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, header};

    use super::*;

    #[test]
    fn only_known_choices() {
        let mut headers = HeaderMap::new();
        let cookie = "a=b; look=scheme:bw.theme:dark.size:\"><script>.x:y";
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        assert_eq!(Look::of(&headers).attributes(), " data-theme=\"dark\" data-scheme=\"bw\"");
        assert_eq!(Look::of(&HeaderMap::new()), Look::default());
    }
}
