//! Recording, ending, correcting and annulling situations.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{client::DataSource, staff::RecordClass::Employment},
    id::{ClientId, SituationId},
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access},
    situation::{self, SituationFacts, SituationFilter, SituationRow},
};

use super::{
    ChangeKind,
    dto::{CreateSituation, SituationList, SituationParams, SituationView, UpdateSituation},
    kind_of_end, note_reason,
    shape::{Stated, check},
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

fn view(access: &ClientAccess, row: SituationRow) -> Result<SituationView, ApiError> {
    let valid = row.valid()?;
    Ok(SituationView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        kind: code(&row.kind)?,
        code: row.code,
        starts_on: valid.start(),
        ends_on: valid.end(),
        paid_days: row.paid_days,
        paid_days_on: row.paid_days_on,
        data_source: code(&row.data_source)?,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(&[
            ("update", Employment, Action::Update),
            ("annul", Employment, Action::Annul),
        ]),
    })
}

/// Lists a client's situations
///
/// The newest first; `as_of` shows how things were on a day.
#[utoipa::path(tag = "situations",
    params(("client_id" = ClientId, Path, description = "Client."), SituationParams, PageParams),
    responses((status = 200, description = "A page.", body = SituationList)))]
#[get("/clients/{client_id}/situations")]
pub(super) async fn list_situations(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, Employment, Action::Read).await?;
        let query = call.query()?;
        let filter = SituationFilter {
            kind: query.get("kind")?,
            as_of: query.get("as_of")?,
        };
        let page = call.page(tx, &query)?;
        let rows = situation::list_situations(tx, id, filter, &page).await?;
        let page = rows.try_map(|row| view(&access, row))?;
        let key = |item: &SituationView| (item.starts_on, item.ends_on, item.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a situation
///
/// The code must be one of the set that the kind names, usable on the first day. A row of the kind at the same time
/// answers 409: end the former one first. Target groups may overlap.
#[utoipa::path(tag = "situations", request_body = CreateSituation,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = SituationView)))]
#[post("/clients/{client_id}/situations")]
pub(super) async fn create_situation(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateSituation = call.body()?;
        let valid = check(&Stated {
            kind: form.kind,
            code: form.code.as_deref(),
            starts_on: form.starts_on,
            ends_on: form.ends_on,
            paid_days: form.paid_days,
            paid_days_on: form.paid_days_on,
        })?;
        let facts = SituationFacts {
            code: form.code,
            valid,
            paid_days: form.paid_days,
            paid_days_on: form.paid_days_on,
            data_source: form.data_source.unwrap_or(DataSource::Client),
        };
        let id = SituationId::from(call.state().new_id());
        let row = situation::insert_situation(tx, id, client_id, form.kind, &facts).await?;
        let version = row.version;
        let location = format!("/api/v1/situations/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(&access, row)?)?.version(version))
    })
    .await
}

/// Reads a situation
#[utoipa::path(tag = "situations",
    params(("situation_id" = SituationId, Path, description = "Situation.")),
    responses((status = 200, description = "The situation.", body = SituationView)))]
#[get("/situations/{situation_id}")]
pub(super) async fn read_situation(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: SituationId = call.id("situation_id")?;
        let owned = Owned::Situation;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Read).await?;
        let row = situation::read_situation(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row)?)?.version(version))
    })
    .await
}

/// Ends or corrects a situation
///
/// A merge patch. Ending one that goes on, or newer paid days, need no reason; a correction of what was recorded needs
/// `correction_reason`, and the former version stays in the history.
#[utoipa::path(tag = "situations",
    params(("situation_id" = SituationId, Path, description = "Situation."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateSituation, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed situation.", body = SituationView)))]
#[patch("/situations/{situation_id}")]
pub(super) async fn update_situation(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: SituationId = call.id("situation_id")?;
        let owned = Owned::Situation;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Update).await?;
        let row = situation::lock_situation(tx, id).await?;
        let form: UpdateSituation = call
            .change(tx, &row, async |_, row| view(&access, row))
            .await?;
        let changed = changed_fields(&form);
        let (facts, kind) = changed_facts(&row, &form)?;
        note_reason(tx, kind, form.correction_reason).await?;
        let row = situation::update_situation(tx, id, &facts).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

/// What the situation says after the change, and whether it was wrong before.
fn changed_facts(
    row: &SituationRow,
    form: &UpdateSituation,
) -> Result<(SituationFacts, ChangeKind), ApiError> {
    let former = row.valid()?;
    let facts_code = form.code.clone().or_else(|| row.code.clone());
    let paid_days = form.paid_days.unwrap_or(row.paid_days);
    let paid_days_on = form.paid_days_on.unwrap_or(row.paid_days_on);
    let valid = check(&Stated {
        kind: code(&row.kind)?,
        code: facts_code.as_deref(),
        starts_on: form.starts_on.unwrap_or_else(|| former.start()),
        ends_on: form.ends_on.unwrap_or_else(|| former.end()),
        paid_days,
        paid_days_on,
    })?;
    let corrects = form.code.is_some() || form.starts_on.is_some() || form.data_source.is_some();
    let kind = match corrects {
        true => ChangeKind::Correction,
        false => kind_of_end(&former, &valid),
    };
    let facts = SituationFacts {
        code: facts_code,
        valid,
        paid_days,
        paid_days_on,
        data_source: match form.data_source {
            Some(source) => source,
            None => code(&row.data_source)?,
        },
    };
    Ok((facts, kind))
}

fn changed_fields(form: &UpdateSituation) -> Vec<&'static str> {
    let given = [
        ("code", form.code.is_some()),
        ("starts_on", form.starts_on.is_some()),
        ("ends_on", form.ends_on.is_some()),
        ("paid_days", form.paid_days.is_some()),
        ("paid_days_on", form.paid_days_on.is_some()),
        ("data_source", form.data_source.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}

/// Annuls a situation
///
/// It was recorded on the wrong person or by mistake: it leaves every list and stays in the history.
#[utoipa::path(tag = "situations", request_body = AnnulForm,
    params(("situation_id" = SituationId, Path, description = "Situation."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/situations/{situation_id}/annul")]
pub(super) async fn annul_situation(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: SituationId = call.id("situation_id")?;
        let owned = Owned::Situation;
        owned_access(tx, owned, id.as_uuid(), Employment, Action::Annul).await?;
        let row = situation::lock_situation(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        situation::annul_situation(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
