//! Words of subjects: the queue is searched by the beginnings of words, at the same cost for a
//! thousand requests and for a million.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, Query},
};

use crate::{
    entity::{ticket, ticket_term},
    platform::{database::Tx, error::AppError},
};

/// Words of a subject that are kept; of a query that are looked for.
const WORDS_MAX: usize = 16;
/// Up to so many requests with a word are fetched by it; a word in more of them is so frequent that
/// reading the list in its order meets it soon.
const RARE_MAX: u64 = 2000;

/// The words of a text: lower case, ё as е, two characters and more.
pub(in super::super) fn of_text(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .replace('ё', "е")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some())
        .take(WORDS_MAX)
        .map(|word| word.chars().take(40).collect())
        .collect()
}

/// Stands before a category and between it and a word; neither has it, and no word begins with it.
const BETWEEN: char = '\u{1f}';

/// A word as it is kept for its category as well: words and categories that are each frequent may have nothing in
/// common, and walking through either would take as long as there are requests.
fn within(category: &str, word: &str) -> String {
    format!("{BETWEEN}{category}{BETWEEN}{word}")
}

/// Keeps the words of a request.
pub(in super::super) fn insert(tx: &Tx, ticket_id: i64, category: &str, words: BTreeSet<String>) {
    if words.is_empty() {
        return;
    }
    let rows = words
        .into_iter()
        .flat_map(|word| [within(category, &word), word])
        .map(|term| ticket_term::ActiveModel { term: Set(term), ticket_id: Set(ticket_id) });
    tx.later(&ticket_term::Entity::insert_many(rows));
}

/// Puts a locked request into another category, the words by which it is found with it; the row is written with the
/// change that it is part of.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn change_category(
    tx: &Tx,
    row: &mut ticket::Model,
    category: &str,
    subtopic: Option<String>,
) -> Result<(), AppError> {
    ticket_term::Entity::delete_many().filter(ticket_term::Column::TicketId.eq(row.id)).exec(tx).await?;
    insert(tx, row.id, category, of_text(&row.subject));
    category.clone_into(&mut row.category);
    row.subtopic = subtopic;
    Ok(())
}

/// Begins with: a range of the index, byte by byte on both databases.
fn begins(word: &str) -> Condition {
    Condition::all()
        .add(ticket_term::Column::Term.gte(word))
        .add(ticket_term::Column::Term.lt(format!("{word}\u{10ffff}")))
}

/// Requests that have certain words.
pub(super) struct Having {
    /// Their subject has a word beginning with each of these.
    pub(super) condition: Condition,
    /// A few requests, among which they all are, if one of the words is rare.
    pub(super) among: Option<Vec<i64>>,
}

/// Requests of a category, or of any if it is empty, whose subject has a word beginning with each of these.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn having(
    db: &impl ConnectionTrait,
    category: &str,
    words: BTreeSet<String>,
) -> Result<Having, AppError> {
    let words: Vec<String> = words
        .into_iter()
        .map(|word| if category.is_empty() { word } else { within(category, &word) })
        .collect();
    let mut all = Condition::all();
    let mut rarest: Option<Vec<i64>> = None;
    for word in &words {
        let ids: Vec<i64> = ticket_term::Entity::find()
            .filter(begins(word))
            .select_only()
            .column(ticket_term::Column::TicketId)
            .limit(RARE_MAX + 1)
            .into_tuple()
            .all(db)
            .await?;
        if ids.len() as u64 <= RARE_MAX && rarest.as_ref().is_none_or(|known| ids.len() < known.len()) {
            rarest = Some(ids);
        }
        all = all.add(Expr::exists(
            Query::select()
                .expr(Expr::val(1))
                .from(ticket_term::Entity)
                .and_where(
                    Expr::col((ticket_term::Entity, ticket_term::Column::TicketId))
                        .equals((ticket::Entity, ticket::Column::Id)),
                )
                .cond_where(begins(word))
                .take(),
        ));
    }
    Ok(Having { condition: all, among: rarest })
}
