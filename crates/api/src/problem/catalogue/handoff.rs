//! Handoffs.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[ANSWERED_ALREADY, EXISTS, EXPIRED];

/// Answering twice.
pub const ANSWERED_ALREADY: Entry = Entry {
    code: "handoff.answered_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Siirtoon on jo vastattu",
        "Överföringen har redan besvarats",
        "The handoff is answered",
    ),
    message: Label::new(
        "Siirto on jo hyväksytty, hylätty tai peruttu. Lue se uudelleen.",
        "Överföringen har redan godkänts, avslagits eller återtagits. Läs den på nytt.",
        "The handoff has been accepted, declined or revoked already. Read it again.",
    ),
    example: "{}",
};

/// Offering the same twice.
pub const EXISTS: Entry = Entry {
    code: "handoff.exists",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Siirto odottaa jo vastausta",
        "Överföringen väntar redan på svar",
        "The handoff waits already",
    ),
    message: Label::new(
        "Samanlainen siirto samaan yksikköön odottaa vastausta. Peru se, jos teet uuden.",
        "En likadan överföring till samma enhet väntar på svar. Återta den om du gör en ny.",
        "A handoff of the kind to the same unit waits for an answer. Revoke it to make a new one.",
    ),
    example: "{}",
};

/// Answering too late.
pub const EXPIRED: Entry = Entry {
    code: "handoff.expired",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Vastausaika on päättynyt",
        "Svarstiden har gått ut",
        "The time to answer is over",
    ),
    message: Label::new(
        "Siirtoon ei vastattu ajoissa. Yksikön lähiesihenkilö päättää siitä.",
        "Överföringen besvarades inte i tid. Enhetens närmaste chef beslutar om den.",
        "The handoff was not answered in time. The lead of the unit decides about it.",
    ),
    example: "{}",
};
