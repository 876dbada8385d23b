//! «Зарегистрировать обращение»: a call, a message in a social network, a visit. The operator types while talking.

mod aside;

use serde::{Deserialize, Serialize};
use shared::{
    api::tickets::Filed,
    content::Category,
    forms::{
        intake::{CHANNELS, IntakeForm, Verification},
        request::{RequestContext, parse_date},
    },
    lang::Lang,
    ticket::Channel,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{desk::use_desk, route::ticket_url, shell::Categories};
use crate::{
    api::intake,
    device::{
        chance,
        vault::{self, Kept},
    },
    format,
    forms::fault,
    hooks::use_submit,
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, ButtonVariant, Choice, RadioGroup, Select, TextArea, TextField, Tone},
};

/// Where the draft lies on the device.
const PLACE: &str = "console-intake";

/// What is typed, and the key of the attempt to send exactly this.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Draft {
    form: IntakeForm,
    key: String,
}

fn at_first() -> Draft {
    let form = IntakeForm {
        channel: Channel::Phone.as_str().to_owned(),
        verification: Verification::None.as_str().to_owned(),
        ..IntakeForm::default()
    };
    Draft { form, key: String::new() }
}

/// Every wrong field with its sentence, by name.
fn faults(lang: Lang, form: &IntakeForm, categories: &[Category]) -> Vec<(String, String)> {
    use shared::forms::Field as _;
    let mut wrong: Vec<(String, String)> = Vec::new();
    if let Err(errors) = form.parse() {
        wrong.extend(errors.iter().map(|error| {
            let name = error.field.name();
            (name.to_owned(), fault::sentence(lang, name, error.fault, error.limit))
        }));
    }
    // Dates are not asked for here, so that any day does.
    if let Some(today) = parse_date("2999-01-01")
        && let Err(errors) = form.request.parse(RequestContext { categories, today })
    {
        wrong.extend(errors.iter().map(|error| {
            let name = error.field.name();
            (name.to_owned(), fault::sentence(lang, name, error.fault, error.limit))
        }));
    }
    wrong
}

/// The page.
#[component]
pub fn IntakePage() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let draft = use_state_eq(at_first);
    let tried = use_state_eq(|| false);
    let filed = use_state(|| None::<Filed>);
    {
        let draft = draft.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Kept::Found(found) = vault::recall::<Draft>(PLACE).await {
                    draft.set(found);
                }
            });
        });
    }
    let put = {
        let draft = draft.setter();
        Callback::from(move |next: Draft| {
            draft.set(next.clone());
            spawn_local(async move {
                vault::keep(PLACE, &next).await;
            });
        })
    };
    let send = {
        let done = {
            let (filed, draft, tried) = (filed.setter(), draft.setter(), tried.setter());
            Callback::from(move |answer: Filed| {
                filed.set(Some(answer));
                draft.set(at_first());
                tried.set(false);
                spawn_local(vault::forget(PLACE));
            })
        };
        use_submit(
            move |draft: Draft| {
                let desk = desk.clone();
                async move {
                    let answer = intake::register(&draft.key, &draft.form).await;
                    if let Err(error) = &answer {
                        desk.refused(error);
                    }
                    answer
                }
            },
            done,
        )
    };
    let form = &draft.form;
    let wrong = faults(lang, form, &categories);
    let error_of = |name: &str| -> Option<AttrValue> {
        let typed =
            wrong.iter().find(|(field, _)| field == name).filter(|_| *tried).map(|(_, text)| text.clone());
        let told = || send.error.as_ref().and_then(|error| error.field(name)).map(str::to_owned);
        typed.or_else(told).map(AttrValue::from)
    };
    let change = |apply: fn(&mut IntakeForm, String)| {
        let (draft, put) = (draft.clone(), put.clone());
        Callback::from(move |typed: String| {
            let mut form = draft.form.clone();
            apply(&mut form, typed);
            // Another text is another write.
            put.emit(Draft { form, key: String::new() });
        })
    };
    let run = {
        let (draft, tried, put, run, fine) =
            (draft.clone(), tried.clone(), put.clone(), send.run.clone(), wrong.is_empty());
        Callback::from(move |_: MouseEvent| {
            tried.set(true);
            if !fine {
                return;
            }
            let mut next = (*draft).clone();
            next.form.request.lang = lang;
            if next.key.is_empty() {
                next.key = chance::new_key().to_string();
            }
            put.emit(next.clone());
            run.emit(next);
        })
    };
    let clear = {
        let (draft, tried) = (draft.setter(), tried.setter());
        Callback::from(move |_: MouseEvent| {
            draft.set(at_first());
            tried.set(false);
            spawn_local(vault::forget(PLACE));
        })
    };
    if let Some(answer) = &*filed {
        let next = {
            let filed = filed.setter();
            Callback::from(move |_: MouseEvent| filed.set(None))
        };
        return done(lang, answer, next);
    }
    let pick = |prefix: &str, names: Vec<&'static str>| -> Vec<Choice> {
        names.into_iter().map(|name| Choice::new(name, text(lang, &format!("{prefix}{name}")))).collect()
    };
    let channels = pick("intake-channel-", CHANNELS.iter().map(|channel| channel.as_str()).collect());
    let ways = pick("intake-verification-", Verification::ALL.iter().map(|way| way.as_str()).collect());
    let named = |title: &str, english: &str| lang.pick(title, english).to_owned();
    let sorts: Vec<Choice> =
        categories.iter().map(|one| Choice::new(one.key.clone(), named(&one.title, &one.title_en))).collect();
    let topics: Vec<Choice> = categories
        .iter()
        .filter(|one| one.key == form.request.category)
        .flat_map(|one| &one.subtopics)
        .map(|topic| Choice::new(topic.key.clone(), named(&topic.title, &topic.title_en)))
        .collect();
    html! {
        <>
            <main id="main" tabindex="-1" class="console-work">
                <div class="console-pad stack">
                    <h1>{ t!(lang, "intake-title") }</h1>
                    <p>{ t!(lang, "intake-lead") }</p>
                    if let Some(error) = send.error.as_ref().filter(|error| error.status() != Some(401)) {
                        <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
                    }
                    if *tried && !wrong.is_empty() {
                        <Alert tone={Tone::Danger} live=true title={t!(lang, "intake-check")}>
                            <ul>{ for wrong.iter().map(|(_, sentence)| html! { <li>{ sentence }</li> }) }</ul>
                        </Alert>
                    }
                    <RadioGroup id="intake-channel" label={t!(lang, "intake-channel")} choices={channels} value={form.channel.clone()}
                        error={error_of("channel")} onchange={change(|form, typed| form.channel = typed)} />
                    <TextField id="intake-name" label={t!(lang, "intake-name")} optional=true autocomplete="off" value={form.request.name.clone()}
                        error={error_of("name")} oninput={change(|form, typed| form.request.name = typed)} />
                    <TextField id="intake-phone" label={t!(lang, "intake-phone")} optional=true autocomplete="off" inputmode="tel" value={form.request.phone.clone()}
                        error={error_of("phone")} oninput={change(|form, typed| form.request.phone = typed)} />
                    <TextField id="intake-email" label={t!(lang, "intake-email")} optional=true autocomplete="off" inputmode="email" value={form.request.email.clone()}
                        error={error_of("email")} oninput={change(|form, typed| form.request.email = typed)} />
                    <Select id="intake-category" label={t!(lang, "intake-category")} empty={t!(lang, "intake-choose")} choices={sorts}
                        value={form.request.category.clone()} error={error_of("category")}
                        onchange={change(|form, typed| { form.request.category = typed; form.request.subtopic = String::new(); })} />
                    if !topics.is_empty() {
                        <Select id="intake-subtopic" label={t!(lang, "intake-subtopic")} optional=true empty={t!(lang, "intake-choose")} choices={topics}
                            value={form.request.subtopic.clone()} error={error_of("subtopic")}
                            onchange={change(|form, typed| form.request.subtopic = typed)} />
                    }
                    <TextField id="intake-subject" label={t!(lang, "intake-subject")} autocomplete="off" value={form.request.subject.clone()}
                        error={error_of("subject")} oninput={change(|form, typed| form.request.subject = typed)} />
                    <TextArea id="intake-text" label={t!(lang, "intake-text")} hint={t!(lang, "intake-text-hint")} rows={6} value={form.request.steps.clone()}
                        error={error_of("steps")} oninput={change(|form, typed| form.request.steps = typed)} />
                    <RadioGroup id="intake-verification" label={t!(lang, "intake-verification")} choices={ways} value={form.verification.clone()}
                        error={error_of("verification")} onchange={change(|form, typed| form.verification = typed)} />
                    <TextField id="intake-remark" label={t!(lang, "intake-remark")} hint={t!(lang, "intake-remark-hint")} optional=true autocomplete="off"
                        value={form.remark.clone()} error={error_of("remark")} oninput={change(|form, typed| form.remark = typed)} />
                    <p class="row">
                        <Button loading={send.busy} onclick={run}>{ t!(lang, "intake-send") }</Button>
                        <Button variant={ButtonVariant::Quiet} onclick={clear}>{ t!(lang, "intake-clear") }</Button>
                    </p>
                </div>
            </main>
            <aside class="console-context" aria-label={t!(lang, "intake-checklist-title")}><aside::Checklist /></aside>
        </>
    }
}

/// What is to be dictated.
fn done(lang: Lang, filed: &Filed, next: Callback<MouseEvent>) -> Html {
    let due = format::date_time(lang, filed.first_answer_due);
    html! {
        <main id="main" tabindex="-1" class="console-work">
            <div class="console-pad stack">
                <Alert tone={Tone::Positive} live=true title={t!(lang, "intake-done")}>
                    <p>{ t!(lang, "intake-done-dictate") }</p>
                    <p><strong>{ t!(lang, "intake-done-number", number = filed.number.to_string()) }</strong></p>
                    <p><strong>{ t!(lang, "intake-done-code", code = &filed.code) }</strong></p>
                    <p>{ t!(lang, "intake-done-due", at = due) }</p>
                </Alert>
                <p class="row">
                    <Button href={ticket_url(&filed.number)}>{ t!(lang, "intake-done-open") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={next}>{ t!(lang, "intake-done-next") }</Button>
                </p>
            </div>
        </main>
    }
}
