//! Duties with a deadline (määräaikaiset velvollisuudet).

use crate::code_set::code_set;

code_set! {
    /// What has to be done by a day (velvollisuuden laji).
    DeadlineKind {
        id: "deadline_kind",
        title: ["Määräajan laji", "Typ av tidsfrist", "Kind of deadline"],
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
        PlanAction = "plan_action" ["Sovittu toimi", "Avtalad åtgärd", "Agreed action"],
        AssessmentReview = "assessment_review" ["Palvelutarpeen arvion tarkistus", "Översyn av bedömningen av servicebehovet", "Review of the assessment"],
        PhaseEnd = "phase_end" ["Aktiivivaiheen päättyminen", "Aktiveringsfasens slut", "End of the activation phase"],
    }
}

code_set! {
    /// What a duty follows from (velvollisuuden aihe).
    DeadlineCause {
        id: "deadline_cause",
        title: ["Määräajan aihe", "Orsak till tidsfristen", "Cause of a deadline"],
        source: "the register's own list",
        JobSearch = "job_search" ["Työnhaku", "Jobbsökning", "Job search"],
        Discussion = "discussion" ["Haastattelu tai keskustelu", "Intervju eller samtal", "Interview or discussion"],
        KelaNotice = "kela_notice" ["Kelan ilmoitus", "FPA:s meddelande", "Notice from Kela"],
        Assessment = "assessment" ["Palvelutarpeen arvio", "Bedömning av servicebehovet", "Assessment of service need"],
        Plan = "plan" ["Suunnitelma", "Plan", "Plan"],
        Phase = "phase" ["Aktiivivaihe", "Aktiv åtgärd", "Activation phase"],
        Placement = "placement" ["Sijoittuminen", "Placering", "Placement"],
        PlanAction = "plan_action" ["Sovittu toimi", "Avtalad åtgärd", "Agreed action"],
    }
}

code_set! {
    /// How the days to a deadline are counted (määräajan laskentatapa).
    DeadlineCalendar {
        id: "deadline_calendar",
        title: ["Määräajan laskentatapa", "Beräkning av tidsfristen", "How the deadline is counted"],
        source: "150/1930; the register's own readings",
        WorkingDays = "working_days" ["Arkipäivät ilman lauantaita", "Vardagar utan lördag", "Working days without Saturdays"],
        WorkingDaysWithSaturdays = "working_days_with_saturdays" ["Arkipäivät lauantai mukaan lukien", "Vardagar med lördag", "Working days with Saturdays"],
        MovedToWeekday = "moved_to_weekday" ["Siirtyy seuraavaan arkipäivään (150/1930 5 §)", "Flyttas till följande vardag (150/1930 5 §)", "Moves to the next weekday (150/1930 section 5)"],
        AsItFalls = "as_it_falls" ["Ei siirry", "Flyttas inte", "As it falls"],
    }
}

code_set! {
    /// What has become of a duty (velvollisuuden tila).
    DeadlineState {
        id: "deadline_state",
        title: ["Määräajan tila", "Tidsfristens tillstånd", "State of a deadline"],
        source: "the register's own list",
        /// Not done, and in time.
        Open = "open" ["Avoin", "Öppen", "Open"],
        /// Not done, and its last day is past.
        Overdue = "overdue" ["Myöhässä", "Försenad", "Overdue"],
        /// Done, in time or late.
        Fulfilled = "fulfilled" ["Hoidettu", "Utförd", "Done"],
        /// What it followed from no longer asks for it.
        Withdrawn = "withdrawn" ["Rauennut", "Förfallen", "Withdrawn"],
    }
}
