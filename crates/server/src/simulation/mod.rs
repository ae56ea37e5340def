//! What a change of law would change: every phase that goes on or is to come and every open deadline, judged by the law
//! in force and by a candidate. Ids only, and nothing is written.
//!
//! | question | module |
//! | --- | --- |
//! | How is a candidate written? | [`file`] |
//! | How does the report look on paper? | [`text`] |

/// The file of a candidate.
pub mod file;
/// The report for people.
pub mod text;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_api::activation_phase::judge::file_of;
use palvelurekisteri_domain::{
    code_set::phase::{PhaseKind, PhaseState},
    deadline::settings::DeadlineSettings,
    rule::simulation::{
        DeadlineChange, DeadlineFate, PhaseChange, PhaseOutcome, Quota, compare_deadlines,
    },
    statute::candidate::Candidate,
    violation::{Param, Severity, Violation},
};
use palvelurekisteri_store::{
    activation_phase::current::{CurrentPhase, Snapshot},
    error::StoreError,
};
use serde::Serialize;
use uuid::Uuid;

/// Clients whose deadlines are read at once.
const BATCH: i64 = 200;

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

/// Judges the whole register by both laws; tells after each phase and each batch of clients how far it is.
///
/// # Errors
/// The database cannot be reached as the owner of the tables, or does not answer.
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
    for area in snapshot.list_areas().await? {
        snapshot.enter(area).await?;
        for row in snapshot.list_phases().await? {
            let phase = snapshot.read_phase(row).await?;
            report.judge(area.area_id, simulation, &phase)?;
            show(report.phases_judged + report.clients_compared);
        }
        let mut last = Uuid::nil();
        loop {
            let ids = snapshot.list_clients(last, BATCH).await?;
            let Some(next) = ids.last() else { break };
            last = *next;
            report.clients_compared += ids.len();
            let lines = compare(&mut snapshot, simulation, ids).await?;
            report.keep_deadlines(area.area_id, lines);
            show(report.phases_judged + report.clients_compared);
        }
    }
    report.deadlines.sort_unstable();
    for total in report.totals.values_mut() {
        total.clients = total.ids.len();
    }
    Ok(report)
}

/// The deadlines of clients by both laws, and what is different.
async fn compare(
    snapshot: &mut Snapshot,
    simulation: &Simulation,
    ids: Vec<Uuid>,
) -> Result<Vec<(Uuid, DeadlineChange)>, StoreError> {
    let now = snapshot
        .list_deadlines(ids.clone(), &simulation.deadlines_now)
        .await?;
    let in_force = simulation.candidate.enact();
    let then = snapshot
        .list_deadlines(ids, &simulation.deadlines_then)
        .await;
    drop(in_force);
    let mut then: BTreeMap<_, _> = then?.into_iter().collect();
    let changes = |(id, now): (Uuid, Vec<_>)| {
        let then = then.remove(&id).unwrap_or_default();
        let changes = compare_deadlines(&now, &then).into_iter();
        changes.map(move |change| (id, change)).collect::<Vec<_>>()
    };
    Ok(now.into_iter().flat_map(changes).collect())
}

impl Report {
    fn judge(
        &mut self,
        area_id: i16,
        simulation: &Simulation,
        phase: &CurrentPhase,
    ) -> Result<(), StoreError> {
        let row = &phase.row;
        let outcome = || {
            let (beside, history) = (phase.surroundings.clone(), phase.history.clone());
            let file = file_of(row, &phase.details, beside, history)?;
            Ok::<_, StoreError>(PhaseOutcome::of(&file, simulation.on))
        };
        let now = outcome()?;
        let in_force = simulation.candidate.enact();
        let then = outcome();
        drop(in_force);
        self.phases_judged += 1;
        let change = now.compare(then?);
        if change.is_empty() {
            return Ok(());
        }
        let line = self.line(area_id, phase, change)?;
        self.phases.push(line);
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

    fn keep_deadlines(&mut self, area_id: i16, changes: Vec<(Uuid, DeadlineChange)>) {
        for (client_id, change) in changes {
            self.total(change.rule, client_id).deadlines += 1;
            self.deadlines.push(DeadlineLine {
                area_id,
                client_id,
                change,
            });
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
