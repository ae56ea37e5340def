//! Placements (sijoittumiset): outcomes beside the phases. Under a non-disclosure order the employer stays out.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{
    ACTIVATION_PHASE, CLIENT, NON_DISCLOSURE_ORDER, PLACEMENT, SERVICE_RELATIONSHIP,
};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{placement} l
             join {live_client} c on c.id = l.client_id
             left join {activation_phase} p on p.id = l.source_phase_id and p.annulled_at is null
            where l.annulled_at is null";

/// Placements.
pub(super) const DATASET: Dataset = Dataset {
    name: "placements",
    version: 1,
    meaning: words("Sijoittumiset.", "Placements."),
    grain: words("sijoittuminen", "placement"),
    keys: &["placement_id"],
    parents: &[
        ("client_id", "clients"),
        ("employer_id", "employers"),
        ("source_phase_id", "activation_phases"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "placement_id",
            (Kind::Pseudonym("placement"), RecordClass::Employment),
            ("l.id", "placement.id"),
            words("Sijoittumisen pseudonyymi.", "Pseudonym of the placement."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("l.client_id", "placement.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("l.kind", "placement.kind"),
            words("Sijoittumisen laji.", "Kind of placement."),
        )
        .codes("placement_kind"),
        Column::new(
            "contract",
            (Kind::Code, RecordClass::Employment),
            ("l.contract", "placement.contract"),
            words("Työsopimuksen laji.", "Kind of contract."),
        )
        .nullable()
        .codes("placement_contract"),
        Column::new(
            "hours",
            (Kind::Code, RecordClass::Employment),
            ("l.hours", "placement.hours"),
            words("Työaika.", "Working time."),
        )
        .nullable()
        .codes("placement_hours"),
        Column::new(
            "sector",
            (Kind::Code, RecordClass::Employment),
            ("l.sector", "placement.sector"),
            words("Sektori.", "Sector."),
        )
        .nullable()
        .codes("employer_sector"),
        Column::new(
            "employer_id",
            (Kind::Id, RecordClass::Employment),
            (
                "case when not c.protected then l.employer_id end",
                "placement.employer_id",
            ),
            words(
                "Työnantaja; puuttuu turvakiellossa.",
                "Employer; missing under a non-disclosure order.",
            ),
        )
        .nullable(),
        Column::new(
            "started_on",
            (Kind::Date, RecordClass::Employment),
            ("l.started_on", "placement.started_on"),
            words("Alkamispäivä.", "First day."),
        ),
        Column::new(
            "ended_on",
            (Kind::Date, RecordClass::Employment),
            ("l.ended_on", "placement.ended_on"),
            words("Päättymispäivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "source_phase_id",
            (Kind::Pseudonym("activation_phase"), RecordClass::Employment),
            ("p.id", "placement.source_phase_id"),
            words("Vaihe, jota se seurasi.", "Phase that it followed."),
        )
        .nullable(),
        Column::new(
            "data_source",
            (Kind::Code, RecordClass::Employment),
            ("l.data_source", "placement.data_source"),
            words("Tietolähde.", "Source of the data."),
        )
        .codes("data_source"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("l.version", "placement.version"),
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
            &PLACEMENT,
            &ACTIVATION_PHASE,
        ],
        from: FROM,
        erased: Some(("placement", "placement_id")),
    },
};
