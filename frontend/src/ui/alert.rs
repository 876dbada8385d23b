//! Something the reader must know now.

use super::{Example, Icon, words::use_words};
use yew::prelude::*;

/// What a notice is about. A tone never stands alone: it comes with an icon and words.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// Done.
    Positive,
    /// Be careful; incidents.
    Warning,
    /// Failed.
    Danger,
}

impl Tone {
    /// Suffix of the CSS classes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Positive => "positive",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// Icon that goes with the tone.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Positive => "check",
            Self::Warning | Self::Danger => "alert",
        }
    }
}

/// Properties of [`Alert`].
#[derive(Properties, PartialEq)]
pub struct AlertProps {
    /// What it is about.
    #[prop_or_default]
    pub tone: Tone,
    /// First line.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Read aloud when it appears; for news that come after the page.
    #[prop_or_default]
    pub live: bool,
    /// Another icon than that of the tone.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// The text and links.
    #[prop_or_default]
    pub children: Html,
}

/// A notice in the page.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    let role = props.live.then_some(if props.tone == Tone::Danger { "alert" } else { "status" });
    html! {
        <div class={classes!("alert", format!("alert-{}", props.tone.name()))} {role}>
            <Icon name={props.icon.clone().unwrap_or(AttrValue::Static(props.tone.icon()))} />
            <div>
                if let Some(title) = &props.title { <p class="alert-title">{ title }</p> }
                { props.children.clone() }
            </div>
        </div>
    }
}

/// Properties of [`Banner`].
#[derive(Properties, PartialEq)]
pub struct BannerProps {
    /// Name of the region: «Сбой».
    pub label: AttrValue,
    /// What it is about; an incident is a warning, never red.
    #[prop_or(Tone::Warning)]
    pub tone: Tone,
    /// One sentence and a link.
    pub children: Html,
    /// Shows a cross.
    #[prop_or_default]
    pub onclose: Option<Callback<()>>,
}

/// A line over the whole page: incidents, planned works, offline.
#[component]
pub fn Banner(props: &BannerProps) -> Html {
    let words = use_words();
    html! {
        <section class={classes!("banner", format!("alert-{}", props.tone.name()))} aria-label={props.label.clone()}>
            <div class="banner-inner">
                <Icon name={props.tone.icon()} />
                <div class="banner-text">{ props.children.clone() }</div>
                if let Some(onclose) = &props.onclose {
                    <button class="close" type="button" aria-label={words.close} onclick={onclose.reform(|_: MouseEvent| ())}>
                        <Icon name="close" />
                    </button>
                }
            </div>
        </section>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "Alert, tones",
            html! {
                <div class="stack">
                    <Alert title="Ответим до вт, 24 ноября, 14:00"><p>{ "Напишем на почту и покажем здесь." }</p></Alert>
                    <Alert tone={Tone::Positive}><p>{ "Черновик сохранён в 12:04." }</p></Alert>
                    <Alert tone={Tone::Warning} title="Похоже на пароль"><p>{ "Уберите пароль из текста: сотрудникам он не нужен." }</p></Alert>
                    <Alert tone={Tone::Danger} title="Не удалось отправить"><p>{ "Нет связи. Текст сохранён на этом устройстве. " }<a href="#again">{ "Повторить" }</a></p></Alert>
                </div>
            },
        ),
        Example::new(
            "Banner",
            html! {
                <Banner label="Сбой" onclose={Callback::noop()}>
                    <p><strong>{ "Задерживаются СМС у части абонентов." }</strong>{ " Работаем с операторами, обновим в 15:00. " }<a href="#inc">{ "Подробнее" }</a></p>
                </Banner>
            },
        ),
    ]
}
