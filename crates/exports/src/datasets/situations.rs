//! Situations (tilannetiedot): employment status, benefit, education, unemployment. Target groups stay out, as one of them is
//! partial work ability, and so does social assistance.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP, SITUATION};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{situation} s
             join {live_client} c on c.id = s.client_id
            where s.annulled_at is null and s.code is distinct from 'social_assistance'
              and s.kind in ('employment_status', 'benefit', 'education', 'unemployment_period')";

/// Situation of a client over time.
pub(super) const DATASET: Dataset = Dataset {
    name: "situations",
    version: 1,
    meaning: words(
        "Asiakkaan tilanne ajan suhteen.",
        "Situation of a client over time.",
    ),
    grain: words("tilannejakso", "period of a situation"),
    keys: &["situation_id"],
    parents: &[("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "situation_id",
            (Kind::Pseudonym("situation"), RecordClass::Employment),
            ("s.id", "situation.id"),
            words("Tilannetiedon pseudonyymi.", "Pseudonym of the situation."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("s.client_id", "situation.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("s.kind", "situation.kind"),
            words("Tilannetiedon laji.", "Kind of situation."),
        )
        .codes("situation_kind"),
        Column::new(
            "code",
            (Kind::Code, RecordClass::Employment),
            ("s.code", "situation.code"),
            words(
                "Koodi lajin koodistosta (employment_status, benefit, education_level).",
                "Code of the code set of the kind (employment_status, benefit, education_level).",
            ),
        )
        .nullable(),
        Column::new(
            "starts_on",
            (Kind::Date, RecordClass::Employment),
            ("lower(s.valid)", "situation.valid"),
            words("Ensimmäinen päivä.", "First day."),
        )
        .nullable(),
        Column::new(
            "ends_on",
            (Kind::Date, RecordClass::Employment),
            ("upper(s.valid) - 1", "situation.valid"),
            words("Viimeinen päivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "paid_days",
            (Kind::Integer, RecordClass::Employment),
            ("s.paid_days", "situation.paid_days"),
            words("Maksetut etuuspäivät.", "Paid days of the benefit."),
        )
        .nullable()
        .unit("days"),
        Column::new(
            "paid_days_on",
            (Kind::Date, RecordClass::Employment),
            ("s.paid_days_on", "situation.paid_days_on"),
            words(
                "Päivä, jonka mukaan maksetut päivät on laskettu.",
                "Day as of which the paid days are counted.",
            ),
        )
        .nullable(),
        Column::new(
            "data_source",
            (Kind::Code, RecordClass::Employment),
            ("s.data_source", "situation.data_source"),
            words("Tietolähde.", "Source of the data."),
        )
        .codes("data_source"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("s.version", "situation.version"),
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
            &SITUATION,
        ],
        from: FROM,
        erased: Some(("situation", "situation_id")),
    },
};
