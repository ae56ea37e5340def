//! Contacts (asiakastapahtumat) and notes (asiakaskirjaukset).

use crate::code_set::code_set;

code_set! {
    /// Kind of a contact event (asiakastapahtuman laji).
    ContactEventKind {
        id: "contact_event_kind",
        title: ["Asiakastapahtuman laji", "Typ av kontakt", "Kind of contact"],
        source: "380/2023 31-33 §",
        /// 380/2023, section 31.
        InitialInterview = "initial_interview" ["Alkuhaastattelu", "Inledande intervju", "Initial interview"],
        /// 380/2023, section 32.
        JobSearchDiscussion = "job_search_discussion" ["Työnhakukeskustelu", "Jobbsökningssamtal", "Job-search discussion"],
        /// 380/2023, section 32.
        SupplementaryDiscussion = "supplementary_discussion" ["Täydentävä työnhakukeskustelu", "Kompletterande jobbsökningssamtal", "Supplementary job-search discussion"],
        GuidanceDiscussion = "guidance_discussion" ["Ohjauskeskustelu", "Handledningssamtal", "Guidance discussion"],
        NetworkMeeting = "network_meeting" ["Verkostopalaveri", "Nätverksmöte", "Network meeting"],
        Visit = "visit" ["Käynti", "Besök", "Visit"],
        Call = "call" ["Puhelu", "Samtal", "Call"],
        Message = "message" ["Viesti", "Meddelande", "Message"],
    }
}

code_set! {
    /// Channel of a contact (asiointitapa).
    ContactChannel {
        id: "contact_channel",
        title: ["Asiointitapa", "Kontaktform", "Channel of contact"],
        source: "the register's own list",
        InPerson = "in_person" ["Henkilökohtainen tapaaminen", "Personligt möte", "In person"],
        Phone = "phone" ["Puhelin", "Telefon", "Phone"],
        Video = "video" ["Videoyhteys", "Videosamtal", "Video"],
        Written = "written" ["Kirjallinen", "Skriftlig", "Written"],
        HomeVisit = "home_visit" ["Kotikäynti", "Hembesök", "Home visit"],
    }
}

code_set! {
    /// Whether a contact took place (asiakastapahtuman toteutuminen).
    ContactOutcome {
        id: "contact_outcome",
        title: ["Toteutuminen", "Utfall", "Outcome of contact"],
        source: "the register's own list",
        Held = "held" ["Toteutui", "Genomfördes", "Held"],
        NoShow = "no_show" ["Asiakas ei saapunut", "Klienten uteblev", "Client did not come"],
        CancelledByClient = "cancelled_by_client" ["Asiakas perui", "Avbokades av klienten", "Cancelled by the client"],
        CancelledByAuthority = "cancelled_by_authority" ["Viranomainen perui", "Avbokades av myndigheten", "Cancelled by the authority"],
    }
}

code_set! {
    /// State of a contact event (asiakastapahtuman tila).
    ContactEventState {
        id: "contact_event_state",
        title: ["Asiakastapahtuman tila", "Kontaktens status", "State of a contact event"],
        source: "the register's own list",
        /// Seen by its author only; counts nowhere.
        Draft = "draft" ["Luonnos", "Utkast", "Draft"],
        Recorded = "recorded" ["Kirjattu", "Registrerad", "Recorded"],
    }
}

code_set! {
    /// What a contact led to (mihin yhteydenotto johti; PALO indicators).
    ContactLedTo {
        id: "contact_led_to",
        title: ["Mihin yhteydenotto johti", "Vad kontakten ledde till", "What the contact led to"],
        source: "PALO indicators",
        Consultation = "consultation" ["Konsultaatio", "Konsultation", "Consultation"],
        WorkAbilityAssessment = "work_ability_assessment" ["Työkyvyn arviointi", "Bedömning av arbetsförmågan", "Assessment of work ability"],
        NetworkMeeting = "network_meeting" ["Verkostopalaveri", "Nätverksmöte", "Network meeting"],
        SocialServices = "social_services" ["Sosiaalipalvelut", "Socialservice", "Social services"],
        HealthServices = "health_services" ["Terveyspalvelut", "Hälsotjänster", "Health services"],
        Employment = "employment" ["Työllistyminen", "Sysselsättning", "Employment"],
        RehabilitativeWork = "rehabilitative_work" ["Kuntouttava työtoiminta", "Arbetsverksamhet i rehabiliteringssyfte", "Rehabilitative work activity"],
        JobCoaching = "job_coaching" ["Työhönvalmennus", "Arbetsträning", "Job coaching"],
        Rehabilitation = "rehabilitation" ["Kuntoutus", "Rehabilitering", "Rehabilitation"],
        WorkTrial = "work_trial" ["Työkokeilu", "Arbetsprövning", "Work trial"],
        PensionClarification = "pension_clarification" ["Eläkeselvittely", "Pensionsutredning", "Clarification of pension"],
        PaySubsidy = "pay_subsidy" ["Palkkatuettu työ", "Lönesubventionerat arbete", "Subsidised work"],
        Education = "education" ["Koulutus", "Utbildning", "Education"],
        None = "none" ["Ei jatkotoimia", "Inga fortsatta åtgärder", "Nothing further"],
    }
}

code_set! {
    /// Professional group of a participant (ammattiryhmä; PALO indicators count networks by it).
    ProfessionalGroup {
        id: "professional_group",
        title: ["Ammattiryhmä", "Yrkesgrupp", "Professional group"],
        source: "PALO indicators; the register's own list",
        EmploymentOfficer = "employment_officer" ["Omavalmentaja", "Personlig handläggare", "Employment officer"],
        SocialWorker = "social_worker" ["Sosiaalityöntekijä tai -ohjaaja", "Socialarbetare eller socialhandledare", "Social worker"],
        JobCoach = "job_coach" ["Työhönvalmentaja", "Arbetstränare", "Job coach"],
        WorkAbilityCoordinator = "work_ability_coordinator" ["Työkykykoordinaattori", "Arbetsförmågekoordinator", "Work ability coordinator"],
        Nurse = "nurse" ["Terveyden- tai sairaanhoitaja", "Hälsovårdare eller sjukskötare", "Nurse"],
        Physician = "physician" ["Lääkäri", "Läkare", "Physician"],
        Psychologist = "psychologist" ["Psykologi", "Psykolog", "Psychologist"],
        Therapist = "therapist" ["Fysio- tai toimintaterapeutti", "Fysio- eller ergoterapeut", "Physio- or occupational therapist"],
        SubstanceAbuseWorker = "substance_abuse_worker" ["Päihdetyöntekijä", "Missbrukarvårdare", "Substance abuse worker"],
        YouthWorker = "youth_worker" ["Nuorisotyöntekijä", "Ungdomsarbetare", "Youth worker"],
        IntegrationWorker = "integration_worker" ["Kotoutumisen asiantuntija", "Integrationsexpert", "Integration specialist"],
        BenefitOfficer = "benefit_officer" ["Etuuskäsittelijä (Kela, työeläkelaitos)", "Förmånshandläggare (FPA, pensionsanstalt)", "Benefit officer"],
        StudyCounsellor = "study_counsellor" ["Opinto-ohjaaja tai opettaja", "Studiehandledare eller lärare", "Study counsellor or teacher"],
        WorkshopInstructor = "workshop_instructor" ["Työpajan ohjaaja", "Verkstadshandledare", "Workshop instructor"],
        Employer = "employer" ["Työnantajan edustaja", "Arbetsgivarens företrädare", "Employer's representative"],
        Other = "other" ["Muu", "Annan", "Other"],
    }
}

code_set! {
    /// Kind of a note (asiakaskirjauksen laji).
    NoteKind {
        id: "note_kind",
        title: ["Kirjauksen laji", "Typ av anteckning", "Kind of note"],
        source: "the register's own list",
        ClientWork = "client_work" ["Asiakastyö", "Klientarbete", "Client work"],
        PhoneCall = "phone_call" ["Puhelu", "Telefonsamtal", "Phone call"],
        ServiceCoordination = "service_coordination" ["Palveluohjaus", "Servicehandledning", "Service coordination"],
        Coaching = "coaching" ["Valmennus", "Träning", "Coaching"],
        Meeting = "meeting" ["Palaveri", "Möte", "Meeting"],
    }
}
