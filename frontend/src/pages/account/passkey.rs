//! Signing in with a passkey: by a button, and out of the list of the login field.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::api::{accounts::factors::PasskeyAnswer, sessions::SessionView};
use yew::prelude::*;

use crate::{
    api::{ApiError, sessions},
    device::passkeys::{self, Abort},
    hooks::{Submit, use_submit},
};

/// Milliseconds after which the question in the login field is asked anew: the server's options are good for five minutes.
const ANEW: u32 = 4 * 60 * 1000;

async fn by_passkey(quiet: Option<&Abort>) -> Result<SessionView, ApiError> {
    let options = sessions::passkey_options().await?;
    let credential = passkeys::get(&options.public_key, quiet)
        .await
        .map_err(|refusal| ApiError::Device(refusal.sentence()))?;
    sessions::sign_in_by_passkey(&PasskeyAnswer { flow: options.flow, credential }).await
}

/// Signing in with a passkey on a press of a button.
#[hook]
pub fn use_passkey_sign_in(done: Callback<SessionView>) -> Submit<()> {
    use_submit(|()| async { by_passkey(None).await }, done)
}

/// Lets the browser offer passkeys in the list of the login field, where it can. What is given back ends the waiting
/// question, which must be done before another one is asked.
#[hook]
pub fn use_passkey_in_field(done: Callback<SessionView>) -> Callback<()> {
    let waiting = use_mut_ref(|| Rc::new(RefCell::new(None::<Abort>))).borrow().clone();
    let round = use_state(|| 0_u32);
    {
        let (waiting, round) = (waiting.clone(), round.clone());
        use_effect_with(*round, move |at| {
            let next = *at + 1;
            let anew = Timeout::new(ANEW, move || round.set(next));
            let asked = waiting.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if !passkeys::offered_in_fields().await {
                    return;
                }
                let Some(abort) = Abort::new() else { return };
                *asked.borrow_mut() = Some(abort.clone());
                // Whoever did not choose a passkey does not want to hear of one.
                if let Ok(session) = by_passkey(Some(&abort)).await {
                    done.emit(session);
                }
            });
            move || {
                drop(anew);
                end(&waiting);
            }
        });
    }
    Callback::from(move |()| end(&waiting))
}

fn end(waiting: &RefCell<Option<Abort>>) {
    if let Some(abort) = waiting.borrow_mut().take() {
        abort.abort();
    }
}
