//! Money of the days of rehabilitative work activity and of work trials: what the state pays the
//! organiser (KTT-28), and expense allowance (kulukorvaus) and activity money (toimintaraha) as
//! figures for statistics (KTT-26, KTT-27, TK-14). Kela, the funds and the county decide and pay
//! those two: the register counts days.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    code_set::phase_details::AttendanceStatus,
    money::Cents,
    statute::{
        rehabilitative_work_money::{DayAmounts, DayMoney, day_money},
        table::Row,
    },
    time::month::IsoWeek,
    violation::{Violation, any_blocks},
};

/// A day of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityDay {
    /// Day.
    pub on: NaiveDate,
    /// Which activity.
    pub activity: DayActivity,
    /// How the day went; an absence is worth nothing.
    pub attendance: AttendanceStatus,
    /// What the participant gets; null for nothing.
    #[serde(default)]
    pub reimbursement: Option<Reimbursement>,
}

/// Which activity a day is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayActivity {
    /// Rehabilitative work activity (kuntouttava työtoiminta).
    RehabilitativeWork,
    /// Work trial (työkokeilu).
    WorkTrial,
}

/// What a participant gets for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reimbursement {
    /// Expense allowance beside an unemployment benefit.
    ExpenseAllowance,
    /// The raised one: outside the commuting area, or with proven costs of lodging.
    RaisedExpenseAllowance,
    /// Activity money beside social assistance.
    ActivityMoney,
    /// The raised one.
    RaisedActivityMoney,
}

impl Reimbursement {
    const fn is_raised(self) -> bool {
        matches!(
            self,
            Self::RaisedExpenseAllowance | Self::RaisedActivityMoney
        )
    }
}

/// The days of a calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct MonthMoney {
    /// First day of the month.
    pub month: NaiveDate,
    /// Attended days of rehabilitative work activity.
    pub compensated_days: u32,
    /// What the state pays the organiser for them.
    pub state_compensation_cents: Cents,
    /// Days with expense allowance.
    pub expense_allowance_days: u32,
    /// Expense allowance.
    pub expense_allowance_cents: Cents,
    /// Days with activity money.
    pub activity_money_days: u32,
    /// Activity money.
    pub activity_money_cents: Cents,
}

/// A calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayMoneyCalculation {
    /// The months in which days were given, in their order; empty when something bars.
    pub months: Vec<MonthMoney>,
    /// All of them together; its `month` is the first.
    pub total: Option<MonthMoney>,
    /// Everything that the rules find.
    pub findings: Vec<Violation>,
}

/// Calculates the money of days.
#[must_use]
pub fn calculate(days: &[ActivityDay]) -> DayMoneyCalculation {
    let mut findings = check_twice(days);
    let mut months: Vec<MonthMoney> = Vec::new();
    if !any_blocks(&findings) {
        let mut ordered: Vec<_> = days.iter().enumerate().collect();
        ordered.sort_by_key(|(_, day)| day.on);
        let mut paid: Vec<IsoWeek> = Vec::new();
        for (index, day) in ordered {
            let judged = judge(index, day, &paid);
            if day.activity == DayActivity::WorkTrial && judged.reimbursed.is_some() {
                paid.push(IsoWeek::of(day.on));
            }
            add(&mut months, day, &judged);
            findings.extend(judged.findings);
        }
    }
    DayMoneyCalculation {
        total: sum(&months),
        months,
        findings,
    }
}

/// What a day is worth.
#[derive(Debug, Default)]
struct Judged {
    compensation: Option<Cents>,
    reimbursed: Option<Cents>,
    findings: Vec<Violation>,
}

/// KTT-27: one day has one of the two, and no day is given twice.
fn check_twice(days: &[ActivityDay]) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, day) in days.iter().enumerate() {
        let earlier = days.iter().take(index).find(|other| other.on == day.on);
        let Some(earlier) = earlier else {
            continue;
        };
        let pointer = format!("/days/{index}/on");
        let both_paid = day.reimbursement.is_some() && earlier.reimbursement.is_some();
        let finding = match day_money(day.on).activity_money.filter(|_| both_paid) {
            Some(row) => Violation::block("activity_day.reimbursement.twice", pointer)
                .under(row.rule, row.basis),
            None => Violation::block("activity_day.day.repeated", pointer),
        };
        found.push(finding.with("day", day.on));
    }
    found
}

/// `paid` are the weeks of the days of work trial that were paid before.
fn judge(index: usize, day: &ActivityDay, paid: &[IsoWeek]) -> Judged {
    let mut judged = Judged::default();
    match day.attendance {
        AttendanceStatus::Attended => {}
        AttendanceStatus::Authorised
        | AttendanceStatus::Unauthorised
        | AttendanceStatus::OrganiserCancelled => return judged,
    }
    let law = day_money(day.on);
    if day.activity == DayActivity::RehabilitativeWork {
        match law.state_compensation {
            Some(row) => judged.compensation = Some(row.figure),
            None => judged.findings.push(not_modelled(index, day)),
        }
    }
    let Some(reimbursement) = day.reimbursement else {
        return judged;
    };
    let Some(row) = amounts(day.activity, reimbursement, &law) else {
        judged.findings.push(not_modelled(index, day));
        return judged;
    };
    let most = law.work_trial_days.map(|row| row.figure);
    let week = IsoWeek::of(day.on);
    let paid_in_week = paid.iter().filter(|other| **other == week).count();
    if day.activity == DayActivity::WorkTrial
        && let Some(most) = most.filter(|most| paid_in_week >= *most)
    {
        let maximum = i64::try_from(most).unwrap_or(i64::MAX);
        judged.findings.push(
            Violation::warn("activity_day.week.full", format!("/days/{index}/on"))
                .with("maximum", maximum)
                .under(row.rule, row.basis),
        );
        return judged;
    }
    let DayAmounts { basic, raised } = row.figure;
    judged.reimbursed = Some(match (reimbursement.is_raised(), raised) {
        (false, _) => basic,
        (true, Some(raised)) => raised,
        (true, None) => {
            judged.findings.push(
                Violation::warn(
                    "activity_day.raised_amount.not_modelled",
                    format!("/days/{index}/reimbursement"),
                )
                .under(row.rule, row.basis),
            );
            basic
        }
    });
    judged
}

/// The table of what is paid; `None` where the day is not modelled or the activity has no such money.
const fn amounts(
    activity: DayActivity,
    reimbursement: Reimbursement,
    law: &DayMoney,
) -> Option<&'static Row<DayAmounts>> {
    match (activity, reimbursement) {
        (
            DayActivity::RehabilitativeWork,
            Reimbursement::ExpenseAllowance | Reimbursement::RaisedExpenseAllowance,
        ) => law.expense_allowance,
        (
            DayActivity::RehabilitativeWork,
            Reimbursement::ActivityMoney | Reimbursement::RaisedActivityMoney,
        ) => law.activity_money,
        (
            DayActivity::WorkTrial,
            Reimbursement::ExpenseAllowance | Reimbursement::RaisedExpenseAllowance,
        ) => law.work_trial_allowance,
        (
            DayActivity::WorkTrial,
            Reimbursement::ActivityMoney | Reimbursement::RaisedActivityMoney,
        ) => None,
    }
}

fn not_modelled(index: usize, day: &ActivityDay) -> Violation {
    Violation::warn(
        "activity_day.money.not_modelled",
        format!("/days/{index}/on"),
    )
    .with("on", day.on)
}

fn add(months: &mut Vec<MonthMoney>, day: &ActivityDay, judged: &Judged) {
    let first = day.on.with_day(1).unwrap_or(day.on);
    let mut month = match months.pop() {
        Some(last) if last.month == first => last,
        last => {
            months.extend(last);
            empty(first)
        }
    };
    if let Some(cents) = judged.compensation {
        month.compensated_days += 1;
        month.state_compensation_cents = plus(month.state_compensation_cents, cents);
    }
    match (day.reimbursement, judged.reimbursed) {
        (
            Some(Reimbursement::ExpenseAllowance | Reimbursement::RaisedExpenseAllowance),
            Some(cents),
        ) => {
            month.expense_allowance_days += 1;
            month.expense_allowance_cents = plus(month.expense_allowance_cents, cents);
        }
        (Some(Reimbursement::ActivityMoney | Reimbursement::RaisedActivityMoney), Some(cents)) => {
            month.activity_money_days += 1;
            month.activity_money_cents = plus(month.activity_money_cents, cents);
        }
        (None, _) | (_, None) => {}
    }
    months.push(month);
}

const fn empty(month: NaiveDate) -> MonthMoney {
    MonthMoney {
        month,
        compensated_days: 0,
        state_compensation_cents: Cents::ZERO,
        expense_allowance_days: 0,
        expense_allowance_cents: Cents::ZERO,
        activity_money_days: 0,
        activity_money_cents: Cents::ZERO,
    }
}

/// Amounts of a day are small: their sum fits for more days than the calendar has.
fn plus(one: Cents, other: Cents) -> Cents {
    one.checked_add(other).unwrap_or(one)
}

fn sum(months: &[MonthMoney]) -> Option<MonthMoney> {
    months.iter().copied().reduce(|one, other| MonthMoney {
        month: one.month,
        compensated_days: one.compensated_days + other.compensated_days,
        state_compensation_cents: plus(
            one.state_compensation_cents,
            other.state_compensation_cents,
        ),
        expense_allowance_days: one.expense_allowance_days + other.expense_allowance_days,
        expense_allowance_cents: plus(one.expense_allowance_cents, other.expense_allowance_cents),
        activity_money_days: one.activity_money_days + other.activity_money_days,
        activity_money_cents: plus(one.activity_money_cents, other.activity_money_cents),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    fn attended(on: NaiveDate, reimbursement: Option<Reimbursement>) -> ActivityDay {
        ActivityDay {
            on,
            activity: DayActivity::RehabilitativeWork,
            attendance: AttendanceStatus::Attended,
            reimbursement,
        }
    }

    fn trial(on: NaiveDate, reimbursement: Reimbursement) -> ActivityDay {
        ActivityDay {
            activity: DayActivity::WorkTrial,
            ..attended(on, Some(reimbursement))
        }
    }

    #[test]
    fn ktt_28_a_hundred_days_are_1009_euros() {
        let days: Vec<_> = date!(2025, 1, 1)
            .iter_days()
            .take(100)
            .map(|on| attended(on, None))
            .collect();
        let calculation = calculate(&days);
        let total = calculation.total.unwrap();
        assert_eq!(total.state_compensation_cents, Cents::new(100_900));
        assert_eq!(total.compensated_days, 100);
        let by_month: Vec<_> = calculation
            .months
            .iter()
            .map(|month| month.compensated_days)
            .collect();
        assert_eq!(by_month, [31, 28, 31, 10]);
        assert_eq!(codes(&calculation.findings), []);
    }

    #[test]
    fn ktt_28_days_that_were_not_attended_are_worth_nothing() {
        let absent = |attendance| ActivityDay {
            attendance,
            ..attended(date!(2025, 2, 3), Some(Reimbursement::ExpenseAllowance))
        };
        for attendance in [
            AttendanceStatus::Authorised,
            AttendanceStatus::Unauthorised,
            AttendanceStatus::OrganiserCancelled,
        ] {
            let total = calculate(&[absent(attendance)]).total.unwrap();
            assert_eq!(total, empty(date!(2025, 2, 1)));
        }
        assert_eq!(calculate(&[]).total, None);
    }

    #[test]
    fn ktt_26_three_attended_days_are_27_euros() {
        let days: Vec<_> = date!(2025, 2, 3)
            .iter_days()
            .take(3)
            .map(|on| attended(on, Some(Reimbursement::ExpenseAllowance)))
            .collect();
        let total = calculate(&days).total.unwrap();
        assert_eq!(total.expense_allowance_cents, Cents::new(2_700));
        assert_eq!(total.activity_money_cents, Cents::ZERO);
    }

    #[test]
    fn ktt_27_one_of_the_two_for_a_day() {
        let day = date!(2025, 2, 4);
        let money = attended(day, Some(Reimbursement::ActivityMoney));
        let total = calculate(&[money]).total.unwrap();
        assert_eq!(total.activity_money_cents, Cents::new(900));
        let raised = attended(day, Some(Reimbursement::RaisedActivityMoney));
        let total = calculate(&[raised]).total.unwrap();
        assert_eq!(total.activity_money_cents, Cents::new(1_800));
        let allowance = attended(day, Some(Reimbursement::ExpenseAllowance));
        let both = calculate(&[money, allowance]);
        assert_eq!(
            codes(&both.findings),
            [("activity_day.reimbursement.twice", Some("KTT-27"))]
        );
        assert!(both.findings[0].is_blocking() && both.months.is_empty());
        let repeated = calculate(&[money, attended(day, None)]);
        assert_eq!(
            codes(&repeated.findings),
            [("activity_day.day.repeated", None)]
        );
    }

    #[test]
    fn ktt_26_has_no_raised_amount_in_the_tables() {
        let raised = attended(
            date!(2025, 2, 4),
            Some(Reimbursement::RaisedExpenseAllowance),
        );
        let calculation = calculate(&[raised]);
        assert_eq!(
            codes(&calculation.findings),
            [("activity_day.raised_amount.not_modelled", Some("KTT-26"))]
        );
        let total = calculation.total.unwrap();
        assert_eq!(total.expense_allowance_cents, Cents::new(900));
    }

    #[test]
    fn tk_14_nine_or_eighteen_euros_for_at_most_five_days_a_week() {
        let week: Vec<_> = date!(2025, 2, 3)
            .iter_days()
            .take(7)
            .map(|on| trial(on, Reimbursement::ExpenseAllowance))
            .collect();
        let calculation = calculate(&week);
        let total = calculation.total.unwrap();
        assert_eq!(total.expense_allowance_cents, Cents::new(4_500));
        assert_eq!(total.compensated_days, 0);
        let full = ("activity_day.week.full", Some("TK-14"));
        assert_eq!(codes(&calculation.findings), [full, full]);
        let raised = calculate(&[trial(
            date!(2025, 2, 3),
            Reimbursement::RaisedExpenseAllowance,
        )]);
        let total = raised.total.unwrap();
        assert_eq!(total.expense_allowance_cents, Cents::new(1_800));
    }

    #[test]
    fn days_that_no_table_covers_are_not_guessed() {
        for day in [
            trial(date!(2024, 12, 31), Reimbursement::ExpenseAllowance),
            trial(date!(2025, 2, 3), Reimbursement::ActivityMoney),
            attended(date!(2002, 12, 31), None),
            attended(date!(2022, 12, 31), Some(Reimbursement::ActivityMoney)),
        ] {
            let findings = calculate(&[day]).findings;
            assert_eq!(
                codes(&findings),
                [("activity_day.money.not_modelled", None)],
                "{day:?}"
            );
        }
    }
}
