//! Who approves a plan (suunnitelman hyväksyminen).

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
    ]
}
