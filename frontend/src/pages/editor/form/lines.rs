//! A list of short texts in their order: steps of a code, documents of a service, other spellings.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Field, TextArea, TextField, dom},
};

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub struct LinesProps {
    /// Element id; the fields get `{id}-0`, `{id}-1`, …
    pub id: AttrValue,
    /// What the texts are: «Шаги».
    pub label: AttrValue,
    /// One of them: «Шаг»; a number follows.
    pub one: AttrValue,
    /// The texts.
    pub values: Vec<String>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Several lines each.
    #[prop_or_default]
    pub long: bool,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The texts after a change, and which of them was typed in; none when the list itself changed.
    pub onchange: Callback<(Vec<String>, Option<usize>)>,
}

/// The list with one text taken from its place to another.
fn moved(values: &[String], from: usize, to: usize) -> Vec<String> {
    let mut out = values.to_vec();
    if from < out.len() && to < out.len() {
        let one = out.remove(from);
        out.insert(to, one);
    }
    out
}

/// The list.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let lang = use_lang();
    let focus = use_mut_ref(|| None::<usize>);
    {
        let (focus, id) = (focus.clone(), props.id.clone());
        use_effect_with(props.values.len(), move |_| {
            if let Some(at) = focus.take() {
                dom::focus(&format!("{id}-{at}"));
            }
        });
    }
    let last = props.values.len().saturating_sub(1);
    let act = |next: Vec<String>, at: Option<usize>| {
        let (onchange, focus) = (props.onchange.clone(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            *focus.borrow_mut() = at;
            onchange.emit((next.clone(), None));
        })
    };
    let button = |icon: &'static str, label: String, disabled: bool, onclick: Callback<MouseEvent>| {
        html! { <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} {icon} {label} disabled={disabled || props.disabled} {onclick} /> }
    };
    let more = {
        let mut next = props.values.clone();
        next.push(String::new());
        act(next, Some(props.values.len()))
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} group=true>
            <ol class="lines">
                { for props.values.iter().enumerate().map(|(at, value)| {
                    let id = format!("{}-{at}", props.id);
                    let label = format!("{} {}", props.one, at + 1);
                    let oninput = {
                        let (values, onchange) = (props.values.clone(), props.onchange.clone());
                        Callback::from(move |typed: String| {
                            let mut next = values.clone();
                            next[at] = typed;
                            onchange.emit((next, Some(at)));
                        })
                    };
                    let mut less = props.values.clone();
                    less.remove(at);
                    html! {
                        <li key={at} class="line-edit">
                            if props.long {
                                <TextArea {id} label={label.clone()} hide_label=true rows={2} value={value.clone()} disabled={props.disabled} {oninput} />
                            } else {
                                <TextField {id} label={label.clone()} hide_label=true value={value.clone()} disabled={props.disabled} {oninput} />
                            }
                            <div class="line-tools">
                                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} class="turned" icon="chevron-down" disabled={at == 0 || props.disabled}
                                    label={t!(lang, "builder-line-up", what = &label)} onclick={act(moved(&props.values, at, at.saturating_sub(1)), None)} />
                                { button("chevron-down", t!(lang, "builder-line-down", what = &label), at == last, act(moved(&props.values, at, at + 1), None)) }
                                { button("trash", t!(lang, "builder-line-remove", what = &label), false, act(less, Some(at.saturating_sub(1)))) }
                            </div>
                        </li>
                    }
                }) }
            </ol>
            <p><Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="plus" disabled={props.disabled} onclick={more}>{ t!(lang, "builder-line-add", what = props.one.to_lowercase()) }</Button></p>
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn a_line_changes_its_place() {
        let all = ["а", "б", "в"].map(String::from);
        assert_eq!(moved(&all, 0, 1), ["б", "а", "в"]);
        assert_eq!(moved(&all, 2, 0), ["в", "а", "б"]);
        assert_eq!(moved(&all, 2, 3), all);
    }
}
