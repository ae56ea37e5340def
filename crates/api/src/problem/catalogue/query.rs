//! The query string.

use super::{Entry, Kind, Text};

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
    title: Text {
        fi: "Kyselyä ei voi lukea",
        sv: "Frågan kan inte läsas",
        en: "The query cannot be read",
    },
    message: Text {
        fi: "Kyselyosa on koodattu väärin. Koodaa se prosenttikoodauksella UTF-8-merkistöstä.",
        sv: "Frågedelen är felkodad. Koda den med procentkodning från UTF-8.",
        en: "The query is wrongly encoded. Percent-encode it from UTF-8.",
    },
    example: "{}",
};

/// A parameter the operation does not have.
pub const UNKNOWN_PARAMETER: Entry = Entry {
    code: "query.unknown_parameter",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tuntematon kyselyparametri",
        sv: "Okänd frågeparameter",
        en: "Unknown query parameter",
    },
    message: Text {
        fi: "Tällaista kyselyparametria ei ole.[ Tarkoititko: {nearest}?]",
        sv: "Det finns ingen sådan frågeparameter.[ Menade du: {nearest}?]",
        en: "There is no such query parameter.[ Did you mean: {nearest}?]",
    },
    example: r#"{"nearest": "limit"}"#,
};

/// The same parameter twice.
pub const REPEATED_PARAMETER: Entry = Entry {
    code: "query.repeated_parameter",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Sama kyselyparametri kahdesti",
        sv: "Samma frågeparameter två gånger",
        en: "The same query parameter twice",
    },
    message: Text {
        fi: "Sama kyselyparametri on annettu kahdesti. Anna se kerran; usean arvon väliin tulee pilkku.",
        sv: "Samma frågeparameter har angetts två gånger. Ange den en gång; flera värden skiljs åt med kommatecken.",
        en: "The same query parameter is given twice. Give it once; separate several values with commas.",
    },
    example: "{}",
};

/// The cursor is not ours, or belongs to another list or caller.
pub const INVALID_CURSOR: Entry = Entry {
    code: "query.invalid_cursor",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Sivukohdistin ei kelpaa",
        sv: "Sidmarkören är ogiltig",
        en: "The cursor is not valid",
    },
    message: Text {
        fi: "Sivukohdistin on vanhentunut tai kuuluu toiseen luetteloon. Aloita luettelo alusta.",
        sv: "Sidmarkören är föråldrad eller hör till en annan lista. Börja listan från början.",
        en: "The cursor has expired or belongs to another list. Start the list from the beginning.",
    },
    example: "{}",
};
