//! A whole timeline a day later: every day of a case and of what was found in it.

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        basis::PlanFacts,
        case::{
            AllowanceMaximum, EarlyRequest, IntegrationPlan, PaidDays, PaySubsidyCase, PersonFacts,
            PhaseCase, PlanCase, RehabilitativeWorkCase, StewardNotice, TrialPeriod, WorkTrialCase,
        },
        findings::PhaseFile,
        overlap::PhasePeriod,
        state::Change,
    },
    pay_subsidy::facts::{Days, EarlierSupport, SubsidyFacts},
    plan::rehabilitative_part::PartFacts,
    time::range::DateRange,
    violation::{Param, Violation},
};

pub(super) trait Later {
    /// The same a day later.
    fn later(&self) -> Self;
}

impl Later for NaiveDate {
    fn later(&self) -> Self {
        self.succ_opt().unwrap()
    }
}

impl<T: Later> Later for Option<T> {
    fn later(&self) -> Self {
        self.as_ref().map(Later::later)
    }
}

impl<T: Later> Later for Vec<T> {
    fn later(&self) -> Self {
        self.iter().map(Later::later).collect()
    }
}

impl Later for DateRange {
    fn later(&self) -> Self {
        Self::new(self.start().later(), self.end().later()).unwrap()
    }
}

impl Later for PhaseFacts {
    fn later(&self) -> Self {
        Self {
            starts_on: self.starts_on.later(),
            ends_on: self.ends_on.later(),
            decision_on: self.decision_on.later(),
            ..*self
        }
    }
}

impl Later for PlanFacts {
    fn later(&self) -> Self {
        Self {
            in_force_on: self.in_force_on.later(),
            ended_on: self.ended_on.later(),
            ..*self
        }
    }
}

impl Later for PhasePeriod {
    fn later(&self) -> Self {
        Self {
            period: self.period.later(),
            ..*self
        }
    }
}

impl Later for Change {
    fn later(&self) -> Self {
        Self {
            effective_on: self.effective_on.later(),
            ..*self
        }
    }
}

impl Later for PhaseFile {
    fn later(&self) -> Self {
        Self {
            facts: self.facts.later(),
            state: self.state,
            opened_on: self.opened_on.later(),
            plan: self.plan.later(),
            others: self.others.later(),
            history: self.history.later(),
            case: self.case.later(),
            overridden: self.overridden.clone(),
        }
    }
}

impl Later for PhaseCase {
    fn later(&self) -> Self {
        match self {
            Self::RehabilitativeWork(case) => Self::RehabilitativeWork(Box::new(case.later())),
            Self::WorkTrial(case) => Self::WorkTrial(Box::new(case.later())),
            Self::PaySubsidy(case) => Self::PaySubsidy(Box::new(case.later())),
        }
    }
}

impl Later for PaidDays {
    fn later(&self) -> Self {
        Self {
            counted_from: self.counted_from.later(),
            as_of: self.as_of.later(),
            ..*self
        }
    }
}

impl Later for PersonFacts {
    fn later(&self) -> Self {
        Self {
            birth_date: self.birth_date.later(),
            benefit: self.benefit,
            unemployment_periods: self.unemployment_periods.later(),
            paid_days: self.paid_days.later(),
            allowance_maximum: self.allowance_maximum.map(|reached| match reached {
                AllowanceMaximum::NotReached => reached,
                AllowanceMaximum::ReachedOn(day) => AllowanceMaximum::ReachedOn(day.later()),
            }),
            social_assistance_since: self.social_assistance_since.later(),
            employment_plan_on: self.employment_plan_on.later(),
            discussion_on: self.discussion_on.later(),
            job_search_valid: self.job_search_valid,
            integration_plan: self.integration_plan.map(|plan| match plan {
                IntegrationPlan::NotDue | IntegrationPlan::ToBeMade => plan,
                IntegrationPlan::Made(period) => IntegrationPlan::Made(period.later()),
            }),
        }
    }
}

impl Later for PlanCase {
    fn later(&self) -> Self {
        Self {
            facts: self.facts.later(),
            drafted_on: self.drafted_on.later(),
            approved_by: self.approved_by.clone(),
            content: self.content.clone(),
            part: self.part.as_ref().map(|part| PartFacts {
                starts_on: part.starts_on.later(),
                ends_on: part.ends_on.later(),
                ..part.clone()
            }),
        }
    }
}

impl Later for StewardNotice {
    fn later(&self) -> Self {
        match self {
            Self::ToldOn(day) => Self::ToldOn(day.later()),
            Self::NoSteward => Self::NoSteward,
        }
    }
}

impl Later for RehabilitativeWorkCase {
    fn later(&self) -> Self {
        Self {
            person: self.person.later(),
            plan: self.plan.later(),
            early_request: self.early_request.map(|request| EarlyRequest {
                requested_on: request.requested_on.later(),
                assessed_on: request.assessed_on.later(),
            }),
            attended_days: self.attended_days.later(),
            planned_days: self.planned_days.later(),
            steward: self.steward.later(),
            ..self.clone()
        }
    }
}

impl Later for TrialPeriod {
    fn later(&self) -> Self {
        Self {
            period: self.period.later(),
            agreed_on: self.agreed_on.later(),
            ..*self
        }
    }
}

impl Later for WorkTrialCase {
    fn later(&self) -> Self {
        Self {
            person: self.person.later(),
            agreed_on: self.agreed_on.later(),
            other_trials: self.other_trials.later(),
            representative: self.representative.later(),
            ..self.clone()
        }
    }
}

impl Later for Days {
    fn later(&self) -> Self {
        Self {
            starts_on: self.starts_on.later(),
            ends_on: self.ends_on.later(),
        }
    }
}

impl Later for EarlierSupport {
    fn later(&self) -> Self {
        Self {
            ended_on: self.ended_on.later(),
        }
    }
}

impl Later for PaySubsidyCase {
    fn later(&self) -> Self {
        let mut application = SubsidyFacts {
            decision_on: self.application.decision_on.later(),
            ..self.application.clone()
        };
        let (person, work) = (&mut application.person, &mut application.employment);
        person.birth_date = person.birth_date.later();
        person.unemployment = person.unemployment.later();
        person.earlier_supports = person.earlier_supports.later();
        work.starts_on = work.starts_on.later();
        work.ends_on = work.ends_on.later();
        Self {
            application,
            support: self.support,
        }
    }
}

impl Later for Violation {
    fn later(&self) -> Self {
        let mut found = self.clone();
        for param in found.params.values_mut() {
            if let Param::Date(day) = param {
                *day = day.later();
            }
        }
        found
    }
}
