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
    entry(
        "disclosure.class.not_disclosed",
        "Tätä tietoluokkaa ei voi luovuttaa saajalle: {class}.",
        "Denna uppgiftsklass kan inte lämnas ut till mottagaren: {class}.",
        "This class of data cannot be disclosed to the recipient: {class}.",
    ),
    entry(
        "disclosure.consent.missing",
        "Asiakkaalla ei ollut luovutuspäivänä voimassa suostumusta, joka kattaa kaikki tietoluokat.",
        "Klienten hade på dagen för utlämnandet inget gällande samtycke som täcker alla uppgiftsklasser.",
        "On the day of the disclosure the client had no consent in force that covers every class of data.",
    ),
    entry(
        "disclosure.disclosed_on.in_future",
        "Luovutuspäivä on tulevaisuudessa; tänään on {today}.",
        "Dagen för utlämnandet ligger i framtiden; i dag är det {today}.",
        "The day of the disclosure is in the future; today is {today}.",
    ),
    entry(
        "disclosure.employer.consent_only",
        "Työnantajalle tietoja luovutetaan vain asiakkaan suostumuksella.",
        "Till en arbetsgivare lämnas uppgifter ut endast med klientens samtycke.",
        "An employer is told only by consent of the client.",
    ),
    entry(
        "subject_access.delivered_on.not_possible",
        "Jäljennös annetaan aikaisintaan pyynnön päivänä {earliest} ja viimeistään tänään {today}.",
        "Kopian lämnas ut tidigast på dagen för begäran {earliest} och senast i dag {today}.",
        "The copy is given on the day of the request {earliest} at the earliest and today {today} at the latest.",
    ),
    entry(
        "subject_access.received_on.in_future",
        "Pyynnön päivä on tulevaisuudessa; tänään on {today}.",
        "Dagen för begäran ligger i framtiden; i dag är det {today}.",
        "The day of the request is in the future; today is {today}.",
    ),
    entry(
        "subject_access.refused.repeated",
        "Tietoluokka on mainittu kahdesti: {class}.",
        "Uppgiftsklassen nämns två gånger: {class}.",
        "The class of data is named twice: {class}.",
    ),
];
