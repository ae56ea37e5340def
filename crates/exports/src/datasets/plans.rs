//! Employment plans (työllistymissuunnitelmat, 380/2023 45 §): days and state, no content. Activation plans (class A) and
//! multidisciplinary ones (class M) have other controllers and stay out.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, NON_DISCLOSURE_ORDER, PLAN, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{plan} p
             join {live_client} c on c.id = p.client_id
             join {service_relationship} r on r.id = p.relationship_id and r.kind = 'employment' and r.annulled_at is null
            where p.annulled_at is null and p.kind = 'employment' and p.state in ('in_force', 'superseded', 'ended')";

/// Employment plans, without content.
pub(super) const DATASET: Dataset = Dataset {
    name: "plans",
    version: 1,
    meaning: words(
        "Työllistymissuunnitelmat ilman sisältöä.",
        "Employment plans, without content.",
    ),
    grain: words("suunnitelma", "plan"),
    keys: &["plan_id"],
    parents: &[
        ("client_id", "clients"),
        ("relationship_id", "service_relationships"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "plan_id",
            (Kind::Pseudonym("plan"), RecordClass::Employment),
            ("p.id", "plan.id"),
            words("Suunnitelman pseudonyymi.", "Pseudonym of the plan."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("p.client_id", "plan.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "relationship_id",
            (
                Kind::Pseudonym("service_relationship"),
                RecordClass::Employment,
            ),
            ("p.relationship_id", "plan.relationship_id"),
            words("Asiakkuuden pseudonyymi.", "Pseudonym of the relationship."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("p.kind", "plan.kind"),
            words("Suunnitelman laji.", "Kind of plan."),
        )
        .codes("plan_kind"),
        Column::new(
            "state",
            (Kind::Code, RecordClass::Employment),
            ("p.state", "plan.state"),
            words("Tila.", "State."),
        )
        .codes("plan_state"),
        Column::new(
            "drafted_on",
            (Kind::Date, RecordClass::Employment),
            ("p.drafted_on", "plan.drafted_on"),
            words("Laatimispäivä.", "Day on which it was drawn up."),
        ),
        Column::new(
            "in_force_on",
            (Kind::Date, RecordClass::Employment),
            ("p.in_force_on", "plan.in_force_on"),
            words("Voimaantulopäivä.", "First day in force."),
        )
        .nullable(),
        Column::new(
            "ended_on",
            (Kind::Date, RecordClass::Employment),
            ("p.ended_on", "plan.ended_on"),
            words("Päättymispäivä.", "Day on which it ended."),
        )
        .nullable(),
        Column::new(
            "next_review_on",
            (Kind::Date, RecordClass::Employment),
            ("p.next_review_on", "plan.next_review_on"),
            words("Seuraava tarkistuspäivä.", "Day of the next review."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("p.version", "plan.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[&CLIENT, &NON_DISCLOSURE_ORDER, &SERVICE_RELATIONSHIP, &PLAN],
        from: FROM,
        erased: Some(("plan", "plan_id")),
    },
};
