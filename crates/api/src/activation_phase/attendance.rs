//! Attendance day by day. The sheet has a version of its own, and a coach with a relation enters it.

use std::collections::HashSet;

use actix_web::{get, post, put};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    activation_phase::{
        attendance::{self, AttendanceFacts, is_entry_open},
        types::rehabilitative_work::days::not_counted,
    },
    code_set::{phase::PhaseKind, phase_details::AttendanceStatus, staff::RecordClass},
    id::PhaseId,
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    activation_phase::{
        PhaseRow,
        attendance::{
            DayRow, NewDay, Stretch, annul_days_except, enter_days, list_days, sheet_version,
        },
        queries::{lock_phase, read_phase},
    },
    page::PageOf,
    tx::Tx,
};

use super::attendance_dto::{
    AttendanceDayForm, AttendanceDayView, AttendanceParams, AttendanceSheet, EnterAttendance,
    ReplaceAttendance,
};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings::shown,
    problem::catalogue::{field, phase},
};

/// Most days in a stretch that is replaced.
const MAX_STRETCH_DAYS: i64 = 100;

/// Reads the attendance of a phase
///
/// In the order of days. The entity tag is that of the sheet, `"v0"` while no day has been entered.
#[utoipa::path(tag = "activation-phases",
    params(("phase_id" = PhaseId, Path, description = "Phase."), AttendanceParams, PageParams),
    responses((status = 200, description = "The days.", body = AttendanceSheet)))]
#[get("/activation-phases/{phase_id}/attendance")]
pub(super) async fn read_attendance(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: PhaseId = call.id("phase_id")?;
        let class = RecordClass::Phase;
        owned_access(tx, Owned::Phase, id.as_uuid(), class, Action::Read).await?;
        let query = call.query()?;
        let stretch = Stretch {
            from: query.get("from")?,
            to: query.get("to")?,
        };
        let page = call.page(tx, &query)?;
        let phase = read_phase(tx, id).await?;
        let rows = list_days(tx, id, stretch, &page).await?;
        let items = rows
            .items
            .iter()
            .map(|row| day_view(call, tx, &phase, row))
            .collect::<Result<Vec<_>, _>>()?;
        let version = sheet_version(tx, id).await?;
        let page = PageOf {
            items,
            more: rows.more,
        };
        let key = |item: &AttendanceDayView| item.day;
        Ok(call.list(tx, &query, &page, key, None)?.version(version))
    })
    .await
}

fn day_view(
    call: &Call,
    tx: &Tx,
    phase: &PhaseRow,
    row: &DayRow,
) -> Result<AttendanceDayView, ApiError> {
    let found = judge(tx, phase, row.day, (row.status()?, row.minutes))?;
    let is_over = phase.kind()? == PhaseKind::RehabilitativeWork
        && row.status()? == AttendanceStatus::Attended
        && !row.counted
        && phase.period()?.contains(row.day);
    let found = with_over(&found, is_over, row.day);
    Ok(AttendanceDayView {
        day: row.day,
        status: row.status()?,
        minutes: row.minutes,
        counted: row.counted,
        findings: shown(call, &found),
    })
}

/// The findings of a day, with the one that it is over the maximum of twelve months (KTT-18).
pub(crate) fn with_over(found: &[Violation], is_over: bool, day: NaiveDate) -> Vec<Violation> {
    let over = is_over.then(|| not_counted(day)).flatten();
    found.iter().cloned().chain(over).collect()
}

/// What the rules find in a day of a phase.
pub(crate) fn judge(
    tx: &Tx,
    phase: &PhaseRow,
    day: chrono::NaiveDate,
    (status, minutes): (AttendanceStatus, Option<i16>),
) -> Result<Vec<Violation>, ApiError> {
    let facts = AttendanceFacts {
        kind: phase.kind()?,
        day,
        status,
        minutes: minutes.and_then(|minutes| u16::try_from(minutes).ok()),
        period: phase.period()?,
    };
    Ok(attendance::check(&facts, tx.today()))
}

/// A day as it will be stored, judged: the agreed minutes stand in where none are given.
pub(crate) fn new_day(
    tx: &Tx,
    phase: &PhaseRow,
    form: &AttendanceDayForm,
) -> Result<NewDay, ApiError> {
    let minutes = match form.status {
        AttendanceStatus::Attended => form.minutes.or(phase.minutes_per_day),
        AttendanceStatus::Authorised
        | AttendanceStatus::Unauthorised
        | AttendanceStatus::OrganiserCancelled => form.minutes,
    };
    Ok(NewDay {
        day: form.day,
        status: form.status,
        minutes,
        found: judge(tx, phase, form.day, (form.status, minutes))?,
    })
}

/// Refuses entry before the start and more than 31 days after the end.
pub(crate) fn refuse_closed(tx: &Tx, phase: &PhaseRow) -> Result<(), ApiError> {
    if phase.starts_on.is_none() {
        return Err(ApiError::Problem(&phase::ATTENDANCE_NOT_STARTED));
    }
    match is_entry_open(phase.ends_on, tx.today()) {
        true => Ok(()),
        false => Err(ApiError::Problem(&phase::ATTENDANCE_CLOSED)),
    }
}

/// Enters days of attendance
///
/// Over what was entered before, all or nothing. `If-Match` is the sheet's entity tag, `"v0"` for the first entry.
/// A day that was longer than the act allows is stored with its finding.
#[utoipa::path(tag = "activation-phases", request_body = EnterAttendance,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the sheet.")),
    responses((status = 200, description = "The entered days, in the order sent.", body = AttendanceSheet)))]
#[post("/activation-phases/{phase_id}/attendance")]
pub(super) async fn enter_attendance(call: Call) -> Answer {
    call.write(async |call, tx| {
        let phase = hold_sheet(call, tx).await?;
        let form: EnterAttendance = call.body()?;
        refuse_twins(&form.days)?;
        refuse_closed(tx, &phase)?;
        let days = judged(tx, &phase, &form.days)?;
        let (version, over) = enter_days(tx, &phase, &days, uuid::Uuid::now_v7).await?;
        let over = over.into_iter().filter(|(id, _)| *id == phase.id);
        answer(call, &days, version, &over.map(|(_, day)| day).collect())
    })
    .await
}

/// Replaces a stretch of the sheet
///
/// The days named are entered, the other days of the stretch leave the sheet; the history has them.
#[utoipa::path(tag = "activation-phases", request_body = ReplaceAttendance,
    params(("phase_id" = PhaseId, Path, description = "Phase."),
           ("If-Match" = String, Header, description = "Entity tag of the sheet.")),
    responses((status = 200, description = "The entered days, in the order sent.", body = AttendanceSheet)))]
#[put("/activation-phases/{phase_id}/attendance")]
pub(super) async fn replace_attendance(call: Call) -> Answer {
    call.write(async |call, tx| {
        let phase = hold_sheet(call, tx).await?;
        let form: ReplaceAttendance = call.body()?;
        let stretch = stretch_of(&form)?;
        refuse_closed(tx, &phase)?;
        let days = judged(tx, &phase, &form.days)?;
        let kept = days.iter().map(|day| day.day).collect();
        annul_days_except(tx, &phase, stretch, kept, uuid::Uuid::now_v7).await?;
        let (version, over) = enter_days(tx, &phase, &days, uuid::Uuid::now_v7).await?;
        let over = over.into_iter().filter(|(id, _)| *id == phase.id);
        answer(call, &days, version, &over.map(|(_, day)| day).collect())
    })
    .await
}

/// Access to the sheet, and its phase, locked; the sheet has the version that the caller saw.
async fn hold_sheet(call: &Call, tx: &mut Tx) -> Result<PhaseRow, ApiError> {
    let id: PhaseId = call.id("phase_id")?;
    let class = RecordClass::Phase;
    let access = owned_access(tx, Owned::Phase, id.as_uuid(), class, Action::Update).await?;
    let phase = lock_phase(tx, access.client_id, id).await?;
    call.if_match(sheet_version(tx, id).await?)?;
    Ok(phase)
}

fn stretch_of(form: &ReplaceAttendance) -> Result<Stretch, ApiError> {
    if form.to < form.from {
        return Err(ApiError::at(&field::BELOW_MINIMUM, "/to"));
    }
    if (form.to - form.from).num_days() >= MAX_STRETCH_DAYS {
        return Err(ApiError::at(&field::ABOVE_MAXIMUM, "/to"));
    }
    let outside = form
        .days
        .iter()
        .position(|day| !(form.from..=form.to).contains(&day.day));
    if let Some(index) = outside {
        let pointer = format!("/days/{index}/day");
        return Err(ApiError::at(&field::NOT_ALLOWED, &pointer));
    }
    refuse_twins(&form.days)?;
    Ok(Stretch {
        from: Some(form.from),
        to: Some(form.to),
    })
}

fn refuse_twins(days: &[AttendanceDayForm]) -> Result<(), ApiError> {
    let mut seen = std::collections::HashSet::new();
    match days.iter().position(|day| !seen.insert(day.day)) {
        Some(index) => Err(ApiError::at(
            &field::DUPLICATE_ITEMS,
            &format!("/days/{index}/day"),
        )),
        None => Ok(()),
    }
}

/// The days as they will be stored; every one that cannot be is named.
fn judged(tx: &Tx, phase: &PhaseRow, forms: &[AttendanceDayForm]) -> Result<Vec<NewDay>, ApiError> {
    let mut days = Vec::with_capacity(forms.len());
    let mut blocked = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let day = new_day(tx, phase, form)?;
        let place = format!("/days/{index}");
        let blocking = day.found.iter().filter(|found| found.is_blocking());
        blocked.extend(blocking.map(|found| found.clone().beneath(&place)));
        days.push(day);
    }
    match blocked.is_empty() {
        true => Ok(days),
        false => Err(ApiError::Rule(blocked)),
    }
}

fn answer(
    call: &Call,
    days: &[NewDay],
    version: i64,
    over: &HashSet<NaiveDate>,
) -> Result<Reply, ApiError> {
    let items = days
        .iter()
        .map(|day| AttendanceDayView {
            day: day.day,
            status: day.status,
            minutes: day.minutes,
            counted: !over.contains(&day.day),
            findings: shown(
                call,
                &with_over(&day.found, over.contains(&day.day), day.day),
            ),
        })
        .collect();
    let sheet = AttendanceSheet {
        items,
        next_cursor: None,
    };
    Ok(Reply::ok(&sheet)?.version(version).changed(["attendance"]))
}
