//! The register itself: load, outages and faults of its own.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, INTERNAL];

/// More requests than the account may send.
pub const RATE_LIMITED: Entry = Entry {
    code: "rate_limited",
    kind: Kind::Problem,
    status: 429,
    title: Text {
        fi: "Liian monta pyyntöä",
        sv: "För många begäranden",
        en: "Too many requests",
    },
    message: Text {
        fi: "Olet lähettänyt liian monta pyyntöä. Odota {retry_after_seconds} sekuntia ja yritä uudelleen.",
        sv: "Du har skickat för många begäranden. Vänta {retry_after_seconds} sekunder och försök igen.",
        en: "You have sent too many requests. Wait {retry_after_seconds} seconds and try again.",
    },
    example: r#"{"retry_after_seconds": 3}"#,
};

/// Nothing was done; it can be tried again.
pub const UNAVAILABLE: Entry = Entry {
    code: "service.unavailable",
    kind: Kind::Problem,
    status: 503,
    title: Text {
        fi: "Palvelu ei ole käytettävissä",
        sv: "Tjänsten är inte tillgänglig",
        en: "The service is not available",
    },
    message: Text {
        fi: "Palvelu on hetkellisesti poissa käytöstä. Mitään ei tallennettu. Yritä hetken kuluttua uudelleen.",
        sv: "Tjänsten är tillfälligt ur bruk. Ingenting sparades. Försök igen om en stund.",
        en: "The service is out of use for a moment. Nothing was stored. Try again shortly.",
    },
    example: "{}",
};

/// The connection was lost while committing.
pub const OUTCOME_UNKNOWN: Entry = Entry {
    code: "service.outcome_unknown",
    kind: Kind::Problem,
    status: 503,
    title: Text {
        fi: "Tallennuksen lopputulos on epäselvä",
        sv: "Resultatet av sparandet är oklart",
        en: "It is not known whether it was stored",
    },
    message: Text {
        fi: "Yhteys katkesi kesken tallennuksen. Lähetä pyyntö uudelleen samalla Idempotency-Key-avaimella, niin se ei tallennu kahdesti.",
        sv: "Förbindelsen bröts medan uppgiften sparades. Skicka begäran på nytt med samma Idempotency-Key, så sparas den inte två gånger.",
        en: "The connection was lost while storing. Send the request again with the same Idempotency-Key, and it is not stored twice.",
    },
    example: "{}",
};

/// A fault of ours; the log has the cause under the request id.
pub const INTERNAL: Entry = Entry {
    code: "internal",
    kind: Kind::Problem,
    status: 500,
    title: Text {
        fi: "Palvelussa on vika",
        sv: "Fel i tjänsten",
        en: "The service has a fault",
    },
    message: Text {
        fi: "Pyyntöä ei voitu käsitellä palvelun oman vian takia. Ilmoita pyynnön tunniste (request_id) käyttötukeen.",
        sv: "Begäran kunde inte behandlas på grund av ett fel i tjänsten. Meddela begärans id (request_id) till användarstödet.",
        en: "The request could not be handled because of a fault of the service. Give the request id (request_id) to user support.",
    },
    example: "{}",
};
