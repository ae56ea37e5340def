//! Activation phases (aktiivivaiheet): kinds, states and the reasons of changes.

use crate::code_set::code_set;

code_set! {
    /// Kind of an activation phase (aktiivivaiheen laji).
    PhaseKind {
        id: "phase_kind",
        title: ["Aktiivivaiheen laji", "Typ av aktiv åtgärd", "Kind of activation phase"],
        source: "189/2001, 380/2023 54-60 and 82-97 §, 53 §",
        /// 189/2001 (KTT).
        RehabilitativeWork = "rehabilitative_work" ["Kuntouttava työtoiminta", "Arbetsverksamhet i rehabiliteringssyfte", "Rehabilitative work activity"],
        /// 380/2023, sections 54-60.
        WorkTrial = "work_trial" ["Työkokeilu", "Arbetsprövning", "Work trial"],
        /// 380/2023, sections 82-97.
        PaySubsidy = "pay_subsidy" ["Palkkatuettu työ", "Lönesubventionerat arbete", "Subsidised work"],
        JobCoaching = "job_coaching" ["Työhönvalmennus", "Arbetsträning", "Job coaching"],
    }
}

code_set! {
    /// State of an activation phase (aktiivivaiheen tila).
    PhaseState {
        id: "phase_state",
        title: ["Aktiivivaiheen tila", "Den aktiva åtgärdens status", "State of activation phase"],
        source: "the register's own list",
        Planned = "planned" ["Suunniteltu", "Planerad", "Planned"],
        /// The agreement, decision or plan behind it is given.
        Confirmed = "confirmed" ["Vahvistettu", "Bekräftad", "Confirmed"],
        Running = "running" ["Käynnissä", "Pågående", "Running"],
        Suspended = "suspended" ["Keskeytetty", "Avbruten tills vidare", "Suspended"],
        Ended = "ended" ["Päättynyt", "Avslutad", "Ended"],
        Cancelled = "cancelled" ["Peruttu", "Inställd", "Cancelled"],
    }
}

code_set! {
    /// Change of a phase's state (tilan muutos).
    PhaseTransition {
        id: "phase_transition",
        title: ["Tilan muutos", "Statusändring", "Change of state"],
        source: "the register's own list",
        /// The phase is recorded; applied to no state.
        Plan = "plan" ["Suunnittelu", "Planering", "Planning"],
        Confirm = "confirm" ["Vahvistaminen", "Bekräftelse", "Confirmation"],
        Start = "start" ["Aloittaminen", "Start", "Start"],
        Suspend = "suspend" ["Keskeyttäminen", "Avbrott tills vidare", "Suspension"],
        Resume = "resume" ["Jatkaminen", "Återupptagande", "Resumption"],
        End = "end" ["Päättäminen", "Avslutande", "Ending"],
        Cancel = "cancel" ["Peruminen", "Inställande", "Cancellation"],
    }
}

code_set! {
    /// What confirms a phase (vahvistamisen peruste).
    ConfirmationBasis {
        id: "confirmation_basis",
        title: ["Vahvistamisen peruste", "Grund för bekräftelse", "Basis of confirmation"],
        source: "380/2023 57 and 84 §, 189/2001 9 §",
        /// The three-party agreement of a work trial.
        Agreement = "agreement" ["Sopimus", "Avtal", "Agreement"],
        /// The decision on a subsidy.
        Decision = "decision" ["Päätös", "Beslut", "Decision"],
        /// The activation or multidisciplinary plan.
        Plan = "plan" ["Suunnitelma", "Plan", "Plan"],
    }
}

code_set! {
    /// State of what confirms a phase (vahvistusasiakirjan tila).
    ConfirmationState {
        id: "confirmation_state",
        title: ["Vahvistusasiakirjan tila", "Bekräftelsens status", "State of confirmation"],
        source: "the register's own list",
        /// A decision has been given.
        Granted = "granted" ["Myönnetty", "Beviljad", "Granted"],
        /// An agreement or plan has been signed.
        Signed = "signed" ["Allekirjoitettu", "Undertecknad", "Signed"],
    }
}

impl ConfirmationBasis {
    /// State of a document that confirms: a decision is granted, an agreement or a plan is signed.
    #[must_use]
    pub const fn state(self) -> ConfirmationState {
        match self {
            Self::Decision => ConfirmationState::Granted,
            Self::Agreement | Self::Plan => ConfirmationState::Signed,
        }
    }
}

code_set! {
    /// Why a phase ended (päättymisen syy).
    PhaseEndReason {
        id: "phase_end_reason",
        title: ["Päättymisen syy", "Orsak till avslutandet", "Reason for ending"],
        source: "the register's own list",
        Completed = "completed" ["Toteutui suunnitellusti", "Genomfördes enligt planen", "Completed"],
        EmployedOpenMarket = "employed_open_market" ["Työllistyi avoimille työmarkkinoille", "Fick arbete på den öppna arbetsmarknaden", "Employed in the open labour market"],
        StartedEducation = "started_education" ["Aloitti opinnot", "Inledde studier", "Started education"],
        MovedToOtherService = "moved_to_other_service" ["Siirtyi toiseen palveluun", "Övergick till en annan tjänst", "Moved to another service"],
        /// Broken off; who did it is told apart.
        Terminated = "terminated" ["Purettu tai keskeytetty lopullisesti", "Hävd eller slutgiltigt avbruten", "Broken off"],
        MovedAway = "moved_away" ["Muutti pois", "Flyttade bort", "Moved away"],
        Deceased = "deceased" ["Kuollut", "Avliden", "Deceased"],
    }
}

code_set! {
    /// Who broke a phase off (keskeyttäjä).
    TerminatedBy {
        id: "terminated_by",
        title: ["Keskeyttäjä", "Den som avbröt", "Broken off by"],
        source: "380/2023 59 §, 189/2001 5 §",
        Authority = "authority" ["Viranomainen", "Myndigheten", "Authority"],
        Client = "client" ["Asiakas", "Klienten", "Client"],
        Organiser = "organiser" ["Järjestäjä", "Anordnaren", "Organiser"],
    }
}

code_set! {
    /// Why a phase is suspended (keskeytyksen syy). No health: class P carries none.
    SuspensionReason {
        id: "suspension_reason",
        title: ["Keskeytyksen syy", "Orsak till avbrottet", "Reason for suspension"],
        source: "the register's own list",
        AuthorisedAbsence = "authorised_absence" ["Luvallinen poissaolo", "Tillåten frånvaro", "Authorised absence"],
        OrganiserClosure = "organiser_closure" ["Toimipaikka suljettu", "Verksamhetsstället stängt", "Place closed by the organiser"],
        ClientRequest = "client_request" ["Asiakkaan pyyntö", "Klientens begäran", "Request of the client"],
        Other = "other" ["Muu syy", "Annan orsak", "Other"],
    }
}

code_set! {
    /// Why a phase was cancelled before it started (peruuntumisen syy).
    CancellationReason {
        id: "cancellation_reason",
        title: ["Peruuntumisen syy", "Orsak till inställandet", "Reason for cancellation"],
        source: "the register's own list",
        ClientWithdrew = "client_withdrew" ["Asiakas perui", "Klienten drog sig ur", "Client withdrew"],
        OrganiserWithdrew = "organiser_withdrew" ["Järjestäjä perui", "Anordnaren drog sig ur", "Organiser withdrew"],
        DecisionNegative = "decision_negative" ["Kielteinen päätös", "Avslag", "Negative decision"],
        EnteredInError = "entered_in_error" ["Kirjattu virheellisesti", "Registrerad av misstag", "Entered in error"],
        Other = "other" ["Muu syy", "Annan orsak", "Other"],
    }
}
