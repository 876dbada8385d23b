//! The index in memory.

use super::codec::IndexError;
use super::dict::Dict;
use super::strings::Strings;
use super::text::{Word, words};
use super::types::{Doc, Kind, Options, Results};
use super::variants::sound_key;
use super::{build, format, query, rank, stem};
use crate::error_code::{CodeBook, CodeEntry};

/// An immutable search index over one language's knowledge base. Cheap to share, never changes.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) docs: Docs,
    /// Stems of everything that was read, sorted.
    pub(super) terms: Dict,
    /// For each term how its most usual form differs: letters to drop and an ending to add.
    pub(super) endings: Vec<(u8, Word)>,
    /// Postings of term `t` end here; after the terms come the synonym groups, one after another.
    pub(super) ends: Vec<u32>,
    pub(super) postings: Vec<Posting>,
    /// Words and phrases of the synonym groups, sorted: terms, and the number of the group.
    pub(super) synonyms: Vec<(Vec<u32>, u32)>,
    /// Aliases of error codes: document and alias, in order of documents.
    pub(super) aliases: Vec<(u32, String)>,
    /// Everything below is worked out on loading.
    pub(super) sounds: Dict,
    pub(super) sound_terms: Vec<u32>,
    pub(super) codes: CodeBook,
    /// The document of each entry of `codes`.
    pub(super) code_docs: Vec<u32>,
    /// Meaningful words in each title.
    pub(super) title_sizes: Vec<u8>,
    /// Different words in each of its phrases of tags and keywords.
    pub(super) phrase_sizes: Vec<[u8; Place::PHRASES as usize]>,
    /// Different words in each body, compared with the usual body: 1 for that, less for longer ones.
    pub(super) body_values: Vec<f32>,
    /// Different words in an eighth of each body, about.
    pub(super) part_sizes: Vec<u8>,
}

/// What a hit needs to be shown; one entry of each list a document.
#[derive(Debug, Clone, Default)]
pub(super) struct Docs {
    pub(super) kinds: Vec<Kind>,
    pub(super) popularity: Vec<u8>,
    pub(super) families: Vec<String>,
    /// 0: no family, else its place in `families` plus one.
    pub(super) family: Vec<u32>,
    pub(super) ids: Strings,
    pub(super) titles: Strings,
    pub(super) summaries: Strings,
    pub(super) urls: Strings,
}

impl Docs {
    pub(super) fn family(&self, doc: usize) -> Option<&str> {
        let at = *self.family.get(doc)? as usize;
        self.families.get(at.checked_sub(1)?).map(String::as_str)
    }
}

/// A term in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) doc: u32,
    pub(super) place: Place,
}

/// Where in the document, packed: fields (4 bits), word number in the title (5) and in the summary (6),
/// which eighths of the body (8), how often in the body (2); beside it a bit for each phrase of tags and keywords.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place(u32, u32);

impl Place {
    pub(super) const TITLE: u32 = 1;
    pub(super) const TAGS: u32 = 2;
    pub(super) const SUMMARY: u32 = 4;
    pub(super) const BODY: u32 = 8;
    pub(super) const TITLE_WORDS: u32 = 31;
    pub(super) const SUMMARY_WORDS: u32 = 63;
    pub(super) const BODY_PARTS: u32 = 8;
    pub(super) const OFTEN: u32 = 3;
    /// A part of the body is never shorter, in words: nearness means a paragraph or so.
    pub(super) const PART_MIN: u32 = 12;
    /// Phrases beyond these share their bits.
    pub(super) const PHRASES: u32 = 23;

    pub(super) fn new(fields: u32, title: u32, summary: u32, parts: u32, often: u32) -> Self {
        Self(
            (fields & 15)
                | title.min(Self::TITLE_WORDS) << 4
                | summary.min(Self::SUMMARY_WORDS) << 9
                | (parts & 255) << 15
                | often.min(Self::OFTEN) << 23,
            0,
        )
    }

    /// The same place, in these phrases of tags and keywords too.
    pub(super) fn in_phrases(self, phrases: u32) -> Self {
        Self(self.0, self.1 | phrases)
    }

    pub(super) fn fields(self) -> u32 {
        self.0 & 15
    }

    pub(super) fn has(self, field: u32) -> bool {
        self.0 & field != 0
    }

    pub(super) fn title(self) -> u32 {
        self.0 >> 4 & 31
    }

    pub(super) fn summary(self) -> u32 {
        self.0 >> 9 & 63
    }

    pub(super) fn parts(self) -> u32 {
        self.0 >> 15 & 255
    }

    pub(super) fn often(self) -> u32 {
        self.0 >> 23
    }

    pub(super) fn phrases(self) -> u32 {
        self.1
    }
}

/// The one sorting routine of a query: a second type of element would be some kilobytes more for browsers.
pub(super) fn sort(keys: &mut [u64]) {
    keys.sort_unstable();
}

impl Index {
    /// Reads all documents and the editors' groups of words that mean the same.
    pub fn build(docs: &[Doc], synonyms: &[Vec<String>]) -> Self {
        let mut index = build::build(docs, synonyms);
        index.derive();
        index
    }

    /// The file that browsers download; compresses well.
    pub fn to_bytes(&self) -> Vec<u8> {
        format::write(self)
    }

    /// Reads such a file; wrong or hostile bytes are an error.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let mut index = format::read(bytes)?;
        index.derive();
        Ok(index)
    }

    /// Finds the documents that answer `query`, best first.
    pub fn search(&self, query: &str, options: &Options) -> Results {
        let understood = query::understand(self, query, options.prefix);
        let hits = rank::hits(self, &understood, options);
        Results { corrected: understood.corrected, hits }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.docs.kinds.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Postings of a term, or of a synonym group at `terms.len() + group`.
    pub(super) fn postings(&self, term: u32) -> &[Posting] {
        let at = term as usize;
        let end = self.ends.get(at).map_or(0, |e| *e as usize);
        let start = at.checked_sub(1).and_then(|p| self.ends.get(p)).map_or(0, |s| *s as usize);
        self.postings.get(start..end).unwrap_or_default()
    }

    /// Sorts the most met terms first; the term itself is in the lower half.
    pub(super) fn rarity_key(&self, term: u32) -> u64 {
        let met = self.postings(term).len() as u64;
        (0x7fff_ffff - met.min(0x7fff_ffff)) << 32 | u64::from(term)
    }

    /// The `most` terms that are met most often, in that order.
    pub(super) fn most_met(&self, terms: &[u32], most: usize) -> Vec<u32> {
        let mut keys: Vec<u64> = terms.iter().map(|t| self.rarity_key(*t)).collect();
        sort(&mut keys);
        keys.truncate(most);
        keys.into_iter().map(|key| key as u32).collect()
    }

    /// The most usual form of a term, to be shown.
    pub(super) fn usual_form(&self, term: u32) -> Word {
        let mut form = self.terms.get(term as usize).to_vec();
        if let Some((drop, ending)) = self.endings.get(term as usize) {
            form.truncate(form.len().saturating_sub(usize::from(*drop)));
            form.extend_from_slice(ending);
        }
        form
    }

    /// What a word of each body proves: less in a text that has many; how many words a part of it and each phrase has.
    fn measure(&mut self) {
        let mut sizes = vec![0u32; self.len()];
        self.phrase_sizes = vec![[0u8; Place::PHRASES as usize]; self.len()];
        let own = self.terms.len().checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |e| *e);
        for posting in self.postings.iter().take(own as usize) {
            let doc = posting.doc as usize;
            sizes[doc] += u32::from(posting.place.has(Place::BODY));
            for (at, size) in self.phrase_sizes[doc].iter_mut().enumerate() {
                *size = size.saturating_add((posting.place.phrases() >> at & 1) as u8);
            }
        }
        let usual = sizes.iter().sum::<u32>() as f32 / sizes.len().max(1) as f32;
        let value = |size: &u32| 2.0 * usual / (usual + *size as f32).max(1.0);
        self.body_values = sizes.iter().map(value).collect();
        let part =
            |size: &u32| size.div_ceil(Place::BODY_PARTS).max(Place::PART_MIN.min(*size)).min(255) as u8;
        self.part_sizes = sizes.iter().map(part).collect();
    }

    /// Fills what is not stored.
    fn derive(&mut self) {
        let mut sounds: Vec<(Word, u32)> = (0..self.terms.len())
            .filter_map(|t| Some((sound_key(self.terms.get(t)).filter(|k| k.len() > 1)?, t as u32)))
            .collect();
        sounds.sort_unstable();
        for (key, term) in sounds {
            self.sounds.push(&key);
            self.sound_terms.push(term);
        }
        self.title_sizes = self
            .docs
            .titles
            .iter()
            .map(|title| {
                let mut n = 0u8;
                words(title, |_, _, word| n = n.saturating_add(u8::from(!stem::is_stop(word))));
                n
            })
            .collect();
        self.measure();
        let mut entries = Vec::new();
        let mut aliases = self.aliases.iter().peekable();
        for doc in 0..self.len() {
            let mut own = Vec::new();
            while let Some((_, alias)) = aliases.next_if(|(d, _)| *d as usize == doc) {
                own.push(alias.clone());
            }
            if self.docs.kinds[doc] == Kind::ErrorCode {
                entries.push(CodeEntry {
                    family: self.docs.family(doc).unwrap_or_default().to_owned(),
                    code: self.docs.ids.get(doc).to_owned(),
                    aliases: own,
                    prefixes: Vec::new(),
                });
                self.code_docs.push(doc as u32);
            }
        }
        self.codes = CodeBook::build(&entries);
    }
}
