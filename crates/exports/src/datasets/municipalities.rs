//! Municipalities (kunnat) with the days on which they exist. Small and without a history: whole in every run.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::MUNICIPALITY;
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{municipality} m";

/// Municipalities.
pub(super) const DATASET: Dataset = Dataset {
    name: "municipalities",
    version: 1,
    meaning: words("Kunnat.", "Municipalities."),
    grain: words("kunta", "municipality"),
    keys: &["code"],
    parents: &[],
    delta: Delta::Whole,
    columns: &[
        Column::new(
            "code",
            (Kind::Code, RecordClass::Configuration),
            ("m.code", "municipality.code"),
            words("Kuntakoodi.", "Code of Statistics Finland."),
        ),
        Column::new(
            "name",
            (Kind::Text, RecordClass::Configuration),
            ("m.name", "municipality.name"),
            words("Nimi suomeksi.", "Name in Finnish."),
        ),
        Column::new(
            "name_sv",
            (Kind::Text, RecordClass::Configuration),
            ("m.name_sv", "municipality.name_sv"),
            words("Nimi ruotsiksi.", "Name in Swedish."),
        ),
        Column::new(
            "valid_from",
            (Kind::Date, RecordClass::Configuration),
            ("lower(m.valid)", "municipality.valid"),
            words("Ensimmäinen päivä.", "First day."),
        )
        .nullable(),
        Column::new(
            "valid_to",
            (Kind::Date, RecordClass::Configuration),
            ("upper(m.valid) - 1", "municipality.valid"),
            words("Viimeinen päivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "successor",
            (Kind::Code, RecordClass::Configuration),
            ("m.successor_code", "municipality.successor_code"),
            words("Seuraajakunnan koodi.", "Code of the successor."),
        )
        .nullable(),
    ],
    rows: Rows::Database {
        tables: &[&MUNICIPALITY],
        from: FROM,
        erased: None,
    },
};
