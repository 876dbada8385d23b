//! The whole reference of error codes, as recognition needs it.

use axum::extract::State;
use shared::{api::builder::CodeList, error_code::CodeEntry, problem::Problem};

use crate::{
    knowledge::Published,
    platform::{error::AppError, extract::Editor, state::AppState},
};

/// Every published code with its other spellings and its family's prefixes: an editor sees at once what a change of one does to
/// the others.
#[utoipa::path(get, path = "/editor/code-list", tag = "knowledge",
    responses((status = 200, body = CodeList), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub async fn code_list(
    Editor(_staff): Editor,
    State(state): State<AppState>,
) -> Result<axum::Json<CodeList>, AppError> {
    Ok(axum::Json(CodeList { codes: entries(&state.knowledge.now()) }))
}

fn entries(content: &Published) -> Vec<CodeEntry> {
    let prefixes =
        |family: &str| content.family(family).map(|family| family.prefixes.clone()).unwrap_or_default();
    content
        .codes
        .iter()
        .map(|code| CodeEntry {
            family: code.family.clone(),
            code: code.code.clone(),
            aliases: code.aliases.clone(),
            prefixes: prefixes(&code.family),
        })
        .collect()
}
