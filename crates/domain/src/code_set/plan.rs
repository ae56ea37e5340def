//! Plans (suunnitelmat), their goals, actions and approvals.

use crate::code_set::code_set;

code_set! {
    /// Kind of a plan (suunnitelman laji).
    PlanKind {
        id: "plan_kind",
        title: ["Suunnitelman laji", "Typ av plan", "Kind of plan"],
        source: "380/2023 38 §, 189/2001 8 §, 381/2023 5 §",
        Employment = "employment" ["Työllistymissuunnitelma", "Sysselsättningsplan", "Employment plan"],
        Activation = "activation" ["Aktivointisuunnitelma", "Aktiveringsplan", "Activation plan"],
        Multidisciplinary = "multidisciplinary" ["Monialainen työllistymissuunnitelma", "Sektorsövergripande sysselsättningsplan", "Multidisciplinary employment plan"],
    }
}

code_set! {
    /// State of a plan (suunnitelman tila).
    PlanState {
        id: "plan_state",
        title: ["Suunnitelman tila", "Planens status", "State of plan"],
        source: "the register's own list",
        Draft = "draft" ["Luonnos", "Utkast", "Draft"],
        InForce = "in_force" ["Voimassa", "I kraft", "In force"],
        Superseded = "superseded" ["Korvattu uudemmalla", "Ersatt av en nyare", "Superseded"],
        Ended = "ended" ["Päättynyt", "Avslutad", "Ended"],
        Annulled = "annulled" ["Mitätöity", "Annullerad", "Annulled"],
    }
}

code_set! {
    /// State of a goal (tavoitteen tila).
    PlanGoalState {
        id: "plan_goal_state",
        title: ["Tavoitteen tila", "Målets status", "State of goal"],
        source: "385/2024 1 §; the register's own list",
        Open = "open" ["Avoin", "Öppet", "Open"],
        Reached = "reached" ["Saavutettu", "Uppnått", "Reached"],
        NotReached = "not_reached" ["Ei saavutettu", "Inte uppnått", "Not reached"],
        Dropped = "dropped" ["Luovuttu", "Slopat", "Dropped"],
    }
}

code_set! {
    /// State of an agreed action (toimenpiteen tila).
    PlanActionState {
        id: "plan_action_state",
        title: ["Toimenpiteen tila", "Åtgärdens status", "State of action"],
        source: "385/2024 2 §; the register's own list",
        Open = "open" ["Avoin", "Öppen", "Open"],
        Done = "done" ["Tehty", "Genomförd", "Done"],
        Dropped = "dropped" ["Luovuttu", "Slopad", "Dropped"],
    }
}

code_set! {
    /// Who does an agreed action (toimenpiteen vastuutaho).
    PlanActionOwner {
        id: "plan_action_owner",
        title: ["Toimenpiteen vastuutaho", "Ansvarig för åtgärden", "Owner of action"],
        source: "385/2024 2 §, 381/2023 5 §",
        Client = "client" ["Asiakas", "Klienten", "Client"],
        EmploymentAuthority = "employment_authority" ["Työvoimaviranomainen", "Arbetskraftsmyndigheten", "Employment authority"],
        WellbeingCounty = "wellbeing_county" ["Hyvinvointialue", "Välfärdsområdet", "Wellbeing services county"],
        Kela = "kela" ["Kela", "FPA", "Kela"],
        Provider = "provider" ["Palveluntuottaja", "Tjänsteproducenten", "Service provider"],
    }
}

code_set! {
    /// Party that approves a plan (hyväksyvä osapuoli).
    ApprovalParty {
        id: "approval_party",
        title: ["Hyväksyvä osapuoli", "Godkännande part", "Approving party"],
        source: "189/2001 8 §, 381/2023 2 §, 385/2024 2 §",
        Client = "client" ["Asiakas", "Klienten", "Client"],
        EmploymentAuthority = "employment_authority" ["Työvoimaviranomainen", "Arbetskraftsmyndigheten", "Employment authority"],
        WellbeingCounty = "wellbeing_county" ["Hyvinvointialue", "Välfärdsområdet", "Wellbeing services county"],
        Kela = "kela" ["Kela", "FPA", "Kela"],
    }
}

code_set! {
    /// Manner of an approval (hyväksymistapa; decree 385/2024).
    ApprovalManner {
        id: "approval_manner",
        title: ["Hyväksymistapa", "Sätt att godkänna", "Manner of approval"],
        source: "385/2024",
        Electronic = "electronic" ["Sähköinen", "Elektroniskt", "Electronic"],
        Paper = "paper" ["Allekirjoitus paperilla", "Underskrift på papper", "Signed on paper"],
        /// The authority has checked understanding and delivered a copy.
        OralCopyDelivered = "oral_copy_delivered" ["Suullinen, jäljennös toimitettu", "Muntligt, kopia har lämnats", "Oral, copy delivered"],
    }
}
