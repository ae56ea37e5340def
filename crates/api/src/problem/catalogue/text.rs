//! What a text may not contain.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[CONTROL_CHARACTER, BIDI_OVERRIDE];

/// NUL or another control character in a text.
pub const CONTROL_CHARACTER: Entry = Entry {
    code: "text.control_character",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tekstissä on ohjausmerkki",
        "Texten innehåller ett styrtecken",
        "Control character in the text",
    ),
    message: Label::new(
        "Tekstissä on näkymätön ohjausmerkki, jota ei voi tallentaa. Poista se; rivinvaihto käy vain pitkissä teksteissä.",
        "Texten innehåller ett osynligt styrtecken som inte kan sparas. Ta bort det; radbyte går bara i långa texter.",
        "The text has an invisible control character that cannot be stored. Remove it; line breaks are for long texts only.",
    ),
    example: "{}",
};

/// A character that turns the direction of the text around.
pub const BIDI_OVERRIDE: Entry = Entry {
    code: "text.bidi_override",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tekstissä on kirjoitussuunnan ohjausmerkki",
        "Texten innehåller ett tecken som styr skrivriktningen",
        "Direction control in the text",
    ),
    message: Label::new(
        "Tekstissä on merkki, joka kääntää kirjoitussuunnan. Poista se; oikealta vasemmalle kirjoitettava teksti käy ilman sitä.",
        "Texten innehåller ett tecken som vänder skrivriktningen. Ta bort det; text från höger till vänster går bra utan det.",
        "The text has a character that turns its direction. Remove it; right-to-left text works without it.",
    ),
    example: "{}",
};
