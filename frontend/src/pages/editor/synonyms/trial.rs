//! How searches go with the changed synonyms, before and after.

use std::rc::Rc;

use shared::{
    api::editor::{QUERIES_MAX, QueryRun, SynonymsForm, SynonymsRun},
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    api::editor as api,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, TextArea, Tone},
};

/// Properties of [`TrySynonyms`].
#[derive(Properties, PartialEq)]
pub struct TryProps {
    /// The groups as they would be.
    pub groups: Rc<Vec<Vec<String>>>,
}

/// The queries of a text, one a line; none: what people looked for in vain lately.
fn queries_of(text: &str) -> Option<Vec<String>> {
    let own: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .take(QUERIES_MAX)
        .collect();
    (!own.is_empty()).then_some(own)
}

/// The trial.
#[component]
pub fn TrySynonyms(props: &TryProps) -> Html {
    let lang = use_lang();
    let typed = use_state_eq(String::new);
    let run = use_state_eq(|| None::<Rc<(Rc<Vec<Vec<String>>>, SynonymsRun)>>);
    let ask = {
        let (run, groups) = (run.setter(), props.groups.clone());
        use_submit(
            |form: SynonymsForm| async move { api::try_synonyms(&form).await },
            Callback::from(move |answer: SynonymsRun| run.set(Some(Rc::new((groups.clone(), answer))))),
        )
    };
    let onclick = {
        let (ask, groups, typed) = (ask.run.clone(), props.groups.clone(), typed.clone());
        Callback::from(move |_: MouseEvent| {
            let whole = groups.iter().filter(|words| words.len() > 1).cloned().collect();
            ask.emit(SynonymsForm { groups: whole, queries: queries_of(&typed) });
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <section class="try" aria-labelledby="y-try-title">
            <h2 id="y-try-title">{ t!(lang, "builder-syn-try") }</h2>
            <TextArea id="y-queries" label={t!(lang, "builder-syn-queries")} hint={AttrValue::from(t!(lang, "builder-syn-queries-hint"))} rows={4} optional=true value={(*typed).clone()} {oninput} />
            <p><Button id="y-try" loading={ask.busy} {onclick}>{ t!(lang, "builder-syn-run") }</Button></p>
            if let Some(error) = &ask.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            <div aria-live="polite">
                if let Some(run) = &*run {
                    if run.0 != props.groups { <p class="muted">{ t!(lang, "builder-syn-stale") }</p> }
                    { result(lang, &run.1) }
                }
            </div>
        </section>
    }
}

/// What a trial says.
pub fn result(lang: Lang, run: &SynonymsRun) -> Html {
    if run.queries.is_empty() {
        return html! { <p>{ t!(lang, "builder-syn-no-queries") }</p> };
    }
    let (changed, same): (Vec<&QueryRun>, Vec<&QueryRun>) = run
        .queries
        .iter()
        .partition(|query| query.before != query.after || query.found_before != query.found_after);
    html! {
        <>
            <p>{ t!(lang, "builder-syn-sum", changed = run.changed, all = run.queries.len()) }</p>
            <ul class="synonym-runs">{ for changed.into_iter().map(|query| row(lang, query, true)) }</ul>
            if !same.is_empty() {
                <details class="accordion">
                    <summary><span>{ t!(lang, "builder-syn-same", n = same.len()) }</span></summary>
                    <ul class="synonym-runs">{ for same.into_iter().map(|query| row(lang, query, false)) }</ul>
                </details>
            }
        </>
    }
}

fn row(lang: Lang, query: &QueryRun, changed: bool) -> Html {
    let hits = |titles: &[String], other: &[String], found: u32| {
        html! {
            <>
                <p class="muted">{ t!(lang, "builder-syn-found", n = found) }</p>
                <ol>{ for titles.iter().map(|title| {
                    let fresh = changed && !other.contains(title);
                    html! { <li>if fresh { <b>{ title }</b> } else { { title } }</li> }
                }) }</ol>
            </>
        }
    };
    html! {
        <li key={query.query.clone()}>
            <h3>{ &query.query }</h3>
            if changed {
                <div class="synonym-sides">
                    <div><h4>{ t!(lang, "builder-syn-before") }</h4>{ hits(&query.before, &query.after, query.found_before) }</div>
                    <div><h4>{ t!(lang, "builder-syn-after") }</h4>{ hits(&query.after, &query.before, query.found_after) }</div>
                </div>
            } else {
                { hits(&query.after, &query.before, query.found_after) }
            }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_lines() {
        assert_eq!(queries_of(" \n"), None);
        assert_eq!(
            queries_of("код\n\n не приходит "),
            Some(vec!["код".to_owned(), "не приходит".to_owned()])
        );
        assert_eq!(queries_of(&"а\n".repeat(500)).map(|all| all.len()), Some(QUERIES_MAX));
    }
}
