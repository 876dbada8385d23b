//! "Was this helpful", with a reason when it was not.

use shared::{
    api::pages::VoteTarget,
    forms::feedback::{REMARK_MAX, VoteForm, VoteReason},
};
use yew::prelude::*;

use crate::{
    api,
    hooks::{use_live, use_submit},
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, ButtonVariant, Choice, RadioGroup, TextArea, Tone},
};

/// Properties of [`Vote`].
#[derive(Properties, PartialEq)]
pub struct VoteProps {
    /// What is voted on.
    pub target: VoteTarget,
    /// Another question than «Помог ли ответ?».
    #[prop_or_default]
    pub question: Option<AttrValue>,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Asking,
    Why,
    Thanked,
}

/// Asks; a "no" is counted at once and the reason adds to it.
#[component]
pub fn Vote(props: &VoteProps) -> Html {
    let lang = use_lang();
    let live = use_live();
    let stage = use_state(|| Stage::Asking);
    let reason = use_state(|| None::<VoteReason>);
    let remark = use_state(String::new);
    let missing = use_state(|| None::<&'static str>);
    let form = |helpful: bool| VoteForm {
        kind: props.target.kind,
        key: props.target.key.clone(),
        helpful,
        reason: None,
        text: String::new(),
    };
    let vote = {
        let stage = stage.setter();
        use_submit(
            |form: VoteForm| async move { api::pages::vote(&form).await.map(|()| form) },
            Callback::from(move |form: VoteForm| {
                let ask = !form.helpful && form.reason.is_none();
                stage.set(if ask { Stage::Why } else { Stage::Thanked });
            }),
        )
    };
    let yes = {
        let form = form(true);
        vote.run.reform(move |_: MouseEvent| form.clone())
    };
    let no = {
        let form = form(false);
        vote.run.reform(move |_: MouseEvent| form.clone())
    };
    let send = {
        let (form, run) = (form(false), vote.run.clone());
        let (reason, remark, missing) = (*reason, (*remark).clone(), missing.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = VoteForm { reason, text: remark.clone(), ..form.clone() };
            let problem = match (reason, form.parse()) {
                (None, _) => Some("vote-choose"),
                (_, Err(_)) => Some("vote-say-more"),
                _ => None,
            };
            missing.set(problem);
            if problem.is_none() {
                run.emit(form);
            }
        })
    };
    let failed = vote
        .error
        .as_ref()
        .map(|error| html! { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> });
    let missing_text = missing.map(|key| AttrValue::from(text(lang, key)));
    let chosen = reason.map(VoteReason::as_str).unwrap_or_default();
    let choose = {
        let reason = reason.setter();
        Callback::from(move |value: String| {
            reason.set(VoteReason::ALL.into_iter().find(|r| r.as_str() == value));
        })
    };
    let write = {
        let remark = remark.setter();
        Callback::from(move |text| remark.set(text))
    };
    match *stage {
        Stage::Thanked => {
            html! { <div class="helpful" role="status"><p>{ t!(lang, "vote-thanks") }</p></div> }
        }
        Stage::Asking => html! {
            <section class="helpful" aria-labelledby="vote-question">
                <p id="vote-question">{ props.question.clone().unwrap_or_else(|| t!(lang, "vote-question").into()) }</p>
                <Button variant={ButtonVariant::Secondary} icon="thumb-up" disabled={!live} loading={vote.busy} onclick={yes}>{ t!(lang, "yes") }</Button>
                <Button variant={ButtonVariant::Secondary} icon="thumb-down" disabled={!live} loading={vote.busy} onclick={no}>{ t!(lang, "no") }</Button>
                { for failed }
            </section>
        },
        Stage::Why => html! {
            <form class="form section" method="post" onsubmit={send}>
                <RadioGroup id="vote-reason" label={t!(lang, "vote-why")} value={chosen} onchange={choose}
                    error={(*missing == Some("vote-choose")).then(|| missing_text.clone()).flatten()}
                    choices={VoteReason::ALL.into_iter().map(|r| Choice::new(r.as_str(), text(lang, &["vote-", r.as_str()].concat()))).collect::<Vec<_>>()} />
                <TextArea id="vote-text" label={t!(lang, "vote-text")} hint={t!(lang, "vote-text-hint")} rows=3 optional={*reason != Some(VoteReason::Other)}
                    error={(*missing == Some("vote-say-more")).then(|| missing_text.clone()).flatten()}
                    limit={REMARK_MAX} limit_word={t!(lang, "characters")} value={(*remark).clone()} oninput={write} />
                { for failed }
                <div class="form-actions"><Button r#type="submit" variant={ButtonVariant::Secondary} loading={vote.busy}>{ t!(lang, "send") }</Button></div>
            </form>
        },
    }
}
