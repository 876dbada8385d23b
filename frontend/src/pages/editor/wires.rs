//! The stream of changes: a draft that a colleague saved is read again, and who has it open is shown at once.

use serde::Deserialize;
use shared::api::editor::Present;
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    api::{
        editor,
        live::{Pulse, Stream},
    },
    pages::console::{
        desk::{News, Session, use_desk},
        hub::Hub,
    },
};

/// What the stream says of a draft.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DraftChanged {
    /// The draft.
    pub id: Uuid,
    /// Its version now.
    pub version: i32,
    /// Who has it open, the reader of this among them.
    #[serde(default)]
    pub others: Vec<Present>,
}

/// News of drafts; a context.
#[derive(Clone, Default, PartialEq)]
pub struct DraftNews(pub Hub<DraftChanged>);

/// Listens while somebody is signed in, and tells the whole desk when the stream was broken and is back.
#[hook]
pub fn use_wires() -> DraftNews {
    let desk = use_desk();
    let news = use_memo((), |()| DraftNews::default());
    let signed_in = matches!(*desk.session, Session::Known(_));
    {
        let (news, desk) = (news.clone(), desk.news.clone());
        let was_broken = use_mut_ref(|| false);
        use_effect_with(signed_in, move |signed_in| {
            let pulse = Callback::from(move |pulse: Pulse| match pulse {
                Pulse::Open => {
                    if was_broken.replace(false) {
                        desk.tell(&News::Back);
                    }
                }
                Pulse::Broken | Pulse::Closed => {
                    was_broken.replace(true);
                }
                Pulse::Changed(_) => {}
            });
            let told = |text: String| serde_json::from_str::<DraftChanged>(&text).ok();
            let hear = {
                let hub = news.0.clone();
                Callback::from(move |text: String| {
                    if let Some(change) = told(text) {
                        hub.tell(&change);
                    }
                })
            };
            let stream = (cfg!(target_arch = "wasm32") && *signed_in)
                .then(|| Stream::open(editor::EVENTS, pulse))
                .flatten()
                .map(|stream| stream.also("draft-changed", hear.clone()).also("published", hear));
            move || drop(stream)
        });
    }
    (*news).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_names_the_draft_and_who_has_it_open() {
        let text = r#"{"id":"00000000-0000-0000-0000-000000000007","kind":"article","key":"a","lang":"ru","version":3,
            "others":[{"name":"Пётр","since":"2026-11-24T10:00:00Z","typing":true}]}"#;
        let change: DraftChanged = serde_json::from_str(text).unwrap();
        assert_eq!((change.id, change.version, change.others.len()), (Uuid::from_u128(7), 3, 1));
    }
}
