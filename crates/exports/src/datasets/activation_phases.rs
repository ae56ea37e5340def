//! Activation phases (aktiivivaiheet): kind, period, state, and the subsidy in two coarse groups. Neither percentage nor exact
//! ground, which would tell of reduced work capacity. The relationship stays out: a phase may rest on multidisciplinary support.
//! Under a non-disclosure order the places stay out.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{
    ACTIVATION_PHASE, CLIENT, NON_DISCLOSURE_ORDER, PHASE_PAY_SUBSIDY, SERVICE_RELATIONSHIP,
};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// The coarse ground of a subsidy (decision 36).
const COARSE_GROUND: &str = "case when s.ground in ('skills_deficit', 'long_unemployment') then 'unemployment' \
     when s.ground is not null then 'other' end";
/// Which rows.
const FROM: &str = "{activation_phase} p
             join {live_client} c on c.id = p.client_id
             left join {phase_pay_subsidy} s on s.phase_id = p.id
            where p.annulled_at is null";

/// Activation phases.
pub(super) const DATASET: Dataset = Dataset {
    name: "activation_phases",
    version: 1,
    meaning: words("Aktiivivaiheet.", "Activation phases."),
    grain: words("vaihe", "phase"),
    keys: &["phase_id"],
    parents: &[
        ("client_id", "clients"),
        ("provider_id", "providers"),
        ("employer_id", "employers"),
    ],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "phase_id",
            (Kind::Pseudonym("activation_phase"), RecordClass::Phase),
            ("p.id", "activation_phase.id"),
            words("Vaiheen pseudonyymi.", "Pseudonym of the phase."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Phase),
            ("p.client_id", "activation_phase.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Phase),
            ("p.kind", "activation_phase.kind"),
            words("Vaiheen laji.", "Kind of phase."),
        )
        .codes("phase_kind"),
        Column::new(
            "state",
            (Kind::Code, RecordClass::Phase),
            ("p.state", "activation_phase.state"),
            words("Tila.", "State."),
        )
        .codes("phase_state"),
        Column::new(
            "planned_starts_on",
            (Kind::Date, RecordClass::Phase),
            ("p.planned_starts_on", "activation_phase.planned_starts_on"),
            words("Suunniteltu alkamispäivä.", "Planned first day."),
        ),
        Column::new(
            "planned_ends_on",
            (Kind::Date, RecordClass::Phase),
            ("p.planned_ends_on", "activation_phase.planned_ends_on"),
            words("Suunniteltu päättymispäivä.", "Planned last day."),
        ),
        Column::new(
            "starts_on",
            (Kind::Date, RecordClass::Phase),
            ("p.starts_on", "activation_phase.starts_on"),
            words("Alkamispäivä.", "First day."),
        )
        .nullable(),
        Column::new(
            "ends_on",
            (Kind::Date, RecordClass::Phase),
            ("p.ends_on", "activation_phase.ends_on"),
            words("Päättymispäivä.", "Last day."),
        )
        .nullable(),
        Column::new(
            "days_per_week",
            (Kind::Integer, RecordClass::Phase),
            ("p.days_per_week", "activation_phase.days_per_week"),
            words("Päiviä viikossa.", "Days a week."),
        )
        .nullable()
        .unit("days"),
        Column::new(
            "minutes_per_day",
            (Kind::Integer, RecordClass::Phase),
            ("p.minutes_per_day", "activation_phase.minutes_per_day"),
            words("Minuutteja päivässä.", "Minutes a day."),
        )
        .nullable()
        .unit("minutes"),
        Column::new(
            "provider_id",
            (Kind::Id, RecordClass::Phase),
            (
                "case when not c.protected then p.provider_id end",
                "activation_phase.provider_id",
            ),
            words(
                "Palveluntuottaja; puuttuu turvakiellossa.",
                "Provider; missing under a non-disclosure order.",
            ),
        )
        .nullable(),
        Column::new(
            "employer_id",
            (Kind::Id, RecordClass::Phase),
            (
                "case when not c.protected then p.employer_id end",
                "activation_phase.employer_id",
            ),
            words(
                "Työnantaja; puuttuu turvakiellossa.",
                "Employer; missing under a non-disclosure order.",
            ),
        )
        .nullable(),
        Column::new(
            "confirmation_basis",
            (Kind::Code, RecordClass::Phase),
            (
                "p.confirmation_basis",
                "activation_phase.confirmation_basis",
            ),
            words("Minkä perusteella vahvistettu.", "What confirmed it."),
        )
        .nullable()
        .codes("confirmation_basis"),
        Column::new(
            "confirmed_on",
            (Kind::Date, RecordClass::Phase),
            ("p.confirmed_on", "activation_phase.confirmed_on"),
            words("Vahvistamispäivä.", "Day on which it was confirmed."),
        )
        .nullable(),
        Column::new(
            "end_reason",
            (Kind::Code, RecordClass::Phase),
            ("p.end_reason", "activation_phase.end_reason"),
            words("Päättymisen syy.", "Reason for ending."),
        )
        .nullable()
        .codes("phase_end_reason"),
        Column::new(
            "terminated_by",
            (Kind::Code, RecordClass::Phase),
            ("p.terminated_by", "activation_phase.terminated_by"),
            words("Kuka keskeytti.", "Who broke it off."),
        )
        .nullable()
        .codes("terminated_by"),
        Column::new(
            "cancellation_reason",
            (Kind::Code, RecordClass::Phase),
            (
                "p.cancellation_reason",
                "activation_phase.cancellation_reason",
            ),
            words("Peruuntumisen syy.", "Reason for cancellation."),
        )
        .nullable()
        .codes("cancellation_reason"),
        Column::new(
            "subsidy_instrument",
            (Kind::Code, RecordClass::Subsidy),
            ("s.instrument", "phase_pay_subsidy.instrument"),
            words("Tuen laji.", "Instrument of the subsidy."),
        )
        .nullable()
        .codes("subsidy_instrument"),
        Column::new(
            "subsidy_basis",
            (Kind::Code, RecordClass::Subsidy),
            (COARSE_GROUND, "phase_pay_subsidy.ground"),
            words(
                "Tuen peruste karkeasti: unemployment tai other.",
                "Coarse ground of the subsidy: unemployment or other.",
            ),
        )
        .nullable(),
        Column::new(
            "subsidy_contract",
            (Kind::Code, RecordClass::Subsidy),
            ("s.contract", "phase_pay_subsidy.contract"),
            words("Työsopimuksen laji.", "Kind of contract."),
        )
        .nullable()
        .codes("placement_contract"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Phase),
            ("p.version", "activation_phase.version"),
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
            &PHASE_PAY_SUBSIDY,
        ],
        from: FROM,
        erased: Some(("activation_phase", "phase_id")),
    },
};
