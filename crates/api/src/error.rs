//! Why a call is not done, and how that becomes a problem. Nothing else knows HTTP statuses of faults.

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::{StatusCode, header},
};
use palvelurekisteri_auth::error::AuthError;
use palvelurekisteri_domain::{
    label::Language,
    violation::{Violation, any_blocks},
};
use palvelurekisteri_store::error::StoreError;
use uuid::Uuid;

use crate::{
    problem::{
        MEDIA_TYPE, Problem,
        catalogue::{
            self, Entry, access, auth, field, header as header_codes,
            request::{METHOD_NOT_ALLOWED, RANGE_NOT_SATISFIABLE},
            resource, rule, service,
        },
        conflict::Conflict,
        fault::Fault,
        render,
    },
    shape,
};

/// Why a call is not done; the variants follow the order of checks of decision 25.
#[derive(Debug)]
pub enum ApiError {
    /// A fixed answer of the catalogue.
    Problem(&'static Entry),
    /// The same, with a parameter of its text.
    With(&'static Entry, &'static str, serde_json::Value),
    /// Faults of form.
    Shape(Vec<Fault>),
    /// The version is stale.
    Changed {
        /// Entity tag now.
        etag: String,
        /// What others changed; `None` when the caller's version is not known.
        conflict: Option<Box<Conflict>>,
    },
    /// The rules say no.
    Rule(Vec<Violation>),
    /// Too many tries; seconds to wait.
    Wait(&'static Entry, u64),
    /// Another error, answered to an OAuth client: with its `error` code beside ours (RFC 6749, 5.2).
    OAuth(Box<Self>, &'static str),
    /// The database or the store.
    Store(StoreError),
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Violation> for ApiError {
    fn from(violation: Violation) -> Self {
        Self::Rule(vec![violation])
    }
}

impl From<AuthError> for ApiError {
    fn from(error: AuthError) -> Self {
        if matches!(error, AuthError::Busy) {
            return Self::Problem(&service::UNAVAILABLE);
        }
        Self::Store(StoreError::Internal(error.to_string()))
    }
}

impl ApiError {
    /// Not there, or not to be known of.
    pub const NOT_FOUND: Self = Self::Problem(&resource::NOT_FOUND);

    /// A stale version of which nothing more is said.
    #[must_use]
    pub fn changed(etag: String) -> Self {
        Self::Changed {
            etag,
            conflict: None,
        }
    }

    /// The same for an OAuth client. What is our own fault or a matter of waiting stays as it is.
    pub fn as_oauth(self, error: &'static str) -> Self {
        match self {
            Self::Problem(_) | Self::With(..) | Self::Shape(_) => {
                Self::OAuth(Box::new(self), error)
            }
            Self::Changed { .. }
            | Self::Rule(_)
            | Self::Wait(..)
            | Self::OAuth(..)
            | Self::Store(_) => self,
        }
    }

    /// A conflict by its code.
    #[must_use]
    pub fn conflict(code: &'static str) -> Self {
        Self::Store(StoreError::Conflict { code })
    }

    /// Refuses when a rule blocks; warnings do not.
    ///
    /// # Errors
    /// [`ApiError::Rule`] with everything that was found.
    pub fn refuse_blocking(found: Vec<Violation>) -> Result<(), Self> {
        if any_blocks(&found) {
            Err(Self::Rule(found))
        } else {
            Ok(())
        }
    }

    /// One fault in the body.
    #[must_use]
    pub fn at(entry: &'static Entry, pointer: &str) -> Self {
        Self::Shape(vec![Fault::at_pointer(entry, pointer)])
    }

    /// The problem, without a language yet.
    pub fn problem(&self, request_id: Uuid) -> Problem {
        match self {
            Self::Problem(entry) => match header_of(entry) {
                Some(header) => {
                    Problem::new(entry, request_id).fault(Fault::at_header(entry, header))
                }
                None => Problem::new(entry, request_id),
            },
            Self::With(entry, name, value) => {
                let problem = Problem::new(entry, request_id)
                    .param(name, value.clone())
                    .extension(name, value.clone());
                match header_of(entry) {
                    Some(header) => {
                        problem.fault(Fault::at_header(entry, header).param(name, value.clone()))
                    }
                    None => problem,
                }
            }
            Self::Shape(faults) => shape::refusal(faults.clone(), request_id),
            Self::Changed { etag, conflict } => Problem::new(&resource::CHANGED, request_id)
                .extension("current_etag", etag.clone())
                .conflict(conflict.clone()),
            Self::Rule(violations) => {
                Problem::new(&rule::VIOLATED, request_id).faults(violations.iter().map(Fault::from))
            }
            Self::Wait(entry, seconds) => {
                Problem::new(entry, request_id).param("retry_after_seconds", *seconds)
            }
            Self::OAuth(inner, error) => inner.problem(request_id).extension("error", *error),
            Self::Store(error) => Self::of_store(error, request_id),
        }
    }

    /// What the log says of a fault of our own: of what was sent or stored, nothing.
    fn cause(&self) -> String {
        match self {
            Self::Store(error) => error.to_string(),
            Self::Problem(entry) | Self::With(entry, ..) | Self::Wait(entry, _) => {
                entry.code.to_owned()
            }
            Self::OAuth(inner, _) => inner.cause(),
            Self::Shape(_) | Self::Changed { .. } | Self::Rule(_) => String::new(),
        }
    }

    fn of_store(error: &StoreError, request_id: Uuid) -> Problem {
        let entry = match error {
            StoreError::NotFound => &resource::NOT_FOUND,
            StoreError::Forbidden | StoreError::NoGrant => &access::ACTION_NOT_GRANTED,
            StoreError::SessionDead => &auth::TOKEN_INVALID,
            StoreError::GrantAmbiguous(grants) => {
                let valid: Vec<String> = grants.iter().map(|grant| grant.id.to_string()).collect();
                return Self::With(&access::GRANT_AMBIGUOUS, "valid", valid.into())
                    .problem(request_id);
            }
            StoreError::GrantUnknown => {
                return Self::Problem(&access::GRANT_UNKNOWN).problem(request_id);
            }
            StoreError::Conflict { code } => catalogue::entry(code).unwrap_or(&resource::CONFLICT),
            StoreError::UnknownReference { column } => {
                let fault = Fault::at_pointer(&field::UNKNOWN_REFERENCE, format!("/{column}"));
                return Problem::new(&field::UNKNOWN_REFERENCE, request_id).fault(fault);
            }
            StoreError::Stale { .. } => &resource::CHANGED,
            StoreError::Unavailable | StoreError::CallerChanged => &service::UNAVAILABLE,
            StoreError::OutcomeUnknown => &service::OUTCOME_UNKNOWN,
            StoreError::Protection(_) | StoreError::Internal(_) => &service::INTERNAL,
        };
        Problem::new(entry, request_id)
    }
}

/// The header that a fixed answer is about.
fn header_of(entry: &Entry) -> Option<&'static str> {
    [
        (header_codes::IF_MATCH_REQUIRED.code, "If-Match"),
        (access::REASON_REQUIRED.code, "Access-Reason"),
        (access::REASON_MALFORMED.code, "Access-Reason"),
        (access::PURPOSE_UNKNOWN.code, "Access-Purpose"),
        (access::PURPOSE_AMBIGUOUS.code, "Access-Purpose"),
        (access::GRANT_UNKNOWN.code, "Acting-Grant"),
        (access::GRANT_AMBIGUOUS.code, "Acting-Grant"),
    ]
    .into_iter()
    .find_map(|(code, header)| (code == entry.code).then_some(header))
}

/// The code of a refusal, left in the answer's extensions for who counts them.
#[derive(Debug, Clone, Copy)]
pub struct AnsweredCode(pub &'static str);

/// An answer that is not a success, worded for its reader.
#[derive(Debug)]
pub struct Refusal {
    problem: Box<Problem>,
    language: Language,
    retry_after: Option<u64>,
    etag: Option<String>,
    allow: Option<String>,
    content_range: Option<String>,
}

impl Refusal {
    /// The answer to an error of one request. Faults of our own are logged here, once.
    pub fn new(error: &ApiError, request_id: Uuid, language: Language) -> Self {
        let problem = error.problem(request_id);
        if problem.status() >= 500 {
            tracing::error!(
                request.id = %request_id,
                problem.code = problem.code(),
                error = error.cause(),
                "request failed"
            );
        }
        let retry_after = if let ApiError::Wait(_, seconds) = error {
            Some(*seconds)
        } else {
            (problem.status() == 503).then_some(2)
        };
        let etag = if let ApiError::Changed { etag, .. } = error {
            Some(etag.clone())
        } else {
            None
        };
        Self {
            problem: Box::new(problem),
            language,
            retry_after,
            etag,
            allow: allowed_methods(error),
            content_range: unsatisfied_range(error),
        }
    }

    /// Status of the answer.
    pub fn status(&self) -> u16 {
        self.problem.status()
    }

    /// Code of the answer.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// The HTTP answer.
    pub fn into_response(self) -> HttpResponse {
        let status = StatusCode::from_u16(self.problem.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = HttpResponseBuilder::new(status);
        response.insert_header((header::CONTENT_TYPE, MEDIA_TYPE));
        response.insert_header((header::CONTENT_LANGUAGE, self.language.as_str()));
        if status == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        if let Some(etag) = self.etag {
            response.insert_header((header::ETAG, etag));
        }
        if let Some(allow) = self.allow {
            response.insert_header((header::ALLOW, allow));
        }
        if let Some(content_range) = self.content_range {
            response.insert_header((header::CONTENT_RANGE, content_range));
        }
        let mut response = response.body(render(&self.problem, self.language));
        response
            .extensions_mut()
            .insert(AnsweredCode(self.problem.code()));
        response
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.problem.code())
    }
}

impl actix_web::ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        Self {
            problem: self.problem.clone(),
            language: self.language,
            retry_after: self.retry_after,
            etag: self.etag.clone(),
            allow: self.allow.clone(),
            content_range: self.content_range.clone(),
        }
        .into_response()
    }
}

/// What `Allow` names (RFC 9110 15.5.6).
fn allowed_methods(error: &ApiError) -> Option<String> {
    let ApiError::With(entry, _, serde_json::Value::Array(methods)) = error else {
        return None;
    };
    let methods: Vec<_> = methods
        .iter()
        .filter_map(|method| method.as_str())
        .collect();
    (entry.code == METHOD_NOT_ALLOWED.code).then(|| methods.join(", "))
}

/// What `Content-Range` says where no byte of the range is there (RFC 9110 15.5.17).
fn unsatisfied_range(error: &ApiError) -> Option<String> {
    let ApiError::With(entry, _, bytes) = error else {
        return None;
    };
    (entry.code == RANGE_NOT_SATISFIABLE.code).then(|| format!("bytes */{bytes}"))
}

/// The header fault of a missing precondition.
pub(crate) const IF_MATCH_REQUIRED: ApiError = ApiError::Problem(&header_codes::IF_MATCH_REQUIRED);
