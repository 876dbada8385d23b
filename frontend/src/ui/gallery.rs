//! Every component in every state on one page, and whole pages made of them.
//!
//! Rendered by the server only: the examples must not weigh on the app that citizens download.

use super::{
    Example, accordion, alert, avatar, breadcrumbs, button, card, checkbox, chip, choices, composer,
    copy_button,
};
use super::{data_table, dialog, empty_state, error_summary, field, file_picker, frame, icon, menu, message};
use super::{mock_console, mock_request, mock_site, text_field, timeline, toast};
use super::{
    pagination, password_field, progress, rating, search_box, status_badge, step_list, summary_list, tabs,
    text_area,
};
use yew::prelude::*;

/// All examples, in the order of the gallery.
pub fn all() -> Vec<Example> {
    [
        frame::examples,
        search_box::examples,
        button::examples,
        field::examples,
        text_field::examples,
        password_field::examples,
        text_area::examples,
        choices::examples,
        checkbox::examples,
        error_summary::examples,
        file_picker::examples,
        rating::examples,
        alert::examples,
        toast::examples,
        status_badge::examples,
        card::examples,
        breadcrumbs::examples,
        accordion::examples,
        step_list::examples,
        chip::examples,
        tabs::examples,
        data_table::examples,
        summary_list::examples,
        timeline::examples,
        message::examples,
        composer::examples,
        progress::examples,
        pagination::examples,
        dialog::examples,
        menu::examples,
        copy_button::examples,
        avatar::examples,
        empty_state::examples,
        icon::examples,
    ]
    .iter()
    .flat_map(|examples| examples())
    .collect()
}

/// Whole pages by name.
pub fn layouts() -> Vec<Example> {
    let mut layouts = mock_site::layouts();
    layouts.extend(mock_request::layouts());
    layouts.extend(mock_console::layouts());
    layouts
}

/// Properties of [`Gallery`].
#[derive(Properties, PartialEq)]
pub struct GalleryProps {
    /// Name of a whole page; without it the components.
    #[prop_or_default]
    pub layout: Option<AttrValue>,
}

/// The gallery page.
#[component]
pub fn Gallery(props: &GalleryProps) -> Html {
    if let Some(name) = &props.layout {
        return layouts().into_iter().find(|l| l.name == name).map(|l| l.html).unwrap_or_default();
    }
    html! {
        <main id="main" class="page page-wide gallery">
            <h1>{ "Components" }</h1>
            { for all().into_iter().map(|example| html! {
                <section class="gallery-item" key={example.name} aria-label={example.name}>
                    <h2 class="gallery-name">{ example.name }</h2>
                    { example.html }
                </section>
            }) }
        </main>
    }
}
