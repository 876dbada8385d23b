//! Appearance: theme and the low-vision version (ГОСТ Р 52872). Kept in the cookie `look`, so that the server can put
//! it on `<html>` before the first paint.

use crate::routes;

/// Name of the cookie.
pub const COOKIE: &str = "look";

/// Every setting with the values it may take; the first choice of each is "as usual" and is stored as nothing.
pub const SETTINGS: [(&str, &[&str]); 6] = [
    ("theme", &["light", "dark"]),
    ("size", &["130", "160", "200"]),
    ("scheme", &["bw", "wb", "blue", "brown"]),
    ("spacing", &["wide"]),
    ("serif", &["on"]),
    ("pictures", &["off"]),
];

/// What was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look([&'static str; SETTINGS.len()]);

impl Look {
    /// Reads a cookie's value such as `theme:dark.size:130`; what is not known is left out.
    pub fn from_cookie(value: &str) -> Self {
        let mut look = Self::default();
        for (name, value) in value.split('.').filter_map(|pair| pair.split_once(':')) {
            look.set(name, value);
        }
        look
    }

    /// Reads the query of the form that works without scripts: `?size=130&scheme=bw`.
    pub fn from_query(query: &str) -> Self {
        let mut look = Self::default();
        for (name, _) in SETTINGS {
            look.set(name, &routes::param(query, name));
        }
        look
    }

    /// The cookie's value; empty when everything is as usual.
    pub fn to_cookie(&self) -> String {
        self.chosen().map(|(name, value)| [name, ":", value].concat()).collect::<Vec<_>>().join(".")
    }

    /// Attributes of `<html>`: `("data-size", "130")`.
    pub fn attributes(&self) -> Vec<(String, &'static str)> {
        self.chosen().map(|(name, value)| (["data-", name].concat(), value)).collect()
    }

    /// The value of a setting; empty: as usual.
    pub fn get(&self, name: &str) -> &'static str {
        SETTINGS.iter().position(|(known, _)| *known == name).map_or("", |at| self.0[at])
    }

    /// Chooses a value; one that is not known means "as usual".
    pub fn set(&mut self, name: &str, value: &str) {
        if let Some(at) = SETTINGS.iter().position(|(known, _)| *known == name) {
            self.0[at] = SETTINGS[at].1.iter().find(|known| **known == value).copied().unwrap_or_default();
        }
    }

    fn chosen(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        SETTINGS
            .iter()
            .zip(self.0)
            .map(|((name, _), value)| (*name, value))
            .filter(|(_, value)| !value.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_the_cookie() {
        let look = Look::from_query("?size=130&scheme=wb&theme=&pictures=off");
        assert_eq!(look.to_cookie(), "size:130.scheme:wb.pictures:off");
        assert_eq!(Look::from_cookie(&look.to_cookie()), look);
        assert_eq!(look.attributes()[0], ("data-size".to_owned(), "130"));
    }

    #[test]
    fn foreign_values_never_reach_the_page() {
        assert_eq!(Look::from_cookie("size:999.theme:\"><script>.x:y"), Look::default());
    }
}
