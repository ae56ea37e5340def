//! What a text may not contain.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[CONTROL_CHARACTER, BIDI_OVERRIDE];

/// NUL or another control character in a text.
pub const CONTROL_CHARACTER: Entry = Entry {
    code: "text.control_character",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tekstissä on ohjausmerkki",
        sv: "Texten innehåller ett styrtecken",
        en: "Control character in the text",
    },
    message: Text {
        fi: "Tekstissä on näkymätön ohjausmerkki, jota ei voi tallentaa. Poista se; rivinvaihto käy vain pitkissä teksteissä.",
        sv: "Texten innehåller ett osynligt styrtecken som inte kan sparas. Ta bort det; radbyte går bara i långa texter.",
        en: "The text has an invisible control character that cannot be stored. Remove it; line breaks are for long texts only.",
    },
    example: "{}",
};

/// A character that turns the direction of the text around.
pub const BIDI_OVERRIDE: Entry = Entry {
    code: "text.bidi_override",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tekstissä on kirjoitussuunnan ohjausmerkki",
        sv: "Texten innehåller ett tecken som styr skrivriktningen",
        en: "Direction control in the text",
    },
    message: Text {
        fi: "Tekstissä on merkki, joka kääntää kirjoitussuunnan. Poista se; oikealta vasemmalle kirjoitettava teksti käy ilman sitä.",
        sv: "Texten innehåller ett tecken som vänder skrivriktningen. Ta bort det; text från höger till vänster går bra utan det.",
        en: "The text has a character that turns its direction. Remove it; right-to-left text works without it.",
    },
    example: "{}",
};
