//! Passwords that an administrator gives.

use actix_web::post;
use palvelurekisteri_auth::password::policy::check_policy;
use palvelurekisteri_domain::id::UserId;
use palvelurekisteri_store::staff::register;
use secrecy::{ExposeSecret, SecretString};

use super::{
    dto::{GivePassword, UserView},
    users::{answer, open, refuse_takeover},
};
use crate::{
    call::{Call, reply::Answer},
    error::ApiError,
    problem::{
        catalogue::staff,
        fault::{Fault, Place},
    },
};

/// Hash of a given password, or every fault of it.
pub(super) async fn hash_given(
    call: &Call,
    username: &str,
    password: SecretString,
) -> Result<String, ApiError> {
    let faults = check_policy(password.expose_secret(), &[username]);
    if !faults.is_empty() {
        let place = Place::Pointer("/temporary_password".to_owned());
        let faults = faults
            .into_iter()
            .map(|fault| Fault::with_code(fault.code()).placed(place.clone()));
        return Err(ApiError::Shape(faults.collect()));
    }
    Ok(call.state().passwords.hash(password).await?)
}

/// Gives a password
///
/// The sessions of the account end at once, and the person changes the password at the next login. Nobody gives one to
/// himself (POST /me/password), nor to somebody who also works in another area.
#[utoipa::path(tag = "users", request_body = GivePassword,
    params(("user_id" = UserId, Path, description = "Account."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "The account.", body = UserView)))]
#[post("/users/{user_id}/password")]
pub(super) async fn give_password(call: Call) -> Answer {
    call.write(async |call, tx| {
        let row = open(call, tx).await?;
        let form: GivePassword = call.body()?;
        refuse_takeover(tx, &row).await?;
        if row.disabled_at.is_some() {
            return Err(ApiError::Problem(&staff::USER_ALREADY_DISABLED));
        }
        if row.kind == "service" {
            return Err(ApiError::Problem(&staff::USER_IS_A_SERVICE));
        }
        let hash = hash_given(call, &row.username, form.temporary_password).await?;
        let row = register::give_password(tx, &row, &hash).await?;
        Ok(answer(tx, row)?.changed(["password"]))
    })
    .await
}
