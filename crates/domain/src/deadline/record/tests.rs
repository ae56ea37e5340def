use super::*;
use crate::{code_set::staff::RecordClass, time::date};

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn discussion(n: u128, kind: ContactEventKind, held_on: NaiveDate) -> Discussion {
    Discussion {
        id: id(n),
        kind,
        held_on,
    }
}

fn job_search(starts_on: NaiveDate, ended_on: Option<NaiveDate>) -> JobSearch {
    JobSearch {
        id: id(1),
        starts_on,
        ended_on,
        is_live: true,
    }
}

fn plan(kind: PlanKind, in_force_on: NaiveDate) -> PlanRecord {
    PlanRecord {
        id: id(2),
        kind,
        drafted_on: in_force_on,
        in_force_on,
        ended_on: None,
        next_review_on: None,
        reviewed_on: Vec::new(),
        actions: Vec::new(),
        is_live: true,
    }
}

fn phase(kind: PhaseKind, starts_on: NaiveDate, ends_on: NaiveDate) -> PhaseRecord {
    PhaseRecord {
        id: id(3),
        kind,
        state: PhaseState::Running,
        starts_on,
        planned_ends_on: Some(ends_on),
        ended_on: None,
        changed_on: vec![starts_on],
        is_live: true,
    }
}

/// Kind, number, deadline and day of fulfilment.
type Line = (DeadlineKind, u8, NaiveDate, Option<NaiveDate>);

fn lines(record: &ClientRecord) -> Vec<Line> {
    let duties = record.deadlines(&DeadlineSettings::default());
    duties
        .iter()
        .map(|duty| (duty.kind, duty.number, duty.due_on, duty.fulfilled_on))
        .collect()
}

#[test]
fn an_interview_closes_its_duty_and_opens_the_next_discussion() {
    let mut record = ClientRecord {
        job_searches: vec![job_search(date!(2026, 3, 2), None)],
        ..ClientRecord::default()
    };
    let interview = (DeadlineKind::InitialInterview, 0, date!(2026, 3, 16));
    assert_eq!(
        lines(&record),
        [(interview.0, interview.1, interview.2, None)]
    );
    let held = date!(2026, 3, 12);
    record.discussions = vec![discussion(10, ContactEventKind::InitialInterview, held)];
    assert_eq!(
        lines(&record),
        [
            (interview.0, interview.1, interview.2, Some(held)),
            (
                DeadlineKind::JobSearchDiscussion,
                0,
                date!(2026, 6, 12),
                None
            ),
        ]
    );
}

#[test]
fn an_ended_job_search_asks_for_nothing_and_keeps_what_was_done() {
    let held = date!(2026, 3, 12);
    let record = ClientRecord {
        job_searches: vec![job_search(date!(2026, 3, 2), Some(date!(2026, 4, 30)))],
        discussions: vec![
            discussion(10, ContactEventKind::InitialInterview, held),
            // After the end: of no search.
            discussion(11, ContactEventKind::JobSearchDiscussion, date!(2026, 5, 4)),
        ],
        ..ClientRecord::default()
    };
    let kinds: Vec<_> = lines(&record).iter().map(|line| (line.0, line.3)).collect();
    assert_eq!(kinds, [(DeadlineKind::InitialInterview, Some(held))]);
}

#[test]
fn a_review_closes_the_one_before_and_opens_its_own_with_the_agreed_day() {
    let mut activation = plan(PlanKind::Activation, date!(2026, 1, 12));
    activation.reviewed_on = vec![date!(2026, 4, 1)];
    activation.next_review_on = Some(date!(2026, 6, 15));
    let record = ClientRecord {
        plans: vec![activation],
        ..ClientRecord::default()
    };
    let review = DeadlineKind::PlanReview;
    assert_eq!(
        lines(&record),
        [
            // 12 April 2026 is a Sunday.
            (review, 0, date!(2026, 4, 13), Some(date!(2026, 4, 1))),
            (review, 1, date!(2026, 6, 15), None),
        ]
    );
    let duties = record.deadlines(&DeadlineSettings::default());
    assert!(
        duties
            .iter()
            .all(|duty| duty.class == RecordClass::ActivationPlan && duty.rule == Some("KTT-12"))
    );
}

#[test]
fn an_agreed_day_alone_has_no_rule_and_the_class_of_its_plan() {
    let mut employment = plan(PlanKind::Employment, date!(2026, 1, 12));
    employment.next_review_on = Some(date!(2026, 9, 1));
    let record = ClientRecord {
        plans: vec![employment],
        ..ClientRecord::default()
    };
    let duties = record.deadlines(&DeadlineSettings::default());
    assert_eq!(duties.len(), 1);
    assert_eq!(duties[0].due_on, date!(2026, 9, 1));
    assert_eq!(duties[0].rule, None);
    assert_eq!(duties[0].class, RecordClass::Employment);
}

#[test]
fn planning_has_started_where_there_is_a_plan() {
    let notice = Notice {
        id: id(4),
        on: date!(2026, 2, 2),
        is_live: true,
    };
    let mut record = ClientRecord {
        notices: vec![notice],
        ..ClientRecord::default()
    };
    let start = DeadlineKind::ActivationPlanStart;
    assert_eq!(lines(&record), [(start, 0, date!(2026, 2, 16), None)]);
    let closed_on = |plans| {
        let with = ClientRecord {
            plans,
            ..record.clone()
        };
        lines(&with).iter().find(|line| line.0 == start).unwrap().3
    };
    let drafted = plan(PlanKind::Activation, date!(2026, 2, 10));
    assert_eq!(closed_on(vec![drafted]), Some(date!(2026, 2, 10)));
    let earlier = plan(PlanKind::Multidisciplinary, date!(2025, 12, 1));
    assert_eq!(closed_on(vec![earlier.clone()]), Some(date!(2026, 2, 2)));
    let ended = PlanRecord {
        ended_on: Some(date!(2026, 2, 1)),
        ..earlier
    };
    assert_eq!(closed_on(vec![ended]), None);
    let employment = plan(PlanKind::Employment, date!(2026, 2, 10));
    assert_eq!(closed_on(vec![employment]), None);
    // What somebody says closes the one duty.
    record.acts = vec![Act {
        kind: start,
        cause: DeadlineCause::KelaNotice,
        cause_id: id(4),
        number: 0,
        done_on: date!(2026, 2, 3),
    }];
    assert_eq!(lines(&record)[0].3, Some(date!(2026, 2, 3)));
}

#[test]
fn what_a_multidisciplinary_plan_closes_is_as_secret_as_the_plan() {
    let class = |kind, ended: bool| {
        let mut work = phase(
            PhaseKind::RehabilitativeWork,
            date!(2026, 3, 2),
            date!(2026, 8, 31),
        );
        work.ended_on = ended.then_some(date!(2026, 6, 30));
        let record = ClientRecord {
            notices: vec![Notice {
                id: id(4),
                on: date!(2026, 6, 1),
                is_live: true,
            }],
            phases: vec![work],
            plans: vec![plan(kind, date!(2026, 6, 8))],
            ..ClientRecord::default()
        };
        let wanted = match ended {
            true => DeadlineKind::PlanRenewal,
            false => DeadlineKind::ActivationPlanStart,
        };
        let duties = record.deadlines(&DeadlineSettings::default());
        let duty = duties.iter().find(|duty| duty.kind == wanted).unwrap();
        assert_eq!(duty.fulfilled_on, Some(date!(2026, 6, 8)));
        duty.class
    };
    for ended in [false, true] {
        let (own, shared) = (PlanKind::Activation, PlanKind::Multidisciplinary);
        assert_eq!(class(own, ended), RecordClass::ActivationPlan);
        assert_eq!(class(shared, ended), RecordClass::Multidisciplinary);
    }
}

#[test]
fn each_start_and_interruption_is_told_by_itself() {
    let mut work = phase(
        PhaseKind::RehabilitativeWork,
        date!(2026, 3, 2),
        date!(2026, 8, 31),
    );
    work.changed_on.push(date!(2026, 5, 4));
    let record = ClientRecord {
        phases: vec![work],
        acts: vec![Act {
            kind: DeadlineKind::PhaseNotice,
            cause: DeadlineCause::Phase,
            cause_id: id(3),
            number: 1,
            done_on: date!(2026, 5, 5),
        }],
        ..ClientRecord::default()
    };
    let notice = DeadlineKind::PhaseNotice;
    assert_eq!(
        lines(&record),
        [
            (notice, 0, date!(2026, 3, 9), None),
            (notice, 1, date!(2026, 5, 11), Some(date!(2026, 5, 5))),
            (DeadlineKind::PhaseEnd, 0, date!(2026, 8, 31), None),
        ]
    );
}

#[test]
fn the_end_closes_its_own_duty_and_asks_for_a_renewed_plan() {
    let mut work = phase(
        PhaseKind::RehabilitativeWork,
        date!(2026, 3, 2),
        date!(2026, 8, 31),
    );
    work.ended_on = Some(date!(2026, 6, 30));
    work.state = PhaseState::Ended;
    let renewal = |reviewed_on| {
        let mut activation = plan(PlanKind::Activation, date!(2026, 1, 12));
        activation.reviewed_on = vec![reviewed_on];
        let record = ClientRecord {
            phases: vec![work.clone()],
            plans: vec![activation],
            ..ClientRecord::default()
        };
        let lines = lines(&record);
        let of = |kind| *lines.iter().find(|line| line.0 == kind).unwrap();
        assert_eq!(of(DeadlineKind::PhaseEnd).3, Some(date!(2026, 6, 30)));
        let renewal = of(DeadlineKind::PlanRenewal);
        assert_eq!(renewal.2, date!(2026, 6, 30));
        renewal.3
    };
    assert_eq!(renewal(date!(2026, 5, 29)), None);
    assert_eq!(renewal(date!(2026, 5, 30)), Some(date!(2026, 5, 30)));
}

#[test]
fn a_service_that_has_ended_suspends_no_discussion() {
    let held = date!(2026, 1, 12);
    let mut trial = phase(PhaseKind::WorkTrial, date!(2026, 2, 2), date!(2026, 6, 30));
    let kinds = |trial: &PhaseRecord| {
        let record = ClientRecord {
            job_searches: vec![job_search(date!(2026, 1, 5), None)],
            discussions: vec![discussion(10, ContactEventKind::InitialInterview, held)],
            phases: vec![trial.clone()],
            ..ClientRecord::default()
        };
        let lines = lines(&record);
        let open = lines.iter().filter(|line| line.3.is_none());
        open.map(|line| line.0).collect::<Vec<_>>()
    };
    let (next, before) = (
        DeadlineKind::JobSearchDiscussion,
        DeadlineKind::DiscussionBeforeEnd,
    );
    assert_eq!(kinds(&trial), [before, DeadlineKind::PhaseEnd]);
    trial.ended_on = Some(date!(2026, 5, 29));
    trial.state = PhaseState::Ended;
    assert_eq!(kinds(&trial), [next, DeadlineKind::OrganiserAssessment]);
}

#[test]
fn a_cancelled_point_of_follow_up_is_no_duty() {
    let record = ClientRecord {
        followed: vec![Followed {
            cause: DeadlineCause::Placement,
            id: id(5),
            base_on: date!(2026, 1, 31),
            points: vec![
                FollowUpPoint {
                    months: 3,
                    done_on: Some(date!(2026, 5, 4)),
                },
                FollowUpPoint {
                    months: 12,
                    done_on: None,
                },
            ],
            is_live: true,
        }],
        ..ClientRecord::default()
    };
    let follow_up = DeadlineKind::FollowUp;
    assert_eq!(
        lines(&record),
        [
            (follow_up, 3, date!(2026, 4, 30), Some(date!(2026, 5, 4))),
            (follow_up, 12, date!(2027, 1, 31), None),
        ]
    );
}

#[test]
fn a_closed_relationship_asks_for_nothing() {
    let mut activation = plan(PlanKind::Activation, date!(2026, 1, 12));
    activation.is_live = false;
    activation.actions = vec![
        PlanAction {
            id: id(6),
            due_on: date!(2026, 2, 2),
            state: PlanActionState::Done,
            done_on: Some(date!(2026, 2, 1)),
        },
        PlanAction {
            id: id(7),
            due_on: date!(2026, 3, 2),
            state: PlanActionState::Open,
            done_on: None,
        },
    ];
    let record = ClientRecord {
        plans: vec![activation],
        ..ClientRecord::default()
    };
    assert_eq!(
        lines(&record),
        [(
            DeadlineKind::PlanAction,
            0,
            date!(2026, 2, 2),
            Some(date!(2026, 2, 1))
        )]
    );
}
