//! Texts of the rules on the case of a work trial.

use super::{
    Severity::{self, Block, Due, Warn},
    catalogue::{Entry, entry},
};

/// The entries, in the order of their codes.
pub(super) const WORK_TRIAL: &[Entry] = &[
    entry(
        "work_trial.absence.notice_due",
        "Järjestäjän on ilmoitettava poissaolosta {day} työttömyysetuuden maksajalle.",
        "Anordnaren ska anmäla frånvaron {day} till utbetalaren av arbetslöshetsförmånen.",
        "The organiser must tell the payer of the unemployment benefit of the absence on {day}.",
    ),
    entry(
        "work_trial.agreement.not_signed",
        "Työkokeilusopimuksesta puuttuu allekirjoitus: {party}.",
        "Avtalet om arbetsprövning saknar en underskrift: {party}.",
        "The work trial agreement lacks a signature: {party}.",
    ),
    entry(
        "work_trial.agreement.part_missing",
        "Työkokeilusopimuksesta puuttuu: {part}.",
        "Avtalet om arbetsprövning saknar: {part}.",
        "The work trial agreement lacks: {part}.",
    ),
    entry(
        "work_trial.insurance.not_stated",
        "Työkokeilijan vakuutusta ei ole merkitty.",
        "Försäkringen för den som arbetsprövar har inte antecknats.",
        "The insurance of the person on trial is not recorded.",
    ),
    entry(
        "work_trial.interruption.due",
        "Luvattomia poissaoloja on peräkkäin {days} ({starts_on}–{day}). Työkokeilu on keskeytettävä päätöksellä.",
        "Det finns {days} dagar av olovlig frånvaro i följd ({starts_on}–{day}). Arbetsprövningen ska avbrytas genom beslut.",
        "There are {days} days of unauthorised absence in a row ({starts_on} to {day}). The trial must be interrupted by a decision.",
    ),
    entry(
        "work_trial.months.above_maximum",
        "Työkokeiluja on yhteensä yli {maximum_months} kuukautta. Tämä voi kestää enintään {latest} asti.",
        "Arbetsprövningarna är sammanlagt över {maximum_months} månader. Den här kan pågå högst till {latest}.",
        "The trials are over {maximum_months} months in total. This one can last until {latest} at most.",
    ),
    entry(
        "work_trial.months.earlier_act",
        "Laskentaan kuuluu vuoden 2024 loppuun sovittuja työkokeiluja. Tarkista itse, täyttyykö {maximum_months} kuukauden enimmäisaika.",
        "Beräkningen omfattar arbetsprövningar som avtalats före utgången av 2024. Kontrollera själv om maximitiden {maximum_months} månader uppnås.",
        "Trials agreed by the end of 2024 are in the count. Check yourself whether the maximum of {maximum_months} months is reached.",
    ),
    entry(
        "work_trial.months.later_trial",
        "Myöhemmäksi suunniteltu työkokeilu, joka alkaa {starts_on}, ei enää mahdu {maximum_months} kuukauteen.",
        "Den arbetsprövning som planerats till senare, från {starts_on}, ryms inte längre i {maximum_months} månader.",
        "The trial planned for later, from {starts_on}, no longer fits into {maximum_months} months.",
    ),
    entry(
        "work_trial.months.not_known",
        "Työttömyysjaksot tai syntymäaika puuttuvat, joten {maximum_months} kuukauden enimmäisaikaa ei voi laskea. Tarkista aiemmat työkokeilut.",
        "Arbetslöshetsperioder eller födelsedatum saknas, så maximitiden {maximum_months} månader kan inte beräknas. Kontrollera de tidigare arbetsprövningarna.",
        "Unemployment periods or the birth date are missing, so the maximum of {maximum_months} months cannot be counted. Check the earlier trials.",
    ),
    entry(
        "work_trial.months.organiser_above_maximum",
        "Työkokeiluja samalla järjestäjällä on yli {maximum_months} kuukautta.",
        "Arbetsprövningarna hos samma anordnare är över {maximum_months} månader.",
        "The trials with the same organiser are over {maximum_months} months.",
    ),
    entry(
        "work_trial.months.used_up",
        "Työkokeilun enimmäisaika {maximum_months} kuukautta on käytetty.",
        "Maximitiden för arbetsprövning, {maximum_months} månader, är använd.",
        "The maximum of {maximum_months} months of trials is used up.",
    ),
    entry(
        "work_trial.organiser.employer",
        "Asiakas on työsuhteessa järjestäjään, joten työkokeilua ei voi sopia.",
        "Klienten är anställd hos anordnaren, så arbetsprövning kan inte avtalas.",
        "The client is employed by the organiser, so no trial can be agreed.",
    ),
    entry(
        "work_trial.organiser.employment_not_known",
        "Ei ole merkitty, onko asiakas työsuhteessa järjestäjään.",
        "Det har inte antecknats om klienten är anställd hos anordnaren.",
        "It is not recorded whether the client is employed by the organiser.",
    ),
    entry(
        "work_trial.organiser.private_person",
        "Yksityishenkilö ei voi järjestää työkokeilua.",
        "En privatperson kan inte ordna arbetsprövning.",
        "A private person cannot organise a work trial.",
    ),
    entry(
        "work_trial.pause.too_short",
        "Pitkän työkokeilun jälkeen uusi voi alkaa aikaisintaan {earliest}.",
        "Efter en lång arbetsprövning kan en ny börja tidigast {earliest}.",
        "After a long trial a new one can start on {earliest} at the earliest.",
    ),
    entry(
        "work_trial.placement.criminal_record_refused",
        "Työ edellyttää rikosrekisteriotetta, johon asiakas ei suostu.",
        "Arbetet kräver ett straffregisterutdrag, vilket klienten inte går med på.",
        "The work requires an extract from the criminal records, which the client refuses.",
    ),
    entry(
        "work_trial.placement.distorts_competition",
        "Työkokeilu vääristäisi kilpailua.",
        "Arbetsprövningen skulle snedvrida konkurrensen.",
        "The trial would distort competition.",
    ),
    entry(
        "work_trial.placement.drug_test_refused",
        "Työ edellyttää huumausainetestiä, johon asiakas ei suostu.",
        "Arbetet kräver ett narkotikatest, vilket klienten inte går med på.",
        "The work requires a drug test, which the client refuses.",
    ),
    entry(
        "work_trial.placement.not_checked",
        "Työkokeilupaikan esteitä ei ole tarkistettu: kilpailu, huumausainetesti, rikosrekisteriote.",
        "Hindren för platsen har inte kontrollerats: konkurrens, narkotikatest, straffregisterutdrag.",
        "The bars of the placement are not checked: competition, drug test, criminal records.",
    ),
    entry(
        "work_trial.representative.not_told",
        "Ilmoitusta henkilöstön edustajalle ei ole merkitty ennen alkua.",
        "Anmälan till personalens företrädare har inte antecknats före starten.",
        "The notice to the employees' representative is not recorded before the start.",
    ),
    entry(
        "work_trial.tasks.not_known",
        "Kunnan tehtävät eivät ole tiedossa. Tarkista, onko samoissa tehtävissä yli {maximum_months} kuukautta.",
        "Uppgifterna hos kommunen är inte kända. Kontrollera om det är över {maximum_months} månader i samma uppgifter.",
        "The tasks at the municipality are not known. Check whether the same tasks last over {maximum_months} months.",
    ),
];

/// Weight and place of a finding with each code, as its rule gives them.
pub(super) const WORK_TRIAL_PLACES: &[(&str, Severity, &str)] = &[
    ("work_trial.absence.notice_due", Due, "/attendance"),
    ("work_trial.agreement.not_signed", Block, "/agreement"),
    ("work_trial.agreement.part_missing", Block, "/agreement"),
    ("work_trial.insurance.not_stated", Warn, ""),
    ("work_trial.interruption.due", Due, "/attendance"),
    ("work_trial.months.above_maximum", Block, "/ends_on"),
    ("work_trial.months.earlier_act", Warn, "/ends_on"),
    ("work_trial.months.later_trial", Block, "/ends_on"),
    ("work_trial.months.not_known", Warn, "/ends_on"),
    (
        "work_trial.months.organiser_above_maximum",
        Block,
        "/ends_on",
    ),
    ("work_trial.months.used_up", Block, "/starts_on"),
    ("work_trial.organiser.employer", Block, "/provider_id"),
    (
        "work_trial.organiser.employment_not_known",
        Warn,
        "/provider_id",
    ),
    ("work_trial.organiser.private_person", Block, "/provider_id"),
    ("work_trial.pause.too_short", Block, "/starts_on"),
    (
        "work_trial.placement.criminal_record_refused",
        Block,
        "/provider_id",
    ),
    (
        "work_trial.placement.distorts_competition",
        Block,
        "/provider_id",
    ),
    (
        "work_trial.placement.drug_test_refused",
        Block,
        "/provider_id",
    ),
    ("work_trial.placement.not_checked", Warn, "/provider_id"),
    ("work_trial.representative.not_told", Warn, ""),
    ("work_trial.tasks.not_known", Warn, "/ends_on"),
];
