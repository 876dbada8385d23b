//! Votes on items and counted gaps.

use shared::{
    content::ContentKind,
    forms::feedback::{GapForm, REMARK_MAX, VoteForm},
    lang::Lang,
};

use super::store;
use crate::{
    editorial_gaps::{self, anonymous, topic},
    platform::{error::AppError, state::AppState},
};

/// Longest text of a gap that is kept, characters.
const GAP_MAX: usize = 100;

/// Keeps a vote on a published item.
///
/// # Errors
/// 422 for wrong fields, 404 when the item does not exist.
pub async fn vote(state: &AppState, form: &VoteForm) -> Result<(), AppError> {
    let text = anonymous(&form.parse().map_err(AppError::fields)?, REMARK_MAX);
    let content = state.knowledge.now();
    if !content.exists(form.kind, &form.key) {
        return Err(AppError::NotFound);
    }
    let tx = state.db.begin().await?;
    store::vote(&tx, state.ids.id(), form, text, state.clock.now()).await?;
    if form.helpful {
        // Counted under the kind that it is published as.
        let kind = content.article(&form.key, Lang::Ru).map_or(form.kind, |(article, _)| article.kind);
        let kind =
            if matches!(form.kind, ContentKind::Article | ContentKind::Faq) { kind } else { form.kind };
        editorial_gaps::count_solved(&tx, kind, &form.key, state.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The text of a gap as kept: one line, lower case, nothing that looks like a secret, a phone number,
/// an address of mail or a long number: no personal data stays here.
fn gap_text(text: &str) -> String {
    anonymous(&text.to_lowercase(), GAP_MAX)
}

/// Counts a gap.
///
/// # Errors
/// 422 for an empty text.
pub async fn gap(state: &AppState, form: &GapForm) -> Result<(), AppError> {
    let text = gap_text(&form.text);
    if text.is_empty() {
        return Err(AppError::Unprocessable("gap"));
    }
    let tx = state.db.begin().await?;
    let (topic, now) = (topic(form.kind, &text), state.clock.now());
    store::count_gap(&tx, state.ids.id(), form.kind.as_str(), (&text, &topic), now).await?;
    editorial_gaps::count_day(&tx, form.kind, &topic, now).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::gap_text;

    #[test]
    fn nothing_personal_stays() {
        assert_eq!(gap_text("Пишет ivan@example.org 89123456789"), "пишет • •");
        assert_eq!(gap_text("ошибка 0x800b0109abc"), "ошибка 0x800b0109abc");
    }
}
