//! Keyset pages: stable under writes, as fast on the last page as on the first.

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct PageRequest<K> {
    /// Rows at most; 1 to 200.
    pub limit: usize,
    /// Key of the last row of the former page; `None` for the first page.
    pub after: Option<K>,
}

/// One page of rows.
#[derive(Debug, Clone)]
pub struct PageOf<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Whether another page follows.
    pub more: bool,
}

impl<K> PageRequest<K> {
    /// Rows to ask the database for: one more than shown tells whether a page follows.
    #[must_use]
    pub fn fetch(&self) -> i64 {
        i64::try_from(self.limit)
            .unwrap_or(i64::MAX)
            .saturating_add(1)
    }
}

impl<T> PageOf<T> {
    /// A page from one row more than the limit.
    #[must_use]
    pub fn from_fetched(mut items: Vec<T>, limit: usize) -> Self {
        let more = items.len() > limit;
        items.truncate(limit);
        Self { items, more }
    }

    /// The same page of other values, unless one of them cannot be made.
    pub fn try_map<U, E>(self, f: impl FnMut(T) -> Result<U, E>) -> Result<PageOf<U>, E> {
        Ok(PageOf {
            items: self.items.into_iter().map(f).collect::<Result<_, _>>()?,
            more: self.more,
        })
    }

    /// The same page of other values.
    #[must_use]
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> PageOf<U> {
        PageOf {
            items: self.items.into_iter().map(f).collect(),
            more: self.more,
        }
    }
}
