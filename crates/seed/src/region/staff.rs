//! Accounts and role grants: the named logins first, then colleagues.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{code_set::staff::Role, text::fold_name};
use uuid::Uuid;

use super::{AreaSpec, RegionPlan, RegionRows, Unit, Worker, authority_and_county, spec};
use crate::{
    calendar::{instant, plus, range},
    chance::Chance,
    lists::Lists,
    logins::LOGINS,
    region::spec::UnitPurpose,
    rows::area::{AbsenceCoverRow, RoleGrantRow, UserAccountRow},
};

/// Clients for whom one more worker of a kind is hired.
const CLIENTS_PER_OFFICER: usize = 120;
const CLIENTS_PER_COACH: usize = 280;
const CLIENTS_PER_SOCIAL_WORKER: usize = 425;

/// Workers by what they do.
#[derive(Debug, Default)]
pub(super) struct Staff {
    pub(super) officers: Vec<Worker>,
    pub(super) youth_officers: Vec<Worker>,
    pub(super) social_workers: Vec<Worker>,
    pub(super) coaches: Vec<Worker>,
}

struct Office<'a, 'b> {
    plan: &'a mut RegionPlan<'b>,
    units: &'a [Unit],
    chance: &'a mut Chance,
    rows: &'a mut RegionRows,
    first_names: Lists,
    surnames: Lists,
    at: DateTime<Utc>,
}

/// Hires the staff of an area.
pub(super) fn build(
    plan: &mut RegionPlan<'_>,
    units: &[Unit],
    chance: &mut Chance,
    rows: &mut RegionRows,
) -> Staff {
    let spec = plan.spec;
    let clients = plan.clients;
    let mut office = Office {
        plan,
        units,
        chance,
        rows,
        first_names: Lists::first_names(),
        surnames: Lists::surnames(),
        at: instant(spec::FOUNDED, 9 * 60),
    };
    let mut staff = Staff::default();
    let officers = spec.officers.max(clients / CLIENTS_PER_OFFICER);
    for number in 0..officers {
        // Every fourth works with the young.
        let purpose = match number % 4 {
            3 => UnitPurpose::Youth,
            _ => UnitPurpose::Employment,
        };
        let Some(worker) = office.hire(Role::EmploymentOfficer, purpose, number) else {
            continue;
        };
        match purpose {
            UnitPurpose::Youth => staff.youth_officers.push(worker),
            UnitPurpose::Employment | UnitPurpose::Coaching | UnitPurpose::Social => {
                staff.officers.push(worker);
            }
        }
    }
    for number in 0..spec.social_workers.max(clients / CLIENTS_PER_SOCIAL_WORKER) {
        let worker = office.hire(Role::SocialWorker, UnitPurpose::Social, number);
        staff.social_workers.extend(worker);
    }
    for number in 0..spec.coaches.max(clients / CLIENTS_PER_COACH) {
        let worker = office.hire(Role::Coach, UnitPurpose::Coaching, number);
        staff.coaches.extend(worker);
    }
    let led = [
        UnitPurpose::Employment,
        UnitPurpose::Youth,
        UnitPurpose::Social,
    ];
    let mut lead = None;
    for (number, purpose) in led.into_iter().cycle().take(spec.leads).enumerate() {
        lead = lead.or(office.hire(Role::TeamLead, purpose, number));
    }
    if let (Some(lead), [substitute, absent, ..]) = (lead, staff.officers.as_slice()) {
        office.cover(*absent, *substitute, lead);
    }
    office.add_house(spec);
    staff
}

impl Office<'_, '_> {
    /// Hires one worker into one of the units of a purpose; the first of a role may be a login.
    fn hire(&mut self, role: Role, purpose: UnitPurpose, number: usize) -> Option<Worker> {
        let units: Vec<_> = self
            .units
            .iter()
            .filter(|unit| unit.purpose == purpose)
            .collect();
        // Officers skip a number for each colleague in the services for the young.
        let turn = match (role, purpose) {
            (Role::EmploymentOfficer, UnitPurpose::Employment) => number - number / 4,
            _ => number,
        };
        let unit = **units.get(turn.checked_rem(units.len())?)?;
        let user_id = self.account(role, number);
        self.grant(user_id, role, unit.organisation_id, Some(unit.id));
        Some(Worker {
            user_id,
            unit_id: unit.id,
        })
    }

    /// The first officer does the work of a colleague on family leave.
    fn cover(&mut self, absent: Worker, substitute: Worker, lead: Worker) {
        let anchor = self.plan.anchor;
        self.rows.covers.push(AbsenceCoverRow {
            id: self.chance.id_on(anchor),
            area_id: self.plan.spec.id,
            absent_user_id: absent.user_id,
            substitute_user_id: substitute.user_id,
            valid: range(plus(anchor, -30), Some(plus(anchor, 365))),
            granted_by: lead.user_id,
            created_at: instant(plus(anchor, -31), 10 * 60),
        });
    }

    /// Those who see no client: they work for the whole authority.
    fn add_house(&mut self, spec: &AreaSpec) {
        let (authority, _) = authority_and_county(spec);
        let roles: &[Role] = match spec.has_logins {
            true => &[
                Role::Admin,
                Role::Statistician,
                Role::ExportService,
                Role::Auditor,
            ],
            false => &[Role::Admin, Role::Statistician],
        };
        for role in roles {
            let user_id = self.account(*role, 0);
            self.grant(user_id, *role, authority, None);
        }
    }

    fn account(&mut self, role: Role, number: usize) -> Uuid {
        let login = LOGINS
            .iter()
            .find(|login| login.role == role && number == 0 && self.plan.spec.has_logins);
        let (username, display_name) = match login {
            Some(login) => (login.username.to_owned(), login.display_name.to_owned()),
            None => self.name(),
        };
        self.plan.usernames.insert(username.clone());
        let id = self.chance.id_at(self.at);
        self.rows.accounts.push(UserAccountRow {
            id,
            username,
            display_name,
            kind: match role {
                Role::ExportService => "service",
                Role::SocialWorker
                | Role::EmploymentOfficer
                | Role::Coach
                | Role::TeamLead
                | Role::Admin
                | Role::Statistician
                | Role::Auditor => "person",
            },
            password_hash: (role != Role::ExportService)
                .then(|| self.plan.password_hash.to_owned()),
            created_at: self.at,
            updated_at: self.at,
        });
        id
    }

    /// A name and a login name made of it that nobody has.
    fn name(&mut self) -> (String, String) {
        let list = self.chance.weighted(
            "fi female middle",
            &[(35, "fi male middle"), (15, "fi female old")],
        );
        let first = self.first_names.pick(list, self.chance);
        let last = self.surnames.pick("fi any", self.chance);
        let plain = format!("{}.{}", fold_name(first), fold_name(last)).replace(' ', "");
        let mut username = plain.clone();
        let mut number = 2;
        while self.plan.usernames.contains(&username) {
            username = format!("{plain}{number}");
            number += 1;
        }
        (username, format!("{first} {last}"))
    }

    fn grant(&mut self, user_id: Uuid, role: Role, organisation_id: Uuid, unit_id: Option<Uuid>) {
        self.rows.grants.push(RoleGrantRow {
            id: self.chance.id_at(self.at),
            user_id,
            area_id: self.plan.spec.id,
            role,
            organisation_id,
            unit_id,
            valid: range(spec::FOUNDED, None),
            created_at: self.at,
            updated_at: self.at,
        });
    }
}
