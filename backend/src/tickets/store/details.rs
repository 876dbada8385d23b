//! What belongs to a request: messages, files, timeline. Reached only with a request in hand, which
//! [`super::visible_to`] gave.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, IntoTableRef, Query, SelectStatement, SimpleExpr, UnionType},
};
use uuid::Uuid;

use super::grants::to_millis;
use crate::{
    entity::{Millis, notice, ticket, ticket_event, ticket_file, ticket_link, ticket_message},
    platform::{error::AppError, extract::Actor},
};

/// Everything of a request that one side may read.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Detail {
    pub(in super::super) messages: Vec<ticket_message::Model>,
    pub(in super::super) files: Vec<ticket_file::Model>,
    pub(in super::super) events: Vec<ticket_event::Model>,
    /// Whether somebody may see the other ends is not said yet.
    pub(in super::super) ends: Vec<End>,
    /// The reader was told of it and has not seen it.
    pub(in super::super) unseen: bool,
}

/// One end of a link: the id of the request at its other end.
#[derive(Clone, Debug)]
pub(in super::super) struct End {
    pub(in super::super) kind: String,
    /// It stands at the other request.
    pub(in super::super) back: bool,
    pub(in super::super) other: i64,
}

/// A row of the conversation, of the timeline, a file or a link: all are read by one query.
#[derive(FromQueryResult)]
struct Piece {
    what: i32,
    uid: Option<Uuid>,
    nid: Option<i64>,
    near: Option<Uuid>,
    internal: Option<bool>,
    party: Option<String>,
    kind: Option<String>,
    body: Option<String>,
    state: Option<String>,
    blob: Option<String>,
    thumbnail: Option<String>,
    size: Option<i64>,
    at: Option<Millis>,
    until: Option<Millis>,
}

const MESSAGE: i32 = 0;
const FILE: i32 = 1;
const EVENT: i32 = 2;
const LINK: i32 = 3;
const BACK: i32 = 4;
const NOTICE: i32 = 5;

/// The columns of [`Piece`] from the columns that a table has, in their order; what it lacks is none, of the type
/// that PostgreSQL wants to know.
fn columns(what: i32, has: &[(&str, SimpleExpr)]) -> Vec<(SimpleExpr, &'static str)> {
    const ALL: [(&str, &str); 13] = [
        ("uid", "uuid"),
        ("nid", "bigint"),
        ("near", "uuid"),
        ("internal", "boolean"),
        ("party", "text"),
        ("kind", "text"),
        ("body", "text"),
        ("state", "text"),
        ("blob", "text"),
        ("thumbnail", "text"),
        ("size", "bigint"),
        ("at", "bigint"),
        ("until", "bigint"),
    ];
    let mut out = vec![(Expr::cust(what.to_string()), "what")];
    for (name, of) in ALL {
        let own = has.iter().find(|(known, _)| *known == name).map(|(_, own)| own.clone());
        out.push((own.unwrap_or_else(|| Expr::cust(format!("CAST(NULL AS {of})"))), name));
    }
    out
}

fn of_table(
    from: impl IntoTableRef,
    what: i32,
    has: &[(&str, SimpleExpr)],
    of: Condition,
) -> SelectStatement {
    let mut select = Query::select();
    select.from(from).cond_where(of);
    for (column, name) in columns(what, has) {
        select.expr_as(column, name);
    }
    select
}

fn messages(of: i64, for_staff: bool) -> SelectStatement {
    use ticket_message::Column as C;
    let has = [
        ("uid", Expr::col(C::Id)),
        ("near", Expr::col(C::AuthorId)),
        ("internal", Expr::col(C::Internal)),
        ("party", Expr::col(C::Party)),
        ("body", Expr::col(C::Body)),
        ("at", Expr::col(C::CreatedAt)),
    ];
    let own = Condition::all().add(C::TicketId.eq(of));
    let own = if for_staff { own } else { own.add(C::Internal.eq(false)) };
    of_table(ticket_message::Entity, MESSAGE, &has, own)
}

fn files(of: i64, for_staff: bool) -> SelectStatement {
    use ticket_file::Column as C;
    let has = [
        ("uid", Expr::col(C::Id)),
        ("near", Expr::col(C::MessageId)),
        ("internal", Expr::col(C::Internal)),
        ("kind", Expr::col(C::FileType)),
        ("body", Expr::col(C::Name)),
        ("state", Expr::col(C::State)),
        ("blob", Expr::col(C::Blob)),
        ("thumbnail", Expr::col(C::Thumbnail)),
        ("size", Expr::col(C::Size)),
        ("at", Expr::col(C::CreatedAt)),
        ("until", Expr::col(C::ScanAt)),
    ];
    let own = Condition::all().add(C::TicketId.eq(of));
    let own = if for_staff { own } else { own.add(C::Internal.eq(false)) };
    of_table(ticket_file::Entity, FILE, &has, own)
}

fn events(of: i64) -> SelectStatement {
    use ticket_event::Column as C;
    let has = [
        ("nid", Expr::col(C::Id)),
        ("party", Expr::col(C::Party)),
        ("kind", Expr::col(C::Kind)),
        ("body", Expr::col(C::Note)),
        ("state", Expr::col(C::Status)),
        ("at", Expr::col(C::CreatedAt)),
        ("until", Expr::col(C::UntilAt)),
    ];
    of_table(ticket_event::Entity, EVENT, &has, Condition::all().add(C::TicketId.eq(of)))
}

fn links(what: i32, far: ticket_link::Column, near: ticket_link::Column, of: i64) -> SelectStatement {
    let has = [("nid", Expr::col(far)), ("kind", Expr::col(ticket_link::Column::Kind))];
    of_table(ticket_link::Entity, what, &has, Condition::all().add(near.eq(of)))
}

/// A notice about it that its reader has not seen, if there is any.
fn unseen(of: i64, reader: Uuid) -> SelectStatement {
    use notice::Column as C;
    let own = Condition::all().add(C::TicketId.eq(of)).add(C::AccountId.eq(reader)).add(C::ReadAt.is_null());
    of_table(notice::Entity, NOTICE, &[], own)
}

/// Reads it, oldest first; internal notes and their files only for staff; with the reader's account, whether they
/// have unseen notices about it. One query.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn load(
    db: &impl ConnectionTrait,
    of: &ticket::Model,
    for_staff: bool,
    reader: Option<Uuid>,
) -> Result<Detail, AppError> {
    use ticket_link::Column::{OtherId, TicketId};
    let mut all = messages(of.id, for_staff);
    all.union(UnionType::All, files(of.id, for_staff))
        .union(UnionType::All, events(of.id))
        .union(UnionType::All, links(LINK, OtherId, TicketId, of.id))
        .union(UnionType::All, links(BACK, TicketId, OtherId, of.id));
    if let Some(reader) = reader {
        all.union(UnionType::All, unseen(of.id, reader));
    }
    let statement = db.get_database_backend().build(&all);
    let mut detail = Detail::default();
    for piece in Piece::find_by_statement(statement).all(db).await? {
        // None of the columns that a table has is missing in its rows.
        detail.take(of.id, piece).ok_or_else(|| AppError::internal("a piece of a request is incomplete"))?;
    }
    detail.messages.sort_by_key(|message| (to_millis(message.created_at), message.id));
    detail.files.sort_by_key(|file| (to_millis(file.created_at), file.id));
    detail.events.sort_by_key(|event| event.id);
    Ok(detail)
}

impl Detail {
    fn take(&mut self, ticket_id: i64, row: Piece) -> Option<()> {
        match row.what {
            MESSAGE => self.messages.push(ticket_message::Model {
                id: row.uid?,
                ticket_id,
                party: row.party?,
                author_id: row.near,
                internal: row.internal?,
                body: row.body?,
                created_at: row.at?,
            }),
            FILE => self.files.push(ticket_file::Model {
                id: row.uid?,
                ticket_id,
                message_id: row.near,
                internal: row.internal?,
                name: row.body?,
                file_type: row.kind?,
                size: row.size?,
                blob: row.blob?,
                thumbnail: row.thumbnail,
                created_at: row.at?,
                state: row.state?,
                scan_at: row.until?,
            }),
            EVENT => self.events.push(ticket_event::Model {
                id: row.nid?,
                ticket_id,
                kind: row.kind?,
                party: row.party?,
                status: row.state,
                until_at: row.until,
                note: row.body?,
                created_at: row.at?,
            }),
            NOTICE => self.unseen = true,
            _ => self.ends.push(End { kind: row.kind?, back: row.what == BACK, other: row.nid? }),
        }
        Some(())
    }
}

/// A request by its id, if the actor may see it.
///
/// # Errors
/// 404 when there is none or they may not: the same answer.
pub(in super::super) async fn visible(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i64,
) -> Result<ticket::Model, AppError> {
    super::visible_to(actor).filter(ticket::Column::Id.eq(id)).one(db).await?.ok_or(AppError::NotFound)
}

/// One file of a request.
///
/// # Errors
/// 404 when the request has none of this id, or it is not for this side.
pub(in super::super) async fn file(
    db: &impl ConnectionTrait,
    of: &ticket::Model,
    id: Uuid,
    for_staff: bool,
) -> Result<ticket_file::Model, AppError> {
    ticket_file::Entity::find_by_id(id)
        .filter(ticket_file::Column::TicketId.eq(of.id))
        .one(db)
        .await?
        .filter(|file| for_staff || !file.internal)
        .ok_or(AppError::NotFound)
}
