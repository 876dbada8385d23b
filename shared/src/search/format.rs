//! The file of an index.
//!
//! `OPIX`, the version, a checksum, then parts of the form "length, bytes". Values of one sort lie together
//! (all lengths, all letters, all document steps …), which a general compressor likes far better than records.

use super::codec::{IndexError, Reader, VERSION, Writer, checksum};
use super::index::{Docs, Index, Place, Posting};
use super::strings::Strings;
use super::text::{WORD_MAX, Word};
use super::types::Kind;

const MARK: &[u8; 4] = b"OPIX";
const HEAD: usize = MARK.len() + 1 + 4;

pub(super) fn write(index: &Index) -> Vec<u8> {
    let mut body = Writer::default();
    write_docs(&mut body, &index.docs);
    write_terms(&mut body, index);
    write_postings(&mut body, index);
    write_rest(&mut body, index);
    let mut out = MARK.to_vec();
    out.push(VERSION);
    out.extend_from_slice(&checksum(&body.0).to_le_bytes());
    out.extend_from_slice(&body.0);
    out
}

pub(super) fn read(bytes: &[u8]) -> Result<Index, IndexError> {
    let (head, body) = bytes.split_at_checked(HEAD).ok_or(IndexError::NotAnIndex)?;
    let (mark, head) = head.split_at(MARK.len());
    if mark != MARK {
        return Err(IndexError::NotAnIndex);
    }
    let (version, sum) = head.split_at(1);
    if version[0] != VERSION {
        return Err(IndexError::Version(version[0]));
    }
    if sum != checksum(body).to_le_bytes() {
        return Err(IndexError::Damaged);
    }
    read_body(body)
}

/// Everything after the checksum; must stand any bytes, since a checksum is easily forged.
fn read_body(body: &[u8]) -> Result<Index, IndexError> {
    let mut reader = Reader::new(body);
    let mut index = Index::default();
    reader.part("documents");
    index.docs = read_docs(&mut reader)?;
    reader.part("terms");
    read_terms(&mut reader, &mut index)?;
    reader.part("postings");
    read_postings(&mut reader, &mut index)?;
    reader.part("synonyms and aliases");
    read_rest(&mut reader, &mut index)?;
    if reader.is_empty() { Ok(index) } else { Err(reader.malformed()) }
}

fn write_docs(out: &mut Writer, docs: &Docs) {
    let kinds: Vec<u8> = docs.kinds.iter().map(|k| *k as u8).collect();
    out.run(&kinds);
    out.run(&docs.popularity);
    out.number(docs.families.len() as u32);
    for family in &docs.families {
        out.run(family.as_bytes());
    }
    for family in &docs.family {
        out.number(*family);
    }
    let patterns: Strings = (0..docs.kinds.len()).map(|doc| url_pattern(docs, doc)).collect();
    for strings in [&docs.ids, &docs.titles, &docs.summaries, &patterns] {
        write_strings(out, strings);
    }
}

fn read_docs(reader: &mut Reader<'_>) -> Result<Docs, IndexError> {
    let kinds = reader.run()?;
    let kinds: Vec<Kind> = kinds.iter().filter_map(|k| Kind::ALL.get(usize::from(*k)).copied()).collect();
    let count = kinds.len();
    let popularity = reader.run()?.to_vec();
    let mut docs = Docs { kinds, popularity, ..Docs::default() };
    for _ in 0..reader.count()? {
        docs.families.push(text(reader.run()?, reader)?.to_owned());
    }
    for _ in 0..count {
        let family = reader.number()?;
        if family as usize > docs.families.len() {
            return Err(reader.malformed());
        }
        docs.family.push(family);
    }
    docs.ids = read_strings(reader)?;
    docs.titles = read_strings(reader)?;
    docs.summaries = read_strings(reader)?;
    let patterns = read_strings(reader)?;
    let lists = [&docs.ids, &docs.titles, &docs.summaries, &patterns];
    if docs.popularity.len() != count || lists.iter().any(|l| l.len() != count) {
        return Err(reader.malformed());
    }
    for doc in 0..count {
        let url = patterns
            .get(doc)
            .replace('\u{1}', docs.ids.get(doc))
            .replace('\u{2}', docs.family(doc).unwrap_or_default());
        docs.urls.push(&url);
    }
    Ok(docs)
}

/// Addresses mostly repeat the id and the family: marks stand for them, and the rest compresses to nothing.
fn url_pattern(docs: &Docs, doc: usize) -> String {
    let (url, id) = (docs.urls.get(doc), docs.ids.get(doc));
    let family = docs.family(doc).unwrap_or_default();
    let mut pattern = if id.is_empty() { url.to_owned() } else { url.replacen(id, "\u{1}", 1) };
    if !family.is_empty() {
        pattern = pattern.replacen(family, "\u{2}", 1);
    }
    let back = pattern.replace('\u{1}', id).replace('\u{2}', family);
    if back == url { pattern } else { url.to_owned() }
}

fn write_strings(out: &mut Writer, strings: &Strings) {
    let mut all = Vec::new();
    let mut lengths = Writer::default();
    for value in strings.iter() {
        lengths.number(value.len() as u32);
        all.extend_from_slice(value.as_bytes());
    }
    out.run(&lengths.0);
    out.run(&all);
}

fn read_strings(reader: &mut Reader<'_>) -> Result<Strings, IndexError> {
    let mut lengths = reader.inner()?;
    let mut all = reader.inner()?;
    let mut strings = Strings::default();
    while !lengths.is_empty() {
        let length = lengths.number()? as usize;
        strings.push(text(all.take(length)?, reader)?);
    }
    if all.is_empty() { Ok(strings) } else { Err(reader.malformed()) }
}

fn text<'a>(bytes: &'a [u8], reader: &Reader<'_>) -> Result<&'a str, IndexError> {
    std::str::from_utf8(bytes).map_err(|_| reader.malformed())
}

fn write_terms(out: &mut Writer, index: &Index) {
    let (mut shared, mut lengths, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    let (mut drops, mut sizes, mut endings) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..index.terms.len() {
        let (word, common) = (index.terms.get(at), index.terms.shared(at));
        shared.push(common as u8);
        lengths.push((word.len() - common) as u8);
        letters.extend_from_slice(&word[common..]);
        let (drop, ending) = &index.endings[at];
        drops.push(*drop);
        sizes.push(ending.len() as u8);
        endings.extend_from_slice(ending);
    }
    for part in [shared, lengths, letters, drops, sizes, endings] {
        out.run(&part);
    }
}

fn read_terms(reader: &mut Reader<'_>, index: &mut Index) -> Result<(), IndexError> {
    let (shared, lengths) = (reader.run()?, reader.run()?);
    let mut letters = reader.inner()?;
    let (drops, sizes) = (reader.run()?, reader.run()?);
    let mut endings = reader.inner()?;
    let count = shared.len();
    if [lengths, drops, sizes].iter().any(|l| l.len() != count) {
        return Err(reader.malformed());
    }
    let mut word = Word::new();
    for at in 0..count {
        let common = usize::from(shared[at]);
        let before = word.clone();
        if common > word.len() {
            return Err(reader.malformed());
        }
        word.truncate(common);
        word.extend_from_slice(letters.take(usize::from(lengths[at]))?);
        if word.len() > WORD_MAX || (at > 0 && word <= before) {
            return Err(reader.malformed());
        }
        index.terms.push(&word);
        index.endings.push((drops[at], endings.take(usize::from(sizes[at]))?.to_vec()));
    }
    if letters.is_empty() && endings.is_empty() { Ok(()) } else { Err(reader.malformed()) }
}

/// Marks the bytes that further phrases follow.
const MORE: u8 = 128;

/// The numbers of the phrases, each a byte: nearly every word stands in one.
fn write_phrases(out: &mut Vec<u8>, mut phrases: u32) {
    while phrases != 0 {
        let number = phrases.trailing_zeros() as u8;
        phrases &= phrases - 1;
        out.push(if phrases == 0 { number } else { number | MORE });
    }
}

fn read_phrases(reader: &mut Reader<'_>) -> Result<u32, IndexError> {
    let mut phrases = 0;
    loop {
        let byte = reader.byte()?;
        let number = u32::from(byte & !MORE);
        if number >= Place::PHRASES {
            return Err(reader.malformed());
        }
        phrases |= 1 << number;
        if byte & MORE == 0 {
            return Ok(phrases);
        }
    }
}

fn write_postings(out: &mut Writer, index: &Index) {
    let mut counts = Writer::default();
    let mut steps = Writer::default();
    let [mut fields, mut titles, mut phrases, mut summaries, mut parts] = [const { Vec::<u8>::new() }; 5];
    for term in 0..index.ends.len() as u32 {
        let list = index.postings(term);
        counts.number(list.len() as u32);
        let mut last = 0;
        for posting in list {
            steps.number(posting.doc - last);
            last = posting.doc;
            let place = posting.place;
            fields.push((place.fields() | place.often() << 4) as u8);
            if place.has(Place::TITLE) {
                titles.push(place.title() as u8);
            }
            if place.has(Place::TAGS) {
                write_phrases(&mut phrases, place.phrases());
            }
            if place.has(Place::SUMMARY) {
                summaries.push(place.summary() as u8);
            }
            if place.has(Place::BODY) {
                parts.push(place.parts() as u8);
            }
        }
    }
    for part in [counts.0, steps.0, fields, titles, phrases, summaries, parts] {
        out.run(&part);
    }
}

fn read_postings(reader: &mut Reader<'_>, index: &mut Index) -> Result<(), IndexError> {
    let mut counts = reader.inner()?;
    let mut steps = reader.inner()?;
    let mut fields = reader.inner()?;
    let mut titles = reader.inner()?;
    let mut phrases = reader.inner()?;
    let mut summaries = reader.inner()?;
    let mut parts = reader.inner()?;
    while !counts.is_empty() {
        let mut doc = 0u32;
        for nth in 0..counts.number()? {
            let step = steps.number()?;
            doc = doc.checked_add(step).ok_or(reader.malformed())?;
            if doc as usize >= index.docs.kinds.len() || (nth > 0 && step == 0) {
                return Err(reader.malformed());
            }
            let packed = u32::from(fields.byte()?);
            let has = |field: u32| packed & field != 0;
            let title = if has(Place::TITLE) { titles.byte()? } else { 0 };
            let phrase = if has(Place::TAGS) { read_phrases(&mut phrases)? } else { 0 };
            let summary = if has(Place::SUMMARY) { summaries.byte()? } else { 0 };
            let part = if has(Place::BODY) { parts.byte()? } else { 0 };
            let place = Place::new(packed, title.into(), summary.into(), part.into(), packed >> 4);
            index.postings.push(Posting { doc, place: place.in_phrases(phrase) });
        }
        index.ends.push(index.postings.len() as u32);
    }
    let done = [&steps, &fields, &titles, &phrases, &summaries, &parts].iter().all(|r| r.is_empty());
    if done && index.ends.len() >= index.terms.len() { Ok(()) } else { Err(reader.malformed()) }
}

fn write_rest(out: &mut Writer, index: &Index) {
    let mut synonyms = Writer::default();
    for (phrase, group) in &index.synonyms {
        synonyms.number(*group);
        synonyms.number(phrase.len() as u32);
        for term in phrase {
            synonyms.number(*term);
        }
    }
    out.run(&synonyms.0);
    let mut docs = Writer::default();
    let mut last = 0;
    for (doc, _) in &index.aliases {
        docs.number(doc - last);
        last = *doc;
    }
    out.run(&docs.0);
    let aliases: Strings = index.aliases.iter().map(|(_, alias)| alias).collect();
    write_strings(out, &aliases);
}

fn read_rest(reader: &mut Reader<'_>, index: &mut Index) -> Result<(), IndexError> {
    let mut synonyms = reader.inner()?;
    let groups = index.ends.len() - index.terms.len();
    while !synonyms.is_empty() {
        let group = synonyms.number()?;
        let mut phrase = Vec::new();
        for _ in 0..synonyms.count()? {
            phrase.push(synonyms.number()?);
        }
        let known = phrase.iter().all(|t| (*t as usize) < index.terms.len());
        if group as usize >= groups || !known || phrase.is_empty() {
            return Err(reader.malformed());
        }
        index.synonyms.push((phrase, group));
    }
    if !index.synonyms.is_sorted() {
        return Err(reader.malformed());
    }
    let mut docs = reader.inner()?;
    let aliases = read_strings(reader)?;
    let mut doc = 0u32;
    for alias in aliases.iter() {
        doc = doc.checked_add(docs.number()?).ok_or(reader.malformed())?;
        if doc as usize >= index.docs.kinds.len() {
            return Err(reader.malformed());
        }
        index.aliases.push((doc, alias.to_owned()));
    }
    if docs.is_empty() { Ok(()) } else { Err(reader.malformed()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::types::Options;
    use super::*;

    proptest! {
        #[test]
        fn any_body_is_read_or_refused(body in proptest::collection::vec(any::<u8>(), 0..600)) {
            if let Ok(index) = read_body(&body) {
                let _ = index.postings(0);
            }
        }

        /// Real files with bytes changed get past the first checks; the checksum is made right again.
        #[test]
        fn changed_files_are_read_or_refused(
            changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            cut in any::<prop::sample::Index>(),
            query in "[а-яa-z0-9 -]{0,24}",
        ) {
            let mut bytes = super::super::fixture::index().to_bytes();
            for (at, value) in changes {
                let at = HEAD + at.index(bytes.len() - HEAD);
                bytes[at] = value;
            }
            if cut.index(4) == 0 {
                bytes.truncate(HEAD + cut.index(bytes.len() - HEAD));
            }
            let sum = checksum(&bytes[HEAD..]).to_le_bytes();
            bytes[5..HEAD].copy_from_slice(&sum);
            if let Ok(index) = Index::from_bytes(&bytes) {
                index.search(&query, &Options::default());
            }
        }
    }

    #[test]
    fn round_trip_and_refusals() {
        let index = super::super::fixture::index();
        let bytes = index.to_bytes();
        let again = Index::from_bytes(&bytes).unwrap();
        assert_eq!(again.to_bytes(), bytes);
        assert_eq!(again.len(), index.len());
        assert_eq!(Index::from_bytes(b"").unwrap_err(), IndexError::NotAnIndex);
        assert_eq!(Index::from_bytes(b"<!doctype html>").unwrap_err(), IndexError::NotAnIndex);
        let mut other = bytes.clone();
        other[4] = VERSION + 1;
        assert_eq!(Index::from_bytes(&other).unwrap_err(), IndexError::Version(VERSION + 1));
        let mut damaged = bytes.clone();
        damaged[60] ^= 1;
        assert_eq!(Index::from_bytes(&damaged).unwrap_err(), IndexError::Damaged);
        assert_eq!(Index::from_bytes(&bytes[..bytes.len() - 1]).unwrap_err(), IndexError::Damaged);
    }
}
