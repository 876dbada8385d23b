//! What the buttons and keys of the text editor do to a Markdown text: pure functions from a text and a selection to the
//! smallest replacement, so that the browser's own undo takes each back in one step.
//!
//! Places are counted as the browser counts them: in UTF-16 units.

/// A text and what is selected in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Where the selection begins.
    pub from: usize,
    /// Where it ends; the same for a mere cursor.
    pub to: usize,
}

/// A replacement of a part of the text, and what is selected after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replace {
    /// Where the replaced part begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What stands there then.
    pub with: String,
    /// What is selected then: from, to.
    pub select: (usize, usize),
}

/// What can be done to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `**bold**`, or back.
    Bold,
    /// `*slanted*`, or back.
    Italic,
    /// `` `code` ``, or back.
    Code,
    /// `## ` before the line, or back.
    Heading,
    /// `### ` before the line, or back.
    Subheading,
    /// `- ` before each line, or back.
    Bullets,
    /// `1. `, `2. ` before the lines, or back.
    Numbers,
    /// `> ` before each line, or back.
    Quote,
    /// A small table to fill in.
    Table,
}

/// Length in UTF-16 units.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The byte where a place in UTF-16 units lies; a place inside of a character is the place before it.
pub fn byte_at(text: &str, place: usize) -> usize {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen + c.len_utf16() > place {
            return at;
        }
        seen += c.len_utf16();
    }
    text.len()
}

/// The line of a place, from 1.
pub fn line_at(text: &str, place: usize) -> u32 {
    let lines = text[..byte_at(text, place)].matches('\n').count();
    u32::try_from(lines + 1).unwrap_or(u32::MAX)
}

/// Where a line begins, from 1; the end of the text for a line that is not there.
pub fn place_of_line(text: &str, line: u32) -> usize {
    let before = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
    text.split_inclusive('\n').take(before).map(units).sum()
}

impl<'a> Selected<'a> {
    fn bytes(&self) -> (usize, usize) {
        let (from, to) = (byte_at(self.text, self.from), byte_at(self.text, self.to));
        (from.min(to), from.max(to))
    }

    /// The selected words.
    pub fn words(&self) -> &'a str {
        let (from, to) = self.bytes();
        &self.text[from..to]
    }

    fn replace(&self, from: usize, to: usize, with: String, select: (usize, usize)) -> Replace {
        let start = units(&self.text[..from]);
        let end = start + units(&self.text[from..to]);
        Replace {
            from: start,
            to: end,
            select: (start + units(&with[..select.0]), start + units(&with[..select.1])),
            with,
        }
    }

    /// Puts `mark` around the selection, or takes it away where it stands already. Spaces at the ends stay outside, or Markdown
    /// would not see the marks.
    fn wrap(&self, mark: &str) -> Replace {
        let (mut from, mut to) = self.bytes();
        let words = &self.text[from..to];
        let lead = words.len() - words.trim_start().len();
        if !words.trim().is_empty() {
            from += lead;
            to = from + words.trim().len();
        }
        let words = &self.text[from..to];
        let (before, after) = (&self.text[..from], &self.text[to..]);
        // `*` must not take half of `**` away.
        let alone = |outside: bool| mark != "*" || !outside;
        let around = before.ends_with(mark)
            && after.starts_with(mark)
            && alone(before.ends_with("**") && !before.ends_with("***"));
        if around {
            let with = words.to_owned();
            let end = with.len();
            return self.replace(from - mark.len(), to + mark.len(), with, (0, end));
        }
        let inner = words.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner
            && alone(words.starts_with("**") && !words.starts_with("***"))
        {
            let with = inner.to_owned();
            let end = with.len();
            return self.replace(from, to, with, (0, end));
        }
        let with = [mark, words, mark].concat();
        let select = (mark.len(), mark.len() + words.len());
        self.replace(from, to, with, select)
    }

    /// The whole lines that the selection touches, as bytes.
    fn lines(&self) -> (usize, usize) {
        let (from, to) = self.bytes();
        let start = self.text[..from].rfind('\n').map_or(0, |at| at + 1);
        // A selection that ends at the beginning of a line does not touch that line.
        let last = if to > from && self.text[..to].ends_with('\n') { to - 1 } else { to };
        let end = self.text[last..].find('\n').map_or(self.text.len(), |at| last + at);
        (start, end)
    }

    /// Changes whole lines; with one line and no selection the cursor stays in its word.
    fn over_lines(&self, change: impl Fn(usize, &str) -> String) -> Replace {
        let (start, end) = self.lines();
        let old = &self.text[start..end];
        let new: Vec<String> = old.split('\n').enumerate().map(|(at, line)| change(at, line)).collect();
        let new = new.join("\n");
        let (from, to) = self.bytes();
        let select = if from == to {
            let behind = end - from;
            let at = new.len().saturating_sub(behind);
            let at = (0..=at).rev().find(|at| new.is_char_boundary(*at)).unwrap_or(0);
            (at, at)
        } else {
            (0, new.len())
        };
        self.replace(start, end, new, select)
    }

    /// Puts a prefix before each line with words, or takes it away where all have it.
    fn prefix(&self, wanted: Prefix) -> Replace {
        let (start, end) = self.lines();
        let full = |line: &&str| !line.trim().is_empty();
        let all = self.text[start..end].split('\n').filter(full).all(|line| wanted.of(line).is_some());
        let any = self.text[start..end].split('\n').any(|line| full(&line));
        let single = !self.text[start..end].contains('\n');
        let mut number = 0;
        let numbers: Vec<usize> = self.text[start..end]
            .split('\n')
            .map(|line| {
                number += usize::from(full(&line));
                number
            })
            .collect();
        self.over_lines(|at, line| {
            if any && all {
                return wanted.of(line).unwrap_or(line).to_owned();
            }
            if line.trim().is_empty() && !single {
                return line.to_owned();
            }
            let bare = Prefix::ALL.iter().find_map(|other| other.of(line)).unwrap_or(line);
            [&wanted.text(numbers.get(at).copied().unwrap_or(1).max(1)), bare].concat()
        })
    }

    /// Does it.
    pub fn apply(&self, op: Op) -> Replace {
        match op {
            Op::Bold => self.wrap("**"),
            Op::Italic => self.wrap("*"),
            Op::Code => self.wrap("`"),
            Op::Heading => self.prefix(Prefix::Heading),
            Op::Subheading => self.prefix(Prefix::Subheading),
            Op::Bullets => self.prefix(Prefix::Bullet),
            Op::Numbers => self.prefix(Prefix::Number),
            Op::Quote => self.prefix(Prefix::Quote),
            Op::Table => self.block("|  |  |\n| --- | --- |\n|  |  |", Some((2, 2))),
        }
    }

    /// A link with the selected words, else with `title`.
    pub fn link(&self, target: &str, title: &str) -> Replace {
        let (from, to) = self.bytes();
        let words = self.text[from..to].trim();
        let words = if words.is_empty() { title } else { words };
        // A bracket would end the words of the link.
        let words = words.replace('[', "(").replace(']', ")").replace('\n', " ");
        let with = format!("[{words}]({target})");
        let end = with.len();
        self.replace(from, to, with, (end, end))
    }

    /// A picture with what it shows in words, on a line of its own.
    pub fn picture(&self, src: &str, alt: &str) -> Replace {
        let alt = alt.trim().replace('[', "(").replace(']', ")").replace('\n', " ");
        self.block(&format!("![{alt}]({src})"), None)
    }

    /// A paragraph of its own: blank lines around it are added where they are missing. `select`: what is selected inside, in
    /// bytes; else the cursor stands behind it.
    pub fn block(&self, block: &str, select: Option<(usize, usize)>) -> Replace {
        let (from, to) = self.bytes();
        let (before, after) = (&self.text[..from], &self.text[to..]);
        let lead = match before {
            "" => "",
            text if text.ends_with("\n\n") => "",
            text if text.ends_with('\n') => "\n",
            _ => "\n\n",
        };
        let tail = match after {
            "" => "\n",
            text if text.starts_with("\n\n") => "",
            text if text.starts_with('\n') => "\n",
            _ => "\n\n",
        };
        let with = [lead, block, tail].concat();
        let end = lead.len() + block.len();
        let select = select.map_or((end, end), |(a, b)| (lead.len() + a, lead.len() + b));
        self.replace(from, to, with, select)
    }

    /// What Enter does inside of a list or a quotation: the next item begins; an empty item ends the list. `None` where Enter is
    /// just Enter.
    pub fn enter(&self) -> Option<Replace> {
        let (from, to) = self.bytes();
        let start = self.text[..from].rfind('\n').map_or(0, |at| at + 1);
        let line = &self.text[start..from];
        let indent = &line[..line.len() - line.trim_start().len()];
        let kind = [Prefix::Bullet, Prefix::Number, Prefix::Quote]
            .into_iter()
            .find(|prefix| prefix.of(line.trim_start()).is_some())?;
        let rest = kind.of(line.trim_start())?;
        if rest.trim().is_empty() {
            return Some(self.replace(start, to, String::new(), (0, 0)));
        }
        let number: usize = line.trim_start().split('.').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        let with = ["\n", indent, &kind.text(number + 1)].concat();
        let end = with.len();
        Some(self.replace(from, to, with, (end, end)))
    }
}

/// What stands before a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    Heading,
    Subheading,
    Bullet,
    Number,
    Quote,
}

impl Prefix {
    const ALL: [Self; 5] = [Self::Heading, Self::Subheading, Self::Bullet, Self::Number, Self::Quote];

    /// The line without the prefix, if it has it.
    fn of(self, line: &str) -> Option<&str> {
        match self {
            Self::Heading => line.strip_prefix("## "),
            Self::Subheading => line.strip_prefix("### "),
            Self::Bullet => line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")),
            Self::Quote => line.strip_prefix("> "),
            Self::Number => {
                let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
                if rest.len() == line.len() { None } else { rest.strip_prefix(". ") }
            }
        }
    }

    fn text(self, number: usize) -> String {
        match self {
            Self::Heading => "## ".to_owned(),
            Self::Subheading => "### ".to_owned(),
            Self::Bullet => "- ".to_owned(),
            Self::Quote => "> ".to_owned(),
            Self::Number => format!("{number}. "),
        }
    }
}

#[cfg(test)]
mod tests;
