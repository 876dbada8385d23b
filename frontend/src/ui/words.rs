//! The few words that nearly every component repeats, given once by the app.

use yew::prelude::*;

/// Put into a `ContextProvider<UiWords>` by the app in the reader's language.
#[derive(Clone, PartialEq)]
pub struct UiWords {
    /// Stands before the text of an error: «Ошибка».
    pub error: AttrValue,
    /// Stands after the label of a field that may stay empty: «необязательно».
    pub optional: AttrValue,
    /// Closes a dialog, a banner or a toast: «Закрыть».
    pub close: AttrValue,
    /// Read aloud while something is being fetched: «Загрузка».
    pub loading: AttrValue,
}

impl Default for UiWords {
    fn default() -> Self {
        Self {
            error: "Ошибка".into(),
            optional: "необязательно".into(),
            close: "Закрыть".into(),
            loading: "Загрузка".into(),
        }
    }
}

/// The words of the nearest provider; Russian where there is none (gallery, tests).
#[hook]
pub fn use_words() -> UiWords {
    use_context::<UiWords>().unwrap_or_default()
}
