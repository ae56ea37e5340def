//! What the documents behind a phase say: items of a plan, parts and parties of an agreement.

use crate::code_set::code_set;

code_set! {
    /// What every activation plan contains (aktivointisuunnitelman sisältö; 189/2001, section 8).
    ActivationPlanItem {
        id: "activation_plan_item",
        title: ["Aktivointisuunnitelman sisältö", "Aktiveringsplanens innehåll", "Content of an activation plan"],
        source: "189/2001 8 §",
        EducationAndWorkHistory = "education_and_work_history" ["Koulutus ja työura", "Utbildning och arbetskarriär", "Education and work history"],
        EffectOfEarlierServices = "effect_of_earlier_services" ["Arvio aiempien työvoimapalvelujen vaikutuksesta", "Bedömning av effekten av tidigare arbetskraftsservice", "Effect of earlier employment services"],
        RealisationOfEarlierPlans = "realisation_of_earlier_plans" ["Arvio aiempien suunnitelmien toteutumisesta", "Bedömning av hur tidigare planer har genomförts", "How earlier plans were realised"],
        Measures = "measures" ["Toimenpiteet ja palvelut", "Åtgärder och tjänster", "Measures and services"],
        /// Since 2 May 2022, unless the person has no such duty (380/2023, section 48).
        JobSearchDuty = "job_search_duty" ["Työnhakuvelvollisuus", "Skyldighet att söka arbete", "Duty to search for work"],
    }
}

code_set! {
    /// What the agreement of a work trial states (työkokeilusopimuksen sisältö; 380/2023, section 57).
    WorkTrialAgreementPart {
        id: "work_trial_agreement_part",
        title: ["Työkokeilusopimuksen sisältö", "Innehållet i avtalet om arbetsprövning", "Content of a work trial agreement"],
        source: "380/2023 57 §; 916/2012 4 luku 9 §",
        Goals = "goals" ["Tavoitteet", "Mål", "Goals"],
        TimeAndPlace = "time_and_place" ["Aika ja paikka", "Tid och plats", "Time and place"],
        DailyDuration = "daily_duration" ["Päivittäinen kesto ja ajoittuminen", "Daglig längd och tidpunkt", "Daily duration and timing"],
        WeeklyDuration = "weekly_duration" ["Viikoittainen kesto ja ajoittuminen", "Längd och tidpunkt per vecka", "Weekly duration and timing"],
        Tasks = "tasks" ["Tehtävät", "Uppgifter", "Tasks"],
        Supervisor = "supervisor" ["Ohjauksesta ja valvonnasta vastaava henkilö", "Person som ansvarar för handledning och övervakning", "Person responsible for guidance and supervision"],
        /// Since 2025.
        BenefitPayer = "benefit_payer" ["Työttömyysetuuden maksaja", "Utbetalare av arbetslöshetsförmånen", "Payer of the unemployment benefit"],
        /// Since 2025.
        FinalAssessment = "final_assessment" ["Ehto järjestäjän loppuarviosta", "Villkor om anordnarens slutbedömning", "Clause on the final assessment"],
    }
}

code_set! {
    /// Party of the agreement of a work trial (työkokeilusopimuksen osapuoli).
    WorkTrialParty {
        id: "work_trial_party",
        title: ["Työkokeilusopimuksen osapuoli", "Part i avtalet om arbetsprövning", "Party of a work trial agreement"],
        source: "380/2023 57 §",
        Client = "client" ["Asiakas", "Klienten", "Client"],
        Organiser = "organiser" ["Työkokeilun järjestäjä", "Anordnaren av arbetsprövningen", "Organiser of the trial"],
        EmploymentAuthority = "employment_authority" ["Työvoimaviranomainen", "Arbetskraftsmyndigheten", "Employment authority"],
    }
}
