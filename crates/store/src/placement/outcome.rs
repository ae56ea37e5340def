//! Where a client went, in one list: placements that were entered, and the activation phases that started
//! ("sijoittunut KTT:hen, työkokeiluun, palkkatuettuun työhön"), which are derived and never entered (decision 12).

use chrono::NaiveDate;
use diesel::sql_types::{BigInt, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::id::ClientId;
use uuid::Uuid;

use super::queries::DayKey;
use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// An outcome: entered or derived.
#[derive(Debug, Clone)]
pub struct OutcomeRow {
    /// Identifier of the placement or phase.
    pub id: Uuid,
    /// `placement` or `activation_phase`.
    pub source: String,
    /// Kind in the code set of the source.
    pub kind: String,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ended_on: Option<NaiveDate>,
}

type OutcomeTuple = (Uuid, String, String, NaiveDate, Option<NaiveDate>);

named_query!(
    /// Live placements and started phases of a client, newest first.
    ListOutcomes(
        client_id: Uuid => SqlUuid,
        after_on: Option<NaiveDate> => Nullable<Date>,
        after_id: Option<Uuid> => Nullable<SqlUuid>,
        row_limit: i64 => BigInt,
    ) -> (SqlUuid, Text, Text, Date, Nullable<Date>),
    ", outcome as (
         select x.id, 'placement' as source, x.kind, x.started_on, x.ended_on
           from p join placement x on x.client_id = p.client_id and x.annulled_at is null
          union all
         select x.id, 'activation_phase', x.kind, x.starts_on, x.ends_on
           from p join activation_phase x on x.client_id = p.client_id
          where x.starts_on is not null and x.state <> 'cancelled' and x.annulled_at is null
            and x.kind in ('rehabilitative_work', 'work_trial', 'pay_subsidy'))
     select o.id, o.source, o.kind, o.started_on, o.ended_on from p, outcome o
      where p.after_on is null or (o.started_on, o.id) < (p.after_on, p.after_id)
      order by o.started_on desc, o.id desc
      limit (select row_limit from p)",
);

/// A page of the outcomes of one client, newest first.
pub async fn list_outcomes(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<OutcomeRow>, StoreError> {
    let query = ListOutcomes {
        client_id: client_id.as_uuid(),
        after_on: page.after.map(|(on, _)| on),
        after_id: page.after.map(|(_, id)| id),
        row_limit: page.fetch(),
    };
    let rows: Vec<OutcomeTuple> = query.get_results(tx.connection()?).await?;
    let page = PageOf::from_fetched(rows, page.limit);
    Ok(
        page.map(|(id, source, kind, started_on, ended_on)| OutcomeRow {
            id,
            source,
            kind,
            started_on,
            ended_on,
        }),
    )
}
