//! The rules of content (content/README.md): links, tags, lengths, guides without dead ends.

use std::collections::{BTreeSet, HashMap, HashSet};

use shared::content::{ContentKind, Guide, GuideEnd, Remit};

use super::files::{Doc, Item, Mistake, line_of};

/// Longest title, characters.
const TITLE_MAX: usize = 80;
/// Longest summary, characters.
const SUMMARY_MAX: usize = 180;
/// Words of an answer: fewest and most.
const FAQ_WORDS: (usize, usize) = (40, 130);
/// Words of an article: fewest and most.
const ARTICLE_WORDS: (usize, usize) = (80, 380);

/// What exists: keys by kind.
struct Known<'a> {
    keys: HashMap<ContentKind, HashSet<&'a str>>,
}

impl Known<'_> {
    fn has(&self, kind: ContentKind, key: &str) -> bool {
        self.keys.get(&kind).is_some_and(|keys| keys.contains(key))
    }

    fn article(&self, slug: &str) -> bool {
        self.has(ContentKind::Article, slug) || self.has(ContentKind::Faq, slug)
    }
}

struct Checker<'a> {
    known: Known<'a>,
    /// `category/subtopic` of every sub-topic.
    topics: HashSet<String>,
    texts: HashMap<&'a str, &'a str>,
    mistakes: Vec<Mistake>,
}

impl Checker<'_> {
    fn wrong(&mut self, item: &Item, near: &str, what: String) {
        let text = self.texts.get(item.file.as_str()).copied().unwrap_or_default();
        let from = item.line.saturating_sub(1);
        let offset: usize = text.lines().take(from).map(|line| line.len() + 1).sum();
        let rest = text.get(offset..).unwrap_or_default();
        let line = if rest.contains(near) { from + line_of(rest, near) } else { item.line };
        self.mistakes.push(Mistake { file: item.file.clone(), line, what });
    }

    fn links(&mut self, item: &Item, name: &str, slugs: &[String], kind: ContentKind) {
        for slug in slugs {
            let good = match kind {
                ContentKind::Article => self.known.article(slug),
                _ => self.known.has(kind, slug),
            };
            if !good {
                self.wrong(
                    item,
                    slug,
                    format!("`{name}` names `{slug}`, which does not exist; mend the spelling or write it"),
                );
            }
        }
    }

    fn key(&mut self, item: &Item, name: &str, key: &str, kind: ContentKind) {
        if !self.known.has(kind, key) {
            self.wrong(item, &format!("{name}:"), format!("`{name}: {key}` is not known"));
        }
    }

    fn length(&mut self, item: &Item, name: &str, text: &str, max: usize) {
        let count = text.chars().count();
        if count == 0 {
            self.wrong(item, &format!("{name}:"), format!("`{name}` is empty"));
        } else if count > max {
            self.wrong(item, &format!("{name}:"), format!("`{name}` has {count} characters, {max} at most"));
        }
    }

    fn words(&mut self, item: &Item, body: &str, (least, most): (usize, usize)) {
        let count = body.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        if !(least..=most).contains(&count) {
            self.wrong(
                item,
                "---\n",
                format!("the text has {count} words, it should have {least} to {most}"),
            );
        }
    }

    fn body(&mut self, item: &Item, body: &str) {
        for (target, label) in super::render::links_of(body) {
            if label.trim().is_empty() {
                self.wrong(item, &target, format!("the link `{target}` has no words"));
            }
            if let Err(what) = self.target(&target) {
                self.wrong(item, &target, what);
            }
        }
        if super::render::has_raw_html(body) {
            self.wrong(item, "<", "raw HTML is not allowed; write Markdown".to_owned());
        }
        for line in body.lines() {
            if line.starts_with("# ") {
                self.wrong(item, line, "headings begin at `##`; the title is in the header".to_owned());
            }
        }
    }

    fn target(&self, target: &str) -> Result<(), String> {
        let Some((scheme, key)) = target.split_once(':') else {
            return Err(format!("the link `{target}` leads nowhere; write kind:key or https://…"));
        };
        let good = match scheme {
            "article" => self.known.article(key.split('#').next().unwrap_or(key)),
            "guide" => self.known.has(ContentKind::Guide, key),
            "code" => self.known.has(ContentKind::ErrorCode, key),
            "service" => self.known.has(ContentKind::Service, key),
            "template" => self.known.has(ContentKind::Template, key),
            "form" => self.known.has(ContentKind::Category, key),
            "https" => return Ok(()),
            _ => return Err(format!("the link `{target}` has an unknown kind `{scheme}`")),
        };
        if good {
            Ok(())
        } else {
            Err(format!("the link `{target}` leads to nothing; mend the spelling or write it"))
        }
    }

    fn guide(&mut self, item: &Item, guide: &Guide) {
        for fault in guide_faults(guide) {
            self.wrong(item, "steps:", fault);
        }
        for step in guide.steps.values() {
            self.body(item, &step.text);
            if let Some(article) = &step.article {
                self.links(item, "article", std::slice::from_ref(article), ContentKind::Article);
            }
            if step.end == Some(GuideEnd::Read) && step.article.is_none() {
                self.wrong(
                    item,
                    &step.title,
                    format!("the end «{}» says read and names no article", step.title),
                );
            }
        }
    }

    fn remit(&mut self, item: &Item, doc: &Remit) {
        self.length(item, "title", &doc.title, TITLE_MAX);
        for (name, russian, english) in [
            ("title_en", !doc.title.is_empty(), !doc.title_en.is_empty()),
            ("why_en", !doc.why.is_empty(), !doc.why_en.is_empty()),
            ("still_en", !doc.still.is_empty(), !doc.still_en.is_empty()),
        ] {
            if !russian || !english {
                self.wrong(item, name, format!("`{name}` or its Russian text is empty; write both"));
            }
        }
        if !(1..=5).contains(&doc.steps.len()) || doc.steps_en.len() != doc.steps.len() {
            let what = "`steps` needs one to five steps, and `steps_en` as many".to_owned();
            self.wrong(item, "steps:", what);
        }
        if !doc.link.is_empty()
            && let Err(what) = self.target(&doc.link)
        {
            self.wrong(item, &doc.link, what);
        }
        for topic in &doc.subtopics {
            let known = topic.split_once('/').is_some_and(|(category, _)| {
                self.known.has(ContentKind::Category, category) && self.topics.contains(topic.as_str())
            });
            if !known {
                self.wrong(item, topic, format!("`{topic}` is no category/subtopic; mend the spelling"));
            }
        }
        for phrase in &doc.phrases {
            if shared::search::stems(phrase).len() < 2 {
                let what = format!("the phrase «{phrase}» has fewer than two words with a meaning");
                self.wrong(item, phrase, what);
            }
        }
        if doc.phrases.is_empty() && doc.subtopics.is_empty() {
            self.wrong(item, "key:", "without `phrases` and `subtopics` it is never shown".to_owned());
        }
    }

    fn item(&mut self, item: &Item) {
        use ContentKind as K;
        match &item.doc {
            Doc::Article(doc) => {
                self.length(item, "title", &doc.title, TITLE_MAX);
                self.length(item, "summary", &doc.summary, SUMMARY_MAX);
                self.key(item, "block", &doc.block, K::Block);
                if !(1..=5).contains(&doc.tags.len()) {
                    self.wrong(item, "tags:", format!("{} tags; one to five", doc.tags.len()));
                }
                for tag in &doc.tags {
                    self.key(item, "tags", tag, K::Tag);
                }
                if doc.related.is_empty() {
                    self.wrong(item, "related:", "`related` is empty; name at least one article".to_owned());
                }
                if doc.related.contains(&doc.slug) {
                    self.wrong(item, "related:", "`related` names the item itself".to_owned());
                }
                self.links(item, "related", &doc.related, K::Article);
                self.links(item, "guides", &doc.guides, K::Guide);
                self.links(item, "codes", &doc.codes, K::ErrorCode);
                self.links(item, "services", &doc.services, K::Service);
                self.links(item, "template", doc.template.as_slice(), K::Template);
                self.words(item, &doc.body, if doc.kind == K::Faq { FAQ_WORDS } else { ARTICLE_WORDS });
                self.body(item, &doc.body);
                if doc.upkeep.review_due < doc.upkeep.updated {
                    self.wrong(item, "review_due:", "`review_due` is before `updated`".to_owned());
                }
            }
            Doc::ErrorFamily(doc) => {
                self.key(item, "category", &doc.category, K::Category);
                self.key(item, "block", &doc.block, K::Block);
            }
            Doc::ErrorCode(doc) => {
                self.length(item, "title", &doc.title, TITLE_MAX);
                if doc.steps.is_empty() || doc.steps.len() > 6 {
                    self.wrong(item, "steps:", format!("{} steps; one to six", doc.steps.len()));
                }
                if doc.meaning.trim().is_empty() {
                    self.wrong(item, "meaning:", "`meaning` is empty".to_owned());
                }
                self.links(item, "articles", &doc.articles, K::Article);
                self.links(item, "guides", &doc.guides, K::Guide);
                self.links(item, "category", doc.category.as_slice(), K::Category);
            }
            Doc::Guide(doc) => {
                self.length(item, "title", &doc.title, TITLE_MAX);
                self.length(item, "summary", &doc.summary, SUMMARY_MAX);
                self.key(item, "block", &doc.block, K::Block);
                self.key(item, "category", &doc.category, K::Category);
                self.links(item, "template", doc.template.as_slice(), K::Template);
                self.guide(item, doc);
            }
            Doc::Template(doc) => {
                self.length(item, "title", &doc.title, TITLE_MAX);
                self.length(item, "subject", &doc.subject, shared::forms::request::SUBJECT_MAX);
                self.length(item, "body", &doc.body, shared::forms::request::TEXT_MAX);
                self.key(item, "category", &doc.category, K::Category);
                self.key(item, "block", &doc.block, K::Block);
            }
            Doc::Service(doc) => {
                self.length(item, "title", &doc.title, TITLE_MAX);
                self.length(item, "summary", &doc.summary, SUMMARY_MAX);
                self.key(item, "block", &doc.block, K::Block);
                self.key(item, "request_category", &doc.request_category, K::Category);
                self.links(item, "related", &doc.related, K::Article);
                self.links(item, "guides", &doc.guides, K::Guide);
                if doc.steps.is_empty() || doc.documents.is_empty() {
                    self.wrong(item, "steps:", "a service needs documents and steps".to_owned());
                }
                self.body(item, &doc.body);
            }
            Doc::Remit(doc) => self.remit(item, doc),
            Doc::Category(_) | Doc::Named(_) | Doc::Synonyms(_) | Doc::Contacts(_) => {}
        }
    }
}

/// What is wrong with a guide's graph: steps that lead nowhere, cannot be reached, or never end.
pub fn guide_faults(guide: &Guide) -> Vec<String> {
    let mut faults = Vec::new();
    if !guide.steps.contains_key(&guide.start) {
        return vec![format!("`start: {}` is no step", guide.start)];
    }
    for (key, step) in &guide.steps {
        match (step.end, step.answers.len()) {
            (None, 0) => faults.push(format!("step `{key}` is a dead end: give it answers or an `end`")),
            (Some(_), 1..) => faults.push(format!("step `{key}` has both answers and an `end`")),
            (None, 1) => faults.push(format!("step `{key}` has one answer only; a question needs two")),
            _ => {}
        }
        for answer in &step.answers {
            if !guide.steps.contains_key(&answer.to) {
                faults.push(format!(
                    "the answer «{}» of `{key}` leads to `{}`, which is no step",
                    answer.label, answer.to
                ));
            }
        }
    }
    let mut seen = BTreeSet::new();
    let mut open = vec![guide.start.as_str()];
    while let Some(key) = open.pop() {
        if seen.insert(key)
            && let Some(step) = guide.steps.get(key)
        {
            open.extend(step.answers.iter().map(|answer| answer.to.as_str()));
        }
    }
    for key in guide.steps.keys().filter(|key| !seen.contains(key.as_str())) {
        faults.push(format!("step `{key}` cannot be reached"));
    }
    // Backwards from the ends: whatever does not reach one loops for ever.
    let mut ending: HashSet<&str> =
        guide.steps.iter().filter(|(_, step)| step.end.is_some()).map(|(key, _)| key.as_str()).collect();
    loop {
        let before = ending.len();
        for (key, step) in &guide.steps {
            if step.answers.iter().any(|answer| ending.contains(answer.to.as_str())) {
                ending.insert(key);
            }
        }
        if ending.len() == before {
            break;
        }
    }
    for key in guide.steps.keys().filter(|key| seen.contains(key.as_str()) && !ending.contains(key.as_str()))
    {
        faults.push(format!("step `{key}` never comes to an end"));
    }
    faults
}

/// Every mistake of the items, in the order of files and lines.
pub fn check(items: &[Item], files: &[(String, String)]) -> Vec<Mistake> {
    let mut keys: HashMap<ContentKind, HashSet<&str>> = HashMap::new();
    for item in items {
        keys.entry(item.kind).or_default().insert(&item.key);
    }
    let texts = files.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    let topics = items
        .iter()
        .filter_map(|item| if let Doc::Category(category) = &item.doc { Some(category) } else { None })
        .flat_map(|category| {
            category.subtopics.iter().map(|subtopic| format!("{}/{}", category.key, subtopic.key))
        })
        .collect();
    let mut checker = Checker { known: Known { keys }, topics, texts, mistakes: Vec::new() };
    for item in items {
        checker.item(item);
    }
    let mut mistakes = checker.mistakes;
    mistakes.sort();
    mistakes.dedup();
    mistakes
}

#[cfg(test)]
mod tests {
    use shared::content::{GuideAnswer, GuideStep};

    use super::*;

    fn guide(steps: &[(&str, &[&str])]) -> Guide {
        let steps = steps
            .iter()
            .map(|(key, to)| {
                let answers: Vec<GuideAnswer> = to
                    .iter()
                    .map(|to| GuideAnswer { label: (*to).into(), to: (*to).into(), unsure: false })
                    .collect();
                let end = answers.is_empty().then_some(GuideEnd::Solved);
                ((*key).to_owned(), GuideStep { answers, end, ..GuideStep::default() })
            })
            .collect();
        let day = time::Date::MIN;
        Guide {
            slug: "g".into(),
            title: "g".into(),
            summary: "g".into(),
            block: "access".into(),
            tags: vec![],
            category: "access".into(),
            template: None,
            minutes: 1,
            keywords: String::new(),
            updated: day,
            review_due: day,
            owner: String::new(),
            start: "a".into(),
            steps,
        }
    }

    #[test]
    fn a_good_graph_has_no_faults() {
        assert_eq!(guide_faults(&guide(&[("a", &["b", "c"]), ("b", &["c", "a"]), ("c", &[])])), [""; 0]);
    }

    #[test]
    fn faults_are_named() {
        let faults = guide_faults(&guide(&[("a", &["b", "x"]), ("b", &["b", "b"]), ("d", &[])]));
        assert!(faults.iter().any(|fault| fault.contains("`x`")), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("`d` cannot be reached")), "{faults:?}");
        assert!(faults.iter().any(|fault| fault.contains("`b` never comes to an end")), "{faults:?}");
    }
}
