//! Addresses that lead elsewhere, so that an old link in a letter or a bookmark still arrives.

use shared::api::editor::{Redirect, RedirectForm};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::editor as api,
    format,
    hooks::{use_query, use_submit},
    i18n::{text, use_lang},
    pages::console::desk::use_desk,
    t,
    ui::{
        Alert, Button, ButtonSize, ButtonVariant, Column, DataTable, Dialog, EmptyState, Row, Skeleton,
        TextField, Tone, dom,
    },
};

/// What is wrong with a path: the key of the sentence.
fn fault(path: &str) -> Option<&'static str> {
    let path = path.trim();
    let plain = !path.contains(|c: char| c.is_whitespace() || matches!(c, '?' | '#' | '\\'));
    let ours = path.starts_with('/') && !path.starts_with("//") && path.len() > 1;
    if path.is_empty() {
        Some("editor-path-empty")
    } else if ours && plain {
        None
    } else {
        Some("editor-path-bad")
    }
}

/// The page.
#[component]
pub fn RedirectsPage() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let query = use_query((), |()| api::redirects());
    let typed = use_state_eq(|| (String::new(), String::new()));
    let tried = use_state_eq(|| false);
    let dropping = use_state(|| None::<Redirect>);
    let add = {
        let (desk, reload, typed, tried) =
            (desk.clone(), query.reload.clone(), typed.setter(), tried.setter());
        use_submit(
            |form: RedirectForm| async move { api::redirect(&form).await },
            Callback::from(move |_: Redirect| {
                typed.set((String::new(), String::new()));
                tried.set(false);
                desk.say(Tone::Positive, t!(lang, "editor-redirect-added"));
                reload.emit(());
            }),
        )
    };
    let faults = (fault(&typed.0), fault(&typed.1));
    let onsubmit = {
        let (run, typed, tried) = (add.run.clone(), (*typed).clone(), tried.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            match faults {
                (Some(_), _) => drop(dom::focus("redirect-from")),
                (None, Some(_)) => drop(dom::focus("redirect-to")),
                (None, None) => {
                    run.emit(RedirectForm { from: typed.0.trim().to_owned(), to: typed.1.trim().to_owned() });
                }
            }
        })
    };
    let set = |first: bool| {
        let typed = typed.clone();
        Callback::from(move |text: String| {
            let (from, to) = (*typed).clone();
            typed.set(if first { (text, to) } else { (from, text) });
        })
    };
    let remove = {
        let (desk, reload, dropping) = (desk.clone(), query.reload.clone(), dropping.setter());
        move |id: Uuid| {
            let (desk, reload, dropping) = (desk.clone(), reload.clone(), dropping.clone());
            Callback::from(move |_: MouseEvent| {
                let (desk, reload) = (desk.clone(), reload.clone());
                dropping.set(None);
                spawn_local(async move {
                    match api::drop_redirect(id).await {
                        Ok(()) => {
                            desk.say(Tone::Positive, t!(lang, "editor-redirect-dropped"));
                            reload.emit(());
                        }
                        Err(error) if desk.refused(&error) => {}
                        Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                    }
                });
            })
        }
    };
    let ask = |redirect: &Redirect| {
        let (dropping, redirect) = (dropping.setter(), redirect.clone());
        Callback::from(move |_: MouseEvent| dropping.set(Some(redirect.clone())))
    };
    let close = {
        let dropping = dropping.setter();
        Callback::from(move |()| dropping.set(None))
    };
    let rows: Vec<Row> = query
        .data
        .iter()
        .flat_map(|all| all.iter())
        .map(|each| {
            Row::new(each.id.to_string(), vec![
                html! { <span class="code">{ &each.from }</span> },
                html! { <a href={each.to.clone()} target="_blank" rel="noopener">{ &each.to }</a> },
                html! { { &each.by } },
                html! { { format::date_time(lang, each.created_at) } },
                html! {
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="trash" label={t!(lang, "editor-redirect-drop", from = &each.from)} onclick={ask(each)} />
                },
            ])
        })
        .collect();
    let columns = ["from", "to", "by", "since", "drop"];
    let columns: Vec<Column> =
        columns.into_iter().map(|name| Column::new(text(lang, &format!("editor-column-{name}")))).collect();
    let wrong =
        |fault: Option<&'static str>| fault.filter(|_| *tried).map(|key| AttrValue::from(text(lang, key)));
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <h1>{ t!(lang, "editor-rail-redirects") }</h1>
            <p class="muted">{ t!(lang, "editor-redirects-text") }</p>
            <form class="editor-filters" {onsubmit} novalidate=true>
                <TextField id="redirect-from" label={t!(lang, "editor-column-from")} hint={AttrValue::from("/kb/old-address")} value={typed.0.clone()} error={wrong(faults.0)} oninput={set(true)} />
                <TextField id="redirect-to" label={t!(lang, "editor-column-to")} hint={AttrValue::from("/kb/new-address")} value={typed.1.clone()} error={wrong(faults.1)} oninput={set(false)} />
                <Button r#type="submit" variant={ButtonVariant::Secondary} icon="plus" loading={add.busy}>{ t!(lang, "editor-redirect-add") }</Button>
            </form>
            if let Some(error) = add.error.as_ref().or(query.error.as_ref()) {
                <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
            }
            if query.data.is_none() && query.loading {
                <Skeleton lines={5} />
            } else if rows.is_empty() {
                <EmptyState icon="share" title={t!(lang, "editor-redirects-none")} text={t!(lang, "editor-redirects-none-text")} />
            } else {
                <div class="editor-list"><DataTable caption={t!(lang, "editor-rail-redirects")} {columns} {rows} dense=true /></div>
            }
            if let Some(redirect) = &*dropping {
                <Dialog id="drop-redirect" title={t!(lang, "editor-redirect-drop-title")} open=true onclose={close}
                    actions={html! { <Button variant={ButtonVariant::Danger} onclick={remove(redirect.id)}>{ t!(lang, "editor-redirect-drop-do") }</Button> }}>
                    <p>{ t!(lang, "editor-redirect-drop-text", from = &redirect.from) }</p>
                </Dialog>
            }
        </main>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_taken() {
        assert_eq!(fault("/kb/old"), None);
        assert_eq!(fault(" "), Some("editor-path-empty"));
        for bad in ["kb/old", "//evil.example", "https://a.ru", "/kb?x=1", "/kb#x", "/", "/a b"] {
            assert_eq!(fault(bad), Some("editor-path-bad"), "{bad}");
        }
    }
}
