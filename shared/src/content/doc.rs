//! An item's document, typed by its kind.

use serde::de::DeserializeOwned;
use serde_json::Value;
use time::Date;

use super::{
    Article, Category, Contacts, ContentKind, Drawing, ErrorCode, ErrorFamily, Guide, Named, Remit, Service,
    Template,
};

/// A typed document.
#[derive(Clone, Debug, PartialEq)]
pub enum Doc {
    /// An article or an answer.
    Article(Box<Article>),
    /// A family of error codes.
    ErrorFamily(ErrorFamily),
    /// An error code.
    ErrorCode(Box<ErrorCode>),
    /// A guide.
    Guide(Box<Guide>),
    /// A template.
    Template(Box<Template>),
    /// A service.
    Service(Box<Service>),
    /// A category.
    Category(Box<Category>),
    /// A block or a tag.
    Named(Named),
    /// All synonym groups.
    Synonyms(Vec<Vec<String>>),
    /// All contacts.
    Contacts(Box<Contacts>),
    /// A matter that somebody else is in charge of.
    Remit(Box<Remit>),
    /// A drawing.
    Drawing(Drawing),
}

impl Doc {
    /// The document as stored.
    ///
    /// # Errors
    /// Never for these types; the serializer's error is passed on.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        match self {
            Self::Article(doc) => serde_json::to_string(doc),
            Self::ErrorFamily(doc) => serde_json::to_string(doc),
            Self::ErrorCode(doc) => serde_json::to_string(doc),
            Self::Guide(doc) => serde_json::to_string(doc),
            Self::Template(doc) => serde_json::to_string(doc),
            Self::Service(doc) => serde_json::to_string(doc),
            Self::Category(doc) => serde_json::to_string(doc),
            Self::Named(doc) => serde_json::to_string(doc),
            Self::Synonyms(doc) => serde_json::to_string(doc),
            Self::Contacts(doc) => serde_json::to_string(doc),
            Self::Remit(doc) => serde_json::to_string(doc),
            Self::Drawing(doc) => serde_json::to_string(doc),
        }
    }

    /// The document on the wire.
    ///
    /// # Errors
    /// Never for these types; the serializer's error is passed on.
    pub fn to_value(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::Article(doc) => serde_json::to_value(doc),
            Self::ErrorFamily(doc) => serde_json::to_value(doc),
            Self::ErrorCode(doc) => serde_json::to_value(doc),
            Self::Guide(doc) => serde_json::to_value(doc),
            Self::Template(doc) => serde_json::to_value(doc),
            Self::Service(doc) => serde_json::to_value(doc),
            Self::Category(doc) => serde_json::to_value(doc),
            Self::Named(doc) => serde_json::to_value(doc),
            Self::Synonyms(doc) => serde_json::to_value(doc),
            Self::Contacts(doc) => serde_json::to_value(doc),
            Self::Remit(doc) => serde_json::to_value(doc),
            Self::Drawing(doc) => serde_json::to_value(doc),
        }
    }

    /// The document of a stored item.
    ///
    /// # Errors
    /// When the stored JSON does not fit the kind.
    pub fn from_json(kind: ContentKind, json: &str) -> Result<Self, serde_json::Error> {
        fn read<T: DeserializeOwned>(json: &str) -> Result<T, serde_json::Error> {
            serde_json::from_str(json)
        }
        Ok(match kind {
            ContentKind::Article | ContentKind::Faq => Self::Article(read(json)?),
            ContentKind::ErrorFamily => Self::ErrorFamily(read(json)?),
            ContentKind::ErrorCode => Self::ErrorCode(read(json)?),
            ContentKind::Guide => Self::Guide(read(json)?),
            ContentKind::Template => Self::Template(read(json)?),
            ContentKind::Service => Self::Service(read(json)?),
            ContentKind::Category => Self::Category(read(json)?),
            ContentKind::Block | ContentKind::Tag => Self::Named(read(json)?),
            ContentKind::Synonyms => Self::Synonyms(read(json)?),
            ContentKind::Contacts => Self::Contacts(read(json)?),
            ContentKind::Remit => Self::Remit(read(json)?),
            ContentKind::Drawing => Self::Drawing(read(json)?),
        })
    }

    /// The document of a kind out of what came over the wire.
    ///
    /// # Errors
    /// When the value does not fit the kind; the error names the field.
    pub fn from_value(kind: ContentKind, value: Value) -> Result<Self, serde_json::Error> {
        fn read<T: DeserializeOwned>(value: Value) -> Result<T, serde_json::Error> {
            serde_json::from_value(value)
        }
        Ok(match kind {
            ContentKind::Article | ContentKind::Faq => Self::Article(read(value)?),
            ContentKind::ErrorFamily => Self::ErrorFamily(read(value)?),
            ContentKind::ErrorCode => Self::ErrorCode(read(value)?),
            ContentKind::Guide => Self::Guide(read(value)?),
            ContentKind::Template => Self::Template(read(value)?),
            ContentKind::Service => Self::Service(read(value)?),
            ContentKind::Category => Self::Category(read(value)?),
            ContentKind::Block | ContentKind::Tag => Self::Named(read(value)?),
            ContentKind::Synonyms => Self::Synonyms(read(value)?),
            ContentKind::Contacts => Self::Contacts(read(value)?),
            ContentKind::Remit => Self::Remit(read(value)?),
            ContentKind::Drawing => Self::Drawing(read(value)?),
        })
    }

    /// What lists call it; empty for the only item of a kind.
    pub fn title(&self) -> &str {
        match self {
            Self::Article(doc) => &doc.title,
            Self::ErrorFamily(doc) => &doc.title,
            Self::ErrorCode(doc) => &doc.title,
            Self::Guide(doc) => &doc.title,
            Self::Template(doc) => &doc.title,
            Self::Service(doc) => &doc.title,
            Self::Category(doc) => &doc.title,
            Self::Named(doc) => &doc.title,
            Self::Remit(doc) => &doc.title,
            Self::Drawing(doc) => &doc.key,
            Self::Synonyms(_) | Self::Contacts(_) => "",
        }
    }

    /// Key of its block; empty where a kind has none.
    pub fn block(&self) -> &str {
        match self {
            Self::Article(doc) => &doc.block,
            Self::ErrorFamily(doc) => &doc.block,
            Self::Guide(doc) => &doc.block,
            Self::Template(doc) => &doc.block,
            Self::Service(doc) => &doc.block,
            _ => "",
        }
    }

    /// Team that answers for it; empty where a kind has none.
    pub fn owner(&self) -> &str {
        match self {
            Self::Article(doc) => &doc.upkeep.owner,
            Self::ErrorFamily(doc) => &doc.owner,
            Self::Guide(doc) => &doc.owner,
            Self::Template(doc) => &doc.upkeep.owner,
            Self::Service(doc) => &doc.upkeep.owner,
            _ => "",
        }
    }

    /// Day of the last edit and day when it has to be read again, where a kind has them.
    pub const fn days(&self) -> Option<(Date, Date)> {
        match self {
            Self::Article(doc) => Some((doc.upkeep.updated, doc.upkeep.review_due)),
            Self::ErrorFamily(doc) => Some((doc.updated, doc.review_due)),
            Self::Guide(doc) => Some((doc.updated, doc.review_due)),
            Self::Template(doc) => Some((doc.upkeep.updated, doc.upkeep.review_due)),
            Self::Service(doc) => Some((doc.upkeep.updated, doc.upkeep.review_due)),
            _ => None,
        }
    }

    /// Sets those days.
    pub fn set_days(&mut self, updated: Date, review_due: Date) {
        let (last, due) = match self {
            Self::Article(doc) => (&mut doc.upkeep.updated, &mut doc.upkeep.review_due),
            Self::ErrorFamily(doc) => (&mut doc.updated, &mut doc.review_due),
            Self::Guide(doc) => (&mut doc.updated, &mut doc.review_due),
            Self::Template(doc) => (&mut doc.upkeep.updated, &mut doc.upkeep.review_due),
            Self::Service(doc) => (&mut doc.upkeep.updated, &mut doc.upkeep.review_due),
            _ => return,
        };
        (*last, *due) = (updated, review_due);
    }

    /// Makes the texts as their files would give them back, so that a document goes out and comes in unchanged: line ends of
    /// one kind, no blank edges of a body, synonyms in lower case.
    pub fn tidy(&mut self) {
        let trim =
            |body: &mut String| *body = body.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
        match self {
            Self::Article(doc) => trim(&mut doc.body),
            Self::Template(doc) => trim(&mut doc.body),
            Self::Service(doc) => trim(&mut doc.body),
            Self::Synonyms(groups) => {
                for group in groups.iter_mut() {
                    for word in group.iter_mut() {
                        *word = word.trim().to_lowercase();
                    }
                    group.retain(|word| !word.is_empty());
                }
            }
            _ => {}
        }
    }

    /// Writes kind and key of the item into the document, so that both always say the same.
    pub fn set_key(&mut self, kind: ContentKind, key: &str) {
        match self {
            Self::Article(doc) => {
                doc.kind = kind;
                key.clone_into(&mut doc.slug);
            }
            Self::ErrorFamily(doc) => key.clone_into(&mut doc.family),
            Self::ErrorCode(doc) => {
                if let Some((family, code)) = key.split_once('/') {
                    family.clone_into(&mut doc.family);
                    code.clone_into(&mut doc.code);
                }
            }
            Self::Guide(doc) => key.clone_into(&mut doc.slug),
            Self::Template(doc) => key.clone_into(&mut doc.slug),
            Self::Service(doc) => key.clone_into(&mut doc.slug),
            Self::Category(doc) => key.clone_into(&mut doc.key),
            Self::Named(doc) => key.clone_into(&mut doc.key),
            Self::Remit(doc) => key.clone_into(&mut doc.key),
            Self::Drawing(doc) => key.clone_into(&mut doc.key),
            Self::Synonyms(_) | Self::Contacts(_) => {}
        }
    }
}

/// The only key that an item of a kind may have, for kinds of one item.
pub const fn only_key(kind: ContentKind) -> Option<&'static str> {
    match kind {
        ContentKind::Synonyms => Some("synonyms"),
        ContentKind::Contacts => Some("contacts"),
        _ => None,
    }
}

/// Whether a key can be an address of a kind: small Latin letters, digits, hyphens and underscores; a code keeps its own spelling after
/// the family.
pub fn good_key(kind: ContentKind, key: &str) -> bool {
    let slug = |text: &str| {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        let edges = !text.starts_with(['-', '_']) && !text.ends_with(['-', '_']);
        !text.is_empty() && text.len() <= 100 && text.chars().all(allowed) && edges
    };
    if let Some(only) = only_key(kind) {
        return key == only;
    }
    match kind {
        ContentKind::ErrorCode => key.split_once('/').is_some_and(|(family, code)| {
            let plain = |c: char| !c.is_control() && c != '/' && c != '\\';
            slug(family)
                && code.trim() == code
                && !code.is_empty()
                && code.chars().count() <= 100
                && code.chars().all(plain)
        }),
        _ => slug(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_goes_there_and_back() {
        let named = Doc::Named(Named { key: "sms".into(), title: "СМС".into(), ..Named::default() });
        let value = named.to_value().unwrap();
        assert_eq!(Doc::from_value(ContentKind::Tag, value).unwrap(), named);
        assert_eq!(Doc::from_json(ContentKind::Tag, &named.to_json().unwrap()).unwrap(), named);
        assert!(Doc::from_value(ContentKind::Tag, serde_json::json!({"key": "x", "name": "y"})).is_err());
    }

    #[test]
    fn keys() {
        for (kind, good, bad) in [
            (ContentKind::Article, "no-code-2", "No-Code"),
            (ContentKind::Guide, "a", "-a"),
            (ContentKind::ErrorCode, "http/503 (нет связи)", "http"),
            (ContentKind::Synonyms, "synonyms", "other"),
        ] {
            assert!(good_key(kind, good) && !good_key(kind, bad), "{kind:?}");
        }
        assert!(!good_key(ContentKind::Article, "a/b") && !good_key(ContentKind::ErrorCode, "http/../x"));
    }
}
