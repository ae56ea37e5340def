//! The client's own report: who used the data, when, what for and on what basis (703/2023 11 §).

use std::collections::HashMap;

use actix_web::post;
use chrono::{Days, Months, NaiveDate};
use palvelurekisteri_domain::{
    access::{Action, Relation},
    audit::basis::{legal_basis, manner_of},
    code_set::{
        audit::AccessManner,
        staff::{Purpose, RecordClass, Role},
    },
    id::UserId,
    time::helsinki_midnight,
};
use palvelurekisteri_store::{
    audit::reading::{LogFilter, REPORT_ROWS, ReportRow},
    staff::names::{WorkerName, list_names},
};
use uuid::Uuid;

use super::{
    dto::{ClientAccessReport, ClientAccessView, LabelledCode, SearchClientAccesses},
    handlers::{OPEN_MONTHS, clients_of, inspect},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::field,
};

/// Reports who used a client's data
///
/// The report that the client may ask for, free of charge and within two months (703/2023 11 §): for each worker, way and
/// day who, in which unit and role, when, which records, what for and on what basis; opened apart from shown in a list.
/// By POST, so that identity codes are in no address or log. The report itself stands in the next one.
#[utoipa::path(tag = "audit", request_body = SearchClientAccesses,
    responses((status = 200, description = "The report.", body = ClientAccessReport)))]
#[post("/audit/access-report")]
pub(super) async fn search_client_accesses(call: Call) -> Answer {
    call.read(async |call, tx| {
        inspect(tx, Action::Read)?;
        let form: SearchClientAccesses = call.body()?;
        let id = form.client_id.map(|id| id.as_uuid());
        let client_ids = clients_of(call, tx, id, form.identity_code.as_deref()).await?;
        let Some(client_ids) = client_ids else {
            return Err(ApiError::at(&field::REQUIRED, "/client_id"));
        };
        let today = tx.today();
        let open = today
            .checked_sub_months(Months::new(OPEN_MONTHS))
            .unwrap_or(today);
        let from_on = form.from_on.unwrap_or(open);
        if from_on < open {
            call.require_reason()?;
        }
        let to_on = form.to_on.unwrap_or_else(|| tx.today());
        let filter = LogFilter {
            area_id: tx.area_id(),
            client_ids: Some(client_ids),
            user_id: None,
            from: helsinki_midnight(from_on),
            to: helsinki_midnight(next_day(to_on)),
            operation: None,
            outcome: None,
            relation: None,
        };
        let mut rows = call.state().store.log().report(&filter).await?;
        let is_cut = rows.len() > REPORT_ROWS;
        rows.truncate(REPORT_ROWS);
        let mut grants: Vec<Uuid> = rows.iter().filter_map(|row| row.role_grant_id).collect();
        grants.sort_unstable();
        grants.dedup();
        let names: HashMap<Uuid, WorkerName> = list_names(tx, grants)
            .await?
            .into_iter()
            .map(|name| (name.role_grant_id, name))
            .collect();
        tx.notes.row_count = Some(rows.len());
        Reply::ok(&ClientAccessReport {
            from_on,
            to_on,
            items: rows.into_iter().map(|row| view(row, &names)).collect(),
            is_cut,
        })
    })
    .await
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn view(row: ReportRow, names: &HashMap<Uuid, WorkerName>) -> ClientAccessView {
    let name = row.role_grant_id.and_then(|id| names.get(&id));
    let role: Option<Role> = row.role.as_deref().and_then(|code| code.parse().ok());
    let class: Option<RecordClass> = row
        .record_class
        .as_deref()
        .and_then(|code| code.parse().ok());
    let purpose: Option<Purpose> = row.purpose.as_deref().and_then(|code| code.parse().ok());
    let relation = row.relation.as_deref().and_then(Relation::from_code);
    let manner = manner_of(&row.action, row.is_refused);
    ClientAccessView {
        day: row.day,
        times: row.times,
        first_at: row.first_at,
        last_at: row.last_at,
        user_id: row.user_id.map(UserId::from),
        display_name: name.map(|name| name.display_name.clone()),
        organisation: name.map(|name| name.organisation.clone()),
        unit: name.and_then(|name| name.unit.clone()),
        role: role.map(LabelledCode::role),
        manner: LabelledCode::manner(manner),
        record_class: class.map(|class| LabelledCode::of(class.code())),
        purpose: purpose.map(|purpose| LabelledCode::of(purpose.code())),
        legal_basis: role
            .filter(|_| manner != AccessManner::Refused)
            .map(|role| legal_basis(role, relation)),
    }
}
