//! What is particular to one kind of phase, and attendance (läsnäolo).

use crate::code_set::code_set;

code_set! {
    /// How a day of a phase went (läsnäolon tila). A medical reason is never told here.
    AttendanceStatus {
        id: "attendance_status",
        title: ["Läsnäolo", "Närvaro", "Attendance"],
        source: "189/2001 24 §, 380/2023 59 §",
        Attended = "attended" ["Läsnä", "Närvarande", "Attended"],
        Authorised = "authorised" ["Luvallinen poissaolo", "Tillåten frånvaro", "Authorised absence"],
        Unauthorised = "unauthorised" ["Luvaton poissaolo", "Otillåten frånvaro", "Unauthorised absence"],
        OrganiserCancelled = "organiser_cancelled" ["Järjestäjä perui", "Inställd av anordnaren", "Cancelled by the organiser"],
    }
}

code_set! {
    /// Purpose of a work trial (työkokeilun tarkoitus; 380/2023, section 54).
    WorkTrialPurpose {
        id: "work_trial_purpose",
        title: ["Työkokeilun tarkoitus", "Arbetsprövningens syfte", "Purpose of work trial"],
        source: "380/2023 54 §",
        CareerClarification = "career_clarification" ["Ammatinvalinta- ja uravaihtoehtojen selvittäminen", "Utredning av yrkes- och karriärmöjligheter", "Clarification of career options"],
        ReturnToLabourMarket = "return_to_labour_market" ["Työmarkkinoille paluun tukeminen", "Stöd för återgång till arbetsmarknaden", "Support for return to the labour market"],
    }
}

code_set! {
    /// Ground of a pay subsidy (palkkatuen peruste).
    PaySubsidyGround {
        id: "pay_subsidy_ground",
        title: ["Palkkatuen peruste", "Grund för lönesubvention", "Ground of pay subsidy"],
        source: "380/2023 82-90 §",
        /// Sections 82 and 86, 5 months.
        SkillsDeficit = "skills_deficit" ["Puutteet ammatillisessa osaamisessa", "Brister i yrkeskunnandet", "Deficits in vocational skill"],
        /// Section 86, 10 months.
        LongUnemployment = "long_unemployment" ["Pitkään jatkunut työttömyys", "Långvarig arbetslöshet", "Long unemployment"],
        /// Section 87.
        ReducedWorkCapacity = "reduced_work_capacity" ["Alentunut työkyky", "Nedsatt arbetsförmåga", "Reduced work capacity"],
        /// Section 88: full cost, associations and the like.
        AssociationFullCost = "association_full_cost" ["Täysi tuki yhdistykselle tai säätiölle", "Full subvention för en förening eller stiftelse", "Full cost for an association or foundation"],
        /// Section 89.
        Aged60Plus = "aged_60_plus" ["60 vuotta täyttänyt", "Person som fyllt 60 år", "Aged 60 or over"],
        /// Section 90.
        Apprenticeship = "apprenticeship" ["Oppisopimuskoulutus", "Läroavtalsutbildning", "Apprenticeship"],
    }
}

code_set! {
    /// What the authority found of an employer's wages, taxes and statutory payments (laiminlyönnit).
    EmployerNeglect {
        id: "employer_neglect",
        title: ["Työnantajan laiminlyönnit", "Arbetsgivarens försummelser", "Neglect by the employer"],
        source: "380/2023 83 §",
        /// Looked at, and no essential neglect found.
        NotFound = "not_found" ["Ei olennaisia laiminlyöntejä", "Inga väsentliga försummelser", "No essential neglect"],
        /// Bars the subsidy, unless an exception is made.
        Essential = "essential" ["Olennaisia laiminlyöntejä", "Väsentliga försummelser", "Essential neglect"],
    }
}

code_set! {
    /// Instrument of support for subsidised work (tukimuoto).
    SubsidyInstrument {
        id: "subsidy_instrument",
        title: ["Tukimuoto", "Stödform", "Instrument of subsidy"],
        source: "380/2023 82-97 §",
        PaySubsidy = "pay_subsidy" ["Palkkatuki", "Lönesubvention", "Pay subsidy"],
        /// Sections 95-97.
        EmploymentSupport55 = "employment_support_55" ["55 vuotta täyttäneiden työllistämistuki", "Sysselsättningsstöd för personer som fyllt 55 år", "Employment support for persons aged 55 or over"],
    }
}
