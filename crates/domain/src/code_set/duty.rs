//! Duties with a deadline (määräaikaiset velvollisuudet).

use crate::code_set::code_set;

code_set! {
    /// What has to be done by a day (velvollisuuden laji).
    DutyKind {
        id: "duty_kind",
        title: ["Velvollisuuden laji", "Typ av skyldighet", "Kind of duty"],
        source: "189/2001, 380/2023, 381/2023; the register's own list",
        InitialInterview = "initial_interview" ["Alkuhaastattelu", "Inledande intervju", "Initial interview"],
        JobSearchDiscussion = "job_search_discussion" ["Työnhakukeskustelu", "Jobbsökningssamtal", "Job-search discussion"],
        DiscussionBeforeEnd = "discussion_before_end" ["Työnhakukeskustelu ennen palvelun päättymistä", "Jobbsökningssamtal innan tjänsten upphör", "Discussion before the end of a service"],
        ActivationPlanStart = "activation_plan_start" ["Aktivointisuunnitelman laatimisen aloittaminen", "Inledande av aktiveringsplanen", "Start of the activation plan"],
        MultidisciplinaryPlan = "multidisciplinary_plan" ["Monialaisen työllistymissuunnitelman laatiminen", "Utarbetande av en sektorsövergripande sysselsättningsplan", "Making the multidisciplinary plan"],
        PlanReview = "plan_review" ["Suunnitelman tarkistus", "Översyn av planen", "Review of the plan"],
        PlanRenewal = "plan_renewal" ["Suunnitelman uusiminen", "Förnyelse av planen", "Renewal of the plan"],
        PhaseNotice = "phase_notice" ["Ilmoitus aloittamisesta tai keskeyttämisestä", "Anmälan om start eller avbrott", "Notice of a start or an interruption"],
        OrganiserAssessment = "organiser_assessment" ["Järjestäjän kirjallinen arvio", "Anordnarens skriftliga bedömning", "Written assessment of the organiser"],
        FollowUp = "follow_up" ["Seuranta", "Uppföljning", "Follow-up"],
    }
}

code_set! {
    /// What a duty follows from (velvollisuuden aihe).
    DutyCause {
        id: "duty_cause",
        title: ["Velvollisuuden aihe", "Orsak till skyldigheten", "Cause of a duty"],
        source: "the register's own list",
        JobSearch = "job_search" ["Työnhaku", "Jobbsökning", "Job search"],
        Discussion = "discussion" ["Haastattelu tai keskustelu", "Intervju eller samtal", "Interview or discussion"],
        KelaNotice = "kela_notice" ["Kelan ilmoitus", "FPA:s meddelande", "Notice from Kela"],
        Assessment = "assessment" ["Palvelutarpeen arvio", "Bedömning av servicebehovet", "Assessment of service need"],
        Plan = "plan" ["Suunnitelma", "Plan", "Plan"],
        Phase = "phase" ["Aktiivivaihe", "Aktiv åtgärd", "Activation phase"],
        Placement = "placement" ["Sijoittuminen", "Placering", "Placement"],
    }
}
