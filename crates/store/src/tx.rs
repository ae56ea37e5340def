//! One transaction of one request: context for row-level security, the access log, commit. The only place that commits.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::Text;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::future::join;
use palvelurekisteri_domain::{
    access::{Action, Actor, Relation},
    audit::AuditEvent,
    code_set::staff::{Purpose, RecordClass, Role},
};
use palvelurekisteri_pii::{field::FieldRef, key_ring::KeyRing};
use uuid::Uuid;

use crate::{
    audit::{InsertEvents, InsertReasons, reasons_json, rows_json},
    begin::{BeginRequest, BegunActor, Caller},
    error::StoreError,
    named_query::named_query,
    pool::Connection,
};

/// Whether a transaction may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Reads only; PostgreSQL refuses anything else.
    Read,
    /// Reads and writes.
    Write,
}

/// What the access log will say of the request; filled from whichever layer knows it.
#[derive(Debug, Clone, Default)]
pub struct AuditNotes {
    /// Action.
    pub action: Option<Action>,
    /// Record class.
    pub class: Option<RecordClass>,
    /// Relation that gave the right.
    pub relation: Option<Relation>,
    /// Colleague whose work was covered.
    pub acting_for: Option<Uuid>,
    /// Purpose that the caller named or the relation implies.
    pub purpose: Option<Purpose>,
    /// Clients shown or changed, in the order shown.
    pub clients: Vec<Uuid>,
    /// Rows shown.
    pub row_count: Option<usize>,
    /// Names of changed fields.
    pub changed_fields: Vec<String>,
    /// Object that was created.
    pub target: Option<Uuid>,
}

/// An open transaction. Dropped without [`Tx::commit`] or [`Tx::rollback`], its connection is closed, never reused.
#[must_use]
pub struct Tx {
    connection: Option<Connection>,
    actor: Actor,
    role: Role,
    authenticated_at: DateTime<Utc>,
    must_change_password: bool,
    now: DateTime<Utc>,
    today: NaiveDate,
    keys: Arc<KeyRing>,
    /// What the access log will say.
    pub notes: AuditNotes,
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx")
            .field("actor", &self.actor.user_id)
            .finish_non_exhaustive()
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            // Still inside its transaction and context: not for the next request.
            drop(Connection::take(connection));
        }
    }
}

impl Tx {
    /// Begins: BEGIN and the context go out in one round trip.
    pub(crate) async fn begin(
        connection: Connection,
        mode: Mode,
        caller: Caller,
        keys: Arc<KeyRing>,
    ) -> Result<Self, StoreError> {
        let begin = match mode {
            Mode::Read => "begin read only",
            Mode::Write => "begin",
        };
        let query = BeginRequest {
            session_id: caller.session_id.as_uuid(),
            now: caller.now,
            today: caller.today,
            acting_grant: caller.acting_grant.map(Uuid::from),
        };
        let mut holder = Holder(Some(connection));
        let begun = {
            let shared: &AsyncPgConnection = holder.connection()?;
            let (mut first, mut second) = (shared, shared);
            let (started, begun) = join(
                first.batch_execute(begin),
                query.get_results::<(String, String)>(&mut second),
            )
            .await;
            started?;
            begun?
        };
        let Some((body, _)) = begun.into_iter().next() else {
            holder.rollback().await?;
            return Err(StoreError::SessionDead);
        };
        let begun: BegunActor = serde_json::from_str(&body)
            .map_err(|error| StoreError::internal(format!("actor: {error}")))?;
        let Some(role) = begun.actor.role() else {
            holder.rollback().await?;
            return Err(if begun.actor.grants.is_empty() {
                StoreError::NoGrant
            } else if caller.acting_grant.is_some() {
                StoreError::GrantUnknown
            } else {
                StoreError::GrantAmbiguous(begun.actor.grants)
            });
        };
        Ok(Self {
            connection: holder.0.take(),
            actor: begun.actor,
            role,
            authenticated_at: begun.authenticated_at,
            must_change_password: begun.must_change_password,
            now: caller.now,
            today: caller.today,
            keys,
            notes: AuditNotes::default(),
        })
    }

    /// Who calls.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Role of the acting grant.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// When the password was last given in this session.
    #[must_use]
    pub fn authenticated_at(&self) -> DateTime<Utc> {
        self.authenticated_at
    }

    /// Whether the caller has to change the password before anything else.
    #[must_use]
    pub fn must_change_password(&self) -> bool {
        self.must_change_password
    }

    /// Instant of the request.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Day of the request in Helsinki.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Area of the session.
    #[must_use]
    pub fn area_id(&self) -> i16 {
        self.actor.area_id.get()
    }

    /// The connection, for the queries of this crate.
    pub(crate) fn connection(&mut self) -> Result<&mut AsyncPgConnection, StoreError> {
        match self.connection.as_mut() {
            Some(connection) => Ok(connection),
            None => Err(StoreError::internal("the transaction has ended")),
        }
    }

    /// Encrypts one column of one row.
    pub(crate) fn encrypt(
        &self,
        table: &'static str,
        row: Uuid,
        column: &'static str,
        text: &str,
    ) -> Result<Vec<u8>, StoreError> {
        let field = FieldRef {
            area_id: self.area_id(),
            table,
            row,
            column,
        };
        Ok(self.keys.encrypt_text(&field, text)?)
    }

    /// Decrypts one column of one row.
    pub(crate) fn decrypt(
        &self,
        table: &'static str,
        row: Uuid,
        column: &'static str,
        envelope: &[u8],
    ) -> Result<String, StoreError> {
        let field = FieldRef {
            area_id: self.area_id(),
            table,
            row,
            column,
        };
        Ok(self
            .keys
            .decrypt_text(&field, envelope)?
            .as_str()
            .to_owned())
    }

    /// The keyed index of a value that is looked up, never read.
    pub(crate) fn blind_index(&self, purpose: &'static str, canonical: &str) -> Vec<u8> {
        self.keys
            .blind_index(self.area_id(), purpose, canonical)
            .to_vec()
    }

    /// Gives a coded reason to the history rows of this transaction (decision 5).
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database is away.
    pub async fn set_change_reason(&mut self, reason: &'static str) -> Result<(), StoreError> {
        let query = SetChangeReason {
            reason: reason.to_owned(),
        };
        query.get_result::<String>(self.connection()?).await?;
        Ok(())
    }

    /// Writes the event and commits: acknowledged means committed.
    ///
    /// # Errors
    /// [`StoreError::OutcomeUnknown`] when the connection broke while committing.
    pub async fn commit(mut self, event: &AuditEvent) -> Result<(), StoreError> {
        let rows = rows_json(std::slice::from_ref(event))?;
        let reasons = reasons_json(std::slice::from_ref(event))?;
        let connection = self.connection()?;
        if let Some(rows) = reasons {
            let insert = InsertReasons { rows };
            let inserted = insert.get_result::<i64>(connection).await;
            inserted.map_err(|_| StoreError::Unavailable)?;
        }
        // The event and COMMIT go out together: the statement was prepared when the connection was made, so nothing is
        // waited for between the two, and a task whose budget is spent does not rest there either (unconstrained).
        // Where the event cannot be written, COMMIT rolls back: nothing is stored without its row in the access log.
        let shared: &AsyncPgConnection = connection;
        let (mut first, mut second) = (shared, shared);
        let insert = InsertEvents { rows };
        let (inserted, committed) = tokio::task::unconstrained(join(
            insert.get_results::<i64>(&mut first),
            second.batch_execute("commit"),
        ))
        .await;
        committed.map_err(|error| {
            let error = StoreError::from(error);
            if matches!(error, StoreError::Unavailable) {
                return StoreError::OutcomeUnknown;
            }
            error
        })?;
        inserted.map_err(|_| StoreError::Unavailable)?;
        self.release();
        Ok(())
    }

    /// Undoes everything and gives the connection back.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database is away; the connection is then closed.
    pub async fn rollback(mut self) -> Result<AuditNotes, StoreError> {
        self.connection()?.batch_execute("rollback").await?;
        self.release();
        Ok(std::mem::take(&mut self.notes))
    }

    /// Outside its transaction: the connection may go back to the pool.
    fn release(&mut self) {
        drop(self.connection.take());
    }
}

named_query!(
    /// Sets the reason that `record_history` stores.
    SetChangeReason(reason: String => Text) -> Text,
    "select set_config('app.change_reason', p.reason, true) from p",
);

/// Keeps a connection that is inside a transaction from going back to the pool on an early return.
struct Holder(Option<Connection>);

impl Holder {
    fn connection(&self) -> Result<&AsyncPgConnection, StoreError> {
        self.0
            .as_deref()
            .ok_or_else(|| StoreError::internal("no connection"))
    }

    async fn rollback(&mut self) -> Result<(), StoreError> {
        if let Some(mut connection) = self.0.take() {
            match connection.batch_execute("rollback").await {
                Ok(()) => drop(connection),
                Err(error) => {
                    drop(Connection::take(connection));
                    return Err(error.into());
                }
            }
        }
        Ok(())
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take() {
            drop(Connection::take(connection));
        }
    }
}
