//! Writing, reading and correcting notes of class S.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    id::{SocialNoteId, SocialRelationshipId},
    note::check_note,
};
use palvelurekisteri_store::{
    social::{
        access::{SocialAccess, note_access, relationship_access},
        note::{self, NewSocialNote, SocialNoteRow},
        relationship,
    },
    tx::Tx,
};

use super::{
    dto::{CreateSocialNote, SocialNoteList, SocialNoteListItem, SocialNoteView},
    in_use,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    note::dto::CorrectNote,
    problem::catalogue::{access::SECOND_PERSON, relationship as codes},
};

fn view(tx: &Tx, access: &SocialAccess, row: SocialNoteRow) -> SocialNoteView {
    let myself = tx.actor().user_id.as_uuid();
    let mut permitted_actions = Vec::new();
    if access.is_open && access.permits(Action::Create) {
        permitted_actions.push("correct");
    }
    if row.author_id != myself && access.permits(Action::Annul) {
        permitted_actions.push("annul");
    }
    SocialNoteView {
        id: row.id.into(),
        social_relationship_id: row.relationship_id.into(),
        text: row.text,
        occurred_on: row.occurred_on,
        author_id: row.author_id.into(),
        author_name: row.author_name,
        corrects_id: row.corrects_id.map(Into::into),
        corrected_by: row.corrected_by.into_iter().map(Into::into).collect(),
        created_at: row.created_at,
        permitted_actions,
    }
}

fn created(tx: &Tx, access: &SocialAccess, row: SocialNoteRow) -> Result<Reply, ApiError> {
    let (id, version) = (row.id, row.version);
    let location = format!("/api/v1/social-notes/{id}");
    Ok(Reply::created(location, id, &view(tx, access, row))?.version(version))
}

/// A note is written while the work goes on, and not about a day to come.
fn refuse(access: &SocialAccess, occurred_on: NaiveDate, today: NaiveDate) -> Result<(), ApiError> {
    if !access.is_open {
        return Err(ApiError::Problem(&codes::NOT_OPEN));
    }
    let found = check_note(occurred_on, today);
    match found.is_empty() {
        true => Ok(()),
        false => Err(ApiError::Rule(found)),
    }
}

/// Lists the notes of a social relationship
///
/// Newest first.
#[utoipa::path(tag = "social",
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."), PageParams),
    responses((status = 200, description = "A page.", body = SocialNoteList)))]
#[get("/social-relationships/{social_relationship_id}/notes")]
pub(super) async fn list_social_notes(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = relationship_access(tx, id, Action::List).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = note::list(tx, id, &page).await?;
        let page = rows.map(|row| SocialNoteListItem {
            etag: etag(row.version),
            note: view(tx, &access, row),
        });
        let key = |item: &SocialNoteListItem| (item.note.occurred_on, item.note.id.as_uuid());
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Writes a note of social welfare
///
/// In the caller's name. It is never edited: correct it by POST /social-notes/{social_note_id}/corrections.
#[utoipa::path(tag = "social", request_body = CreateSocialNote,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship.")),
    responses((status = 201, description = "Written.", body = SocialNoteView)))]
#[post("/social-relationships/{social_relationship_id}/notes")]
pub(super) async fn create_social_note(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        relationship_access(tx, id, Action::Create).await?;
        // Decided once more on the locked relationship: nothing is written in one that is being closed or handed on.
        relationship::lock(tx, id).await?;
        let access = relationship_access(tx, id, Action::Create).await?;
        let form: CreateSocialNote = call.body()?;
        refuse(&access, form.occurred_on, tx.today())?;
        let new = NewSocialNote {
            id: call.state().new_id().into(),
            relationship_id: id,
            text: form.text,
            occurred_on: form.occurred_on,
            corrects_id: None,
        };
        let row = note::insert(tx, &new).await?;
        created(tx, &access, row)
    })
    .await
}

/// Reads a note of social welfare
#[utoipa::path(tag = "social",
    params(("social_note_id" = SocialNoteId, Path, description = "Note.")),
    responses((status = 200, description = "The note.", body = SocialNoteView)))]
#[get("/social-notes/{social_note_id}")]
pub(super) async fn read_social_note(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        let id: SocialNoteId = call.id("social_note_id")?;
        let access = note_access(tx, id, Action::Read).await?;
        let row = note::read(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, &access, row))?.version(version))
    })
    .await
}

/// Corrects a note of social welfare
///
/// By a note that says what is right. The corrected one stays as it was written and names its correction.
#[utoipa::path(tag = "social", request_body = CorrectNote,
    params(("social_note_id" = SocialNoteId, Path, description = "Note that is corrected.")),
    responses((status = 201, description = "The correcting note.", body = SocialNoteView)))]
#[post("/social-notes/{social_note_id}/corrections")]
pub(super) async fn create_social_note_correction(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id: SocialNoteId = call.id("social_note_id")?;
        let access = note_access(tx, id, Action::Create).await?;
        relationship::lock(tx, access.relationship_id).await?;
        let access = note_access(tx, id, Action::Create).await?;
        let former = note::read(tx, id).await?;
        let form: CorrectNote = call.body()?;
        let occurred_on = form.occurred_on.unwrap_or(former.occurred_on);
        refuse(&access, occurred_on, tx.today())?;
        let new = NewSocialNote {
            id: call.state().new_id().into(),
            relationship_id: access.relationship_id,
            text: form.text,
            occurred_on,
            corrects_id: Some(id),
        };
        let row = note::insert(tx, &new).await?;
        created(tx, &access, row)
    })
    .await
}

/// Annuls a note of social welfare
///
/// One written on the wrong person; by another person than its writer, such as the lead of the unit. It leaves every
/// list; the history keeps it.
#[utoipa::path(tag = "social", request_body = AnnulForm,
    params(("social_note_id" = SocialNoteId, Path, description = "Note."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/social-notes/{social_note_id}/annul")]
pub(super) async fn annul_social_note(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id: SocialNoteId = call.id("social_note_id")?;
        note_access(tx, id, Action::Annul).await?;
        let (version, author) = note::lock(tx, id).await?;
        call.if_match(version)?;
        let form: AnnulForm = call.body()?;
        if author == tx.actor().user_id {
            return Err(ApiError::Problem(&SECOND_PERSON));
        }
        note::annul(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
