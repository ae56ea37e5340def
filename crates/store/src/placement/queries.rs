//! Reading, recording and changing placements.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, PgExpressionMethods, QueryDsl,
    SelectableHelper, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, placement, service_relationship};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        client::CorrectionReason, placement::PlacementKind, relationship::RelationshipKind,
        staff::RecordClass,
    },
    id::{ClientId, PhaseId, PlacementId},
};
use uuid::Uuid;

use super::{
    NewPlacement, PlacementContent, PlacementRow, SourcePhase,
    follow_up::{self, PointZero},
};
use crate::{
    access::scope::visible_clients,
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Place of a row in a list, newest first.
pub type DayKey = (NaiveDate, Uuid);

/// What a list over all clients looks for.
#[derive(Debug, Clone, Default)]
pub struct PlacementFilter {
    /// Kind.
    pub kind: Option<PlacementKind>,
    /// Started on this day or later.
    pub started_on_from: Option<NaiveDate>,
    /// Started on this day or earlier.
    pub started_on_to: Option<NaiveDate>,
}

/// One placement that is not annulled; access has been decided before.
pub async fn read_placement(tx: &mut Tx, id: PlacementId) -> Result<PlacementRow, StoreError> {
    Ok(placement::table
        .filter(placement::id.eq(id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .select(PlacementRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One placement that is not annulled, locked until the transaction ends.
pub async fn lock_placement(tx: &mut Tx, id: PlacementId) -> Result<PlacementRow, StoreError> {
    Ok(placement::table
        .filter(placement::id.eq(id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .select(PlacementRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of one client's placements, newest first.
pub async fn list_of_client(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<PlacementRow>, StoreError> {
    let query = placement::table
        .filter(placement::client_id.eq(client_id.as_uuid()))
        .into_boxed();
    newest_first(tx, query, page).await
}

/// A page of the placements of all clients whom the caller may list, newest first.
pub async fn list_placements(
    tx: &mut Tx,
    filter: &PlacementFilter,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<PlacementRow>, StoreError> {
    let visible = visible_clients(tx, RecordClass::Phase, Action::List);
    let mut query = placement::table
        .filter(placement::client_id.eq_any(visible))
        .into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(placement::kind.eq(kind.as_str()));
    }
    if let Some(from) = filter.started_on_from {
        query = query.filter(placement::started_on.ge(from));
    }
    if let Some(to) = filter.started_on_to {
        query = query.filter(placement::started_on.le(to));
    }
    newest_first(tx, query, page).await
}

async fn newest_first(
    tx: &mut Tx,
    query: placement::BoxedQuery<'static, Pg>,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<PlacementRow>, StoreError> {
    let mut query = query
        .filter(placement::annulled_at.is_null())
        .order((placement::started_on.desc(), placement::id.desc()));
    if let Some((on, id)) = page.after {
        query = query.filter(
            placement::started_on
                .lt(on)
                .or(placement::started_on.eq(on).and(placement::id.lt(id))),
        );
    }
    let rows = query
        .limit(page.fetch())
        .select(PlacementRow::as_select())
        .load(tx.connection()?)
        .await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// A phase of the client that has started, as the source of a placement.
pub async fn read_source_phase(
    tx: &mut Tx,
    client_id: ClientId,
    phase_id: PhaseId,
) -> Result<SourcePhase, StoreError> {
    let row: Option<(Uuid, Option<NaiveDate>)> = activation_phase::table
        .filter(activation_phase::id.eq(phase_id.as_uuid()))
        .filter(activation_phase::client_id.eq(client_id.as_uuid()))
        .filter(activation_phase::starts_on.is_not_null())
        .filter(activation_phase::annulled_at.is_null())
        .select((
            activation_phase::relationship_id,
            activation_phase::starts_on,
        ))
        .first(tx.connection()?)
        .await
        .optional()?;
    let Some((relationship_id, Some(started_on))) = row else {
        return Err(StoreError::UnknownReference {
            column: "source_phase_id".to_owned(),
        });
    };
    Ok(SourcePhase {
        id: phase_id,
        relationship_id,
        started_on,
    })
}

/// Records a placement and its follow-up: none is entered twice (decision 12). The client is locked by the caller.
pub async fn insert_placement(tx: &mut Tx, new: &NewPlacement) -> Result<PlacementRow, StoreError> {
    refuse_twin(tx, new.client_id, &new.content).await?;
    let relationship_id = match &new.source_phase {
        Some(phase) => Some(phase.relationship_id),
        None => find_relationship(tx, new.client_id).await?,
    };
    let row: PlacementRow = diesel::insert_into(placement::table)
        .values((
            placement::id.eq(new.id.as_uuid()),
            placement::client_id.eq(new.client_id.as_uuid()),
            placement::relationship_id.eq(relationship_id),
            placement::source_phase_id.eq(new.source_phase.map(|phase| phase.id.as_uuid())),
            columns(&new.content),
        ))
        .returning(PlacementRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    follow_up::plan_after(tx, &row, PointZero::Keep, new.next_id).await?;
    Ok(row)
}

/// Stores what a locked placement says now, and moves its follow-up.
pub async fn update_placement(
    tx: &mut Tx,
    row: &PlacementRow,
    content: &PlacementContent,
    next_id: fn() -> Uuid,
) -> Result<PlacementRow, StoreError> {
    let updated: PlacementRow = diesel::update(placement::table.filter(placement::id.eq(row.id)))
        .set(columns(content))
        .returning(PlacementRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    let zero = match row.kind == updated.kind {
        true => PointZero::Keep,
        false => PointZero::Reopen,
    };
    follow_up::plan_after(tx, &updated, zero, next_id).await?;
    Ok(updated)
}

/// Annuls a locked placement and takes back its follow-up (decision 13).
pub async fn annul_placement(
    tx: &mut Tx,
    row: &PlacementRow,
    reason: CorrectionReason,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let now = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    diesel::update(placement::table.filter(placement::id.eq(row.id)))
        .set((
            placement::annulled_at.eq(now),
            placement::annulled_by.eq(user_id),
            placement::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    follow_up::cancel_after(tx, row, next_id).await
}

fn columns(content: &PlacementContent) -> Columns {
    (
        placement::kind.eq(content.kind.as_str()),
        placement::contract.eq(content.contract.map(|code| code.as_str())),
        placement::hours.eq(content.hours.map(|code| code.as_str())),
        placement::sector.eq(content.sector.map(|code| code.as_str())),
        placement::employer_id.eq(content.employer_id.map(|id| id.as_uuid())),
        placement::started_on.eq(content.started_on),
        placement::ended_on.eq(content.ended_on),
        placement::data_source.eq(content.data_source.as_str()),
    )
}

type Set<Column, Value> = diesel::dsl::Eq<Column, Value>;
type Columns = (
    Set<placement::kind, &'static str>,
    Set<placement::contract, Option<&'static str>>,
    Set<placement::hours, Option<&'static str>>,
    Set<placement::sector, Option<&'static str>>,
    Set<placement::employer_id, Option<Uuid>>,
    Set<placement::started_on, NaiveDate>,
    Set<placement::ended_on, Option<NaiveDate>>,
    Set<placement::data_source, &'static str>,
);

async fn refuse_twin(
    tx: &mut Tx,
    client_id: ClientId,
    content: &PlacementContent,
) -> Result<(), StoreError> {
    let twins = placement::table
        .filter(placement::client_id.eq(client_id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .filter(placement::kind.eq(content.kind.as_str()))
        .filter(placement::started_on.eq(content.started_on))
        .filter(placement::employer_id.is_not_distinct_from(content.employer_id.map(Uuid::from)));
    let exists: bool = diesel::select(diesel::dsl::exists(twins))
        .get_result(tx.connection()?)
        .await?;
    match exists {
        true => Err(StoreError::Conflict {
            code: "placement.exists",
        }),
        false => Ok(()),
    }
}

/// The employment relationship that a placement belongs to: the open one (null sorts first), else the one closed last.
async fn find_relationship(tx: &mut Tx, client_id: ClientId) -> Result<Option<Uuid>, StoreError> {
    Ok(service_relationship::table
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::kind.eq(RelationshipKind::Employment.as_str()))
        .filter(service_relationship::annulled_at.is_null())
        .order((
            service_relationship::closed_on.desc(),
            service_relationship::id.desc(),
        ))
        .select(service_relationship::id)
        .first(tx.connection()?)
        .await
        .optional()?)
}
