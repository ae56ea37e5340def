//! Scores of an assessment by area. A score that is taken back stays as a row without a score, so that its history
//! stays and the sum of the row versions only grows: that sum is the version of the sheet.

use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::assessment_score;
use palvelurekisteri_domain::{code_set::assessment::AssessmentDomain, id::AssessmentId};

use crate::{error::StoreError, tx::Tx};

/// The score of one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Area.
    pub domain: AssessmentDomain,
    /// 0 to 10.
    pub score: i16,
    /// Ground of the score; `None` when none was given.
    pub note: Option<String>,
}

/// All scores of one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreSheet {
    /// The scores, in the order of the code set.
    pub scores: Vec<Score>,
    /// Version of the whole; 0 when nothing was ever scored.
    pub version: i64,
}

type StoredScore = (String, Option<i16>, Option<String>, i64);

/// The scores of an assessment.
pub async fn read_scores(tx: &mut Tx, id: AssessmentId) -> Result<ScoreSheet, StoreError> {
    let rows = stored(tx, id).await?;
    let mut scores = Vec::with_capacity(rows.len());
    let mut version = 0;
    for (domain, score, note, row_version) in rows {
        version += row_version;
        let domain = parse_domain(&domain)?;
        scores.extend(score.map(|score| Score {
            domain,
            score,
            note,
        }));
    }
    scores.sort_by_key(|score| score.domain);
    Ok(ScoreSheet { scores, version })
}

/// Puts the scores in place of all former ones; the assessment is locked.
pub async fn replace_scores(
    tx: &mut Tx,
    id: AssessmentId,
    scores: &[Score],
) -> Result<ScoreSheet, StoreError> {
    let former = stored(tx, id).await?;
    for (domain, score, _, _) in &former {
        let kept = scores.iter().any(|new| new.domain.as_str() == domain);
        if score.is_some() && !kept {
            write(tx, id, domain, None, None).await?;
        }
    }
    for new in scores {
        let domain = new.domain.as_str();
        match former.iter().find(|(stored, ..)| stored == domain) {
            Some((_, score, note, _)) if *score == Some(new.score) && *note == new.note => {}
            Some(_) => write(tx, id, domain, Some(new.score), new.note.as_ref()).await?,
            None => insert(tx, id, new).await?,
        }
    }
    read_scores(tx, id).await
}

async fn stored(tx: &mut Tx, id: AssessmentId) -> Result<Vec<StoredScore>, StoreError> {
    Ok(assessment_score::table
        .filter(assessment_score::assessment_id.eq(id.as_uuid()))
        .select((
            assessment_score::domain,
            assessment_score::score,
            assessment_score::note,
            assessment_score::version,
        ))
        .load(tx.connection()?)
        .await?)
}

async fn write(
    tx: &mut Tx,
    id: AssessmentId,
    domain: &str,
    score: Option<i16>,
    note: Option<&String>,
) -> Result<(), StoreError> {
    let target = assessment_score::table
        .filter(assessment_score::assessment_id.eq(id.as_uuid()))
        .filter(assessment_score::domain.eq(domain));
    diesel::update(target)
        .set((
            assessment_score::score.eq(score),
            assessment_score::note.eq(note),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

async fn insert(tx: &mut Tx, id: AssessmentId, new: &Score) -> Result<(), StoreError> {
    diesel::insert_into(assessment_score::table)
        .values((
            assessment_score::assessment_id.eq(id.as_uuid()),
            assessment_score::domain.eq(new.domain.as_str()),
            assessment_score::score.eq(new.score),
            assessment_score::note.eq(&new.note),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

fn parse_domain(text: &str) -> Result<AssessmentDomain, StoreError> {
    text.parse()
        .map_err(|_| StoreError::internal("the area of a score is a code"))
}
