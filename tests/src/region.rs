//! Two employment areas with their organisations, units and one person per role. Always the same ids.
//!
//! Area 1 is Oulun seutu (24) with Pohde as its county; area 2 is Kainuu-Koillismaa (10) with Kainuu.
//! Everybody has [`PASSWORD`], but the machine: it has [`service_key`]. Clients and what belongs to them are made through the API.

use std::sync::OnceLock;

use palvelurekisteri_auth::assertion::key::ServiceKey;
use palvelurekisteri_auth::password::{PasswordParams, Passwords};
use palvelurekisteri_domain::code_set::staff::Role;
use secrecy::SecretString;
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::cluster::As;
use crate::database::TestDb;

/// Password of every test user.
pub const PASSWORD: &str = "kesa-jaa-tuuli-lumi-26";
/// Oulun seutu.
pub const OULU_AREA: i16 = 1;
/// Kainuu-Koillismaa.
pub const KAINUU_AREA: i16 = 2;
/// National codes of the areas.
pub const AREA_CODES: [(i16, &str); 2] = [(OULU_AREA, "24"), (KAINUU_AREA, "10")];
/// Municipalities of the Oulu area.
pub const OULU_MUNICIPALITIES: [&str; 11] = [
    "072", "139", "244", "425", "436", "494", "564", "615", "785", "859", "889",
];

/// Employment authority of the Oulu area.
pub const OULU_AUTHORITY: Uuid = id(1, 1);
/// Wellbeing county of the Oulu area (Pohde).
pub const POHDE: Uuid = id(1, 2);
/// A service provider in the Oulu area.
pub const WORKSHOP: Uuid = id(1, 3);
/// Employment authority of the second area.
pub const KAINUU_AUTHORITY: Uuid = id(1, 4);
/// Wellbeing county of the second area.
pub const KAINUU_COUNTY: Uuid = id(1, 5);

/// Employment services, north.
pub const NORTH_UNIT: Uuid = id(2, 1);
/// Employment services, south.
pub const SOUTH_UNIT: Uuid = id(2, 2);
/// Adult social work of the county.
pub const SOCIAL_UNIT: Uuid = id(2, 3);
/// Workshop of the provider.
pub const WORKSHOP_UNIT: Uuid = id(2, 4);
/// Employment services of the second area.
pub const KAINUU_UNIT: Uuid = id(2, 5);
/// Adult social work of the second area.
pub const KAINUU_SOCIAL_UNIT: Uuid = id(2, 6);

/// Somebody who works there.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// Account.
    pub id: Uuid,
    /// The one role grant.
    pub grant: Uuid,
    /// Login name.
    pub username: &'static str,
    /// Role.
    pub role: Role,
    /// Area.
    pub area: i16,
    /// Organisation.
    pub organisation: Uuid,
    /// Unit; `None` is the whole organisation.
    pub unit: Option<Uuid>,
}

/// The people; names say role and place.
pub mod people {
    use super::*;

    /// Social worker of the county.
    pub const SOCIAL_WORKER: Person = person(
        1,
        "sosiaalityo",
        Role::SocialWorker,
        OULU_AREA,
        POHDE,
        Some(SOCIAL_UNIT),
    );
    /// Employment officer of the north unit.
    pub const OFFICER: Person = person(
        2,
        "virkailija",
        Role::EmploymentOfficer,
        OULU_AREA,
        OULU_AUTHORITY,
        Some(NORTH_UNIT),
    );
    /// Employment officer of the south unit.
    pub const SOUTH_OFFICER: Person = person(
        3,
        "virkailija.etela",
        Role::EmploymentOfficer,
        OULU_AREA,
        OULU_AUTHORITY,
        Some(SOUTH_UNIT),
    );
    /// Job coach of the north unit.
    pub const COACH: Person = person(
        4,
        "valmentaja",
        Role::Coach,
        OULU_AREA,
        OULU_AUTHORITY,
        Some(NORTH_UNIT),
    );
    /// Lead of the north unit.
    pub const LEAD: Person = person(
        5,
        "lahiesihenkilo",
        Role::TeamLead,
        OULU_AREA,
        OULU_AUTHORITY,
        Some(NORTH_UNIT),
    );
    /// Lead of the county's social work.
    pub const SOCIAL_LEAD: Person = person(
        6,
        "lahiesihenkilo.sos",
        Role::TeamLead,
        OULU_AREA,
        POHDE,
        Some(SOCIAL_UNIT),
    );
    /// Administrator.
    pub const ADMIN: Person = person(
        7,
        "paakayttaja",
        Role::Admin,
        OULU_AREA,
        OULU_AUTHORITY,
        None,
    );
    /// Statistician.
    pub const STATISTICIAN: Person = person(
        8,
        "tilastot",
        Role::Statistician,
        OULU_AREA,
        OULU_AUTHORITY,
        None,
    );
    /// Export service, the one account that is no person.
    pub const EXPORT_SERVICE: Person = person(
        9,
        "siirto",
        Role::ExportService,
        OULU_AREA,
        OULU_AUTHORITY,
        None,
    );
    /// Auditor.
    pub const AUDITOR: Person = person(
        10,
        "tarkastaja",
        Role::Auditor,
        OULU_AREA,
        OULU_AUTHORITY,
        None,
    );
    /// Employment officer of the second area.
    pub const KAINUU_OFFICER: Person = person(
        11,
        "virkailija.kainuu",
        Role::EmploymentOfficer,
        KAINUU_AREA,
        KAINUU_AUTHORITY,
        Some(KAINUU_UNIT),
    );
    /// Social worker of the second area.
    pub const KAINUU_SOCIAL_WORKER: Person = person(
        12,
        "sosiaalityo.kainuu",
        Role::SocialWorker,
        KAINUU_AREA,
        KAINUU_COUNTY,
        Some(KAINUU_SOCIAL_UNIT),
    );
    /// Statistician of the second area.
    pub const KAINUU_STATISTICIAN: Person = person(
        13,
        "tilastot.kainuu",
        Role::Statistician,
        KAINUU_AREA,
        KAINUU_AUTHORITY,
        None,
    );

    /// Everybody.
    pub const ALL: [Person; 13] = [
        SOCIAL_WORKER,
        OFFICER,
        SOUTH_OFFICER,
        COACH,
        LEAD,
        SOCIAL_LEAD,
        ADMIN,
        STATISTICIAN,
        EXPORT_SERVICE,
        AUDITOR,
        KAINUU_OFFICER,
        KAINUU_SOCIAL_WORKER,
        KAINUU_STATISTICIAN,
    ];

    const fn person(
        number: u128,
        username: &'static str,
        role: Role,
        area: i16,
        organisation: Uuid,
        unit: Option<Uuid>,
    ) -> Person {
        Person {
            id: id(3, number),
            grant: id(4, number),
            username,
            role,
            area,
            organisation,
            unit,
        }
    }
}

/// What is written.
#[derive(Debug, Clone, Copy)]
pub struct Region;

impl Region {
    /// Writes the region into a database that has none.
    pub async fn minimal(db: &TestDb) -> Self {
        let hash = password_hash().await;
        let mut sql = PLACES.to_owned();
        for person in people::ALL {
            sql.push_str(&person.sql(hash));
        }
        db.connect(As::Admin)
            .await
            .batch_execute(&sql)
            .await
            .expect("the region fits the schema");
        Self
    }
}

impl Person {
    /// Statements that make the account and its grant.
    fn sql(&self, hash: &str) -> String {
        let Self {
            id,
            grant,
            username,
            role,
            area,
            organisation,
            unit,
        } = self;
        let kind = if *role == Role::ExportService {
            "service"
        } else {
            "person"
        };
        let hash = match role {
            Role::ExportService => "null".to_owned(),
            _ => format!("'{hash}'"),
        };
        let key = match role {
            Role::ExportService => service_key_sql(*id),
            _ => String::new(),
        };
        let unit = unit.map_or_else(|| "null".to_owned(), |unit| format!("'{unit}'"));
        format!(
            "insert into user_account (id, username, display_name, kind, password_hash)
             values ('{id}', '{username}', 'Testi {username}', '{kind}', {hash});
             insert into role_grant (id, user_id, area_id, role, organisation_id, unit_id, valid)
             values ('{grant}', '{id}', {area}, '{role}', '{organisation}', {unit}, '[2025-01-01,)');\n{key}",
            role = role.as_str(),
        )
    }
}

/// The key of the one machine, [`people::EXPORT_SERVICE`].
#[must_use]
pub fn service_key() -> &'static ServiceKey {
    static KEY: OnceLock<ServiceKey> = OnceLock::new();
    KEY.get_or_init(|| ServiceKey::generate().unwrap())
}

/// Statements that register the key, for this machine and every hour.
fn service_key_sql(user_id: Uuid) -> String {
    let id = id(6, 1);
    let key: String = service_key()
        .public()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let hours: Vec<_> = (1..=7)
        .map(|day| format!("\"{day} 00:00-24:00\""))
        .collect();
    let hours = hours.join(",");
    format!(
        "insert into service_key (id, user_id, public_key, starts_at, ends_at)
         values ('{id}', '{user_id}', decode('{key}', 'hex'), '2025-01-01', '2030-01-01');
         insert into service_limit (user_id, allowed_addresses, allowed_hours)
         values ('{user_id}', '{{127.0.0.0/8}}', '{{{hours}}}');\n"
    )
}

const PLACES: &str = "
insert into organisation (id, kind, name, business_id) values
    ('01900000-0000-7001-8000-000000000001', 'employment_authority', 'Oulun seudun työllisyysalue', '0187690-1'),
    ('01900000-0000-7001-8000-000000000002', 'wellbeing_county', 'Pohjois-Pohjanmaan hyvinvointialue', '3221331-6'),
    ('01900000-0000-7001-8000-000000000003', 'provider', 'Testipaja ry', null),
    ('01900000-0000-7001-8000-000000000004', 'employment_authority', 'Kainuu-Koillismaan työllisyysalue', null),
    ('01900000-0000-7001-8000-000000000005', 'wellbeing_county', 'Kainuun hyvinvointialue', null);
insert into area (id, code, name, name_sv, authority_organisation_id) values
    (1, '24', 'Oulun seutu', 'Uleåborgsregionen', '01900000-0000-7001-8000-000000000001'),
    (2, '10', 'Kainuu-Koillismaa', 'Kajanaland-Koillismaa', '01900000-0000-7001-8000-000000000004');
insert into organisation_area (organisation_id, area_id, valid)
select id, case when name like 'Kainuu%' then 2 else 1 end, '[2025-01-01,)' from organisation;
-- Pohde works in both areas: a county spans several.
insert into organisation_area (organisation_id, area_id, valid)
values ('01900000-0000-7001-8000-000000000002', 2, '[2025-01-01,)');
insert into unit (id, area_id, organisation_id, name, valid) values
    ('01900000-0000-7002-8000-000000000001', 1, '01900000-0000-7001-8000-000000000001', 'Työllisyyspalvelut, pohjoinen', '[2025-01-01,)'),
    ('01900000-0000-7002-8000-000000000002', 1, '01900000-0000-7001-8000-000000000001', 'Työllisyyspalvelut, etelä', '[2025-01-01,)'),
    ('01900000-0000-7002-8000-000000000003', 1, '01900000-0000-7001-8000-000000000002', 'Aikuissosiaalityö', '[2025-01-01,)'),
    ('01900000-0000-7002-8000-000000000004', 1, '01900000-0000-7001-8000-000000000003', 'Paja', '[2025-01-01,)'),
    ('01900000-0000-7002-8000-000000000005', 2, '01900000-0000-7001-8000-000000000004', 'Työllisyyspalvelut', '[2025-01-01,)'),
    ('01900000-0000-7002-8000-000000000006', 2, '01900000-0000-7001-8000-000000000005', 'Aikuissosiaalityö', '[2025-01-01,)');
";

/// A UUIDv7 that is the same in every run.
const fn id(group: u128, number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | (group << 64) | number)
}

/// Hash of [`PASSWORD`], made once.
///
/// # Panics
/// When it cannot be hashed.
pub async fn password_hash() -> &'static str {
    static HASH: OnceCell<String> = OnceCell::const_new();
    let make = || async {
        let passwords = Passwords::new(PasswordParams::for_tests(), 1, 1).unwrap();
        passwords.hash(SecretString::from(PASSWORD)).await.unwrap()
    };
    HASH.get_or_init(make).await
}
