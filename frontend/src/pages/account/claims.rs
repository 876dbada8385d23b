//! Requests that were filed as a guest and are taken into the account.

use shared::{
    api::accounts::{
        ContactKind,
        claims::{ClaimOffer, Claimed},
    },
    forms::{
        access::{AccessField, AccessForm},
        account::claim::ClaimForm,
    },
};
use yew::prelude::*;

use super::{
    frame::{FormFrame, Loaded, Refusal},
    words::Shown,
};
use crate::{
    api::accounts,
    format,
    hooks::{use_form, use_query, use_site, use_submit},
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, TextField, Tone},
};

/// The requests that fit a confirmed contact; nothing where there are none.
#[component]
pub fn ClaimOffersBlock() -> Html {
    let lang = use_lang();
    let offers = use_query((), |()| accounts::claims());
    let some = offers.data.as_ref().is_some_and(|offers| !offers.items.is_empty());
    html! {
        <Loaded here={offers.data.is_some()} error={offers.error.clone()} retry={offers.reload.clone()} lines={2}>
            if some {
                <p>{ t!(lang, "account-claims-offered") }</p>
                <ul class="rows">
                    { for offers.data.iter().flat_map(|offers| &offers.items).map(|offer| html! {
                        <Offer key={offer.number.to_string()} offer={offer.clone()} />
                    }) }
                </ul>
            }
        </Loaded>
    }
}

#[derive(Properties, PartialEq)]
struct OfferProps {
    offer: ClaimOffer,
}

#[component]
fn Offer(props: &OfferProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let offer = &props.offer;
    let claimed = use_state(|| false);
    let done = {
        let claimed = claimed.setter();
        Callback::from(move |_: Claimed| claimed.set(true))
    };
    let submit = use_submit(|form: ClaimForm| async move { accounts::claim(&form).await }, done);
    let onclick = {
        let number = offer.number.to_string();
        submit.run.reform(move |_: MouseEvent| ClaimForm { number: number.clone(), code: String::new() })
    };
    let category = site
        .categories
        .iter()
        .find(|named| named.key == offer.category)
        .map_or_else(|| offer.category.clone(), |named| named.name(lang).to_owned());
    let by = match offer.by {
        ContactKind::Email => t!(lang, "account-claim-by-email"),
        ContactKind::Phone => t!(lang, "account-claim-by-phone"),
    };
    let number = offer.number.to_string();
    html! {
        <li class="row-line">
            <div>
                <p class="row-title"><span class="num">{ &number }</span>{ " · " }{ category }</p>
                <p class="muted">{ format::date(lang, format::moscow(offer.created_at).date()) }{ ", " }{ by }</p>
                <Refusal error={submit.error.clone()} />
            </div>
            if *claimed {
                <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="check" href={format!("/me/requests/{}", offer.number.digits())}>
                    { t!(lang, "account-claim-open") }<span class="visually-hidden">{ " " }{ number }</span>
                </Button>
            } else {
                <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} loading={submit.busy} {onclick}>
                    { t!(lang, "account-claim-take") }<span class="visually-hidden">{ " " }{ number }</span>
                </Button>
            }
        </li>
    }
}

/// A request by its number and access code.
#[component]
pub fn ClaimByCode() -> Html {
    let lang = use_lang();
    // Unlike an offered request, this one needs its code.
    let form = use_form(AccessForm::default);
    let claimed = use_state(|| None::<Claimed>);
    let done = {
        let (claimed, form) = (claimed.setter(), form.clone());
        Callback::from(move |answer: Claimed| {
            form.edit(|form| *form = AccessForm::default());
            claimed.set(Some(answer));
        })
    };
    let send = |form: AccessForm| async move {
        accounts::claim(&ClaimForm { number: form.number, code: form.code }).await
    };
    let submit = use_submit(send, done);
    let errors = form.values().parse().err().unwrap_or_default();
    let shown =
        Shown { lang, name: "account-claim", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let fields = [("claim-number", AccessField::Number), ("claim-code", AccessField::Code)];
    html! {
        <>
            if let Some(answer) = &*claimed {
                <Alert tone={Tone::Positive} live=true>
                    <p>{ t!(lang, "account-claimed", number = answer.number.to_string()) }{ " " }<a href={format!("/me/requests/{}", answer.number.digits())}>{ t!(lang, "account-claim-open") }</a></p>
                </Alert>
            }
            <FormFrame id="claim" errors={shown.summary(&fields)} attempt={form.attempt()} error={submit.error.clone()} title={t!(lang, "account-claim-failed")}
                onsubmit={form.send(errors.is_empty(), &submit.run)}>
                <TextField id="claim-number" name="number" label={t!(lang, "account-claim-number")} hint={t!(lang, "account-claim-number-hint")} width="input-m" inputmode="numeric"
                    autocomplete="off" value={form.values().number.clone()} error={shown.at(AccessField::Number)}
                    oninput={form.put(|form, text| form.number = text)} onblur={form.left(AccessField::Number)} />
                <TextField id="claim-code" name="code" label={t!(lang, "account-claim-code")} hint={t!(lang, "account-claim-code-hint")} width="input-m"
                    autocomplete="off" value={form.values().code.clone()} error={shown.at(AccessField::Code)}
                    oninput={form.put(|form, text| form.code = text)} onblur={form.left(AccessField::Code)} />
                <div class="form-actions"><Button variant={ButtonVariant::Secondary} r#type="submit" loading={submit.busy}>{ t!(lang, "account-claim-submit") }</Button></div>
            </FormFrame>
        </>
    }
}
