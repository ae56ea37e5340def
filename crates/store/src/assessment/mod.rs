//! Assessments as stored: rows and their meaning. A draft exists for its author and the substitute
//! only (decision 33).

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use palvelurekisteri_db_schema::schema::assessment;
use palvelurekisteri_domain::{
    access::Action,
    assessment::rules::record_class,
    code_set::assessment::{AssessmentKind, AssessmentState},
    id::{AssessmentId, ClientId},
};
use uuid::Uuid;

use crate::{
    access::{ClientAccess, Owned, owned_access},
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// The health part: class EH, encrypted, own version.
pub mod health;
/// Reading, making and changing assessments.
pub mod queries;
/// Scores by area: replaced as a whole, own version.
pub mod scores;
/// Completing, correcting and annulling.
pub mod transition;

/// What an assessment says; editable while it is a draft.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = assessment, treat_none_as_null = true, check_for_backend(diesel::pg::Pg))]
pub struct AssessmentContent {
    /// First day.
    pub started_on: NaiveDate,
    /// Competence and vocational skill.
    pub competence: Option<String>,
    /// The client's own goals to develop competence.
    pub competence_goals: Option<String>,
    /// Job-search skills.
    pub job_search_skills: Option<String>,
    /// Other factors that affect employability.
    pub other_factors: Option<String>,
    /// Risk of prolonged unemployment.
    pub prolonged_unemployment_risk: Option<String>,
    /// Conclusion.
    pub conclusion: Option<String>,
    /// Whether multidisciplinary support is needed.
    pub multidisciplinary_need: Option<bool>,
    /// Why.
    pub multidisciplinary_need_reason: Option<String>,
    /// When the need is looked at again.
    pub next_review_on: Option<NaiveDate>,
}

/// An assessment row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = assessment, check_for_backend(diesel::pg::Pg))]
pub struct AssessmentRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship.
    pub relationship_id: Uuid,
    /// Kind.
    pub kind: String,
    /// State.
    pub state: String,
    /// What it says.
    #[diesel(embed)]
    pub content: AssessmentContent,
    /// Day of completion; `None` for a draft.
    pub completed_on: Option<NaiveDate>,
    /// Author.
    pub assessor_id: Uuid,
    /// Assessment that this one corrects; `None` for most.
    pub supersedes_id: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for AssessmentRow {
    const TABLE: &'static str = "assessment";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        let former: Option<Self> = history::find_version(tx, Self::TABLE, id, version).await?;
        Ok(former.filter(|row| {
            row.state != AssessmentState::Draft.as_str()
                || tx.actor().works_for(row.assessor_id.into())
        }))
    }
}

impl AssessmentRow {
    /// The kind in its type.
    pub fn kind(&self) -> Result<AssessmentKind, StoreError> {
        self.kind
            .parse()
            .map_err(|_| StoreError::internal("the kind of an assessment is a code"))
    }

    /// The state in its type.
    pub fn state(&self) -> Result<AssessmentState, StoreError> {
        self.state
            .parse()
            .map_err(|_| StoreError::internal("the state of an assessment is a code"))
    }

    /// The client in its type.
    #[must_use]
    pub fn client_id(&self) -> ClientId {
        self.client_id.into()
    }
}

/// Decides on an assessment, by the class of its kind. A draft of somebody else does not exist for the caller.
pub async fn assessment_access(
    tx: &mut Tx,
    id: AssessmentId,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let seen = queries::find_kind_as_seen(tx, id).await?;
    let class = record_class(seen.unwrap_or(AssessmentKind::Employment));
    // An unknown assessment and a hidden draft take the same steps.
    let decided = owned_access(tx, Owned::Assessment, id.as_uuid(), class, action).await;
    match seen {
        Some(_) => decided,
        None => Err(StoreError::NotFound),
    }
}
