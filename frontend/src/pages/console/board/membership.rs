//! Which groups somebody is in, up to which level, and what they know best.

use shared::{
    api::team::{InGroup, Membership, PersonLoad},
    content::Category,
    lang::Lang,
    ticket::Level,
};
use yew::prelude::*;

use super::write::Write;
use crate::{
    api::ApiError,
    i18n::use_lang,
    pages::console::{
        pass::Frame,
        shell::Categories,
        team::{group_name, group_title, use_team},
        words::{category_name, level_word},
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Chip, Choice, RadioGroup, Select, dom},
};

/// Every skill: categories and, below each, its sub-topics.
fn skills(lang: Lang, categories: &[Category]) -> Vec<Choice> {
    let mut choices = Vec::new();
    for category in categories {
        let name = category_name(lang, categories, &category.key);
        choices.push(Choice::new(category.key.clone(), name.clone()));
        choices.extend(category.subtopics.iter().map(|topic| {
            let title =
                if lang == Lang::En && !topic.title_en.is_empty() { &topic.title_en } else { &topic.title };
            Choice::new(topic.key.clone(), format!("{name} · {title}"))
        }));
    }
    choices
}

/// Properties of [`MembershipDialog`].
#[derive(Properties, PartialEq)]
pub struct MembershipDialogProps {
    /// Who.
    pub person: PersonLoad,
    /// Under way.
    pub busy: bool,
    /// Why the try failed.
    pub error: Option<ApiError>,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Meant.
    pub onrun: Callback<Write>,
}

/// The dialog: the groups that they are in, and one at a time to change.
#[component]
pub fn MembershipDialog(props: &MembershipDialogProps) -> Html {
    let lang = use_lang();
    let team = use_team();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let person = &props.person;
    let place = {
        let first = person.groups.first().cloned();
        use_state_eq(move || {
            first.unwrap_or_else(|| InGroup {
                group: String::new(),
                level: Level::Operator,
                skills: Vec::new(),
            })
        })
    };
    let wrong = use_state_eq(|| false);
    let ongroup = {
        let (place, groups) = (place.clone(), person.groups.clone());
        Callback::from(move |group: String| {
            let known = groups.iter().find(|known| known.group == group).cloned();
            place.set(known.unwrap_or_else(|| InGroup { group, ..(*place).clone() }));
        })
    };
    let onlevel = {
        let place = place.clone();
        Callback::from(move |name: String| {
            if let Some(level) = Level::parse(&name) {
                place.set(InGroup { level, ..(*place).clone() });
            }
        })
    };
    let onadd = {
        let place = place.clone();
        Callback::from(move |skill: String| {
            if !skill.is_empty() && !place.skills.contains(&skill) {
                let mut changed = (*place).clone();
                changed.skills.push(skill);
                place.set(changed);
            }
        })
    };
    let drop_skill = |skill: &str| {
        let (place, skill) = (place.clone(), skill.to_owned());
        Callback::from(move |_: MouseEvent| {
            let skills = place.skills.iter().filter(|known| **known != skill).cloned().collect();
            place.set(InGroup { skills, ..(*place).clone() });
        })
    };
    let onsubmit = {
        let (place, wrong) = ((*place).clone(), wrong.setter());
        let (onrun, id) = (props.onrun.clone(), person.id);
        Callback::from(move |()| {
            wrong.set(place.group.is_empty());
            if place.group.is_empty() {
                dom::focus("skills-group");
            } else {
                let membership = Membership { level: place.level, skills: place.skills.clone() };
                onrun.emit(Write::Join(id, place.group.clone(), membership));
            }
        })
    };
    let leave = |group: &str| {
        let (id, group) = (person.id, group.to_owned());
        props.onrun.reform(move |_: MouseEvent| Write::Leave(id, group.clone()))
    };
    let groups: Vec<Choice> = team
        .groups()
        .iter()
        .map(|group| Choice::new(group.key.clone(), group_title(lang, &group.title, &group.title_en)))
        .collect();
    let levels: Vec<Choice> =
        Level::ALL.into_iter().map(|level| Choice::new(level.as_str(), level_word(lang, level))).collect();
    let all = skills(lang, &categories);
    let skill_name = |key: &str| {
        all.iter().find(|choice| choice.value == key).map_or_else(|| key.to_owned(), |c| c.label.to_string())
    };
    let rest: Vec<Choice> =
        all.iter().filter(|choice| !place.skills.iter().any(|key| choice.value == *key)).cloned().collect();
    let error =
        (*wrong && place.group.is_empty()).then(|| AttrValue::from(t!(lang, "console-route-no-group")));
    html! {
        <Frame id="skills" title={t!(lang, "console-skills-title", name = &person.name)} word={t!(lang, "console-save")}
            busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            if !person.groups.is_empty() {
                <ul class="memberships" aria-label={t!(lang, "console-groups")}>
                    { for person.groups.iter().map(|known| {
                        let name = group_name(lang, team.groups(), &known.group);
                        html! {
                            <li key={known.group.clone()}>
                                <span>{ &name }<small class="muted">{ " · " }{ level_word(lang, known.level) }</small></span>
                                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="close" disabled={props.busy}
                                    label={t!(lang, "console-skills-leave", group = name)} onclick={leave(&known.group)} />
                            </li>
                        }
                    }) }
                </ul>
            }
            <Select id="skills-group" label={t!(lang, "console-group")} empty={t!(lang, "console-choose")} choices={groups}
                value={place.group.clone()} {error} onchange={ongroup} />
            <RadioGroup id="skills-level" label={t!(lang, "console-skills-level")} hint={t!(lang, "console-skills-level-hint")} choices={levels}
                value={place.level.as_str()} onchange={onlevel} />
            <Select id="skills-add" label={t!(lang, "console-skills-add")} hint={t!(lang, "console-skills-add-hint")}
                empty={t!(lang, "console-choose")} choices={rest} optional=true onchange={onadd} />
            if !place.skills.is_empty() {
                <div class="row skills" role="group" aria-label={t!(lang, "console-skills-known")}>
                    { for place.skills.iter().map(|key| html! {
                        <Chip key={key.clone()} label={skill_name(key)} removable=true selected=true onclick={drop_skill(key)} />
                    }) }
                </div>
            }
        </Frame>
    }
}
