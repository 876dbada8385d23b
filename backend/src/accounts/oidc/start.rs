//! On the way to the provider, to sign in.

use axum::{extract::State, http::header, response::Response};
use shared::{api::accounts::oidc::OidcNext, problem::Problem};

use super::{
    Refusal, SIGN_IN,
    flow::{self, Purpose},
    redirect,
};
use crate::{
    platform::{error::AppError, extract::Query, state::AppState},
    server::limits::{ForCode, Limited},
};

/// Sends the browser to the provider. A link, not a fetch.
#[utoipa::path(
    get,
    path = "/oidc/start",
    tag = "sessions",
    params(OidcNext),
    responses(
        (status = 303, description = "To the provider; to `/sign-in?problem=…` when there is none or it does not answer"),
        (status = 400, description = "An unknown parameter", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    Query(query): Query<OidcNext>,
) -> Result<Response, AppError> {
    let next = own_path(&query.next).to_owned();
    Ok(start(&state, next).await.unwrap_or_else(|refusal| refusal.respond(SIGN_IN)))
}

async fn start(state: &AppState, next: String) -> Result<Response, Refusal> {
    let provider = state.config.oidc.as_ref().ok_or(Refusal::Off)?;
    let begun = flow::begin(state, provider, Purpose::Enter { next }).await?;
    let mut response = redirect(&begun.url);
    response.headers_mut().append(header::SET_COOKIE, begun.cookie);
    Ok(response)
}

/// A path of this site; anything that a browser could read as another site's address is the home page.
fn own_path(text: &str) -> &str {
    let good = text.starts_with('/')
        && !text.starts_with("//")
        && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
        && text.len() <= 512;
    if good { text } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site() {
        for good in ["/", "/me", "/me/requests?status=open", "/request/status#2600000014"] {
            assert_eq!(own_path(good), good);
        }
        for bad in ["", "me", "//evil.org", "/\\evil.org", "https://evil.org", "/a\nb", "/\t/evil.org", "/ я"]
        {
            assert_eq!(own_path(bad), "/", "{bad}");
        }
    }
}
