//! Lists: `{items, next_cursor}`. A cursor is encrypted (a keyset cursor over names holds a surname) and bound to
//! the caller, the operation, the filters and the order (decision 30).

use palvelurekisteri_store::{
    page::{PageOf, PageRequest},
    tx::Tx,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::{Call, Query, reply::Reply};
use crate::{
    error::ApiError,
    problem::{catalogue::query::INVALID_CURSOR, fault::Fault},
};

/// Rows of a page when the caller does not say.
pub const DEFAULT_LIMIT: usize = 50;
const PURPOSE: &str = "cursor";

/// Query parameters of every list.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct PageParams {
    /// Rows of a page.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i32>,
    /// Where to go on: next_cursor of the former page.
    #[param(min_length = 1, max_length = 2000)]
    cursor: Option<String>,
}

/// Query parameter of lists that can count.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct CountParams {
    /// Asks for total_count.
    #[param(inline)]
    count: Option<CountMode>,
}

/// How to count.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum CountMode {
    /// The exact number of rows.
    Exact,
}

/// What a cursor holds.
#[derive(Debug, Serialize, Deserialize)]
struct Cursor<K> {
    user: Uuid,
    operation: String,
    filters: String,
    key: K,
}

/// The body of a list.
#[derive(Debug, Serialize)]
struct ListBody<'a, T> {
    items: &'a [T],
    next_cursor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    total_count: Option<i64>,
}

impl Call {
    /// Limit and place of the page that the caller asks for.
    pub fn page<K: DeserializeOwned>(
        &self,
        tx: &Tx,
        query: &Query,
    ) -> Result<PageRequest<K>, ApiError> {
        let limit = query.get::<usize>("limit")?.unwrap_or(DEFAULT_LIMIT);
        let after = match query.text("cursor") {
            None => None,
            Some(text) => Some(self.open_cursor(tx, query, text)?),
        };
        Ok(PageRequest { limit, after })
    }

    fn open_cursor<K: DeserializeOwned>(
        &self,
        tx: &Tx,
        query: &Query,
        text: &str,
    ) -> Result<K, ApiError> {
        let invalid = || ApiError::Shape(vec![Fault::at_parameter(&INVALID_CURSOR, "cursor")]);
        let bytes = self
            .state
            .store
            .keys()
            .open_sealed(PURPOSE, text)
            .map_err(|_| invalid())?;
        let cursor: Cursor<K> = serde_json::from_slice(&bytes).map_err(|_| invalid())?;
        let same = cursor.user == tx.actor().user_id.as_uuid()
            && cursor.operation == self.operation()?.id
            && cursor.filters == query.fingerprint();
        if same { Ok(cursor.key) } else { Err(invalid()) }
    }

    /// The answer of a list: rows, cursor and link of the next page; notes the number of rows.
    pub fn list<T: Serialize, K: Serialize>(
        &self,
        tx: &mut Tx,
        query: &Query,
        page: &PageOf<T>,
        key_of: impl Fn(&T) -> K,
        total_count: Option<i64>,
    ) -> Result<Reply, ApiError> {
        tx.notes.row_count = Some(page.items.len());
        let next_cursor = match page.items.last() {
            Some(last) if page.more => Some(self.seal_cursor(tx, query, key_of(last))?),
            Some(_) | None => None,
        };
        let link = next_cursor.as_ref().map(|cursor| self.link_to(cursor));
        let body = ListBody {
            items: &page.items,
            next_cursor,
            total_count,
        };
        Ok(Reply::ok(&body)?.next(link))
    }

    fn seal_cursor<K: Serialize>(
        &self,
        tx: &Tx,
        query: &Query,
        key: K,
    ) -> Result<String, ApiError> {
        let cursor = Cursor {
            user: tx.actor().user_id.as_uuid(),
            operation: self.operation()?.id.clone(),
            filters: query.fingerprint(),
            key,
        };
        let internal = |error: String| {
            ApiError::Store(palvelurekisteri_store::error::StoreError::Internal(error))
        };
        let bytes = serde_json::to_vec(&cursor).map_err(|error| internal(error.to_string()))?;
        self.state
            .store
            .keys()
            .seal(PURPOSE, &bytes)
            .map_err(|error| internal(error.to_string()))
    }

    /// This request's address with another cursor.
    fn link_to(&self, cursor: &str) -> String {
        let kept: Vec<_> = self
            .request
            .query_string()
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="))
            .collect();
        let mut query = kept.join("&");
        if !query.is_empty() {
            query.push('&');
        }
        format!("{}?{query}cursor={cursor}", self.request.path())
    }
}
