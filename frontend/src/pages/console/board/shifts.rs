//! Somebody's week: a row a day, a second stretch where there is one.

use shared::api::team::{PersonLoad, ShiftView, Week};
use yew::prelude::*;

use super::{absence::parse_time, write::Write};
use crate::{
    api::ApiError,
    i18n::{text, use_lang},
    pages::console::pass::Frame,
    t,
    ui::{Button, ButtonSize, ButtonVariant, dom, dom::event_value},
};

/// Minutes of a day: midnight at its end.
const DAY: u16 = 1440;
/// Stretches of a day that can be entered.
const OF_A_DAY: usize = 4;

/// A stretch as typed; both ends empty: none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Line {
    weekday: u8,
    from: String,
    to: String,
}

fn minutes_as_typed(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// The week as it is edited: each day has at least one line.
fn lines_of(shifts: &[ShiftView]) -> Vec<Line> {
    let mut lines = Vec::new();
    for weekday in 1..=7 {
        let mut day: Vec<_> = shifts.iter().filter(|shift| shift.weekday == weekday).collect();
        day.sort_by_key(|shift| shift.from);
        if day.is_empty() {
            lines.push(Line { weekday, ..Line::default() });
        }
        lines.extend(day.into_iter().map(|shift| Line {
            weekday,
            from: minutes_as_typed(shift.from),
            to: minutes_as_typed(shift.to),
        }));
    }
    lines
}

fn shift_of(line: &Line) -> Option<ShiftView> {
    let minutes =
        |typed: &str| parse_time(typed).map(|at| u16::from(at.hour()) * 60 + u16::from(at.minute()));
    let (from, to) = (minutes(&line.from)?, minutes(&line.to)?);
    // «До 00:00» is the end of the day.
    let to = if to == 0 { DAY } else { to };
    (from < to).then_some(ShiftView { weekday: line.weekday, from, to })
}

/// The shifts of the lines.
///
/// # Errors
/// The place of the first line that makes no sense.
fn week_of(lines: &[Line]) -> Result<Vec<ShiftView>, usize> {
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !(line.from.is_empty() && line.to.is_empty()))
        .map(|(place, line)| shift_of(line).ok_or(place))
        .collect()
}

/// Properties of [`ShiftsDialog`].
#[derive(Properties, PartialEq)]
pub struct ShiftsDialogProps {
    /// Whose.
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
pub fn ShiftsDialog(props: &ShiftsDialogProps) -> Html {
    let lang = use_lang();
    let lines = {
        let shifts = props.person.shifts.clone();
        use_state_eq(move || lines_of(&shifts))
    };
    let wrong = use_state_eq(|| None::<usize>);
    let onsubmit = {
        let (lines, wrong) = ((*lines).clone(), wrong.setter());
        let (onrun, id) = (props.onrun.clone(), props.person.id);
        Callback::from(move |()| match week_of(&lines) {
            Ok(shifts) => {
                wrong.set(None);
                onrun.emit(Write::Shifts(id, Week { shifts }));
            }
            Err(place) => {
                wrong.set(Some(place));
                dom::focus(&format!("shift-{place}-from"));
            }
        })
    };
    let change = |place: usize, put: fn(&mut Line, String)| {
        let lines = lines.clone();
        Callback::from(move |event: InputEvent| {
            let mut changed = (*lines).clone();
            if let Some(line) = changed.get_mut(place) {
                put(line, event_value(event.target()));
            }
            lines.set(changed);
        })
    };
    let more = |place: usize, weekday: u8| {
        let (lines, wrong) = (lines.clone(), wrong.setter());
        Callback::from(move |_: MouseEvent| {
            let mut changed = (*lines).clone();
            changed.insert(place + 1, Line { weekday, ..Line::default() });
            wrong.set(None);
            lines.set(changed);
        })
    };
    let row = |(place, line): (usize, &Line)| {
        let day = text(lang, &format!("console-weekday-{}", line.weekday));
        let last = lines.get(place + 1).is_none_or(|next| next.weekday != line.weekday);
        let of_day = lines.iter().filter(|other| other.weekday == line.weekday).count();
        let bad = *wrong == Some(place);
        let field = |name: &'static str, label: String, value: String, put: fn(&mut Line, String)| {
            html! {
                <input class="input input-date" type="time" id={format!("shift-{place}-{name}")} aria-label={format!("{day}, {label}")} {value}
                    aria-invalid={bad.then_some("true")} aria-describedby={bad.then_some("shifts-wrong")} oninput={change(place, put)} />
            }
        };
        html! {
            <tr key={place}>
                <th scope="row">{ &day }</th>
                <td>{ field("from", t!(lang, "console-shift-from"), line.from.clone(), |line, typed| line.from = typed) }</td>
                <td>{ field("to", t!(lang, "console-shift-to"), line.to.clone(), |line, typed| line.to = typed) }</td>
                <td>
                    if last && of_day < OF_A_DAY {
                        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="plus"
                            label={format!("{day}: {}", t!(lang, "console-shift-more"))} onclick={more(place, line.weekday)} />
                    }
                </td>
            </tr>
        }
    };
    html! {
        <Frame id="shifts" title={t!(lang, "console-shifts-title", name = &props.person.name)} lead={t!(lang, "console-shifts-lead")}
            word={t!(lang, "console-save")} busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            if wrong.is_some() { <p class="error" id="shifts-wrong" role="alert">{ t!(lang, "console-shifts-wrong") }</p> }
            <table class="shifts">
                <caption class="visually-hidden">{ t!(lang, "console-shifts") }</caption>
                <thead><tr>
                    <th scope="col">{ t!(lang, "console-weekday") }</th>
                    <th scope="col">{ t!(lang, "console-shift-from") }</th>
                    <th scope="col">{ t!(lang, "console-shift-to") }</th>
                    <td></td>
                </tr></thead>
                <tbody>{ for lines.iter().enumerate().map(row) }</tbody>
            </table>
        </Frame>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn shift(weekday: u8, from: u16, to: u16) -> ShiftView {
        ShiftView { weekday, from, to }
    }

    #[test]
    fn a_week_survives_editing() {
        let week = [shift(1, 540, 1080), shift(3, 0, 300), shift(3, 1200, 1440)];
        let lines = lines_of(&week);
        assert_eq!(lines.len(), 8, "seven days, one with two stretches");
        assert_eq!(week_of(&lines), Ok(week.to_vec()));
    }

    #[test]
    fn a_line_that_makes_no_sense_is_named() {
        let mut lines = lines_of(&[]);
        assert_eq!(week_of(&lines), Ok(Vec::new()));
        lines[2].from = "18:00".into();
        assert_eq!(week_of(&lines), Err(2), "no end");
        lines[2].to = "09:00".into();
        assert_eq!(week_of(&lines), Err(2), "ends before it begins");
        lines[2].to = "00:00".into();
        assert_eq!(week_of(&lines), Ok(vec![shift(3, 1080, DAY)]));
    }
}
