//! Other items that a record names: picked by search, never typed.

use shared::search::Kind;
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::editor::text::{LinkPicker, link::Picked},
    t,
    ui::{Button, ButtonSize, ButtonVariant, Field},
};

/// Properties of [`Picks`].
#[derive(Properties, PartialEq)]
pub struct PicksProps {
    /// Element id.
    pub id: AttrValue,
    /// What they are: «Статьи по теме».
    pub label: AttrValue,
    /// Their keys.
    pub values: Vec<String>,
    /// Which kinds can be picked.
    pub kinds: Vec<Kind>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// At most one.
    #[prop_or_default]
    pub single: bool,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The keys after a change.
    pub onchange: Callback<Vec<String>>,
}

/// The key of a target: `article:slug` is `slug`.
pub fn key_of(target: &str) -> Option<&str> {
    let (scheme, key) = target.split_once(':')?;
    (scheme != "https" && !key.is_empty()).then_some(key)
}

/// The address of a reader's page by the first kind that can be picked.
fn page(kinds: &[Kind], key: &str) -> Option<String> {
    Some(match kinds.first()? {
        Kind::Article | Kind::Faq => format!("/kb/{key}"),
        Kind::Guide => format!("/guides/{key}"),
        Kind::Service => format!("/services/{key}"),
        Kind::Template => format!("/templates/{key}"),
        Kind::ErrorCode => format!("/errors/{key}"),
        Kind::News => return None,
    })
}

/// The list with a way to add and to take away.
#[component]
pub fn Picks(props: &PicksProps) -> Html {
    let lang = use_lang();
    let asking = use_state_eq(|| false);
    let ask = |on: bool| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(on))
    };
    let close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(false))
    };
    let onpick = {
        let (asking, values, onchange, single) =
            (asking.setter(), props.values.clone(), props.onchange.clone(), props.single);
        Callback::from(move |picked: Picked| {
            asking.set(false);
            let Some(key) = key_of(&picked.target).map(str::to_owned) else { return };
            let mut next = if single { Vec::new() } else { values.clone() };
            if !next.contains(&key) {
                next.push(key);
            }
            onchange.emit(next);
        })
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} group=true>
            if !props.values.is_empty() {
                <ul class="picks">
                    { for props.values.iter().map(|key| {
                        let less: Vec<String> = props.values.iter().filter(|other| *other != key).cloned().collect();
                        let onclick = props.onchange.reform(move |_: MouseEvent| less.clone());
                        html! {
                            <li key={key.clone()}>
                                if let Some(href) = page(&props.kinds, key) {
                                    <a {href} target="_blank" rel="noopener" class="code">{ key }</a>
                                } else {
                                    <span class="code">{ key }</span>
                                }
                                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="close" disabled={props.disabled}
                                    label={t!(lang, "builder-line-remove", what = key)} {onclick} />
                            </li>
                        }
                    }) }
                </ul>
            }
            <p><Button id={format!("{}-add", props.id)} variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="search" disabled={props.disabled} onclick={ask(true)}>
                { if props.single && !props.values.is_empty() { t!(lang, "builder-pick-other") } else { t!(lang, "builder-pick") } }
            </Button></p>
            if *asking {
                <LinkPicker id={format!("{}-pick", props.id)} kinds={props.kinds.clone()} blocks=false onclose={close} {onpick} />
            }
        </Field>
    }
}

/// Properties of [`Pick`].
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// Element id.
    pub id: AttrValue,
    /// What it is.
    pub label: AttrValue,
    /// Its key.
    pub value: Option<String>,
    /// Which kinds can be picked.
    pub kinds: Vec<Kind>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The key after a change.
    pub onchange: Callback<Option<String>>,
}

/// One item or none.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let values: Vec<String> = props.value.iter().filter(|key| !key.is_empty()).cloned().collect();
    let onchange = props.onchange.reform(|keys: Vec<String>| keys.into_iter().next());
    html! {
        <Picks id={props.id.clone()} label={props.label.clone()} {values} kinds={props.kinds.clone()} hint={props.hint.clone()}
            error={props.error.clone()} single=true disabled={props.disabled} {onchange} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_has_a_key() {
        assert_eq!(key_of("article:sms-code"), Some("sms-code"));
        assert_eq!(key_of("code:http/401"), Some("http/401"));
        assert_eq!(key_of("https://example.org"), None);
        assert_eq!(key_of("nothing"), None);
    }
}
