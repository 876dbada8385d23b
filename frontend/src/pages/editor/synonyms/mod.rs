//! The editor of synonyms, with a trial of what they do to searches before anybody else meets them.

mod groups;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod trial;

use yew::prelude::*;

use super::{
    form::{DocProps, UndoButtons, Unfit, use_doc, use_record},
    item::FormProps,
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, TextArea, TextField, dom},
};
use groups::{Repeated, group_of, matching, repeated, text_of};
use trial::TrySynonyms;

/// Groups as content keeps them.
type Groups = Vec<Vec<String>>;

/// Groups shown at once; more on demand, so that a list of a thousand stays quick.
const SHOWN: usize = 60;

/// The form of the synonyms.
#[component]
pub fn SynonymsForm(props: &FormProps) -> Html {
    match use_doc::<Groups>(&props.draft) {
        Some(doc) => html! { <Fields draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}

#[component]
fn Fields(props: &DocProps<Groups>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let (edits, disabled) = (&record.edits, record.disabled);
    let groups = record.doc();
    let q = use_state_eq(String::new);
    let all = use_state_eq(|| false);
    let focus = use_mut_ref(|| None::<usize>);
    {
        let focus = focus.clone();
        use_effect(move || {
            if let Some(at) = focus.take() {
                dom::focus(&format!("y-{at}"));
            }
        });
    }
    let found = matching(groups, &q);
    let twice = repeated(groups);
    let shown = if *all { found.len() } else { found.len().min(SHOWN) };
    let add = {
        let (edits, focus, q) = (edits.clone(), focus.clone(), q.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*edits.now()).clone();
            // What was looked for in vain is what is to be added.
            next.insert(0, if q.trim().is_empty() { Vec::new() } else { vec![q.trim().to_lowercase()] });
            *focus.borrow_mut() = Some(0);
            q.set(String::new());
            edits.put(next);
        })
    };
    let onquery = {
        let (q, all) = (q.clone(), all.clone());
        Callback::from(move |typed| {
            all.set(false);
            q.set(typed);
        })
    };
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <div class="record"><div class="record-parts">
            <div class="record-fields stack">
                <p class="row">
                    <Button id="y-add" size={ButtonSize::Small} icon="plus" {disabled} onclick={add}>{ t!(lang, "builder-syn-add") }</Button>
                    <UndoButtons<Groups> edits={edits.clone()} />
                </p>
                <TextField id="y-q" r#type="search" label={t!(lang, "builder-syn-find")} value={(*q).clone()} oninput={onquery} />
                <p role="status" class="muted">{ t!(lang, "builder-syn-count", found = found.len(), all = groups.len()) }</p>
                <ol class="synonym-list">
                    { for found.iter().take(shown).map(|at| html! {
                        <Group key={*at} at={*at} words={groups[*at].clone()} again={twice.iter().filter(|one| one.group == *at).cloned().collect::<Vec<_>>()} {disabled}
                            ontyped={typed(edits, *at)} onremove={edits.act({ let at = *at; move |groups: &mut Groups| { groups.remove(at); } })} />
                    }) }
                </ol>
                if shown < found.len() {
                    <p><Button variant={ButtonVariant::Secondary} onclick={more}>{ t!(lang, "builder-syn-more", n = found.len() - shown) }</Button></p>
                }
            </div>
            <TrySynonyms groups={edits.doc.clone()} />
        </div></div>
    }
}

fn typed(edits: &super::form::Edits<Groups>, at: usize) -> Callback<Vec<String>> {
    edits.typed(at.to_string(), move |groups: &mut Groups, words: Vec<String>| {
        if let Some(group) = groups.get_mut(at) {
            *group = words;
        }
    })
}

/// Properties of [`Group`].
#[derive(Properties, PartialEq)]
struct GroupProps {
    at: usize,
    words: Vec<String>,
    again: Vec<Repeated>,
    disabled: bool,
    ontyped: Callback<Vec<String>>,
    onremove: Callback<MouseEvent>,
}

/// One group, as a line of words.
#[component]
fn Group(props: &GroupProps) -> Html {
    let lang = use_lang();
    // What is typed stays as typed while it means the words: a semicolon at the end is one on its way.
    let typed = use_state_eq(String::new);
    let shown = if group_of(&typed) == props.words { (*typed).clone() } else { text_of(&props.words) };
    let oninput = {
        let (typed, ontyped) = (typed.setter(), props.ontyped.clone());
        Callback::from(move |text: String| {
            let words = group_of(&text);
            typed.set(text);
            ontyped.emit(words);
        })
    };
    let error = if props.words.len() < 2 {
        Some(t!(lang, "builder-syn-short"))
    } else {
        props.again.first().map(|one| t!(lang, "builder-syn-again", word = &one.word, n = one.first + 1))
    };
    let label = t!(lang, "builder-syn-group", n = props.at + 1);
    html! {
        <li class="line-edit">
            <TextArea id={format!("y-{}", props.at)} label={label.clone()} hide_label=true rows={1} value={shown} disabled={props.disabled} error={error.map(AttrValue::from)} {oninput} />
            <div class="line-tools">
                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="trash" disabled={props.disabled} label={t!(lang, "builder-line-remove", what = &label)} onclick={props.onremove.clone()} />
            </div>
        </li>
    }
}
