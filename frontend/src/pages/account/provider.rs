//! Signing in by an outside provider (OpenID Connect): the button, what went wrong there, connected identities.

use shared::api::accounts::oidc::{Identities, OidcStart};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    frame::{Loaded, Refusal},
    proof::use_proved,
};
use crate::{
    api::accounts,
    format,
    hooks::{use_param, use_query},
    i18n::{has, text, use_lang},
    pages::shell::dom,
    routes, t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Icon, Tone},
};

/// Why the provider led back without success: the code is in the address.
#[component]
pub fn ProviderProblem() -> Html {
    let lang = use_lang();
    let code = use_param("problem");
    let key = ["problem-", &code].concat();
    let (title, detail) = ([&key, "-title"].concat(), [&key, "-detail"].concat());
    // Anybody may write an address: only what the locales know is shown.
    if code.is_empty() || !has(&title) {
        return Html::default();
    }
    html! { <Alert tone={Tone::Danger} live=true title={text(lang, &title)}><p>{ text(lang, &detail) }</p></Alert> }
}

/// Properties of [`ProviderButton`].
#[derive(Properties, PartialEq)]
pub struct ProviderButtonProps {
    /// Where to go after signing in.
    pub next: String,
}

/// The way to the provider, where there is one: a page load.
#[component]
pub fn ProviderButton(props: &ProviderButtonProps) -> Html {
    let lang = use_lang();
    let offer = use_query((), |()| accounts::provider());
    let Some(name) = offer.data.as_ref().and_then(|offer| offer.name.clone()) else { return Html::default() };
    let href = routes::with_query(accounts::PROVIDER_START, &[("next", &props.next)]);
    html! {
        <a class="button button-secondary" {href} target="_top"><Icon name="user-check" />{ t!(lang, "account-provider-use", name = name) }</a>
    }
}

/// Connected identities; nothing where there is no provider and never was one.
#[component]
pub fn Connected() -> Html {
    let lang = use_lang();
    let known = use_query((), |()| accounts::identities());
    let away = Callback::from(|start: OidcStart| dom::leave(&start.url));
    let connect = use_proved(|()| accounts::connect(), away);
    let remove = use_proved(|id: Uuid| accounts::disconnect(id), known.set.clone());
    let identities: Identities = known.data.as_deref().cloned().unwrap_or_default();
    if known.data.is_some() && identities.items.is_empty() && identities.provider.is_none() {
        return Html::default();
    }
    let error = connect.error.clone().or_else(|| remove.error.clone());
    html! {
        <section class="part" aria-labelledby="provider-title">
            <h2 id="provider-title" tabindex="-1">{ t!(lang, "account-provider") }</h2>
            <p>{ t!(lang, "account-provider-text") }</p>
            <Refusal {error} title={t!(lang, "account-provider-failed")} />
            <Loaded here={known.data.is_some()} error={known.error.clone()} retry={known.reload.clone()} lines={2}>
                <ul class="rows">
                    { for identities.items.iter().map(|identity| {
                        let onclick = {
                            let (run, id) = (remove.run.clone(), identity.id);
                            Callback::from(move |_: MouseEvent| run.emit(id))
                        };
                        html! {
                            <li class="row-line" key={identity.id.to_string()}>
                                <Icon name="user-check" />
                                <div>
                                    <p class="row-title">{ &identity.issuer }</p>
                                    <p class="muted">{ t!(lang, "account-provider-since", time = format::date_time(lang, identity.created_at)) }</p>
                                </div>
                                <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} loading={remove.busy} {onclick}>{ t!(lang, "account-provider-remove") }</Button>
                            </li>
                        }
                    }) }
                </ul>
                if let Some(name) = &identities.provider {
                    <div><Button variant={ButtonVariant::Secondary} loading={connect.busy} onclick={connect.run.reform(|_: MouseEvent| ())}>
                        { t!(lang, "account-provider-connect", name = name) }
                    </Button></div>
                }
            </Loaded>
        </section>
    }
}
