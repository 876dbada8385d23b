//! Small pieces that several pages are made of.

use shared::{api::pages, forms::feedback::GapKind, lang::Lang, search::Kind};
use yew::prelude::*;

use crate::{
    format,
    routes::Route,
    t,
    ui::{Alert, Breadcrumbs, Crumb, Icon},
};

/// Breadcrumbs: home first, then the page's own.
pub fn crumbs(lang: Lang, items: &[pages::Crumb]) -> Html {
    let items = std::iter::once(Crumb::link(t!(lang, "nav-home"), "/"))
        .chain(
            items
                .iter()
                .filter(|crumb| crumb.url != "/")
                .map(|crumb| Crumb::link(crumb.title.clone(), crumb.url.clone())),
        )
        .collect::<Vec<_>>();
    html! { <Breadcrumbs label={t!(lang, "crumbs")} {items} /> }
}

/// A list of links, one a line; nothing when it is empty.
pub fn links(items: &[pages::ItemLink]) -> Html {
    html! {
        <ul class="link-list">
            { for items.iter().map(|item| html! { <li><a href={item.url.clone()}>{ &item.title }<Icon name="chevron-right" /></a></li> }) }
        </ul>
    }
}

/// Links with a sentence under each.
pub fn rows(items: &[pages::ItemLink]) -> Html {
    html! {
        <ul class="link-list">
            { for items.iter().map(|item| html! {
                <li><a href={item.url.clone()}>
                    <span>
                        { &item.title }
                        if !item.summary.is_empty() { <small class="card-note">{ &item.summary }</small> }
                    </span>
                    <Icon name="chevron-right" />
                </a></li>
            }) }
        </ul>
    }
}

/// A section with a heading and links; nothing without links.
pub fn link_section(title: &str, items: &[pages::ItemLink]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section">
            <div class="section-head"><h2>{ title }</h2></div>
            { links(items) }
        </section>
    }
}

/// The same in the side column.
pub fn side_links(title: &str, items: &[pages::ItemLink]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ title }</h2>
            <ul class="suggest-list">
                { for items.iter().map(|item| html! { <li><a href={item.url.clone()}>{ &item.title }</a></li> }) }
            </ul>
        </section>
    }
}

/// HTML that the server made of Markdown; safe because raw HTML is text there.
pub fn rendered(markup: &str) -> Html {
    Html::from_html_unchecked(AttrValue::from(markup.to_owned()))
}

/// Copies `text` when it is pressed; `#…` and the empty text stand for an address of this page (see
/// `islands::behaviours`).
pub fn copy_button(text: &str, label: &str, copied: &str, icon_only: bool) -> Html {
    let class =
        classes!("button", "button-quiet", "button-small", "copy", icon_only.then_some("button-icon"));
    html! {
        <button {class} type="button" data-copy={text.to_owned()} data-copied={copied.to_owned()}>
            <Icon name="copy" />
            <span class={icon_only.then_some("visually-hidden")} role="status">{ label }</span>
        </button>
    }
}

/// Opens the browser's print window.
pub fn print_button(label: &str) -> Html {
    html! {
        <button class="button button-quiet button-small" type="button" data-print="">
            <Icon name="print" />{ label }
        </button>
    }
}

/// Hands the page on to another program of the device; where there is no such thing, its address is copied (see
/// `islands::behaviours`).
pub fn share_button(label: &str, copied: &str) -> Html {
    html! {
        <button class="button button-quiet button-small copy" type="button" data-share="" data-copied={copied.to_owned()}>
            <Icon name="share" /><span role="status">{ label }</span>
        </button>
    }
}

/// Where to ask for being told of changes: a link, so that it needs no script.
pub fn follow_link(lang: Lang, target: &pages::VoteTarget) -> Html {
    let href = Route::Subscribe.with(&[("kind", target.kind.as_str()), ("key", &target.key)]);
    html! {
        <a class="button button-quiet button-small follow" {href} rel="nofollow"><Icon name="bell" />{ t!(lang, "follow") }</a>
    }
}

/// Keeps the page on the device, and says that it is there. Hidden until its script (`assets/offline.js`, which the server puts
/// into the head of such pages) finds that the browser can.
pub fn offline_button(lang: Lang) -> Html {
    html! {
        <button class="button button-quiet button-small offline" type="button" hidden=true aria-pressed="false" data-offline=""
            data-save={t!(lang, "offline-save")} data-saved={t!(lang, "offline-saved")} data-failed={t!(lang, "offline-failed")}>
            <Icon name="download" /><span role="status">{ t!(lang, "offline-save") }</span>
        </button>
    }
}

/// Something that was looked for and is not here: counted once the page is read.
pub fn gap(kind: GapKind, text: Option<&str>) -> Html {
    text.map(
        |text| html! { <span hidden=true data-gap={kind.as_str()} data-gap-text={text.to_owned()}></span> },
    )
    .unwrap_or_default()
}

/// «Обновлено 12 ноября 2026»; nothing without a day.
pub fn updated(lang: Lang, day: &str) -> Html {
    if day.is_empty() {
        return Html::default();
    }
    html! { <span>{ t!(lang, "updated", date = format::iso_date(lang, day)) }</span> }
}

/// Tells an English reader that the text is Russian.
pub fn untranslated(lang: Lang, is: bool) -> Html {
    if !is {
        return Html::default();
    }
    html! { <Alert><p>{ t!(lang, "untranslated") }</p></Alert> }
}

/// The language of a text, where it is another than the page's.
pub fn text_lang(untranslated: bool) -> Option<&'static str> {
    untranslated.then_some("ru")
}

/// A text with the matched words marked; ranges that do not fit are ignored.
pub fn marked(text: &str, marks: &[(u32, u32)]) -> Html {
    let mut out = Vec::new();
    let mut at = 0;
    for &(start, end) in marks {
        let (start, end) = (start as usize, end as usize);
        if start < at {
            continue;
        }
        let (Some(before), Some(hit)) = (text.get(at..start), text.get(start..end)) else { continue };
        if !before.is_empty() {
            out.push(html! { { before.to_owned() } });
        }
        out.push(html! { <mark>{ hit.to_owned() }</mark> });
        at = end;
    }
    if let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        out.push(html! { { rest.to_owned() } });
    }
    html! { <>{ for out }</> }
}

/// The icon of a kind of result.
pub fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "book",
        Kind::Faq => "help",
        Kind::ErrorCode => "alert",
        Kind::Guide => "flag",
        Kind::Service => "clipboard",
        Kind::Template => "file",
        Kind::News => "bell",
    }
}

/// The name of a kind of result, one («Статья») or many («Статьи»).
pub fn kind_word(lang: Lang, kind: Kind, many: bool) -> String {
    let key = ["kind-", kind.as_str(), if many { "-many" } else { "" }].concat();
    crate::i18n::text(lang, &key)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[component]
    fn Sample() -> Html {
        marked("Не приходит код", &[(5, 21), (22, 28), (90, 99)])
    }

    #[tokio::test]
    async fn marks_words_and_survives_odd_ranges() {
        let html = yew::ServerRenderer::<Sample>::new().hydratable(false).render().await;
        assert_eq!(html, "Не <mark>приходит</mark> <mark>код</mark>");
    }
}
