//! Service relationships (asiakkuudet) with employment services. Multidisciplinary support and social welfare stay out, and so
//! does that there are any.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{service_relationship} r
             join {live_client} c on c.id = r.client_id
            where r.kind = 'employment' and r.annulled_at is null";

/// Relationships with employment services.
pub(super) const DATASET: Dataset = Dataset {
    name: "service_relationships",
    version: 1,
    meaning: words(
        "Työllisyyspalvelujen asiakkuudet.",
        "Relationships with employment services.",
    ),
    grain: words("asiakkuus", "relationship"),
    keys: &["relationship_id"],
    parents: &[("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "relationship_id",
            (
                Kind::Pseudonym("service_relationship"),
                RecordClass::Employment,
            ),
            ("r.id", "service_relationship.id"),
            words("Asiakkuuden pseudonyymi.", "Pseudonym of the relationship."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("r.client_id", "service_relationship.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "opened_on",
            (Kind::Date, RecordClass::Employment),
            ("r.opened_on", "service_relationship.opened_on"),
            words("Alkamispäivä.", "First day."),
        ),
        Column::new(
            "closed_on",
            (Kind::Date, RecordClass::Employment),
            ("r.closed_on", "service_relationship.closed_on"),
            words("Päättymispäivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "closing_reason",
            (Kind::Code, RecordClass::Employment),
            ("r.closing_reason", "service_relationship.closing_reason"),
            words("Päättymisen syy.", "Reason for closing."),
        )
        .nullable()
        .codes("relationship_closing_reason"),
        Column::new(
            "reopened_count",
            (Kind::Integer, RecordClass::Employment),
            ("r.reopened_count", "service_relationship.reopened_count"),
            words(
                "Montako kertaa avattu uudelleen.",
                "How often it was opened again.",
            ),
        )
        .unit("times"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("r.version", "service_relationship.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&CLIENT, &NON_DISCLOSURE_ORDER, &SERVICE_RELATIONSHIP],
        from: FROM,
        erased: Some(("service_relationship", "relationship_id")),
    },
};
