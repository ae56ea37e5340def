//! The timeline (aikajana) as read: everything dated about a client, from every table, in one statement.
//!
//! The caller's classes are parameters of the statement: a row of another class is no part of the union, so it changes
//! no count, no order and no cursor. Free text is never read here. Social-welfare records are no part of it.

use chrono::NaiveDate;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{code_set::staff::RecordClass, id::ClientId};
use uuid::Uuid;

use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Place of an event in the list, newest first: one row can give several events of a day.
pub type TimelineKey = (NaiveDate, Uuid, String);

/// What is asked for.
#[derive(Debug, Clone)]
pub struct TimelineFilter {
    /// Client.
    pub client_id: ClientId,
    /// Classes that the caller may read.
    pub classes: Vec<RecordClass>,
    /// Kinds; `None` for all.
    pub kinds: Option<Vec<String>>,
    /// On this day or later.
    pub from: Option<NaiveDate>,
    /// On this day or earlier.
    pub to: Option<NaiveDate>,
}

/// One event.
#[derive(Debug, Clone)]
pub struct TimelineRow {
    /// Kind of the record.
    pub kind: String,
    /// Identifier of the row.
    pub id: Uuid,
    /// Identifier of the object that the row belongs to, where it is not its own.
    pub object_id: Uuid,
    /// Day.
    pub day: NaiveDate,
    /// What happened, such as `plan.in_force`.
    pub event: String,
    /// Kind of the object in its own code set.
    pub object_kind: Option<String>,
    /// Outcome, state or reason as a code.
    pub detail: Option<String>,
    /// Last day, where the record has one.
    pub ends_on: Option<NaiveDate>,
    /// Record class.
    pub record_class: String,
}

type TimelineTuple = (
    String,
    Uuid,
    Uuid,
    NaiveDate,
    String,
    Option<String>,
    Option<String>,
    Option<NaiveDate>,
    String,
);

named_query!(
    /// Events of a client in the given classes, newest first.
    ListTimeline(
        client_id: Uuid => SqlUuid,
        classes: Vec<String> => Array<Text>,
        kinds: Option<Vec<String>> => Nullable<Array<Text>>,
        from_day: Option<NaiveDate> => Nullable<Date>,
        to_day: Option<NaiveDate> => Nullable<Date>,
        after_day: Option<NaiveDate> => Nullable<Date>,
        after_id: Option<Uuid> => Nullable<SqlUuid>,
        after_event: Option<String> => Nullable<Text>,
        row_limit: i64 => BigInt,
    ) -> (Text, SqlUuid, SqlUuid, Date, Text, Nullable<Text>, Nullable<Text>, Nullable<Date>, Text),
    include_str!("list.sql"),
);

/// A page of the events of one client, newest first.
pub async fn list_timeline(
    tx: &mut Tx,
    filter: &TimelineFilter,
    page: &PageRequest<TimelineKey>,
) -> Result<PageOf<TimelineRow>, StoreError> {
    let after = page.after.clone();
    let query = ListTimeline {
        client_id: filter.client_id.as_uuid(),
        classes: filter
            .classes
            .iter()
            .map(|class| class.as_str().to_owned())
            .collect(),
        kinds: filter.kinds.clone(),
        from_day: filter.from,
        to_day: filter.to,
        after_day: after.as_ref().map(|(day, _, _)| *day),
        after_id: after.as_ref().map(|(_, id, _)| *id),
        after_event: after.map(|(_, _, event)| event),
        row_limit: page.fetch(),
    };
    let rows: Vec<TimelineTuple> = query.get_results(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit).map(row))
}

fn row(
    (kind, id, object_id, day, event, object_kind, detail, ends_on, record_class): TimelineTuple,
) -> TimelineRow {
    TimelineRow {
        kind,
        id,
        object_id,
        day,
        event,
        object_kind,
        detail,
        ends_on,
        record_class,
    }
}
