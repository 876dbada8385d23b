//! `/request/status`: a request opened by its number and access code, without signing in.

use shared::{
    api::tickets::Opened,
    forms::{
        Field as _,
        access::{AccessField, AccessForm},
    },
    ids::TicketNumber,
};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::{error_title::use_error_title, words};
use crate::{
    api::{self, ApiError},
    hooks::{use_go, use_live, use_site, use_submit},
    i18n::use_lang,
    t,
    ui::{Alert, Button, ErrorSummary, FieldError, Layout, TextField, Tone},
};

/// The page.
#[component]
pub fn Status() -> Html {
    let lang = use_lang();
    html! {
        <Layout>
            <div class="form-col stack">
                <h1 tabindex="-1">{ t!(lang, "title-status") }</h1>
                <p>{ t!(lang, "status-text") }</p>
                <AccessEntry />
                <p class="muted">{ t!(lang, "status-lost") }{ " " }<a href="/contacts">{ t!(lang, "status-contacts") }</a></p>
            </div>
        </Layout>
    }
}

/// What stands after `#`: a number, or number and code with a dot between.
fn from_hash(hash: &str) -> (String, String) {
    let hash = hash.trim_start_matches('#');
    match hash.split_once('.') {
        Some((number, code)) => (number.to_owned(), code.to_owned()),
        None => (hash.to_owned(), String::new()),
    }
}

/// The number as people read it, while it may still be one.
fn grouped(number: &str) -> String {
    TicketNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.to_string())
}

/// Takes the part after `#` out of the address and out of the history: it may hold an access code.
fn take_hash() -> Option<String> {
    let window = web_sys::window()?;
    let location = window.location();
    let hash = location.hash().ok().filter(|hash| hash.len() > 1)?;
    let clean = [location.pathname().ok()?, location.search().ok()?].concat();
    window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&clean)).ok()?;
    Some(hash)
}

/// Properties of [`AccessEntry`].
#[derive(Properties, PartialEq)]
pub struct AccessEntryProps {
    /// The number, when it is known.
    #[prop_or_default]
    pub number: AttrValue,
}

/// Number and code.
#[component]
pub fn AccessEntry(props: &AccessEntryProps) -> Html {
    let lang = use_lang();
    let go = use_go();
    let (live, site) = (use_live(), use_site());
    let form = {
        let number = grouped(&props.number);
        use_state(move || AccessForm { number, code: String::new() })
    };
    let touched = use_state(|| (false, false));
    let attempt = use_state(|| 0_u32);
    let opened =
        Callback::from(move |opened: Opened| go.emit(format!("/me/requests/{}", opened.number.digits())));
    let submit = use_submit(|form: AccessForm| async move { api::tickets::access(&form).await }, opened);
    {
        let (form, run) = (form.clone(), submit.run.clone());
        use_effect_with((), move |()| {
            if let Some(hash) = take_hash() {
                let (number, code) = from_hash(&hash);
                let filled = AccessForm { number: grouped(&number), code };
                let whole = filled.parse().is_ok();
                form.set(filled.clone());
                // A link from a letter opens the request at once.
                if whole {
                    run.emit(filled);
                }
            }
        });
    }
    let errors = form.parse().err().unwrap_or_default();
    let tried = *attempt > 0;
    let error = |field: AccessField, touched: bool| {
        let wrong = errors.iter().find(|error| error.field == field)?;
        (tried || touched).then(|| {
            AttrValue::from(words::fault(lang, &format!("access-{}", field.name()), wrong.fault, wrong.limit))
        })
    };
    let (number_error, code_error) =
        (error(AccessField::Number, touched.0), error(AccessField::Code, touched.1));
    let listed = [("s-number", &number_error), ("s-code", &code_error)]
        .into_iter()
        .filter_map(|(id, error)| Some(FieldError::new(id, error.clone()?)))
        .filter(|_| tried)
        .collect::<Vec<_>>();
    use_error_title(
        !listed.is_empty(),
        &t!(lang, "title-page", title = t!(lang, "title-status"), site = &site.name),
    );
    let set = |put: fn(&mut AccessForm, String)| {
        let form = form.clone();
        Callback::from(move |text| {
            let mut next = (*form).clone();
            put(&mut next, text);
            form.set(next);
        })
    };
    let left = |number: bool| {
        let (touched, empty) =
            (touched.clone(), if number { form.number.is_empty() } else { form.code.is_empty() });
        Callback::from(move |()| {
            if !empty {
                touched.set((touched.0 || number, touched.1 || !number));
            }
        })
    };
    let onsubmit = {
        let (form, attempt, run) = ((*form).clone(), attempt.clone(), submit.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if form.parse().is_ok() {
                run.emit(form.clone());
            } else {
                attempt.set(*attempt + 1);
            }
        })
    };
    let refusal = submit.error.as_ref().map(|error| match error {
        // One sentence for a wrong number and a wrong code: which of them it was is nobody's business.
        ApiError::Problem(problem) if problem.status == 404 => t!(lang, "status-not-found"),
        error => error.sentence(lang),
    });
    html! {
        <>
            <div class="only-noscript"><Alert tone={Tone::Warning} title={t!(lang, "request-noscript")}><p>{ t!(lang, "status-noscript") }</p></Alert></div>
            <ErrorSummary title={t!(lang, "error-summary")} errors={listed} attempt={*attempt} />
            if let Some(refusal) = refusal {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "status-failed")}><p>{ refusal }</p></Alert>
            }
            <form class="form" method="post" novalidate=true {onsubmit}>
                <TextField id="s-number" name="number" label={t!(lang, "sent-number")} hint={t!(lang, "status-number-hint")} width="input-m"
                    inputmode="numeric" autocomplete="off" value={form.number.clone()} error={number_error}
                    oninput={set(|form, text| form.number = text)} onblur={left(true)} />
                <TextField id="s-code" name="code" label={t!(lang, "sent-code")} hint={t!(lang, "status-code-hint")} width="input-m"
                    autocomplete="off" value={form.code.clone()} error={code_error}
                    oninput={set(|form, text| form.code = text)} onblur={left(false)} />
                <div class="form-actions"><Button r#type="submit" loading={submit.busy} disabled={!live}>{ t!(lang, "status-open") }</Button></div>
            </form>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_stands_after_the_hash() {
        assert_eq!(from_hash("#2600004271"), ("2600004271".into(), String::new()));
        assert_eq!(from_hash("#2600004271.7K2QH-M9XCD"), ("2600004271".into(), "7K2QH-M9XCD".into()));
        assert_eq!(from_hash(""), (String::new(), String::new()));
    }

    #[test]
    fn groups_only_whole_numbers() {
        let number = TicketNumber::new(2026, 427);
        assert_eq!(grouped(number.digits()), number.to_string());
        assert_eq!(grouped("26000"), "26000");
    }
}
