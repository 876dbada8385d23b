use proptest::prelude::*;

use super::{CodeBook, CodeEntry};

fn book() -> CodeBook {
    let entry = |family: &str, code: &str, aliases: &[&str], prefixes: &[&str]| CodeEntry {
        family: family.to_owned(),
        code: code.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        prefixes: prefixes.iter().map(ToString::to_string).collect(),
    };
    CodeBook::build(&[
        entry("esia", "ESIA-007014", &["7014", "007014"], &["ESIA-", "ЕСИА"]),
        entry("esia", "ESIA-007004", &["7004", "access_denied"], &["ESIA-", "ЕСИА"]),
        entry("oauth", "access_denied", &[], &[]),
        entry("epgu_api", "access_denied_user", &[], &[]),
        entry("http", "401", &[], &["HTTP"]),
        entry("http", "403", &[], &["HTTP"]),
        entry("google_play_store", "403", &[], &[]),
        entry("crypto", "0x800B0109", &["CERT_E_UNTRUSTEDROOT"], &[]),
        entry("crypto", "0x800B010A", &[], &[]),
        entry("crypto", "0x000004C7", &["1223"], &[]),
        entry("chrome_net", "NET::ERR_CERT_DATE_INVALID", &["-201"], &["NET::"]),
        entry("chrome_net", "ERR_ACCESS_DENIED", &["-10"], &["net::", "net error"]),
        entry("chrome_net", "ERR_UNAUTHORIZED", &["-401"], &["net::"]),
        entry("chrome_net", "ERR_HTTP2_PROTOCOL_ERROR", &[], &[]),
        entry("ios_network", "NSURLErrorDomain -1009", &["-1009"], &[]),
        entry("bank_card", "05", &[], &[]),
        entry("bank_card", "51", &[], &[]),
        entry("3ds", "3DS-N", &[], &["3DS-"]),
        entry("3ds", "3DS-01", &[], &["3DS-"]),
        entry("email_delivery", "5.2.2", &[], &["SMTP"]),
        entry("email_delivery", "550", &[], &["SMTP"]),
        entry("sms_delivery", "EXPIRED", &[], &[]),
    ])
}

/// The best match as family/code, of those at least half sure.
fn best(text: &str) -> Option<String> {
    let found = book().find(text).into_iter().find(|m| m.confidence >= 50)?;
    Some(format!("{}/{}", found.family, found.code))
}

#[test]
fn what_people_type_and_paste() {
    for (text, code) in [
        ("ESIA-007014", "esia/ESIA-007014"),
        ("esia-007014", "esia/ESIA-007014"),
        ("есиа 7014", "esia/ESIA-007014"),
        ("ЕСИА-007014", "esia/ESIA-007014"),
        ("ЕSIА007014", "esia/ESIA-007014"),
        ("ESIA_007014", "esia/ESIA-007014"),
        ("7014", "esia/ESIA-007014"),
        ("0х800В0109", "crypto/0x800B0109"),
        ("0X800b0109", "crypto/0x800B0109"),
        ("800B0109", "crypto/0x800B0109"),
        ("Ох800В01О9", "crypto/0x800B0109"),
        ("-2146762486", "crypto/0x800B010A"),
        ("−2146762486", "crypto/0x800B010A"),
        ("2148204810", "crypto/0x800B010A"),
        ("0x4C7", "crypto/0x000004C7"),
        ("cert_e_untrustedroot", "crypto/0x800B0109"),
        ("ошибка 401", "http/401"),
        ("Ошибка: 401", "http/401"),
        ("HTTP 401 Unauthorized", "http/401"),
        ("ошибка401", "http/401"),
        ("код: NET::ERR_CERT_DATE_INVALID", "chrome_net/NET::ERR_CERT_DATE_INVALID"),
        ("err_cert_date_invalid", "chrome_net/NET::ERR_CERT_DATE_INVALID"),
        ("NЕТ::ЕRR_СЕRТ_DАТЕ_INVАLID", "chrome_net/NET::ERR_CERT_DATE_INVALID"),
        ("ERR_HTTP2_PROTOCOL_ERROR", "chrome_net/ERR_HTTP2_PROTOCOL_ERROR"),
        ("ERR_ACCESS_DENIED", "chrome_net/ERR_ACCESS_DENIED"),
        ("access_denied_user", "epgu_api/access_denied_user"),
        ("Error Domain=NSURLErrorDomain Code=-1009", "ios_network/NSURLErrorDomain -1009"),
        ("nsurlerrordomain -1009", "ios_network/NSURLErrorDomain -1009"),
        ("ошибка четыреста один", "http/401"),
        ("выходит ошибка четыре ноль один что это", "http/401"),
        ("есиа семь тысяч четырнадцать", "esia/ESIA-007014"),
        ("код отказа пятьдесят один", "bank_card/51"),
        ("код ноль пять", "bank_card/05"),
        ("ошибка минус тысяча девять", "ios_network/NSURLErrorDomain -1009"),
        ("отказ 51", "bank_card/51"),
        ("код ошибки: 05", "bank_card/05"),
        ("3ds-n", "3ds/3DS-N"),
        ("3DS 01", "3ds/3DS-01"),
        ("почта вернула 5.2.2 mailbox full", "email_delivery/5.2.2"),
        ("статус сообщения EXPIRED, что делать", "sms_delivery/EXPIRED"),
        (
            "Добрый день! 12.03.2026 в 14:05 при подписании заявления вышло окно: «Не удалось построить цепочку \
             сертификатов (0x800b010a)». Телефон +7 900 401-00-51. Помогите!",
            "crypto/0x800B010A",
        ),
    ] {
        assert_eq!(best(text).as_deref(), Some(code), "{text}");
    }
}

#[test]
fn numbers_without_company_are_not_codes() {
    for text in [
        "плачу 51 рубль",
        "дом 403, квартира 51",
        "код пять раз не пришёл",
        "сто раз вводил код",
        "не работает",
        "access to my cabinet was denied",
        "прошло 401 день",
        "ERR_SOMETHING_ACCESS_DENIED",
        "версия 5.2.21",
        "",
        "0x",
        "0x123456789",
    ] {
        assert_eq!(best(text), None, "{text}");
    }
}

#[test]
fn one_number_in_several_families_gives_all() {
    let found = book().find("ошибка 403");
    let families: Vec<_> = found.iter().map(|m| m.family.as_str()).collect();
    assert_eq!(families, ["http", "google_play_store"]);
    assert_eq!(found[0].confidence, found[1].confidence);
    assert_eq!(&"ошибка 403"[found[0].start..found[0].end], "403");
    let named = book().find("http ошибка 403 на странице");
    assert!(named[0].family == "http" && named[0].confidence >= named[1].confidence);
    let both: Vec<_> = book().find("access_denied").into_iter().map(|m| m.family).collect();
    assert_eq!(both, ["esia", "oauth"]);
}

#[test]
fn unknown_codes_are_told_by_their_shape() {
    for (text, code) in [
        ("ESIA-999999", Some("ESIA-999999")),
        ("есиа-123456", Some("ESIA-123456")),
        ("0хDEADBEEF", Some("0xDEADBEEF")),
        ("вышло ERR_UNHEARD_OF при входе", Some("ERR_UNHEARD_OF")),
        ("ошибка 9999", Some("9999")),
        ("ошибка номер 12", Some("12")),
        ("ошибка777", Some("777")),
        ("31337", Some("31337")),
        ("забыл пароль", None),
        ("по-русски", None),
        ("загран-паспорт", None),
        ("wi-fi", None),
        ("дом 12", None),
        ("e-mail", None),
        ("", None),
    ] {
        assert_eq!(CodeBook::looks_like_code(text).as_deref(), code, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        for found in book().find(&text) {
            prop_assert!(text.get(found.start..found.end).is_some() && found.confidence <= 100);
        }
        let _ = CodeBook::looks_like_code(&text);
    }

    #[test]
    fn any_entry_is_learnt_and_found(code in "[A-Z]{3,6}[-_][0-9]{3,6}") {
        let entry = CodeEntry { family: "any".into(), code: code.clone(), aliases: Vec::new(), prefixes: Vec::new() };
        let book = CodeBook::build(&[entry]);
        prop_assert_eq!(book.find(&format!("вышло {}, что делать", code.to_lowercase())).len(), 1);
    }
}
