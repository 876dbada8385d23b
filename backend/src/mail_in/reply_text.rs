//! What somebody wrote anew in an answer: the quoted letter and the signature are cut off.

use frontend::i18n::text;
use shared::lang::Lang;

/// Lines that a look ahead takes in.
const AHEAD: usize = 6;
/// Names of the headers that mail programs put above a quoted letter.
const FROM: [&str; 2] = ["от:", "from:"];
const OTHERS: [&str; 10] =
    ["отправлено:", "дата:", "кому:", "тема:", "копия:", "sent:", "date:", "to:", "subject:", "cc:"];
/// What a phone writes below.
const PHONES: [&str; 8] = [
    "отправлено с iphone",
    "отправлено с ipad",
    "отправлено из мобильн",
    "отправлено из мобильной",
    "отправлено из почты",
    "отправлено с моего",
    "sent from my",
    "get outlook for",
];

/// The answer in a message's text. When nothing but quotes is there, everything is: nothing is lost.
pub(super) fn answer(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let marks: Vec<String> = Lang::ALL
        .into_iter()
        .map(|lang| squeeze(&text_of_line(lang)))
        .filter(|mark| !mark.is_empty())
        .collect();
    let mut kept = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if ends_here(&lines[at..lines.len().min(at + AHEAD)], &marks) {
            break;
        }
        if !line.starts_with('>') {
            kept.push(*line);
        }
    }
    let answer = kept.join("\n");
    let answer = answer.trim();
    if answer.is_empty() { text.trim().to_owned() } else { answer.to_owned() }
}

fn text_of_line(lang: Lang) -> String {
    text(lang, "letter-line")
}

/// Letters only, in lower case: mail programs wrap, quote and mend what stands between them.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// Whether what was quoted begins at the first of these lines.
fn ends_here(lines: &[&str], marks: &[String]) -> bool {
    let Some(first) = lines.first() else { return false };
    let bare = first.trim_start_matches(['>', ' ', '*', '\u{a0}']).trim_end();
    let lower = bare.to_lowercase();
    let two = format!("{first} {}", lines.get(1).copied().unwrap_or_default());
    if marks
        .iter()
        .any(|mark| squeeze(first).contains(mark.as_str()) || squeeze(&two).starts_with(mark.as_str()))
    {
        return true;
    }
    if *first == "--" || *first == "-- " || PHONES.iter().any(|begin| lower.starts_with(begin)) {
        return true;
    }
    let ruled = lower.starts_with("-----") || lower.starts_with("_____");
    let says = ["исходное сообщение", "пересылаемое сообщение", "original message", "forwarded message"];
    if ruled && says.iter().any(|words| lower.contains(words)) {
        return true;
    }
    let heads = |line: &str| {
        let line = line.trim_start_matches(['>', ' ', '*']).to_lowercase();
        OTHERS.iter().any(|name| line.starts_with(name))
    };
    if FROM.iter().any(|name| lower.starts_with(name)) && lines.iter().skip(1).any(|line| heads(line)) {
        return true;
    }
    attribution(&lower) || (begins_attribution(&lower) && attribution(&two.to_lowercase()))
}

/// «21.11.2026 12:00, Опора пишет:», «On …, Opora wrote:».
fn attribution(lower: &str) -> bool {
    let line = lower.trim_end_matches([' ', '\u{a0}']);
    let ends = [
        "пишет:",
        "писал:",
        "писала:",
        "написал:",
        "написала:",
        "написал(а):",
        "писал(а):",
        "wrote:",
        "writes:",
    ];
    let told = line.contains('@') || line.chars().any(|c| c.is_ascii_digit());
    // A webmail's own way: a date, a name, the address, and a colon.
    let bare = line.ends_with(">:") && line.contains('@') && begins_attribution(line);
    bare || (told && line.chars().count() < 300 && ends.iter().any(|end| line.ends_with(end)))
}

/// An attribution may be wrapped into two lines.
fn begins_attribution(lower: &str) -> bool {
    ["on ", "пн,", "вт,", "ср,", "чт,", "пт,", "сб,", "вс,"].iter().any(|begin| lower.starts_with(begin))
        || lower.chars().next().is_some_and(|c| c.is_ascii_digit())
}

/// The text without files in uuencode, and their names: programs of the last century put them there.
pub(super) fn without_uuencode(text: &str) -> (String, Vec<String>) {
    let mut kept = String::with_capacity(text.len());
    let mut names = Vec::new();
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        if inside {
            inside = bare != "end";
        } else if let Some(name) = begins(bare) {
            names.push(super::message::one_line(name));
            inside = true;
        } else {
            kept.push_str(line);
        }
    }
    (kept, names)
}

/// `begin 644 name`
fn begins(line: &str) -> Option<&str> {
    let (mode, name) = line.strip_prefix("begin ")?.split_once(' ')?;
    let octal = (3..=4).contains(&mode.len()) && mode.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
    (octal && !name.trim().is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_quoted_goes() {
        for quoted in [
            "21.11.2026 12:00, Опора пишет:\n> Здравствуйте!\n> Код",
            "сб, 21 нояб. 2026 г. в 12:00, Опора <no-reply@example.org>:\nпишет:\n> x",
            "Суббота, 21 ноября 2026, 12:00 +03:00 от Опора <help@example.org> написал(а):\nx",
            "On Sat, 21 Nov 2026 at 12:00, Opora <help@example.org>\nwrote:\n> x",
            "-----Исходное сообщение-----\nОт: Опора\nОтправлено: сегодня",
            "----- Original Message -----\nFrom: a\nSent: b",
            "-------- Пересылаемое сообщение --------\nx",
            "От: Опора <help@example.org>\nОтправлено: 21 ноября 2026 г.\nКому: Иван\nТема: x",
            "*From:* Opora\n*Sent:* today\n*To:* Ivan",
            "-- \nИван Петров",
            "Отправлено с iPhone\n> x",
            "Отправлено из мобильной Почты Mail",
            "> ——— Пожалуйста, пишите ответ над этой чертой ———\n> Здравствуйте!",
            "——— Please write your answer above this line ———\nHello",
            "> Здравствуйте!\n> Код доступа",
        ] {
            let text = format!("Код пришёл, спасибо.\nНо пароль не подходит.\n\n{quoted}");
            assert_eq!(answer(&text), "Код пришёл, спасибо.\nНо пароль не подходит.", "{quoted}");
        }
    }

    #[test]
    fn what_was_written_stays() {
        for text in [
            "Мне пишет: ошибка",
            "От: дома до работы час",
            "Портал написал:\nневерный код",
            "-----\nэто черта",
            "On Monday it worked",
            "Отправлено заявление",
        ] {
            assert_eq!(answer(text), text);
        }
        // An answer between the quotes, and one that is nothing but a quote.
        assert_eq!(answer("> вопрос\nда\n> ещё\nнет"), "да\nнет");
        assert_eq!(answer("> только цитата"), "> только цитата");
    }

    #[test]
    fn old_attachments_are_cut_out() {
        let text = "до\nbegin 644 вирус.exe\nM1234\n`\nend\nпосле\nbegin the day\n";
        assert_eq!(without_uuencode(text), ("до\nпосле\nbegin the day\n".into(), vec!["вирус.exe".into()]));
    }
}
