//! Completing, correcting and annulling. A completed assessment never changes: a correction is a new one, and the old
//! one is superseded in the transaction that completes it.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, SelectableHelper};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::assessment;
use palvelurekisteri_domain::{
    code_set::{assessment::AssessmentState, client::CorrectionReason},
    id::AssessmentId,
};
use uuid::Uuid;

use super::{
    AssessmentRow, health,
    queries::{self, NewAssessment},
    scores,
};
use crate::{caseload, error::StoreError, tx::Tx};

/// What a correction starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HealthPart {
    /// With a copy of the health part: the caller may read and write it.
    Copied,
    /// Without it.
    LeftOut,
}

/// Completes a locked draft whose content has been checked; what it corrects is superseded.
pub async fn complete(
    tx: &mut Tx,
    row: &AssessmentRow,
    completed_on: NaiveDate,
) -> Result<AssessmentRow, StoreError> {
    if let Some(former) = row.supersedes_id {
        let moved = move_state(
            tx,
            former,
            AssessmentState::Completed,
            AssessmentState::Superseded,
        )
        .await?;
        if moved == 0 {
            return Err(StoreError::Conflict {
                code: "assessment.superseded_already",
            });
        }
    }
    let target = assessment::table.filter(assessment::id.eq(row.id));
    let completed = diesel::update(target)
        .set((
            assessment::state.eq(AssessmentState::Completed.as_str()),
            assessment::completed_on.eq(completed_on),
        ))
        .returning(AssessmentRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id()).await?;
    Ok(completed)
}

/// Drafts a correction of a completed assessment: the same content and scores under a new id.
pub async fn supersede(
    tx: &mut Tx,
    row: &AssessmentRow,
    id: AssessmentId,
    with_health: HealthPart,
) -> Result<AssessmentRow, StoreError> {
    let former = AssessmentId::from(row.id);
    let new = NewAssessment {
        id,
        client_id: row.client_id(),
        kind: row.kind()?,
        content: row.content.clone(),
        supersedes: Some(former),
    };
    let draft = queries::insert_assessment(tx, &new).await?;
    let sheet = scores::read_scores(tx, former).await?;
    scores::replace_scores(tx, id, &sheet.scores).await?;
    let copied = match with_health {
        HealthPart::Copied => health::find_health(tx, former).await?,
        HealthPart::LeftOut => None,
    };
    if let Some((copied, _)) = copied {
        health::replace_health(tx, id, row.client_id(), &copied, 0).await?;
    }
    Ok(draft)
}

/// Annuls a locked assessment. What it had superseded stands again.
pub async fn annul(
    tx: &mut Tx,
    row: &AssessmentRow,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    let target = assessment::table.filter(assessment::id.eq(row.id));
    diesel::update(target)
        .set((
            assessment::state.eq(AssessmentState::Annulled.as_str()),
            assessment::annulled_at.eq(now),
            assessment::annulled_by.eq(caller),
            assessment::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    if let (AssessmentState::Completed, Some(former)) = (row.state()?, row.supersedes_id) {
        move_state(
            tx,
            former,
            AssessmentState::Superseded,
            AssessmentState::Completed,
        )
        .await?;
    }
    caseload::refresh(tx, row.client_id()).await
}

/// Moves an assessment from a state to another; answers 0 when it is not in the first.
async fn move_state(
    tx: &mut Tx,
    id: Uuid,
    from: AssessmentState,
    to: AssessmentState,
) -> Result<usize, StoreError> {
    let target = assessment::table
        .filter(assessment::id.eq(id))
        .filter(assessment::state.eq(from.as_str()));
    Ok(diesel::update(target)
        .set(assessment::state.eq(to.as_str()))
        .execute(tx.connection()?)
        .await?)
}
