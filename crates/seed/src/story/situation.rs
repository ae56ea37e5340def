//! Situations: work, benefit, education, target groups, unemployment periods; and work capacity.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        client::{ClientLanguage, DataSource},
        phase::PhaseKind,
        placement::PlacementKind,
        plan::PlanKind,
        situation::{
            Benefit, EducationLevel, EmploymentStatus, SituationKind, TargetGroup, WorkCapacity,
        },
    },
    time::month::{add_months, age_on},
};

use super::{Tale, relationship::NEW_ENTRY_SINCE};
use crate::{
    calendar::{days_between, plus, range},
    rows::{
        Secret,
        casework::{SituationRow, WorkCapacityRow},
    },
};

/// A stretch of one employment status.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    status: EmploymentStatus,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// Employment status after a placement of a kind.
pub(super) const fn status_in(kind: PlacementKind) -> EmploymentStatus {
    match kind {
        PlacementKind::OpenLabourMarket | PlacementKind::Apprenticeship => {
            EmploymentStatus::EmployedOpenMarket
        }
        PlacementKind::Entrepreneurship => EmploymentStatus::Entrepreneur,
        PlacementKind::EducationDegree | PlacementKind::SelfMotivatedStudy => {
            EmploymentStatus::Education
        }
        PlacementKind::Unemployed | PlacementKind::Moved => EmploymentStatus::Unemployed,
        PlacementKind::MilitaryOrCivilService
        | PlacementKind::ParentalLeave
        | PlacementKind::Pension
        | PlacementKind::Other => EmploymentStatus::OutsideLabourForce,
    }
}

impl Tale<'_> {
    pub(super) fn write_situations(&mut self) {
        let unemployed_since = plus(self.timeline.opened_on, -self.chance.between(0, 900));
        let stretches = self.stretches(unemployed_since);
        for stretch in &stretches {
            self.situate(
                SituationKind::EmploymentStatus,
                Some(stretch.status.as_str()),
                *stretch,
            );
        }
        let benefit = self.benefit();
        let prior_days = self.chance.between(0, 400);
        for period in unemployment(&stretches) {
            self.situate(SituationKind::UnemploymentPeriod, None, period);
            self.write_benefit(benefit, period, prior_days);
        }
        self.write_education();
        let capacity = self.write_work_capacity();
        self.write_target_groups(unemployed_since, capacity);
    }

    /// What the client did from day to day: no two at a time.
    fn stretches(&self, unemployed_since: NaiveDate) -> Vec<Stretch> {
        let mut changes = vec![(unemployed_since, EmploymentStatus::Unemployed)];
        for slot in self.timeline.slots.iter().filter(|slot| slot.started()) {
            let status = match slot.kind {
                PhaseKind::PaySubsidy => EmploymentStatus::EmployedSubsidised,
                PhaseKind::RehabilitativeWork | PhaseKind::WorkTrial | PhaseKind::JobCoaching => {
                    EmploymentStatus::InService
                }
            };
            changes.push((slot.planned_starts_on, status));
            if let Some(ended_on) = slot.ended_on {
                changes.push((plus(ended_on, 1), EmploymentStatus::Unemployed));
            }
        }
        if let Some(outcome) = &self.outcome {
            changes.push((outcome.started_on, status_in(outcome.kind)));
            if let Some(ended_on) = outcome.ended_on {
                changes.push((plus(ended_on, 1), EmploymentStatus::Unemployed));
            }
        }
        // Of two changes on a day the later one in the list holds; equal neighbours are one stretch.
        changes.sort_by_key(|(day, _)| *day);
        let mut stretches: Vec<Stretch> = Vec::new();
        for (from, status) in changes {
            if let Some(last) = stretches.last_mut() {
                if last.from == from {
                    last.status = status;
                    continue;
                }
                if last.status == status {
                    continue;
                }
                last.to = Some(plus(from, -1));
            }
            stretches.push(Stretch {
                status,
                from,
                to: None,
            });
        }
        if let (Some(died_on), Some(last)) = (self.died_on, stretches.last_mut()) {
            last.to = Some(died_on.max(last.from));
        }
        stretches
    }

    fn situate(&mut self, kind: SituationKind, code: Option<&'static str>, stretch: Stretch) {
        let day = stretch.from.max(self.timeline.opened_on);
        let stamp = self.stamp(day);
        self.batch.situations.push(SituationRow {
            id: self.chance.id_on(day.min(self.anchor())),
            client_id: self.client_id,
            kind,
            code,
            valid: range(stretch.from, stretch.to),
            paid_days: None,
            paid_days_on: None,
            data_source: DataSource::Register,
            stamp,
        });
    }

    fn benefit(&mut self) -> Benefit {
        let needs_social_assistance = self.plans.iter().any(|plan| {
            plan.kind == PlanKind::Activation && plan.in_force_on >= plus(NEW_ENTRY_SINCE, -21)
        });
        if needs_social_assistance {
            return Benefit::SocialAssistance;
        }
        self.chance.weighted(
            Benefit::LabourMarketSubsidy,
            &[
                (16, Benefit::EarningsAllowance),
                (6, Benefit::BasicAllowance),
                (8, Benefit::SocialAssistance),
                (2, Benefit::None),
            ],
        )
    }

    fn write_benefit(&mut self, benefit: Benefit, period: Stretch, prior_days: i64) {
        let until = period.to.unwrap_or(self.anchor()).min(self.anchor());
        let paid = match benefit {
            Benefit::None | Benefit::SocialAssistance => None,
            Benefit::EarningsAllowance
            | Benefit::BasicAllowance
            | Benefit::LabourMarketSubsidy
            | Benefit::GeneralBenefit => {
                // Five days a week are paid.
                let days = prior_days + days_between(period.from, until).max(0) * 5 / 7;
                i32::try_from(days).ok()
            }
        };
        let stamp = self.system_stamp(period.from.max(self.timeline.opened_on));
        self.batch.situations.push(SituationRow {
            id: self.chance.id_on(period.from),
            client_id: self.client_id,
            kind: SituationKind::Benefit,
            code: Some(benefit.as_str()),
            valid: range(period.from, period.to),
            paid_days: paid,
            paid_days_on: paid.map(|_| until),
            data_source: DataSource::Authority,
            stamp,
        });
    }

    fn write_education(&mut self) {
        let level = self.chance.weighted(
            EducationLevel::UpperSecondaryVocational,
            &[
                (24, EducationLevel::Basic),
                (10, EducationLevel::UpperSecondaryGeneral),
                (11, EducationLevel::LowerTertiary),
                (4, EducationLevel::HigherTertiary),
                (3, EducationLevel::Unknown),
            ],
        );
        let from = add_months(self.person.birth_date, 12 * 18).min(self.timeline.opened_on);
        self.situate_always(SituationKind::Education, level.as_str(), from);
    }

    fn situate_always(&mut self, kind: SituationKind, code: &'static str, from: NaiveDate) {
        let stamp = self.stamp(self.timeline.opened_on);
        self.batch.situations.push(SituationRow {
            id: self.chance.id_on(self.timeline.opened_on),
            client_id: self.client_id,
            kind,
            code: Some(code),
            valid: range(from, None),
            paid_days: None,
            paid_days_on: None,
            data_source: DataSource::Client,
            stamp,
        });
    }

    fn write_work_capacity(&mut self) -> Option<WorkCapacity> {
        if !self.chance.percent(34) {
            return None;
        }
        let code = self.chance.weighted(
            WorkCapacity::Reduced,
            &[
                (22, WorkCapacity::ReducedPermanently),
                (26, WorkCapacity::UnderExamination),
                (12, WorkCapacity::Full),
            ],
        );
        let opened_on = self.timeline.opened_on;
        let has_text = matches!(
            code,
            WorkCapacity::Reduced | WorkCapacity::ReducedPermanently
        );
        let text = self.text("health limits");
        let stamp = self.stamp(plus(opened_on, 14));
        self.batch.work_capacities.push(WorkCapacityRow {
            id: self.chance.id_on(opened_on),
            client_id: self.client_id,
            code,
            valid: range(opened_on, None),
            description_ciphertext: has_text.then_some(Secret::fixed(text)),
            data_source: DataSource::Client,
            stamp,
        });
        Some(code)
    }

    fn write_target_groups(&mut self, unemployed_since: NaiveDate, capacity: Option<WorkCapacity>) {
        let opened_on = self.timeline.opened_on;
        let age = age_on(self.person.birth_date, opened_on);
        let long_term_on = add_months(unemployed_since, 12);
        let mut groups = Vec::new();
        if long_term_on <= opened_on {
            groups.push((TargetGroup::LongTermUnemployed, long_term_on));
        }
        if plus(unemployed_since, 700) <= opened_on {
            groups.push((TargetGroup::Over500BenefitDays, plus(unemployed_since, 700)));
        }
        if age < 30 {
            groups.push((TargetGroup::YouthUnder30, opened_on));
        }
        if age >= 55 {
            groups.push((TargetGroup::Aged55Plus, opened_on));
        }
        if matches!(
            capacity,
            Some(WorkCapacity::Reduced | WorkCapacity::ReducedPermanently)
        ) {
            groups.push((TargetGroup::PartialWorkAbility, opened_on));
        }
        let is_foreign = matches!(
            self.person.native_language,
            ClientLanguage::Ar | ClientLanguage::So | ClientLanguage::Uk
        );
        if is_foreign && self.chance.percent(40) {
            groups.push((TargetGroup::ImmigrantIntegration, opened_on));
        }
        for (group, from) in groups {
            self.situate_always(SituationKind::TargetGroup, group.as_str(), from);
        }
    }
}

/// Unemployment with the services in it; work and studies end a period.
fn unemployment(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut periods: Vec<Stretch> = Vec::new();
    let mut joins = false;
    for stretch in stretches {
        let counts = matches!(
            stretch.status,
            EmploymentStatus::Unemployed | EmploymentStatus::InService
        );
        match periods.last_mut() {
            Some(last) if counts && joins => last.to = stretch.to,
            _ if counts => periods.push(*stretch),
            _ => {}
        }
        joins = counts;
    }
    periods
}
