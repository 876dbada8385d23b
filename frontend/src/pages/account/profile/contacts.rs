//! Contacts: each confirmed by a code.

use shared::api::accounts::{
    ContactKind,
    codes::CodeSent,
    profile::{ContactView, Profile},
};
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    api::accounts,
    format,
    hooks::use_site,
    i18n::use_lang,
    pages::account::{
        code_step::{CodeStep, Confirmed, ContactStep, Purpose},
        frame::{Refusal, use_step_focus},
        proof::use_proved,
        words,
    },
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Dialog, Icon, Tone, dom},
};

/// Properties of [`Contacts`].
#[derive(Properties, PartialEq)]
pub struct ContactsProps {
    /// What is kept now.
    pub profile: Profile,
    /// A contact was added or removed.
    pub onchange: Callback<Profile>,
}

#[derive(Clone, PartialEq)]
enum Adding {
    No,
    Contact,
    Code(CodeSent),
    Added,
}

/// The list, and adding to it.
#[component]
pub fn Contacts(props: &ContactsProps) -> Html {
    let lang = use_lang();
    let asked = use_state(|| None::<ContactView>);
    let removed = {
        let (onchange, asked) = (props.onchange.clone(), asked.setter());
        Callback::from(move |profile| {
            asked.set(None);
            // The button that was pressed goes away: the focus stays in the part.
            dom::focus("contacts-title");
            onchange.emit(profile);
        })
    };
    let remove = use_proved(|id: Uuid| accounts::remove_contact(id), removed);
    let close = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let confirm = {
        let (run, asked) = (remove.run.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(contact) = &*asked {
                run.emit(contact.id);
                // The proof may be asked for in a dialog of its own.
                asked.set(None);
            }
        })
    };
    html! {
        <>
            <p>{ t!(lang, "account-contacts-text") }</p>
            <Refusal error={remove.error.clone()} title={t!(lang, "account-contact-not-removed")} />
            <ul class="rows">
                { for props.profile.contacts.iter().map(|contact| {
                    let ask = {
                        let (asked, contact) = (asked.setter(), contact.clone());
                        Callback::from(move |_: MouseEvent| asked.set(Some(contact.clone())))
                    };
                    let value = words::contact(contact);
                    html! {
                        <li class="row-line" key={contact.id.to_string()}>
                            <Icon name={if contact.kind == ContactKind::Email { "mail" } else { "phone" }} />
                            <div>
                                <p class="row-title">{ &value }</p>
                                <p class="muted">{ t!(lang, "account-contact-confirmed", date = format::date(lang, format::moscow(contact.confirmed_at).date())) }</p>
                            </div>
                            <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} icon="trash" onclick={ask} loading={remove.busy}>
                                { t!(lang, "account-remove") }<span class="visually-hidden">{ " " }{ value }</span>
                            </Button>
                        </li>
                    }
                }) }
            </ul>
            <AddContact onchange={props.onchange.clone()} />
            <Dialog id="contact-remove" title={t!(lang, "account-contact-remove-title")} open={asked.is_some()} onclose={close.clone()}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={confirm}>{ t!(lang, "account-remove") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={close.reform(|_: MouseEvent| ())}>{ t!(lang, "account-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "account-contact-remove-text", contact = asked.as_ref().map(words::contact).unwrap_or_default()) }</p>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AddContactProps {
    onchange: Callback<Profile>,
}

#[component]
fn AddContact(props: &AddContactProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let step = use_state(|| Adding::No);
    let contact = use_state(String::new);
    let number = match &*step {
        Adding::No => 0,
        Adding::Contact => 1,
        Adding::Code(_) => 2,
        Adding::Added => 3,
    };
    use_step_focus(number, if number == 0 { "contact-add" } else { "contact-step" });
    let go = |to: Adding| {
        let step = step.setter();
        Callback::from(move |()| step.set(to.clone()))
    };
    let sent = {
        let (step, contact) = (step.setter(), contact.setter());
        Callback::from(move |(typed, sent)| {
            contact.set(typed);
            step.set(Adding::Code(sent));
        })
    };
    let done = {
        let (step, contact, onchange) = (step.setter(), contact.setter(), props.onchange.clone());
        Callback::from(move |confirmed| {
            if let Confirmed::Added(profile) = confirmed {
                contact.set(String::new());
                step.set(Adding::Added);
                onchange.emit(*profile);
            }
        })
    };
    let cancel = go(Adding::No).reform(|_: MouseEvent| ());
    let add = html! {
        <Button id="contact-add" variant={ButtonVariant::Secondary} icon="plus" onclick={go(Adding::Contact).reform(|_: MouseEvent| ())}>{ t!(lang, "account-contact-add") }</Button>
    };
    match &*step {
        Adding::No => html! { <div>{ add }</div> },
        Adding::Added => html! {
            <>
                <div id="contact-step" tabindex="-1"><Alert tone={Tone::Positive} live=true><p>{ t!(lang, "account-contact-added") }</p></Alert></div>
                <div>{ add }</div>
            </>
        },
        Adding::Contact => html! {
            <div class="stack inset">
                <h3 id="contact-step" tabindex="-1">{ t!(lang, "account-contact-new") }</h3>
                <ContactStep purpose={Purpose::Contact} contact={(*contact).clone()} onsent={sent}>
                    <Button variant={ButtonVariant::Quiet} onclick={cancel}>{ t!(lang, "account-cancel") }</Button>
                </ContactStep>
            </div>
        },
        Adding::Code(code) => html! {
            <div class="stack inset">
                <h3 id="contact-step" tabindex="-1">{ t!(lang, "account-code-title") }</h3>
                <CodeStep purpose={Purpose::Contact} contact={(*contact).clone()} sent={code.clone()} demo={site.demo} ondone={done} onback={go(Adding::Contact)} />
            </div>
        },
    }
}
