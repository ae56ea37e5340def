//! Clients: new, active, ended (R1 of domain.md §7.7), and how many each worker has.

use super::{AGE_BAND, MUNICIPALITY, OF_CLIENTS, SEX};
use crate::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Label,
    statistics::indicator::{Indicator, Timing},
};

const RELATIONSHIP: Label = Label::new("asiakkuus", "klientförhållande", "a service relationship");

pub(super) const ALL: &[Indicator] = &[
    Indicator {
        id: StatisticIndicator::ClientsNew,
        version: 1,
        definition: Label::new(
            "Asiakkuudet, joiden avauspäivä on jaksolla, ja niiden henkilöt. Ikä ja kunta avauspäivänä.",
            "Klientförhållanden som öppnats under perioden, och personerna i dem. Ålder och kommun på öppningsdagen.",
            "Service relationships opened in the period, and their persons. Age and municipality on the day of opening.",
        ),
        event: RELATIONSHIP,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R1",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            MUNICIPALITY,
            AGE_BAND,
            SEX,
            StatisticDimension::RelationshipKind,
            StatisticDimension::EntryChannel,
        ],
    },
    Indicator {
        id: StatisticIndicator::ClientsActive,
        version: 1,
        definition: Label::new(
            "Asiakkuudet, jotka ovat avoinna tilastopäivänä: avattu viimeistään silloin eikä päättynyt ennen sitä.",
            "Klientförhållanden som är öppna på statistikdagen: öppnade senast då och inte avslutade före den.",
            "Service relationships open on the day: opened by then and not closed before it.",
        ),
        event: RELATIONSHIP,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R1",
        timing: Timing::Stock,
        amount: None,
        dimensions: &[
            MUNICIPALITY,
            AGE_BAND,
            SEX,
            StatisticDimension::RelationshipKind,
            StatisticDimension::EntryChannel,
        ],
    },
    Indicator {
        id: StatisticIndicator::ClientsEnded,
        version: 1,
        definition: Label::new(
            "Asiakkuudet, joiden päättymispäivä on jaksolla, ja niiden henkilöt. Ikä ja kunta päättymispäivänä.",
            "Klientförhållanden som avslutats under perioden, och personerna i dem. Ålder och kommun på slutdagen.",
            "Service relationships closed in the period, and their persons. Age and municipality on the day of closing.",
        ),
        event: RELATIONSHIP,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R1",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            MUNICIPALITY,
            AGE_BAND,
            SEX,
            StatisticDimension::RelationshipKind,
            StatisticDimension::ClosingReason,
        ],
    },
];
