//! Votes on items and counted gaps.

use shared::{
    forms::feedback::{GapForm, VoteForm},
    validate::secrets::mask_secrets,
};

use super::store;
use crate::platform::{error::AppError, state::AppState};

/// Longest text of a gap that is kept, characters.
const GAP_MAX: usize = 100;

/// Keeps a vote on a published item.
///
/// # Errors
/// 422 for wrong fields, 404 when the item does not exist.
pub async fn vote(state: &AppState, form: &VoteForm) -> Result<(), AppError> {
    let text = form.parse().map_err(AppError::fields)?;
    if !state.knowledge.now().exists(form.kind, &form.key) {
        return Err(AppError::NotFound);
    }
    let tx = state.db.begin().await?;
    store::vote(&tx, state.ids.id(), form, text, state.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The text of a gap as kept: one line, lower case, nothing that looks like a secret, a phone number,
/// an address of mail or a long number: no personal data stays here.
fn gap_text(text: &str) -> String {
    let masked = mask_secrets(&shared::forms::clean(text).replace('\n', " ").to_lowercase());
    let words = masked.split_whitespace().map(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        if word.contains('@') || (digits >= 9 && !word.starts_with("0x") && !word.starts_with('-')) {
            "•"
        } else {
            word
        }
    });
    words.collect::<Vec<_>>().join(" ").chars().take(GAP_MAX).collect()
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
    store::count_gap(&tx, state.ids.id(), form.kind.as_str(), &text, state.clock.now()).await?;
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
