//! What would the law say? The judgement of a plan before anything is stored, what is used and left, and the nearest lawful
//! alternatives (product.md, section 6).

use actix_web::post;
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::{
        alternative::{Timing, nearest, timing_of},
        case::PhaseCase,
        findings::PhaseFile,
        types::{
            rehabilitative_work::days::{count_on, estimate_days, project},
            work_trial::months::balance_on,
        },
    },
    code_set::{phase::PhaseKind, staff::RecordClass},
    id::{ClientId, PhaseId},
    time::range::DateRange,
    violation::Violation,
};
use palvelurekisteri_store::{
    access::client_access,
    activation_phase::{
        PhasePlan, PhaseRow,
        details::Details,
        file::{Surroundings, read_surroundings},
        queries,
    },
    error::StoreError,
    tx::Tx,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    dto::CreatePhase,
    handlers::{new_phase, require_subsidy},
    judge, overriding,
    stored_phase::{StoredPhase, bar_to_change},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings::shown,
    problem::{
        catalogue::{Entry, conflict},
        fault::Fault,
    },
};

/// A phase to be judged, as it would be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "client_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
    "phase": {
        "relationship_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
        "planned_starts_on": "2026-03-09", "planned_ends_on": "2026-10-30",
        "days_per_week": 4, "minutes_per_day": 300, "activity_place": "Testipaja, Oulu",
        "details": {"kind": "work_trial", "purpose": "career_clarification", "tasks": "Keittiötyö"}
    }
}))]
pub struct CheckPhase {
    /// Asiakas.
    pub client_id: ClientId,
    /// The stored phase that is to become so: it does not stand in its own way. Without it a new phase is judged.
    #[serde(default)]
    #[schema(nullable = false)]
    pub phase_id: Option<PhaseId>,
    /// The phase, as POST /clients/{client_id}/activation-phases takes it.
    pub phase: CreatePhase,
}

/// What the law says of a phase.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhaseVerdict {
    /// Whether the phase would be stored as it stands.
    pub allowed: bool,
    /// Code of the conflict that it would meet (409); null without one.
    #[schema(examples("activation_phase.overlaps"))]
    pub conflict: Option<&'static str>,
    /// What the rules find: blocking ones, notices, and what becomes due. Pointers are those of `phase`, as planning gives
    /// them.
    pub findings: Vec<Fault>,
    /// Days of participation in twelve months; null unless it is rehabilitative work whose day is modelled.
    pub participation: Option<Participation>,
    /// Months of work trials; null unless it is a work trial whose day is modelled.
    pub trial_months: Option<TrialMonths>,
    /// Nearest first; each is accepted when it is sent. Empty where the phase is allowed, or barred by more than its days.
    pub alternatives: Vec<Alternative>,
}

/// Days of participation in twelve months (189/2001 14 §).
#[derive(Debug, Serialize, ToSchema)]
pub struct Participation {
    /// Most days.
    pub maximum: u16,
    /// First day of the twelve months that end with the planned first day.
    pub window_starts_on: NaiveDate,
    /// Days used in them.
    pub used: u16,
    /// Days left.
    pub left: u16,
    /// Days that the plan would come to, holidays left out; null while no days a week are planned.
    pub planned: Option<usize>,
    /// The planned day on which the maximum would be passed; null where all fit.
    pub passed_on: Option<NaiveDate>,
}

/// Months of work trials (380/2023 55 §).
#[derive(Debug, Serialize, ToSchema)]
pub struct TrialMonths {
    /// Most months in all.
    pub maximum_months: i32,
    /// Whole months used by earlier trials that count.
    pub used_months: i32,
    /// Days used beside them.
    pub used_days: u64,
    /// Whole months left for certain.
    pub left_months: i32,
    /// Last day on which the trial may end; null when nothing is left.
    pub latest_ends_on: Option<NaiveDate>,
    /// Day from which counting begins anew if the present unemployment goes on; null when it is not known or nothing counts.
    pub counts_anew_on: Option<NaiveDate>,
}

/// Other days of the same phase.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alternative {
    /// First planned day.
    pub planned_starts_on: NaiveDate,
    /// Last planned day.
    pub planned_ends_on: NaiveDate,
    /// Days in a week; absent where none were asked for, as the form leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub days_per_week: Option<u8>,
    /// Minutes in a day; absent where none were asked for, as the form leaves it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub minutes_per_day: Option<u16>,
}

/// Judges a phase before it is planned
///
/// The same judgement that planning meets, and nothing is stored: whether it is allowed, why not and by which provision,
/// what is used and left, and the nearest days that would be accepted.
#[utoipa::path(tag = "activation-phases", request_body = CheckPhase,
    responses((status = 200, description = "The verdict.", body = PhaseVerdict)))]
#[post("/activation-phases/check")]
pub(super) async fn check_activation_phase(call: Call) -> Answer {
    // As a write, so that a repeat and a dry run are what they are everywhere; it changes nothing.
    call.write(async |call, tx| {
        let form: CheckPhase = call.body()?;
        let class = RecordClass::Phase;
        let access = client_access(tx, form.client_id, class, Action::Create).await?;
        tx.notes.action = Some(Action::Read);
        if form.phase.details.kind() == PhaseKind::PaySubsidy {
            require_subsidy(&access, Action::Create)?;
        }
        let new = new_phase(call, &access, form.phase);
        let references = &new.plan.references;
        let beside = read_surroundings(tx, access.client_id, references, form.phase_id)
            .await
            .map_err(beneath_phase)?;
        let row = match form.phase_id {
            Some(id) => Some(phase_of(tx, access.client_id, id).await?),
            None => None,
        };
        let stored = match &row {
            Some(row) => Some(StoredPhase::read(tx, row).await?),
            None => None,
        };
        let asked = Asked { stored, beside };
        let mut judged = asked.judged(tx, &new.plan, &new.details)?;
        let of = overriding::Of {
            client_id: access.client_id,
            phase_id: form.phase_id,
        };
        let used = overriding::apply(tx, &mut judged.file, of, (&new.plan, &new.details)).await?;
        if !used.is_empty() {
            judged.found = judge::placed(judged.file.check_plan(tx.today()));
        }
        let alternatives = match judged.is_helped_by_other_days() {
            true => asked.alternatives(tx, &judged.file, &new.plan, &new.details),
            false => Vec::new(),
        };
        let verdict = PhaseVerdict {
            allowed: judged.is_allowed(),
            conflict: judged.conflict.map(|entry| entry.code),
            participation: participation(&judged.file),
            trial_months: trial_months(&judged.file),
            findings: shown(call, &judged.found),
            alternatives,
        };
        Ok(Reply::ok(&verdict)?.tagged())
    })
    .await
}

/// A stored phase of the client.
async fn phase_of(tx: &mut Tx, client_id: ClientId, id: PhaseId) -> Result<PhaseRow, StoreError> {
    match queries::read_phase(tx, id).await {
        Ok(row) if row.client_id == client_id.as_uuid() => Ok(row),
        Ok(_) | Err(StoreError::NotFound) => Err(unknown_phase()),
        Err(error) => Err(error),
    }
}

/// A phase that the client does not have, named in the body.
pub(crate) fn unknown_phase() -> StoreError {
    StoreError::UnknownReference {
        column: "phase_id".to_owned(),
    }
}

/// An unknown reference stands in the phase within the body.
pub(crate) fn beneath_phase(error: StoreError) -> StoreError {
    if let StoreError::UnknownReference { column } = &error {
        return StoreError::UnknownReference {
            column: format!("phase/{column}"),
        };
    }
    error
}

/// Where the timing of a phase stands in its form.
const TIMING: [&str; 4] = [
    "/planned_starts_on",
    "/planned_ends_on",
    "/days_per_week",
    "/minutes_per_day",
];

/// A plan as planning judges it.
struct Judged {
    file: PhaseFile,
    conflict: Option<&'static Entry>,
    found: Vec<Violation>,
}

impl Judged {
    /// Whether it is refused, and for nothing but its timing: else no other days are worth trying.
    fn is_helped_by_other_days(&self) -> bool {
        let overlaps = conflict::ACTIVATION_PHASE_OVERLAPS.code;
        let mut blocking = self.found.iter().filter(|found| found.is_blocking());
        !self.is_allowed()
            && self.conflict.is_none_or(|entry| entry.code == overlaps)
            && blocking.all(|found| TIMING.contains(&found.pointer.as_str()))
    }

    fn is_allowed(&self) -> bool {
        self.conflict.is_none() && !self.found.iter().any(Violation::is_blocking)
    }
}

/// Of which phase is asked, and what is beside it.
struct Asked<'a> {
    /// The stored phase; `None` for a new one.
    stored: Option<StoredPhase<'a>>,
    beside: Surroundings,
}

impl Asked<'_> {
    fn judged(&self, tx: &Tx, plan: &PhasePlan, details: &Details) -> Result<Judged, ApiError> {
        let beside = self.beside.clone();
        // A closed relationship is in the way of a new phase only.
        let (file, bar, closed_on) = match &self.stored {
            Some(stored) => {
                let bar = bar_to_change(stored.row, plan, details)?;
                (stored.planned(plan, details, beside)?, bar, None)
            }
            None => {
                let closed_on = beside.closed_on;
                (judge::planned(plan, details, beside), None, closed_on)
            }
        };
        Ok(Judged {
            found: judge::placed(file.check_plan(tx.today())),
            conflict: bar.or_else(|| judge::find_conflict(&file, closed_on)),
            file,
        })
    }

    fn alternatives(
        &self,
        tx: &Tx,
        file: &PhaseFile,
        plan: &PhasePlan,
        details: &Details,
    ) -> Vec<Alternative> {
        let Some(wished) = timing_of(&file.facts) else {
            return Vec::new();
        };
        let is_lawful = |timing: Timing| {
            let other = PhasePlan {
                planned_starts_on: timing.starts_on,
                planned_ends_on: timing.ends_on,
                days_per_week: timing.days_per_week.map(i16::from),
                minutes_per_day: timing
                    .minutes_per_day
                    .and_then(|minutes| i16::try_from(minutes).ok()),
                ..plan.clone()
            };
            let judged = self.judged(tx, &other, details);
            judged.is_ok_and(|judged| judged.is_allowed())
        };
        nearest(file, wished, is_lawful)
            .into_iter()
            .map(|timing| Alternative {
                planned_starts_on: timing.starts_on,
                planned_ends_on: timing.ends_on,
                days_per_week: timing.days_per_week,
                minutes_per_day: timing.minutes_per_day,
            })
            .collect()
    }
}

fn participation(file: &PhaseFile) -> Option<Participation> {
    let Some(PhaseCase::RehabilitativeWork(case)) = &file.case else {
        return None;
    };
    let (start, end) = (file.facts.starts_on?, file.facts.ends_on?);
    let count = count_on(&case.attended_days, start)?;
    let period = DateRange::new(start, Some(end)).ok()?;
    let planned = file
        .facts
        .days_per_week
        .map(|days| estimate_days(&period, days));
    let passed_on = planned
        .as_ref()
        .and_then(|days| project(&case.attended_days, days).over.first().copied());
    Some(Participation {
        maximum: count.maximum.figure,
        window_starts_on: count.window_start,
        used: count.used,
        left: count.left(),
        planned: planned.map(|days| days.len()),
        passed_on,
    })
}

fn trial_months(file: &PhaseFile) -> Option<TrialMonths> {
    let Some(PhaseCase::WorkTrial(case)) = &file.case else {
        return None;
    };
    let balance = balance_on(&case.person, &case.other_trials, file.facts.starts_on?)?;
    Some(TrialMonths {
        maximum_months: balance.maximum.figure,
        used_months: balance.cycle.used.months,
        used_days: balance.cycle.used.days,
        left_months: balance.whole_months_left,
        latest_ends_on: balance.longest_end,
        counts_anew_on: balance.earliest_reset,
    })
}
