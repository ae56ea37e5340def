//! What a subject access copy holds: each table about a client, field by field. A test asks the database whether a table
//! or a column is missing here.

use palvelurekisteri_domain::{code_set::staff::RecordClass, label::Label};

use Field::{Code, Named, Period, Plain, Sealed};
use RecordClass::{Coaching, Employment, EmploymentHealth, Phase, ProtectedContact, Subsidy};

/// A column that is shown, and how.
#[derive(Debug, Clone, Copy)]
pub enum Field {
    /// As it is.
    Plain(&'static str),
    /// With the text of its code set; an array of codes too.
    Code(&'static str, &'static str),
    /// A range of days, both included.
    Period(&'static str),
    /// Decrypted; the name is without `_ciphertext`.
    Sealed(&'static str),
    /// The name of the organisation, unit, provider or employer.
    Named(&'static str),
}

impl Field {
    /// The column.
    #[must_use]
    pub const fn column(&self) -> &'static str {
        match self {
            Plain(column) | Code(column, _) | Period(column) | Sealed(column) | Named(column) => {
                column
            }
        }
    }

    /// What the column is called in a copy.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.column().trim_end_matches("_ciphertext")
    }
}

/// The rows of one table.
#[derive(Debug)]
pub struct Section {
    /// Table.
    pub table: &'static str,
    /// Class, by which a part can be refused.
    pub class: RecordClass,
    /// What it is called.
    pub title: Label,
    /// Which rows `x` of the client `p.id`, without what is annulled and without drafts.
    pub(crate) rows: &'static str,
    /// Column by which its texts are encrypted.
    pub(crate) sealed_by: &'static str,
    /// What is shown of a row.
    pub fields: &'static [Field],
}

impl Section {
    const fn new(
        table: &'static str,
        class: RecordClass,
        title: Label,
        rows: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self {
            table,
            class,
            title,
            rows,
            sealed_by: "id",
            fields,
        }
    }

    const fn sealed_by(mut self, column: &'static str) -> Self {
        self.sealed_by = column;
        self
    }
}

/// Columns that no copy shows: keys, stamps of the register, names of workers, and what annulment leaves behind.
pub const NEVER_SHOWN: &[&str] = &[
    "annulled_at",
    "annulled_by",
    "annulment_reason",
    "area_id",
    "assessment_id",
    "assessor_id",
    "approved_at",
    "approved_by",
    "author_id",
    "blind_index",
    "changed_xid",
    "client_id",
    "consent_id",
    "controller_organisation_id",
    "corrects_id",
    "counted",
    "created_at",
    "delivered_by",
    "discloser_id",
    "goal_id",
    "group_id",
    "id",
    "name_key",
    "overlap_group",
    "phase_id",
    "placement_id",
    "plan_id",
    "received_by",
    "record_class",
    "recorded_at",
    "recorded_by",
    "relationship_id",
    "sequence",
    "source_phase_id",
    "supersedes_id",
    "user_id",
    "version",
];

/// Tables with rows of a client that no copy holds, with the reason.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("attendance_sheet", "the version of the days that are shown"),
    (
        "audit_client",
        "the access log: the client's own report (703/2023 11 §)",
    ),
    (
        "caseload_entry",
        "a copy of what other tables say, for lists",
    ),
    (
        "client_annulment",
        "a proposal about the record, not about the person",
    ),
    (
        "client_alias",
        "ties two registrations of one person: internal keys only",
    ),
    ("idempotency_record", "answers kept for a day, encrypted"),
    (
        "phase_finding",
        "what a rule says of the rows that are shown",
    ),
    (
        "social_assessment",
        "another controller's: the wellbeing county answers for it",
    ),
    (
        "social_note",
        "another controller's: the wellbeing county answers for it",
    ),
    (
        "social_service_relationship",
        "another controller's: the wellbeing county answers for it",
    ),
    ("tombstone", "what has been removed: ids only"),
    (
        "work_relation",
        "who may see the client: the client's own report of the log (703/2023 11 §)",
    ),
];

const OF_CLIENT: &str = "x.client_id = p.id";
const LIVE: &str = "x.client_id = p.id and x.annulled_at is null";
const RECORDED: &str = "x.client_id = p.id and x.annulled_at is null and x.state <> 'draft'";
const OF_PHASE: &str = "exists (select from activation_phase f
                                 where f.id = x.phase_id and f.client_id = p.id and f.annulled_at is null)";
const OF_PLAN: &str = "exists (select from plan f where f.id = x.plan_id and f.client_id = p.id
                                   and f.annulled_at is null and f.state <> 'draft')";
const LIVE_OF_PLAN: &str = "x.annulled_at is null and exists (select from plan f
                             where f.id = x.plan_id and f.client_id = p.id and f.annulled_at is null and f.state <> 'draft')";
const OF_ASSESSMENT: &str = "exists (select from assessment f where f.id = x.assessment_id and f.client_id = p.id
                                         and f.annulled_at is null and f.state not in ('draft', 'annulled'))";

/// The sections in the order of a copy.
pub const SECTIONS: &[Section] = &[
    Section::new(
        "client",
        Employment,
        Label::new("Henkilötiedot", "Personuppgifter", "Person"),
        "x.id = p.id",
        &[
            Plain("last_name"),
            Plain("first_names"),
            Plain("birth_date"),
            Code("birth_date_certainty", "birth_date_certainty"),
            Code("sex", "sex"),
            Code("native_language", "language"),
            Code("service_language", "service_language"),
            Plain("interpreter_needed"),
            Plain("temporary_id"),
            Plain("died_on"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "client_identity_code",
        Employment,
        Label::new("Henkilötunnus", "Personbeteckning", "Identity code"),
        LIVE,
        &[
            Sealed("identity_code_ciphertext"),
            Period("valid"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "client_external_id",
        Employment,
        Label::new(
            "Tunnukset muissa järjestelmissä",
            "Beteckningar i andra system",
            "Identifiers in other systems",
        ),
        LIVE,
        &[Plain("system"), Plain("external_id"), Period("valid")],
    ),
    Section::new(
        "client_municipality",
        Employment,
        Label::new("Kotikunta", "Hemkommun", "Municipality"),
        LIVE,
        &[
            Plain("municipality_code"),
            Code("basis", "municipality_basis"),
            Period("valid"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "client_protected_contact",
        ProtectedContact,
        Label::new("Yhteystiedot", "Kontaktuppgifter", "Contact details"),
        OF_CLIENT,
        &[
            Sealed("phone_ciphertext"),
            Sealed("email_ciphertext"),
            Sealed("street_address_ciphertext"),
            Sealed("postal_code_ciphertext"),
            Sealed("post_office_ciphertext"),
            Plain("preferred_channel"),
        ],
    )
    .sealed_by("client_id"),
    Section::new(
        "non_disclosure_order",
        ProtectedContact,
        Label::new("Turvakielto", "Spärrmarkering", "Non-disclosure order"),
        LIVE,
        &[Period("valid"), Code("data_source", "data_source")],
    ),
    Section::new(
        "service_relationship",
        Employment,
        Label::new("Asiakkuudet", "Klientförhållanden", "Service relationships"),
        LIVE,
        &[
            Code("kind", "relationship_kind"),
            Plain("case_process"),
            Plain("case_year"),
            Plain("case_running"),
            Plain("opened_on"),
            Plain("closed_on"),
            Code("closing_reason", "relationship_closing_reason"),
            Plain("reopened_count"),
            Plain("entry_channel"),
        ],
    ),
    Section::new(
        "responsibility",
        Employment,
        Label::new("Vastaava yksikkö", "Ansvarig enhet", "Responsible unit"),
        OF_CLIENT,
        &[
            Plain("starts_at"),
            Named("unit_id"),
            Code("basis", "responsibility_basis"),
        ],
    ),
    Section::new(
        "situation",
        Employment,
        Label::new("Tilanne", "Situation", "Situation"),
        LIVE,
        &[
            Code("kind", "situation_kind"),
            Plain("code"),
            Period("valid"),
            Plain("paid_days"),
            Plain("paid_days_on"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "job_search",
        Employment,
        Label::new("Työnhaku", "Jobbsökning", "Job search"),
        LIVE,
        &[
            Plain("starts_on"),
            Plain("ended_on"),
            Plain("master"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "work_capacity",
        EmploymentHealth,
        Label::new(
            "Työ- ja toimintakyky",
            "Arbets- och funktionsförmåga",
            "Work capacity",
        ),
        LIVE,
        &[
            Code("code", "work_capacity"),
            Period("valid"),
            Sealed("description_ciphertext"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "contact_event",
        Employment,
        Label::new("Yhteydenotot", "Kontakter", "Contacts"),
        RECORDED,
        &[
            Code("kind", "contact_event_kind"),
            Code("state", "contact_event_state"),
            Code("channel", "contact_channel"),
            Code("outcome", "contact_outcome"),
            Plain("held_on"),
            Plain("duration_minutes"),
            Code("led_to", "contact_led_to"),
            Code("participants", "professional_group"),
            Sealed("summary_ciphertext"),
        ],
    ),
    Section::new(
        "assessment",
        Employment,
        Label::new(
            "Palvelutarpeen arvioinnit",
            "Bedömningar av servicebehovet",
            "Assessments of service need",
        ),
        RECORDED,
        &[
            Code("kind", "assessment_kind"),
            Code("state", "assessment_state"),
            Plain("started_on"),
            Plain("completed_on"),
            Plain("competence"),
            Plain("competence_goals"),
            Plain("job_search_skills"),
            Plain("other_factors"),
            Code("prolonged_unemployment_risk", "prolonged_unemployment_risk"),
            Plain("conclusion"),
            Plain("multidisciplinary_need"),
            Plain("multidisciplinary_need_reason"),
            Plain("next_review_on"),
        ],
    ),
    Section::new(
        "assessment_score",
        Employment,
        Label::new("Arviot osa-alueittain", "Bedömning per delområde", "Scores"),
        OF_ASSESSMENT,
        &[
            Code("domain", "assessment_domain"),
            Plain("score"),
            Plain("note"),
        ],
    ),
    Section::new(
        "assessment_health",
        EmploymentHealth,
        Label::new(
            "Arvioinnin terveystiedot",
            "Hälsouppgifter i bedömningen",
            "Health in an assessment",
        ),
        OF_ASSESSMENT,
        &[
            Code("work_capacity", "work_capacity"),
            Sealed("limits_ciphertext"),
            Sealed("supports_ciphertext"),
        ],
    )
    .sealed_by("assessment_id"),
    Section::new(
        "plan",
        Employment,
        Label::new("Suunnitelmat", "Planer", "Plans"),
        RECORDED,
        &[
            Code("kind", "plan_kind"),
            Code("state", "plan_state"),
            Plain("drafted_on"),
            Plain("in_force_on"),
            Plain("ended_on"),
            Plain("next_review_on"),
            Plain("situation_summary"),
            Plain("goals_summary"),
            Plain("follow_up_method"),
            Plain("job_search_duty"),
            Plain("kela_rehabilitation"),
        ],
    ),
    Section::new(
        "plan_goal",
        Employment,
        Label::new("Suunnitelman tavoitteet", "Planens mål", "Goals of plans"),
        OF_PLAN,
        &[
            Plain("description"),
            Code("state", "plan_goal_state"),
            Plain("due_on"),
            Plain("result"),
        ],
    ),
    Section::new(
        "plan_action",
        Employment,
        Label::new(
            "Suunnitelman toimenpiteet",
            "Planens åtgärder",
            "Actions of plans",
        ),
        OF_PLAN,
        &[
            Plain("description"),
            Code("owner", "plan_action_owner"),
            Plain("due_on"),
            Code("state", "plan_action_state"),
            Plain("done_on"),
            Plain("result"),
        ],
    ),
    Section::new(
        "plan_approval",
        Employment,
        Label::new(
            "Suunnitelman hyväksynnät",
            "Planens godkännanden",
            "Approvals of plans",
        ),
        LIVE_OF_PLAN,
        &[
            Code("party", "approval_party"),
            Code("manner", "approval_manner"),
            Plain("approved_on"),
            Plain("copy_delivered_on"),
            Plain("approver_title"),
        ],
    ),
    Section::new(
        "plan_review",
        Employment,
        Label::new(
            "Suunnitelman tarkistukset",
            "Planens översyner",
            "Reviews of plans",
        ),
        LIVE_OF_PLAN,
        &[Plain("reviewed_on"), Plain("conclusion")],
    ),
    Section::new(
        "plan_rehabilitative_part",
        RecordClass::ActivationPlan,
        Label::new(
            "Kuntouttavan työtoiminnan osa",
            "Del om arbetsverksamhet i rehabiliteringssyfte",
            "Part on rehabilitative work",
        ),
        OF_PLAN,
        &[
            Plain("goal"),
            Plain("place"),
            Plain("minutes_per_day"),
            Plain("days_per_week"),
            Plain("starts_on"),
            Plain("ends_on"),
            Plain("support"),
            Plain("other_services"),
            Plain("assessed_by_on"),
        ],
    ),
    Section::new(
        "activation_phase",
        Phase,
        Label::new("Aktiivivaiheet", "Aktiva åtgärder", "Activation phases"),
        LIVE,
        &[
            Code("kind", "phase_kind"),
            Code("state", "phase_state"),
            Plain("planned_starts_on"),
            Plain("planned_ends_on"),
            Plain("starts_on"),
            Plain("ends_on"),
            Plain("days_per_week"),
            Plain("minutes_per_day"),
            Named("organiser_organisation_id"),
            Named("provider_id"),
            Named("employer_id"),
            Plain("activity_place"),
            Code("confirmation_basis", "confirmation_basis"),
            Plain("confirmation_number"),
            Plain("confirmed_on"),
            Code("end_reason", "phase_end_reason"),
            Code("terminated_by", "terminated_by"),
            Code("cancellation_reason", "cancellation_reason"),
        ],
    ),
    Section::new(
        "phase_transition",
        Phase,
        Label::new(
            "Vaiheen tilan muutokset",
            "Ändringar av åtgärdens status",
            "Changes of phases",
        ),
        OF_PHASE,
        &[
            Code("transition", "phase_transition"),
            Code("from_state", "phase_state"),
            Code("to_state", "phase_state"),
            Plain("effective_on"),
            Plain("reason"),
            Code("terminated_by", "terminated_by"),
        ],
    ),
    Section::new(
        "phase_rehabilitative_work",
        Phase,
        Label::new(
            "Kuntouttava työtoiminta",
            "Arbetsverksamhet i rehabiliteringssyfte",
            "Rehabilitative work",
        ),
        OF_PHASE,
        &[
            Plain("support"),
            Plain("other_services"),
            Plain("effects_assessed_on"),
            Plain("steward_notified_on"),
            Plain("outside_commuting_area"),
            Plain("consent_outside_area_on"),
            Plain("replaces_no_paid_work"),
        ],
    )
    .sealed_by("phase_id"),
    Section::new(
        "phase_work_trial",
        Phase,
        Label::new("Työkokeilu", "Arbetsprövning", "Work trial"),
        OF_PHASE,
        &[
            Code("purpose", "work_trial_purpose"),
            Plain("tasks"),
            Plain("supervisor_title"),
            Plain("benefit_payer"),
            Plain("final_assessment_agreed"),
        ],
    ),
    Section::new(
        "phase_pay_subsidy",
        Subsidy,
        Label::new("Palkkatuki", "Lönesubvention", "Pay subsidy"),
        OF_PHASE,
        &[
            Code("instrument", "subsidy_instrument"),
            Code("ground", "pay_subsidy_ground"),
            Plain("decision_on"),
            Plain("decision_number"),
            Plain("subsidy_percent"),
            Plain("wage_cents_per_month"),
            Plain("weekly_minutes"),
            Code("contract", "placement_contract"),
        ],
    ),
    Section::new(
        "attendance_day",
        Phase,
        Label::new("Läsnäolo", "Närvaro", "Attendance"),
        LIVE,
        &[
            Plain("day"),
            Code("status", "attendance_status"),
            Plain("minutes"),
        ],
    ),
    Section::new(
        "group_member",
        Phase,
        Label::new("Ryhmät", "Grupper", "Groups"),
        OF_CLIENT,
        &[Plain("starts_on"), Plain("ends_on")],
    ),
    Section::new(
        "placement",
        Phase,
        Label::new("Sijoittumiset", "Placeringar", "Placements"),
        LIVE,
        &[
            Code("kind", "placement_kind"),
            Code("contract", "placement_contract"),
            Code("hours", "placement_hours"),
            Code("sector", "employer_sector"),
            Named("employer_id"),
            Plain("started_on"),
            Plain("ended_on"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "follow_up",
        Phase,
        Label::new("Seuranta", "Uppföljning", "Follow-up"),
        OF_CLIENT,
        &[
            Plain("point_months"),
            Plain("due_on"),
            Code("state", "follow_up_state"),
            Code("outcome", "follow_up_outcome"),
            Plain("recorded_on"),
            Code("data_source", "data_source"),
        ],
    ),
    Section::new(
        "note",
        Employment,
        Label::new("Asiakaskirjaukset", "Klientanteckningar", "Notes"),
        "x.client_id = p.id and x.annulled_at is null and x.record_class = 'employment'",
        NOTE,
    ),
    Section::new(
        "note",
        Coaching,
        Label::new(
            "Valmennuksen kirjaukset",
            "Anteckningar om träningen",
            "Coaching notes",
        ),
        "x.client_id = p.id and x.annulled_at is null and x.record_class = 'coaching'",
        NOTE,
    ),
    Section::new(
        "consent",
        Employment,
        Label::new("Suostumukset", "Samtycken", "Consents"),
        LIVE,
        &[
            Named("receiver_organisation_id"),
            Named("receiver_employer_id"),
            Code("decision", "consent_decision"),
            Code("record_classes", "record_class"),
            Period("valid"),
            Code("manner", "consent_manner"),
            Plain("given_on"),
            Plain("withdrawn_at"),
            Code("withdrawal_manner", "consent_manner"),
        ],
    ),
    Section::new(
        "disclosure",
        Employment,
        Label::new("Luovutukset", "Utlämnanden", "Disclosures"),
        OF_CLIENT,
        &[
            Named("recipient_organisation_id"),
            Named("recipient_employer_id"),
            Code("record_classes", "record_class"),
            Code("basis", "disclosure_basis"),
            Code("purpose", "purpose"),
            Plain("disclosed_on"),
        ],
    ),
    Section::new(
        "subject_access_request",
        Employment,
        Label::new(
            "Tarkastuspyynnöt",
            "Begäran om insyn",
            "Subject access requests",
        ),
        LIVE,
        &[
            Plain("received_on"),
            Plain("due_on"),
            Code("state", "subject_access_state"),
            Code("refused_classes", "record_class"),
            Code("refusal_grounds", "access_refusal_ground"),
            Plain("delivered_on"),
            Code("manner", "copy_manner"),
        ],
    ),
];

const NOTE: &[Field] = &[
    Code("kind", "note_kind"),
    Plain("occurred_on"),
    Sealed("text_ciphertext"),
];
