//! The free-text reason (perustelu) of opening what is masked: `Access-Reason`, kept in the access log.

use palvelurekisteri_domain::access::needs_reason;
use palvelurekisteri_store::tx::Tx;

use super::Call;
use crate::{error::ApiError, problem::catalogue::access};

/// Longest reason, in characters.
const MAX_REASON: usize = 500;

/// What stands in the header.
enum Given {
    Nothing,
    Reason(String),
    /// Too long, with control characters, or not percent-encoded UTF-8.
    Malformed,
}

impl Call {
    /// Free-text reason: percent-encoded UTF-8, since a header cannot hold ä.
    pub(super) fn reason(&self) -> Option<String> {
        match self.given_reason() {
            Given::Reason(text) => Some(text),
            Given::Nothing | Given::Malformed => None,
        }
    }

    fn given_reason(&self) -> Given {
        let Some(raw) = self.request.headers().get("Access-Reason") else {
            return Given::Nothing;
        };
        let Some(text) = percent_decoded(raw.as_bytes()) else {
            return Given::Malformed;
        };
        let text = text.trim();
        if text.is_empty() {
            return Given::Nothing;
        }
        match text.chars().count() <= MAX_REASON && !text.chars().any(char::is_control) {
            true => Given::Reason(text.to_owned()),
            false => Given::Malformed,
        }
    }

    /// Asks for the reason that opening a masked record needs.
    pub fn require_reason(&self) -> Result<(), ApiError> {
        match self.given_reason() {
            Given::Reason(_) => Ok(()),
            Given::Nothing => Err(ApiError::Problem(&access::REASON_REQUIRED)),
            Given::Malformed => {
                let max = MAX_REASON.into();
                Err(ApiError::With(&access::REASON_MALFORMED, "max", max))
            }
        }
    }

    /// Asks for a reason where the access table does, for what has been decided last.
    pub fn require_reason_where_asked(&self, tx: &Tx) -> Result<(), ApiError> {
        let (Some(class), Some(action)) = (tx.notes.class, tx.notes.action) else {
            return Ok(());
        };
        match needs_reason(class, action, tx.notes.relation) {
            true => self.require_reason(),
            false => Ok(()),
        }
    }
}

fn percent_decoded(raw: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let pair = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}
