//! A person as two letters.

use super::Example;
use yew::prelude::*;

/// Properties of [`Avatar`].
#[derive(Properties, PartialEq)]
pub struct AvatarProps {
    /// Whose; the first letters of the first two words are shown.
    pub name: AttrValue,
    /// 32 px instead of 40.
    #[prop_or_default]
    pub small: bool,
}

/// First letters of the first two words.
pub fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

/// Decoration: the name stands beside it.
#[component]
pub fn Avatar(props: &AvatarProps) -> Html {
    html! { <span class={classes!("avatar", props.small.then_some("avatar-small"))} aria-hidden="true">{ initials(&props.name) }</span> }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Avatar",
        html! { <div class="row"><Avatar name="Мария Кузнецова" /><Avatar name="Илья" /><Avatar small=true name="Анна Ли" /></div> },
    )]
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_take_two_words_and_skip_punctuation() {
        assert_eq!(initials("мария  кузнецова, поддержка"), "МК");
        assert_eq!(initials("«Ромашка»"), "Р");
        assert_eq!(initials(""), "");
    }
}
