//! All rows of the region, batch by batch; pure.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::{
    error::SeedError,
    lists::Lists,
    options::{DEFAULT_CLIENTS, MAXIMUM_CLIENTS, SeedOptions},
    person::{Names, Place},
    quota::{Figures, Quota},
    region::{self, AREAS, RegionPlan, RegionRows},
    rows::{
        Payload, Row, Sealer,
        area::CaseNumberRow,
        casework::{
            CaseloadRow, JobSearchRow, RelationshipRow, ResponsibilityRow, SituationRow,
            WorkCapacityRow, WorkRelationRow,
        },
        client::{
            ClientRow, ContactDetailsRow, IdentityCodeRow, MunicipalityRow, NonDisclosureRow,
        },
        contact::{ContactEventRow, NoteRow},
        outcome::{DeadlineRow, FollowUpRow, PlacementRow},
        payload,
        phase::{
            AttendanceDayRow, AttendanceSheetRow, GroupMemberRow, PaySubsidyRow, PhaseRow,
            RehabilitativeWorkRow, TransitionRow, WorkTrialRow,
        },
        plan::{
            AssessmentHealthRow, AssessmentRow, AssessmentScoreRow, PlanActionRow, PlanApprovalRow,
            PlanGoalRow, PlanReviewRow, PlanRow, RehabilitativePartRow,
        },
    },
    story::{self, CaseNumbers, World},
};

/// Clients of a batch: what is in memory at a time.
pub(crate) const BATCH: usize = 500;

/// The published proportion of the second area to the first: 150 clients for 1 700.
const SECOND_AREA: (usize, usize) = (150, 1_700);

/// Rows of a batch of clients, in the order in which they can be written.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub(crate) clients: Vec<ClientRow>,
    pub(crate) identity_codes: Vec<IdentityCodeRow>,
    pub(crate) municipalities: Vec<MunicipalityRow>,
    pub(crate) relationships: Vec<RelationshipRow>,
    pub(crate) responsibilities: Vec<ResponsibilityRow>,
    pub(crate) work_relations: Vec<WorkRelationRow>,
    pub(crate) contact_details: Vec<ContactDetailsRow>,
    pub(crate) non_disclosure_orders: Vec<NonDisclosureRow>,
    pub(crate) situations: Vec<SituationRow>,
    pub(crate) work_capacities: Vec<WorkCapacityRow>,
    pub(crate) job_searches: Vec<JobSearchRow>,
    pub(crate) contact_events: Vec<ContactEventRow>,
    pub(crate) assessments: Vec<AssessmentRow>,
    pub(crate) assessment_scores: Vec<AssessmentScoreRow>,
    pub(crate) assessment_healths: Vec<AssessmentHealthRow>,
    pub(crate) plans: Vec<PlanRow>,
    pub(crate) rehabilitative_parts: Vec<RehabilitativePartRow>,
    pub(crate) plan_goals: Vec<PlanGoalRow>,
    pub(crate) plan_actions: Vec<PlanActionRow>,
    pub(crate) plan_approvals: Vec<PlanApprovalRow>,
    pub(crate) plan_reviews: Vec<PlanReviewRow>,
    pub(crate) phases: Vec<PhaseRow>,
    pub(crate) rehabilitative_works: Vec<RehabilitativeWorkRow>,
    pub(crate) work_trials: Vec<WorkTrialRow>,
    pub(crate) pay_subsidies: Vec<PaySubsidyRow>,
    pub(crate) transitions: Vec<TransitionRow>,
    pub(crate) attendance_sheets: Vec<AttendanceSheetRow>,
    pub(crate) attendance_days: Vec<AttendanceDayRow>,
    pub(crate) group_members: Vec<GroupMemberRow>,
    pub(crate) placements: Vec<PlacementRow>,
    pub(crate) follow_ups: Vec<FollowUpRow>,
    pub(crate) deadlines: Vec<DeadlineRow>,
    pub(crate) notes: Vec<NoteRow>,
    pub(crate) caseload: Vec<CaseloadRow>,
}

impl Batch {
    /// Phases of the client who was told last.
    pub(crate) fn phases_of_last_client(&self, client_id: Uuid) -> impl Iterator<Item = &PhaseRow> {
        let phases = self.phases.iter().rev();
        phases.take_while(move |phase| phase.client_id == client_id)
    }

    /// The rows by table, encrypted where there is a sealer.
    pub(crate) fn payloads(
        &mut self,
        sealer: Option<&Sealer<'_>>,
    ) -> Result<Vec<Payload>, SeedError> {
        let mut all = Payloads {
            sealer,
            list: Vec::new(),
        };
        all.add(&mut self.clients)?;
        all.add(&mut self.identity_codes)?;
        all.add(&mut self.municipalities)?;
        all.add(&mut self.relationships)?;
        all.add(&mut self.responsibilities)?;
        all.add(&mut self.work_relations)?;
        all.add(&mut self.contact_details)?;
        all.add(&mut self.non_disclosure_orders)?;
        all.add(&mut self.situations)?;
        all.add(&mut self.work_capacities)?;
        all.add(&mut self.job_searches)?;
        all.add(&mut self.contact_events)?;
        all.add(&mut self.assessments)?;
        all.add(&mut self.assessment_scores)?;
        all.add(&mut self.assessment_healths)?;
        all.add(&mut self.plans)?;
        all.add(&mut self.rehabilitative_parts)?;
        all.add(&mut self.plan_goals)?;
        all.add(&mut self.plan_actions)?;
        all.add(&mut self.plan_approvals)?;
        all.add(&mut self.plan_reviews)?;
        all.add(&mut self.phases)?;
        all.add(&mut self.rehabilitative_works)?;
        all.add(&mut self.work_trials)?;
        all.add(&mut self.pay_subsidies)?;
        all.add(&mut self.transitions)?;
        all.add(&mut self.attendance_sheets)?;
        all.add(&mut self.attendance_days)?;
        all.add(&mut self.group_members)?;
        all.add(&mut self.placements)?;
        all.add(&mut self.follow_ups)?;
        all.add(&mut self.deadlines)?;
        all.add(&mut self.notes)?;
        all.add(&mut self.caseload)?;
        Ok(all.list)
    }
}

/// Collects the payloads of tables that have rows.
struct Payloads<'a> {
    sealer: Option<&'a Sealer<'a>>,
    list: Vec<Payload>,
}

impl Payloads<'_> {
    fn add<R: Row>(&mut self, rows: &mut [R]) -> Result<(), SeedError> {
        self.list.extend(payload(rows, self.sealer)?);
        Ok(())
    }
}

impl RegionRows {
    /// The rows by table.
    pub(crate) fn payloads(&mut self) -> Result<Vec<Payload>, SeedError> {
        let mut all = Payloads {
            sealer: None,
            list: Vec::new(),
        };
        all.add(&mut self.organisations)?;
        all.add(&mut self.areas)?;
        all.add(&mut self.organisation_areas)?;
        all.add(&mut self.units)?;
        all.add(&mut self.accounts)?;
        all.add(&mut self.grants)?;
        all.add(&mut self.covers)?;
        all.add(&mut self.providers)?;
        all.add(&mut self.employers)?;
        all.add(&mut self.groups)?;
        Ok(all.list)
    }
}

/// One area while its clients are told.
#[derive(Debug)]
pub(crate) struct Area {
    pub(crate) world: World,
    quota: Quota,
    cases: CaseNumbers,
    next: usize,
    /// Clients of the areas before.
    offset: usize,
    total: usize,
}

/// How many clients each area has.
pub(crate) fn sizes(options: &SeedOptions) -> Result<[usize; 2], SeedError> {
    let first = options.clients.unwrap_or(DEFAULT_CLIENTS);
    if first == 0 || first > MAXIMUM_CLIENTS {
        return Err(SeedError::TooMany {
            maximum: MAXIMUM_CLIENTS,
        });
    }
    let (share, of) = SECOND_AREA;
    Ok([first, (first * share / of).max(1)])
}

/// Makes the areas with the rows of their regions.
pub(crate) fn areas(options: &SeedOptions) -> Result<Vec<(Area, RegionRows)>, SeedError> {
    let sizes = sizes(options)?;
    let total = sizes.iter().sum();
    let mut usernames = BTreeSet::new();
    let mut offset = 0;
    let mut areas = Vec::new();
    for (spec, clients) in AREAS.iter().zip(sizes) {
        let mut plan = RegionPlan {
            spec,
            clients,
            anchor: options.anchor,
            password_hash: &options.password_hash,
            usernames: &mut usernames,
        };
        let (region, rows) = region::build(&mut plan);
        let world = World {
            region,
            names: Names::read(),
            texts: Lists::texts(),
            anchor: options.anchor,
        };
        let quota = Quota::new(spec.id, Figures::for_clients(clients));
        let area = Area {
            world,
            quota,
            cases: CaseNumbers::default(),
            next: 0,
            offset,
            total,
        };
        offset += clients;
        areas.push((area, rows));
    }
    Ok(areas)
}

impl Area {
    /// Clients of the area.
    pub(crate) const fn clients(&self) -> usize {
        self.quota.figures().clients
    }

    /// Relationships open on the anchor day.
    pub(crate) const fn open(&self) -> usize {
        self.quota.figures().open
    }

    /// The rows of the next clients; none when all have been told.
    pub(crate) fn next_batch(&mut self) -> Option<(usize, Batch)> {
        let until = (self.next + BATCH).min(self.clients());
        if self.next == until {
            return None;
        }
        let mut batch = Batch::default();
        for number in self.next..until {
            let place = Place {
                number: self.offset + number,
                total: self.total,
            };
            let share = self.quota.share(number);
            story::tell(
                &self.world,
                &mut self.cases,
                (number, place),
                share,
                &mut batch,
            );
        }
        let told = until - self.next;
        self.next = until;
        Some((told, batch))
    }

    /// The newest case numbers, when all have been told.
    pub(crate) fn case_numbers(&self) -> Vec<CaseNumberRow> {
        let newest = self
            .cases
            .newest()
            .map(|(process, year, last_number)| CaseNumberRow {
                process,
                year: i16::try_from(year).unwrap_or(0),
                last_number,
            });
        newest.collect()
    }
}

#[cfg(test)]
mod tests;
