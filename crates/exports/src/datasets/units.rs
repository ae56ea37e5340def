//! Units (yksiköt) of the area.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::UNIT;
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{unit} u";

/// Units of the area.
pub(super) const DATASET: Dataset = Dataset {
    name: "units",
    version: 1,
    meaning: words("Alueen yksiköt.", "Units of the area."),
    grain: words("yksikkö", "unit"),
    keys: &["unit_id"],
    parents: &[("organisation_id", "organisations")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "unit_id",
            (Kind::Id, RecordClass::Configuration),
            ("u.id", "unit.id"),
            words("Yksikön tunniste.", "Identifier of the unit."),
        ),
        Column::new(
            "organisation_id",
            (Kind::Id, RecordClass::Configuration),
            ("u.organisation_id", "unit.organisation_id"),
            words("Organisaatio.", "Organisation."),
        ),
        Column::new(
            "name",
            (Kind::Text, RecordClass::Configuration),
            ("u.name", "unit.name"),
            words("Nimi suomeksi.", "Name in Finnish."),
        ),
        Column::new(
            "name_sv",
            (Kind::Text, RecordClass::Configuration),
            ("u.name_sv", "unit.name_sv"),
            words("Nimi ruotsiksi.", "Name in Swedish."),
        )
        .nullable(),
        Column::new(
            "valid_from",
            (Kind::Date, RecordClass::Configuration),
            ("lower(u.valid)", "unit.valid"),
            words("Ensimmäinen päivä.", "First day."),
        )
        .nullable(),
        Column::new(
            "valid_to",
            (Kind::Date, RecordClass::Configuration),
            ("upper(u.valid) - 1", "unit.valid"),
            words("Viimeinen päivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Configuration),
            ("u.version", "unit.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&UNIT],
        from: FROM,
        erased: None,
    },
};
