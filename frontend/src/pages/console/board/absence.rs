//! Until when somebody is away, and what becomes of what they have.

use shared::api::team::{Absence, PersonLoad};
use time::{OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};
use yew::prelude::*;

use super::write::Write;
use crate::{
    api::ApiError,
    device::clock,
    format,
    i18n::{text, use_lang},
    pages::console::pass::{Frame, kept},
    t,
    ui::{Checkbox, DateField, TextField, TimeField, dom},
};

/// Hours that Moscow is ahead of UTC.
const MOSCOW: i8 = 3;

/// A time of day as on the wire of a browser's field, `HH:MM`.
pub fn parse_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once(':')?;
    // Some browsers add seconds.
    let minute = minute.split(':').next()?;
    Time::from_hms(hour.parse().ok()?, minute.parse().ok()?, 0).ok()
}

/// The moment of a day and a time in Moscow.
///
/// # Errors
/// The key of the sentence to show: no such day or time, or not in the future.
fn moment(day: &str, time: &str, now: OffsetDateTime) -> Result<OffsetDateTime, &'static str> {
    let offset = UtcOffset::from_hms(MOSCOW, 0, 0).map_err(|_| "console-away-no-day")?;
    let day = format::parse_day(day).ok_or("console-away-no-day")?;
    let time = parse_time(time).ok_or("console-away-no-day")?;
    let at = PrimitiveDateTime::new(day, time).assume_offset(offset);
    if at > now { Ok(at) } else { Err("console-away-past") }
}

/// Properties of [`AbsenceDialog`].
#[derive(Properties, PartialEq)]
pub struct AbsenceDialogProps {
    /// Who.
    pub person: PersonLoad,
    /// Under way.
    pub busy: bool,
    /// Why the try failed.
    pub error: Option<ApiError>,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Meant.
    pub onrun: Callback<Write>,
}

/// The dialog.
#[component]
pub fn AbsenceDialog(props: &AbsenceDialogProps) -> Html {
    let lang = use_lang();
    let known = props.person.away_until.map(format::moscow);
    let day = use_state_eq(move || known.map(|at| format::iso(at.date())).unwrap_or_default());
    let time = use_state_eq(move || known.map_or_else(|| "09:00".to_owned(), format::time));
    let note = {
        let known = props.person.note.clone();
        use_state_eq(move || known)
    };
    let give_back = use_state_eq(|| props.person.open > 0);
    let wrong = use_state_eq(|| None::<&'static str>);
    let onsubmit = {
        let (day, time, note, give_back) =
            ((*day).clone(), (*time).clone(), note.trim().to_owned(), *give_back);
        let (wrong, onrun, id) = (wrong.setter(), props.onrun.clone(), props.person.id);
        Callback::from(move |()| match moment(&day, &time, clock::now()) {
            Ok(until) => {
                wrong.set(None);
                onrun.emit(Write::Away(id, Absence { until: Some(until), note: note.clone(), give_back }));
            }
            Err(key) => {
                wrong.set(Some(key));
                dom::focus("away-day");
            }
        })
    };
    let error = wrong.map(|key| AttrValue::from(text(lang, key)));
    let min = clock::today().map(|today| AttrValue::from(format::iso(today)));
    html! {
        <Frame id="away" title={t!(lang, "console-away-title", name = &props.person.name)} lead={t!(lang, "console-away-lead")}
            word={t!(lang, "console-away-word")} busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <div class="row row-top">
                <DateField id="away-day" label={t!(lang, "console-away-day")} value={(*day).clone()} {min} {error} oninput={kept(&day)} />
                <TimeField id="away-time" label={t!(lang, "console-away-time")} value={(*time).clone()} oninput={kept(&time)} />
            </div>
            <TextField id="away-note" label={t!(lang, "console-away-note")} hint={t!(lang, "console-note-for-staff")} optional=true maxlength="200"
                value={(*note).clone()} oninput={kept(&note)} />
            <Checkbox id="away-give-back" label={t!(lang, "console-away-give-back", n = props.person.open)}
                hint={t!(lang, "console-away-give-back-hint")} checked={*give_back} onchange={kept(&give_back)} />
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_moment_is_meant_in_moscow_and_lies_ahead() {
        let now = datetime!(2026-11-22 08:00 UTC);
        assert_eq!(moment("2026-11-23", "09:00", now), Ok(datetime!(2026-11-23 06:00 UTC)));
        assert_eq!(moment("2026-11-22", "11:00", now), Err("console-away-past"));
        assert_eq!(moment("2026-11-22", "11:01:00", now), Ok(datetime!(2026-11-22 08:01 UTC)));
        assert_eq!(moment("", "09:00", now), Err("console-away-no-day"));
        assert_eq!(moment("2026-11-23", "", now), Err("console-away-no-day"));
    }
}
