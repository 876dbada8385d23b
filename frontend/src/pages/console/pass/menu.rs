//! The menu in the head, and the dialog that was chosen from it.

use std::rc::Rc;

use shared::api::console::StaffTicket;
use yew::prelude::*;

use super::{
    AskProps, Pass, colleague::ColleagueDialog, escalate::EscalateDialog, link::LinkDialog,
    merge::MergeDialog, reroute::RerouteDialog, review::ReviewDialog, split::SplitDialog,
};
use crate::{
    api::ApiError,
    i18n::{text, use_lang},
    pages::console::team::use_team,
    t,
    ui::{Menu, MenuItem},
};

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A level up.
    Up,
    /// To a colleague.
    To,
    /// To another group.
    Route,
    /// Into another request.
    Merge,
    /// A part apart.
    Split,
    /// Linked.
    Link,
    /// Quality control.
    Review,
}

impl Ask {
    /// In the order of the menu.
    pub(super) const ALL: [Self; 7] =
        [Self::Up, Self::To, Self::Route, Self::Merge, Self::Split, Self::Link, Self::Review];

    /// Key of its words, and the icon.
    const fn shown(self) -> (&'static str, &'static str) {
        match self {
            Self::Up => ("console-up", "share"),
            Self::To => ("console-to", "user-check"),
            Self::Route => ("console-route", "users"),
            Self::Merge => ("console-merge", "copy"),
            Self::Split => ("console-split", "crop"),
            Self::Link => ("console-link", "link"),
            Self::Review => ("console-review", "star"),
        }
    }

    /// Whether it makes sense now.
    pub(super) fn fits(self, staff: &StaffTicket, supervises: bool) -> bool {
        let open = staff.ticket.status.is_open();
        match self {
            Self::Up => open && staff.ticket.level.up().is_some(),
            Self::To | Self::Route | Self::Merge => open,
            Self::Split => open && staff.ticket.messages.iter().any(|message| !message.internal),
            Self::Link => true,
            Self::Review => supervises,
        }
    }
}

/// Properties of [`PassMenu`].
#[derive(Properties, PartialEq)]
pub struct PassMenuProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// A change is under way.
    pub busy: bool,
    /// Why the last one failed.
    #[prop_or_default]
    pub error: Option<ApiError>,
    /// Do this.
    pub onrun: Callback<Pass>,
}

/// The menu. A dialog stays until its change is made; a refusal is told in it.
#[component]
pub fn PassMenu(props: &PassMenuProps) -> Html {
    let lang = use_lang();
    let team = use_team();
    let asked = use_state_eq(|| None::<Ask>);
    let sent = use_state_eq(|| false);
    {
        let (asked, sent) = (asked.setter(), sent.clone());
        let was_busy = use_mut_ref(|| false);
        use_effect_with((props.busy, props.error.clone()), move |(busy, error)| {
            if was_busy.replace(*busy) && !*busy && *sent {
                // Without a session nothing can be said here: the sign-in covers the page, the text stays.
                if error.is_none() {
                    asked.set(None);
                }
            }
        });
    }
    let items: Vec<MenuItem> = Ask::ALL
        .into_iter()
        .filter(|ask| ask.fits(&props.staff, team.supervises()))
        .map(|ask| {
            let (words, icon) = ask.shown();
            let (asked, sent, reload) = (asked.setter(), sent.setter(), team.reload.clone());
            MenuItem {
                label: text(lang, words).into(),
                icon: Some(icon.into()),
                onclick: Callback::from(move |_| {
                    sent.set(false);
                    asked.set(Some(ask));
                    if ask == Ask::To {
                        // Loads grow old while the page stands.
                        reload.emit(());
                    }
                }),
                ..MenuItem::default()
            }
        })
        .collect();
    let ask = AskProps {
        staff: Rc::clone(&props.staff),
        busy: props.busy,
        // A failure from before this dialog is not its own.
        error: props.error.clone().filter(|error| *sent && error.status() != Some(401)),
        onclose: {
            let asked = asked.setter();
            Callback::from(move |()| asked.set(None))
        },
        onrun: {
            let (sent, onrun) = (sent.setter(), props.onrun.clone());
            Callback::from(move |pass| {
                sent.set(true);
                onrun.emit(pass);
            })
        },
    };
    let dialog = match *asked {
        None => Html::default(),
        Some(Ask::Up) => html! { <EscalateDialog ..ask /> },
        Some(Ask::To) => html! { <ColleagueDialog ..ask /> },
        Some(Ask::Route) => html! { <RerouteDialog ..ask /> },
        Some(Ask::Merge) => html! { <MergeDialog ..ask /> },
        Some(Ask::Split) => html! { <SplitDialog ..ask /> },
        Some(Ask::Link) => html! { <LinkDialog ..ask /> },
        Some(Ask::Review) => html! { <ReviewDialog ..ask /> },
    };
    html! {
        <>
            <Menu label={t!(lang, "console-pass")} end=true {items} />
            { dialog }
        </>
    }
}
