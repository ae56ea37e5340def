//! The person's own rights: what a client lets others be told, what was told, and what the client asks to see.

use crate::code_set::code_set;

code_set! {
    /// What a client has said to a disclosure (suostumus tai kielto; 380/2023, section 118).
    ConsentDecision {
        id: "consent_decision",
        title: ["Suostumus tai kielto", "Samtycke eller förbud", "Consent or refusal"],
        source: "380/2023 118 §",
        Given = "given" ["Suostui", "Samtyckte", "Consented"],
        Refused = "refused" ["Kieltäytyi", "Vägrade", "Refused"],
    }
}

code_set! {
    /// How a consent is given or withdrawn (antamistapa).
    ConsentManner {
        id: "consent_manner",
        title: ["Suostumuksen antamistapa", "Sätt att ge samtycke", "Manner of consent"],
        source: "380/2023 116 and 118 §, 13/2003 9 §",
        Written = "written" ["Kirjallisesti", "Skriftligen", "In writing"],
        /// In the electronic service, which counts as writing (13/2003, section 9).
        Electronic = "electronic" ["Sähköisesti", "Elektroniskt", "Electronically"],
        Oral = "oral" ["Suullisesti", "Muntligen", "Orally"],
    }
}

code_set! {
    /// What a disclosure rests on (luovutuksen peruste).
    DisclosureBasis {
        id: "disclosure_basis",
        title: ["Luovutuksen peruste", "Grund för utlämnande", "Ground of a disclosure"],
        source: "621/1999 26 §, 380/2023, 381/2023, 189/2001, GDPR article 15",
        /// 380/2023, sections 116 and 118; 621/1999, section 26.
        Consent = "consent" ["Asiakkaan suostumus", "Klientens samtycke", "Consent of the client"],
        /// 380/2023, section 116.
        ServiceProvider = "service_provider" ["Palveluntuottajalle palvelun antamiseksi", "Till serviceproducenten för att ge servicen", "To the service provider for the service"],
        /// 381/2023, section 15.
        MultidisciplinarySupport = "multidisciplinary_support" ["Monialaisen tuen osapuolten kesken", "Mellan parterna i det sektorsövergripande stödet", "Among the parties of multidisciplinary support"],
        /// 189/2001, section 12.
        ActivationPlan = "activation_plan" ["Aktivointisuunnitelman laatijoiden kesken", "Mellan dem som gör upp aktiveringsplanen", "Among the drafters of an activation plan"],
        /// GDPR, article 15.
        SubjectAccess = "subject_access" ["Asiakkaan oma tarkastuspyyntö", "Klientens egen begäran om insyn", "Subject access request"],
    }
}

code_set! {
    /// Where a subject access request stands (tarkastuspyynnön tila).
    SubjectAccessState {
        id: "subject_access_state",
        title: ["Tarkastuspyynnön tila", "Status för begäran om insyn", "State of a subject access request"],
        source: "GDPR articles 12 and 15; the register's own list",
        Received = "received" ["Vastaanotettu", "Mottagen", "Received"],
        Approved = "approved" ["Tarkastettu", "Granskad", "Checked"],
        Delivered = "delivered" ["Luovutettu", "Utlämnad", "Delivered"],
    }
}

code_set! {
    /// Why a part of the data is not given to the person (tarkastusoikeuden rajoitus; 1050/2018, section 34).
    AccessRefusalGround {
        id: "access_refusal_ground",
        title: ["Tarkastusoikeuden rajoitusperuste", "Grund för begränsning av insyn", "Ground for refusing access"],
        source: "1050/2018 34 §",
        PublicInterest = "public_interest" ["Kansallinen turvallisuus, yleinen järjestys tai rikosten torjunta", "Nationell säkerhet, allmän ordning eller brottsbekämpning", "National security, public order or crime prevention"],
        DangerToHealth = "danger_to_health" ["Vakava vaara terveydelle tai hoidolle", "Allvarlig fara för hälsa eller vård", "Serious danger to health or care"],
        RightsOfOthers = "rights_of_others" ["Toisen henkilön oikeudet", "Andras rättigheter", "Rights of another person"],
        Supervision = "supervision" ["Valvonta- ja tarkastustehtävä", "Tillsyns- och inspektionsuppgift", "Supervision"],
    }
}

code_set! {
    /// How a copy is given to the client (jäljennöksen antamistapa).
    CopyManner {
        id: "copy_manner",
        title: ["Jäljennöksen antamistapa", "Sätt att lämna ut kopian", "Manner of giving a copy"],
        source: "the register's own list",
        /// Against proof of identity.
        HandedOver = "handed_over" ["Annettu henkilökohtaisesti", "Överlämnad personligen", "Handed over"],
        Posted = "posted" ["Postitse", "Per post", "By post"],
        /// Through a secure service.
        Electronic = "electronic" ["Suojatussa asioinnissa", "I en skyddad tjänst", "Through a secure service"],
    }
}

code_set! {
    /// Why a client is kept beyond her time (hävittämisen eston syy).
    RetentionHoldReason {
        id: "retention_hold_reason",
        title: ["Hävittämisen eston syy", "Orsak till att utgallringen skjuts upp", "Reason of a retention hold"],
        source: "380/2023 122 §, 831/1994 8 §; the register's own list",
        Appeal = "appeal" ["Muutoksenhaku vireillä", "Ändringssökande pågår", "Appeal pending"],
        Complaint = "complaint" ["Kantelu vireillä", "Klagan pågår", "Complaint pending"],
        /// Supervision or audit that needs the records.
        Audit = "audit" ["Valvonta tai tarkastus kesken", "Tillsyn eller granskning pågår", "Supervision or audit going on"],
        LegalClaim = "legal_claim" ["Vahingonkorvaus- tai muu oikeusvaade", "Skadestånds- eller annat rättsligt anspråk", "Damages or another legal claim"],
        /// 831/1994, section 8.
        ArchiveOrder = "archive_order" ["Kansallisarkiston määräys", "Riksarkivets bestämmelse", "Order of the National Archives"],
    }
}
