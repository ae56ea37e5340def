//! What the register knows about the person and the case beside the phase itself (tapauksen tiedot).
//!
//! Owned plain values that a store query fills. `None` and an empty list mean "not known" only where
//! the field says so: a rule whose fact is not known warns or stays silent, and never guesses.
//! Fields that have no column yet are marked "not stored yet".

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    PhaseFacts,
    basis::PlanFacts,
    types::{rehabilitative_work, work_trial},
};
use crate::{
    code_set::{
        client::DataSource,
        organisation::LegalForm,
        phase_case::{ActivationPlanItem, WorkTrialAgreementPart, WorkTrialParty},
        plan::ApprovalParty,
        situation::Benefit,
    },
    pay_subsidy::{Support, facts::SubsidyFacts, rules, settings::SubsidySettings},
    plan::rehabilitative_part::PartFacts,
    statute::settings::LawSettings,
    time::range::DateRange,
    violation::Violation,
};

/// When a case is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// The phase is being planned: what can still be done before the start is a notice.
    Planning,
    /// The phase starts or has started: what the act wants before the start is there.
    Start,
}

/// What a person or an organiser has declared; `None` beside it means not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Declared {
    /// It is so.
    Yes,
    /// It is not so.
    No,
}

/// The person (henkilö) as far as the rules of entry and of counting need it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonFacts {
    /// Birth date; `None` when it is not known to the day.
    pub birth_date: Option<NaiveDate>,
    /// Benefit in force on the day that is looked at, of a phase the day on which it starts
    /// (`situation` of kind `benefit`); `None` when no row covers the day.
    pub benefit: Option<Benefit>,
    /// Periods of unemployment (`situation` of kind `unemployment_period`), in any order; a row
    /// without an end goes on. `None` when the register holds no such rows.
    pub unemployment_periods: Option<Vec<DateRange>>,
    /// Counts of paid benefit days, in any order; empty when none is known.
    pub paid_days: Vec<PaidDays>,
    /// Whether the unemployment allowance has been paid for its whole maximum; `None` when that
    /// is not known. Not stored yet.
    pub allowance_maximum: Option<AllowanceMaximum>,
    /// First day since which unemployment-based social assistance has been the main income;
    /// `None` when it is not, or not known. Not stored yet.
    pub social_assistance_since: Option<NaiveDate>,
    /// Day of the employment plan in force (työllistymissuunnitelma); `None` when there is none.
    pub employment_plan_on: Option<NaiveDate>,
    /// Day of the last job-search discussion (työnhakukeskustelu) held or offered; `None` when
    /// none is known.
    pub discussion_on: Option<NaiveDate>,
    /// Whether the job search is valid; without it the wellbeing county plans alone (KTT-08). `None`
    /// when that is not known. Not stored yet.
    pub job_search_valid: Option<Declared>,
    /// Integration plan (kotoutumissuunnitelma); `None` when that is not known. Not stored yet.
    pub integration_plan: Option<IntegrationPlan>,
}

/// A count of paid benefit days (maksetut päivät).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidDays {
    /// The benefit that was paid.
    pub benefit: Benefit,
    /// First day that was counted; `None` for a count from the beginning of the benefit.
    pub counted_from: Option<NaiveDate>,
    /// Last day that was counted.
    pub as_of: NaiveDate,
    /// Number of paid days.
    pub days: u16,
    /// Who told the number.
    pub source: DataSource,
}

/// The maximum period of the unemployment allowance (1290/2002 6 luku 7 and 9 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllowanceMaximum {
    /// Not reached, or never on the allowance.
    NotReached,
    /// Reached on a day.
    ReachedOn(NaiveDate),
}

/// Integration plan of an immigrant (kotoutumissuunnitelma).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntegrationPlan {
    /// The person has none and none is to be made.
    NotDue,
    /// One is to be made and has not been made yet.
    ToBeMade,
    /// One was or is in force in a period.
    Made(DateRange),
}

/// The plan that a period of rehabilitative work rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCase {
    /// Kind and days in force.
    pub facts: PlanFacts,
    /// Day on which the plan was drafted: its content is judged by the law of this day.
    pub drafted_on: NaiveDate,
    /// Parties that have approved it.
    pub approved_by: Vec<ApprovalParty>,
    /// Items of 189/2001 8 § that have been filled in; looked at in an activation plan only. `None`
    /// where the register does not keep them apart: the plan itself is judged when it is signed.
    pub content: Option<BTreeSet<ActivationPlanItem>>,
    /// The part on rehabilitative work; `None` when the plan has none.
    pub part: Option<PartFacts>,
}

/// A wish for rehabilitative work before the limits of 189/2001 3 § are met (KTT-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlyRequest {
    /// Day of the request. Not stored yet.
    pub requested_on: NaiveDate,
    /// Day on which both authorities had heard the person and judged together; `None` before it.
    /// Not stored yet.
    pub assessed_on: Option<NaiveDate>,
}

/// Notice to the shop steward or employee representative (KTT-23, TK-13). Not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StewardNotice {
    /// Told on a day.
    ToldOn(NaiveDate),
    /// The workplace has none; the reason is on record.
    NoSteward,
}

/// Where the place is (työssäkäyntialue, KTT-21). Not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceOfActivity {
    /// Inside the person's commuting area.
    InCommutingArea,
    /// Outside it; with the person's consent or without, `None` when it was not asked.
    Outside(Option<Declared>),
}

/// What else the person does (KTT-22). Not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Occupation {
    /// Regular minutes of work a week in employment that is not occasional; `None` when not known.
    pub regular_work_minutes: Option<u16>,
    /// Full-time entrepreneur, or about to become one; `None` when not known.
    pub entrepreneur: Option<Declared>,
    /// Full-time student (1290/2002 2 luku 10 §); `None` when not known.
    pub student: Option<Declared>,
}

/// A day that was attended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttendedDay {
    /// The day.
    pub day: NaiveDate,
    /// Minutes attended; `None` when they are not known.
    pub minutes: Option<u16>,
}

/// The case of a phase of a kind that has one; the other kinds have none here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhaseCase {
    /// Of rehabilitative work.
    RehabilitativeWork(Box<RehabilitativeWorkCase>),
    /// Of a work trial.
    WorkTrial(Box<WorkTrialCase>),
    /// Of subsidised work.
    PaySubsidy(Box<PaySubsidyCase>),
}

/// The case of a period of rehabilitative work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RehabilitativeWorkCase {
    /// The person.
    pub person: PersonFacts,
    /// The plan that the period names; `None` when it names none.
    pub plan: Option<PlanCase>,
    /// The person's own request; `None` when there was none.
    pub early_request: Option<EarlyRequest>,
    /// Days attended in all periods with all providers, this one included, in any order.
    pub attended_days: Vec<NaiveDate>,
    /// Days on which this period is to be attended; `None` while only a number of days a week is
    /// planned. Not stored yet.
    pub planned_days: Option<Vec<NaiveDate>>,
    /// The activity fits the person's capacity and skills and includes the support needed
    /// (KTT-19). Not stored yet.
    pub fits_person: Option<Declared>,
    /// No paid work is replaced and no staff's conditions suffer (KTT-20). Not stored yet.
    pub replaces_no_paid_work: Option<Declared>,
    /// Where the place is; `None` when it is not known.
    pub place: Option<PlaceOfActivity>,
    /// What else the person does.
    pub occupation: Occupation,
    /// Notice to the shop steward; `None` when none is on record.
    pub steward: Option<StewardNotice>,
    /// The organiser's accident insurance (KTT-29). Not stored yet.
    pub insured: Option<Declared>,
}

/// A work trial of the person, done or planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrialPeriod {
    /// First and last day: actual where known, else planned.
    pub period: DateRange,
    /// The organiser (toteuttaja); `None` while it is not known.
    pub organiser: Option<TrialOrganiser>,
    /// Day on which the agreement was made; `None` when not known.
    pub agreed_on: Option<NaiveDate>,
}

/// The organiser of a work trial, for the limit of one organiser that ended with 2024.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrialOrganiser {
    /// Identifier of the provider or employer.
    pub id: Uuid,
    /// Legal form.
    pub legal_form: LegalForm,
    /// A number for the tasks: equal for equal tasks. `None` when the tasks are not known; looked
    /// at for municipalities only. Not stored yet.
    pub tasks: Option<u16>,
}

/// A condition on the person that a place may set (TK-12). Not stored yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clearance {
    /// The place does not ask for it.
    NotNeeded,
    /// The person has agreed to it.
    Given,
    /// The person has refused it.
    Refused,
}

/// The case of a work trial.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkTrialCase {
    /// The person.
    pub person: PersonFacts,
    /// This trial's organiser; `None` while it is not known.
    pub organiser: Option<TrialOrganiser>,
    /// Day on which the agreement was made; `None` before it.
    pub agreed_on: Option<NaiveDate>,
    /// The person's other trials that were not cancelled, in any order.
    pub other_trials: Vec<TrialPeriod>,
    /// The person is in an employment relationship with the organiser when the agreement is made
    /// (TK-02). Not stored yet.
    pub employed_by_organiser: Option<Declared>,
    /// Parts that the written agreement states (TK-08). Not stored yet.
    pub agreement: BTreeSet<WorkTrialAgreementPart>,
    /// Parties that have signed the agreement. Not stored yet.
    pub signed_by: BTreeSet<WorkTrialParty>,
    /// The placement does not distort competition (TK-12). Not stored yet.
    pub competition_fair: Option<Declared>,
    /// Certificate of a drug test.
    pub drug_test: Option<Clearance>,
    /// Extract from the criminal records, for work with children.
    pub criminal_record: Option<Clearance>,
    /// The employment authority's insurance (TK-13). Not stored yet.
    pub insured: Option<Declared>,
    /// Notice to the employee representative; `None` when none is on record.
    pub representative: Option<StewardNotice>,
}

/// The case of subsidised work: what the register knows of the application behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaySubsidyCase {
    /// Person, employer and work; the day of the decision is that of the planned start until there is one.
    pub application: SubsidyFacts,
    /// The support that is applied for.
    pub support: Support,
}

impl PaySubsidyCase {
    /// Target group, unemployment, kind of employer, age, hours, and earlier supports of the person. What the register
    /// does not keep (assessments, evidence, wage, neglect …) is asked by the calculation; a decision that comes too late
    /// is told by the phase itself (PT-01).
    const JUDGED: [&'static str; 7] = [
        "PT-02", "PT-05", "PT-07", "PT-08", "PT-10", "PT-11", "PT-14",
    ];

    /// What those conditions of the support say, as far as their facts are known.
    fn check(&self, facts: &PhaseFacts) -> Vec<Violation> {
        let mut application = self.application.clone();
        application.employment.starts_on = facts.starts_on;
        let settings = SubsidySettings::default();
        let mut found = rules::check(&application, self.support, &settings);
        found.retain(|one| {
            let is_judged = one.rule.is_some_and(|rule| Self::JUDGED.contains(&rule));
            is_judged && !rules::is_not_known(one) && !rules::is_not_modelled(one)
        });
        found
    }
}

/// Everything that the rules find in the case of a phase, beside what [`super::check`] finds in the
/// phase itself. The law is that of the day on which the phase starts; without it nothing is found.
#[must_use]
pub fn check_case(
    facts: &PhaseFacts,
    case: &PhaseCase,
    stage: Stage,
    settings: &LawSettings,
) -> Vec<Violation> {
    match case {
        PhaseCase::RehabilitativeWork(case) => {
            rehabilitative_work::check_case(facts, case, stage, settings)
        }
        PhaseCase::WorkTrial(case) => work_trial::check_case(facts, case, stage),
        PhaseCase::PaySubsidy(case) => case.check(facts),
    }
}
