//! The versions of an item: who published what when, two of them beside each other, an old one taken up again.

use serde_json::Value;
use shared::{
    api::editor::{DraftView, ItemRef, RevisionRow, RevisionView},
    content::ContentKind,
    lang::Lang,
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    compare::DocDiff,
    head::tabs,
    item::ItemPageProps,
    route::{EditorRoute, Place, Side},
    words::{kind_name, lang_name, revision_badge, significance_name},
};
use crate::{
    api::{ApiError, editor as api},
    format,
    hooks::{use_query, use_submit},
    i18n::use_lang,
    pages::{console::desk::use_desk, staff::links},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Choice, EmptyState, Select, Skeleton, Tone},
};

/// The head of a page about an item that is not being written.
fn head(lang: Lang, place: &Place, title: &str) -> Html {
    let title = if title.is_empty() { place.key.as_str() } else { title };
    html! {
        <header class="editor-head">
            <div class="editor-head-line"><h1 lang={place.lang.as_str()}>{ title }</h1></div>
            <div class="editor-state"><span>{ kind_name(lang, place.kind) }{ ", " }{ lang_name(lang, place.lang) }</span></div>
            { tabs(lang, place) }
        </header>
    }
}

fn failed(lang: Lang, error: &ApiError, again: Callback<()>) -> Html {
    html! {
        <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
            <p>{ error.sentence(lang) }</p>
            <Button variant={ButtonVariant::Secondary} onclick={again.reform(|_: MouseEvent| ())}>{ t!(lang, "console-retry") }</Button>
        </Alert>
    }
}

/// «Версия 4»; what came from files has no number of its own.
fn version_name(lang: Lang, number: u32) -> String {
    if number == 0 { t!(lang, "editor-version-files") } else { t!(lang, "editor-version", n = number) }
}

/// Which two versions the page offers to compare at first: the newest and the one before it.
fn newest_two(rows: &[RevisionRow]) -> Option<(u32, u32)> {
    let [newest, before, ..] = rows else { return None };
    Some((before.number, newest.number))
}

/// The list of versions.
#[component]
pub fn HistoryPage(props: &ItemPageProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let navigator = use_navigator();
    let item = ItemRef { kind: props.kind, key: props.item.clone(), lang: props.item_lang };
    let query = use_query(item.clone(), |item: ItemRef| async move { api::revisions(&item).await });
    let place = Place::new(props.kind, props.item_lang, props.item.clone()).side(Side::History);
    let chosen = use_state_eq(|| None::<(u32, u32)>);
    let restore = {
        let (desk, navigator, to) = (desk.clone(), navigator.clone(), place.side(Side::Edit).url());
        use_submit(
            |(item, number): (ItemRef, u32)| async move { api::restore(&item, number).await },
            Callback::from(move |_: DraftView| {
                desk.say(Tone::Positive, t!(lang, "editor-restored"));
                links::go::<EditorRoute>(navigator.as_ref(), &to);
            }),
        )
    };
    let rows = query.data.clone().unwrap_or_default();
    let pair = chosen.or_else(|| newest_two(&rows));
    let choices: Vec<Choice> =
        rows.iter().map(|row| Choice::new(row.number.to_string(), version_name(lang, row.number))).collect();
    let pick = |first: bool| {
        let chosen = chosen.setter();
        Callback::from(move |number: String| {
            if let (Some((a, b)), Ok(number)) = (pair, number.parse()) {
                chosen.set(Some(if first { (number, b) } else { (a, number) }));
            }
        })
    };
    let line = |row: &RevisionRow| {
        let onclick = restore.run.reform({
            let (item, number) = (item.clone(), row.number);
            move |_: MouseEvent| (item.clone(), number)
        });
        let author =
            row.author.as_ref().map_or_else(|| t!(lang, "editor-from-files"), |one| one.name.clone());
        let at = row.published_at.unwrap_or(row.created_at);
        html! {
            <li key={row.number}>
                <div>
                    <p>
                        <strong>{ version_name(lang, row.number) }</strong>{ " · " }{ format::date_time(lang, at) }{ " · " }{ author }
                        if let Some(reviewer) = &row.reviewer { { " · " }{ t!(lang, "editor-reviewed-by", name = &reviewer.name) } }
                    </p>
                    <p class="muted">
                        { significance_name(lang, row.significance) }
                        if !row.note.is_empty() { { ": " }{ &row.note } }
                    </p>
                </div>
                { revision_badge(lang, row.state) }
                if row.live {
                    <span class="chip">{ t!(lang, "editor-version-live") }</span>
                } else {
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="undo" loading={restore.busy} {onclick}>
                        { t!(lang, "editor-restore") }
                    </Button>
                }
            </li>
        }
    };
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            { head(lang, &place, "") }
            if let Some(error) = query.error.as_ref().or(restore.error.as_ref()) {
                { failed(lang, error, query.reload.clone()) }
            }
            if let Some((a, b)) = pair {
                <div class="editor-filters">
                    <Select id="compare-old" label={t!(lang, "editor-compare-old")} choices={choices.clone()} value={a.to_string()} onchange={pick(true)} />
                    <Select id="compare-new" label={t!(lang, "editor-compare-new")} {choices} value={b.to_string()} onchange={pick(false)} />
                    <Button variant={ButtonVariant::Secondary} href={place.side(Side::Compare(a, b)).url()}>{ t!(lang, "editor-compare") }</Button>
                </div>
            }
            if query.data.is_none() && query.loading {
                <Skeleton lines={6} />
            } else if rows.is_empty() && query.error.is_none() {
                <EmptyState icon="history" title={t!(lang, "editor-history-none")} text={t!(lang, "editor-history-none-text")} />
            } else {
                <ol class="versions" reversed=true>{ for rows.iter().map(line) }</ol>
            }
        </main>
    }
}

/// Properties of [`ComparePage`].
#[derive(Properties, PartialEq)]
pub struct ComparePageProps {
    /// Kind.
    pub kind: ContentKind,
    /// Language.
    pub item_lang: Lang,
    /// Key.
    pub item: String,
    /// The version before.
    pub a: u32,
    /// The version after.
    pub b: u32,
}

/// Two versions, word by word.
#[component]
pub fn ComparePage(props: &ComparePageProps) -> Html {
    let lang = use_lang();
    let item = ItemRef { kind: props.kind, key: props.item.clone(), lang: props.item_lang };
    let query = use_query((item, props.a, props.b), |(item, a, b): (ItemRef, u32, u32)| async move {
        let old = api::revision(&item, a).await?;
        let new = api::revision(&item, b).await?;
        Ok((old, new))
    });
    let place = Place::new(props.kind, props.item_lang, props.item.clone());
    let swapped = place.side(Side::Compare(props.b, props.a)).url();
    let title = |doc: &Value| doc.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let named = query.data.as_ref().map(|pair| title(&pair.1.doc)).unwrap_or_default();
    let who = |view: &RevisionView| {
        let row = &view.row;
        let author =
            row.author.as_ref().map_or_else(|| t!(lang, "editor-from-files"), |one| one.name.clone());
        let at = format::date_time(lang, row.published_at.unwrap_or(row.created_at));
        format!("{}: {author}, {at}", version_name(lang, row.number))
    };
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            { head(lang, &place.side(Side::Compare(props.a, props.b)), &named) }
            if let Some(error) = &query.error { { failed(lang, error, query.reload.clone()) } }
            if let Some(pair) = &query.data {
                <p>{ t!(lang, "editor-compare-what", old = who(&pair.0), new = who(&pair.1)) }</p>
                <p class="row">
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} href={swapped}>{ t!(lang, "editor-compare-swap") }</Button>
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="history" href={place.side(Side::History).url()}>{ t!(lang, "editor-compare-others") }</Button>
                </p>
                <DocDiff old={pair.0.doc.clone()} new={pair.1.doc.clone()} />
            } else if query.loading {
                <Skeleton lines={8} />
            }
        </main>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::editor::sample::revision;

    #[test]
    fn the_newest_is_compared_with_the_one_before() {
        assert_eq!(newest_two(&[revision(5, true), revision(4, false), revision(1, false)]), Some((4, 5)));
        assert_eq!(newest_two(&[revision(1, true)]), None);
    }

    #[test]
    fn versions_are_named() {
        assert_eq!(version_name(Lang::Ru, 4), "Версия 4");
        assert_eq!(version_name(Lang::En, 0), "From files");
    }
}
