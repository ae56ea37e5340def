//! Handoffs (siirrot) among the employment services of the authority. Those to social welfare or to multidisciplinary support
//! stay out, and so do reason and message. Under a non-disclosure order the units stay out.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, HANDOFF, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{handoff} h
             join {live_client} c on c.id = h.client_id
             join {service_relationship} r on r.id = h.relationship_id and r.kind = 'employment' and r.annulled_at is null
            where h.legal_basis = 'same_controller' and h.receiver_role = 'employment_officer'";

/// Handoffs within employment services.
pub(super) const DATASET: Dataset = Dataset {
    name: "handoffs",
    version: 1,
    meaning: words(
        "Siirrot työllisyyspalvelujen sisällä.",
        "Handoffs within employment services.",
    ),
    grain: words("siirto", "handoff"),
    keys: &["handoff_id"],
    parents: &[
        ("client_id", "clients"),
        ("relationship_id", "service_relationships"),
        ("from_unit_id", "units"),
        ("to_unit_id", "units"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "handoff_id",
            (Kind::Pseudonym("handoff"), RecordClass::Employment),
            ("h.id", "handoff.id"),
            words("Siirron pseudonyymi.", "Pseudonym of the handoff."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("h.client_id", "handoff.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "relationship_id",
            (
                Kind::Pseudonym("service_relationship"),
                RecordClass::Employment,
            ),
            ("h.relationship_id", "handoff.relationship_id"),
            words("Asiakkuuden pseudonyymi.", "Pseudonym of the relationship."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("h.kind", "handoff.kind"),
            words("Siirron laji.", "Kind of handoff."),
        )
        .codes("handoff_kind"),
        Column::new(
            "state",
            (Kind::Code, RecordClass::Employment),
            ("h.state", "handoff.state"),
            words("Tila.", "State."),
        )
        .codes("handoff_state"),
        Column::new(
            "from_unit_id",
            (Kind::Id, RecordClass::Employment),
            (
                "case when not c.protected then h.from_unit_id end",
                "handoff.from_unit_id",
            ),
            words(
                "Lähettävä yksikkö; puuttuu turvakiellossa.",
                "Unit that hands off; missing under a non-disclosure order.",
            ),
        )
        .nullable(),
        Column::new(
            "to_unit_id",
            (Kind::Id, RecordClass::Employment),
            (
                "case when not c.protected then h.to_unit_id end",
                "handoff.to_unit_id",
            ),
            words(
                "Vastaanottava yksikkö; puuttuu turvakiellossa.",
                "Unit that receives; missing under a non-disclosure order.",
            ),
        )
        .nullable(),
        Column::new(
            "made_on",
            (Kind::Date, RecordClass::Employment),
            (
                "(h.created_at at time zone 'Europe/Helsinki')::date",
                "handoff.created_at",
            ),
            words("Päivä, jona siirto tehtiin.", "Day on which it was made."),
        ),
        Column::new(
            "answer_by",
            (Kind::Date, RecordClass::Employment),
            ("h.answer_by", "handoff.answer_by"),
            words("Mihin mennessä vastattava.", "Last day for the answer."),
        ),
        Column::new(
            "answered_on",
            (Kind::Date, RecordClass::Employment),
            (
                "(h.answered_at at time zone 'Europe/Helsinki')::date",
                "handoff.answered_at",
            ),
            words("Vastauspäivä.", "Day of the answer."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("h.version", "handoff.version"),
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
            &HANDOFF,
        ],
        from: FROM,
        erased: Some(("handoff", "handoff_id")),
    },
};
