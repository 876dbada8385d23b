//! «Упомянули меня»: notes with the operator's name.

use shared::{api::desk::mentions::MentionRow, page::Page};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    bench::use_bench,
    desk::{News, use_desk},
    hub::use_hub,
    route::ticket_url,
};
use crate::{
    api,
    device::clock,
    format,
    hooks::use_query,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, EmptyState, Skeleton, Tone, dom},
};

/// The page.
#[component]
pub fn MentionsPage() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let more = use_state(Vec::<MentionRow>::new);
    let next = use_state_eq(|| None::<Option<String>>);
    let query = use_query((), |()| async { api::desk::mentions("").await });
    use_effect_with(t!(lang, "console-mentions"), |title| {
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
    let reload = {
        let (reload, more, next) = (query.reload.clone(), more.setter(), next.setter());
        Callback::from(move |news: News| {
            if !matches!(news, News::Present(_)) {
                more.set(Vec::new());
                next.set(None);
                reload.emit(());
            }
        })
    };
    use_hub(&desk.news, reload);
    let cursor =
        next.as_ref().map_or_else(|| query.data.as_ref().and_then(|page| page.next.clone()), Clone::clone);
    let onmore = {
        let (cursor, more, next, desk) = (cursor.clone(), more.clone(), next.setter(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(cursor) = cursor.clone() else { return };
            let (more, next, desk) = (more.clone(), next.clone(), desk.clone());
            spawn_local(async move {
                match api::desk::mentions(&cursor).await {
                    Ok(Page { items, next: after }) => {
                        more.set([(*more).clone(), items].concat());
                        next.set(Some(after));
                    }
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }
            });
        })
    };
    let rows: Vec<MentionRow> =
        query.data.iter().flat_map(|page| page.items.clone()).chain(more.iter().cloned()).collect();
    let list = match (&query.data, &query.error) {
        (None, Some(error)) => html! {
            <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}><p>{ error.sentence(lang) }</p></Alert>
        },
        (None, None) => html! { <Skeleton lines={6} /> },
        (Some(_), _) if rows.is_empty() => html! {
            <EmptyState icon="message" title={t!(lang, "console-mentions-none")} text={t!(lang, "console-mentions-none-text")} />
        },
        _ => html! {
            <ul class="mentions">
                { for rows.iter().enumerate().map(|(at, row)| html! {
                    <li key={at} class={row.unread.then_some("mention-unread")}>
                        <a href={ticket_url(&row.number)}>
                            if row.unread { <span class="visually-hidden">{ t!(lang, "console-mention-unread") }{ " " }</span> }
                            { &row.subject }
                        </a>
                        <p>{ &row.excerpt }</p>
                        <p class="muted">{ &row.author }{ " · " }{ row.number.to_string() }{ " · " }{ format::relative(lang, row.at, clock::now()) }</p>
                    </li>
                }) }
            </ul>
        },
    };
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <h1>{ t!(lang, "console-mentions") }</h1>
            { list }
            if cursor.is_some() {
                <div class="show-more"><Button variant={ButtonVariant::Secondary} onclick={onmore}>{ t!(lang, "console-queue-more") }</Button></div>
            }
        </main>
    }
}

/// Marks what mentions the operator in an open request as read.
#[hook]
pub fn use_mentions_read(number: &shared::ids::TicketNumber, version: i32) {
    let bench = use_bench();
    let unread = bench.rail.mentions;
    let number = number.clone();
    use_effect_with((number.digits().to_owned(), version, unread > 0), move |(_, version, unread)| {
        if *unread && *version > 0 {
            spawn_local(async move {
                // It is marked with the next opening, if not now.
                if api::desk::mentions_read(&number).await.is_ok()
                    && let Ok(now) = api::desk::rail().await
                {
                    bench.rail.set(now);
                }
            });
        }
    });
}
