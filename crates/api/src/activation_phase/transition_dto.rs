//! Forms and views of changes of state. Every change takes effect on a day that the caller names.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        phase::{
            CancellationReason, ConfirmationBasis, PhaseEndReason, PhaseState, PhaseTransition,
            SuspensionReason, TerminatedBy,
        },
    },
    id::UserId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Vahvistaminen: the agreement, decision or plan behind the phase has been given.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02", "basis": "agreement", "number": "OULU/123/2026"}))]
pub struct ConfirmPhase {
    /// Day of the agreement, decision or plan.
    pub effective_on: NaiveDate,
    /// Peruste.
    pub basis: ConfirmationBasis,
    /// Number of the document.
    #[serde(default)]
    #[schema(nullable = false, min_length = 1, max_length = 40)]
    pub number: Option<String>,
}

/// Aloittaminen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02"}))]
pub struct StartPhase {
    /// First day as it went.
    pub effective_on: NaiveDate,
}

/// Keskeyttäminen: the phase pauses; whole weeks of a pause are exempt from weekly minima.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02", "reason": "organiser_closure"}))]
pub struct SuspendPhase {
    /// First day of the pause.
    pub effective_on: NaiveDate,
    /// Keskeytyksen syy.
    pub reason: SuspensionReason,
}

/// Jatkaminen after a pause.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02"}))]
pub struct ResumePhase {
    /// First day after the pause.
    pub effective_on: NaiveDate,
}

/// Päättäminen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02", "reason": "terminated", "terminated_by": "organiser"}))]
pub struct EndPhase {
    /// Last day as it went.
    pub effective_on: NaiveDate,
    /// Päättymisen syy.
    pub reason: PhaseEndReason,
    /// Who broke the phase off; with the reason `terminated`, and only with it.
    #[serde(default)]
    #[schema(nullable = false)]
    pub terminated_by: Option<TerminatedBy>,
}

/// Peruminen before the start.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-03-02", "reason": "client_withdrew"}))]
pub struct CancelPhase {
    /// Day of the cancellation.
    pub effective_on: NaiveDate,
    /// Peruuntumisen syy.
    pub reason: CancellationReason,
}

/// Korjaus: the last change of state took effect on another day.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"effective_on": "2026-02-27", "reason": "recording_error"}))]
pub struct CorrectPhase {
    /// Day on which the last change did take effect.
    pub effective_on: NaiveDate,
    /// Korjauksen syy.
    pub reason: CorrectionReason,
}

/// A change of state.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseTransitionView {
    /// Place in the order, from 1.
    pub sequence: i32,
    /// What was done.
    pub transition: PhaseTransition,
    /// State before; null for the planning.
    pub from_state: Option<PhaseState>,
    /// State after.
    pub to_state: PhaseState,
    /// Day on which it took effect.
    pub effective_on: NaiveDate,
    /// Coded reason: of code set suspension_reason, phase_end_reason or cancellation_reason; null without one.
    pub reason: Option<String>,
    /// Who broke the phase off; null unless it was.
    pub terminated_by: Option<TerminatedBy>,
    /// Whether the day has been corrected.
    pub corrected: bool,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded this version; null for system work.
    pub recorded_by: Option<UserId>,
}

/// The changes of state of a phase, in order.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseTransitionList {
    /// The changes.
    pub items: Vec<PhaseTransitionView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}
