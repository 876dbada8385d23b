//! The picker of links: search over the knowledge base, or an address of another site.

use shared::{api::search::SearchHit, lang::Lang, search::Kind};
use yew::prelude::*;

use crate::{
    api::ApiError,
    i18n::use_lang,
    pages::{
        knowledge::{kind_icon, kind_word},
        staff::find::{onclick, use_find},
    },
    t,
    ui::{Checkbox, Dialog, ResultOption, SearchBox},
};

/// What was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The target as content writes it: `article:slug`, `code:http/401`, `https://…`.
    pub target: String,
    /// Its title.
    pub title: String,
    /// What it is; none for another site.
    pub kind: Option<Kind>,
    /// As a paragraph of its own.
    pub apart: bool,
}

impl Picked {
    /// As a paragraph: a code by its number and meaning, everything else by its title.
    pub fn block(&self) -> String {
        let title = self.title.replace('[', "(").replace(']', ")");
        match (self.kind, self.target.rsplit_once('/')) {
            (Some(Kind::ErrorCode), Some((_, code))) => format!("**[{code}]({})**: {title}", self.target),
            _ => format!("**[{title}]({})**", self.target),
        }
    }
}

/// How content links to a hit. News have no pages of their own.
pub fn target_of(hit: &SearchHit) -> Option<String> {
    Some(match hit.kind {
        Kind::Article | Kind::Faq => format!("article:{}", hit.id),
        Kind::Guide => format!("guide:{}", hit.id),
        Kind::Service => format!("service:{}", hit.id),
        Kind::Template => format!("template:{}", hit.id),
        Kind::ErrorCode => format!("code:{}/{}", hit.family.as_deref()?, hit.id),
        Kind::News => return None,
    })
}

/// An address of another site, as typed; only https is let through, as everywhere in the content.
pub fn outside(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let bare = typed.strip_prefix("https://")?;
    let host = bare.split('/').next().unwrap_or_default();
    let plain = !typed.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>'));
    (plain && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')).then(|| typed.to_owned())
}

/// Properties of [`LinkPicker`].
#[derive(Properties, PartialEq)]
pub struct LinkPickerProps {
    /// Element id.
    #[prop_or(AttrValue::Static("pick"))]
    pub id: AttrValue,
    /// Only these kinds; empty: all, and other sites.
    #[prop_or_default]
    pub kinds: Vec<Kind>,
    /// Offers the paragraph of its own.
    #[prop_or(true)]
    pub blocks: bool,
    /// Nothing was chosen.
    pub onclose: Callback<()>,
    /// What was chosen.
    pub onpick: Callback<Picked>,
}

fn status(lang: Lang, query: &str, hits: usize, found: Option<&Result<Vec<SearchHit>, ApiError>>) -> String {
    match found {
        _ if query.trim().is_empty() => t!(lang, "editor-link-start"),
        _ if outside(query).is_some() => t!(lang, "editor-link-outside"),
        None => t!(lang, "console-loading"),
        Some(Ok(_)) => t!(lang, "editor-link-found", n = hits),
        Some(Err(error)) => error.sentence(lang),
    }
}

/// The dialog: arrows choose, Enter inserts.
#[component]
pub fn LinkPicker(props: &LinkPickerProps) -> Html {
    let lang = use_lang();
    let apart = use_state_eq(|| false);
    let search_id = format!("{}-q", props.id);
    let find = use_find(&search_id);
    let mut picks: Vec<(Picked, String)> = Vec::new();
    let anything = props.kinds.is_empty();
    if anything && let Some(target) = outside(&find.query) {
        picks.push((Picked { title: target.clone(), target, kind: None, apart: *apart }, String::new()));
    }
    let fit = find.hits().iter().filter(|hit| anything || props.kinds.contains(&hit.kind));
    picks.extend(fit.filter_map(|hit| {
        let (target, title) = (target_of(hit)?, hit.title.clone());
        Some((Picked { target, title, kind: Some(hit.kind), apart: *apart }, hit.url.clone()))
    }));
    let pick = {
        let (picks, onpick) = (picks.clone(), props.onpick.clone());
        Callback::from(move |at: usize| {
            if let Some((picked, _)) = picks.get(at) {
                onpick.emit(picked.clone());
            }
        })
    };
    let option = format!("{}-option-", props.id);
    let results = picks.iter().enumerate().map(|(at, (picked, url))| {
        let (icon, kind) = match picked.kind {
            Some(kind) => (kind_icon(kind), kind_word(lang, kind, false)),
            None => ("external", t!(lang, "editor-link-other-site")),
        };
        let href = if url.is_empty() { picked.target.clone() } else { url.clone() };
        html! {
            <ResultOption key={at} id={format!("{option}{at}")} {href} {icon} {kind} active={at == *find.active} title={html! { { &picked.title } }} />
        }
    });
    let say = status(lang, &find.query, picks.len(), find.found.as_ref());
    let onapart = {
        let apart = apart.clone();
        Callback::from(move |on| apart.set(on))
    };
    html! {
        <Dialog id={props.id.clone()} title={t!(lang, "editor-link-title")} open=true wide=true onclose={props.onclose.clone()}>
            <div class="articles stack" onclick={onclick(&option, &pick)}>
                <SearchBox id={search_id} label={t!(lang, "editor-link-label")} button={t!(lang, "editor-insert")} value={(*find.query).clone()}
                    expanded={!picks.is_empty()} active={(!picks.is_empty()).then(|| AttrValue::from(format!("{option}{}", *find.active)))}
                    results={html! { <>{ for results }</> }} status={say.clone()}
                    oninput={find.oninput()} onkeydown={find.onkeydown(picks.len())} onsubmit={find.onsubmit(&pick)} />
                if picks.is_empty() { <p class="muted" aria-hidden="true">{ say }</p> }
                if props.blocks {
                    <Checkbox id={format!("{}-apart", props.id)} label={t!(lang, "editor-link-apart")} hint={t!(lang, "editor-link-apart-hint")}
                        checked={*apart} onchange={onapart} />
                }
            </div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(kind: Kind, id: &str, family: Option<&str>) -> SearchHit {
        SearchHit {
            kind,
            id: id.into(),
            family: family.map(Into::into),
            title: "Не приходит код".into(),
            snippet: String::new(),
            url: "/kb/x".into(),
            score: 1.0,
            title_marks: Vec::new(),
            snippet_marks: Vec::new(),
        }
    }

    #[test]
    fn a_hit_is_linked_as_content_links() {
        assert_eq!(target_of(&hit(Kind::Faq, "sms-code", None)).as_deref(), Some("article:sms-code"));
        assert_eq!(target_of(&hit(Kind::ErrorCode, "401", Some("http"))).as_deref(), Some("code:http/401"));
        assert_eq!(target_of(&hit(Kind::ErrorCode, "401", None)), None);
        for kind in [Kind::Article, Kind::Guide, Kind::Service, Kind::Template] {
            let target = target_of(&hit(kind, "x", None)).unwrap();
            assert!(crate::markdown::resolve(&target).is_some(), "{target}");
        }
    }

    #[test]
    fn a_block_names_the_code() {
        let picked = |target: &str, kind| Picked {
            target: target.into(),
            title: "Нужно [войти]".into(),
            kind,
            apart: true,
        };
        assert_eq!(
            picked("code:http/401", Some(Kind::ErrorCode)).block(),
            "**[401](code:http/401)**: Нужно (войти)"
        );
        assert_eq!(picked("guide:x", Some(Kind::Guide)).block(), "**[Нужно (войти)](guide:x)**");
    }

    #[test]
    fn only_safe_addresses_lead_outside() {
        assert_eq!(
            outside(" https://www.gosuslugi.ru/help ").as_deref(),
            Some("https://www.gosuslugi.ru/help")
        );
        for bad in
            ["http://a.ru", "javascript:alert(1)", "https://", "https://local", "https://a.ru/(x)", "код"]
        {
            assert_eq!(outside(bad), None, "{bad}");
        }
    }
}
