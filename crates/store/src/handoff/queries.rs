//! Reading handoffs: of the caller's two sides only. Whether the client's records may be seen is decided elsewhere.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, BoxableExpression, ExpressionMethods, JoinOnDsl,
    NullableExpressionMethods, OptionalExtension, PgRangeExpressionMethods, QueryDsl,
    SelectableHelper,
    pg::Pg,
    sql_types::{Bool, Date, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{handoff, organisation, unit, user_account};
use palvelurekisteri_domain::{
    code_set::{handoff::HandoffState, staff::Role},
    id::{HandoffId, UnitId, UserId},
};
use uuid::Uuid;

use super::{HandoffRow, ReceivingUnit};
use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Which side of the handoffs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Those that the caller, a covered colleague or a led unit has to answer.
    Incoming,
    /// Those that they have offered or asked.
    Outgoing,
    /// Both.
    Either,
}

/// What a list of handoffs is narrowed to.
#[derive(Debug, Clone, Copy)]
pub struct HandoffFilter {
    /// Side.
    pub direction: Direction,
    /// State today; `None` for all.
    pub state: Option<HandoffState>,
}

type Way = Box<dyn BoxableExpression<handoff::table, Pg, SqlType = Nullable<Bool>>>;

/// A page of the caller's handoffs, the newest first.
pub async fn list_handoffs(
    tx: &mut Tx,
    filter: HandoffFilter,
    page: &PageRequest<Uuid>,
) -> Result<PageOf<HandoffRow>, StoreError> {
    let mut query = handoff::table
        .filter(of_caller(tx, filter.direction).await?)
        .filter(handoff::client_id.ne_all(tx.barred()))
        .order(handoff::id.desc())
        .select(HandoffRow::as_select())
        .into_boxed();
    let today = tx.today();
    if let Some(state) = filter.state {
        let stored = match state == HandoffState::Expired {
            true => HandoffState::Open,
            false => state,
        };
        query = query.filter(handoff::state.eq(stored.as_str()));
        match state {
            HandoffState::Open => query = query.filter(handoff::answer_by.ge(today)),
            HandoffState::Expired => query = query.filter(handoff::answer_by.lt(today)),
            HandoffState::Accepted | HandoffState::Declined | HandoffState::Revoked => {}
        }
    }
    if let Some(id) = page.after {
        query = query.filter(handoff::id.lt(id));
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One handoff of the caller.
pub async fn read_handoff(tx: &mut Tx, id: HandoffId) -> Result<HandoffRow, StoreError> {
    let sides = of_caller(tx, Direction::Either).await?;
    Ok(handoff::table
        .filter(handoff::id.eq(id.as_uuid()))
        .filter(sides)
        .filter(handoff::client_id.ne_all(tx.barred()))
        .select(HandoffRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One handoff, locked until the transaction ends. The relationship is locked before, as whoever closes it does.
pub async fn lock_handoff(tx: &mut Tx, id: HandoffId) -> Result<HandoffRow, StoreError> {
    Ok(handoff::table
        .filter(handoff::id.eq(id.as_uuid()))
        .select(HandoffRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

async fn of_caller(tx: &mut Tx, direction: Direction) -> Result<Way, StoreError> {
    let actor = tx.actor();
    let workers: Vec<Uuid> = std::iter::once(actor.user_id)
        .chain(actor.covers.iter().copied())
        .map(|id| id.as_uuid())
        .collect();
    let leads: Vec<Uuid> = actor.leads.iter().map(|id| id.as_uuid()).collect();
    let outgoing: Way = Box::new(
        handoff::from_user_id
            .eq_any(workers.clone())
            .or(handoff::from_unit_id.eq_any(leads.clone()))
            .nullable(),
    );
    if direction == Direction::Outgoing {
        return Ok(outgoing);
    }
    let own = own_units(tx).await?;
    let of_unit = handoff::to_user_id
        .is_null()
        .and(handoff::to_unit_id.eq_any(own))
        .and(handoff::receiver_role.eq(tx.role().as_str()));
    let incoming: Way = Box::new(
        handoff::to_user_id
            .eq_any(workers)
            .or(handoff::to_unit_id.eq_any(leads))
            .or(of_unit),
    );
    Ok(match direction {
        Direction::Incoming => incoming,
        Direction::Outgoing | Direction::Either => Box::new(incoming.or(outgoing)),
    })
}

/// The units in which the caller works under the acting grant.
pub async fn own_units(tx: &mut Tx) -> Result<Vec<Uuid>, StoreError> {
    let Some(acting) = tx.actor().acting.clone() else {
        return Ok(Vec::new());
    };
    if let Some(unit) = acting.unit_id {
        return Ok(vec![unit.as_uuid()]);
    }
    let area_id = tx.area_id();
    Ok(unit::table
        .filter(unit::area_id.eq(area_id))
        .filter(unit::organisation_id.eq(acting.organisation_id.as_uuid()))
        .select(unit::id)
        .load(tx.connection()?)
        .await?)
}

/// Names of units, and of people, by their ids.
pub async fn read_names(
    tx: &mut Tx,
    rows: &[HandoffRow],
) -> Result<HashMap<Uuid, String>, StoreError> {
    let units: Vec<Uuid> = rows
        .iter()
        .flat_map(|row| [row.from_unit_id, row.to_unit_id])
        .collect();
    let users: Vec<Uuid> = rows
        .iter()
        .flat_map(|row| {
            [
                Some(row.from_user_id),
                row.to_user_id,
                row.receiver_id,
                row.answered_by,
            ]
        })
        .flatten()
        .collect();
    let of_units: Vec<(Uuid, String)> = unit::table
        .filter(unit::id.eq_any(units))
        .select((unit::id, unit::name))
        .load(tx.connection()?)
        .await?;
    let of_users: Vec<(Uuid, String)> = user_account::table
        .filter(user_account::id.eq_any(users))
        .select((user_account::id, user_account::display_name))
        .load(tx.connection()?)
        .await?;
    Ok(of_units.into_iter().chain(of_users).collect())
}

/// A unit of the area that exists today.
pub async fn find_unit(tx: &mut Tx, id: UnitId) -> Result<Option<ReceivingUnit>, StoreError> {
    let (area_id, today) = (tx.area_id(), tx.today());
    let found: Option<(Uuid, String)> = unit::table
        .inner_join(organisation::table.on(organisation::id.eq(unit::organisation_id)))
        .filter(unit::id.eq(id.as_uuid()))
        .filter(unit::area_id.eq(area_id))
        .filter(unit::valid.contains(today))
        .select((organisation::id, organisation::kind))
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(
        found.map(|(organisation_id, organisation_kind)| ReceivingUnit {
            organisation_id: organisation_id.into(),
            organisation_kind,
        }),
    )
}

named_query!(
    /// Whether somebody works in a unit in a role today.
    WorksIn(
        user_id: Uuid => SqlUuid,
        unit_id: Uuid => SqlUuid,
        role: String => Text,
        today: NaiveDate => Date,
    ) -> Bool,
    "select exists (
        select 1 from unit u
          join role_grant g on g.area_id = u.area_id and g.organisation_id = u.organisation_id
                           and (g.unit_id is null or g.unit_id = u.id)
          join user_account a on a.id = g.user_id and a.disabled_at is null
         where u.id = p.unit_id and u.area_id = app_area() and u.valid @> p.today
           and g.user_id = p.user_id and g.role = p.role and g.valid @> p.today)
       from p",
);

/// Whether somebody works in a unit in a role today.
pub async fn works_in(
    tx: &mut Tx,
    user_id: UserId,
    unit_id: UnitId,
    role: Role,
) -> Result<bool, StoreError> {
    let query = WorksIn {
        user_id: user_id.as_uuid(),
        unit_id: unit_id.as_uuid(),
        role: role.as_str().to_owned(),
        today: tx.today(),
    };
    Ok(query.get_result(tx.connection()?).await?)
}
