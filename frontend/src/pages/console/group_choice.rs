//! Which group's queue is shown, one's own first.

use shared::api::{
    console::{QueueFilter, QueueView},
    team::GroupName,
};
use yew::prelude::*;

use super::{
    queue_state::view_of,
    route::{in_group, queue_url},
    team::{group_title, use_team},
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Chip, FilterBar},
};

/// Properties of [`GroupChoice`].
#[derive(Properties, PartialEq)]
pub struct GroupChoiceProps {
    /// The list at hand.
    pub filter: QueueFilter,
}

/// The reader's groups first, each part by its key: the first of them is what the server shows when none is named.
fn in_order(groups: &[GroupName]) -> Vec<&GroupName> {
    let mut groups: Vec<_> = groups.iter().collect();
    groups.sort_by_key(|group| (!group.mine, &group.key));
    groups
}

/// The choice; nothing outside of the view of a group.
#[component]
pub fn GroupChoice(props: &GroupChoiceProps) -> Html {
    let lang = use_lang();
    let now = use_team();
    let groups = in_order(now.groups());
    if view_of(&props.filter) != QueueView::Group || groups.len() < 2 {
        return Html::default();
    }
    let wanted = props.filter.group.as_str();
    let first = groups.first().filter(|group| group.mine).map(|group| group.key.as_str());
    let chosen = if wanted.is_empty() { first } else { Some(wanted) };
    html! {
        <FilterBar label={t!(lang, "console-groups")}>
            { for groups.iter().map(|group| html! {
                <Chip key={group.key.clone()} label={group_title(lang, &group.title, &group.title_en)}
                    href={queue_url(&in_group(&props.filter, &group.key))} selected={chosen == Some(group.key.as_str())} />
            }) }
        </FilterBar>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_groups_stand_first() {
        let group = |key: &str, mine| GroupName {
            key: key.into(),
            title: String::new(),
            title_en: String::new(),
            mine,
        };
        let groups = [group("access", false), group("tax", true), group("pay", true)];
        let keys: Vec<_> = in_order(&groups).iter().map(|group| group.key.clone()).collect();
        assert_eq!(keys, ["pay", "tax", "access"]);
    }
}
