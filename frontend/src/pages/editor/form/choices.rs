//! Lists to choose from: categories, blocks, tags, families.

use shared::{api::editor::ItemRow, content::ContentKind, lang::Lang};

use crate::{
    api::{ApiError, editor as api},
    hooks::use_query,
    ui::Choice,
};

/// Pages of a list that are read; there are tens of such keys, not thousands.
const PAGES_MAX: usize = 10;

async fn all(kind: ContentKind) -> Result<Vec<ItemRow>, ApiError> {
    let filter = api::ItemFilter {
        kind: kind.as_str().to_owned(),
        lang: Lang::Ru.as_str().to_owned(),
        ..api::ItemFilter::default()
    };
    let (mut rows, mut cursor) = (Vec::new(), String::new());
    for _ in 0..PAGES_MAX {
        let page = api::items(&filter, &cursor).await?;
        rows.extend(page.items);
        match page.next {
            Some(next) => cursor = next,
            None => break,
        }
    }
    Ok(rows)
}

/// Every item of a kind with few of them, to be chosen from; with the present value even when it is none of them, so that
/// nothing is changed unseen.
#[yew::hook]
pub fn use_named(kind: ContentKind, present: &str) -> Vec<Choice> {
    let query = use_query(kind, |kind| async move { all(kind).await });
    with_present(query.data.as_ref().map(|rows| rows.as_slice()).unwrap_or_default(), present)
}

fn with_present(rows: &[ItemRow], present: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        rows.iter().map(|row| Choice::new(row.key.clone(), format!("{} ({})", row.title, row.key))).collect();
    if !present.is_empty() && !rows.iter().any(|row| row.key == present) {
        choices.push(Choice::new(present.to_owned(), present.to_owned()));
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::editor::sample::row;

    #[test]
    fn a_value_that_is_not_in_the_list_stays() {
        let rows = [row()];
        assert_eq!(with_present(&rows, "sms-code").len(), 1);
        let more = with_present(&rows, "other");
        assert_eq!(more.last().map(|choice| choice.value.as_str()), Some("other"));
        assert_eq!(with_present(&rows, "").len(), 1);
    }
}
