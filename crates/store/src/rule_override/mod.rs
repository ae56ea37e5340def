//! Overrides of rules (sääntöpoikkeamat) as stored: what the act leaves to judge, decided otherwise by two people for one
//! plan. That one has lapsed is a predicate at read. Asking and using hold the client's row first, as changes of phases do,
//! so that one is asked for and used once.

use chrono::{DateTime, Duration, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, PgExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::rule_override;
use palvelurekisteri_domain::{
    code_set::rule::RuleOverrideState,
    id::{ClientId, PhaseId, RelationshipId, RuleOverrideId},
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

const TABLE: &str = "rule_override";
const REASON: &str = "reason_ciphertext";

/// Days within which one is decided on, and then used; the register's own rule.
const DAYS: i64 = 14;

/// An override.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = rule_override, check_for_backend(diesel::pg::Pg))]
pub struct OverrideRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// The phase whose change was asked for; `None` when it was asked for a new one.
    pub phase_id: Option<Uuid>,
    /// Code of the blocking finding.
    pub code: String,
    /// The plan as the rules look at it.
    pub facts: Value,
    reason_ciphertext: Vec<u8>,
    state: String,
    /// Account that asked.
    pub asked_by: Uuid,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// Account that approved or refused.
    pub decided_by: Option<Uuid>,
    /// When it was approved or refused.
    pub decided_at: Option<DateTime<Utc>>,
    /// The phase that was recorded by it.
    pub used_phase_id: Option<Uuid>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
}

impl OverrideRow {
    /// Why the authority decides otherwise.
    pub fn reason(&self, tx: &Tx) -> Result<String, StoreError> {
        tx.decrypt(TABLE, self.id, REASON, &self.reason_ciphertext)
    }

    /// Where it stands at an instant.
    pub fn state(&self, now: DateTime<Utc>) -> Result<RuleOverrideState, StoreError> {
        let state = self
            .state
            .parse()
            .map_err(|_| StoreError::internal("a stored code is unknown"))?;
        let since = self.decided_at.unwrap_or(self.asked_at);
        let waits = matches!(
            state,
            RuleOverrideState::Asked | RuleOverrideState::Approved
        );
        Ok(match waits && since <= oldest(now) {
            true => RuleOverrideState::Lapsed,
            false => state,
        })
    }
}

/// What was done before it has lapsed by now.
fn oldest(now: DateTime<Utc>) -> DateTime<Utc> {
    now - Duration::days(DAYS)
}

/// An override that is asked for.
#[derive(Debug, Clone)]
pub struct NewOverride {
    /// Identifier.
    pub id: RuleOverrideId,
    /// The service relationship that the plan names.
    pub relationship_id: RelationshipId,
    /// What it is asked for.
    pub plan: OverriddenPlan,
    /// Code of the blocking finding.
    pub code: &'static str,
    /// Why the authority decides otherwise.
    pub reason: String,
}

/// The plan that an override holds for.
#[derive(Debug, Clone)]
pub struct OverriddenPlan {
    /// Client.
    pub client_id: ClientId,
    /// The phase that is changed; `None` for a new one.
    pub phase_id: Option<PhaseId>,
    /// The plan as the rules look at it.
    pub facts: Value,
}

/// Place of an override: when it was asked for, and id.
pub type OverrideKey = (DateTime<Utc>, Uuid);

/// A page of a client's overrides, the newest first.
pub async fn list_overrides(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<OverrideKey>,
) -> Result<PageOf<OverrideRow>, StoreError> {
    let mut query = rule_override::table
        .filter(rule_override::client_id.eq(client_id.as_uuid()))
        .order((rule_override::asked_at.desc(), rule_override::id.desc()))
        .select(OverrideRow::as_select())
        .into_boxed();
    if let Some((at, id)) = page.after {
        query = query.filter(
            rule_override::asked_at
                .lt(at)
                .or(rule_override::asked_at.eq(at).and(rule_override::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One override; access has been decided before.
pub async fn read_override(tx: &mut Tx, id: RuleOverrideId) -> Result<OverrideRow, StoreError> {
    Ok(rule_override::table
        .filter(rule_override::id.eq(id.as_uuid()))
        .select(OverrideRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One override, locked until the transaction ends.
pub async fn lock_override(tx: &mut Tx, id: RuleOverrideId) -> Result<OverrideRow, StoreError> {
    Ok(rule_override::table
        .filter(rule_override::id.eq(id.as_uuid()))
        .select(OverrideRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// The overrides of a plan that wait for a decision or for their use. The client must be locked.
pub async fn list_live(tx: &mut Tx, plan: &OverriddenPlan) -> Result<Vec<OverrideRow>, StoreError> {
    let now = tx.now();
    let rows: Vec<OverrideRow> = rule_override::table
        .filter(rule_override::client_id.eq(plan.client_id.as_uuid()))
        .filter(rule_override::phase_id.is_not_distinct_from(plan.phase_id.map(Uuid::from)))
        .filter(rule_override::facts.eq(&plan.facts))
        .filter(rule_override::state.eq_any(["asked", "approved"]))
        .order((rule_override::asked_at, rule_override::id))
        .select(OverrideRow::as_select())
        .for_update()
        .load(tx.connection()?)
        .await?;
    let mut live = Vec::new();
    for row in rows {
        if row.state(now)? != RuleOverrideState::Lapsed {
            live.push(row);
        }
    }
    Ok(live)
}

/// Asks for an override. The client must be locked.
pub async fn insert_override(tx: &mut Tx, new: &NewOverride) -> Result<OverrideRow, StoreError> {
    let id = new.id.as_uuid();
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    let reason = tx.encrypt(TABLE, id, REASON, &new.reason)?;
    Ok(diesel::insert_into(rule_override::table)
        .values((
            rule_override::id.eq(id),
            rule_override::client_id.eq(new.plan.client_id.as_uuid()),
            rule_override::relationship_id.eq(new.relationship_id.as_uuid()),
            rule_override::phase_id.eq(new.plan.phase_id.map(Uuid::from)),
            rule_override::code.eq(new.code),
            rule_override::facts.eq(&new.plan.facts),
            rule_override::reason_ciphertext.eq(reason),
            rule_override::asked_by.eq(user_id),
            rule_override::asked_at.eq(now),
        ))
        .returning(OverrideRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// What the second person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The authority decides otherwise than the bar.
    Approve,
    /// The bar holds.
    Refuse,
}

/// Decides on a locked override; the database refuses who asked for it.
pub async fn decide_override(
    tx: &mut Tx,
    id: RuleOverrideId,
    decision: Decision,
) -> Result<OverrideRow, StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    let state = match decision {
        Decision::Approve => RuleOverrideState::Approved,
        Decision::Refuse => RuleOverrideState::Refused,
    };
    Ok(
        diesel::update(rule_override::table.filter(rule_override::id.eq(id.as_uuid())))
            .set((
                rule_override::state.eq(state.as_str()),
                rule_override::decided_by.eq(user_id),
                rule_override::decided_at.eq(now),
            ))
            .returning(OverrideRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Uses approved overrides for a phase that is recorded; none of them is used again.
pub async fn use_overrides(tx: &mut Tx, ids: &[Uuid], phase_id: PhaseId) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    diesel::update(rule_override::table.filter(rule_override::id.eq_any(ids)))
        .set((
            rule_override::state.eq(RuleOverrideState::Used.as_str()),
            rule_override::used_phase_id.eq(phase_id.as_uuid()),
            rule_override::used_at.eq(now),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
