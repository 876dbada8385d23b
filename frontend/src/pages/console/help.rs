//! The list of keys.

use yew::prelude::*;

use super::{keys::HELP, prefs};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::{Checkbox, Dialog, KeyHint},
};

/// Properties of [`Help`].
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Whether it is shown.
    pub open: bool,
    /// Closed.
    pub onclose: Callback<()>,
}

/// The dialog, with the switch that turns single keys off.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let lang = use_lang();
    let on = use_state_eq(prefs::single_keys);
    let onchange = {
        let on = on.clone();
        Callback::from(move |chosen: bool| {
            prefs::set(prefs::KEYS, if chosen { "on" } else { "off" });
            on.set(chosen);
        })
    };
    html! {
        <Dialog id="keys" title={t!(lang, "console-help-title")} open={props.open} onclose={props.onclose.clone()}>
            <dl class="key-list">
                { for HELP.iter().map(|(keys, name)| {
                    let chord = keys.first() == Some(&"g");
                    html! {
                        <div key={*name}>
                            <dt>
                                if chord {
                                    <KeyHint keys={vec![AttrValue::from(keys[0])]} />
                                    { " " }{ t!(lang, "console-help-then") }{ " " }
                                    <KeyHint keys={vec![AttrValue::from(keys[1])]} />
                                } else {
                                    <KeyHint keys={keys.iter().copied().map(AttrValue::from).collect::<Vec<_>>()} />
                                }
                            </dt>
                            <dd>{ text(lang, &format!("console-help-{name}")) }</dd>
                        </div>
                    }
                }) }
            </dl>
            <Checkbox id="keys-on" label={t!(lang, "console-help-on")} hint={t!(lang, "console-help-on-hint")} checked={*on} {onchange} />
        </Dialog>
    }
}
