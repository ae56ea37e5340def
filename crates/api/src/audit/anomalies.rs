//! What is unusual in a day of the log: the lead's morning list.

use std::collections::HashSet;

use actix_web::get;
use chrono::{Days, NaiveDate};
use palvelurekisteri_domain::{
    access::Action,
    audit::anomaly::find_anomalies,
    code_set::{
        audit::AccessAnomalyKind,
        staff::{Purpose, RecordClass},
    },
    id::ClientId,
    time::helsinki_midnight,
};
use palvelurekisteri_store::{
    access::scope::permitted_clients,
    access_bar::list_led_workers,
    audit::anomaly::{Shift, read_knowledge},
};
use uuid::Uuid;

use super::dto::{AccessAnomalyList, AccessAnomalyView, AnomalyParams, LabelledCode};
use crate::call::{
    Call,
    reply::{Answer, Reply},
};

/// Clients named with one finding at most.
const CLIENTS_NAMED: usize = 20;

/// Lists what is unusual in a day of the access log
///
/// Of those who worked on the day in units that the caller leads, never of the caller: tries of files that are closed to the worker, broken
/// glass, opened protected contact details, files opened alone without a contact, of a client of the same surname, of
/// unusually many clients or at night. By default of yesterday. A reason to ask the worker, not a verdict.
#[utoipa::path(tag = "audit", params(AnomalyParams),
    responses((status = 200, description = "What is unusual, by worker and kind.", body = AccessAnomalyList)))]
#[get("/access-anomalies")]
pub(super) async fn list_access_anomalies(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.class = Some(RecordClass::Log);
        tx.notes.action = Some(Action::List);
        tx.notes.purpose.get_or_insert(Purpose::LogInspection);
        let query = call.query()?;
        let on: NaiveDate = match query.get("on")? {
            Some(day) => day,
            None => tx.today().pred_opt().unwrap_or(tx.today()),
        };
        let caller = tx.actor().user_id.as_uuid();
        let mut workers = list_led_workers(tx, on).await?;
        workers.retain(|worker| *worker != caller);
        let limits = call.state().anomaly_limits;
        let shift = Shift {
            area_id: tx.area_id(),
            workers,
            from: helsinki_midnight(on),
            to: helsinki_midnight(on.checked_add_days(Days::new(1)).unwrap_or(on)),
        };
        let uses = match shift.workers.is_empty() {
            true => Vec::new(),
            false => call.state().store.log().list_uses(shift, limits).await?,
        };
        let known = read_knowledge(tx, &uses, on).await?;
        let found = find_anomalies(&uses, limits, &known);
        let clients: HashSet<Uuid> = found
            .iter()
            .filter(|one| one.kind != AccessAnomalyKind::BarredFile)
            .flat_map(|one| one.client_ids.iter().copied())
            .collect();
        let class = RecordClass::Employment;
        let permitted = permitted_clients(tx, class, Action::Read, clients).await?;
        let view = |one: palvelurekisteri_domain::audit::anomaly::Anomaly| {
            // Whose file is closed to a worker is the worker's own affair: the lead asks.
            let named = one
                .client_ids
                .iter()
                .filter(|_| one.kind != AccessAnomalyKind::BarredFile)
                .filter(|id| permitted.contains(*id))
                .take(CLIENTS_NAMED);
            AccessAnomalyView {
                user_id: one.user_id.into(),
                display_name: known
                    .display_name(one.user_id)
                    .unwrap_or_default()
                    .to_owned(),
                kind: LabelledCode::of(one.kind.code()),
                client_ids: named.copied().map(ClientId::from).collect(),
                operations: one.operations.into_iter().collect(),
                client_count: one.client_ids.len(),
                times: one.times,
                first_at: one.first_at,
                last_at: one.last_at,
            }
        };
        let items: Vec<AccessAnomalyView> = found.into_iter().map(view).collect();
        let mut shown: Vec<Uuid> = items
            .iter()
            .flat_map(|item| item.client_ids.iter().map(|id| id.as_uuid()))
            .collect();
        shown.sort_unstable();
        shown.dedup();
        tx.notes.clients = shown;
        tx.notes.class = Some(RecordClass::Log);
        tx.notes.row_count = Some(items.len());
        Reply::ok(&AccessAnomalyList {
            on,
            items,
            next_cursor: None,
        })
    })
    .await
}
