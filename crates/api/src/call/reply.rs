//! What a handler answers, and the proof that the access log has it.

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, Responder,
    http::{StatusCode, header},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{cached::tag_of, change::MERGE_DISJOINT, etag, file::FilePart};
use crate::error::{ApiError, Refusal};

/// What a handler returns.
pub type Answer = Result<Audited, Refusal>;

/// A success, before it is committed and logged.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[must_use]
pub struct Reply {
    pub(super) status: u16,
    pub(super) body: Option<String>,
    pub(super) etag: Option<String>,
    pub(super) location: Option<String>,
    pub(super) link: Option<String>,
    #[serde(default)]
    pub(super) preference_applied: Option<String>,
    #[serde(skip)]
    pub(super) cache_control: Option<&'static str>,
    /// Media type of the body; `None` for JSON.
    #[serde(skip)]
    pub(super) media_type: Option<&'static str>,
    /// A file in the place of a body; nothing that is kept for a repeat.
    #[serde(skip)]
    pub(super) file: Option<Box<FilePart>>,
    #[serde(skip)]
    pub(super) target: Option<Uuid>,
    #[serde(skip)]
    pub(super) changed: Vec<String>,
    #[serde(skip)]
    pub(super) shows: Shows,
}

/// Whether an answer tells of a client: then its repeat asks for access again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Shows {
    /// Of the client of the call.
    #[default]
    Client,
    /// Of nobody.
    Nobody,
}

impl Reply {
    fn new<T: Serialize>(status: u16, body: &T) -> Result<Self, ApiError> {
        let body = serde_json::to_string(body).map_err(|error| {
            ApiError::Store(palvelurekisteri_store::error::StoreError::Internal(
                format!("answer: {error}"),
            ))
        })?;
        Ok(Self {
            status,
            body: Some(body),
            etag: None,
            location: None,
            link: None,
            preference_applied: None,
            cache_control: None,
            media_type: None,
            file: None,
            target: None,
            changed: Vec::new(),
            shows: Shows::Client,
        })
    }

    /// 200 with a body.
    pub fn ok<T: Serialize>(body: &T) -> Result<Self, ApiError> {
        Self::new(200, body)
    }

    /// 201 with the new object and where it is.
    pub fn created<T: Serialize>(location: String, id: Uuid, body: &T) -> Result<Self, ApiError> {
        let mut reply = Self::new(201, body)?;
        reply.location = Some(location);
        reply.target = Some(id);
        Ok(reply)
    }

    /// 202 with what was asked for, and where its end is told.
    pub fn accepted<T: Serialize>(location: String, id: Uuid, body: &T) -> Result<Self, ApiError> {
        let mut reply = Self::created(location, id, body)?;
        reply.status = 202;
        Ok(reply)
    }

    /// 200 with a table as CSV (RFC 4180).
    pub fn csv(text: String) -> Self {
        let mut reply = Self::no_content();
        reply.status = 200;
        reply.body = Some(text);
        reply.media_type = Some("text/csv; charset=utf-8; header=present");
        reply
    }

    /// 204.
    pub fn no_content() -> Self {
        Self {
            status: 204,
            body: None,
            etag: None,
            location: None,
            link: None,
            preference_applied: None,
            cache_control: None,
            media_type: None,
            file: None,
            target: None,
            changed: Vec::new(),
            shows: Shows::Client,
        }
    }

    /// Of a client whom the caller may not know: repeated to whoever made the call, without any access.
    pub fn of_nobody(mut self) -> Self {
        self.shows = Shows::Nobody;
        self
    }

    /// With the entity tag of a version.
    pub fn version(mut self, version: i64) -> Self {
        self.etag = Some(etag(version));
        self
    }

    /// With an entity tag of the bytes, for an answer put together from several objects: no version of one tells whether
    /// it has changed.
    pub fn tagged(mut self) -> Self {
        self.etag = self.body.as_deref().map(|body| tag_of(body.as_bytes()));
        self
    }

    /// With the names of changed fields, for the access log.
    pub fn changed<'a>(mut self, fields: impl IntoIterator<Item = &'a str>) -> Self {
        self.changed = fields.into_iter().map(str::to_owned).collect();
        self
    }

    /// Merged with what others changed meanwhile, as the caller preferred.
    pub(super) fn merged(mut self) -> Self {
        self.preference_applied = Some(MERGE_DISJOINT.to_owned());
        self
    }

    /// With the address of the next page.
    pub(super) fn next(mut self, link: Option<String>) -> Self {
        self.link = link;
        self
    }

    fn into_response(self, replayed: bool) -> HttpResponse {
        let mut response =
            HttpResponseBuilder::new(StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK));
        if let Some(etag) = self.etag {
            response.insert_header((header::ETAG, etag));
        }
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        if let Some(link) = self.link {
            response.insert_header((header::LINK, format!("<{link}>; rel=\"next\"")));
        }
        if let Some(preference) = self.preference_applied {
            response.insert_header(("Preference-Applied", preference));
        }
        if let Some(cache_control) = self.cache_control {
            response.insert_header((header::CACHE_CONTROL, cache_control));
        }
        if replayed {
            response.insert_header(("Idempotent-Replayed", "true"));
        }
        if let Some(file) = self.file {
            return file.into_response(response);
        }
        match self.body {
            Some(body) => response
                .insert_header((
                    header::CONTENT_TYPE,
                    self.media_type.unwrap_or("application/json"),
                ))
                .body(body),
            None => response.finish(),
        }
    }
}

/// A success whose event is durable. Made only by the gate: a handler that forgets the access log does not compile.
#[derive(Debug)]
#[must_use]
pub struct Audited {
    reply: Reply,
    replayed: bool,
}

impl Audited {
    pub(super) fn new(reply: Reply) -> Self {
        Self {
            reply,
            replayed: false,
        }
    }

    pub(super) fn replayed(reply: Reply) -> Self {
        Self {
            reply,
            replayed: true,
        }
    }
}

impl Responder for Audited {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.reply.into_response(self.replayed)
    }
}
