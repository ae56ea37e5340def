//! What is due: candidates a page at a time, judged by the domain. Of what is found only ids are kept in memory.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::{
    QueryableByName,
    sql_types::{Bool, SmallInt, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_domain::{
    retention::{
        Due, Keep, RetentionRule, SocialEnd, Verdict, judge_client, judge_disclosure, judge_draft,
        judge_multidisciplinary, judge_social, oldest_tombstone,
    },
    time::{helsinki_midnight, month::add_months},
};
use uuid::Uuid;

use super::{
    RunOptions, Unit, UnitKind, enter,
    facts::{
        AssessmentDrafts, Clients, ContactDrafts, Disclosures, FactsRow, Multidisciplinary,
        OldTombstones, PAGE, PlanDrafts, Social,
    },
    tables,
};
use crate::{error::StoreError, named_query::named_query};

/// An area with a controller of records in it.
type Place = (i16, Uuid);

named_query!(
    /// The areas with their employment authority.
    Areas(nobody: Uuid => SqlUuid) -> (SmallInt, SqlUuid),
    "select a.id, coalesce(a.authority_organisation_id, p.nobody) from p cross join area a order by 1",
);

named_query!(
    /// The areas with each wellbeing services county, today's or a former one.
    Counties(nobody: Uuid => SqlUuid) -> (SmallInt, SqlUuid),
    "select a.area_id, o.id
       from p join organisation o on o.kind = 'wellbeing_county' and o.id <> p.nobody
       join organisation_area a on a.organisation_id = o.id
      order by 1, 2",
);

/// Everything that is due, in the order of a run; what its time is over for but something keeps goes to `kept`.
pub(super) async fn find(
    connection: &mut AsyncPgConnection,
    options: &RunOptions,
    kept: &mut Vec<(Unit, Keep)>,
) -> Result<Vec<Unit>, StoreError> {
    let mut due = Vec::new();
    let nobody = Uuid::nil();
    let areas: Vec<Place> = Areas { nobody }.get_results(connection).await?;
    let counties: Vec<Place> = Counties { nobody }.get_results(connection).await?;
    for kind in UnitKind::ALL {
        let places = match kind {
            UnitKind::Social => &counties,
            UnitKind::Client
            | UnitKind::Multidisciplinary
            | UnitKind::AssessmentDraft
            | UnitKind::PlanDraft
            | UnitKind::ContactDraft
            | UnitKind::Disclosure
            | UnitKind::Tombstones => &areas,
        };
        for place in places {
            // One transaction reads, so that its context ends with it.
            connection.batch_execute("begin read only").await?;
            enter(connection, place.0, place.1, nobody).await?;
            let found = find_in(connection, (kind, *place), options, (&mut due, kept)).await;
            connection.batch_execute("rollback").await?;
            found?;
            if is_full(&due, options) {
                return Ok(due);
            }
        }
    }
    Ok(due)
}

fn is_full(due: &[Unit], options: &RunOptions) -> bool {
    options.limit.is_some_and(|limit| due.len() >= limit)
}

/// What is due of one kind in one place.
async fn find_in(
    connection: &mut AsyncPgConnection,
    (kind, (area_id, controller)): (UnitKind, Place),
    options: &RunOptions,
    (due, kept): (&mut Vec<Unit>, &mut Vec<(Unit, Keep)>),
) -> Result<(), StoreError> {
    if kind == UnitKind::Tombstones {
        let day = oldest_tombstone(&options.settings, options.on);
        let before = helsinki_midnight(day);
        let old: i64 = OldTombstones { before }.get_result(connection).await?;
        if old > 0 && !is_full(due, options) {
            due.push(tombstones(area_id, controller, day));
        }
        return Ok(());
    }
    let leaving: HashSet<(i16, Uuid)> = due
        .iter()
        .filter(|unit| unit.kind == UnitKind::Client)
        .map(|unit| (unit.area_id, unit.id))
        .collect();
    let mut after = Uuid::nil();
    loop {
        let rows = read(connection, kind, options, (after, None)).await?;
        let is_last = rows.len() < PAGE;
        for row in rows {
            if is_full(due, options) {
                return Ok(());
            }
            after = row.id;
            let (verdict, unit) = (judge(connection, kind, &row, options).await?, |due| Unit {
                area_id,
                kind,
                id: row.id,
                client_id: row.client_id,
                controller_id: row.controller_id,
                due,
            });
            // What goes with its client is counted there; the ledger does not go with her.
            let goes_along = kind != UnitKind::Client
                && kind != UnitKind::Disclosure
                && row
                    .client_id
                    .is_some_and(|id| leaving.contains(&(area_id, id)));
            match verdict {
                _ if goes_along => {}
                Verdict::Erase(found) => due.push(unit(found)),
                Verdict::Keep(found, keep) => kept.push((unit(found), keep)),
                Verdict::Wait(_) => {}
            }
        }
        if is_last {
            return Ok(());
        }
    }
}

fn tombstones(area_id: i16, controller_id: Uuid, day: NaiveDate) -> Unit {
    Unit {
        area_id,
        kind: UnitKind::Tombstones,
        id: Uuid::nil(),
        client_id: None,
        controller_id,
        due: Due {
            rule: RetentionRule::TombstoneOld,
            counted_from: day,
            erase_from: day,
        },
    }
}

/// The verdict on a unit as it is now, inside the transaction that locked it; `None` when it is gone.
pub(super) async fn judge_again(
    connection: &mut AsyncPgConnection,
    unit: &Unit,
    options: &RunOptions,
) -> Result<Option<Verdict>, StoreError> {
    let single = (Uuid::nil(), Some(unit.id));
    let rows = read(connection, unit.kind, options, single).await?;
    match rows.as_slice() {
        [row] => Ok(Some(judge(connection, unit.kind, row, options).await?)),
        _ => Ok(None),
    }
}

async fn read(
    connection: &mut AsyncPgConnection,
    kind: UnitKind,
    options: &RunOptions,
    (after, single): (Uuid, Option<Uuid>),
) -> Result<Vec<FactsRow>, StoreError> {
    let day = options.on;
    macro_rules! rows {
        ($query:ident $($more:tt)*) => {
            $query { day, after, single $($more)* }.get_results(connection).await?
        };
    }
    Ok(match kind {
        UnitKind::Client => rows!(Clients),
        UnitKind::Multidisciplinary => rows!(Multidisciplinary),
        UnitKind::Social => rows!(Social),
        UnitKind::AssessmentDraft => rows!(AssessmentDrafts),
        UnitKind::PlanDraft => rows!(PlanDrafts),
        UnitKind::ContactDraft => rows!(ContactDrafts),
        UnitKind::Disclosure => {
            // Twelve years of rows need not be looked at one by one.
            let years = i32::from(options.settings.ledger_years);
            let before = add_months(day, -12 * years);
            rows!(Disclosures, before)
        }
        UnitKind::Tombstones => Vec::new(),
    })
}

async fn judge(
    connection: &mut AsyncPgConnection,
    kind: UnitKind,
    row: &FactsRow,
    options: &RunOptions,
) -> Result<Verdict, StoreError> {
    let RunOptions { on, settings, .. } = options;
    let own_on = row.own_on.unwrap_or(NaiveDate::MAX);
    Ok(match kind {
        UnitKind::Client => judge_client(&row.client(), settings, *on),
        UnitKind::Multidisciplinary => {
            let verdict = judge_multidisciplinary(own_on, row.keep(), *on);
            match verdict {
                Verdict::Erase(due) if is_referred(connection, kind, row.id).await? => {
                    Verdict::Keep(due, Keep::Referred)
                }
                Verdict::Erase(_) | Verdict::Keep(..) | Verdict::Wait(_) => verdict,
            }
        }
        UnitKind::Social => {
            let end = match row.annulled_on() {
                Some(on) => SocialEnd::Annulled(on),
                None => SocialEnd::Closed(own_on),
            };
            judge_social(end, *on)
        }
        UnitKind::AssessmentDraft | UnitKind::PlanDraft | UnitKind::ContactDraft => {
            judge_draft(own_on, row.keep(), settings, *on)
        }
        UnitKind::Disclosure => match (judge_disclosure(own_on, settings, *on), row.keep()) {
            (Verdict::Erase(due), Some(keep)) => Verdict::Keep(due, keep),
            (verdict, _) => verdict,
        },
        UnitKind::Tombstones => Verdict::Wait(None),
    })
}

#[derive(Debug, QueryableByName)]
struct Referred {
    #[diesel(sql_type = Bool)]
    referred: bool,
}

/// Whether a record that stays refers to one that would go.
async fn is_referred(
    connection: &mut AsyncPgConnection,
    kind: UnitKind,
    id: Uuid,
) -> Result<bool, StoreError> {
    let Some(condition) = tables::referred(kind.table()) else {
        return Ok(false);
    };
    let found: Referred = diesel::sql_query(format!("select {condition} as referred"))
        .bind::<SqlUuid, _>(id)
        .get_result(connection)
        .await?;
    Ok(found.referred)
}
