//! The client's own rows: person, identity code, municipalities, contact details, protection.

use chrono::{Datelike as _, NaiveDate};
use palvelurekisteri_domain::{
    code_set::client::{BirthDateCertainty, DataSource, MunicipalityBasis},
    text::fold_name,
};

use super::Tale;
use crate::{
    calendar::{days_between, plus, range},
    region::Municipality,
    rows::{
        Secret,
        client::{
            ClientRow, ContactDetailsRow, IdentityCodeRow, MunicipalityRow, NonDisclosureRow,
        },
    },
};

/// Haukipudas, Kiiminki, Oulunsalo and Yli-Ii joined Oulu on the first day of 2013, Ylikiiminki of
/// 2009.
const MERGERS: [(&str, Option<NaiveDate>); 5] = [
    ("084", NaiveDate::from_ymd_opt(2013, 1, 1)),
    ("255", NaiveDate::from_ymd_opt(2013, 1, 1)),
    ("567", NaiveDate::from_ymd_opt(2013, 1, 1)),
    ("972", NaiveDate::from_ymd_opt(2013, 1, 1)),
    ("973", NaiveDate::from_ymd_opt(2009, 1, 1)),
];

/// Municipality that the abolished ones joined.
const OULU: &str = "564";

impl Tale<'_> {
    pub(super) fn write_client(&mut self) {
        let opened_on = self.timeline.opened_on;
        let first_day = self.batch_first_day();
        let stamp = self.stamp(first_day);
        self.died_on = self.draw_death();
        self.protected = self.chance.permille(15);
        let person = self.person.clone();
        let has_code = person.identity_code.is_some();
        self.batch.clients.push(ClientRow {
            id: self.client_id,
            first_names: person.first_names,
            last_name: person.last_name,
            name_key: person.name_key,
            birth_date: person.birth_date,
            birth_date_certainty: match has_code {
                true => BirthDateCertainty::Verified,
                false => BirthDateCertainty::Stated,
            },
            sex: person.sex,
            native_language: person.native_language,
            service_language: person.service_language,
            interpreter_needed: person.interpreter_needed,
            temporary_id: (!has_code).then(|| format!("T{:07}", self.number + 1)),
            died_on: self.died_on,
            data_source: match has_code {
                true => DataSource::Register,
                false => DataSource::Client,
            },
            stamp,
        });
        if let Some(code) = person.identity_code {
            self.batch.identity_codes.push(IdentityCodeRow {
                id: self.chance.id_on(first_day),
                client_id: self.client_id,
                identity_code_ciphertext: Secret::text(code.clone()),
                blind_index: Secret::text(code),
                valid: range(person.birth_date, None),
                data_source: DataSource::Register,
                stamp,
            });
        }
        let home = self.write_municipalities(opened_on);
        self.write_contact_details(home);
        if self.protected {
            let from = plus(opened_on, -self.chance.between(0, 400));
            let days = range(from, None);
            self.protected_on = Some(format!("{{{days}}}"));
            self.batch.non_disclosure_orders.push(NonDisclosureRow {
                id: self.chance.id_on(opened_on),
                client_id: self.client_id,
                valid: days,
                data_source: DataSource::Register,
                stamp,
            });
        }
    }

    fn batch_first_day(&self) -> NaiveDate {
        self.timeline.opened_on
    }

    /// A few closed relationships ended in death.
    fn draw_death(&mut self) -> Option<NaiveDate> {
        let closed_on = self.timeline.closed_on?;
        let is_free = self.outcome.is_none() && self.coaching.is_none();
        (is_free && self.chance.permille(12)).then(|| plus(closed_on, -1))
    }

    fn draw_municipality(&mut self) -> Option<&'static Municipality> {
        let municipalities = self.world.region.spec.municipalities;
        let mut at = self.chance.below(100);
        for municipality in municipalities {
            if at < municipality.weight {
                return Some(municipality);
            }
            at -= municipality.weight;
        }
        municipalities.first()
    }

    /// Writes the dated municipalities; answers the one today.
    fn write_municipalities(&mut self, opened_on: NaiveDate) -> Option<&'static Municipality> {
        let home = self.draw_municipality()?;
        if self.chance.permille(6) {
            let basis = self
                .chance
                .pick(MunicipalityBasis::Unknown, &[MunicipalityBasis::None]);
            self.write_municipality(None, basis, range(opened_on, None));
            return None;
        }
        let since = plus(opened_on, -self.chance.between(30, 2_500)).max(self.person.birth_date);
        let former = self.world.region.spec.former;
        if home.code == OULU && self.person.birth_date.year() < 1995 && self.chance.percent(9) {
            let code = self.chance.one(former).copied();
            let merger = MERGERS.iter().find(|(merged, _)| Some(*merged) == code);
            if let Some((code, Some(joined_on))) = merger {
                let from = plus(*joined_on, -self.chance.between(400, 4_000));
                let from = from.max(self.person.birth_date);
                let until = Some(plus(*joined_on, -1));
                self.write_municipality(
                    Some(code),
                    MunicipalityBasis::PopulationRegister,
                    range(from, until),
                );
                self.write_municipality(
                    Some(home.code),
                    MunicipalityBasis::PopulationRegister,
                    range(*joined_on, None),
                );
                return Some(home);
            }
        }
        let other = self
            .draw_municipality()
            .filter(|other| other.code != home.code);
        let room = days_between(since, self.anchor()) - 5;
        if let Some(other) = other.filter(|_| room > 30 && self.chance.percent(20)) {
            let moved_on = plus(since, self.chance.between(20, room));
            self.write_municipality(
                Some(other.code),
                MunicipalityBasis::PopulationRegister,
                range(since, Some(plus(moved_on, -1))),
            );
            self.write_municipality(
                Some(home.code),
                MunicipalityBasis::PopulationRegister,
                range(moved_on, None),
            );
            return Some(home);
        }
        let basis = match self.chance.percent(92) {
            true => MunicipalityBasis::PopulationRegister,
            false => MunicipalityBasis::Stated,
        };
        self.write_municipality(Some(home.code), basis, range(since, None));
        Some(home)
    }

    fn write_municipality(
        &mut self,
        municipality_code: Option<&'static str>,
        basis: MunicipalityBasis,
        valid: String,
    ) {
        let stamp = self.system_stamp(self.timeline.opened_on);
        self.batch.municipalities.push(MunicipalityRow {
            id: self.chance.id_on(self.timeline.opened_on),
            client_id: self.client_id,
            municipality_code,
            basis,
            valid,
            data_source: match basis {
                MunicipalityBasis::PopulationRegister => DataSource::Register,
                MunicipalityBasis::Stated
                | MunicipalityBasis::Unknown
                | MunicipalityBasis::None => DataSource::Client,
            },
            stamp,
        });
    }

    fn write_contact_details(&mut self, home: Option<&'static Municipality>) {
        let street = self.text("street");
        let house = self.chance.between(1, 98);
        let flat = self.chance.between(1, 40);
        let phone = format!("+35850000{:04}", self.chance.below(10_000));
        let first = self
            .person
            .first_names
            .split([' ', '-'])
            .next()
            .unwrap_or_default();
        let email = format!(
            "{}.{}{}@example.org",
            fold_name(first),
            fold_name(&self.person.last_name).replace(' ', "-"),
            self.number + 1,
        );
        let stamp = self.stamp(self.timeline.opened_on);
        let has_email = self.chance.percent(85);
        self.batch.contact_details.push(ContactDetailsRow {
            client_id: self.client_id,
            phone_ciphertext: Some(Secret::text(phone)),
            email_ciphertext: has_email.then(|| Secret::text(email)),
            street_address_ciphertext: home
                .map(|_| Secret::text(format!("{street} {house} A {flat}"))),
            postal_code_ciphertext: home.map(|home| Secret::fixed(home.postal_code)),
            post_office_ciphertext: home.map(|home| Secret::fixed(home.post_office)),
            preferred_channel: match self.protected {
                true => "none",
                false => self
                    .chance
                    .weighted("phone", &[(35, "message"), (10, "written")]),
            },
            stamp,
        });
    }
}
