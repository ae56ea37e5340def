//! Conditions of pay subsidy (palkkatuki) and 55+ employment support: who may be paid for whom.
//! Act 380/2023, sections 49 and 82-97; from 1 July 2023 until 2024 act 916/2012, chapters 7 and
//! 7 a as amended by 371/2023. The law is that of the granting decision.

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::time::date;

const FIRST_DAY_OF_A: NaiveDate = date!(2017, 1, 1);
const LAST_DAY_OF_A: NaiveDate = date!(2023, 6, 30);
const FIRST_DAY_OF_B: NaiveDate = date!(2023, 7, 1);
const LAST_DAY_OF_B: NaiveDate = date!(2024, 12, 31);
const FIRST_DAY_OF_C: NaiveDate = date!(2025, 1, 1);

/// The sections of the former act are not recorded in the rule tables: its chapters are cited.
pub(super) const CHAPTER: &str = "7 luku";
pub(super) const CHAPTER_OF_55: &str = "7 a luku";

/// Version A: 916/2012 by 1456/2016.
pub(super) const fn version_a(section: &'static str) -> Citation {
    Citation::between("916/2012", section, FIRST_DAY_OF_A, LAST_DAY_OF_A)
}

/// Version B: 916/2012 by 371/2023.
pub(super) const fn version_b(section: &'static str) -> Citation {
    Citation::between("916/2012", section, FIRST_DAY_OF_B, LAST_DAY_OF_B)
}

/// Version C: 380/2023.
pub(super) const fn version_c(section: &'static str) -> Citation {
    Citation::since("380/2023", section, FIRST_DAY_OF_C)
}

/// Who belongs to the target group of the subsidy for deficits in skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetGroup {
    /// Youngest age of the young, in years.
    pub young_from: u32,
    /// Age at which the young are no longer young, in years.
    pub young_below: u32,
    /// Age from which everybody belongs, in years.
    pub older_from: u32,
    /// Months without gainful work.
    pub months_without_work: i32,
}

/// Target group (PT-02).
const TARGET_GROUP: Table<TargetGroup> = Table::new(
    "pay_subsidy.target_group",
    &[
        Row::new("PT-02", TARGETED, version_b(CHAPTER)),
        Row::new("PT-02", TARGETED, version_c("82 § 1 mom.")),
    ],
);
const TARGETED: TargetGroup = TargetGroup {
    young_from: 15,
    young_below: 25,
    older_from: 50,
    months_without_work: 6,
};

/// Months of continuous unemployment below which a prognosis is asked for (PT-03).
const PROGNOSIS_BELOW_MONTHS: Table<i32> = Table::new(
    "pay_subsidy.prognosis_below_months",
    &[
        Row::new("PT-03", 12, version_b(CHAPTER)),
        Row::new("PT-03", 12, version_c("82 § 2 mom.")),
    ],
);

/// For whom a municipality or a joint municipal authority gets pay subsidy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MunicipalEmployer {
    /// For everybody.
    Everybody,
    /// Only for a person of reduced work capacity or of 60 years.
    ReducedCapacityAndAged60,
}

/// The municipality as employer (PT-12 until 2024, PT-11 since).
const MUNICIPAL_EMPLOYER: Table<MunicipalEmployer> = Table::new(
    "pay_subsidy.municipal_employer",
    &[
        Row::new(
            "PT-12",
            MunicipalEmployer::Everybody,
            version_b("7 luku 3 § 1 mom."),
        ),
        Row::new(
            "PT-11",
            MunicipalEmployer::ReducedCapacityAndAged60,
            version_c("83 § 1 mom."),
        ),
    ],
);

/// Wage by the collective agreement, not for performance alone (PT-13).
const WAGE: Table<()> = Table::new(
    "pay_subsidy.wage",
    &[
        Row::new("PT-13", (), version_a(CHAPTER)),
        Row::new("PT-13", (), version_b(CHAPTER)),
        Row::new("PT-13", (), version_c("84 § 2 mom.")),
    ],
);

/// What bars an employer or a new subsidy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bars {
    /// Months before the application in which dismissals bar.
    pub dismissal_months: i32,
    /// Years before the year of the decision in which a penalty bars.
    pub penalty_years: i32,
    /// Months since an earlier support of the same person ended.
    pub earlier_support_months: i32,
}

/// Bars (PT-14).
const BARS: Table<Bars> = Table::new(
    "pay_subsidy.bars",
    &[
        Row::new("PT-14", BARRING, version_b(CHAPTER)),
        Row::new("PT-14", BARRING, version_c("83 § 3 mom.")),
    ],
);
const BARRING: Bars = Bars {
    dismissal_months: 12,
    penalty_years: 2,
    earlier_support_months: 36,
};

/// The authority may grant in spite of neglect (PT-14, item 3): the act leaves it to judge.
const NEGLECT_EXCEPTION: Table<()> = Table::new(
    "pay_subsidy.neglect_exception",
    &[
        Row::new("PT-14", (), version_b(CHAPTER)),
        Row::new("PT-14", (), version_c("83 § 3 mom. 3 kohta")),
    ],
);

/// The regulation on de minimis aid that a decision names (PT-19).
const DE_MINIMIS_REGULATION: Table<&str> = Table::new(
    "pay_subsidy.de_minimis_regulation",
    &[
        Row::new("PT-19", "(EU) 1407/2013", version_b(CHAPTER)),
        Row::new(
            "PT-19",
            "(EU) 2023/2831",
            version_c("3 § 1 mom. 12 kohta, 83 § 2 mom."),
        ),
    ],
);

/// What the employer needs before the employee works for a user company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferNeeds {
    /// To notify the authority.
    Notice,
    /// The authority's permission.
    Permission,
}

/// Transfer to a user company (PT-20).
const TRANSFER: Table<TransferNeeds> = Table::new(
    "pay_subsidy.transfer",
    &[
        Row::new("PT-20", TransferNeeds::Notice, version_b(CHAPTER)),
        Row::new("PT-20", TransferNeeds::Permission, version_c("91 §")),
    ],
);

/// A job for a subsidised person only is no open vacancy (PT-23).
const NOT_PUBLISHED: Table<()> = Table::new(
    "pay_subsidy.not_published",
    &[Row::new("PT-23", (), version_c("49 § 1 mom."))],
);

/// Work that the home municipality must arrange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObligationWork {
    /// Support to the municipality in per cent of the wage costs.
    pub percent: u8,
    /// Days before the maximum of the allowance by which the authority gives notice.
    pub notice_days: u16,
}

/// Obligation to employ (työllistämisvelvoite, PT-22).
const OBLIGATION_WORK: Table<ObligationWork> = Table::new(
    "pay_subsidy.obligation_work",
    &[Row::new(
        "PT-22",
        ObligationWork {
            percent: 50,
            notice_days: 14,
        },
        version_c("108-111 §"),
    )],
);

/// Which day chooses the law of an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LawOfExtension {
    /// The day of the application: the subsidy goes on under the law that it was granted by.
    Application,
    /// The day of the decision, as for a new subsidy.
    Decision,
}

/// Keyed by the day of the application (371/2023, transitional provision).
const LAW_OF_EXTENSION: Table<LawOfExtension> = Table::new(
    "pay_subsidy.law_of_extension",
    &[
        Row::without_rule(
            LawOfExtension::Application,
            Citation::between(
                "371/2023",
                "voimaantulosäännös",
                FIRST_DAY_OF_A,
                LAST_DAY_OF_A,
            ),
        ),
        Row::without_rule(
            LawOfExtension::Decision,
            Citation::since("371/2023", "voimaantulosäännös", FIRST_DAY_OF_B),
        ),
    ],
);

/// The conditions in force on a day; `None` where the day or the matter is not modelled.
#[derive(Debug, Clone, Copy)]
pub struct Conditions {
    /// Who belongs to the target group.
    pub target_group: Option<&'static Row<TargetGroup>>,
    /// Months of continuous unemployment below which a prognosis is asked for.
    pub prognosis_below_months: Option<&'static Row<i32>>,
    /// For whom a municipality gets pay subsidy.
    pub municipal_employer: Option<&'static Row<MunicipalEmployer>>,
    /// The duty to pay the wage of the collective agreement.
    pub wage: Option<&'static Row<()>>,
    /// What bars an employer or a new subsidy.
    pub bars: Option<&'static Row<Bars>>,
    /// The regulation on de minimis aid.
    pub de_minimis_regulation: Option<&'static Row<&'static str>>,
    /// What is needed before a transfer to a user company.
    pub transfer: Option<&'static Row<TransferNeeds>>,
    /// That the job is not published; `None` until 2024.
    pub not_published: Option<&'static Row<()>>,
    /// Obligation to employ; `None` until 2024.
    pub obligation_work: Option<&'static Row<ObligationWork>>,
}

/// The conditions in force on the day that chooses the law.
#[must_use]
pub fn conditions(on: NaiveDate) -> Conditions {
    Conditions {
        target_group: TARGET_GROUP.in_force(on),
        prognosis_below_months: PROGNOSIS_BELOW_MONTHS.in_force(on),
        municipal_employer: MUNICIPAL_EMPLOYER.in_force(on),
        wage: WAGE.in_force(on),
        bars: BARS.in_force(on),
        de_minimis_regulation: DE_MINIMIS_REGULATION.in_force(on),
        transfer: TRANSFER.in_force(on),
        not_published: NOT_PUBLISHED.in_force(on),
        obligation_work: OBLIGATION_WORK.in_force(on),
    }
}

/// Where the act lets the authority grant in spite of neglect, on the day that chooses the law.
#[must_use]
pub fn neglect_exception(on: NaiveDate) -> Option<&'static Row<()>> {
    NEGLECT_EXCEPTION.in_force(on)
}

/// Which day chooses the law of an extension that was applied for on a day.
#[must_use]
pub fn law_of_extension(applied_on: NaiveDate) -> Option<&'static Row<LawOfExtension>> {
    LAW_OF_EXTENSION.in_force(applied_on)
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        TARGET_GROUP.summary(),
        PROGNOSIS_BELOW_MONTHS.summary(),
        MUNICIPAL_EMPLOYER.summary(),
        WAGE.summary(),
        BARS.summary(),
        NEGLECT_EXCEPTION.summary(),
        DE_MINIMIS_REGULATION.summary(),
        TRANSFER.summary(),
        NOT_PUBLISHED.summary(),
        OBLIGATION_WORK.summary(),
        LAW_OF_EXTENSION.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_an_employer_like_others_until_2024() {
        let municipal = |day| {
            conditions(day)
                .municipal_employer
                .map(|row| (row.rule.unwrap(), row.figure))
        };
        assert_eq!(municipal(date!(2023, 6, 30)), None);
        assert_eq!(
            municipal(date!(2024, 12, 31)),
            Some(("PT-12", MunicipalEmployer::Everybody))
        );
        assert_eq!(
            municipal(date!(2025, 1, 1)),
            Some(("PT-11", MunicipalEmployer::ReducedCapacityAndAged60))
        );
    }

    #[test]
    fn the_wage_was_a_condition_before_the_target_group_was() {
        let before = conditions(date!(2023, 6, 30));
        assert!(before.wage.is_some() && before.target_group.is_none());
        assert!(conditions(date!(2023, 7, 1)).target_group.is_some());
    }

    #[test]
    fn permission_takes_the_place_of_notice_in_2025() {
        let needs = |day| conditions(day).transfer.map(|row| row.figure);
        assert_eq!(needs(date!(2024, 12, 31)), Some(TransferNeeds::Notice));
        assert_eq!(needs(date!(2025, 1, 1)), Some(TransferNeeds::Permission));
        assert!(conditions(date!(2024, 12, 31)).not_published.is_none());
        assert!(conditions(date!(2025, 1, 1)).obligation_work.is_some());
    }
}
