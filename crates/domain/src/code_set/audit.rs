//! The access log (käyttöloki): what is found when it is verified, and what its report tells the client.

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

code_set! {
    /// In which way a client's data were used (käyttötapa), as the client's own report tells it.
    AccessManner {
        id: "access_manner",
        title: ["Käyttötapa", "Sätt att använda", "Manner of use"],
        source: "703/2023 10-11 §",
        Opened = "opened" ["Avattu", "Öppnad", "Opened"],
        /// A row of a list or a search: not opened.
        Listed = "listed" ["Näkynyt luettelossa", "Visad i en lista", "Shown in a list"],
        Revealed = "revealed" ["Suojattu tieto avattu", "Skyddad uppgift öppnad", "Protected data opened"],
        Changed = "changed" ["Kirjattu tai muutettu", "Antecknad eller ändrad", "Recorded or changed"],
        Refused = "refused" ["Estetty: mitään ei näytetty", "Nekad: inget visades", "Refused: nothing was shown"],
    }
}

code_set! {
    /// What is unusual in a worker's use of clients' data (lokipoikkeama): a reason to ask, never a verdict.
    AccessAnomalyKind {
        id: "access_anomaly_kind",
        title: ["Lokipoikkeama", "Avvikelse i loggen", "Anomaly of the access log"],
        source: "380/2023 124 § 4 mom., 906/2019 17 §",
        /// The own file or that of a relative: refused.
        BarredFile = "barred_file" ["Yritti avata suljetun asiakirjan", "Försökte öppna en spärrad akt", "Tried a file that is closed to the worker"],
        BreakGlass = "break_glass" ["Hätäavaus", "Nödöppning", "Break-glass"],
        ProtectedContact = "protected_contact" ["Suojattu yhteystieto avattu", "Skyddad kontaktuppgift öppnad", "Protected contact details opened"],
        /// Opened by a relation that the worker made alone, and no contact of the day was recorded.
        NoContact = "no_contact" ["Avattu ilman yhteydenottoa", "Öppnad utan kontakt", "Opened without a contact"],
        SameSurname = "same_surname" ["Avattu saman sukunimen asiakas", "Öppnat en klient med samma efternamn", "Opened a client of the same surname"],
        ManyClients = "many_clients" ["Poikkeuksellisen monta asiakasta päivässä", "Ovanligt många klienter på en dag", "Unusually many clients in a day"],
        NightUse = "night_use" ["Käyttö yöllä", "Användning nattetid", "Use at night"],
    }
}
