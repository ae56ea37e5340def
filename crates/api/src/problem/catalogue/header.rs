//! Request headers.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    IF_MATCH_REQUIRED,
    IF_MATCH_MALFORMED,
    IDEMPOTENCY_KEY_REQUIRED,
    IDEMPOTENCY_KEY_MALFORMED,
    MALFORMED,
];

/// A change without the version it is based on.
pub const IF_MATCH_REQUIRED: Entry = Entry {
    code: "header.if_match_required",
    kind: Kind::Problem,
    status: 428,
    title: Label::new(
        "Versiotunniste puuttuu",
        "Versionsbeteckningen saknas",
        "Version missing",
    ),
    message: Label::new(
        "Hae tieto ensin ja lähetä sen ETag otsakkeessa If-Match, jottei kenenkään muutos jää alle.",
        "Hämta först uppgiften och skicka dess ETag i rubriken If-Match, så att ingens ändring skrivs över.",
        "Read the record first and send its ETag in If-Match, so that nobody's change is overwritten.",
    ),
    example: "{}",
};

/// If-Match holds something other than one strong ETag of ours.
pub const IF_MATCH_MALFORMED: Entry = Entry {
    code: "header.if_match_malformed",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Versiotunniste on väärässä muodossa",
        "Versionsbeteckningen har fel form",
        "Version malformed",
    ),
    message: Label::new(
        "Lähetä otsakkeessa If-Match täsmälleen se ETag, jonka sait tietoa hakiessasi, lainausmerkkeineen.",
        "Skicka i rubriken If-Match exakt den ETag du fick när du hämtade uppgiften, med citattecken.",
        "Send in If-Match exactly the ETag you received with the record, quotation marks included.",
    ),
    example: "{}",
};

/// A creating request without a key.
pub const IDEMPOTENCY_KEY_REQUIRED: Entry = Entry {
    code: "header.idempotency_key_required",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Toistonestoavain puuttuu",
        "Nyckeln mot upprepning saknas",
        "Idempotency key missing",
    ),
    message: Label::new(
        "Lähetä otsake Idempotency-Key ja siinä uusi satunnainen arvo, esimerkiksi UUID. Se estää kaksoistallennuksen.",
        "Skicka rubriken Idempotency-Key med ett nytt slumpmässigt värde, till exempel ett UUID. Den hindrar dubbel lagring.",
        "Send the Idempotency-Key header with a new random value, such as a UUID. It prevents storing twice.",
    ),
    example: "{}",
};

/// The key is too long or has characters it may not have.
pub const IDEMPOTENCY_KEY_MALFORMED: Entry = Entry {
    code: "header.idempotency_key_malformed",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Toistonestoavain ei kelpaa",
        "Nyckeln mot upprepning duger inte",
        "Idempotency key not valid",
    ),
    message: Label::new(
        "Otsakkeessa Idempotency-Key saa olla {min}–{max} näkyvää ASCII-merkkiä. Käytä esimerkiksi UUID-arvoa.",
        "Rubriken Idempotency-Key får ha {min}–{max} synliga ASCII-tecken. Använd till exempel ett UUID.",
        "Idempotency-Key may have {min}–{max} visible ASCII characters. Use a UUID, for example.",
    ),
    example: r#"{"min": 1, "max": 255}"#,
};

/// A header that cannot be read, or is given twice.
pub const MALFORMED: Entry = Entry {
    code: "header.malformed",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Otsaketta ei voi lukea",
        "Rubriken kan inte läsas",
        "Header cannot be read",
    ),
    message: Label::new(
        "Otsakkeen arvo on väärässä muodossa tai annettu kahdesti. Korjaa se ja lähetä pyyntö uudelleen.",
        "Rubrikens värde har fel form eller har angetts två gånger. Rätta det och skicka begäran på nytt.",
        "The header is malformed or given twice. Correct it and send the request again.",
    ),
    example: "{}",
};
