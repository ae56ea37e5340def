//! Absences from a work trial: TK-09 and TK-10. The register records and notifies; it decides no
//! sanction.

use chrono::NaiveDate;

use crate::{
    code_set::phase_details::AttendanceStatus, statute::work_trial_terms::terms,
    violation::Violation,
};

/// A day on which the person was to be at the workplace, and how it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScheduledDay {
    /// The day.
    pub day: NaiveDate,
    /// How it went.
    pub status: AttendanceStatus,
}

/// Days of unauthorised absence in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbsenceRun {
    /// First day of the run.
    pub first: NaiveDate,
    /// Last day of the run.
    pub last: NaiveDate,
    /// Days of absence in it.
    pub days: u16,
}

/// The runs of unauthorised absence, in order.
///
/// Reading: a day that was not scheduled, weekends among them, neither breaks a run nor counts;
/// no more does a day that the organiser cancelled. An authorised absence breaks it.
#[must_use]
pub fn runs(scheduled: &[ScheduledDay]) -> Vec<AbsenceRun> {
    let mut sorted = scheduled.to_vec();
    sorted.sort_unstable();
    sorted.dedup_by_key(|one| one.day);
    let mut runs: Vec<AbsenceRun> = Vec::new();
    let mut is_open = false;
    for one in sorted {
        match one.status {
            AttendanceStatus::Attended | AttendanceStatus::Authorised => is_open = false,
            AttendanceStatus::OrganiserCancelled => {}
            AttendanceStatus::Unauthorised => {
                match runs.last_mut().filter(|_| is_open) {
                    Some(run) => {
                        run.last = one.day;
                        run.days = run.days.saturating_add(1);
                    }
                    None => runs.push(AbsenceRun {
                        first: one.day,
                        last: one.day,
                        days: 1,
                    }),
                }
                is_open = true;
            }
        }
    }
    runs
}

/// TK-10: a run of five days makes the decision of interruption due, by the law of its last day.
#[must_use]
pub fn check_runs(scheduled: &[ScheduledDay]) -> Vec<Violation> {
    runs(scheduled)
        .into_iter()
        .filter_map(|run| {
            let row = terms(run.last).absent_days?;
            (run.days >= row.figure).then(|| {
                Violation::due("work_trial.interruption.due", "/attendance")
                    .with("days", run.days)
                    .with("starts_on", run.first)
                    .with("day", run.last)
                    .under(row.rule, row.basis)
            })
        })
        .collect()
}

/// TK-09: days of absence of which the organiser tells the payer of the benefit.
#[must_use]
pub fn check_notices(scheduled: &[ScheduledDay]) -> Vec<Violation> {
    let mut sorted = scheduled.to_vec();
    sorted.sort_unstable();
    sorted.dedup_by_key(|one| one.day);
    let is_absence = |status| match status {
        AttendanceStatus::Authorised | AttendanceStatus::Unauthorised => true,
        AttendanceStatus::Attended | AttendanceStatus::OrganiserCancelled => false,
    };
    sorted
        .into_iter()
        .filter(|one| is_absence(one.status))
        .filter_map(|one| {
            let row = terms(one.day).absence_notice?;
            let found =
                Violation::due("work_trial.absence.notice_due", "/attendance").with("day", one.day);
            Some(found.under(row.rule, row.basis))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use AttendanceStatus::{Attended, Authorised, OrganiserCancelled, Unauthorised};

    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    /// Working days from Monday 3 March 2025 on, weekends left out.
    fn schedule(statuses: &[AttendanceStatus]) -> Vec<ScheduledDay> {
        use chrono::{Datelike as _, Weekday};
        let monday = date!(2025, 3, 3);
        let working = monday
            .iter_days()
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
        working
            .zip(statuses)
            .map(|(day, status)| ScheduledDay {
                day,
                status: *status,
            })
            .collect()
    }

    fn found(statuses: &[AttendanceStatus]) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&check_runs(&schedule(statuses)))
    }

    const DUE: (&str, Option<&str>) = ("work_trial.interruption.due", Some("TK-10"));

    #[test]
    fn five_unauthorised_days_in_a_row_make_a_decision_due() {
        assert_eq!(found(&[Unauthorised; 4]), []);
        assert_eq!(found(&[Unauthorised; 5]), [DUE]);
    }

    #[test]
    fn a_weekend_and_a_cancelled_day_do_not_break_the_run() {
        let over_weekend = [
            Attended,
            Attended,
            Attended,
            Unauthorised,
            Unauthorised,
            Unauthorised,
            OrganiserCancelled,
            Unauthorised,
            Unauthorised,
        ];
        assert_eq!(found(&over_weekend), [DUE]);
        let run = runs(&schedule(&over_weekend))[0];
        assert_eq!(
            (run.first, run.last, run.days),
            (date!(2025, 3, 6), date!(2025, 3, 13), 5)
        );
    }

    #[test]
    fn an_attended_day_and_an_authorised_absence_break_it() {
        for breaks in [Attended, Authorised] {
            let mut days = vec![Unauthorised; 4];
            days.push(breaks);
            days.extend([Unauthorised; 4]);
            assert_eq!(found(&days), [], "{breaks}");
            assert_eq!(runs(&schedule(&days)).len(), 2);
        }
    }

    #[test]
    fn the_law_is_that_of_the_last_day_of_the_run() {
        let run_to = |last: NaiveDate| {
            let days: Vec<_> = (0..5)
                .map(|back| ScheduledDay {
                    day: last - chrono::Duration::days(back),
                    status: Unauthorised,
                })
                .collect();
            check_runs(&days)[0].basis.unwrap().act
        };
        assert_eq!(run_to(date!(2024, 12, 31)), "916/2012");
        assert_eq!(run_to(date!(2025, 1, 1)), "380/2023");
    }

    #[test]
    fn the_payer_is_told_of_each_absence_since_2025() {
        let days = schedule(&[Attended, Authorised, Unauthorised, OrganiserCancelled]);
        let due = ("work_trial.absence.notice_due", Some("TK-09"));
        assert_eq!(codes(&check_notices(&days)), [due, due]);
        let before = ScheduledDay {
            day: date!(2024, 12, 31),
            status: Unauthorised,
        };
        assert_eq!(check_notices(&[before]), []);
    }
}
