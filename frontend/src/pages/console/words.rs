//! Words and shapes that several parts of the console show.

use shared::{
    api::console::QueueRow,
    content::Category,
    lang::Lang,
    ticket::{Channel, Level as DeskLevel, Priority, Status},
};
use time::OffsetDateTime;
use yew::prelude::*;

use super::due::{Clock, Level, paused};
use crate::{
    i18n::{has, text},
    t,
    ui::{Icon, StatusBadge, StatusTone},
};

/// A status as staff read it: what waits for them is a triangle, what waits for others a ring.
pub fn status_badge(lang: Lang, status: Status) -> Html {
    let tone = match status {
        Status::Received => StatusTone::Action,
        Status::InProgress => StatusTone::Info,
        Status::NeedsAnswer | Status::AtAgency => StatusTone::Neutral,
        Status::Answered => StatusTone::Positive,
        Status::Closed => StatusTone::Muted,
    };
    html! { <StatusBadge {tone} label={status_word(lang, status)} /> }
}

/// A status in a word.
pub fn status_word(lang: Lang, status: Status) -> String {
    text(lang, &format!("console-status-{}", status.as_str()))
}

/// A priority in a word.
pub fn priority_word(lang: Lang, priority: Priority) -> String {
    text(lang, &format!("console-priority-{}", priority.as_str()))
}

/// A priority: bars and a word.
pub fn priority_mark(lang: Lang, priority: Priority) -> Html {
    let level = match priority {
        Priority::Critical => 3,
        Priority::Medium => 2,
        Priority::Low => 1,
    };
    html! {
        <span class={classes!("priority", format!("priority-{}", priority.as_str()))}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
                { for (0..3_u8).map(|bar| {
                    let (x, height) = (u32::from(bar) * 4, 4 + u32::from(bar) * 4);
                    html! { <rect class={(bar >= level).then_some("priority-off")} x={x.to_string()} y={(12 - height).to_string()}
                        width="3" height={height.to_string()} rx="1" /> }
                }) }
            </svg>
            { priority_word(lang, priority) }
        </span>
    }
}

/// The time left to a promise, or that the clock stands still.
pub fn clock(lang: Lang, status: Status, due: Option<OffsetDateTime>, now: OffsetDateTime) -> Html {
    if status == Status::Closed {
        return html! { <span class="clock">{ t!(lang, "console-due-none") }</span> };
    }
    if paused(status) {
        return html! { <span class="clock">{ t!(lang, "console-due-paused") }</span> };
    }
    let Some(due) = due else { return html! { <span class="clock">{ t!(lang, "console-due-none") }</span> } };
    let clock = Clock::read(now, due);
    let (class, icon) = match clock.level {
        Level::Calm => (None, None),
        Level::Near => (Some("clock-near"), Some("clock")),
        Level::Late => (Some("clock-late"), Some("alert")),
    };
    html! {
        <span class={classes!("clock", class)}>
            if let Some(name) = icon { <Icon {name} /> }
            { crate::i18n::text_args(lang, &clock.key(), &[("n", clock.amount.into())]) }
        </span>
    }
}

/// A level in a word.
pub fn level_word(lang: Lang, level: DeskLevel) -> String {
    text(lang, &format!("console-level-{}", level.as_str()))
}

/// A level: a framed word; above the first line with an arrow.
pub fn level_mark(lang: Lang, level: DeskLevel) -> Html {
    let above = level != DeskLevel::Operator;
    html! {
        <span class={classes!("mark", above.then_some("mark-above"))}>
            if above { <Icon name="share" /> }
            { level_word(lang, level) }
        </span>
    }
}

/// The way that a request came: a picture and a word.
pub fn channel_mark(lang: Lang, channel: Channel) -> Html {
    let icon = match channel {
        Channel::Form => "file",
        Channel::Chat => "message",
        Channel::Email => "mail",
        Channel::Phone | Channel::Callback => "phone",
        Channel::Social => "globe",
        Channel::WalkIn => "home",
        Channel::Api => "link",
    };
    html! { <span class="mark"><Icon name={icon} />{ channel_word(lang, channel) }</span> }
}

/// A channel in a word.
pub fn channel_word(lang: Lang, channel: Channel) -> String {
    text(lang, &["console-channel-", channel.as_str()].concat())
}

/// What is unusual about a row: above the first line, came another way than by the form.
pub fn row_marks(lang: Lang, row: &QueueRow) -> Html {
    let (above, other) = (row.level != DeskLevel::Operator, row.channel != Channel::Form);
    if !above && !other {
        return Html::default();
    }
    html! {
        <span class="marks">
            if above { { level_mark(lang, row.level) } }
            if other { { channel_mark(lang, row.channel) } }
        </span>
    }
}

/// The name of a category; its key while the names are not here.
pub fn category_name(lang: Lang, categories: &[Category], key: &str) -> String {
    categories.iter().find(|category| category.key == key).map_or_else(
        || key.to_owned(),
        |category| match lang {
            Lang::En if !category.title_en.is_empty() => category.title_en.clone(),
            _ => category.title.clone(),
        },
    )
}

/// The name that the requester gave.
pub fn requester(lang: Lang, row: &QueueRow) -> String {
    if row.requester.is_empty() { t!(lang, "console-no-name") } else { row.requester.clone() }
}

/// The text of a key made at run time, or the fallback as it is.
pub fn text_or(lang: Lang, key: &str, fallback: &str) -> String {
    if has(key) { text(lang, key) } else { fallback.to_owned() }
}
