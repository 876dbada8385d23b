//! Writing a message.

use super::{
    Button, Example, Icon,
    dom::{event_value, use_typed},
    words::use_words,
};
use yew::prelude::*;

/// Properties of [`Composer`].
#[derive(Properties, PartialEq)]
pub struct ComposerProps {
    /// Element id of the text.
    pub id: AttrValue,
    /// Name in a plain form post.
    #[prop_or(AttrValue::Static("body"))]
    pub name: AttrValue,
    /// «Ваш ответ»
    pub label: AttrValue,
    /// Word on the button: «Отправить».
    pub send: AttrValue,
    /// The text; `None` leaves the field to the browser.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Under the text: what not to write, the keys.
    #[prop_or_default]
    pub hint: Html,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Being sent.
    #[prop_or_default]
    pub busy: bool,
    /// Lines shown at first; the field grows by itself.
    #[prop_or(3)]
    pub rows: u8,
    /// Address of a plain form post.
    #[prop_or_default]
    pub action: Option<AttrValue>,
    /// Above the text: chosen files, templates.
    #[prop_or_default]
    pub above: Html,
    /// Before the button: attach, templates, switch to a note.
    #[prop_or_default]
    pub tools: Html,
    /// A note among staff: another ground.
    #[prop_or_default]
    pub note: bool,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Button or Ctrl+Enter; the page load is already prevented.
    #[prop_or_default]
    pub onsend: Callback<()>,
    /// Other keys.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
}

/// A field with tools and a button; Ctrl+Enter (⌘+Enter) sends.
#[component]
pub fn Composer(props: &ComposerProps) -> Html {
    let words = use_words();
    let value = use_typed(&props.id, props.value.as_ref(), &props.oninput);
    let oninput = props.oninput.reform(|event: InputEvent| event_value(event.target()));
    let onkeydown = {
        let (onsend, other, busy) = (props.onsend.clone(), props.onkeydown.clone(), props.busy);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                if !busy {
                    onsend.emit(());
                }
            } else {
                other.emit(event);
            }
        })
    };
    let onsubmit = {
        let (onsend, busy) = (props.onsend.clone(), props.busy);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !busy {
                onsend.emit(());
            }
        })
    };
    let error_id = format!("{}-error", props.id);
    html! {
        <form class={classes!("composer", props.note.then_some("composer-note"))} method="post" action={props.action.clone()} {onsubmit}>
            <label class="label" for={props.id.clone()}>{ &props.label }</label>
            if let Some(error) = &props.error {
                <p class="error" id={error_id.clone()}>
                    <Icon name="alert" /><span><span class="visually-hidden">{ words.error }{ ": " }</span>{ error }</span>
                </p>
            }
            <div class="composer-box">
                if props.above != Html::default() { <div class="composer-above">{ props.above.clone() }</div> }
                <textarea id={props.id.clone()} name={props.name.clone()} rows={props.rows.to_string()}
                    aria-invalid={props.error.is_some().then_some("true")} aria-describedby={props.error.is_some().then_some(error_id)}
                    {value} {oninput} {onkeydown} />
                <div class="composer-tools">
                    { props.tools.clone() }
                    <Button r#type="submit" icon="send" loading={props.busy}>{ &props.send }</Button>
                </div>
            </div>
            if props.hint != Html::default() { <div class="hint">{ props.hint.clone() }</div> }
        </form>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    use super::{ButtonVariant, KeyHint};
    let keys = || vec![AttrValue::from("Ctrl"), AttrValue::from("Enter")];
    vec![Example::new(
        "Composer, rest, wrong, note",
        html! {
            <div class="stack">
                <Composer id="x-reply" label="Ваш ответ" send="Отправить"
                    tools={html! { <Button variant={ButtonVariant::Quiet} icon="paperclip">{ "Файл" }</Button> }}
                    hint={html! { <>{ "Отправить можно и клавишами " }<KeyHint keys={keys()} /></> }} />
                <Composer id="x-note" label="Заметка для сотрудников" send="Сохранить" note=true value="Клиент просит звонок после 18:00" error="Нет связи. Текст сохранён." />
            </div>
        },
    )]
}
