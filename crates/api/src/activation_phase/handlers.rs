//! Planning, reading and changing phases.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::state::{Change, is_over},
    code_set::{
        phase::{PhaseKind, PhaseTransition},
        staff::RecordClass,
    },
    id::{ClientId, PhaseId},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access, scope::permitted_clients},
    activation_phase::{
        NewPhase, PhaseChange, PhasePlan, PhaseRow, References,
        details::{Details, PaySubsidy, RehabilitativeWork, WorkTrial, read_details},
        file::{lock_surroundings, read_surroundings},
        former::PhaseVersion,
        queries::{self, PhaseFilter},
    },
    error::StoreError,
    page::PageOf,
    rule_override::use_overrides,
    tx::Tx,
};

use super::{
    details::PhaseDetailsForm,
    details_patch::PhaseDetailsPatch,
    dto::{
        ClientPhaseFilterParams, CreatePhase, PhaseFilterParams, PhaseList, PhaseListItem,
        PhaseView, UpdatePhase,
    },
    judge,
    overriding::{self, Of},
    stored_phase::StoredPhase,
    view::{Rights, list_item, view, view_at, view_of},
};
use crate::{
    call::{
        Call, Query,
        page::{CountParams, PageParams},
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, phase},
};

/// Plans a phase
///
/// The rules of the planned first day are applied: what they block is 422 with its provision, what they only notice
/// stands in `findings`. Another statutory phase of the client at the same time is 409 `activation_phase.overlaps`.
#[utoipa::path(tag = "activation-phases", request_body = CreatePhase,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Planned.", body = PhaseView)))]
#[post("/clients/{client_id}/activation-phases")]
pub(super) async fn create_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, RecordClass::Phase, Action::Create).await?;
        let form: CreatePhase = call.body()?;
        if form.details.kind() == PhaseKind::PaySubsidy {
            require_subsidy(&access, Action::Create)?;
        }
        let mut new = new_phase(call, &access, form);
        let surroundings = lock_surroundings(tx, access.client_id, &new.plan.references).await?;
        let closed_on = surroundings.closed_on;
        let mut file = judge::planned(&new.plan, &new.details, surroundings);
        if let Some(conflict) = judge::find_conflict(&file, closed_on) {
            return Err(ApiError::Problem(conflict));
        }
        let of = Of {
            client_id: access.client_id,
            phase_id: None,
        };
        let used = overriding::apply(tx, &mut file, of, (&new.plan, &new.details)).await?;
        let found = judge::allowed(file.check_plan(tx.today()))?;
        new.overridden.clone_from(&file.overridden);
        let row = queries::insert_phase(tx, &new, &found).await?;
        let (id, version) = (row.id, row.version);
        use_overrides(tx, &used, new.id).await?;
        file.history.push(Change {
            transition: PhaseTransition::Plan,
            effective_on: tx.today(),
        });
        let view = view_of(call, tx, &access, row, (file, new.details))?;
        let reply = Reply::created(format!("/api/v1/activation-phases/{id}"), id, &view)?;
        let reply = match used.is_empty() {
            true => reply,
            false => reply.changed([OVERRIDE]),
        };
        Ok(reply.version(version))
    })
    .await
}

/// What the access log names where an override was used.
const OVERRIDE: &str = "rule_override";

/// Ground, decision and money of a subsidy belong to those who prepare it.
pub(super) fn require_subsidy(access: &ClientAccess, action: Action) -> Result<(), ApiError> {
    match access.permits(RecordClass::Subsidy, action) {
        true => Ok(()),
        false => Err(StoreError::Forbidden.into()),
    }
}

pub(crate) fn new_phase(call: &Call, access: &ClientAccess, form: CreatePhase) -> NewPhase {
    NewPhase {
        id: PhaseId::from(call.state().new_id()),
        client_id: access.client_id,
        plan: PhasePlan {
            references: References {
                relationship_id: form.relationship_id,
                plan_id: form.plan_id,
                provider_id: form.provider_id,
                employer_id: form.employer_id,
            },
            organiser_organisation_id: form.organiser_organisation_id,
            planned_starts_on: form.planned_starts_on,
            planned_ends_on: form.planned_ends_on,
            days_per_week: form.days_per_week,
            minutes_per_day: form.minutes_per_day,
            activity_place: form.activity_place,
        },
        details: details_of(form.details),
        overridden: Vec::new(),
        next_id: uuid::Uuid::now_v7,
    }
}

fn details_of(form: PhaseDetailsForm) -> Details {
    match form {
        PhaseDetailsForm::RehabilitativeWork(form) => {
            Details::RehabilitativeWork(RehabilitativeWork {
                support: form.support,
                other_services: form.other_services,
                effects_assessed_on: form.effects_assessed_on,
                steward_notified_on: form.steward_notified_on,
                outside_commuting_area: form.outside_commuting_area,
                consent_outside_area_on: form.consent_outside_area_on,
                replaces_no_paid_work: form.replaces_no_paid_work,
                no_steward: form.no_steward,
                fits_person: form.fits_person,
                insured: form.insured,
                requested_on: form.requested_on,
                jointly_assessed_on: form.jointly_assessed_on,
            })
        }
        PhaseDetailsForm::WorkTrial(form) => Details::WorkTrial(WorkTrial {
            purpose: form.purpose,
            tasks: form.tasks,
            supervisor_title: form.supervisor_title,
            benefit_payer: form.benefit_payer,
            final_assessment_agreed: form.final_assessment_agreed,
            goals: form.goals,
            employed_by_organiser: form.employed_by_organiser,
            bars_checked: form.bars_checked,
            insured: form.insured,
            representative_notified_on: form.representative_notified_on,
            no_representative: form.no_representative,
        }),
        PhaseDetailsForm::PaySubsidy(form) => Details::PaySubsidy(PaySubsidy {
            instrument: form.instrument,
            contract: form.contract,
            weekly_minutes: form.weekly_minutes,
            ground: form.subsidy.ground,
            decision_on: form.subsidy.decision_on,
            decision_number: form.subsidy.decision_number,
            subsidy_percent: form.subsidy.subsidy_percent,
            wage_cents_per_month: form.subsidy.wage_cents_per_month,
            employer_neglect: form.subsidy.employer_neglect,
        }),
        PhaseDetailsForm::JobCoaching => Details::JobCoaching,
    }
}

/// Lists the phases of a client
///
/// In the order of their planned last days.
#[utoipa::path(tag = "activation-phases",
    params(("client_id" = ClientId, Path, description = "Client."),
           ClientPhaseFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = PhaseList)))]
#[get("/clients/{client_id}/activation-phases")]
pub(super) async fn list_client_activation_phases(call: Call) -> Answer {
    call.read(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, RecordClass::Phase, Action::Read).await?;
        let query = call.query()?;
        let filter = PhaseFilter {
            client_id: Some(access.client_id),
            state: query.get("state")?,
            kind: query.get("kind")?,
            ..PhaseFilter::default()
        };
        list(call, tx, &query, &filter).await
    })
    .await
}

/// Lists phases
///
/// Of every client to whom the caller has a relation, those that are planned to end first first.
#[utoipa::path(tag = "activation-phases",
    params(PhaseFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = PhaseList)))]
#[get("/activation-phases")]
pub(super) async fn list_activation_phases(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = PhaseFilter {
            client_id: None,
            state: query.get("state")?,
            kind: query.get("kind")?,
            unit_id: query.get("unit_id")?,
            starts_on_to: query.get("starts_on_to")?,
            ends_on_to: query.get("ends_on_to")?,
        };
        list(call, tx, &query, &filter).await
    })
    .await
}

async fn list(
    call: &Call,
    tx: &mut Tx,
    query: &Query,
    filter: &PhaseFilter,
) -> Result<Reply, ApiError> {
    let page = call.page(tx, query)?;
    let rows = queries::list_phases(tx, filter, &page).await?;
    let total_count = match query.text("count") {
        Some(_) => Some(queries::count_phases(tx, filter).await?),
        None => None,
    };
    let clients: Vec<_> = rows.items.iter().map(|row| row.client_id).collect();
    let phase = RecordClass::Phase;
    let attend = permitted_clients(tx, phase, Action::Update, clients.clone()).await?;
    let finalise = permitted_clients(tx, phase, Action::Finalise, clients.clone()).await?;
    let annul = permitted_clients(tx, phase, Action::Annul, clients.clone()).await?;
    if !clients.is_empty() {
        tx.notes.clients = clients;
    }
    let items = rows
        .items
        .iter()
        .map(|row| {
            let attend = attend.contains(&row.client_id);
            let change = attend && finalise.contains(&row.client_id);
            let annul = change && annul.contains(&row.client_id);
            let rights = Rights {
                change,
                attend,
                annul,
            };
            list_item(tx, row, rights)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let page = PageOf {
        items,
        more: rows.more,
    };
    let key = |item: &PhaseListItem| (item.planned_ends_on, item.id);
    call.list(tx, query, &page, key, total_count)
}

/// Reads a phase
///
/// `findings` are those of the rules on the phase as it is: of the plan until the start, of the facts from then on.
#[utoipa::path(tag = "activation-phases",
    params(("phase_id" = PhaseId, Path, description = "Phase.")),
    responses((status = 200, description = "The phase.", body = PhaseView)))]
#[get("/activation-phases/{phase_id}")]
pub(super) async fn read_activation_phase(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: PhaseId = call.id("phase_id")?;
        let class = RecordClass::Phase;
        let access = owned_access(tx, Owned::Phase, id.as_uuid(), class, Action::Read).await?;
        let row = queries::read_phase(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, tx, &access, row).await?)?.version(version))
    })
    .await
}

/// Access to a phase's plan and state, and the phase, locked and of the version that the caller saw.
pub(super) async fn hold(
    call: &Call,
    tx: &mut Tx,
    action: Action,
) -> Result<(ClientAccess, PhaseRow), ApiError> {
    let (access, row) = lock(call, tx, action).await?;
    let held = PhaseVersion { row, details: None };
    call.if_unchanged(tx, &held, async |tx, version| {
        view_at(call, tx, &access, version).await
    })
    .await?;
    Ok((access, held.row))
}

/// The same of whatever version.
async fn lock(
    call: &Call,
    tx: &mut Tx,
    action: Action,
) -> Result<(ClientAccess, PhaseRow), ApiError> {
    let id: PhaseId = call.id("phase_id")?;
    let class = RecordClass::Phase;
    let access = owned_access(tx, Owned::Phase, id.as_uuid(), class, action).await?;
    if !Rights::of(&access).change {
        return Err(StoreError::Forbidden.into());
    }
    let row = queries::lock_phase(tx, access.client_id, id).await?;
    Ok((access, row))
}

/// Changes the plan of a phase
///
/// A merge patch, also within `details`, whose `kind` must be the phase's own. The rules are those of the planned
/// first day. A phase that has started keeps its planned first day; one that is over takes no change.
#[utoipa::path(tag = "activation-phases",
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdatePhase, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed phase.", body = PhaseView)))]
#[patch("/activation-phases/{phase_id}")]
pub(super) async fn update_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = lock(call, tx, Action::Update).await?;
        let held = PhaseVersion { row, details: None };
        let form: UpdatePhase = call
            .change(tx, &held, async |tx, version| {
                view_at(call, tx, &access, version).await
            })
            .await?;
        let row = held.row;
        if form
            .details
            .as_ref()
            .is_some_and(PhaseDetailsPatch::changes_subsidy)
        {
            require_subsidy(&access, Action::Update)?;
        }
        if is_over(row.state()?) {
            return Err(ApiError::Problem(&phase::OVER));
        }
        if row.starts_on.is_some() && form.planned_starts_on.is_some() {
            return Err(ApiError::Problem(&phase::STARTED));
        }
        let mut changed = changed_fields(&form);
        let mut change = merged(tx, &row, form).await?;
        let (found, used) = judge_change(tx, &row, &mut change).await?;
        let row = queries::update_phase(tx, &row, &change, &found).await?;
        if !used.is_empty() {
            use_overrides(tx, &used, row.id.into()).await?;
            changed.push(OVERRIDE);
        }
        let version = row.version;
        let view = view(call, tx, &access, row).await?;
        Ok(Reply::ok(&view)?.version(version).changed(changed))
    })
    .await
}

/// The plan of a phase after a change.
async fn merged(tx: &mut Tx, row: &PhaseRow, form: UpdatePhase) -> Result<PhaseChange, ApiError> {
    let details = match form.details {
        Some(patch) => {
            let details = read_details(tx, row.id.into(), row.kind()?).await?;
            let other_kind = || ApiError::at(&field::NOT_ALLOWED, "/details/kind");
            Some(patch.applied_to(details).ok_or_else(other_kind)?)
        }
        None => None,
    };
    let old = row.plan();
    let plan = PhasePlan {
        references: References {
            plan_id: form.plan_id.unwrap_or(old.references.plan_id),
            provider_id: form.provider_id.unwrap_or(old.references.provider_id),
            employer_id: form.employer_id.unwrap_or(old.references.employer_id),
            ..old.references
        },
        organiser_organisation_id: form
            .organiser_organisation_id
            .unwrap_or(old.organiser_organisation_id),
        planned_starts_on: form.planned_starts_on.unwrap_or(old.planned_starts_on),
        planned_ends_on: form.planned_ends_on.unwrap_or(old.planned_ends_on),
        days_per_week: form.days_per_week.unwrap_or(old.days_per_week),
        minutes_per_day: form.minutes_per_day.unwrap_or(old.minutes_per_day),
        activity_place: form.activity_place.unwrap_or(old.activity_place),
    };
    Ok(PhaseChange {
        plan,
        details,
        overridden: Vec::new(),
        next_id: uuid::Uuid::now_v7,
    })
}

/// Judges the changed plan, and says in it what was decided against; answers the findings of the phase as it then is, and
/// the overrides that the change uses.
async fn judge_change(
    tx: &mut Tx,
    row: &PhaseRow,
    change: &mut PhaseChange,
) -> Result<(Vec<Violation>, Vec<uuid::Uuid>), ApiError> {
    let stored = StoredPhase::read(tx, row).await?;
    let own = Some(row.id.into());
    let beside = read_surroundings(tx, row.client_id.into(), &change.plan.references, own).await?;
    let details = change.details.as_ref().unwrap_or(&stored.details);
    let mut file = stored.planned(&change.plan, details, beside)?;
    judge::refuse_overlap(&file)?;
    let of = Of {
        client_id: row.client_id.into(),
        phase_id: own,
    };
    let used = overriding::apply(tx, &mut file, of, (&change.plan, details)).await?;
    judge::allowed(file.check_plan(tx.today()))?;
    change.overridden.clone_from(&file.overridden);
    Ok((judge::placed(file.findings(tx.today())), used))
}

fn changed_fields(form: &UpdatePhase) -> Vec<&'static str> {
    let given = [
        ("planned_starts_on", form.planned_starts_on.is_some()),
        ("planned_ends_on", form.planned_ends_on.is_some()),
        ("days_per_week", form.days_per_week.is_some()),
        ("minutes_per_day", form.minutes_per_day.is_some()),
        ("plan_id", form.plan_id.is_some()),
        (
            "organiser_organisation_id",
            form.organiser_organisation_id.is_some(),
        ),
        ("provider_id", form.provider_id.is_some()),
        ("employer_id", form.employer_id.is_some()),
        ("activity_place", form.activity_place.is_some()),
        ("details", form.details.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}
