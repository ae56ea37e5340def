//! Attendance (läsnäolo): one row a day, one sheet a phase. The sheet has its own version, so that a coach who enters
//! days and an officer who changes the plan are not in each other's way (decision 27).

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    pg::Pg, upsert::excluded,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{attendance_day, attendance_sheet};
use palvelurekisteri_domain::{
    activation_phase::attendance::{self, AttendanceFacts},
    code_set::phase_details::AttendanceStatus,
    id::PhaseId,
    violation::Violation,
};
use uuid::Uuid;

use super::{
    PhaseRow,
    finding::{self, JudgedDay},
    participation::{self, PhaseDay},
    stored,
};
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A day of a phase as it went.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = attendance_day, check_for_backend(Pg))]
pub struct DayRow {
    /// The day.
    pub day: NaiveDate,
    status: String,
    /// Minutes attended; `None` for an absence.
    pub minutes: Option<i16>,
    /// False when the day does not count.
    pub counted: bool,
}

impl DayRow {
    /// How it went.
    pub fn status(&self) -> Result<AttendanceStatus, StoreError> {
        stored(&self.status)
    }
}

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// First day; `None` for the first of the sheet.
    pub from: Option<NaiveDate>,
    /// Last day; `None` for the last of the sheet.
    pub to: Option<NaiveDate>,
}

/// A day to be entered, with what the rules found in it.
#[derive(Debug, Clone)]
pub struct NewDay {
    /// The day.
    pub day: NaiveDate,
    /// How it went.
    pub status: AttendanceStatus,
    /// Minutes attended.
    pub minutes: Option<i16>,
    /// Findings that do not refuse it.
    pub found: Vec<Violation>,
}

/// Version of the sheet of a phase; 0 while no day has been entered.
pub async fn sheet_version(tx: &mut Tx, id: PhaseId) -> Result<i64, StoreError> {
    let version = attendance_sheet::table
        .filter(attendance_sheet::phase_id.eq(id.as_uuid()))
        .select(attendance_sheet::version)
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(version.unwrap_or(0))
}

/// A page of the days of a phase, in order.
pub async fn list_days(
    tx: &mut Tx,
    id: PhaseId,
    stretch: Stretch,
    page: &PageRequest<NaiveDate>,
) -> Result<PageOf<DayRow>, StoreError> {
    let mut query = within(id.as_uuid(), stretch)
        .order(attendance_day::day)
        .select(DayRow::as_select())
        .limit(page.fetch());
    if let Some(after) = page.after {
        query = query.filter(attendance_day::day.gt(after));
    }
    let rows = query.load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// All days of a phase, in order: a phase lasts two years at most.
pub async fn list_all_days(tx: &mut Tx, id: PhaseId) -> Result<Vec<DayRow>, StoreError> {
    let whole = Stretch {
        from: None,
        to: None,
    };
    let query = within(id.as_uuid(), whole)
        .order(attendance_day::day)
        .select(DayRow::as_select());
    Ok(query.load(tx.connection()?).await?)
}

/// Enters days of a locked phase over what was entered before; answers the new version of the sheet, and the days that
/// do not count because they are over the maximum.
pub async fn enter_days(
    tx: &mut Tx,
    phase: &PhaseRow,
    days: &[NewDay],
    next_id: fn() -> Uuid,
) -> Result<(i64, HashSet<PhaseDay>), StoreError> {
    let entries: Vec<_> = days.iter().map(|day| (phase, day)).collect();
    let over = enter(tx, &entries, next_id).await?;
    Ok((sheet_version(tx, phase.id.into()).await?, over))
}

/// Enters days of locked phases, each phase and day once, in one go; every sheet gets a new version. Answers the days
/// that do not count because they are over the maximum.
pub async fn enter(
    tx: &mut Tx,
    entries: &[(&PhaseRow, &NewDay)],
    next_id: fn() -> Uuid,
) -> Result<HashSet<PhaseDay>, StoreError> {
    if entries.is_empty() {
        return Ok(HashSet::new());
    }
    let rows: Vec<_> = entries
        .iter()
        .map(|(phase, day)| {
            (
                attendance_day::phase_id.eq(phase.id),
                attendance_day::client_id.eq(phase.client_id),
                attendance_day::day.eq(day.day),
                attendance_day::status.eq(day.status.as_str()),
                attendance_day::minutes.eq(day.minutes),
            )
        })
        .collect();
    diesel::insert_into(attendance_day::table)
        .values(rows)
        .on_conflict((
            attendance_day::area_id,
            attendance_day::phase_id,
            attendance_day::day,
        ))
        .do_update()
        .set((
            attendance_day::status.eq(excluded(attendance_day::status)),
            attendance_day::minutes.eq(excluded(attendance_day::minutes)),
            attendance_day::counted.eq(true),
            attendance_day::annulled_at.eq(None::<DateTime<Utc>>),
        ))
        .execute(tx.connection()?)
        .await?;
    let judged: Vec<_> = entries
        .iter()
        .map(|(phase, day)| JudgedDay {
            phase,
            day: day.day,
            found: &day.found,
        })
        .collect();
    finding::replace_of_days(tx, &judged, next_id).await?;
    let phases = entries.iter().map(|(phase, _)| phase.id).collect();
    move_sheets(tx, phases).await?;
    let phases: Vec<&PhaseRow> = entries.iter().map(|(phase, _)| *phase).collect();
    participation::recount(tx, &phases, next_id).await
}

/// Takes out the days of a stretch that are not among those kept; the history has them.
pub async fn annul_days_except(
    tx: &mut Tx,
    phase: &PhaseRow,
    stretch: Stretch,
    kept: Vec<NaiveDate>,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let now = tx.now();
    let all_go = kept.is_empty();
    let gone: Vec<NaiveDate> = within(phase.id, stretch)
        .filter(attendance_day::day.ne_all(kept))
        .select(attendance_day::day)
        .load(tx.connection()?)
        .await?;
    let target = attendance_day::table
        .filter(attendance_day::phase_id.eq(phase.id))
        .filter(attendance_day::day.eq_any(gone.clone()));
    diesel::update(target)
        .set((
            attendance_day::annulled_at.eq(now),
            attendance_day::counted.eq(false),
        ))
        .execute(tx.connection()?)
        .await?;
    let judged: Vec<_> = gone
        .into_iter()
        .map(|day| JudgedDay {
            phase,
            day,
            found: &[],
        })
        .collect();
    finding::replace_of_days(tx, &judged, next_id).await?;
    // What is kept is entered anew and moves the sheet itself.
    match all_go {
        true => {
            move_sheets(tx, BTreeSet::from([phase.id])).await?;
            participation::recount(tx, &[phase], next_id).await?;
            Ok(())
        }
        false => Ok(()),
    }
}

/// The days on the sheet of a phase within a stretch.
fn within(phase_id: Uuid, stretch: Stretch) -> attendance_day::BoxedQuery<'static, Pg> {
    let mut query = attendance_day::table
        .filter(attendance_day::phase_id.eq(phase_id))
        .filter(attendance_day::annulled_at.is_null())
        .into_boxed();
    if let Some(from) = stretch.from {
        query = query.filter(attendance_day::day.ge(from));
    }
    if let Some(to) = stretch.to {
        query = query.filter(attendance_day::day.le(to));
    }
    query
}

/// Gives the sheets of phases a new version.
async fn move_sheets(tx: &mut Tx, phases: BTreeSet<Uuid>) -> Result<(), StoreError> {
    let rows: Vec<_> = phases
        .into_iter()
        .map(|id| attendance_sheet::phase_id.eq(id))
        .collect();
    diesel::insert_into(attendance_sheet::table)
        .values(rows)
        .on_conflict((attendance_sheet::area_id, attendance_sheet::phase_id))
        .do_update()
        .set(attendance_sheet::phase_id.eq(excluded(attendance_sheet::phase_id)))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// Judges the entered days again after the days of the phase have moved: a day outside the phase was attended, but
/// does not count (decision 14).
pub(super) async fn recount(
    tx: &mut Tx,
    phase: &PhaseRow,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let whole = Stretch {
        from: None,
        to: None,
    };
    let rows: Vec<DayRow> = within(phase.id, whole)
        .order(attendance_day::day)
        .select(DayRow::as_select())
        .load(tx.connection()?)
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let period = phase.period()?;
    let today = tx.today();
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let facts = AttendanceFacts {
            kind: phase.kind()?,
            day: row.day,
            status: row.status()?,
            minutes: row.minutes.and_then(|minutes| u16::try_from(minutes).ok()),
            period,
        };
        found.push(attendance::check(&facts, today));
    }
    for counted in [true, false] {
        let moved: Vec<NaiveDate> = rows
            .iter()
            .filter(|row| row.counted != counted && period.contains(row.day) == counted)
            .map(|row| row.day)
            .collect();
        if moved.is_empty() {
            continue;
        }
        let target = attendance_day::table
            .filter(attendance_day::phase_id.eq(phase.id))
            .filter(attendance_day::day.eq_any(moved));
        diesel::update(target)
            .set(attendance_day::counted.eq(counted))
            .execute(tx.connection()?)
            .await?;
    }
    let judged: Vec<_> = rows
        .iter()
        .zip(&found)
        .map(|(row, found)| JudgedDay {
            phase,
            day: row.day,
            found,
        })
        .collect();
    finding::replace_of_days(tx, &judged, next_id).await?;
    participation::recount(tx, &[phase], next_id).await?;
    Ok(())
}
