//! The list of notices: the same for citizens and, in a panel, for staff.

use std::collections::BTreeSet;

use shared::{
    api::notices::{MarkRead, Notice, NoticeFilter},
    lang::Lang,
    notice::Event,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::notices,
    format::date_time,
    hooks::{use_notices, use_pages, use_submit},
    i18n::use_lang,
    notices::{item, line},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Chip, EmptyState, Skeleton, Tone, VisuallyHidden},
};

/// Properties of [`NoticeList`].
#[derive(Properties, PartialEq)]
pub struct NoticeListProps {
    /// A link was followed: a panel closes.
    #[prop_or_default]
    pub onleave: Callback<()>,
}

/// The list with what can be done to it.
#[component]
pub fn NoticeList(props: &NoticeListProps) -> Html {
    let lang = use_lang();
    let count = use_notices();
    let unread_only = use_state_eq(|| false);
    // Grows with each "mark all", so that the rows are read again.
    let round = use_state_eq(|| 0_u32);
    let (unread, newest) = count.map_or((0, 0), |count| (count.unread, count.newest));
    let done = {
        let round = round.clone();
        Callback::from(move |_| round.set(*round + 1))
    };
    let mark = use_submit(|which: MarkRead| async move { notices::mark_read(&which).await }, done);
    let mark_all = mark.run.reform(move |_: MouseEvent| MarkRead { id: None, newest: Some(newest) });
    let chip = |only: bool, label: String| {
        let unread_only = unread_only.clone();
        html! { <Chip {label} selected={*unread_only == only} onclick={Callback::from(move |_: MouseEvent| unread_only.set(only))} /> }
    };
    html! {
        <div class="stack notices">
            <div class="row notices-head">
                { chip(false, t!(lang, "notices-show-all")) }
                { chip(true, t!(lang, "notices-show-unread")) }
                if unread > 0 {
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="check" loading={mark.busy} onclick={mark_all}>{ t!(lang, "notices-read-all") }</Button>
                }
            </div>
            if let Some(error) = &mark.error {
                <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
            }
            <p class="muted">{ t!(lang, "notices-unread", n = unread) }</p>
            <Rows key={format!("{}-{newest}-{}", *unread_only, *round)} unread={*unread_only} onleave={props.onleave.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    unread: bool,
    onleave: Callback<()>,
}

#[component]
fn Rows(props: &RowsProps) -> Html {
    let lang = use_lang();
    let seen = use_state(BTreeSet::<i64>::new);
    let unread = props.unread;
    let pages =
        use_pages(
            move |cursor| async move { notices::list(&NoticeFilter { unread, cursor, limit: None }).await },
        );
    let rows = pages.rows();
    let follow = {
        let (seen, onleave) = (seen.clone(), props.onleave.clone());
        Callback::from(move |id: i64| {
            let mut now = (*seen).clone();
            now.insert(id);
            seen.set(now);
            spawn_local(async move {
                // A mark that does not get through leaves the notice unseen, and that is all.
                let _ = notices::mark_read(&MarkRead { id: Some(id), newest: None }).await;
            });
            onleave.emit(());
        })
    };
    let retry = pages.reload.reform(|_: MouseEvent| ());
    if let Some(error) = &pages.error {
        return html! {
            <Alert tone={Tone::Danger} live=true title={t!(lang, "notices-failed")}>
                <p>{ error.sentence(lang) }</p>
                <Button variant={ButtonVariant::Secondary} icon="refresh" onclick={retry}>{ t!(lang, "notices-retry") }</Button>
            </Alert>
        };
    }
    if rows.is_empty() {
        return if pages.loading {
            html! { <Skeleton lines={6} /> }
        } else {
            empty(lang, unread)
        };
    }
    html! {
        <>
            <ul class="notice-list" aria-label={t!(lang, "notices-bell")}>
                { for rows.iter().map(|notice| row(lang, notice, seen.contains(&notice.id), &follow)) }
            </ul>
            if pages.has_more() {
                <Button variant={ButtonVariant::Secondary} loading={pages.loading} onclick={pages.more.clone()}>{ t!(lang, "notices-more") }</Button>
            }
        </>
    }
}

/// Where a notice leads: to the item that changed; staff to the console, everybody else to their own request.
pub(super) fn link(notice: &Notice) -> Option<String> {
    if notice.event == Event::Article {
        let (path, _) = item(&notice.detail);
        return (!path.is_empty()).then(|| path.to_owned());
    }
    let number = notice.number.as_ref()?;
    let place = if notice.event.topic().is_staffs() { "/console/t/" } else { "/me/requests/" };
    Some([place, number].concat())
}

pub(super) fn row(lang: Lang, notice: &Notice, seen: bool, follow: &Callback<i64>) -> Html {
    let said = line(lang, notice.event, notice.number.as_deref().unwrap_or_default(), &notice.detail);
    let fresh = !notice.read && !seen;
    let id = notice.id;
    let onclick = follow.reform(move |_: MouseEvent| id);
    html! {
        <li key={id} class={classes!("notice-row", fresh.then_some("notice-fresh"))}>
            <p>
                if fresh { <span class="notice-dot" aria-hidden="true"></span><VisuallyHidden>{ t!(lang, "notices-new") }{ ": " }</VisuallyHidden> }
                if let Some(href) = link(notice) { <a {href} {onclick}>{ said }</a> } else { { said } }
            </p>
            <p class="muted"><time datetime={shared_time(notice)}>{ date_time(lang, notice.at) }</time></p>
        </li>
    }
}

fn shared_time(notice: &Notice) -> String {
    notice.at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

pub(super) fn empty(lang: Lang, unread: bool) -> Html {
    if unread {
        return html! { <EmptyState icon="check" title={t!(lang, "notices-empty-unread")} /> };
    }
    html! {
        <EmptyState icon="bell" title={t!(lang, "notices-empty")} text={t!(lang, "notices-empty-text")}>
            <Button variant={ButtonVariant::Secondary} href="/me/notifications">{ t!(lang, "notices-settings") }</Button>
        </EmptyState>
    }
}
