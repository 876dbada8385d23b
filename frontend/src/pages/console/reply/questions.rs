//! What the request lacks: each missing fact is asked for with one press.

use std::rc::Rc;

use shared::{
    api::console::StaffTicket,
    completeness::{missing, requester_lang, with_question},
};
use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    t,
    ui::{Button, ButtonSize, ButtonVariant},
};

/// Properties of [`Questions`].
#[derive(Properties, PartialEq)]
pub struct QuestionsProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// What is typed already.
    pub text: String,
    /// The text with one more question.
    pub onask: Callback<String>,
}

/// The line of facts.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let lang = use_lang();
    let facts = missing(&props.staff.ticket);
    if facts.is_empty() {
        return Html::default();
    }
    // The question is in the requester's language, the button in the operator's.
    let to = requester_lang(&props.staff.ticket);
    html! {
        <div class="missing" role="group" aria-label={t!(lang, "console-missing")}>
            <span class="muted">{ t!(lang, "console-missing") }</span>
            { for facts.into_iter().map(|fact| {
                let question = text(to, &format!("console-ask-{}", fact.as_str()));
                let asked = with_question(&props.text, &t!(to, "console-ask-greeting"), &question);
                let onclick = props.onask.reform(move |_: MouseEvent| asked.clone());
                html! {
                    <Button key={fact.as_str()} variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="plus" {onclick}>
                        { text(lang, &format!("console-missing-{}", fact.as_str())) }
                    </Button>
                }
            }) }
        </div>
    }
}
