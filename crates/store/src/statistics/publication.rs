//! Published statistics (tilastojulkaisut) as stored: written once, read as they were written.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper, alias,
    define_sql_function,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::statistic_publication;
use palvelurekisteri_domain::{
    code_set::statistics::StatisticRevisionReason, id::StatisticPublicationId,
};
use serde_json::Value;
use uuid::Uuid;

use super::Question;
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// What a published table is of, without its figures.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = statistic_publication, check_for_backend(diesel::pg::Pg))]
pub struct PublicationRow {
    /// Identifier.
    pub id: Uuid,
    /// Code of the indicator.
    pub indicator: String,
    /// Version of its definition.
    pub definition_version: i16,
    /// First day that counts; of a figure of a day, that day.
    pub from_on: NaiveDate,
    /// Last day that counts.
    pub to_on: NaiveDate,
    /// Day up to which facts count.
    pub as_of: NaiveDate,
    /// Instant as known at which it was counted.
    pub known_at: DateTime<Utc>,
    /// Codes of the dimensions.
    pub dimensions: Vec<String>,
    /// Age bands that were counted by.
    pub age_bands: Vec<String>,
    /// Publication that it takes the place of.
    pub revises_id: Option<Uuid>,
    /// Coded reason of that.
    pub revision_reason: Option<String>,
    /// Account that published it.
    pub published_by: Uuid,
    /// When it was published.
    pub created_at: DateTime<Utc>,
}

/// A publication, and the one that has taken its place.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The publication.
    pub row: PublicationRow,
    /// The later one with the coded reason; `None` while it is the newest of its table.
    pub revised_by: Option<(Uuid, String)>,
}

impl Publication {
    /// Whether its figures are no longer told.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        let reason = self.revised_by.as_ref().map(|(_, reason)| reason.as_str());
        reason == Some(StatisticRevisionReason::PublishedInError.as_str())
    }
}

/// Identifier and coded reason of the publication that took the place of another.
type Later = Option<(Uuid, String)>;

/// Place of a publication in the list: when it was published, and its id.
pub type PublicationKey = (DateTime<Utc>, Uuid);

define_sql_function! {
    /// The clock of the database, which dates what is recorded.
    fn clock_timestamp() -> diesel::sql_types::Timestamptz;
}

/// The instant of now by the clock that dates what is recorded.
pub async fn recording_clock(tx: &mut Tx) -> Result<DateTime<Utc>, StoreError> {
    Ok(diesel::select(clock_timestamp())
        .get_result(tx.connection()?)
        .await?)
}

/// A page of what was published in the area, the newest first; of one indicator, when it is named.
pub async fn list_publications(
    tx: &mut Tx,
    indicator: Option<&str>,
    page: &PageRequest<PublicationKey>,
) -> Result<PageOf<Publication>, StoreError> {
    let later = alias!(statistic_publication as later);
    let mut query = statistic_publication::table
        .left_join(
            later.on(later
                .field(statistic_publication::revises_id)
                .eq(statistic_publication::id.nullable())),
        )
        .select((
            PublicationRow::as_select(),
            (
                later.field(statistic_publication::id),
                later
                    .field(statistic_publication::revision_reason)
                    .assume_not_null(),
            )
                .nullable(),
        ))
        .order((
            statistic_publication::created_at.desc(),
            statistic_publication::id.desc(),
        ))
        .into_boxed();
    if let Some(indicator) = indicator {
        query = query.filter(statistic_publication::indicator.eq(indicator.to_owned()));
    }
    if let Some((at, id)) = page.after {
        query = query.filter(
            statistic_publication::created_at
                .lt(at)
                .or(statistic_publication::created_at
                    .eq(at)
                    .and(statistic_publication::id.lt(id))),
        );
    }
    let rows: Vec<(PublicationRow, Later)> =
        query.limit(page.fetch()).load(tx.connection()?).await?;
    let rows = rows
        .into_iter()
        .map(|(row, revised_by)| Publication { row, revised_by })
        .collect();
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// A publication and what was told: `json` and `csv`, each by language.
pub async fn read_publication(
    tx: &mut Tx,
    id: StatisticPublicationId,
) -> Result<(Publication, Value), StoreError> {
    let later = alias!(statistic_publication as later);
    let found: Option<(PublicationRow, Value, Later)> = statistic_publication::table
        .left_join(
            later.on(later
                .field(statistic_publication::revises_id)
                .eq(statistic_publication::id.nullable())),
        )
        .filter(statistic_publication::id.eq(id.as_uuid()))
        .select((
            PublicationRow::as_select(),
            statistic_publication::figures,
            (
                later.field(statistic_publication::id),
                later
                    .field(statistic_publication::revision_reason)
                    .assume_not_null(),
            )
                .nullable(),
        ))
        .first(tx.connection()?)
        .await
        .optional()?;
    let (row, figures, revised_by) = found.ok_or(StoreError::NotFound)?;
    Ok((Publication { row, revised_by }, figures))
}

/// Which publication takes the place of which, and why.
#[derive(Debug, Clone, Copy)]
pub struct Revision {
    /// The publication that is revised.
    pub of: StatisticPublicationId,
    /// Why.
    pub reason: StatisticRevisionReason,
}

/// A publication to be written.
#[derive(Debug)]
pub struct NewPublication<'a> {
    /// Identifier.
    pub id: StatisticPublicationId,
    /// What was asked.
    pub question: &'a Question<'a>,
    /// Instant as known at which it was counted.
    pub known_at: DateTime<Utc>,
    /// What is told: `json` and `csv`, each by language.
    pub figures: Value,
    /// What it revises; `None` for the first of its table.
    pub revision: Option<Revision>,
}

/// What makes two tables the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTable {
    indicator: String,
    days: (NaiveDate, NaiveDate),
    dimensions: Vec<String>,
    /// Other bands of the same days would tell the difference between their borders.
    age_bands: Vec<String>,
}

impl PublicationRow {
    /// Of which table it is.
    #[must_use]
    pub fn table(&self) -> PublishedTable {
        PublishedTable {
            indicator: self.indicator.clone(),
            days: (self.from_on, self.to_on),
            dimensions: self.dimensions.clone(),
            age_bands: self.age_bands.clone(),
        }
    }
}

impl Question<'_> {
    /// The table that it asks for.
    #[must_use]
    pub fn table(&self) -> PublishedTable {
        let of_a_day = (self.as_of, self.as_of);
        let bands = self.settings.age_bands.bands().iter();
        PublishedTable {
            indicator: self.indicator.id.to_string(),
            days: self
                .period
                .map_or(of_a_day, |period| (period.from(), period.to())),
            dimensions: self.by.iter().map(ToString::to_string).collect(),
            age_bands: bands.map(|band| band.code()).collect(),
        }
    }
}

/// Publishes a table. The caller has taken care that a revised one is of the same table.
pub async fn insert_publication(
    tx: &mut Tx,
    new: &NewPublication<'_>,
) -> Result<Publication, StoreError> {
    let table = new.question.table();
    let published_by = tx.actor().user_id.as_uuid();
    let indicator = new.question.indicator;
    let version = i16::try_from(indicator.version)
        .map_err(|_| StoreError::internal("a version of a definition that is no small number"))?;
    let row = diesel::insert_into(statistic_publication::table)
        .values((
            statistic_publication::id.eq(new.id.as_uuid()),
            statistic_publication::indicator.eq(table.indicator),
            statistic_publication::definition_version.eq(version),
            statistic_publication::from_on.eq(table.days.0),
            statistic_publication::to_on.eq(table.days.1),
            statistic_publication::as_of.eq(new.question.as_of),
            statistic_publication::known_at.eq(new.known_at),
            statistic_publication::dimensions.eq(table.dimensions),
            statistic_publication::age_bands.eq(table.age_bands),
            statistic_publication::figures.eq(&new.figures),
            statistic_publication::revises_id.eq(new.revision.map(|one| one.of.as_uuid())),
            statistic_publication::revision_reason.eq(new.revision.map(|one| one.reason.as_str())),
            statistic_publication::published_by.eq(published_by),
        ))
        .returning(PublicationRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    Ok(Publication {
        row,
        revised_by: None,
    })
}
