//! Documents to an index.

use std::collections::BTreeMap;

use super::dict::Dict;
use super::index::{Docs, Index, Place, Posting};
use super::stem::{is_stop, stem};
use super::text::{Script, Word, script, words};
use super::types::{Doc, Kind};
use crate::error_code::CodeBook;

pub(super) fn build(docs: &[Doc], synonyms: &[Vec<String>]) -> Index {
    let mut builder = Builder::default();
    let groups = builder.read_synonyms(synonyms);
    let mut index = Index::default();
    for (number, doc) in docs.iter().enumerate() {
        add_shown(&mut index.docs, doc);
        if doc.kind == Kind::ErrorCode {
            let aliases = doc.keywords.split([',', ';', '\n']).map(str::trim);
            let codes = aliases.filter(|a| CodeBook::looks_like_alias(a));
            index.aliases.extend(codes.map(|a| (number as u32, a.to_owned())));
        }
        builder.read(number as u32, doc, &groups);
    }
    builder.finish(&mut index, groups, synonyms.len());
    index
}

fn add_shown(docs: &mut Docs, doc: &Doc) {
    docs.kinds.push(doc.kind);
    docs.popularity.push(doc.popularity);
    let family = doc.family.as_ref().map_or(0, |family| {
        let at = docs.families.iter().position(|f| f == family).unwrap_or_else(|| {
            docs.families.push(family.clone());
            docs.families.len() - 1
        });
        at as u32 + 1
    });
    docs.family.push(family);
    docs.ids.push(&doc.id);
    docs.titles.push(&doc.title);
    docs.summaries.push(&doc.summary);
    docs.urls.push(&doc.url);
}

/// Phrases (as terms) by their first term.
type Groups = BTreeMap<u32, Vec<(Vec<u32>, u32)>>;

/// One word of a text: its number among all words and its term.
type Place1 = (usize, u32);

#[derive(Default)]
struct Builder {
    /// Every word seen, and its term; `None` for function words.
    seen: BTreeMap<Word, Option<u32>>,
    /// Stem to term, numbered as met.
    terms: BTreeMap<Word, u32>,
    /// Of each term: how often each form was met.
    forms: Vec<BTreeMap<Word, u32>>,
    /// Term, posting.
    postings: Vec<(u32, Posting)>,
    /// Synonym group, posting.
    group_postings: Vec<(u32, Posting)>,
}

impl Builder {
    fn term(&mut self, word: &[u8]) -> Option<u32> {
        if let Some(known) = self.seen.get(word) {
            if let Some(term) = *known
                && let Some(count) = self.forms[term as usize].get_mut(word)
            {
                *count += 1;
            }
            return *known;
        }
        let term = (!is_stop(word)).then(|| {
            let next = self.terms.len() as u32;
            let term = *self.terms.entry(stem(word)).or_insert(next);
            if term == next {
                self.forms.push(BTreeMap::new());
            }
            self.forms[term as usize].insert(word.to_vec(), 1);
            term
        });
        self.seen.insert(word.to_vec(), term);
        term
    }

    fn terms_of(&mut self, text: &str) -> Vec<Place1> {
        self.terms_and_starts(text).into_iter().map(|(at, term, _)| (at, term)).collect()
    }

    /// With the byte where each word begins.
    fn terms_and_starts(&mut self, text: &str) -> Vec<(usize, u32, usize)> {
        let mut out = Vec::new();
        let mut at = 0;
        words(text, |start, _, word| {
            if let Some(term) = self.term(word) {
                out.push((at, term, start));
            }
            at += 1;
        });
        out
    }

    fn read_synonyms(&mut self, synonyms: &[Vec<String>]) -> Groups {
        let mut groups = Groups::new();
        for (group, members) in synonyms.iter().enumerate() {
            for member in members {
                let phrase: Vec<u32> = self.terms_of(member).into_iter().map(|(_, term)| term).collect();
                if let Some(first) = phrase.first() {
                    groups.entry(*first).or_default().push((phrase, group as u32));
                }
            }
        }
        groups
    }

    fn read(&mut self, number: u32, doc: &Doc, groups: &Groups) {
        let mut here: Vec<(u32, Place)> = Vec::new();
        let mut grouped: Vec<(u32, Place)> = Vec::new();
        let mut tags = doc.tags.join("\n");
        let tags_end = tags.len();
        tags.push('\n');
        tags.push_str(&doc.keywords);
        if doc.kind == Kind::ErrorCode {
            tags.push('\n');
            tags.push_str(&doc.id);
            tags.push('\n');
            tags.push_str(doc.family.as_deref().unwrap_or_default());
        }
        let fields = [
            (Place::TITLE, doc.title.as_str()),
            (Place::TAGS, tags.as_str()),
            (Place::SUMMARY, doc.summary.as_str()),
            (Place::BODY, doc.body.as_str()),
        ];
        for (field, text) in fields {
            let found = self.terms_and_starts(text);
            let size = found.last().map_or(0, |(at, _, _)| at + 1);
            let phrases = phrases_of(text, tags_end, &found);
            let part = size.div_ceil(Place::BODY_PARTS as usize).max(Place::PART_MIN as usize);
            let place = |at: usize| {
                let word = at as u32;
                let (title, summary) = (
                    if field == Place::TITLE { word } else { 0 },
                    if field == Place::SUMMARY { word } else { 0 },
                );
                let (parts, often) = if field == Place::BODY { (1 << (at / part), 1) } else { (0, 0) };
                Place::new(field, title, summary, parts, often)
            };
            for (i, (at, term, _)) in found.iter().enumerate() {
                let place = if field == Place::TAGS { place(*at).in_phrases(phrases[i]) } else { place(*at) };
                here.push((*term, place));
                for (phrase, group) in groups.get(term).into_iter().flatten() {
                    if found[i..].iter().map(|(_, t, _)| t).take(phrase.len()).eq(phrase) {
                        grouped.push((*group, place));
                    }
                }
            }
        }
        self.postings.extend(merge(here).map(|(term, place)| (term, Posting { doc: number, place })));
        self.group_postings
            .extend(merge(grouped).map(|(group, place)| (group, Posting { doc: number, place })));
    }

    fn finish(mut self, index: &mut Index, groups: Groups, group_count: usize) {
        // Terms were numbered as met; from here on by the alphabet.
        let mut renumber = vec![0u32; self.terms.len()];
        let mut endings = Vec::with_capacity(self.terms.len());
        let mut terms = Dict::default();
        for (sorted, (term, old)) in self.terms.iter().enumerate() {
            renumber[*old as usize] = sorted as u32;
            terms.push(term);
            endings.push(ending(term, &self.forms[*old as usize]));
        }
        for (term, _) in &mut self.postings {
            *term = renumber[*term as usize];
        }
        let shift = self.terms.len() as u32;
        self.postings.extend(self.group_postings.iter().map(|(group, posting)| (group + shift, *posting)));
        // Stable: documents of a term stay in order.
        self.postings.sort_by_key(|(term, _)| *term);
        let mut ends = vec![0u32; self.terms.len() + group_count];
        for (term, _) in &self.postings {
            ends[*term as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        index.terms = terms;
        index.endings = endings;
        index.ends = ends;
        index.postings = self.postings.into_iter().map(|(_, posting)| posting).collect();
        index.synonyms = groups
            .into_values()
            .flatten()
            .map(|(phrase, group)| (phrase.iter().map(|t| renumber[*t as usize]).collect(), group))
            .collect();
        index.synonyms.sort_unstable();
        index.synonyms.dedup();
    }
}

/// One place for each number: fields and parts together, the first word numbers, how often.
fn merge(mut found: Vec<(u32, Place)>) -> impl Iterator<Item = (u32, Place)> {
    found.sort_by_key(|(number, _)| *number);
    let mut merged: Vec<(u32, Place)> = Vec::new();
    for (number, new) in found {
        match merged.last_mut() {
            Some((last, old)) if *last == number => {
                let title = if old.has(Place::TITLE) { old.title() } else { new.title() };
                let summary = if old.has(Place::SUMMARY) { old.summary() } else { new.summary() };
                let often = old.often() + new.often();
                let fields = old.fields() | new.fields();
                *old = Place::new(fields, title, summary, old.parts() | new.parts(), often)
                    .in_phrases(old.phrases() | new.phrases());
            }
            _ => merged.push((number, new)),
        }
    }
    merged.into_iter()
}

/// For each word the bit of its phrase: the tags together, then the phrases of the keywords, with commas, semicolons
/// or line ends between; those that find no bit of their own share one.
fn phrases_of(text: &str, tags: usize, found: &[(usize, u32, usize)]) -> Vec<u32> {
    let mut ends = text.match_indices([',', ';', '\n']).map(|(at, _)| at).filter(|at| *at >= tags).peekable();
    let mut phrase = 0;
    let bit = |(_, _, start): &(usize, u32, usize)| {
        while ends.next_if(|end| end < start).is_some() {
            phrase = phrase % (Place::PHRASES - 1) + 1;
        }
        1 << phrase
    };
    found.iter().map(bit).collect()
}

/// How the most usual form (then the shortest) is made from the stem; only for words of letters.
fn ending(term: &[u8], forms: &BTreeMap<Word, u32>) -> (u8, Word) {
    let best = forms.iter().max_by_key(|(form, count)| (**count, std::cmp::Reverse(form.len())));
    let Some((form, _)) = best.filter(|_| matches!(script(term), Script::Cyrillic | Script::Latin)) else {
        return (0, Word::new());
    };
    let common = term.iter().zip(form).take_while(|(a, b)| a == b).count();
    ((term.len() - common) as u8, form[common..].to_vec())
}
