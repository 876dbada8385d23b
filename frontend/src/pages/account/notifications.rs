//! `/me/notifications`: kinds of news × ways, and quiet hours.

use shared::{
    api::accounts::{
        ContactKind,
        profile::{Notifications, Profile, QuietHours, Ways},
    },
    forms::account::profile::{ProfileField, ProfileForm},
    notice::Topic,
    zone::Zone,
};
use yew::prelude::*;

use super::{
    frame::{AccountPage, FormFrame, Loaded},
    profile::SaveLine,
    proof::use_proved,
    push::PushSwitch,
    words::Shown,
};
use crate::{
    api::{ApiError, accounts, sessions},
    hooks::{Form, use_form, use_query},
    i18n::{text, use_lang},
    routes::Route,
    t,
    ui::{Alert, Checkbox, Choice, Select, TimeField, Tone},
};

/// Quiet hours that are proposed.
const QUIET: (&str, &str) = ("22:00", "08:00");
/// Hour of the digest that is proposed.
const DIGEST: u8 = 9;

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
    // Who works on requests is told of more.
    let session = use_query((), |()| sessions::current());
    let staff = session.data.as_ref().is_some_and(|view| view.is_staff());
    html! {
        <Loaded here={profile.data.is_some()} error={profile.error.clone()} retry={profile.reload.clone()} lines={14}>
            if let Some(kept) = &profile.data {
                <Editor profile={(**kept).clone()} {staff} onchange={profile.set.clone()} onstale={profile.reload.clone()} />
            }
        </Loaded>
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    profile: Profile,
    staff: bool,
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
    let set_digest = {
        let form = form.clone();
        Callback::from(move |on: bool| form.edit(move |form| form.digest = on.then_some(DIGEST)))
    };
    let set_hour = {
        let form = form.clone();
        Callback::from(move |hour: String| form.edit(move |form| form.digest = hour.parse().ok()))
    };
    let set_zone = {
        let form = form.clone();
        Callback::from(move |name: String| {
            form.edit(move |form| form.zone = Zone::parse(&name).unwrap_or_default());
        })
    };
    html! {
        <>
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
                { for Topic::ALL.into_iter().filter(|topic| props.staff || !topic.is_staffs()).map(|topic| row(&form, topic, &possible, lang)) }
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
            <section class="part" aria-labelledby="digest-title">
                <h2 id="digest-title">{ t!(lang, "account-digest") }</h2>
                <Checkbox id="digest" label={t!(lang, "account-digest-on")} hint={t!(lang, "account-digest-hint")} checked={values.digest.is_some()} disabled={!email} onchange={set_digest} />
                if let Some(hour) = values.digest {
                    <Select id="digest-hour" label={t!(lang, "account-digest-hour")} choices={hours()} value={hour.to_string()} onchange={set_hour} />
                }
                <Select id="zone" label={t!(lang, "account-zone")} hint={t!(lang, "account-zone-hint")} choices={zones(lang)} value={values.zone.as_str()} onchange={set_zone} />
            </section>
            <SaveLine busy={submit.busy} changed={*values != kept.notifications} saved={*saved} />
        </FormFrame>
        <PushSwitch />
        </>
    }
}

fn hours() -> Vec<Choice> {
    (0..24_u8).map(|hour| Choice::new(hour.to_string(), format!("{hour:02}:00"))).collect()
}

/// The zones by their cities, with the difference from Moscow, as Russians tell them apart.
fn zones(lang: shared::lang::Lang) -> Vec<Choice> {
    let choice = |zone: Zone| {
        let city = zone.as_str().rsplit('/').next().unwrap_or_default().to_lowercase();
        let label = text(lang, &["account-zone-", &city].concat());
        let label = match zone.hours() - Zone::Moscow.hours() {
            0 => label,
            more => format!("{label} ({}{more:+})", t!(lang, "account-zone-moscow-short")),
        };
        Choice::new(zone.as_str(), label)
    };
    Zone::ALL.into_iter().map(choice).collect()
}

fn row(
    form: &Form<Notifications>,
    topic: Topic,
    possible: &impl Fn(&str) -> bool,
    lang: shared::lang::Lang,
) -> Html {
    let name = topic.as_str();
    let ways = topic.ways(form.values());
    html! {
        <fieldset class="matrix-row" key={name}>
            <legend>{ text(lang, &format!("notice-topic-{name}")) }</legend>
            { for WAYS.map(|(way, at)| {
                let onchange = {
                    let form = form.clone();
                    Callback::from(move |on: bool| form.edit(move |form| *at(topic.ways_mut(form)) = on))
                };
                let mut ways = ways;
                let disabled = !possible(way);
                html! {
                    <Checkbox id={format!("n-{name}-{way}")} label={text(lang, &format!("account-way-{way}"))} checked={*at(&mut ways) && !disabled} {disabled} {onchange} />
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
        for topic in Topic::ALL {
            for (_, at) in WAYS {
                *at(topic.ways_mut(&mut notices)) = true;
            }
        }
        let sent = whole(&notices, &kept);
        assert!(sent.notifications.news.push && sent.notifications.answer.sms);
        assert_eq!((sent.name, sent.snils), (kept.name.clone(), kept.snils.clone()));
    }

    #[test]
    fn every_zone_has_a_city() {
        for lang in shared::lang::Lang::ALL {
            let labels: Vec<_> = zones(lang).into_iter().map(|choice| choice.label.to_string()).collect();
            assert_eq!(labels.len(), 11);
            assert!(labels.iter().all(|label| !label.contains("account-")), "{labels:?}");
            assert!(labels[8].contains("+7"), "{labels:?}");
        }
    }
}
