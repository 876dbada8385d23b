//! The appearance that the reader chose (theme and the low-vision version), kept in a cookie so that the page comes
//! right before the first paint.

use axum::{
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    look::{COOKIE, Look},
    routes::param,
};

use super::own_path;
use crate::platform::{error::AppError, extract::cookie, state::AppState};

/// What the cookie says; unknown parts are ignored.
pub fn of(headers: &HeaderMap) -> Look {
    cookie(headers, COOKIE).map(Look::from_cookie).unwrap_or_default()
}

/// Attributes for `<html>`, with a space before each.
pub fn attributes(look: &Look) -> String {
    look.attributes().iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect()
}

/// Takes the form of the panel where no script does: sets the cookie and goes back.
pub async fn choose(State(state): State<AppState>, RawQuery(query): RawQuery) -> Result<Response, AppError> {
    let query = query.unwrap_or_default();
    let look = Look::from_query(&query);
    let mut response = Redirect::to(own_path(&param(&query, "back"))).into_response();
    let secure = if state.config.secure() { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", look.to_cookie());
    response
        .headers_mut()
        .insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).map_err(AppError::internal)?);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_choices() {
        let mut headers = HeaderMap::new();
        let cookie = "a=b; look=scheme:bw.theme:dark.size:\"><script>.x:y";
        headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
        assert_eq!(attributes(&of(&headers)), " data-theme=\"dark\" data-scheme=\"bw\"");
        assert_eq!(of(&HeaderMap::new()), Look::default());
    }
}
