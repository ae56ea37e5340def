//! The list that a caseworker opens in the morning.

use actix_web::get;
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::{Action, Decision, Relation, decide},
    code_set::staff::{RecordClass, Role},
};
use palvelurekisteri_store::{
    caseload::list::{
        CaseloadFilter, CaseloadRow, CaseloadScope, CaseloadSort, count_caseload,
        list_caseload as list_entries,
    },
    error::StoreError,
    page::PageOf,
};

use super::dto::{CaseloadItem, CaseloadList, CaseloadParams, NextDeadline};
use crate::{
    call::{
        Call, Query,
        page::{CountParams, PageParams},
        reply::Answer,
    },
    error::ApiError,
    stored::code,
};

/// Lists my clients with their next deadlines
///
/// One row for each open relationship of a worker. The scopes share no row: own, those of the colleagues whom the
/// caller covers today, and those of the units that the caller leads. Ordered by the next deadline or by name.
#[utoipa::path(tag = "caseload",
    params(CaseloadParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = CaseloadList)))]
#[get("/caseload")]
pub(super) async fn list_caseload(call: Call) -> Answer {
    call.read_at_once(async |call, tx| {
        let query = call.query()?;
        let whose = scope_of(&query);
        let sort = sort_of(&query);
        let filter = CaseloadFilter {
            phase_kind: query.get("phase_kind")?,
            relationship_kind: query.get("relationship_kind")?,
            overdue: query.get("overdue")?,
            unit_id: query.get("unit_id")?,
        };
        let page = call.page(tx, &query)?;
        let rows = list_entries(tx, whose, &filter, sort, &page).await?;
        let total_count = match query.text("count") {
            Some(_) => Some(count_caseload(tx, whose, &filter).await?),
            None => None,
        };
        tx.notes.clients = rows.items.iter().map(|row| row.client_id).collect();
        let (role, today, more) = (tx.role(), tx.today(), rows.more);
        let items = rows
            .items
            .into_iter()
            .map(|row| item(role, whose, today, row))
            .collect::<Result<Vec<_>, _>>()?;
        let page = PageOf { items, more };
        call.list(tx, &query, &page, |item| item.key.clone(), total_count)
    })
    .await
}

/// The document has checked the word; own is the default.
fn scope_of(query: &Query) -> CaseloadScope {
    match query.text("scope") {
        Some("cover") => CaseloadScope::Cover,
        Some("team") => CaseloadScope::Team,
        Some(_) | None => CaseloadScope::Own,
    }
}

/// The document has checked the word; the next deadline is the default.
fn sort_of(query: &Query) -> CaseloadSort {
    match query.text("sort") {
        Some("name") => CaseloadSort::Name,
        Some(_) | None => CaseloadSort::NextDueOn,
    }
}

fn item(
    role: Role,
    whose: CaseloadScope,
    today: NaiveDate,
    row: CaseloadRow,
) -> Result<CaseloadItem, ApiError> {
    let unreadable = || StoreError::Internal("a caseload entry cannot be read".to_owned());
    let key = row.key();
    let protected = row.is_protected(today);
    let kept = Relation::from_code(&row.relation).ok_or_else(unreadable)?;
    let relation = match whose {
        CaseloadScope::Own => kept,
        CaseloadScope::Cover => Relation::Cover,
        CaseloadScope::Team => Relation::Team,
    };
    let next_deadline = match row.next_due_on.zip(row.next_due_kind) {
        Some((due_on, kind)) => Some(NextDeadline {
            due_on,
            kind: code(&kind)?,
            overdue: due_on < today,
        }),
        None => None,
    };
    Ok(CaseloadItem {
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.into(),
        relationship_kind: code(&row.relationship_kind)?,
        first_names: row.first_names,
        last_name: row.last_name,
        birth_year: row.birth_year,
        protected,
        user_id: row.user_id.into(),
        unit_id: row.unit_id.into(),
        permitted_actions: permitted_actions(role, kept, relation),
        relation: code(&row.relation)?,
        next_deadline,
        active_phases: row.active_phases,
        last_contact_on: row.last_contact_on,
        key,
    })
}

/// What the caller may do through the relation that shows the entry.
fn permitted_actions(role: Role, kept: Relation, relation: Relation) -> Vec<&'static str> {
    let may = |action| {
        let decision = decide(role, RecordClass::Employment, action, &[relation]);
        matches!(decision, Decision::Allow(_))
    };
    let wishes = [
        ("read", may(Action::Read)),
        ("create_contact_event", may(Action::Create)),
        (
            "assign_responsibility",
            may(Action::Update) && kept == Relation::Assigned,
        ),
    ];
    wishes
        .into_iter()
        .filter(|(_, allowed)| *allowed)
        .map(|(code, _)| code)
        .collect()
}
