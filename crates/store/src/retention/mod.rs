//! Retention (hävittäminen): erases what may no longer be kept, one client, relationship, draft or ledger row in a
//! transaction of its own, with its tombstones and its row in the access log.
//!
//! It connects as the owner of the tables, whom row-level security holds too: the transaction names the area and whom it
//! is at (decision 0020). A run that is killed leaves everything whole or gone, and the next one goes on. A preview counts
//! in read-only transactions, by the same candidates, verdicts and conditions.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::{Bool, SmallInt, Text, Uuid as SqlUuid};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_domain::retention::{Due, Keep, RetentionRule, settings::RetentionSettings};
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query};

/// Candidates and their verdicts.
mod candidates;
/// Erasing and counting one unit.
mod erase;
/// What verdicts need.
mod facts;
/// Holds.
pub mod hold;
/// Which tables, and how their rows are found.
pub mod tables;

/// One run at a time; the value is arbitrary, but not that of migrations, leader or sequencer.
const LOCK: i64 = 5_071_127;
/// Whoever waits longer for a row than a worker's transaction lasts waits for something stuck.
const SETTINGS: &str =
    "set statement_timeout = '300s'; set lock_timeout = '15s'; set jit = off; set timezone = 'UTC'";

/// What a run is told.
#[derive(Debug, Clone)]
pub struct RunOptions {
    /// The day by which it is judged; of a run never a day ahead.
    pub on: NaiveDate,
    /// Instant of the run.
    pub now: DateTime<Utc>,
    /// How many at most; `None` for all.
    pub limit: Option<usize>,
    /// The controller's own periods.
    pub settings: RetentionSettings,
    /// Source of identifiers.
    pub new_id: fn() -> Uuid,
}

/// What one transaction erases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Employment area.
    pub area_id: i16,
    /// What it is.
    pub kind: UnitKind,
    /// Its identifier; nil for the tombstones of an area.
    pub id: Uuid,
    /// The client; `None` for class S and for tombstones.
    pub client_id: Option<Uuid>,
    /// Controller.
    pub controller_id: Uuid,
    /// By which rule and since when.
    pub due: Due,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// A client with all that hangs on her.
    Client,
    /// A relationship of multidisciplinary support.
    Multidisciplinary,
    /// A matter of social welfare.
    Social,
    /// A draft of an assessment.
    AssessmentDraft,
    /// A draft of a plan.
    PlanDraft,
    /// A draft of a contact.
    ContactDraft,
    /// A row of the disclosure ledger.
    Disclosure,
    /// The old tombstones of an area.
    Tombstones,
}

impl UnitKind {
    /// In the order in which a run goes through them.
    pub const ALL: [Self; 8] = [
        Self::Client,
        Self::Multidisciplinary,
        Self::Social,
        Self::AssessmentDraft,
        Self::PlanDraft,
        Self::ContactDraft,
        Self::Disclosure,
        Self::Tombstones,
    ];

    /// The table of its own row.
    #[must_use]
    pub const fn table(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Multidisciplinary => "service_relationship",
            Self::Social => "social_service_relationship",
            Self::AssessmentDraft => "assessment",
            Self::PlanDraft => "plan",
            Self::ContactDraft => "contact_event",
            Self::Disclosure => "disclosure",
            Self::Tombstones => "tombstone",
        }
    }
}

/// Rows by table.
pub type Rows = BTreeMap<String, u64>;

/// What was done, or would be.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// How many by each rule.
    pub units: BTreeMap<RetentionRule, u64>,
    /// Rows by table.
    pub rows: Rows,
    /// What its time is over for, and what keeps it.
    pub kept: Vec<(Unit, Keep)>,
    /// What has changed since it was found, and was left.
    pub changed: u64,
    /// What could not be erased, with the fault; the rest was.
    pub failed: Vec<(Unit, String)>,
}

/// A step of a run: one unit, with the number of its rows.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Rows of all tables.
    pub rows: u64,
    /// Units so far, this one included.
    pub done: usize,
    /// Units in all.
    pub total: usize,
}

/// Whether a run erases or only counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Preview,
    Run,
}

/// The connection of a run.
pub struct Retention {
    connection: AsyncPgConnection,
}

impl std::fmt::Debug for Retention {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Retention").finish_non_exhaustive()
    }
}

impl Retention {
    /// Connects as the owner of the tables.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database does not answer.
    pub async fn connect(owner_url: &str) -> Result<Self, StoreError> {
        let mut connection = AsyncPgConnection::establish(owner_url)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        connection.batch_execute(SETTINGS).await?;
        Ok(Self { connection })
    }

    /// Counts what a run on the day would erase; writes nothing.
    pub async fn preview(
        &mut self,
        options: &RunOptions,
        show: impl FnMut(Step<'_>),
    ) -> Result<Report, StoreError> {
        self.go(options, Mode::Preview, show).await
    }

    /// Erases what is due; `None` while another run goes on.
    pub async fn run(
        &mut self,
        options: &RunOptions,
        show: impl FnMut(Step<'_>),
    ) -> Result<Option<Report>, StoreError> {
        let lock = TryLock { key: LOCK };
        if !lock.get_result::<bool>(&mut self.connection).await? {
            return Ok(None);
        }
        let outcome = self.go(options, Mode::Run, show).await;
        // A connection that is gone has given its lock back.
        let unlock = Unlock { key: LOCK };
        let unlocked = unlock.get_result::<bool>(&mut self.connection).await;
        let report = outcome?;
        unlocked?;
        Ok(Some(report))
    }

    async fn go(
        &mut self,
        options: &RunOptions,
        mode: Mode,
        mut show: impl FnMut(Step<'_>),
    ) -> Result<Report, StoreError> {
        let run_id = (options.new_id)();
        let mut report = Report::default();
        let due = candidates::find(&mut self.connection, options, &mut report.kept).await?;
        for (place, unit) in due.iter().enumerate() {
            let outcome = self.in_transaction(unit, options, mode, run_id).await;
            let rows = match outcome {
                Ok(Some(rows)) => rows,
                Ok(None) => {
                    report.changed += 1;
                    continue;
                }
                Err(error @ (StoreError::Unavailable | StoreError::OutcomeUnknown)) => {
                    return Err(error);
                }
                Err(error) => {
                    report.failed.push((*unit, error.to_string()));
                    continue;
                }
            };
            show(Step {
                unit,
                rows: rows.values().sum(),
                done: place + 1,
                total: due.len(),
            });
            *report.units.entry(unit.due.rule).or_default() += 1;
            for (table, count) in rows {
                *report.rows.entry(table).or_default() += count;
            }
        }
        if mode == Mode::Run {
            erase::log_run(&mut self.connection, options, run_id, &report).await?;
        }
        Ok(report)
    }

    /// One unit in its transaction; `None` when it may stay after all.
    async fn in_transaction(
        &mut self,
        unit: &Unit,
        options: &RunOptions,
        mode: Mode,
        run_id: Uuid,
    ) -> Result<Option<Rows>, StoreError> {
        let connection = &mut self.connection;
        let outcome = match mode {
            Mode::Preview => {
                connection.batch_execute("begin read only").await?;
                enter(
                    connection,
                    unit.area_id,
                    unit.controller_id,
                    erased_id(unit),
                )
                .await?;
                erase::count(connection, unit, options).await.map(Some)
            }
            Mode::Run => {
                connection.batch_execute("begin").await?;
                enter(
                    connection,
                    unit.area_id,
                    unit.controller_id,
                    erased_id(unit),
                )
                .await?;
                erase::erase(connection, unit, options, run_id).await
            }
        };
        let end = match (&outcome, mode) {
            (Ok(Some(_)), Mode::Run) => "commit",
            _ => "rollback",
        };
        connection.batch_execute(end).await?;
        outcome
    }
}

/// Whom the policies of a run let it see: the client, or the matter of social welfare.
fn erased_id(unit: &Unit) -> Uuid {
    unit.client_id.unwrap_or(unit.id)
}

named_query!(
    /// Sets the context of a run for the transaction.
    Enter(
        area: i16 => SmallInt,
        organisation: Uuid => SqlUuid,
        erased: Uuid => SqlUuid,
    ) -> Text,
    "select concat(
         set_config('app.area', p.area::text, true),
         set_config('app.organisation', p.organisation::text, true),
         set_config('app.erased', p.erased::text, true))
       from p",
);

/// Begins to work for an area and a controller, on one client or matter, or on none (nil).
async fn enter(
    connection: &mut AsyncPgConnection,
    area: i16,
    organisation: Uuid,
    erased: Uuid,
) -> Result<(), StoreError> {
    let enter = Enter {
        area,
        organisation,
        erased,
    };
    enter.get_result::<String>(connection).await?;
    Ok(())
}

named_query!(
    /// Takes the lock of a run for the connection, if nobody has it.
    TryLock(key: i64 => diesel::sql_types::BigInt) -> Bool,
    "select pg_try_advisory_lock(p.key) from p",
);

named_query!(
    /// Gives the lock of a run back.
    Unlock(key: i64 => diesel::sql_types::BigInt) -> Bool,
    "select pg_advisory_unlock(p.key) from p",
);
