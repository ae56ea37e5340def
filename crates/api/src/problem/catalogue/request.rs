//! The request as a whole: its form, size and media type.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    INVALID,
    UNKNOWN_CODE,
    MALFORMED_JSON,
    DUPLICATE_FIELD,
    TOO_DEEP,
    TOO_MANY_VALUES,
    TOO_LARGE,
    TIMED_OUT,
    BODY_REQUIRED,
    BODY_NOT_ALLOWED,
    UNSUPPORTED_MEDIA_TYPE,
    NOT_ACCEPTABLE,
    METHOD_NOT_ALLOWED,
];

/// Several faults of form, or one that no other problem code names.
pub const INVALID: Entry = Entry {
    code: "request.invalid",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Pyynnössä on virheitä",
        sv: "Begäran innehåller fel",
        en: "The request has faults",
    },
    message: Text {
        fi: "Korjaa kohdassa errors luetellut virheet ja lähetä pyyntö uudelleen.",
        sv: "Rätta felen som räknas upp under errors och skicka begäran på nytt.",
        en: "Correct the faults listed in errors and send the request again.",
    },
    example: "{}",
};

/// The form is right, but a code is not in its code set.
pub const UNKNOWN_CODE: Entry = Entry {
    code: "request.unknown_code",
    kind: Kind::Problem,
    status: 422,
    title: Text {
        fi: "Tuntematon koodi",
        sv: "Okänd kod",
        en: "Unknown code",
    },
    message: Text {
        fi: "Pyynnössä on koodi, jota koodistossa ei ole. Valitse jokin kohdassa errors luetelluista.",
        sv: "Begäran innehåller en kod som inte finns i kodverket. Välj någon av dem som räknas upp under errors.",
        en: "The request has a code that is not in its code set. Choose one of those listed in errors.",
    },
    example: "{}",
};

/// The body is not one JSON text in UTF-8.
pub const MALFORMED_JSON: Entry = Entry {
    code: "request.malformed_json",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Pyyntö ei ole kelvollista JSONia",
        sv: "Begäran är inte giltig JSON",
        en: "The request is not valid JSON",
    },
    message: Text {
        fi: "Pyynnön runkoa ei voi lukea[ (rivi {line}, sarake {column})]. Tarkista, että se on yksi UTF-8-merkistön JSON-teksti.",
        sv: "Begärans innehåll kan inte läsas[ (rad {line}, kolumn {column})]. Kontrollera att det är en enda JSON-text i UTF-8.",
        en: "The body cannot be read[ (line {line}, column {column})]. Check that it is one JSON text in UTF-8.",
    },
    example: r#"{"line": 3, "column": 14}"#,
};

/// A JSON object has the same name twice.
pub const DUPLICATE_FIELD: Entry = Entry {
    code: "request.duplicate_field",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Sama kenttä kahdesti",
        sv: "Samma fält två gånger",
        en: "The same field twice",
    },
    message: Text {
        fi: "Sama kenttä on annettu kahdesti. Poista ylimääräinen.",
        sv: "Samma fält har angetts två gånger. Ta bort det överflödiga.",
        en: "The same field is given twice. Remove the extra one.",
    },
    example: "{}",
};

/// Arrays and objects inside one another beyond the limit.
pub const TOO_DEEP: Entry = Entry {
    code: "request.too_deep",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Liikaa sisäkkäisiä rakenteita",
        sv: "För många kapslade strukturer",
        en: "Too deeply nested",
    },
    message: Text {
        fi: "Pyynnössä saa olla enintään {max} sisäkkäistä tasoa. Yksinkertaista rakennetta.",
        sv: "Begäran får ha högst {max} kapslade nivåer. Förenkla strukturen.",
        en: "A request may have at most {max} levels inside one another. Simplify the structure.",
    },
    example: r#"{"max": 32}"#,
};

/// More JSON values than a request may hold.
pub const TOO_MANY_VALUES: Entry = Entry {
    code: "request.too_many_values",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Liikaa tietoja yhdessä pyynnössä",
        sv: "För många uppgifter i en begäran",
        en: "Too many values in one request",
    },
    message: Text {
        fi: "Pyynnössä saa olla enintään {max} arvoa. Jaa se pienempiin osiin.",
        sv: "Begäran får innehålla högst {max} värden. Dela upp den i mindre delar.",
        en: "A request may hold at most {max} values. Split it into smaller parts.",
    },
    example: r#"{"max": 10000}"#,
};

/// More bytes than the route takes.
pub const TOO_LARGE: Entry = Entry {
    code: "request.too_large",
    kind: Kind::Problem,
    status: 413,
    title: Text {
        fi: "Pyyntö on liian suuri",
        sv: "Begäran är för stor",
        en: "The request is too large",
    },
    message: Text {
        fi: "Pyyntö saa olla enintään {max_bytes} tavua. Lyhennä sitä tai jaa se osiin.",
        sv: "Begäran får vara högst {max_bytes} byte. Förkorta den eller dela upp den.",
        en: "A request may be at most {max_bytes} bytes. Shorten it or split it.",
    },
    example: r#"{"max_bytes": 65536}"#,
};

/// The body did not arrive in time.
pub const TIMED_OUT: Entry = Entry {
    code: "request.timed_out",
    kind: Kind::Problem,
    status: 408,
    title: Text {
        fi: "Pyyntö ei saapunut ajoissa",
        sv: "Begäran kom inte fram i tid",
        en: "The request did not arrive in time",
    },
    message: Text {
        fi: "Pyynnön lähetys kesti liian kauan. Tarkista yhteys ja lähetä pyyntö uudelleen.",
        sv: "Det tog för länge att skicka begäran. Kontrollera förbindelsen och skicka begäran på nytt.",
        en: "Sending the request took too long. Check the connection and send the request again.",
    },
    example: "{}",
};

/// The operation needs a body and got none.
pub const BODY_REQUIRED: Entry = Entry {
    code: "request.body_required",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Pyynnön runko puuttuu",
        sv: "Begäran saknar innehåll",
        en: "The body is missing",
    },
    message: Text {
        fi: "Lähetä tiedot pyynnön rungossa JSON-muodossa.",
        sv: "Skicka uppgifterna i begärans innehåll i JSON-format.",
        en: "Send the data in the body as JSON.",
    },
    example: "{}",
};

/// The operation takes no body.
pub const BODY_NOT_ALLOWED: Entry = Entry {
    code: "request.body_not_allowed",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Pyynnössä ei saa olla runkoa",
        sv: "Begäran får inte ha innehåll",
        en: "No body is allowed",
    },
    message: Text {
        fi: "Tämä toiminto ei ota vastaan tietoja rungossa. Poista runko ja lähetä pyyntö uudelleen.",
        sv: "Denna åtgärd tar inte emot uppgifter i innehållet. Ta bort det och skicka begäran på nytt.",
        en: "This operation takes no data in the body. Remove it and send the request again.",
    },
    example: "{}",
};

/// The body is not in a media type the operation takes.
pub const UNSUPPORTED_MEDIA_TYPE: Entry = Entry {
    code: "request.unsupported_media_type",
    kind: Kind::Problem,
    status: 415,
    title: Text {
        fi: "Mediatyyppi ei kelpaa",
        sv: "Medietypen stöds inte",
        en: "Unsupported media type",
    },
    message: Text {
        fi: "Lähetä runko muodossa {valid}.",
        sv: "Skicka innehållet i formatet {valid}.",
        en: "Send the body as {valid}.",
    },
    example: r#"{"valid": ["application/json"]}"#,
};

/// The answer exists in no form the caller accepts.
pub const NOT_ACCEPTABLE: Entry = Entry {
    code: "request.not_acceptable",
    kind: Kind::Problem,
    status: 406,
    title: Text {
        fi: "Vastausta ei ole pyydetyssä muodossa",
        sv: "Svaret finns inte i det begärda formatet",
        en: "Not available in that form",
    },
    message: Text {
        fi: "Pyydä vastaus muodossa {valid}.",
        sv: "Begär svaret i formatet {valid}.",
        en: "Ask for the answer as {valid}.",
    },
    example: r#"{"valid": ["application/json"]}"#,
};

/// The address exists, the method does not.
pub const METHOD_NOT_ALLOWED: Entry = Entry {
    code: "request.method_not_allowed",
    kind: Kind::Problem,
    status: 405,
    title: Text {
        fi: "Metodi ei ole käytössä tässä osoitteessa",
        sv: "Metoden kan inte användas på denna adress",
        en: "Method not allowed here",
    },
    message: Text {
        fi: "Käytä tässä osoitteessa jotakin näistä metodeista: {valid}.",
        sv: "Använd någon av följande metoder på denna adress: {valid}.",
        en: "Use one of these methods at this address: {valid}.",
    },
    example: r#"{"valid": ["GET", "POST"]}"#,
};
