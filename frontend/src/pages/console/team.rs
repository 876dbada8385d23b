//! Groups, colleagues and the operator's own duty, read once and shared.

use std::rc::Rc;

use shared::{
    api::team::{Duty, GroupName, Team},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    desk::{News, use_desk},
    hub::use_hub,
};
use crate::{api::team, hooks::use_query};

/// The team as it was last read; a context.
#[derive(Clone, Default, PartialEq)]
pub struct TeamNow {
    /// `None` while it is not here, or when the role does not work on requests.
    pub team: Option<Rc<Team>>,
    /// Reads it anew: loads of colleagues grow old.
    pub reload: Callback<()>,
    /// The operator's duty is this now.
    pub set_duty: Callback<Duty>,
}

impl TeamNow {
    /// Groups to choose from.
    pub fn groups(&self) -> &[GroupName] {
        self.team.as_ref().map(|team| team.groups.as_slice()).unwrap_or_default()
    }

    /// Whether the operator supervises.
    pub fn supervises(&self) -> bool {
        self.team.as_ref().is_some_and(|team| team.supervisor)
    }
}

/// The name of a group in the reader's language.
pub fn group_title(lang: Lang, title: &str, title_en: &str) -> String {
    if lang == Lang::En && !title_en.is_empty() { title_en.to_owned() } else { title.to_owned() }
}

/// The name of a group of which only the key is at hand; the key while the names are not here.
pub fn group_name(lang: Lang, groups: &[GroupName], key: &str) -> String {
    groups
        .iter()
        .find(|group| group.key == key)
        .map_or_else(|| key.to_owned(), |group| group_title(lang, &group.title, &group.title_en))
}

/// The team; empty outside of [`WithTeam`].
#[hook]
pub fn use_team() -> TeamNow {
    use_context().unwrap_or_default()
}

/// Properties of [`WithTeam`].
#[derive(Properties, PartialEq)]
pub struct WithTeamProps {
    /// What needs the team.
    pub children: Html,
}

/// Reads the team and gives it to everything inside.
#[component]
pub fn WithTeam(props: &WithTeamProps) -> Html {
    let desk = use_desk();
    let query = use_query((), |()| team::team());
    let onnews = {
        let reload = query.reload.clone();
        Callback::from(move |news: News| {
            if matches!(news, News::SignedIn | News::Back) {
                reload.emit(());
            }
        })
    };
    use_hub(&desk.news, onnews);
    let set_duty = {
        let (team, set) = (query.data.clone(), query.set.clone());
        Callback::from(move |duty: Duty| {
            if let Some(team) = &team {
                set.emit(Team { duty, ..(**team).clone() });
            }
        })
    };
    let now = TeamNow { team: query.data.clone(), reload: query.reload.clone(), set_duty };
    html! { <ContextProvider<TeamNow> context={now}>{ props.children.clone() }</ContextProvider<TeamNow>> }
}
