//! Phases, outcomes, notes, and what the client has said and asked.

use palvelurekisteri_domain::{
    code_set::staff::RecordClass::{Coaching, Employment, Phase, Subsidy},
    label::Label,
};

use super::{
    Field::{self, Code, Named, Period, Plain, Sealed},
    Section,
};

const OF_CLIENT: &str = "x.client_id = p.id";
const LIVE: &str = "x.client_id = p.id and x.annulled_at is null";
const OF_PHASE: &str = "exists (select from activation_phase f
                                 where f.id = x.phase_id and f.client_id = p.id and f.annulled_at is null)";

pub(super) const SECTIONS: &[Section] = &[
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
        "handoff",
        Employment,
        Label::new("Asiakassiirrot", "Överföringar av klienten", "Handoffs"),
        OF_CLIENT,
        &[
            Code("kind", "handoff_kind"),
            Code("legal_basis", "handoff_basis"),
            Code("reason", "handoff_reason"),
            Sealed("message_ciphertext"),
            Named("from_unit_id"),
            Named("to_unit_id"),
            Code("state", "handoff_state"),
            Code("decline_reason", "handoff_decline_reason"),
            Plain("valid_until"),
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
    // How long her data are kept is hers to know (GDPR article 15(1)(d)).
    Section::new(
        "retention_hold",
        Employment,
        Label::new(
            "Hävittämisen estot",
            "Hinder för utgallring",
            "Retention holds",
        ),
        OF_CLIENT,
        &[
            Code("reason", "retention_hold_reason"),
            Plain("starts_on"),
            Plain("ends_on"),
            Plain("released_at"),
        ],
    ),
];

const NOTE: &[Field] = &[
    Code("kind", "note_kind"),
    Plain("occurred_on"),
    Sealed("text_ciphertext"),
];
