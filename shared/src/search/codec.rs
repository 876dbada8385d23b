//! Reading and writing the bytes of an index: variable-length numbers and byte runs, nothing trusted.

/// Why bytes are not an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// The file does not begin with the mark of an index.
    #[error("not a search index")]
    NotAnIndex,
    /// Written by another version of the engine; fetch the index again.
    #[error("search index of version {0}, this engine reads version {VERSION}")]
    Version(u8),
    /// The checksum differs: the download broke off or was altered.
    #[error("search index is damaged")]
    Damaged,
    /// The bytes end early or contradict themselves; names the part.
    #[error("search index is malformed: {0}")]
    Malformed(&'static str),
}

/// Grows whenever the layout or the folding of letters changes: old and new do not mix.
pub(super) const VERSION: u8 = 3;

/// Collects the parts of a file.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    /// Seven bits a byte, the lowest first; the high bit says that more follow.
    pub(super) fn number(&mut self, mut n: u32) {
        while n >= 0x80 {
            self.0.push((n as u8) | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    /// A byte run with its length before it.
    pub(super) fn run(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u32);
        self.0.extend_from_slice(bytes);
    }
}

/// Reads what a [`Writer`] wrote; every step may fail, none panics.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    part: &'static str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, part: "header" }
    }

    /// Names the part that is read next, for the error.
    pub(super) fn part(&mut self, part: &'static str) {
        self.part = part;
    }

    pub(super) fn malformed(&self) -> IndexError {
        IndexError::Malformed(self.part)
    }

    pub(super) fn byte(&mut self) -> Result<u8, IndexError> {
        let (first, rest) = self.bytes.split_first().ok_or(IndexError::Malformed(self.part))?;
        self.bytes = rest;
        Ok(*first)
    }

    pub(super) fn number(&mut self) -> Result<u32, IndexError> {
        let mut n = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            if shift == 28 && byte > 0x0f {
                break;
            }
            n |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(n);
            }
        }
        Err(self.malformed())
    }

    /// A number of things that take at least one byte each in what remains: a lying count cannot make the
    /// reader allocate more than the file is long.
    pub(super) fn count(&mut self) -> Result<usize, IndexError> {
        let n = self.number()? as usize;
        if n > self.bytes.len() { Err(self.malformed()) } else { Ok(n) }
    }

    pub(super) fn take(&mut self, n: usize) -> Result<&'a [u8], IndexError> {
        let (run, rest) = self.bytes.split_at_checked(n).ok_or(IndexError::Malformed(self.part))?;
        self.bytes = rest;
        Ok(run)
    }

    pub(super) fn run(&mut self) -> Result<&'a [u8], IndexError> {
        let n = self.count()?;
        self.take(n)
    }

    /// A reader over the run that comes next.
    pub(super) fn inner(&mut self) -> Result<Reader<'a>, IndexError> {
        Ok(Reader { bytes: self.run()?, part: self.part })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// FNV-1a, 32 bits: finds broken downloads, is no defence against an author of bytes (the rest of the reader is).
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}
