//! Fields whose text is not the value itself: numbers. What is typed stays as typed while it means the value.

use yew::prelude::*;

use crate::ui::TextField;

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

/// The text is no number, or none that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct NoNumber;

fn number_of(text: &str, max: u16, optional: bool) -> Result<Option<u16>, NoNumber> {
    let text = text.trim();
    if text.is_empty() {
        return if optional { Ok(None) } else { Err(NoNumber) };
    }
    text.parse().ok().filter(|number| *number <= max).map(Some).ok_or(NoNumber)
}

/// A whole number.
#[component]
pub fn NumberField(props: &NumberProps) -> Html {
    let (max, optional) = (props.max, props.optional);
    let typed = use_state_eq(|| None::<String>);
    let written = props.value.map(|number| number.to_string()).unwrap_or_default();
    // What is not a number is shown as typed, so that it can be mended; what means another number is not.
    let shown = match &*typed {
        Some(text) if number_of(text, max, optional).unwrap_or(props.value) == props.value => text.clone(),
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
    fn numbers_are_read() {
        assert_eq!(number_of("5", 255, false), Ok(Some(5)));
        assert_eq!(number_of("", 255, true), Ok(None));
        for wrong in ["", "x", "-1", "256"] {
            assert_eq!(number_of(wrong, 255, false), Err(NoNumber), "{wrong}");
        }
    }
}
