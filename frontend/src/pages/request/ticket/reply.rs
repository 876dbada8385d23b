//! A comment with files.

use shared::{
    api::{tickets::TicketView, uploads::FileView},
    forms::{
        Fault, Field as _, FieldError,
        reply::{COMMENT_MAX, ReplyField, ReplyForm},
    },
    ids::TicketNumber,
    ticket::Status,
};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::{
    files::{UploadField, discard, use_uploads},
    words,
};
use crate::{
    api,
    device::{
        chance,
        vault::{self, Kept},
    },
    forms::secrets,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Composer, Tone, dom},
};

/// Properties of [`Reply`].
#[derive(Properties, PartialEq)]
pub struct ReplyProps {
    /// The request.
    pub number: TicketNumber,
    /// Its status: what is asked for.
    pub status: Status,
    /// Takes the request after the comment.
    pub set: Callback<TicketView>,
}

/// Where the device keeps what is being written to a request.
pub fn slot(number: &TicketNumber) -> String {
    format!("reply-{}", number.digits())
}

/// The composer. What is typed is kept on the device until it is sent.
#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let lang = use_lang();
    let body = use_state(String::new);
    let files = use_state(Vec::<FileView>::new);
    let mask = use_state(|| false);
    let tried = use_state(|| false);
    let attach = use_state(|| false);
    let key = use_mut_ref(chance::new_key);
    let latest = use_mut_ref(Vec::<FileView>::new);
    latest.borrow_mut().clone_from(&files);
    let uploads = {
        let (files, latest) = (files.setter(), latest.clone());
        use_uploads(
            lang,
            Callback::from(move |file: FileView| {
                latest.borrow_mut().push(file);
                files.set(latest.borrow().clone());
            }),
        )
    };
    {
        let (body, name) = (body.clone(), slot(&props.number));
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Kept::Found(text) = vault::recall::<String>(&name).await
                    && body.is_empty()
                {
                    body.set(text);
                }
            });
        });
    }
    let form = ReplyForm {
        body: (*body).clone(),
        files: files.iter().map(|file| file.id).collect(),
        mask_secrets: *mask,
    };
    let errors = form.parse(COMMENT_MAX).err().unwrap_or_default();
    let waiting = !uploads.is_empty();
    let done = {
        let (body, files, mask, tried, attach) =
            (body.setter(), files.setter(), mask.setter(), tried.setter(), attach.setter());
        let (key, set, name) = (key.clone(), props.set.clone(), slot(&props.number));
        Callback::from(move |ticket: TicketView| {
            body.set(String::new());
            files.set(Vec::new());
            mask.set(false);
            tried.set(false);
            attach.set(false);
            *key.borrow_mut() = chance::new_key();
            let (last, name) =
                (ticket.messages.last().map(|message| format!("m-{}", message.id)), name.clone());
            set.emit(ticket);
            spawn_local(async move { vault::forget(&name).await });
            if let Some(last) = last {
                gloo_timers::callback::Timeout::new(60, move || {
                    dom::focus(&last);
                })
                .forget();
            }
        })
    };
    let number = props.number.clone();
    let submit = use_submit(
        move |(form, key): (ReplyForm, Uuid)| {
            let number = number.clone();
            async move { api::tickets::reply(&number, &form, key).await }
        },
        done,
    );
    let onsend = {
        let (run, form, tried, key, wrong) =
            (submit.run.clone(), form, tried.setter(), key.clone(), !errors.is_empty() || waiting);
        Callback::from(move |()| {
            tried.set(true);
            if !wrong {
                run.emit((form.clone(), *key.borrow()));
            }
        })
    };
    let oninput = {
        let (body, name) = (body.setter(), slot(&props.number));
        let pause = use_mut_ref(|| None);
        Callback::from(move |text: String| {
            body.set(text.clone());
            let name = name.clone();
            *pause.borrow_mut() = Some(gloo_timers::callback::Timeout::new(500, move || {
                spawn_local(async move {
                    vault::keep(&name, &text).await;
                });
            }));
        })
    };
    let ondrop = {
        let files = files.clone();
        Callback::from(move |id| {
            discard(id);
            files.set(files.iter().filter(|file| file.id != id).cloned().collect());
        })
    };
    let sentence = |error: &FieldError<ReplyField>| {
        words::fault(lang, &format!("reply-{}", error.field.name()), error.fault, error.limit)
    };
    let error = match (&submit.error, errors.first()) {
        (Some(error), _) => Some(t!(lang, "reply-failed", why = error.sentence(lang))),
        (None, Some(error)) if *tried => Some(sentence(error)),
        (None, None) if *tried && waiting => Some(t!(lang, "reply-files-waiting")),
        _ => None,
    };
    let count = body.chars().count();
    let label = if props.status == Status::NeedsAnswer { "reply-answer" } else { "reply-label" };
    let open = {
        let attach = attach.clone();
        Callback::from(move |_: MouseEvent| attach.set(!*attach))
    };
    let show_files = *attach || waiting || !files.is_empty();
    let above = if show_files {
        html! {
            <UploadField id="reply-files" short=true label={t!(lang, "request-files")} add={t!(lang, "reply-add")} uploads={uploads.clone()}
                files={(*files).clone()} {ondrop} />
        }
    } else {
        Html::default()
    };
    html! {
        <section class="stack reply">
            if errors.iter().any(|error| error.fault == Fault::Secret) || *mask {
                { secret_warning(lang, &body, *mask, &mask.setter(), &body.setter()) }
            }
            <Composer id="reply" label={t!(lang, label)} send={t!(lang, "reply-send")} value={(*body).clone()} busy={submit.busy}
                error={error.map(AttrValue::from)} {oninput} {onsend} {above}
                tools={html! { <Button variant={ButtonVariant::Quiet} icon="paperclip" expanded={show_files} onclick={open}>{ t!(lang, "reply-attach") }</Button> }}
                hint={html! { <span class={classes!("counter", (count > COMMENT_MAX).then_some("counter-over"))}>{ count }{ " / " }{ COMMENT_MAX }{ " " }{ t!(lang, "request-counter") }</span> }} />
        </section>
    }
}

fn secret_warning(
    lang: shared::lang::Lang,
    body: &str,
    masked: bool,
    mask: &UseStateSetter<bool>,
    put: &UseStateSetter<String>,
) -> Html {
    let kinds = secrets::kinds(body);
    if kinds.is_empty() {
        return Html::default();
    }
    let what: Vec<String> = kinds.iter().map(|kind| t!(lang, secrets::word_key(*kind))).collect();
    let cut = {
        let (put, clean) = (put.clone(), secrets::without(body));
        Callback::from(move |_: MouseEvent| put.set(clean.clone()))
    };
    let hide = {
        let mask = mask.clone();
        Callback::from(move |_: MouseEvent| mask.set(!masked))
    };
    html! {
        <Alert tone={Tone::Warning} live=true title={t!(lang, "secret-title", what = what.join(", "))}>
            <p>{ if masked { t!(lang, "secret-masked") } else { t!(lang, "secret-text") } }</p>
            if masked { <p class="as-typed secret-preview">{ secrets::masked(body) }</p> }
            <p class="row">
                <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} onclick={cut}>{ t!(lang, "secret-remove") }</Button>
                <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} onclick={hide}>{ t!(lang, if masked { "secret-unmask" } else { "secret-mask" }) }</Button>
            </p>
        </Alert>
    }
}
