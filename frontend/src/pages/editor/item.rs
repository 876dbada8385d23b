//! The page of an item: its head, its form, and beside it what is to be mended, remarks and publishing.

use shared::{content::ContentKind, lang::Lang};
use yew::prelude::*;

use super::{
    draft::{Draft, Phase, use_draft},
    route::{Place, Side},
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Alert, Button, Skeleton, Tone},
};

/// What every form of a kind is given.
#[derive(Properties, PartialEq, Clone)]
pub struct FormProps {
    /// The draft to show and to change.
    pub draft: Draft,
    /// The cursor came to a line of a longer text: the field and the line, from 1.
    #[prop_or_default]
    pub online: Callback<(AttrValue, u32)>,
}

/// The form of a kind.
fn form(kind: ContentKind, props: FormProps) -> Html {
    match kind {
        _ => html! { <pre>{ props.draft.doc().to_string() }</pre> },
    }
}

/// The page of an address.
pub fn page(place: &Place) -> Html {
    let key = place.url();
    match place.side {
        Side::Edit | Side::History | Side::Compare(..) => {
            html! { <ItemPage {key} kind={place.kind} item_lang={place.lang} item={place.key.clone()} /> }
        }
    }
}

/// Properties of [`ItemPage`].
#[derive(Properties, PartialEq)]
pub struct ItemPageProps {
    /// Kind.
    pub kind: ContentKind,
    /// Language.
    pub item_lang: Lang,
    /// Key.
    pub item: String,
}

/// The editor of an item.
#[component]
pub fn ItemPage(props: &ItemPageProps) -> Html {
    let lang = use_lang();
    let draft = use_draft(props.kind, &props.item, props.item_lang);
    let inner = match &draft.state.phase {
        Phase::Asking => html! { <Skeleton title=true lines={8} /> },
        Phase::Missing => return html! { <super::app::Missing /> },
        Phase::Failed(error) => {
            let retry = {
                let draft = draft.clone();
                Callback::from(move |_: MouseEvent| draft.reload())
            };
            html! {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                    <p>{ error.sentence(lang) }</p>
                    <Button onclick={retry}>{ t!(lang, "console-retry") }</Button>
                </Alert>
            }
        }
        Phase::Ready => form(props.kind, FormProps { draft: draft.clone(), online: Callback::noop() }),
    };
    html! { <main id="main" tabindex="-1" class="editor-main">{ inner }</main> }
}
