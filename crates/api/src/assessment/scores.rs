//! Scores of an assessment: one sheet, replaced as a whole, with its own entity tag (decision 27).

use actix_web::{get, put};
use palvelurekisteri_domain::{access::Action, assessment::rules::check_scores, id::AssessmentId};
use palvelurekisteri_store::assessment::{
    assessment_access, queries,
    scores::{self, Score, ScoreSheet},
};

use super::{
    dto::{AssessmentScore, AssessmentScores},
    view::require_draft,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

fn body(sheet: ScoreSheet) -> AssessmentScores {
    let score = |score: Score| AssessmentScore {
        domain: score.domain,
        score: score.score,
        note: score.note,
    };
    AssessmentScores {
        items: sheet.scores.into_iter().map(score).collect(),
    }
}

/// Reads the scores of an assessment
///
/// An area that was not asked has no score. Version 0 means that nothing was scored.
#[utoipa::path(tag = "assessments",
    params(("assessment_id" = AssessmentId, Path, description = "Assessment.")),
    responses((status = 200, description = "The scores.", body = AssessmentScores)))]
#[get("/assessments/{assessment_id}/scores")]
pub(super) async fn read_assessment_scores(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("assessment_id")?;
        assessment_access(tx, id, Action::Read).await?;
        let sheet = scores::read_scores(tx, id).await?;
        let version = sheet.version;
        Ok(Reply::ok(&body(sheet))?.version(version))
    })
    .await
}

/// Replaces the scores of a draft
///
/// All of them: an area that is left out has no score. The first ones replace version 0: `If-Match: "v0"`.
#[utoipa::path(tag = "assessments", request_body = AssessmentScores,
    params(("assessment_id" = AssessmentId, Path, description = "Assessment."),
           ("If-Match" = String, Header, description = "Entity tag of the scores that are replaced.")),
    responses((status = 200, description = "The scores.", body = AssessmentScores)))]
#[put("/assessments/{assessment_id}/scores")]
pub(super) async fn replace_assessment_scores(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("assessment_id")?;
        assessment_access(tx, id, Action::Update).await?;
        let row = queries::lock_assessment(tx, id).await?;
        call.if_match(scores::read_scores(tx, id).await?.version)?;
        let form: AssessmentScores = call.body()?;
        require_draft(&row)?;
        let domains: Vec<_> = form.items.iter().map(|item| item.domain).collect();
        ApiError::refuse_blocking(check_scores(&domains))?;
        let new: Vec<_> = form
            .items
            .into_iter()
            .map(|item| Score {
                domain: item.domain,
                score: item.score,
                note: item.note,
            })
            .collect();
        let sheet = scores::replace_scores(tx, id, &new).await?;
        let version = sheet.version;
        Ok(Reply::ok(&body(sheet))?
            .version(version)
            .changed(["scores"]))
    })
    .await
}
