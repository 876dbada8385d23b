//! Answers of the knowledge base that may fit: three, to insert or to mark as the one that was it.

use std::rc::Rc;

use shared::{
    api::{console::StaffTicket, search::SearchHit},
    search::Kind,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::{self, console},
    hooks::use_query,
    i18n::use_lang,
    pages::{
        console::{
            bench::use_bench,
            desk::use_desk,
            reply::articles::{origin, piece},
        },
        knowledge::kind_icon,
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon, Tone},
};

/// Answers shown.
const SHOWN: usize = 3;
/// Characters of the question to the search.
const QUERY_MAX: usize = 120;

/// Properties of [`Suggested`].
#[derive(Properties, PartialEq)]
pub struct SuggestedProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
}

/// What the search is asked: the subject, and the text of the error, in which a code may be.
fn question(staff: &StaffTicket) -> String {
    let whole = format!("{} {}", staff.ticket.subject, staff.ticket.details.error_text);
    whole.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(QUERY_MAX).collect()
}

/// The panel; empty when nothing fits.
#[component]
pub fn Suggested(props: &SuggestedProps) -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let solved = use_state_eq(|| None::<String>);
    let query = use_query((question(&props.staff), lang), |(question, lang)| async move {
        console::articles(&question, lang).await
    });
    let hits: Vec<SearchHit> = query
        .data
        .iter()
        .flat_map(|answer| &answer.hits)
        .filter(|hit| hit.kind != Kind::News)
        .take(SHOWN)
        .cloned()
        .collect();
    if hits.is_empty() {
        return Html::default();
    }
    let insert = |hit: &SearchHit| {
        let (pieces, piece) = (bench.pieces.clone(), piece(hit, &origin()));
        Callback::from(move |_: MouseEvent| pieces.tell(&piece))
    };
    let mark = |hit: &SearchHit| {
        let (desk, solved) = (desk.clone(), solved.setter());
        let (number, path) = (props.staff.ticket.number.clone(), hit.url.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, solved, number, path) = (desk.clone(), solved.clone(), number.clone(), path.clone());
            spawn_local(async move {
                match api::desk::solved_by(&number, &path).await {
                    Ok(()) => solved.set(Some(path)),
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }
            });
        })
    };
    let small = ButtonSize::Small;
    html! {
        <section class="panel" aria-label={t!(lang, "console-suggested")}>
            <h2>{ t!(lang, "console-suggested") }</h2>
            <ul class="suggested">
                { for hits.iter().map(|hit| html! {
                    <li key={hit.url.clone()}>
                        <a href={hit.url.clone()} target="_blank"><Icon name={kind_icon(hit.kind)} />{ &hit.title }</a>
                        <p class="row">
                            <Button variant={ButtonVariant::Secondary} size={small} icon="plus" onclick={insert(hit)}>{ t!(lang, "console-suggested-insert") }</Button>
                            if solved.as_ref() == Some(&hit.url) {
                                <span role="status" class="suggested-done"><Icon name="check" />{ t!(lang, "console-suggested-noted") }</span>
                            } else {
                                <Button variant={ButtonVariant::Quiet} size={small} icon="thumb-up" onclick={mark(hit)}>{ t!(lang, "console-suggested-solved") }</Button>
                            }
                        </p>
                    </li>
                }) }
            </ul>
        </section>
    }
}
