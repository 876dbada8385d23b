//! A message of a conversation and its files.

use super::{Avatar, Example, Icon};
use yew::prelude::*;

/// Who speaks, as seen by the reader.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// The reader.
    Mine,
    /// The other one.
    #[default]
    Theirs,
    /// Nobody: «Обращение передано специалисту».
    System,
    /// Staff among themselves; never rendered for citizens.
    Note,
}

/// Properties of [`MessageBubble`].
#[derive(Properties, PartialEq)]
pub struct MessageBubbleProps {
    /// Element id, so that a link can lead to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// «Вы», «Мария, поддержка».
    #[prop_or_default]
    pub author: AttrValue,
    /// When, in words.
    #[prop_or_default]
    pub time: AttrValue,
    /// When, for machines.
    #[prop_or_default]
    pub datetime: Option<AttrValue>,
    /// Who speaks.
    #[prop_or_default]
    pub side: Side,
    /// Plain text; line breaks are kept.
    #[prop_or_default]
    pub body: AttrValue,
    /// Rendered text instead of `body`.
    #[prop_or_default]
    pub html: Html,
    /// «Доставлено», «Не отправлено».
    #[prop_or_default]
    pub state: AttrValue,
    /// [`FileLink`]s and actions.
    #[prop_or_default]
    pub children: Html,
}

/// A message.
#[component]
pub fn MessageBubble(props: &MessageBubbleProps) -> Html {
    let side = match props.side {
        Side::Mine => "message-mine",
        Side::Theirs => "message-theirs",
        Side::System => "message-system",
        Side::Note => "message-note",
    };
    let time = html! { <time datetime={props.datetime.clone()}>{ &props.time }</time> };
    if props.side == Side::System {
        return html! { <div class="message message-system" id={props.id.clone()}><p>{ &props.body }{ " · " }{ time }</p></div> };
    }
    html! {
        <article class={classes!("message", side)} id={props.id.clone()}>
            if props.side != Side::Mine { <Avatar name={props.author.clone()} /> }
            <div class="message-column">
                <p class="message-head"><strong>{ &props.author }</strong>{ time }</p>
                <div class="message-body">
                    if props.html == Html::default() { <p class="as-typed">{ &props.body }</p> } else { { props.html.clone() } }
                    if props.children != Html::default() { <div class="message-files">{ props.children.clone() }</div> }
                </div>
                if !props.state.is_empty() { <p class="message-state">{ &props.state }</p> }
            </div>
        </article>
    }
}

/// Properties of [`FileLink`].
#[derive(Properties, PartialEq)]
pub struct FileLinkProps {
    /// Where the file is.
    pub href: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// Its size in words: «240 КБ».
    #[prop_or_default]
    pub size: AttrValue,
    /// Address of a small picture of it.
    #[prop_or_default]
    pub thumb: Option<AttrValue>,
    /// Why it cannot be opened: «Проверяем файл»; then it is no link.
    #[prop_or_default]
    pub closed: Option<AttrValue>,
}

/// A file to open or save.
#[component]
pub fn FileLink(props: &FileLinkProps) -> Html {
    if let Some(why) = &props.closed {
        return html! {
            <span class="file-link">
                <Icon name="file" />
                <span class="file-name">{ &props.name }</span>
                <span class="file-size">{ why }</span>
            </span>
        };
    }
    html! {
        <a class="file-link" href={props.href.clone()}>
            if let Some(thumb) = &props.thumb { <img src={thumb} alt="" width="40" height="40" loading="lazy" /> } else { <Icon name="file" /> }
            <span class="file-name">{ &props.name }</span>
            if !props.size.is_empty() { <span class="file-size">{ &props.size }</span> }
        </a>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "MessageBubble, mine, theirs, system, note",
        html! {
            <div class="conversation">
                <MessageBubble side={Side::Mine} author="Вы" time="пн, 12:04"
                    body={"Здравствуйте!\nНе приходит код подтверждения на номер, который заканчивается на 67."}>
                    <FileLink href="#f" name="снимок-экрана.png" size="240 КБ" />
                    <FileLink href="#f" name="справка.pdf" closed={Some(AttrValue::from("Проверяем файл"))} />
                </MessageBubble>
                <MessageBubble side={Side::System} body="Обращение взято в работу" time="12:40" />
                <MessageBubble author="Мария Кузнецова, поддержка" time="пн, 12:52"
                    body={"Здравствуйте. Проверьте, пожалуйста, не подключён ли запрет коротких номеров у вашего оператора.\n\nЕсли запрета нет, напишите, какой это оператор."} />
                <MessageBubble side={Side::Note} author="Илья" time="пн, 12:55" body="Похоже на сбой у оператора, см. инцидент № 14." />
                <MessageBubble side={Side::Mine} author="Вы" time="только что" body="Запрета нет." state="Отправляется" />
            </div>
        },
    )]
}
