//! To a colleague: who could take one more stands first.

use shared::api::team::Colleague;
use uuid::Uuid;
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
};
use crate::{
    i18n::use_lang,
    pages::console::team::use_team,
    t,
    ui::{Choice, RadioGroup, Skeleton, TextField, dom},
};

/// Colleagues whose name has the words; the free ones first, then by how much they have.
fn found<'a>(people: &'a [Colleague], typed: &str) -> Vec<&'a Colleague> {
    let typed = typed.trim().to_lowercase();
    let fits =
        |person: &&Colleague| typed.split_whitespace().all(|word| person.name.to_lowercase().contains(word));
    let mut people: Vec<_> = people.iter().filter(fits).collect();
    people.sort_by(|a, b| (!a.free, a.open, &a.name).cmp(&(!b.free, b.open, &b.name)));
    people
}

/// Properties of [`ColleaguePicker`].
#[derive(Properties, PartialEq)]
pub struct ColleaguePickerProps {
    /// Element id of the list; the search field is `{id}-q`.
    pub id: AttrValue,
    /// Who is chosen.
    pub value: Option<Uuid>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Somebody else.
    pub onchange: Callback<Uuid>,
}

/// A list of colleagues with a field that narrows it down.
#[component]
pub fn ColleaguePicker(props: &ColleaguePickerProps) -> Html {
    let lang = use_lang();
    let now = use_team();
    let typed = use_state_eq(String::new);
    let Some(team) = &now.team else { return html! { <Skeleton lines={4} /> } };
    let people = found(&team.people, &typed);
    let choices: Vec<Choice> = people
        .iter()
        .map(|person| {
            let load = if person.free {
                t!(lang, "console-person-free", n = person.open)
            } else {
                t!(lang, "console-person-open", n = person.open)
            };
            Choice::new(person.id.to_string(), person.name.clone()).hint(load)
        })
        .collect();
    let onchange = {
        let onchange = props.onchange.clone();
        Callback::from(move |id: String| {
            if let Ok(id) = Uuid::parse_str(&id) {
                onchange.emit(id);
            }
        })
    };
    html! {
        <>
            <TextField id={format!("{}-q", props.id)} r#type="search" label={t!(lang, "console-person-find")} value={(*typed).clone()} oninput={kept(&typed)} />
            <p class="visually-hidden" role="status">{ t!(lang, "console-person-found", n = people.len()) }</p>
            if choices.is_empty() {
                <p class="muted">{ t!(lang, "console-person-none") }</p>
            } else {
                <div class="pass-list">
                    <RadioGroup id={props.id.clone()} label={t!(lang, "console-person")} {choices} error={props.error.clone()}
                        value={props.value.map(|id| id.to_string()).unwrap_or_default()} {onchange} />
                </div>
            }
        </>
    }
}

/// The dialog.
#[component]
pub fn ColleagueDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let chosen = use_state_eq(|| None::<Uuid>);
    let wrong = use_state_eq(|| false);
    let onsubmit = {
        let (chosen, wrong, onrun) = (*chosen, wrong.setter(), props.onrun.clone());
        Callback::from(move |()| {
            wrong.set(chosen.is_none());
            match chosen {
                Some(id) => onrun.emit(Pass::To(id)),
                None => {
                    dom::focus("to");
                }
            }
        })
    };
    let error = (*wrong && chosen.is_none()).then(|| AttrValue::from(t!(lang, "console-person-required")));
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |id| chosen.set(Some(id)))
    };
    html! {
        <Frame id="to-dialog" title={t!(lang, "console-to")} word={t!(lang, "console-to-word")} busy={props.busy}
            error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <ColleaguePicker id="to" value={*chosen} {error} {onchange} />
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_free_stand_first_and_words_narrow_down() {
        let person = |name: &str, free, open| Colleague { id: Uuid::nil(), name: name.into(), free, open };
        let people = [
            person("Пётр Иванов", false, 0),
            person("Мария Орлова", true, 7),
            person("Анна Иванова", true, 2),
        ];
        let names = |typed: &str| -> Vec<String> {
            found(&people, typed).iter().map(|person| person.name.clone()).collect()
        };
        assert_eq!(names(""), ["Анна Иванова", "Мария Орлова", "Пётр Иванов"]);
        assert_eq!(names(" иванов п"), ["Пётр Иванов"]);
        assert!(names("сидор").is_empty());
    }
}
