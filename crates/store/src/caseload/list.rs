//! The caseload list: reads `caseload_entry` only, one statement a page. An entry is a worker's relation in one open
//! relationship, so that a client with two relationships is in the list twice.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, BoxableExpression, ExpressionMethods, NullableExpressionMethods,
    PgJsonbExpressionMethods, PgSortExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
    dsl::count_star,
    pg::Pg,
    sql_types::{Bool, Nullable},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_db_schema::schema::caseload_entry;
use palvelurekisteri_domain::{
    access::{Action, Relation, scope},
    code_set::{
        phase::PhaseKind,
        relationship::RelationshipKind,
        staff::{RecordClass, Role},
    },
    id::UnitId,
};
use uuid::Uuid;

use crate::{
    access::scope::LED,
    error::StoreError,
    page::{PageOf, PageRequest},
    range::SqlRange,
    raw_json::RawJson,
    tx::Tx,
};

/// Whose clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseloadScope {
    /// The caller's own.
    Own,
    /// Those of the colleagues whom the caller covers today.
    Cover,
    /// Those of the units that the caller leads.
    Team,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseloadSort {
    /// The next deadline first, those without one last.
    NextDueOn,
    /// By name.
    Name,
}

/// What the list is narrowed to; `None` does not.
#[derive(Debug, Clone, Default)]
pub struct CaseloadFilter {
    /// Kind of a phase that is confirmed, running or suspended.
    pub phase_kind: Option<PhaseKind>,
    /// Kind of the relationship.
    pub relationship_kind: Option<RelationshipKind>,
    /// Whether the next deadline has passed.
    pub overdue: Option<bool>,
    /// Unit.
    pub unit_id: Option<UnitId>,
}

/// Place of an entry in both orders: deadline, name, then client, relationship, worker and relation.
pub type CaseloadKey = (Option<NaiveDate>, String, Uuid, Uuid, Uuid, String);

/// An entry.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = caseload_entry, check_for_backend(diesel::pg::Pg))]
pub struct CaseloadRow {
    /// Client.
    pub client_id: Uuid,
    /// Service relationship.
    pub relationship_id: Uuid,
    /// Worker.
    pub user_id: Uuid,
    /// Unit.
    pub unit_id: Uuid,
    /// Relation of the worker.
    pub relation: String,
    /// Folded name.
    pub name_key: String,
    /// First names.
    pub first_names: String,
    /// Last name.
    pub last_name: String,
    /// Year of birth.
    pub birth_year: i16,
    /// Kind of the relationship.
    pub relationship_kind: String,
    /// Days on which a non-disclosure order is in force.
    protected_on: Option<Vec<SqlRange>>,
    /// Confirmed, running and suspended phases.
    pub active_phases: RawJson,
    /// Day of the last held contact.
    pub last_contact_on: Option<NaiveDate>,
    /// Next deadline.
    pub next_due_on: Option<NaiveDate>,
    /// Its kind.
    pub next_due_kind: Option<String>,
}

impl CaseloadRow {
    /// Whether a non-disclosure order is in force: asked of the day itself, as an order that starts or ends changes no
    /// row of the projection.
    #[must_use]
    pub fn is_protected(&self, day: NaiveDate) -> bool {
        use std::ops::RangeBounds as _;
        self.protected_on
            .iter()
            .flatten()
            .any(|order| order.contains(&day))
    }

    /// Place in the list.
    #[must_use]
    pub fn key(&self) -> CaseloadKey {
        (
            self.next_due_on,
            self.name_key.clone(),
            self.client_id,
            self.relationship_id,
            self.user_id,
            self.relation.clone(),
        )
    }
}

type Predicate<T = Bool> = Box<dyn BoxableExpression<caseload_entry::table, Pg, SqlType = T>>;

/// A page of the caseload.
pub async fn list_caseload(
    tx: &mut Tx,
    whose: CaseloadScope,
    filter: &CaseloadFilter,
    sort: CaseloadSort,
    page: &PageRequest<CaseloadKey>,
) -> Result<PageOf<CaseloadRow>, StoreError> {
    let mut query = filtered(tx, whose, filter).select(CaseloadRow::as_select());
    let tie = (
        caseload_entry::client_id,
        caseload_entry::relationship_id,
        caseload_entry::user_id,
        caseload_entry::relation,
    );
    query = match sort {
        CaseloadSort::NextDueOn => {
            query.order((caseload_entry::next_due_on.asc().nulls_last(), tie))
        }
        CaseloadSort::Name => query.order((caseload_entry::name_key, tie)),
    };
    if let Some(key) = page.after.clone() {
        query = query.filter(after(sort, key));
    }
    let query = query.limit(page.fetch());
    let rows = tx
        .at_once(async |mut connection: &AsyncPgConnection| query.load(&mut connection).await)
        .await??;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many entries there are; asked for only on demand.
pub async fn count_caseload(
    tx: &mut Tx,
    whose: CaseloadScope,
    filter: &CaseloadFilter,
) -> Result<i64, StoreError> {
    let query = filtered(tx, whose, filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

/// The entries behind a key in its order.
fn after(sort: CaseloadSort, key: CaseloadKey) -> Predicate<Nullable<Bool>> {
    let (due_on, name, client, relationship, user, relation) = key;
    let last = caseload_entry::user_id.gt(user).or(caseload_entry::user_id
        .eq(user)
        .and(caseload_entry::relation.gt(relation)));
    let later = caseload_entry::relationship_id
        .gt(relationship)
        .or(caseload_entry::relationship_id.eq(relationship).and(last));
    let tie = caseload_entry::client_id
        .gt(client)
        .or(caseload_entry::client_id.eq(client).and(later));
    match (sort, due_on) {
        (CaseloadSort::NextDueOn, Some(day)) => Box::new(
            caseload_entry::next_due_on
                .gt(day)
                .or(caseload_entry::next_due_on.is_null())
                .or(caseload_entry::next_due_on.eq(day).and(tie)),
        ),
        (CaseloadSort::NextDueOn, None) => {
            Box::new(caseload_entry::next_due_on.is_null().and(tie).nullable())
        }
        (CaseloadSort::Name, _) => Box::new(
            caseload_entry::name_key
                .gt(name.clone())
                .or(caseload_entry::name_key.eq(name).and(tie))
                .nullable(),
        ),
    }
}

fn filtered(
    tx: &mut Tx,
    whose: CaseloadScope,
    filter: &CaseloadFilter,
) -> caseload_entry::BoxedQuery<'static, Pg> {
    let mut query = caseload_entry::table
        .filter(of_scope(tx, whose))
        .into_boxed();
    let barred = tx.barred();
    if !barred.is_empty() {
        query = query.filter(caseload_entry::client_id.ne_all(barred));
    }
    if let Some(kind) = filter.phase_kind {
        let wanted = serde_json::json!([{ "kind": kind.as_str() }]);
        query = query.filter(caseload_entry::active_phases.contains(wanted));
    }
    if let Some(kind) = filter.relationship_kind {
        query = query.filter(caseload_entry::relationship_kind.eq(kind.as_str()));
    }
    if let Some(unit_id) = filter.unit_id {
        query = query.filter(caseload_entry::unit_id.eq(unit_id.as_uuid()));
    }
    match filter.overdue {
        Some(true) => query.filter(caseload_entry::next_due_on.lt(tx.today())),
        Some(false) => query.filter(
            caseload_entry::next_due_on
                .is_null()
                .or(caseload_entry::next_due_on.ge(tx.today())),
        ),
        None => query,
    }
}

/// The entries of a scope, as the access table grants them; notes action, class, relation and purpose for the access
/// log. The scopes share no entry: cover is of other workers, and no role both leads and works itself.
fn of_scope(tx: &mut Tx, whose: CaseloadScope) -> Predicate {
    let role = tx.role();
    let noted = match whose {
        CaseloadScope::Own if seen(role, Relation::Coach).is_empty() => Relation::Assigned,
        CaseloadScope::Own => Relation::Coach,
        CaseloadScope::Cover => Relation::Cover,
        CaseloadScope::Team => Relation::Team,
    };
    tx.notes.action = Some(Action::List);
    tx.notes.class = Some(RecordClass::Employment);
    tx.notes.relation = Some(noted);
    tx.notes.purpose.get_or_insert(noted.default_purpose());
    match whose {
        CaseloadScope::Own => {
            let through = |relation: Relation| {
                caseload_entry::relation
                    .eq(relation.code())
                    .and(caseload_entry::relationship_kind.eq_any(seen(role, relation)))
            };
            Box::new(
                caseload_entry::user_id
                    .eq(tx.actor().user_id.as_uuid())
                    .and(through(Relation::Assigned).or(through(Relation::Coach))),
            )
        }
        CaseloadScope::Cover => {
            let covered: Vec<Uuid> = tx.actor().covers.iter().map(|id| id.as_uuid()).collect();
            Box::new(
                caseload_entry::user_id
                    .eq_any(covered)
                    .and(caseload_entry::relationship_kind.eq_any(seen(role, Relation::Cover))),
            )
        }
        CaseloadScope::Team => {
            let led: Vec<Uuid> = tx.actor().leads.iter().map(|id| id.as_uuid()).collect();
            let relations: Vec<_> = LED.iter().map(|relation| relation.code()).collect();
            Box::new(
                caseload_entry::unit_id
                    .eq_any(led)
                    .and(caseload_entry::relation.eq_any(relations))
                    .and(caseload_entry::relationship_kind.eq_any(seen(role, Relation::Team))),
            )
        }
    }
}

/// Kinds of relationships that a role may list through a relation.
fn seen(role: Role, relation: Relation) -> Vec<&'static str> {
    RelationshipKind::ALL
        .iter()
        .filter(|kind| scope(role, kind.record_class(), Action::List).contains(&relation))
        .map(|kind| kind.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_role_both_leads_and_works_itself() {
        for role in Role::ALL {
            let works = [Relation::Assigned, Relation::Coach, Relation::Cover]
                .into_iter()
                .any(|relation| !seen(*role, relation).is_empty());
            let leads = !seen(*role, Relation::Team).is_empty();
            assert!(!(works && leads), "{role}");
        }
    }

    #[test]
    fn a_coach_does_not_list_multidisciplinary_relationships() {
        assert_eq!(seen(Role::Coach, Relation::Coach), ["employment"]);
        assert_eq!(
            seen(Role::EmploymentOfficer, Relation::Assigned),
            ["employment", "multidisciplinary"]
        );
    }
}
