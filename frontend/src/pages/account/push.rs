//! Switching notices of this browser on and off, and those of the person's others off.

use shared::api::notices::PushState;
use uuid::Uuid;
use yew::prelude::*;

use super::frame::Refusal as Refused;
use crate::{
    api::{ApiError, notices},
    device::push,
    format::date_time,
    hooks::{use_live, use_query, use_submit},
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox},
};

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
enum Wish {
    /// This browser, with the server's key.
    On(String),
    /// This browser, by its id.
    Off(Uuid),
    /// Another one.
    OffOther(Uuid),
}

async fn carry_out(wish: Wish) -> Result<Option<String>, ApiError> {
    match wish {
        Wish::On(key) => {
            let subscription =
                push::switch_on(&key).await.map_err(|refusal| ApiError::Device(refusal.sentence()))?;
            notices::add_browser(&subscription).await?;
        }
        Wish::Off(id) => {
            notices::remove_browser(id).await?;
            push::switch_off().await;
        }
        Wish::OffOther(id) => notices::remove_browser(id).await?,
    }
    Ok(push::endpoint().await)
}

/// The switch.
#[component]
pub fn PushSwitch() -> Html {
    let lang = use_lang();
    let live = use_live();
    let list = use_query((), |()| notices::push());
    let here = use_state(|| None::<String>);
    {
        let here = here.setter();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move { here.set(push::endpoint().await) });
        });
    }
    let done = {
        let (here, reload) = (here.setter(), list.reload.clone());
        Callback::from(move |endpoint| {
            here.set(endpoint);
            reload.emit(());
        })
    };
    let submit = use_submit(carry_out, done);
    let Some(state) = list.data.as_ref().filter(|_| live) else { return Html::default() };
    let mine = here.as_deref().map(push::mark);
    let own =
        state.browsers.iter().find(|browser| Some(&browser.mark) == mine.as_ref()).map(|browser| browser.id);
    let onchange = {
        let (run, key) = (submit.run.clone(), state.key.clone());
        Callback::from(move |on: bool| {
            run.emit(match (on, own) {
                (false, Some(id)) => Wish::Off(id),
                _ => Wish::On(key.clone()),
            });
        })
    };
    html! {
        <section class="part" aria-labelledby="push-title">
            <h2 id="push-title">{ t!(lang, "account-push") }</h2>
            if push::is_possible() {
                <Checkbox id="push-here" label={t!(lang, "account-push-here")} hint={t!(lang, "account-push-hint")} checked={own.is_some()} disabled={submit.busy} {onchange} />
            } else {
                <p class="muted">{ t!(lang, "account-push-unsupported") }</p>
            }
            <Refused error={submit.error.clone()} />
            <Others state={(**state).clone()} {own} onremove={submit.run.reform(Wish::OffOther)} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OthersProps {
    state: PushState,
    own: Option<Uuid>,
    onremove: Callback<Uuid>,
}

#[component]
fn Others(props: &OthersProps) -> Html {
    let lang = use_lang();
    let others: Vec<_> =
        props.state.browsers.iter().filter(|browser| Some(browser.id) != props.own).cloned().collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ t!(lang, "account-push-others") }</h3>
            <ul class="stack">
                { for others.into_iter().map(|browser| {
                    let onclick = props.onremove.reform(move |_: MouseEvent| browser.id);
                    html! {
                        <li class="row" key={browser.id.to_string()}>
                            <span>{ t!(lang, "account-push-since", at = date_time(lang, browser.at)) }</span>
                            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} {onclick}>{ t!(lang, "account-push-remove") }</Button>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}
