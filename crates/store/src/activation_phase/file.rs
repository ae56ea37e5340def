//! What the rules of a phase look at besides its own row: relationship, plan, provider, the client's other phases.

use chrono::NaiveDate;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, SelectableHelper};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::{join, join5};
use palvelurekisteri_db_schema::schema::{
    activation_phase, employer, plan, provider, service_relationship,
};
use palvelurekisteri_domain::{
    activation_phase::{basis::PlanFacts, overlap::PhasePeriod},
    code_set::organisation::LegalForm,
    id::{ClientId, EmployerId, PhaseId, PlanId, ProviderId, RelationshipId},
};
use uuid::Uuid;

use super::{
    PhaseRow, References,
    case::{CaseRecord, read_case},
    stored,
};
use crate::{client::queries::lock_query, error::StoreError, tx::Tx};

/// What a phase rests on and what is beside it.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// First day of the service relationship.
    pub opened_on: NaiveDate,
    /// Last day of the service relationship; `None` while it is open.
    pub closed_on: Option<NaiveDate>,
    /// The plan; `None` when none is named or it has been annulled.
    pub plan: Option<PlanFacts>,
    /// Legal form of the provider, or of the employer where no provider is named.
    pub legal_form: Option<LegalForm>,
    /// The client's other phases.
    pub others: Vec<PhasePeriod>,
    /// Person, plan, work trials and attended days.
    pub case: CaseRecord,
}

/// Reads the surroundings of a phase of the client; `own` is left out of the others.
///
/// What is named but is not the client's, or not the area's, is [`StoreError::UnknownReference`].
pub async fn read_surroundings(
    tx: &mut Tx,
    client_id: ClientId,
    references: &References,
    own: Option<PhaseId>,
) -> Result<Surroundings, StoreError> {
    let connection: &AsyncPgConnection = tx.connection()?;
    surroundings(connection, client_id, references, own).await
}

/// Locks the client and then reads the surroundings of a phase that it is to have, in one round trip.
pub async fn lock_surroundings(
    tx: &mut Tx,
    client_id: ClientId,
    references: &References,
) -> Result<Surroundings, StoreError> {
    let connection: &AsyncPgConnection = tx.connection()?;
    let mut first = connection;
    // In the order of polling: what follows the lock is read when it is held.
    let (locked, surroundings) = join(
        lock_query(client_id).first::<Uuid>(&mut first),
        surroundings(connection, client_id, references, None),
    )
    .await;
    locked?;
    surroundings
}

pub(super) async fn surroundings(
    connection: &AsyncPgConnection,
    client_id: ClientId,
    references: &References,
    own: Option<PhaseId>,
) -> Result<Surroundings, StoreError> {
    // All in one round trip; the first fault is the one that is told.
    let ((relationship, plan, provider, employer, others), case) = join(
        join5(
            read_relationship(connection, client_id, references.relationship_id),
            read_plan(connection, client_id, references.plan_id),
            provider_form(connection, references.provider_id),
            employer_form(connection, references.employer_id),
            list_others(connection, client_id, own),
        ),
        read_case(connection, client_id, references.plan_id, own),
    )
    .await;
    let (opened_on, closed_on) = relationship?;
    let plan = plan?;
    let (provider, employer) = (provider?, employer?);
    Ok(Surroundings {
        opened_on,
        closed_on,
        plan,
        legal_form: provider.or(employer),
        others: others?,
        case: case?,
    })
}

async fn read_relationship(
    mut connection: &AsyncPgConnection,
    client_id: ClientId,
    id: RelationshipId,
) -> Result<(NaiveDate, Option<NaiveDate>), StoreError> {
    let row = service_relationship::table
        .filter(service_relationship::id.eq(id.as_uuid()))
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .select((
            service_relationship::opened_on,
            service_relationship::closed_on,
        ))
        .first(&mut connection)
        .await
        .optional()?;
    row.ok_or_else(|| unknown("relationship_id"))
}

async fn read_plan(
    mut connection: &AsyncPgConnection,
    client_id: ClientId,
    id: Option<PlanId>,
) -> Result<Option<PlanFacts>, StoreError> {
    let Some(id) = id else {
        return Ok(None);
    };
    let row: Option<(String, Option<NaiveDate>, Option<NaiveDate>, bool)> = plan::table
        .filter(plan::id.eq(id.as_uuid()))
        .filter(plan::client_id.eq(client_id.as_uuid()))
        .select((
            plan::kind,
            plan::in_force_on,
            plan::ended_on,
            plan::annulled_at.is_not_null(),
        ))
        .first(&mut connection)
        .await
        .optional()?;
    let (kind, in_force_on, ended_on, annulled) = row.ok_or_else(|| unknown("plan_id"))?;
    if annulled {
        return Ok(None);
    }
    Ok(Some(PlanFacts {
        kind: stored(&kind)?,
        in_force_on,
        ended_on,
    }))
}

async fn provider_form(
    mut connection: &AsyncPgConnection,
    id: Option<ProviderId>,
) -> Result<Option<LegalForm>, StoreError> {
    let Some(id) = id else {
        return Ok(None);
    };
    let form: Option<String> = provider::table
        .filter(provider::id.eq(id.as_uuid()))
        .select(provider::legal_form)
        .first(&mut connection)
        .await
        .optional()?;
    stored(&form.ok_or_else(|| unknown("provider_id"))?).map(Some)
}

async fn employer_form(
    mut connection: &AsyncPgConnection,
    id: Option<EmployerId>,
) -> Result<Option<LegalForm>, StoreError> {
    let Some(id) = id else {
        return Ok(None);
    };
    let form: Option<String> = employer::table
        .filter(employer::id.eq(id.as_uuid()))
        .select(employer::legal_form)
        .first(&mut connection)
        .await
        .optional()?;
    stored(&form.ok_or_else(|| unknown("employer_id"))?).map(Some)
}

async fn list_others(
    mut connection: &AsyncPgConnection,
    client_id: ClientId,
    own: Option<PhaseId>,
) -> Result<Vec<PhasePeriod>, StoreError> {
    let rows: Vec<PhaseRow> = activation_phase::table
        .filter(activation_phase::client_id.eq(client_id.as_uuid()))
        .filter(activation_phase::state.ne("cancelled"))
        .filter(activation_phase::annulled_at.is_null())
        .order(activation_phase::id)
        .select(PhaseRow::as_select())
        .load(&mut connection)
        .await?;
    rows.iter()
        .filter(|row| own != Some(row.id.into()))
        .map(|row| {
            Ok(PhasePeriod {
                kind: row.kind()?,
                state: row.state()?,
                period: row.period()?,
            })
        })
        .collect()
}

fn unknown(column: &str) -> StoreError {
    StoreError::UnknownReference {
        column: column.to_owned(),
    }
}
