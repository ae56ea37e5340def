//! Placements and follow-ups: what stands in the way.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    PLACEMENT_EXISTS,
    FOLLOW_UP_ALREADY_RECORDED,
    FOLLOW_UP_NOT_RECORDED,
    FOLLOW_UP_CANCELLED,
];

/// The same placement is recorded.
pub const PLACEMENT_EXISTS: Entry = Entry {
    code: "placement.exists",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sijoittuminen on jo kirjattu",
        "Placeringen är redan antecknad",
        "The placement is recorded",
    ),
    message: Label::new(
        "Asiakkaalla on jo samanlainen sijoittuminen samasta päivästä alkaen. Täydennä sitä sen sijaan, että kirjaat uuden.",
        "Klienten har redan en likadan placering från samma dag. Komplettera den i stället för att anteckna en ny.",
        "The client already has a placement of the kind from that day. Complete it instead of recording a new one.",
    ),
    example: "{}",
};

/// The point has its result.
pub const FOLLOW_UP_ALREADY_RECORDED: Entry = Entry {
    code: "follow_up.already_recorded",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Seuranta on jo kirjattu",
        "Uppföljningen är redan antecknad",
        "The follow-up is recorded",
    ),
    message: Label::new(
        "Seurannan tulos on jo kirjattu. Jos se on väärin, korjaa seurantaa.",
        "Resultatet av uppföljningen är redan antecknat. Om det är fel, rätta uppföljningen.",
        "The result of the follow-up is already recorded. If it is wrong, correct the follow-up.",
    ),
    example: "{}",
};

/// There is nothing to correct.
pub const FOLLOW_UP_NOT_RECORDED: Entry = Entry {
    code: "follow_up.not_recorded",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Seurantaa ei ole kirjattu",
        "Uppföljningen har inte antecknats",
        "The follow-up is not recorded",
    ),
    message: Label::new(
        "Seurannalla ei ole vielä tulosta, jota korjata. Kirjaa tulos ensin.",
        "Uppföljningen har ännu inget resultat att rätta. Anteckna resultatet först.",
        "The follow-up has no result to correct yet. Record the result first.",
    ),
    example: "{}",
};

/// The point is cancelled.
pub const FOLLOW_UP_CANCELLED: Entry = Entry {
    code: "follow_up.cancelled",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Seuranta on peruttu",
        "Uppföljningen är inställd",
        "The follow-up is cancelled",
    ),
    message: Label::new(
        "Seuranta on peruttu, eikä siihen voi kirjata tulosta. Tarkista asiakkaan, jakson ja sijoittumisen tiedot.",
        "Uppföljningen är inställd och inget resultat kan antecknas. Kontrollera uppgifterna om klienten, perioden och placeringen.",
        "The follow-up is cancelled and takes no result. Check the data of the client, the phase and the placement.",
    ),
    example: "{}",
};
