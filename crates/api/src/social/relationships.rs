//! Opening, reading, handing on and closing social relationships.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::{Action, scope},
    code_set::staff::{RecordClass, Role},
    id::SocialRelationshipId,
    relationship::rules::{Closing, check_closing, check_opened_on},
};
use palvelurekisteri_store::{
    social::{
        NewSocialRelationship, SocialRelationshipRow,
        access::{SocialAccess, relationship_access},
        relationship,
    },
    tx::Tx,
};

use super::{
    dto::{
        AssignSocialRelationship, CreateSocialRelationship, KeyWorkerView, SocialClientView,
        SocialRelationshipFilterParams, SocialRelationshipList, SocialRelationshipListItem,
        SocialRelationshipReceipt, SocialRelationshipState, SocialRelationshipView,
    },
    in_use,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    client::{identity::parse_identity_code, take_in::unit_of},
    error::ApiError,
    problem::catalogue::{access::SECOND_PERSON, relationship as codes},
    relationship::{dto::CloseServiceRelationship, handlers::check_worker_as},
    stored::code,
};

fn view(
    row: SocialRelationshipRow,
    permitted_actions: Vec<&'static str>,
) -> Result<SocialRelationshipView, ApiError> {
    Ok(SocialRelationshipView {
        id: row.id.into(),
        client: SocialClientView {
            first_names: row.first_names,
            last_name: row.last_name,
            birth_date: row.birth_date,
            service_language: code(&row.service_language)?,
            interpreter_needed: row.interpreter_needed,
        },
        case_number: row.case_number,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        closing_reason: row.closing_reason.as_deref().map(code).transpose()?,
        key_worker: KeyWorkerView {
            user_id: row.responsible_user_id.into(),
            display_name: row.responsible_name,
            unit_id: row.unit_id.into(),
            unit_name: row.unit_name,
        },
        created_at: row.created_at,
        permitted_actions,
    })
}

fn permitted(access: &SocialAccess) -> Vec<&'static str> {
    match access.is_open {
        true => access.permitted(&[
            ("assign", Action::Update),
            ("close", Action::Update),
            ("create_note", Action::Create),
            ("annul", Action::Annul),
        ]),
        false => access.permitted(&[("annul", Action::Annul)]),
    }
}

async fn shown(tx: &mut Tx, access: &SocialAccess) -> Result<Reply, ApiError> {
    let row = relationship::read(tx, access.relationship_id).await?;
    let version = row.version;
    Ok(Reply::ok(&view(row, permitted(access))?)?.version(version))
}

/// Whether the role has anything to do with class S; who has not is not told that there is such a thing.
fn may(tx: &mut Tx, action: Action) -> Result<(), ApiError> {
    tx.notes.action = Some(action);
    tx.notes.class = Some(RecordClass::Social);
    match scope(tx.role(), RecordClass::Social, action).is_empty() {
        false => Ok(()),
        true => Err(ApiError::NOT_FOUND),
    }
}

/// Lists social relationships
///
/// Those that the caller works in, covers or leads, the newest first. A closed one is the lead's.
#[utoipa::path(tag = "social", params(SocialRelationshipFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = SocialRelationshipList)))]
#[get("/social-relationships")]
pub(super) async fn list_social_relationships(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        may(tx, Action::List)?;
        let query = call.query()?;
        let state: Option<SocialRelationshipState> = query.get("state")?;
        let page = call.page::<(NaiveDate, uuid::Uuid)>(tx, &query)?;
        let is_open = state.map(|state| state == SocialRelationshipState::Open);
        let rows = relationship::list(tx, is_open, &page).await?;
        tx.notes.clients = rows.items.iter().map(|row| row.id).collect();
        let page = rows.try_map(|row| -> Result<_, ApiError> {
            let access = SocialAccess::of_row(tx, &row);
            Ok(SocialRelationshipListItem {
                etag: etag(row.version),
                relationship: view(row, permitted(&access))?,
            })
        })?;
        let key = |item: &SocialRelationshipListItem| {
            (item.relationship.opened_on, item.relationship.id.as_uuid())
        };
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Opens a social relationship
///
/// The caller becomes the key worker. The person is recorded as stated: nothing is looked up, so that the answer tells of
/// nobody whether the employment side or a colleague knows her. Nothing of it is seen by those who work in the person's
/// employment relationship, and nothing of theirs by the caller.
#[utoipa::path(tag = "social", request_body = CreateSocialRelationship,
    responses((status = 201, description = "Opened.", body = SocialRelationshipReceipt)))]
#[post("/social-relationships")]
pub(super) async fn create_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        may(tx, Action::Create)?;
        let form: CreateSocialRelationship = call.body()?;
        let unit_id = unit_of(tx, form.unit_id)?;
        let identity_code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let myself = tx.actor().user_id;
        let opened_on = form.opened_on.unwrap_or_else(|| tx.today());
        let mut found = check_opened_on(opened_on, tx.today());
        found.extend(check_worker_as(tx, Role::SocialWorker, None, myself, unit_id).await?);
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        let new = NewSocialRelationship {
            id: SocialRelationshipId::from(call.state().new_id()),
            identity_code,
            first_names: form.first_names,
            last_name: form.last_name,
            service_language: form.service_language,
            interpreter_needed: form.interpreter_needed,
            opened_on,
            unit_id,
        };
        relationship::open(tx, &new).await?;
        // The relation that now exists is what a repeat of the call is checked against.
        relationship_access(tx, new.id, Action::Create).await?;
        let body = SocialRelationshipReceipt {
            id: new.id,
            etag: etag(1),
        };
        let location = format!("/api/v1/social-relationships/{}", new.id);
        Ok(Reply::created(location, new.id.as_uuid(), &body)?.version(1))
    })
    .await
}

/// Reads a social relationship
#[utoipa::path(tag = "social",
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship.")),
    responses((status = 200, description = "The relationship.", body = SocialRelationshipView)))]
#[get("/social-relationships/{social_relationship_id}")]
pub(super) async fn read_social_relationship(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = relationship_access(tx, id, Action::Read).await?;
        shown(tx, &access).await
    })
    .await
}

/// Hands a social relationship on
///
/// To another social worker of the county, from now on; the caller's next request is refused.
#[utoipa::path(tag = "social", request_body = AssignSocialRelationship,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is handed on.")),
    responses((status = 200, description = "The relationship.", body = SocialRelationshipView)))]
#[post("/social-relationships/{social_relationship_id}/assign")]
pub(super) async fn assign_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id: SocialRelationshipId = call.id("social_relationship_id")?;
        let access = open_one(call, tx, id, Action::Update).await?;
        let form: AssignSocialRelationship = call.body()?;
        refuse_closed(&access)?;
        let (role, file) = (Role::SocialWorker, Some(id.as_uuid()));
        let found = check_worker_as(tx, role, file, form.user_id, form.unit_id).await?;
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        relationship::assign(tx, id, form.user_id, form.unit_id).await?;
        let reply = ended(tx, id, form.user_id == tx.actor().user_id, &access).await?;
        Ok(reply.changed(["responsible_user_id", "unit_id"]))
    })
    .await
}

/// Closes a social relationship
///
/// The key worker's access ends with it; the lead of the unit goes on seeing it. The employment relationship of the same
/// person is not touched and does not tell.
#[utoipa::path(tag = "social", request_body = CloseServiceRelationship,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is closed.")),
    responses((status = 200, description = "The closed relationship.", body = SocialRelationshipView)))]
#[post("/social-relationships/{social_relationship_id}/close")]
pub(super) async fn close_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = open_one(call, tx, id, Action::Update).await?;
        let form: CloseServiceRelationship = call.body()?;
        refuse_closed(&access)?;
        let row = relationship::read(tx, id).await?;
        let facts = Closing {
            opened_on: row.opened_on,
            closed_on: form.closed_on.unwrap_or_else(|| tx.today()),
            last_phase_day: None,
        };
        let found = check_closing(facts, tx.today());
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        relationship::close(tx, id, facts.closed_on, form.closing_reason).await?;
        let reply = ended(tx, id, false, &access).await?;
        Ok(reply.changed(["closed_on", "closing_reason"]))
    })
    .await
}

/// A relationship that is about to change, locked in the version that the caller knows; decided once more on the locked
/// row, so that a race ends like a sequence.
async fn open_one(
    call: &Call,
    tx: &mut Tx,
    id: SocialRelationshipId,
    action: Action,
) -> Result<SocialAccess, ApiError> {
    relationship_access(tx, id, action).await?;
    let version = relationship::lock(tx, id).await?;
    let access = relationship_access(tx, id, action).await?;
    call.if_match(version)?;
    Ok(access)
}

fn refuse_closed(access: &SocialAccess) -> Result<(), ApiError> {
    match access.is_open {
        true => Ok(()),
        false => Err(ApiError::Problem(&codes::NOT_OPEN)),
    }
}

/// Annuls a social relationship
///
/// One that was opened for a wrong person; by another person than its key worker, such as the lead of the unit. It and its
/// notes leave every list; the history keeps them.
#[utoipa::path(tag = "social", request_body = AnnulForm,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/social-relationships/{social_relationship_id}/annul")]
pub(super) async fn annul_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        open_one(call, tx, id, Action::Annul).await?;
        let form: AnnulForm = call.body()?;
        let row = relationship::read(tx, id).await?;
        if row.responsible_user_id == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&SECOND_PERSON));
        }
        relationship::annul(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}

/// The relationship as it was left; what the caller may do has mostly ended with the call.
async fn ended(
    tx: &mut Tx,
    id: SocialRelationshipId,
    stays: bool,
    access: &SocialAccess,
) -> Result<Reply, ApiError> {
    let row = relationship::read(tx, id).await?;
    let version = row.version;
    let permitted = match stays {
        true => permitted(access),
        false => Vec::new(),
    };
    Ok(Reply::ok(&view(row, permitted)?)?.version(version))
}
