//! `/request/new`: the request form, a step at a time.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use shared::{
    api::pages::{PageData, RequestFormPage},
    forms::request::RequestContext,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    advice::{self, use_advice},
    asking::Asking,
    error_title::use_error_title,
    files::{discard, use_uploads},
    keeping::{self, use_keeping},
    model::{Act, Model},
    notice::{DraftNotice, SavedLine},
    sending::{Trouble, sort, use_sending},
    step_view::{StepView, actions, trouble},
    suggestions::{Solved, Suggestions, use_offer},
};
use crate::{
    api::accounts,
    device::{chance, clock},
    format,
    forms::request_steps::{Step, errors_on, furthest},
    hooks::{PageState, use_go, use_live, use_page, use_signed_in, use_site, use_store, use_url},
    i18n::use_lang,
    routes, t,
    ui::{Alert, ErrorSummary, FieldError, Layout, Progress, Skeleton, Tone, honeypot},
};

/// The page.
#[component]
pub fn NewRequest() -> Html {
    let lang = use_lang();
    // The step in the address changes nothing about the data; only a new preset begins a new form.
    let base = base_url(&use_url());
    let waiting = html! { <Layout><h1>{ t!(lang, "title-request") }</h1><Skeleton lines={6} /></Layout> };
    match use_page() {
        PageState::Ready(page) if matches!(&*page, PageData::RequestForm(_)) => {
            html! { <Form key={base.clone()} {page} base={base.clone()} /> }
        }
        PageState::Failed(error) => html! {
            <Layout><h1>{ t!(lang, "title-request") }</h1><Alert tone={Tone::Danger}><p>{ error.sentence(lang) }</p></Alert></Layout>
        },
        _ => waiting,
    }
}

/// Whoever is signed in need not type what the profile knows. Asked once the draft is there, which goes first.
#[hook]
fn use_profile(model: &UseReducerHandle<Model>) {
    let (model, signed_in) = (model.clone(), use_signed_in());
    use_effect_with(model.opened, move |opened| {
        if *opened && signed_in {
            spawn_local(async move {
                // A session that has ended fills nothing; the form is as good for a guest.
                if let Ok(profile) = accounts::profile().await {
                    model.dispatch(Act::Known(Rc::new(profile)));
                }
            });
        }
    });
}

/// The address without the step.
fn base_url(url: &str) -> String {
    let (path, query) = routes::split(url);
    let rest: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("step=")).collect();
    routes::normalise(path, &rest.join("&"))
}

/// The address of a step.
fn step_url(base: &str, step: Step) -> String {
    if step == Step::Category { base.to_owned() } else { routes::with_query(base, &[("step", step.key())]) }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    page: Rc<PageData>,
    base: String,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let PageData::RequestForm(page) = &*props.page else { return Html::default() };
    let lang = use_lang();
    let (store, site, go, live) = (use_store(), use_site(), use_go(), use_live());
    let wanted = Step::parse(&routes::param(routes::split(&use_url()).1, "step"));
    let model = use_reducer(|| Model::new(&page.preset, lang));
    let unwritten = use_keeping(&model);
    use_profile(&model);
    let solved = use_state(|| false);
    let moving_on = use_state(|| false);
    let uploads = {
        let model = model.dispatcher();
        use_uploads(lang, Callback::from(move |file| model.dispatch(Act::AddFile(file))))
    };
    let today = clock::today().or_else(|| format::parse_day(&site.today)).unwrap_or(time::Date::MIN);
    let context = RequestContext { categories: &page.categories, today };
    let errors = model.errors(context);
    // The first render must be the server's: the draft is not known then, so every step opens.
    let reached = if model.opened { wanted.min(furthest(&errors)) } else { wanted };
    let form = &model.draft.form;
    let category = page.categories.iter().find(|category| category.key == form.category).cloned();
    let sent = crate::forms::request_fields::as_sent(form, category.as_ref());
    let sending = use_sending(&unwritten, form);
    let offer = use_offer(&form.subject, &form.steps, &form.error_text, reached == Step::Details);
    let advice = use_advice(form, reached == Step::Check && model.opened);
    let told = advice::view(lang, &advice, form, &go);
    let asking = Asking { lang, model: model.clone(), errors, category };

    // Every step has the same data, so moving between them asks the server nothing.
    {
        let (store, page, base) = (store.clone(), props.page.clone(), props.base.clone());
        use_effect_with((), move |()| {
            for step in Step::ALL {
                store.keep(&step_url(&base, step), (*page).clone());
            }
        });
    }
    {
        let (store, base) = (store.clone(), props.base.clone());
        use_effect_with((reached, wanted), move |(reached, wanted)| {
            if reached != wanted {
                store.replace(&step_url(&base, *reached));
            }
        });
    }
    {
        let (model, go, base) = (model.dispatcher(), go.clone(), props.base.clone());
        use_effect_with(sending.error.clone(), move |error| {
            if let Some(Trouble::Fields(fields)) = error.clone().map(sort) {
                if let Some((field, _)) = fields.first() {
                    go.emit(step_url(&base, Step::of(*field)));
                }
                // After the heading of the new page took the focus, the summary takes it.
                Timeout::new(60, move || model.dispatch(Act::Refused(fields))).forget();
            }
        });
    }
    // "Continue" on the files page waits for the files on their way.
    {
        let (moving_on, go, url) = (moving_on.clone(), go.clone(), step_url(&props.base, reached.next()));
        let (sending, left) = (uploads.sending(), uploads.len());
        use_effect_with((*moving_on, sending, left), move |(moving, sending, left)| {
            if *moving && *sending == 0 {
                moving_on.set(false);
                if *left == 0 {
                    go.emit(url);
                }
            }
        });
    }
    let mut shown_errors: Vec<FieldError> = shown(&asking, reached);
    let bad_files = reached == Step::Files && uploads.has_bad();
    if bad_files && asking.model.attempted == Some(Step::Files) {
        let id = crate::forms::request_fields::element_id(shared::forms::request::RequestField::Files);
        shown_errors.push(FieldError::new(id, t!(lang, "files-bad")));
    }
    use_error_title(
        !shown_errors.is_empty(),
        &t!(lang, "title-page", title = t!(lang, "title-request"), site = &site.name),
    );

    let onsubmit = {
        let (model, go, uploads) = (model.clone(), go.clone(), uploads.clone());
        let (run, moving_on) = (sending.run.clone(), moving_on.clone());
        let (next, wrong) =
            (step_url(&props.base, reached.next()), errors_on(reached, &asking.errors).count() > 0);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if wrong || bad_files {
                model.dispatch(Act::Attempt(reached));
                return;
            }
            model.dispatch(Act::Pass);
            match reached {
                Step::Check => run.emit((sent.clone(), model.draft.key)),
                Step::Files if uploads.ready() + uploads.sending() > 0 => {
                    uploads.start();
                    moving_on.set(true);
                }
                _ => go.emit(next.clone()),
            }
        })
    };
    let ondrop = {
        let model = model.dispatcher();
        Callback::from(move |id| {
            discard(id);
            model.dispatch(Act::DropFile(id));
        })
    };
    let again = {
        let (model, run, sent) = (model.dispatcher(), sending.run.clone(), asking.clone());
        Callback::from(move |()| {
            let key = chance::new_key();
            model.dispatch(Act::NewKey(key));
            let form = crate::forms::request_fields::as_sent(&sent.model.draft.form, sent.category.as_ref());
            run.emit((form, key));
        })
    };
    let solve = |on: bool| {
        let solved = solved.clone();
        Callback::from(move |()| {
            if on {
                keeping::forget();
            }
            solved.set(on);
        })
    };
    if *solved {
        return html! { <Layout><Solved onback={solve(false)} /></Layout> };
    }
    let offered = html! { <Suggestions offer={Rc::new(offer)} onsolved={solve(true)} /> };
    // The column is there on every step, or the form would jump sideways between them.
    let side = html! { <div class="suggest-side">if reached == Step::Details { { offered.clone() } }</div> };
    let aside = html! { <div class="suggest-under">{ offered }</div> };
    let name = t!(lang, &format!("request-step-{}", reached.key()));
    let url = |step| step_url(&props.base, step);
    // A later step without its answers is only for those whose browser can restore them.
    let known = model.opened || reached == Step::Category;
    html! {
        <Layout {side} side_label={t!(lang, "suggest-title")}>
            <div class="form-col stack">
                <Progress value={reached.number() as u32} max={5} text={t!(lang, "request-progress", n = reached.number(), of = 5, name = &name)} />
                <ErrorSummary title={t!(lang, "error-summary")} errors={shown_errors} attempt={model.attempt} />
                <DraftNotice model={model.clone()} from={page.preset_from.clone()} />
                <h1 tabindex="-1">{ heading(lang, reached, form) }</h1>
                { no_scripts(lang) }
                if known {
                    <form class="form" method="get" novalidate=true {onsubmit}>
                        { honeypot() }
                        <StepView asking={asking.clone()} step={reached} page={props.page.clone()} uploads={uploads.clone()} {aside} {ondrop}
                            today={format::iso(today)} base={props.base.clone()} />
                        if reached == Step::Check { { told } }
                        { trouble(lang, sending.error.as_ref(), &again) }
                        { actions(lang, reached, &url, sending.busy || *moving_on, live, advice.as_ref()) }
                    </form>
                } else {
                    <Skeleton lines={6} />
                }
                <SavedLine model={model.clone()} />
            </div>
        </Layout>
    }
}

/// What the summary says: everything wrong on a step that was tried to leave.
fn shown(asking: &Asking, step: Step) -> Vec<FieldError> {
    use crate::forms::request_fields::{ALL, element_id};
    if asking.model.attempted != Some(step) {
        return Vec::new();
    }
    ALL.into_iter()
        .filter(|field| Step::of(*field) == step || step == Step::Check)
        .filter_map(|field| {
            let text = asking.error(field)?;
            let group = matches!(
                field,
                shared::forms::request::RequestField::Category
                    | shared::forms::request::RequestField::Subtopic
                    | shared::forms::request::RequestField::Kind
                    | shared::forms::request::RequestField::Preferred
            );
            let id = element_id(field);
            Some(FieldError::new(if group { format!("{id}-0") } else { id }, text))
        })
        .collect()
}

/// The question of a step; what is no problem has not "happened".
fn heading(lang: shared::lang::Lang, step: Step, form: &shared::forms::request::RequestForm) -> String {
    if step == Step::Details && !crate::forms::request_fields::is_problem(form) {
        return t!(lang, "request-title-details-other");
    }
    t!(lang, &format!("request-title-{}", step.key()))
}

/// For readers without scripts: what works instead.
fn no_scripts(lang: shared::lang::Lang) -> Html {
    html! {
        <div class="only-noscript">
            <Alert tone={Tone::Warning} title={t!(lang, "request-noscript")}>
                <p>{ t!(lang, "request-noscript-text") }{ " " }<a href="/contacts">{ t!(lang, "request-noscript-contacts") }</a></p>
            </Alert>
        </div>
    }
}

/// The form's data of a page.
pub(super) fn form_page(page: &PageData) -> Option<&RequestFormPage> {
    if let PageData::RequestForm(page) = page { Some(page) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_stands_in_the_address() {
        let base = base_url("/request/new?category=access&step=files&code=401");
        assert_eq!(base, "/request/new?category=access&code=401");
        assert_eq!(step_url(&base, Step::Files), "/request/new?category=access&code=401&step=files");
        assert_eq!(step_url("/request/new", Step::Check), "/request/new?step=check");
        assert_eq!(step_url("/request/new", Step::Category), "/request/new");
    }
}
