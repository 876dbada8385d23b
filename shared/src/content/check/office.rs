//! Words of office language that a reader with a problem stumbles over, with the plain words to write instead. The only list.

/// Beginning of a word or phrase, in small letters, and what to write instead. It is found at the beginning of words only;
/// one that ends in a space stands for whole words.
pub const OFFICE: [(&str, &str); 64] = [
    ("осуществ", "сделать, провести или само действие"),
    ("в целях ", "чтобы"),
    ("с целью ", "чтобы"),
    ("надлежащ", "нужный, правильный"),
    ("надлежит ", "нужно"),
    ("данный ", "этот"),
    ("данного ", "этого"),
    ("данному ", "этому"),
    ("данном ", "этом"),
    ("данная ", "эта"),
    ("данной ", "этой"),
    ("данную ", "эту"),
    ("является ", "это"),
    ("являются ", "это"),
    ("посредством ", "через, с помощью"),
    ("вышеуказ", "этот"),
    ("нижеследу", "такой"),
    ("вышеперечисл", "эти"),
    ("в установленном порядке", "назовите сам порядок"),
    ("в установленные сроки", "назовите сам срок"),
    ("в соответствии с ", "по"),
    ("в рамках ", "при, во время"),
    ("в связи с тем", "потому что"),
    ("ввиду ", "из-за"),
    ("вследствие ", "из-за"),
    ("во избежание ", "чтобы не"),
    ("в случае если", "если"),
    ("в случае отсутств", "если нет"),
    ("при отсутствии ", "если нет"),
    ("при наличии ", "если есть"),
    ("на основании ", "по"),
    ("необходимо ", "нужно"),
    ("произвести ", "сделать"),
    ("производится ", "назовите, кто это делает"),
    ("имеет место", "есть"),
    ("касательно ", "о"),
    ("по факту ", "когда"),
    ("уведомля", "сообщать"),
    ("информиру", "сообщать"),
    ("настоящим ", "уберите это слово"),
    ("функционал", "возможности"),
    ("некорректн", "неверный"),
    ("корректн", "верный"),
    ("валидн", "верный, действующий"),
    ("верифиц", "проверить"),
    ("инициир", "начать"),
    ("актуализ", "обновить"),
    ("актуальн", "свежий, нынешний"),
    ("обеспечить ", "назовите, что сделать"),
    ("подлежит ", "нужно"),
    ("идентифи", "узнать"),
    ("аутентиф", "вход"),
    ("авторизуйт", "войдите"),
    ("pursuant", "by"),
    ("hereby", "leave it out"),
    ("in order to ", "to"),
    ("in the event of", "if"),
    ("prior to ", "before"),
    ("utilis", "use"),
    ("utiliz", "use"),
    ("facilitat", "help"),
    ("commenc", "begin"),
    ("aforementioned", "this"),
    ("with regard to ", "about"),
];

/// The office words of a text: where they begin, in bytes of the text in small letters, the word and the plain one.
pub fn office_words(small: &str) -> Vec<(usize, &'static str, &'static str)> {
    let mut found: Vec<(usize, &str, &str)> = OFFICE
        .iter()
        .flat_map(|&(word, plain)| {
            let begins = move |at: &usize| !small[..*at].ends_with(char::is_alphanumeric);
            let whole = small.match_indices(word).map(|(at, _)| at).filter(begins);
            whole.map(move |at| (at, word.trim_end(), plain))
        })
        .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_words_are_found_at_the_beginning_of_words() {
        let found = |text: &str| -> Vec<&str> {
            office_words(&text.to_lowercase()).into_iter().map(|(_, word, _)| word).collect()
        };
        assert_eq!(
            found("В целях проверки данный файл необходимо осуществить"),
            ["в целях", "данный", "необходимо", "осуществ"]
        );
        assert_eq!(found("Введите данные и проверьте, что в профиле неосуществимо."), [""; 0]);
        assert_eq!(found("Do it prior to signing"), ["prior to"]);
    }

    #[test]
    fn the_list_is_in_small_letters_and_each_word_once() {
        for (at, (word, plain)) in OFFICE.iter().enumerate() {
            assert_eq!(*word, word.to_lowercase());
            assert!(!plain.is_empty() && OFFICE[..at].iter().all(|(before, _)| before != word), "{word}");
        }
    }
}
