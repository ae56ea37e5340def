//! Changes of a version: the precondition, and what follows when somebody else has been faster (decision 0012). One
//! mechanism for every `PATCH` and change of state: the former version comes from the history, both versions are shown by the view that
//! `GET` shows, and what was sent is laid over them.

use actix_web::http::header;
use palvelurekisteri_domain::id::UserId;
use palvelurekisteri_store::{
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Call, etag};
use crate::{
    error::{ApiError, IF_MATCH_REQUIRED},
    problem::{
        catalogue::header as header_codes,
        conflict::{self, Conflict, ConflictAuthor},
        fault::Fault,
    },
};

/// The preference that disjoint changes are merged, as `Preference-Applied` repeats it (RFC 7240).
pub(super) const MERGE_DISJOINT: &str = "merge=disjoint";

impl Call {
    /// Compares the precondition with the version now: 428 when missing, 412 when stale (RFC 9110, RFC 6585).
    pub fn if_match(&self, version: i64) -> Result<(), ApiError> {
        let current = etag(version);
        if self.precondition()? == current {
            Ok(())
        } else {
            Err(ApiError::changed(current))
        }
    }

    /// The one strong tag of `If-Match`.
    fn precondition(&self) -> Result<&str, ApiError> {
        let Some(value) = self.request.headers().get(header::IF_MATCH) else {
            return Err(IF_MATCH_REQUIRED);
        };
        let malformed = || {
            ApiError::Shape(vec![Fault::at_header(
                &header_codes::IF_MATCH_MALFORMED,
                "If-Match",
            )])
        };
        let sent = value.to_str().map_err(|_| malformed())?.trim();
        let is_strong_tag =
            sent.len() > 2 && sent.starts_with('"') && sent.ends_with('"') && !sent.contains(',');
        if is_strong_tag {
            Ok(sent)
        } else {
            Err(malformed())
        }
    }

    /// The body of a change of a locked record, when it may be applied to the record as it is now: the caller saw this
    /// version, or prefers that changes of different fields are merged. `show` is how the caller sees a version.
    ///
    /// # Errors
    /// 428 and 412 of [`Call::if_match`]; a 412 tells what others changed when the history holds the caller's version.
    pub async fn change<T, R, V>(
        &self,
        tx: &mut Tx,
        row: &R,
        show: impl AsyncFn(&mut Tx, R) -> Result<V, ApiError>,
    ) -> Result<T, ApiError>
    where
        T: DeserializeOwned,
        R: Versioned + Clone,
        V: Serialize,
    {
        let sent = self.precondition()?;
        let current = etag(row.version());
        if sent == current {
            return self.body();
        }
        let patch = self.body_value().ok();
        let Some(conflict) = self.conflict(tx, row, sent, patch.as_ref(), show).await? else {
            return Err(ApiError::changed(current));
        };
        if patch.is_some() && conflict.overlapping.is_empty() && self.prefers_merge() {
            self.merged.set(true);
            return self.body();
        }
        Err(ApiError::Changed {
            etag: current,
            conflict: Some(Box::new(conflict)),
        })
    }

    /// [`Call::if_match`] of a locked record for a change of its state: a 412 tells what others changed, and where that
    /// meets what was sent. `show` is how the caller sees a version.
    ///
    /// # Errors
    /// 428 and 412 of [`Call::if_match`].
    pub async fn if_unchanged<R, V>(
        &self,
        tx: &mut Tx,
        row: &R,
        show: impl AsyncFn(&mut Tx, R) -> Result<V, ApiError>,
    ) -> Result<(), ApiError>
    where
        R: Versioned + Clone,
        V: Serialize,
    {
        let sent = self.precondition()?;
        let current = etag(row.version());
        if sent == current {
            return Ok(());
        }
        let takes_body = self.operation()?.body.is_some();
        let body = takes_body.then(|| self.body_value().ok()).flatten();
        let conflict = self.conflict(tx, row, sent, body.as_ref(), show).await?;
        Err(ApiError::Changed {
            etag: current,
            conflict: conflict.map(Box::new),
        })
    }

    /// What others have changed since the version of a tag; `None` when the history does not hold that version.
    async fn conflict<R, V>(
        &self,
        tx: &mut Tx,
        row: &R,
        sent: &str,
        patch: Option<&Value>,
        show: impl AsyncFn(&mut Tx, R) -> Result<V, ApiError>,
    ) -> Result<Option<Conflict>, ApiError>
    where
        R: Versioned + Clone,
        V: Serialize,
    {
        let Some(version) = version_of(sent) else {
            return Ok(None);
        };
        let Some(former) = R::find_former(tx, row.id(), version).await? else {
            return Ok(None);
        };
        let base = shown(&show(tx, former).await?)?;
        let now = shown(&show(tx, row.clone()).await?)?;
        let last = history::read_last_change(tx, row).await?;
        let author = |id| ConflictAuthor {
            id: UserId::from(id),
            display_name: last.display_name,
        };
        Ok(Some(Conflict {
            changed_at: last.recorded_at,
            changed_by: last.recorded_by.map(author),
            changed: conflict::changed(&base, &now),
            overlapping: patch
                .map(|patch| conflict::overlapping(patch, &base, &now))
                .unwrap_or_default(),
        }))
    }

    /// Whether the caller prefers that disjoint changes are merged: `Prefer: merge=disjoint`.
    fn prefers_merge(&self) -> bool {
        let lines = self.request.headers().get_all("Prefer");
        let preferences = lines.filter_map(|line| line.to_str().ok());
        merges(preferences)
    }
}

/// Of several preferences of one name the first counts; what is unknown is passed over (RFC 7240 2).
fn merges<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    lines
        .flat_map(|line| line.split(','))
        .filter_map(|preference| preference.split(';').next()?.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("merge"))
        .is_some_and(|(_, value)| value.trim().trim_matches('"') == "disjoint")
}

/// The version of a tag that this register has given.
fn version_of(tag: &str) -> Option<i64> {
    let version = tag.strip_prefix("\"v")?.strip_suffix('"')?.parse().ok()?;
    (etag(version) == tag).then_some(version)
}

fn shown<V: Serialize>(view: &V) -> Result<Value, ApiError> {
    serde_json::to_value(view)
        .map_err(|error| ApiError::Store(StoreError::Internal(format!("view: {error}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tags_that_were_given_name_a_version() {
        assert_eq!(version_of("\"v7\""), Some(7));
        for other in [
            "\"7\"", "\"v07\"", "\"v+7\"", "\"v7 \"", "\"v\"", "\"x\"", "v7",
        ] {
            assert_eq!(version_of(other), None, "{other}");
        }
    }

    #[test]
    fn the_preference_is_found_among_others() {
        for line in [
            "merge=disjoint",
            "Merge = \"disjoint\"",
            "return=minimal, merge=disjoint; of=fields",
        ] {
            assert!(merges([line].into_iter()), "{line}");
        }
        for line in [
            "",
            "merge",
            "merge=all",
            "merge=none, merge=disjoint",
            "x-merge=disjoint",
        ] {
            assert!(!merges([line].into_iter()), "{line}");
        }
        assert!(merges(["wait=5", "merge=disjoint"].into_iter()));
    }
}
