//! Keys that are chosen from a list, never typed: tags, whom an item concerns, topics of a category.

use shared::{
    api::editor::ItemRef,
    content::{
        Category, ContentKind,
        check::{AUDIENCES, TAGS_MAX},
    },
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    api::editor as api,
    hooks::use_query,
    i18n::{text, use_lang},
    pages::editor::{form::choices::with_present, names::use_names},
    t,
    ui::{CheckboxGroup, Choice, Field, Icon, Select, dom},
};

/// Properties of [`TagsField`] and [`AudienceField`].
#[derive(Properties, PartialEq)]
pub struct KeysProps {
    /// Element id.
    pub id: AttrValue,
    /// The keys.
    pub values: Vec<String>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The keys after a change.
    pub onchange: Callback<Vec<String>>,
}

/// The tags as chips that can be taken away, and the rest of the list to add from.
#[component]
pub fn TagsField(props: &KeysProps) -> Html {
    let lang = use_lang();
    let tags = use_names(ContentKind::Tag);
    let full = props.disabled || props.values.len() >= TAGS_MAX;
    let add = {
        let (values, onchange) = (props.values.clone(), props.onchange.clone());
        Callback::from(move |key: String| {
            if !key.is_empty() && !values.contains(&key) {
                onchange.emit(values.iter().cloned().chain([key]).collect());
            }
        })
    };
    let remove = |key: &String| {
        let rest: Vec<String> = props.values.iter().filter(|other| *other != key).cloned().collect();
        let (id, onchange) = (props.id.clone(), props.onchange.clone());
        Callback::from(move |_: MouseEvent| {
            onchange.emit(rest.clone());
            // The button that was pressed goes: the focus stays with the list.
            dom::focus(&id);
        })
    };
    let name = |key: &String| {
        let found = tags.iter().find(|tag| tag.value == key.as_str());
        found.map_or_else(|| AttrValue::from(key.clone()), |tag| tag.label.clone())
    };
    let rest: Vec<Choice> = tags
        .iter()
        .filter(|tag| !props.values.iter().any(|key| tag.value == key.as_str()))
        .cloned()
        .collect();
    html! {
        <Field id={props.id.clone()} label={t!(lang, "editor-field-tags")} hint={AttrValue::from(t!(lang, "editor-tags-hint", max = TAGS_MAX))}
            error={props.error.clone()} group=true>
            <ul class="key-chips row">
                { for props.values.iter().map(|key| html! {
                    <li key={key.clone()} class="chip">
                        { name(key) }
                        if !props.disabled {
                            <button type="button" class="chip-drop" aria-label={t!(lang, "editor-key-remove", name = name(key).as_str())} onclick={remove(key)}>
                                <Icon name="close" />
                            </button>
                        }
                    </li>
                }) }
            </ul>
            <Select id={format!("{}-add", props.id)} label={t!(lang, "editor-key-add")} empty={t!(lang, "editor-key-choose")} choices={rest}
                disabled={full} onchange={add} />
        </Field>
    }
}

/// The list with a key ticked or not, in the usual order; what is none of the known keys stays at the end.
fn ticked(values: &[String], key: &str, on: bool) -> Vec<String> {
    let has = |known: &str| if known == key { on } else { values.iter().any(|own| own == known) };
    let others = values.iter().filter(|own| !AUDIENCES.contains(&own.as_str())).cloned();
    AUDIENCES.into_iter().filter(|known| has(known)).map(str::to_owned).chain(others).collect()
}

/// Whom the item concerns.
#[component]
pub fn AudienceField(props: &KeysProps) -> Html {
    let lang = use_lang();
    let choices: Vec<Choice> = AUDIENCES
        .iter()
        .map(|one| Choice::new(*one, text(lang, &format!("editor-audience-{one}"))))
        .collect();
    let onchange = {
        let values = props.values.clone();
        props.onchange.reform(move |(key, on): (AttrValue, bool)| ticked(&values, &key, on))
    };
    html! {
        <CheckboxGroup id={props.id.clone()} label={t!(lang, "editor-field-audience")} {choices} error={props.error.clone()} disabled={props.disabled}
            values={props.values.iter().cloned().map(AttrValue::from).collect::<Vec<_>>()} {onchange} />
    }
}

/// Properties of [`TopicField`].
#[derive(Properties, PartialEq)]
pub struct TopicProps {
    /// Element id.
    pub id: AttrValue,
    /// Key of the category.
    pub category: AttrValue,
    /// Key of the topic; empty: the category as a whole.
    pub value: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The key after a change.
    pub onchange: Callback<String>,
}

/// A topic of a category of requests.
#[component]
pub fn TopicField(props: &TopicProps) -> Html {
    let lang = use_lang();
    let query = use_query(props.category.to_string(), |key| async move {
        if key.is_empty() {
            return Ok(Category::default());
        }
        let item = ItemRef { kind: ContentKind::Category, key, lang: Lang::Ru };
        let live = api::item(&item).await?.live;
        Ok(live.and_then(|live| serde_json::from_value::<Category>(live).ok()).unwrap_or_default())
    });
    // While the next category is read, the last one's topics are none of its own.
    let known = query.data.as_ref().filter(|known| props.category == known.key.as_str());
    let topics = known.map(|known| known.subtopics.as_slice()).unwrap_or_default();
    let choices: Vec<Choice> =
        topics.iter().map(|topic| Choice::new(topic.key.clone(), topic.title.clone())).collect();
    let choices = with_present(&choices, &props.value);
    let failed = query.error.as_ref().map(|error| AttrValue::from(error.sentence(lang)));
    html! {
        <Select id={props.id.clone()} label={t!(lang, "builder-subtopic")} empty={t!(lang, "editor-none")} {choices} value={props.value.clone()}
            error={props.error.clone().or(failed)} disabled={props.disabled} onchange={props.onchange.clone()} />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_their_usual_order() {
        let citizens = vec!["citizen".to_owned()];
        let both = ticked(&citizens, "foreigner", true);
        assert_eq!(both, ["citizen", "foreigner"]);
        assert_eq!(ticked(&both, "citizen", false), ["foreigner"]);
        assert_eq!(ticked(&["foreigner".to_owned()], "citizen", true), both);
        assert_eq!(ticked(&["later".to_owned()], "citizen", true), ["citizen", "later"]);
    }
}
