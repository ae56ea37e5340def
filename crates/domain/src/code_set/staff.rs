//! Staff (henkilöstö): roles, record classes and purposes of use.

use crate::code_set::code_set;

code_set! {
    /// Role of a user (käyttäjärooli); a role grant ties it to an organisation or unit.
    Role {
        id: "role",
        title: ["Käyttäjärooli", "Användarroll", "Role"],
        source: "the register's own access model",
        /// Also social counsellors and key workers (sosiaaliohjaaja, omatyöntekijä).
        SocialWorker = "social_worker" ["Sosiaalityöntekijä", "Socialarbetare", "Social worker"],
        EmploymentOfficer = "employment_officer" ["Omavalmentaja", "Personlig handläggare", "Employment officer"],
        Coach = "coach" ["Työhönvalmentaja", "Arbetstränare", "Job coach"],
        TeamLead = "team_lead" ["Lähiesihenkilö", "Närmaste chef", "Team lead"],
        /// Configures the register and never sees client data.
        Admin = "admin" ["Pääkäyttäjä", "Huvudanvändare", "Administrator"],
        Statistician = "statistician" ["Tilastoasiantuntija", "Statistikexpert", "Statistician"],
        /// An account of a machine, not of a person.
        ExportService = "export_service" ["Siirtopalvelu", "Överföringstjänst", "Export service"],
        Auditor = "auditor" ["Lokitarkastaja", "Logggranskare", "Auditor"],
    }
}

code_set! {
    /// Record class (tietoluokka): what decides who may know that a record exists.
    RecordClass {
        id: "record_class",
        title: ["Tietoluokka", "Uppgiftsklass", "Record class"],
        source: "380/2023 114 §, 381/2023 11 §, 189/2001 12 §, 703/2023, 661/2009 36 §",
        /// 380/2023, section 114.
        Employment = "employment" ["Työllisyystiedot", "Sysselsättningsuppgifter", "Employment data"],
        /// Work capacity and health, 380/2023, section 114, item 8.
        EmploymentHealth = "employment_health" ["Työ- ja toimintakykytiedot", "Uppgifter om arbets- och funktionsförmåga", "Employment health data"],
        /// Client data of social welfare (703/2023).
        Social = "social" ["Sosiaalihuollon asiakastiedot", "Klientuppgifter inom socialvården", "Social-welfare data"],
        /// 381/2023, section 11.
        Multidisciplinary = "multidisciplinary" ["Monialaisen tuen tiedot", "Uppgifter om sektorsövergripande stöd", "Multidisciplinary data"],
        /// 189/2001, section 12.
        ActivationPlan = "activation_plan" ["Aktivointisuunnitelma", "Aktiveringsplan", "Activation plan"],
        /// Kind, period, place and attendance of a phase; never health.
        Phase = "phase" ["Aktiivivaiheen perustiedot", "Basuppgifter om aktiv åtgärd", "Phase core"],
        Coaching = "coaching" ["Työhönvalmennuksen tiedot", "Uppgifter om arbetsträning", "Coaching record"],
        Workshop = "workshop" ["Työpajan tiedot", "Verkstadsuppgifter", "Workshop record"],
        /// Decision and payment, the employer's side.
        Subsidy = "subsidy" ["Tukipäätös ja maksatus", "Stödbeslut och utbetalning", "Subsidy decision and payment"],
        /// Contact details under a non-disclosure order (turvakielto).
        ProtectedContact = "protected_contact" ["Turvakiellon alaiset yhteystiedot", "Kontaktuppgifter med spärrmarkering", "Protected contact details"],
        Log = "log" ["Lokitiedot", "Logguppgifter", "Logs"],
        /// Aggregates only.
        Statistics = "statistics" ["Tilastot", "Statistik", "Statistics"],
        Configuration = "configuration" ["Asetukset", "Inställningar", "Configuration"],
        /// Files for the warehouse: pseudonyms, never names.
        Export = "export" ["Siirtoaineistot", "Överföringsmaterial", "Export files"],
    }
}

impl RecordClass {
    /// The sign of the class in the access matrix, such as `EH`.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Employment => "E",
            Self::EmploymentHealth => "EH",
            Self::Social => "S",
            Self::Multidisciplinary => "M",
            Self::ActivationPlan => "A",
            Self::Phase => "P",
            Self::Coaching => "C",
            Self::Workshop => "W",
            Self::Subsidy => "$",
            Self::ProtectedContact => "T",
            Self::Log => "L",
            Self::Statistics => "X",
            Self::Configuration => "K",
            Self::Export => "D",
        }
    }
}

code_set! {
    /// Purpose of use (käyttötarkoitus) of client data, logged with each use (703/2023, section 10).
    Purpose {
        id: "purpose",
        title: ["Käyttötarkoitus", "Användningsändamål", "Purpose of use"],
        source: "703/2023, 380/2023 124 §",
        ClientService = "client_service" ["Asiakaspalvelu", "Kundservice", "Client service"],
        AssessmentAndPlanning = "assessment_and_planning" ["Arviointi ja suunnittelu", "Bedömning och planering", "Assessment and planning"],
        ServiceProvision = "service_provision" ["Palvelun toteuttaminen", "Tillhandahållande av service", "Service provision"],
        DecisionPreparation = "decision_preparation" ["Päätöksen valmistelu", "Beredning av beslut", "Preparation of a decision"],
        FollowUp = "follow_up" ["Seuranta", "Uppföljning", "Follow-up"],
        Supervision = "supervision" ["Johtaminen ja valvonta", "Ledning och tillsyn", "Supervision"],
        ClientRequest = "client_request" ["Asiakkaan pyyntö", "Klientens begäran", "Request of the client"],
        LogInspection = "log_inspection" ["Lokitarkastus", "Logggranskning", "Log inspection"],
        Statistics = "statistics" ["Tilastointi", "Statistikföring", "Statistics"],
        Export = "export" ["Tiedonsiirto", "Dataöverföring", "Export"],
    }
}
