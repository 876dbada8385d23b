//! What is cut off and blacked out of a picture: rectangles in the picture's own pixels, with undo.

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Top edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// Smallest side of a rectangle, pixels: anything less was a click.
pub const SIDE_MIN: i32 = 8;

impl Rect {
    /// The rectangle between two corners, in any order.
    pub fn between(a: (i32, i32), b: (i32, i32)) -> Self {
        Self { x: a.0.min(b.0), y: a.1.min(b.1), w: (a.0 - b.0).abs(), h: (a.1 - b.1).abs() }
    }

    /// Inside a picture of this size, at least [`SIDE_MIN`] wide and high where the picture is.
    #[must_use]
    pub fn within(self, (width, height): (i32, i32)) -> Self {
        let w = self.w.clamp(SIDE_MIN.min(width), width);
        let h = self.h.clamp(SIDE_MIN.min(height), height);
        Self { x: self.x.clamp(0, width - w), y: self.y.clamp(0, height - h), w, h }
    }

    /// Whether it was drawn on purpose.
    pub fn is_drawn(self) -> bool {
        self.w >= SIDE_MIN && self.h >= SIDE_MIN
    }

    /// Shifted.
    #[must_use]
    pub fn moved(self, dx: i32, dy: i32) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// Made larger or smaller at its right and bottom edges.
    #[must_use]
    pub fn grown(self, dw: i32, dh: i32) -> Self {
        Self { w: self.w + dw, h: self.h + dh, ..self }
    }
}

/// One state of an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// What is kept; everything without one.
    pub crop: Option<Rect>,
    /// What is blacked out.
    pub boxes: Vec<Rect>,
}

impl Marks {
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.crop.is_none() && self.boxes.is_empty()
    }
}

/// Which rectangle is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The part that is kept.
    Crop,
    /// A black rectangle, by its place in the list.
    Box(usize),
}

/// An edit of a picture with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// Width and height of the picture.
    pub size: (i32, i32),
    /// As it is now.
    pub marks: Marks,
    history: Vec<Marks>,
}

impl Sketch {
    /// Nothing changed yet.
    pub fn new(size: (i32, i32)) -> Self {
        Self { size, marks: Marks::default(), history: Vec::new() }
    }

    fn change(&mut self, marks: Marks) {
        if marks != self.marks {
            self.history.push(std::mem::replace(&mut self.marks, marks));
        }
    }

    /// A rectangle in the middle, a third of the picture: the start for the keyboard.
    pub fn middle(&self) -> Rect {
        let (w, h) = (self.size.0 / 3, self.size.1 / 6);
        Rect { x: (self.size.0 - w) / 2, y: (self.size.1 - h) / 2, w, h }.within(self.size)
    }

    /// Blacks out one more rectangle.
    pub fn cover(&mut self, rect: Rect) {
        let mut marks = self.marks.clone();
        marks.boxes.push(rect.within(self.size));
        self.change(marks);
    }

    /// Keeps only this part.
    pub fn crop(&mut self, rect: Rect) {
        let rect = rect.within(self.size);
        let whole = rect == Rect { x: 0, y: 0, w: self.size.0, h: self.size.1 };
        self.change(Marks { crop: (!whole).then_some(rect), ..self.marks.clone() });
    }

    /// Moves or resizes a rectangle.
    pub fn set(&mut self, which: Which, rect: Rect) {
        match which {
            Which::Crop => self.crop(rect),
            Which::Box(place) => {
                let mut marks = self.marks.clone();
                if let Some(own) = marks.boxes.get_mut(place) {
                    *own = rect.within(self.size);
                    self.change(marks);
                }
            }
        }
    }

    /// Takes a rectangle away.
    pub fn remove(&mut self, which: Which) {
        let mut marks = self.marks.clone();
        match which {
            Which::Crop => marks.crop = None,
            Which::Box(place) if place < marks.boxes.len() => {
                marks.boxes.remove(place);
            }
            Which::Box(_) => {}
        }
        self.change(marks);
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(before) = self.history.pop() {
            self.marks = before;
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// What the finished picture shows.
    pub fn frame(&self) -> Rect {
        self.marks.crop.unwrap_or(Rect { x: 0, y: 0, w: self.size.0, h: self.size.1 })
    }
}

/// The size of a picture whose longer side is at most `longest`.
pub fn fitted((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    let side = width.max(height);
    if side <= longest {
        return (width, height);
    }
    let part = |value: u32| (u64::from(value) * u64::from(longest) / u64::from(side)).max(1) as u32;
    (part(width), part(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (i32, i32) = (400, 300);

    #[test]
    fn any_two_corners() {
        assert_eq!(Rect::between((30, 40), (10, 20)), Rect { x: 10, y: 20, w: 20, h: 20 });
        assert!(!Rect::between((5, 5), (6, 90)).is_drawn());
    }

    #[test]
    fn never_leaves_the_picture() {
        let rect = Rect { x: 390, y: -20, w: 50, h: 900 }.within(SIZE);
        assert_eq!(rect, Rect { x: 350, y: 0, w: 50, h: 300 });
        assert_eq!(Rect::default().within((3, 3)), Rect { x: 0, y: 0, w: 3, h: 3 });
    }

    #[test]
    fn undo_goes_back_step_by_step() {
        let mut sketch = Sketch::new(SIZE);
        sketch.cover(Rect { x: 1, y: 1, w: 20, h: 20 });
        sketch.crop(Rect { x: 0, y: 0, w: 200, h: 200 });
        sketch.set(Which::Box(0), Rect { x: 9, y: 1, w: 20, h: 20 });
        sketch.set(Which::Box(7), Rect::default());
        sketch.remove(Which::Box(0));
        assert!(sketch.marks.boxes.is_empty());
        sketch.undo();
        assert_eq!(sketch.marks.boxes[0].x, 9);
        sketch.undo();
        sketch.undo();
        assert_eq!(sketch.marks.crop, None);
        sketch.undo();
        assert!(sketch.marks.is_empty() && !sketch.can_undo());
    }

    #[test]
    fn the_whole_picture_is_no_crop() {
        let mut sketch = Sketch::new(SIZE);
        sketch.crop(Rect { x: -5, y: -5, w: 999, h: 999 });
        assert!(sketch.marks.is_empty());
    }

    #[test]
    fn shrinks_by_the_longer_side() {
        assert_eq!(fitted((4000, 3000), 2000), (2000, 1500));
        assert_eq!(fitted((800, 600), 2000), (800, 600));
        assert_eq!(fitted((1, 9000), 2000), (1, 2000));
    }
}
