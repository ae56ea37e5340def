//! Exports: what is handed to whom, and what became of a request for it.

use crate::code_set::code_set;

code_set! {
    /// A profile (luovutusprofiili): a receiver with what the law lets it have.
    ExportProfile {
        id: "export_profile",
        title: ["Luovutusprofiili", "Utlämningsprofil", "Export profile"],
        source: "380/2023 112 § 1 mom. 3 kohta",
        /// The warehouse of the authority.
        Nightly = "nightly" ["Yöllinen siirto tietovarastoon", "Nattlig överföring till datalagret", "Nightly export to the warehouse"],
    }
}

code_set! {
    /// Whether an export holds everything or what has changed.
    ExportKind {
        id: "export_kind",
        title: ["Siirron laji", "Typ av överföring", "Kind of export"],
        source: "the register's own list",
        Full = "full" ["Täysi", "Fullständig", "Full"],
        /// Since the last run whose receipt came.
        Delta = "delta" ["Muutokset", "Ändringar", "Changes"],
    }
}

code_set! {
    /// Where a request for an export stands.
    ExportState {
        id: "export_state",
        title: ["Siirtopyynnön tila", "Överföringsbegärans status", "State of an export"],
        source: "the register's own list",
        Queued = "queued" ["Odottaa", "Väntar", "Queued"],
        Running = "running" ["Käynnissä", "Pågår", "Running"],
        Ready = "ready" ["Valmis", "Klar", "Ready"],
        Failed = "failed" ["Epäonnistui", "Misslyckades", "Failed"],
        Cancelled = "cancelled" ["Peruttu", "Avbruten", "Cancelled"],
        /// The files are no longer handed out.
        Expired = "expired" ["Vanhentunut", "Föråldrad", "Expired"],
    }
}

impl ExportState {
    /// Whether it can still be called off.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Queued | Self::Running => true,
            Self::Ready | Self::Failed | Self::Cancelled | Self::Expired => false,
        }
    }
}

code_set! {
    /// Why an export has no files.
    ExportFailure {
        id: "export_failure",
        title: ["Epäonnistumisen syy", "Orsak till misslyckandet", "Reason of the failure"],
        source: "the register's own list",
        /// The day was never begun, or rows of it have been erased since.
        Unrepeatable = "unrepeatable" ["Päivää ei voi muodostaa uudelleen", "Dagen kan inte göras på nytt", "The day cannot be made again"],
        Disk = "disk" ["Tiedostoja ei voitu kirjoittaa", "Filerna kunde inte skrivas", "The files could not be written"],
        Database = "database" ["Tietokantaa ei voitu lukea", "Databasen kunde inte läsas", "The database could not be read"],
        /// The server ended during the run, several times.
        Interrupted = "interrupted" ["Keskeytyi toistuvasti", "Avbröts flera gånger", "Interrupted several times"],
        Internal = "internal" ["Palvelun oma virhe", "Fel i tjänsten", "Fault of the service"],
    }
}
