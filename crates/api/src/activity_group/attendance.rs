//! Attendance of a whole group on one day: one result for each row (decisions 21 and 32). A member whom the caller may
//! not see is as unknown as one who is not there.

use std::collections::HashSet;

use actix_web::post;
use palvelurekisteri_domain::{
    access::{Action, scope},
    code_set::staff::RecordClass,
    id::GroupId,
};
use palvelurekisteri_store::{
    access::area_access,
    activation_phase::{
        PhaseRow,
        attendance::{NewDay, enter},
        participation::PhaseDay,
    },
    activity_group::{
        member::{MemberRow, lock_attending},
        read_group,
    },
    error::StoreError,
    tx::Tx,
};

use super::member_dto::{
    EnterGroupAttendance, GroupAttendanceForm, GroupAttendanceResult, GroupAttendanceRow,
};
use crate::{
    activation_phase::{
        attendance::{new_day, refuse_closed, with_over},
        attendance_dto::AttendanceDayForm,
    },
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings::shown,
    problem::{
        catalogue::{Entry, field, phase, resource},
        fault::Fault,
    },
};

/// What a row came to before anything is stored.
enum Judged {
    Good(Box<(PhaseRow, NewDay)>),
    Bad(u16, Vec<Fault>),
}

/// Enters the attendance of a group
///
/// On one day, over what was entered before. Every row has its result: 200 stored, 404 unknown or not visible,
/// 409 state, 422 rule. With `atomic` all rows are stored or none, and the good ones of a failed request are 424.
#[utoipa::path(tag = "groups", request_body = EnterGroupAttendance,
    params(("group_id" = GroupId, Path, description = "Group.")),
    responses((status = 200, description = "One result for each row, in the order sent.", body = GroupAttendanceResult)))]
#[post("/groups/{group_id}/attendance")]
pub(super) async fn enter_group_attendance(call: Call) -> Answer {
    call.write(async |call, tx| {
        let group_id = reach(call, tx)?;
        read_group(tx, group_id).await?;
        let form: EnterGroupAttendance = call.body()?;
        refuse_twins(&form.items)?;
        let members = form.items.iter().map(|item| item.member_id.as_uuid());
        let found = lock_attending(tx, group_id, members.collect()).await?;
        tx.notes.clients = found.iter().map(|(member, _)| member.client_id).collect();
        let mut judged = Vec::with_capacity(form.items.len());
        for (index, item) in form.items.iter().enumerate() {
            judged.push(judge(tx, &form, (index, item), &found)?);
        }
        let failed = judged.iter().any(|row| matches!(row, Judged::Bad(..)));
        if form.atomic && failed {
            judged = judged.into_iter().enumerate().map(held_back).collect();
        }
        let entries: Vec<_> = judged
            .iter()
            .filter_map(|row| match row {
                Judged::Good(entry) => Some((&entry.0, &entry.1)),
                Judged::Bad(..) => None,
            })
            .collect();
        let over = enter(tx, &entries, uuid::Uuid::now_v7).await?;
        tx.notes.row_count = Some(entries.len());
        let stored_count = entries.len();
        let items = judged
            .into_iter()
            .enumerate()
            .map(|row| result(call, row, &over));
        Ok(Reply::ok(&GroupAttendanceResult {
            stored_count,
            items: items.collect(),
        })?
        .changed(["attendance"]))
    })
    .await
}

/// Roles that enter no attendance at all are told so; everybody else by row.
fn reach(call: &Call, tx: &mut Tx) -> Result<GroupId, ApiError> {
    area_access(tx, RecordClass::Configuration, Action::Read)?;
    tx.notes.action = Some(Action::Update);
    tx.notes.class = Some(RecordClass::Phase);
    if scope(tx.role(), RecordClass::Phase, Action::Update).is_empty() {
        return Err(StoreError::Forbidden.into());
    }
    call.id("group_id")
}

fn refuse_twins(items: &[GroupAttendanceForm]) -> Result<(), ApiError> {
    let mut seen = HashSet::new();
    match items.iter().position(|item| !seen.insert(item.member_id)) {
        Some(index) => Err(ApiError::at(
            &field::DUPLICATE_ITEMS,
            &format!("/items/{index}/member_id"),
        )),
        None => Ok(()),
    }
}

fn judge(
    tx: &Tx,
    form: &EnterGroupAttendance,
    (index, item): (usize, &GroupAttendanceForm),
    found: &[(MemberRow, PhaseRow)],
) -> Result<Judged, ApiError> {
    let wanted = item.member_id.as_uuid();
    let Some((member, phase)) = found.iter().find(|(member, _)| member.id == wanted) else {
        return Ok(bad(&resource::NOT_FOUND, index));
    };
    if !member.is_in(form.day) {
        return Ok(bad(&phase::GROUP_NOT_MEMBER_THEN, index));
    }
    match refuse_closed(tx, phase) {
        Ok(()) => {}
        Err(ApiError::Problem(entry)) => return Ok(bad(entry, index)),
        Err(error) => return Err(error),
    }
    let entered = AttendanceDayForm {
        day: form.day,
        status: item.status,
        minutes: item.minutes,
    };
    let day = new_day(tx, phase, &entered)?;
    let place = format!("/items/{index}");
    let blocking: Vec<Fault> = day
        .found
        .iter()
        .filter(|found| found.is_blocking())
        .map(|found| Fault::from(found).under(&place))
        .collect();
    Ok(match blocking.is_empty() {
        true => Judged::Good(Box::new((phase.clone(), day))),
        false => Judged::Bad(422, blocking),
    })
}

fn bad(entry: &Entry, index: usize) -> Judged {
    let fault = Fault::at_pointer(entry, format!("/items/{index}/member_id"));
    Judged::Bad(entry.status, vec![fault])
}

/// A row of an atomic request in which another one failed.
fn held_back((index, row): (usize, Judged)) -> Judged {
    match row {
        Judged::Good(_) => bad(&phase::BULK_NOT_STORED, index),
        Judged::Bad(status, errors) => Judged::Bad(status, errors),
    }
}

fn result(
    call: &Call,
    (index, row): (usize, Judged),
    over: &HashSet<PhaseDay>,
) -> GroupAttendanceRow {
    let (status, errors, findings) = match row {
        Judged::Good(entry) => {
            let (phase, day) = *entry;
            let is_over = over.contains(&(phase.id, day.day));
            let found = with_over(&day.found, is_over, day.day);
            (200, Vec::new(), shown(call, &found))
        }
        Judged::Bad(status, errors) => {
            let worded = errors
                .into_iter()
                .map(|error| error.in_language(call.language()));
            (status, worded.collect(), Vec::new())
        }
    };
    GroupAttendanceRow {
        index,
        status,
        errors,
        findings,
    }
}
