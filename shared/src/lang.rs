//! Languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface. Russian is the first: content always exists in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Russian.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// The BCP 47 tag.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag such as `en-GB`, if it is one of ours.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', ';']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.as_str()))
    }

    /// The first language of an `Accept-Language` header that is ours (RFC 9110, 12.5.4; the order
    /// is taken as the preference, which is how browsers send it).
    pub fn from_accept(header: &str) -> Self {
        header.split(',').find_map(Self::parse).unwrap_or_default()
    }

    /// One of two texts; the Russian one stands in for an empty English one.
    pub fn pick<'a>(self, ru: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::En if !en.is_empty() => en,
            _ => ru,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn reads_accept_language() {
        assert_eq!(Lang::from_accept("en-GB,en;q=0.8"), Lang::En);
        assert_eq!(Lang::from_accept("de, en;q=0.5"), Lang::En);
        assert_eq!(Lang::from_accept("de"), Lang::Ru);
        assert_eq!(Lang::from_accept(""), Lang::Ru);
    }
}
