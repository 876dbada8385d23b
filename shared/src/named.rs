//! Lists of names: what goes over the wire, into the database and into the keys of texts is written once.

/// An enum whose variants have names, with `ALL`, `as_str` and `parse`. The names are the variants' own in snake case, as
/// serde writes them; `names_are_as_written` holds the two together.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize,
        )]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the wire, in the database and in the texts.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The one of a name.
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.as_str() == name)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::api::{
        editor::{Change, RevisionState, Significance},
        gaps::{GapSort, GapSource, GapStatus},
    };

    #[test]
    fn names_are_as_written() {
        macro_rules! same {
            ($($name:ident)*) => {$(
                for one in $name::ALL.iter().copied() {
                    let wire = serde_json::to_value(one).expect("a name");
                    assert_eq!(wire, one.as_str());
                    assert_eq!($name::parse(one.as_str()), Some(one));
                }
                assert_eq!($name::parse("x"), None);
            )*};
        }
        same!(Change RevisionState Significance GapSort GapSource GapStatus);
    }
}
