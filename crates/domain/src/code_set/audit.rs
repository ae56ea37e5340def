//! The access log (käyttöloki): what is found when it is verified.

use crate::code_set::code_set;

code_set! {
    /// What is wrong with a sealed log (lokin eheysvirhe).
    SealFault {
        id: "seal_fault",
        title: ["Lokin eheysvirhe", "Integritetsfel i loggen", "Fault of the sealed log"],
        source: "the register's own list",
        Changed = "changed" ["Tapahtumaa on muutettu", "Händelsen har ändrats", "The event was changed"],
        Missing = "missing" ["Tapahtuma tai sen paikka puuttuu", "Händelsen eller dess plats saknas", "The event or its place is missing"],
        TailCut = "tail_cut" ["Lokin loppu on poistettu", "Slutet av loggen har tagits bort", "The end of the log was cut off"],
        Inserted = "inserted" ["Tapahtumalla ei ole paikkaa sinetöidyssä järjestyksessä", "Händelsen har ingen plats i den förseglade ordningen", "The event has no place in the sealed order"],
        Reordered = "reordered" ["Tapahtumien järjestystä on muutettu", "Händelsernas ordning har ändrats", "The order was changed"],
        /// Event and leaf agree, and the signed root says otherwise.
        Resealed = "resealed" ["Väli on sinetöity uudelleen muutettuna", "Intervallet har förseglats på nytt i ändrad form", "The interval was changed and sealed anew"],
        Signature = "signature" ["Tarkistuspisteen allekirjoitus on väärä", "Kontrollpunktens signatur är fel", "The signature of a checkpoint is wrong"],
    }
}
