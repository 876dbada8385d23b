//! Groups of words as text and back; which fit a search; which words are in two groups. Pure.

use std::collections::BTreeMap;

use shared::search::stems;

/// A word that an earlier group has too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// Number of the group.
    pub group: usize,
    /// The word.
    pub word: String,
    /// Number of the earlier group.
    pub first: usize,
}

/// The words of a line: separated by semicolons or commas, small, each once.
pub fn group_of(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split([';', ',', '\n']) {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if !word.is_empty() && !out.contains(&word) {
            out.push(word);
        }
    }
    out
}

/// The line of a group.
pub fn text_of(words: &[String]) -> String {
    words.join("; ")
}

/// Numbers of the groups that have the words searched for, in any form or as a part of a word.
pub fn matching(groups: &[Vec<String>], query: &str) -> Vec<usize> {
    let (query, own) = (query.trim().to_lowercase(), stems(query));
    let fits = |word: &String| word.contains(&query) || (!own.is_empty() && own.is_subset(&stems(word)));
    groups
        .iter()
        .enumerate()
        .filter(|(_, words)| query.is_empty() || words.iter().any(fits))
        .map(|(at, _)| at)
        .collect()
}

/// Words that stand in two groups: a search for them finds what both mean, which is seldom wanted.
pub fn repeated(groups: &[Vec<String>]) -> Vec<Repeated> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for (group, words) in groups.iter().enumerate() {
        for word in words {
            match seen.get(word.as_str()) {
                Some(first) if *first != group => {
                    out.push(Repeated { group, word: word.clone(), first: *first });
                }
                Some(_) => {}
                None => {
                    seen.insert(word, group);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups() -> Vec<Vec<String>> {
        [&["войти", "авторизоваться"][..], &["код", "смс код"], &["выйти", "войти"]]
            .map(|words| words.iter().map(ToString::to_string).collect())
            .to_vec()
    }

    #[test]
    fn a_line_becomes_words_and_a_line_again() {
        let words = group_of(" Войти;  войти ; залогиниться, СМС  код;");
        assert_eq!(words, ["войти", "залогиниться", "смс код"]);
        assert_eq!(group_of(&text_of(&words)), words);
    }

    #[test]
    fn groups_are_found_by_any_form() {
        assert_eq!(matching(&groups(), "кодов"), [1]);
        assert_eq!(matching(&groups(), "вой"), [0, 2]);
        assert_eq!(matching(&groups(), " "), [0, 1, 2]);
        assert_eq!(matching(&groups(), "паспорт"), [0_usize; 0]);
    }

    #[test]
    fn a_word_in_two_groups_is_named() {
        assert_eq!(repeated(&groups()), [Repeated { group: 2, word: "войти".into(), first: 0 }]);
    }
}
