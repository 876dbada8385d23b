//! Telling people that an item of the knowledge base changed: guests by letter, everybody with an account by the rule of
//! `shared::notice`.

use frontend::{
    i18n::{Arg, text_args},
    routes::with_query,
};
use shared::{
    api::pages::ItemLink,
    lang::Lang,
    notice::{Event, Reach, When, plan},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    letter::{Body, Words, one_line},
    store::{self, New, SUBSCRIPTION, notices, people, push},
    tell::{Told, may_message},
    unsubscribe,
};
use crate::{
    config::Config,
    platform::{database::Tx, error::AppError, state::AppState},
};

/// Characters of a title in a message by SMS: two parts of a message in Cyrillic are 134.
const SMS_TITLE: usize = 40;

/// A letter to a guest about an item.
#[derive(Clone, Copy, Debug)]
pub struct ItemLetter<'a> {
    /// Address.
    pub to: &'a str,
    /// Language.
    pub lang: Lang,
    /// The item, in that language.
    pub item: &'a ItemLink,
    /// What changed, in the editor's words; may be empty.
    pub note: &'a str,
    /// Of the link that confirms or ends it.
    pub token: &'a str,
}

/// The address of the item's page; in English it says so, since a mail program brings no cookie.
fn address(config: &Config, url: &str, lang: Lang) -> String {
    let url = match lang {
        Lang::Ru => url.to_owned(),
        Lang::En => with_query(url, &[("lang", lang.as_str())]),
    };
    [config.public_url.as_str(), &url].concat()
}

fn manage(config: &Config, letter: &ItemLetter<'_>) -> String {
    address(config, &["/subscriptions/", letter.token].concat(), letter.lang)
}

impl ItemLetter<'_> {
    fn say(&self, config: &Config, key: &str) -> String {
        let args = [
            ("centre", Arg::from(config.name.as_str())),
            ("detail", Arg::from(self.item.title.as_str())),
            ("note", Arg::from(self.note)),
        ];
        text_args(self.lang, &["letter-", key].concat(), &args)
    }

    /// Asks whether the subscription is wanted.
    fn question(&self, config: &Config) -> Words {
        let body = Body {
            subject: one_line(&self.say(config, "subscription-subject")),
            line: None,
            hello: self.say(config, "hello"),
            what: self.say(config, "subscription-what"),
            facts: Vec::new(),
            link: Some((manage(config, self), self.say(config, "subscription-link"))),
            remarks: vec![self.say(config, "subscription-not-you")],
            footer: self.say(config, "footer-account"),
        };
        body.words(self.lang)
    }

    /// Tells of a change.
    fn change(&self, config: &Config, footer: &str) -> Words {
        let mut remarks = Vec::new();
        if !self.note.is_empty() {
            remarks.push(self.say(config, "article-note"));
        }
        let body = Body {
            subject: one_line(&self.say(config, "article-subject")),
            line: None,
            hello: self.say(config, "hello"),
            what: self.say(config, "article-what"),
            facts: Vec::new(),
            link: Some((address(config, &self.item.url, self.lang), self.say(config, "article-open"))),
            remarks,
            footer: self.say(config, footer),
        };
        body.words(self.lang)
    }
}

/// Asks a guest whether they want to hear of changes. Tells whether the letter goes out: an address gets few of them.
///
/// # Errors
/// When the database refuses.
pub async fn ask_to_confirm(
    state: &AppState,
    tx: &Tx,
    letter: &ItemLetter<'_>,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let words = letter.question(&state.config);
    let new = New { class: "news", ..New::of("email", SUBSCRIPTION, letter.to, words, letter.lang, now) };
    store::post_by_form(state, tx, new, now).await
}

/// Writes to a guest of a change, with a link that ends it.
pub fn write_of_item(state: &AppState, tx: &Tx, letter: &ItemLetter<'_>, now: OffsetDateTime) {
    let mut words = letter.change(&state.config, "footer-account");
    let link = manage(&state.config, letter);
    unsubscribe::append_link(&mut words, letter.lang, &link, "letter-subscription-end");
    let new = New {
        class: "news",
        unsubscribe: Some(letter.token.to_owned()),
        ..New::of("email", Event::Article.as_str(), letter.to, words, letter.lang, now)
    };
    store::post(state, tx, new, now);
}

/// Tells somebody with an account of a change, by their own settings. `item.note` is what the editor says of it.
///
/// # Errors
/// When the database refuses.
pub async fn tell_of_item(
    state: &AppState,
    tx: &Tx,
    account: Uuid,
    item: &ItemLink,
    now: OffsetDateTime,
) -> Result<Told, AppError> {
    let event = Event::Article;
    let Some(person) = people::find(tx, account).await? else { return Ok(Told::default()) };
    let reach = Reach {
        email: person.email.is_some(),
        sms: may_message(state, tx, &person, event, now).await?,
        push: person.browsers > 0,
    };
    let plan = plan(event, &person.settings, reach, now);
    let digest_at = match plan.email {
        Some(When::Digest(at)) => Some(at),
        _ => None,
    };
    let detail = [&item.url, " ", &item.title].concat();
    if plan.app || digest_at.is_some() {
        let new = notices::New {
            account: person.id,
            event,
            ticket: None,
            detail: &detail,
            shown: plan.app,
            digest_at,
        };
        notices::insert(tx, &new, now);
    }
    let lang = person.lang;
    let kind = event.as_str();
    if let (Some(When::Now | When::At(_)), Some(to)) = (plan.email, &person.email) {
        let letter = ItemLetter { to, lang, item, note: &item.note, token: "" };
        let mut words = letter.change(&state.config, "footer-own");
        let token = unsubscribe::token(state, person.id, Some(event.topic()));
        unsubscribe::append(&mut words, &state.config, lang, &token, "letter-unsubscribe");
        let new =
            New { class: "news", unsubscribe: Some(token), ..New::of("email", kind, to, words, lang, now) };
        store::post(state, tx, new, now);
    }
    let at = |when| match when {
        When::At(at) => at,
        When::Now | When::Digest(_) => now,
    };
    let link = address(&state.config, &item.url, lang);
    if let (Some(when), Some(phone)) = (plan.sms, &person.phone) {
        let title: String = item.title.chars().take(SMS_TITLE).collect();
        let what = frontend::notices::line(lang, event, "", &title);
        let args =
            [("centre", state.config.name.as_str().into()), ("what", what.into()), ("link", link.into())];
        let text = one_line(&text_args(lang, "sms-notice", &args));
        let words = Words { subject: String::new(), text, html: String::new() };
        // Of the class that the day's share of messages counts.
        let new = New { next_at: at(when), ..New::of("sms", kind, phone, words, lang, now) };
        store::post(state, tx, new, now);
    }
    if let Some(when) = plan.push {
        let payload = serde_json::json!({
            "title": state.config.name,
            "body": frontend::notices::line(lang, event, "", &detail),
            "url": item.url,
            "tag": item.url,
            "lang": lang.as_str(),
        });
        for browser in push::of(tx, person.id).await? {
            let words = Words { subject: kind.to_owned(), text: payload.to_string(), html: String::new() };
            let id = browser.id.to_string();
            let new = New { next_at: at(when), ..New::of("push", kind, &id, words, lang, now) };
            store::post(state, tx, new, now);
        }
    }
    Ok(if plan.app { Told::to(person.id) } else { Told::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_words_and_one_link_each_in_both_languages() {
        let config = crate::config::Settings {
            name: Some("Опора".into()),
            public_url: Some("https://help.example.org".into()),
            ..Default::default()
        };
        let config = config.validate().unwrap();
        let item = ItemLink {
            url: "/kb/x".into(), title: "Не приходит <код>".into(), ..ItemLink::default()
        };
        for lang in Lang::ALL {
            let letter = ItemLetter {
                to: "a@b.ru", lang, item: &item, note: "Новый порядок.", token: "abc"
            };
            let question = letter.question(&config);
            let change = letter.change(&config, "footer-account");
            crate::notify::letter::preview(lang, "subscription", &question);
            crate::notify::letter::preview(lang, "article", &change);
            for words in [&question, &change] {
                for part in [&words.subject, &words.text, &words.html] {
                    assert!(!part.contains("letter-") && !part.contains('$'), "a text is missing: {part}");
                }
                assert!(words.subject.contains("Не приходит <код>"), "{}", words.subject);
                assert!(words.html.contains("&lt;код&gt;") && !words.html.contains("<код>"));
                assert_eq!(words.text.matches("https://").count(), 1, "{}", words.text);
            }
            assert!(
                question.text.contains("https://help.example.org/subscriptions/abc"),
                "{}",
                question.text
            );
            assert!(change.text.contains("https://help.example.org/kb/x"), "{}", change.text);
            assert!(change.text.contains("Новый порядок."), "{}", change.text);
        }
    }
}
