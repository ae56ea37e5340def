//! Providers of the area.

use super::{AreaSpec, Provider, RegionRows, spec};
use crate::{
    calendar::instant,
    chance::Chance,
    rows::{Stamp, area::ProviderRow},
};

/// Serial numbers of invented business ids go down from here: the Finnish register is far below.
pub(super) const FIRST_SERIAL: u32 = 9_999_999;

/// Serials that each area has for its providers.
const SERIALS: u32 = 100;

pub(super) fn build(
    spec: &'static AreaSpec,
    chance: &mut Chance,
    rows: &mut RegionRows,
) -> Vec<Provider> {
    let area = u32::from(spec.id.unsigned_abs()).saturating_sub(1);
    let mut ids = business_ids(FIRST_SERIAL - area * SERIALS);
    let mut providers = Vec::new();
    for provider in spec.providers {
        let id = chance.id_on(spec::FOUNDED);
        rows.providers.push(ProviderRow {
            id,
            organisation_id: None,
            name: provider.name.to_owned(),
            business_id: ids.next(),
            legal_form: provider.legal_form,
            municipality_code: provider.municipality,
            services: provider.services,
            contact_title: chance
                .pick("Palveluvastaava", &["Toiminnanjohtaja", "Vastaava ohjaaja"]),
            phone: phone(chance),
            email: format!("palvelu{}@example.org", providers.len() + 1),
            stamp: Stamp::system(instant(spec::FOUNDED, 9 * 60)),
        });
        providers.push(Provider {
            id,
            legal_form: provider.legal_form,
            services: provider.services,
        });
    }
    providers
}

/// An invented telephone number.
pub(crate) fn phone(chance: &mut Chance) -> String {
    format!("+35850000{:04}", chance.below(10_000))
}

/// Valid business ids downward from a serial; a serial whose remainder is 1 is not used.
pub(super) fn business_ids(first: u32) -> impl Iterator<Item = String> {
    (0..=first).rev().filter_map(|serial| {
        let digits = format!("{serial:07}");
        let weights = [7, 9, 10, 5, 8, 4, 2];
        let sum: u32 = digits
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum();
        match sum % 11 {
            0 => Some(format!("{digits}-0")),
            1 => None,
            rest => Some(format!("{digits}-{}", 11 - rest)),
        }
    })
}

#[cfg(test)]
mod tests {
    use palvelurekisteri_domain::identity::business_id::BusinessId;

    use super::*;

    #[test]
    fn business_ids_are_valid_and_unused() {
        let ids: Vec<_> = business_ids(FIRST_SERIAL).take(500).collect();
        assert!(ids.iter().all(|id| BusinessId::parse(id).is_ok()));
        assert!(ids.iter().all(|id| id.starts_with("9999")));
    }
}
