//! Annulment (mitätöinti, decision 13): what was recorded on the wrong person or by mistake leaves every list,
//! statistic and export, and stays in the history.

use palvelurekisteri_domain::code_set::client::CorrectionReason;
use serde::Deserialize;
use utoipa::ToSchema;

/// Why a record is annulled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "wrong_person"}))]
pub struct AnnulForm {
    /// Coded reason (korjauksen syy); kept with the record and in its history.
    pub reason: CorrectionReason,
}
