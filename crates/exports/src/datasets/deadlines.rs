//! Deadlines (määräajat): what has to be done by a day, and what became of it.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, DEADLINE, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows: of the employment class and of phases only (decision 36).
const FROM: &str = "{deadline} d
             join {live_client} c on c.id = d.client_id
            where not d.is_withdrawn and d.record_class in ('employment', 'phase')";

/// Deadlines.
pub(super) const DATASET: Dataset = Dataset {
    name: "deadlines",
    version: 1,
    meaning: words(
        "Viranomaisen määräajat ja niiden hoitaminen.",
        "Deadlines of the authority, and when they were met.",
    ),
    grain: words("määräaika", "deadline"),
    keys: &["deadline_id"],
    parents: &[("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "deadline_id",
            (Kind::Pseudonym("deadline"), RecordClass::Phase),
            ("d.id", "deadline.id"),
            words("Määräajan pseudonyymi.", "Pseudonym of the deadline."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Phase),
            ("d.client_id", "deadline.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Phase),
            ("d.kind", "deadline.kind"),
            words("Määräajan laji.", "Kind of the deadline."),
        )
        .codes("deadline_kind"),
        Column::new(
            "cause",
            (Kind::Code, RecordClass::Phase),
            ("d.cause", "deadline.cause"),
            words("Mistä määräaika seuraa.", "What the deadline follows from."),
        )
        .codes("deadline_cause"),
        Column::new(
            "number",
            (Kind::Integer, RecordClass::Phase),
            ("d.number", "deadline.number"),
            words(
                "Monesko samasta lähteestä; seurannassa kuukaudet.",
                "Which of its kind from the same record; months of a follow-up.",
            ),
        ),
        Column::new(
            "due_on",
            (Kind::Date, RecordClass::Phase),
            ("d.due_on", "deadline.due_on"),
            words("Määräpäivä.", "Last day on which it is in time."),
        ),
        Column::new(
            "rule",
            (Kind::Text, RecordClass::Phase),
            ("d.rule", "deadline.rule"),
            words("Säännön tunnus.", "Id of the rule."),
        )
        .nullable(),
        Column::new(
            "fulfilled_on",
            (Kind::Date, RecordClass::Phase),
            ("d.fulfilled_on", "deadline.fulfilled_on"),
            words("Milloin se hoidettiin.", "Day on which it was done."),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Phase),
            ("d.version", "deadline.version"),
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
            &DEADLINE,
        ],
        from: FROM,
        erased: Some(("deadline", "deadline_id")),
    },
};
