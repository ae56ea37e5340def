//! Login of machines: OAuth 2.0 client credentials (RFC 6749, 4.4) with a signed assertion (RFC 7523).
//!
//! Every reason to refuse has the same answer; which it was stands in the operational log. Wrong assertions make no
//! account wait: a signature cannot be guessed, and a stranger must not be able to keep the nightly export out.

use actix_web::post;
use chrono::{DateTime, TimeDelta, Utc};
use palvelurekisteri_auth::{
    assertion::{ASSERTION_TYPE, Accepted, Assertion, AssertionError},
    refresh::RefreshToken,
    token::AccessClaims,
};
use palvelurekisteri_domain::{
    id::{SessionId, UserId},
    staff::service::{Network, WeeklyHours},
};
use palvelurekisteri_store::staff::service::{AssertionUse, NewServiceSession, ServiceAccount};
use secrecy::ExposeSecret as _;
use thiserror::Error;

use super::{
    dto::{ServiceTokenView, TokenForm},
    login::choose_area,
};
use crate::{
    call::{
        Call,
        gate::OpenNotes,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::auth,
};

/// How long the token of a machine holds; there is no refresh token, it asks again.
const LIFETIME: TimeDelta = TimeDelta::minutes(5);
/// The one grant type. RFC 6749, 4.4.2.
const GRANT_TYPE: &str = "client_credentials";

/// Why a machine is refused: for the operational log.
#[derive(Debug, Clone, Copy, Error)]
enum Refused {
    #[error("the account is not known")]
    Unknown,
    #[error("the account is disabled")]
    Disabled,
    #[error("the assertion is refused: {0}")]
    Assertion(#[from] AssertionError),
    #[error("the assertion was used before")]
    Repeated,
    #[error("the address is not allowed")]
    Address,
    #[error("the hour is not allowed")]
    Hour,
}

/// Logs a machine in
///
/// OAuth 2.0 client credentials with `private_key_jwt`: an assertion signed with a registered Ed25519 key, for the audience
/// `palvelurekisteri`, valid for a minute at most and used once. Only from the addresses and in the hours that an
/// administrator has allowed. The token holds for 5 minutes; there is no refresh token. Whatever is wrong, the answer is
/// 401 `auth.client_refused` with `error` `invalid_client`; another grant type is 400 with `unsupported_grant_type`.
#[utoipa::path(tag = "auth",
    request_body(content = TokenForm, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "Logged in.", body = ServiceTokenView)))]
#[post("/auth/token")]
pub(super) async fn issue_token(call: Call) -> Answer {
    call.open("login", async |call, notes| {
        call.limit_logins()?;
        let form: TokenForm = call
            .body()
            .map_err(|error| error.as_oauth("invalid_request"))?;
        if form.grant_type != GRANT_TYPE {
            let error = ApiError::Problem(&auth::GRANT_TYPE_UNSUPPORTED);
            return Err(error.as_oauth("unsupported_grant_type"));
        }
        log_in(call, notes, &form).await
    })
    .await
}

async fn log_in(call: &Call, notes: &mut OpenNotes, form: &TokenForm) -> Result<Reply, ApiError> {
    let now = call.state().clock.now();
    let assertion = match Assertion::parse(form.client_assertion.expose_secret()) {
        Ok(assertion) if form.client_assertion_type == ASSERTION_TYPE => assertion,
        Ok(_) => return Err(refusal(AssertionError::Header.into())),
        Err(error) => return Err(refusal(error.into())),
    };
    let client_id = assertion.claimed_client();
    let store = &call.state().store;
    let account = store.find_service_account(client_id, now).await?;
    notes.user_id = account.as_ref().map(|account| account.id);
    let is_same = form.client_id.as_deref().is_none_or(|id| id == client_id);
    let account = account.filter(|_| is_same);
    let (account, accepted) = judge(call, account, &assertion, now).map_err(refusal)?;
    let user_id = UserId::from(account.id);
    let today = call.state().clock.today();
    let areas = store.list_granted_areas(user_id, today).await?;
    let area_id = choose_area(&areas, form.area_code.as_deref())?;
    notes.area_id = Some(area_id);
    let id = SessionId::from(call.state().new_id());
    let session = NewServiceSession {
        id,
        user_id,
        area_id,
        now,
        expires_at: now + LIFETIME,
        assertion_hash: RefreshToken::hash(&accepted.id),
        assertion_until: accepted.until,
    };
    match store.create_service_session(session).await? {
        AssertionUse::First => {}
        AssertionUse::Repeated => return Err(refusal(Refused::Repeated)),
    }
    notes.session_id = Some(id.as_uuid());
    let claims = AccessClaims::lasting(user_id.as_uuid(), id.as_uuid(), now, LIFETIME);
    Reply::ok(&ServiceTokenView {
        access_token: call.state().tokens.get().keys.issue(&claims)?,
        token_type: "Bearer",
        expires_in: LIFETIME.num_seconds(),
    })
}

fn judge(
    call: &Call,
    account: Option<ServiceAccount>,
    assertion: &Assertion,
    now: DateTime<Utc>,
) -> Result<(ServiceAccount, Accepted), Refused> {
    let account = account.ok_or(Refused::Unknown)?;
    // The signature first: what follows is told to nobody else, not by the time it takes either.
    let accepted = assertion.check(&account.keys, now)?;
    if account.disabled_at.is_some() {
        return Err(Refused::Disabled);
    }
    let networks = account.allowed_addresses.iter();
    let is_inside = |network: Network| {
        call.peer_address()
            .is_some_and(|address| network.contains(address))
    };
    if !networks.filter_map(|text| text.parse().ok()).any(is_inside) {
        return Err(Refused::Address);
    }
    let hours = account.allowed_hours.iter();
    let is_open = |hours: WeeklyHours| hours.contain(now);
    if !hours.filter_map(|text| text.parse().ok()).any(is_open) {
        return Err(Refused::Hour);
    }
    Ok((account, accepted))
}

fn refusal(reason: Refused) -> ApiError {
    tracing::info!(%reason, "login of a machine refused");
    ApiError::Problem(&auth::CLIENT_REFUSED).as_oauth("invalid_client")
}
