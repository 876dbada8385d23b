//! The time zones of Russia: Federal Law No. 107-FZ of 3 June 2011 "On the Calculation of Time" names eleven, each a fixed number of
//! hours ahead of UTC, without summer time. So a table is the whole time zone database that is needed.

use serde::{Deserialize, Serialize};
use time::UtcOffset;

/// A time zone, by its name in the IANA database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Zone {
    /// UTC+2.
    #[serde(rename = "Europe/Kaliningrad")]
    Kaliningrad,
    /// UTC+3: where nothing else is said.
    #[default]
    #[serde(rename = "Europe/Moscow")]
    Moscow,
    /// UTC+4.
    #[serde(rename = "Europe/Samara")]
    Samara,
    /// UTC+5.
    #[serde(rename = "Asia/Yekaterinburg")]
    Yekaterinburg,
    /// UTC+6.
    #[serde(rename = "Asia/Omsk")]
    Omsk,
    /// UTC+7.
    #[serde(rename = "Asia/Krasnoyarsk")]
    Krasnoyarsk,
    /// UTC+8.
    #[serde(rename = "Asia/Irkutsk")]
    Irkutsk,
    /// UTC+9.
    #[serde(rename = "Asia/Yakutsk")]
    Yakutsk,
    /// UTC+10.
    #[serde(rename = "Asia/Vladivostok")]
    Vladivostok,
    /// UTC+11.
    #[serde(rename = "Asia/Magadan")]
    Magadan,
    /// UTC+12.
    #[serde(rename = "Asia/Kamchatka")]
    Kamchatka,
}

impl Zone {
    /// Every zone, from west to east.
    pub const ALL: [Self; 11] = [
        Self::Kaliningrad,
        Self::Moscow,
        Self::Samara,
        Self::Yekaterinburg,
        Self::Omsk,
        Self::Krasnoyarsk,
        Self::Irkutsk,
        Self::Yakutsk,
        Self::Vladivostok,
        Self::Magadan,
        Self::Kamchatka,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kaliningrad => "Europe/Kaliningrad",
            Self::Moscow => "Europe/Moscow",
            Self::Samara => "Europe/Samara",
            Self::Yekaterinburg => "Asia/Yekaterinburg",
            Self::Omsk => "Asia/Omsk",
            Self::Krasnoyarsk => "Asia/Krasnoyarsk",
            Self::Irkutsk => "Asia/Irkutsk",
            Self::Yakutsk => "Asia/Yakutsk",
            Self::Vladivostok => "Asia/Vladivostok",
            Self::Magadan => "Asia/Magadan",
            Self::Kamchatka => "Asia/Kamchatka",
        }
    }

    /// The zone of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.as_str() == name)
    }

    /// Whole hours ahead of UTC.
    pub const fn hours(self) -> i8 {
        match self {
            Self::Kaliningrad => 2,
            Self::Moscow => 3,
            Self::Samara => 4,
            Self::Yekaterinburg => 5,
            Self::Omsk => 6,
            Self::Krasnoyarsk => 7,
            Self::Irkutsk => 8,
            Self::Yakutsk => 9,
            Self::Vladivostok => 10,
            Self::Magadan => 11,
            Self::Kamchatka => 12,
        }
    }

    /// How far ahead of UTC.
    pub fn offset(self) -> UtcOffset {
        UtcOffset::from_hms(self.hours(), 0, 0).unwrap_or(UtcOffset::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_wire_are_those_of_the_database() {
        for (place, zone) in Zone::ALL.into_iter().enumerate() {
            assert_eq!(serde_json::to_value(zone).unwrap(), zone.as_str());
            assert_eq!(Zone::parse(zone.as_str()), Some(zone));
            assert_eq!(usize::try_from(zone.hours()), Ok(place + 2));
            assert_eq!(zone.offset().whole_hours(), zone.hours());
        }
    }
}
