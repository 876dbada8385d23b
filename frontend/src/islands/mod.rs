//! The live parts of a served page.
//!
//! A page of the knowledge base is a text: the server renders it whole and the browser leaves it as it is. What acts
//! in it (the search box, the vote, the appearance) are islands: components that the server renders in place, with
//! their properties beside them, and that the browser takes over one by one. So a reader downloads the code of these
//! few parts and not that of every page, and a translator or an extension that rewrites the text breaks nothing.
//! The cabinet, which is an app as a whole, shows the same components without taking notice of the marks.

#[cfg(feature = "hydrate")]
mod behaviours;
#[cfg(feature = "hydrate")]
mod take_over;

use serde::{Deserialize, Serialize};
use shared::{
    api::pages::VoteTarget,
    content::{Hours, WeekHours},
};
use yew::prelude::*;

#[cfg(feature = "hydrate")]
pub use take_over::take_over;

use crate::{
    hooks::{Around, Site, use_whole_site},
    pages::{
        knowledge::{OpenNow, TemplateText, Vote},
        shell::{Finder, LookPanel, ThemeSwitch},
    },
};

/// An island: what it is and what it was rendered with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Island {
    /// The search box.
    Finder {
        /// Element id of the field.
        id: String,
        /// What was searched for.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        value: String,
        /// Its label, where another search box stands on the same page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        label: Option<String>,
        /// The box of the home page.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        large: bool,
    },
    /// Appearance: the panel and the theme switch.
    Look {
        /// What is in force, as its cookie has it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        now: String,
        /// The page to come back to where no script is.
        back: String,
    },
    /// "Was this helpful".
    Vote {
        /// What is voted on.
        target: VoteTarget,
        /// Another question than the usual one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        question: Option<String>,
    },
    /// Whether it is open now.
    Hours {
        /// By day of the week; none is round the clock.
        week: Option<WeekHours>,
    },
    /// A ready text with what the device fills in.
    Template {
        /// The text with its blanks.
        body: String,
    },
}

impl Island {
    /// The search box as most pages have it.
    pub fn finder(id: &str) -> Self {
        Self::Finder { id: id.to_owned(), value: String::new(), label: None, large: false }
    }

    /// The opening hours of a channel.
    pub fn hours(hours: &Hours) -> Self {
        let week = match hours {
            Hours::Always(_) => None,
            Hours::Week(week) => Some(week.clone()),
        };
        Self::Hours { week }
    }

    fn view(&self) -> Html {
        match self.clone() {
            Self::Finder { id, value, label, large } => {
                let show_label = label.is_some();
                html! { <Finder {id} {value} label={label.map(AttrValue::from)} {show_label} {large} /> }
            }
            Self::Look { now, back } => {
                html! { <><LookPanel now={now.clone()} {back} /><ThemeSwitch {now} /></> }
            }
            Self::Vote { target, question } => {
                html! { <Vote {target} question={question.map(AttrValue::from)} /> }
            }
            Self::Hours { week } => html! { <OpenNow {week} /> },
            Self::Template { body } => html! { <TemplateText {body} /> },
        }
    }

    /// For the attribute; the browser only reads it.
    fn mark(&self) -> Option<String> {
        // An island has string keys only, so this cannot fail.
        (!cfg!(target_arch = "wasm32")).then(|| serde_json::to_string(self).unwrap_or_default())
    }
}

/// Properties of [`Isle`].
#[derive(Properties, PartialEq)]
pub struct IsleProps {
    /// What stands here.
    pub island: Island,
}

/// The place of an island in a page.
#[component]
pub fn Isle(props: &IsleProps) -> Html {
    let site = use_whole_site();
    html! {
        <div class="isle" data-island={props.island.mark()}><Rooted {site} island={props.island.clone()} /></div>
    }
}

/// Properties of [`Rooted`].
#[derive(Properties, PartialEq)]
pub struct RootedProps {
    /// The deployment: nothing else comes from around an island.
    pub site: Site,
    /// What stands here.
    pub island: Island,
}

/// An island with all that it needs: the same tree inside a page and as an app of its own.
#[component]
pub fn Rooted(props: &RootedProps) -> Html {
    html! { <Around site={props.site.clone()}>{ props.island.view() }</Around> }
}
