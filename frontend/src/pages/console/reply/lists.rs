//! Lists that a mark in the text calls: ready replies by `:`, colleagues by `@`.

use std::rc::Rc;

use shared::{
    api::{
        console::StaffTicket,
        desk::{Colleague, canned::CannedReply},
    },
    canned::{Placeholder, fill},
    completeness::requester_lang,
    lang::Lang,
    ticket::Status,
};
use yew::prelude::*;

use crate::{
    api, format,
    hooks::use_query,
    i18n::use_lang,
    pages::console::{
        due::paused,
        picker::{Pick, Picker},
    },
    routes::Route,
    t,
};

/// Properties of [`Canned`].
#[derive(Properties, PartialEq)]
pub struct CannedProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// Name of the operator.
    pub operator: AttrValue,
    /// Nothing was chosen.
    pub onclose: Callback<()>,
    /// The text, filled in.
    pub onpick: Callback<String>,
}

/// The most fitting first: those in the requester's language, and among them those of the request's category.
pub fn in_order(mut all: Vec<CannedReply>, lang: Lang, category: &str) -> Vec<CannedReply> {
    all.sort_by_key(|reply| {
        let foreign = reply.category.as_deref().is_some_and(|own| own != category);
        (reply.lang != lang, foreign, reply.category.is_none())
    });
    all
}

/// What stands for a placeholder.
fn value(of: Placeholder, lang: Lang, staff: &StaffTicket, operator: &str, origin: &str) -> String {
    let ticket = &staff.ticket;
    match of {
        Placeholder::Name => staff.name.clone(),
        Placeholder::Number => ticket.number.to_string(),
        Placeholder::Due
            if paused(ticket.status) || matches!(ticket.status, Status::Answered | Status::Closed) =>
        {
            String::new()
        }
        Placeholder::Due if ticket.first_answered_at.is_none() => {
            format::date_time(lang, ticket.first_answer_due)
        }
        Placeholder::Due => format::date_time(lang, ticket.solution_due),
        Placeholder::Link => {
            let path = yew_router::Routable::to_path(&Route::Status);
            format!("{origin}{path}")
        }
        Placeholder::Operator => operator.to_owned(),
    }
}

/// Ready replies.
#[component]
pub fn Canned(props: &CannedProps) -> Html {
    let lang = use_lang();
    let query = use_query((), |()| async { api::desk::canned().await });
    let to = requester_lang(&props.staff.ticket);
    let all = query.data.as_ref().map(|all| all.to_vec()).unwrap_or_default();
    let all = in_order(all, to, &props.staff.ticket.category);
    let picks = all
        .iter()
        .map(|reply| Pick {
            icon: "message",
            kind: reply.key.clone(),
            title: reply.title.clone(),
            words: reply.body.clone(),
        })
        .collect::<Vec<_>>();
    let onpick = {
        let (staff, operator, onpick) = (props.staff.clone(), props.operator.clone(), props.onpick.clone());
        Callback::from(move |at: usize| {
            if let Some(reply) = all.get(at) {
                let origin = super::articles::origin();
                onpick.emit(fill(&reply.body, |of| value(of, reply.lang, &staff, &operator, &origin)));
            }
        })
    };
    html! {
        <Picker id="canned" title={t!(lang, "console-canned-title")} label={t!(lang, "console-canned-label")} button={t!(lang, "console-insert")}
            {picks} loading={query.loading} onclose={props.onclose.clone()} {onpick} />
    }
}

/// Properties of [`People`].
#[derive(Properties, PartialEq)]
pub struct PeopleProps {
    /// What they are chosen for.
    pub title: AttrValue,
    /// Nobody was chosen.
    pub onclose: Callback<()>,
    /// Somebody was.
    pub onpick: Callback<Colleague>,
}

/// Colleagues.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let lang = use_lang();
    let query = use_query((), |()| async { api::desk::people("").await });
    let all = query.data.as_ref().map(|all| all.to_vec()).unwrap_or_default();
    let picks = all
        .iter()
        .map(|person| Pick { icon: "user", title: person.name.clone(), ..Pick::default() })
        .collect::<Vec<_>>();
    let onpick = {
        let onpick = props.onpick.clone();
        Callback::from(move |at: usize| {
            if let Some(person) = all.get(at) {
                onpick.emit(person.clone());
            }
        })
    };
    html! {
        <Picker id="people" title={props.title.clone()} label={t!(lang, "console-people-label")} button={t!(lang, "console-people-choose")}
            {picks} loading={query.loading} onclose={props.onclose.clone()} {onpick} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn what_fits_comes_first() {
        let reply = |key: &str, lang, category: Option<&str>| CannedReply {
            id: uuid::Uuid::nil(),
            key: key.into(),
            title: String::new(),
            body: String::new(),
            lang,
            category: category.map(str::to_owned),
            version: 1,
            updated_at: datetime!(2026-11-21 12:00 UTC),
        };
        let all = vec![
            reply("en", Lang::En, Some("access")),
            reply("foreign", Lang::Ru, Some("payments")),
            reply("any", Lang::Ru, None),
            reply("own", Lang::Ru, Some("access")),
        ];
        let keys: Vec<String> =
            in_order(all, Lang::Ru, "access").into_iter().map(|reply| reply.key).collect();
        assert_eq!(keys, ["own", "any", "foreign", "en"]);
    }
}
