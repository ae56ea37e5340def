//! Employers (työnantajat). The name of a sole trader or of a private person stays out with the business ID; nobody's contact
//! details are read.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::EMPLOYER;
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// The name of who is no person.
const PUBLIC_NAME: &str =
    "case when o.legal_form not in ('sole_trader', 'private_person') then o.name end";
/// The business id of who is no person.
const PUBLIC_BUSINESS_ID: &str =
    "case when o.legal_form not in ('sole_trader', 'private_person') then o.business_id end";
/// Which rows.
const FROM: &str = "{employer} o";

/// Employers.
pub(super) const DATASET: Dataset = Dataset {
    name: "employers",
    version: 1,
    meaning: words("Työnantajat.", "Employers."),
    grain: words("työnantaja", "employer"),
    keys: &["employer_id"],
    parents: &[],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "employer_id",
            (Kind::Id, RecordClass::Configuration),
            ("o.id", "employer.id"),
            words("Tunniste.", "Identifier."),
        ),
        Column::new(
            "name",
            (Kind::Text, RecordClass::Configuration),
            (PUBLIC_NAME, "employer.name"),
            words(
                "Nimi; puuttuu luonnolliselta henkilöltä.",
                "Name; missing where it is a person.",
            ),
        )
        .nullable(),
        Column::new(
            "business_id",
            (Kind::Text, RecordClass::Configuration),
            (PUBLIC_BUSINESS_ID, "employer.business_id"),
            words(
                "Y-tunnus; puuttuu luonnolliselta henkilöltä.",
                "Business ID; missing where it is a person.",
            ),
        )
        .nullable(),
        Column::new(
            "legal_form",
            (Kind::Code, RecordClass::Configuration),
            ("o.legal_form", "employer.legal_form"),
            words("Oikeudellinen muoto.", "Legal form."),
        )
        .codes("legal_form"),
        Column::new(
            "sector",
            (Kind::Code, RecordClass::Configuration),
            ("o.sector", "employer.sector"),
            words("Sektori.", "Sector."),
        )
        .codes("employer_sector"),
        Column::new(
            "municipality",
            (Kind::Code, RecordClass::Configuration),
            ("o.municipality_code", "employer.municipality_code"),
            words("Kunnan koodi.", "Code of the municipality."),
        )
        .nullable(),
        Column::new(
            "active",
            (Kind::Boolean, RecordClass::Configuration),
            ("o.active", "employer.active"),
            words("Onko käytössä.", "Whether it is in use."),
        ),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Configuration),
            ("o.version", "employer.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&EMPLOYER],
        from: FROM,
        erased: None,
    },
};
