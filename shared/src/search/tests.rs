//! What a reader may expect of search, ability by ability.

use proptest::prelude::*;

use super::fixture::{doc, docs, index};
use super::{Hit, Index, Kind, Options, stands_out};

fn found(index: &Index, query: &str) -> Vec<Hit> {
    index.search(query, &Options::default()).hits
}

fn first(query: &str) -> String {
    found(&index(), query).first().map_or(String::new(), |hit| hit.id.clone())
}

#[test]
fn what_is_typed_leads_to_what_is_meant() {
    for (ability, query, id) in [
        ("word forms", "забытого пароля", "password-forgotten"),
        ("ё and е", "учётная запись", "identity-levels"),
        ("ё and е", "учетной записи", "identity-levels"),
        ("one typo", "парль", "password-forgotten"),
        ("swapped letters", "пароьл", "password-forgotten"),
        ("two typos", "электроная потпись", "e-signature-kinds"),
        ("keyboard layout", "gfhjkm", "password-forgotten"),
        ("keyboard layout", "yt ghb[jlbn rjl", "sms-code-not-coming"),
        ("keyboard layout", "pfuhegrf", "upload-fails"),
        ("transliteration", "zabyl parol", "password-forgotten"),
        ("transliteration", "zagranpasport", "foreign-passport"),
        ("look-alike letters", "пapoль", "password-forgotten"),
        ("look-alike letters", "CMC", "sms-code-not-coming"),
        ("synonym", "авторизоваться", "cannot-sign-in"),
        ("synonym of a phrase", "цифровая подпись", "e-signature-kinds"),
        ("synonym, by an editor's phrase", "эцп", "e-signature-kinds"),
        ("unfinished word", "загранп", "foreign-passport"),
        ("unfinished word", "не приходит пись", "email-code-not-coming"),
        ("unfinished and mistyped", "загарнпасп", "foreign-passport"),
        ("combining letter", "Не прихо\u{434}ит пи\u{441}ьмо", "email-code-not-coming"),
        ("code number", "OP-0009", "criminal-record"),
        ("number without a word", "судимость", "criminal-record"),
    ] {
        assert_eq!(first(query), id, "{ability}: {query}");
    }
}

#[test]
fn a_code_comes_first_however_it_is_written() {
    for (query, code) in [
        ("ESIA-007014", "ESIA-007014"),
        ("есиа 7014", "ESIA-007014"),
        ("ошибка 401 при входе", "401"),
        ("0х800В0109", "0x800B0109"),
        ("-2146762487", "0x800B0109"),
        ("код: NET::ERR_CERT_DATE_INVALID", "NET::ERR_CERT_DATE_INVALID"),
        ("при входе вышло err_cert_date_invalid и не пускает", "NET::ERR_CERT_DATE_INVALID"),
    ] {
        assert_eq!(first(query), code, "{query}");
    }
    let families: Vec<_> =
        found(&index(), "ошибка 403").into_iter().take(2).filter_map(|h| h.family).collect();
    assert!(families.contains(&"http".to_owned()) && families.contains(&"google_play_store".to_owned()));
}

#[test]
fn words_prefer_answers_to_codes() {
    let hits = found(&index(), "не могу войти");
    assert_eq!(hits[0].kind, Kind::Guide);
    assert!(hits.iter().any(|h| h.kind == Kind::ErrorCode), "codes are still offered");
}

fn small(texts: &[(&str, &str, &str)]) -> Index {
    let docs: Vec<_> =
        texts.iter().map(|(id, title, body)| doc(Kind::Article, id, title, "", "Кратко.", body)).collect();
    Index::build(&docs, &[])
}

#[test]
fn all_words_beat_some() {
    let index = small(&[
        ("some", "Справка банка", "О чём угодно."),
        ("all", "Прочее", "Справка для банка о доходах."),
        ("none", "Погода", "Завтра дождь."),
    ]);
    let ids: Vec<_> = found(&index, "справка доходы банк ").into_iter().map(|h| h.id).collect();
    assert_eq!(ids, ["all", "some"]);
}

#[test]
fn nearness_and_order_count() {
    let index = small(&[
        ("far", "Подпись бумаг, а потом совсем новая и электронная", ""),
        ("turned", "Подпись электронная для бумаг, новая и совсем", ""),
        ("near", "Электронная подпись для бумаг, новая и совсем", ""),
    ]);
    let ids: Vec<_> = found(&index, "электронная подпись").into_iter().map(|h| h.id).collect();
    assert_eq!(ids, ["near", "turned", "far"]);
}

#[test]
fn title_beats_keywords_beat_summary_beat_body() {
    let mut docs = vec![
        doc(Kind::Article, "body", "Один", "", "Кратко.", "Про налог."),
        doc(Kind::Article, "summary", "Два", "", "Про налог.", ""),
        doc(Kind::Article, "keywords", "Три", "налог", "Кратко.", ""),
        doc(Kind::Article, "title", "Налог", "", "Кратко.", ""),
    ];
    docs.extend((0..20).map(|n| doc(Kind::Article, &format!("other-{n}"), "Прочее", "", "Кратко.", "")));
    let ids: Vec<_> = found(&Index::build(&docs, &[]), "налог").into_iter().map(|h| h.id).collect();
    assert_eq!(ids, ["title", "keywords", "summary", "body"]);
}

#[test]
fn exact_form_beats_stem_and_popularity_settles_ties() {
    let mut docs = vec![
        doc(Kind::Article, "stem", "Паспорта", "", "", ""),
        doc(Kind::Article, "exact", "Паспорт", "", "", ""),
        doc(Kind::Article, "plain", "Загрузка", "", "", ""),
        doc(Kind::Article, "popular", "Загрузка", "", "", ""),
    ];
    docs[3].popularity = 200;
    let index = Index::build(&docs, &[]);
    assert_eq!(found(&index, "паспорт ")[0].id, "exact");
    assert_eq!(found(&index, "загрузка")[0].id, "popular");
}

#[test]
fn popularity_is_a_mild_prior() {
    let mut docs = vec![
        doc(Kind::Article, "title", "Возврат пошлины", "", "", ""),
        doc(Kind::Article, "body", "Оплата", "", "", "Про возврат пошлины написано в договоре."),
        doc(Kind::Article, "half", "Возврат документа", "", "", ""),
        doc(Kind::Article, "rare", "Пошлина и возврат", "", "", ""),
    ];
    for often in [0, 64, 128, 255] {
        for doc in docs.iter_mut().skip(1) {
            doc.popularity = often;
        }
        let hits = found(&Index::build(&docs, &[]), "возврат пошлины ");
        // However often others are opened, the item that says what was asked stays first.
        assert_eq!(hits[0].id, "title", "popularity {often}");
        assert!(hits.iter().position(|h| h.id == "rare") < hits.iter().position(|h| h.id == "half"));
    }
    // Between equals it decides, and each step of it counts.
    let mut twins: Vec<_> =
        (0..3).map(|n| doc(Kind::Article, &format!("twin-{n}"), "Справка о доходах", "", "", "")).collect();
    twins[1].popularity = 20;
    twins[2].popularity = 40;
    let ids: Vec<_> = found(&Index::build(&twins, &[]), "справка").into_iter().map(|h| h.id).collect();
    assert_eq!(ids, ["twin-2", "twin-1", "twin-0"]);
    let scores: Vec<f32> = found(&Index::build(&twins, &[]), "справка").iter().map(|h| h.score).collect();
    assert!(scores[0] / scores[2] < 1.05, "{scores:?}");
}

#[test]
fn an_answer_stands_out_far_ahead_only() {
    assert!(stands_out(&[3.0]) && stands_out(&[3.0, 1.0, 0.9]));
    assert!(!stands_out(&[]) && !stands_out(&[3.0, 2.5]));
}

#[test]
fn corrected_says_how_a_query_was_read() {
    let index = index();
    for (query, corrected) in [
        ("jib,rf gfhjkz", None),
        ("gfhjkm", Some("пароль")),
        ("забыли пороль", Some("забыли пароль")),
        ("zabyli parol", Some("забыли пароль")),
        ("забыли пароль", None),
        ("пapoль", None),
        ("ошибка 401", None),
    ] {
        if corrected.is_some() || !query.contains(',') {
            let read = index.search(query, &Options { prefix: false, ..Options::default() }).corrected;
            assert_eq!(read.as_deref(), corrected, "{query}");
        }
    }
}

#[test]
fn marks_are_the_words_that_matched() {
    let index = index();
    for (query, id, marked) in [
        ("код смс", "sms-code-not-coming", &["код", "СМС"][..]),
        ("кодом", "email-code-not-coming", &["кодом"]),
        ("загранп", "foreign-passport", &["Загранпаспорт"]),
        ("авторизоваться", "cannot-sign-in", &["войти"]),
    ] {
        let hit = found(&index, query).into_iter().find(|h| h.id == id).unwrap();
        let texts: Vec<_> =
            hit.title_marks.iter().map(|(s, e)| &hit.title[*s as usize..*e as usize]).collect();
        assert_eq!(texts, marked, "{query}");
    }
}

#[test]
fn kinds_limit_and_nothing() {
    let index = index();
    let only = Options { kinds: vec![Kind::Service, Kind::News], ..Options::default() };
    assert!(index.search("паспорт работы", &only).hits.iter().all(|h| only.kinds.contains(&h.kind)));
    let two = Options { limit: 2, ..Options::default() };
    assert_eq!(index.search("код", &two).hits.len(), 2);
    for query in ["", " ", "?!", "ъъъщщщ", "日本", "и", "\u{301}", "0x", "_", "-"] {
        let _ = index.search(query, &Options::default());
    }
    assert!(found(&index, "ъъъщщщ").is_empty());
    assert!(found(&Index::default(), "пароль").is_empty());
}

#[test]
fn the_same_after_a_round_trip_and_without_prefix() {
    let one = index();
    let two = Index::from_bytes(&one.to_bytes()).unwrap();
    for query in ["код из смс", "zabyl parol", "ошибка 403", "возврат"] {
        assert_eq!(one.search(query, &Options::default()), two.search(query, &Options::default()));
    }
    let whole = Options { prefix: false, ..Options::default() };
    assert!(one.search("загранпас", &whole).corrected.is_none_or(|c| c.contains("загранпаспорт")));
    assert_eq!(docs().len(), one.len());
}

proptest! {
    #[test]
    fn any_query_is_answered(query in "\\PC{0,40}", prefix: bool, limit in 0usize..12) {
        let index = index();
        let results = index.search(&query, &Options { limit, kinds: Vec::new(), prefix });
        prop_assert!(results.hits.len() <= limit);
        for hit in results.hits {
            for (start, end) in hit.title_marks {
                prop_assert!(hit.title.get(start as usize..end as usize).is_some());
            }
            prop_assert!(hit.score.is_finite());
        }
    }

    #[test]
    fn likely_queries_are_answered(query in "([а-яёa-zА-Я0-9]{1,9}[ ,.;\\[_-]?){1,14}") {
        index().search(&query, &Options::default());
    }

    #[test]
    fn any_documents_are_indexed(title in "\\PC{0,30}", body in "\\PC{0,200}", synonyms in "\\PC{0,20}") {
        let doc = doc(Kind::Faq, "any", &title, &synonyms, &body, &body);
        let index = Index::build(&[doc], &[vec![synonyms, title.clone()]]);
        let again = Index::from_bytes(&index.to_bytes()).unwrap();
        prop_assert_eq!(again.search(&title, &Options::default()), index.search(&title, &Options::default()));
    }
}
