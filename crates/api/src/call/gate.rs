//! The gate: every protected call goes through [`Call::read`] or [`Call::write`], which begin the transaction,
//! write the access log and end the transaction. No answer leaves before its event is durable.

use futures_util::future::join;
use palvelurekisteri_domain::{
    audit::{AuditEvent, BARRED_CODE, Outcome},
    code_set::staff::Purpose,
};
use palvelurekisteri_store::{
    begin::Caller,
    error::StoreError,
    tx::{AuditNotes, Mode, RefusalCause, Tx},
};
use uuid::Uuid;

use super::{
    Call,
    idempotency::{self, Kept},
    reply::{Answer, Audited, Reply},
};
use crate::{
    error::{ApiError, Refusal},
    problem::catalogue::auth,
};

/// What an account may do while its password is one that somebody else gave.
const WITH_A_GIVEN_PASSWORD: &[&str] = &["read_me", "change_password"];

/// How a call ended, for its event.
struct Ending<'a> {
    outcome: Outcome,
    status: u16,
    code: Option<&'a str>,
}

impl Call {
    /// A read: one read-only transaction, its event committed together with those of other reads.
    pub async fn read<F>(self, work: F) -> Answer
    where
        F: AsyncFnOnce(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        let result = match self.caller() {
            Ok(caller) => self.try_read(caller, work).await,
            Err(error) => Err(error),
        };
        match result {
            Ok(reply) => Ok(Audited::new(reply)),
            Err(error) => Err(Refusal::new(&error, self.request_id, self.language)),
        }
    }

    async fn try_read<F>(&self, caller: Caller, work: F) -> Result<Reply, ApiError>
    where
        F: AsyncFnOnce(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        let mut tx = self.begin(Mode::Read, caller).await?;
        let result = self.work(&mut tx, work).await;
        self.finish_unwritten(tx, result, None).await
    }

    /// A read whose statements all go out at once with the beginning of their transaction. For a caller who has changed
    /// since the last call the work is done again, behind a beginning of its own; until then nothing has been shown.
    pub async fn read_at_once<F>(self, work: F) -> Answer
    where
        F: AsyncFn(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        let result = match self.caller() {
            Ok(caller) => match self.try_read_at_once(caller, &work).await {
                Some(result) => result,
                None => self.try_read(caller, work).await,
            },
            Err(error) => Err(error),
        };
        match result {
            Ok(reply) => Ok(Audited::new(reply)),
            Err(error) => Err(Refusal::new(&error, self.request_id, self.language)),
        }
    }

    /// `None` where it is not known that the session lives: nothing was sent, or the caller has changed.
    async fn try_read_at_once<F>(&self, caller: Caller, work: &F) -> Option<Result<Reply, ApiError>>
    where
        F: AsyncFn(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        let mut tx = self.state.store.begin_unsent(Mode::Read, caller).await?;
        tx.notes.purpose = self.admit(&tx).ok()?;
        let result = self.work(&mut tx, work).await;
        if tx.is_unsent() || matches!(result, Err(ApiError::Store(StoreError::CallerChanged))) {
            // The connection is closed if it cannot be given back; nothing of it is needed.
            let _ = tx.rollback().await;
            return None;
        }
        Some(self.finish_unwritten(tx, result, None).await)
    }

    /// A write: one transaction that also holds its event and, when it has a key, its stored answer.
    pub async fn write<F>(self, work: F) -> Answer
    where
        F: AsyncFnOnce(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        self.try_write(work)
            .await
            .map_err(|error| Refusal::new(&error, self.request_id, self.language))
    }

    async fn try_write<F>(&self, work: F) -> Result<Audited, ApiError>
    where
        F: AsyncFnOnce(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        let caller = self.caller()?;
        // A malformed key is a fault of form and waits for its turn behind scope and grant.
        let key = self.idempotency_key().ok().flatten().map(str::to_owned);
        let (mut tx, kept) = self.begin_write(caller, key.as_deref()).await?;
        let kept = match kept {
            Ok(kept) => kept,
            Err(error) => {
                return self
                    .finish_unwritten(tx, Err(error), None)
                    .await
                    .map(Audited::new);
            }
        };
        if let Kept::Answer(reply) = kept {
            let ending = Ending {
                outcome: Outcome::Replayed,
                status: reply.status,
                code: None,
            };
            return self
                .finish_unwritten(tx, Ok(*reply), Some(ending))
                .await
                .map(Audited::replayed);
        }
        match self.work(&mut tx, work).await {
            Ok(reply) if self.is_dry_run() => {
                let reply = Reply {
                    status: if reply.body.is_some() { 200 } else { 204 },
                    location: None,
                    etag: None,
                    ..reply
                };
                self.finish_unwritten(tx, Ok(reply), None)
                    .await
                    .map(Audited::new)
            }
            Ok(reply) => {
                if let Some(key) = &key
                    && let Err(error) = idempotency::keep(self, &mut tx, key, &reply).await
                {
                    return self
                        .finish_unwritten(tx, Err(error), None)
                        .await
                        .map(Audited::new);
                }
                let ending = Ending {
                    outcome: Outcome::Allowed,
                    status: reply.status,
                    code: None,
                };
                let notes = std::mem::take(&mut tx.notes);
                let event = self.event(Some(&tx), notes, &reply, &ending)?;
                tx.commit(&event).await?;
                Ok(Audited::new(reply))
            }
            Err(error) => self
                .finish_unwritten(tx, Err(error), None)
                .await
                .map(Audited::new),
        }
    }

    /// Begins a write and looks its key up: for a caller who is known in one round trip.
    async fn begin_write(
        &self,
        caller: Caller,
        key: Option<&str>,
    ) -> Result<(Tx, Result<Kept, ApiError>), ApiError> {
        let Some(key) = key else {
            return Ok((self.begin(Mode::Write, caller).await?, Ok(Kept::Nothing)));
        };
        if let Some(mut tx) = self.state.store.begin_unsent(Mode::Write, caller).await
            && let Ok(purpose) = self.admit(&tx)
        {
            tx.notes.purpose = purpose;
            match idempotency::look_up(self, &mut tx, key).await {
                Err(ApiError::Store(StoreError::CallerChanged)) => {
                    // The connection is closed if it cannot be given back; nothing of it is needed.
                    let _ = tx.rollback().await;
                }
                kept => return Ok((tx, kept)),
            }
        }
        let mut tx = self.begin(Mode::Write, caller).await?;
        let kept = idempotency::look_up(self, &mut tx, key).await;
        Ok((tx, kept))
    }

    /// A call before login: no transaction of a caller; the handler names the account, once known, for the event.
    pub async fn open<F>(self, action: &'static str, work: F) -> Answer
    where
        F: AsyncFnOnce(&Call, &mut OpenNotes) -> Result<Reply, ApiError>,
    {
        let mut notes = OpenNotes::default();
        let result = match work(&self, &mut notes).await {
            Ok(reply) => self.check_rest().map(|()| reply),
            Err(error) => Err(error),
        };
        let audited = self.audit_open(action, notes, &result).await;
        match (result, audited) {
            (Ok(reply), Ok(())) => Ok(Audited::new(reply)),
            (Ok(_), Err(error)) => Err(Refusal::new(&error.into(), self.request_id, self.language)),
            (Err(error), _) => Err(Refusal::new(&error, self.request_id, self.language)),
        }
    }

    async fn audit_open(
        &self,
        action: &'static str,
        notes: OpenNotes,
        result: &Result<Reply, ApiError>,
    ) -> Result<(), StoreError> {
        let (status, code) = match result {
            Ok(reply) => (reply.status, None),
            Err(error) => {
                let problem = error.problem(self.request_id);
                (problem.status(), Some(problem.code().to_owned()))
            }
        };
        let mut event = self.bare_event(action, status);
        event.user_id = notes.user_id;
        event.session_id = notes.session_id;
        event.area_id = notes.area_id;
        event.outcome = if result.is_ok() {
            Outcome::Allowed
        } else {
            Outcome::Refused
        };
        event.code = code;
        self.state.store.audit(event).await
    }

    async fn begin(&self, mode: Mode, caller: Caller) -> Result<Tx, ApiError> {
        let mut tx = match self.state.store.begin(mode, caller).await {
            Ok(tx) => tx,
            Err(error) => {
                let error = ApiError::Store(error);
                self.audit_refusal(None, AuditNotes::default(), &error)
                    .await?;
                return Err(error);
            }
        };
        match self.admit(&tx) {
            Ok(purpose) => {
                tx.notes.purpose = purpose;
                Ok(tx)
            }
            Err(error) => match self.finish_unwritten(tx, Err(error), None).await {
                Ok(_) => Err(ApiError::Store(StoreError::Internal(
                    "a refusal was an answer".to_owned(),
                ))),
                Err(error) => Err(error),
            },
        }
    }

    /// What is asked of every caller alike, before the handler: an own password, a purpose that exists.
    fn admit(&self, tx: &Tx) -> Result<Option<Purpose>, ApiError> {
        if tx.must_change_password()
            && !WITH_A_GIVEN_PASSWORD.contains(&self.operation()?.id.as_str())
        {
            return Err(ApiError::Problem(&auth::PASSWORD_CHANGE_REQUIRED));
        }
        self.purpose()
    }

    async fn work<F>(&self, tx: &mut Tx, work: F) -> Result<Reply, ApiError>
    where
        F: AsyncFnOnce(&Call, &mut Tx) -> Result<Reply, ApiError>,
    {
        match work(self, tx).await {
            // State and rules come after shape (decision 25), also where the handler did not look at it.
            Err(error) if !self.comes_after_shape(&error) => Err(error),
            other => {
                self.check_rest()?;
                let reply = other?;
                Ok(if self.merged.get() {
                    reply.merged()
                } else {
                    reply
                })
            }
        }
    }

    fn comes_after_shape(&self, error: &ApiError) -> bool {
        matches!(error.problem(self.request_id).status(), 409 | 422)
    }

    /// Ends a transaction that keeps nothing: a read, a refusal, a dry run, a replay. The event goes through the committer.
    async fn finish_unwritten(
        &self,
        mut tx: Tx,
        result: Result<Reply, ApiError>,
        ending: Option<Ending<'_>>,
    ) -> Result<Reply, ApiError> {
        let notes = std::mem::take(&mut tx.notes);
        match result {
            Ok(reply) => {
                let ending = ending.unwrap_or(Ending {
                    outcome: Outcome::Allowed,
                    status: reply.status,
                    code: None,
                });
                let event = self.event(Some(&tx), notes, &reply, &ending)?;
                let (ended, audited) = join(tx.rollback(), self.state.store.audit(event)).await;
                ended?;
                audited?;
                Ok(reply)
            }
            Err(error) => {
                self.audit_refusal(Some(&tx), notes, &error).await?;
                // The connection is closed if it cannot be given back; the refusal stands either way.
                let _ = tx.rollback().await;
                Err(error)
            }
        }
    }

    async fn audit_refusal(
        &self,
        tx: Option<&Tx>,
        notes: AuditNotes,
        error: &ApiError,
    ) -> Result<(), ApiError> {
        let problem = error.problem(self.request_id);
        let outcome = if problem.status() >= 500 {
            Outcome::Failed
        } else {
            Outcome::Refused
        };
        let ending = Ending {
            outcome,
            status: problem.status(),
            // What the answer keeps to itself: the lead is alerted by it.
            code: Some(match notes.refusal {
                RefusalCause::Barred => BARRED_CODE,
                RefusalCause::AsAnswered => problem.code(),
            }),
        };
        let event = self.event(tx, notes, &Reply::no_content(), &ending)?;
        let audited = self.state.store.audit(event).await;
        // A fault of our own is told even when the log is away; it shows nothing.
        if problem.status() >= 500 {
            Ok(())
        } else {
            Ok(audited?)
        }
    }

    fn event(
        &self,
        tx: Option<&Tx>,
        notes: AuditNotes,
        reply: &Reply,
        ending: &Ending<'_>,
    ) -> Result<AuditEvent, ApiError> {
        let action = notes.action.map_or("other", |action| action.code());
        let mut event = self.bare_event(action, ending.status);
        if let Some(tx) = tx {
            let actor = tx.actor();
            event.area_id = Some(actor.area_id.get());
            event.user_id = Some(actor.user_id.as_uuid());
            event.session_id = Some(actor.session_id.as_uuid());
            if let Some(acting) = &actor.acting {
                event.role = Some(acting.role.as_str());
                event.role_grant_id = Some(acting.id.as_uuid());
                event.organisation_id = Some(acting.organisation_id.as_uuid());
            }
        } else if let Ok(claims) = &self.claims {
            event.user_id = Some(claims.user_id);
            event.session_id = Some(claims.session_id);
        }
        event.operation = self.operation()?.id.clone();
        event.acting_for = notes.acting_for;
        event.record_class = notes.class.map(|class| class.as_str());
        event.relation = notes.relation.map(|relation| relation.code());
        event.purpose = notes.purpose.map(|purpose| purpose.as_str());
        event.outcome = ending.outcome;
        event.code = ending.code.map(str::to_owned);
        event.client_ids = notes.clients;
        event.row_count = notes.row_count.and_then(|count| i32::try_from(count).ok());
        event.target_id = notes.target.or(reply.target);
        let changed = if reply.changed.is_empty() {
            notes.changed_fields
        } else {
            reply.changed.clone()
        };
        event.changed_fields = (!changed.is_empty()).then_some(changed);
        Ok(event)
    }

    fn bare_event(&self, action: &'static str, status: u16) -> AuditEvent {
        let reason = self.reason();
        AuditEvent {
            id: self.state.new_id(),
            occurred_at: self.state.clock.now(),
            area_id: None,
            user_id: None,
            session_id: None,
            role: None,
            role_grant_id: None,
            organisation_id: None,
            acting_for: None,
            operation: self
                .operation()
                .map_or_else(|_| "unknown".to_owned(), |operation| operation.id.clone()),
            action,
            record_class: None,
            relation: None,
            purpose: None,
            outcome: Outcome::Allowed,
            status: i16::try_from(status).unwrap_or(i16::MAX),
            code: None,
            request_id: self.request_id,
            subject_id: self.subject(),
            client_ids: Vec::new(),
            row_count: None,
            changed_fields: None,
            target_id: None,
            has_reason: reason.is_some(),
            reason,
        }
    }

    fn is_dry_run(&self) -> bool {
        self.query().is_ok_and(|query| query.flag("dry_run"))
    }
}

/// Who called, as far as an open call has found out.
#[derive(Debug, Default)]
pub struct OpenNotes {
    /// Account.
    pub user_id: Option<Uuid>,
    /// Session.
    pub session_id: Option<Uuid>,
    /// Area.
    pub area_id: Option<i16>,
}
