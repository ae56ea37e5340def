//! Breaking the glass, and judging it.

use std::collections::HashSet;

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::{Action, Relation},
    code_set::staff::{RecordClass, Role},
    id::BreakGlassId,
};
use palvelurekisteri_store::{
    access::scope::permitted_clients,
    break_glass::{self, BreakGlassRow, NewBreakGlass},
    error::StoreError,
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{
    BreakGlassFilterParams, BreakGlassList, BreakGlassView, CreateBreakGlass, ReviewBreakGlass,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    client::identity::parse_identity_code,
    error::ApiError,
    problem::catalogue::exception,
    stored::code,
};

/// Who may break the glass: those who do the clients' work of an authority or a county.
fn may_break(tx: &mut Tx) -> Result<(), ApiError> {
    tx.notes.action = Some(Action::Create);
    tx.notes.class = Some(RecordClass::Employment);
    match tx.role() {
        Role::EmploymentOfficer | Role::SocialWorker => Ok(()),
        Role::Coach
        | Role::TeamLead
        | Role::Admin
        | Role::Statistician
        | Role::ExportService
        | Role::Auditor => Err(StoreError::Forbidden.into()),
    }
}

fn view(tx: &Tx, known: &HashSet<Uuid>, row: &BreakGlassRow) -> Result<BreakGlassView, ApiError> {
    let caller = tx.actor().user_id.as_uuid();
    let may_review = row.reviewed_at.is_none() && row.user_id != caller && is_led(tx, row);
    Ok(BreakGlassView {
        id: row.id.into(),
        client_id: known
            .contains(&row.client_id)
            .then_some(row.client_id.into()),
        user_id: row.user_id.into(),
        unit_id: row.unit_id.map(Into::into),
        responsible_unit_id: row.responsible_unit_id.map(Into::into),
        reason: code(&row.reason)?,
        explanation: row.explanation(tx)?,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        state: row.state(tx.now()),
        verdict: row.verdict.as_deref().map(code).transpose()?,
        review: row.review(tx)?,
        reviewed_by: row.reviewed_by.map(Into::into),
        reviewed_at: row.reviewed_at,
        etag: etag(row.version),
        permitted_actions: if may_review {
            vec!["review"]
        } else {
            Vec::new()
        },
    })
}

fn is_led(tx: &Tx, row: &BreakGlassRow) -> bool {
    [row.unit_id, row.responsible_unit_id]
        .into_iter()
        .flatten()
        .any(|unit| tx.actor().leads.contains(&unit.into()))
}

/// Opens somebody else's file in need
///
/// For eight hours, for reading, with a reason that the leads of both units read at once and one of them judges. The
/// client's own report tells of it. An unknown code answers 404.
#[utoipa::path(tag = "access", request_body = CreateBreakGlass,
    responses((status = 201, description = "Open.", body = BreakGlassView)))]
#[post("/break-glass")]
pub(super) async fn create_break_glass(call: Call) -> Answer {
    call.write(async |call, tx| {
        may_break(tx)?;
        let form: CreateBreakGlass = call.body()?;
        let code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let client_id = break_glass::find_client(tx, &code).await?;
        let new = NewBreakGlass {
            id: call.state().new_id().into(),
            relation_id: call.state().new_id(),
            client_id,
            reason: form.reason,
            explanation: form.explanation,
        };
        let row = break_glass::insert_break_glass(tx, &new).await?;
        tx.notes.clients = vec![row.client_id];
        tx.notes.relation = Some(Relation::BreakGlass);
        let known = HashSet::from([row.client_id]);
        let body = view(tx, &known, &row)?;
        Ok(Reply::created("/api/v1/break-glass".to_owned(), row.id, &body)?.version(row.version))
    })
    .await
}

/// Lists openings in need
///
/// The own ones, and those by workers and of clients of the units that the caller leads, from the moment of opening on,
/// the newest first.
#[utoipa::path(tag = "access", params(BreakGlassFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = BreakGlassList)))]
#[get("/break-glass")]
pub(super) async fn list_break_glass(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.class = Some(RecordClass::Employment);
        tx.notes.action = Some(Action::List);
        let query = call.query()?;
        let page = call.page::<Uuid>(tx, &query)?;
        let rows = break_glass::list_break_glass(tx, query.get("state")?, &page).await?;
        let clients: Vec<Uuid> = rows.items.iter().map(|row| row.client_id).collect();
        let class = RecordClass::Employment;
        let known = permitted_clients(tx, class, Action::Read, clients.clone()).await?;
        tx.notes.clients = clients;
        let page = rows.try_map(|row| view(tx, &known, &row))?;
        call.list(tx, &query, &page, |item: &BreakGlassView| item.id, None)
    })
    .await
}

/// Judges an opening in need
///
/// In writing, by a lead of the worker's or the client's unit, once; nobody judges the own.
#[utoipa::path(tag = "access", request_body = ReviewBreakGlass,
    params(("break_glass_id" = BreakGlassId, Path, description = "Opening."),
           ("If-Match" = String, Header, description = "Entity tag of the opening.")),
    responses((status = 200, description = "The judged opening.", body = BreakGlassView)))]
#[post("/break-glass/{break_glass_id}/review")]
pub(super) async fn review_break_glass(call: Call) -> Answer {
    call.write(async |call, tx| {
        tx.notes.class = Some(RecordClass::Employment);
        tx.notes.action = Some(Action::Finalise);
        let row = break_glass::lock_break_glass(tx, call.id("break_glass_id")?).await?;
        tx.notes.clients = vec![row.client_id];
        if row.user_id == tx.actor().user_id.as_uuid() {
            return Err(StoreError::Forbidden.into());
        }
        call.if_match(row.version)?;
        let form: ReviewBreakGlass = call.body()?;
        if row.reviewed_at.is_some() {
            return Err(ApiError::Problem(&exception::REVIEWED_ALREADY));
        }
        let row = break_glass::review_break_glass(tx, &row, form.verdict, &form.text).await?;
        let (class, clients) = (RecordClass::Employment, [row.client_id]);
        let known = permitted_clients(tx, class, Action::Read, clients).await?;
        let body = view(tx, &known, &row)?;
        Ok(Reply::ok(&body)?.version(row.version).changed(["verdict"]))
    })
    .await
}
