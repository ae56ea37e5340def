//! Terms of work trials (työkokeilun ehdot): act 380/2023, sections 54-60; until 31 December 2024
//! act 916/2012, chapter 4. Where the subsection of the old act is not known, the chapter is cited.
//! Lengths are in [`super::work_trial`].

use chrono::NaiveDate;

use super::{
    Citation,
    table::{Row, Table, TableSummary},
};
use crate::{code_set::phase_case::WorkTrialAgreementPart, time::date};

const ACT: &str = "380/2023";
const ACT_UNTIL_2024: &str = "916/2012";

const fn until_2024(section: &'static str) -> Citation {
    Citation::between(
        ACT_UNTIL_2024,
        section,
        date!(2013, 1, 1),
        date!(2024, 12, 31),
    )
}

const fn since_2025(section: &'static str) -> Citation {
    Citation::since(ACT, section, date!(2025, 1, 1))
}

/// Who may organise a trial (TK-02): no private person, no employer of the person.
const ORGANISER: Table<()> = Table::new(
    "work_trial.organiser",
    &[
        Row::new("TK-02", (), until_2024("4 luku")),
        Row::new("TK-02", (), since_2025("54 § 2 mom.")),
    ],
);

/// When the counting of months begins anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reset {
    /// Months of continuous unemployment after a trial.
    pub months: i32,
    /// Months that are enough for a young person who has used up the maximum.
    pub young_months: i32,
    /// A young person is younger than this, in years.
    pub young_below: u32,
}

/// When the counting of months begins anew (TK-04).
const RESET: Table<Reset> = Table::new(
    "work_trial.reset",
    &[
        Row::new("TK-04", RESET_12_3, until_2024("4 luku 6 § 2 mom.")),
        Row::new("TK-04", RESET_12_3, since_2025("55 § 2 mom.")),
    ],
);

const RESET_12_3: Reset = Reset {
    months: 12,
    young_months: 3,
    young_below: 25,
};

/// Months of trials under the former act (TK-05). The transitional text was not found: a notice.
const EARLIER_ACT: Table<()> = Table::new(
    "work_trial.earlier_act",
    &[Row::new("TK-05", (), since_2025("55 § 1 mom."))],
);

/// What the agreement states (TK-08): payer and final assessment since 2025.
const AGREEMENT: Table<&[WorkTrialAgreementPart]> = Table::new(
    "work_trial.agreement",
    &[
        Row::new(
            "TK-08",
            &[
                WorkTrialAgreementPart::Goals,
                WorkTrialAgreementPart::TimeAndPlace,
                WorkTrialAgreementPart::DailyDuration,
                WorkTrialAgreementPart::WeeklyDuration,
                WorkTrialAgreementPart::Tasks,
                WorkTrialAgreementPart::Supervisor,
            ],
            until_2024("4 luku 9 § 1 mom."),
        ),
        Row::new(
            "TK-08",
            WorkTrialAgreementPart::ALL,
            since_2025("57 § 1-3 mom."),
        ),
    ],
);

/// The organiser tells of absences (TK-09).
const ABSENCE_NOTICE: Table<()> = Table::new(
    "work_trial.absence_notice",
    &[Row::new(
        "TK-09",
        (),
        since_2025("57 § 2 mom., 59 § 2 mom."),
    )],
);

/// Days of unauthorised absence in a row after which the trial is interrupted (TK-10).
const ABSENT_DAYS: Table<u16> = Table::new(
    "work_trial.absent_days",
    &[
        Row::new("TK-10", 5, until_2024("4 luku 10 §")),
        Row::new("TK-10", 5, since_2025("59 §")),
    ],
);

/// The organiser's written assessment at the end (TK-11).
const FINAL_ASSESSMENT: Table<()> = Table::new(
    "work_trial.final_assessment",
    &[
        Row::new("TK-11", (), until_2024("4 luku")),
        Row::new("TK-11", (), since_2025("57 § 3 mom.")),
    ],
);

/// Bars of a placement: competition, drug test, criminal records (TK-12).
const BARS: Table<()> = Table::new(
    "work_trial.bars",
    &[Row::new("TK-12", (), since_2025("56 §"))],
);

/// A pause after a long trial, until 2024.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// Months that the earlier trial lasted.
    pub after_months: i32,
    /// Days between its end and the next start.
    pub days: i64,
}

/// The pause between trials (TK-12); it ended with 2024.
const PAUSE: Table<Pause> = Table::new(
    "work_trial.pause",
    &[Row::new(
        "TK-12",
        Pause {
            after_months: 6,
            days: 14,
        },
        until_2024("4 luku 7 §"),
    )],
);

/// Insurance by the authority and notice to the employees' representative (TK-13).
const PROTECTION: Table<()> = Table::new(
    "work_trial.protection",
    &[
        Row::new("TK-13", (), until_2024("4 luku")),
        Row::new("TK-13", (), since_2025("57 § 4 mom., 60 §")),
    ],
);

/// The terms in force on a day; `None` where the day is not modelled or has no such term.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// Who may organise.
    pub organiser: Option<&'static Row<()>>,
    /// When counting begins anew.
    pub reset: Option<&'static Row<Reset>>,
    /// Months under the former act.
    pub earlier_act: Option<&'static Row<()>>,
    /// What the agreement states.
    pub agreement: Option<&'static Row<&'static [WorkTrialAgreementPart]>>,
    /// Notice of absences.
    pub absence_notice: Option<&'static Row<()>>,
    /// Days of unauthorised absence in a row that lead to interruption.
    pub absent_days: Option<&'static Row<u16>>,
    /// The organiser's assessment.
    pub final_assessment: Option<&'static Row<()>>,
    /// Bars of a placement.
    pub bars: Option<&'static Row<()>>,
    /// Pause between trials; `None` since 2025.
    pub pause: Option<&'static Row<Pause>>,
    /// Insurance and notice.
    pub protection: Option<&'static Row<()>>,
}

/// The terms in force on the day of the event: the start, the agreement, the absence or the end.
#[must_use]
pub fn terms(on: NaiveDate) -> Terms {
    Terms {
        organiser: ORGANISER.in_force(on),
        reset: RESET.in_force(on),
        earlier_act: EARLIER_ACT.in_force(on),
        agreement: AGREEMENT.in_force(on),
        absence_notice: ABSENCE_NOTICE.in_force(on),
        absent_days: ABSENT_DAYS.in_force(on),
        final_assessment: FINAL_ASSESSMENT.in_force(on),
        bars: BARS.in_force(on),
        pause: PAUSE.in_force(on),
        protection: PROTECTION.in_force(on),
    }
}

pub(super) fn tables() -> Vec<TableSummary> {
    vec![
        ORGANISER.summary(),
        RESET.summary(),
        EARLIER_ACT.summary(),
        AGREEMENT.summary(),
        ABSENCE_NOTICE.summary(),
        ABSENT_DAYS.summary(),
        FINAL_ASSESSMENT.summary(),
        BARS.summary(),
        PAUSE.summary(),
        PROTECTION.summary(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agreement_has_eight_parts_since_2025_and_the_pause_is_gone() {
        let parts = |day| terms(day).agreement.map(|row| row.figure.len());
        assert_eq!(parts(date!(2012, 12, 31)), None);
        assert_eq!(parts(date!(2024, 12, 31)), Some(6));
        assert_eq!(parts(date!(2025, 1, 1)), Some(8));
        assert!(terms(date!(2024, 12, 31)).pause.is_some());
        assert!(terms(date!(2025, 1, 1)).pause.is_none());
    }
}
