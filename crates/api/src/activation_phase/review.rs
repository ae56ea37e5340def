//! The days of a phase looked at together: calendar weeks of rehabilitative work, absences from a work trial.

use actix_web::get;
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::{
        case::AttendedDay,
        suspension::suspensions,
        types::{
            rehabilitative_work::weeks::{WeekVerdict, judge_weeks},
            work_trial::absence::{ScheduledDay, check_notices, check_runs},
        },
    },
    code_set::{phase::PhaseKind, phase_details::AttendanceStatus, staff::RecordClass},
    id::PhaseId,
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    activation_phase::{
        PhaseRow,
        attendance::{DayRow, list_all_days},
        queries::read_phase,
        transition::list_transitions,
    },
    tx::Tx,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings::shown,
    problem::fault::Fault,
};

/// The days of a phase looked at together.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceReview {
    /// Days that were attended.
    pub attended_days: usize,
    /// Of these, the days that count.
    pub counted_days: usize,
    /// The calendar weeks of rehabilitative work until today, in order; empty for other kinds.
    pub weeks: Vec<AttendanceWeek>,
    /// What the days of a work trial ask for together; empty for other kinds.
    pub findings: Vec<Fault>,
}

/// A calendar week of a phase.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceWeek {
    /// The week (ISO 8601).
    #[schema(example = "2026-W10")]
    pub week: String,
    /// Its Monday.
    pub starts_on: NaiveDate,
    /// Days that were attended.
    #[schema(minimum = 0, maximum = 7)]
    pub days: u8,
    /// Minutes that were attended, as far as they are known.
    #[schema(minimum = 0, maximum = 10080)]
    pub minutes: u16,
    /// Whether the whole week was suspended, so that no least number of days is asked.
    pub exempt: bool,
    /// Whether all its days lie in the phase and are past; only then a least number is asked.
    pub full: bool,
    /// What the rules find in it.
    pub findings: Vec<Fault>,
}

/// Looks at the days of a phase together
///
/// Weeks of rehabilitative work with their least and most days and minutes, by the law of the week; of a work trial the
/// absences that the payer of the benefit is told of, and those that make a decision due. Nothing of it is stored.
#[utoipa::path(tag = "activation-phases",
    params(("phase_id" = PhaseId, Path, description = "Phase.")),
    responses((status = 200, description = "Weeks and findings.", body = AttendanceReview)))]
#[get("/activation-phases/{phase_id}/attendance-weeks")]
pub(super) async fn review_attendance(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: PhaseId = call.id("phase_id")?;
        let class = RecordClass::Phase;
        owned_access(tx, Owned::Phase, id.as_uuid(), class, Action::Read).await?;
        let phase = read_phase(tx, id).await?;
        let days = list_all_days(tx, id).await?;
        Reply::ok(&review(call, tx, &phase, &days).await?)
    })
    .await
}

async fn review(
    call: &Call,
    tx: &mut Tx,
    phase: &PhaseRow,
    days: &[DayRow],
) -> Result<AttendanceReview, ApiError> {
    let mut attended = Vec::new();
    let mut scheduled = Vec::new();
    for row in days {
        let (day, status) = (row.day, row.status()?);
        scheduled.push(ScheduledDay { day, status });
        if status == AttendanceStatus::Attended {
            let minutes = row.minutes.and_then(|minutes| u16::try_from(minutes).ok());
            attended.push(AttendedDay { day, minutes });
        }
    }
    let (weeks, found) = match phase.kind()? {
        PhaseKind::RehabilitativeWork => (weeks(tx, phase, &attended).await?, Vec::new()),
        PhaseKind::WorkTrial => {
            let mut found = check_runs(&scheduled);
            found.extend(check_notices(&scheduled));
            (Vec::new(), found)
        }
        PhaseKind::PaySubsidy | PhaseKind::JobCoaching => (Vec::new(), Vec::new()),
    };
    Ok(AttendanceReview {
        attended_days: attended.len(),
        counted_days: days.iter().filter(|row| row.counted).count(),
        weeks: weeks
            .into_iter()
            .map(|week| shown_week(call, week))
            .collect(),
        findings: shown(call, &found),
    })
}

async fn weeks(
    tx: &mut Tx,
    phase: &PhaseRow,
    attended: &[AttendedDay],
) -> Result<Vec<WeekVerdict>, ApiError> {
    let mut changes = Vec::new();
    for row in list_transitions(tx, phase.id.into()).await? {
        changes.push((row.transition()?, row.effective_on));
    }
    let suspended = suspensions(&changes);
    Ok(judge_weeks(
        &phase.period()?,
        attended,
        &suspended,
        tx.today(),
    ))
}

fn shown_week(call: &Call, week: WeekVerdict) -> AttendanceWeek {
    AttendanceWeek {
        week: week.week.to_string(),
        starts_on: week.week.monday(),
        days: week.days,
        minutes: week.minutes,
        exempt: week.is_exempt,
        full: week.is_full,
        findings: shown(call, &week.findings),
    }
}
