//! All that is wrong with a form, on top of it.

use super::{Example, dom};
use yew::prelude::*;

/// One error: the id of its field and the words shown there too.
#[derive(Clone, PartialEq)]
pub struct FieldError {
    /// Element id of the field (for radio buttons `{id}-0`).
    pub field: AttrValue,
    /// What is wrong; the same words as at the field.
    pub text: AttrValue,
}

impl FieldError {
    /// An error of a field.
    pub fn new(field: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

/// Properties of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// Element id.
    #[prop_or(AttrValue::Static("error-summary"))]
    pub id: AttrValue,
    /// «Проверьте, пожалуйста, ответы».
    pub title: AttrValue,
    /// In the order of the fields; none renders nothing.
    pub errors: Vec<FieldError>,
    /// Count the failed attempts here: the summary takes the focus again at each.
    #[prop_or_default]
    pub attempt: u32,
    /// Off for an example that must not take the focus.
    #[prop_or(true)]
    pub take_focus: bool,
}

/// The list of errors; takes the focus when it appears, each line leads to its field.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    {
        let id = props.id.clone();
        let shown = props.take_focus && !props.errors.is_empty();
        use_effect_with((shown, props.attempt), move |(shown, _)| {
            if *shown {
                dom::focus(&id);
            }
        });
    }
    if props.errors.is_empty() {
        return Html::default();
    }
    let title_id = format!("{}-title", props.id);
    html! {
        <div class="error-summary" id={props.id.clone()} role="alert" tabindex="-1" aria-labelledby={title_id.clone()}>
            <h2 id={title_id}>{ &props.title }</h2>
            <ul>
                { for props.errors.iter().map(|error| {
                    let field = error.field.clone();
                    let onclick = Callback::from(move |event: MouseEvent| {
                        if dom::focus(&field) {
                            event.prevent_default();
                            event.stop_propagation();
                        }
                    });
                    html! { <li><a href={format!("#{}", error.field)} {onclick}>{ &error.text }</a></li> }
                }) }
            </ul>
        </div>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "ErrorSummary",
        html! {
            <ErrorSummary title="Проверьте два ответа" take_focus=false errors={vec![
                FieldError::new("x-inn", "В ИНН организации должно быть 10 цифр, введено 9"),
                FieldError::new("x-sel2", "Выберите регион из списка"),
            ]} />
        },
    )]
}
