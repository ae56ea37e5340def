//! Attendance (läsnäolot): one row per recorded day of a phase. An absence is authorised, unauthorised or the organiser's, and
//! never says why.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{
    ACTIVATION_PHASE, ATTENDANCE_DAY, CLIENT, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP,
};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{attendance_day} a
             join {activation_phase} p on p.id = a.phase_id and p.annulled_at is null
             join {live_client} c on c.id = p.client_id
            where a.annulled_at is null";

/// Days of attendance.
pub(super) const DATASET: Dataset = Dataset {
    name: "attendance",
    version: 1,
    meaning: words("Läsnäolopäivät.", "Days of attendance."),
    grain: words("vaiheen päivä", "day of a phase"),
    keys: &["phase_id", "day"],
    parents: &[("phase_id", "activation_phases"), ("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "phase_id",
            (Kind::Pseudonym("activation_phase"), RecordClass::Phase),
            ("a.phase_id", "attendance_day.phase_id"),
            words("Vaiheen pseudonyymi.", "Pseudonym of the phase."),
        ),
        Column::new(
            "day",
            (Kind::Date, RecordClass::Phase),
            ("a.day", "attendance_day.day"),
            words(
                "Päivä. Poistorivillä tyhjä tarkoittaa vaiheen kaikkia päiviä.",
                "Day. Missing in a deletion it means every day of the phase.",
            ),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Phase),
            ("a.client_id", "attendance_day.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "status",
            (Kind::Code, RecordClass::Phase),
            ("a.status", "attendance_day.status"),
            words("Läsnä tai poissa.", "Present or absent."),
        )
        .codes("attendance_status"),
        Column::new(
            "minutes",
            (Kind::Integer, RecordClass::Phase),
            ("a.minutes", "attendance_day.minutes"),
            words("Läsnäolon kesto.", "How long."),
        )
        .nullable()
        .unit("minutes"),
        Column::new(
            "counted",
            (Kind::Boolean, RecordClass::Phase),
            ("a.counted", "attendance_day.counted"),
            words(
                "Lasketaanko päivä korvattavaksi.",
                "Whether the day counts.",
            ),
        ),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Phase),
            ("a.version", "attendance_day.version"),
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
            &ACTIVATION_PHASE,
            &ATTENDANCE_DAY,
        ],
        from: FROM,
        erased: Some(("attendance_day", "phase_id")),
    },
};
