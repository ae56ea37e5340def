//! The person's own rights: what a client lets others be told.

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
