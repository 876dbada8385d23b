//! The list of one's requests as a table for a spreadsheet, under the list's own filters and in its order. Read page
//! by page, so that the memory it takes does not grow with the list.

pub(super) mod csv;
pub(super) mod xlsx;

use frontend::{i18n::text, pages::request::words};
use shared::{api::tickets::TicketFilter, content::Named, lang::Lang};
use time::OffsetDateTime;

use super::{cursor::Cursor, list, store, view};
use crate::platform::{error::AppError, error::request_lang, extract::Actor, state::AppState};

/// Rows of a table at most; a spreadsheet program opens a million, a person reads fewer.
const ROWS_MAX: usize = 100_000;
/// Rows read at once.
const PAGE: usize = 100;

/// Keys of the headings, in the order of [`Line`].
const HEADINGS: [&str; 7] = [
    "table-number",
    "table-filed",
    "table-subject",
    "table-category",
    "table-status",
    "table-updated",
    "table-unread",
];

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    number: String,
    filed: OffsetDateTime,
    subject: String,
    category: String,
    status: String,
    updated: OffsetDateTime,
    unread: String,
}

/// Reads the list from its beginning.
struct Reader {
    state: AppState,
    actor: Actor,
    filter: TicketFilter,
    categories: Vec<Named>,
    lang: Lang,
    now: OffsetDateTime,
    cursor: Option<Cursor>,
    left: usize,
}

impl Reader {
    /// # Errors
    /// 400 for a filter that the list refuses as well.
    fn new(state: AppState, actor: Actor, filter: TicketFilter) -> Result<Self, AppError> {
        let now = state.clock.now();
        let cursor = Cursor::decode(&filter.cursor)?;
        list::wanted(&filter, now)?;
        let categories = state
            .knowledge
            .now()
            .categories
            .iter()
            .map(|category| Named {
                key: category.key.clone(),
                title: category.title.clone(),
                title_en: category.title_en.clone(),
                ..Named::default()
            })
            .collect();
        Ok(Self { state, actor, filter, categories, lang: request_lang(), now, cursor, left: ROWS_MAX })
    }

    fn headings(&self) -> [String; HEADINGS.len()] {
        HEADINGS.map(|key| text(self.lang, key))
    }

    /// The next lines; none at the end.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn next(&mut self) -> Result<Option<Vec<Line>>, AppError> {
        if self.left == 0 {
            return Ok(None);
        }
        let wanted = list::wanted(&self.filter, self.now)?;
        let limit = PAGE.min(self.left);
        let (rows, next) = store::own_list(&self.state.db, &self.actor, &wanted, self.cursor, limit).await?;
        self.cursor = next;
        self.left = if next.is_none() { 0 } else { self.left - rows.len() };
        let lines = rows.iter().map(|(row, unread)| {
            let row = view::row(row, *unread)?;
            Ok(Line {
                number: row.number.to_string(),
                filed: row.created_at,
                category: words::category(self.lang, &self.categories, &row.category),
                subject: row.subject,
                status: words::status(self.lang, row.status),
                updated: row.updated_at,
                unread: text(self.lang, if row.unread { "table-yes" } else { "table-no" }),
            })
        });
        lines.collect::<Result<_, _>>().map(Some)
    }

    /// The name of the file, with the day in Moscow.
    fn name(&self, ending: &str) -> String {
        let day = shared::iso_date::format(crate::platform::clock::moscow(self.now).date());
        format!("{}-{day}.{ending}", text(self.lang, "table-file"))
    }
}
