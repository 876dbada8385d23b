//! `/me/notifications`: kinds of news × ways, and quiet hours.

use shared::{
    api::accounts::{
        ContactKind,
        profile::{Notifications, Profile, QuietHours, Ways},
    },
    forms::account::profile::{ProfileField, ProfileForm},
};
use yew::prelude::*;

use super::{
    frame::{AccountPage, FormFrame, Loaded},
    profile::SaveLine,
    proof::use_proved,
    words::Shown,
};
use crate::{
    api::{ApiError, accounts},
    hooks::{Form, use_form, use_query},
    i18n::{text, use_lang},
    routes::Route,
    t,
    ui::{Alert, Checkbox, TimeField, Tone},
};

/// Quiet hours that are proposed.
const QUIET: (&str, &str) = ("22:00", "08:00");

/// A kind of news: its name in the texts and its place.
type Kind = (&'static str, fn(&mut Notifications) -> &mut Ways);

const KINDS: [Kind; 7] = [
    ("answer", |all| &mut all.answer),
    ("question", |all| &mut all.question),
    ("status", |all| &mut all.status),
    ("closed", |all| &mut all.closed),
    ("deadline", |all| &mut all.deadline),
    ("incident", |all| &mut all.incident),
    ("news", |all| &mut all.news),
];

/// A way: its name in the texts and its place.
type Way = (&'static str, fn(&mut Ways) -> &mut bool);

const WAYS: [Way; 4] = [
    ("app", |ways| &mut ways.app),
    ("email", |ways| &mut ways.email),
    ("sms", |ways| &mut ways.sms),
    ("push", |ways| &mut ways.push),
];

/// The page.
#[component]
pub fn NotificationsPage() -> Html {
    html! { <AccountPage route={Route::Notifications} title="title-notifications"><Body /></AccountPage> }
}

#[component]
fn Body() -> Html {
    let profile = use_query((), |()| accounts::profile());
    html! {
        <Loaded here={profile.data.is_some()} error={profile.error.clone()} retry={profile.reload.clone()} lines={14}>
            if let Some(kept) = &profile.data {
                <Editor profile={(**kept).clone()} onchange={profile.set.clone()} onstale={profile.reload.clone()} />
            }
        </Loaded>
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    profile: Profile,
    onchange: Callback<Profile>,
    onstale: Callback<()>,
}

/// The whole profile with other notices; the rest stays as it is kept.
fn whole(notices: &Notifications, kept: &Profile) -> ProfileForm {
    ProfileForm { notifications: notices.clone(), ..ProfileForm::from(kept) }
}

#[component]
fn Editor(props: &EditorProps) -> Html {
    let lang = use_lang();
    let kept = &props.profile;
    let form = use_form(|| kept.notifications.clone());
    let saved = use_state(|| false);
    let done = {
        let (saved, form, onchange) = (saved.setter(), form.clone(), props.onchange.clone());
        Callback::from(move |profile: Profile| {
            let notices = profile.notifications.clone();
            form.edit(move |form| *form = notices);
            saved.set(true);
            onchange.emit(profile);
        })
    };
    let send = |(version, form): (i32, ProfileForm)| async move { accounts::save(version, &form).await };
    let submit = use_proved(send, done);
    let stale = submit.error.as_ref().and_then(ApiError::code) == Some("stale");
    {
        let onstale = props.onstale.clone();
        use_effect_with(stale, move |stale| {
            if *stale {
                onstale.emit(());
            }
        });
    }
    let values = form.values();
    let mut errors = whole(values, kept).parse().err().unwrap_or_default();
    errors.retain(|error| error.field == ProfileField::Notifications);
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let run = {
        let (run, saved, version, kept) = (submit.run.clone(), saved.setter(), kept.version, kept.clone());
        Callback::from(move |notices: Notifications| {
            saved.set(false);
            run.emit((version, whole(&notices, &kept)));
        })
    };
    let has = |kind| kept.contacts.iter().any(|contact| contact.kind == kind);
    let (email, phone) = (has(ContactKind::Email), has(ContactKind::Phone));
    let possible = |way: &str| match way {
        "email" => email,
        "sms" => phone,
        _ => true,
    };
    let quiet = values.quiet.clone();
    let set_quiet = {
        let form = form.clone();
        Callback::from(move |on: bool| {
            let (from, to) = QUIET;
            form.edit(move |form| {
                form.quiet = on.then(|| QuietHours { from: from.into(), to: to.into() });
            });
        })
    };
    let hour = |put: fn(&mut QuietHours, String)| {
        let form = form.clone();
        Callback::from(move |time: String| {
            form.edit(move |form| {
                if let Some(quiet) = &mut form.quiet {
                    put(quiet, time);
                }
            });
        })
    };
    html! {
        <FormFrame id="notices" errors={shown.summary(&[("quiet-from", ProfileField::Notifications)])} attempt={form.attempt()}
            error={submit.error.clone().filter(|_| !stale)} title={t!(lang, "account-not-saved")} onsubmit={form.send(errors.is_empty(), &run)}>
            if stale {
                <Alert tone={Tone::Warning} live=true title={t!(lang, "account-not-saved")}><p>{ t!(lang, "account-stale") }</p></Alert>
            }
            <p>{ t!(lang, "account-notices-text") }</p>
            if !email || !phone {
                <p class="muted">
                    { t!(lang, match (email, phone) { (false, false) => "account-notices-neither", (false, true) => "account-notices-no-email", _ => "account-notices-no-phone" }) }
                    { " " }<a href="/me#contacts-title">{ t!(lang, "account-notices-contacts") }</a>
                </p>
            }
            <div class="matrix">
                <div class="matrix-head" aria-hidden="true">
                    <span></span>
                    { for WAYS.map(|(way, _)| html! { <span>{ text(lang, &format!("account-way-{way}")) }</span> }) }
                </div>
                { for KINDS.map(|kind| row(&form, kind, &possible, lang)) }
            </div>
            <section class="part" aria-labelledby="quiet-title">
                <h2 id="quiet-title">{ t!(lang, "account-quiet") }</h2>
                <Checkbox id="quiet" label={t!(lang, "account-quiet-on")} hint={t!(lang, "account-quiet-hint")} checked={quiet.is_some()} onchange={set_quiet} />
                if let Some(quiet) = quiet {
                    <div class="row row-top">
                        <TimeField id="quiet-from" label={t!(lang, "account-quiet-from")} value={quiet.from} error={shown.at(ProfileField::Notifications)} oninput={hour(|quiet, time| quiet.from = time)} />
                        <TimeField id="quiet-to" label={t!(lang, "account-quiet-to")} value={quiet.to} oninput={hour(|quiet, time| quiet.to = time)} />
                    </div>
                }
            </section>
            <SaveLine busy={submit.busy} changed={*values != kept.notifications} saved={*saved} />
        </FormFrame>
    }
}

fn row(
    form: &Form<Notifications>,
    (kind, place): Kind,
    possible: &impl Fn(&str) -> bool,
    lang: shared::lang::Lang,
) -> Html {
    let mut now = form.values().clone();
    let ways = *place(&mut now);
    html! {
        <fieldset class="matrix-row" key={kind}>
            <legend>{ text(lang, &format!("account-notice-{kind}")) }</legend>
            { for WAYS.map(|(way, at)| {
                let onchange = {
                    let form = form.clone();
                    Callback::from(move |on: bool| form.edit(move |form| *at(place(form)) = on))
                };
                let mut ways = ways;
                let disabled = !possible(way);
                html! {
                    <Checkbox id={format!("n-{kind}-{way}")} label={text(lang, &format!("account-way-{way}"))} checked={*at(&mut ways) && !disabled} {disabled} {onchange} />
                }
            }) }
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::account::tests_support::profile;

    #[test]
    fn only_the_notices_change() {
        let kept = profile();
        let mut notices = kept.notifications.clone();
        for (_, place) in KINDS {
            for (_, at) in WAYS {
                *at(place(&mut notices)) = true;
            }
        }
        let sent = whole(&notices, &kept);
        assert!(sent.notifications.news.push && sent.notifications.answer.sms);
        assert_eq!((sent.name, sent.snils), (kept.name.clone(), kept.snils.clone()));
    }
}
