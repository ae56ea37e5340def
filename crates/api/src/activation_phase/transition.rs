//! Changes of a phase's state (decision 19): one way for all of them, one form each.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::state::{self, Change, check_correction},
    code_set::{
        phase::{ConfirmationBasis, PhaseEndReason, PhaseTransition, TerminatedBy},
        staff::RecordClass,
    },
    id::PhaseId,
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    activation_phase::{
        queries,
        transition::{self, Correction, NewTransition, TransitionRow, list_transitions},
    },
    tx::Tx,
};
use serde::de::DeserializeOwned;

use super::{
    dto::PhaseView,
    handlers::hold,
    judge,
    transition_dto::{
        CancelPhase, ConfirmPhase, CorrectPhase, EndPhase, PhaseTransitionList,
        PhaseTransitionView, ResumePhase, StartPhase, SuspendPhase,
    },
    view::view,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, phase},
    stored::code,
};

/// What a form asks for.
struct Wish {
    effective_on: NaiveDate,
    reason: Option<&'static str>,
    terminated_by: Option<TerminatedBy>,
    confirmation: Option<(ConfirmationBasis, Option<String>)>,
}

impl Wish {
    const fn on(effective_on: NaiveDate, reason: Option<&'static str>) -> Self {
        Self {
            effective_on,
            reason,
            terminated_by: None,
            confirmation: None,
        }
    }
}

/// Changes the state of a phase: the state machine is 409, the day is 422, and what the rules find in the facts is
/// stored with them.
async fn change_state<T: DeserializeOwned>(
    call: &Call,
    tx: &mut Tx,
    transition: PhaseTransition,
    wish: impl FnOnce(T) -> Result<Wish, ApiError>,
) -> Result<Reply, ApiError> {
    let (access, row) = hold(call, tx, action_of(transition)).await?;
    let wish = wish(call.body()?)?;
    let from = row.state()?;
    let to_state = state::transition(from, transition).map_err(|_| {
        ApiError::With(
            &phase::TRANSITION_NOT_POSSIBLE,
            "state",
            from.as_str().into(),
        )
    })?;
    let (mut file, _) = judge::stored(tx, &row).await?;
    let before = file.history.clone();
    let next = Change {
        transition,
        effective_on: wish.effective_on,
    };
    file.history.push(next);
    file.state = to_state;
    judge::refuse_overlap(&file)?;
    judge::allowed_change(&before, next, &row, tx)?;
    let found = match transition {
        // The decision itself: a plan that the rules block is not confirmed.
        PhaseTransition::Confirm => judge::allowed(file.check_plan(tx.today()))?,
        PhaseTransition::Plan
        | PhaseTransition::Start
        | PhaseTransition::Suspend
        | PhaseTransition::Resume
        | PhaseTransition::End
        | PhaseTransition::Cancel => judge::placed(file.findings(tx.today())),
    };
    let new = NewTransition {
        id: call.state().new_id(),
        sequence: i32::try_from(before.len()).unwrap_or(i32::MAX) + 1,
        transition,
        to_state,
        effective_on: wish.effective_on,
        reason: wish.reason,
        terminated_by: wish.terminated_by,
        confirmation: wish.confirmation,
        next_id: uuid::Uuid::now_v7,
    };
    let row = transition::record_transition(tx, &row, &new, &found).await?;
    let version = row.version;
    let view = view(call, tx, &access, row).await?;
    Ok(Reply::ok(&view)?.version(version).changed(["state"]))
}

/// A confirmation is signed, everything else is a change.
const fn action_of(transition: PhaseTransition) -> Action {
    match transition {
        PhaseTransition::Confirm => Action::Finalise,
        PhaseTransition::Plan
        | PhaseTransition::Start
        | PhaseTransition::Suspend
        | PhaseTransition::Resume
        | PhaseTransition::End
        | PhaseTransition::Cancel => Action::Update,
    }
}

/// Confirms a planned phase
///
/// The agreement, decision or plan behind it has been given. What the rules block is not confirmed.
#[utoipa::path(tag = "activation-phases", request_body = ConfirmPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Confirmed.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/confirm")]
pub(super) async fn confirm_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let wish = |form: ConfirmPhase| {
            Ok(Wish {
                confirmation: Some((form.basis, form.number)),
                ..Wish::on(form.effective_on, None)
            })
        };
        change_state(call, tx, PhaseTransition::Confirm, wish).await
    })
    .await
}

/// Starts a confirmed phase
///
/// A start is a fact: one that is early, before the decision or without a plan in force is stored with its findings.
#[utoipa::path(tag = "activation-phases", request_body = StartPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Running.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/start")]
pub(super) async fn start_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let wish = |form: StartPhase| Ok(Wish::on(form.effective_on, None));
        change_state(call, tx, PhaseTransition::Start, wish).await
    })
    .await
}

/// Suspends a running phase
#[utoipa::path(tag = "activation-phases", request_body = SuspendPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Suspended.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/suspend")]
pub(super) async fn suspend_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let wish = |form: SuspendPhase| Ok(Wish::on(form.effective_on, Some(form.reason.as_str())));
        change_state(call, tx, PhaseTransition::Suspend, wish).await
    })
    .await
}

/// Resumes a suspended phase
#[utoipa::path(tag = "activation-phases", request_body = ResumePhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Running.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/resume")]
pub(super) async fn resume_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let wish = |form: ResumePhase| Ok(Wish::on(form.effective_on, None));
        change_state(call, tx, PhaseTransition::Resume, wish).await
    })
    .await
}

/// Ends a phase
///
/// Breaking off is the reason `terminated`, with who did it. The follow-up is planned from the last day; attendance
/// can be entered for 31 days more.
#[utoipa::path(tag = "activation-phases", request_body = EndPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Ended.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/end")]
pub(super) async fn end_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| change_state(call, tx, PhaseTransition::End, end_wish).await)
        .await
}

fn end_wish(form: EndPhase) -> Result<Wish, ApiError> {
    let broken_off = form.reason == PhaseEndReason::Terminated;
    match (broken_off, form.terminated_by) {
        (true, None) => Err(ApiError::at(&field::REQUIRED, "/terminated_by")),
        (false, Some(_)) => Err(ApiError::at(&field::NOT_ALLOWED, "/terminated_by")),
        (true, Some(_)) | (false, None) => Ok(Wish {
            terminated_by: form.terminated_by,
            ..Wish::on(form.effective_on, Some(form.reason.as_str()))
        }),
    }
}

/// Cancels a phase before its start
#[utoipa::path(tag = "activation-phases", request_body = CancelPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Cancelled.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/cancel")]
pub(super) async fn cancel_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let wish = |form: CancelPhase| Ok(Wish::on(form.effective_on, Some(form.reason.as_str())));
        change_state(call, tx, PhaseTransition::Cancel, wish).await
    })
    .await
}

/// Corrects the day of the last change of state
///
/// The former day stays in the history with the reason. Attended days that fall out of the phase stop counting.
#[utoipa::path(tag = "activation-phases", request_body = CorrectPhase,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "Corrected.", body = PhaseView)))]
#[post("/activation-phases/{phase_id}/correct")]
pub(super) async fn correct_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = hold(call, tx, Action::Update).await?;
        let form: CorrectPhase = call.body()?;
        let last = last_change(tx, row.id.into()).await?;
        let (mut file, _) = judge::stored(tx, &row).await?;
        let today = tx.today();
        let found = check_correction(
            &file.history,
            form.effective_on,
            row.planned_starts_on,
            today,
        );
        if let Some(change) = file.history.last_mut() {
            change.effective_on = form.effective_on;
        }
        judge::refuse_overlap(&file)?;
        judge::allowed(found)?;
        let correction = Correction {
            last,
            effective_on: form.effective_on,
            reason: form.reason,
            next_id: uuid::Uuid::now_v7,
        };
        let found = judge::placed(file.findings(today));
        let row = transition::correct_transition(tx, &row, &correction, &found).await?;
        let version = row.version;
        let view = view(call, tx, &access, row).await?;
        Ok(Reply::ok(&view)?.version(version).changed(["effective_on"]))
    })
    .await
}

/// The change that can be corrected: the last one, unless only the planning has been recorded.
async fn last_change(tx: &mut Tx, id: PhaseId) -> Result<TransitionRow, ApiError> {
    let last = list_transitions(tx, id).await?.pop();
    match last {
        Some(row) if row.transition()? != PhaseTransition::Plan => Ok(row),
        Some(_) | None => Err(ApiError::Problem(&phase::NOTHING_TO_CORRECT)),
    }
}

/// Annuls a phase
///
/// One that was recorded on the wrong person or by mistake. It leaves every list, its days are free for another phase
/// and its follow-up is cancelled. A phase that was planned and did not come about is cancelled instead.
#[utoipa::path(tag = "activation-phases", request_body = AnnulForm,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/activation-phases/{phase_id}/annul")]
pub(super) async fn annul_activation_phase(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (_, row) = hold(call, tx, Action::Annul).await?;
        let form: AnnulForm = call.body()?;
        queries::annul_phase(tx, &row, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}

/// Lists the changes of state of a phase
#[utoipa::path(tag = "activation-phases",
    params(("phase_id" = PhaseId, Path, description = "Phase.")),
    responses((status = 200, description = "The changes, in order.", body = PhaseTransitionList)))]
#[get("/activation-phases/{phase_id}/transitions")]
pub(super) async fn list_activation_phase_transitions(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: PhaseId = call.id("phase_id")?;
        let class = RecordClass::Phase;
        owned_access(tx, Owned::Phase, id.as_uuid(), class, Action::Read).await?;
        let items = list_transitions(tx, id)
            .await?
            .into_iter()
            .map(transition_view)
            .collect::<Result<Vec<_>, _>>()?;
        tx.notes.row_count = Some(items.len());
        Reply::ok(&PhaseTransitionList {
            items,
            next_cursor: None,
        })
    })
    .await
}

fn transition_view(row: TransitionRow) -> Result<PhaseTransitionView, ApiError> {
    Ok(PhaseTransitionView {
        sequence: row.sequence,
        transition: row.transition()?,
        from_state: row.from_state.as_deref().map(code).transpose()?,
        to_state: code(&row.to_state)?,
        effective_on: row.effective_on,
        terminated_by: row.terminated_by.as_deref().map(code).transpose()?,
        corrected: row.version > 1,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.map(Into::into),
        reason: row.reason,
    })
}
