//! Code sets (koodistot): the labels of every code that other files hold. Of the program, whole in every run.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Code sets.
pub(super) const DATASET: Dataset = Dataset {
    name: "code_sets",
    version: 1,
    meaning: words("Koodistot.", "Code sets."),
    grain: words("koodi", "code"),
    keys: &["code_set", "code"],
    parents: &[],
    delta: Delta::Whole,
    columns: &[
        Column::new(
            "code_set",
            (Kind::Code, RecordClass::Configuration),
            ("", "code set"),
            words("Koodiston tunniste.", "Identifier of the code set."),
        ),
        Column::new(
            "code",
            (Kind::Code, RecordClass::Configuration),
            ("", "code set"),
            words("Koodi.", "Code."),
        ),
        Column::new(
            "label_fi",
            (Kind::Text, RecordClass::Configuration),
            ("", "code set"),
            words("Selite suomeksi.", "Label in Finnish."),
        ),
        Column::new(
            "label_sv",
            (Kind::Text, RecordClass::Configuration),
            ("", "code set"),
            words("Selite ruotsiksi.", "Label in Swedish."),
        ),
        Column::new(
            "label_en",
            (Kind::Text, RecordClass::Configuration),
            ("", "code set"),
            words("Selite englanniksi.", "Label in English."),
        ),
        Column::new(
            "valid_from",
            (Kind::Date, RecordClass::Configuration),
            ("", "code set"),
            words("Ensimmäinen käyttöpäivä.", "First day of use."),
        )
        .nullable(),
        Column::new(
            "valid_to",
            (Kind::Date, RecordClass::Configuration),
            ("", "code set"),
            words("Viimeinen käyttöpäivä.", "Last day of use."),
        )
        .nullable(),
    ],
    rows: Rows::CodeSets,
};
