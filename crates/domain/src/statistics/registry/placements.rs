//! Placements, their follow-up and the way there (R3, R12 of domain.md §7.7; decision 12).

use super::{AGE_BAND, MUNICIPALITY, OF_CLIENTS, SEX};
use crate::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Label,
    statistics::indicator::{Amount, Indicator, Timing},
};

const PLACEMENT: Label = Label::new("sijoittuminen", "placering", "a placement");

pub(super) const ALL: &[Indicator] = &[
    Indicator {
        id: StatisticIndicator::PlacementsPublished,
        version: 1,
        definition: Label::new(
            "Sijoittumiset kuntakokeilun julkaisemin ryhmin: kuntouttava työtoiminta, työkokeilu, palkkatuettu työ ja työhönvalmennus alkaneista aktiivivaiheista; koulutus on tutkinto, oppisopimus ja omaehtoinen opiskelu.",
            "Placeringar i de grupper som kommunförsöket publicerade: arbetsverksamhet, arbetsprövning, lönesubvention och arbetsträning av påbörjade skeden; utbildning är examen, läroavtal och frivilliga studier.",
            "Placements in the groups that the municipal trial published: rehabilitative work, work trial, subsidised work and coaching from phases started; education is degrees, apprenticeships and self-motivated studies.",
        ),
        event: PLACEMENT,
        limits: OF_CLIENTS,
        source: "domain.md §7.2; decision 12",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            StatisticDimension::PlacementGroup,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
    Indicator {
        id: StatisticIndicator::Placements,
        version: 1,
        definition: Label::new(
            "Kirjatut sijoittumiset, jotka alkoivat jaksolla, lajin, työsuhteen keston, työajan ja työnantajan sektorin mukaan. Siirtymiset aktiivivaiheisiin ovat omassa tunnusluvussaan.",
            "Antecknade placeringar som började under perioden, efter typ, anställningsform, arbetstid och arbetsgivarens sektor. Övergångar till aktiva skeden finns i en egen indikator.",
            "Recorded placements that started in the period, by kind, contract, hours and sector. Entries into phases are an indicator of their own.",
        ),
        event: PLACEMENT,
        limits: OF_CLIENTS,
        source: "domain.md §7.3; decision 12",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            StatisticDimension::PlacementKind,
            StatisticDimension::Contract,
            StatisticDimension::Hours,
            StatisticDimension::Sector,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
    Indicator {
        id: StatisticIndicator::FollowUps,
        version: 1,
        definition: Label::new(
            "Jaksolla päättyneiden aktiivivaiheiden ja alkaneiden sijoittumisten seurantakohdat 3, 6 ja 12 kuukauden päässä ja tilanne niissä. Puuttuva tulos näytetään omana ryhmänään.",
            "Uppföljningspunkterna 3, 6 och 12 månader efter skeden som slutade och placeringar som började under perioden, och situationen vid dem. Ett resultat som saknas visas som en egen grupp.",
            "The points 3, 6 and 12 months after the phases that ended and the placements that began in the period, and the situation at each. A missing outcome is shown as a group of its own.",
        ),
        event: Label::new("seurantakohta", "uppföljningspunkt", "a point of follow-up"),
        limits: OF_CLIENTS,
        source: "domain.md §7.3, §7.7 R3; decision 12",
        timing: Timing::Flow,
        amount: None,
        dimensions: &[
            StatisticDimension::FollowUpPoint,
            StatisticDimension::FollowUpOutcome,
            StatisticDimension::FollowUpBase,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
    Indicator {
        id: StatisticIndicator::WaitingTimes,
        version: 1,
        definition: Label::new(
            "Päivät asiakkuuden avaamisesta ensimmäiseen kirjattuun tapahtumaan, valmiiseen arvioon ja aktiivivaiheeseen sekä arviosta suunnitelmaan ja suunnitelmasta aktiivivaiheeseen, kun jälkimmäinen on jaksolla.",
            "Dagar från att klientförhållandet öppnats till första kontakten, bedömningen och det aktiva skedet, och från bedömningen till planen och från planen till skedet, när det senare faller på perioden.",
            "Days from the opening of a relationship to the first recorded contact, the completed assessment and the first phase, and from assessment to plan and plan to phase, where the later falls in the period.",
        ),
        event: Label::new(
            "toteutunut vaihe",
            "uppnått steg",
            "a step that was reached",
        ),
        limits: Label::new(
            "Vain toteutuneet vaiheet: vielä odottavat eivät ole mukana, joten jakso voi näyttää todellista lyhyemmältä. Mitätöidyt kirjaukset ja luonnokset eivät ole mukana.",
            "Endast uppnådda steg: de som ännu väntar ingår inte, så perioden kan se kortare ut än den är. Annullerade anteckningar och utkast ingår inte.",
            "Steps that were reached only: who still waits is not in it, so that a period can look shorter than it is. Annulled records and drafts are left out.",
        ),
        source: "domain.md §7.7 R12; 380/2023 36-37 §",
        timing: Timing::Flow,
        amount: Some(Amount::WaitedDays),
        dimensions: &[StatisticDimension::Step, MUNICIPALITY, AGE_BAND, SEX],
    },
];
