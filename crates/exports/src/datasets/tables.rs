//! Every table and column that an export reads: what is not here, the export role cannot see (a test compares the grants
//! of the database with this list).

use crate::dataset::Table;

const fn of_client(
    name: &'static str,
    key: &'static [&'static str],
    columns: &'static [&'static str],
) -> Table {
    Table {
        name,
        columns,
        key,
        of_area: true,
        controlled: true,
        historied: true,
    }
}

/// A table without a controller of its own: its rows hang on one that has.
const fn below(
    name: &'static str,
    key: &'static [&'static str],
    columns: &'static [&'static str],
) -> Table {
    Table {
        controlled: false,
        ..of_client(name, key, columns)
    }
}

const ID: &[&str] = &["id"];

/// Names stay unread: first names, last name, name key.
pub(crate) const CLIENT: Table = of_client(
    "client",
    ID,
    &["id", "birth_date", "sex", "service_language", "annulled_at"],
);
/// Home municipality, dated.
pub(crate) const CLIENT_MUNICIPALITY: Table = of_client(
    "client_municipality",
    ID,
    &[
        "id",
        "client_id",
        "municipality_code",
        "basis",
        "valid",
        "annulled_at",
    ],
);
/// Turvakielto: only that there is one, so that what points to a place stays out.
pub(crate) const NON_DISCLOSURE_ORDER: Table = of_client(
    "non_disclosure_order",
    ID,
    &["id", "client_id", "valid", "annulled_at"],
);
pub(crate) const SERVICE_RELATIONSHIP: Table = of_client(
    "service_relationship",
    ID,
    &[
        "id",
        "client_id",
        "kind",
        "opened_on",
        "closed_on",
        "closing_reason",
        "reopened_count",
        "annulled_at",
    ],
);
pub(crate) const SITUATION: Table = of_client(
    "situation",
    ID,
    &[
        "id",
        "client_id",
        "kind",
        "code",
        "valid",
        "paid_days",
        "paid_days_on",
        "data_source",
        "annulled_at",
    ],
);
pub(crate) const CONTACT_EVENT: Table = of_client(
    "contact_event",
    ID,
    &[
        "id",
        "client_id",
        "relationship_id",
        "state",
        "kind",
        "channel",
        "outcome",
        "held_on",
        "duration_minutes",
        "annulled_at",
    ],
);
pub(crate) const ASSESSMENT: Table = of_client(
    "assessment",
    ID,
    &[
        "id",
        "client_id",
        "relationship_id",
        "kind",
        "state",
        "started_on",
        "completed_on",
        "next_review_on",
        "annulled_at",
    ],
);
pub(crate) const PLAN: Table = of_client(
    "plan",
    ID,
    &[
        "id",
        "client_id",
        "relationship_id",
        "kind",
        "state",
        "drafted_on",
        "in_force_on",
        "ended_on",
        "next_review_on",
        "annulled_at",
    ],
);
pub(crate) const ACTIVATION_PHASE: Table = of_client(
    "activation_phase",
    ID,
    &[
        "id",
        "client_id",
        "kind",
        "state",
        "planned_starts_on",
        "planned_ends_on",
        "starts_on",
        "ends_on",
        "days_per_week",
        "minutes_per_day",
        "provider_id",
        "employer_id",
        "confirmation_basis",
        "confirmed_on",
        "end_reason",
        "terminated_by",
        "cancellation_reason",
        "annulled_at",
    ],
);
/// Neither wage nor percentage: 70 per cent is paid for reduced work capacity only.
pub(crate) const PHASE_PAY_SUBSIDY: Table = below(
    "phase_pay_subsidy",
    &["phase_id"],
    &["phase_id", "instrument", "ground", "contract"],
);
pub(crate) const ATTENDANCE_DAY: Table = below(
    "attendance_day",
    &["phase_id", "day"],
    &[
        "phase_id",
        "day",
        "client_id",
        "status",
        "minutes",
        "counted",
        "annulled_at",
    ],
);
/// Without the parameters of the finding.
pub(crate) const PHASE_FINDING: Table = below(
    "phase_finding",
    ID,
    &[
        "id",
        "phase_id",
        "client_id",
        "day",
        "code",
        "severity",
        "found_at",
        "resolved_at",
    ],
);
pub(crate) const PLACEMENT: Table = of_client(
    "placement",
    ID,
    &[
        "id",
        "client_id",
        "kind",
        "contract",
        "hours",
        "sector",
        "employer_id",
        "started_on",
        "ended_on",
        "source_phase_id",
        "data_source",
        "annulled_at",
    ],
);
pub(crate) const FOLLOW_UP: Table = of_client(
    "follow_up",
    ID,
    &[
        "id",
        "client_id",
        "phase_id",
        "placement_id",
        "point_months",
        "due_on",
        "state",
        "outcome",
        "recorded_on",
        "data_source",
    ],
);
/// Which record it follows from stays unread: a plan for activation may be one.
pub(crate) const DEADLINE: Table = of_client(
    "deadline",
    ID,
    &[
        "id",
        "client_id",
        "record_class",
        "kind",
        "cause",
        "number",
        "due_on",
        "rule",
        "fulfilled_on",
        "is_withdrawn",
    ],
);
/// Without reason and message.
pub(crate) const HANDOFF: Table = of_client(
    "handoff",
    ID,
    &[
        "id",
        "client_id",
        "relationship_id",
        "kind",
        "legal_basis",
        "receiver_role",
        "from_unit_id",
        "to_unit_id",
        "answer_by",
        "state",
        "answered_at",
        "created_at",
    ],
);
pub(crate) const PROVIDER: Table = below(
    "provider",
    ID,
    &[
        "id",
        "organisation_id",
        "name",
        "business_id",
        "legal_form",
        "municipality_code",
        "active",
    ],
);
pub(crate) const EMPLOYER: Table = below(
    "employer",
    ID,
    &[
        "id",
        "name",
        "business_id",
        "legal_form",
        "sector",
        "municipality_code",
        "active",
    ],
);
pub(crate) const UNIT: Table = below(
    "unit",
    ID,
    &["id", "organisation_id", "name", "name_sv", "valid"],
);
pub(crate) const ORGANISATION: Table = Table {
    of_area: false,
    ..below(
        "organisation",
        ID,
        &["id", "kind", "name", "name_sv", "business_id"],
    )
};
pub(crate) const MUNICIPALITY: Table = Table {
    of_area: false,
    historied: false,
    ..below(
        "municipality",
        &["code"],
        &["code", "name", "name_sv", "valid", "successor_code"],
    )
};

/// All of them.
pub const TABLES: &[&Table] = &[
    &CLIENT,
    &CLIENT_MUNICIPALITY,
    &NON_DISCLOSURE_ORDER,
    &SERVICE_RELATIONSHIP,
    &SITUATION,
    &CONTACT_EVENT,
    &ASSESSMENT,
    &PLAN,
    &ACTIVATION_PHASE,
    &PHASE_PAY_SUBSIDY,
    &ATTENDANCE_DAY,
    &PHASE_FINDING,
    &PLACEMENT,
    &FOLLOW_UP,
    &DEADLINE,
    &HANDOFF,
    &PROVIDER,
    &EMPLOYER,
    &UNIT,
    &ORGANISATION,
    &MUNICIPALITY,
];
