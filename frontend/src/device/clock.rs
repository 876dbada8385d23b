//! The browser's clock.

use js_sys::Date as JsDate;
use time::{Date, Duration, Month, OffsetDateTime};

/// Milliseconds since 1970; 0 on the server, where pages get the time as data.
pub fn now_ms() -> i64 {
    if cfg!(target_arch = "wasm32") { JsDate::now() as i64 } else { 0 }
}

/// Now, in UTC.
pub fn now() -> OffsetDateTime {
    OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(now_ms())
}

/// Today in the reader's zone; `None` on the server.
pub fn today() -> Option<Date> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let date = JsDate::new_0();
    let month = Month::try_from(u8::try_from(date.get_month() + 1).ok()?).ok()?;
    Date::from_calendar_date(i32::try_from(date.get_full_year()).ok()?, month, date.get_date() as u8).ok()
}

/// `12:04` of the reader's day, for "saved 12:04".
pub fn wall_time(ms: i64) -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let date = JsDate::new(&wasm_bindgen::JsValue::from_f64(ms as f64));
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}
