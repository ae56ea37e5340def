//! A day of the access log by worker and client, and what the register knows of those clients.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, QueryDsl,
    sql_types::{Array, BigInt, Bool, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{client, contact_event, user_account};
use palvelurekisteri_domain::{
    access::Relation,
    audit::anomaly::{AnomalyLimits, DayUse, Manner, Surroundings},
    text::fold_name,
};
use uuid::Uuid;

use super::reading::AuditLog;
use crate::{error::StoreError, named_query::named_query, tx::Tx};

/// Whose log of what time.
#[derive(Debug, Clone)]
pub struct Shift {
    /// Area of the reader.
    pub area_id: i16,
    /// Workers.
    pub workers: Vec<Uuid>,
    /// From when on.
    pub from: DateTime<Utc>,
    /// Until before when.
    pub to: DateTime<Utc>,
}

type Row = (
    Uuid,
    Option<Uuid>,
    String,
    Option<String>,
    String,
    bool,
    i64,
    DateTime<Utc>,
    DateTime<Utc>,
);

impl AuditLog {
    /// What workers did with clients' data, rows of lists left out; what has no place yet is among it.
    pub async fn list_uses(
        &self,
        shift: Shift,
        limits: AnomalyLimits,
    ) -> Result<Vec<DayUse>, StoreError> {
        let query = UsesOfWorkers {
            area_id: shift.area_id,
            workers: shift.workers,
            from_at: shift.from,
            to_at: shift.to,
            night_from: limits.night_from_hour.into(),
            night_to: limits.night_to_hour.into(),
        };
        let mut connection = self.connection().await?;
        let rows: Vec<Row> = query.get_results(&mut connection).await?;
        Ok(rows.into_iter().map(day_use).collect())
    }
}

fn day_use(row: Row) -> DayUse {
    let (user_id, client_id, operation, relation, manner, at_night, times, first_at, last_at) = row;
    DayUse {
        user_id,
        client_id,
        operation,
        relation: relation.as_deref().and_then(Relation::from_code),
        manner: match manner.as_str() {
            "barred" => Manner::Barred,
            "refused" => Manner::Refused,
            "broke_glass" => Manner::BrokeGlass,
            "revealed_contact" => Manner::RevealedContact,
            _ => Manner::Used,
        },
        at_night,
        times,
        first_at,
        last_at,
    }
}

named_query!(
    /// What workers did with clients' data, by client and way.
    UsesOfWorkers(
        area_id: i16 => SmallInt,
        workers: Vec<Uuid> => Array<SqlUuid>,
        from_at: DateTime<Utc> => Timestamptz,
        to_at: DateTime<Utc> => Timestamptz,
        night_from: i16 => SmallInt,
        night_to: i16 => SmallInt,
    ) -> (SqlUuid, Nullable<SqlUuid>, Text, Nullable<Text>, Text, Bool, BigInt, Timestamptz, Timestamptz),
    "select e.user_id, c.id, e.operation, e.relation, w.manner,
            case when p.night_from > p.night_to then w.hour >= p.night_from or w.hour < p.night_to
                 else w.hour >= p.night_from and w.hour < p.night_to end,
            count(*), min(e.occurred_at), max(e.occurred_at)
       from p join audit_event e
         on e.user_id = any ((select p.workers from p)::uuid[])
        and e.occurred_at >= (select p.from_at from p) and e.occurred_at < (select p.to_at from p)
       left join lateral unnest(e.client_ids) c(id) on true
      cross join lateral (
        select extract(hour from e.occurred_at at time zone 'Europe/Helsinki')::smallint as hour,
               case when e.code = 'access.barred' then 'barred'
                    when e.outcome = 'refused' then 'refused'
                    when e.operation = 'create_break_glass' then 'broke_glass'
                    when e.record_class = 'protected_contact' and e.action in ('read', 'reveal') then 'revealed_contact'
                    else 'used' end as manner) w
      where e.area_id = p.area_id and e.outcome <> 'failed' and (e.action <> 'list' or e.code = 'access.barred')
      group by 1, 2, 3, 4, 5, 6",
);

/// Contacts of a day, and surnames.
#[derive(Debug)]
pub struct DayKnowledge {
    contacted: HashSet<Uuid>,
    clients: HashMap<Uuid, String>,
    workers: HashMap<Uuid, (String, String)>,
}

impl Surroundings for DayKnowledge {
    fn has_contact(&self, client_id: Uuid) -> bool {
        self.contacted.contains(&client_id)
    }

    fn shares_surname(&self, user_id: Uuid, client_id: Uuid) -> bool {
        let own = self.workers.get(&user_id).map(|(_, surname)| surname);
        own.is_some() && own == self.clients.get(&client_id)
    }
}

impl DayKnowledge {
    /// Name of a worker, as colleagues see it.
    #[must_use]
    pub fn display_name(&self, user_id: Uuid) -> Option<&str> {
        self.workers.get(&user_id).map(|(name, _)| name.as_str())
    }
}

/// Reads what is known of the clients and workers of a day. A worker's surname is the last word of the shown name.
pub async fn read_knowledge(
    tx: &mut Tx,
    uses: &[DayUse],
    on: NaiveDate,
) -> Result<DayKnowledge, StoreError> {
    let mut clients: Vec<Uuid> = uses.iter().filter_map(|one| one.client_id).collect();
    clients.sort_unstable();
    clients.dedup();
    let mut workers: Vec<Uuid> = uses.iter().map(|one| one.user_id).collect();
    workers.sort_unstable();
    workers.dedup();
    let contacted: Vec<Uuid> = contact_event::table
        .filter(contact_event::client_id.eq_any(&clients))
        .filter(contact_event::held_on.eq(on))
        .filter(contact_event::annulled_at.is_null())
        .select(contact_event::client_id)
        .load(tx.connection()?)
        .await?;
    let names: Vec<(Uuid, String)> = client::table
        .filter(client::id.eq_any(clients))
        .select((client::id, client::last_name))
        .load(tx.connection()?)
        .await?;
    let shown: Vec<(Uuid, String)> = user_account::table
        .filter(user_account::id.eq_any(workers))
        .select((user_account::id, user_account::display_name))
        .load(tx.connection()?)
        .await?;
    Ok(DayKnowledge {
        contacted: contacted.into_iter().collect(),
        clients: names
            .into_iter()
            .map(|(id, name)| (id, fold_name(&name)))
            .collect(),
        workers: shown
            .into_iter()
            .map(|(id, name)| {
                let surname = fold_name(name.split_whitespace().next_back().unwrap_or_default());
                (id, (name, surname))
            })
            .collect(),
    })
}
