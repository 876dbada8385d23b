//! Fields whose text is not the value itself: lists of words, numbers. What is typed stays as typed while it means the value.

use yew::prelude::*;

use crate::ui::TextField;

/// The words between commas, without the empty ones.
pub fn words_of(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Properties of [`WordsField`].
#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// Element id.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The words.
    pub values: Vec<String>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The words after a change.
    pub onchange: Callback<Vec<String>>,
}

/// Words in one line, separated by commas.
#[component]
pub fn WordsField(props: &WordsProps) -> Html {
    let typed = use_state_eq(String::new);
    let shown = if words_of(&typed) == props.values { (*typed).clone() } else { props.values.join(", ") };
    let oninput = {
        let (typed, onchange) = (typed.setter(), props.onchange.clone());
        Callback::from(move |text: String| {
            let words = words_of(&text);
            typed.set(text);
            onchange.emit(words);
        })
    };
    html! {
        <TextField id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} value={shown} disabled={props.disabled} {oninput} />
    }
}

/// Properties of [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// Element id.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The number, if there is one.
    pub value: Option<u16>,
    /// May be left empty.
    #[prop_or_default]
    pub optional: bool,
    /// The largest one.
    #[prop_or(u16::MAX)]
    pub max: u16,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The number after a change; a text that is none changes nothing.
    pub onchange: Callback<Option<u16>>,
}

/// The number that a text means, none where it may be left empty.
///
/// # Errors
/// When it is no number that fits.
fn number_of(text: &str, max: u16, optional: bool) -> Result<Option<u16>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return if optional { Ok(None) } else { Err(()) };
    }
    text.parse().ok().filter(|number| *number <= max).map(Some).ok_or(())
}

/// A whole number.
#[component]
pub fn NumberField(props: &NumberProps) -> Html {
    let (max, optional) = (props.max, props.optional);
    let typed = use_state_eq(|| None::<String>);
    let written = props.value.map(|number| number.to_string()).unwrap_or_default();
    // What is not a number is shown as typed, so that it can be mended; what means another number is not.
    let shown = match &*typed {
        Some(text) if number_of(text, max, optional).map_or(true, |number| number == props.value) => {
            text.clone()
        }
        _ => written,
    };
    let oninput = {
        let (typed, onchange) = (typed.setter(), props.onchange.clone());
        Callback::from(move |text: String| {
            let number = number_of(&text, max, optional);
            typed.set(Some(text));
            if let Ok(number) = number {
                onchange.emit(number);
            }
        })
    };
    html! {
        <TextField id={props.id.clone()} label={props.label.clone()} optional={props.optional} error={props.error.clone()} inputmode="numeric" width={classes!("input-s")}
            value={shown} disabled={props.disabled} {oninput} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_are_read() {
        assert_eq!(words_of(" вход,, пароль , "), ["вход", "пароль"]);
        assert_eq!(number_of("5", 255, false), Ok(Some(5)));
        assert_eq!(number_of("", 255, true), Ok(None));
        for wrong in ["", "x", "-1", "256"] {
            assert_eq!(number_of(wrong, 255, false), Err(()), "{wrong}");
        }
    }
}
