//! Providers (palveluntuottajat). The name of a sole trader is that of a person and stays out with the business ID.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::PROVIDER;
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// The name of who is no person.
const PUBLIC_NAME: &str =
    "case when o.legal_form not in ('sole_trader', 'private_person') then o.name end";
/// The business id of who is no person.
const PUBLIC_BUSINESS_ID: &str =
    "case when o.legal_form not in ('sole_trader', 'private_person') then o.business_id end";
/// Which rows.
const FROM: &str = "{provider} o";

/// Providers.
pub(super) const DATASET: Dataset = Dataset {
    name: "providers",
    version: 1,
    meaning: words("Palveluntuottajat.", "Providers."),
    grain: words("tuottaja", "provider"),
    keys: &["provider_id"],
    parents: &[],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "provider_id",
            (Kind::Id, RecordClass::Configuration),
            ("o.id", "provider.id"),
            words("Tunniste.", "Identifier."),
        ),
        Column::new(
            "organisation_id",
            (Kind::Id, RecordClass::Configuration),
            ("o.organisation_id", "provider.organisation_id"),
            words(
                "Organisaatio, jos se on sellainen.",
                "Organisation, where it is one.",
            ),
        )
        .nullable(),
        Column::new(
            "name",
            (Kind::Text, RecordClass::Configuration),
            (PUBLIC_NAME, "provider.name"),
            words(
                "Nimi; puuttuu luonnolliselta henkilöltä.",
                "Name; missing where it is a person.",
            ),
        )
        .nullable(),
        Column::new(
            "business_id",
            (Kind::Text, RecordClass::Configuration),
            (PUBLIC_BUSINESS_ID, "provider.business_id"),
            words(
                "Y-tunnus; puuttuu luonnolliselta henkilöltä.",
                "Business ID; missing where it is a person.",
            ),
        )
        .nullable(),
        Column::new(
            "legal_form",
            (Kind::Code, RecordClass::Configuration),
            ("o.legal_form", "provider.legal_form"),
            words("Oikeudellinen muoto.", "Legal form."),
        )
        .codes("legal_form"),
        Column::new(
            "municipality",
            (Kind::Code, RecordClass::Configuration),
            ("o.municipality_code", "provider.municipality_code"),
            words("Kunnan koodi.", "Code of the municipality."),
        )
        .nullable(),
        Column::new(
            "active",
            (Kind::Boolean, RecordClass::Configuration),
            ("o.active", "provider.active"),
            words("Onko käytössä.", "Whether it is in use."),
        ),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Configuration),
            ("o.version", "provider.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&PROVIDER],
        from: FROM,
        erased: None,
    },
};
