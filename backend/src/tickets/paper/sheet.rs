//! Pages that fill themselves from the top, and the structure behind what is seen on them: who reads by ear moves from
//! heading to heading as on the site (PDF/UA-1, ISO 14289-1).

use std::num::NonZeroU16;

use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag,
        TagGroup, TagKind, TagTree,
    },
};

use super::font::{BadFont, Face, clean};

/// A4, points.
const PAGE: (f32, f32) = (595.28, 841.89);
/// Left and right edge of the text.
pub(super) const LEFT: f32 = 56.0;
/// Width of the text.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * LEFT;
const TOP: f32 = 56.0;
const BOTTOM: f32 = PAGE.1 - 64.0;
/// Lines stand as far apart as this many times their size.
const LEADING: f32 = 1.42;

/// What a text looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) ink: Ink,
}

/// A colour of the site's light scheme: each is at least 4.5:1 on white.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    Text,
    Muted,
    Accent,
    Line,
}

impl Ink {
    fn fill(self) -> Fill {
        let color = match self {
            Self::Text => rgb::Color::new(0x16, 0x20, 0x2c),
            Self::Muted => rgb::Color::new(0x55, 0x60, 0x6e),
            Self::Accent => rgb::Color::new(0x0b, 0x5f, 0xd0),
            Self::Line => rgb::Color::new(0xd5, 0xdc, 0xe4),
        };
        Fill { paint: color.into(), opacity: NormalizedF32::ONE, ..Fill::default() }
    }
}

/// What a part of the document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Section,
    Message,
    Paragraph,
    Table,
    Row,
    Label,
    Value,
    List,
    Item,
    Body,
}

/// A part in the tree, by its place in [`Sheet::branches`].
pub(super) type Branch = usize;

struct Node {
    part: Part,
    title: String,
    parent: Option<Branch>,
    children: Vec<Branch>,
    leaves: Vec<Identifier>,
}

enum Mark {
    Text { x: f32, y: f32, style: Style, text: String, of: Option<Branch> },
    Bar { x: f32, y: f32, width: f32, height: f32, ink: Ink },
}

/// The document being written.
pub(super) struct Sheet {
    regular: Face,
    bold: Face,
    pages: Vec<Vec<Mark>>,
    y: f32,
    branches: Vec<Node>,
    /// Headings with the page and the height that they stand at.
    headings: Vec<(String, usize, f32)>,
}

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub(super) enum PaperError {
    /// See [`BadFont`].
    #[error(transparent)]
    Font(#[from] BadFont),
    /// The document breaks a rule of its format.
    #[error("the paper cannot be written: {0}")]
    Format(String),
}

impl Sheet {
    pub(super) fn new() -> Result<Self, PaperError> {
        Ok(Self {
            regular: Face::regular()?,
            bold: Face::bold()?,
            pages: vec![Vec::new()],
            y: TOP,
            branches: Vec::new(),
            headings: Vec::new(),
        })
    }

    const fn face(&self, style: Style) -> &Face {
        if style.bold { &self.bold } else { &self.regular }
    }

    /// A new part.
    pub(super) fn branch(&mut self, part: Part, parent: Option<Branch>, title: &str) -> Branch {
        let at = self.branches.len();
        let title = clean(title);
        self.branches.push(Node { part, title, parent, children: Vec::new(), leaves: Vec::new() });
        if let Some(parent) = parent {
            self.branches[parent].children.push(at);
        }
        at
    }

    /// Room between parts; none at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Begins a page unless so much room is left.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
    }

    fn put(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// A thin line across the page.
    pub(super) fn rule(&mut self) {
        self.put(Mark::Bar { x: LEFT, y: self.y, width: WIDTH, height: 0.75, ink: Ink::Line });
    }

    /// A heading, which the table of contents names, with room for some lines after it.
    pub(super) fn heading(&mut self, part: Part, text: &str, style: Style) {
        self.need(style.size * LEADING + 48.0);
        self.headings.push((clean(text), self.pages.len() - 1, self.y));
        self.text(part, None, text, style, LEFT, WIDTH);
    }

    /// A text of its own.
    pub(super) fn text(
        &mut self,
        part: Part,
        parent: Option<Branch>,
        text: &str,
        style: Style,
        x: f32,
        width: f32,
    ) {
        let of = self.branch(part, parent, text);
        self.lines(&[(of, x, width, style, text)], None);
    }

    /// Texts side by side, broken into lines each in its width; a coloured bar at their left, if wanted.
    pub(super) fn lines(&mut self, columns: &[(Branch, f32, f32, Style, &str)], bar: Option<(f32, Ink)>) {
        let wrapped: Vec<Vec<String>> = columns
            .iter()
            .map(|(_, _, width, style, text)| self.face(*style).wrap(&clean(text), style.size, *width))
            .collect();
        let rows = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        let tallest = columns.iter().map(|(_, _, _, style, _)| style.size).fold(0.0, f32::max);
        let height = tallest * LEADING;
        for row in 0..rows {
            // A first line does not stay behind alone.
            self.need(if row == 0 && rows > 1 { 2.0 * height } else { height });
            let y = self.y + tallest * 1.08;
            if let Some((x, ink)) = bar {
                self.put(Mark::Bar { x, y: self.y, width: 2.0, height, ink });
            }
            for (lines, (of, x, _, style, _)) in wrapped.iter().zip(columns) {
                if let Some(text) = lines.get(row).filter(|line| !line.is_empty()) {
                    let (text, x, style) = (text.clone(), *x, *style);
                    self.put(Mark::Text { x, y, style, text, of: Some(*of) });
                }
            }
            self.y += height;
        }
    }

    /// The document as bytes, with a line at the bottom of every page.
    pub(super) fn finish(
        mut self,
        about: About<'_>,
        foot: impl Fn(usize, usize) -> String,
    ) -> Result<Vec<u8>, PaperError> {
        let format = |error: &dyn std::fmt::Debug| PaperError::Format(format!("{error:?}"));
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| format(&error))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            enable_tagging: true,
            ..Default::default()
        });
        let pages = std::mem::take(&mut self.pages);
        let of = pages.len();
        let muted = Style { size: 8.5, bold: false, ink: Ink::Muted };
        for (number, marks) in pages.into_iter().enumerate() {
            let settings =
                PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| PaperError::Format("size".into()))?;
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            for mark in marks {
                self.draw(&mut surface, mark);
            }
            let text = clean(&foot(number + 1, of));
            self.draw(&mut surface, Mark::Text { x: LEFT, y: PAGE.1 - 36.0, style: muted, text, of: None });
            surface.finish();
            page.finish();
        }
        document.set_tag_tree(self.tree(about.lang));
        document.set_outline(self.outline());
        document.set_metadata(
            Metadata::new()
                .title(about.title.to_owned())
                .language(about.lang.to_owned())
                .creator(about.site.to_owned())
                .creation_date(about.made),
        );
        document.finish().map_err(|error| format(&error))
    }

    fn draw(&mut self, surface: &mut Surface<'_>, mark: Mark) {
        match mark {
            Mark::Bar { x, y, width, height, ink } => {
                let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
                let mut path = PathBuilder::new();
                path.push_rect(rect);
                let Some(path) = path.finish() else { return };
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                surface.set_fill(Some(ink.fill()));
                surface.draw_path(&path);
                surface.end_tagged();
            }
            Mark::Text { x, y, style, text, of } => {
                let tag = match of {
                    Some(_) => ContentTag::Span(SpanTag::empty()),
                    None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)),
                };
                let id = surface.start_tagged(tag);
                let face = self.face(style);
                surface.set_fill(Some(style.ink.fill()));
                let (glyphs, font) = (face.shape(&text), face.font.clone());
                surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, &text, style.size, false);
                surface.end_tagged();
                if let Some(of) = of {
                    self.branches[of].leaves.push(id);
                }
            }
        }
    }

    fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        for (title, page, y) in &self.headings {
            let place = XyzDestination::new(*page, Point::from_xy(LEFT, *y));
            outline.push_child(OutlineNode::new(title.clone(), place));
        }
        outline
    }

    fn tree(&mut self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for at in 0..self.branches.len() {
            if self.branches[at].parent.is_none() {
                tree.push(self.group(at));
            }
        }
        tree
    }

    fn group(&mut self, at: Branch) -> TagGroup {
        let node = &mut self.branches[at];
        let (children, leaves) = (std::mem::take(&mut node.children), std::mem::take(&mut node.leaves));
        let mut group = TagGroup::new(kind(node.part, &node.title));
        for leaf in leaves {
            group.push(leaf);
        }
        for child in children {
            group.push(self.group(child));
        }
        group
    }
}

fn kind(part: Part, title: &str) -> TagKind {
    let heading = |level: u16| {
        Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(title.to_owned())).into()
    };
    match part {
        Part::Title => heading(1),
        Part::Section => heading(2),
        Part::Message => heading(3),
        Part::Paragraph => Tag::P.into(),
        Part::Table => Tag::Table.into(),
        Part::Row => Tag::TR.into(),
        Part::Label => Tag::TH(TableHeaderScope::Row).into(),
        Part::Value => Tag::TD.into(),
        Part::List => Tag::L(ListNumbering::None).into(),
        Part::Item => Tag::LI.into(),
        Part::Body => Tag::LBody.into(),
    }
}

/// What the document says of itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    pub(super) site: &'a str,
    pub(super) lang: &'a str,
    pub(super) made: DateTime,
}
