//! Pages of the catalogue of services.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Crumb, ItemLink, VoteTarget};

/// Filters of the catalogue (SPEC 1.8); they combine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ServiceFilter {
    /// Name, code or part of the description.
    pub q: String,
    /// Group of services.
    pub category: String,
    /// Way of applying.
    pub way: String,
    /// Whom it is for.
    pub audience: String,
}

/// A choice of a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Facet {
    /// Key; the words are in the locales.
    pub key: String,
    /// How many are left with it.
    pub count: u32,
}

/// The catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServicesPage {
    /// Filters in force.
    pub filter: ServiceFilter,
    /// Choices.
    pub categories: Vec<Facet>,
    /// Choices.
    pub ways: Vec<Facet>,
    /// Choices.
    pub audiences: Vec<Facet>,
    /// The services.
    pub items: Vec<ServiceRow>,
}

/// A row of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceRow {
    /// Path.
    pub url: String,
    /// Slug.
    pub slug: String,
    /// Catalogue number.
    pub code: String,
    /// Name.
    pub title: String,
    /// What it gives.
    pub summary: String,
    /// Group.
    pub category: String,
    /// Ways of applying.
    pub way: Vec<String>,
    /// Term in words.
    pub term: String,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServicePage {
    /// Breadcrumbs.
    pub crumbs: Vec<Crumb>,
    /// For the vote.
    pub vote: VoteTarget,
    /// Row data.
    pub row: ServiceRow,
    /// What it costs.
    pub fee: String,
    /// Documents.
    pub documents: Vec<String>,
    /// Steps.
    pub steps: Vec<String>,
    /// What one gets.
    pub result: String,
    /// Notes, safe HTML.
    pub html: String,
    /// Related articles.
    pub related: Vec<ItemLink>,
    /// Guides.
    pub guides: Vec<ItemLink>,
    /// The form with the service chosen.
    pub form_url: String,
    /// The text is Russian although the reader reads English.
    #[serde(default)]
    pub untranslated: bool,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
}
