//! Drawings of the guides: small pictures in one style, drawn with the colours of the page they stand on.

use serde::{Deserialize, Serialize};

/// Width of every drawing, in units of its canvas and in CSS pixels.
pub const WIDTH: u16 = 240;
/// Height of every drawing, likewise: a page keeps the place before the drawing arrives.
pub const HEIGHT: u16 = 144;
/// Most bytes of a drawing: it is shown on phones with a poor connection.
pub const BYTES_MAX: usize = 4_096;
/// How every drawing begins.
const HEAD: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="240" height="144" viewBox="0 0 240 144">"#;
/// The group that pages show: `<use href="….svg#drawing">` gives it the colours of the page.
const GROUP: &str = r#"<g id="drawing""#;
/// Elements that only draw.
const ELEMENTS: [&str; 10] =
    ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];
/// Attributes that only say where and how; nothing that loads, links or runs.
const ATTRIBUTES: [&str; 31] = [
    "xmlns",
    "width",
    "height",
    "viewBox",
    "id",
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "points",
    "fill",
    "fill-opacity",
    "fill-rule",
    "opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "transform",
    "text-anchor",
    "font-size",
    "font-weight",
];

/// A drawing, `img/<key>.svg`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Its name.
    #[serde(default)]
    pub key: String,
    /// The SVG text.
    pub svg: String,
}

/// What is wrong with a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It has more bytes than this page should load.
    Heavy(usize),
    /// Another canvas, or no group `drawing`.
    Canvas,
    /// An element or attribute that is not allowed: it could load, link or run something.
    Part(String),
    /// It is no well-formed SVG.
    Broken,
}

/// The drawing that a text names, `img/<key>.svg`; nothing for other pictures.
pub fn drawing_of(target: &str) -> Option<&str> {
    target.strip_prefix("img/")?.strip_suffix(".svg")
}

/// Everything that is wrong with an SVG text. Only what is known to draw is let through, because the file is served from
/// the address of the site.
pub fn flaws(svg: &str) -> Vec<Flaw> {
    let mut out = Vec::new();
    if svg.len() > BYTES_MAX {
        out.push(Flaw::Heavy(svg.len()));
    }
    if !svg.starts_with(HEAD) || svg.matches(GROUP).count() != 1 {
        out.push(Flaw::Canvas);
    }
    match parts(svg) {
        Some(parts) => {
            for part in parts {
                if !out.contains(&part) {
                    out.push(part);
                }
            }
        }
        None => out.push(Flaw::Broken),
    }
    out
}

/// The parts that are not allowed; nothing when the text is not well-formed.
fn parts(svg: &str) -> Option<Vec<Flaw>> {
    let mut flaws = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg.trim_end();
    while let Some((between, after)) = rest.split_once('<') {
        let (tag, behind) = after.split_once('>')?;
        // Entities could hide a name that is not allowed.
        if between.contains(['&', '>']) || tag.contains(['&', '<']) {
            return None;
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name.trim_end()) {
                return None;
            }
        } else {
            let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            if !ELEMENTS.contains(&name) {
                flaws.push(Flaw::Part(name.to_owned()));
            }
            attributes_of(attributes, &mut flaws)?;
            if !closed {
                open.push(name);
            }
        }
        rest = behind;
        if open.is_empty() {
            return rest.is_empty().then_some(flaws);
        }
    }
    None
}

fn attributes_of(text: &str, flaws: &mut Vec<Flaw>) -> Option<()> {
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=')?;
        let (value, behind) = after.strip_prefix('"')?.split_once('"')?;
        let name = name.trim();
        let elsewhere = name != "xmlns" && value.contains([':', '@', '\\']) || value.contains("url(");
        if !ATTRIBUTES.contains(&name) || elsewhere {
            flaws.push(Flaw::Part(name.to_owned()));
        }
        rest = behind.trim_start();
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(inner: &str) -> String {
        format!("{HEAD}\n{GROUP} fill=\"none\">\n{inner}\n</g>\n</svg>\n")
    }

    #[test]
    fn a_drawing_that_only_draws_is_good() {
        let good = with(
            "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"var(--surface,#fff)\"/>\n<text x=\"5\">500</text>",
        );
        assert_eq!(flaws(&good), []);
    }

    #[test]
    fn whatever_loads_links_or_runs_is_named() {
        for (bad, part) in [
            ("<script>alert(1)</script>", "script"),
            ("<image href=\"/x\"/>", "image"),
            ("<path d=\"M0 0\" onload=\"x\"/>", "onload"),
            ("<path style=\"x\"/>", "style"),
            ("<path fill=\"url(#a)\"/>", "fill"),
            ("<path fill=\"https://x\"/>", "fill"),
            ("<foreignObject></foreignObject>", "foreignObject"),
        ] {
            assert!(flaws(&with(bad)).contains(&Flaw::Part(part.into())), "{bad}: {:?}", flaws(&with(bad)));
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for bad in ["", "<svg", "<svg></svg>", "<svg><g></svg></g>", "<svg>&lt;</svg>", "<svg a=b></svg>"] {
            assert!(!flaws(bad).is_empty(), "{bad}");
        }
        assert_eq!(flaws(&with("<g>")), [Flaw::Broken]);
        assert_eq!(flaws(&(with("") + "<script/>")), [Flaw::Broken]);
        assert_eq!(flaws(&with(&" ".repeat(BYTES_MAX)))[..1], [Flaw::Heavy(with("").len() + BYTES_MAX)]);
        assert_eq!(flaws(&with("").replace("240 144", "24 24")), [Flaw::Canvas]);
    }

    #[test]
    fn names_of_drawings() {
        assert_eq!(drawing_of("img/shield.svg"), Some("shield"));
        assert_eq!((drawing_of("img/a.png"), drawing_of("https://x/a.svg")), (None, None));
    }
}
