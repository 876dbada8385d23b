//! Being told of changes of an item: asking for it, and the page that the link of a letter leads to. Plain forms that the server
//! answers with a page, so that all of it works without scripts.

use shared::{
    api::{
        accounts::challenge::Challenge,
        pages::{ItemLink, PageData, SubscribePage},
        subscriptions::SubscriptionState,
    },
    lang::Lang,
};
use yew::prelude::*;

use super::{PageProps, parts::crumbs};
use crate::{
    i18n::use_lang,
    routes::Route,
    t,
    ui::{
        Alert, Button, ButtonVariant, EmptyState, ErrorSummary, FieldError, Layout, TextField, Tone, honeypot,
    },
};

/// The page.
#[component]
pub fn Subscribe(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Subscribe(page) = &*props.page else { return Html::default() };
    let content = match (&page.item, page.token.is_empty()) {
        (_, false) => of_letter(lang, page),
        (Some(item), true) => of_item(lang, page, item),
        (None, true) => own(lang, page),
    };
    html! { <Layout top={crumbs(lang, &[])}><div class="form-col stack">{ content }</div></Layout> }
}

/// The item's title as a link; in «ёлочки» without one.
fn titled(item: &ItemLink) -> Html {
    if item.url.is_empty() {
        return html! { { &item.title } };
    }
    html! { <a href={item.url.clone()}>{ &item.title }</a> }
}

fn of_item(lang: Lang, page: &SubscribePage, item: &ItemLink) -> Html {
    match page.state {
        SubscriptionState::Sent => html! {
            <>
                <h1>{ t!(lang, "subscribe-sent") }</h1>
                <Alert tone={Tone::Info}><p>{ t!(lang, "subscribe-sent-text", email = &page.email) }</p></Alert>
                <p class="muted">{ t!(lang, "subscribe-sent-spam") }</p>
                <p><a href={item.url.clone()}>{ t!(lang, "subscribe-back", title = &item.title) }</a></p>
            </>
        },
        SubscriptionState::On => html! {
            <>
                <h1>{ t!(lang, "subscribe-on") }</h1>
                <p>{ titled(item) }</p>
                <p>{ t!(lang, "subscribe-on-account") }{ " " }<a href={Route::Notifications.with(&[])}>{ t!(lang, "subscribe-how") }</a></p>
                { for page.own.iter().map(|own| end(lang, &own.id.to_string(), &page.kind, &page.key, None)) }
                <p><a href={Route::Subscribe.with(&[])}>{ t!(lang, "subscribe-all") }</a></p>
            </>
        },
        SubscriptionState::Off | SubscriptionState::Waiting => form(lang, page, item),
    }
}

fn form(lang: Lang, page: &SubscribePage, item: &ItemLink) -> Html {
    let errors: Vec<FieldError> =
        page.errors.iter().map(|error| FieldError::new("s-email", error.message.clone())).collect();
    let error = page.errors.first().map(|error| AttrValue::from(error.message.clone()));
    // Read by the browser only; a challenge has string keys, so this cannot fail.
    let work =
        page.challenge.as_ref().map(|asked: &Challenge| serde_json::to_string(asked).unwrap_or_default());
    html! {
        <>
            <ErrorSummary title={t!(lang, "error-summary")} {errors} />
            <h1>{ t!(lang, "title-subscribe") }</h1>
            <p>{ t!(lang, "subscribe-about") }{ " " }{ titled(item) }</p>
            if !page.refused.is_empty() {
                <Alert tone={Tone::Warning} live=true><p>{ &page.refused }</p></Alert>
            }
            <form class="form" method="post" action={Route::Subscribe.with(&[])} novalidate=true data-work={work}>
                <input type="hidden" name="kind" value={page.kind.clone()} />
                <input type="hidden" name="key" value={page.key.clone()} />
                if page.signed_in {
                    <p class="muted">{ t!(lang, "subscribe-account") }</p>
                } else {
                    <input type="hidden" name="work" value="" />
                    { honeypot() }
                    <TextField id="s-email" name="email" r#type="email" autocomplete="email" label={t!(lang, "subscribe-email")}
                        hint={t!(lang, "subscribe-email-hint")} value={page.email.clone()} {error} />
                }
                <div class="form-actions"><Button r#type="submit">{ t!(lang, "subscribe-send") }</Button></div>
            </form>
            if !page.signed_in {
                <p class="muted">{ t!(lang, "subscribe-or") }{ " " }<a href={Route::SignIn.with(&[("next", &here(page))])}>{ t!(lang, "subscribe-sign-in") }</a>{ t!(lang, "subscribe-or-feed") }{ " " }<a href="/feed.atom" type="application/atom+xml">{ t!(lang, "subscribe-feed") }</a></p>
            }
        </>
    }
}

fn here(page: &SubscribePage) -> String {
    Route::Subscribe.with(&[("kind", &page.kind), ("key", &page.key)])
}

/// What the link of a letter leads to. Nothing happens before a button is pressed.
fn of_letter(lang: Lang, page: &SubscribePage) -> Html {
    let action = Route::Subscription { token: page.token.clone() }.with(&[]);
    let press = |on: &'static str, variant: ButtonVariant, label: String| {
        html! {
            <form method="post" action={action.clone()}>
                <input type="hidden" name="on" value={on} />
                <Button r#type="submit" {variant}>{ label }</Button>
            </form>
        }
    };
    let item = page.item.clone().unwrap_or_default();
    match page.state {
        SubscriptionState::Waiting | SubscriptionState::Sent => html! {
            <>
                <h1>{ t!(lang, "subscribe-confirm") }</h1>
                <p>{ t!(lang, "subscribe-confirm-text") }{ " " }{ titled(&item) }</p>
                <div class="row">
                    { press("1", ButtonVariant::Primary, t!(lang, "subscribe-yes")) }
                    { press("0", ButtonVariant::Secondary, t!(lang, "subscribe-no")) }
                </div>
            </>
        },
        SubscriptionState::On => html! {
            <>
                <h1>{ t!(lang, "subscribe-on") }</h1>
                <p>{ titled(&item) }</p>
                <p>{ t!(lang, "subscribe-on-text") }</p>
                { press("0", ButtonVariant::Secondary, t!(lang, "subscribe-end")) }
            </>
        },
        SubscriptionState::Off => html! {
            <>
                <h1>{ t!(lang, "subscribe-off") }</h1>
                <p>{ t!(lang, "subscribe-off-text") }</p>
                <p><a href="/">{ t!(lang, "solved-home") }</a></p>
            </>
        },
    }
}

/// A button that ends a subscription of the account.
fn end(lang: Lang, id: &str, kind: &str, key: &str, title: Option<&str>) -> Html {
    html! {
        <form method="post" action={Route::Subscribe.with(&[])}>
            <input type="hidden" name="end" value={id.to_owned()} />
            <input type="hidden" name="kind" value={kind.to_owned()} />
            <input type="hidden" name="key" value={key.to_owned()} />
            <Button r#type="submit" variant={ButtonVariant::Secondary}>
                { t!(lang, "subscribe-end") }
                if let Some(title) = title { <span class="visually-hidden">{ ": " }{ title.to_owned() }</span> }
            </Button>
        </form>
    }
}

fn own(lang: Lang, page: &SubscribePage) -> Html {
    let list = page.own.iter().map(|own| {
        let item = ItemLink { url: own.url.clone(), title: own.title.clone(), ..ItemLink::default() };
        let name = if own.title.is_empty() { t!(lang, "subscribe-gone") } else { own.title.clone() };
        html! {
            <li class="row">
                <span>{ if own.title.is_empty() { html! { { name.clone() } } } else { titled(&item) } }</span>
                { end(lang, &own.id.to_string(), "", "", Some(&name)) }
            </li>
        }
    });
    html! {
        <>
            <h1>{ t!(lang, "subscribe-list") }</h1>
            if !page.signed_in {
                <p>{ t!(lang, "subscribe-list-guest") }</p>
                <p><Button href={Route::SignIn.with(&[("next", "/subscribe")])}>{ t!(lang, "subscribe-sign-in-button") }</Button></p>
            } else if page.own.is_empty() {
                <EmptyState icon="bell" title={t!(lang, "subscribe-none")} text={t!(lang, "subscribe-none-text")}>
                    <Button variant={ButtonVariant::Secondary} href="/kb">{ t!(lang, "home-all-articles") }</Button>
                </EmptyState>
            } else {
                <p>{ t!(lang, "subscribe-list-text") }{ " " }<a href={Route::Notifications.with(&[])}>{ t!(lang, "subscribe-how") }</a></p>
                <ul class="follow-list">{ for list }</ul>
            }
        </>
    }
}
