//! The blanks of a template: `{…}`, some of which the device fills in. Pure.

use shared::blanks::{self, Blank};

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A blank that the person fills in: what is asked.
    Blank(String),
    /// A blank that is filled in already.
    Filled(String),
}

/// What the browser knows about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Operating system.
    pub device: String,
    /// Browser.
    pub browser: String,
}

/// Cuts a template into words and blanks.
pub fn pieces(body: &str, known: &Known) -> Vec<Piece> {
    blanks::pieces(body)
        .into_iter()
        .map(|piece| match piece {
            blanks::Piece::Text(words) => Piece::Text(words.to_owned()),
            blanks::Piece::Blank(name) => {
                let value = match Blank::of(name) {
                    Some(Blank::Device) => known.device.as_str(),
                    Some(Blank::Browser) => known.browser.as_str(),
                    _ => "",
                };
                if value.is_empty() { Piece::Blank(name.to_owned()) } else { Piece::Filled(value.to_owned()) }
            }
        })
        .collect()
}

/// The text to copy: blanks keep their braces, so that none is overlooked.
pub fn plain(pieces: &[Piece]) -> String {
    pieces.iter().fold(String::new(), |text, piece| match piece {
        Piece::Text(words) | Piece::Filled(words) => text + words,
        Piece::Blank(name) => text + "{" + name + "}",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_what_is_known() {
        let known = Known { device: "Windows 11".into(), browser: String::new() };
        let pieces = pieces("На {устройство}, {браузер}: {что}", &known);
        assert_eq!(pieces[1], Piece::Filled("Windows 11".into()));
        assert_eq!(pieces[3], Piece::Blank("браузер".into()));
        assert_eq!(plain(&pieces), "На Windows 11, {браузер}: {что}");
    }

    #[test]
    fn a_lone_brace_stays() {
        assert_eq!(plain(&pieces("a { b", &Known::default())), "a { b");
    }
}
