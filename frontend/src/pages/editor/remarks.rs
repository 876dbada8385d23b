//! Remarks of reviewers on a draft, on lines of its text.

use shared::api::editor::{Comment, CommentForm, REMARK_MAX};
use uuid::Uuid;
use yew::prelude::*;

use super::{draft::Draft, side::place_link};
use crate::{
    api::editor as api,
    format,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Checkbox, Icon, TextArea, Tone},
};

/// Properties of [`Remarks`].
#[derive(Properties, PartialEq)]
pub struct RemarksProps {
    /// The draft.
    pub draft: Draft,
    /// Where the cursor is: the field and its line.
    pub at: Option<(AttrValue, u32)>,
}

/// Open remarks first, each group oldest first.
fn ordered(comments: &[Comment]) -> Vec<&Comment> {
    let mut all: Vec<&Comment> = comments.iter().collect();
    all.sort_by_key(|comment| (comment.resolved, comment.created_at));
    all
}

/// The list and the field for one more.
#[component]
pub fn Remarks(props: &RemarksProps) -> Html {
    let lang = use_lang();
    let typed = use_state_eq(String::new);
    let to_line = use_state_eq(|| true);
    let done = {
        let (draft, typed) = (props.draft.clone(), typed.setter());
        Callback::from(move |_: Comment| {
            typed.set(String::new());
            draft.look();
        })
    };
    let add =
        use_submit(|(id, form): (Uuid, CommentForm)| async move { api::comment(id, &form).await }, done);
    let settled = {
        let draft = props.draft.clone();
        Callback::from(move |()| draft.look())
    };
    let settle =
        use_submit(|(id, comment): (Uuid, Uuid)| async move { api::resolve(id, comment).await }, settled);
    let Some(view) = props.draft.state.view.clone() else { return Html::default() };
    let at = props.at.clone().filter(|_| *to_line);
    let onsubmit = {
        let (run, typed, id) = (add.run.clone(), (*typed).clone(), view.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = typed.trim().to_owned();
            if !text.is_empty() {
                let field = at.as_ref().map(|(field, _)| field.to_string()).unwrap_or_default();
                let line = at.as_ref().map(|(_, line)| *line);
                run.emit((id, CommentForm { field, line, text }));
            }
        })
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text| typed.set(text))
    };
    let online = {
        let to_line = to_line.setter();
        Callback::from(move |on| to_line.set(on))
    };
    let remark = |comment: &Comment| {
        let onclick = settle.run.reform({
            let ids = (view.id, comment.id);
            move |_: MouseEvent| ids
        });
        html! {
            <li key={comment.id.to_string()} class={classes!("remark", comment.resolved.then_some("remark-done"))}>
                <p class="muted">
                    <strong>{ &comment.author.name }</strong>{ ", " }{ format::date_time(lang, comment.created_at) }
                    if !comment.field.is_empty() { { " · " }{ place_link(lang, &comment.field, comment.line) } }
                </p>
                <p>{ &comment.text }</p>
                if comment.resolved {
                    <p class="editor-saved"><Icon name="check" />{ t!(lang, "editor-remark-settled") }</p>
                } else {
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="check" loading={settle.busy} {onclick}>
                        { t!(lang, "editor-remark-settle") }
                    </Button>
                }
            </li>
        }
    };
    let open = view.comments.iter().filter(|comment| !comment.resolved).count();
    html! {
        <section class="panel" aria-labelledby="remarks-title">
            <h2 id="remarks-title">{ t!(lang, "editor-remarks") }</h2>
            <p class="visually-hidden" role="status">{ t!(lang, "editor-remarks-open", n = open) }</p>
            <ul>{ for ordered(&view.comments).into_iter().map(remark) }</ul>
            <form class="stack" {onsubmit}>
                <TextArea id="remark" label={t!(lang, "editor-remark-new")} rows={2} limit={REMARK_MAX} value={(*typed).clone()} {oninput} />
                if let Some((_, line)) = &props.at {
                    <Checkbox id="remark-line" label={t!(lang, "editor-remark-line", line = *line)} checked={*to_line} onchange={online} />
                }
                <div class="row">
                    <Button r#type="submit" variant={ButtonVariant::Secondary} size={ButtonSize::Small} loading={add.busy}>{ t!(lang, "editor-remark-add") }</Button>
                </div>
                if let Some(error) = add.error.as_ref().or(settle.error.as_ref()) {
                    <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
                }
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;
    use crate::pages::editor::sample::person;

    #[test]
    fn open_remarks_stand_first() {
        let remark = |n: u128, resolved| Comment {
            id: Uuid::from_u128(n),
            author: person(1, "а"),
            field: String::new(),
            line: None,
            text: String::new(),
            resolved,
            created_at: datetime!(2026-11-24 10:00 UTC) + Duration::minutes(n as i64),
        };
        let all = [remark(1, true), remark(3, false), remark(2, false)];
        let order: Vec<u128> = ordered(&all).iter().map(|comment| comment.id.as_u128()).collect();
        assert_eq!(order, [2, 3, 1]);
    }
}
