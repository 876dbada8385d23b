//! A contact, and the code that was sent to it: signing up, recovery and new contacts go these steps.

use gloo_timers::callback::Interval;
use shared::{
    api::accounts::{
        ContactKind,
        codes::{CODE_MINUTES, CODE_TRIES, CodeAccepted, CodeSent},
        profile::Profile,
    },
    forms::account::contact::{CodeForm, ContactField, ContactForm},
};
use yew::prelude::*;

use super::{frame::FormFrame, proof::use_proved, words::Shown};
use crate::{
    api::{ApiError, accounts},
    hooks::{use_form, use_submit},
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant, CodeField, TextField, honeypot},
};

/// Seconds until another code may be asked for.
const RESEND: u32 = 60;

/// What the code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new account.
    SignUp,
    /// A forgotten password.
    Recovery,
    /// Another contact of an account.
    Contact,
}

/// What the right code opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Confirmed {
    /// The next step.
    Flow(CodeAccepted),
    /// The contact was added.
    Added(Box<Profile>),
}

impl Purpose {
    async fn send(self, form: &ContactForm) -> Result<CodeSent, ApiError> {
        match self {
            Self::SignUp => accounts::sign_up(form).await,
            Self::Recovery => accounts::recover(form).await,
            Self::Contact => accounts::add_contact(form).await,
        }
    }

    async fn confirm(self, form: &CodeForm) -> Result<Confirmed, ApiError> {
        match self {
            Self::SignUp => accounts::confirm_sign_up(form).await.map(Confirmed::Flow),
            Self::Recovery => accounts::confirm_recovery(form).await.map(Confirmed::Flow),
            Self::Contact => {
                accounts::confirm_contact(form).await.map(|profile| Confirmed::Added(Box::new(profile)))
            }
        }
    }
}

/// Properties of [`ContactStep`].
#[derive(Properties, PartialEq)]
pub struct ContactStepProps {
    /// What the code is for.
    pub purpose: Purpose,
    /// What was typed before.
    #[prop_or_default]
    pub contact: AttrValue,
    /// Not to be used yet.
    #[prop_or_default]
    pub disabled: bool,
    /// The contact as typed, and what was sent to it.
    pub onsent: Callback<(String, CodeSent)>,
    /// Further buttons.
    #[prop_or_default]
    pub children: Html,
}

/// E-mail address or phone number.
#[component]
pub fn ContactStep(props: &ContactStepProps) -> Html {
    let lang = use_lang();
    let purpose = props.purpose;
    let form = use_form(|| ContactForm { contact: props.contact.to_string() });
    let send = move |form: ContactForm| async move {
        let sent = purpose.send(&form).await?;
        Ok((form.contact, sent))
    };
    let submit = use_proved(send, props.onsent.clone());
    let errors = form.values().parse().err().unwrap_or_default();
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let hint = match purpose {
        Purpose::SignUp => t!(lang, "account-contact-hint-sign-up"),
        Purpose::Recovery => t!(lang, "account-contact-hint-recovery"),
        Purpose::Contact => t!(lang, "account-contact-hint-add"),
    };
    html! {
        <FormFrame id="contact" errors={shown.summary(&[("contact", ContactField::Contact)])} attempt={form.attempt()} error={submit.error.clone()}
            title={t!(lang, "account-code-not-sent")} onsubmit={form.send(errors.is_empty(), &submit.run)}>
            <TextField id="contact" label={t!(lang, "account-contact")} {hint} autocomplete={if purpose == Purpose::Contact { "off" } else { "username" }}
                value={form.values().contact.clone()} error={shown.at(ContactField::Contact)}
                oninput={form.put(|form, text| form.contact = text)} onblur={form.left(ContactField::Contact)} />
            if purpose != Purpose::Contact { { honeypot() } }
            <div class="form-actions">
                <Button r#type="submit" loading={submit.busy} disabled={props.disabled}>{ t!(lang, "account-code-get") }</Button>
                { props.children.clone() }
            </div>
        </FormFrame>
    }
}

/// Properties of [`CodeStep`].
#[derive(Properties, PartialEq)]
pub struct CodeStepProps {
    /// What the code is for.
    pub purpose: Purpose,
    /// The contact as typed.
    pub contact: AttrValue,
    /// What was sent.
    pub sent: CodeSent,
    /// The demonstration keeps its letters on a page.
    #[prop_or_default]
    pub demo: bool,
    /// The code was right.
    pub ondone: Callback<Confirmed>,
    /// Another contact.
    pub onback: Callback<()>,
}

/// The code; another one after a while.
#[component]
pub fn CodeStep(props: &CodeStepProps) -> Html {
    let lang = use_lang();
    let purpose = props.purpose;
    let sent = use_state(|| props.sent.clone());
    let round = use_state(|| 0_u32);
    let wait = use_countdown(*round);
    let form = use_form(|| CodeForm { flow: props.sent.flow.clone(), code: String::new() });
    let submit =
        use_submit(move |form: CodeForm| async move { purpose.confirm(&form).await }, props.ondone.clone());
    let resent = {
        let (sent, round, form) = (sent.setter(), round.clone(), form.clone());
        Callback::from(move |answer: CodeSent| {
            let flow = answer.flow.clone();
            form.edit(move |form| *form = CodeForm { flow, code: String::new() });
            sent.set(answer);
            round.set(*round + 1);
        })
    };
    let again = use_proved(move |form: ContactForm| async move { purpose.send(&form).await }, resent);
    let errors = form.values().parse().err().unwrap_or_default();
    // What was said of the last code is no news of the next one.
    let refused = submit.error.as_ref().filter(|_| !again.busy);
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused };
    let over = refused.and_then(ApiError::code) == Some("code-over");
    let ask = {
        let (run, contact) = (again.run.clone(), props.contact.to_string());
        Callback::from(move |_: MouseEvent| run.emit(ContactForm { contact: contact.clone() }))
    };
    let to = html! { <strong class="nowrap">{ &sent.to }</strong> };
    html! {
        <>
            <p role="status">
                if *round > 0 { { t!(lang, "account-code-sent-again") }{ " " } }
                { match sent.channel { ContactKind::Email => t!(lang, "account-code-sent-email"), ContactKind::Phone => t!(lang, "account-code-sent-phone") } }{ " " }{ to }{ ". " }
                { t!(lang, "account-code-lasts", minutes = CODE_MINUTES, tries = CODE_TRIES) }
            </p>
            if props.demo {
                <p class="muted">{ t!(lang, "account-code-demo") }{ " " }<a href="/demo/outbox" target="_blank">{ t!(lang, "account-code-demo-link") }</a></p>
            }
            <FormFrame id="code" errors={shown.summary(&[("code", ContactField::Code)])} attempt={form.attempt()}
                error={refused.cloned().or_else(|| again.error.clone())} onsubmit={form.send(errors.is_empty(), &submit.run)}>
                <CodeField id="code" label={t!(lang, "account-code")} value={form.values().code.clone()} error={shown.at(ContactField::Code)}
                    oninput={form.put(|form, text| form.code = text)} />
                <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-code-submit") }</Button></div>
            </FormFrame>
            <div class="other-ways">
                <h2>{ t!(lang, "account-code-none") }</h2>
                <p>{ match (purpose, sent.channel) {
                    (Purpose::SignUp, _) => t!(lang, "account-code-none-sign-up"),
                    (_, ContactKind::Email) => t!(lang, "account-code-none-email"),
                    (_, ContactKind::Phone) => t!(lang, "account-code-none-phone"),
                } }</p>
                <ul>
                    <li>
                        if wait == 0 || over {
                            <Button variant={ButtonVariant::Quiet} icon="refresh" loading={again.busy} onclick={ask}>{ t!(lang, "account-code-again") }</Button>
                        } else {
                            <span class="waiting num">{ t!(lang, "account-code-wait", time = clock(wait)) }</span>
                        }
                    </li>
                    <li><Button variant={ButtonVariant::Quiet} icon="pencil" onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!(lang, "account-code-other") }</Button></li>
                </ul>
            </div>
        </>
    }
}

/// Seconds left in this round.
#[hook]
fn use_countdown(round: u32) -> u32 {
    let left = use_state(|| RESEND);
    let now = use_mut_ref(|| RESEND);
    {
        let left = left.setter();
        use_effect_with(round, move |_| {
            *now.borrow_mut() = RESEND;
            left.set(RESEND);
            let tick = Interval::new(1000, move || {
                let mut now = now.borrow_mut();
                *now = now.saturating_sub(1);
                left.set(*now);
            });
            move || drop(tick)
        });
    }
    *left
}

/// «0:45»
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_read_as_clocks() {
        assert_eq!(clock(60), "1:00");
        assert_eq!(clock(5), "0:05");
    }
}
