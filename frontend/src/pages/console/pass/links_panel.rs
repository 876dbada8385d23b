//! Requests that belong to this one.

use std::rc::Rc;

use shared::{
    api::{
        console::StaffTicket,
        tickets::{LinkKind, LinkView},
    },
    lang::Lang,
};
use yew::prelude::*;

use super::Pass;
use crate::{
    i18n::{text, use_lang},
    pages::console::{route::ticket_url, words::status_badge},
    t,
    ui::{Button, ButtonSize, ButtonVariant},
};

/// How the other one stands to this one, in words.
fn how(lang: Lang, link: &LinkView) -> String {
    let side = if link.back && link.kind != LinkKind::Related { "-back" } else { "" };
    text(lang, &format!("console-linked-{}{side}", link.kind.as_str()))
}

/// Properties of [`Links`].
#[derive(Properties, PartialEq)]
pub struct LinksProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// A change is under way.
    pub busy: bool,
    /// Take a link away.
    pub onrun: Callback<Pass>,
}

/// The panel; nothing when there are none. Only links made by hand can be taken away.
#[component]
pub fn Links(props: &LinksProps) -> Html {
    let lang = use_lang();
    let links = &props.staff.ticket.links;
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ t!(lang, "console-linked") }</h2>
            <ul class="earlier">
                { for links.iter().map(|link| {
                    let number = link.number.clone();
                    let remove = props.onrun.reform(move |_: MouseEvent| Pass::Unlink(number.clone()));
                    html! {
                        <li key={format!("{}-{}", link.kind.as_str(), link.number.digits())}>
                            <small class="muted">{ how(lang, link) }</small>
                            <a class="linked" href={ticket_url(&link.number)}>{ &link.subject }</a>
                            <p>
                                <span class="ticket-number muted">{ link.number.to_string() }</span>
                                { status_badge(lang, link.status) }
                                if link.kind == LinkKind::Related {
                                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="close" disabled={props.busy}
                                        label={t!(lang, "console-unlink", number = link.number.to_string())} onclick={remove} />
                                }
                            </p>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
