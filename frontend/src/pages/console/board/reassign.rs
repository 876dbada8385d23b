//! A late request gets into other hands.

use shared::ids::TicketNumber;
use uuid::Uuid;
use yew::prelude::*;

use super::write::Write;
use crate::{
    api::ApiError,
    i18n::use_lang,
    pages::console::pass::{ColleaguePicker, Frame},
    t,
    ui::dom,
};

/// Properties of [`ReassignDialog`].
#[derive(Properties, PartialEq)]
pub struct ReassignDialogProps {
    /// The request.
    pub number: TicketNumber,
    /// Under way.
    pub busy: bool,
    /// Why the try failed.
    pub error: Option<ApiError>,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Meant.
    pub onrun: Callback<Write>,
}

/// The dialog.
#[component]
pub fn ReassignDialog(props: &ReassignDialogProps) -> Html {
    let lang = use_lang();
    let chosen = use_state_eq(|| None::<Uuid>);
    let wrong = use_state_eq(|| false);
    let onsubmit = {
        let (chosen, wrong) = (*chosen, wrong.setter());
        let (onrun, number) = (props.onrun.clone(), props.number.clone());
        Callback::from(move |()| {
            wrong.set(chosen.is_none());
            match chosen {
                Some(id) => onrun.emit(Write::Assign(number.clone(), id)),
                None => {
                    dom::focus("reassign");
                }
            }
        })
    };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id| chosen.set(Some(id)))
    };
    let error = (*wrong && chosen.is_none()).then(|| AttrValue::from(t!(lang, "console-person-required")));
    html! {
        <Frame id="reassign-dialog" title={t!(lang, "console-board-reassign", number = props.number.to_string())}
            word={t!(lang, "console-to-word")} busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <ColleaguePicker id="reassign" value={*chosen} {error} {onchange} />
        </Frame>
    }
}
