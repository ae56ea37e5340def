//! A stored phase with another plan: how the rules look at it then, and what keeps it from being planned so.

use palvelurekisteri_domain::activation_phase::{findings::PhaseFile, state::is_over};
use palvelurekisteri_store::{
    activation_phase::{PhasePlan, PhaseRow, details::Details, file::Surroundings},
    error::StoreError,
    tx::Tx,
};

use super::{judge, overriding::facts_of};
use crate::{
    error::ApiError,
    problem::catalogue::{Entry, field, phase},
};

/// A stored phase and what it is judged by.
pub(super) struct StoredPhase<'a> {
    pub(super) row: &'a PhaseRow,
    file: PhaseFile,
    pub(super) details: Details,
}

impl<'a> StoredPhase<'a> {
    /// Reads what it is judged by.
    pub(super) async fn read(tx: &mut Tx, row: &'a PhaseRow) -> Result<Self, StoreError> {
        let (file, details) = judge::stored(tx, row).await?;
        Ok(Self { row, file, details })
    }

    /// As the rules look at it with another plan. What was decided against holds for the plan that it was decided for.
    pub(super) fn planned(
        &self,
        plan: &PhasePlan,
        details: &Details,
        beside: Surroundings,
    ) -> Result<PhaseFile, StoreError> {
        let is_same = self.file.overridden.is_empty()
            || facts_of(&self.row.plan(), &self.details)? == facts_of(plan, details)?;
        let overridden = match is_same {
            true => self.file.overridden.clone(),
            false => Vec::new(),
        };
        let mut file = PhaseFile {
            state: self.file.state,
            history: self.file.history.clone(),
            overridden,
            ..judge::planned(plan, details, beside)
        };
        judge::agreed(&mut file.case, self.row);
        Ok(file)
    }
}

/// What keeps a stored phase from being planned so (409); its kind and its relationship stay what they are. Pointers are
/// those of a form that holds the plan in `phase`.
pub(crate) fn bar_to_change(
    row: &PhaseRow,
    plan: &PhasePlan,
    details: &Details,
) -> Result<Option<&'static Entry>, ApiError> {
    if row.kind()? != details.kind() {
        return Err(ApiError::at(&field::NOT_ALLOWED, "/phase/details/kind"));
    }
    if row.plan().references.relationship_id != plan.references.relationship_id {
        return Err(ApiError::at(&field::NOT_ALLOWED, "/phase/relationship_id"));
    }
    let begins_otherwise = plan.planned_starts_on != row.planned_starts_on;
    Ok(match (is_over(row.state()?), row.starts_on) {
        (true, _) => Some(&phase::OVER),
        (false, Some(_)) if begins_otherwise => Some(&phase::STARTED),
        (false, _) => None,
    })
}

/// Refuses what [`bar_to_change`] tells.
pub(crate) fn require_changeable(
    row: &PhaseRow,
    plan: &PhasePlan,
    details: &Details,
) -> Result<(), ApiError> {
    match bar_to_change(row, plan, details)? {
        Some(entry) => Err(ApiError::Problem(entry)),
        None => Ok(()),
    }
}
