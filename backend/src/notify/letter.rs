//! What letters say. Words are in `locales/<language>/letters.ftl`.

use frontend::{
    format::date_time,
    i18n::{Arg, text, text_args},
    notices::detail_words,
};
use shared::{
    ids::{TicketNumber, format_code},
    lang::Lang,
    notice::Event,
};
use time::OffsetDateTime;

use crate::config::Config;

/// What a letter tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A request was received.
    Confirmation {
        /// Access code, as stored.
        code: String,
        /// When the first answer is promised.
        first_answer_due: OffsetDateTime,
        /// When the solution is promised.
        solution_due: OffsetDateTime,
        /// The second date was counted without an official calendar.
        preliminary: bool,
    },
    /// Staff answered.
    Answer,
    /// Staff need something from the requester.
    Question,
    /// It was closed.
    Closed,
    /// Anything else that a person is told of.
    Told {
        /// What happened.
        event: Event,
        /// What belongs to it: a time, a number.
        detail: String,
    },
}

impl Kind {
    /// The name in the database and in the locales.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Confirmation { .. } => "confirmation",
            Self::Answer => "answer",
            Self::Question => "question",
            Self::Closed => "closed",
            Self::Told { event, .. } => event.as_str(),
        }
    }

    /// The letter about an event.
    pub fn of(event: Event, detail: &str) -> Self {
        match event {
            Event::Answer => Self::Answer,
            Event::Question => Self::Question,
            Event::Closed => Self::Closed,
            event => Self::Told { event, detail: detail.to_owned() },
        }
    }
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Kind.
    pub kind: Kind,
    /// Address.
    pub to: String,
    /// Language.
    pub lang: Lang,
    /// The request.
    pub number: TicketNumber,
}

/// A letter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

impl Letter {
    pub(super) fn words(&self, config: &Config) -> Words {
        let lang = self.lang;
        let kind = self.kind.as_str();
        let number = self.number.to_string();
        let detail = match &self.kind {
            Kind::Told { event, detail } => detail_words(lang, *event, detail),
            _ => String::new(),
        };
        let args = [
            ("number", Arg::from(number.as_str())),
            ("centre", Arg::from(config.name.as_str())),
            ("detail", Arg::from(detail)),
        ];
        let say = |key: &str| text_args(lang, &format!("letter-{key}"), &args);
        // What stands after `#` never reaches a server's log.
        let staffs = matches!(&self.kind, Kind::Told { event, .. } if event.topic().is_staffs());
        let (place, open) = if staffs {
            (format!("/console/t/{}", self.number.digits()), "open-console")
        } else {
            (format!("/request/status#{}", self.number.digits()), "open")
        };
        let link = format!("{}{place}", config.public_url);
        let mut facts = vec![(text(lang, "letter-fact-number"), number.clone())];
        let mut remarks = Vec::new();
        if let Kind::Confirmation { code, first_answer_due, solution_due, preliminary } = &self.kind {
            facts.push((text(lang, "letter-fact-code"), format_code(code)));
            facts.push((text(lang, "letter-fact-first-answer"), date_time(lang, *first_answer_due)));
            facts.push((text(lang, "letter-fact-solution"), date_time(lang, *solution_due)));
            if *preliminary {
                remarks.push(say("preliminary"));
            }
            remarks.push(say("keep-code"));
        }
        // Where answers are read, everything below the line is what was quoted.
        let answers = config.mail_in.is_some();
        let body = Body {
            subject: one_line(&say(&format!("{kind}-subject"))),
            line: answers.then(|| say("line")),
            hello: say("hello"),
            what: say(&format!("{kind}-what")),
            facts,
            link: Some((link, say(open))),
            remarks,
            footer: say(if answers { "footer-answers" } else { "footer" }),
        };
        body.words(lang)
    }
}

pub(super) struct Body {
    pub(super) subject: String,
    /// Above which an answer is written.
    pub(super) line: Option<String>,
    pub(super) hello: String,
    pub(super) what: String,
    pub(super) facts: Vec<(String, String)>,
    /// Address and words.
    pub(super) link: Option<(String, String)>,
    pub(super) remarks: Vec<String>,
    pub(super) footer: String,
}

impl Body {
    pub(super) fn words(self, lang: Lang) -> Words {
        Words { text: self.text(), html: self.html(lang), subject: self.subject }
    }

    fn text(&self) -> String {
        let facts: Vec<String> = self.facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let mut parts: Vec<String> = self.line.iter().cloned().collect();
        parts.extend([self.hello.clone(), self.what.clone()]);
        if !facts.is_empty() {
            parts.push(facts.join("\n"));
        }
        if let Some((link, words)) = &self.link {
            parts.push(format!("{words}:\n{link}"));
        }
        parts.extend(self.remarks.iter().cloned());
        parts.push(format!("-- \n{}", self.footer));
        parts.join("\n\n") + "\n"
    }

    /// Mail programs know neither style sheets nor modern HTML: a table and a link.
    fn html(&self, lang: Lang) -> String {
        let mut out = format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\
             <body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:16px\">",
            lang.as_str(),
            escape(&self.subject)
        );
        let mut paragraph = |text: &str| {
            out.push_str("<p>");
            out.push_str(&escape(text));
            out.push_str("</p>");
        };
        for text in self.line.iter().chain([&self.hello, &self.what]) {
            paragraph(text);
        }
        out.push_str("<table>");
        for (name, value) in &self.facts {
            out.push_str("<tr><th align=\"left\" style=\"padding-right:16px;font-weight:normal\">");
            out.push_str(&escape(name));
            out.push_str("</th><td><b>");
            out.push_str(&escape(value));
            out.push_str("</b></td></tr>");
        }
        out.push_str("</table>");
        if let Some((link, words)) = &self.link {
            out.push_str("<p><a href=\"");
            out.push_str(&escape(link));
            out.push_str("\">");
            out.push_str(&escape(words));
            out.push_str("</a></p>");
        }
        for remark in &self.remarks {
            out.push_str("<p>");
            out.push_str(&escape(remark));
            out.push_str("</p>");
        }
        out.push_str("<hr><p><small>");
        out.push_str(&escape(&self.footer));
        out.push_str("</small></p></body></html>");
        out
    }
}

pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            _ => out.push(c),
        }
    }
    out
}

/// A header is one line: line ends and control characters become spaces.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Letters as people get them, to be looked at: `target/letters/<language>/<kind>/` has subject, text and HTML.
#[cfg(test)]
pub(super) fn preview(lang: Lang, kind: &str, words: &Words) {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/letters");
    let folder = root.join(lang.as_str()).join(kind);
    std::fs::create_dir_all(&folder).unwrap();
    for (file, text) in
        [("subject.txt", &words.subject), ("letter.txt", &words.text), ("letter.html", &words.html)]
    {
        std::fs::write(folder.join(file), text).unwrap();
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn config() -> Config {
        crate::config::Settings {
            public_url: Some("https://help.example.org".into()),
            name: Some("Опора <b>".into()),
            mail_from: Some("help@example.org".into()),
            ..Default::default()
        }
        .validate()
        .unwrap()
    }

    fn letter(kind: Kind, lang: Lang) -> Words {
        let number = TicketNumber::new(2026, 427);
        Letter { kind, to: "a@example.org".into(), lang, number }.words(&config())
    }

    fn confirmation() -> Kind {
        Kind::Confirmation {
            code: "7K2QHM9XCD".into(),
            first_answer_due: datetime!(2026-11-21 10:00 UTC),
            solution_due: datetime!(2026-11-25 17:00 UTC),
            preliminary: true,
        }
    }

    #[test]
    fn a_confirmation_has_all_that_is_needed() {
        for lang in Lang::ALL {
            let words = letter(confirmation(), lang);
            let number = TicketNumber::new(2026, 427);
            assert!(words.subject.contains(&number.to_string()), "{}", words.subject);
            for part in [&words.text, &words.html] {
                let link = format!("https://help.example.org/request/status#{}", number.digits());
                for needle in [number.to_string(), "7K2QH-M9XCD".into(), link, "13:00".into()] {
                    assert!(part.contains(&needle), "{lang:?} {needle}: {part}");
                }
            }
            assert!(!words.html.contains("<b>»") && words.html.contains("&lt;b&gt;"));
        }
    }

    #[test]
    fn every_letter_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let told = Event::ALL.iter().map(|event| Kind::of(*event, "2026-11-25T17:00:00Z"));
            for kind in std::iter::once(confirmation()).chain(told) {
                let name = kind.as_str();
                let words = letter(kind.clone(), lang);
                for part in [&words.subject, &words.text, &words.html] {
                    assert!(!part.contains("letter-"), "a text is missing: {part}");
                    assert!(!part.trim().is_empty(), "{name}");
                }
                let general = ["incident", "news", "article"].contains(&name);
                let number = TicketNumber::new(2026, 427).to_string();
                assert_eq!(words.subject.contains(&number), !general, "{}", words.subject);
                preview(lang, name, &words);
            }
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        assert_eq!(one_line("a\r\nBcc: b"), "a  Bcc: b");
    }
}
