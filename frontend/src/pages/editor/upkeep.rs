//! Keeping an item right: read again, its address, what links to it.

use shared::{
    api::editor::{ItemRef, RenameForm, Renamed},
    content::{ContentKind, good_key},
    lang::Lang,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    draft::Draft,
    route::{EditorRoute, Place},
    words::kind_name,
};
use crate::{
    api::editor as api,
    format,
    hooks::use_submit,
    i18n::use_lang,
    pages::{console::desk::use_desk, staff::links},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Dialog, TextField, Tone, dom},
};

/// Properties of [`Upkeep`].
#[derive(Properties, PartialEq)]
pub struct UpkeepProps {
    /// The draft.
    pub draft: Draft,
}

/// The item that a link names, `kind:key`.
fn linked(lang: Lang, link: &str) -> Option<(Place, String)> {
    let (kind, key) = link.split_once(':')?;
    let kind = ContentKind::parse(kind)?;
    Some((Place::new(kind, lang, key), format!("{}: {key}", kind_name(lang, kind))))
}

/// The panel; nothing for an item that readers do not see yet.
#[component]
pub fn Upkeep(props: &UpkeepProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let navigator = use_navigator();
    let draft = &props.draft;
    let renaming = use_state_eq(|| false);
    let to = use_state_eq(|| draft.item().key.clone());
    let tried = use_state_eq(|| false);
    let reviewed = {
        let (draft, desk) = (draft.clone(), desk.clone());
        use_submit(
            |item: ItemRef| async move { api::reviewed(&item).await },
            Callback::from(move |()| {
                desk.say(Tone::Positive, t!(lang, "editor-reviewed-done"));
                draft.reload();
            }),
        )
    };
    let rename = {
        let (desk, item, to) = (desk.clone(), draft.item().clone(), to.clone());
        use_submit(
            |form: RenameForm| async move { api::rename(&form).await },
            Callback::from(move |renamed: Renamed| {
                desk.say(Tone::Positive, t!(lang, "editor-renamed", n = renamed.relinked.len()));
                links::go::<EditorRoute>(
                    navigator.as_ref(),
                    &Place::new(item.kind, item.lang, (*to).clone()).url(),
                );
            }),
        )
    };
    let Some(item) = draft.state.item.clone().filter(|item| item.live.is_some()) else {
        return Html::default();
    };
    let bad = !good_key(draft.item().kind, &to) || *to == draft.item().key;
    let onreviewed = reviewed.run.reform({
        let item = draft.item().clone();
        move |_: MouseEvent| item.clone()
    });
    let onrename = {
        let (run, item, to, tried) =
            (rename.run.clone(), draft.item().clone(), (*to).clone(), tried.setter());
        Callback::from(move |_: MouseEvent| {
            tried.set(true);
            if bad {
                dom::focus("rename-to");
            } else {
                run.emit(RenameForm {
                    kind: item.kind,
                    key: item.key.clone(),
                    lang: item.lang,
                    to: to.clone(),
                });
            }
        })
    };
    let open = |on: bool| {
        let renaming = renaming.setter();
        Callback::from(move |()| renaming.set(on))
    };
    let oninput = {
        let to = to.setter();
        Callback::from(move |typed| to.set(typed))
    };
    let error = (*tried && bad).then(|| AttrValue::from(t!(lang, "editor-new-key-bad")));
    let links: Vec<(Place, String)> =
        item.linked_from.iter().filter_map(|link| linked(draft.item_lang(), link)).collect();
    html! {
        <section class="panel" aria-labelledby="upkeep-title">
            <h2 id="upkeep-title">{ t!(lang, "editor-upkeep") }</h2>
            <div class="stack">
                if let Some(day) = item.row.review_due {
                    <p>{ t!(lang, "editor-due-on", day = format::date(lang, day)) }</p>
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="check" loading={reviewed.busy} onclick={onreviewed}>
                        { t!(lang, "editor-reviewed") }
                    </Button>
                }
                <p><span class="code">{ &draft.item().key }</span></p>
                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="pencil" onclick={open(true).reform(|_: MouseEvent| ())}>
                    { t!(lang, "editor-rename") }
                </Button>
                if !links.is_empty() {
                    <details>
                        <summary>{ t!(lang, "editor-linked", n = links.len()) }</summary>
                        <ul>{ for links.into_iter().map(|(place, name)| html! { <li><a href={place.url()}>{ name }</a></li> }) }</ul>
                    </details>
                }
                if let Some(error) = &reviewed.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            </div>
            <Dialog id="rename" title={t!(lang, "editor-rename")} open={*renaming} onclose={open(false)}
                actions={html! { <Button loading={rename.busy} onclick={onrename}>{ t!(lang, "editor-rename-do") }</Button> }}>
                <div class="stack">
                    <p>{ t!(lang, "editor-rename-text") }</p>
                    <TextField id="rename-to" label={t!(lang, "editor-field-slug")} value={(*to).clone()} {error} {oninput} />
                    if let Some(error) = &rename.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
                </div>
            </Dialog>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_links_here_is_an_item() {
        let (place, name) = linked(Lang::Ru, "error_code:http/401").unwrap();
        assert_eq!(place.url(), "/editor/item/error_code/ru/http/401");
        assert_eq!(name, "Код ошибки: http/401");
        assert!(linked(Lang::Ru, "nothing").is_none());
    }
}
