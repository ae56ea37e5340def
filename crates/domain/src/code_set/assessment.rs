//! Assessments of service need (palvelutarpeen arviointi).

use crate::code_set::code_set;

code_set! {
    /// Kind of an assessment (arvioinnin laji).
    AssessmentKind {
        id: "assessment_kind",
        title: ["Arvioinnin laji", "Typ av bedömning", "Kind of assessment"],
        source: "380/2023 37 §, 381/2023 4 §, 1301/2014 36 §",
        Employment = "employment" ["Työllisyyspalveluiden palvelutarpeen arvio", "Bedömning av behovet av sysselsättningstjänster", "Employment services assessment"],
        Multidisciplinary = "multidisciplinary" ["Monialainen palvelutarpeen arvio", "Sektorsövergripande bedömning av servicebehovet", "Multidisciplinary assessment"],
        /// Class S.
        Social = "social" ["Sosiaalihuollon palvelutarpeen arvio", "Bedömning av servicebehovet inom socialvården", "Social-welfare assessment"],
    }
}

code_set! {
    /// State of an assessment (arvioinnin tila); completed ones do not change.
    AssessmentState {
        id: "assessment_state",
        title: ["Arvioinnin tila", "Bedömningens status", "State of assessment"],
        source: "the register's own list",
        Draft = "draft" ["Luonnos", "Utkast", "Draft"],
        Completed = "completed" ["Valmis", "Slutförd", "Completed"],
        Superseded = "superseded" ["Korvattu uudemmalla", "Ersatt av en nyare", "Superseded"],
        Annulled = "annulled" ["Mitätöity", "Annullerad", "Annulled"],
    }
}

code_set! {
    /// Area that an assessment looks at (arvioinnin osa-alue).
    AssessmentDomain {
        id: "assessment_domain",
        title: ["Arvioinnin osa-alue", "Delområde i bedömningen", "Domain of assessment"],
        source: "380/2023 37 §; sub-areas are the register's own",
        /// 37 §, item 1.
        Competence = "competence" ["Osaaminen ja ammattitaito", "Kunnande och yrkesskicklighet", "Competence and vocational skill"],
        /// 37 §, item 2. Record class EH.
        WorkCapacity = "work_capacity" ["Työ- ja toimintakyky", "Arbets- och funktionsförmåga", "Work and functional capacity"],
        /// 37 §, item 3.
        JobSearchSkills = "job_search_skills" ["Työnhakuvalmiudet", "Jobbsökningsfärdigheter", "Job-search skills"],
        DigitalSkills = "digital_skills" ["Digitaidot", "Digitala färdigheter", "Digital skills"],
        LanguageSkills = "language_skills" ["Kielitaito", "Språkkunskaper", "Language skills"],
        Mobility = "mobility" ["Liikkuminen", "Rörlighet", "Mobility"],
        LifeSituation = "life_situation" ["Elämäntilanne", "Livssituation", "Life situation"],
        Motivation = "motivation" ["Motivaatio", "Motivation", "Motivation"],
    }
}

code_set! {
    /// Risk of prolonged unemployment (työttömyyden pitkittymisen riski; 37 §, item 4).
    ProlongedUnemploymentRisk {
        id: "prolonged_unemployment_risk",
        title: ["Työttömyyden pitkittymisen riski", "Risk för utdragen arbetslöshet", "Risk of prolonged unemployment"],
        source: "380/2023 37 §",
        Low = "low" ["Pieni", "Låg", "Low"],
        Medium = "medium" ["Kohtalainen", "Måttlig", "Medium"],
        High = "high" ["Suuri", "Hög", "High"],
    }
}
