//! What the builder shows around the guide itself, and what can happen on the drawing.

use std::{collections::BTreeMap, rc::Rc};

use shared::{
    content::Guide,
    guide::{Flaw, Layout, Level},
};

/// Everything that drawing and outline show.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// The guide.
    pub guide: Rc<Guide>,
    /// Where its steps are.
    pub drawing: Rc<Layout>,
    /// What is wrong.
    pub flaws: Rc<Vec<Flaw>>,
    /// How often readers left at a step.
    pub drops: Rc<BTreeMap<String, u32>>,
    /// The step that is being looked at.
    pub selected: String,
    /// The steps of the trial run, the last one on its screen; empty without one.
    pub trail: Rc<Vec<String>>,
    /// A step whose new answer is to be led somewhere.
    pub connecting: Option<String>,
    /// Nothing can be changed.
    pub disabled: bool,
}

/// What was done on the drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// A step was chosen.
    Select(String),
    /// A step was dragged.
    Move(String, i32, i32),
    /// An answer, or a new one, was led to a step.
    Connect(String, Option<usize>, String),
    /// A key that means something.
    Key(super::keys::Asked),
}

impl Scene {
    /// The worst that is wrong with a step, and how many things are; hints do not count.
    pub fn worst(&self, key: &str) -> Option<(Level, usize)> {
        let own = || {
            let of_step = self.flaws.iter().filter(|flaw| flaw.step == key);
            of_step.map(|flaw| flaw.wrong.level()).filter(|level| *level != Level::Hint)
        };
        Some((own().min()?, own().count()))
    }

    /// How often readers left here.
    pub fn left_here(&self, key: &str) -> u32 {
        // Gaps are counted in small letters.
        self.drops.get(&key.to_lowercase()).copied().unwrap_or_default()
    }
}

/// Element id of a step on the drawing.
pub fn node_id(key: &str) -> String {
    format!("b-node-{key}")
}

/// Element id of a step in the outline.
pub fn line_id(key: &str) -> String {
    format!("b-line-{key}")
}
