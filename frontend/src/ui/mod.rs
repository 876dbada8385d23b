//! The components that every page is built of.
//!
//! Props in, callbacks out: nothing here knows the API, the routes, the session or the language. Each file ends with
//! its examples; [`gallery`] shows them all, the tests render and check them.

pub mod accordion;
pub mod alert;
pub mod avatar;
pub mod breadcrumbs;
pub mod button;
pub mod card;
pub mod checkbox;
pub mod chip;
pub mod choices;
pub mod composer;
pub mod copy_button;
pub mod data_table;
pub mod dialog;
pub mod dom;
pub mod empty_state;
pub mod error_summary;
pub mod example;
pub mod field;
pub mod file_picker;
pub mod frame;
#[cfg(not(target_arch = "wasm32"))]
pub mod gallery;
pub mod honeypot;
pub mod icon;
pub mod menu;
pub mod message;
#[cfg(not(target_arch = "wasm32"))]
pub mod mock_console;
#[cfg(not(target_arch = "wasm32"))]
pub mod mock_request;
#[cfg(not(target_arch = "wasm32"))]
pub mod mock_site;
pub mod pagination;
pub mod password_field;
pub mod progress;
pub mod rating;
pub mod search_box;
pub mod status_badge;
pub mod step_list;
pub mod summary_list;
pub mod tabs;
pub mod text_area;
pub mod text_field;
pub mod timeline;
pub mod toast;
pub mod words;

pub use accordion::Accordion;
pub use alert::{Alert, Banner, Tone};
pub use avatar::Avatar;
pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::{Button, ButtonSize, ButtonVariant};
pub use card::Card;
pub use checkbox::{Checkbox, CheckboxGroup};
pub use chip::{Chip, FilterBar};
pub use choices::{Choice, RadioGroup, Select};
pub use composer::Composer;
pub use copy_button::{CopyButton, KeyHint};
pub use data_table::{Column, DataTable, Row};
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, FieldError};
pub use example::Example;
pub use field::Field;
pub use file_picker::{FilePicker, PickedFile};
pub use frame::{Brand, Footer, Header, Layout, Prose, SkipLink, VisuallyHidden, Width};
#[cfg(not(target_arch = "wasm32"))]
pub use gallery::Gallery;
pub use honeypot::honeypot;
pub use icon::Icon;
pub use menu::{Menu, MenuItem};
pub use message::{FileLink, MessageBubble, Side};
pub use pagination::{Pagination, ShowMore};
pub use password_field::{Demand, PasswordField};
pub use progress::{Progress, Skeleton};
pub use rating::Rating;
pub use search_box::{ResultGroup, ResultOption, ResultRow, SearchBox};
pub use status_badge::{StatusBadge, StatusTone};
pub use step_list::StepList;
pub use summary_list::{SummaryList, SummaryRow};
pub use tabs::{Tab, Tabs};
pub use text_area::TextArea;
pub use text_field::{CodeField, DateField, PhoneField, TextField, TimeField};
pub use timeline::{Timeline, TimelineItem};
pub use toast::{Toast, ToastRegion};
pub use words::{UiWords, use_words};

#[cfg(test)]
mod contrast_test;
#[cfg(all(test, feature = "ssr"))]
mod render_test;
