//! The catalogue of services (SPEC 1.8): four filters that combine.

use frontend::routes::{Route, param};
use shared::{
    api::pages::{Facet, ServiceFilter, ServicePage, ServiceRow, ServicesPage, VoteTarget},
    content::{ContentKind, Service},
    lang::Lang,
    search::Kind,
};

use super::{
    Published,
    item_pages::crumb,
    pages::{article_link, guide_link},
    paths, search,
};

fn row(service: &Service) -> ServiceRow {
    ServiceRow {
        url: paths::service(&service.slug),
        slug: service.slug.clone(),
        code: service.code.clone(),
        title: service.title.clone(),
        summary: service.summary.clone(),
        category: service.category.clone(),
        way: service.way.clone(),
        term: service.term.clone(),
    }
}

/// Which of the filters a service is tried against; a facet leaves its own out, so that its counts
/// say what choosing another value would give.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Except {
    Nothing,
    Category,
    Way,
    Audience,
}

fn fits(service: &Service, filter: &ServiceFilter, wanted: Option<&[String]>, except: Except) -> bool {
    (filter.category.is_empty() || except == Except::Category || service.category == filter.category)
        && (filter.way.is_empty() || except == Except::Way || service.way.contains(&filter.way))
        && (filter.audience.is_empty()
            || except == Except::Audience
            || service.audience.is_empty()
            || service.audience.contains(&filter.audience))
        && wanted.is_none_or(|wanted| wanted.contains(&service.slug))
}

fn count(facets: &mut Vec<Facet>, key: &str) {
    match facets.iter_mut().find(|facet| facet.key == key) {
        Some(facet) => facet.count += 1,
        None => facets.push(Facet { key: key.to_owned(), count: 1 }),
    }
}

/// The catalogue under the filters of a query.
pub fn catalogue(content: &Published, query: &str, lang: Lang) -> ServicesPage {
    let filter = ServiceFilter {
        q: param(query, "q"),
        category: param(query, "category"),
        way: param(query, "way"),
        audience: param(query, "audience"),
    };
    let q = filter.q.trim();
    let wanted: Option<Vec<String>> = (!q.is_empty()).then(|| {
        let mut slugs: Vec<String> =
            search::run(content, q, 100, &[Kind::Service]).hits.into_iter().map(|hit| hit.id).collect();
        let by_code = content.services.iter().filter(|service| service.code.eq_ignore_ascii_case(q));
        slugs.extend(by_code.map(|service| service.slug.clone()));
        slugs
    });
    let wanted = wanted.as_deref();
    let (mut categories, mut ways, mut audiences) = (Vec::new(), Vec::new(), Vec::new());
    for service in &content.services {
        if fits(service, &filter, wanted, Except::Category) {
            count(&mut categories, &service.category);
        }
        if fits(service, &filter, wanted, Except::Way) {
            service.way.iter().for_each(|way| count(&mut ways, way));
        }
        if fits(service, &filter, wanted, Except::Audience) {
            service.audience.iter().for_each(|audience| count(&mut audiences, audience));
        }
    }
    let items = content
        .services
        .iter()
        .filter(|service| fits(service, &filter, wanted, Except::Nothing))
        .filter_map(|service| content.service_in(&service.slug, lang))
        .map(|(service, _)| row(service))
        .collect();
    ServicesPage { filter, categories, ways, audiences, items }
}

/// One service.
pub fn service(content: &Published, slug: &str, lang: Lang) -> Option<ServicePage> {
    let (service, untranslated) = content.service_in(slug, lang)?;
    Some(ServicePage {
        crumbs: vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Services, "nav-services", lang)],
        vote: VoteTarget { kind: ContentKind::Service, key: slug.to_owned() },
        row: row(service),
        fee: service.fee.clone(),
        documents: service.documents.clone(),
        steps: service.steps.clone(),
        result: service.result.clone(),
        html: content.html(&service.body).0,
        related: service.related.iter().filter_map(|slug| article_link(content, slug, lang)).collect(),
        guides: service.guides.iter().filter_map(|slug| guide_link(content, slug, lang)).collect(),
        form_url: paths::new_request(&[("category", &service.request_category), ("service", slug)]),
        updated: service.upkeep.updated,
        untranslated,
    })
}
