//! Assessments of service need (palvelutarpeen arviot, 380/2023 37 §): kind, days and state. No content, no scores, no health.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{ASSESSMENT, CLIENT, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{assessment} a
             join {live_client} c on c.id = a.client_id
             join {service_relationship} r on r.id = a.relationship_id and r.kind = 'employment' and r.annulled_at is null
            where a.annulled_at is null and a.kind = 'employment' and a.state in ('completed', 'superseded')";

/// Completed assessments of service need, without content.
pub(super) const DATASET: Dataset = Dataset {
    name: "assessments",
    version: 1,
    meaning: words(
        "Valmiit palvelutarpeen arviot ilman sisältöä.",
        "Completed assessments of service need, without content.",
    ),
    grain: words("arvio", "assessment"),
    keys: &["assessment_id"],
    parents: &[
        ("client_id", "clients"),
        ("relationship_id", "service_relationships"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "assessment_id",
            (Kind::Pseudonym("assessment"), RecordClass::Employment),
            ("a.id", "assessment.id"),
            words("Arvion pseudonyymi.", "Pseudonym of the assessment."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("a.client_id", "assessment.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "relationship_id",
            (
                Kind::Pseudonym("service_relationship"),
                RecordClass::Employment,
            ),
            ("a.relationship_id", "assessment.relationship_id"),
            words("Asiakkuuden pseudonyymi.", "Pseudonym of the relationship."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("a.kind", "assessment.kind"),
            words("Arvion laji.", "Kind of assessment."),
        )
        .codes("assessment_kind"),
        Column::new(
            "state",
            (Kind::Code, RecordClass::Employment),
            ("a.state", "assessment.state"),
            words("Tila.", "State."),
        )
        .codes("assessment_state"),
        Column::new(
            "started_on",
            (Kind::Date, RecordClass::Employment),
            ("a.started_on", "assessment.started_on"),
            words("Aloituspäivä.", "Day on which it was begun."),
        ),
        Column::new(
            "completed_on",
            (Kind::Date, RecordClass::Employment),
            ("a.completed_on", "assessment.completed_on"),
            words("Valmistumispäivä.", "Day on which it was completed."),
        )
        .nullable(),
        Column::new(
            "next_review_on",
            (Kind::Date, RecordClass::Employment),
            ("a.next_review_on", "assessment.next_review_on"),
            words("Seuraava tarkistuspäivä.", "Day of the next review."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("a.version", "assessment.version"),
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
            &ASSESSMENT,
        ],
        from: FROM,
        erased: Some(("assessment", "assessment_id")),
    },
};
