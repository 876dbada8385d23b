//! Names and values; "check your answers".

use super::Example;
use yew::prelude::*;

/// One line.
#[derive(Clone, PartialEq)]
pub struct SummaryRow {
    /// Name.
    pub label: AttrValue,
    /// Value.
    pub value: Html,
    /// Where it can be changed.
    pub change: Option<AttrValue>,
}

impl SummaryRow {
    /// A line of plain text; line breaks are kept.
    pub fn new(label: impl Into<AttrValue>, value: impl Into<AttrValue>) -> Self {
        let value: AttrValue = value.into();
        Self { label: label.into(), value: html! { { value } }, change: None }
    }

    /// With a link to change it.
    #[must_use]
    pub fn change(mut self, href: impl Into<AttrValue>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// Properties of [`SummaryList`].
#[derive(Properties, PartialEq)]
pub struct SummaryListProps {
    /// Lines.
    pub rows: Vec<SummaryRow>,
    /// «Изменить»
    #[prop_or_default]
    pub change: AttrValue,
    /// Less air: the console's context column.
    #[prop_or_default]
    pub dense: bool,
}

/// A list of names and values.
#[component]
pub fn SummaryList(props: &SummaryListProps) -> Html {
    html! {
        <dl class={classes!("summary-list", props.dense.then_some("summary-dense"))}>
            { for props.rows.iter().map(|row| html! {
                <div>
                    <dt>{ &row.label }</dt>
                    <dd class="as-typed">{ row.value.clone() }</dd>
                    if let Some(href) = &row.change {
                        <dd class="summary-change"><a {href}>{ &props.change }<span class="visually-hidden">{ ": " }{ &row.label }</span></a></dd>
                    }
                </div>
            }) }
        </dl>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "SummaryList",
        html! {
            <SummaryList change="Изменить" rows={vec![
                SummaryRow::new("Раздел", "Доступ к аккаунту").change("#1"),
                SummaryRow::new("Что случилось", "Не приходит код подтверждения.\nПробовал два раза, ждал десять минут.").change("#2"),
                SummaryRow::new("Телефон", "+7 916 •••-••-67").change("#3"),
            ]} />
        },
    )]
}
