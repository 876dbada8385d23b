//! Buttons, and links that look like them.

use super::{Example, Icon};
use yew::prelude::*;

/// How loud a button is. One primary button a page.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonVariant {
    /// The next step.
    #[default]
    Primary,
    /// Another way.
    Secondary,
    /// An action among others, without a border.
    Quiet,
    /// Something that cannot be taken back.
    Danger,
}

/// How large a button is. All sizes keep a touch target of 44 px.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonSize {
    /// 48 px.
    #[default]
    Normal,
    /// 36 px to the eye, in rows of actions and in the console.
    Small,
    /// 56 px, the only action of a page.
    Large,
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// How loud it is.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// How large it is.
    #[prop_or_default]
    pub size: ButtonSize,
    /// Busy: keeps its place and its focus, ignores clicks, tells assistive technology.
    #[prop_or_default]
    pub loading: bool,
    /// Cannot be used now. Prefer a working button and a clear error.
    #[prop_or_default]
    pub disabled: bool,
    /// `button`, `submit` or `reset`.
    #[prop_or(AttrValue::Static("button"))]
    pub r#type: AttrValue,
    /// Icon before the words.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// Icon after the words.
    #[prop_or_default]
    pub icon_end: Option<AttrValue>,
    /// Renders a link instead.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// Read aloud when the button shows only an icon.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// As wide as its column.
    #[prop_or_default]
    pub wide: bool,
    /// Element id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Name in a plain form post.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Value in a plain form post.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Id of the form that the button sends when it stands outside of it.
    #[prop_or_default]
    pub form: Option<AttrValue>,
    /// `aria-pressed` of a toggle.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// `aria-expanded` of a button that opens something.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// Click, not called while loading.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

fn flag(value: Option<bool>) -> Option<&'static str> {
    value.map(|on| if on { "true" } else { "false" })
}

/// A button; a link with `href`.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let variant = match props.variant {
        ButtonVariant::Primary => "button-primary",
        ButtonVariant::Secondary => "button-secondary",
        ButtonVariant::Quiet => "button-quiet",
        ButtonVariant::Danger => "button-danger",
    };
    let size = match props.size {
        ButtonSize::Normal => None,
        ButtonSize::Small => Some("button-small"),
        ButtonSize::Large => Some("button-large"),
    };
    let class = classes!(
        "button",
        variant,
        size,
        props.wide.then_some("button-wide"),
        (props.label.is_some() && props.children == Html::default()).then_some("button-icon"),
        props.class.clone()
    );
    let inner = html! {
        <>
            if let Some(name) = &props.icon { <Icon {name} /> }
            { props.children.clone() }
            if let Some(name) = &props.icon_end { <Icon {name} /> }
        </>
    };
    if let Some(href) = &props.href {
        return html! {
            <a {class} {href} id={props.id.clone()} aria-label={props.label.clone()} onclick={props.onclick.clone()}>{ inner }</a>
        };
    }
    let onclick = {
        let (loading, onclick) = (props.loading, props.onclick.clone());
        Callback::from(move |event: MouseEvent| {
            if loading {
                event.prevent_default();
            } else {
                onclick.emit(event);
            }
        })
    };
    html! {
        <button
            {class}
            {onclick}
            type={props.r#type.clone()}
            id={props.id.clone()}
            name={props.name.clone()}
            value={props.value.clone()}
            form={props.form.clone()}
            disabled={props.disabled}
            aria-label={props.label.clone()}
            aria-busy={props.loading.then_some("true")}
            aria-pressed={flag(props.pressed)}
            aria-expanded={flag(props.expanded)}
        >
            { inner }
        </button>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    use ButtonSize::{Large, Small};
    use ButtonVariant::{Danger, Quiet, Secondary};
    vec![
        Example::new(
            "Button, variants",
            html! {
                <div class="row">
                    <Button>{ "Отправить обращение" }</Button>
                    <Button variant={Secondary}>{ "Сохранить и выйти" }</Button>
                    <Button variant={Quiet} icon="print">{ "Распечатать" }</Button>
                    <Button variant={Danger} icon="trash">{ "Удалить черновик" }</Button>
                </div>
            },
        ),
        Example::new(
            "Button, sizes and icons",
            html! {
                <div class="row">
                    <Button size={Large} icon_end="arrow-right">{ "Начать" }</Button>
                    <Button icon="pencil" href="#x">{ "Написать нам" }</Button>
                    <Button size={Small} variant={Secondary} icon="filter">{ "Фильтры" }</Button>
                    <Button size={Small} variant={Quiet} icon="more" label="Ещё действия" />
                    <Button variant={Secondary} icon="close" label="Закрыть" />
                </div>
            },
        ),
        Example::new(
            "Button, loading and disabled",
            html! {
                <div class="row">
                    <Button loading=true>{ "Отправляем" }</Button>
                    <Button variant={Secondary} loading=true>{ "Сохраняем" }</Button>
                    <Button disabled=true>{ "Отправить" }</Button>
                    <Button variant={Secondary} disabled=true>{ "Отмена" }</Button>
                    <Button variant={Secondary} pressed=true icon="check">{ "Слежу" }</Button>
                </div>
            },
        ),
    ]
}
