//! Follow-ups (seurannat): where a client was 0, 3, 6 and 12 months after a phase or placement.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{
    ACTIVATION_PHASE, CLIENT, FOLLOW_UP, NON_DISCLOSURE_ORDER, PLACEMENT, SERVICE_RELATIONSHIP,
};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{follow_up} f
             join {live_client} c on c.id = f.client_id
             left join {activation_phase} p on p.id = f.phase_id and p.annulled_at is null
             left join {placement} l on l.id = f.placement_id and l.annulled_at is null
            where (f.phase_id is null or p.id is not null) and (f.placement_id is null or l.id is not null)";

/// Follow-ups after a phase or a placement.
pub(super) const DATASET: Dataset = Dataset {
    name: "follow_ups",
    version: 1,
    meaning: words(
        "Seurannat vaiheen tai sijoittumisen jälkeen.",
        "Follow-ups after a phase or a placement.",
    ),
    grain: words("seurantapiste", "point of follow-up"),
    keys: &["follow_up_id"],
    parents: &[
        ("client_id", "clients"),
        ("phase_id", "activation_phases"),
        ("placement_id", "placements"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "follow_up_id",
            (Kind::Pseudonym("follow_up"), RecordClass::Phase),
            ("f.id", "follow_up.id"),
            words("Seurannan pseudonyymi.", "Pseudonym of the follow-up."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Phase),
            ("f.client_id", "follow_up.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "phase_id",
            (Kind::Pseudonym("activation_phase"), RecordClass::Phase),
            ("f.phase_id", "follow_up.phase_id"),
            words("Vaiheen pseudonyymi.", "Pseudonym of the phase."),
        )
        .nullable(),
        Column::new(
            "placement_id",
            (Kind::Pseudonym("placement"), RecordClass::Phase),
            ("f.placement_id", "follow_up.placement_id"),
            words("Sijoittumisen pseudonyymi.", "Pseudonym of the placement."),
        )
        .nullable(),
        Column::new(
            "point_months",
            (Kind::Integer, RecordClass::Phase),
            ("f.point_months", "follow_up.point_months"),
            words("Seurantapiste.", "Point of follow-up."),
        )
        .unit("months"),
        Column::new(
            "due_on",
            (Kind::Date, RecordClass::Phase),
            ("f.due_on", "follow_up.due_on"),
            words("Määräpäivä.", "Day on which it is due."),
        ),
        Column::new(
            "state",
            (Kind::Code, RecordClass::Phase),
            ("f.state", "follow_up.state"),
            words("Tila.", "State."),
        )
        .codes("follow_up_state"),
        Column::new(
            "outcome",
            (Kind::Code, RecordClass::Phase),
            ("f.outcome", "follow_up.outcome"),
            words("Mitä asiakas teki.", "What the client did."),
        )
        .nullable()
        .codes("follow_up_outcome"),
        Column::new(
            "recorded_on",
            (Kind::Date, RecordClass::Phase),
            ("f.recorded_on", "follow_up.recorded_on"),
            words("Kirjauspäivä.", "Day on which it was recorded."),
        )
        .nullable(),
        Column::new(
            "data_source",
            (Kind::Code, RecordClass::Phase),
            ("f.data_source", "follow_up.data_source"),
            words("Tietolähde.", "Source of the data."),
        )
        .codes("data_source"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Phase),
            ("f.version", "follow_up.version"),
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
            &FOLLOW_UP,
            &ACTIVATION_PHASE,
            &PLACEMENT,
        ],
        from: FROM,
        erased: Some(("follow_up", "follow_up_id")),
    },
};
