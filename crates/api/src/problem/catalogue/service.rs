//! The register itself: load, outages and faults of its own.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, INTERNAL];

/// More requests than the account may send.
pub const RATE_LIMITED: Entry = Entry {
    code: "rate_limited",
    kind: Kind::Problem,
    status: 429,
    title: Label::new(
        "Liian monta pyyntöä",
        "För många begäranden",
        "Too many requests",
    ),
    message: Label::new(
        "Olet lähettänyt liian monta pyyntöä. Odota {retry_after_seconds} sekuntia ja yritä uudelleen.",
        "Du har skickat för många begäranden. Vänta {retry_after_seconds} sekunder och försök igen.",
        "You have sent too many requests. Wait {retry_after_seconds} seconds and try again.",
    ),
    example: r#"{"retry_after_seconds": 3}"#,
};

/// Nothing was done; it can be tried again.
pub const UNAVAILABLE: Entry = Entry {
    code: "service.unavailable",
    kind: Kind::Problem,
    status: 503,
    title: Label::new(
        "Palvelu ei ole käytettävissä",
        "Tjänsten är inte tillgänglig",
        "The service is not available",
    ),
    message: Label::new(
        "Palvelu on hetkellisesti poissa käytöstä. Mitään ei tallennettu. Yritä hetken kuluttua uudelleen.",
        "Tjänsten är tillfälligt ur bruk. Ingenting sparades. Försök igen om en stund.",
        "The service is out of use for a moment. Nothing was stored. Try again shortly.",
    ),
    example: "{}",
};

/// The connection was lost while committing.
pub const OUTCOME_UNKNOWN: Entry = Entry {
    code: "service.outcome_unknown",
    kind: Kind::Problem,
    status: 503,
    title: Label::new(
        "Tallennuksen lopputulos on epäselvä",
        "Resultatet av sparandet är oklart",
        "It is not known whether it was stored",
    ),
    message: Label::new(
        "Yhteys katkesi kesken tallennuksen. Lähetä pyyntö uudelleen samalla Idempotency-Key-avaimella, niin se ei tallennu kahdesti.",
        "Förbindelsen bröts medan uppgiften sparades. Skicka begäran på nytt med samma Idempotency-Key, så sparas den inte två gånger.",
        "The connection was lost while storing. Send the request again with the same Idempotency-Key, and it is not stored twice.",
    ),
    example: "{}",
};

/// A fault of ours; the log has the cause under the request id.
pub const INTERNAL: Entry = Entry {
    code: "internal",
    kind: Kind::Problem,
    status: 500,
    title: Label::new(
        "Palvelussa on vika",
        "Fel i tjänsten",
        "The service has a fault",
    ),
    message: Label::new(
        "Pyyntöä ei voitu käsitellä palvelun oman vian takia. Ilmoita pyynnön tunniste (request_id) käyttötukeen.",
        "Begäran kunde inte behandlas på grund av ett fel i tjänsten. Meddela begärans id (request_id) till användarstödet.",
        "The request could not be handled because of a fault of the service. Give the request id (request_id) to user support.",
    ),
    example: "{}",
};
