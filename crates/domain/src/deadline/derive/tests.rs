use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    activation_phase::fixture::codes,
    code_set::deadline::DeadlineCause,
    time::{date, deadline::Saturdays},
};

const SOURCE: Source = Source {
    kind: DeadlineCause::Phase,
    id: Uuid::from_u128(7),
};

fn fact(happening: Happening) -> Fact {
    Fact {
        source: SOURCE,
        happening,
        number: 0,
        is_live: true,
    }
}

fn duties(happening: Happening) -> Vec<Deadline> {
    derive(&[fact(happening)], &[], &DeadlineSettings::default())
}

/// Kind, rule and deadline of the only duty of a happening.
fn due(happening: Happening) -> Option<(DeadlineKind, &'static str, NaiveDate)> {
    let duties = duties(happening);
    assert!(duties.len() <= 1);
    duties.first().map(|duty| {
        let known = duty.basis.is_some() || duty.kind == DeadlineKind::FollowUp;
        assert!(known && duty.source == SOURCE && duty.is_open());
        (duty.kind, duty.rule.unwrap(), duty.due_on)
    })
}

#[test]
fn the_initial_interview_is_in_five_working_days_and_in_ten_since_2026() {
    let at = |day| due(Happening::JobSearchStarted(day));
    let interview = DeadlineKind::InitialInterview;
    // Over Christmas and New Year.
    assert_eq!(
        at(date!(2025, 12, 22)),
        Some((interview, "SP-01a", date!(2026, 1, 2)))
    );
    assert_eq!(
        at(date!(2025, 12, 31)),
        Some((interview, "SP-01a", date!(2026, 1, 9)))
    );
    assert_eq!(
        at(date!(2026, 1, 1)),
        Some((interview, "SP-01b", date!(2026, 1, 16)))
    );
    assert_eq!(at(date!(2024, 12, 31)), None);
}

#[test]
fn saturdays_count_by_the_policy_and_the_last_day_is_a_weekday() {
    let working = DeadlineSettings {
        saturdays: Saturdays::Working,
        ..DeadlineSettings::default()
    };
    let started = fact(Happening::JobSearchStarted(date!(2025, 3, 3)));
    let at = |settings| derive(&[started], &[], &settings)[0].due_on;
    assert_eq!(at(DeadlineSettings::default()), date!(2025, 3, 10));
    // The fifth working day is Saturday 8 March.
    assert_eq!(at(working), date!(2025, 3, 10));
    let calendar = derive(&[started], &[], &working)[0].calendar;
    assert_eq!(calendar, Calendar::WorkingDays(Saturdays::Working));
}

#[test]
fn the_next_discussion_is_in_three_months() {
    assert_eq!(
        due(Happening::DiscussionHeld(date!(2025, 1, 10))),
        Some((
            DeadlineKind::JobSearchDiscussion,
            "SP-04",
            date!(2025, 4, 10)
        ))
    );
    assert_eq!(
        due(Happening::DiscussionHeld(date!(2025, 11, 30))).map(|due| due.2),
        // 28 February 2026 is a Saturday.
        Some(date!(2026, 3, 2))
    );
}

#[test]
fn activation_planning_starts_in_14_days_of_kelas_notice() {
    let start = DeadlineKind::ActivationPlanStart;
    assert_eq!(
        due(Happening::KelaNoticeCame(date!(2025, 4, 30))),
        Some((start, "KTT-07", date!(2025, 5, 14)))
    );
    assert_eq!(due(Happening::KelaNoticeCame(date!(2022, 12, 31))), None);
    let settings = DeadlineSettings {
        activation_plan_start_days: 7,
        ..DeadlineSettings::default()
    };
    let facts = [fact(Happening::KelaNoticeCame(date!(2025, 4, 30)))];
    assert_eq!(derive(&facts, &[], &settings)[0].due_on, date!(2025, 5, 7));
}

#[test]
fn the_multidisciplinary_plan_is_made_in_three_months() {
    let at = |day| due(Happening::MultidisciplinaryAssessmentStarted(day));
    let plan = DeadlineKind::MultidisciplinaryPlan;
    // 10 May 2025 is a Saturday.
    assert_eq!(
        at(date!(2025, 2, 10)),
        Some((plan, "MT-03", date!(2025, 5, 12)))
    );
    assert_eq!(
        at(date!(2026, 2, 10)),
        Some((plan, "MT-03", date!(2026, 5, 11)))
    );
    assert_eq!(
        at(date!(2027, 2, 10)),
        Some((plan, "MT-03", date!(2027, 5, 10)))
    );
    assert_eq!(at(date!(2024, 12, 31)), None);
}

#[test]
fn plans_are_reviewed_every_three_months_since_2_may_2022() {
    let at = |kind, day| due(Happening::PlanReviewed(kind, day, None));
    let review = DeadlineKind::PlanReview;
    assert_eq!(
        at(PlanKind::Activation, date!(2025, 1, 10)),
        Some((review, "KTT-12", date!(2025, 4, 10)))
    );
    assert_eq!(at(PlanKind::Activation, date!(2022, 5, 1)), None);
    assert!(at(PlanKind::Activation, date!(2022, 5, 2)).is_some());
    assert_eq!(
        at(PlanKind::Multidisciplinary, date!(2025, 1, 10)),
        Some((review, "MT-04", date!(2025, 4, 10)))
    );
    assert_eq!(at(PlanKind::Employment, date!(2025, 1, 10)), None);
}

#[test]
fn a_duty_is_overdue_on_the_day_after_its_last_day() {
    let duty = &duties(Happening::PlanReviewed(
        PlanKind::Activation,
        date!(2025, 1, 10),
        None,
    ))[0];
    assert!(!duty.is_overdue(date!(2025, 4, 10)));
    assert!(duty.is_overdue(date!(2025, 4, 11)));
    let said = |today| codes(&Vec::from_iter(duty.finding(today)));
    assert_eq!(
        said(date!(2025, 4, 10)),
        [("deadline.task.due", Some("KTT-12"))]
    );
    assert_eq!(
        said(date!(2025, 4, 11)),
        [("deadline.task.overdue", Some("KTT-12"))]
    );
}

#[test]
fn a_discussion_is_one_month_before_the_end_of_a_long_service() {
    let at = |kind, start, end| {
        due(Happening::PhaseEstimated(
            kind,
            DateRange::new(start, Some(end)).unwrap(),
        ))
    };
    let before = DeadlineKind::DiscussionBeforeEnd;
    let start = date!(2025, 2, 1);
    assert_eq!(
        at(PhaseKind::WorkTrial, start, date!(2025, 7, 31)),
        Some((before, "TK-15", date!(2025, 6, 30)))
    );
    assert_eq!(
        at(PhaseKind::PaySubsidy, start, date!(2025, 7, 31)),
        Some((before, "SP-07", date!(2025, 6, 30)))
    );
    // One month is not longer than one month.
    assert_eq!(at(PhaseKind::WorkTrial, start, date!(2025, 2, 28)), None);
    assert!(at(PhaseKind::WorkTrial, start, date!(2025, 3, 1)).is_some());
    for kind in [PhaseKind::RehabilitativeWork, PhaseKind::JobCoaching] {
        assert_eq!(at(kind, start, date!(2025, 7, 31)), None);
    }
    let open = Happening::PhaseEstimated(PhaseKind::WorkTrial, DateRange::since(start));
    assert_eq!(due(open), None);
}

#[test]
fn a_long_service_suspends_the_discussions() {
    let trial = |start, end| {
        let period = DateRange::new(start, Some(end)).unwrap();
        fact(Happening::PhaseEstimated(PhaseKind::WorkTrial, period))
    };
    let kinds = |service| {
        let held = fact(Happening::DiscussionHeld(date!(2025, 1, 10)));
        let duties = derive(&[held, service], &[], &DeadlineSettings::default());
        duties.iter().map(|duty| duty.kind).collect::<Vec<_>>()
    };
    let (before, next) = (
        DeadlineKind::DiscussionBeforeEnd,
        DeadlineKind::JobSearchDiscussion,
    );
    // The next discussion would be on 10 April.
    assert_eq!(
        kinds(trial(date!(2025, 2, 1), date!(2025, 7, 31))),
        [before]
    );
    assert_eq!(
        kinds(trial(date!(2025, 3, 1), date!(2025, 4, 10))),
        [before]
    );
    assert_eq!(
        kinds(trial(date!(2025, 3, 1), date!(2025, 4, 9))),
        [before, next]
    );
    // A service of a month suspends nothing.
    assert_eq!(kinds(trial(date!(2025, 4, 1), date!(2025, 4, 30))), [next]);
}

#[test]
fn the_discussion_before_the_end_ends_by_its_setting() {
    let trial = |end| {
        let period = DateRange::new(date!(2025, 11, 1), Some(end)).unwrap();
        [fact(Happening::PhaseEstimated(
            PhaseKind::WorkTrial,
            period,
        ))]
    };
    let ended = DeadlineSettings {
        discussion_before_end_until: Some(date!(2025, 12, 31)),
        ..DeadlineSettings::default()
    };
    let count = |end, settings| derive(&trial(end), &[], &settings).len();
    assert_eq!(count(date!(2026, 1, 31), ended), 1);
    assert_eq!(count(date!(2026, 2, 1), ended), 0);
    assert_eq!(count(date!(2026, 2, 1), DeadlineSettings::default()), 1);
}

#[test]
fn the_end_of_a_phase_brings_a_renewed_plan_or_an_assessment() {
    let at = |kind, day| due(Happening::PhaseEnded(kind, day));
    assert_eq!(
        at(PhaseKind::RehabilitativeWork, date!(2027, 5, 31)),
        Some((DeadlineKind::PlanRenewal, "KTT-14", date!(2027, 5, 31)))
    );
    assert_eq!(
        at(PhaseKind::WorkTrial, date!(2025, 7, 31)),
        Some((
            DeadlineKind::OrganiserAssessment,
            "TK-11",
            date!(2025, 8, 14)
        ))
    );
    assert_eq!(at(PhaseKind::PaySubsidy, date!(2025, 7, 31)), None);
    assert_eq!(at(PhaseKind::JobCoaching, date!(2025, 7, 31)), None);
}

#[test]
fn a_start_or_interruption_of_rehabilitative_work_is_told() {
    let at = |kind, day| due(Happening::PhaseChanged(kind, day));
    assert_eq!(
        at(PhaseKind::RehabilitativeWork, date!(2025, 3, 3)),
        Some((DeadlineKind::PhaseNotice, "KTT-25", date!(2025, 3, 10)))
    );
    assert_eq!(at(PhaseKind::RehabilitativeWork, date!(2014, 12, 31)), None);
    assert_eq!(at(PhaseKind::WorkTrial, date!(2025, 3, 3)), None);
}

#[test]
fn follow_up_is_at_3_6_and_12_months_and_each_point_is_closed_alone() {
    let facts = [fact(Happening::FollowedUpFrom(date!(2025, 8, 31)))];
    let done = Fulfilment {
        kind: DeadlineKind::FollowUp,
        source: SOURCE,
        on: date!(2025, 12, 2),
        number: Some(3),
    };
    let duties = derive(&facts, &[done], &DeadlineSettings::default());
    let days: Vec<_> = duties.iter().map(|duty| duty.due_on).collect();
    assert_eq!(
        days,
        [date!(2025, 11, 30), date!(2026, 2, 28), date!(2026, 8, 31)]
    );
    let open: Vec<_> = duties.iter().map(Deadline::is_open).collect();
    assert_eq!(open, [false, true, true]);
    assert!(duties[0].was_late() && duties[0].finding(date!(2026, 1, 1)).is_none());
}

#[test]
fn what_was_done_before_the_last_review_does_not_close_the_next() {
    let reviewed = date!(2025, 1, 10);
    let facts = [fact(Happening::PlanReviewed(
        PlanKind::Activation,
        reviewed,
        None,
    ))];
    let open_after = |on| {
        let done = Fulfilment {
            kind: DeadlineKind::PlanReview,
            source: SOURCE,
            on,
            number: None,
        };
        derive(&facts, &[done], &DeadlineSettings::default())[0].is_open()
    };
    assert!(open_after(reviewed));
    assert!(!open_after(date!(2025, 1, 11)));
}

#[test]
fn only_the_same_kind_of_the_same_source_closes_a_duty() {
    let facts = [fact(Happening::JobSearchStarted(date!(2026, 3, 2)))];
    let done = Fulfilment {
        kind: DeadlineKind::InitialInterview,
        source: SOURCE,
        on: date!(2026, 3, 4),
        number: None,
    };
    let is_open = |done| derive(&facts, &[done], &DeadlineSettings::default())[0].is_open();
    assert!(!is_open(done));
    assert!(is_open(Fulfilment {
        kind: DeadlineKind::JobSearchDiscussion,
        ..done
    }));
    let other = Source {
        id: Uuid::from_u128(8),
        ..SOURCE
    };
    assert!(is_open(Fulfilment {
        source: other,
        ..done
    }));
}

proptest! {
    #[test]
    fn a_duty_moves_with_its_source_and_never_falls_before_it(day in 0_i64..2_000) {
        let settings = DeadlineSettings::default();
        let at = |day: i64| {
            let on = date!(2026, 1, 1) + chrono::Duration::days(day);
            let facts = [
                fact(Happening::JobSearchStarted(on)),
                fact(Happening::DiscussionHeld(on)),
                fact(Happening::KelaNoticeCame(on)),
                fact(Happening::MultidisciplinaryAssessmentStarted(on)),
                fact(Happening::PlanReviewed(PlanKind::Activation, on, None)),
                fact(Happening::PhaseEnded(PhaseKind::WorkTrial, on)),
                fact(Happening::PhaseEnded(PhaseKind::RehabilitativeWork, on)),
                fact(Happening::FollowedUpFrom(on)),
            ];
            let duties = derive(&facts, &[], &settings);
            assert!(duties.iter().all(|duty| duty.due_on >= on));
            assert!(duties.is_sorted_by_key(|duty| duty.due_on));
            let mut by_rule: Vec<_> = duties.iter().map(|duty| (duty.rule, duty.due_on)).collect();
            by_rule.sort_unstable();
            by_rule
        };
        let (one, two) = (at(day), at(day + 1));
        prop_assert_eq!(one.len(), two.len());
        for (earlier, later) in one.iter().zip(&two) {
            prop_assert_eq!(earlier.0, later.0);
            prop_assert!(earlier.1 <= later.1);
        }
    }
}
