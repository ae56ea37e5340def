//! Deadlines that have passed (domain.md §7.7; docs/deadlines.md).

use super::{AGE_BAND, MUNICIPALITY, SEX};
use crate::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Label,
    statistics::indicator::{Amount, Indicator, Timing},
};

pub(super) const ALL: &[Indicator] = &[Indicator {
    id: StatisticIndicator::DeadlinesOverdue,
    version: 1,
    definition: Label::new(
        "Määräajat, jotka olivat tilastopäivänä menneet umpeen täyttymättä, ja kuinka monta päivää niistä oli kulunut.",
        "Tidsfrister som på statistikdagen hade gått ut utan att uppfyllas, och hur många dagar som hade gått.",
        "Deadlines that had passed by the day without being met, and how many days ago.",
    ),
    event: Label::new(
        "umpeen mennyt määräaika",
        "utgången tidsfrist",
        "a deadline that has passed",
    ),
    limits: Label::new(
        "Määräajat johdetaan kirjauksista: myöhemmin kirjattu täyttää määräajan sen tekopäivänä, ja peruuntunut määräaika puuttuu myös menneen päivän luvusta, jollei hetkeä known_at anneta. Mitätöidyt kirjaukset ja sosiaalihuolto eivät ole mukana. Turvakiellon alaiset lasketaan alueelle, kuntana ei tiedossa.",
        "Tidsfristerna härleds ur anteckningarna: det som antecknas senare uppfyller fristen den dag det gjordes, och en frist som fallit bort saknas också i talet för en gången dag om known_at inte anges. Annullerade anteckningar och socialvården ingår inte. Personer med spärrmarkering räknas till området, kommunen okänd.",
        "Deadlines follow from the records: what is recorded later meets one on the day it was done, and a withdrawn one is missing of a past day, too, unless known_at is given. Annulled records and social welfare are left out. Persons under a non-disclosure order count for the area, municipality unknown.",
    ),
    source: "189/2001, 380/2023 and 381/2023 by docs/deadlines.md",
    timing: Timing::Stock,
    amount: Some(Amount::WaitedDays),
    dimensions: &[
        StatisticDimension::DeadlineKind,
        MUNICIPALITY,
        AGE_BAND,
        SEX,
    ],
}];
