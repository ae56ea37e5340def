//! Scope → SQL: the only translation of the access table's relations into a predicate for lists.

use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, pg::Pg};
use palvelurekisteri_db_schema::schema::work_relation;
use palvelurekisteri_domain::{
    access::{Action, Relation, scope},
    code_set::staff::RecordClass,
};
use uuid::Uuid;

use crate::tx::Tx;

/// Relations of a colleague that cover takes over.
pub(super) const COVERED: &[Relation] = &[
    Relation::Assigned,
    Relation::Coach,
    Relation::Support,
    Relation::Handoff,
];
/// Relations of the own unit that a lead sees.
pub(super) const LED: &[Relation] = &[Relation::Assigned, Relation::Coach];

/// Clients whose records of the class the caller may list: `client_id = any (…)`.
pub type VisibleClients = work_relation::BoxedQuery<'static, Pg, diesel::sql_types::Uuid>;

/// The predicate of every list, search and count of client data; notes class and action for the access log.
pub fn visible_clients(tx: &mut Tx, class: RecordClass, action: Action) -> VisibleClients {
    tx.notes.action = Some(action);
    tx.notes.class = Some(class);
    let wanted = scope(tx.role(), class, action);
    let codes = |relations: &[Relation]| {
        relations
            .iter()
            .map(|relation| relation.code())
            .collect::<Vec<_>>()
    };
    let own: Vec<_> = wanted
        .iter()
        .copied()
        .filter(|relation| !matches!(relation, Relation::Cover | Relation::Team))
        .collect();
    let covered: Vec<Uuid> = match wanted.contains(&Relation::Cover) {
        true => tx.actor().covers.iter().map(|id| id.as_uuid()).collect(),
        false => Vec::new(),
    };
    let led: Vec<Uuid> = match wanted.contains(&Relation::Team) {
        true => tx.actor().leads.iter().map(|id| id.as_uuid()).collect(),
        false => Vec::new(),
    };
    if tx.notes.relation.is_none() {
        tx.notes.relation = wanted.first().copied();
    }
    let now = tx.now();
    work_relation::table
        .select(work_relation::client_id)
        .filter(work_relation::starts_at.le(now))
        .filter(
            work_relation::ends_at
                .is_null()
                .or(work_relation::ends_at.gt(now)),
        )
        .filter(
            (work_relation::user_id
                .eq(tx.actor().user_id.as_uuid())
                .and(work_relation::relation.eq_any(codes(&own))))
            .or(work_relation::user_id
                .eq_any(covered)
                .and(work_relation::relation.eq_any(codes(COVERED))))
            .or(work_relation::unit_id
                .eq_any(led)
                .and(work_relation::relation.eq_any(codes(LED)))),
        )
        .into_boxed()
}
