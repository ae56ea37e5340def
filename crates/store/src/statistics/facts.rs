//! Which rows an indicator counts: a select that gives a client, a day, an amount, when it was recorded, and what it can
//! be divided by. Annulled rows are gone before it begins; drafts it leaves out itself. No table of class S is read.

use std::fmt::Write as _;

use palvelurekisteri_domain::{
    code_set::statistics::StatisticIndicator,
    statute::rehabilitative_work_money::state_compensation_rows,
};

/// What the persons of an indicator are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Clients,
    Workers,
}

/// A table as it is recorded, or was.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordedTable {
    name: &'static str,
    columns: &'static str,
    can_be_annulled: bool,
}

impl RecordedTable {
    const fn new(name: &'static str, columns: &'static str) -> Self {
        Self {
            name,
            columns,
            can_be_annulled: true,
        }
    }

    const fn never_annulled(name: &'static str, columns: &'static str) -> Self {
        Self {
            name,
            columns,
            can_be_annulled: false,
        }
    }

    /// A common table expression `<table>_at`: the rows of now, or those that stood at `known_at`.
    pub(super) fn at(self, was: bool) -> String {
        let Self { name, columns, .. } = self;
        let stands = match self.can_be_annulled {
            true => "annulled_at is null",
            false => "true",
        };
        let now = format!("select {columns}, recorded_at from {name} where {stands}");
        if !was {
            return format!("{name}_at as not materialized ({now})");
        }
        format!(
            "{name}_at as not materialized ({now} and recorded_at <= (select known_at from p)
              union all select {columns}, recorded_at from {name}_history
               where {stands} and recorded @> (select known_at from p))"
        )
    }
}

/// The counted clients.
pub(super) const CLIENT: RecordedTable = RecordedTable::new("client", "id, birth_date, sex");
/// Their municipalities.
pub(super) const MUNICIPALITY: RecordedTable = RecordedTable::new(
    "client_municipality",
    "client_id, municipality_code, basis, valid",
);

const RELATIONSHIP: RecordedTable = RecordedTable::new(
    "service_relationship",
    "id, client_id, kind, opened_on, closed_on, closing_reason, entry_channel",
);
const PHASE: RecordedTable = RecordedTable::new(
    "activation_phase",
    "id, client_id, relationship_id, kind, state, starts_on, ends_on, end_reason",
);
const ATTENDANCE: RecordedTable = RecordedTable::new(
    "attendance_day",
    "phase_id, client_id, day, status, counted",
);
const PLACEMENT: RecordedTable = RecordedTable::new(
    "placement",
    "id, client_id, kind, contract, hours, sector, started_on",
);
const FOLLOW_UP: RecordedTable = RecordedTable::never_annulled(
    "follow_up",
    "id, client_id, phase_id, placement_id, point_months, due_on, state, outcome",
);
const CONTACT: RecordedTable = RecordedTable::new(
    "contact_event",
    "client_id, relationship_id, state, outcome, held_on",
);
const ASSESSMENT: RecordedTable =
    RecordedTable::new("assessment", "relationship_id, state, completed_on");
const PLAN: RecordedTable = RecordedTable::new("plan", "relationship_id, in_force_on");
const RESPONSIBILITY: RecordedTable = RecordedTable::never_annulled(
    "responsibility",
    "client_id, relationship_id, starts_at, user_id, unit_id",
);
const SITUATION: RecordedTable =
    RecordedTable::new("situation", "client_id, kind, code, valid, paid_days");
const DEADLINE: RecordedTable = RecordedTable::never_annulled(
    "deadline",
    "client_id, kind, due_on, fulfilled_on, is_withdrawn",
);

/// What an indicator reads.
pub(super) struct Source {
    pub(super) about: About,
    pub(super) tables: &'static [RecordedTable],
    pub(super) fact: String,
}

fn of_clients(tables: &'static [RecordedTable], fact: impl Into<String>) -> Source {
    Source {
        about: About::Clients,
        tables,
        fact: fact.into(),
    }
}

/// The facts of an indicator.
pub(super) fn of(indicator: StatisticIndicator) -> Source {
    match indicator {
        StatisticIndicator::ClientsNew => of_clients(&[RELATIONSHIP], relationships("opened_on", "true")),
        StatisticIndicator::ClientsEnded => {
            of_clients(&[RELATIONSHIP], relationships("closed_on", "r.closed_on is not null"))
        }
        StatisticIndicator::ClientsActive => {
            of_clients(&[RELATIONSHIP], relationships("as_of", OPEN))
        }
        StatisticIndicator::PhasesStarted => {
            of_clients(&[PHASE], phases("h.starts_on", "1::bigint", "true"))
        }
        StatisticIndicator::PhasesRunning => {
            of_clients(&[PHASE], phases("p.as_of", "1::bigint", RUNNING))
        }
        StatisticIndicator::PhasesEnded => of_clients(
            &[PHASE],
            phases(
                "h.ends_on",
                "(h.ends_on - h.starts_on + 1)::bigint",
                "h.state = 'ended' and h.ends_on is not null",
            ),
        ),
        StatisticIndicator::AttendanceDays => of_clients(
            &[PHASE, ATTENDANCE],
            "select a.client_id, a.day as on_day, 1::bigint as amount, a.recorded_at, h.kind as phase_kind,
                    a.status as attendance_status
               from attendance_day_at a join activation_phase_at h on h.id = a.phase_id",
        ),
        StatisticIndicator::RehabilitativeWorkDays => of_clients(
            &[PHASE, ATTENDANCE],
            format!(
                "select a.client_id, a.day as on_day, ({}) as amount, a.recorded_at
                   from attendance_day_at a join activation_phase_at h on h.id = a.phase_id
                  where h.kind = 'rehabilitative_work' and a.status = 'attended' and a.counted",
                compensation()
            ),
        ),
        StatisticIndicator::PlacementsPublished => of_clients(&[PHASE, PLACEMENT], PUBLISHED),
        StatisticIndicator::Placements => of_clients(&[PLACEMENT], PLACEMENTS),
        StatisticIndicator::FollowUps => of_clients(&[PHASE, PLACEMENT, FOLLOW_UP], FOLLOW_UPS),
        StatisticIndicator::WaitingTimes => of_clients(
            &[RELATIONSHIP, CONTACT, ASSESSMENT, PLAN, PHASE],
            WAITING_TIMES,
        ),
        StatisticIndicator::CaseloadPerWorker => Source {
            about: About::Workers,
            tables: &[RELATIONSHIP, RESPONSIBILITY],
            fact: format!(
                "select l.user_id as client_id, p.as_of as on_day, count(distinct l.client_id) as amount,
                        max(l.recorded_at) as recorded_at, l.unit_id
                   from p cross join (
                     select distinct on (r.id) r.client_id, s.user_id, s.unit_id, s.recorded_at
                       from p cross join service_relationship_at r join responsibility_at s on s.relationship_id = r.id
                      where {OPEN} and (s.starts_at at time zone 'Europe/Helsinki')::date <= p.as_of
                      order by r.id, s.starts_at desc) l
                  group by l.user_id, l.unit_id, p.as_of"
            ),
        },
        StatisticIndicator::ActivationRateTem => of_clients(
            &[RELATIONSHIP, PHASE, SITUATION],
            rate(
                "k.is_in_phase or k.status in ('in_service', 'employed_subsidised')",
                "k.is_in_phase or k.status in ('in_service', 'employed_subsidised', 'unemployed', 'laid_off')",
            ),
        ),
        StatisticIndicator::ActivationRateKela => of_clients(
            &[RELATIONSHIP, PHASE, SITUATION],
            rate(
                "k.is_in_phase or k.status = 'in_service'",
                "k.benefit in ('labour_market_subsidy', 'general_benefit') or k.is_subsidised",
            ),
        ),
        StatisticIndicator::DeadlinesOverdue => of_clients(&[DEADLINE], OVERDUE),
        StatisticIndicator::MunicipalShare => of_clients(
            &[RELATIONSHIP, SITUATION],
            format!(
                "select i.client_id, p.as_of as on_day, 1::bigint as amount, i.recorded_at, i.code as benefit,
                        case when i.paid_days is null then null
                             when i.paid_days <= 100 then '000_100' when i.paid_days <= 200 then '101_200'
                             when i.paid_days <= 300 then '201_300' when i.paid_days <= 400 then '301_400'
                             when i.paid_days <= 700 then '401_700' else '701_over' end as paid_days
                   from p cross join situation_at i
                  where i.kind = 'benefit' and i.valid @> p.as_of
                    and i.code in ('labour_market_subsidy', 'basic_allowance', 'earnings_allowance', 'general_benefit')
                    and exists (select from service_relationship_at r where r.client_id = i.client_id and {OPEN})"
            ),
        ),
    }
}

const OVERDUE: &str = "
  select d.client_id, p.as_of as on_day, (p.as_of - d.due_on)::bigint as amount, d.recorded_at,
         d.kind as deadline_kind
    from p cross join deadline_at d
   where d.due_on < p.as_of and not d.is_withdrawn and (d.fulfilled_on is null or d.fulfilled_on > p.as_of)";

/// A relationship is open on the day of the figure; its last day is one of them.
const OPEN: &str = "r.opened_on <= p.as_of and (r.closed_on is null or r.closed_on >= p.as_of)";
/// A phase goes on on the day of the figure.
const RUNNING: &str = "h.starts_on <= p.as_of and (h.ends_on is null or h.ends_on >= p.as_of)";

fn relationships(day: &str, only: &str) -> String {
    let day = match day {
        "as_of" => "p.as_of".to_owned(),
        column => format!("r.{column}"),
    };
    format!(
        "select r.client_id, {day} as on_day, 1::bigint as amount, r.recorded_at, r.kind as relationship_kind,
                r.entry_channel, r.closing_reason
           from p cross join service_relationship_at r where {only}"
    )
}

fn phases(day: &str, amount: &str, only: &str) -> String {
    format!(
        "select h.client_id, {day} as on_day, {amount} as amount, h.recorded_at, h.kind as phase_kind, h.end_reason
           from p cross join activation_phase_at h
          where h.starts_on is not null and h.state <> 'cancelled' and {only}"
    )
}

/// What the state pays for a day, by the dated table of the statute.
fn compensation() -> String {
    let mut text = String::from("case");
    for row in state_compensation_rows() {
        let from = row.basis.valid_from;
        // Writing to a String cannot fail.
        let _ = write!(text, " when a.day >= '{from}'");
        if let Some(to) = row.basis.valid_to {
            let _ = write!(text, " and a.day <= '{to}'");
        }
        let _ = write!(text, " then {}::bigint", row.figure.get());
    }
    text.push_str(" else 0 end");
    text
}

const PUBLISHED: &str = "
  select h.client_id, h.starts_on as on_day, 1::bigint as amount, h.recorded_at, h.kind as placement_group
    from activation_phase_at h where h.starts_on is not null and h.state <> 'cancelled'
  union all
  select l.client_id, l.started_on, 1::bigint, l.recorded_at,
         case when l.kind in ('education_degree', 'apprenticeship', 'self_motivated_study') then 'education'
              when l.kind = 'open_labour_market' then 'open_labour_market' else 'other' end
    from placement_at l";

const PLACEMENTS: &str = "
  select l.client_id, l.started_on as on_day, 1::bigint as amount, l.recorded_at, l.kind as placement_kind,
         case when w.is_work then l.contract else 'none' end as contract,
         case when w.is_work then l.hours else 'none' end as hours,
         case when w.is_work then l.sector else 'none' end as sector
    from placement_at l
   cross join lateral (select l.kind = 'open_labour_market' or l.contract is not null as is_work) w";

const FOLLOW_UPS: &str = "
  select u.client_id, coalesce(h.ends_on, l.started_on) as on_day, 1::bigint as amount, u.recorded_at,
         lpad(u.point_months::text, 2, '0') as point, coalesce(h.kind, l.kind) as base,
         case when u.state = 'recorded' then u.outcome
              when u.state = 'not_reached' then 'not_reached'
              when u.due_on <= p.as_of then 'missing' else 'not_due' end as outcome
    from p cross join follow_up_at u
    left join activation_phase_at h on h.id = u.phase_id and h.ends_on is not null
    left join placement_at l on l.id = u.placement_id
   where u.state <> 'cancelled' and u.point_months > 0 and (h.id is not null or l.id is not null)";

const WAITING_TIMES: &str = "
  select w.client_id, v.ends_on as on_day, (v.ends_on - v.starts_on)::bigint as amount, w.recorded_at, v.step
    from (select r.client_id, r.recorded_at, r.opened_on, e.contact_on, a.assessed_on, n.planned_on, h.phase_on,
                 x.phase_after_plan
            from service_relationship_at r
            left join lateral (select min(e.held_on) as contact_on from contact_event_at e
                     where e.client_id = r.client_id and e.state = 'recorded' and e.outcome = 'held'
                       and (e.relationship_id is null or e.relationship_id = r.id)
                       and e.held_on >= r.opened_on) e on true
            left join lateral (select min(a.completed_on) as assessed_on from assessment_at a
                     where a.relationship_id = r.id and a.state in ('completed', 'superseded')
                       and a.completed_on >= r.opened_on) a on true
            left join lateral (select min(n.in_force_on) as planned_on from plan_at n
                     where n.relationship_id = r.id and n.in_force_on >= a.assessed_on) n on true
            left join lateral (select min(h.starts_on) as phase_on from activation_phase_at h
                     where h.relationship_id = r.id and h.state <> 'cancelled' and h.starts_on >= r.opened_on) h on true
            left join lateral (select min(h.starts_on) as phase_after_plan from activation_phase_at h
                     where h.relationship_id = r.id and h.state <> 'cancelled' and h.starts_on >= n.planned_on) x
              on true) w
   cross join lateral (values
     ('opening_to_contact', w.opened_on, w.contact_on),
     ('opening_to_assessment', w.opened_on, w.assessed_on),
     ('assessment_to_plan', w.assessed_on, w.planned_on),
     ('plan_to_phase', w.planned_on, w.phase_after_plan),
     ('opening_to_phase', w.opened_on, w.phase_on)) v(step, starts_on, ends_on)
   where v.starts_on is not null and v.ends_on is not null";

/// One fact for each open client of a rate: one where the client is in activation.
fn rate(active: &str, counted: &str) -> String {
    format!(
        "select k.client_id, p.as_of as on_day, case when {active} then 1 else 0 end::bigint as amount, k.recorded_at
           from p cross join (
             select r.client_id, max(r.recorded_at) as recorded_at,
                    exists (select from activation_phase_at h
                             where h.client_id = r.client_id and h.state <> 'cancelled' and {RUNNING}) as is_in_phase,
                    exists (select from activation_phase_at h
                             where h.client_id = r.client_id and h.state <> 'cancelled' and h.kind = 'pay_subsidy'
                               and {RUNNING}) as is_subsidised,
                    coalesce((select i.code from situation_at i
                               where i.client_id = r.client_id and i.kind = 'employment_status'
                                 and i.valid @> p.as_of limit 1), '') as status,
                    coalesce((select i.code from situation_at i
                               where i.client_id = r.client_id and i.kind = 'benefit'
                                 and i.valid @> p.as_of limit 1), '') as benefit
               from p cross join service_relationship_at r where {OPEN}
              group by r.client_id, p.as_of) k
          where {counted}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_indicator_reads_a_closed_class_or_a_text() {
        for indicator in StatisticIndicator::ALL {
            let source = of(*indicator);
            let tables: Vec<String> = source.tables.iter().map(|table| table.at(true)).collect();
            let text = format!("{} {}", tables.join(" "), source.fact);
            for closed in [
                "social",
                "health",
                "work_capacity",
                "identity",
                "ciphertext",
                "name",
                "note",
            ] {
                assert!(!text.contains(closed), "{indicator} reads {closed}");
            }
        }
    }

    #[test]
    fn the_compensation_follows_the_table_of_the_statute() {
        assert_eq!(
            compensation(),
            "case when a.day >= '2003-01-01' then 1009::bigint else 0 end"
        );
    }
}
