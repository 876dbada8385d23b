//! The letters of the paper: Golos, as on the site. Widths come from the font itself, so that lines break where they
//! end.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/golos-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/golos-semibold.ttf");

/// Drawn for what the font lacks, an emoji say; the text behind it, for copying and reading aloud, stays what it was.
const UNKNOWN: char = '□';

/// The glyph and the width of a character, the width in ems.
type Shape = (GlyphId, f32);

/// A weight of the font.
pub(super) struct Face {
    /// For drawing.
    pub(super) font: Font,
    shapes: HashMap<char, Shape>,
    unknown: Shape,
}

/// A font of our own that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the font of the paper cannot be read")]
pub(super) struct BadFont;

impl Face {
    /// Weight 400.
    pub(super) fn regular() -> Result<Self, BadFont> {
        Self::load(REGULAR)
    }

    /// Weight 600.
    pub(super) fn bold() -> Result<Self, BadFont> {
        Self::load(BOLD)
    }

    fn load(bytes: &'static [u8]) -> Result<Self, BadFont> {
        let face = ttf_parser::Face::parse(bytes, 0).map_err(|_| BadFont)?;
        let em = f32::from(face.units_per_em());
        let mut shapes = HashMap::new();
        for subtable in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
            subtable.codepoints(|code| {
                if let Some(c) = char::from_u32(code)
                    && let Some(glyph) = face.glyph_index(c)
                {
                    let width = f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) / em;
                    shapes.insert(c, (GlyphId::new(glyph.0.into()), width));
                }
            });
        }
        let unknown = *shapes.get(&UNKNOWN).ok_or(BadFont)?;
        let font = Font::new(bytes.into(), 0).ok_or(BadFont)?;
        Ok(Self { font, shapes, unknown })
    }

    fn known(&self, c: char) -> Option<Shape> {
        let plain = match c {
            // Spaces and a hyphen at which no line breaks, drawn as the usual ones.
            '\u{202f}' | '\u{2007}' => '\u{a0}',
            '\u{2011}' => '-',
            other => other,
        };
        self.shapes.get(&plain).copied()
    }

    /// The glyphs of a line. What the font lacks is one sign, however many characters an emoji is made of.
    pub(super) fn shape(&self, text: &str) -> Vec<KrillaGlyph> {
        let mut glyphs: Vec<KrillaGlyph> = Vec::new();
        let mut lacking = false;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            let known = self.known(c);
            if known.is_none()
                && lacking
                && let Some(last) = glyphs.last_mut()
            {
                last.text_range.end = end;
                continue;
            }
            lacking = known.is_none();
            let (glyph, width) = known.unwrap_or(self.unknown);
            glyphs.push(KrillaGlyph::new(glyph, width, 0.0, 0.0, 0.0, at..end, None));
        }
        glyphs
    }

    /// The width of a text in points.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        self.shape(text).iter().map(|glyph| glyph.x_advance).sum::<f32>() * size
    }

    /// Breaks a text into lines of at most `width` points: at line ends, then at spaces, which stay at the end of
    /// their line, then anywhere within a word that is too long.
    pub(super) fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let mut line = String::new();
            let mut used = 0.0;
            for word in paragraph.split_inclusive(' ') {
                let whole = self.width(word.trim_end_matches(' '), size);
                if used > 0.0 && used + whole > width {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                if whole <= width {
                    line.push_str(word);
                    used += self.width(word, size);
                    continue;
                }
                for c in word.chars() {
                    let one = self.known(c).unwrap_or(self.unknown).1 * size;
                    if used > 0.0 && used + one > width {
                        lines.push(std::mem::take(&mut line));
                        used = 0.0;
                    }
                    line.push(c);
                    used += one;
                }
            }
            lines.push(line);
        }
        lines
    }
}

/// A text without what no page can show: control characters are dropped, tabs are spaces.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_weight_has_the_letters_of_the_site() {
        for face in [Face::regular().unwrap(), Face::bold().unwrap()] {
            for c in ('а'..='я').chain('А'..='Я').chain("ёЁ№«»—…₽".chars()).chain(' '..='~') {
                assert!(face.known(c).is_some(), "{c}");
            }
        }
    }

    #[test]
    fn an_emoji_is_one_sign_that_keeps_its_text() {
        let face = Face::regular().unwrap();
        let glyphs = face.shape("а👨‍👩‍👧б");
        assert_eq!(glyphs.len(), 3);
        assert_eq!(glyphs[1].text_range, 2..20);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "([а-яa-z👍]{1,40}[ \n]?){1,20}", width in 40.0_f32..400.0) {
            let face = Face::regular().unwrap();
            let lines = face.wrap(&text, 10.0, width);
            prop_assert_eq!(lines.concat(), text.replace('\n', ""));
            for line in lines {
                prop_assert!(face.width(line.trim_end(), 10.0) <= width + 0.5, "{}", line);
            }
        }
    }
}
