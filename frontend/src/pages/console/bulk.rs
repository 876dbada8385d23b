//! The bar over a list with picked rows: one change of all of them, which can be undone.

use shared::{
    api::desk::{
        Colleague,
        bulk::{BulkAction, BulkChange, BulkDone, BulkItem, BulkOutcome, Outcome},
    },
    lang::Lang,
    ticket::Priority,
};
use yew::prelude::*;

use super::{
    bench::{PickChange, TrayChange, Undoable, use_bench},
    desk::{News, use_desk},
    queue_state::Queue,
    reply::lists::People,
    shell::Categories,
    words::{category_name, priority_word},
};
use crate::{
    api,
    hooks::use_submit,
    i18n::{Arg, text, text_args, use_lang},
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Dialog, RadioGroup, Select, TextArea, Tone},
};

/// Characters of a reason.
const REASON_MAX: usize = 500;

/// What is said of a change: how many it reached, and how many it did not; `what` is the last part of the key.
pub fn summary(lang: Lang, what: &str, items: &[BulkOutcome]) -> (String, Tone) {
    let done = items.iter().filter(|item| item.outcome == Outcome::Done).count();
    let said = text_args(lang, &format!("console-bulk-{what}"), &[("n", Arg::from(done))]);
    let left = items.len() - done;
    if left == 0 {
        return (said, Tone::Positive);
    }
    (format!("{said} {}", t!(lang, "console-bulk-left", n = left)), Tone::Warning)
}

/// What is asked before a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Person,
    Priority,
    Category,
    Close,
}

/// Properties of [`BulkBar`].
#[derive(Properties, PartialEq)]
pub struct BulkBarProps {
    /// The list.
    pub queue: Queue,
}

/// The bar; empty while nothing is picked.
#[component]
pub fn BulkBar(props: &BulkBarProps) -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let question = use_state_eq(|| None::<Question>);
    let picked: Vec<BulkItem> = props
        .queue
        .rows
        .iter()
        .filter(|shown| bench.picked.rows.contains(shown.row.number.digits()))
        .map(|shown| BulkItem { number: shown.row.number.clone(), version: shown.row.version })
        .collect();
    let done = {
        let (desk, bench) = (desk.clone(), bench.clone());
        Callback::from(move |(what, done): (&'static str, BulkDone)| {
            let (said, tone) = summary(lang, what, &done.items);
            if done.items.iter().any(|item| item.outcome == Outcome::Done) {
                let until =
                    i64::try_from(done.undo_until.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX);
                bench.tray.dispatch(TrayChange::Put(Undoable::Bulk(done.id, said, until)));
            } else {
                desk.say(tone, said);
            }
            // Those that were not changed stay picked: after a look at them one may try again.
            let failed = done.items.iter().filter(|item| item.outcome != Outcome::Done);
            bench
                .picked
                .dispatch(PickChange::Only(failed.map(|item| item.number.digits().to_owned()).collect()));
            desk.news.tell(&News::Back);
        })
    };
    let submit = {
        let desk = desk.clone();
        use_submit(
            move |(items, action): (Vec<BulkItem>, BulkAction)| {
                let desk = desk.clone();
                async move {
                    let what = action.as_str();
                    let answer = api::desk::bulk(&BulkChange { items, action }).await;
                    if let Err(error) = &answer
                        && !desk.refused(error)
                    {
                        desk.say(Tone::Danger, error.sentence(lang));
                    }
                    answer.map(|done| (what, done))
                }
            },
            done,
        )
    };
    let run = {
        let (items, run, question) = (picked.clone(), submit.run.clone(), question.clone());
        Callback::from(move |action: BulkAction| {
            question.set(None);
            run.emit((items.clone(), action));
        })
    };
    let count = picked.len();
    let ask = |label: String, icon: &'static str, wanted: Question| {
        let question = question.clone();
        let onclick = Callback::from(move |_: MouseEvent| question.set(Some(wanted)));
        html! { <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} {icon} {onclick}>{ label }</Button> }
    };
    let clear = {
        let picked = bench.picked.dispatcher();
        Callback::from(move |_: MouseEvent| picked.dispatch(PickChange::Clear))
    };
    let close = {
        let question = question.clone();
        Callback::from(move |()| question.set(None))
    };
    let asked = match *question {
        None => Html::default(),
        Some(Question::Person) => {
            let onpick = run.reform(|person: Colleague| BulkAction::Assign { to: Some(person.id) });
            html! { <People title={t!(lang, "console-bulk-assign-title")} onclose={close} {onpick} /> }
        }
        Some(wanted) => html! { <Ask {wanted} {count} onclose={close} onrun={run.clone()} /> },
    };
    html! {
        <section class="bulk-bar" aria-label={t!(lang, "console-bulk-region")}>
            // Read aloud as rows are picked.
            <p class={if count == 0 { "visually-hidden" } else { "bulk-count" }} role="status">
                if count > 0 { { t!(lang, "console-bulk-picked", n = count) } }
            </p>
            if count > 0 {
                { ask(t!(lang, "console-bulk-assign-to"), "user", Question::Person) }
                { ask(t!(lang, "console-change-priority"), "flag", Question::Priority) }
                { ask(t!(lang, "console-bulk-to-category"), "inbox", Question::Category) }
                { ask(t!(lang, "console-action-close"), "check", Question::Close) }
                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="close" loading={submit.busy} onclick={clear}>{ t!(lang, "console-bulk-clear") }</Button>
            }
            { asked }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct AskProps {
    wanted: Question,
    count: usize,
    onclose: Callback<()>,
    onrun: Callback<BulkAction>,
}

/// The question before the change: to what, and why.
#[component]
fn Ask(props: &AskProps) -> Html {
    let lang = use_lang();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let reason = use_state_eq(String::new);
    let priority = use_state_eq(|| Priority::Medium);
    let category = use_state_eq(String::new);
    let name = match props.wanted {
        Question::Priority => "priority",
        Question::Category => "category",
        Question::Close | Question::Person => "close",
    };
    let ready = props.wanted != Question::Category || !category.is_empty();
    let run = {
        let (wanted, onrun) = (props.wanted, props.onrun.clone());
        let (reason, priority, category) = (reason.clone(), *priority, (*category).clone());
        Callback::from(move |_: MouseEvent| {
            let reason: String = reason.trim().chars().take(REASON_MAX).collect();
            onrun.emit(match wanted {
                Question::Priority => BulkAction::Priority { priority, reason },
                Question::Category => BulkAction::Category { category: category.clone() },
                Question::Close | Question::Person => BulkAction::Close { reason },
            });
        })
    };
    let actions = html! {
        <>
            <Button disabled={!ready} onclick={run}>{ text(lang, &format!("console-bulk-{name}-do")) }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
        </>
    };
    let priorities: Vec<Choice> =
        Priority::ALL.into_iter().map(|each| Choice::new(each.as_str(), priority_word(lang, each))).collect();
    let choices: Vec<Choice> = categories
        .iter()
        .map(|each| Choice::new(each.key.clone(), category_name(lang, &categories, &each.key)))
        .collect();
    let title = text_args(lang, &format!("console-bulk-{name}-title"), &[("n", Arg::from(props.count))]);
    html! {
        <Dialog id="bulk" {title} open=true onclose={props.onclose.clone()} {actions}>
            <div class="stack">
                if props.wanted == Question::Priority {
                    <RadioGroup id="bulk-priority" label={t!(lang, "console-column-priority")} choices={priorities} value={priority.as_str()}
                        onchange={ let priority = priority.clone();
                            Callback::from(move |name: String| if let Some(chosen) = Priority::parse(&name) { priority.set(chosen) }) } />
                }
                if props.wanted == Question::Category {
                    <Select id="bulk-category" label={t!(lang, "console-category")} empty={t!(lang, "console-bulk-category-choose")} {choices}
                        value={(*category).clone()} onchange={ let category = category.clone(); Callback::from(move |key: String| category.set(key)) } />
                } else {
                    <TextArea id="bulk-reason" label={t!(lang, "console-reason")} hint={t!(lang, "console-reason-hint")} optional=true rows={3}
                        value={(*reason).clone()} oninput={ let reason = reason.clone(); Callback::from(move |typed| reason.set(typed)) } />
                }
            </div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ids::TicketNumber;

    #[test]
    fn what_was_not_changed_is_said() {
        let item = |outcome| BulkOutcome { number: TicketNumber::new(2026, 1), outcome, version: None };
        let (said, tone) =
            summary(Lang::Ru, "close", &[item(Outcome::Done), item(Outcome::Stale), item(Outcome::Done)]);
        assert!(said.contains('2') && said.contains('1'), "{said}");
        assert!(tone == Tone::Warning);
        assert!(summary(Lang::En, "undone", &[item(Outcome::Done)]).1 == Tone::Positive);
    }
}
