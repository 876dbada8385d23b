//! What goes with a reply beside its text: who is mentioned, which articles it points to.

use serde::{Deserialize, Serialize};
use shared::{
    api::{console::StaffReply, desk::mentions::MENTIONS_MAX},
    forms::reply::Reply,
    notice::Event,
    ticket::Action,
};
use uuid::Uuid;

use super::super::super::{change::Work, console::say, store::desk as rows};
use crate::{
    accounts,
    notify::To,
    platform::{error::AppError, extract::Actor, state::AppState},
    uploads::Owner,
};

/// Articles of one reply.
const ARTICLES_MAX: usize = 10;
/// Bytes of a path.
const PATH_MAX: usize = 200;

/// Checked; kept with a waiting reply as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(in super::super) struct Extras {
    /// Ids of files.
    pub(super) files: Vec<Uuid>,
    /// Accounts of colleagues.
    pub(super) mentions: Vec<Uuid>,
    /// Paths of articles.
    pub(super) articles: Vec<String>,
}

impl Extras {
    /// Those of a reply. Only a note mentions people, and only those whose name stands in it after an `@`; what is
    /// no path of ours is no article.
    ///
    /// # Errors
    /// 400 for too many, or when the database does not answer.
    pub(in super::super) async fn of(state: &AppState, reply: &StaffReply) -> Result<Self, AppError> {
        if reply.mentions.len() > MENTIONS_MAX || reply.articles.len() > ARTICLES_MAX {
            return Err(AppError::BadRequest("malformed-body"));
        }
        let mut mentions = Vec::new();
        if reply.action == Action::Comment && !reply.mentions.is_empty() {
            for person in accounts::colleagues(state).await? {
                let named = reply.body.contains(&format!("@{}", person.name));
                if named && reply.mentions.contains(&person.id) {
                    mentions.push(person.id);
                }
            }
        }
        let articles = reply.articles.iter().filter(|path| is_path(path)).cloned().collect();
        Ok(Self { files: reply.files.clone(), mentions, articles })
    }
}

/// Whether a text is a path of the help centre.
pub(super) fn is_path(text: &str) -> bool {
    text.starts_with('/')
        && !text.starts_with("//")
        && text.len() <= PATH_MAX
        && !text.chars().any(char::is_control)
}

/// Puts the message and what goes with it into the change.
///
/// # Errors
/// As `say`.
pub(in super::super) async fn send(
    work: &mut Work<'_>,
    reply: Reply,
    action: Action,
    extras: &Extras,
) -> Result<(), AppError> {
    let owners: Vec<Owner> = Owner::of(work.actor).into_iter().collect();
    let message = say(work, reply, action, &owners).await?;
    let ticket = work.row.id;
    rows::mentions::insert(&work.tx, ticket, message, &extras.mentions, work.now).await?;
    for colleague in &extras.mentions {
        work.news(To::Account(*colleague), Event::Mention, "");
    }
    if let Actor::Staff(staff) = work.actor {
        rows::articles::insert(&work.tx, ticket, staff.id, &extras.articles, rows::articles::SENT, work.now)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_path;

    #[test]
    fn only_our_own_paths_are_articles() {
        assert!(is_path("/kb/password-forgotten"));
        for text in ["", "kb/x", "//evil.example", "https://evil.example", "/a\nb"] {
            assert!(!is_path(text), "{text}");
        }
        assert!(!is_path(&format!("/{}", "a".repeat(200))));
    }
}
