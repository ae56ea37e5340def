//! What each operation needs of whom, in the words of the access table.

use palvelurekisteri_domain::access::Action;
use palvelurekisteri_domain::code_set::staff::RecordClass;

use Action::{Annul, Create, Finalise, Hold, List, Read, Reveal, Update};
use RecordClass::{
    ActivationPlan, Configuration, Employment, EmploymentHealth, Export, Log, Multidisciplinary,
    Phase, ProtectedContact, Statistics, Subsidy,
};

/// What an operation needs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Needs {
    /// All of these on the client, in this order: the first that is refused is the answer.
    OnClient(&'static [(RecordClass, Action)]),
    /// One of these on the client.
    OnAny(&'static [(RecordClass, Action)]),
    /// All of them, and to be the responsible worker or to lead the unit.
    Steering(&'static [(RecordClass, Action)]),
    /// A register of the area.
    InArea(RecordClass, Action),
    /// A register of the whole country.
    Everywhere(RecordClass, Action),
    /// A list: empty for whom there is nothing.
    Nothing,
    /// To be an employment officer: who becomes responsible.
    Officer,
    /// To lead a unit, or to administer the area.
    Leads,
    /// A group of the area, and then these on the client of the phase.
    InGroup(&'static [(RecordClass, Action)]),
    /// To read the client, and to be of a role that opens relationships and may be responsible for one.
    Opening,
    /// A group of the area, and to be of a role that enters attendance.
    Entering,
    /// A record of class S, by its own relation.
    OfSocialWork(Action),
    /// To be of a role that lists social relationships.
    ListingSocialWork,
    /// To be of a role that opens social relationships.
    OpeningSocialWork,
    /// A handoff of the caller's: a side to be on.
    OfHandoff(HandoffSide),
    /// To be of a role that breaks the glass.
    Breaking,
    /// An opening that was not the caller's: to lead the worker's unit.
    Reviewing,
    /// A bar that is not the caller's: to lead the worker, or to administer the area.
    Lifting,
}

/// A side of a handoff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HandoffSide {
    /// Who offers or asks.
    Asking,
    /// Who answers.
    Answering,
    /// Any of the two.
    Either,
}

use Needs::{
    Breaking, Entering, Everywhere, InArea, InGroup, Leads, Lifting, ListingSocialWork, Nothing,
    OfHandoff, OfSocialWork, Officer, OnAny, OnClient, Opening, OpeningSocialWork, Reviewing,
    Steering,
};

/// Plans and decisions stay with the authority; who may only update enters attendance.
const CHANGE_OF_PHASE: &[(RecordClass, Action)] = &[(Phase, Update), (Phase, Finalise)];

/// Operations of the own session are not here: they are everybody's.
pub(crate) const TABLE: &[(&str, Needs)] = &[
    (
        "explain_access",
        OnAny(&[(Employment, Read), (Multidisciplinary, Read), (Phase, Read)]),
    ),
    ("annul_social_note", OfSocialWork(Annul)),
    ("annul_social_relationship", OfSocialWork(Annul)),
    ("assign_social_relationship", OfSocialWork(Update)),
    ("close_social_relationship", OfSocialWork(Update)),
    ("approve_rule_override", OnClient(&[(Subsidy, Finalise)])),
    ("create_rule_override", OnClient(&[(Subsidy, Create)])),
    ("list_rule_overrides", OnClient(&[(Subsidy, Finalise)])),
    ("read_rule_override", OnClient(&[(Subsidy, Finalise)])),
    ("refuse_rule_override", OnClient(&[(Subsidy, Finalise)])),
    ("create_retention_hold", OnClient(&[(Employment, Hold)])),
    ("create_social_note", OfSocialWork(Create)),
    ("create_social_note_correction", OfSocialWork(Create)),
    ("create_social_relationship", OpeningSocialWork),
    ("list_retention_holds", OnClient(&[(Employment, Hold)])),
    ("list_social_notes", OfSocialWork(List)),
    ("list_social_relationships", ListingSocialWork),
    ("read_retention_hold", OnClient(&[(Employment, Hold)])),
    ("release_retention_hold", OnClient(&[(Employment, Hold)])),
    ("read_social_note", OfSocialWork(Read)),
    ("read_social_relationship", OfSocialWork(Read)),
    ("accept_handoff", OfHandoff(HandoffSide::Answering)),
    (
        "create_handoff",
        Steering(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("decline_handoff", OfHandoff(HandoffSide::Answering)),
    ("check_activation_phase", OnClient(&[(Phase, Create)])),
    ("create_access_bar", InArea(Configuration, Read)),
    ("create_break_glass", Breaking),
    ("create_service_desk_visit", Officer),
    ("end_access_bar", Lifting),
    ("list_access_anomalies", Nothing),
    ("create_statistic_publication", InArea(Statistics, Create)),
    ("list_statistic_publications", InArea(Statistics, List)),
    ("acknowledge_export", InArea(Export, Update)),
    ("cancel_export", InArea(Export, Update)),
    ("create_export", InArea(Export, Create)),
    ("list_exports", InArea(Export, List)),
    ("read_export", InArea(Export, Read)),
    ("read_export_file", InArea(Export, Read)),
    ("list_statistics", InArea(Statistics, List)),
    ("read_statistic", InArea(Statistics, Read)),
    ("read_statistic_publication", InArea(Statistics, Read)),
    ("list_access_bars", InArea(Configuration, Read)),
    ("list_break_glass", Nothing),
    ("list_handoffs", Nothing),
    ("review_break_glass", Reviewing),
    (
        "preview_handoff",
        Steering(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("read_handoff", OfHandoff(HandoffSide::Either)),
    ("revoke_handoff", OfHandoff(HandoffSide::Asking)),
    (
        "annul_activation_phase",
        OnClient(&[(Phase, Annul), (Phase, Update), (Phase, Finalise)]),
    ),
    ("annul_assessment", OnClient(&[(Employment, Annul)])),
    ("annul_client", OnClient(&[(Employment, Annul)])),
    ("annul_consent", OnClient(&[(Employment, Annul)])),
    ("annul_contact_event", OnClient(&[(Employment, Annul)])),
    (
        "annul_note",
        OnClient(&[(Employment, Read), (Employment, Annul)]),
    ),
    ("annul_placement", OnClient(&[(Phase, Annul)])),
    ("annul_plan", OnClient(&[(Employment, Annul)])),
    ("annul_plan_approval", OnClient(&[(Employment, Annul)])),
    (
        "annul_service_relationship",
        Steering(&[(Multidisciplinary, Annul)]),
    ),
    ("annul_situation", OnClient(&[(Employment, Annul)])),
    (
        "annul_subject_access_request",
        OnClient(&[(Employment, Annul)]),
    ),
    ("approve_plan", OnClient(&[(Employment, Finalise)])),
    (
        "approve_subject_access_request",
        OnClient(&[(Employment, Finalise)]),
    ),
    (
        "assign_responsibility",
        Steering(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("calculate_benefit_share", Everywhere(Configuration, Read)),
    (
        "calculate_municipal_supplement",
        Everywhere(Configuration, Read),
    ),
    ("calculate_pay_subsidy", Everywhere(Configuration, Read)),
    (
        "calculate_rehabilitative_work_compensation",
        Everywhere(Configuration, Read),
    ),
    ("cancel_activation_phase", OnClient(CHANGE_OF_PHASE)),
    (
        "close_service_relationship",
        Steering(&[(Multidisciplinary, Update)]),
    ),
    ("complete_assessment", OnClient(&[(Employment, Finalise)])),
    (
        "complete_contact_event",
        OnClient(&[(Employment, Finalise)]),
    ),
    ("confirm_activation_phase", OnClient(&[(Phase, Finalise)])),
    ("correct_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("create_absence_cover", Leads),
    ("create_activation_phase", OnClient(&[(Phase, Create)])),
    ("create_assessment", OnClient(&[(Employment, Create)])),
    ("create_client", Officer),
    (
        "create_client_municipality",
        OnClient(&[(Employment, Update)]),
    ),
    ("create_consent", OnClient(&[(Employment, Create)])),
    ("create_contact_event", OnClient(&[(Employment, Create)])),
    ("create_disclosure", OnClient(&[(Employment, Create)])),
    ("create_employer", InArea(Configuration, Create)),
    ("create_group", InArea(Configuration, Create)),
    ("create_group_member", InGroup(&[(Phase, Update)])),
    ("create_identity_code", OnClient(&[(Employment, Update)])),
    ("create_job_search", OnClient(&[(Employment, Create)])),
    (
        "create_non_disclosure_order",
        OnClient(&[(ProtectedContact, Create)]),
    ),
    (
        "create_note",
        OnClient(&[(Employment, Read), (Employment, Create)]),
    ),
    (
        "create_note_correction",
        OnClient(&[(Employment, Read), (Employment, Create)]),
    ),
    ("create_organisation", InArea(Configuration, Finalise)),
    ("create_placement", OnClient(&[(Phase, Create)])),
    ("create_plan", OnClient(&[(Employment, Create)])),
    ("create_plan_action", OnClient(&[(Employment, Create)])),
    ("create_plan_approval", OnClient(&[(Employment, Finalise)])),
    ("create_plan_goal", OnClient(&[(Employment, Create)])),
    ("create_plan_review", OnClient(&[(Employment, Create)])),
    ("create_provider", InArea(Configuration, Create)),
    ("create_role_grant", InArea(Configuration, Finalise)),
    ("create_service_key", InArea(Configuration, Finalise)),
    ("create_service_relationship", Opening),
    ("create_situation", OnClient(&[(Employment, Create)])),
    (
        "create_subject_access_request",
        OnClient(&[(Employment, Create)]),
    ),
    ("create_unit", InArea(Configuration, Finalise)),
    ("create_user", InArea(Configuration, Finalise)),
    (
        "create_work_capacity",
        OnClient(&[(EmploymentHealth, Create)]),
    ),
    (
        "deliver_subject_access_copy",
        OnClient(&[(Employment, Finalise)]),
    ),
    ("disable_user", InArea(Configuration, Finalise)),
    ("enable_user", InArea(Configuration, Finalise)),
    ("end_absence_cover", Leads),
    ("end_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("end_group_member", OnClient(&[(Phase, Update)])),
    ("end_plan", OnClient(&[(Employment, Update)])),
    ("end_role_grant", InArea(Configuration, Finalise)),
    ("end_user_sessions", InArea(Configuration, Finalise)),
    ("list_service_keys", InArea(Configuration, Finalise)),
    ("read_service_limits", InArea(Configuration, Finalise)),
    ("replace_service_limits", InArea(Configuration, Finalise)),
    ("revoke_service_key", InArea(Configuration, Finalise)),
    ("enter_attendance", OnClient(&[(Phase, Update)])),
    // Whether a row may be entered is told with the row.
    ("enter_group_attendance", Entering),
    ("give_password", InArea(Configuration, Finalise)),
    ("list_absence_covers", InArea(Configuration, List)),
    (
        "list_activation_phase_transitions",
        OnClient(&[(Phase, Read)]),
    ),
    ("list_activation_phases", Nothing),
    ("list_assessments", Nothing),
    ("list_caseload", Nothing),
    ("list_client_activation_phases", OnClient(&[(Phase, Read)])),
    (
        "list_client_assessments",
        OnAny(&[(Employment, Read), (Multidisciplinary, Read)]),
    ),
    (
        "list_client_municipalities",
        OnClient(&[(Employment, Read)]),
    ),
    ("list_client_notes", OnClient(&[(Employment, Read)])),
    ("list_client_outcomes", OnClient(&[(Phase, Read)])),
    ("list_client_placements", OnClient(&[(Phase, Read)])),
    (
        "list_client_plans",
        OnAny(&[
            (Employment, Read),
            (ActivationPlan, Read),
            (Multidisciplinary, Read),
        ]),
    ),
    (
        "list_client_timeline",
        OnAny(&[(Employment, Read), (Multidisciplinary, Read), (Phase, Read)]),
    ),
    ("list_clients", Nothing),
    ("list_coaches", OnClient(&[(Multidisciplinary, Read)])),
    ("list_code_sets", Everywhere(Configuration, List)),
    ("list_consents", OnClient(&[(Employment, Read)])),
    ("list_contact_events", OnClient(&[(Employment, Read)])),
    ("list_disclosures", OnClient(&[(Employment, Update)])),
    ("list_employers", InArea(Configuration, List)),
    ("list_deadlines", Nothing),
    ("list_follow_ups", Nothing),
    ("list_group_members", InArea(Configuration, Read)),
    ("list_groups", InArea(Configuration, List)),
    ("list_job_search", OnClient(&[(Employment, Read)])),
    ("list_municipalities", Everywhere(Configuration, List)),
    (
        "list_non_disclosure_orders",
        OnClient(&[(ProtectedContact, Read)]),
    ),
    ("list_organisations", InArea(Configuration, List)),
    ("list_placement_follow_ups", OnClient(&[(Phase, Read)])),
    ("list_placements", Nothing),
    ("list_plan_actions", OnClient(&[(Employment, Read)])),
    ("list_plan_approvals", OnClient(&[(Employment, Read)])),
    ("list_plan_goals", OnClient(&[(Employment, Read)])),
    ("list_plan_reviews", OnClient(&[(Employment, Read)])),
    ("list_plans", Nothing),
    ("list_providers", InArea(Configuration, List)),
    (
        "list_responsibilities",
        OnClient(&[(Multidisciplinary, Read)]),
    ),
    ("list_role_grants", InArea(Configuration, Finalise)),
    ("list_rules", Everywhere(Configuration, List)),
    (
        "list_service_relationships",
        OnClient(&[(Employment, Read)]),
    ),
    ("list_situations", OnClient(&[(Employment, Read)])),
    (
        "list_subject_access_requests",
        OnClient(&[(Employment, Update)]),
    ),
    ("list_units", InArea(Configuration, List)),
    ("list_users", InArea(Configuration, List)),
    ("list_work_capacity", OnClient(&[(EmploymentHealth, Read)])),
    ("list_work_relations", OnClient(&[(Employment, Read)])),
    (
        "name_coach",
        OnClient(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("read_activation_phase", OnClient(&[(Phase, Read)])),
    ("read_assessment", OnClient(&[(Employment, Read)])),
    (
        "read_assessment_health",
        OnClient(&[(Employment, Read), (EmploymentHealth, Read)]),
    ),
    ("read_assessment_scores", OnClient(&[(Employment, Read)])),
    ("read_attendance", OnClient(&[(Phase, Read)])),
    ("review_attendance", OnClient(&[(Phase, Read)])),
    ("read_client", OnClient(&[(Employment, Read)])),
    ("read_client_overview", OnClient(&[(Employment, Read)])),
    ("read_code_set", Everywhere(Configuration, Read)),
    // One to the workshop: only who records consents sees it.
    (
        "read_consent",
        OnClient(&[(Employment, Read), (Employment, Create)]),
    ),
    ("read_contact_details", OnClient(&[(Employment, Read)])),
    ("read_contact_event", OnClient(&[(Employment, Read)])),
    ("read_employer", InArea(Configuration, Read)),
    ("read_deadline", OnClient(&[(Phase, Read)])),
    ("read_follow_up", OnClient(&[(Phase, Read)])),
    ("read_group", InArea(Configuration, Read)),
    ("read_identity_code", OnClient(&[(Employment, Reveal)])),
    ("read_job_search", OnClient(&[(Employment, Read)])),
    ("read_municipality", Everywhere(Configuration, Read)),
    ("read_note", OnClient(&[(Employment, Read)])),
    ("read_organisation", InArea(Configuration, Read)),
    ("read_placement", OnClient(&[(Phase, Read)])),
    ("read_plan", OnClient(&[(Employment, Read)])),
    ("read_provider", InArea(Configuration, Read)),
    (
        "read_rehabilitative_part",
        OnClient(&[(ActivationPlan, Read)]),
    ),
    (
        "read_service_relationship",
        OnClient(&[(Multidisciplinary, Read)]),
    ),
    ("read_situation", OnClient(&[(Employment, Read)])),
    (
        "read_subject_access_copy",
        OnClient(&[(Employment, Finalise), (EmploymentHealth, Read)]),
    ),
    (
        "read_subject_access_request",
        OnClient(&[(Employment, Update)]),
    ),
    ("read_unit", InArea(Configuration, Read)),
    ("read_user", InArea(Configuration, Read)),
    ("fulfil_deadline", OnClient(&[(Phase, Update)])),
    ("reopen_deadline", OnClient(&[(Phase, Update)])),
    ("record_follow_up", OnClient(&[(Phase, Update)])),
    ("record_follow_up_not_reached", OnClient(&[(Phase, Update)])),
    (
        "remove_coach",
        OnClient(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    // Closed, it is a matter of the follow-up; whether it may be known of is told by its kind.
    (
        "reopen_service_relationship",
        Steering(&[(Multidisciplinary, Read), (Phase, Update)]),
    ),
    (
        "replace_assessment_health",
        OnClient(&[(Employment, Read), (EmploymentHealth, Update)]),
    ),
    (
        "replace_assessment_scores",
        OnClient(&[(Employment, Update)]),
    ),
    ("replace_attendance", OnClient(&[(Phase, Update)])),
    (
        "replace_contact_details",
        OnClient(&[(ProtectedContact, Update)]),
    ),
    (
        "replace_rehabilitative_part",
        OnClient(&[(ActivationPlan, Update)]),
    ),
    ("resume_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("search_audit_events", InArea(Log, List)),
    ("search_client_accesses", InArea(Log, Read)),
    ("search_clients", Nothing),
    ("start_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("supersede_assessment", OnClient(&[(Employment, Create)])),
    ("supersede_plan", OnClient(&[(Employment, Create)])),
    ("suspend_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("take_in_client", Officer),
    ("update_activation_phase", OnClient(CHANGE_OF_PHASE)),
    ("update_assessment", OnClient(&[(Employment, Update)])),
    ("update_client", OnClient(&[(Employment, Update)])),
    ("update_contact_event", OnClient(&[(Employment, Update)])),
    ("update_employer", InArea(Configuration, Update)),
    ("update_follow_up", OnClient(&[(Phase, Update)])),
    ("update_group", InArea(Configuration, Update)),
    ("update_job_search", OnClient(&[(Employment, Update)])),
    ("update_organisation", InArea(Configuration, Finalise)),
    ("update_placement", OnClient(&[(Phase, Update)])),
    ("update_plan", OnClient(&[(Employment, Update)])),
    ("update_plan_action", OnClient(&[(Employment, Update)])),
    ("update_plan_goal", OnClient(&[(Employment, Update)])),
    ("update_provider", InArea(Configuration, Update)),
    ("update_situation", OnClient(&[(Employment, Update)])),
    ("update_unit", InArea(Configuration, Finalise)),
    ("update_user", InArea(Configuration, Finalise)),
    ("verify_audit_log", InArea(Log, Read)),
    ("withdraw_consent", OnClient(&[(Employment, Update)])),
];
