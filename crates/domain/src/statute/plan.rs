//! Who approves a plan (suunnitelman hyväksyminen), what its part on rehabilitative work says, and how often it is
//! reviewed.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{
    code_set::plan::{ApprovalParty, PlanKind},
    time::date,
};

/// Employment plan (työllistymissuunnitelma): both parties accept it.
const EMPLOYMENT: Table<&[ApprovalParty]> = Table::new(
    "plan.employment_approvals",
    &[Row::without_rule(
        &[ApprovalParty::Client, ApprovalParty::EmploymentAuthority],
        Citation::since("385/2024", "2 §", date!(2025, 1, 1)),
    )],
);

/// Activation plan (aktivointisuunnitelma): the wellbeing county signs since 2023; the
/// municipality that signed before is not a party of this register.
const ACTIVATION: Table<&[ApprovalParty]> = Table::new(
    "plan.activation_approvals",
    &[Row::new(
        "KTT-11",
        &[
            ApprovalParty::Client,
            ApprovalParty::EmploymentAuthority,
            ApprovalParty::WellbeingCounty,
        ],
        Citation::since("189/2001", "9 § 2 mom.", date!(2023, 1, 1)),
    )],
);

/// Multidisciplinary employment plan (monialainen työllistymissuunnitelma).
const MULTIDISCIPLINARY: Table<&[ApprovalParty]> = Table::new(
    "plan.multidisciplinary_approvals",
    &[Row::new(
        "MT-01",
        &[
            ApprovalParty::Client,
            ApprovalParty::EmploymentAuthority,
            ApprovalParty::WellbeingCounty,
        ],
        Citation::since("381/2023", "4 § 3 mom.", date!(2025, 1, 1)),
    )],
);

/// Kela takes part in a multidisciplinary plan when its rehabilitation is needed.
const KELA_REHABILITATION: Table<&[ApprovalParty]> = Table::new(
    "plan.kela_approval",
    &[Row::new(
        "MT-03",
        &[ApprovalParty::Kela],
        Citation::since("381/2023", "4 § 3 mom.", date!(2025, 1, 1)),
    )],
);

/// An oral approval: the authority checks understanding, delivers a copy and notes the manner.
const ORAL_APPROVAL: Table<()> = Table::new(
    "plan.oral_approval",
    &[Row::without_rule(
        (),
        Citation::since("385/2024", "2 §", date!(2025, 1, 1)),
    )],
);

/// Months between reviews of an activation plan (KTT-12); before that "when needed" (KTT-13).
const ACTIVATION_REVIEW: Table<i32> = Table::new(
    "plan.activation_review_months",
    &[Row::new(
        "KTT-12",
        3,
        Citation::since("189/2001", "9 § 3 mom.", date!(2022, 5, 2)),
    )],
);

/// Months between reviews of a multidisciplinary plan (MT-04).
const MULTIDISCIPLINARY_REVIEW: Table<i32> = Table::new(
    "plan.multidisciplinary_review_months",
    &[Row::new(
        "MT-04",
        3,
        Citation::since("381/2023", "6 §", date!(2025, 1, 1)),
    )],
);

/// One item that the part on rehabilitative work states; its days and minutes have limits of
/// their own in [`super::rehabilitative_work`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartItem {
    /// Goal and description (item 1).
    Goal,
    /// Place (item 1).
    Place,
    /// Support and guidance during the activity (item 4).
    Support,
    /// Other services offered alongside (item 5).
    OtherServices,
    /// Latest day on which the effect is assessed (item 6).
    EffectAssessment,
}

/// What the part on rehabilitative work states (KTT-10): support and guidance since 702/2020.
const REHABILITATIVE_PART: Table<&[PartItem]> = Table::new(
    "plan.rehabilitative_part",
    &[
        Row::new(
            "KTT-10",
            &[
                PartItem::Goal,
                PartItem::Place,
                PartItem::OtherServices,
                PartItem::EffectAssessment,
            ],
            Citation::between(
                "189/2001",
                "9 § 1 mom.",
                date!(2001, 9, 1),
                date!(2020, 12, 31),
            ),
        ),
        Row::new(
            "KTT-10",
            &[
                PartItem::Goal,
                PartItem::Place,
                PartItem::Support,
                PartItem::OtherServices,
                PartItem::EffectAssessment,
            ],
            Citation::since("189/2001", "9 § 1 mom.", date!(2021, 1, 1)),
        ),
    ],
);

/// The duty to deliver a copy of an orally approved plan; `None` where the day is not modelled.
#[must_use]
pub fn oral_approval(on: NaiveDate) -> Option<&'static Row<()>> {
    ORAL_APPROVAL.in_force(on)
}

/// Months between reviews of a kind of plan; `None` where the act names no number.
#[must_use]
pub fn review_months(kind: PlanKind, on: NaiveDate) -> Option<&'static Row<i32>> {
    match kind {
        PlanKind::Employment => None,
        PlanKind::Activation => ACTIVATION_REVIEW.in_force(on),
        PlanKind::Multidisciplinary => MULTIDISCIPLINARY_REVIEW.in_force(on),
    }
}

/// The items of the part on rehabilitative work; `None` where the day is not modelled.
#[must_use]
pub fn rehabilitative_part(on: NaiveDate) -> Option<&'static Row<&'static [PartItem]>> {
    REHABILITATIVE_PART.in_force(on)
}

/// The parties of a kind of plan on a day; `None` where the day is not modelled.
#[must_use]
pub fn approvals(kind: PlanKind, on: NaiveDate) -> Option<&'static Row<&'static [ApprovalParty]>> {
    match kind {
        PlanKind::Employment => EMPLOYMENT.in_force(on),
        PlanKind::Activation => ACTIVATION.in_force(on),
        PlanKind::Multidisciplinary => MULTIDISCIPLINARY.in_force(on),
    }
}

/// The part of Kela in a multidisciplinary plan on a day.
#[must_use]
pub fn kela_approval(on: NaiveDate) -> Option<&'static Row<&'static [ApprovalParty]>> {
    KELA_REHABILITATION.in_force(on)
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        EMPLOYMENT.summary(),
        ACTIVATION.summary(),
        MULTIDISCIPLINARY.summary(),
        KELA_REHABILITATION.summary(),
        ORAL_APPROVAL.summary(),
        ACTIVATION_REVIEW.summary(),
        MULTIDISCIPLINARY_REVIEW.summary(),
        REHABILITATIVE_PART.summary(),
    ]
}
