//! A status: a shape and a word, never a colour alone.

use super::Example;
use yew::prelude::*;

/// Kind of a status.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum StatusTone {
    /// Waiting, nothing to do: a ring.
    #[default]
    Neutral,
    /// Somebody works on it: half a disc.
    Info,
    /// The reader must act: a triangle.
    Action,
    /// Done well: a tick.
    Positive,
    /// Over, of no matter: a dash.
    Muted,
}

/// Properties of [`StatusBadge`].
#[derive(Properties, PartialEq)]
pub struct StatusBadgeProps {
    /// Kind.
    #[prop_or_default]
    pub tone: StatusTone,
    /// The word.
    pub label: AttrValue,
    /// On a tinted ground, for the head of a page.
    #[prop_or_default]
    pub large: bool,
}

/// The badge.
#[component]
pub fn StatusBadge(props: &StatusBadgeProps) -> Html {
    let (tone, shape) = match props.tone {
        StatusTone::Neutral => (
            "status-neutral",
            html! { <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" /> },
        ),
        StatusTone::Info => (
            "status-info",
            html! { <><circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" /><path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" /></> },
        ),
        StatusTone::Action => ("status-action", html! { <path d="M6 1l5.5 10H.5z" fill="currentColor" /> }),
        StatusTone::Positive => (
            "status-positive",
            html! { <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2.2" /> },
        ),
        StatusTone::Muted => {
            ("status-muted", html! { <path d="M2 6h8" stroke="currentColor" stroke-width="2.2" /> })
        }
    };
    html! {
        <span class={classes!("status", tone, props.large.then_some("status-large"))}>
            <svg viewBox="0 0 12 12" aria-hidden="true">{ shape }</svg>{ &props.label }
        </span>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let all = |large| {
        html! {
            <div class="row">
                <StatusBadge {large} label="Получено" />
                <StatusBadge {large} tone={StatusTone::Info} label="В работе" />
                <StatusBadge {large} tone={StatusTone::Action} label="Нужен ваш ответ" />
                <StatusBadge {large} tone={StatusTone::Positive} label="Решено" />
                <StatusBadge {large} tone={StatusTone::Muted} label="Закрыто" />
            </div>
        }
    };
    vec![Example::new("StatusBadge", html! { <div class="stack">{ all(false) }{ all(true) }</div> })]
}
