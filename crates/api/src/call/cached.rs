//! Answers that hold no client data and change only with a release or a register: they have an entity tag of their
//! bytes, may be kept, and are not sent again to whoever has them (RFC 9110, 304).

use actix_web::http::header;
use aws_lc_rs::digest::{SHA256, digest};
use serde::Serialize;

use super::{Call, reply::Reply};
use crate::error::ApiError;

/// Kept by the caller's own cache only, for it was asked for with a token.
const PRIVATE: &str = "private, max-age=300";
/// Bytes of the digest in the tag: enough to tell versions apart.
const TAG_BYTES: usize = 16;

impl Call {
    /// 200 with a body that may be kept, or 304 when `If-None-Match` names it.
    pub fn reference<T: Serialize>(&self, body: &T) -> Result<Reply, ApiError> {
        let mut reply = Reply::ok(body)?;
        let bytes = reply.body.as_deref().unwrap_or_default().as_bytes();
        let etag = tag_of(bytes);
        if self.holds(&etag) {
            reply = Reply::no_content();
            reply.status = 304;
        }
        reply.etag = Some(etag);
        reply.cache_control = Some(PRIVATE);
        Ok(reply)
    }

    /// The answer with an entity tag of its bytes, or 304 when `If-None-Match` names it. No cache keeps it.
    pub fn unless_held(&self, reply: Reply) -> Reply {
        let reply = reply.tagged();
        match &reply.etag {
            Some(etag) if self.holds(etag) => {
                let mut unchanged = Reply::no_content();
                unchanged.status = 304;
                unchanged.etag = Some(etag.clone());
                unchanged
            }
            Some(_) | None => reply,
        }
    }

    /// Whether the caller asks for CSV rather than for JSON.
    pub fn wants_csv(&self) -> bool {
        let accepted = self.request.headers().get_all(header::ACCEPT);
        accepted
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|range| range.split(';').next())
            .map(str::trim)
            .find(|range| matches!(*range, "text/csv" | "application/json" | "*/*"))
            == Some("text/csv")
    }

    /// Whether `If-None-Match` names the tag; the comparison is weak (RFC 9110 13.1.2).
    pub(super) fn holds(&self, etag: &str) -> bool {
        self.request
            .headers()
            .get_all(header::IF_NONE_MATCH)
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .any(|held| held == "*" || held.strip_prefix("W/").unwrap_or(held) == etag)
    }
}

/// The strong entity tag of some bytes.
pub fn tag_of(bytes: &[u8]) -> String {
    let digest = digest(&SHA256, bytes);
    let short = digest.as_ref().get(..TAG_BYTES).unwrap_or_default();
    format!("\"{}\"", hex::encode(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_bytes_have_equal_tags() {
        assert_eq!(tag_of(b"a"), tag_of(b"a"));
        assert_ne!(tag_of(b"a"), tag_of(b"b"));
        assert_eq!(tag_of(b"").len(), 2 + 2 * TAG_BYTES);
    }
}
