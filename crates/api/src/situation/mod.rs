//! Dated facts of a client (tilanne, työnhaku, työkyky).

use palvelurekisteri_domain::{code_set::client::CorrectionReason, time::range::DateRange};
use palvelurekisteri_store::tx::Tx;

use crate::{error::ApiError, problem::catalogue::field, routes::Routes};

/// Forms and views.
pub mod dto;
mod handlers;
/// Periods of job search.
mod job_search;
/// What a situation's form must hold, by its kind.
mod shape;
/// Work capacity, class EH.
mod work_capacity;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_situations)
        .service(handlers::create_situation)
        .service(handlers::read_situation)
        .service(handlers::update_situation)
        .service(handlers::annul_situation)
        .service(job_search::list_job_search)
        .service(job_search::create_job_search)
        .service(job_search::read_job_search)
        .service(job_search::update_job_search)
        .service(work_capacity::list_work_capacity)
        .service(work_capacity::create_work_capacity);
}

/// What a change does to a recorded fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ChangeKind {
    /// The fact goes on as it was recorded: it ends, or more is known of it.
    Continuation,
    /// What was recorded was wrong.
    Correction,
}

/// Gives the reason of a correction to the history; a correction without one is refused.
async fn note_reason(
    tx: &mut Tx,
    kind: ChangeKind,
    reason: Option<CorrectionReason>,
) -> Result<(), ApiError> {
    match (kind, reason) {
        (_, Some(reason)) => Ok(tx.set_change_reason(reason.as_str()).await?),
        (ChangeKind::Continuation, None) => Ok(()),
        (ChangeKind::Correction, None) => Err(ApiError::at(&field::REQUIRED, "/correction_reason")),
    }
}

/// Whether a change of the end corrects one that was recorded, or ends what goes on.
fn kind_of_end(former: &DateRange, now: &DateRange) -> ChangeKind {
    match former.end() {
        Some(end) if now.end() != Some(end) => ChangeKind::Correction,
        Some(_) | None => ChangeKind::Continuation,
    }
}
