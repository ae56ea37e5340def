//! Recording, reading and changing placements.

use actix_web::{get, patch, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{ClientId, PlacementId},
    placement::check::{PlacementFacts, check_placement},
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access, scope::permitted_clients},
    client::queries as clients,
    placement::{
        NewPlacement, PlacementContent, PlacementRow, SourcePhase,
        outcome::{self, OutcomeRow},
        queries,
    },
};
use uuid::Uuid;

use super::dto::{
    CreatePlacement, OutcomeList, OutcomeSource, OutcomeView, PlacementFilterParams, PlacementList,
    PlacementListItem, PlacementView, UpdatePlacement,
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

/// What `permitted_actions` of a placement may name.
const WISHES: &[(&str, RecordClass, Action)] = &[
    ("update", RecordClass::Phase, Action::Update),
    ("annul", RecordClass::Phase, Action::Annul),
];

fn view(
    row: PlacementRow,
    permitted_actions: Vec<&'static str>,
) -> Result<PlacementView, ApiError> {
    let content = content_of(&row)?;
    Ok(PlacementView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.map(Into::into),
        kind: content.kind,
        contract: content.contract,
        hours: content.hours,
        sector: content.sector,
        employer_id: content.employer_id,
        started_on: content.started_on,
        ended_on: content.ended_on,
        source_phase_id: row.source_phase_id.map(Into::into),
        data_source: content.data_source,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        permitted_actions,
    })
}

fn list_item(
    row: PlacementRow,
    permitted_actions: Vec<&'static str>,
) -> Result<PlacementListItem, ApiError> {
    Ok(PlacementListItem {
        etag: etag(row.version),
        placement: view(row, permitted_actions)?,
    })
}

/// A row of the list of one client, to whom access has been decided.
pub(crate) fn list_item_of(
    row: PlacementRow,
    access: &ClientAccess,
) -> Result<PlacementListItem, ApiError> {
    list_item(row, access.permitted(WISHES))
}

fn key(item: &PlacementListItem) -> (NaiveDate, Uuid) {
    (item.placement.started_on, item.placement.id.as_uuid())
}

fn content_of(row: &PlacementRow) -> Result<PlacementContent, ApiError> {
    Ok(PlacementContent {
        kind: code(&row.kind)?,
        contract: row.contract.as_deref().map(code).transpose()?,
        hours: row.hours.as_deref().map(code).transpose()?,
        sector: row.sector.as_deref().map(code).transpose()?,
        employer_id: row.employer_id.map(Into::into),
        started_on: row.started_on,
        ended_on: row.ended_on,
        data_source: code(&row.data_source)?,
    })
}

/// Refuses what the rules say no to.
fn check(
    content: &PlacementContent,
    source_phase: Option<&SourcePhase>,
    died_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), ApiError> {
    let facts = PlacementFacts {
        kind: content.kind,
        contract: content.contract,
        hours: content.hours,
        sector: content.sector,
        has_employer: content.employer_id.is_some(),
        started_on: content.started_on,
        ended_on: content.ended_on,
        source_phase_started_on: source_phase.map(|phase| phase.started_on),
        died_on,
    };
    let found = check_placement(&facts, today);
    match found.is_empty() {
        true => Ok(()),
        false => Err(ApiError::Rule(found)),
    }
}

/// Lists a client's placements
///
/// Newest first. Activation phases are in GET /clients/{client_id}/outcomes.
#[utoipa::path(tag = "placements",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = PlacementList)))]
#[get("/clients/{client_id}/placements")]
pub(super) async fn list_client_placements(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Phase, Action::Read).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = queries::list_of_client(tx, access.client_id, &page).await?;
        let permitted = access.permitted(WISHES);
        let page = rows.try_map(|row| list_item(row, permitted.clone()))?;
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a placement
///
/// Outcomes only: an activation phase that starts is derived, not entered. Follow-up points at 0, 3, 6 and 12 months
/// are made from the start, or from the end of the phase that led here; point 0 is the placement itself.
#[utoipa::path(tag = "placements", request_body = CreatePlacement,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = PlacementView)))]
#[post("/clients/{client_id}/placements")]
pub(super) async fn create_placement(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Phase, Action::Create).await?;
        let client = clients::lock_client(tx, access.client_id).await?;
        let form: CreatePlacement = call.body()?;
        let source_phase = match form.source_phase_id {
            Some(id) => Some(queries::read_source_phase(tx, access.client_id, id).await?),
            None => None,
        };
        let content = form.into_content();
        check(&content, source_phase.as_ref(), client.died_on, tx.today())?;
        let new = NewPlacement {
            id: call.state().new_id().into(),
            client_id: access.client_id,
            source_phase,
            content,
            next_id: Uuid::now_v7,
        };
        let row = queries::insert_placement(tx, &new).await?;
        let (id, version) = (row.id, row.version);
        let body = view(row, access.permitted(WISHES))?;
        Ok(Reply::created(format!("/api/v1/placements/{id}"), id, &body)?.version(version))
    })
    .await
}

/// Lists where a client went
///
/// Entered placements and the activation phases that started, newest first: "sijoittunut kuntouttavaan työtoimintaan,
/// työkokeiluun, palkkatuettuun työhön" is read from the phase (decision 12).
#[utoipa::path(tag = "placements",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = OutcomeList)))]
#[get("/clients/{client_id}/outcomes")]
pub(super) async fn list_client_outcomes(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Phase, Action::Read).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = outcome::list_outcomes(tx, access.client_id, &page).await?;
        let page = rows.try_map(outcome_view)?;
        call.list(tx, &query, &page, |item| (item.started_on, item.id), None)
    })
    .await
}

fn outcome_view(row: OutcomeRow) -> Result<OutcomeView, ApiError> {
    let id = row.id;
    let (source, placement_kind, phase_kind, href) = if row.source == "placement" {
        let href = format!("/api/v1/placements/{id}");
        (OutcomeSource::Placement, Some(code(&row.kind)?), None, href)
    } else {
        let href = format!("/api/v1/activation-phases/{id}");
        let kind = code(&row.kind)?;
        (OutcomeSource::ActivationPhase, None, Some(kind), href)
    };
    Ok(OutcomeView {
        id,
        source,
        placement_kind,
        phase_kind,
        started_on: row.started_on,
        ended_on: row.ended_on,
        href,
    })
}

/// Lists placements of my clients
///
/// Of every client to whom the caller has a relation, newest first.
#[utoipa::path(tag = "placements", params(PlacementFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = PlacementList)))]
#[get("/placements")]
pub(super) async fn list_placements(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = queries::PlacementFilter {
            kind: query.get("kind")?,
            started_on_from: query.get("started_on_from")?,
            started_on_to: query.get("started_on_to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = queries::list_placements(tx, &filter, &page).await?;
        tx.notes.clients = rows.items.iter().map(|row| row.client_id).collect();
        let shown = tx.notes.clients.clone();
        let mut permitted = Vec::new();
        for (name, class, action) in WISHES {
            let clients = permitted_clients(tx, *class, *action, shown.iter().copied()).await?;
            permitted.push((*name, clients));
        }
        let page = rows.try_map(|row| {
            let names = permitted
                .iter()
                .filter(|(_, clients)| clients.contains(&row.client_id))
                .map(|(name, _)| *name)
                .collect();
            list_item(row, names)
        })?;
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Reads a placement
#[utoipa::path(tag = "placements",
    params(("placement_id" = PlacementId, Path, description = "Placement.")),
    responses((status = 200, description = "The placement.", body = PlacementView)))]
#[get("/placements/{placement_id}")]
pub(super) async fn read_placement(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: Uuid = call.id("placement_id")?;
        let access =
            owned_access(tx, Owned::Placement, id, RecordClass::Phase, Action::Read).await?;
        let row = queries::read_placement(tx, id.into()).await?;
        let version = row.version;
        Ok(Reply::ok(&view(row, access.permitted(WISHES))?)?.version(version))
    })
    .await
}

/// Changes a placement
///
/// A merge patch: absent fields stay, null clears. Pending follow-up points move with the first day.
#[utoipa::path(tag = "placements",
    params(("placement_id" = PlacementId, Path, description = "Placement."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdatePlacement, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed placement.", body = PlacementView)))]
#[patch("/placements/{placement_id}")]
pub(super) async fn update_placement(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: Uuid = call.id("placement_id")?;
        let access =
            owned_access(tx, Owned::Placement, id, RecordClass::Phase, Action::Update).await?;
        let client = clients::lock_client(tx, access.client_id).await?;
        let row = queries::lock_placement(tx, id.into()).await?;
        let form: UpdatePlacement = call
            .change(tx, &row, async |_, row| view(row, access.permitted(WISHES)))
            .await?;
        let changed = form.changed_fields();
        let content = form.onto(content_of(&row)?);
        let source_phase = match row.source_phase_id {
            Some(id) => Some(queries::read_source_phase(tx, access.client_id, id.into()).await?),
            None => None,
        };
        check(&content, source_phase.as_ref(), client.died_on, tx.today())?;
        let row = queries::update_placement(tx, &row, &content, Uuid::now_v7).await?;
        let version = row.version;
        Ok(Reply::ok(&view(row, access.permitted(WISHES))?)?
            .version(version)
            .changed(changed))
    })
    .await
}

/// Annuls a placement
///
/// It leaves every list, statistic and export and takes its follow-up points with it; the history keeps it.
#[utoipa::path(tag = "placements", request_body = AnnulForm,
    params(("placement_id" = PlacementId, Path, description = "Placement."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/placements/{placement_id}/annul")]
pub(super) async fn annul_placement(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: Uuid = call.id("placement_id")?;
        let access =
            owned_access(tx, Owned::Placement, id, RecordClass::Phase, Action::Annul).await?;
        clients::lock_client(tx, access.client_id).await?;
        let row = queries::lock_placement(tx, id.into()).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        queries::annul_placement(tx, &row, form.reason, Uuid::now_v7).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}

impl CreatePlacement {
    fn into_content(self) -> PlacementContent {
        PlacementContent {
            kind: self.kind,
            contract: self.contract,
            hours: self.hours,
            sector: self.sector,
            employer_id: self.employer_id,
            started_on: self.started_on,
            ended_on: self.ended_on,
            data_source: self.data_source,
        }
    }
}

impl UpdatePlacement {
    fn onto(self, now: PlacementContent) -> PlacementContent {
        PlacementContent {
            kind: self.kind.unwrap_or(now.kind),
            contract: self.contract.unwrap_or(now.contract),
            hours: self.hours.unwrap_or(now.hours),
            sector: self.sector.unwrap_or(now.sector),
            employer_id: self.employer_id.unwrap_or(now.employer_id),
            started_on: self.started_on.unwrap_or(now.started_on),
            ended_on: self.ended_on.unwrap_or(now.ended_on),
            data_source: self.data_source.unwrap_or(now.data_source),
        }
    }

    fn changed_fields(&self) -> Vec<&'static str> {
        let given = [
            ("kind", self.kind.is_some()),
            ("contract", self.contract.is_some()),
            ("hours", self.hours.is_some()),
            ("sector", self.sector.is_some()),
            ("employer_id", self.employer_id.is_some()),
            ("started_on", self.started_on.is_some()),
            ("ended_on", self.ended_on.is_some()),
            ("data_source", self.data_source.is_some()),
        ];
        let names = given.into_iter().filter(|(_, given)| *given);
        names.map(|(name, _)| name).collect()
    }
}
