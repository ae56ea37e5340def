//! What a change of law would change: every phase that goes on or is to come and every open deadline, judged by the law
//! in force and by a candidate. Ids only, and nothing is written but whose they are, in the access log.
//!
//! | question | module |
//! | --- | --- |
//! | How is a candidate written? | [`file`] |
//! | How does the report look on paper? | [`text`] |

/// The file of a candidate.
pub mod file;
/// The report for people.
pub mod text;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_api::activation_phase::judge::file_of;
use palvelurekisteri_domain::{
    access::Action,
    audit::{AuditEvent, Outcome},
    code_set::{
        phase::{PhaseKind, PhaseState},
        staff::RecordClass,
    },
    deadline::settings::DeadlineSettings,
    rule::simulation::{
        DeadlineChange, DeadlineFate, PhaseChange, PhaseOutcome, Quota, compare_deadlines,
    },
    statute::candidate::{AlreadyInForce, Candidate},
    violation::{Param, Severity, Violation},
};
use palvelurekisteri_store::{
    activation_phase::current::{CurrentPhase, Snapshot},
    deadline::record::StoredRecord,
    error::StoreError,
    system_context::AreaOf,
};
use serde::Serialize;
use uuid::Uuid;

/// Phases, and clients with their deadlines, that are read at once.
const BATCH: i64 = 200;

/// Operation of the events, by which the access log is searched.
const OPERATION: &str = "simulate_rules";

/// What is judged, and by what.
#[derive(Debug, Clone, Copy)]
pub struct Simulation {
    /// The candidate.
    pub candidate: &'static Candidate,
    /// Readings of deadlines as they are.
    pub deadlines_now: DeadlineSettings,
    /// Readings of deadlines as they would be.
    pub deadlines_then: DeadlineSettings,
    /// Day by which it is judged.
    pub on: NaiveDate,
    /// Instant of the run.
    pub now: DateTime<Utc>,
}

/// What would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// What the candidate is called.
    pub candidate: String,
    /// Day by which it was judged.
    pub as_of: NaiveDate,
    /// Phases that were judged.
    pub phases_judged: usize,
    /// Clients whose deadlines were compared.
    pub clients_compared: usize,
    /// By rule, in order; what rests on no rule is under an empty name.
    pub totals: BTreeMap<&'static str, Total>,
    /// Phases for which something changes, by area and id.
    pub phases: Vec<PhaseLine>,
    /// Deadlines that change, by area and client.
    pub deadlines: Vec<DeadlineLine>,
}

/// What changes by one rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// Findings that would be new.
    pub new: usize,
    /// Findings that would be gone.
    pub gone: usize,
    /// Quotas that would be others.
    pub quotas: usize,
    /// Deadlines that would be others.
    pub deadlines: usize,
    /// Clients of these.
    pub clients: usize,
    #[serde(skip)]
    ids: BTreeSet<Uuid>,
}

/// A phase for which something changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhaseLine {
    /// Area.
    pub area_id: i16,
    /// Client.
    pub client_id: Uuid,
    /// Phase.
    pub phase_id: Uuid,
    /// Its kind.
    pub kind: PhaseKind,
    /// Its state.
    pub state: PhaseState,
    /// What would be found.
    pub new: Vec<Finding>,
    /// What would no longer be found.
    pub gone: Vec<Finding>,
    /// What would be used and left; absent where it stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<QuotaLine>,
}

/// A finding without its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Rule of the rule tables.
    pub rule: Option<&'static str>,
    /// Its code.
    pub code: &'static str,
    /// Where in the phase it is: the same rule may find the same in the phase and in the part of its plan.
    pub pointer: String,
    /// What it does.
    pub severity: Severity,
    /// Its figures: days, numbers and codes.
    pub params: BTreeMap<&'static str, String>,
}

impl From<Violation> for Finding {
    fn from(found: Violation) -> Self {
        let text = |param: &Param| match param {
            Param::Number(number) => number.to_string(),
            Param::Date(day) => day.to_string(),
            Param::Code(code) => code.code.to_owned(),
            Param::Text(text) => text.clone(),
        };
        let params = found.params.iter();
        Self {
            rule: found.rule,
            code: found.code,
            pointer: found.pointer,
            severity: found.severity,
            params: params.map(|(name, value)| (*name, text(value))).collect(),
        }
    }
}

/// A quota by both laws; none where the day is not modelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct QuotaLine {
    /// By the law in force.
    pub now: Option<Quota>,
    /// By the candidate.
    pub then: Option<Quota>,
}

/// A deadline that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct DeadlineLine {
    /// Area.
    pub area_id: i16,
    /// Client.
    pub client_id: Uuid,
    /// What changes.
    #[serde(flatten)]
    pub change: DeadlineChange,
}

/// Judges the whole register by both laws; tells after each batch of phases and of clients how far it is. Whose data
/// the report shows is in the access log before it is given.
///
/// # Errors
/// The database cannot be reached as the owner of the tables, or does not answer; another candidate is in force.
pub async fn simulate(
    owner_url: &str,
    simulation: &Simulation,
    mut show: impl FnMut(usize),
) -> Result<Report> {
    let mut snapshot = Snapshot::open(owner_url, simulation.now).await?;
    let mut report = Report {
        candidate: simulation.candidate.name.clone(),
        as_of: simulation.on,
        phases_judged: 0,
        clients_compared: 0,
        totals: BTreeMap::new(),
        phases: Vec::new(),
        deadlines: Vec::new(),
    };
    let areas = snapshot.list_areas().await?;
    for area in &areas {
        snapshot.enter(*area).await?;
        let mut last = Uuid::nil();
        loop {
            let rows = snapshot.list_phases(last, BATCH).await?;
            let Some(next) = rows.last() else { break };
            last = next.id;
            let phases = snapshot.read_phases(rows).await?;
            report.judge(area.area_id, simulation, &phases)?;
            show(report.phases_judged + report.clients_compared);
        }
        let mut last = Uuid::nil();
        loop {
            let ids = snapshot.list_clients(last, BATCH).await?;
            let Some(next) = ids.last() else { break };
            last = *next;
            report.clients_compared += ids.len();
            let records = snapshot.read_records(ids).await?;
            report.compare(area.area_id, simulation, &records)?;
            show(report.phases_judged + report.clients_compared);
        }
    }
    report.deadlines.sort_unstable();
    for total in report.totals.values_mut() {
        total.clients = total.ids.len();
    }
    let run_id = Uuid::now_v7();
    let events: Vec<_> = areas
        .iter()
        .map(|area| report.event(area, simulation.now, run_id))
        .collect();
    snapshot.close(&events).await?;
    Ok(report)
}

/// What a question answers by the law in force and by the candidate. It is asked at once: nothing is waited for while the
/// candidate is in force.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place where the program judges by a candidate"
)]
fn by_both<T>(simulation: &Simulation, ask: impl Fn(Law) -> T) -> Result<(T, T), AlreadyInForce> {
    let now = ask(Law::InForce);
    let in_force = simulation.candidate.enact()?;
    let then = ask(Law::Candidate);
    drop(in_force);
    Ok((now, then))
}

/// By which law a question is answered.
#[derive(Debug, Clone, Copy)]
enum Law {
    InForce,
    Candidate,
}

impl Simulation {
    const fn deadlines(&self, law: Law) -> &DeadlineSettings {
        match law {
            Law::InForce => &self.deadlines_now,
            Law::Candidate => &self.deadlines_then,
        }
    }
}

impl Report {
    /// Phases by both laws, and what is different.
    fn judge(
        &mut self,
        area_id: i16,
        simulation: &Simulation,
        phases: &[CurrentPhase],
    ) -> Result<()> {
        let outcome = |phase: &CurrentPhase| {
            let (beside, history) = (phase.surroundings.clone(), phase.history.clone());
            let file = file_of(&phase.row, &phase.details, beside, history)?;
            Ok::<_, StoreError>(PhaseOutcome::of(&file, simulation.on))
        };
        let outcomes =
            |_law| -> Result<Vec<_>, StoreError> { phases.iter().map(outcome).collect() };
        let (now, then) = by_both(simulation, outcomes)?;
        self.phases_judged += phases.len();
        for (phase, (now, then)) in phases.iter().zip(now?.into_iter().zip(then?)) {
            let change = now.compare(then);
            if !change.is_empty() {
                let line = self.line(area_id, phase, change)?;
                self.phases.push(line);
            }
        }
        Ok(())
    }

    /// The deadlines of clients by both laws, and what is different.
    fn compare(
        &mut self,
        area_id: i16,
        simulation: &Simulation,
        records: &HashMap<Uuid, StoredRecord>,
    ) -> Result<()> {
        let deadlines = |law| {
            let settings = simulation.deadlines(law);
            // The law is in the record too, not only in what follows from it.
            let of_client =
                |stored: &StoredRecord| stored.clone().into_record().deadlines(settings);
            records.values().map(of_client).collect::<Vec<_>>()
        };
        let (now, then) = by_both(simulation, deadlines)?;
        for (client_id, (now, then)) in records.keys().zip(now.iter().zip(&then)) {
            self.keep_deadlines(area_id, *client_id, compare_deadlines(now, then));
        }
        Ok(())
    }

    fn line(
        &mut self,
        area_id: i16,
        phase: &CurrentPhase,
        change: PhaseChange,
    ) -> Result<PhaseLine, StoreError> {
        let client_id = phase.row.client_id;
        for found in &change.new {
            self.total(found.rule, client_id).new += 1;
        }
        for found in &change.gone {
            self.total(found.rule, client_id).gone += 1;
        }
        if let Some((now, then)) = change.quota {
            let rule = then.or(now).and_then(|quota| quota.rule);
            self.total(rule, client_id).quotas += 1;
        }
        let findings = |found: Vec<Violation>| found.into_iter().map(Finding::from).collect();
        Ok(PhaseLine {
            area_id,
            client_id,
            phase_id: phase.row.id,
            kind: phase.row.kind()?,
            state: phase.row.state()?,
            new: findings(change.new),
            gone: findings(change.gone),
            quota: change.quota.map(|(now, then)| QuotaLine { now, then }),
        })
    }

    fn keep_deadlines(&mut self, area_id: i16, client_id: Uuid, changes: Vec<DeadlineChange>) {
        for change in changes {
            self.total(change.rule, client_id).deadlines += 1;
            self.deadlines.push(DeadlineLine {
                area_id,
                client_id,
                change,
            });
        }
    }

    /// What the access log says of an area: whose phases and deadlines the report shows, and in how many lines.
    fn event(&self, area: &AreaOf, now: DateTime<Utc>, run_id: Uuid) -> AuditEvent {
        let phases = self
            .phases
            .iter()
            .map(|line| (line.area_id, line.client_id));
        let deadlines = self.deadlines.iter();
        let clients: Vec<Uuid> = phases
            .chain(deadlines.map(|line| (line.area_id, line.client_id)))
            .filter(|(area_id, _)| *area_id == area.area_id)
            .map(|(_, client_id)| client_id)
            .collect();
        let rows = clients.len();
        let shown: BTreeSet<Uuid> = clients.into_iter().collect();
        AuditEvent {
            id: Uuid::now_v7(),
            occurred_at: now,
            area_id: Some(area.area_id),
            user_id: None,
            session_id: None,
            role: None,
            role_grant_id: None,
            organisation_id: Some(area.authority),
            acting_for: None,
            operation: OPERATION.to_owned(),
            action: Action::List.code(),
            record_class: Some(RecordClass::Phase.as_str()),
            relation: None,
            purpose: None,
            outcome: Outcome::Allowed,
            status: 200,
            code: None,
            request_id: run_id,
            subject_id: None,
            client_ids: shown.into_iter().collect(),
            row_count: i32::try_from(rows).ok(),
            changed_fields: None,
            target_id: None,
            has_reason: false,
            reason: None,
        }
    }

    fn total(&mut self, rule: Option<&'static str>, client_id: Uuid) -> &mut Total {
        let total = self.totals.entry(rule.unwrap_or_default()).or_default();
        total.ids.insert(client_id);
        total
    }

    /// How many deadlines meet each fate.
    #[must_use]
    pub fn fates(&self) -> BTreeMap<DeadlineFate, usize> {
        let mut fates = BTreeMap::new();
        for line in &self.deadlines {
            *fates.entry(line.change.fate).or_default() += 1;
        }
        fates
    }
}
