//! Handoffs (siirto, lähete, pyyntö).

use crate::code_set::code_set;

code_set! {
    /// What accepting a handoff does (siirron laji).
    HandoffKind {
        id: "handoff_kind",
        title: ["Siirron laji", "Typ av överföring", "Kind of handoff"],
        source: "the register's own list",
        /// The receiver becomes responsible.
        Transfer = "transfer" ["Vastuun siirto", "Överföring av ansvaret", "Transfer of responsibility"],
        /// The receiver works beside the responsible worker.
        Referral = "referral" ["Lähete oman työn rinnalle", "Remiss vid sidan av det egna arbetet", "Referral beside the own work"],
        /// Who asks becomes responsible.
        Request = "request" ["Pyyntö saada asiakas", "Begäran om att få klienten", "Request to be given the client"],
    }
}

code_set! {
    /// On what the receiver of a handoff may know of the client (siirron oikeusperuste).
    HandoffBasis {
        id: "handoff_basis",
        title: ["Siirron oikeusperuste", "Rättslig grund för överföringen", "Legal basis of a handoff"],
        source: "380/2023 112 §, 381/2023 15 §, 189/2001 12 §",
        SameController = "same_controller" ["Sama rekisterinpitäjä (380/2023 112 §)", "Samma personuppgiftsansvarige (380/2023 112 §)", "Same controller (380/2023, section 112)"],
        MultidisciplinarySupport = "multidisciplinary_support" ["Monialainen tuki (381/2023 15 §)", "Sektorsövergripande stöd (381/2023 15 §)", "Multidisciplinary support (381/2023, section 15)"],
        ActivationPlan = "activation_plan" ["Aktivointisuunnitelma (189/2001 12 §)", "Aktiveringsplan (189/2001 12 §)", "Activation plan (189/2001, section 12)"],
    }
}

code_set! {
    /// Why a client is handed on (siirron syy).
    HandoffReason {
        id: "handoff_reason",
        title: ["Siirron syy", "Orsak till överföringen", "Reason of a handoff"],
        source: "the register's own list",
        ServiceNeed = "service_need" ["Palvelutarve muuttui", "Servicebehovet ändrades", "The need for service changed"],
        Expertise = "expertise" ["Tarvitaan muuta osaamista", "Annan sakkunskap behövs", "Other expertise is needed"],
        Moved = "moved" ["Asiakas muutti", "Klienten flyttade", "The client moved"],
        Language = "language" ["Palvelukieli", "Servicespråk", "Language of service"],
        Workload = "workload" ["Työn jakaminen", "Fördelning av arbetet", "Sharing of work"],
        Disqualification = "disqualification" ["Esteellisyys", "Jäv", "Disqualification"],
        ClientWish = "client_wish" ["Asiakkaan toive", "Klientens önskemål", "Wish of the client"],
        Leaver = "leaver" ["Työntekijä jää pois", "Medarbetaren slutar", "The worker leaves"],
    }
}

code_set! {
    /// Why a handoff is declined (siirron hylkäämisen syy).
    HandoffDeclineReason {
        id: "handoff_decline_reason",
        title: ["Siirron hylkäämisen syy", "Orsak till att överföringen avslås", "Reason for declining a handoff"],
        source: "the register's own list",
        NoCapacity = "no_capacity" ["Ei työaikaa", "Ingen arbetstid", "No capacity"],
        WrongUnit = "wrong_unit" ["Kuuluu muulle yksikölle", "Hör till en annan enhet", "Belongs to another unit"],
        NotOurTask = "not_our_task" ["Ei kuulu tehtäviin", "Hör inte till uppgifterna", "Not among the tasks"],
        MoreInformation = "more_information" ["Tarvitaan lisätietoja", "Mer information behövs", "More information is needed"],
        Disqualification = "disqualification" ["Esteellisyys", "Jäv", "Disqualification"],
        WorkGoesOn = "work_goes_on" ["Työ jatkuu nykyisellään", "Arbetet fortsätter som nu", "The work goes on as it is"],
    }
}

code_set! {
    /// State of a handoff (siirron tila). Expired is a predicate at read, never stored.
    HandoffState {
        id: "handoff_state",
        title: ["Siirron tila", "Överföringens status", "State of a handoff"],
        source: "the register's own list",
        Open = "open" ["Odottaa vastausta", "Väntar på svar", "Waits for an answer"],
        Expired = "expired" ["Vastausaika päättyi", "Svarstiden har gått ut", "The time to answer is over"],
        Accepted = "accepted" ["Hyväksytty", "Godkänd", "Accepted"],
        Declined = "declined" ["Hylätty", "Avslagen", "Declined"],
        Revoked = "revoked" ["Peruttu", "Återtagen", "Revoked"],
    }
}
