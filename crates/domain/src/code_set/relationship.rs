//! Service relationships (asiakkuudet).

use crate::code_set::{code_set, staff::RecordClass};

code_set! {
    /// Kind of a service relationship (asiakkuuden laji): each has its own controller.
    RelationshipKind {
        id: "relationship_kind",
        title: ["Asiakkuuden laji", "Typ av klientförhållande", "Kind of service relationship"],
        source: "380/2023, 381/2023 4 §, 1301/2014",
        Employment = "employment" ["Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services"],
        Multidisciplinary = "multidisciplinary" ["Monialainen tuki", "Sektorsövergripande stöd", "Multidisciplinary support"],
        /// Class S: the employment side does not know that it exists.
        Social = "social" ["Sosiaalihuolto", "Socialvård", "Social welfare"],
    }
}

impl RelationshipKind {
    /// Record class of the relationships of the kind.
    #[must_use]
    pub const fn record_class(self) -> RecordClass {
        match self {
            Self::Employment => RecordClass::Employment,
            Self::Multidisciplinary => RecordClass::Multidisciplinary,
            Self::Social => RecordClass::Social,
        }
    }
}

code_set! {
    /// Reason for closing a service relationship (asiakkuuden päättymisen syy).
    RelationshipClosingReason {
        id: "relationship_closing_reason",
        title: ["Asiakkuuden päättymisen syy", "Orsak till att klientförhållandet avslutas", "Reason for closing a relationship"],
        source: "the register's own list",
        Employed = "employed" ["Työllistyi", "Fick arbete", "Employed"],
        Entrepreneur = "entrepreneur" ["Ryhtyi yrittäjäksi", "Blev företagare", "Became an entrepreneur"],
        Education = "education" ["Aloitti opinnot", "Inledde studier", "Started education"],
        Moved = "moved" ["Muutti pois", "Flyttade bort", "Moved away"],
        ServiceCompleted = "service_completed" ["Palvelu toteutui", "Servicen slutförd", "Service completed"],
        ClientRequest = "client_request" ["Asiakkaan pyyntö", "Klientens begäran", "Request of the client"],
        Pension = "pension" ["Siirtyi eläkkeelle", "Gick i pension", "Retired"],
        Deceased = "deceased" ["Kuollut", "Avliden", "Deceased"],
        NoContact = "no_contact" ["Yhteyttä ei saatu", "Ingen kontakt", "No contact"],
        Transferred = "transferred" ["Siirtyi toiselle alueelle", "Överförd till ett annat område", "Transferred"],
        RecordedInError = "recorded_in_error" ["Kirjattu virheellisesti", "Registrerad av misstag", "Recorded in error"],
    }
}

code_set! {
    /// Ground on which a person is taken in as a client (asiakkaaksi ottamisen peruste).
    TakeInGround {
        id: "take_in_ground",
        title: ["Asiakkaaksi ottamisen peruste", "Grund för att ta in som klient", "Ground for taking in"],
        source: "the register's own list",
        ClientContact = "client_contact" ["Asiakkaan yhteydenotto", "Klientens kontakt", "Contact by the client"],
        TransferFromArea = "transfer_from_area" ["Siirto toiselta työllisyysalueelta", "Överföring från ett annat sysselsättningsområde", "Transfer from another employment area"],
        Referral = "referral" ["Ohjaus toisesta palvelusta", "Hänvisning från en annan tjänst", "Referral"],
        RegisterNotice = "register_notice" ["Rekisteri-ilmoitus", "Registermeddelande", "Notice from a register"],
    }
}

code_set! {
    /// How the responsibility for a client came (vastuun peruste).
    ResponsibilityBasis {
        id: "responsibility_basis",
        title: ["Vastuun peruste", "Grund för ansvaret", "Basis of responsibility"],
        source: "the register's own list",
        Opening = "opening" ["Asiakkuus alkoi", "Klientförhållandet inleddes", "Relationship opened"],
        Assign = "assign" ["Osoitettu työntekijälle", "Anvisad till medarbetare", "Assigned"],
        Refer = "refer" ["Ohjattu toiseen yksikköön", "Hänvisad till en annan enhet", "Referred to another unit"],
        Transfer = "transfer" ["Siirretty", "Överförd", "Transferred"],
        Request = "request" ["Työntekijän pyynnöstä", "På medarbetarens begäran", "On request of the worker"],
        Reopening = "reopening" ["Asiakkuus avattiin uudelleen", "Klientförhållandet öppnades på nytt", "Relationship reopened"],
    }
}

code_set! {
    /// What the worker of a caseload entry is to the client (työntekijän tehtävä).
    CaseloadRelation {
        id: "caseload_relation",
        title: ["Tehtävä asiakkuudessa", "Uppgift i klientförhållandet", "Part in the relationship"],
        source: "the register's own list",
        Assigned = "assigned" ["Vastuutyöntekijä", "Ansvarig medarbetare", "Responsible worker"],
        Coach = "coach" ["Valmentaja", "Coach", "Coach"],
    }
}
