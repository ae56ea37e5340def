//! Rules of work trials (työkokeilu): 380/2023, sections 33 and 54-60; until 2024 916/2012.

use super::{Rule, rule};
use crate::{
    label::Label,
    statute::Citation,
    time::date,
    violation::Severity::{Block, Due, Warn},
};

pub(super) const RULES: &[Rule] = &[
    rule(
        "TK-01",
        Some(Block),
        Label::new(
            "Tarkoitus on ammatinvalinta- ja uravaihtoehtojen selvittäminen tai työmarkkinoille paluun tukeminen.",
            "Syftet är att utreda yrkes- och karriärmöjligheter eller att stödja återgång till arbetsmarknaden.",
            "The purpose is to clarify career options or to support return to the labour market.",
        ),
        &["work_trial.purpose.missing"],
    ),
    rule(
        "TK-02",
        Some(Block),
        Label::new(
            "Järjestäjä ei ole yksityishenkilö eikä työnantaja, johon asiakas on työsuhteessa.",
            "Anordnaren är inte en privatperson eller en arbetsgivare som klienten är anställd hos.",
            "The organiser is no private person and no employer of the client.",
        ),
        &[
            "work_trial.organiser.employer",
            "work_trial.organiser.employment_not_known",
            "work_trial.organiser.private_person",
        ],
    ),
    rule(
        "TK-03a",
        Some(Block),
        Label::new(
            "Työkokeiluja on yhteensä enintään 6 kuukautta.",
            "Arbetsprövningarna varar sammanlagt högst 6 månader.",
            "Work trials last at most 6 months in total.",
        ),
        &[
            "activation_phase.period.above_maximum",
            "work_trial.months.above_maximum",
            "work_trial.months.later_trial",
            "work_trial.months.used_up",
        ],
    ),
    rule(
        "TK-03b",
        Some(Block),
        Label::new(
            "Työkokeiluja on yhteensä enintään 12 kuukautta, samalla järjestäjällä enintään 6 kuukautta ja kunnassa enintään 6 kuukautta samoissa tehtävissä.",
            "Arbetsprövningarna varar sammanlagt högst 12 månader, hos samma anordnare högst 6 månader och hos en kommun högst 6 månader i samma uppgifter.",
            "Work trials last at most 12 months in total, 6 months with one organiser, and with a municipality 6 months in the same tasks.",
        ),
        &[
            "activation_phase.period.above_maximum",
            "work_trial.months.above_maximum",
            "work_trial.months.later_trial",
            "work_trial.months.organiser_above_maximum",
            "work_trial.months.used_up",
            "work_trial.tasks.not_known",
        ],
    ),
    rule(
        "TK-04",
        Some(Warn),
        Label::new(
            "Laskenta alkaa alusta, kun asiakas on työkokeilun jälkeen ollut yhtäjaksoisesti työtön 12 kuukautta, tai alle 25-vuotiaana 3 kuukautta, jos enimmäisaika on käytetty.",
            "Räkningen börjar om när klienten efter en arbetsprövning har varit arbetslös 12 månader utan avbrott, eller som under 25-åring 3 månader om maximitiden är använd.",
            "Counting begins anew after 12 months of continuous unemployment after a trial, or after 3 months when under 25 and the maximum is used up.",
        ),
        &["work_trial.months.not_known"],
    ),
    rule(
        "TK-05",
        Some(Warn),
        Label::new(
            "Ennen vuotta 2025 sovitut työkokeilut tarkistetaan itse: siirtymäsäännöstä ei ole varmuutta.",
            "Arbetsprövningar som avtalats före 2025 kontrolleras av handläggaren: övergångsregeln är inte säker.",
            "Trials agreed before 2025 are checked by the caseworker: the transitional rule is not certain.",
        ),
        &["work_trial.months.earlier_act"],
    ),
    rule(
        "TK-06",
        Some(Block),
        Label::new(
            "Päivä kestää vähintään 4 ja enintään 8 tuntia.",
            "En dag varar minst 4 och högst 8 timmar.",
            "A day lasts at least 4 and at most 8 hours.",
        ),
        &[
            "activation_phase.minutes_per_day.above_maximum",
            "activation_phase.minutes_per_day.below_minimum",
            "attendance.minutes.above_maximum",
            "attendance.minutes.below_minimum",
        ],
    ),
    rule(
        "TK-07",
        Some(Block),
        Label::new(
            "Päiviä on viikossa enintään 5.",
            "Antalet dagar i veckan är högst 5.",
            "There are at most 5 days a week.",
        ),
        &["activation_phase.days_per_week.above_maximum"],
    ),
    rule(
        "TK-08",
        Some(Block),
        Label::new(
            "Asiakas, järjestäjä ja työvoimaviranomainen tekevät kirjallisen määräaikaisen sopimuksen, jossa on laissa luetellut asiat.",
            "Klienten, anordnaren och arbetskraftsmyndigheten ingår ett skriftligt avtal på viss tid med de uppgifter som lagen räknar upp.",
            "Client, organiser and employment authority make a written fixed-term agreement with what the act lists.",
        ),
        &[
            "activation_phase.days_per_week.missing",
            "activation_phase.minutes_per_day.missing",
            "work_trial.agreement.not_signed",
            "work_trial.agreement.part_missing",
        ],
    ),
    rule(
        "TK-09",
        Some(Due),
        Label::new(
            "Järjestäjä ilmoittaa poissaoloista työttömyysetuuden maksajalle.",
            "Anordnaren anmäler frånvaro till utbetalaren av arbetslöshetsförmånen.",
            "The organiser tells the payer of the unemployment benefit of absences.",
        ),
        &["work_trial.absence.notice_due"],
    ),
    rule(
        "TK-10",
        Some(Due),
        Label::new(
            "Viisi peräkkäistä luvatonta poissaolopäivää johtaa päätökseen keskeyttämisestä.",
            "Fem dagar av olovlig frånvaro i följd leder till ett beslut om avbrott.",
            "Five days of unauthorised absence in a row lead to a decision of interruption.",
        ),
        &["work_trial.interruption.due"],
    ),
    rule(
        "TK-11",
        Some(Due),
        Label::new(
            "Järjestäjä antaa lopuksi kirjallisen arvion. Päivien määrä on rekisterin asetus.",
            "Anordnaren ger till slut en skriftlig bedömning. Antalet dagar är registrets inställning.",
            "The organiser gives a written assessment at the end. The number of days is a setting of the register.",
        ),
        &["deadline.task.due", "deadline.task.overdue"],
    ),
    rule(
        "TK-12",
        Some(Block),
        Label::new(
            "Työkokeilu ei saa vääristää kilpailua, ja vaadittuun huumausainetestiin ja rikosrekisteriotteeseen tarvitaan asiakkaan suostumus. Vuoteen 2024 pitkän kokeilun jälkeen oli kahden viikon tauko.",
            "Arbetsprövningen får inte snedvrida konkurrensen, och klienten ska gå med på narkotikatest och straffregisterutdrag som krävs. Till 2024 följde en paus på två veckor efter en lång prövning.",
            "The trial must not distort competition, and the client agrees to a drug test or criminal record that is needed. Until 2024 a pause of two weeks followed a long trial.",
        ),
        &[
            "work_trial.pause.too_short",
            "work_trial.placement.criminal_record_refused",
            "work_trial.placement.distorts_competition",
            "work_trial.placement.drug_test_refused",
            "work_trial.placement.not_checked",
        ],
    ),
    rule(
        "TK-13",
        Some(Warn),
        Label::new(
            "Työkokeilu ei ole työsuhde; viranomainen vakuuttaa asiakkaan, ja henkilöstön edustajalle ilmoitetaan.",
            "Arbetsprövningen är inget anställningsförhållande; myndigheten försäkrar klienten och personalens företrädare underrättas.",
            "A trial is no employment; the authority insures the client, and the employees' representative is told.",
        ),
        &[
            "work_trial.insurance.not_stated",
            "work_trial.representative.not_told",
        ],
    ),
    rule(
        "TK-14",
        Some(Warn),
        Label::new(
            "Kulukorvaus on 9 euroa osallistumispäivältä, korotettuna 18 euroa, enintään 5 päivältä viikossa; vain tilastointia varten.",
            "Kostnadsersättningen är 9 euro per deltagandedag, förhöjd 18 euro, för högst 5 dagar i veckan; bara för statistik.",
            "The expense allowance is 9 euros a day of participation, raised 18 euros, for at most 5 days a week; for statistics only.",
        ),
        &["activity_day.week.full"],
    ),
    rule(
        "TK-15",
        Some(Due),
        Label::new(
            "Yli kuukauden työkokeilussa työnhakukeskustelu pidetään kuukautta ennen arvioitua päättymistä. Vuodesta 2026 sanamuoto on tarkistamatta.",
            "I en arbetsprövning på över en månad hålls ett jobbsökningssamtal en månad innan den beräknas upphöra. Ordalydelsen från 2026 är inte kontrollerad.",
            "In a trial of over a month a job-search discussion is held a month before the estimated end. The wording since 2026 is not checked.",
        ),
        &["deadline.task.due", "deadline.task.overdue"],
    )
    .resting_on(&[Citation::since("380/2023", "33 §", date!(2025, 1, 1))]),
];
