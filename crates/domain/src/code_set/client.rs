//! Clients (asiakkaat) and the origin of facts about them.

use crate::code_set::code_set;

code_set! {
    /// Where a fact comes from (tiedon lähde; 380/2023, section 114, subsection 4).
    DataSource {
        id: "data_source",
        title: ["Tiedon lähde", "Uppgiftskälla", "Source of data"],
        source: "380/2023 114 § 4 mom.",
        Client = "client" ["Asiakas", "Klienten", "Client"],
        Authority = "authority" ["Viranomainen", "Myndighet", "Authority"],
        Register = "register" ["Rekisteri", "Register", "Register"],
        Provider = "provider" ["Palveluntuottaja", "Tjänsteproducent", "Service provider"],
    }
}

code_set! {
    /// How certain a birth date is (syntymäajan varmuus).
    BirthDateCertainty {
        id: "birth_date_certainty",
        title: ["Syntymäajan varmuus", "Födelsedatumets tillförlitlighet", "Certainty of birth date"],
        source: "the register's own list",
        Verified = "verified" ["Todennettu", "Styrkt", "Verified"],
        Stated = "stated" ["Ilmoitettu", "Uppgiven", "Stated"],
        Estimated = "estimated" ["Arvioitu", "Uppskattad", "Estimated"],
    }
}

code_set! {
    /// Sex (sukupuoli) as stated or registered; never derived from an identity code.
    Sex {
        id: "sex",
        title: ["Sukupuoli", "Kön", "Sex"],
        source: "Population Information System",
        Female = "female" ["Nainen", "Kvinna", "Female"],
        Male = "male" ["Mies", "Man", "Male"],
        Unspecified = "unspecified" ["Ei määritelty", "Ej angivet", "Unspecified"],
    }
}

code_set! {
    /// Mother tongue of a client (äidinkieli); the language of the interface is
    /// `label::Language`, the language of service `ServiceLanguage`.
    ClientLanguage {
        id: "language",
        title: ["Äidinkieli", "Modersmål", "Mother tongue"],
        source: "ISO 639, the most common in the Oulu region",
        Fi = "fi" ["Suomi", "Finska", "Finnish"],
        Sv = "sv" ["Ruotsi", "Svenska", "Swedish"],
        Se = "se" ["Pohjoissaame", "Nordsamiska", "Northern Sami"],
        Smn = "smn" ["Inarinsaame", "Enaresamiska", "Inari Sami"],
        Sms = "sms" ["Koltansaame", "Skoltsamiska", "Skolt Sami"],
        En = "en" ["Englanti", "Engelska", "English"],
        Ru = "ru" ["Venäjä", "Ryska", "Russian"],
        Et = "et" ["Viro", "Estniska", "Estonian"],
        Ar = "ar" ["Arabia", "Arabiska", "Arabic"],
        Fa = "fa" ["Persia", "Persiska", "Persian"],
        Ckb = "ckb" ["Sorani (kurdi)", "Sorani (kurdiska)", "Sorani Kurdish"],
        So = "so" ["Somali", "Somaliska", "Somali"],
        Uk = "uk" ["Ukraina", "Ukrainska", "Ukrainian"],
        Other = "other" ["Muu", "Annat", "Other"],
    }
}

code_set! {
    /// Language of service (asiointikieli; Language Act 423/2003).
    ServiceLanguage {
        id: "service_language",
        title: ["Asiointikieli", "Servicespråk", "Language of service"],
        source: "423/2003 10 §",
        Fi = "fi" ["Suomi", "Finska", "Finnish"],
        Sv = "sv" ["Ruotsi", "Svenska", "Swedish"],
    }
}

code_set! {
    /// What a client's municipality rests on (kotikuntatiedon peruste).
    MunicipalityBasis {
        id: "municipality_basis",
        title: ["Kotikuntatiedon peruste", "Grund för uppgift om hemkommun", "Basis of municipality"],
        source: "201/1994; the register's own list",
        PopulationRegister = "population_register" ["Väestötietojärjestelmä", "Befolkningsdatasystemet", "Population Information System"],
        Stated = "stated" ["Asiakkaan ilmoittama", "Uppgiven av klienten", "Stated by the client"],
        /// Also exported instead of the true one under a non-disclosure order.
        Unknown = "unknown" ["Ei tiedossa", "Okänd", "Unknown"],
        None = "none" ["Ei kotikuntaa", "Ingen hemkommun", "No home municipality"],
    }
}

code_set! {
    /// Reason for correcting or annulling a record (korjauksen syy).
    CorrectionReason {
        id: "correction_reason",
        title: ["Korjauksen syy", "Orsak till rättelse", "Reason for correction"],
        source: "GDPR article 16; the register's own list",
        RecordingError = "recording_error" ["Kirjausvirhe", "Registreringsfel", "Recording error"],
        NewInformation = "new_information" ["Uusi tieto", "Ny uppgift", "New information"],
        ClientRequest = "client_request" ["Asiakkaan pyyntö", "Klientens begäran", "Request of the client"],
        WrongPerson = "wrong_person" ["Kirjattu väärälle henkilölle", "Registrerad på fel person", "Recorded on the wrong person"],
    }
}
