//! Ready replies as supervisors write them.

use shared::{
    api::{desk::canned::CannedReply, sessions::Role},
    canned::Placeholder,
    forms::{Field as _, canned::CannedForm},
    lang::Lang,
};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{desk::use_desk, shell::Categories, words::category_name};
use crate::{
    api::{self, ApiError},
    hooks::{use_query, use_submit},
    i18n::{Arg, text_args, use_lang},
    t,
    ui::{
        Alert, Button, ButtonSize, ButtonVariant, Choice, Dialog, EmptyState, Select, Skeleton, TextArea,
        TextField, Tone, dom,
    },
};

/// A reply at work: the one whose version was seen, none for a new one.
type Before = Option<(Uuid, i32)>;

/// The page.
#[component]
pub fn ReadyPage() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let query = use_query((), |()| async { api::desk::canned().await });
    let editing = use_state_eq(|| None::<(Before, CannedForm)>);
    let may = desk.session.person().is_some_and(|person| person.roles.contains(&Role::Supervisor));
    use_effect_with(t!(lang, "console-canned-title"), |title| {
        if let Some(document) = dom::document() {
            document.set_title(title);
        }
    });
    let edit = |before: Before, form: CannedForm| {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(Some((before, form.clone()))))
    };
    let remove = |reply: &CannedReply| {
        let (desk, reload, id) = (desk.clone(), query.reload.clone(), reply.id);
        Callback::from(move |_: MouseEvent| {
            let (desk, reload) = (desk.clone(), reload.clone());
            spawn_local(async move {
                match api::desk::drop_canned(id).await {
                    Ok(()) => reload.emit(()),
                    Err(error) if desk.refused(&error) => {}
                    Err(error) => desk.say(Tone::Danger, error.sentence(lang)),
                }
            });
        })
    };
    let rows = query.data.as_ref().map(|all| all.to_vec()).unwrap_or_default();
    let small = ButtonSize::Small;
    let list = match (&query.data, &query.error) {
        (None, Some(error)) => html! {
            <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}><p>{ error.sentence(lang) }</p></Alert>
        },
        (None, None) => html! { <Skeleton lines={8} /> },
        (Some(_), _) if rows.is_empty() => html! {
            <EmptyState icon="message" title={t!(lang, "console-ready-none")} text={t!(lang, "console-ready-none-text")} />
        },
        _ => html! {
            <ul class="mentions">
                { for rows.iter().map(|reply| html! {
                    <li key={reply.id.to_string()}>
                        <h2>{ &reply.title }</h2>
                        <p class="muted"><span class="code">{ &reply.key }</span>{ " · " }{ reply.lang.as_str() }</p>
                        <p class="as-typed" lang={reply.lang.as_str()}>{ &reply.body }</p>
                        if may {
                            <p class="row">
                                <Button variant={ButtonVariant::Secondary} size={small} icon="pencil" onclick={edit(Some((reply.id, reply.version)), form_of(reply))}>{ t!(lang, "console-ready-edit") }</Button>
                                <Button variant={ButtonVariant::Quiet} size={small} icon="trash" onclick={remove(reply)}>{ t!(lang, "console-ready-remove") }</Button>
                            </p>
                        }
                    </li>
                }) }
            </ul>
        },
    };
    let close = {
        let editing = editing.clone();
        Callback::from(move |()| editing.set(None))
    };
    let saved = {
        let (close, reload) = (close.clone(), query.reload.clone());
        Callback::from(move |()| {
            close.emit(());
            reload.emit(());
        })
    };
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <h1>{ t!(lang, "console-canned-title") }</h1>
            if may {
                <p><Button icon="plus" onclick={edit(None, CannedForm { lang, ..CannedForm::default() })}>{ t!(lang, "console-ready-new") }</Button></p>
            }
            { list }
            if let Some((before, form)) = (*editing).clone() {
                <Editor {before} {form} onclose={close} onsaved={saved} />
            }
        </main>
    }
}

fn form_of(reply: &CannedReply) -> CannedForm {
    CannedForm {
        key: reply.key.clone(),
        title: reply.title.clone(),
        body: reply.body.clone(),
        lang: reply.lang,
        category: reply.category.clone().unwrap_or_default(),
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    before: Before,
    form: CannedForm,
    onclose: Callback<()>,
    onsaved: Callback<()>,
}

/// The form.
#[component]
fn Editor(props: &EditorProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let form = use_state_eq(|| props.form.clone());
    let tried = use_state_eq(|| false);
    let before = props.before;
    let submit = {
        let desk = desk.clone();
        use_submit(
            move |form: CannedForm| {
                let desk = desk.clone();
                async move {
                    let answer = api::desk::keep_canned(before, &form).await;
                    if let Err(error) = &answer {
                        desk.refused(error);
                    }
                    answer
                }
            },
            props.onsaved.reform(|_: CannedReply| ()),
        )
    };
    let keys: Vec<&str> = categories.iter().map(|category| category.key.as_str()).collect();
    let wrong = form.parse(&keys).err().unwrap_or_default();
    let error = |name: &str| -> Option<AttrValue> {
        let of_server = submit.error.as_ref().and_then(|error| error.field(name)).map(ToOwned::to_owned);
        let own = wrong.iter().find(|error| error.field.name() == name).filter(|_| *tried).map(|error| {
            let args: Vec<(&str, Arg)> =
                error.limit.map(|limit| ("limit", limit.into())).into_iter().collect();
            text_args(lang, &format!("error-{}", error.fault.code()), &args)
        });
        own.or(of_server).map(AttrValue::from)
    };
    let set = |change: fn(&mut CannedForm, String)| {
        let form = form.clone();
        Callback::from(move |typed: String| {
            let mut next = (*form).clone();
            change(&mut next, typed);
            form.set(next);
        })
    };
    let save = {
        let (form, run, tried, good) = (form.clone(), submit.run.clone(), tried.clone(), wrong.is_empty());
        Callback::from(move |_: MouseEvent| {
            tried.set(true);
            if good {
                run.emit((*form).clone());
            }
        })
    };
    let whole = submit
        .error
        .as_ref()
        .filter(|error| !matches!(error, ApiError::Problem(problem) if !problem.errors.is_empty()));
    let languages: Vec<Choice> = Lang::ALL
        .into_iter()
        .map(|each| Choice::new(each.as_str(), if each == Lang::Ru { "Русский" } else { "English" }))
        .collect();
    let choices: Vec<Choice> = categories
        .iter()
        .map(|each| Choice::new(each.key.clone(), category_name(lang, &categories, &each.key)))
        .collect();
    let words = Placeholder::ALL.map(|each| format!("{{{}}}", each.word(lang))).join(", ");
    let actions = html! {
        <>
            <Button loading={submit.busy} onclick={save}>{ t!(lang, "console-view-keep") }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
        </>
    };
    html! {
        <Dialog id="ready" title={t!(lang, "console-canned")} open=true wide=true onclose={props.onclose.clone()} {actions}>
            <div class="stack">
                if let Some(error) = whole { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
                <TextField id="ready-title" label={t!(lang, "console-ready-title")} value={form.title.clone()} error={error("title")}
                    oninput={set(|form, typed| form.title = typed)} />
                <TextField id="ready-key" label={t!(lang, "console-ready-key")} hint={t!(lang, "console-ready-key-hint")} value={form.key.clone()} error={error("key")}
                    oninput={set(|form, typed| form.key = typed)} />
                <TextArea id="ready-body" label={t!(lang, "console-ready-body")} hint={t!(lang, "console-ready-body-hint", words = words)} rows={8}
                    value={form.body.clone()} error={error("body")} oninput={set(|form, typed| form.body = typed)} />
                <Select id="ready-lang" label={t!(lang, "console-language")} choices={languages} value={form.lang.as_str()}
                    onchange={set(|form, chosen| form.lang = Lang::parse(&chosen).unwrap_or_default())} />
                <Select id="ready-category" label={t!(lang, "console-category")} empty={t!(lang, "console-category-any")} {choices}
                    value={form.category.clone()} error={error("category")} onchange={set(|form, chosen| form.category = chosen)} />
            </div>
        </Dialog>
    }
}
