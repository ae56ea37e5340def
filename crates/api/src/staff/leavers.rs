//! What an account leaves behind: open work moves to a colleague, or the account stays.

use palvelurekisteri_domain::{
    code_set::staff::Role,
    id::UserId,
    relationship::rules::{Standing, check_responsible},
};
use palvelurekisteri_store::{staff::leaver, tx::Tx};
use utoipa::IntoParams;

use crate::{
    call::Call,
    error::ApiError,
    problem::{
        catalogue::{field, staff},
        fault::Fault,
    },
};

/// Query parameter of what ends somebody's work.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub(super) struct ReceiverParams {
    /// Colleague of the same units to whom all open work moves in the same transaction.
    #[param(value_type = Option<String>, format = Uuid)]
    receiver_id: Option<UserId>,
}

/// Moves what a locked account does in open relationships in the roles to the receiver of the call. Without one it is
/// refused with a number: an administrator learns of no client.
pub(super) async fn pass_on(
    call: &Call,
    tx: &mut Tx,
    user_id: UserId,
    roles: &[Role],
) -> Result<(), ApiError> {
    let receiver: Option<UserId> = call.query()?.get("receiver_id")?;
    let work = leaver::list_open_work(tx, user_id, roles).await?;
    if work.is_empty() {
        return Ok(());
    }
    let Some(receiver) = receiver else {
        let entry = &staff::USER_HAS_OPEN_RESPONSIBILITIES;
        return Err(ApiError::With(entry, "count", work.len().into()));
    };
    if receiver == user_id {
        let fault = Fault::at_parameter(&field::UNKNOWN_REFERENCE, "receiver_id");
        return Err(ApiError::Shape(vec![fault]));
    }
    if !leaver::may_take_over(tx, &work, receiver).await? {
        // There is no body to point into.
        let standing = check_responsible(Standing::NotInUnit);
        let found = standing.into_iter().map(|mut one| {
            one.pointer.clear();
            one
        });
        return Err(ApiError::Rule(found.collect()));
    }
    tx.notes.clients = work.iter().map(leaver::OpenWork::client_id).collect();
    Ok(leaver::pass_on(tx, &work, user_id, receiver, uuid::Uuid::now_v7).await?)
}
