//! Phases and their days (R2, R5 of domain.md §7.7).

use super::{AGE_BAND, MUNICIPALITY, OF_CLIENTS, SEX};
use crate::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Label,
    statistics::indicator::{Amount, Indicator, Timing},
};

const PHASE: Label = Label::new("aktiivivaihe", "aktivt skede", "a phase");
const DAY: Label = Label::new(
    "läsnäolomerkintä",
    "närvaroanteckning",
    "a day on the sheet",
);

pub(super) const ALL: &[Indicator] = &[
    Indicator {
        id: StatisticIndicator::PhasesStarted,
        version: 1,
        definition: Label::new(
            "Aktiivivaiheet, jotka alkoivat jaksolla. Perutut eivät ole mukana.",
            "Aktiva skeden som började under perioden. Inställda ingår inte.",
            "Phases that started in the period. Cancelled ones are left out.",
        ),
        event: PHASE,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R2",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[StatisticDimension::PhaseKind, MUNICIPALITY, AGE_BAND, SEX],
    },
    Indicator {
        id: StatisticIndicator::PhasesRunning,
        version: 1,
        definition: Label::new(
            "Aktiivivaiheet, jotka ovat alkaneet viimeistään tilastopäivänä eivätkä ole päättyneet ennen sitä; myös keskeytyksessä olevat.",
            "Aktiva skeden som har börjat senast på statistikdagen och inte slutat före den; också avbrutna för en tid.",
            "Phases that have started by the day and not ended before it; suspended ones as well.",
        ),
        event: PHASE,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R2",
        timing: Timing::Stock,
        amount: None,
        dimensions: &[StatisticDimension::PhaseKind, MUNICIPALITY, AGE_BAND, SEX],
    },
    Indicator {
        id: StatisticIndicator::PhasesEnded,
        version: 1,
        definition: Label::new(
            "Aktiivivaiheet, jotka päättyivät jaksolla, ja niiden kalenteripäivät ensimmäisestä viimeiseen.",
            "Aktiva skeden som slutade under perioden, och deras kalenderdagar från den första till den sista.",
            "Phases that ended in the period, and their calendar days from first to last.",
        ),
        event: PHASE,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R2",
        timing: Timing::Flow,
        amount: Some(Amount::Days),
        dimensions: &[
            StatisticDimension::PhaseKind,
            StatisticDimension::EndReason,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
    Indicator {
        id: StatisticIndicator::AttendanceDays,
        version: 1,
        definition: Label::new(
            "Aktiivivaiheiden päivät, joille on merkitty läsnäolo tai poissaolo, ja niiden henkilöt.",
            "Dagar i aktiva skeden med anteckning om närvaro eller frånvaro, och personerna.",
            "Days of phases with an entry of attendance or absence, and their persons.",
        ),
        event: DAY,
        limits: OF_CLIENTS,
        source: "domain.md §7.7 R2; 189/2001 24 §",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            StatisticDimension::PhaseKind,
            StatisticDimension::AttendanceStatus,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
    Indicator {
        id: StatisticIndicator::RehabilitativeWorkDays,
        version: 1,
        definition: Label::new(
            "Kuntouttavan työtoiminnan päivät, joilla osallistuja oli läsnä ja jotka luetaan enimmäismäärään, ja valtion korvaus niistä (KTT-28).",
            "Dagar i arbetsverksamhet i rehabiliteringssyfte med närvaro som räknas till maximitiden, och statens ersättning för dem (KTT-28).",
            "Days of rehabilitative work that were attended and count, and the compensation of the state for them (KTT-28).",
        ),
        event: Label::new(
            "osallistumispäivä",
            "deltagandedag",
            "an attended day that counts",
        ),
        limits: Label::new(
            "Korvaus on laskennallinen: järjestäjä hakee sen valtiolta, eikä rekisteri tiedä maksuja. Mitätöidyt eivät ole mukana; turvakiellon alaisten kunta ei ole tiedossa.",
            "Ersättningen är kalkylerad: anordnaren söker den av staten, och registret känner inte betalningarna. Annullerade ingår inte; kommunen är okänd för personer med spärrmarkering.",
            "The compensation is calculated: the organiser applies for it, and the register knows of no payment. Annulled days are left out; the municipality of persons under a non-disclosure order is unknown.",
        ),
        source: "189/2001 24 §; domain.md KTT-28",
        timing: Timing::Flow,
        amount: Some(Amount::Cents),
        dimensions: &[MUNICIPALITY, AGE_BAND, SEX],
    },
];
