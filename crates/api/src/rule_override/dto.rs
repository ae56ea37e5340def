//! Forms and views of overrides of rules.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{
    code_set::rule::RuleOverrideState,
    id::{ClientId, PhaseId, RuleOverrideId, UserId},
    statute::Citation,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::activation_phase::dto::CreatePhase;

/// Sääntöpoikkeama: a bar that the act leaves to judge, decided otherwise for one plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleOverrideView {
    /// Identifier.
    pub id: RuleOverrideId,
    /// Asiakas.
    pub client_id: ClientId,
    /// The phase whose change it was asked for; null for a new phase.
    pub phase_id: Option<PhaseId>,
    /// Code of the blocking finding that is decided against.
    #[schema(examples("pay_subsidy.neglect.essential"))]
    pub code: String,
    /// Rule of the rule tables that gives it.
    #[schema(examples("PT-14"))]
    pub rule: &'static str,
    /// The provision that leaves it to judge; null where none is modelled for the day.
    pub basis: Option<Citation>,
    /// The plan that it holds for, as the rules look at it: without the place, the wage and the decision's number.
    pub phase: CreatePhase,
    /// Why the authority decides otherwise.
    pub reason: String,
    /// Poikkeaman tila. What is asked for lapses in 14 days, and what is approved in 14 more.
    pub state: RuleOverrideState,
    /// Who asked.
    pub asked_by: UserId,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// Who approved or refused; null until then.
    pub decided_by: Option<UserId>,
    /// When it was approved or refused; null until then.
    pub decided_at: Option<DateTime<Utc>>,
    /// The phase that was recorded by it; null until then.
    pub used_phase_id: Option<PhaseId>,
    /// When it was used; null until then.
    pub used_at: Option<DateTime<Utc>>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of overrides.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleOverrideList {
    /// The overrides, the newest first.
    pub items: Vec<RuleOverrideView>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// An override that is asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "code": "pay_subsidy.neglect.essential", "reason": "Maksusuunnitelma on tehty ja sitä on noudatettu.",
    "phase": {
        "relationship_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
        "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-08-07",
        "details": {
            "kind": "pay_subsidy", "instrument": "pay_subsidy", "contract": "fixed_term",
            "subsidy": {"ground": "skills_deficit", "employer_neglect": "essential"}
        }
    }
}))]
pub struct CreateRuleOverride {
    /// Code of the blocking finding, as the refused write gave it.
    #[schema(min_length = 1, max_length = 80)]
    pub code: String,
    /// Why the authority decides otherwise.
    #[schema(min_length = 1, max_length = 2000)]
    pub reason: String,
    /// The phase that is to be changed; absent for a new one.
    #[serde(default)]
    #[schema(nullable = false)]
    pub phase_id: Option<PhaseId>,
    /// The whole plan as it is to be, as POST /clients/{client_id}/activation-phases takes it.
    pub phase: CreatePhase,
}
