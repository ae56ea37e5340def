//! Access outside the own work: break-glass, the service desk, and files that are closed to a worker.

use crate::code_set::code_set;

code_set! {
    /// Whose file is closed to a worker (estemerkinnän laji).
    AccessBarKind {
        id: "access_bar_kind",
        title: ["Estemerkinnän laji", "Typ av spärr", "Kind of access bar"],
        source: "434/2003 28 §",
        Own = "own" ["Oma asia", "Egen sak", "Own file"],
        Relative = "relative" ["Läheisen asia", "Närståendes sak", "File of a relative"],
    }
}

code_set! {
    /// Why somebody else's client is opened (hätäavauksen syy).
    BreakGlassReason {
        id: "break_glass_reason",
        title: ["Hätäavauksen syy", "Orsak till nödöppning", "Reason for breaking the glass"],
        source: "the register's own list",
        ClientPresent = "client_present" ["Asiakas on paikalla ja asia on kiireellinen", "Klienten är på plats och saken är brådskande", "The client is present and it is urgent"],
        ColleagueUnreachable = "colleague_unreachable" ["Vastuutyöntekijää ei tavoiteta", "Den ansvariga nås inte", "The responsible worker cannot be reached"],
        Deadline = "deadline" ["Määräaika umpeutuu", "En tidsfrist löper ut", "A deadline runs out"],
        Safety = "safety" ["Turvallisuus", "Säkerhet", "Safety"],
    }
}

code_set! {
    /// What a lead says of a break-glass (hätäavauksen arvio).
    BreakGlassVerdict {
        id: "break_glass_verdict",
        title: ["Hätäavauksen arvio", "Bedömning av nödöppning", "Verdict on breaking the glass"],
        source: "the register's own list",
        Justified = "justified" ["Perusteltu", "Motiverad", "Justified"],
        Unjustified = "unjustified" ["Ei perusteltu", "Inte motiverad", "Not justified"],
        ToBeInvestigated = "to_be_investigated" ["Viedään selvitettäväksi", "Förs till utredning", "To be investigated"],
    }
}

code_set! {
    /// How a break-glass stands (hätäavauksen tila).
    BreakGlassState {
        id: "break_glass_state",
        title: ["Hätäavauksen tila", "Nödöppningens status", "State of a break-glass"],
        source: "the register's own list",
        Open = "open" ["Voimassa", "Gäller", "Lasts"],
        Unreviewed = "unreviewed" ["Arvioimatta", "Inte bedömd", "Not reviewed"],
        Reviewed = "reviewed" ["Arvioitu", "Bedömd", "Reviewed"],
    }
}

code_set! {
    /// Why somebody is served at the desk for a day (asiointikäynnin syy).
    ServiceDeskReason {
        id: "service_desk_reason",
        title: ["Asiointikäynnin syy", "Orsak till besöket", "Reason of a visit to the desk"],
        source: "the register's own list",
        Advice = "advice" ["Neuvonta", "Rådgivning", "Advice"],
        Document = "document" ["Asiakirjan toimitus", "Inlämning av handling", "Delivery of a document"],
        Appointment = "appointment" ["Ajanvaraus", "Tidsbokning", "Appointment"],
        JobSearch = "job_search" ["Työnhaku", "Jobbsökning", "Job search"],
    }
}
