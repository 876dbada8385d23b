//! The request form's page: categories, services and what is filled in beforehand.

use frontend::{i18n::text_args, routes::param};
use shared::{
    api::pages::{ItemLink, RequestFormPage},
    forms::request::{RequestForm, SHORT_MAX, SUBJECT_MAX, TEXT_MAX},
    guide::path_in_words,
    lang::Lang,
    ticket::RequestKind,
};

use super::{Published, paths};

fn cut(text: &str, max: usize) -> String {
    text.trim().chars().take(max).collect()
}

/// The form under the query `?category=&subtopic=&service=&code=&template=&subject=&guide=&path=`.
pub fn page(content: &Published, query: &str, lang: Lang) -> RequestFormPage {
    let known_category =
        |key: &str| content.categories.iter().any(|category| category.key == key).then(|| key.to_owned());
    let mut preset = RequestForm {
        category: known_category(&param(query, "category")).unwrap_or_default(),
        subtopic: cut(&param(query, "subtopic"), SHORT_MAX),
        service: cut(&param(query, "service"), SHORT_MAX),
        subject: cut(&param(query, "subject"), SUBJECT_MAX),
        lang,
        ..RequestForm::default()
    };
    if content.service(&preset.service).is_none() {
        preset.service.clear();
    }
    let mut from = String::new();
    let code = cut(&param(query, "code"), SHORT_MAX);
    if !code.is_empty() {
        preset.error_text.clone_from(&code);
        if preset.subject.is_empty() {
            preset.subject = text_args(lang, "form-subject-code", &[("code", code.as_str().into())]);
        }
    }
    let slug = param(query, "guide");
    if let Some((guide, _)) = content.guide_in(&slug, lang) {
        preset.guide_path = cut(&path_in_words(guide, &param(query, "path")), 4 * TEXT_MAX);
        preset.category = known_category(&guide.category).unwrap_or_default();
        from.clone_from(&guide.title);
        if param(query, "template").is_empty()
            && let Some((template, _)) =
                guide.template.as_deref().and_then(|slug| content.template_in(slug, lang))
        {
            preset.subject = cut(&template.subject, SUBJECT_MAX);
        }
    }
    if let Some((template, _)) = content.template_in(&param(query, "template"), lang) {
        preset.category = known_category(&template.category).unwrap_or_default();
        preset.subtopic = template.subtopic.clone().unwrap_or_default();
        preset.subject = cut(&template.subject, SUBJECT_MAX);
        preset.steps = cut(&template.body, TEXT_MAX);
        // «thanks» of templates is feedback among the kinds of requests.
        preset.kind = RequestKind::parse(&template.kind).unwrap_or(RequestKind::Feedback).as_str().to_owned();
        from.clone_from(&template.title);
    }
    RequestFormPage {
        categories: content.categories.clone(),
        services: content
            .services
            .iter()
            .filter_map(|service| content.service_in(&service.slug, lang))
            .map(|(service, _)| ItemLink {
                url: paths::service(&service.slug),
                title: service.title.clone(),
                note: service.slug.clone(),
                ..ItemLink::default()
            })
            .collect(),
        preset,
        preset_from: from,
    }
}
