//! «Приложить, что вы уже смотрели в справке»: the list is shown, each line can be taken out, nothing goes without a
//! tick.

use yew::prelude::*;

use super::{asking::Asking, model::Act};
use crate::{
    device::trail,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox},
};

/// Properties of [`TrailField`].
#[derive(Properties, PartialEq)]
pub struct TrailFieldProps {
    /// The form.
    pub asking: Asking,
}

/// The field; empty when nothing was looked at.
#[component]
pub fn TrailField(props: &TrailFieldProps) -> Html {
    let lang = props.asking.lang;
    let seen = use_state_eq(Vec::<String>::new);
    {
        // Only the browser knows: the server's first render shows nothing.
        let seen = seen.setter();
        use_effect_with((), move |()| seen.set(trail::recall()));
    }
    let model = &props.asking.model;
    let chosen = &model.draft.form.tried_trail;
    let on = !chosen.is_empty();
    if seen.is_empty() && !on {
        return Html::default();
    }
    let put = |steps: Vec<String>| {
        let model = model.dispatcher();
        move || model.dispatch(Act::Trail(steps.clone()))
    };
    let onchange = {
        let (all, none) = (put((*seen).clone()), put(Vec::new()));
        Callback::from(move |ticked: bool| if ticked { all() } else { none() })
    };
    html! {
        <div class="stack">
            <Checkbox id="tried-trail" label={t!(lang, "request-trail")} hint={t!(lang, "request-trail-hint")} checked={on} {onchange} />
            if on {
                <ul class="trail">
                    { for chosen.iter().map(|step| {
                        let rest = put(chosen.iter().filter(|other| *other != step).cloned().collect());
                        let words = step.strip_prefix('?').map_or_else(|| step.clone(), |q| t!(lang, "request-trail-search", q = q));
                        html! {
                            <li key={step.clone()} class="row">
                                <span>{ words.clone() }</span>
                                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="close"
                                    label={t!(lang, "request-trail-drop", step = words)} onclick={Callback::from(move |_: MouseEvent| rest())} />
                            </li>
                        }
                    }) }
                </ul>
            }
        </div>
    }
}
