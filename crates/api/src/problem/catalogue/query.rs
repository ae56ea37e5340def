//! The query string.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    MALFORMED,
    UNKNOWN_PARAMETER,
    REPEATED_PARAMETER,
    INVALID_CURSOR,
];

/// The query is not percent-encoded UTF-8.
pub const MALFORMED: Entry = Entry {
    code: "query.malformed",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Kyselyä ei voi lukea",
        "Frågan kan inte läsas",
        "The query cannot be read",
    ),
    message: Label::new(
        "Kyselyosa on koodattu väärin. Koodaa se prosenttikoodauksella UTF-8-merkistöstä.",
        "Frågedelen är felkodad. Koda den med procentkodning från UTF-8.",
        "The query is wrongly encoded. Percent-encode it from UTF-8.",
    ),
    example: "{}",
};

/// A parameter the operation does not have.
pub const UNKNOWN_PARAMETER: Entry = Entry {
    code: "query.unknown_parameter",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tuntematon kyselyparametri",
        "Okänd frågeparameter",
        "Unknown query parameter",
    ),
    message: Label::new(
        "Tällaista kyselyparametria ei ole.[ Tarkoititko: {nearest}?]",
        "Det finns ingen sådan frågeparameter.[ Menade du: {nearest}?]",
        "There is no such query parameter.[ Did you mean: {nearest}?]",
    ),
    example: r#"{"nearest": "limit"}"#,
};

/// The same parameter twice.
pub const REPEATED_PARAMETER: Entry = Entry {
    code: "query.repeated_parameter",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Sama kyselyparametri kahdesti",
        "Samma frågeparameter två gånger",
        "The same query parameter twice",
    ),
    message: Label::new(
        "Sama kyselyparametri on annettu kahdesti. Anna se kerran; usean arvon väliin tulee pilkku.",
        "Samma frågeparameter har angetts två gånger. Ange den en gång; flera värden skiljs åt med kommatecken.",
        "The same query parameter is given twice. Give it once; separate several values with commas.",
    ),
    example: "{}",
};

/// The cursor is not ours, or belongs to another list or caller.
pub const INVALID_CURSOR: Entry = Entry {
    code: "query.invalid_cursor",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Sivukohdistin ei kelpaa",
        "Sidmarkören är ogiltig",
        "The cursor is not valid",
    ),
    message: Label::new(
        "Sivukohdistin on vanhentunut tai kuuluu toiseen luetteloon. Aloita luettelo alusta.",
        "Sidmarkören är föråldrad eller hör till en annan lista. Börja listan från början.",
        "The cursor has expired or belongs to another list. Start the list from the beginning.",
    ),
    example: "{}",
};
