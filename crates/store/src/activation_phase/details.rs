//! What is particular to one kind of phase: one table per kind. A kind without a table has nothing particular.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{
    AsChangeset, ExpressionMethods, Insertable, QueryDsl, Queryable, Selectable, SelectableHelper,
    pg::Pg,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::join3;
use palvelurekisteri_db_schema::schema::{
    phase_pay_subsidy, phase_rehabilitative_work, phase_work_trial,
};
use palvelurekisteri_domain::{
    code_set::{
        phase::PhaseKind,
        phase_details::{EmployerNeglect, PaySubsidyGround, SubsidyInstrument, WorkTrialPurpose},
        placement::PlacementContract,
    },
    id::PhaseId,
};
use uuid::Uuid;

use super::stored;
use crate::{error::StoreError, tx::Tx};

/// The details of a phase, by its kind.
#[derive(Debug, Clone)]
pub enum Details {
    /// Kuntouttava työtoiminta.
    RehabilitativeWork(RehabilitativeWork),
    /// Työkokeilu.
    WorkTrial(WorkTrial),
    /// Palkkatuettu työ.
    PaySubsidy(PaySubsidy),
    /// Työhönvalmennus: nothing particular.
    JobCoaching,
}

impl Details {
    /// The kind that they belong to.
    #[must_use]
    pub const fn kind(&self) -> PhaseKind {
        match self {
            Self::RehabilitativeWork(_) => PhaseKind::RehabilitativeWork,
            Self::WorkTrial(_) => PhaseKind::WorkTrial,
            Self::PaySubsidy(_) => PhaseKind::PaySubsidy,
            Self::JobCoaching => PhaseKind::JobCoaching,
        }
    }
}

/// Details of rehabilitative work activity (189/2001 9, 13, 14 and 16 §).
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = phase_rehabilitative_work, check_for_backend(Pg), treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct RehabilitativeWork {
    /// Support and guidance during the activity.
    pub support: Option<String>,
    /// Other services offered alongside.
    pub other_services: Option<String>,
    /// Day on which the effects were assessed.
    pub effects_assessed_on: Option<NaiveDate>,
    /// Day on which the shop steward was notified.
    pub steward_notified_on: Option<NaiveDate>,
    /// Whether the place is outside the commuting area.
    pub outside_commuting_area: bool,
    /// Day on which the client consented to a place outside the commuting area.
    pub consent_outside_area_on: Option<NaiveDate>,
    /// Whether it was declared that no paid work is replaced.
    pub replaces_no_paid_work: bool,
    /// Whether the workplace has no shop steward.
    pub no_steward: bool,
    /// Whether it was judged that the activity fits the person.
    pub fits_person: bool,
    /// Whether the organiser has insured the person.
    pub insured: bool,
    /// Day on which the person asked for it before the limits are met.
    pub requested_on: Option<NaiveDate>,
    /// Day on which both authorities had judged together.
    pub jointly_assessed_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = phase_work_trial, check_for_backend(Pg), treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct WorkTrialRow {
    purpose: String,
    tasks: Option<String>,
    supervisor_title: Option<String>,
    benefit_payer: Option<String>,
    final_assessment_agreed: bool,
    goals: Option<String>,
    employed_by_organiser: Option<bool>,
    bars_checked: bool,
    insured: bool,
    representative_notified_on: Option<NaiveDate>,
    no_representative: bool,
}

/// Details of a work trial (380/2023 54 and 57 §).
#[derive(Debug, Clone)]
pub struct WorkTrial {
    /// Purpose.
    pub purpose: WorkTrialPurpose,
    /// Tasks.
    pub tasks: Option<String>,
    /// Title of the supervisor at the workplace.
    pub supervisor_title: Option<String>,
    /// Who pays the client's benefit.
    pub benefit_payer: Option<String>,
    /// Whether a final assessment was agreed.
    pub final_assessment_agreed: bool,
    /// Goals as the agreement states them.
    pub goals: Option<String>,
    /// Whether the organiser employs the person; `None` when not asked.
    pub employed_by_organiser: Option<bool>,
    /// Whether it was checked that nothing bars the placement.
    pub bars_checked: bool,
    /// Whether the authority has insured the person.
    pub insured: bool,
    /// Day on which the employees' representative was notified.
    pub representative_notified_on: Option<NaiveDate>,
    /// Whether the workplace has no such representative.
    pub no_representative: bool,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = phase_pay_subsidy, check_for_backend(Pg), treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct PaySubsidyRow {
    instrument: String,
    ground: String,
    decision_on: Option<NaiveDate>,
    decision_number: Option<String>,
    subsidy_percent: Option<i16>,
    wage_cents_per_month: Option<i64>,
    weekly_minutes: Option<i16>,
    contract: String,
    employer_neglect: Option<String>,
}

/// Details of subsidised work (380/2023 82-97 §). Ground, decision and money are class `$`.
#[derive(Debug, Clone)]
pub struct PaySubsidy {
    /// Instrument.
    pub instrument: SubsidyInstrument,
    /// Contract of employment.
    pub contract: PlacementContract,
    /// Minutes in a week by the contract.
    pub weekly_minutes: Option<i16>,
    /// Ground; tells of the client's capacity to work.
    pub ground: PaySubsidyGround,
    /// Day of the decision; `None` before it.
    pub decision_on: Option<NaiveDate>,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Subsidy in per cent of the wage costs.
    pub subsidy_percent: Option<i16>,
    /// Wage in cents a month.
    pub wage_cents_per_month: Option<i64>,
    /// What was found of the employer's wages, taxes and statutory payments; `None` when it was not looked at.
    pub employer_neglect: Option<EmployerNeglect>,
}

/// The details of a phase of a kind.
pub async fn read_details(
    tx: &mut Tx,
    id: PhaseId,
    kind: PhaseKind,
) -> Result<Details, StoreError> {
    let connection = tx.connection()?;
    Ok(match kind {
        PhaseKind::RehabilitativeWork => Details::RehabilitativeWork(
            phase_rehabilitative_work::table
                .filter(phase_rehabilitative_work::phase_id.eq(id.as_uuid()))
                .select(RehabilitativeWork::as_select())
                .first(connection)
                .await?,
        ),
        PhaseKind::WorkTrial => Details::WorkTrial(
            phase_work_trial::table
                .filter(phase_work_trial::phase_id.eq(id.as_uuid()))
                .select(WorkTrialRow::as_select())
                .first(connection)
                .await?
                .try_into()?,
        ),
        PhaseKind::PaySubsidy => Details::PaySubsidy(
            phase_pay_subsidy::table
                .filter(phase_pay_subsidy::phase_id.eq(id.as_uuid()))
                .select(PaySubsidyRow::as_select())
                .first(connection)
                .await?
                .try_into()?,
        ),
        PhaseKind::JobCoaching => Details::JobCoaching,
    })
}

/// The details of phases, by phase; none of a kind that has nothing particular.
pub(super) async fn details_of_all(
    connection: &AsyncPgConnection,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Details>, StoreError> {
    let (mut first, mut second, mut third) = (connection, connection, connection);
    let (work, trials, subsidies) = join3(
        phase_rehabilitative_work::table
            .filter(phase_rehabilitative_work::phase_id.eq_any(ids))
            .select((
                phase_rehabilitative_work::phase_id,
                RehabilitativeWork::as_select(),
            ))
            .load::<(Uuid, RehabilitativeWork)>(&mut first),
        phase_work_trial::table
            .filter(phase_work_trial::phase_id.eq_any(ids))
            .select((phase_work_trial::phase_id, WorkTrialRow::as_select()))
            .load::<(Uuid, WorkTrialRow)>(&mut second),
        phase_pay_subsidy::table
            .filter(phase_pay_subsidy::phase_id.eq_any(ids))
            .select((phase_pay_subsidy::phase_id, PaySubsidyRow::as_select()))
            .load::<(Uuid, PaySubsidyRow)>(&mut third),
    )
    .await;
    let mut found = HashMap::new();
    for (id, row) in work? {
        found.insert(id, Details::RehabilitativeWork(row));
    }
    for (id, row) in trials? {
        found.insert(id, Details::WorkTrial(row.try_into()?));
    }
    for (id, row) in subsidies? {
        found.insert(id, Details::PaySubsidy(row.try_into()?));
    }
    Ok(found)
}

/// Records the details of a new phase.
pub(super) async fn insert_details(
    mut connection: &AsyncPgConnection,
    id: PhaseId,
    details: &Details,
) -> Result<(), StoreError> {
    let phase_id = id.as_uuid();
    match details {
        Details::RehabilitativeWork(row) => {
            diesel::insert_into(phase_rehabilitative_work::table)
                .values((phase_rehabilitative_work::phase_id.eq(phase_id), row))
                .execute(&mut connection)
                .await?;
        }
        Details::WorkTrial(details) => {
            let row = WorkTrialRow::from(details);
            diesel::insert_into(phase_work_trial::table)
                .values((phase_work_trial::phase_id.eq(phase_id), row))
                .execute(&mut connection)
                .await?;
        }
        Details::PaySubsidy(details) => {
            let row = PaySubsidyRow::from(details);
            diesel::insert_into(phase_pay_subsidy::table)
                .values((phase_pay_subsidy::phase_id.eq(phase_id), row))
                .execute(&mut connection)
                .await?;
        }
        Details::JobCoaching => {}
    }
    Ok(())
}

/// Replaces the details of a phase.
pub(super) async fn update_details(
    tx: &mut Tx,
    id: PhaseId,
    details: &Details,
) -> Result<(), StoreError> {
    let phase_id = id.as_uuid();
    let connection = tx.connection()?;
    match details {
        Details::RehabilitativeWork(row) => {
            let target = phase_rehabilitative_work::table
                .filter(phase_rehabilitative_work::phase_id.eq(phase_id));
            diesel::update(target).set(row).execute(connection).await?;
        }
        Details::WorkTrial(details) => {
            let target = phase_work_trial::table.filter(phase_work_trial::phase_id.eq(phase_id));
            let row = WorkTrialRow::from(details);
            diesel::update(target).set(row).execute(connection).await?;
        }
        Details::PaySubsidy(details) => {
            let target = phase_pay_subsidy::table.filter(phase_pay_subsidy::phase_id.eq(phase_id));
            let row = PaySubsidyRow::from(details);
            diesel::update(target).set(row).execute(connection).await?;
        }
        Details::JobCoaching => {}
    }
    Ok(())
}

impl From<&WorkTrial> for WorkTrialRow {
    fn from(details: &WorkTrial) -> Self {
        Self {
            purpose: details.purpose.as_str().to_owned(),
            tasks: details.tasks.clone(),
            supervisor_title: details.supervisor_title.clone(),
            benefit_payer: details.benefit_payer.clone(),
            final_assessment_agreed: details.final_assessment_agreed,
            goals: details.goals.clone(),
            employed_by_organiser: details.employed_by_organiser,
            bars_checked: details.bars_checked,
            insured: details.insured,
            representative_notified_on: details.representative_notified_on,
            no_representative: details.no_representative,
        }
    }
}

impl TryFrom<WorkTrialRow> for WorkTrial {
    type Error = StoreError;

    fn try_from(row: WorkTrialRow) -> Result<Self, StoreError> {
        Ok(Self {
            purpose: stored(&row.purpose)?,
            tasks: row.tasks,
            supervisor_title: row.supervisor_title,
            benefit_payer: row.benefit_payer,
            final_assessment_agreed: row.final_assessment_agreed,
            goals: row.goals,
            employed_by_organiser: row.employed_by_organiser,
            bars_checked: row.bars_checked,
            insured: row.insured,
            representative_notified_on: row.representative_notified_on,
            no_representative: row.no_representative,
        })
    }
}

impl From<&PaySubsidy> for PaySubsidyRow {
    fn from(details: &PaySubsidy) -> Self {
        Self {
            instrument: details.instrument.as_str().to_owned(),
            ground: details.ground.as_str().to_owned(),
            decision_on: details.decision_on,
            decision_number: details.decision_number.clone(),
            subsidy_percent: details.subsidy_percent,
            wage_cents_per_month: details.wage_cents_per_month,
            weekly_minutes: details.weekly_minutes,
            contract: details.contract.as_str().to_owned(),
            employer_neglect: details
                .employer_neglect
                .map(|found| found.as_str().to_owned()),
        }
    }
}

impl TryFrom<PaySubsidyRow> for PaySubsidy {
    type Error = StoreError;

    fn try_from(row: PaySubsidyRow) -> Result<Self, StoreError> {
        Ok(Self {
            instrument: stored(&row.instrument)?,
            contract: stored(&row.contract)?,
            weekly_minutes: row.weekly_minutes,
            ground: stored(&row.ground)?,
            decision_on: row.decision_on,
            decision_number: row.decision_number,
            subsidy_percent: row.subsidy_percent,
            wage_cents_per_month: row.wage_cents_per_month,
            employer_neglect: row.employer_neglect.as_deref().map(stored).transpose()?,
        })
    }
}
