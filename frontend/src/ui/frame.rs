//! What stands around every page.

use super::{Button, ButtonSize, ButtonVariant, Example, Icon};
use yew::prelude::*;

/// Properties of [`SkipLink`].
#[derive(Properties, PartialEq)]
pub struct SkipLinkProps {
    /// «Перейти к содержанию»
    pub label: AttrValue,
    /// Where to.
    #[prop_or(AttrValue::Static("#main"))]
    pub href: AttrValue,
}

/// The first link of a page, seen when it has the focus.
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    html! { <a class="skip-link" href={props.href.clone()}>{ &props.label }</a> }
}

/// Properties of [`VisuallyHidden`] and [`Prose`].
#[derive(Properties, PartialEq)]
pub struct SlotProps {
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// What is inside.
    pub children: Html,
}

/// Words for assistive technology only.
#[component]
pub fn VisuallyHidden(props: &SlotProps) -> Html {
    html! { <span class={classes!("visually-hidden", props.class.clone())}>{ props.children.clone() }</span> }
}

/// Rendered Markdown. With the class `prose-lead` the first paragraph is the answer, on a tinted ground.
#[component]
pub fn Prose(props: &SlotProps) -> Html {
    html! { <div class={classes!("prose", props.class.clone())}>{ props.children.clone() }</div> }
}

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// Name and mark, a link home: use [`Brand`].
    pub brand: Html,
    /// `<li><a>` entries; `aria-current="page"` on the present one.
    #[prop_or_default]
    pub nav: Html,
    /// Name of the navigation and of the button that opens it on a phone: «Меню».
    pub nav_label: AttrValue,
    /// A compact search box; leave out on the home page.
    #[prop_or_default]
    pub search: Html,
    /// Language, appearance, account.
    #[prop_or_default]
    pub tools: Html,
}

/// Top of the page. The navigation is a popover on a phone and a line on wide screens; both without scripts.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let nav = use_node_ref();
    // The router changes the page without a load, so the sheet has to be put away by hand.
    let onclick = {
        let nav = nav.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(nav) = nav.cast::<web_sys::HtmlElement>() {
                // Fails where it is not open or not a popover: nothing to put away then.
                let _ = nav.hide_popover();
            }
        })
    };
    html! {
        <header class="site-header">
            <div class="header-inner">
                { props.brand.clone() }
                if props.search != Html::default() { <div class="header-search">{ props.search.clone() }</div> }
                <div class="header-tools">{ props.tools.clone() }</div>
                if props.nav != Html::default() {
                    <button class="button button-quiet button-small nav-open" type="button" popovertarget="site-nav" aria-label={props.nav_label.clone()}>
                        <Icon name="menu" /><span>{ &props.nav_label }</span>
                    </button>
                    <nav ref={nav} {onclick} class="site-nav" id="site-nav" popover="auto" aria-label={props.nav_label.clone()}><ul>{ props.nav.clone() }</ul></nav>
                }
            </div>
        </header>
    }
}

/// Properties of [`Brand`].
#[derive(Properties, PartialEq)]
pub struct BrandProps {
    /// Name of the help centre.
    pub name: AttrValue,
    /// Whose it is.
    #[prop_or_default]
    pub note: AttrValue,
    /// Where it leads.
    #[prop_or(AttrValue::Static("/"))]
    pub href: AttrValue,
    /// Address of another mark than Opora's.
    #[prop_or_default]
    pub mark: Option<AttrValue>,
}

/// Mark and name.
#[component]
pub fn Brand(props: &BrandProps) -> Html {
    html! {
        <a class="brand" href={props.href.clone()}>
            if let Some(mark) = &props.mark {
                <img src={mark} alt="" width="32" height="32" />
            } else {
                <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                    <rect width="32" height="32" rx="8" /><path d="M8 24v-6a8 8 0 0 1 16 0v6M16 10v14" />
                </svg>
            }
            <span><span class="brand-name">{ &props.name }</span>if !props.note.is_empty() { <span class="brand-note">{ &props.note }</span> }</span>
        </a>
    }
}

/// Properties of [`Footer`].
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// Columns: `<div><h2>…</h2><ul>…</ul></div>`.
    pub children: Html,
    /// Last line.
    #[prop_or_default]
    pub bottom: Html,
}

/// Bottom of the page.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    html! {
        <footer class="site-footer">
            <div class="footer-columns">{ props.children.clone() }</div>
            if props.bottom != Html::default() { <div class="footer-bottom">{ props.bottom.clone() }</div> }
        </footer>
    }
}

/// Width of a page.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// 720 px: reading, forms.
    #[default]
    Text,
    /// 1120 px: lists, home.
    Wide,
}

/// Properties of [`Layout`].
#[derive(Properties, PartialEq)]
pub struct LayoutProps {
    /// Column width; with `side` always wide.
    #[prop_or_default]
    pub width: Width,
    /// Above the content: breadcrumbs.
    #[prop_or_default]
    pub top: Html,
    /// Side column on wide screens, below the content on phones.
    #[prop_or_default]
    pub side: Html,
    /// Name of the side column.
    #[prop_or_default]
    pub side_label: Option<AttrValue>,
    /// The page.
    pub children: Html,
}

/// `<main id="main">` with its columns.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    let with_side = props.side != Html::default();
    let wide = with_side || props.width == Width::Wide;
    html! {
        <main id="main" tabindex="-1" class={classes!("page", if wide { "page-wide" } else { "page-text" })}>
            { props.top.clone() }
            if with_side {
                <div class="with-side">
                    <div class="content">{ props.children.clone() }</div>
                    <aside class="side" aria-label={props.side_label.clone()}>{ props.side.clone() }</aside>
                </div>
            } else {
                { props.children.clone() }
            }
        </main>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "Header, Brand",
            html! {
                <Header brand={html! { <Brand name="Опора" note="Помощь по порталу" /> }} nav_label="Меню"
                    nav={html! { <>
                        <li><a href="#faq" aria-current="page">{ "Частые вопросы" }</a></li>
                        <li><a href="#kb">{ "База знаний" }</a></li>
                        <li><a href="#codes">{ "Коды ошибок" }</a></li>
                        <li><a href="#guides">{ "Руководства" }</a></li>
                        <li><a href="#status">{ "Статус сервисов" }</a></li>
                        <li><a href="#contacts">{ "Контакты" }</a></li>
                    </> }}
                    tools={html! { <>
                        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="glasses" href="#low" label="Для слабовидящих" />
                        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="globe" href="#en" label="English" />
                        <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="user" href="#me">{ "Войти" }</Button>
                    </> }} />
            },
        ),
        Example::new(
            "Footer",
            html! {
                <Footer bottom={html! { <><span>{ "© Опора, 2026" }</span><a href="#a11y">{ "Доступность" }</a><a href="#privacy">{ "Персональные данные" }</a></> }}>
                    <div><h2>{ "Помощь" }</h2><ul><li><a href="#1">{ "Частые вопросы" }</a></li><li><a href="#2">{ "Коды ошибок" }</a></li></ul></div>
                    <div><h2>{ "Обращения" }</h2><ul><li><a href="#3">{ "Написать обращение" }</a></li><li><a href="#4">{ "Проверить статус" }</a></li></ul></div>
                    <div><h2>{ "Связь" }</h2><ul><li><a href="tel:88001234567">{ "8 800 123-45-67" }</a></li><li><a href="#5">{ "Чат" }</a></li></ul></div>
                </Footer>
            },
        ),
    ]
}
