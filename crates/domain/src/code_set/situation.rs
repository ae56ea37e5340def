//! Situations of a client (asiakkaan tilanne): dated facts about work, benefit and education.

use crate::code_set::code_set;

code_set! {
    /// Kind of a situation row (tilannetiedon laji).
    SituationKind {
        id: "situation_kind",
        title: ["Tilannetiedon laji", "Typ av situationsuppgift", "Kind of situation"],
        source: "380/2023 114 §",
        EmploymentStatus = "employment_status" ["Työllisyystilanne", "Sysselsättningssituation", "Employment status"],
        Benefit = "benefit" ["Etuus", "Förmån", "Benefit"],
        Education = "education" ["Koulutus", "Utbildning", "Education"],
        TargetGroup = "target_group" ["Kohderyhmä", "Målgrupp", "Target group"],
        UnemploymentPeriod = "unemployment_period" ["Työttömyysjakso", "Arbetslöshetsperiod", "Unemployment period"],
    }
}

code_set! {
    /// Employment status (työllisyyskoodi). The national two-digit codes are in each doc line
    /// where they are verified.
    EmploymentStatus {
        id: "employment_status",
        title: ["Työllisyystilanne", "Sysselsättningssituation", "Employment status"],
        source: "TEM työnvälitystilasto; 380/2023 3 §",
        /// National code 02.
        Unemployed = "unemployed" ["Työtön", "Arbetslös", "Unemployed"],
        /// Fully laid off; national code 03, counts as unemployed.
        LaidOff = "laid_off" ["Lomautettu", "Permitterad", "Laid off"],
        /// National code 01.
        EmployedOpenMarket = "employed_open_market" ["Työssä avoimilla työmarkkinoilla", "Anställd på den öppna arbetsmarknaden", "Employed in the open labour market"],
        /// National code 00.
        EmployedSubsidised = "employed_subsidised" ["Tuella työllistetty", "Anställd med stöd", "In subsidised employment"],
        Entrepreneur = "entrepreneur" ["Yrittäjä", "Företagare", "Entrepreneur"],
        ShortenedWeek = "shortened_week" ["Lyhennetyllä työviikolla", "Förkortad arbetsvecka", "On a shortened working week"],
        InService = "in_service" ["Palvelussa", "I service", "In a service"],
        Education = "education" ["Koulutuksessa", "I utbildning", "In education"],
        OutsideLabourForce = "outside_labour_force" ["Työvoiman ulkopuolella", "Utanför arbetskraften", "Outside the labour force"],
        UnemploymentPension = "unemployment_pension" ["Työttömyyseläkkeellä", "Arbetslöshetspension", "On unemployment pension"],
    }
}

code_set! {
    /// Benefit that is the person's main income while unemployed (etuus).
    Benefit {
        id: "benefit",
        title: ["Etuus", "Förmån", "Benefit"],
        source: "1290/2002, 1412/1997",
        LabourMarketSubsidy = "labour_market_subsidy" ["Työmarkkinatuki", "Arbetsmarknadsstöd", "Labour market subsidy"],
        BasicAllowance = "basic_allowance" ["Peruspäiväraha", "Grunddagpenning", "Basic unemployment allowance"],
        EarningsAllowance = "earnings_allowance" ["Ansiopäiväraha", "Inkomstrelaterad dagpenning", "Earnings-related allowance"],
        /// Replaces the two benefits of Kela during 2026. Unverified: the first day is from memory.
        GeneralBenefit = "general_benefit" ["Yleistuki", "Allmänt stöd", "General benefit"] from (2026, 5, 1),
        SocialAssistance = "social_assistance" ["Toimeentulotuki", "Utkomststöd", "Social assistance"],
        None = "none" ["Ei etuutta", "Ingen förmån", "No benefit"],
    }
}

code_set! {
    /// Highest completed level of education (koulutusaste).
    EducationLevel {
        id: "education_level",
        title: ["Koulutusaste", "Utbildningsnivå", "Level of education"],
        source: "Statistics Finland, classification of education, condensed",
        Basic = "basic" ["Perusaste", "Grundnivå", "Basic education"],
        UpperSecondaryGeneral = "upper_secondary_general" ["Lukio", "Gymnasium", "General upper secondary"],
        UpperSecondaryVocational = "upper_secondary_vocational" ["Ammatillinen toinen aste", "Yrkesutbildning på andra stadiet", "Vocational upper secondary"],
        LowerTertiary = "lower_tertiary" ["Alempi korkeakouluaste", "Lägre högskolenivå", "Lower tertiary"],
        HigherTertiary = "higher_tertiary" ["Ylempi korkeakouluaste", "Högre högskolenivå", "Higher tertiary"],
        Doctoral = "doctoral" ["Tutkijakoulutusaste", "Forskarutbildningsnivå", "Doctoral"],
        None = "none" ["Ei suoritettua koulutusta", "Ingen avslutad utbildning", "No completed education"],
        Unknown = "unknown" ["Ei tiedossa", "Okänd", "Unknown"],
    }
}

code_set! {
    /// Target group of the services (kohderyhmä); one person may belong to several.
    TargetGroup {
        id: "target_group",
        title: ["Kohderyhmä", "Målgrupp", "Target group"],
        source: "PALO indicators; 380/2023 3 §",
        /// Twelve months of continuous unemployment.
        LongTermUnemployed = "long_term_unemployed" ["Pitkäaikaistyötön", "Långtidsarbetslös", "Long-term unemployed"],
        /// More than 500 paid days of labour market subsidy.
        Over500BenefitDays = "over_500_benefit_days" ["Yli 500 päivää työmarkkinatukea saanut", "Över 500 dagar med arbetsmarknadsstöd", "Over 500 days on labour market subsidy"],
        YouthUnder30 = "youth_under_30" ["Alle 30-vuotias nuori", "Ung under 30 år", "Young person under 30"],
        Aged55Plus = "aged_55_plus" ["55 vuotta täyttänyt", "Person som fyllt 55 år", "Aged 55 or over"],
        PartialWorkAbility = "partial_work_ability" ["Osatyökykyinen", "Partiellt arbetsför", "Person with partial work ability"],
        ImmigrantIntegration = "immigrant_integration" ["Kotoutuja-asiakas", "Integrationsklient", "Immigrant in integration services"],
        NoneOfThese = "none_of_these" ["Ei mikään näistä", "Ingen av dessa", "None of these"],
    }
}

code_set! {
    /// Work capacity (työkyky). Record class EH: not shown with the other situations.
    WorkCapacity {
        id: "work_capacity",
        title: ["Työkyky", "Arbetsförmåga", "Work capacity"],
        source: "380/2023 37 and 87 §",
        Full = "full" ["Täysi", "Full", "Full"],
        Reduced = "reduced" ["Alentunut", "Nedsatt", "Reduced"],
        ReducedPermanently = "reduced_permanently" ["Pysyvästi alentunut", "Permanent nedsatt", "Permanently reduced"],
        UnderExamination = "under_examination" ["Selvityksessä", "Under utredning", "Under examination"],
        Unknown = "unknown" ["Ei tiedossa", "Okänd", "Unknown"],
    }
}
