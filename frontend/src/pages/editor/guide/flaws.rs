//! Everything wrong with a guide, as a list that leads to the place.

use std::rc::Rc;

use shared::{
    content::Guide,
    guide::{Flaw, Level},
};
use yew::prelude::*;

use super::words::{flaw_sentence, tone};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::Icon,
};

/// Properties of [`Flaws`].
#[derive(Properties, PartialEq)]
pub struct FlawsProps {
    /// The guide.
    pub guide: Rc<Guide>,
    /// What is wrong, the worst first.
    pub flaws: Rc<Vec<Flaw>>,
    /// One was chosen, to be mended.
    pub onpick: Callback<Flaw>,
}

/// The list.
#[component]
pub fn Flaws(props: &FlawsProps) -> Html {
    let lang = use_lang();
    let of = |level: Level| props.flaws.iter().filter(|flaw| flaw.wrong.level() == level).count();
    let (errors, warnings, hints) = (of(Level::Error), of(Level::Warning), of(Level::Hint));
    let say = if props.flaws.is_empty() {
        t!(lang, "builder-flaws-none")
    } else {
        t!(lang, "builder-flaws-sum", errors = errors, warnings = warnings, hints = hints)
    };
    html! {
        <section class="guide-flaws" aria-labelledby="b-flaws-title">
            <h2 id="b-flaws-title">{ t!(lang, "builder-flaws") }</h2>
            <p role="status" class="muted">{ say }</p>
            <ul>
                { for props.flaws.iter().enumerate().map(|(at, flaw)| {
                    let level = flaw.wrong.level();
                    let onclick = {
                        let (onpick, flaw) = (props.onpick.clone(), flaw.clone());
                        Callback::from(move |_: MouseEvent| onpick.emit(flaw.clone()))
                    };
                    html! {
                        <li key={at}>
                            <button type="button" class={format!("guide-flaw guide-flaw-{}", level.as_str())} data-wrong={flaw.wrong.as_str()} {onclick}>
                                <Icon name={tone(level).icon()} />
                                <span><b>{ text(lang, &format!("builder-level-{}", level.as_str())) }{ ". " }</b>{ flaw_sentence(lang, &props.guide, flaw) }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
