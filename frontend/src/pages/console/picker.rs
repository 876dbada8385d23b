//! Choosing one of a list by typing: ready replies, colleagues, commands.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    t,
    ui::{Dialog, ResultOption, SearchBox, dom},
};

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    /// Icon.
    pub icon: &'static str,
    /// A word on what it is.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// More words by which it is found.
    pub words: String,
}

/// The places of those in which each typed word begins some word, in their order.
pub fn matching(picks: &[Pick], typed: &str) -> Vec<usize> {
    let plain = |text: &str| text.to_lowercase().replace('ё', "е");
    let typed = plain(typed);
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let fits = |pick: &Pick| {
        let all = plain(&format!("{} {} {}", pick.title, pick.kind, pick.words));
        let words: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
        wanted.iter().all(|want| words.iter().any(|word| word.starts_with(want)))
    };
    picks.iter().enumerate().filter(|(_, pick)| fits(pick)).map(|(at, _)| at).collect()
}

/// Rows shown.
const SHOWN: usize = 12;

/// Properties of [`Picker`].
#[derive(Properties, PartialEq)]
pub struct PickerProps {
    /// Element id.
    pub id: AttrValue,
    /// What is chosen.
    pub title: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// Word on the button.
    pub button: AttrValue,
    /// What can be chosen.
    pub picks: Vec<Pick>,
    /// It is still being read.
    #[prop_or_default]
    pub loading: bool,
    /// Nothing was chosen.
    pub onclose: Callback<()>,
    /// The place of the chosen one.
    pub onpick: Callback<usize>,
}

/// The dialog: arrows choose, Enter takes.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let lang = use_lang();
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let field = format!("{}-q", props.id);
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            dom::focus(&field);
        });
    }
    let mut found = matching(&props.picks, &query);
    let count = found.len();
    found.truncate(SHOWN);
    let at = (*active).min(found.len().saturating_sub(1));
    let option = |place: usize| format!("{}-{place}", props.id);
    let take = {
        let (found, onpick) = (found.clone(), props.onpick.clone());
        Callback::from(move |place: usize| {
            if let Some(pick) = found.get(place) {
                onpick.emit(*pick);
            }
        })
    };
    let onkeydown = {
        let (active, last) = (active.clone(), found.len().saturating_sub(1));
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => (at + 1).min(last),
                "ArrowUp" => at.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    };
    let onsubmit = {
        let take = take.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            take.emit(at);
        })
    };
    let onclick = {
        let prefix = format!("{}-", props.id);
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let option = target.and_then(|element| element.closest("[role=option]").ok().flatten());
            if let Some(place) = option.and_then(|option| option.id().strip_prefix(&prefix)?.parse().ok()) {
                event.prevent_default();
                take.emit(place);
            }
        })
    };
    let oninput = {
        let (query, active) = (query.clone(), active.clone());
        Callback::from(move |typed: String| {
            active.set(0);
            query.set(typed);
        })
    };
    let status =
        if props.loading { t!(lang, "console-loading") } else { t!(lang, "console-pick-found", n = count) };
    let results = found.iter().enumerate().map(|(place, pick)| {
        let pick = &props.picks[*pick];
        html! {
            <ResultOption key={option(place)} id={option(place)} href="#" icon={pick.icon} kind={pick.kind.clone()}
                active={place == at} title={html! { { &pick.title } }} />
        }
    });
    html! {
        <Dialog id={props.id.clone()} title={props.title.clone()} open=true wide=true onclose={props.onclose.clone()}>
            <div class="articles" {onclick}>
                <SearchBox id={field} action="/search" label={props.label.clone()} button={props.button.clone()} value={(*query).clone()}
                    expanded={!found.is_empty()} active={(!found.is_empty()).then(|| AttrValue::from(option(at)))}
                    results={html! { <>{ for results }</> }} status={status.clone()} {oninput} {onkeydown} {onsubmit} />
                if found.is_empty() { <p class="muted" aria-hidden="true">{ status }</p> }
            </div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_typed_word_must_begin_one() {
        let pick =
            |title: &str, words: &str| Pick { title: title.into(), words: words.into(), ..Pick::default() };
        let picks =
            [pick("Не приходит код", "no-code"), pick("Взяли в работу", "taken"), pick("Ещё раз", "")];
        assert_eq!(matching(&picks, "код прих"), [0]);
        assert_eq!(matching(&picks, "еще"), [2]);
        assert_eq!(matching(&picks, "taken"), [1]);
        assert_eq!(matching(&picks, ""), [0, 1, 2]);
        assert!(matching(&picks, "ход").is_empty());
    }
}
