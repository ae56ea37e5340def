//! Organisations (organisaatiot): authorities, counties and municipalities. Those that are providers are among the providers.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::ORGANISATION;
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{organisation} o where o.kind <> 'provider'";

/// Organisations.
pub(super) const DATASET: Dataset = Dataset {
    name: "organisations",
    version: 1,
    meaning: words("Organisaatiot.", "Organisations."),
    grain: words("organisaatio", "organisation"),
    keys: &["organisation_id"],
    parents: &[],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "organisation_id",
            (Kind::Id, RecordClass::Configuration),
            ("o.id", "organisation.id"),
            words("Organisaation tunniste.", "Identifier of the organisation."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Configuration),
            ("o.kind", "organisation.kind"),
            words("Organisaation laji.", "Kind of organisation."),
        )
        .codes("organisation_kind"),
        Column::new(
            "name",
            (Kind::Text, RecordClass::Configuration),
            ("o.name", "organisation.name"),
            words("Nimi suomeksi.", "Name in Finnish."),
        ),
        Column::new(
            "name_sv",
            (Kind::Text, RecordClass::Configuration),
            ("o.name_sv", "organisation.name_sv"),
            words("Nimi ruotsiksi.", "Name in Swedish."),
        )
        .nullable(),
        Column::new(
            "business_id",
            (Kind::Text, RecordClass::Configuration),
            ("o.business_id", "organisation.business_id"),
            words("Y-tunnus.", "Business ID."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Configuration),
            ("o.version", "organisation.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&ORGANISATION],
        from: FROM,
        erased: None,
    },
};
