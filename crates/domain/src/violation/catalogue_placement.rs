//! Texts of the rules of placements, their follow-up and notes.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const PLACEMENT: &[Entry] = &[
    entry(
        "follow_up.not_reached.before_due",
        "Seuranta erääntyy {due_on}. Merkitse asiakas tavoittamatta jääneeksi aikaisintaan silloin.",
        "Uppföljningen förfaller {due_on}. Anteckna klienten som inte anträffad tidigast då.",
        "The follow-up is due on {due_on}. Mark the client as not reached from that day on.",
    ),
    entry(
        "follow_up.recorded_on.in_future",
        "Päivä on tulevaisuudessa; tänään on {today}.",
        "Dagen ligger i framtiden; i dag är det {today}.",
        "The day is in the future; today is {today}.",
    ),
    entry(
        "note.occurred_on.in_future",
        "Kirjaus koskee jo ollutta päivää; tänään on {today}.",
        "Anteckningen gäller en dag som redan varit; i dag är det {today}.",
        "A note is about a day that has come; today is {today}.",
    ),
    entry(
        "placement.contract.missing",
        "Työsuhteen kesto puuttuu.",
        "Anställningsformen saknas.",
        "The contract of employment is missing.",
    ),
    entry(
        "placement.contract.not_for_kind",
        "Työsuhteen kestoa ei kirjata tälle lajille: {kind}.",
        "Anställningsformen antecknas inte för denna typ: {kind}.",
        "A contract of employment is not recorded for this kind: {kind}.",
    ),
    entry(
        "placement.employer.not_for_kind",
        "Työnantajaa ei kirjata tälle lajille: {kind}.",
        "Arbetsgivaren antecknas inte för denna typ: {kind}.",
        "An employer is not recorded for this kind: {kind}.",
    ),
    entry(
        "placement.ended_on.before_start",
        "Viimeinen päivä on ennen ensimmäistä päivää {started_on}.",
        "Den sista dagen är före den första dagen {started_on}.",
        "The last day is before the first day {started_on}.",
    ),
    entry(
        "placement.hours.missing",
        "Työaika puuttuu.",
        "Arbetstiden saknas.",
        "The working hours are missing.",
    ),
    entry(
        "placement.hours.not_for_kind",
        "Työaikaa ei kirjata tälle lajille: {kind}.",
        "Arbetstiden antecknas inte för denna typ: {kind}.",
        "Working hours are not recorded for this kind: {kind}.",
    ),
    entry(
        "placement.sector.missing",
        "Työnantajasektori puuttuu.",
        "Arbetsgivarsektorn saknas.",
        "The sector of the employer is missing.",
    ),
    entry(
        "placement.sector.not_for_kind",
        "Työnantajasektoria ei kirjata tälle lajille: {kind}.",
        "Arbetsgivarsektorn antecknas inte för denna typ: {kind}.",
        "A sector of the employer is not recorded for this kind: {kind}.",
    ),
    entry(
        "placement.started_on.after_death",
        "Ensimmäinen päivä on asiakkaan kuolinpäivän jälkeen.",
        "Den första dagen är efter klientens dödsdag.",
        "The first day is after the client's day of death.",
    ),
    entry(
        "placement.started_on.before_source_phase",
        "Ensimmäinen päivä on ennen lähtöjakson alkua {phase_started_on}.",
        "Den första dagen är före början av den föregående perioden {phase_started_on}.",
        "The first day is before the start of the phase that led here, {phase_started_on}.",
    ),
    entry(
        "placement.started_on.in_future",
        "Sijoittuminen on toteutunut tulos: ensimmäinen päivä ei voi olla tulevaisuudessa. Tänään on {today}.",
        "Placeringen är ett utfall: den första dagen kan inte ligga i framtiden. I dag är det {today}.",
        "A placement is an outcome that has happened: the first day cannot be in the future. Today is {today}.",
    ),
];
