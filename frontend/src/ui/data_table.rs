//! A table that becomes cards on a phone.

use super::{Example, StatusBadge, StatusTone};
use yew::prelude::*;

/// A column.
#[derive(Clone, PartialEq)]
pub struct Column {
    /// Its heading; on a phone stands before the value.
    pub label: AttrValue,
    /// Numbers stand at the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<AttrValue>) -> Self {
        Self { label: label.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<AttrValue>) -> Self {
        Self { label: label.into(), numeric: true }
    }
}

/// A row.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// Stable key.
    pub key: AttrValue,
    /// One value a column; the first names the row and is the title of the card.
    pub cells: Vec<Html>,
    /// Has news: bold, with a dot.
    pub unread: bool,
    /// Is the one at work.
    pub selected: bool,
}

impl Row {
    /// A quiet row.
    pub fn new(key: impl Into<AttrValue>, cells: Vec<Html>) -> Self {
        Self { key: key.into(), cells, unread: false, selected: false }
    }
}

/// Properties of [`DataTable`].
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// What the table shows.
    pub caption: AttrValue,
    /// Shows the caption, else it is for assistive technology only.
    #[prop_or_default]
    pub show_caption: bool,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Less air: the console.
    #[prop_or_default]
    pub dense: bool,
}

/// The table. The roles say what cards on a phone would lose: `display: block` takes the meaning of a table away.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let align = |i: usize| props.columns.get(i).is_some_and(|c| c.numeric).then_some("num");
    html! {
        <table role="table" class={classes!("table", props.dense.then_some("table-dense"))}>
            <caption class={(!props.show_caption).then_some("visually-hidden")}>{ &props.caption }</caption>
            <thead role="rowgroup">
                <tr role="row">{ for props.columns.iter().enumerate().map(|(i, column)| html! { <th role="columnheader" scope="col" class={align(i)}>{ &column.label }</th> }) }</tr>
            </thead>
            <tbody role="rowgroup">
                { for props.rows.iter().map(|row| html! {
                    <tr role="row" key={row.key.to_string()} class={classes!(row.unread.then_some("unread"), row.selected.then_some("selected"))}>
                        { for row.cells.iter().enumerate().map(|(i, cell)| if i == 0 {
                            html! { <th role="rowheader" scope="row">{ cell.clone() }</th> }
                        } else {
                            let label = props.columns.get(i).map(|c| c.label.clone());
                            html! { <td role="cell" class={align(i)} data-label={label}>{ cell.clone() }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let row =
        |key: &'static str, subject: &'static str, tone, status: &'static str, when: &'static str, unread| {
            Row {
                key: key.into(),
                unread,
                selected: false,
                cells: vec![
                    html! { <a href="#t">{ subject }</a> },
                    html! { <span class="code">{ key }</span> },
                    html! { <StatusBadge {tone} label={status} /> },
                    html! { { when } },
                ],
            }
        };
    vec![Example::new(
        "DataTable, cards on a phone",
        html! {
            <DataTable caption="Мои обращения"
                columns={vec![Column::new("Тема"), Column::new("Номер"), Column::new("Статус"), Column::number("Изменено")]}
                rows={vec![
                    row("ОП-7F3K-21", "Не приходит код подтверждения", StatusTone::Action, "Нужен ваш ответ", "сегодня, 12:04", true),
                    row("ОП-6B1M-08", "Платёж списан дважды", StatusTone::Info, "В работе", "вчера, 18:30", false),
                    row("ОП-5A9P-77", "Не загружается паспорт", StatusTone::Positive, "Решено", "12 ноября", false),
                ]} />
        },
    )]
}
