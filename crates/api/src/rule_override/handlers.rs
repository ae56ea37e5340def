//! Asking for, deciding on and reading overrides. Used they are by planning or changing the phase.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{rule::RuleOverrideState, staff::RecordClass},
    id::{ClientId, PhaseId, RuleOverrideId},
    rule::discretion::{self, DISCRETIONS, Discretion},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access},
    activation_phase::{
        NewPhase,
        file::{Surroundings, lock_surroundings, read_surroundings},
        queries::lock_phase,
    },
    error::StoreError,
    rule_override::{self as store, Decision, NewOverride, OverriddenPlan, OverrideRow},
    tx::Tx,
};

use super::dto::{CreateRuleOverride, RuleOverrideList, RuleOverrideView};
use crate::{
    activation_phase::{
        check::{beneath_phase, unknown_phase},
        details::PhaseDetailsForm,
        dto::CreatePhase,
        handlers::new_phase,
        judge,
        overriding::facts_of,
        stored_phase::require_changeable,
    },
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::rule_override as codes,
};

/// Everything that an act leaves to judge concerns subsidies: who prepares one asks, who decides on one approves.
const CLASS: RecordClass = RecordClass::Subsidy;

fn view(tx: &Tx, access: &ClientAccess, row: &OverrideRow) -> Result<RuleOverrideView, ApiError> {
    let unknown = |what: &str| StoreError::Internal(format!("a stored override has no {what}"));
    let discretion = discretion::find(&row.code).ok_or_else(|| unknown("discretion"))?;
    let phase: CreatePhase =
        serde_json::from_value(row.facts.clone()).map_err(|_| unknown("plan"))?;
    let state = row.state(tx.now())?;
    let decides = state == RuleOverrideState::Asked && row.asked_by != tx.actor().user_id.as_uuid();
    let wishes: &[_] = match decides {
        true => &[
            ("approve", CLASS, Action::Finalise),
            ("refuse", CLASS, Action::Finalise),
        ],
        false => &[],
    };
    Ok(RuleOverrideView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        phase_id: row.phase_id.map(Into::into),
        code: row.code.clone(),
        rule: discretion.rule,
        basis: discretion.basis(law_day(&phase)),
        phase,
        reason: row.reason(tx)?,
        state,
        asked_by: row.asked_by.into(),
        asked_at: row.asked_at,
        decided_by: row.decided_by.map(Into::into),
        decided_at: row.decided_at,
        used_phase_id: row.used_phase_id.map(Into::into),
        used_at: row.used_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    })
}

/// The day that chooses the law: that of the decision, or of the planned start until there is one.
fn law_day(phase: &CreatePhase) -> NaiveDate {
    let decided_on = match &phase.details {
        PhaseDetailsForm::PaySubsidy(form) => form.subsidy.decision_on,
        PhaseDetailsForm::RehabilitativeWork(_)
        | PhaseDetailsForm::WorkTrial(_)
        | PhaseDetailsForm::JobCoaching => None,
    };
    decided_on.unwrap_or(phase.planned_starts_on)
}

/// Lists the overrides of a client
///
/// The newest first, those that were refused, used or have lapsed too. For those who decide on subsidies.
#[utoipa::path(tag = "rule-overrides",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = RuleOverrideList)))]
#[get("/clients/{client_id}/rule-overrides")]
pub(super) async fn list_rule_overrides(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, CLASS, Action::Finalise).await?;
        tx.notes.action = Some(Action::List);
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = store::list_overrides(tx, id, &page).await?;
        let page = rows.try_map(|row| view(tx, &access, &row))?;
        call.list(tx, &query, &page, |item| (item.asked_at, item.id), None)
    })
    .await
}

/// Asks for an override
///
/// Of one blocking finding that the act leaves to judge (`GET /rules`), for one plan of a new phase or of one that is to be
/// changed. Another person approves it; then the plan is sent as it is and is recorded, once. Whatever the rules look at may
/// not differ. What else blocks the plan is 422 with its provision, a code that is not left to judge 422
/// `rule_override.not_overridable`.
#[utoipa::path(tag = "rule-overrides", request_body = CreateRuleOverride,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Asked for.", body = RuleOverrideView)))]
#[post("/clients/{client_id}/rule-overrides")]
pub(super) async fn create_rule_override(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, CLASS, Action::Create).await?;
        let form: CreateRuleOverride = call.body()?;
        let new = new_phase(call, &access, form.phase);
        let beside = surroundings(tx, client_id, form.phase_id, &new).await?;
        let closed_on = beside.closed_on;
        let file = judge::planned(&new.plan, &new.details, beside);
        if let Some(conflict) = judge::find_conflict(&file, closed_on) {
            return Err(ApiError::Problem(conflict));
        }
        let found = judge::placed(file.check_plan(tx.today()));
        let discretion = left_to_judge(&form.code, found)?;
        let plan = OverriddenPlan {
            client_id,
            phase_id: form.phase_id,
            facts: facts_of(&new.plan, &new.details)?,
        };
        let live = store::list_live(tx, &plan).await?;
        if live.iter().any(|row| row.code == discretion.code) {
            return Err(ApiError::Problem(&codes::ASKED_ALREADY));
        }
        let id = RuleOverrideId::from(call.state().new_id());
        let asked = NewOverride {
            id,
            relationship_id: new.plan.references.relationship_id,
            plan,
            code: discretion.code,
            reason: form.reason,
        };
        let row = store::insert_override(tx, &asked).await?;
        let location = format!("/api/v1/rule-overrides/{id}");
        let body = view(tx, &access, &row)?;
        Ok(Reply::created(location, id.as_uuid(), &body)?.version(row.version))
    })
    .await
}

/// What is beside the plan; the client is locked, and the phase that is to be changed.
async fn surroundings(
    tx: &mut Tx,
    client_id: ClientId,
    phase_id: Option<PhaseId>,
    new: &NewPhase,
) -> Result<Surroundings, ApiError> {
    let references = &new.plan.references;
    let beside = match phase_id {
        None => lock_surroundings(tx, client_id, references).await,
        Some(id) => {
            let row = match lock_phase(tx, client_id, id).await {
                Ok(row) if row.client_id == client_id.as_uuid() => row,
                Ok(_) | Err(StoreError::NotFound) => return Err(unknown_phase().into()),
                Err(error) => return Err(error.into()),
            };
            require_changeable(&row, &new.plan, &new.details)?;
            read_surroundings(tx, client_id, references, Some(id)).await
        }
    };
    Ok(beside.map_err(beneath_phase)?)
}

/// What the act leaves to judge behind a code that blocks the plan; nothing else may block it.
fn left_to_judge(code: &str, found: Vec<Violation>) -> Result<&'static Discretion, ApiError> {
    let Some(discretion) = discretion::find(code) else {
        let valid: Vec<_> = DISCRETIONS.iter().map(|one| one.code).collect();
        return Err(ApiError::With(
            &codes::NOT_OVERRIDABLE,
            "valid",
            valid.into(),
        ));
    };
    let (judged, barred): (Vec<_>, Vec<_>) = found
        .into_iter()
        .filter(Violation::is_blocking)
        .partition(|one| discretion::find(one.code).is_some());
    if !barred.is_empty() {
        let barred = barred.into_iter().map(|one| one.beneath("/phase"));
        return Err(ApiError::Rule(barred.collect()));
    }
    match judged.iter().any(|one| one.code == discretion.code) {
        true => Ok(discretion),
        false => Err(ApiError::Problem(&codes::NOT_NEEDED)),
    }
}

/// Reads an override
#[utoipa::path(tag = "rule-overrides",
    params(("rule_override_id" = RuleOverrideId, Path, description = "Override.")),
    responses((status = 200, description = "The override.", body = RuleOverrideView)))]
#[get("/rule-overrides/{rule_override_id}")]
pub(super) async fn read_rule_override(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: RuleOverrideId = call.id("rule_override_id")?;
        let access = decider(tx, id).await?;
        tx.notes.action = Some(Action::Read);
        let row = store::read_override(tx, id).await?;
        Ok(Reply::ok(&view(tx, &access, &row)?)?.version(row.version))
    })
    .await
}

async fn decider(tx: &mut Tx, id: RuleOverrideId) -> Result<ClientAccess, StoreError> {
    owned_access(
        tx,
        Owned::RuleOverride,
        id.as_uuid(),
        CLASS,
        Action::Finalise,
    )
    .await
}

/// Approves an override
///
/// By another person than who asked. From then on the plan is recorded when it is sent as it was asked for, once, within 14
/// days; what was decided against stands in its `findings` as a warning.
#[utoipa::path(tag = "rule-overrides",
    params(("rule_override_id" = RuleOverrideId, Path, description = "Override."),
           ("If-Match" = String, Header, description = "Entity tag of the override.")),
    responses((status = 200, description = "The approved override.", body = RuleOverrideView)))]
#[post("/rule-overrides/{rule_override_id}/approve")]
pub(super) async fn approve_rule_override(call: Call) -> Answer {
    call.write(async |call, tx| decide(call, tx, Decision::Approve).await)
        .await
}

/// Refuses an override
///
/// By another person than who asked: the bar holds.
#[utoipa::path(tag = "rule-overrides",
    params(("rule_override_id" = RuleOverrideId, Path, description = "Override."),
           ("If-Match" = String, Header, description = "Entity tag of the override.")),
    responses((status = 200, description = "The refused override.", body = RuleOverrideView)))]
#[post("/rule-overrides/{rule_override_id}/refuse")]
pub(super) async fn refuse_rule_override(call: Call) -> Answer {
    call.write(async |call, tx| decide(call, tx, Decision::Refuse).await)
        .await
}

async fn decide(call: &Call, tx: &mut Tx, decision: Decision) -> Result<Reply, ApiError> {
    let id: RuleOverrideId = call.id("rule_override_id")?;
    let access = decider(tx, id).await?;
    let row = store::lock_override(tx, id).await?;
    call.if_match(row.version)?;
    match row.state(tx.now())? {
        RuleOverrideState::Asked => {}
        RuleOverrideState::Lapsed if row.decided_at.is_none() => {
            return Err(ApiError::Problem(&codes::LAPSED));
        }
        RuleOverrideState::Lapsed
        | RuleOverrideState::Approved
        | RuleOverrideState::Refused
        | RuleOverrideState::Used => return Err(ApiError::Problem(&codes::DECIDED)),
    }
    if row.asked_by == tx.actor().user_id.as_uuid() {
        return Err(ApiError::Problem(&codes::SAME_PERSON));
    }
    let row = store::decide_override(tx, id, decision).await?;
    let version = row.version;
    Ok(Reply::ok(&view(tx, &access, &row)?)?
        .version(version)
        .changed(["state"]))
}
