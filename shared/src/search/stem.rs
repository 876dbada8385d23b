//! Word forms: Snowball stems for Russian and English, and the words that carry no meaning in a search.

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{english_stemmer, russian_stemmer};

use super::text::{Script, Word, cyrillic, fold, is_cyrillic, script, unfold};

/// The stem of a word; words with digits or foreign letters are their own stem.
///
/// Only the two algorithms are named, so the linker leaves the other languages out of the browser's file.
pub(super) fn stem(word: &[u8]) -> Word {
    let script = script(word);
    if word.len() < 3 || !matches!(script, Script::Cyrillic | Script::Latin) {
        return word.to_vec();
    }
    let text = unfold(word);
    let mut env = SnowballEnv::create(&text);
    if script == Script::Cyrillic {
        russian_stemmer::stem(&mut env);
    } else {
        english_stemmer::stem(&mut env);
    }
    let mut out: Word = env.current.chars().filter_map(fold).collect();
    drop_fleeting_vowel(&mut out);
    drop_vowel_of_went(&mut out);
    out
}

/// «ошибок» and «ошибка», «ссылок» and «ссылка»: Snowball leaves the vowel that comes and goes before «к».
fn drop_fleeting_vowel(stem: &mut Word) {
    let n = stem.len();
    let vowel = |b: u8| b"\x80\x85\x88\x8e\x93\x9b\x9d\x9e\x9f".contains(&b);
    if n >= 5
        && stem[n - 1] == cyrillic('к')
        && (stem[n - 2] == cyrillic('о') || stem[n - 2] == cyrillic('е'))
        && is_cyrillic(stem[n - 3])
        && !vowel(stem[n - 3])
    {
        stem.remove(n - 2);
    }
}

/// «пришёл» and «пришла», «нашёл» and «нашли»: past forms of «идти» keep a vowel in one form only.
fn drop_vowel_of_went(stem: &mut Word) {
    const WENT: [u8; 3] = [cyrillic('ш'), cyrillic('е'), cyrillic('л')];
    if stem.len() > WENT.len() && stem.ends_with(&WENT) {
        stem.remove(stem.len() - 2);
    }
}

/// Function words of both languages: they neither select nor rank. Sorted, `ё` written as `е`.
const STOP: &[&str] = &[
    "a",
    "am",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "but",
    "by",
    "can",
    "cannot",
    "cant",
    "do",
    "does",
    "doesnt",
    "dont",
    "for",
    "from",
    "get",
    "got",
    "has",
    "have",
    "how",
    "i",
    "if",
    "im",
    "in",
    "into",
    "is",
    "isnt",
    "it",
    "its",
    "me",
    "my",
    "no",
    "not",
    "of",
    "on",
    "or",
    "please",
    "so",
    "that",
    "the",
    "there",
    "this",
    "to",
    "was",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "wont",
    "you",
    "your",
    "а",
    "б",
    "без",
    "бы",
    "был",
    "была",
    "были",
    "было",
    "быть",
    "в",
    "вам",
    "вами",
    "вас",
    "ваш",
    "ваша",
    "ваше",
    "вашего",
    "вашей",
    "вашем",
    "ваши",
    "весь",
    "во",
    "вот",
    "все",
    "вы",
    "где",
    "да",
    "даже",
    "для",
    "до",
    "его",
    "ее",
    "ей",
    "ему",
    "если",
    "есть",
    "еще",
    "ж",
    "же",
    "за",
    "зачем",
    "здесь",
    "и",
    "из",
    "или",
    "им",
    "их",
    "к",
    "как",
    "какая",
    "какие",
    "какой",
    "кого",
    "кто",
    "куда",
    "ли",
    "либо",
    "меня",
    "мне",
    "мной",
    "мною",
    "могу",
    "мое",
    "моего",
    "моей",
    "моем",
    "может",
    "можно",
    "мои",
    "мой",
    "мою",
    "моя",
    "мы",
    "на",
    "надо",
    "нам",
    "нас",
    "наш",
    "не",
    "него",
    "нее",
    "ней",
    "нет",
    "ни",
    "ним",
    "них",
    "но",
    "ну",
    "о",
    "об",
    "он",
    "она",
    "они",
    "оно",
    "от",
    "очень",
    "по",
    "под",
    "почему",
    "при",
    "про",
    "с",
    "сам",
    "своего",
    "своей",
    "своем",
    "свой",
    "свою",
    "своя",
    "себе",
    "себя",
    "сейчас",
    "со",
    "так",
    "также",
    "там",
    "тебя",
    "то",
    "того",
    "тоже",
    "только",
    "тут",
    "у",
    "уже",
    "хочу",
    "чего",
    "чем",
    "что",
    "чтобы",
    "эта",
    "эти",
    "это",
    "этого",
    "этой",
    "этом",
    "этот",
    "эту",
    "я",
];

/// Whether a word is one of the function words.
pub(super) fn is_stop(word: &[u8]) -> bool {
    STOP.binary_search_by(|stop| stop.chars().filter_map(fold).cmp(word.iter().copied())).is_ok()
}

/// Beginnings of words that people put around what they mean: «пишет, что…», «подскажите, пожалуйста». They rank a little.
const SOFT: [&str; 26] = [
    "вообще",
    "выдает",
    "вылез",
    "говорит",
    "делать",
    "добрый",
    "долж",
    "здравствуй",
    "какую",
    "никак",
    "ничего",
    "нужен",
    "нужн",
    "опять",
    "пиш",
    "подскаж",
    "пожалуйст",
    "помог",
    "появля",
    "просит",
    "сделать",
    "скаж",
    "снова",
    "стал",
    "такое",
    "хотел",
];
/// Letters after such a beginning.
const SOFT_REST: usize = 4;

/// Whether a word says little about what is asked.
pub(super) fn is_soft(word: &[u8]) -> bool {
    SOFT.iter().any(|soft| {
        let letters = soft.chars().count();
        (letters..=letters + SOFT_REST).contains(&word.len())
            && soft.chars().filter_map(fold).eq(word[..letters].iter().copied())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        text.chars().filter_map(fold).collect()
    }

    #[test]
    fn forms_meet_in_one_stem() {
        for forms in [
            &["ошибка", "ошибки", "ошибкой", "ошибок"][..],
            &["ссылка", "ссылок", "ссылками"],
            &["подтверждение", "подтверждения", "подтверждением"],
            &["учётная", "учетной"],
            &["payment", "payments"],
        ] {
            let stems: Vec<_> = forms.iter().map(|f| unfold(&stem(&word(f)))).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{stems:?}");
        }
        assert_eq!(unfold(&stem(&word("err404"))), "err404");
    }

    #[test]
    fn soft_words_are_told_by_their_beginning() {
        for soft in ["пишет", "подскажите", "нужна", "просит"] {
            assert!(is_soft(&word(soft)), "{soft}");
        }
        for hard in ["письмо", "говорящий", "код", "просрочен"] {
            assert!(!is_soft(&word(hard)), "{hard}");
        }
    }

    #[test]
    fn stop_words_are_sorted_and_found() {
        assert!(STOP.is_sorted());
        assert!(STOP.iter().all(|s| is_stop(&word(s))));
        assert!(!is_stop(&word("код")));
    }
}
