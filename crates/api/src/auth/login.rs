//! Login, refresh, logout. Unknown names cost and answer the same as wrong passwords.

use actix_web::post;
use chrono::{DateTime, Utc};
use palvelurekisteri_auth::{
    refresh::{
        ABSOLUTE, IDLE, RefreshToken, RefreshVerdict, Rotation, StoredRefresh, Successor,
        judge_refresh,
    },
    token::{AccessClaims, LIFETIME},
};
use palvelurekisteri_domain::id::{SessionId, UserId};
use palvelurekisteri_store::staff::session::{
    EndReason, GrantedArea, LoginAccount, NewRefresh, NewSession, RefreshRow, RefreshStep,
};
use secrecy::{ExposeSecret, SecretString};

use super::{
    attempt,
    dto::{LoginForm, RefreshForm, TokensView},
};
use crate::{
    call::{
        Call,
        gate::OpenNotes,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::{
        catalogue::{access, auth},
        fault::Fault,
    },
};

/// Logs in
///
/// Answers an access token for 10 minutes and a refresh token for 30; the session ends after 10 hours.
#[utoipa::path(tag = "auth", request_body = LoginForm, responses((status = 200, description = "Logged in.", body = TokensView)))]
#[post("/auth/login")]
pub(super) async fn login(call: Call) -> Answer {
    call.open("login", async |call, notes| {
        call.limit_logins()?;
        let form: LoginForm = call.body()?;
        let now = call.state().clock.now();
        let username = form.username.trim().to_lowercase();
        let account = call.state().store.find_login_account(&username).await?;
        notes.user_id = account.as_ref().map(|account| account.id);
        if let Some(account) = &account {
            attempt::refuse_while_waiting(account, now)?;
        }
        let account = verify(call, account, form.password, now).await?;
        let user_id = UserId::from(account.id);
        let areas = call
            .state()
            .store
            .list_granted_areas(user_id, call.state().clock.today())
            .await?;
        let area = choose_area(&areas, form.area_code.as_deref())?;
        notes.area_id = Some(area);
        open_session(call, notes, &account, area, now).await
    })
    .await
}

/// The account of a name and its password; a stronger hash replaces the stored one when the parameters have risen.
async fn verify(
    call: &Call,
    account: Option<LoginAccount>,
    password: SecretString,
    now: DateTime<Utc>,
) -> Result<LoginAccount, ApiError> {
    let stored = account
        .as_ref()
        .filter(|account| account.disabled_at.is_none())
        .and_then(|account| account.password_hash.clone());
    let verdict = call
        .state()
        .passwords
        .verify(stored, password.clone())
        .await?;
    let Some(mut account) = account else {
        return Err(ApiError::Problem(&auth::LOGIN_FAILED));
    };
    if !verdict.matches {
        attempt::count_failure(call, account.id.into(), now).await?;
        return Err(ApiError::Problem(&auth::LOGIN_FAILED));
    }
    // What create_session stores.
    account.password_hash = match verdict.needs_rehash {
        true => Some(call.state().passwords.hash(password).await?),
        false => None,
    };
    Ok(account)
}

/// The one area, or the chosen one of several.
pub(super) fn choose_area(areas: &[GrantedArea], wanted: Option<&str>) -> Result<i16, ApiError> {
    match (areas, wanted) {
        ([], _) => Err(ApiError::Problem(&access::ACTION_NOT_GRANTED)),
        ([only], None) => Ok(only.id),
        (several, wanted) => several
            .iter()
            .find(|area| Some(area.code.as_str()) == wanted)
            .map(|area| area.id)
            .ok_or_else(|| {
                let valid: Vec<_> = several.iter().map(|area| area.code.clone()).collect();
                ApiError::Shape(vec![
                    Fault::at_pointer(
                        &crate::problem::catalogue::field::UNKNOWN_CODE,
                        "/area_code",
                    )
                    .param("valid", valid),
                ])
            }),
    }
}

async fn open_session(
    call: &Call,
    notes: &mut OpenNotes,
    account: &LoginAccount,
    area_id: i16,
    now: DateTime<Utc>,
) -> Result<Reply, ApiError> {
    let id = SessionId::from(call.state().new_id());
    notes.session_id = Some(id.as_uuid());
    let (refresh_token, hash) = RefreshToken::generate()?;
    let session = NewSession {
        id,
        user_id: account.id.into(),
        area_id,
        now,
        expires_at: now + ABSOLUTE,
        refresh: NewRefresh {
            hash,
            idle_expires_at: now + IDLE,
        },
    };
    let expires_at = session.expires_at;
    call.state()
        .store
        .create_session(session, account.password_hash.clone())
        .await?;
    tokens(
        call,
        account.id.into(),
        id,
        &refresh_token,
        expires_at,
        account.must_change_password,
    )
}

fn tokens(
    call: &Call,
    user_id: UserId,
    session_id: SessionId,
    refresh_token: &SecretString,
    session_expires_at: DateTime<Utc>,
    must_change_password: bool,
) -> Result<Reply, ApiError> {
    let claims = AccessClaims::new(
        user_id.as_uuid(),
        session_id.as_uuid(),
        call.state().clock.now(),
    );
    Reply::ok(&TokensView {
        access_token: call.state().tokens.get().keys.issue(&claims)?,
        token_type: "Bearer",
        expires_in: LIFETIME.num_seconds(),
        refresh_token: refresh_token.expose_secret().to_owned(),
        session_expires_at,
        must_change_password,
    })
}

/// Exchanges the refresh token
///
/// Each token works once. Using one twice ends the session, but a lost answer may be asked again within 5 seconds.
#[utoipa::path(tag = "auth", request_body = RefreshForm, responses((status = 200, description = "New tokens.", body = TokensView)))]
#[post("/auth/refresh")]
pub(super) async fn refresh(call: Call) -> Answer {
    call.open("refresh", async |call, notes| {
        call.limit_logins()?;
        let form: RefreshForm = call.body()?;
        let now = call.state().clock.now();
        let hash = RefreshToken::hash(form.refresh_token.expose_secret());
        let (successor, successor_hash) = RefreshToken::generate()?;
        let exchanged = call
            .state()
            .store
            .exchange_refresh(hash, now, |row, successor_used| {
                step(row, successor_used, successor_hash, now)
            })
            .await?;
        let Some((row, granted)) = exchanged else {
            return Err(ApiError::Problem(&auth::REFRESH_INVALID));
        };
        notes.user_id = Some(row.user_id);
        notes.session_id = Some(row.session_id);
        if !granted {
            return Err(ApiError::Problem(&auth::REFRESH_INVALID));
        }
        tokens(
            call,
            row.user_id.into(),
            row.session_id.into(),
            &successor,
            row.expires_at,
            row.must_change_password,
        )
    })
    .await
}

/// What to do with a presented token, and whether it is answered with new ones.
fn step(
    row: &RefreshRow,
    successor_used: bool,
    successor: [u8; 32],
    now: DateTime<Utc>,
) -> (RefreshStep, bool) {
    if row.disabled_at.is_some() {
        return (RefreshStep::Refuse, false);
    }
    let stored = StoredRefresh {
        issued_at: row.issued_at,
        family_started_at: row.expires_at - ABSOLUTE,
        family_dead_at: row.ended_at,
        rotation: row.used_at.map(|at| Rotation {
            at,
            successor: if successor_used {
                Successor::Used
            } else {
                Successor::Unused
            },
        }),
    };
    let new = NewRefresh {
        hash: successor,
        idle_expires_at: now + IDLE,
    };
    match judge_refresh(&stored, now) {
        RefreshVerdict::Rotate => (RefreshStep::Rotate(new), true),
        RefreshVerdict::ReplayWithinGrace => (RefreshStep::Replace(new), true),
        RefreshVerdict::Reused => (RefreshStep::EndSession(EndReason::RefreshReused), false),
        RefreshVerdict::Expired | RefreshVerdict::FamilyDead => (RefreshStep::Refuse, false),
    }
}

/// Logs out
///
/// Ends the session of the refresh token; its access tokens are refused from the next request on.
#[utoipa::path(tag = "auth", request_body = RefreshForm, responses((status = 204, description = "The session has ended.")))]
#[post("/auth/logout")]
pub(super) async fn logout(call: Call) -> Answer {
    call.open("logout", async |call, notes| {
        let form: RefreshForm = call.body()?;
        let now = call.state().clock.now();
        let hash = RefreshToken::hash(form.refresh_token.expose_secret());
        let found = call
            .state()
            .store
            .exchange_refresh(hash, now, |_, _| {
                (RefreshStep::EndSession(EndReason::Logout), ())
            })
            .await?;
        if let Some((row, ())) = found {
            notes.user_id = Some(row.user_id);
            notes.session_id = Some(row.session_id);
        }
        Ok(Reply::no_content())
    })
    .await
}
