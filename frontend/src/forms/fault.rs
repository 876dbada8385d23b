//! The sentence of a field's fault.

use shared::{forms::Fault, lang::Lang};

use crate::{i18n, t};

/// What is wrong with a field: its own sentence where there is one, else that of the fault.
pub fn sentence(lang: Lang, field: &str, fault: Fault, limit: Option<usize>) -> String {
    let own = format!("fault-{}-{}", field.replace('_', "-"), fault.code());
    let common = format!("error-{}", fault.code());
    let key = if i18n::has(&own) { own } else { common };
    t!(lang, &key, limit = limit.unwrap_or_default())
}
