//! One call: what was sent, read once and without judgement. Judgement follows in the order of decision 25:
//! token, scope, grant, precondition, shape, state, rule. A handler asks for each when its turn has come.

use std::{
    cell::Cell, future::Future, net::IpAddr, pin::Pin, str::FromStr, sync::Arc, time::Duration,
};

use actix_web::{
    FromRequest, HttpMessage as _, HttpRequest,
    dev::Payload,
    http::header::{self, HeaderMap},
    web,
};
use palvelurekisteri_auth::token::AccessClaims;
use palvelurekisteri_domain::{
    code_set::staff::Purpose,
    id::{RoleGrantId, UserId},
    label::Language,
};
use palvelurekisteri_store::begin::Caller;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    call::operation::Operation,
    error::{ApiError, Refusal},
    problem::{
        catalogue::{
            access, auth, header as header_codes,
            request::{self, METHOD_NOT_ALLOWED},
            service,
        },
        fault::Fault,
    },
    shape,
    state::AppState,
};

/// Answers that may be kept.
pub mod cached;
/// Changes that meet those of others.
mod change;
/// Files as answers.
pub mod file;
/// The transaction around a handler's work.
pub mod gate;
/// Stored answers of creating calls.
mod idempotency;
/// The compiled document.
pub mod operation;
/// Keyset cursors and list answers.
pub mod page;
/// Checked query strings.
pub mod query;
/// Why a caller opens what is masked.
mod reason;
/// What a handler answers.
pub mod reply;

pub use query::Query;

/// How long a whole body may take; actix limits only the head.
const BODY_TIME: Duration = Duration::from_secs(15);
/// Longest idempotency key.
const MAX_KEY: usize = 255;
/// Media type of OAuth requests (RFC 6749, appendix B).
const FORM: &str = "application/x-www-form-urlencoded";

/// Id of a request, set by the middleware.
#[derive(Debug, Clone, Copy)]
pub struct RequestId(pub Uuid);

/// The body as it came.
#[derive(Debug)]
enum BodyState {
    Bytes(web::Bytes),
    TooLarge,
    TimedOut,
    Broken,
}

/// One call.
#[derive(Debug)]
pub struct Call {
    state: web::Data<AppState>,
    request: HttpRequest,
    /// Found once: the pattern of a path is matched anew each time that it is asked for.
    operation: Option<Arc<Operation>>,
    request_id: Uuid,
    language: Language,
    claims: Result<AccessClaims, &'static crate::problem::catalogue::Entry>,
    body: BodyState,
    body_read: Cell<bool>,
    query_read: Cell<bool>,
    merged: Cell<bool>,
}

impl FromRequest for Call {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let body = web::Bytes::from_request(&request, payload);
        Box::pin(async move {
            let body = match tokio::time::timeout(BODY_TIME, body).await {
                Ok(Ok(bytes)) => BodyState::Bytes(bytes),
                Ok(Err(error)) if error.as_response_error().status_code().as_u16() == 413 => {
                    BodyState::TooLarge
                }
                Ok(Err(_)) => BodyState::Broken,
                Err(_) => BodyState::TimedOut,
            };
            Self::new(request, body)
        })
    }
}

impl Call {
    fn new(request: HttpRequest, body: BodyState) -> Result<Self, Refusal> {
        let request_id = request_id(&request);
        let language = language(request.headers());
        let Some(state) = request.app_data::<web::Data<AppState>>().cloned() else {
            let error =
                palvelurekisteri_store::error::StoreError::Internal("state is missing".to_owned());
            return Err(Refusal::new(&ApiError::Store(error), request_id, language));
        };
        let pattern = request.match_pattern().unwrap_or_default();
        if let Some(methods) = state
            .operations
            .methods_of_literal(&pattern, request.path())
        {
            let error = ApiError::With(&METHOD_NOT_ALLOWED, "valid", methods.into());
            return Err(Refusal::new(&error, request_id, language));
        }
        let claims = claims(&state, request.headers());
        let operation = state.operations.find(&pattern, request.method()).cloned();
        Ok(Self {
            state,
            request,
            operation,
            request_id,
            language,
            claims,
            body,
            body_read: Cell::new(false),
            query_read: Cell::new(false),
            merged: Cell::new(false),
        })
    }

    /// Shared state.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Id of the request.
    pub fn request_id(&self) -> Uuid {
        self.request_id
    }

    /// Language of the answer.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Account of the verified token.
    pub fn user_id(&self) -> Result<UserId, ApiError> {
        self.claims
            .as_ref()
            .map(|claims| claims.user_id.into())
            .map_err(|entry| ApiError::Problem(entry))
    }

    /// Who calls and when, for the transaction.
    fn caller(&self) -> Result<Caller, ApiError> {
        let claims = self
            .claims
            .as_ref()
            .map_err(|entry| ApiError::Problem(entry))?;
        not_yet(self.state.limits.wait_of_call(claims.user_id))?;
        let acting_grant = match self.request.headers().get("Acting-Grant") {
            Some(value) => Some(
                value
                    .to_str()
                    .ok()
                    .and_then(|text| RoleGrantId::from_str(text).ok())
                    .ok_or(ApiError::Problem(&access::GRANT_UNKNOWN))?,
            ),
            None => None,
        };
        Ok(Caller {
            session_id: claims.session_id.into(),
            acting_grant,
            now: self.state.clock.now(),
            today: self.state.clock.today(),
        })
    }

    /// Holds up an account that searches too often.
    pub fn limit_searches(&self) -> Result<(), ApiError> {
        let user_id = self.user_id()?.as_uuid();
        not_yet(self.state.limits.wait_of_search(user_id))
    }

    /// Holds up an account that tries many identity codes: each answer tells a little of who is registered.
    pub fn limit_identity_codes(&self) -> Result<(), ApiError> {
        let user_id = self.user_id()?.as_uuid();
        not_yet(self.state.limits.wait_of_identity_code(user_id))
    }

    /// The address at the other end of the connection; that of the proxy, where one stands in between.
    pub fn peer_address(&self) -> Option<IpAddr> {
        self.request.peer_addr().map(|address| address.ip())
    }

    /// Holds up an address that logs in too often.
    pub fn limit_logins(&self) -> Result<(), ApiError> {
        let address = self.peer_address();
        not_yet(address.and_then(|address| self.state.limits.wait_of_login(address)))
    }

    /// The operation that the document describes for this path and method.
    fn operation(&self) -> Result<&Operation, ApiError> {
        self.operation.as_deref().ok_or_else(|| {
            ApiError::Store(palvelurekisteri_store::error::StoreError::Internal(
                "the operation is not in the document".to_owned(),
            ))
        })
    }

    /// An id in the path; a malformed one is as unknown as any other.
    pub fn id<T: From<Uuid>>(&self, name: &str) -> Result<T, ApiError> {
        self.path(name)?
            .parse::<Uuid>()
            .map(T::from)
            .map_err(|_| ApiError::NOT_FOUND)
    }

    /// A segment of the path.
    pub fn path(&self, name: &str) -> Result<&str, ApiError> {
        self.request
            .match_info()
            .get(name)
            .ok_or(ApiError::NOT_FOUND)
    }

    /// The last id in the path, as the access log's subject.
    fn subject(&self) -> Option<Uuid> {
        self.request
            .match_info()
            .iter()
            .filter_map(|(_, value)| value.parse().ok())
            .last()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    }

    /// Purpose that the caller names.
    fn purpose(&self) -> Result<Option<Purpose>, ApiError> {
        let unknown = || {
            let valid: Vec<_> = Purpose::ALL
                .iter()
                .map(|purpose| purpose.as_str())
                .collect();
            ApiError::With(&access::PURPOSE_UNKNOWN, "valid", valid.into())
        };
        match self.request.headers().get("Access-Purpose") {
            None => Ok(None),
            Some(value) => {
                let text = value.to_str().map_err(|_| unknown())?;
                text.parse().map(Some).map_err(|_| unknown())
            }
        }
    }

    /// The query string: unknown, repeated and malformed parameters are faults, all at once.
    pub fn query(&self) -> Result<Query, ApiError> {
        self.query_read.set(true);
        self.operation()?
            .query
            .check(self.request.query_string())
            .map(Query)
            .map_err(ApiError::Shape)
    }

    /// The idempotency key, when one was sent.
    fn idempotency_key(&self) -> Result<Option<&str>, Box<Fault>> {
        match self.request.headers().get("Idempotency-Key") {
            None => Ok(None),
            Some(value) => match value.to_str() {
                Ok(key) if (1..=MAX_KEY).contains(&key.len()) => Ok(Some(key)),
                Ok(_) | Err(_) => {
                    let entry = &header_codes::IDEMPOTENCY_KEY_MALFORMED;
                    Err(Box::new(
                        Fault::at_header(entry, "Idempotency-Key").param("max", MAX_KEY),
                    ))
                }
            },
        }
    }

    /// The body, clean, in shape and decoded; every fault of head and body at once.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_value(self.body_value()?).map_err(|error| {
            let operation = self.operation().map(|operation| operation.id.as_str());
            tracing::error!(
                operation.id = operation.unwrap_or_default(),
                line = error.line(),
                "schema and type disagree"
            );
            ApiError::Problem(&request::INVALID)
        })
    }

    /// The body, clean and in shape.
    fn body_value(&self) -> Result<Value, ApiError> {
        self.body_read.set(true);
        let operation = self.operation()?;
        let mut faults = self.head_faults(operation);
        if let Err(ApiError::Shape(query_faults)) = self.query() {
            faults.extend(query_faults);
        }
        let Some(expected) = &operation.body else {
            return Err(ApiError::Store(
                palvelurekisteri_store::error::StoreError::Internal(
                    "a body is read that the document does not have".to_owned(),
                ),
            ));
        };
        let bytes = match &self.body {
            BodyState::Bytes(bytes) => bytes,
            BodyState::TooLarge => {
                return Err(ApiError::With(
                    &request::TOO_LARGE,
                    "max_bytes",
                    crate::MAX_BODY.into(),
                ));
            }
            BodyState::TimedOut => return Err(ApiError::Problem(&request::TIMED_OUT)),
            BodyState::Broken => return Err(ApiError::Problem(&request::MALFORMED_JSON)),
        };
        let empty_allowed = bytes.is_empty() && !expected.required;
        if !empty_allowed && !self.has_media_type(&expected.media_type) {
            return Err(ApiError::With(
                &request::UNSUPPORTED_MEDIA_TYPE,
                "valid",
                vec![expected.media_type.clone()].into(),
            ));
        }
        let bytes: &[u8] = if empty_allowed { b"{}" } else { bytes };
        let form;
        let bytes = if expected.media_type == FORM {
            form = shape::urlencoded::form_to_json(bytes).map_err(ApiError::Shape)?;
            form.as_slice()
        } else {
            bytes
        };
        match shape::check_body(bytes, &expected.schema) {
            Err(body_faults) => {
                faults.extend(body_faults);
                Err(ApiError::Shape(faults))
            }
            Ok(_) if !faults.is_empty() => Err(ApiError::Shape(faults)),
            Ok(value) => Ok(value),
        }
    }

    fn head_faults(&self, operation: &Operation) -> Vec<Fault> {
        match self.idempotency_key() {
            Ok(None) if operation.creates => {
                vec![Fault::at_header(
                    &header_codes::IDEMPOTENCY_KEY_REQUIRED,
                    "Idempotency-Key",
                )]
            }
            Ok(_) => Vec::new(),
            Err(fault) => vec![*fault],
        }
    }

    fn has_media_type(&self, expected: &str) -> bool {
        let sent = self.header("Content-Type").unwrap_or_default();
        let mut parts = sent.split(';').map(str::trim);
        let same = parts
            .next()
            .is_some_and(|kind| kind.eq_ignore_ascii_case(expected));
        // A parameter other than UTF-8 is another encoding.
        same && parts.all(|part| part.eq_ignore_ascii_case("charset=utf-8"))
    }

    /// What a handler did not look at is still checked: unknown parameters, an unwanted body.
    fn check_rest(&self) -> Result<(), ApiError> {
        if !self.query_read.get() {
            self.query()?;
        }
        let operation = self.operation()?;
        if !self.body_read.get() {
            let mut faults = self.head_faults(operation);
            if operation.body.is_none()
                && !matches!(&self.body, BodyState::Bytes(bytes) if bytes.is_empty())
            {
                faults.push(Fault::at_pointer(&request::BODY_NOT_ALLOWED, ""));
            }
            if !faults.is_empty() {
                return Err(ApiError::Shape(faults));
            }
        }
        Ok(())
    }
}

/// 429 while there are seconds to wait.
fn not_yet(wait: Option<u64>) -> Result<(), ApiError> {
    match wait {
        Some(seconds) => Err(ApiError::Wait(&service::RATE_LIMITED, seconds)),
        None => Ok(()),
    }
}

/// The strong entity tag of a version.
#[must_use]
pub fn etag(version: i64) -> String {
    format!("\"v{version}\"")
}

/// The id that the middleware gave the request.
pub fn request_id(request: &HttpRequest) -> Uuid {
    request
        .extensions()
        .get::<RequestId>()
        .map_or_else(Uuid::nil, |id| id.0)
}

/// The language that the reader asks for; Finnish by default.
pub fn language(headers: &HeaderMap) -> Language {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map(crate::problem::language::from_accept_language)
        .unwrap_or_default()
}

fn claims(
    state: &AppState,
    headers: &HeaderMap,
) -> Result<AccessClaims, &'static crate::problem::catalogue::Entry> {
    let Some(value) = headers.get(header::AUTHORIZATION) else {
        return Err(&auth::TOKEN_MISSING);
    };
    let token = value
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim())
        .ok_or(&auth::TOKEN_INVALID)?;
    state
        .tokens
        .get()
        .verify(token, state.clock.now())
        .map_err(|_| &auth::TOKEN_INVALID)
}
