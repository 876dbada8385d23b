//! Who else is in charge of a request (SPEC 2.5), in the reader's language.

use shared::{
    api::my_requests::{AdviceForm, Elsewhere, ElsewhereLink},
    content::{self, Remit},
    lang::Lang,
};

use super::{Published, pages, render};

/// Whom to turn to with this, when the support cannot decide it.
pub fn elsewhere(content: &Published, form: &AdviceForm, lang: Lang) -> Option<Elsewhere> {
    let text = [form.subject.as_str(), &form.steps, &form.error_text].join("\n");
    content::elsewhere(&content.remits, &form.category, &form.subtopic, &text)
        .map(|remit| of(content, remit, lang))
}

/// The page of a matter.
pub fn page(content: &Published, key: &str, lang: Lang) -> Option<Elsewhere> {
    content.remits.iter().find(|remit| remit.key == key).map(|remit| of(content, remit, lang))
}

fn of(content: &Published, remit: &Remit, lang: Lang) -> Elsewhere {
    Elsewhere {
        key: remit.key.clone(),
        title: remit.title(lang).to_owned(),
        why: lang.pick(&remit.why, &remit.why_en).to_owned(),
        steps: remit.steps(lang).to_vec(),
        still: lang.pick(&remit.still, &remit.still_en).to_owned(),
        link: link(content, &remit.link, lang),
    }
}

/// A link of a content file with the title of what it leads to.
fn link(content: &Published, target: &str, lang: Lang) -> Option<ElsewhereLink> {
    let (scheme, key) = target.split_once(':')?;
    let title = match scheme {
        "article" => pages::article_link(content, key, lang)?.title,
        "guide" => pages::guide_link(content, key, lang)?.title,
        "code" => pages::code_link(content, key, lang)?.title,
        "service" => content.service_in(key, lang)?.0.title.clone(),
        _ => return None,
    };
    Some(ElsewhereLink { url: render::resolve(target)?, title })
}
