//! The field for Markdown.

use web_sys::File;
use yew::prelude::*;

use super::{
    area,
    keys::{Asked, Press, asked},
    link::{LinkPicker, Picked},
    ops::{Op, Replace, Selected},
    picture::{PictureDialog, pictures_in},
};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::{Field, Icon, dom},
};

/// Properties of [`MarkdownField`].
#[derive(Properties, PartialEq)]
pub struct MarkdownFieldProps {
    /// Element id of the text field.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The text.
    pub value: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Lines shown at first.
    #[prop_or(18)]
    pub rows: u8,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// The cursor came to another line, from 1.
    #[prop_or_default]
    pub online: Callback<u32>,
    /// Save at once.
    #[prop_or_default]
    pub onsave: Callback<()>,
}

/// A button of the toolbar: what it does, its icon, the end of its word's key.
const TOOLS: [(Op, &str, &str); 9] = [
    (Op::Heading, "heading", "heading"),
    (Op::Subheading, "heading-small", "subheading"),
    (Op::Bold, "bold", "bold"),
    (Op::Italic, "italic", "italic"),
    (Op::Bullets, "list", "bullets"),
    (Op::Numbers, "list-ordered", "numbers"),
    (Op::Quote, "quote", "quote"),
    (Op::Code, "code", "code"),
    (Op::Table, "table", "table"),
];

/// A dialog that asks what to insert.
#[derive(Clone, PartialEq)]
enum Asking {
    Link,
    Picture(Option<File>),
}

/// Text field, toolbar and dialogs.
#[component]
pub fn MarkdownField(props: &MarkdownFieldProps) -> Html {
    let lang = use_lang();
    let node = use_node_ref();
    let asking = use_state(|| None::<Asking>);
    // A dialog takes the focus; what it gives belongs where the cursor was.
    let place = use_mut_ref(|| (0_usize, 0_usize));
    let change = {
        let (node, oninput) = (node.clone(), props.oninput.clone());
        move |how: &dyn Fn(&Selected<'_>) -> Option<Replace>| {
            if let Some(now) = area::change(&node, how) {
                oninput.emit(now);
            }
        }
    };
    let ask = {
        let (node, place, asking) = (node.clone(), place.clone(), asking.setter());
        Callback::from(move |what: Asking| {
            if let Some((_, from, to)) = area::selection(&node) {
                *place.borrow_mut() = (from, to);
            }
            asking.set(Some(what));
        })
    };
    let insert = {
        let (node, place, asking, oninput) =
            (node.clone(), place.clone(), asking.setter(), props.oninput.clone());
        Callback::from(move |(link, src, words): (Option<Picked>, String, String)| {
            asking.set(None);
            let Some((text, ..)) = area::selection(&node) else { return };
            let (from, to) = *place.borrow();
            let selected = Selected { text: &text, from, to };
            let found = match link {
                Some(picked) if picked.apart => selected.block(&picked.block(), None),
                Some(picked) => selected.link(&picked.target, &picked.title),
                None => selected.picture(&src, &words),
            };
            if let Some(now) = area::replace(&node, &found) {
                oninput.emit(now);
            }
        })
    };
    let onkeydown = {
        let (change, ask, onsave) = (change.clone(), ask.clone(), props.onsave.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let code = event.code();
            let press = Press {
                code: &code,
                main: event.ctrl_key() || event.meta_key(),
                shift: event.shift_key(),
                alt: event.alt_key(),
            };
            let Some(found) = asked(&press) else { return };
            match found {
                Asked::Op(op) => change(&|selected| Some(selected.apply(op))),
                Asked::Link => ask.emit(Asking::Link),
                Asked::Picture => ask.emit(Asking::Picture(None)),
                Asked::Save => onsave.emit(()),
                Asked::Enter => {
                    let there = std::cell::Cell::new(false);
                    change(&|selected| {
                        let found = selected.enter();
                        there.set(found.is_some());
                        found
                    });
                    if !there.get() {
                        return;
                    }
                }
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onpaste = {
        let ask = ask.clone();
        Callback::from(move |event: Event| {
            let data = wasm_bindgen::JsCast::dyn_ref::<web_sys::ClipboardEvent>(&event)
                .and_then(web_sys::ClipboardEvent::clipboard_data);
            if let Some(file) = pictures_in(data.as_ref()) {
                event.prevent_default();
                ask.emit(Asking::Picture(Some(file)));
            }
        })
    };
    let ondrop = {
        let ask = ask.clone();
        Callback::from(move |event: DragEvent| {
            if let Some(file) = pictures_in(event.data_transfer().as_ref()) {
                event.prevent_default();
                ask.emit(Asking::Picture(Some(file)));
            }
        })
    };
    let oncursor = {
        let (node, online) = (node.clone(), props.online.clone());
        move || online.emit(area::cursor_line(&node))
    };
    let onkeyup = {
        let oncursor = oncursor.clone();
        Callback::from(move |_: KeyboardEvent| oncursor())
    };
    let onclick = Callback::from(move |_: MouseEvent| oncursor());
    let oninput = props.oninput.reform(|event: InputEvent| dom::event_value(event.target()));
    let close = {
        let (asking, node) = (asking.setter(), node.clone());
        Callback::from(move |()| {
            asking.set(None);
            if let Some(area) = node.cast::<web_sys::HtmlElement>() {
                let _ = area.focus();
            }
        })
    };
    let tool = |icon: &'static str, word: String, onclick: Callback<MouseEvent>| {
        html! {
            <button key={icon} type="button" class="button-quiet button-small button-icon" aria-label={word.clone()} title={word}
                disabled={props.disabled} {onclick}><Icon name={icon} /></button>
        }
    };
    let wrong = props.error.is_some();
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}>
            <div class="markdown-box">
                <div class="markdown-tools" role="toolbar" aria-label={t!(lang, "editor-tools")} aria-controls={props.id.clone()}>
                    { for TOOLS.into_iter().map(|(op, icon, word)| {
                        let change = change.clone();
                        let onclick = Callback::from(move |_: MouseEvent| change(&|selected| Some(selected.apply(op))));
                        tool(icon, text(lang, &format!("editor-tool-{word}")), onclick)
                    }) }
                    { tool("link", t!(lang, "editor-tool-link"), ask.reform(|_: MouseEvent| Asking::Link)) }
                    { tool("image", t!(lang, "editor-tool-picture"), ask.reform(|_: MouseEvent| Asking::Picture(None))) }
                </div>
                <textarea ref={node} class="input textarea markdown-text" id={props.id.clone()} name={props.id.clone()} rows={props.rows.to_string()}
                    disabled={props.disabled} spellcheck="true" aria-invalid={wrong.then_some("true")}
                    aria-describedby={crate::ui::field::described_by(&props.id, props.hint.is_some(), wrong)}
                    value={props.value.clone()} {oninput} {onkeydown} {onkeyup} {onclick} {onpaste} {ondrop} />
            </div>
            {
                match &*asking {
                    Some(Asking::Link) => {
                        let onpick = insert.reform(|picked: Picked| (Some(picked), String::new(), String::new()));
                        html! { <LinkPicker id={format!("{}-link", props.id)} onclose={close} {onpick} /> }
                    }
                    Some(Asking::Picture(file)) => {
                        let onpick = insert.reform(|(src, words): (String, String)| (None, src, words));
                        html! { <PictureDialog id={format!("{}-picture", props.id)} file={file.clone()} onclose={close} {onpick} /> }
                    }
                    None => Html::default(),
                }
            }
        </Field>
    }
}
