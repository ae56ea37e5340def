//! A client's row with what is shown beside it, in one statement.

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, QueryDsl, Selectable, SelectableHelper,
    dsl::SqlTypeOf,
    pg::Pg,
    sql_types::{Bool, Date, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join;
use palvelurekisteri_db_schema::schema::{activation_phase, placement};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::ClientId};
use uuid::Uuid;

use super::{ClientRow, identity::MunicipalityRow};
use crate::{
    access::{ClientAccess, judge},
    activation_phase::PhaseRow,
    error::StoreError,
    named_query::named_query,
    placement::PlacementRow,
    tx::Tx,
};

/// What is shown beside a client's row.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Home municipality today.
    pub municipality: Option<MunicipalityRow>,
    /// Whether an identity code is in force today.
    pub has_identity_code: bool,
}

/// Phases and placements of an overview at most.
const SHOWN: i64 = 100;

type ClientColumns = SqlTypeOf<<ClientRow as Selectable<Pg>>::SelectExpression>;
type MunicipalityColumns = SqlTypeOf<<MunicipalityRow as Selectable<Pg>>::SelectExpression>;

/// The row, whether it is protected, the caller's relations, the municipality, whether there is an identity code.
type OpenRow = (ClientRow, bool, String, Option<MunicipalityRow>, bool);

named_query!(
    /// One client with what its access is decided by and what is shown beside it. The columns are those of
    /// [`ClientRow`] and [`MunicipalityRow`], in their order.
    OpenClient(id: Uuid => SqlUuid, today: NaiveDate => Date)
        -> (ClientColumns, Bool, Text, Nullable<MunicipalityColumns>, Bool),
    include_str!("open.sql"),
);

/// Decides on a client and reads it. Everything is asked at once; without access nothing of it is handed on.
pub async fn open_client(
    tx: &mut Tx,
    id: ClientId,
    class: RecordClass,
    action: Action,
) -> Result<(ClientAccess, ClientRow, Beside), StoreError> {
    let query = open_query(tx, id);
    let rows = tx
        .at_once(async |mut connection: &AsyncPgConnection| {
            query.get_results(&mut connection).await
        })
        .await??;
    judge_opened(tx, rows, class, action)
}

/// A client with phases and placements.
#[derive(Debug)]
pub struct Overview {
    /// What the caller may do.
    pub access: ClientAccess,
    /// The client.
    pub row: ClientRow,
    /// What is shown beside it.
    pub beside: Beside,
    /// Phases and placements, newest first; `None` for a caller who may not see them.
    pub casework: Option<(Vec<PhaseRow>, Vec<PlacementRow>)>,
}

/// Decides on a client and reads it, then its phases and placements where the caller may see them. Nothing of these is
/// asked before: an id that is hidden takes no longer than one that is unknown, however much there is behind it.
pub async fn open_overview(
    tx: &mut Tx,
    id: ClientId,
    class: RecordClass,
    action: Action,
) -> Result<Overview, StoreError> {
    let (access, row, beside) = open_client(tx, id, class, action).await?;
    let casework = match access.permits(RecordClass::Phase, action) {
        true => Some(read_casework(tx, id).await?),
        false => None,
    };
    Ok(Overview {
        access,
        row,
        beside,
        casework,
    })
}

async fn read_casework(
    tx: &mut Tx,
    id: ClientId,
) -> Result<(Vec<PhaseRow>, Vec<PlacementRow>), StoreError> {
    let phases = activation_phase::table
        .filter(activation_phase::client_id.eq(id.as_uuid()))
        .filter(activation_phase::annulled_at.is_null())
        .order((
            activation_phase::planned_starts_on.desc(),
            activation_phase::id.desc(),
        ))
        .select(PhaseRow::as_select())
        .limit(SHOWN);
    let placements = placement::table
        .filter(placement::client_id.eq(id.as_uuid()))
        .filter(placement::annulled_at.is_null())
        .order((placement::started_on.desc(), placement::id.desc()))
        .select(PlacementRow::as_select())
        .limit(SHOWN);
    let connection: &AsyncPgConnection = tx.connection()?;
    let (mut first, mut second) = (connection, connection);
    let (phases, placements) = join(phases.load(&mut first), placements.load(&mut second)).await;
    Ok((phases?, placements?))
}

/// What is shown beside a client's row; access has been decided before.
pub async fn read_beside(tx: &mut Tx, id: ClientId) -> Result<Beside, StoreError> {
    let query = open_query(tx, id);
    let (.., municipality, has_identity_code): OpenRow = query.get_result(tx.connection()?).await?;
    Ok(Beside {
        municipality,
        has_identity_code,
    })
}

fn open_query(tx: &Tx, id: ClientId) -> OpenClient {
    OpenClient {
        id: id.as_uuid(),
        today: tx.today(),
    }
}

fn judge_opened(
    tx: &mut Tx,
    rows: Vec<OpenRow>,
    class: RecordClass,
    action: Action,
) -> Result<(ClientAccess, ClientRow, Beside), StoreError> {
    let Some((row, protected, relations, municipality, has_identity_code)) =
        rows.into_iter().next()
    else {
        judge(tx, Vec::new(), class, action)?;
        return Err(StoreError::NotFound);
    };
    let access = judge(tx, vec![(row.id, protected, relations)], class, action)?;
    let beside = Beside {
        municipality,
        has_identity_code,
    };
    Ok((access, row, beside))
}
