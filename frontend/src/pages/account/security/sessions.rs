//! Where one is signed in.

use std::rc::Rc;

use shared::api::sessions::SessionRow;
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    api::sessions,
    device::clock,
    format,
    hooks::{use_query, use_submit},
    i18n::use_lang,
    pages::account::{
        frame::{Loaded, Refusal},
        words,
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Dialog, Icon, StatusBadge, StatusTone, dom},
};

/// The list; each may be ended, and all but this one at once.
#[component]
pub fn Sessions() -> Html {
    let lang = use_lang();
    let rows = use_query((), |()| sessions::list());
    let asked = use_state(|| false);
    // The button that was pressed goes away: the focus stays in the part.
    let done = rows.reload.reform(|()| {
        dom::focus("sessions-title");
    });
    let end = use_submit(|id: Uuid| sessions::end(id), done.clone());
    let end_others = use_submit(|()| sessions::end_others(), done);
    // Which of them is being ended.
    let ending = use_state(|| None::<Uuid>);
    let show = |on: bool| {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(on))
    };
    let confirm = {
        let (run, close) = (end_others.run.clone(), show(false));
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            run.emit(());
        })
    };
    let known: Rc<Vec<SessionRow>> = rows.data.clone().unwrap_or_default();
    let others = known.iter().any(|row| !row.current);
    html! {
        <>
            <p>{ t!(lang, "account-sessions-text") }</p>
            <Refusal error={end.error.clone().or_else(|| end_others.error.clone())} title={t!(lang, "account-session-not-ended")} />
            <Loaded here={rows.data.is_some()} error={rows.error.clone()} retry={rows.reload.clone()} lines={4}>
                <ul class="rows">
                    { for known.iter().map(|row| {
                        let onclick = {
                            let (run, ending, id) = (end.run.clone(), ending.setter(), row.id);
                            Callback::from(move |_: MouseEvent| {
                                ending.set(Some(id));
                                run.emit(id);
                            })
                        };
                        let device = words::device(lang, &row.device);
                        let seen = format::relative(lang, row.seen_at, clock::now());
                        let place = if row.place.is_empty() { String::new() } else { format!(" · {}", row.place) };
                        html! {
                            <li class="row-line" key={row.id.to_string()}>
                                <Icon name={if row.current { "user-check" } else { "user" }} />
                                <div>
                                    <p class="row-title">{ &device }</p>
                                    <p class="muted">{ t!(lang, "account-session-seen", time = seen) }<span class="num">{ place }</span></p>
                                    <p class="muted">{ t!(lang, "account-session-begun", time = format::date_time(lang, row.begun_at)) }</p>
                                </div>
                                if row.current {
                                    <StatusBadge tone={StatusTone::Positive} label={t!(lang, "account-session-current")} />
                                } else {
                                    <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} loading={end.busy && *ending == Some(row.id)} {onclick}>
                                        { t!(lang, "account-session-end") }<span class="visually-hidden">{ " " }{ device }</span>
                                    </Button>
                                }
                            </li>
                        }
                    }) }
                </ul>
                if others {
                    <div><Button variant={ButtonVariant::Secondary} icon="logout" loading={end_others.busy} onclick={show(true).reform(|_: MouseEvent| ())}>{ t!(lang, "account-sessions-end") }</Button></div>
                }
            </Loaded>
            <Dialog id="sessions-end" title={t!(lang, "account-sessions-end-title")} open={*asked} onclose={show(false)}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={confirm}>{ t!(lang, "account-sessions-end") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!(lang, "account-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "account-sessions-end-text") }</p>
            </Dialog>
        </>
    }
}
