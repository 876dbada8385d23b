//! Every component in every state on one page.

use super::{
    Example, accordion, alert, avatar, breadcrumbs, button, card, chip, choices, composer, copy_button,
};
use super::{data_table, dialog, empty_state, error_summary, field, file_picker, frame, icon, menu, message};
use super::{
    pagination, progress, rating, search_box, status_badge, step_list, summary_list, tabs, text_area,
};
use super::{text_field, timeline, toast};
use yew::prelude::*;

/// All examples, in the order of the gallery.
pub fn all() -> Vec<Example> {
    [
        frame::examples,
        search_box::examples,
        button::examples,
        field::examples,
        text_field::examples,
        text_area::examples,
        choices::examples,
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

/// The gallery page.
#[component]
pub fn Gallery() -> Html {
    html! {
        <main id="main" class="page page-wide gallery">
            <h1>{ "Components" }</h1>
            { for all().into_iter().map(|example| html! {
                <section class="gallery-item" key={example.name}>
                    <h2 class="gallery-name">{ example.name }</h2>
                    { example.html }
                </section>
            }) }
        </main>
    }
}
