//! Content back to files, in the formats of content/README.md.

use std::{collections::BTreeMap, path::Path};

use shared::{content::ContentKind, lang::Lang};

use super::files::{Doc, Item};

/// Writes files below a folder.
///
/// # Errors
/// When a file cannot be written.
pub fn write(files: &BTreeMap<String, String>, root: &Path) -> std::io::Result<()> {
    for (path, text) in files {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}

fn yaml<T: serde::Serialize>(value: &T) -> Result<String, String> {
    serde_saphyr::to_string(value).map_err(|error| error.to_string())
}

/// A document without the keys that the file's name or body carries.
fn without<T: serde::Serialize>(
    doc: &T,
    keys: &[&str],
) -> Result<serde_json::Map<String, serde_json::Value>, String> {
    match serde_json::to_value(doc).map_err(|error| error.to_string())? {
        serde_json::Value::Object(mut map) => {
            for key in keys {
                map.remove(*key);
            }
            map.retain(|_, value| !value.is_null());
            Ok(map)
        }
        _ => Err("a document must be an object".to_owned()),
    }
}

fn markdown<T: serde::Serialize>(doc: &T, body: &str, drop: &[&str]) -> Result<String, String> {
    let header = yaml(&without(doc, drop)?)?;
    Ok(format!("---\n{}\n---\n{body}\n", header.trim_end()))
}

/// The files: path and text.
///
/// # Errors
/// When a document cannot be written as YAML.
pub fn to_files(items: &[Item]) -> Result<BTreeMap<String, String>, String> {
    let mut files = BTreeMap::new();
    let mut lists: BTreeMap<&str, Vec<serde_json::Value>> = BTreeMap::new();
    let mut families: BTreeMap<String, (serde_json::Map<String, serde_json::Value>, Vec<serde_json::Value>)> =
        BTreeMap::new();
    for item in items {
        let suffix = if item.lang == Lang::En { ".en" } else { "" };
        let key = &item.key;
        match &item.doc {
            Doc::Article(doc) => {
                files.insert(
                    format!("articles/{key}{suffix}.md"),
                    markdown(doc, &doc.body, &["slug", "body"])?,
                );
            }
            Doc::Template(doc) => {
                files.insert(
                    format!("templates/{key}{suffix}.md"),
                    markdown(doc, &doc.body, &["slug", "body"])?,
                );
            }
            Doc::Service(doc) => {
                files.insert(
                    format!("services/{key}{suffix}.md"),
                    markdown(doc, &doc.body, &["slug", "body"])?,
                );
            }
            Doc::Guide(doc) => {
                files.insert(format!("guides/{key}{suffix}.yaml"), yaml(&without(doc, &["slug"])?)?);
            }
            Doc::ErrorFamily(doc) => {
                families.entry(format!("{}{suffix}", doc.family)).or_default().0 = without(doc, &[])?;
            }
            Doc::ErrorCode(doc) => {
                let family = format!("{}{suffix}", doc.family);
                families.entry(family).or_default().1.push(without(doc, &["family"])?.into());
            }
            Doc::Named(doc) => {
                let file = if item.kind == ContentKind::Block { "blocks.yaml" } else { "tags.yaml" };
                lists.entry(file).or_default().push(without(doc, &[])?.into());
            }
            Doc::Remit(doc) => lists.entry("remit.yaml").or_default().push(without(doc, &[])?.into()),
            Doc::Category(doc) => lists.entry("categories.yaml").or_default().push(without(doc, &[])?.into()),
            Doc::Drawing(doc) => {
                files.insert(format!("img/{key}.svg"), doc.svg.clone());
            }
            Doc::Contacts(doc) => {
                files.insert("contacts.yaml".into(), yaml(doc)?);
            }
            Doc::Synonyms(groups) => {
                let mut writer =
                    csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
                for group in groups {
                    writer.write_record(group).map_err(|error| error.to_string())?;
                }
                let bytes = writer.into_inner().map_err(|error| error.to_string())?;
                files.insert(
                    "synonyms.csv".into(),
                    String::from_utf8(bytes).map_err(|error| error.to_string())?,
                );
            }
        }
    }
    for (file, list) in lists {
        files.insert(file.to_owned(), yaml(&list)?);
    }
    for (family, (mut header, codes)) in families {
        header.insert("codes".into(), codes.into());
        files.insert(format!("error-codes/{family}.yaml"), yaml(&header)?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::knowledge::files;

    #[test]
    fn what_is_exported_is_imported_again_without_loss() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let read = |files: &[(String, String)]| {
            let (items, mistakes) = files::read(files);
            assert_eq!(mistakes, []);
            let keyed = |item: Item| ((item.kind, item.key, item.lang.as_str()), item.doc);
            items.into_iter().map(keyed).collect::<BTreeMap<_, _>>()
        };
        let files = files::read_folder(&folder).unwrap();
        let before = read(&files);
        let again: Vec<(String, String)> = to_files(&files::read(&files).0).unwrap().into_iter().collect();
        let after = read(&again);
        assert!(before.keys().any(|(kind, ..)| *kind == ContentKind::Drawing));
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (key, doc) in &before {
            assert_eq!(Some(doc), after.get(key), "{key:?}");
        }
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with("img/")) {
            assert!(again.contains(&(path.clone(), text.clone())), "{path}");
        }
    }
}
