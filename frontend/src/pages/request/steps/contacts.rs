//! Step 4: how to reach the person, and the device.

use shared::forms::request::{RequestField as F, SHORT_MAX};
use yew::prelude::*;

use super::device::DeviceFields;
use crate::{
    forms::request_fields::element_id,
    pages::request::{asking::Asking, model::Act},
    routes::Route,
    t,
    ui::{Alert, Choice, PhoneField, RadioGroup, TextField},
};

/// Name, e-mail, phone, preferred way, device.
pub fn contacts(asking: &Asking) -> Html {
    let lang = asking.lang;
    let form = &asking.model.draft.form;
    let preferred =
        if form.preferred.is_empty() { AttrValue::Static("email") } else { asking.value(F::Preferred) };
    let ways = ["email", "phone", "portal"]
        .map(|way| Choice::new(way, t!(lang, &format!("request-preferred-{way}"))))
        .to_vec();
    let portal = preferred == "portal";
    let (email, phone, account) = (asking.asked(F::Email), asking.asked(F::Phone), asking.asked(F::Account));
    let ondevice = {
        let model = asking.model.dispatcher();
        Callback::from(move |device| model.dispatch(Act::Device(device)))
    };
    html! {
        <>
            if asking.model.filled {
                <Alert><p>{ t!(lang, "request-from-profile") }{ " " }<a href={Route::Profile.with(&[])}>{ t!(lang, "request-from-profile-link") }</a></p></Alert>
            }
            <TextField id={element_id(F::Name)} name="name" label={asking.label(F::Name)} hint={asking.hint(F::Name)} optional=true
                autocomplete="name" maxlength={SHORT_MAX.to_string()} error={asking.error(F::Name)} value={asking.value(F::Name)}
                oninput={asking.set(F::Name)} onblur={asking.leave(F::Name)} />
            <RadioGroup id={element_id(F::Preferred)} name="preferred" label={asking.label(F::Preferred)} choices={ways} value={preferred}
                error={asking.error(F::Preferred)} onchange={asking.set(F::Preferred)} />
            if portal {
                <Alert><p>{ t!(lang, "request-portal-note") }</p></Alert>
            }
            <TextField id={element_id(F::Email)} name="email" r#type="email" inputmode="email" autocomplete="email" label={asking.label(F::Email)}
                hint={asking.hint(F::Email)} optional={email.optional()} error={asking.error(F::Email)} value={asking.value(F::Email)}
                oninput={asking.set(F::Email)} onblur={asking.leave(F::Email)} />
            <PhoneField id={element_id(F::Phone)} name="phone" label={asking.label(F::Phone)} hint={asking.hint(F::Phone)}
                optional={phone.optional()} error={asking.error(F::Phone)} value={asking.value(F::Phone)}
                oninput={asking.set(F::Phone)} onblur={asking.leave(F::Phone)} />
            if account.shown() {
                <TextField id={element_id(F::Account)} name="account" label={asking.label(F::Account)} optional={account.optional()}
                    error={asking.error(F::Account)} value={asking.value(F::Account)}
                    oninput={asking.set(F::Account)} onblur={asking.leave(F::Account)} />
            }
            <DeviceFields device={form.device.clone()} error={asking.error(F::Device)} onchange={ondevice} />
        </>
    }
}
