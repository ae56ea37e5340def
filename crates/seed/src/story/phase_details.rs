//! What is particular to a kind: places, details, subsidies, attendance, groups.

use chrono::{Datelike as _, NaiveDate, Weekday};
use palvelurekisteri_domain::{
    code_set::{
        organisation::LegalForm,
        phase::{PhaseKind, PhaseState},
        phase_details::{AttendanceStatus, PaySubsidyGround, SubsidyInstrument, WorkTrialPurpose},
        placement::PlacementContract,
    },
    time::{holiday::find_holiday, month::age_on},
};

use super::{
    Tale,
    phase::{Phase, Place},
};
use crate::{
    calendar::{plus, working_day},
    region::{Employer, Provider},
    rows::phase::{
        AttendanceDayRow, AttendanceSheetRow, GroupMemberRow, PaySubsidyRow, RehabilitativeWorkRow,
        WorkTrialRow,
    },
};

/// Since 2025 a municipality gets the subsidy for reduced work capacity or the age of 60 only
/// (PT-11); rates of 50, 70 and 100 % are those since July 2023.
const NEW_SUBSIDY_SINCE: NaiveDate = match NaiveDate::from_ymd_opt(2023, 7, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Where a sheet shows attendance day by day, in the order in which days are taken.
const WEEK: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Wed,
    Weekday::Tue,
    Weekday::Thu,
    Weekday::Fri,
];

impl Tale<'_> {
    /// Where a phase of a kind takes place.
    pub(super) fn draw_place(&mut self, kind: PhaseKind) -> Place {
        let region = &self.world.region;
        match kind {
            PhaseKind::RehabilitativeWork | PhaseKind::JobCoaching => {
                self.at_provider(&region.providers, kind)
            }
            PhaseKind::WorkTrial if self.chance.percent(35) => {
                self.at_provider(&region.providers, kind)
            }
            PhaseKind::WorkTrial => self.at_employer(&region.employers, |_| true),
            PhaseKind::PaySubsidy => self.at_employer(&region.employers, |employer| {
                // A municipality or parish as employer has conditions of its own; see `subsidy`.
                !matches!(
                    employer.legal_form,
                    LegalForm::PrivatePerson | LegalForm::State
                )
            }),
        }
    }

    fn at_provider(&mut self, providers: &[Provider], kind: PhaseKind) -> Place {
        let fitting: Vec<_> = providers
            .iter()
            .filter(|provider| provider.services.contains(&kind))
            .collect();
        self.chance
            .one(&fitting)
            .map_or(Place::default(), |provider| Place {
                provider_id: Some(provider.id),
                employer_id: None,
                legal_form: Some(provider.legal_form),
            })
    }

    fn at_employer(&mut self, employers: &[Employer], fits: fn(&Employer) -> bool) -> Place {
        for _ in 0..8 {
            match self.chance.one(employers) {
                Some(employer) if fits(employer) => {
                    return Place {
                        provider_id: None,
                        employer_id: Some(employer.id),
                        legal_form: Some(employer.legal_form),
                    };
                }
                _ => {}
            }
        }
        Place::default()
    }

    pub(super) fn write_details(&mut self, phase: &Phase) {
        match phase.slot.kind {
            PhaseKind::RehabilitativeWork => self.write_rehabilitative_work(phase),
            PhaseKind::WorkTrial => self.write_work_trial(phase),
            PhaseKind::PaySubsidy => self.write_pay_subsidy(phase),
            PhaseKind::JobCoaching => {}
        }
    }

    fn write_rehabilitative_work(&mut self, phase: &Phase) {
        let slot = &phase.slot;
        let stamp = self.stamp(phase.confirmed_on);
        let row = RehabilitativeWorkRow {
            phase_id: phase.id,
            support: self.text("ktt support"),
            other_services: self.text("ktt services"),
            effects_assessed_on: slot.planned_ends_on,
            steward_notified_on: (slot.started() || slot.state == PhaseState::Confirmed)
                .then_some(phase.confirmed_on),
            replaces_no_paid_work: true,
            no_steward: false,
            fits_person: true,
            insured: true,
            stamp,
        };
        self.batch.rehabilitative_works.push(row);
        if slot.started() {
            self.write_attendance(phase);
            self.join_group(phase);
        }
    }

    fn write_work_trial(&mut self, phase: &Phase) {
        let stamp = self.stamp(phase.confirmed_on);
        let slot = &phase.slot;
        let is_agreed = slot.started() || slot.state == PhaseState::Confirmed;
        let row = WorkTrialRow {
            phase_id: phase.id,
            purpose: self.chance.weighted(
                WorkTrialPurpose::ReturnToLabourMarket,
                &[(45, WorkTrialPurpose::CareerClarification)],
            ),
            tasks: self.text("trial tasks"),
            supervisor_title: self.text("supervisor"),
            benefit_payer: self.chance.weighted("Kela", &[(18, "Työttömyyskassa")]),
            final_assessment_agreed: true,
            goals: self.text("trial goals"),
            employed_by_organiser: false,
            bars_checked: true,
            insured: true,
            no_representative: false,
            representative_notified_on: is_agreed.then_some(phase.confirmed_on),
            stamp,
        };
        self.batch.work_trials.push(row);
    }

    fn write_pay_subsidy(&mut self, phase: &Phase) {
        let slot = &phase.slot;
        let stamp = self.stamp(phase.confirmed_on);
        let (instrument, ground, subsidy_percent) = self.subsidy(phase);
        let is_decided = slot.started() || slot.state == PhaseState::Confirmed;
        let is_association = ground == PaySubsidyGround::AssociationFullCost;
        // 65 % of the field's hours at most with the full subsidy (PT-07), 25 hours at least at 55.
        let weekly_minutes = match is_association {
            true => 1_460,
            false => slot.days_per_week * slot.minutes_per_day,
        };
        let row = PaySubsidyRow {
            phase_id: phase.id,
            instrument,
            ground,
            decision_on: is_decided.then_some(phase.confirmed_on),
            decision_number: is_decided.then(|| phase.confirmation_number.clone()),
            subsidy_percent,
            wage_cents_per_month: self.chance.between(165, 265) * 1_000,
            weekly_minutes,
            contract: match self.chance.percent(18) {
                true => PlacementContract::Permanent,
                false => PlacementContract::FixedTerm,
            },
            stamp,
        };
        self.batch.pay_subsidies.push(row);
    }

    /// A lawful instrument, ground and rate for the employer, the length and the person's age.
    fn subsidy(&mut self, phase: &Phase) -> (SubsidyInstrument, PaySubsidyGround, i16) {
        let age = age_on(self.person.birth_date, phase.confirmed_on);
        let form = phase.place.legal_form;
        let is_new = phase.confirmed_on >= NEW_SUBSIDY_SINCE;
        let is_public = matches!(form, Some(LegalForm::Municipality));
        let is_association = matches!(
            form,
            Some(LegalForm::Association | LegalForm::Foundation | LegalForm::Parish)
        );
        let subsidy = SubsidyInstrument::PaySubsidy;
        if is_new && age >= 60 {
            return (subsidy, PaySubsidyGround::Aged60Plus, 50);
        }
        if is_new && is_public {
            return (subsidy, PaySubsidyGround::ReducedWorkCapacity, 70);
        }
        if is_new && age >= 55 && self.chance.percent(40) {
            let support = SubsidyInstrument::EmploymentSupport55;
            return (support, PaySubsidyGround::LongUnemployment, 70);
        }
        if is_new && is_association && self.chance.percent(50) {
            return (subsidy, PaySubsidyGround::AssociationFullCost, 100);
        }
        if is_new && self.chance.percent(22) {
            return (subsidy, PaySubsidyGround::ReducedWorkCapacity, 70);
        }
        match phase.slot.months {
            ..=5 => (subsidy, PaySubsidyGround::SkillsDeficit, 50),
            _ => (subsidy, PaySubsidyGround::LongUnemployment, 50),
        }
    }

    /// Days of the activity until the anchor: the same weekdays each week, never on a holiday.
    fn write_attendance(&mut self, phase: &Phase) {
        let slot = &phase.slot;
        let stamp = self.stamp(slot.planned_starts_on);
        self.batch.attendance_sheets.push(AttendanceSheetRow {
            phase_id: phase.id,
            stamp,
        });
        let days = usize::try_from(slot.days_per_week).unwrap_or(1);
        let last = slot.last_day().min(plus(self.anchor(), -1));
        let last = match slot.state == PhaseState::Suspended {
            true => plus(last, -12),
            false => last,
        };
        let mut day = slot.planned_starts_on;
        while day <= last {
            let is_planned = WEEK
                .iter()
                .take(days)
                .any(|weekday| *weekday == day.weekday());
            if is_planned && find_holiday(day).is_none() {
                self.attend(phase, day);
            }
            day = plus(day, 1);
        }
    }

    fn attend(&mut self, phase: &Phase, day: NaiveDate) {
        let closed = if day.month() == 7 { 18 } else { 2 };
        let status = self.chance.weighted(
            AttendanceStatus::Attended,
            &[
                (closed, AttendanceStatus::OrganiserCancelled),
                (8, AttendanceStatus::Authorised),
                (4, AttendanceStatus::Unauthorised),
            ],
        );
        let stamp = self.stamp(working_day(day));
        self.batch.attendance_days.push(AttendanceDayRow {
            phase_id: phase.id,
            day,
            client_id: self.client_id,
            status,
            minutes: (status == AttendanceStatus::Attended).then_some(phase.slot.minutes_per_day),
            stamp,
        });
    }

    /// Most participants are in a group of their place.
    fn join_group(&mut self, phase: &Phase) {
        let groups: Vec<_> = self
            .world
            .region
            .groups
            .iter()
            .filter(|group| Some(group.provider_id) == phase.place.provider_id)
            .collect();
        let Some(group) = self.chance.one(&groups).copied() else {
            return;
        };
        if !self.chance.percent(70) {
            return;
        }
        let slot = &phase.slot;
        let stamp = self.stamp(slot.planned_starts_on);
        self.batch.group_members.push(GroupMemberRow {
            id: self.chance.id_on(slot.planned_starts_on),
            group_id: group.id,
            phase_id: phase.id,
            client_id: self.client_id,
            starts_on: slot.planned_starts_on,
            ends_on: slot.ended_on,
            stamp,
        });
    }
}
