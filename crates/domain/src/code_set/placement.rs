//! Placements (sijoittuminen, tulos) and their follow-up (seuranta).

use crate::code_set::code_set;

code_set! {
    /// Kind of a placement (sijoittumisen laji). Entry into an activation phase is derived from
    /// the phase and is not a code here.
    PlacementKind {
        id: "placement_kind",
        title: ["Sijoittuminen (tulos)", "Placering (resultat)", "Placement (outcome)"],
        source: "the Oulu municipal trial's outcome tables; PALO indicators",
        OpenLabourMarket = "open_labour_market" ["Avoimet työmarkkinat", "Öppna arbetsmarknaden", "Open labour market"],
        Entrepreneurship = "entrepreneurship" ["Yrittäjyys", "Företagande", "Entrepreneurship"],
        Apprenticeship = "apprenticeship" ["Oppisopimus", "Läroavtal", "Apprenticeship"],
        EducationDegree = "education_degree" ["Tutkintoon johtava koulutus", "Utbildning som leder till examen", "Education towards a degree"],
        SelfMotivatedStudy = "self_motivated_study" ["Omaehtoinen opiskelu", "Frivilliga studier", "Self-motivated study"],
        MilitaryOrCivilService = "military_or_civil_service" ["Varusmies- tai siviilipalvelus", "Beväringstjänst eller civiltjänst", "Military or civil service"],
        ParentalLeave = "parental_leave" ["Perhevapaa", "Familjeledighet", "Parental leave"],
        Pension = "pension" ["Eläke", "Pension", "Pension"],
        Unemployed = "unemployed" ["Työtön", "Arbetslös", "Unemployed"],
        Moved = "moved" ["Muutti pois", "Flyttade bort", "Moved away"],
        Other = "other" ["Muu", "Annat", "Other"],
    }
}

code_set! {
    /// Contract of a placement in work (työsuhteen kesto).
    PlacementContract {
        id: "placement_contract",
        title: ["Työsuhteen kesto", "Anställningsform", "Contract of employment"],
        source: "55/2001",
        Permanent = "permanent" ["Toistaiseksi voimassa oleva", "Tills vidare", "Permanent"],
        FixedTerm = "fixed_term" ["Määräaikainen", "Tidsbunden", "Fixed-term"],
        TemporaryAgency = "temporary_agency" ["Vuokratyö", "Hyrt arbete", "Temporary agency work"],
    }
}

code_set! {
    /// Hours of a placement in work (työaika).
    PlacementHours {
        id: "placement_hours",
        title: ["Työaika", "Arbetstid", "Working hours"],
        source: "the register's own list",
        FullTime = "full_time" ["Kokoaikainen", "Heltid", "Full-time"],
        PartTime = "part_time" ["Osa-aikainen", "Deltid", "Part-time"],
    }
}

code_set! {
    /// State of a follow-up point (seurannan tila).
    FollowUpState {
        id: "follow_up_state",
        title: ["Seurannan tila", "Uppföljningens status", "State of follow-up"],
        source: "the register's own list",
        Pending = "pending" ["Odottaa", "Väntar", "Pending"],
        Recorded = "recorded" ["Kirjattu", "Registrerad", "Recorded"],
        NotReached = "not_reached" ["Ei tavoitettu", "Inte anträffad", "Not reached"],
        Cancelled = "cancelled" ["Peruttu", "Inställd", "Cancelled"],
    }
}

code_set! {
    /// What a person does at a follow-up point (tilanne seurannassa).
    FollowUpOutcome {
        id: "follow_up_outcome",
        title: ["Tilanne seurannassa", "Situation vid uppföljningen", "Situation at follow-up"],
        source: "the register's own list",
        EmployedOpenMarket = "employed_open_market" ["Työssä avoimilla työmarkkinoilla", "Anställd på den öppna arbetsmarknaden", "Employed in the open labour market"],
        EmployedSubsidised = "employed_subsidised" ["Tuella työllistetty", "Anställd med stöd", "In subsidised employment"],
        Entrepreneur = "entrepreneur" ["Yrittäjä", "Företagare", "Entrepreneur"],
        Education = "education" ["Koulutuksessa", "I utbildning", "In education"],
        InService = "in_service" ["Palvelussa", "I service", "In a service"],
        Unemployed = "unemployed" ["Työtön", "Arbetslös", "Unemployed"],
        Pension = "pension" ["Eläkkeellä", "Pensionerad", "Retired"],
        ParentalLeave = "parental_leave" ["Perhevapaalla", "Familjeledig", "On parental leave"],
        OutsideLabourForce = "outside_labour_force" ["Työvoiman ulkopuolella", "Utanför arbetskraften", "Outside the labour force"],
        MovedAway = "moved_away" ["Muuttanut pois", "Bortflyttad", "Moved away"],
    }
}
