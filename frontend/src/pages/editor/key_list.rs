//! Lists of keys: other items picked by search, tags picked from a list.

use shared::search::Kind;
use yew::prelude::*;

use super::text::LinkPicker;
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Field, Icon, Select},
};

/// Properties of [`KeyList`].
#[derive(Properties, PartialEq)]
pub struct KeyListProps {
    /// Element id.
    pub id: AttrValue,
    /// Name of the list.
    pub label: AttrValue,
    /// The keys.
    pub keys: Vec<String>,
    /// Kinds that can be picked by search.
    #[prop_or_default]
    pub kinds: Vec<Kind>,
    /// Instead of a search: everything there is to choose from.
    #[prop_or_default]
    pub choices: Option<Vec<Choice>>,
    /// At most so many.
    #[prop_or(20)]
    pub max: usize,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The new list.
    pub onchange: Callback<Vec<String>>,
}

/// The key of a link's target: `article:slug` names `slug`.
fn key_of(target: &str) -> &str {
    target.split_once(':').map_or(target, |(_, key)| key)
}

/// The keys as chips that can be taken away, and a way to add one.
#[component]
pub fn KeyList(props: &KeyListProps) -> Html {
    let lang = use_lang();
    let picking = use_state_eq(|| false);
    let full = props.disabled || props.keys.len() >= props.max;
    let add = {
        let (keys, onchange, picking) = (props.keys.clone(), props.onchange.clone(), picking.setter());
        Callback::from(move |key: String| {
            picking.set(false);
            if !key.is_empty() && !keys.contains(&key) {
                let mut keys = keys.clone();
                keys.push(key);
                onchange.emit(keys);
            }
        })
    };
    let remove = |key: &String| {
        let (keys, onchange, key) = (props.keys.clone(), props.onchange.clone(), key.clone());
        Callback::from(move |_: MouseEvent| {
            onchange.emit(keys.iter().filter(|other| **other != key).cloned().collect());
        })
    };
    let name = |key: &String| {
        let choices = props.choices.iter().flatten();
        let found = choices.into_iter().find(|choice| choice.value == key.as_str());
        found.map_or_else(|| AttrValue::from(key.clone()), |choice| choice.label.clone())
    };
    let open = |on: bool| {
        let picking = picking.setter();
        Callback::from(move |()| picking.set(on))
    };
    let pick = add.reform(|picked: super::text::link::Picked| key_of(&picked.target).to_owned());
    let rest: Option<Vec<Choice>> = props.choices.as_ref().map(|choices| {
        choices
            .iter()
            .filter(|choice| !props.keys.iter().any(|key| choice.value == key.as_str()))
            .cloned()
            .collect()
    });
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} group=true>
            <ul class="key-chips row">
                { for props.keys.iter().map(|key| html! {
                    <li key={key.clone()} class="chip">
                        { name(key) }
                        if !props.disabled {
                            <button type="button" class="chip-drop" aria-label={t!(lang, "editor-key-remove", name = name(key).as_str())} onclick={remove(key)}>
                                <Icon name="close" />
                            </button>
                        }
                    </li>
                }) }
            </ul>
            if let Some(choices) = rest {
                <Select id={format!("{}-add", props.id)} label={t!(lang, "editor-key-add")} empty={t!(lang, "editor-key-choose")} {choices}
                    disabled={full} onchange={add.clone()} />
            } else {
                <Button id={format!("{}-add", props.id)} variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="plus" disabled={full}
                    onclick={open(true).reform(|_: MouseEvent| ())}>{ t!(lang, "editor-key-add") }</Button>
                if *picking {
                    <LinkPicker id={format!("{}-pick", props.id)} kinds={props.kinds.clone()} blocks=false onclose={open(false)} onpick={pick} />
                }
            }
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_a_key() {
        assert_eq!(key_of("article:sms-code"), "sms-code");
        assert_eq!(key_of("code:http/401"), "http/401");
    }
}
