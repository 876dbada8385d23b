//! What every part of a page may ask for: the deployment, the search index, what was counted already.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use shared::{api::pages::SiteInfo, lang::Lang};
use yew::prelude::*;

use super::index::SharedIndex;
use crate::{app::ui_words, ui::UiWords};

/// The deployment as this page knows it; shared by everything that is live in the tab.
#[derive(Clone)]
pub struct Site(Rc<Inner>);

struct Inner {
    lang: Lang,
    info: Rc<SiteInfo>,
    index: SharedIndex,
    /// Gaps that were counted in this tab.
    counted: RefCell<BTreeSet<String>>,
}

impl PartialEq for Site {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Site {
    /// The deployment that the server described.
    pub fn new(lang: Lang, info: SiteInfo) -> Self {
        let (info, index, counted) = (Rc::new(info), SharedIndex::default(), RefCell::default());
        Self(Rc::new(Inner { lang, info, index, counted }))
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The search index.
    pub(super) fn index(&self) -> &SharedIndex {
        &self.0.index
    }

    /// Path of the search index; changes with the published content.
    pub(super) fn index_path(&self) -> &str {
        &self.0.info.search_index
    }

    /// Whether a text was not counted as a gap before.
    pub fn first_time(&self, text: &str) -> bool {
        self.0.counted.borrow_mut().insert(text.to_owned())
    }
}

/// The deployment with the index.
///
/// # Panics
/// Outside of [`Around`].
#[hook]
pub(crate) fn use_whole_site() -> Site {
    use_context::<Site>().expect("components live inside Around")
}

/// The deployment.
#[hook]
pub fn use_site() -> Rc<SiteInfo> {
    use_whole_site().0.info.clone()
}

/// Whether the app has taken the page over; in a context, so that all of it changes in one render.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Live(pub bool);

/// False on the server and at the first render in the browser, true after that: for what only a browser knows.
#[hook]
pub fn use_live() -> bool {
    use_context::<Live>().is_some_and(|live| live.0)
}

/// Whether the browser came with a session's cookie; in a context.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SignedIn(pub bool);

/// Whether the browser came with a session's cookie. The session may have ended, or not have begun in full.
#[hook]
pub fn use_signed_in() -> bool {
    use_context::<SignedIn>().is_some_and(|signed_in| signed_in.0)
}

/// Properties of [`Around`].
#[derive(Properties, PartialEq)]
pub struct AroundProps {
    /// The deployment.
    pub site: Site,
    /// What is given all this.
    pub children: Html,
}

/// Gives its children the deployment, the language, the words that components repeat, and whether they are live.
#[component]
pub fn Around(props: &AroundProps) -> Html {
    let lang = props.site.lang();
    let words: Rc<UiWords> = use_memo(lang, |lang| ui_words(*lang));
    let live = use_state(|| Live(false));
    {
        let live = live.setter();
        use_effect_with((), move |()| live.set(Live(true)));
    }
    html! {
        <ContextProvider<Site> context={props.site.clone()}>
            <ContextProvider<Lang> context={lang}>
                <ContextProvider<UiWords> context={(*words).clone()}>
                    <ContextProvider<Live> context={*live}>{ props.children.clone() }</ContextProvider<Live>>
                </ContextProvider<UiWords>>
            </ContextProvider<Lang>>
        </ContextProvider<Site>>
    }
}
