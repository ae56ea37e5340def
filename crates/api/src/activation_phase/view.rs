//! A phase as the caller may see it.

use palvelurekisteri_domain::{
    access::Action,
    activation_phase::{
        attendance::is_entry_open,
        case::PhaseCase,
        findings::PhaseFile,
        state::{is_over, possible_transitions},
    },
    code_set::{
        phase::{ConfirmationBasis, PhaseState},
        staff::RecordClass,
    },
    rule::upcoming::{Upcoming, upcoming},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::ClientAccess,
    activation_phase::{PhaseRow, details::Details, former::PhaseVersion},
    tx::Tx,
};

use super::{
    details::{PaySubsidyView, PhaseDetailsView, SubsidyView},
    dto::{PhaseConfirmation, PhaseListItem, PhaseView, UpcomingRule},
    judge,
};
use crate::{
    call::{Call, etag},
    error::ApiError,
    findings::shown,
    stored::code,
};

/// What the caller may do with phases of one client: a coach's update reaches attendance only, the plan and its
/// decisions stay with those who may also finalise (380/2023 116 §).
#[derive(Debug, Clone, Copy)]
pub(super) struct Rights {
    /// Plan and state.
    pub change: bool,
    /// Attendance.
    pub attend: bool,
    /// Annulling.
    pub annul: bool,
}

impl Rights {
    pub(super) fn of(access: &ClientAccess) -> Self {
        let may = |action| access.permits(RecordClass::Phase, action);
        Self {
            change: may(Action::Update) && may(Action::Finalise),
            attend: may(Action::Update),
            annul: may(Action::Update) && may(Action::Finalise) && may(Action::Annul),
        }
    }
}

/// What the table and the state allow now.
fn permitted(tx: &Tx, row: &PhaseRow, rights: Rights) -> Result<Vec<&'static str>, ApiError> {
    let state = row.state()?;
    let mut actions = Vec::new();
    if rights.change {
        if !is_over(state) {
            actions.push("update");
        }
        actions.extend(possible_transitions(state).map(|transition| transition.as_str()));
        if state != PhaseState::Planned {
            actions.push("correct");
        }
    }
    if rights.annul {
        actions.push("annul");
    }
    if rights.attend && row.starts_on.is_some() && is_entry_open(row.ends_on, tx.today()) {
        actions.push("update_attendance");
    }
    Ok(actions)
}

/// What is announced on a phase that goes on or is to come.
fn upcoming_rules(row: &PhaseRow, tx: &Tx) -> Result<Vec<UpcomingRule>, ApiError> {
    if is_over(row.state()?) {
        return Ok(Vec::new());
    }
    let rule = |one: Upcoming| UpcomingRule {
        rule: one.rule,
        valid_from: one.basis.valid_from,
        act: one.basis.act,
        section: one.basis.section,
    };
    let found = upcoming(row.kind()?, tx.today(), row.planned_ends_on);
    Ok(found.into_iter().map(rule).collect())
}

/// One phase, judged as it is.
pub(super) async fn view(
    call: &Call,
    tx: &mut Tx,
    access: &ClientAccess,
    row: PhaseRow,
) -> Result<PhaseView, ApiError> {
    let (file, details) = judge::stored(tx, &row).await?;
    view_of(call, tx, access, row, (file, details))
}

/// One phase as it was in a version.
pub(super) async fn view_at(
    call: &Call,
    tx: &mut Tx,
    access: &ClientAccess,
    version: PhaseVersion,
) -> Result<PhaseView, ApiError> {
    let (file, details) = judge::stored(tx, &version.row).await?;
    let details = version.details.unwrap_or(details);
    view_of(call, tx, access, version.row, (file, details))
}

/// One phase whose facts are known already.
pub(super) fn view_of(
    call: &Call,
    tx: &Tx,
    access: &ClientAccess,
    row: PhaseRow,
    (file, details): (PhaseFile, Details),
) -> Result<PhaseView, ApiError> {
    let confirmation = match (&row.confirmation_basis, row.confirmed_on) {
        (Some(basis), Some(confirmed_on)) => {
            let basis: ConfirmationBasis = code(basis)?;
            Some(PhaseConfirmation {
                basis,
                number: row.confirmation_number.clone(),
                confirmed_on,
                state: basis.state(),
            })
        }
        (Some(_) | None, Some(_) | None) => None,
    };
    Ok(PhaseView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.into(),
        kind: row.kind()?,
        state: row.state()?,
        planned_starts_on: row.planned_starts_on,
        planned_ends_on: row.planned_ends_on,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        days_per_week: row.days_per_week,
        minutes_per_day: row.minutes_per_day,
        plan_id: row.plan_id.map(Into::into),
        organiser_organisation_id: row.organiser_organisation_id.map(Into::into),
        provider_id: row.provider_id.map(Into::into),
        employer_id: row.employer_id.map(Into::into),
        confirmation,
        end_reason: row.end_reason.as_deref().map(code).transpose()?,
        terminated_by: row.terminated_by.as_deref().map(code).transpose()?,
        cancellation_reason: row.cancellation_reason.as_deref().map(code).transpose()?,
        details: details_view(access, details),
        findings: shown(call, &judge::placed(shown_findings(access, file, tx))),
        upcoming: upcoming_rules(&row, tx)?,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        permitted_actions: permitted(tx, &row, Rights::of(access))?,
        activity_place: row.activity_place,
    })
}

/// Findings as the caller may see them: what rests on benefits, plans and earlier phases is of class E, what rests on a
/// subsidy of its own class.
fn shown_findings(access: &ClientAccess, file: PhaseFile, tx: &Tx) -> Vec<Violation> {
    let class = match file.case {
        // What a condition of a subsidy says tells its ground.
        Some(PhaseCase::PaySubsidy(_)) => RecordClass::Subsidy,
        Some(PhaseCase::RehabilitativeWork(_) | PhaseCase::WorkTrial(_)) | None => {
            RecordClass::Employment
        }
    };
    let file = match access.permits(class, Action::Read) {
        true => file,
        false => PhaseFile { case: None, ..file },
    };
    file.findings(tx.today())
}

fn details_view(access: &ClientAccess, details: Details) -> PhaseDetailsView {
    match details {
        Details::RehabilitativeWork(details) => {
            PhaseDetailsView::RehabilitativeWork(details.into())
        }
        Details::WorkTrial(details) => PhaseDetailsView::WorkTrial(details.into()),
        Details::PaySubsidy(details) => {
            let may = |action| access.permits(RecordClass::Subsidy, action);
            let shows_wage = may(Action::Update) || may(Action::Finalise);
            let subsidy = may(Action::Read).then(|| SubsidyView {
                ground: details.ground,
                decision_on: details.decision_on,
                decision_number: details.decision_number,
                subsidy_percent: details.subsidy_percent,
                wage_cents_per_month: details.wage_cents_per_month.filter(|_| shows_wage),
                employer_neglect: details.employer_neglect.filter(|_| shows_wage),
            });
            PhaseDetailsView::PaySubsidy(PaySubsidyView {
                instrument: details.instrument,
                contract: details.contract,
                weekly_minutes: details.weekly_minutes,
                subsidy,
            })
        }
        Details::JobCoaching => PhaseDetailsView::JobCoaching,
    }
}

/// A row of the list of one client, to whom access has been decided.
pub(crate) fn list_item_of(
    tx: &Tx,
    row: &PhaseRow,
    access: &ClientAccess,
) -> Result<PhaseListItem, ApiError> {
    list_item(tx, row, Rights::of(access))
}

/// A row of a list.
pub(super) fn list_item(
    tx: &Tx,
    row: &PhaseRow,
    rights: Rights,
) -> Result<PhaseListItem, ApiError> {
    Ok(PhaseListItem {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.into(),
        kind: row.kind()?,
        state: row.state()?,
        planned_starts_on: row.planned_starts_on,
        planned_ends_on: row.planned_ends_on,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        provider_id: row.provider_id.map(Into::into),
        employer_id: row.employer_id.map(Into::into),
        etag: etag(row.version),
        permitted_actions: permitted(tx, row, rights)?,
    })
}
