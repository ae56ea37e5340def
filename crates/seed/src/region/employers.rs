//! Employers of the area: invented companies, associations and public employers.

use palvelurekisteri_domain::code_set::organisation::{EmployerSector, LegalForm};

use super::{
    AreaSpec, Employer, RegionRows,
    providers::{FIRST_SERIAL, business_ids, phone},
    spec,
};
use crate::{
    calendar::instant,
    chance::Chance,
    lists::Lists,
    rows::{Stamp, area::EmployerRow},
};

/// Clients for whom one more employer is made.
const CLIENTS_PER_EMPLOYER: usize = 15;

/// Serials of business ids that are left to providers.
const PROVIDERS: u32 = 1_000;

/// Business ids that each area has for its employers.
const SERIALS: u32 = 200_000;

pub(super) fn build(
    spec: &'static AreaSpec,
    clients: usize,
    chance: &mut Chance,
    rows: &mut RegionRows,
) -> Vec<Employer> {
    let lists = Lists::employers();
    let count = spec.employers.max(clients / CLIENTS_PER_EMPLOYER);
    let area = u32::from(spec.id.unsigned_abs()).saturating_sub(1);
    // The first area's few stay in the range 9999xxx, which examples use.
    let first = match count < 600 {
        true => FIRST_SERIAL - 200 - area * 400,
        false => FIRST_SERIAL - PROVIDERS - area * SERIALS,
    };
    let mut ids = business_ids(first);
    let weights: Vec<_> = spec
        .municipalities
        .iter()
        .map(|m| (m.weight, m.code))
        .collect();
    let mut employers = Vec::new();
    for number in 1..=count {
        let (legal_form, sector, trade) = match number % 20 {
            0..=12 => (LegalForm::Company, EmployerSector::Company, "trade company"),
            13 => (
                LegalForm::SoleTrader,
                EmployerSector::Company,
                "trade company",
            ),
            14 | 15 => (
                LegalForm::Association,
                EmployerSector::ThirdSector,
                "trade association",
            ),
            16 => (
                LegalForm::Foundation,
                EmployerSector::ThirdSector,
                "trade association",
            ),
            17 | 18 => (
                LegalForm::Municipality,
                EmployerSector::Public,
                "trade public",
            ),
            _ => (LegalForm::Parish, EmployerSector::Public, "trade public"),
        };
        let stem = lists.pick("stem", chance);
        let trade = lists.pick(trade, chance);
        let id = chance.id_on(spec::FOUNDED);
        rows.employers.push(EmployerRow {
            id,
            name: name(legal_form, stem, trade, number),
            business_id: ids.next(),
            legal_form,
            sector,
            municipality_code: chance.weighted("564", &weights),
            contact_title: chance.pick(
                "Toimitusjohtaja",
                &["Henkilöstöpäällikkö", "Esihenkilö", "Työnjohtaja"],
            ),
            phone: phone(chance),
            email: format!("rekry{number}@example.org"),
            stamp: Stamp::system(instant(spec::FOUNDED, 9 * 60)),
        });
        employers.push(Employer {
            id,
            legal_form,
            sector,
        });
    }
    employers
}

fn name(form: LegalForm, stem: &str, trade: &str, number: usize) -> String {
    match form {
        LegalForm::Company => format!("{stem} {trade} {number} Oy"),
        LegalForm::SoleTrader => format!("Tmi {stem} {trade} {number}"),
        LegalForm::Association => format!("{stem} {trade} {number} ry"),
        LegalForm::Foundation => format!("{stem} {number} sr"),
        LegalForm::Parish => format!("{stem} {number} seurakunta"),
        LegalForm::Municipality
        | LegalForm::JointMunicipalAuthority
        | LegalForm::WellbeingCounty
        | LegalForm::State
        | LegalForm::PrivatePerson => format!("{stem} {trade} {number} (kunta)"),
    }
}
