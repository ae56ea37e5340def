//! The start of every request: who calls, and the database told, in one round trip.
//!
//! Who calls is read in full once ([`BeginRequest`]) and kept ([`KnownCallers`]). From then on a request asks only whether
//! that still holds ([`BeginAgain`]): the session lives, and `access_stamp` has not moved.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::{BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use palvelurekisteri_domain::{
    access::Actor,
    code_set::staff::Role,
    id::{RoleGrantId, SessionId},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query};

/// Callers kept at most, some hundred bytes each; beyond it everybody is read again.
const CAPACITY: usize = 10_000;

named_query!(
    /// Reads the session's actor and sets the transaction's context for row-level security.
    pub(crate) BeginRequest(
        session_id: Uuid => SqlUuid,
        now: DateTime<Utc> => Timestamptz,
        today: NaiveDate => Date,
        acting_grant: Option<Uuid> => Nullable<SqlUuid>,
    ) -> (Text, Text),
    include_str!("begin.sql"),
);

named_query!(
    /// Sets the context of a caller who is known, where session and stamp are still those that were read; else answers
    /// no row and sets nothing.
    pub(crate) BeginAgain(
        session_id: Uuid => SqlUuid,
        now: DateTime<Utc> => Timestamptz,
        authenticated_at: DateTime<Utc> => Timestamptz,
        stamp: i64 => BigInt,
        authority: String => Text,
        organisation: String => Text,
        workers: String => Text,
        units: String => Text,
    ) -> Text,
    "select concat(
         set_config('app.area', s.area_id::text, true),
         set_config('app.user', s.user_id::text, true),
         set_config('app.authority', p.authority, true),
         set_config('app.organisation', p.organisation, true),
         set_config('app.workers', p.workers, true),
         set_config('app.units', p.units, true),
         set_config('app.now', p.now::text, true))
       from p
       join session s on s.id = p.session_id and s.ended_at is null and s.expires_at > p.now
                     and s.authenticated_at = p.authenticated_at
       join access_stamp t on t.id = 1 and t.stamp = p.stamp",
);

impl BeginAgain {
    /// Finds no session: it only gets the statement prepared.
    pub(crate) fn of_nobody() -> Self {
        Self {
            session_id: Uuid::nil(),
            now: DateTime::UNIX_EPOCH,
            authenticated_at: DateTime::UNIX_EPOCH,
            stamp: 0,
            authority: String::new(),
            organisation: String::new(),
            workers: String::new(),
            units: String::new(),
        }
    }
}

/// Who calls and when: everything that a transaction is begun with.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    /// Session of the verified token.
    pub session_id: SessionId,
    /// Grant that the caller chose to act under, when there are several.
    pub acting_grant: Option<RoleGrantId>,
    /// Instant of the request, from the application's clock.
    pub now: DateTime<Utc>,
    /// Day of the request in Helsinki.
    pub today: NaiveDate,
}

impl Caller {
    /// The statement that reads the caller in full.
    pub(crate) fn request(&self) -> BeginRequest {
        BeginRequest {
            session_id: self.session_id.as_uuid(),
            now: self.now,
            today: self.today,
            acting_grant: self.acting_grant.map(Uuid::from),
        }
    }

    /// The statement for a caller who is known.
    pub(crate) fn request_again(&self, known: &KnownCaller) -> BeginAgain {
        BeginAgain {
            session_id: self.session_id.as_uuid(),
            now: self.now,
            authenticated_at: known.authenticated_at,
            stamp: known.stamp,
            authority: known.context.authority.clone(),
            organisation: known.context.organisation.clone(),
            workers: known.context.workers.clone(),
            units: known.context.units.clone(),
        }
    }

    /// The caller as the database answered, with a role to act in.
    pub(crate) fn known(&self, body: &str) -> Result<KnownCaller, StoreError> {
        let begun: BegunActor = serde_json::from_str(body)
            .map_err(|error| StoreError::internal(format!("actor: {error}")))?;
        let Some(acting) = begun.actor.acting.clone() else {
            return Err(if begun.actor.grants.is_empty() {
                StoreError::NoGrant
            } else if self.acting_grant.is_some() {
                StoreError::GrantUnknown
            } else {
                StoreError::GrantAmbiguous(begun.actor.grants)
            });
        };
        let workers = std::iter::once(begun.actor.user_id)
            .chain(begun.actor.covers.iter().copied())
            .map(|id| id.as_uuid());
        let units = begun.actor.leads.iter().map(|id| id.as_uuid());
        let context = Context {
            authority: begun.authority.map(|id| id.to_string()).unwrap_or_default(),
            organisation: acting.organisation_id.to_string(),
            workers: array_text(workers),
            units: array_text(units),
        };
        Ok(KnownCaller {
            role: acting.role,
            actor: begun.actor,
            authenticated_at: begun.authenticated_at,
            must_change_password: begun.must_change_password,
            stamp: begun.stamp,
            context,
        })
    }
}

/// Ids as PostgreSQL writes an array.
fn array_text(ids: impl Iterator<Item = Uuid>) -> String {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    format!("{{{}}}", ids.join(","))
}

/// The actor as the database answers it.
#[derive(Debug, Deserialize)]
struct BegunActor {
    /// Who calls.
    #[serde(flatten)]
    actor: Actor,
    /// When the password was last given.
    authenticated_at: DateTime<Utc>,
    /// Whether the password was given by somebody else and must be changed first.
    must_change_password: bool,
    /// Employment authority of the area.
    authority: Option<Uuid>,
    /// Number of the last change of who may do what.
    stamp: i64,
}

/// A caller as read before, under one grant and on one day.
#[derive(Debug)]
pub(crate) struct KnownCaller {
    /// Who calls.
    pub(crate) actor: Actor,
    /// Role of the acting grant.
    pub(crate) role: Role,
    /// When the password was last given in this session.
    pub(crate) authenticated_at: DateTime<Utc>,
    /// Whether the caller has to change the password before anything else.
    pub(crate) must_change_password: bool,
    stamp: i64,
    context: Context,
}

/// What row-level security compares with, as PostgreSQL writes it.
#[derive(Debug)]
struct Context {
    authority: String,
    organisation: String,
    workers: String,
    units: String,
}

/// A session, the grant chosen for the call, and the day: grants and covers begin and end with a day.
type Key = (SessionId, Option<RoleGrantId>, NaiveDate);

/// The callers of one worker. It spares reading, never asking: each request is compared with the database.
#[derive(Debug, Clone, Default)]
pub(crate) struct KnownCallers(Arc<Mutex<HashMap<Key, Arc<KnownCaller>>>>);

impl KnownCallers {
    /// The caller, if read before.
    pub(crate) fn find(&self, caller: &Caller) -> Option<Arc<KnownCaller>> {
        self.locked(|callers| callers.get(&key(caller)).cloned())
    }

    /// Keeps a caller that has been read.
    pub(crate) fn keep(&self, caller: &Caller, known: &Arc<KnownCaller>) {
        self.locked(|callers| {
            if callers.len() >= CAPACITY {
                callers.clear();
            }
            callers.insert(key(caller), Arc::clone(known));
        });
    }

    fn locked<T>(&self, work: impl FnOnce(&mut HashMap<Key, Arc<KnownCaller>>) -> T) -> T {
        // No state in here is ever half-changed by a panic, so a poisoned lock is still good.
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn key(caller: &Caller) -> Key {
    (caller.session_id, caller.acting_grant, caller.today)
}
