//! One transaction of one request: context for row-level security, the access log, commit. The only place that commits.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::Text;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::future::{join, join3};
use palvelurekisteri_domain::{
    access::{Action, Actor, Relation},
    audit::AuditEvent,
    code_set::staff::{Purpose, RecordClass, Role},
    deadline::settings::DeadlineSettings,
};
use palvelurekisteri_pii::{field::FieldRef, key_ring::KeyRing};
use uuid::Uuid;

use crate::{
    audit::{InsertEvents, InsertReasons, reasons_json},
    begin::{Caller, KnownCaller, KnownCallers},
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

impl Mode {
    fn begin(self) -> &'static str {
        match self {
            Self::Read => "begin read only",
            Self::Write => "begin",
        }
    }
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
    /// Why the call was refused, where the answer does not say.
    pub refusal: RefusalCause,
}

/// Why the store refused, as far as only the access log may say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RefusalCause {
    /// As the answer says.
    #[default]
    AsAnswered,
    /// The file is closed to the caller (estemerkintä).
    Barred,
}

/// What a transaction works with beside its connection.
pub(crate) struct Means {
    /// The key ring as it was when the transaction began.
    pub(crate) keys: Arc<KeyRing>,
    /// Readings by which deadlines are made.
    pub(crate) deadlines: DeadlineSettings,
}

/// An open transaction. Dropped without [`Tx::commit`] or [`Tx::rollback`], its connection is closed, never reused.
#[must_use]
pub struct Tx {
    connection: Option<Connection>,
    /// How to begin, while BEGIN and the context have not been sent: they go out with the first statements.
    unsent: Option<Mode>,
    caller: Caller,
    known: Arc<KnownCaller>,
    means: Means,
    /// What the access log will say.
    pub notes: AuditNotes,
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx")
            .field("actor", &self.known.actor.user_id)
            .finish_non_exhaustive()
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take()
            && self.unsent.is_none()
        {
            // Still inside its transaction and context: not for the next request.
            drop(Connection::take(connection));
        }
    }
}

impl Tx {
    /// Begins: BEGIN and the context go out in one round trip, and a second one only where the caller is not known.
    pub(crate) async fn begin(
        connection: Connection,
        mode: Mode,
        caller: Caller,
        means: Means,
        callers: &KnownCallers,
    ) -> Result<Self, StoreError> {
        let mut holder = Holder(Some(connection));
        let known = match callers.find(&caller) {
            Some(known) => begin_again(holder.connection()?, mode, &caller, &known)
                .await?
                .then_some(known),
            None => {
                let mut connection = holder.connection()?;
                connection.batch_execute(mode.begin()).await?;
                None
            }
        };
        let known = match known {
            Some(known) => known,
            None => match read_caller(holder.connection()?, &caller).await? {
                Ok(known) => {
                    let known = Arc::new(known);
                    callers.keep(&caller, &known);
                    known
                }
                Err(refusal) => {
                    holder.rollback().await?;
                    return Err(refusal);
                }
            },
        };
        Ok(Self {
            connection: holder.0.take(),
            unsent: None,
            caller,
            known,
            means,
            notes: AuditNotes::default(),
        })
    }

    /// A transaction of a known caller that sends nothing yet: its beginning goes out [`Tx::at_once`] with what is first.
    pub(crate) fn unsent(
        connection: Connection,
        mode: Mode,
        caller: Caller,
        known: Arc<KnownCaller>,
        means: Means,
    ) -> Self {
        Self {
            connection: Some(connection),
            unsent: Some(mode),
            caller,
            known,
            means,
            notes: AuditNotes::default(),
        }
    }

    /// Whether nothing has been sent yet; then there is nothing to undo either.
    #[must_use]
    pub fn is_unsent(&self) -> bool {
        self.unsent.is_some()
    }

    /// Sends the first statements, behind BEGIN and the context where these have not been sent: one round trip.
    ///
    /// # Errors
    /// [`StoreError::CallerChanged`] when the caller is no longer who was known: the transaction is to be undone and the
    /// work begun again. Whatever the statements answered without context is dropped.
    pub(crate) async fn at_once<T>(
        &mut self,
        work: impl AsyncFnOnce(&AsyncPgConnection) -> T,
    ) -> Result<T, StoreError> {
        let unsent = self.unsent.take();
        let connection: &AsyncPgConnection = match self.connection.as_ref() {
            Some(connection) => connection,
            None => return Err(ended()),
        };
        let Some(mode) = unsent else {
            return Ok(work(connection).await);
        };
        let (mut first, mut second) = (connection, connection);
        let again = self.caller.request_again(&self.known);
        // In the order of polling, which is that of the messages: the first two were prepared when the connection was made.
        let (started, again, done) = tokio::task::unconstrained(join3(
            first.batch_execute(mode.begin()),
            again.get_results::<String>(&mut second),
            work(connection),
        ))
        .await;
        started?;
        match again?.is_empty() {
            true => Err(StoreError::CallerChanged),
            false => Ok(done),
        }
    }

    /// Who calls.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.known.actor
    }

    /// The caller and the colleagues whom the caller covers today, for the queries of this crate.
    pub(crate) fn workers(&self) -> Vec<Uuid> {
        self.actor().workers().map(|id| id.as_uuid()).collect()
    }

    /// The clients whose files are closed to the caller, for the queries of this crate.
    pub(crate) fn barred(&self) -> Vec<Uuid> {
        let barred = self.actor().barred.iter();
        barred.map(|id| id.as_uuid()).collect()
    }

    /// Refuses a client whose file is closed to the caller, as if there were none; the access log and the lead are told.
    pub(crate) fn refuse_barred(&mut self, client_id: Uuid) -> Result<(), StoreError> {
        match self.actor().barred.contains(&client_id.into()) {
            true => Err(self.barred_from(Some(client_id))),
            false => Ok(()),
        }
    }

    /// The refusal of a file that is closed to the caller; `None` where the person has none.
    pub(crate) fn barred_from(&mut self, file: Option<Uuid>) -> StoreError {
        self.notes.clients = Vec::from_iter(file);
        self.notes.refusal = RefusalCause::Barred;
        StoreError::NotFound
    }

    /// Readings by which deadlines are made.
    pub(crate) fn deadline_settings(&self) -> DeadlineSettings {
        self.means.deadlines
    }

    /// Role of the acting grant.
    #[must_use]
    pub fn role(&self) -> Role {
        self.known.role
    }

    /// When the password was last given in this session.
    #[must_use]
    pub fn authenticated_at(&self) -> DateTime<Utc> {
        self.known.authenticated_at
    }

    /// Whether the caller has to change the password before anything else.
    #[must_use]
    pub fn must_change_password(&self) -> bool {
        self.known.must_change_password
    }

    /// Instant of the request.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.caller.now
    }

    /// Day of the request in Helsinki.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.caller.today
    }

    /// Area of the session.
    #[must_use]
    pub fn area_id(&self) -> i16 {
        self.known.actor.area_id.get()
    }

    /// The connection, for the queries of this crate.
    pub(crate) fn connection(&mut self) -> Result<&mut AsyncPgConnection, StoreError> {
        match self.connection.as_mut() {
            Some(_) if self.unsent.is_some() => Err(StoreError::internal("nothing has been begun")),
            Some(connection) => Ok(connection),
            None => Err(ended()),
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
        Ok(self.means.keys.encrypt_text(&field, text)?)
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
            .means
            .keys
            .decrypt_text(&field, envelope)?
            .as_str()
            .to_owned())
    }

    /// The keyed index of a value that is looked up, never read.
    pub(crate) fn blind_index(&self, purpose: &'static str, canonical: &str) -> Vec<u8> {
        self.means
            .keys
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
        let insert = InsertEvents::of(std::slice::from_ref(event));
        let reasons = reasons_json(std::slice::from_ref(event))?;
        let connection = self.connection()?;
        if let Some(rows) = reasons {
            let reasons = InsertReasons { rows };
            let inserted = reasons.get_result::<i64>(connection).await;
            inserted.map_err(|_| StoreError::Unavailable)?;
        }
        // The event and COMMIT go out together: the statement was prepared when the connection was made, so nothing is
        // waited for between the two, and a task whose budget is spent does not rest there either (unconstrained).
        // Where the event cannot be written, COMMIT rolls back: nothing is stored without its row in the access log.
        let shared: &AsyncPgConnection = connection;
        let (mut first, mut second) = (shared, shared);
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
        if self.unsent.is_none() {
            self.connection()?.batch_execute("rollback").await?;
        }
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

/// Begins with the context of a known caller; false when the caller has changed and nothing is set.
async fn begin_again(
    connection: &AsyncPgConnection,
    mode: Mode,
    caller: &Caller,
    known: &KnownCaller,
) -> Result<bool, StoreError> {
    let (mut first, mut second) = (connection, connection);
    let again = caller.request_again(known);
    let (started, again) = join(
        first.batch_execute(mode.begin()),
        again.get_results::<String>(&mut second),
    )
    .await;
    started?;
    Ok(!again?.is_empty())
}

/// Reads the caller inside a transaction that has begun, and sets the context; the inner error is the caller's refusal.
async fn read_caller(
    mut connection: &AsyncPgConnection,
    caller: &Caller,
) -> Result<Result<KnownCaller, StoreError>, StoreError> {
    let rows: Vec<(String, String)> = caller.request().get_results(&mut connection).await?;
    Ok(match rows.into_iter().next() {
        Some((body, _)) => caller.known(&body),
        None => Err(StoreError::SessionDead),
    })
}

fn ended() -> StoreError {
    StoreError::internal("the transaction has ended")
}

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
