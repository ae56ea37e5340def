//! The region: organisations, staff, providers, employers and groups of one area.

mod employers;
mod providers;
mod spec;
mod staff;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    organisation::{EmployerSector, LegalForm, OrganisationKind},
    phase::PhaseKind,
};
use uuid::Uuid;

pub(crate) use spec::{AREAS, AreaSpec, Municipality};

use crate::{
    calendar::{instant, range},
    chance::Chance,
    rows::{
        Stamp,
        area::{
            AbsenceCoverRow, ActivityGroupRow, AreaRow, EmployerRow, OrganisationAreaRow,
            OrganisationRow, ProviderRow, RoleGrantRow, UnitRow, UserAccountRow,
        },
    },
};

/// Streams of chance of an area; clients have the numbers from 0.
const ORGANISATIONS: u64 = u64::MAX - 1;
const STAFF: u64 = u64::MAX - 2;
const PLACES: u64 = u64::MAX - 3;

/// A worker with clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worker {
    /// Account.
    pub(crate) user_id: Uuid,
    /// Unit of the grant.
    pub(crate) unit_id: Uuid,
}

/// A provider as a phase sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Provider {
    pub(crate) id: Uuid,
    pub(crate) legal_form: LegalForm,
    pub(crate) services: &'static [PhaseKind],
}

/// An employer as a phase or a placement sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Employer {
    pub(crate) id: Uuid,
    pub(crate) legal_form: LegalForm,
    pub(crate) sector: EmployerSector,
}

/// A group of participants at a provider.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Group {
    pub(crate) id: Uuid,
    pub(crate) provider_id: Uuid,
}

/// Whom a client's history may name.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) spec: &'static AreaSpec,
    pub(crate) authority: Uuid,
    pub(crate) county: Uuid,
    /// Employment officers; the first is the named login.
    pub(crate) officers: Vec<Worker>,
    /// Employment officers of the services for the young.
    pub(crate) youth_officers: Vec<Worker>,
    pub(crate) social_workers: Vec<Worker>,
    pub(crate) coaches: Vec<Worker>,
    pub(crate) providers: Vec<Provider>,
    pub(crate) employers: Vec<Employer>,
    pub(crate) groups: Vec<Group>,
}

/// The rows of a region in the order in which they can be written.
#[derive(Debug, Default)]
pub(crate) struct RegionRows {
    pub(crate) organisations: Vec<OrganisationRow>,
    pub(crate) areas: Vec<AreaRow>,
    pub(crate) organisation_areas: Vec<OrganisationAreaRow>,
    pub(crate) units: Vec<UnitRow>,
    pub(crate) accounts: Vec<UserAccountRow>,
    pub(crate) grants: Vec<RoleGrantRow>,
    pub(crate) covers: Vec<AbsenceCoverRow>,
    pub(crate) providers: Vec<ProviderRow>,
    pub(crate) employers: Vec<EmployerRow>,
    pub(crate) groups: Vec<ActivityGroupRow>,
}

/// What a region is made from.
pub(crate) struct RegionPlan<'a> {
    pub(crate) spec: &'static AreaSpec,
    pub(crate) clients: usize,
    pub(crate) anchor: NaiveDate,
    pub(crate) password_hash: &'a str,
    /// Login names that are taken.
    pub(crate) usernames: &'a mut BTreeSet<String>,
}

/// The authority and the county of an area: the same ids wherever they are named.
fn authority_and_county(spec: &AreaSpec) -> (Uuid, Uuid) {
    let mut chance = Chance::of(spec.id, ORGANISATIONS);
    let authority = chance.id_on(spec::FOUNDED);
    (authority, chance.id_on(spec::FOUNDED))
}

/// Makes the region of an area.
pub(crate) fn build(plan: &mut RegionPlan<'_>) -> (Region, RegionRows) {
    let spec = plan.spec;
    let (authority, county) = authority_and_county(spec);
    let mut rows = RegionRows::default();
    add_organisations(spec, &mut rows);
    let units = add_units(spec, &mut rows);
    let mut staff_chance = Chance::of(spec.id, STAFF);
    let staff = staff::build(plan, &units, &mut staff_chance, &mut rows);
    let mut chance = Chance::of(spec.id, PLACES);
    let providers = providers::build(spec, &mut chance, &mut rows);
    let employers = employers::build(spec, plan.clients, &mut chance, &mut rows);
    let groups = add_groups(plan, &providers, &staff.coaches, &mut chance, &mut rows);
    let region = Region {
        spec,
        authority,
        county,
        officers: staff.officers,
        youth_officers: staff.youth_officers,
        social_workers: staff.social_workers,
        coaches: staff.coaches,
        providers,
        employers,
        groups,
    };
    (region, rows)
}

fn add_organisations(spec: &'static AreaSpec, rows: &mut RegionRows) {
    let (authority, county) = authority_and_county(spec);
    let at = instant(spec::FOUNDED, 9 * 60);
    let mut add = |id, kind, (name, name_sv): (&str, &str)| {
        rows.organisations.push(OrganisationRow {
            id,
            kind,
            name: name.to_owned(),
            name_sv: Some(name_sv.to_owned()),
            business_id: None,
            created_at: at,
            updated_at: at,
        });
    };
    add(
        authority,
        OrganisationKind::EmploymentAuthority,
        spec.authority,
    );
    add(county, OrganisationKind::WellbeingCounty, spec.county);
    rows.areas.push(AreaRow {
        id: spec.id,
        code: spec.code,
        name: spec.name,
        name_sv: spec.name_sv,
        authority_organisation_id: authority,
        created_at: at,
    });
    // A county spans several areas, and an area may span counties.
    let neighbours = AREAS
        .iter()
        .filter(|other| other.id < spec.id && spec.has_first_county);
    let neighbours = neighbours.map(|other| authority_and_county(other).1);
    for organisation_id in [authority, county].into_iter().chain(neighbours) {
        rows.organisation_areas.push(OrganisationAreaRow {
            organisation_id,
            area_id: spec.id,
            valid: range(spec::FOUNDED, None),
            created_at: at,
        });
    }
}

/// A unit with its place in the specification.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unit {
    pub(crate) id: Uuid,
    pub(crate) purpose: spec::UnitPurpose,
    pub(crate) organisation_id: Uuid,
}

fn add_units(spec: &'static AreaSpec, rows: &mut RegionRows) -> Vec<Unit> {
    let (authority, county) = authority_and_county(spec);
    let mut chance = Chance::of(spec.id, ORGANISATIONS - 8);
    let at = instant(spec::FOUNDED, 9 * 60);
    let mut units = Vec::new();
    for unit in spec.units {
        let organisation_id = match unit.purpose {
            spec::UnitPurpose::Social => county,
            spec::UnitPurpose::Employment
            | spec::UnitPurpose::Youth
            | spec::UnitPurpose::Coaching => authority,
        };
        let id = chance.id_on(spec::FOUNDED);
        rows.units.push(UnitRow {
            id,
            area_id: spec.id,
            organisation_id,
            name: unit.name,
            name_sv: unit.name_sv,
            valid: range(spec::FOUNDED, None),
            created_at: at,
            updated_at: at,
        });
        units.push(Unit {
            id,
            purpose: unit.purpose,
            organisation_id,
        });
    }
    units
}

/// Participants for whom one group is made.
const CLIENTS_PER_GROUP: usize = 140;

fn add_groups(
    plan: &RegionPlan<'_>,
    providers: &[Provider],
    coaches: &[Worker],
    chance: &mut Chance,
    rows: &mut RegionRows,
) -> Vec<Group> {
    let places: Vec<_> = providers
        .iter()
        .filter(|provider| provider.services.contains(&PhaseKind::RehabilitativeWork))
        .collect();
    let names = [
        "Puupaja",
        "Keittiöryhmä",
        "Kierrätysryhmä",
        "Pihatiimi",
        "Tekstiilipaja",
        "Mediapaja",
    ];
    let count = (plan.clients / CLIENTS_PER_GROUP).max(3);
    let mut groups = Vec::new();
    let numbered = (1..=count)
        .zip(places.iter().cycle())
        .zip(names.iter().cycle());
    for (((number, provider), name), leader) in numbered.zip(coaches.iter().cycle()) {
        let id = chance.id_on(spec::FOUNDED);
        rows.groups.push(ActivityGroupRow {
            id,
            name: format!("{name} {number}"),
            kind: PhaseKind::RehabilitativeWork,
            provider_id: provider.id,
            leader_id: leader.user_id,
            unit_id: leader.unit_id,
            starts_on: spec::FOUNDED.min(plan.anchor),
            ends_on: None,
            capacity: 12,
            stamp: Stamp::by(leader.user_id, instant(spec::FOUNDED, 10 * 60)),
        });
        groups.push(Group {
            id,
            provider_id: provider.id,
        });
    }
    groups
}
