//! The definitions, by topic. A change that gives another figure of the same facts raises the version.

use super::indicator::Indicator;
use crate::{code_set::statistics::StatisticDimension, label::Label};

mod clients;
mod deadlines;
mod phases;
mod placements;
mod rates;

/// Every indicator, in the order of the code set.
pub fn indicators() -> impl Iterator<Item = &'static Indicator> {
    [
        clients::ALL,
        phases::ALL,
        placements::ALL,
        rates::ALL,
        deadlines::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The indicator of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Indicator> {
    indicators().find(|indicator| indicator.id.as_str() == id)
}

/// What is known of every client: on the day of the event, or on the day of the figure.
const MUNICIPALITY: StatisticDimension = StatisticDimension::Municipality;
const AGE_BAND: StatisticDimension = StatisticDimension::AgeBand;
const SEX: StatisticDimension = StatisticDimension::Sex;

/// What every indicator about clients leaves out and cannot say.
const OF_CLIENTS: Label = Label::new(
    "Mitätöidyt kirjaukset ja luonnokset eivät ole mukana. Turvakiellon alaiset lasketaan alueelle, kuntana ei tiedossa. Hävitettyjä tietoja ei voi laskea uudelleen.",
    "Annullerade anteckningar och utkast ingår inte. Personer med spärrmarkering räknas till området, kommunen okänd. Gallrade uppgifter kan inte räknas på nytt.",
    "Annulled records and drafts are left out. Persons under a non-disclosure order count for the area, municipality unknown. What has been erased cannot be counted again.",
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{code_set::statistics::StatisticIndicator, label::Language, statistics::document};

    #[test]
    fn every_code_has_one_definition() {
        let defined: Vec<_> = indicators().map(|one| one.id).collect();
        assert_eq!(defined, StatisticIndicator::ALL);
        assert_eq!(
            find("placements").map(|one| one.id),
            Some(StatisticIndicator::Placements)
        );
        assert_eq!(find("nothing"), None);
    }

    #[test]
    fn every_definition_is_whole() {
        for one in indicators() {
            let distinct: BTreeSet<_> = one.dimensions.iter().collect();
            assert_eq!(distinct.len(), one.dimensions.len(), "{}", one.id);
            for language in Language::ALL {
                for text in [one.definition, one.limits, one.event, one.title()] {
                    assert!(!text.get(language).is_empty(), "{}", one.id);
                }
            }
            assert!(one.version > 0 && !one.source.is_empty());
        }
        assert!(document::render().contains("## `municipal_share`"));
    }
}
