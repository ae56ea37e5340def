//! Clients (asiakkaat): who is exported at all, by pseudonym. Year of birth only; under a non-disclosure order (turvakielto)
//! the municipality is `unknown`, as for people whose municipality nobody knows (decision 16).

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, CLIENT_MUNICIPALITY, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{live_client} c
             left join {client_municipality} m on m.client_id = c.id and m.annulled_at is null and m.valid @> {on}";

/// Clients who have or have had a relationship with employment services.
pub(super) const DATASET: Dataset = Dataset {
    name: "clients",
    version: 1,
    meaning: words(
        "Asiakkaat, joilla on tai on ollut työllisyyspalvelujen asiakkuus.",
        "Clients who have or have had a relationship with employment services.",
    ),
    grain: words("asiakas", "client"),
    keys: &["client_id"],
    parents: &[],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("c.id", "client.id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "birth_year",
            (Kind::Integer, RecordClass::Employment),
            ("extract(year from c.birth_date)::int", "client.birth_date"),
            words("Syntymävuosi.", "Year of birth."),
        )
        .unit("year"),
        Column::new(
            "sex",
            (Kind::Code, RecordClass::Employment),
            ("c.sex", "client.sex"),
            words("Sukupuoli.", "Sex."),
        )
        .codes("sex"),
        Column::new(
            "service_language",
            (Kind::Code, RecordClass::Employment),
            ("c.service_language", "client.service_language"),
            words("Asiointikieli.", "Language of service."),
        )
        .codes("service_language"),
        Column::new(
            "municipality",
            (Kind::Code, RecordClass::Employment),
            (
                "case when c.protected then 'unknown' else coalesce(m.municipality_code, m.basis, 'unknown') end",
                "client_municipality.municipality_code",
            ),
            words(
                "Kotikunnan koodi laskentapäivänä, unknown tai none.",
                "Code of the home municipality on the business date, unknown or none.",
            ),
        ),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("c.version", "client.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[
            &CLIENT,
            &NON_DISCLOSURE_ORDER,
            &SERVICE_RELATIONSHIP,
            &CLIENT_MUNICIPALITY,
        ],
        from: FROM,
        erased: Some(("client", "client_id")),
    },
};
