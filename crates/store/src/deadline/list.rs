//! Lists of deadlines over all clients that the caller may see, the first due first.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl,
    SelectableHelper,
    dsl::{count_star, exists, not},
    pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{client, deadline};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        deadline::{DeadlineKind, DeadlineState},
        staff::RecordClass,
    },
    id::ClientId,
};
use uuid::Uuid;

use super::{CLASSES, DeadlineRow};
use crate::{
    access::scope::{Whose, clients_of, visible_clients},
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// What the list is narrowed to; `None` does not.
#[derive(Debug, Clone, Default)]
pub struct DeadlineFilter {
    /// Client.
    pub client_id: Option<ClientId>,
    /// Whose clients.
    pub whose: Option<Whose>,
    /// State; without one, what is still to be done.
    pub state: Option<DeadlineState>,
    /// Kind.
    pub kind: Option<DeadlineKind>,
    /// Due on this day or later.
    pub due_on_from: Option<NaiveDate>,
    /// Due on this day or earlier.
    pub due_on_to: Option<NaiveDate>,
}

/// Place of a deadline in the list.
pub type DueKey = (NaiveDate, Uuid);

/// A deadline with the client's names.
pub type ListedDeadline = (DeadlineRow, String, String);

/// A page of deadlines.
pub async fn list_deadlines(
    tx: &mut Tx,
    filter: &DeadlineFilter,
    page: &PageRequest<DueKey>,
) -> Result<PageOf<ListedDeadline>, StoreError> {
    let of_client = || client::table.filter(client::id.eq(deadline::client_id));
    let mut query = filtered(tx, filter)
        .select((
            DeadlineRow::as_select(),
            of_client()
                .select(client::first_names)
                .single_value()
                .assume_not_null(),
            of_client()
                .select(client::last_name)
                .single_value()
                .assume_not_null(),
        ))
        .order((deadline::due_on, deadline::id));
    if let Some((on, id)) = page.after {
        query = query.filter(
            deadline::due_on
                .gt(on)
                .or(deadline::due_on.eq(on).and(deadline::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many there are; asked for only on demand.
pub async fn count_deadlines(tx: &mut Tx, filter: &DeadlineFilter) -> Result<i64, StoreError> {
    let query = filtered(tx, filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

fn filtered(tx: &mut Tx, filter: &DeadlineFilter) -> deadline::BoxedQuery<'static, Pg> {
    let today = tx.today();
    let [employment, activation, support, phase] = CLASSES;
    let mut of_class = |class: RecordClass| {
        let visible = visible_clients(tx, class, Action::List);
        deadline::record_class
            .eq(class.as_str())
            .and(deadline::client_id.eq_any(visible))
    };
    let visible = of_class(employment)
        .or(of_class(activation))
        .or(of_class(support))
        .or(of_class(phase));
    let annulled = client::table
        .filter(client::id.eq(deadline::client_id))
        .filter(client::annulled_at.is_not_null());
    let mut query = deadline::table
        .filter(not(exists(annulled)))
        .filter(visible)
        .into_boxed();
    query = match filter.state {
        Some(DeadlineState::Withdrawn) => query.filter(deadline::is_withdrawn),
        Some(DeadlineState::Fulfilled) => query
            .filter(not(deadline::is_withdrawn))
            .filter(deadline::fulfilled_on.is_not_null()),
        Some(DeadlineState::Open | DeadlineState::Overdue) | None => query
            .filter(not(deadline::is_withdrawn))
            .filter(deadline::fulfilled_on.is_null()),
    };
    query = match filter.state {
        Some(DeadlineState::Open) => query.filter(deadline::due_on.ge(today)),
        Some(DeadlineState::Overdue) => query.filter(deadline::due_on.lt(today)),
        Some(DeadlineState::Withdrawn | DeadlineState::Fulfilled) | None => query,
    };
    if let Some(whose) = filter.whose {
        query = query.filter(deadline::client_id.eq_any(clients_of(tx, whose)));
    }
    if let Some(id) = filter.client_id {
        query = query.filter(deadline::client_id.eq(id.as_uuid()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(deadline::kind.eq(kind.as_str()));
    }
    if let Some(day) = filter.due_on_from {
        query = query.filter(deadline::due_on.ge(day));
    }
    if let Some(day) = filter.due_on_to {
        query = query.filter(deadline::due_on.le(day));
    }
    query
}
