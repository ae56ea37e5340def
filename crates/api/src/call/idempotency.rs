//! Idempotency keys (decision 28): the same key and request get the stored answer; another request is refused,
//! a twin at work is told to try again. Access is checked again before an answer is repeated.

use aws_lc_rs::digest::{SHA256, digest};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass};
use palvelurekisteri_store::{
    access::client_access_any,
    error::StoreError,
    idempotency::{self, Held, NewAnswer},
    social::access::repeat_access,
    tx::Tx,
};

use uuid::Uuid;

use super::{
    BodyState, Call,
    reply::{Reply, Shows},
};
use crate::{error::ApiError, problem::catalogue::resource, stored};

const PURPOSE: &str = "idempotency";

/// What is kept for a key.
pub(super) enum Kept {
    /// Nothing: the work is to be done.
    Nothing,
    /// The answer of the first time.
    Answer(Box<Reply>),
}

/// Looks a key up, holding its lock until the transaction ends.
pub(super) async fn look_up(call: &Call, tx: &mut Tx, key: &str) -> Result<Kept, ApiError> {
    let lock = lock_of(tx, key)?;
    let stored = match idempotency::hold(tx, lock, key).await? {
        Held::Twin => return Err(ApiError::Problem(&resource::IN_FLIGHT)),
        Held::Own(None) => return Ok(Kept::Nothing),
        Held::Own(Some(stored)) => stored,
    };
    if let (Some(id), Some(class)) = (stored.client_id, &stored.record_class) {
        decide_anew(call, tx, id, stored::code(class)?).await?;
    }
    if stored.role_grant_id != idempotency::acting_grant(tx)? {
        return Err(ApiError::Problem(&resource::KEY_REUSED));
    }
    if stored.request_hash != request_hash(call) {
        return Err(ApiError::Problem(&resource::KEY_REUSED));
    }
    let sealed = call
        .state()
        .store
        .keys()
        .open_sealed(PURPOSE, &stored.sealed_answer)
        .map_err(StoreError::from)?;
    let reply: Reply = serde_json::from_slice(&sealed)
        .map_err(|error| StoreError::Internal(format!("stored answer: {error}")))?;
    Ok(Kept::Answer(Box::new(reply)))
}

/// Whether the caller may still read what the answer holds; notes for the access log what is shown, and by which right.
async fn decide_anew(
    call: &Call,
    tx: &mut Tx,
    id: Uuid,
    class: RecordClass,
) -> Result<(), ApiError> {
    if class == RecordClass::Social {
        if !call.state().keeps_social_records {
            return Err(ApiError::NOT_FOUND);
        }
        return Ok(repeat_access(tx, id.into()).await?);
    }
    // What is known by the relation alone stays known while any relation lasts: the answer of the act that ended the
    // work is repeated to who follows up.
    let plain = [
        RecordClass::Employment,
        RecordClass::Phase,
        RecordClass::Coaching,
    ];
    let classes: Vec<RecordClass> = match plain.contains(&class) {
        true => std::iter::once(class).chain(plain).collect(),
        false => vec![class],
    };
    client_access_any(tx, id.into(), &classes, Action::Read).await?;
    Ok(())
}

/// Keeps the answer of a success, encrypted, in the same transaction.
pub(super) async fn keep(
    call: &Call,
    tx: &mut Tx,
    key: &str,
    reply: &Reply,
) -> Result<(), ApiError> {
    let text = serde_json::to_vec(reply)
        .map_err(|error| StoreError::Internal(format!("answer to keep: {error}")))?;
    let sealed_answer = call
        .state()
        .store
        .keys()
        .seal(PURPOSE, &text)
        .map_err(StoreError::from)?;
    let new = NewAnswer {
        key: key.to_owned(),
        operation: call.operation()?.id.clone(),
        request_hash: request_hash(call),
        client_id: match reply.shows {
            Shows::Client => tx.notes.clients.first().copied(),
            Shows::Nobody => None,
        },
        record_class: tx.notes.class,
        status: i16::try_from(reply.status).unwrap_or(i16::MAX),
        sealed_answer,
    };
    Ok(idempotency::insert(tx, new).await?)
}

fn request_hash(call: &Call) -> Vec<u8> {
    let mut text = Vec::new();
    text.extend_from_slice(call.request.method().as_str().as_bytes());
    text.push(b' ');
    text.extend_from_slice(call.request.uri().to_string().as_bytes());
    text.push(b'\n');
    if let BodyState::Bytes(bytes) = &call.body {
        text.extend_from_slice(bytes);
    }
    digest(&SHA256, &text).as_ref().to_vec()
}

fn lock_of(tx: &Tx, key: &str) -> Result<i64, ApiError> {
    let text = format!("{}\n{key}", tx.actor().user_id);
    let hash = digest(&SHA256, text.as_bytes());
    let first = hash.as_ref().first_chunk::<8>().copied();
    first
        .map(i64::from_be_bytes)
        .ok_or_else(|| ApiError::Store(StoreError::Internal("digest is too short".to_owned())))
}
