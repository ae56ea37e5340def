//! Generated phases of each kind with all that their rules look at: lawful ones and others, known facts and not known
//! ones, with days around the limits of the acts.

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::dice::{Dice, steady};
use crate::{
    activation_phase::{
        PhaseFacts,
        basis::PlanFacts,
        case::{
            AllowanceMaximum, Clearance, Declared, EarlyRequest, IntegrationPlan, Occupation,
            PaidDays, PaySubsidyCase, PersonFacts, PhaseCase, PlaceOfActivity, PlanCase,
            RehabilitativeWorkCase, StewardNotice, TrialOrganiser, TrialPeriod, WorkTrialCase,
        },
        findings::PhaseFile,
        overlap::PhasePeriod,
        state::Change,
    },
    code_set::{
        client::DataSource,
        organisation::LegalForm,
        phase::{PhaseKind, PhaseState, PhaseTransition},
        phase_case::{ActivationPlanItem, WorkTrialAgreementPart, WorkTrialParty},
        phase_details::WorkTrialPurpose,
        plan::{ApprovalParty, PlanKind},
        situation::{Benefit, EducationLevel},
    },
    pay_subsidy::{
        Support,
        facts::{self as subsidy, EmployerFacts, SubsidyFacts, WorkFacts},
    },
    plan::rehabilitative_part::PartFacts,
    statute::plan::PartItem,
    time::{date, month::last_day_of_months},
};

/// Earliest first day of a generated phase; the acts of all kinds are modelled from it on, in several wordings.
const FIRST: NaiveDate = date!(2018, 1, 1);
/// Days among which the first day lies: until the end of 2027.
const DAYS: u64 = 3_650;
const DECLARED: [Declared; 2] = [Declared::Yes, Declared::No];

/// A phase of a kind by its number.
pub(super) fn case(kind: PhaseKind, number: u64) -> PhaseFile {
    let mut dice = Dice::of(number);
    let dice = &mut dice;
    let start = dice.near(FIRST, (0, DAYS));
    let end = last_day(dice, start);
    let decision_on =
        (kind == PhaseKind::PaySubsidy && dice.chance(70)).then(|| dice.near(start, (60, 8)));
    let legal_form = dice.known(80, LegalForm::ALL);
    let facts = PhaseFacts {
        kind,
        starts_on: Some(start),
        ends_on: Some(end),
        days_per_week: dice.known(85, &[0, 1, 3, 4, 4, 5, 5, 6]),
        minutes_per_day: dice.known(85, &[200, 239, 240, 300, 420, 480, 481]),
        provider_legal_form: legal_form,
        decision_on,
        work_trial_purpose: (kind == PhaseKind::WorkTrial)
            .then(|| dice.known(95, WorkTrialPurpose::ALL))
            .flatten(),
    };
    let plan = plan_case(dice, start, end);
    let named = (kind == PhaseKind::RehabilitativeWork && dice.chance(90)).then_some(plan);
    let case = match kind {
        PhaseKind::RehabilitativeWork => {
            Some(rehabilitative_work(dice, (start, end), named.clone()))
        }
        PhaseKind::WorkTrial => Some(work_trial(dice, start, legal_form)),
        PhaseKind::PaySubsidy => Some(pay_subsidy(dice, &facts)),
        PhaseKind::JobCoaching => None,
    };
    let history = history(dice, start, end);
    PhaseFile {
        facts,
        state: state_of(&history),
        opened_on: dice.near(start, (400, 3)),
        plan: named.map(|plan| plan.facts),
        others: (0..dice.below(3)).map(|_| other(dice, start)).collect(),
        history,
        case,
        overridden: Vec::new(),
    }
}

/// A last day: at a length that an act names, a day shorter or longer, or somewhere.
fn last_day(dice: &mut Dice, start: NaiveDate) -> NaiveDate {
    let months = dice.pick(&[1, 2, 3, 5, 6, 8, 10, 12, 24]);
    let exact = last_day_of_months(start, months);
    match dice.below(4) {
        0 => exact,
        1 => exact.pred_opt().unwrap(),
        2 => exact.succ_opt().unwrap(),
        _ => steady(start + Days::new(20 + dice.below(500))).max(start),
    }
}

fn history(dice: &mut Dice, start: NaiveDate, end: NaiveDate) -> Vec<Change> {
    let change = |transition, effective_on| Change {
        transition,
        effective_on,
    };
    if dice.chance(50) {
        return Vec::new();
    }
    let planned = dice.near(start, (60, 0));
    let confirmed = dice.near(planned, (0, 30)).max(planned);
    let started = dice.near(start, (10, 10)).max(confirmed);
    let mut history = vec![
        change(PhaseTransition::Plan, planned),
        change(PhaseTransition::Confirm, confirmed),
        change(PhaseTransition::Start, started),
    ];
    if dice.chance(40) {
        let ended = dice.near(end, (60, 5)).max(started);
        history.push(change(PhaseTransition::End, ended));
    }
    history
}

fn state_of(history: &[Change]) -> PhaseState {
    match history.len() {
        0 => PhaseState::Planned,
        3 => PhaseState::Running,
        _ => PhaseState::Ended,
    }
}

fn other(dice: &mut Dice, start: NaiveDate) -> PhasePeriod {
    PhasePeriod {
        kind: dice.pick(PhaseKind::ALL),
        state: dice.pick(&[
            PhaseState::Ended,
            PhaseState::Planned,
            PhaseState::Cancelled,
        ]),
        period: dice.period(start, (400, 300), (200, 0)),
    }
}

fn person(dice: &mut Dice, start: NaiveDate) -> PersonFacts {
    // Around the ages that the acts name: 25, and others.
    let years = dice.pick(&[19, 24, 24, 25, 40, 56]);
    let born = dice.near(start - Days::new(years * 36_525 / 100), (370, 0));
    let social_assistance = dice.chance(30).then(|| dice.near(start, (700, 10)));
    PersonFacts {
        birth_date: dice.chance(90).then_some(born),
        benefit: dice.known(85, Benefit::ALL),
        unemployment_periods: dice.chance(80).then(|| {
            let count = dice.below(4);
            (0..count)
                .map(|_| dice.period(start, (900, 20), (500, 30)))
                .collect()
        }),
        paid_days: (0..dice.below(3)).map(|_| paid_days(dice, start)).collect(),
        allowance_maximum: match dice.below(4) {
            0 => Some(AllowanceMaximum::NotReached),
            1 => Some(AllowanceMaximum::ReachedOn(dice.near(start, (500, 20)))),
            _ => None,
        },
        social_assistance_since: social_assistance,
        employment_plan_on: dice.chance(60).then(|| dice.near(start, (200, 5))),
        discussion_on: dice.chance(60).then(|| dice.near(start, (200, 5))),
        job_search_valid: dice.known(50, &DECLARED),
        integration_plan: match dice.below(5) {
            0 => Some(IntegrationPlan::Made(dice.period(
                start,
                (400, 20),
                (300, 20),
            ))),
            1 => Some(IntegrationPlan::ToBeMade),
            2 => None,
            _ => Some(IntegrationPlan::NotDue),
        },
    }
}

fn paid_days(dice: &mut Dice, start: NaiveDate) -> PaidDays {
    let as_of = dice.near(start, (60, 3));
    PaidDays {
        benefit: dice.pick(&[Benefit::LabourMarketSubsidy, Benefit::BasicAllowance]),
        counted_from: dice.chance(70).then(|| dice.near(as_of, (420, 0))),
        as_of,
        days: dice.pick(&[100, 129, 130, 179, 180, 499, 500]),
        source: DataSource::Authority,
    }
}

fn plan_case(dice: &mut Dice, start: NaiveDate, end: NaiveDate) -> PlanCase {
    let drafted_on = dice.near(start, (120, 0));
    let in_force_on = dice
        .chance(90)
        .then(|| dice.near(drafted_on, (0, 40)).max(drafted_on));
    let kinds = [
        PlanKind::Activation,
        PlanKind::Multidisciplinary,
        PlanKind::Employment,
    ];
    let parties = [
        ApprovalParty::Client,
        ApprovalParty::EmploymentAuthority,
        ApprovalParty::WellbeingCounty,
    ];
    let content = |dice: &mut Dice| {
        let items = ActivationPlanItem::ALL.iter().copied();
        items.filter(|_| dice.chance(95)).collect()
    };
    PlanCase {
        facts: PlanFacts {
            kind: match dice.chance(90) {
                true => dice.pick(&kinds[..2]),
                false => kinds[2],
            },
            in_force_on,
            ended_on: None,
        },
        drafted_on,
        approved_by: parties.into_iter().filter(|_| dice.chance(95)).collect(),
        content: dice.chance(50).then(|| content(dice)),
        part: dice.chance(95).then(|| {
            let first = dice.near(start, (30, 2));
            PartFacts {
                given: [
                    PartItem::Goal,
                    PartItem::Place,
                    PartItem::Support,
                    PartItem::OtherServices,
                    PartItem::EffectAssessment,
                ]
                .into_iter()
                .filter(|_| dice.chance(97))
                .collect(),
                starts_on: Some(first),
                ends_on: dice.chance(95).then(|| dice.near(end, (3, 60)).max(first)),
                days_per_week: dice.known(95, &[1, 4, 5]),
                minutes_per_day: dice.known(95, &[240, 480]),
            }
        }),
    }
}

fn notice(dice: &mut Dice, start: NaiveDate) -> Option<StewardNotice> {
    match dice.below(4) {
        0 => None,
        1 => Some(StewardNotice::NoSteward),
        _ => Some(StewardNotice::ToldOn(dice.near(start, (20, 4)))),
    }
}

/// Days on which activity took place, one beside the other from a day; of every month the first ones.
fn days_from(day: NaiveDate, count: u64) -> Vec<NaiveDate> {
    let count = usize::try_from(count).unwrap();
    let all = day.iter_days().filter(|day| *day == steady(*day));
    all.take(count).collect()
}

fn rehabilitative_work(
    dice: &mut Dice,
    (start, end): (NaiveDate, NaiveDate),
    plan: Option<PlanCase>,
) -> PhaseCase {
    // Few days, or as many as the acts allow in twelve months, or nearly.
    let attended = dice.pick(&[0, 0, 0, 3, 3, 3, 40, 175, 179, 231]);
    let attended_from = dice.near(start, (400, 0));
    let planned = dice.pick(&[3, 10, 40, 100]);
    let requested_on = dice.near(start, (60, 4));
    PhaseCase::RehabilitativeWork(Box::new(RehabilitativeWorkCase {
        person: person(dice, start),
        plan,
        early_request: dice.chance(40).then(|| EarlyRequest {
            requested_on,
            assessed_on: dice.chance(80).then(|| dice.near(requested_on, (3, 40))),
        }),
        attended_days: days_from(attended_from, attended),
        planned_days: dice.chance(50).then(|| {
            let days = days_from(start, planned).into_iter();
            days.filter(|day| *day <= end).collect()
        }),
        fits_person: dice.known(90, &DECLARED),
        replaces_no_paid_work: dice.known(90, &[Declared::Yes, Declared::Yes, Declared::No]),
        place: dice.known(
            90,
            &[
                PlaceOfActivity::InCommutingArea,
                PlaceOfActivity::Outside(None),
                PlaceOfActivity::Outside(Some(Declared::Yes)),
            ],
        ),
        occupation: Occupation {
            regular_work_minutes: dice.known(30, &[300, 1_200]),
            entrepreneur: dice.known(30, &DECLARED),
            student: dice.known(30, &DECLARED),
        },
        steward: notice(dice, start),
        insured: dice.known(90, &[Declared::Yes, Declared::Yes, Declared::No]),
    }))
}

fn organiser(dice: &mut Dice, legal_form: LegalForm) -> TrialOrganiser {
    TrialOrganiser {
        id: Uuid::from_u128(u128::from(dice.below(3))),
        legal_form,
        tasks: dice.known(50, &[1, 2]),
    }
}

fn work_trial(dice: &mut Dice, start: NaiveDate, legal_form: Option<LegalForm>) -> PhaseCase {
    let earlier = |dice: &mut Dice| {
        let form = dice.pick(LegalForm::ALL);
        TrialPeriod {
            period: dice.period(start, (700, 200), (190, 0)),
            organiser: dice.chance(80).then(|| organiser(dice, form)),
            agreed_on: None,
        }
    };
    let clearances = [Clearance::NotNeeded, Clearance::Given, Clearance::Refused];
    let parts = WorkTrialAgreementPart::ALL.iter().copied();
    let parties = WorkTrialParty::ALL.iter().copied();
    PhaseCase::WorkTrial(Box::new(WorkTrialCase {
        person: person(dice, start),
        organiser: legal_form.map(|form| organiser(dice, form)),
        agreed_on: dice.chance(60).then(|| dice.near(start, (40, 2))),
        other_trials: (0..dice.below(5)).map(|_| earlier(dice)).collect(),
        employed_by_organiser: dice.known(90, &[Declared::No, Declared::No, Declared::Yes]),
        agreement: parts.filter(|_| dice.chance(95)).collect(),
        signed_by: parties.filter(|_| dice.chance(95)).collect(),
        competition_fair: dice.known(90, &[Declared::Yes, Declared::Yes, Declared::No]),
        drug_test: dice.known(90, &clearances),
        criminal_record: dice.known(90, &clearances),
        insured: dice.known(90, &DECLARED),
        representative: notice(dice, start),
    }))
}

fn pay_subsidy(dice: &mut Dice, phase: &PhaseFacts) -> PhaseCase {
    let start = phase.starts_on.unwrap_or(FIRST);
    let decision_on = phase.decision_on.unwrap_or(start);
    // Around the ages that the act names: 25, 50, 55, 60.
    let years = dice.pick(&[15, 24, 25, 50, 54, 55, 59, 60]);
    let born = dice.near(decision_on - Days::new(years * 36_525 / 100), (370, 0));
    let spell = |dice: &mut Dice| {
        let period = dice.period(decision_on, (900, 5), (700, 40));
        subsidy::Days {
            starts_on: period.start(),
            ends_on: period.end(),
        }
    };
    let support = |dice: &mut Dice| subsidy::EarlierSupport {
        ended_on: dice.chance(85).then(|| dice.near(decision_on, (1_200, 0))),
    };
    let unemployment = dice
        .chance(85)
        .then(|| (0..dice.below(4)).map(|_| spell(dice)).collect());
    let earlier_supports = dice
        .chance(50)
        .then(|| (0..dice.below(2)).map(|_| support(dice)).collect());
    PhaseCase::PaySubsidy(Box::new(PaySubsidyCase {
        application: SubsidyFacts {
            person: subsidy::PersonFacts {
                birth_date: dice.chance(90).then_some(born),
                is_unemployed_job_seeker: dice.known(90, &[true, true, false]),
                unemployment,
                education: dice.known(90, EducationLevel::ALL),
                integration_plan: dice.known(80, &[subsidy::IntegrationPlan::NotPossible]),
                earlier_supports,
                ..subsidy::PersonFacts::default()
            },
            employer: EmployerFacts {
                legal_form: phase.provider_legal_form,
                ..EmployerFacts::default()
            },
            employment: WorkFacts {
                ends_on: phase.ends_on,
                weekly_minutes: dice.known(90, &[900, 1_080, 1_440, 2_250]),
                ..WorkFacts::default()
            },
            ..SubsidyFacts::decided_on(decision_on)
        },
        support: dice.pick(&Support::ALL),
    }))
}
