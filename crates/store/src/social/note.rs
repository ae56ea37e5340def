//! Notes of a social relationship: encrypted, corrected by addition, never silently edited.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, Queryable};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{social_note, user_account};
use palvelurekisteri_domain::{
    code_set::client::CorrectionReason,
    id::{SocialNoteId, SocialRelationshipId, UserId},
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

const TABLE: &str = "social_note";
const COLUMN: &str = "text_ciphertext";

/// Place of a note in a list, newest first.
pub type NoteKey = (NaiveDate, Uuid);

/// A note in the open.
#[derive(Clone)]
pub struct SocialNoteRow {
    /// Identifier.
    pub id: Uuid,
    /// Relationship.
    pub relationship_id: Uuid,
    /// What was written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Who wrote it.
    pub author_id: Uuid,
    /// The writer's name.
    pub author_name: String,
    /// Note that it corrects.
    pub corrects_id: Option<Uuid>,
    /// Notes that correct it, in the order in which they were written.
    pub corrected_by: Vec<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

impl std::fmt::Debug for SocialNoteRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SocialNoteRow")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A note to be written.
pub struct NewSocialNote {
    /// Identifier.
    pub id: SocialNoteId,
    /// Relationship.
    pub relationship_id: SocialRelationshipId,
    /// What is written.
    pub text: String,
    /// Day that it is about.
    pub occurred_on: NaiveDate,
    /// Note that it corrects.
    pub corrects_id: Option<SocialNoteId>,
}

impl std::fmt::Debug for NewSocialNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSocialNote")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[derive(Queryable)]
struct Sealed {
    id: Uuid,
    relationship_id: Uuid,
    text_ciphertext: Vec<u8>,
    occurred_on: NaiveDate,
    author_id: Uuid,
    author_name: String,
    corrects_id: Option<Uuid>,
    version: i64,
    created_at: DateTime<Utc>,
}

#[diesel::dsl::auto_type(no_type_alias)]
fn notes() -> _ {
    social_note::table
        .inner_join(user_account::table.on(user_account::id.eq(social_note::author_id)))
        .filter(social_note::annulled_at.is_null())
        .select((
            social_note::id,
            social_note::relationship_id,
            social_note::text_ciphertext,
            social_note::occurred_on,
            social_note::author_id,
            user_account::display_name,
            social_note::corrects_id,
            social_note::version,
            social_note::created_at,
        ))
}

/// One note; access to its relationship has been decided before.
pub async fn read(tx: &mut Tx, id: SocialNoteId) -> Result<SocialNoteRow, StoreError> {
    let row: Sealed = notes()
        .filter(social_note::id.eq(id.as_uuid()))
        .first(tx.connection()?)
        .await?;
    let mut opened = open_all(tx, vec![row]).await?;
    opened.pop().ok_or(StoreError::NotFound)
}

/// A page of a relationship's notes, newest first.
pub async fn list(
    tx: &mut Tx,
    relationship_id: SocialRelationshipId,
    page: &PageRequest<NoteKey>,
) -> Result<PageOf<SocialNoteRow>, StoreError> {
    let mut query = notes()
        .filter(social_note::relationship_id.eq(relationship_id.as_uuid()))
        .order((social_note::occurred_on.desc(), social_note::id.desc()))
        .into_boxed();
    if let Some((on, id)) = page.after {
        let on_the_day = social_note::occurred_on.eq(on).and(social_note::id.lt(id));
        query = query.filter(social_note::occurred_on.lt(on).or(on_the_day));
    }
    let rows: Vec<Sealed> = query.limit(page.fetch()).load(tx.connection()?).await?;
    let page = PageOf::from_fetched(rows, page.limit);
    Ok(PageOf {
        more: page.more,
        items: open_all(tx, page.items).await?,
    })
}

/// Writes a note in the caller's name.
pub async fn insert(tx: &mut Tx, new: &NewSocialNote) -> Result<SocialNoteRow, StoreError> {
    let envelope = tx.encrypt(TABLE, new.id.as_uuid(), COLUMN, &new.text)?;
    let author_id = tx.actor().user_id.as_uuid();
    diesel::insert_into(social_note::table)
        .values((
            social_note::id.eq(new.id.as_uuid()),
            social_note::relationship_id.eq(new.relationship_id.as_uuid()),
            social_note::text_ciphertext.eq(envelope),
            social_note::occurred_on.eq(new.occurred_on),
            social_note::author_id.eq(author_id),
            social_note::corrects_id.eq(new.corrects_id.map(Uuid::from)),
        ))
        .execute(tx.connection()?)
        .await?;
    read(tx, new.id).await
}

/// Version and writer of a note, locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: SocialNoteId) -> Result<(i64, UserId), StoreError> {
    let (version, author): (i64, Uuid) = social_note::table
        .filter(social_note::id.eq(id.as_uuid()))
        .filter(social_note::annulled_at.is_null())
        .select((social_note::version, social_note::author_id))
        .for_update()
        .first(tx.connection()?)
        .await?;
    Ok((version, author.into()))
}

/// Annuls a locked note (decision 13).
pub async fn annul(
    tx: &mut Tx,
    id: SocialNoteId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let now = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    diesel::update(social_note::table.filter(social_note::id.eq(id.as_uuid())))
        .set((
            social_note::annulled_at.eq(now),
            social_note::annulled_by.eq(user_id),
            social_note::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

async fn open_all(tx: &mut Tx, rows: Vec<Sealed>) -> Result<Vec<SocialNoteRow>, StoreError> {
    let shown: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let links: Vec<(Option<Uuid>, Uuid)> = social_note::table
        .filter(social_note::corrects_id.eq_any(shown))
        .filter(social_note::annulled_at.is_null())
        .order((social_note::created_at, social_note::id))
        .select((social_note::corrects_id, social_note::id))
        .load(tx.connection()?)
        .await?;
    let mut corrections: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (corrected, correction) in links {
        if let Some(corrected) = corrected {
            corrections.entry(corrected).or_default().push(correction);
        }
    }
    rows.into_iter()
        .map(|row| {
            Ok(SocialNoteRow {
                text: tx.decrypt(TABLE, row.id, COLUMN, &row.text_ciphertext)?,
                corrected_by: corrections.remove(&row.id).unwrap_or_default(),
                id: row.id,
                relationship_id: row.relationship_id,
                occurred_on: row.occurred_on,
                author_id: row.author_id,
                author_name: row.author_name,
                corrects_id: row.corrects_id,
                version: row.version,
                created_at: row.created_at,
            })
        })
        .collect()
}
