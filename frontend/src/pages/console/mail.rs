//! Mail that was not taken by itself: who says to have sent it, why it waits, and what to do with it.

use shared::{api::mail::QuarantinedMail, page::Page};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::use_desk;
use crate::{
    api,
    device::clock,
    format,
    hooks::use_query,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Dialog, EmptyState, Skeleton, Tone, dom},
};

/// What somebody decided about a letter.
#[derive(Clone, Copy, PartialEq)]
enum Deed {
    Release,
    Discard,
}

/// The page.
#[component]
pub fn MailPage() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let rows = use_state(Vec::<QuarantinedMail>::new);
    let next = use_state_eq(|| None::<String>);
    let asked = use_state(|| None::<QuarantinedMail>);
    let busy = use_state_eq(|| None::<i64>);
    let query = use_query((), |()| async { api::desk::quarantine("").await });
    use_effect_with(t!(lang, "console-mail"), |title| {
        if let Some(document) = dom::document() {
            document.set_title(title);
        }
    });
    {
        let (desk, error) = (desk.clone(), query.error.clone());
        use_effect_with(error, move |error| {
            if let Some(error) = error {
                desk.refused(error);
            }
        });
    }
    {
        let (rows, next) = (rows.setter(), next.setter());
        use_effect_with(query.data.clone(), move |page| {
            if let Some(page) = page {
                rows.set(page.items.clone());
                next.set(page.next.clone());
            }
        });
    }
    let onmore = {
        let (rows, next, desk) = (rows.clone(), next.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(cursor) = (*next).clone() else { return };
            let (rows, next, desk) = (rows.clone(), next.clone(), desk.clone());
            spawn_local(async move {
                match api::desk::quarantine(&cursor).await {
                    Ok(Page { items, next: after }) => {
                        rows.set([(*rows).clone(), items].concat());
                        next.set(after);
                    }
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }
            });
        })
    };
    let decide = {
        let (rows, desk, busy, asked) = (rows.clone(), desk.clone(), busy.clone(), asked.clone());
        Callback::from(move |(id, deed): (i64, Deed)| {
            if busy.is_some() {
                return;
            }
            busy.set(Some(id));
            asked.set(None);
            let (rows, desk, busy) = (rows.clone(), desk.clone(), busy.setter());
            spawn_local(async move {
                let done = match deed {
                    Deed::Release => api::desk::release_mail(id).await.map(|made| Some(made.number)),
                    Deed::Discard => api::desk::discard_mail(id).await.map(|()| None),
                };
                busy.set(None);
                match done {
                    Ok(number) => {
                        rows.set(rows.iter().filter(|row| row.id != id).cloned().collect());
                        desk.say(
                            Tone::Positive,
                            match number {
                                Some(number) => {
                                    t!(lang, "console-mail-released", number = number.to_string())
                                }
                                None => t!(lang, "console-mail-discarded"),
                            },
                        );
                    }
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => {
                        // Somebody else decided, or it cannot be read: it waits no more, or says why.
                        if error.status() == Some(404) {
                            rows.set(rows.iter().filter(|row| row.id != id).cloned().collect());
                        }
                        desk.say(Tone::Danger, error.sentence(lang));
                    }
                }
            });
        })
    };
    let list = match (&query.data, &query.error) {
        (None, Some(error)) => html! {
            <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}><p>{ error.sentence(lang) }</p></Alert>
        },
        (None, None) => html! { <Skeleton lines={6} /> },
        (Some(_), _) if rows.is_empty() => html! {
            <EmptyState icon="mail" title={t!(lang, "console-mail-none")} text={t!(lang, "console-mail-none-text")} />
        },
        _ => html! {
            <ul class="mentions">
                { for rows.iter().map(|row| letter(lang, row, *busy == Some(row.id), &decide, &asked)) }
            </ul>
        },
    };
    let close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <h1>{ t!(lang, "console-mail") }</h1>
            <p class="muted">{ t!(lang, "console-mail-text") }</p>
            { list }
            if next.is_some() {
                <div class="show-more"><Button variant={ButtonVariant::Secondary} onclick={onmore}>{ t!(lang, "console-queue-more") }</Button></div>
            }
            if let Some(row) = &*asked {
                <Dialog id="discard-mail" title={t!(lang, "console-mail-discard-title")} open=true onclose={close.clone()} actions={html! {
                    <>
                        <Button variant={ButtonVariant::Danger} onclick={ let (decide, id) = (decide.clone(), row.id); Callback::from(move |_: MouseEvent| decide.emit((id, Deed::Discard))) }>
                            { t!(lang, "console-mail-discard") }
                        </Button>
                        <Button variant={ButtonVariant::Quiet} onclick={close.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
                    </>
                }}>
                    <p>{ t!(lang, "console-mail-discard-text", subject = &row.subject) }</p>
                </Dialog>
            }
        </main>
    }
}

fn letter(
    lang: shared::lang::Lang,
    row: &QuarantinedMail,
    busy: bool,
    decide: &Callback<(i64, Deed)>,
    asked: &UseStateHandle<Option<QuarantinedMail>>,
) -> Html {
    let release = {
        let (decide, id) = (decide.clone(), row.id);
        Callback::from(move |_: MouseEvent| decide.emit((id, Deed::Release)))
    };
    let discard = {
        let (asked, row) = (asked.clone(), row.clone());
        Callback::from(move |_: MouseEvent| asked.set(Some(row.clone())))
    };
    let subject =
        if row.subject.is_empty() { t!(lang, "console-mail-no-subject") } else { row.subject.clone() };
    let from = if row.from.is_empty() { t!(lang, "console-mail-no-sender") } else { row.from.clone() };
    html! {
        <li key={row.id}>
            <h2 class="h3">{ subject }</h2>
            <p class="muted">
                { t!(lang, "console-mail-from", from = from) }{ " · " }
                { format::relative(lang, row.received_at, clock::now()) }{ " · " }{ format::bytes(lang, u64::try_from(row.size).unwrap_or_default()) }
            </p>
            <p>{ text(lang, &["console-mail-reason-", &row.reason].concat()) }</p>
            if !row.excerpt.is_empty() { <blockquote class="mail-excerpt">{ &row.excerpt }</blockquote> }
            <div class="row">
                if row.kept {
                    <Button size={ButtonSize::Small} loading={busy} onclick={release}>{ t!(lang, "console-mail-release") }</Button>
                } else {
                    <span class="muted">{ t!(lang, "console-mail-not-kept") }</span>
                }
                <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} disabled={busy} onclick={discard}>{ t!(lang, "console-mail-discard") }</Button>
            </div>
        </li>
    }
}
