//! Other ways to read what was typed: the wrong keyboard layout, Latin transliteration.

use super::text::{Word, cyrillic, is_cyrillic};

const ENGLISH_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

/// The text as it would have come out with the other layout switched on («jib,rf» and «ошибка»), each key
/// swapped to the other side; `None` when nothing changes.
pub(super) fn swap_layout(text: &str) -> Option<String> {
    let to_russian = text.chars().any(|c| c.is_ascii_alphabetic());
    let (from, to) = if to_russian { (ENGLISH_KEYS, RUSSIAN_KEYS) } else { (RUSSIAN_KEYS, ENGLISH_KEYS) };
    let mut changed = false;
    let swapped = text
        .chars()
        .map(|c| {
            let other = from.chars().position(|k| k == c).and_then(|at| to.chars().nth(at));
            changed |= other.is_some();
            other.unwrap_or(c)
        })
        .collect();
    changed.then_some(swapped)
}

/// Latin spellings of Russian sounds, the longest first.
const SOUNDS: [(&[u8], &str); 53] = [
    (b"shch", "щ"),
    (b"tsya", "тся"),
    (b"tsja", "тся"),
    (b"sch", "щ"),
    (b"zh", "ж"),
    (b"kh", "х"),
    (b"ts", "ц"),
    (b"tz", "ц"),
    (b"ch", "ч"),
    (b"sh", "ш"),
    (b"yo", "е"),
    (b"jo", "е"),
    (b"yu", "ю"),
    (b"ju", "ю"),
    (b"iu", "ю"),
    (b"ya", "я"),
    (b"ja", "я"),
    (b"ia", "ия"),
    (b"ye", "е"),
    (b"je", "е"),
    (b"iya", "ия"),
    (b"iyu", "ию"),
    (b"iy", "ий"),
    (b"yy", "ый"),
    (b"yj", "ый"),
    (b"ij", "ий"),
    (b"ck", "к"),
    (b"a", "а"),
    (b"b", "б"),
    (b"c", "ц"),
    (b"d", "д"),
    (b"e", "е"),
    (b"f", "ф"),
    (b"g", "г"),
    (b"h", "х"),
    (b"i", "и"),
    (b"j", "й"),
    (b"k", "к"),
    (b"l", "л"),
    (b"m", "м"),
    (b"n", "н"),
    (b"o", "о"),
    (b"p", "п"),
    (b"q", "к"),
    (b"r", "р"),
    (b"s", "с"),
    (b"t", "т"),
    (b"u", "у"),
    (b"v", "в"),
    (b"w", "в"),
    (b"x", "х"),
    (b"y", "ы"),
    (b"z", "з"),
];

/// The likely Russian spelling of a Latin word («oshibka» and «ошибка»). Ambiguous sounds take the usual
/// letter; [`sound_key`] forgives the rest.
pub(super) fn to_russian(word: &[u8]) -> Word {
    let mut out = Word::new();
    let mut rest = word;
    while let Some(first) = rest.first() {
        if *first == b'y' && rest.get(1).is_none_or(|n| !b"aeou".contains(n)) && ends_in_vowel(&out) {
            out.push(cyrillic('й'));
            rest = &rest[1..];
            continue;
        }
        let sound = SOUNDS.iter().find(|(latin, _)| rest.starts_with(latin));
        if let Some((latin, russian)) = sound {
            out.extend(russian.chars().map(cyrillic));
            rest = &rest[latin.len()..];
        } else {
            out.push(*first);
            rest = &rest[1..];
        }
    }
    out
}

fn ends_in_vowel(word: &[u8]) -> bool {
    word.last().is_some_and(|b| "аеиоуыэюя".chars().any(|v| cyrillic(v) == *b))
}

/// The sound of a Russian word in Latin letters, with the spellings that transliteration confuses brought
/// together: и й ы, е э, х and h, щ and ш, soft and hard signs, ц and с, doubled letters. `None` when the
/// word is not Russian.
pub(super) fn sound_key(word: &[u8]) -> Option<Word> {
    const KEYS: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "h", "c", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia",
    ];
    let mut out = Word::with_capacity(word.len() + 4);
    for &b in word {
        if !is_cyrillic(b) {
            return None;
        }
        for &k in KEYS[usize::from(b - 0x80)].as_bytes() {
            if out.last() != Some(&k) {
                out.push(k);
            }
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::text::{fold, unfold};
    use super::*;

    fn word(text: &str) -> Word {
        text.chars().filter_map(fold).collect()
    }

    #[test]
    fn layout() {
        for (typed, meant) in [
            ("jib,rf", "ошибка"),
            ("ytdthysq gfhjkm", "неверный пароль"),
            ("зфыызщке", "passport"),
            ("Gfcgjhn", "Паспорт"),
        ] {
            assert_eq!(swap_layout(typed).as_deref(), Some(meant));
        }
        assert_eq!(swap_layout("401"), None);
    }

    #[test]
    fn transliteration() {
        for (latin, russian) in [
            ("oshibka", "ошибка"),
            ("voyti", "войти"),
            ("sistemy", "системы"),
            ("zayavlenie", "заявление"),
            ("podtverzhdenie", "подтверждение"),
            ("shchit", "щит"),
        ] {
            assert_eq!(unfold(&to_russian(&word(latin))), russian);
        }
        for (one, other) in
            [("электронный", "електронний"), ("подпись", "подпис"), ("регистрация", "регистрациия")]
        {
            assert_eq!(sound_key(&word(one)), sound_key(&word(other)));
        }
    }
}
