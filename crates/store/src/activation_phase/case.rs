//! What the register knows about the person and the case beside a phase, in one round trip.

use chrono::NaiveDate;
use diesel::sql_types::{Nullable, Text, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_domain::{
    activation_phase::{
        basis::PlanFacts,
        case::{IntegrationPlan, PersonFacts, PlanCase, TrialOrganiser, TrialPeriod},
    },
    code_set::{
        organisation::LegalForm,
        plan::ApprovalParty,
        plan::PlanKind,
        situation::{EducationLevel, TargetGroup},
    },
    id::{ClientId, PhaseId, PlanId},
    pay_subsidy::facts as subsidy,
    plan::rehabilitative_part::PartFacts,
    statute::plan::PartItem,
    time::range::DateRange,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    error::StoreError,
    named_query::named_query,
    situation::facts::{FactRow, person_facts},
};

named_query!(
    /// Person, plan, work trials and attended days, as JSON.
    ReadCase(
        client_id: Uuid => SqlUuid,
        plan_id: Option<Uuid> => Nullable<SqlUuid>,
        own: Option<Uuid> => Nullable<SqlUuid>,
    ) -> Text,
    include_str!("case.sql"),
);

/// What is recorded about a person that rules of phases look at.
#[derive(Debug, Clone, Deserialize)]
pub struct CaseRecord {
    birth_date: Option<NaiveDate>,
    situations: Vec<FactRow>,
    employment_plan_on: Option<NaiveDate>,
    discussion_on: Option<NaiveDate>,
    plan: Option<Plan>,
    trials: Vec<Trial>,
    supports_ended_on: Vec<NaiveDate>,
    attended: Vec<NaiveDate>,
}

#[derive(Debug, Clone, Deserialize)]
struct Plan {
    kind: PlanKind,
    in_force_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    drafted_on: NaiveDate,
    approved_by: Vec<ApprovalParty>,
    part: Option<Part>,
}

#[derive(Debug, Clone, Deserialize)]
struct Part {
    goal: bool,
    place: bool,
    support: bool,
    other_services: bool,
    effect_assessment: bool,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    days_per_week: Option<u8>,
    minutes_per_day: Option<u16>,
}

#[derive(Debug, Clone, Deserialize)]
struct Trial {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    organiser_id: Option<Uuid>,
    legal_form: Option<LegalForm>,
    agreed_on: Option<NaiveDate>,
}

/// Reads the record; `own` is left out of the trials.
pub(super) async fn read_case(
    mut connection: &AsyncPgConnection,
    client_id: ClientId,
    plan_id: Option<PlanId>,
    own: Option<PhaseId>,
) -> Result<CaseRecord, StoreError> {
    let query = ReadCase {
        client_id: client_id.as_uuid(),
        plan_id: plan_id.map(PlanId::as_uuid),
        own: own.map(PhaseId::as_uuid),
    };
    let text: String = query.get_result(&mut connection).await?;
    serde_json::from_str(&text).map_err(|error| StoreError::internal(format!("case: {error}")))
}

impl CaseRecord {
    /// The person, with the benefit of the day on which a phase starts.
    #[must_use]
    pub fn person(&self, starts_on: NaiveDate) -> PersonFacts {
        PersonFacts {
            employment_plan_on: self.employment_plan_on,
            discussion_on: self.discussion_on,
            integration_plan: self.integration_plan(starts_on),
            ..person_facts(self.birth_date, &self.situations, starts_on)
        }
    }

    /// The person as an application for a subsidy asks; what the register does not keep stays unknown.
    #[must_use]
    pub fn applicant(&self, on: NaiveDate) -> subsidy::PersonFacts {
        let education = self
            .situations
            .iter()
            .filter(|row| row.kind == "education" && row.holds_on(on))
            .find_map(|row| row.code.as_deref()?.parse::<EducationLevel>().ok());
        let unemployment: Vec<subsidy::Days> = self
            .situations
            .iter()
            .filter(|row| row.kind == "unemployment_period")
            .map(|row| subsidy::Days {
                starts_on: row.starts_on,
                ends_on: row.ends_on,
            })
            .collect();
        let earlier: Vec<subsidy::EarlierSupport> = self
            .supports_ended_on
            .iter()
            .map(|day| subsidy::EarlierSupport {
                ended_on: Some(*day),
            })
            .collect();
        subsidy::PersonFacts {
            birth_date: self.birth_date,
            unemployment: (!unemployment.is_empty()).then_some(unemployment),
            education,
            integration_plan: self
                .integration_plan(on)
                .map(|_| subsidy::IntegrationPlan::NotPossible),
            earlier_supports: (!earlier.is_empty()).then_some(earlier),
            ..subsidy::PersonFacts::default()
        }
    }

    /// Whoever belongs to other target groups needs no integration plan; of the rest the register does not know.
    fn integration_plan(&self, on: NaiveDate) -> Option<IntegrationPlan> {
        let groups: Vec<TargetGroup> = self
            .situations
            .iter()
            .filter(|row| row.kind == "target_group" && row.holds_on(on))
            .filter_map(|row| row.code.as_deref()?.parse().ok())
            .collect();
        let is_other = !groups.is_empty() && !groups.contains(&TargetGroup::ImmigrantIntegration);
        is_other.then_some(IntegrationPlan::NotDue)
    }

    /// The plan that the phase names.
    #[must_use]
    pub fn plan(&self) -> Option<PlanCase> {
        let plan = self.plan.as_ref()?;
        Some(PlanCase {
            facts: PlanFacts {
                kind: plan.kind,
                in_force_on: plan.in_force_on,
                ended_on: plan.ended_on,
            },
            drafted_on: plan.drafted_on,
            approved_by: plan.approved_by.clone(),
            content: None,
            part: plan.part.as_ref().map(part_facts),
        })
    }

    /// The person's other work trials.
    #[must_use]
    pub fn trials(&self) -> Vec<TrialPeriod> {
        let trial = |row: &Trial| {
            Some(TrialPeriod {
                period: DateRange::new(row.starts_on, Some(row.ends_on)).ok()?,
                organiser: organiser(row.organiser_id, row.legal_form),
                agreed_on: row.agreed_on,
            })
        };
        self.trials.iter().filter_map(trial).collect()
    }

    /// Days of rehabilitative work that were attended, of all periods.
    #[must_use]
    pub fn attended_days(&self) -> Vec<NaiveDate> {
        self.attended.clone()
    }
}

/// An organiser of whom id and legal form are known.
#[must_use]
pub fn organiser(id: Option<Uuid>, legal_form: Option<LegalForm>) -> Option<TrialOrganiser> {
    Some(TrialOrganiser {
        id: id?,
        legal_form: legal_form?,
        tasks: None,
    })
}

fn part_facts(part: &Part) -> PartFacts {
    let given = [
        (PartItem::Goal, part.goal),
        (PartItem::Place, part.place),
        (PartItem::Support, part.support),
        (PartItem::OtherServices, part.other_services),
        (PartItem::EffectAssessment, part.effect_assessment),
    ];
    PartFacts {
        given: given
            .into_iter()
            .filter_map(|(item, is_given)| is_given.then_some(item))
            .collect(),
        starts_on: part.starts_on,
        ends_on: part.ends_on,
        days_per_week: part.days_per_week,
        minutes_per_day: part.minutes_per_day,
    }
}
