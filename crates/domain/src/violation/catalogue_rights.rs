//! Texts of the rules of the person's own rights.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const RIGHTS: &[Entry] = &[
    entry(
        "consent.class.not_by_consent",
        "Suostumus ei voi koskea tätä tietoluokkaa tälle saajalle: {class}.",
        "Ett samtycke kan inte gälla denna uppgiftsklass för denna mottagare: {class}.",
        "A consent cannot cover this class of data for this receiver: {class}.",
    ),
    entry(
        "consent.class.repeated",
        "Tietoluokka on mainittu kahdesti: {class}.",
        "Uppgiftsklassen nämns två gånger: {class}.",
        "The class of data is named twice: {class}.",
    ),
    entry(
        "consent.given_on.in_future",
        "Suostumuksen päivä on tulevaisuudessa; tänään on {today}.",
        "Dagen för samtycket ligger i framtiden; i dag är det {today}.",
        "The day of the consent is in the future; today is {today}.",
    ),
    entry(
        "consent.health.not_specific",
        "Terveyttä ja toimintakykyä koskeviin tietoihin tarvitaan oma, nimenomainen suostumus.",
        "För uppgifter om hälsa och funktionsförmåga behövs ett eget, uttryckligt samtycke.",
        "Data on health and capacity needs a specific consent of its own.",
    ),
    entry(
        "consent.manner.not_written",
        "Tähän luovutukseen tarvitaan kirjallinen suostumus; sähköinen on kirjallisen veroinen.",
        "För detta utlämnande behövs ett skriftligt samtycke; ett elektroniskt är likvärdigt.",
        "This disclosure needs a written consent; an electronic one is as good.",
    ),
];
