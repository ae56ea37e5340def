//! Statistics: what is counted, by what, and how placements were grouped in the published results.

use crate::code_set::code_set;

code_set! {
    /// An indicator (tunnusluku); its definition is in the registry of statistics.
    StatisticIndicator {
        id: "statistic_indicator",
        title: ["Tunnusluku", "Indikator", "Indicator"],
        source: "the register's own list",
        ClientsNew = "clients_new" ["Uudet asiakkaat", "Nya klienter", "New clients"],
        ClientsActive = "clients_active" ["Asiakkaat", "Klienter", "Clients"],
        ClientsEnded = "clients_ended" ["Päättyneet asiakkuudet", "Avslutade klientförhållanden", "Ended relationships"],
        PhasesStarted = "phases_started" ["Alkaneet aktiivivaiheet", "Påbörjade aktiva skeden", "Phases started"],
        PhasesRunning = "phases_running" ["Käynnissä olevat aktiivivaiheet", "Pågående aktiva skeden", "Phases running"],
        PhasesEnded = "phases_ended" ["Päättyneet aktiivivaiheet", "Avslutade aktiva skeden", "Phases ended"],
        AttendanceDays = "attendance_days" ["Aktiivivaiheiden päivät", "Dagar i aktiva skeden", "Days of phases"],
        RehabilitativeWorkDays = "rehabilitative_work_days" ["Kuntouttavan työtoiminnan päivät ja valtion korvaus", "Dagar i arbetsverksamhet i rehabiliteringssyfte och statens ersättning", "Days of rehabilitative work and state compensation"],
        PlacementsPublished = "placements_published" ["Sijoittumiset kuntakokeilun ryhmin", "Placeringar enligt kommunförsökets grupper", "Placements in the groups of the municipal trial"],
        Placements = "placements" ["Sijoittumiset (tulokset)", "Placeringar (resultat)", "Placements (outcomes)"],
        FollowUps = "follow_ups" ["Seuranta 3, 6 ja 12 kuukauden kohdalla", "Uppföljning vid 3, 6 och 12 månader", "Follow-up at 3, 6 and 12 months"],
        WaitingTimes = "waiting_times" ["Odotusajat ja läpivirtaavuus", "Väntetider och genomströmning", "Waiting times and throughput"],
        CaseloadPerWorker = "caseload_per_worker" ["Asiakkaita työntekijää kohden", "Klienter per arbetstagare", "Caseload per worker"],
        ActivationRateTem = "activation_rate_tem" ["Aktivointiaste, TEM:n määritelmä", "Aktiveringsgrad, ANM:s definition", "Activation rate, definition of the ministry"],
        ActivationRateKela = "activation_rate_kela" ["Aktivointiaste, Kelan määritelmä", "Aktiveringsgrad, FPA:s definition", "Activation rate, definition of Kela"],
        MunicipalShare = "municipal_share" ["Kuntaosuus maksupäivien mukaan", "Kommunens andel enligt betalda dagar", "Municipal share by paid days"],
        DeadlinesOverdue = "deadlines_overdue" ["Umpeen menneet määräajat", "Utgångna tidsfrister", "Deadlines that have passed"],
    }
}

code_set! {
    /// What an indicator may be divided by (luokittelija).
    StatisticDimension {
        id: "statistic_dimension",
        title: ["Luokittelija", "Indelningsgrund", "Dimension"],
        source: "domain.md §7",
        Municipality = "municipality" ["Kunta", "Kommun", "Municipality"],
        AgeBand = "age_band" ["Ikäluokka", "Åldersklass", "Age band"],
        Sex = "sex" ["Sukupuoli", "Kön", "Sex"],
        RelationshipKind = "relationship_kind" ["Asiakkuuden laji", "Typ av klientförhållande", "Kind of relationship"],
        EntryChannel = "entry_channel" ["Asiakkaaksi tulon peruste", "Grund för att bli klient", "Entry channel"],
        ClosingReason = "closing_reason" ["Päättymisen syy", "Orsak till avslutandet", "Reason for closing"],
        PhaseKind = "phase_kind" ["Aktiivivaiheen laji", "Typ av aktivt skede", "Kind of phase"],
        EndReason = "end_reason" ["Vaiheen päättymisen syy", "Orsak till att skedet avslutades", "Reason for ending"],
        AttendanceStatus = "attendance_status" ["Läsnäolo", "Närvaro", "Attendance"],
        PlacementKind = "placement_kind" ["Sijoittumisen laji", "Typ av placering", "Kind of placement"],
        PlacementGroup = "placement_group" ["Sijoittumisen ryhmä", "Placeringsgrupp", "Group of placement"],
        Contract = "contract" ["Työsuhteen kesto", "Anställningsform", "Contract"],
        Hours = "hours" ["Työaika", "Arbetstid", "Hours"],
        Sector = "sector" ["Työnantajan sektori", "Arbetsgivarens sektor", "Sector of the employer"],
        FollowUpPoint = "follow_up_point" ["Seurantakohta", "Uppföljningspunkt", "Point of follow-up"],
        FollowUpBase = "follow_up_base" ["Mistä seurataan", "Vad som följs upp", "What is followed up"],
        FollowUpOutcome = "follow_up_outcome" ["Tilanne seurannassa", "Situation vid uppföljningen", "Situation at follow-up"],
        Step = "step" ["Vaihe polulla", "Steg på vägen", "Step"],
        Unit = "unit" ["Yksikkö", "Enhet", "Unit"],
        Benefit = "benefit" ["Etuus", "Förmån", "Benefit"],
        PaidDays = "paid_days" ["Maksetut päivät", "Betalda dagar", "Paid days"],
        DeadlineKind = "deadline_kind" ["Määräajan laji", "Typ av tidsfrist", "Kind of deadline"],
    }
}

code_set! {
    /// Groups in which the municipal trial published its placements.
    PlacementGroup {
        id: "placement_group",
        title: ["Sijoittumisen ryhmä", "Placeringsgrupp", "Group of placement"],
        source: "the Oulu municipal trial's outcome tables",
        RehabilitativeWork = "rehabilitative_work" ["Kuntouttava työtoiminta", "Arbetsverksamhet i rehabiliteringssyfte", "Rehabilitative work"],
        WorkTrial = "work_trial" ["Työkokeilu", "Arbetsprövning", "Work trial"],
        PaySubsidy = "pay_subsidy" ["Palkkatuettu työ", "Arbete med lönesubvention", "Subsidised work"],
        JobCoaching = "job_coaching" ["Työhönvalmennus", "Arbetsträning", "Job coaching"],
        Education = "education" ["Koulutus", "Utbildning", "Education"],
        OpenLabourMarket = "open_labour_market" ["Avoimet työmarkkinat", "Öppna arbetsmarknaden", "Open labour market"],
        Other = "other" ["Muu", "Annat", "Other"],
    }
}

code_set! {
    /// A step on the way from the first day to the first phase.
    StatisticStep {
        id: "statistic_step",
        title: ["Vaihe polulla", "Steg på vägen", "Step"],
        source: "the register's own list",
        OpeningToContact = "opening_to_contact" ["Avaamisesta ensimmäiseen tapaamiseen", "Från öppnandet till första kontakten", "From opening to first contact"],
        OpeningToAssessment = "opening_to_assessment" ["Avaamisesta arvioon", "Från öppnandet till bedömningen", "From opening to assessment"],
        AssessmentToPlan = "assessment_to_plan" ["Arviosta suunnitelmaan", "Från bedömningen till planen", "From assessment to plan"],
        PlanToPhase = "plan_to_phase" ["Suunnitelmasta aktiivivaiheeseen", "Från planen till det aktiva skedet", "From plan to phase"],
        OpeningToPhase = "opening_to_phase" ["Avaamisesta aktiivivaiheeseen", "Från öppnandet till det aktiva skedet", "From opening to phase"],
    }
}

code_set! {
    /// What a follow-up says when nobody has recorded an outcome.
    FollowUpGap {
        id: "follow_up_gap",
        title: ["Seuranta ilman tulosta", "Uppföljning utan resultat", "Follow-up without an outcome"],
        source: "the register's own list",
        NotReached = "not_reached" ["Ei tavoitettu", "Inte anträffad", "Not reached"],
        Missing = "missing" ["Puuttuu", "Saknas", "Missing"],
        NotDue = "not_due" ["Ei vielä ajankohtainen", "Ännu inte aktuell", "Not due yet"],
    }
}

code_set! {
    /// Why a published statistic was published again (korjauksen syy).
    StatisticRevisionReason {
        id: "statistic_revision_reason",
        title: ["Tilaston korjauksen syy", "Orsak till att statistiken revideras", "Reason of a revision"],
        source: "the register's own list",
        RecordsCorrected = "records_corrected" ["Tietoja on korjattu tai täydennetty", "Uppgifter har rättats eller kompletterats", "Records were corrected or completed"],
        DefinitionChanged = "definition_changed" ["Määritelmä on muuttunut", "Definitionen har ändrats", "The definition has changed"],
        PublishedInError = "published_in_error" ["Julkaistu virheellisenä", "Publicerad felaktigt", "Published in error"],
    }
}
