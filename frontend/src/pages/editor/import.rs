//! Content from files and back: what an import would do is shown before anything happens.

use shared::{
    api::editor::{ContentFile, ImportChange, ImportForm, ImportItem, ImportPlan, ImportResult},
    diff::words,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{
    compare::marked,
    words::{kind_name, lang_name},
};
use crate::{
    api::{ApiError, editor as api},
    hooks::use_submit,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, Checkbox, Choice, Field, Icon, RadioGroup, Tone, field::described_by},
};

/// Endings of files that content is made of.
const ENDINGS: [&str; 3] = [".md", ".yaml", ".csv"];

/// The path of a file below the content folder: what the browser calls it when a folder was chosen, without the folder's own name.
fn path_of(relative: &str, name: &str) -> String {
    let path = if relative.is_empty() { name } else { relative };
    match path.split_once("content/") {
        Some((_, rest)) => rest.to_owned(),
        None => path
            .split_once('/')
            .map_or(path, |(first, rest)| if is_room(first) { path } else { rest })
            .to_owned(),
    }
}

/// The folders of the content (content/README.md).
fn is_room(name: &str) -> bool {
    ["articles", "error-codes", "guides", "templates", "services"].contains(&name)
}

async fn read(file: &File) -> Result<String, ApiError> {
    let text = JsFuture::from(file.text()).await.map_err(|_| ApiError::Device("editor-import-unreadable"))?;
    Ok(text.as_string().unwrap_or_default())
}

/// What was chosen: files, or an archive that the server opens.
async fn gather(files: Vec<File>) -> Result<Vec<ContentFile>, ApiError> {
    let mut out = Vec::new();
    for file in files {
        let relative = js_sys::Reflect::get(&file, &"webkitRelativePath".into())
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default();
        if ENDINGS.iter().any(|ending| file.name().ends_with(ending)) {
            out.push(ContentFile { path: path_of(&relative, &file.name()), text: read(&file).await? });
        }
    }
    if out.is_empty() { Err(ApiError::Device("editor-import-nothing")) } else { Ok(out) }
}

/// Conflicts that nobody decided yet.
fn undecided(plan: &ImportPlan, form: &ImportForm) -> usize {
    let open = |item: &&ImportItem| {
        item.change == ImportChange::Conflict
            && !form.accept.contains(&item.id)
            && !form.keep.contains(&item.id)
    };
    plan.items.iter().filter(open).count()
}

/// Decides a conflict: the file wins, or the live text stays.
fn decide(form: &ImportForm, id: &str, file: bool) -> ImportForm {
    let mut form = form.clone();
    form.accept.retain(|other| other != id);
    form.keep.retain(|other| other != id);
    if file {
        form.accept.push(id.to_owned());
    } else {
        form.keep.push(id.to_owned());
    }
    form
}

const fn change_key(change: ImportChange) -> &'static str {
    match change {
        ImportChange::New => "editor-import-new",
        ImportChange::Changed => "editor-import-changed",
        ImportChange::Same => "editor-import-same",
        ImportChange::Kept => "editor-import-kept",
        ImportChange::Conflict => "editor-import-conflict",
        ImportChange::Removed => "editor-import-removed",
    }
}

/// The page.
#[component]
pub fn ImportPage() -> Html {
    let lang = use_lang();
    let form =
        use_state(|| ImportForm { files: Vec::new(), whole: false, accept: Vec::new(), keep: Vec::new() });
    let plan = use_state(|| None::<ImportPlan>);
    let done = use_state(|| None::<ImportResult>);
    let whole = use_state_eq(|| false);
    let dry = {
        let (form, plan, done) = (form.setter(), plan.setter(), done.setter());
        use_submit(
            |(files, whole): (Vec<File>, bool)| async move {
                let form =
                    ImportForm { files: gather(files).await?, whole, accept: Vec::new(), keep: Vec::new() };
                let plan = api::try_import(&form).await?;
                Ok((form, plan))
            },
            Callback::from(move |(sent, found): (ImportForm, ImportPlan)| {
                form.set(sent);
                done.set(None);
                plan.set(Some(found));
            }),
        )
    };
    let run = {
        let (plan, done) = (plan.setter(), done.setter());
        use_submit(
            |form: ImportForm| async move { api::import(&form).await },
            Callback::from(move |result: ImportResult| {
                plan.set(None);
                done.set(Some(result));
            }),
        )
    };
    let onfiles = {
        let (run, whole) = (dry.run.clone(), *whole);
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(list) = input.and_then(|input| input.files()) else { return };
            let files: Vec<File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
            if !files.is_empty() {
                run.emit((files, whole));
            }
        })
    };
    let onwhole = {
        let whole = whole.setter();
        Callback::from(move |on| whole.set(on))
    };
    let choose = |id: &str| {
        let (form, id) = (form.clone(), id.to_owned());
        Callback::from(move |side: String| form.set(decide(&form, &id, side == "file")))
    };
    let item = |item: &ImportItem| {
        let name = if item.title.is_empty() { item.key.clone() } else { item.title.clone() };
        let side = if form.accept.contains(&item.id) {
            "file"
        } else if form.keep.contains(&item.id) {
            "live"
        } else {
            ""
        };
        let choices = vec![
            Choice::new("file", t!(lang, "editor-import-take-file")),
            Choice::new("live", t!(lang, "editor-import-keep-live")),
        ];
        html! {
            <li key={item.id.clone()}>
                <div>
                    <p><strong>{ name }</strong>{ " · " }{ kind_name(lang, item.kind) }{ ", " }{ lang_name(lang, item.lang) }</p>
                    <p class="muted">{ text(lang, change_key(item.change)) }{ " · " }<span class="code">{ if item.file.is_empty() { &item.key } else { &item.file } }</span></p>
                    if item.change == ImportChange::Conflict {
                        <RadioGroup id={format!("side-{}", item.id.replace([':', '/'], "-"))} label={t!(lang, "editor-import-side")} {choices} value={side} inline=true onchange={choose(&item.id)} />
                    }
                    if !item.live.is_empty() && !item.new.is_empty() {
                        <details><summary>{ t!(lang, "editor-import-diff") }</summary>{ marked(lang, &words(&item.live, &item.new)) }</details>
                    }
                </div>
            </li>
        }
    };
    let open = plan.as_ref().map_or(0, |plan| undecided(plan, &form));
    let ready = plan.as_ref().is_some_and(|plan| plan.mistakes.is_empty() && !plan.items.is_empty());
    let onrun = {
        let (run, form) = (run.run.clone(), form.clone());
        Callback::from(move |_: MouseEvent| run.emit((*form).clone()))
    };
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <h1>{ t!(lang, "editor-rail-import") }</h1>
            <section class="mt stack">
                <h2>{ t!(lang, "editor-export") }</h2>
                <p>{ t!(lang, "editor-export-text") }</p>
                <p><a class="button button-secondary" href={api::export_url()} download="content.zip"><Icon name="download" />{ t!(lang, "editor-export-do") }</a></p>
            </section>
            <section class="mt stack">
                <h2>{ t!(lang, "editor-import") }</h2>
                <p>{ t!(lang, "editor-import-text") }</p>
                <Checkbox id="import-whole" label={t!(lang, "editor-import-whole")} hint={AttrValue::from(t!(lang, "editor-import-whole-hint"))} checked={*whole} onchange={onwhole} />
                <Field id="import-files" label={t!(lang, "editor-import-files")} hint={AttrValue::from(t!(lang, "editor-import-files-hint"))}>
                    <input class="input" type="file" id="import-files" multiple=true accept={ENDINGS.join(",")} onchange={onfiles.clone()} aria-describedby={described_by("import-files", true, false)} />
                </Field>
                <Field id="import-folder" label={t!(lang, "editor-import-folder")}>
                    <input class="input" type="file" id="import-folder" webkitdirectory=true onchange={onfiles} />
                </Field>
                if dry.busy { <p role="status">{ t!(lang, "editor-import-reading") }</p> }
                if let Some(error) = dry.error.as_ref().or(run.error.as_ref()) {
                    <Alert tone={Tone::Danger} live=true title={t!(lang, "editor-failed")}><p>{ error.sentence(lang) }</p></Alert>
                }
            </section>
            if let Some(plan) = &*plan {
                <section class="mt" aria-labelledby="plan-title">
                    <h2 id="plan-title">{ t!(lang, "editor-import-plan") }</h2>
                    <p role="status">{ t!(lang, "editor-import-figures", n = plan.items.len(), same = plan.same) }</p>
                    if !plan.mistakes.is_empty() {
                        <Alert tone={Tone::Danger} title={t!(lang, "editor-import-mistakes")}>
                            <ul>{ for plan.mistakes.iter().map(|one| html! { <li><span class="code">{ &one.field }</span>{ ": " }{ &one.text }</li> }) }</ul>
                        </Alert>
                    }
                    <ul class="versions">{ for plan.items.iter().map(item) }</ul>
                    if open > 0 { <p class="editor-due">{ t!(lang, "editor-import-open", n = open) }</p> }
                    if ready { <Button loading={run.busy} disabled={open > 0} onclick={onrun}>{ t!(lang, "editor-import-do") }</Button> }
                </section>
            }
            if let Some(result) = &*done {
                <Alert tone={Tone::Positive} live=true title={t!(lang, "editor-import-done")}>
                    <p>{ t!(lang, "editor-import-result", added = result.added, changed = result.changed, kept = result.kept, removed = result.removed) }</p>
                </Alert>
            }
            <p class="mt muted"><Icon name="info" />{ " " }{ t!(lang, "editor-import-command") }{ " " }<code>{ "opora content check" }</code></p>
        </main>
    }
}

#[cfg(test)]
mod tests {
    use shared::{content::ContentKind, lang::Lang};

    use super::*;

    #[test]
    fn a_path_is_the_one_below_the_content_folder() {
        assert_eq!(path_of("content/articles/a.md", "a.md"), "articles/a.md");
        assert_eq!(path_of("repo/content/tags.yaml", "tags.yaml"), "tags.yaml");
        assert_eq!(path_of("articles/a.md", "a.md"), "articles/a.md");
        assert_eq!(path_of("my folder/articles/a.md", "a.md"), "articles/a.md");
        assert_eq!(path_of("", "synonyms.csv"), "synonyms.csv");
    }

    #[test]
    fn each_conflict_is_decided_once() {
        let item = |id: &str| ImportItem {
            id: id.into(),
            kind: ContentKind::Article,
            key: "a".into(),
            lang: Lang::Ru,
            title: String::new(),
            change: ImportChange::Conflict,
            file: "articles/a.md".into(),
            live: "а".into(),
            new: "б".into(),
        };
        let plan = ImportPlan { items: vec![item("1"), item("2")], same: 0, mistakes: Vec::new() };
        let form = ImportForm { files: Vec::new(), whole: false, accept: Vec::new(), keep: Vec::new() };
        assert_eq!(undecided(&plan, &form), 2);
        let form = decide(&decide(&form, "1", true), "1", false);
        assert_eq!((form.accept.len(), form.keep.clone()), (0, vec!["1".to_owned()]));
        assert_eq!(undecided(&plan, &form), 1);
    }
}
