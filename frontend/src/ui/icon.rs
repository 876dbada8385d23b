//! Icons from one outline set (`assets/icons.svg`, Lucide).

use super::Example;
use yew::prelude::*;

/// Where the sprite is served.
pub const SPRITE: &str = "/assets/icons.svg";

/// Properties of [`Icon`].
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Symbol in the sprite, for example `search`.
    pub name: AttrValue,
    /// Read aloud instead of the picture; without it the icon is decoration.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Further classes: `icon-lg` (24 px), `icon-xl` (32 px).
    #[prop_or_default]
    pub class: Classes,
}

/// A 20 px outline icon in the colour of the text around it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let href = format!("{SPRITE}#{}", props.name);
    let class = classes!("icon", props.class.clone());
    if let Some(label) = &props.label {
        html! { <svg {class} role="img" aria-label={label}><use href={href} /></svg> }
    } else {
        html! { <svg {class} aria-hidden="true"><use href={href} /></svg> }
    }
}

/// Every symbol of the sprite; a test compares it with the file.
pub const NAMES: &[&str] = &[
    "alert",
    "arrow-left",
    "arrow-right",
    "bell",
    "bold",
    "book",
    "calendar",
    "camera",
    "card",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "clipboard",
    "clock",
    "close",
    "code",
    "copy",
    "crop",
    "dot",
    "download",
    "external",
    "eye",
    "eye-off",
    "file",
    "filter",
    "flag",
    "glasses",
    "globe",
    "heading",
    "heading-small",
    "help",
    "history",
    "home",
    "image",
    "inbox",
    "info",
    "italic",
    "key",
    "link",
    "list",
    "list-ordered",
    "lock",
    "logout",
    "mail",
    "menu",
    "message",
    "moon",
    "more",
    "paperclip",
    "pencil",
    "phone",
    "plus",
    "print",
    "quote",
    "refresh",
    "search",
    "send",
    "settings",
    "share",
    "shield",
    "signature",
    "smartphone",
    "star",
    "sun",
    "table",
    "thumb-down",
    "thumb-up",
    "trash",
    "undo",
    "upload",
    "user",
    "user-check",
    "user-cog",
    "users",
    "wrench",
];

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Icon, the whole set",
        html! {
            <ul class="icon-wall">
                { for NAMES.iter().map(|name| html! { <li key={*name}><Icon name={*name} class="icon-lg" /><span>{ *name }</span></li> }) }
            </ul>
        },
    )]
}
