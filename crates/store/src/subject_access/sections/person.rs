//! The person, the relationships, assessments and plans.

use palvelurekisteri_domain::{
    code_set::staff::RecordClass::{self, Employment, EmploymentHealth, ProtectedContact},
    label::Label,
};

use super::{
    Field::{Code, Named, Period, Plain, Sealed},
    Section,
};

const OF_CLIENT: &str = "x.client_id = p.id";
const LIVE: &str = "x.client_id = p.id and x.annulled_at is null";
const RECORDED: &str = "x.client_id = p.id and x.annulled_at is null and x.state <> 'draft'";
const OF_PLAN: &str = "exists (select from plan f where f.id = x.plan_id and f.client_id = p.id
                                   and f.annulled_at is null and f.state <> 'draft')";
const LIVE_OF_PLAN: &str = "x.annulled_at is null and exists (select from plan f
                             where f.id = x.plan_id and f.client_id = p.id and f.annulled_at is null and f.state <> 'draft')";
const OF_ASSESSMENT: &str = "exists (select from assessment f where f.id = x.assessment_id and f.client_id = p.id
                                         and f.annulled_at is null and f.state not in ('draft', 'annulled'))";

pub(super) const SECTIONS: &[Section] = &[
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
];
