//! The second factor that staff must set up at their first sign-in; the console shows it too.

use shared::api::{accounts::factors::TotpEnrolled, sessions::SessionView};
use yew::prelude::*;

use super::{
    frame::{Loaded, use_step_focus},
    recovery_codes::RecoveryCodesStep,
    totp::TotpSetup,
};
use crate::{
    api::{accounts, sessions},
    hooks::{use_query, use_submit},
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant},
};

/// Properties of [`EnrolmentStep`].
#[derive(Properties, PartialEq)]
pub struct EnrolmentStepProps {
    /// Signed in, the recovery codes are kept.
    pub ondone: Callback<SessionView>,
    /// Back to the first step.
    pub onback: Callback<()>,
}

/// The app is connected, then the recovery codes are shown.
#[component]
pub fn EnrolmentStep(props: &EnrolmentStepProps) -> Html {
    let lang = use_lang();
    let start = use_query((), |()| accounts::start_totp());
    let enrolled = use_state(|| None::<TotpEnrolled>);
    let back = use_submit(|()| sessions::sign_out(), props.onback.clone());
    use_step_focus(u32::from(enrolled.is_some()), "rescue-title");
    let finished = {
        let (enrolled, done) = (enrolled.setter(), props.ondone.clone());
        Callback::from(move |answer: TotpEnrolled| {
            if answer.codes.is_empty() {
                done.emit(answer.session);
            } else {
                enrolled.set(Some(answer));
            }
        })
    };
    if let Some(answer) = &*enrolled {
        let done = {
            let (done, session) = (props.ondone.clone(), answer.session.clone());
            Callback::from(move |()| done.emit(session.clone()))
        };
        return html! {
            <div class="stack">
                <h2 id="rescue-title" tabindex="-1">{ t!(lang, "account-rescue-title") }</h2>
                <RecoveryCodesStep codes={answer.codes.clone()} next={t!(lang, "account-rescue-next")} ondone={done} />
            </div>
        };
    }
    html! {
        <div class="stack">
            <p>{ t!(lang, "account-enrol-text") }</p>
            <Loaded here={start.data.is_some()} error={start.error.clone()} retry={start.reload.clone()} lines={8}>
                if let Some(start) = &start.data { <TotpSetup start={(**start).clone()} ondone={finished} /> }
            </Loaded>
            <p><Button variant={ButtonVariant::Quiet} icon="undo" loading={back.busy} onclick={back.run.reform(|_: MouseEvent| ())}>{ t!(lang, "account-factor-back") }</Button></p>
        </div>
    }
}
