//! What an assessment of service need contains at least (palvelutarpeen arviointi).

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{code_set::assessment::AssessmentKind, time::date};

/// One item that an assessment may have to contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssessmentItem {
    /// Competence and vocational skill (osaaminen ja ammattitaito).
    Competence,
    /// The client's own goals to develop them.
    CompetenceGoals,
    /// Work and functional capacity has been considered; what was found is class EH.
    WorkCapacity,
    /// Job-search skills (työnhakuvalmiudet).
    JobSearchSkills,
    /// Other factors that affect employability: social situation, debts, mobility.
    OtherFactors,
    /// Risk of prolonged unemployment (työttömyyden pitkittymisen riski).
    ProlongedUnemploymentRisk,
}

/// Employment services: 380/2023, section 37.
const EMPLOYMENT: Table<&[AssessmentItem]> = Table::new(
    "assessment.employment_content",
    &[Row::without_rule(
        &[
            AssessmentItem::Competence,
            AssessmentItem::CompetenceGoals,
            AssessmentItem::WorkCapacity,
            AssessmentItem::JobSearchSkills,
            AssessmentItem::ProlongedUnemploymentRisk,
        ],
        Citation::since("380/2023", "37 §", date!(2025, 1, 1)),
    )],
);

/// Multidisciplinary support: 381/2023, section 4.
const MULTIDISCIPLINARY: Table<&[AssessmentItem]> = Table::new(
    "assessment.multidisciplinary_content",
    &[Row::new(
        "MT-02",
        &[
            AssessmentItem::Competence,
            AssessmentItem::WorkCapacity,
            AssessmentItem::OtherFactors,
        ],
        Citation::since("381/2023", "4 §", date!(2025, 1, 1)),
    )],
);

/// The least content of a kind of assessment on a day; `None` where it is not modelled. The
/// social one follows the national structure of its own record and is not checked here.
#[must_use]
pub fn content(
    kind: AssessmentKind,
    on: NaiveDate,
) -> Option<&'static Row<&'static [AssessmentItem]>> {
    match kind {
        AssessmentKind::Employment => EMPLOYMENT.in_force(on),
        AssessmentKind::Multidisciplinary => MULTIDISCIPLINARY.in_force(on),
        AssessmentKind::Social => None,
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![EMPLOYMENT.summary(), MULTIDISCIPLINARY.summary()]
}
