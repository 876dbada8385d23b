//! The theme switch and the panel «Для слабовидящих».

use yew::prelude::*;

use super::dom;
use crate::{
    hooks::use_live,
    i18n::{text, use_lang},
    look::{Look, SETTINGS},
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Menu, RadioGroup},
};

/// Properties of [`ThemeSwitch`].
#[derive(Properties, PartialEq)]
pub struct ThemeSwitchProps {
    /// What the server found in the cookie.
    #[prop_or_default]
    pub now: AttrValue,
}

/// Properties of [`LookPanel`].
#[derive(Properties, PartialEq)]
pub struct LookPanelProps {
    /// What the server found in the cookie.
    #[prop_or_default]
    pub now: AttrValue,
    /// The page to come back to where no script is.
    pub back: AttrValue,
}

/// What is in force: what the server found until the app is live.
#[hook]
fn use_look(now: &str) -> (Look, Callback<Look>) {
    let live = use_live();
    let chosen = use_state(|| None::<Look>);
    let look = chosen.unwrap_or_else(|| if live { dom::look() } else { Look::from_cookie(now) });
    let set = {
        let chosen = chosen.setter();
        use_callback((), move |look: Look, ()| {
            dom::set_look(&look);
            chosen.set(Some(look));
        })
    };
    (look, set)
}

/// Light or dark, at one touch.
#[component]
pub fn ThemeSwitch(props: &ThemeSwitchProps) -> Html {
    let lang = use_lang();
    let live = use_live();
    let (look, set) = use_look(&props.now);
    let dark = match look.get("theme") {
        "" => live && dom::prefers_dark(),
        theme => theme == "dark",
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        // Read anew: the panel may have changed the rest meanwhile.
        let mut next = dom::look();
        next.set("theme", if dark { "light" } else { "dark" });
        set.emit(next);
    });
    let label = if dark { t!(lang, "look-light") } else { t!(lang, "look-dark") };
    html! {
        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon={if dark { "sun" } else { "moon" }} {label} {onclick} />
    }
}

/// Size, colours, spacing, typeface and pictures: acts at once where the app is there, as a plain form where it is not.
#[component]
pub fn LookPanel(props: &LookPanelProps) -> Html {
    let lang = use_lang();
    let live = use_live();
    let (look, set) = use_look(&props.now);
    let group = |(name, values): (&'static str, &'static [&'static str])| {
        let onchange = {
            let set = set.clone();
            Callback::from(move |value: String| {
                let mut next = dom::look();
                next.set(name, &value);
                set.emit(next);
            })
        };
        let usual = Choice::new("", text(lang, &["look-", name, "-usual"].concat()));
        let others =
            values.iter().map(|value| Choice::new(*value, text(lang, &["look-", name, "-", value].concat())));
        let choices = std::iter::once(usual).chain(others).collect::<Vec<_>>();
        let label = text(lang, &["look-", name].concat());
        html! { <RadioGroup id={["look-", name].concat()} {name} {label} {choices} value={look.get(name)} inline=true {onchange} /> }
    };
    let reset = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set.emit(Look::default()))
    };
    html! {
        <Menu label={t!(lang, "look-panel")} icon="glasses" end=true>
            <form class="form look" method="get" action="/look">
                <input type="hidden" name="back" value={props.back.clone()} />
                { for SETTINGS.into_iter().map(group) }
                if live {
                    <Button variant={ButtonVariant::Secondary} onclick={reset}>{ t!(lang, "look-reset") }</Button>
                } else {
                    <Button variant={ButtonVariant::Secondary} r#type="submit">{ t!(lang, "look-apply") }</Button>
                }
            </form>
        </Menu>
    }
}
