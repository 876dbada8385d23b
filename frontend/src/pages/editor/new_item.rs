//! Beginning an item that is not there yet.

use serde_json::{Value, json};
use shared::{
    api::editor::{DraftNew, DraftView},
    content::{ContentKind, good_key},
    lang::Lang,
};
use time::{Date, Duration};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    route::{EditorRoute, Place},
    words::{kind_name, lang_name},
};
use crate::{
    api::editor as api,
    device::{chance, clock},
    format,
    hooks::use_submit,
    i18n::use_lang,
    pages::staff::links,
    t,
    ui::{Alert, Button, ButtonVariant, Choice, Dialog, Select, TextField, Tone, dom},
};

/// Kinds that can be begun here. Synonyms and contacts are there once and always.
const KINDS: [ContentKind; 11] = [
    ContentKind::Faq,
    ContentKind::Article,
    ContentKind::Guide,
    ContentKind::ErrorCode,
    ContentKind::ErrorFamily,
    ContentKind::Service,
    ContentKind::Template,
    ContentKind::Tag,
    ContentKind::Block,
    ContentKind::Category,
    ContentKind::Remit,
];

/// Days after which a new item is read again: content is due for review monthly.
const REVIEW_DAYS: i64 = 30;

/// A document to begin with: it fits its kind and has nothing in it. The address is in the document too.
pub fn blank(kind: ContentKind, key: &str, title: &str, today: Date) -> Value {
    let dates = json!({
        "updated": format::iso(today),
        "review_due": format::iso(today + Duration::days(REVIEW_DAYS)),
        "owner": "editors",
    });
    let mut doc = match kind {
        ContentKind::Article | ContentKind::Faq => json!({
            "kind": kind.as_str(), "slug": key, "title": title, "summary": "", "block": "", "tags": [], "audience": ["citizen"],
            "related": [], "body": "",
        }),
        ContentKind::Guide => json!({
            "slug": key, "title": title, "summary": "", "block": "", "tags": [], "category": "", "minutes": 2, "start": "start",
            "steps": { "start": { "question": "", "title": title, "text": "", "answers": [], "end": "solved" } },
        }),
        ContentKind::ErrorCode => {
            let (family, code) = key.split_once('/').unwrap_or(("", key));
            json!({ "family": family, "code": code, "title": title, "meaning": "", "side": "you", "steps": [] })
        }
        ContentKind::ErrorFamily => json!({
            "family": key, "title": title, "title_en": "", "where": "", "prefixes": [], "category": "", "block": "",
        }),
        ContentKind::Service => json!({
            "slug": key, "code": "", "title": title, "summary": "", "category": "documents", "way": ["online"], "term": "", "fee": "",
            "documents": [], "steps": [], "result": "", "audience": [], "block": "", "tags": [], "request_category": "", "body": "",
        }),
        ContentKind::Template => json!({
            "slug": key, "title": title, "summary": "", "category": "", "kind": "problem", "block": "", "tags": [], "subject": "", "body": "",
        }),
        ContentKind::Remit => json!({
            "key": key, "title": title, "title_en": "", "why": "", "why_en": "", "steps": [], "steps_en": [], "still": "", "still_en": "",
            "link": "", "subtopics": [], "phrases": [],
        }),
        _ => json!({ "key": key, "title": title, "title_en": "" }),
    };
    let dated = matches!(
        kind,
        ContentKind::Article
            | ContentKind::Faq
            | ContentKind::Guide
            | ContentKind::ErrorFamily
            | ContentKind::Service
            | ContentKind::Template
    );
    if let (true, Some(fields), Value::Object(dates)) = (dated, doc.as_object_mut(), dates) {
        fields.extend(dates);
    }
    doc
}

/// An address out of a title: Latin letters as on road signs, digits, hyphens.
pub fn slug_of(title: &str) -> String {
    let mut out = String::new();
    for c in title.to_lowercase().chars() {
        let latin = match c {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'д' => "d",
            'е' | 'ё' | 'э' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' | 'й' => "i",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ы' => "y",
            'ю' => "iu",
            'я' => "ia",
            'ъ' | 'ь' => "",
            c if c.is_ascii_alphanumeric() => {
                out.push(c);
                continue;
            }
            _ if out.ends_with('-') || out.is_empty() => "",
            _ => "-",
        };
        out.push_str(latin);
    }
    let cut: String = out.chars().take(60).collect();
    cut.trim_matches('-').to_owned()
}

/// Properties of [`NewItem`].
#[derive(Properties, PartialEq)]
pub struct NewItemProps {
    /// Nothing was begun.
    pub onclose: Callback<()>,
}

/// Asks for kind, language, title and address.
#[component]
pub fn NewItem(props: &NewItemProps) -> Html {
    let lang = use_lang();
    let navigator = use_navigator();
    let kind = use_state_eq(|| ContentKind::Faq);
    let of = use_state_eq(|| Lang::Ru);
    let title = use_state_eq(String::new);
    let typed_key = use_state_eq(|| None::<String>);
    let tried = use_state_eq(|| false);
    let idempotency = use_memo((), |()| chance::new_key().to_string());
    let key = (*typed_key).clone().unwrap_or_else(|| slug_of(&title));
    let begin = {
        let idempotency = idempotency.clone();
        use_submit(
            move |form: DraftNew| {
                let key = (*idempotency).clone();
                async move { api::begin(&form, &key).await }
            },
            Callback::from(move |view: DraftView| {
                links::go::<EditorRoute>(
                    navigator.as_ref(),
                    &Place::new(view.kind, view.lang, view.key).url(),
                );
            }),
        )
    };
    let (no_title, bad_key) = (title.trim().is_empty(), !good_key(*kind, &key));
    let onsubmit = {
        let (kind, of, title, key, tried, run) =
            (*kind, *of, (*title).clone(), key.clone(), tried.setter(), begin.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if no_title {
                dom::focus("new-title");
            } else if bad_key {
                dom::focus("new-key");
            } else {
                let today = clock::now().date();
                let doc = Some(blank(kind, &key, title.trim(), today));
                run.emit(DraftNew { kind, key: key.clone(), lang: of, from: None, new: true, doc });
            }
        })
    };
    let kinds: Vec<Choice> =
        KINDS.iter().map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind))).collect();
    let langs: Vec<Choice> =
        Lang::ALL.iter().map(|one| Choice::new(one.as_str(), lang_name(lang, *one))).collect();
    let onkind = {
        let kind = kind.setter();
        Callback::from(move |name: String| kind.set(ContentKind::parse(&name).unwrap_or(ContentKind::Faq)))
    };
    let onlang = {
        let of = of.setter();
        Callback::from(move |tag: String| of.set(Lang::parse(&tag).unwrap_or_default()))
    };
    let ontitle = {
        let title = title.setter();
        Callback::from(move |text| title.set(text))
    };
    let onkey = {
        let typed_key = typed_key.setter();
        Callback::from(move |text| typed_key.set(Some(text)))
    };
    let close = props.onclose.reform(|_: MouseEvent| ());
    let title_error = (*tried && no_title).then(|| AttrValue::from(t!(lang, "editor-new-title-empty")));
    let key_error = (*tried && bad_key).then(|| AttrValue::from(t!(lang, "editor-new-key-bad")));
    let hint = if *kind == ContentKind::ErrorCode { "editor-new-key-code" } else { "editor-new-key-hint" };
    html! {
        <Dialog id="new-item" title={t!(lang, "editor-new")} open=true onclose={props.onclose.clone()}
            actions={html! { <>
                <Button r#type="submit" form="new-form" loading={begin.busy}>{ t!(lang, "editor-new-begin") }</Button>
                <Button variant={ButtonVariant::Secondary} onclick={close}>{ t!(lang, "console-cancel") }</Button>
            </> }}>
            <form id="new-form" class="stack" {onsubmit} novalidate=true>
                <Select id="new-kind" label={t!(lang, "editor-column-kind")} choices={kinds} value={kind.as_str()} onchange={onkind} />
                <Select id="new-lang" label={t!(lang, "editor-language")} choices={langs} value={of.as_str()} onchange={onlang} />
                <TextField id="new-title" label={t!(lang, "editor-field-title")} value={(*title).clone()} error={title_error} oninput={ontitle} />
                <TextField id="new-key" label={t!(lang, "editor-field-slug")} hint={AttrValue::from(crate::i18n::text(lang, hint))} value={key}
                    error={key_error} oninput={onkey} />
                if let Some(error) = &begin.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            </form>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use shared::content::Doc;
    use time::macros::date;

    use super::*;

    #[test]
    fn a_blank_document_fits_its_kind() {
        for kind in KINDS {
            let key = if kind == ContentKind::ErrorCode { "http/599" } else { "a-new-one" };
            assert!(good_key(kind, key), "{kind:?}");
            let doc = blank(kind, key, "Название", date!(2026 - 11 - 24));
            let read = Doc::from_value(kind, doc);
            assert!(read.is_ok(), "{kind:?}: {:?}", read.err());
        }
    }

    #[test]
    fn an_address_comes_out_of_a_title() {
        assert_eq!(slug_of("Не приходит код из СМС?"), "ne-prikhodit-kod-iz-sms");
        assert_eq!(slug_of("  HTTP 500 — что это "), "http-500-chto-eto");
        assert_eq!(slug_of("«»"), "");
    }
}
