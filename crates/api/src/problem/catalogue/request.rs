//! The request as a whole: its form, size and media type.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

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
    RANGE_NOT_SATISFIABLE,
];

/// Several faults of form, or one that no other problem code names.
pub const INVALID: Entry = Entry {
    code: "request.invalid",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Pyynnössä on virheitä",
        "Begäran innehåller fel",
        "The request has faults",
    ),
    message: Label::new(
        "Korjaa kohdassa errors luetellut virheet ja lähetä pyyntö uudelleen.",
        "Rätta felen som räknas upp under errors och skicka begäran på nytt.",
        "Correct the faults listed in errors and send the request again.",
    ),
    example: "{}",
};

/// The form is right, but a code is not in its code set.
pub const UNKNOWN_CODE: Entry = Entry {
    code: "request.unknown_code",
    kind: Kind::Problem,
    status: 422,
    title: Label::new("Tuntematon koodi", "Okänd kod", "Unknown code"),
    message: Label::new(
        "Pyynnössä on koodi, jota koodistossa ei ole. Valitse jokin kohdassa errors luetelluista.",
        "Begäran innehåller en kod som inte finns i kodverket. Välj någon av dem som räknas upp under errors.",
        "The request has a code that is not in its code set. Choose one of those listed in errors.",
    ),
    example: "{}",
};

/// The body is not one JSON text in UTF-8.
pub const MALFORMED_JSON: Entry = Entry {
    code: "request.malformed_json",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Pyyntö ei ole kelvollista JSONia",
        "Begäran är inte giltig JSON",
        "The request is not valid JSON",
    ),
    message: Label::new(
        "Pyynnön runkoa ei voi lukea[ (rivi {line}, sarake {column})]. Tarkista, että se on yksi UTF-8-merkistön JSON-teksti.",
        "Begärans innehåll kan inte läsas[ (rad {line}, kolumn {column})]. Kontrollera att det är en enda JSON-text i UTF-8.",
        "The body cannot be read[ (line {line}, column {column})]. Check that it is one JSON text in UTF-8.",
    ),
    example: r#"{"line": 3, "column": 14}"#,
};

/// A JSON object has the same name twice.
pub const DUPLICATE_FIELD: Entry = Entry {
    code: "request.duplicate_field",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Sama kenttä kahdesti",
        "Samma fält två gånger",
        "The same field twice",
    ),
    message: Label::new(
        "Sama kenttä on annettu kahdesti. Poista ylimääräinen.",
        "Samma fält har angetts två gånger. Ta bort det överflödiga.",
        "The same field is given twice. Remove the extra one.",
    ),
    example: "{}",
};

/// Arrays and objects inside one another beyond the limit.
pub const TOO_DEEP: Entry = Entry {
    code: "request.too_deep",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Liikaa sisäkkäisiä rakenteita",
        "För många kapslade strukturer",
        "Too deeply nested",
    ),
    message: Label::new(
        "Pyynnössä saa olla enintään {max} sisäkkäistä tasoa. Yksinkertaista rakennetta.",
        "Begäran får ha högst {max} kapslade nivåer. Förenkla strukturen.",
        "A request may have at most {max} levels inside one another. Simplify the structure.",
    ),
    example: r#"{"max": 32}"#,
};

/// More JSON values than a request may hold.
pub const TOO_MANY_VALUES: Entry = Entry {
    code: "request.too_many_values",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Liikaa tietoja yhdessä pyynnössä",
        "För många uppgifter i en begäran",
        "Too many values in one request",
    ),
    message: Label::new(
        "Pyynnössä saa olla enintään {max} arvoa. Jaa se pienempiin osiin.",
        "Begäran får innehålla högst {max} värden. Dela upp den i mindre delar.",
        "A request may hold at most {max} values. Split it into smaller parts.",
    ),
    example: r#"{"max": 10000}"#,
};

/// More bytes than the route takes.
pub const TOO_LARGE: Entry = Entry {
    code: "request.too_large",
    kind: Kind::Problem,
    status: 413,
    title: Label::new(
        "Pyyntö on liian suuri",
        "Begäran är för stor",
        "The request is too large",
    ),
    message: Label::new(
        "Pyyntö saa olla enintään {max_bytes} tavua. Lyhennä sitä tai jaa se osiin.",
        "Begäran får vara högst {max_bytes} byte. Förkorta den eller dela upp den.",
        "A request may be at most {max_bytes} bytes. Shorten it or split it.",
    ),
    example: r#"{"max_bytes": 65536}"#,
};

/// The body did not arrive in time.
pub const TIMED_OUT: Entry = Entry {
    code: "request.timed_out",
    kind: Kind::Problem,
    status: 408,
    title: Label::new(
        "Pyyntö ei saapunut ajoissa",
        "Begäran kom inte fram i tid",
        "The request did not arrive in time",
    ),
    message: Label::new(
        "Pyynnön lähetys kesti liian kauan. Tarkista yhteys ja lähetä pyyntö uudelleen.",
        "Det tog för länge att skicka begäran. Kontrollera förbindelsen och skicka begäran på nytt.",
        "Sending the request took too long. Check the connection and send the request again.",
    ),
    example: "{}",
};

/// The operation needs a body and got none.
pub const BODY_REQUIRED: Entry = Entry {
    code: "request.body_required",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Pyynnön runko puuttuu",
        "Begäran saknar innehåll",
        "The body is missing",
    ),
    message: Label::new(
        "Lähetä tiedot pyynnön rungossa JSON-muodossa.",
        "Skicka uppgifterna i begärans innehåll i JSON-format.",
        "Send the data in the body as JSON.",
    ),
    example: "{}",
};

/// The operation takes no body.
pub const BODY_NOT_ALLOWED: Entry = Entry {
    code: "request.body_not_allowed",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Pyynnössä ei saa olla runkoa",
        "Begäran får inte ha innehåll",
        "No body is allowed",
    ),
    message: Label::new(
        "Tämä toiminto ei ota vastaan tietoja rungossa. Poista runko ja lähetä pyyntö uudelleen.",
        "Denna åtgärd tar inte emot uppgifter i innehållet. Ta bort det och skicka begäran på nytt.",
        "This operation takes no data in the body. Remove it and send the request again.",
    ),
    example: "{}",
};

/// The body is not in a media type the operation takes.
pub const UNSUPPORTED_MEDIA_TYPE: Entry = Entry {
    code: "request.unsupported_media_type",
    kind: Kind::Problem,
    status: 415,
    title: Label::new(
        "Mediatyyppi ei kelpaa",
        "Medietypen stöds inte",
        "Unsupported media type",
    ),
    message: Label::new(
        "Lähetä runko muodossa {valid}.",
        "Skicka innehållet i formatet {valid}.",
        "Send the body as {valid}.",
    ),
    example: r#"{"valid": ["application/json"]}"#,
};

/// The answer exists in no form the caller accepts.
pub const NOT_ACCEPTABLE: Entry = Entry {
    code: "request.not_acceptable",
    kind: Kind::Problem,
    status: 406,
    title: Label::new(
        "Vastausta ei ole pyydetyssä muodossa",
        "Svaret finns inte i det begärda formatet",
        "Not available in that form",
    ),
    message: Label::new(
        "Pyydä vastaus muodossa {valid}.",
        "Begär svaret i formatet {valid}.",
        "Ask for the answer as {valid}.",
    ),
    example: r#"{"valid": ["application/json"]}"#,
};

/// The address exists, the method does not.
pub const METHOD_NOT_ALLOWED: Entry = Entry {
    code: "request.method_not_allowed",
    kind: Kind::Problem,
    status: 405,
    title: Label::new(
        "Metodi ei ole käytössä tässä osoitteessa",
        "Metoden kan inte användas på denna adress",
        "Method not allowed here",
    ),
    message: Label::new(
        "Käytä tässä osoitteessa jotakin näistä metodeista: {valid}.",
        "Använd någon av följande metoder på denna adress: {valid}.",
        "Use one of these methods at this address: {valid}.",
    ),
    example: r#"{"valid": ["GET", "POST"]}"#,
};

/// A range beyond the end of the file.
pub const RANGE_NOT_SATISFIABLE: Entry = Entry {
    code: "request.range_not_satisfiable",
    kind: Kind::Problem,
    status: 416,
    title: Label::new(
        "Pyydetty osa on tiedoston ulkopuolella",
        "Den begärda delen ligger utanför filen",
        "The range lies outside the file",
    ),
    message: Label::new(
        "Tiedostossa on {file_bytes} tavua. Pyydä osaa, joka alkaa ennen niiden loppua.",
        "Filen har {file_bytes} byte. Begär en del som börjar före deras slut.",
        "The file has {file_bytes} bytes. Ask for a range that begins before their end.",
    ),
    example: r#"{"file_bytes": 1024}"#,
};
