//! Searching: the box, the list under it, a result.

use super::{
    Example, Icon,
    dom::{event_value, use_typed},
};
use yew::prelude::*;

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    /// Element id of the input; the list is `{id}-list`.
    #[prop_or(AttrValue::Static("q"))]
    pub id: AttrValue,
    /// Where the form leads.
    #[prop_or(AttrValue::Static("/search"))]
    pub action: AttrValue,
    /// Name of the query parameter.
    #[prop_or(AttrValue::Static("q"))]
    pub name: AttrValue,
    /// «Что случилось?»
    pub label: AttrValue,
    /// Word on the button: «Найти».
    pub button: AttrValue,
    /// Example inside the empty field; never the only place of a fact.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The text; `None` leaves the field to the browser.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// The search of the home page.
    #[prop_or_default]
    pub large: bool,
    /// Shows the label above the field instead of for assistive technology only.
    #[prop_or_default]
    pub show_label: bool,
    /// Whether `results` are shown.
    #[prop_or_default]
    pub expanded: bool,
    /// Id of the [`ResultOption`] that the arrow keys reached.
    #[prop_or_default]
    pub active: Option<AttrValue>,
    /// [`ResultOption`]s and [`ResultGroup`]s.
    #[prop_or_default]
    pub results: Html,
    /// Under the results: how many, where to see all.
    #[prop_or_default]
    pub footer: Html,
    /// Read aloud as it changes: «Найдено 5».
    #[prop_or_default]
    pub status: AttrValue,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Keys: arrows, Enter, Escape.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
    /// The form is sent; prevent the default to search without a page load.
    #[prop_or_default]
    pub onsubmit: Callback<SubmitEvent>,
    /// The field was entered.
    #[prop_or_default]
    pub onfocus: Callback<FocusEvent>,
    /// Focus left the box and its results for good.
    #[prop_or_default]
    pub onleave: Callback<()>,
}

/// A search form that works before the app arrives; after that it may show results as one types.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let node = use_node_ref();
    let value = use_typed(&props.id, props.value.as_ref(), &props.oninput);
    let oninput = props.oninput.reform(|event: InputEvent| event_value(event.target()));
    let list = format!("{}-list", props.id);
    let onfocusout = {
        let (node, onleave) = (node.clone(), props.onleave.clone());
        Callback::from(move |event: FocusEvent| {
            let next =
                event.related_target().and_then(|t| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(t).ok());
            let inside = node.get().is_some_and(|own| own.contains(next.as_ref()));
            if !inside {
                onleave.emit(());
            }
        })
    };
    // Safari gives no focus to a clicked link: without this the list would be gone before the click arrives.
    let keep_focus = Callback::from(|event: MouseEvent| event.prevent_default());
    let expanded = if props.expanded { "true" } else { "false" };
    html! {
        <form ref={node} class={classes!("search", props.large.then_some("search-large"))} role="search" method="get" aria-label={props.label.clone()}
            action={props.action.clone()} onsubmit={props.onsubmit.clone()} {onfocusout}>
            <label class={if props.show_label { "label label-question" } else { "visually-hidden" }} for={props.id.clone()}>
                { &props.label }
            </label>
            <div class="search-line">
                <Icon name="search" />
                <input
                    class="search-input" type="search" enterkeyhint="search" autocomplete="off" spellcheck="false"
                    id={props.id.clone()} name={props.name.clone()} placeholder={props.placeholder.clone()}
                    role="combobox" aria-autocomplete="list" aria-expanded={expanded}
                    aria-controls={props.expanded.then(|| list.clone())}
                    aria-activedescendant={props.active.clone()}
                    {value} {oninput} onkeydown={props.onkeydown.clone()} onfocus={props.onfocus.clone()}
                />
                <button class="button button-primary" type="submit"><Icon name="search" /><span>{ &props.button }</span></button>
            </div>
            if props.expanded {
                <div class="search-drop" onmousedown={keep_focus}>
                    <div class="search-list" id={list} role="listbox" aria-label={props.label.clone()}>{ props.results.clone() }</div>
                    if props.footer != Html::default() { <div class="search-foot">{ props.footer.clone() }</div> }
                </div>
            }
            <p class="visually-hidden" role="status">{ &props.status }</p>
        </form>
    }
}

/// Properties of [`ResultGroup`].
#[derive(Properties, PartialEq)]
pub struct ResultGroupProps {
    /// Element id.
    pub id: AttrValue,
    /// Kind of the results: «Коды ошибок».
    pub label: AttrValue,
    /// [`ResultOption`]s.
    pub children: Html,
}

/// Results of one kind in the list under the search box.
#[component]
pub fn ResultGroup(props: &ResultGroupProps) -> Html {
    html! {
        <div class="search-group" role="group" aria-labelledby={props.id.clone()}>
            <p class="search-kind" id={props.id.clone()} role="presentation">{ &props.label }</p>
            { props.children.clone() }
        </div>
    }
}

/// Properties of [`ResultRow`] and [`ResultOption`].
#[derive(Properties, PartialEq)]
pub struct ResultProps {
    /// Element id; needed in the list under the search box.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Where it leads.
    pub href: AttrValue,
    /// Icon of its kind.
    pub icon: AttrValue,
    /// Kind in a word: «Статья».
    #[prop_or_default]
    pub kind: AttrValue,
    /// Title, matched words in `<mark>`.
    pub title: Html,
    /// A line or two around the match.
    #[prop_or_default]
    pub snippet: Html,
    /// After the kind: section, date.
    #[prop_or_default]
    pub meta: Html,
    /// Reached by the arrow keys.
    #[prop_or_default]
    pub active: bool,
}

/// A result on the search page.
#[component]
pub fn ResultRow(props: &ResultProps) -> Html {
    html! {
        <article class="result" id={props.id.clone()}>
            <span class="result-icon"><Icon name={props.icon.clone()} /></span>
            <div>
                <h3><a href={props.href.clone()}>{ props.title.clone() }</a></h3>
                if props.snippet != Html::default() { <p class="result-snippet">{ props.snippet.clone() }</p> }
                <p class="result-kind">{ &props.kind }{ props.meta.clone() }</p>
            </div>
        </article>
    }
}

/// A result in the list under the search box.
#[component]
pub fn ResultOption(props: &ResultProps) -> Html {
    html! {
        <a class="option" id={props.id.clone()} href={props.href.clone()} role="option" tabindex="-1"
            aria-selected={if props.active { "true" } else { "false" }}>
            <Icon name={props.icon.clone()} />
            <span class="option-title">{ props.title.clone() }</span>
            if !props.kind.is_empty() { <span class="option-kind">{ &props.kind }</span> }
        </a>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "SearchBox, rest and large",
            html! {
                <div class="stack">
                    <SearchBox id="x-q1" label="Поиск" button="Найти" placeholder="Вопрос или код ошибки" />
                    <SearchBox id="x-q2" label="Что случилось?" button="Найти" large=true show_label=true value="код 7014" />
                </div>
            },
        ),
        Example::new(
            "SearchBox with results",
            html! {
                <div class="demo-tall">
                    <SearchBox id="x-q3" label="Поиск по справке" button="Найти" value="код не при" expanded=true active="x-o2" status="Найдено 3"
                        results={html! {
                            <>
                                <ResultGroup id="x-g1" label="Ответы">
                                    <ResultOption id="x-o1" href="#1" icon="help" title={html! { <>{ "Почему " }<mark>{ "код не при" }</mark>{ "ходит" }</> }} />
                                    <ResultOption id="x-o2" href="#2" icon="book" active=true title={html! { <><mark>{ "Код" }</mark>{ " для входа за границей" }</> }} />
                                </ResultGroup>
                                <ResultGroup id="x-g2" label="Коды ошибок">
                                    <ResultOption id="x-o3" href="#3" icon="alert" kind="ESIA-007014" title={html! { { "Неверный код подтверждения" } }} />
                                </ResultGroup>
                            </>
                        }}
                        footer={html! { <a href="/search?q=x">{ "Все результаты: 14" }</a> }} />
                </div>
            },
        ),
        Example::new(
            "ResultRow",
            html! {
                <div class="results">
                    <ResultRow href="#r1" icon="help" kind="Ответ" meta={html! { <span>{ "Доступ к аккаунту" }</span> }}
                        title={html! { <>{ "Не приходит " }<mark>{ "код" }</mark>{ " подтверждения" }</> }}
                        snippet={html! { <>{ "Подождите две минуты и запросите " }<mark>{ "код" }</mark>{ " ещё раз: иногда оператор связи задерживает сообщения." }</> }} />
                    <ResultRow href="#r2" icon="alert" kind="Код ошибки" title={html! { { "ESIA-007014 · Неверный код подтверждения" } }}
                        snippet={html! { { "Код устарел или набран с ошибкой. Он действует пять минут." } }} />
                </div>
            },
        ),
    ]
}
