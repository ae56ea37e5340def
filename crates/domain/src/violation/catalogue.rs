//! The text of every violation code in three languages. Adding a code without a text here fails
//! a test; so does a text that no rule emits.

use super::catalogue_casework::CASEWORK;
use crate::label::Label;

/// The code and its text; `{name}` stands for a parameter of the violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Stable code for machines.
    pub code: &'static str,
    /// Text with placeholders.
    pub text: Label,
}

/// The text of a code, with `{name}` placeholders; `None` for a code that no rule emits.
#[must_use]
pub fn text(code: &str) -> Option<Label> {
    entries()
        .find(|entry| entry.code == code)
        .map(|entry| entry.text)
}

/// Every entry, for the catalogue of problems and the generated documentation.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    [ACTIVATION_PHASE, ATTENDANCE, ASSESSMENT, PLAN, CASEWORK]
        .into_iter()
        .flatten()
}

pub(super) const fn entry(
    code: &'static str,
    fi: &'static str,
    sv: &'static str,
    en: &'static str,
) -> Entry {
    Entry {
        code,
        text: Label::new(fi, sv, en),
    }
}

const ACTIVATION_PHASE: &[Entry] = &[
    entry(
        "activation_phase.correction.nothing_to_correct",
        "Jaksolla ei ole korjattavaa tilan muutosta.",
        "Perioden har ingen statusändring att rätta.",
        "The phase has no change of state to correct.",
    ),
    entry(
        "activation_phase.days_per_week.above_maximum",
        "Päiviä on viikossa {days}; enimmäismäärä on {maximum}.",
        "Antalet dagar i veckan är {days}; det högsta antalet är {maximum}.",
        "There are {days} days a week; the maximum is {maximum}.",
    ),
    entry(
        "activation_phase.days_per_week.below_minimum",
        "Päiviä on viikossa {days}; vähimmäismäärä on {minimum}.",
        "Antalet dagar i veckan är {days}; det minsta antalet är {minimum}.",
        "There are {days} days a week; the minimum is {minimum}.",
    ),
    entry(
        "activation_phase.days_per_week.missing",
        "Viikoittaisten päivien määrä puuttuu.",
        "Antalet dagar i veckan saknas.",
        "The number of days a week is missing.",
    ),
    entry(
        "activation_phase.days_per_week.out_of_range",
        "Päiviä on viikossa {days}; sallittu on 1–{maximum}.",
        "Antalet dagar i veckan är {days}; tillåtet är 1–{maximum}.",
        "There are {days} days a week; 1–{maximum} are allowed.",
    ),
    entry(
        "activation_phase.effective_on.before_confirmation",
        "Alkamispäivä on ennen vahvistamista {last_effective_on}.",
        "Startdatumet är före bekräftelsen {last_effective_on}.",
        "The start is before the confirmation on {last_effective_on}.",
    ),
    entry(
        "activation_phase.effective_on.before_last_transition",
        "Päivä on ennen edellistä tilan muutosta {last_effective_on}.",
        "Datumet är före den föregående statusändringen {last_effective_on}.",
        "The day is before the previous change of state on {last_effective_on}.",
    ),
    entry(
        "activation_phase.effective_on.before_planned_start",
        "Alkamispäivä on ennen suunniteltua alkamispäivää {planned_starts_on}.",
        "Startdatumet är före det planerade startdatumet {planned_starts_on}.",
        "The start is before the planned start on {planned_starts_on}.",
    ),
    entry(
        "activation_phase.effective_on.in_future",
        "Päivä on tulevaisuudessa; tänään on {today}.",
        "Datumet ligger i framtiden; i dag är det {today}.",
        "The day is in the future; today is {today}.",
    ),
    entry(
        "activation_phase.ends_on.before_start",
        "Päättymispäivä {ends_on} on ennen alkamispäivää {starts_on}.",
        "Slutdatumet {ends_on} är före startdatumet {starts_on}.",
        "The end {ends_on} is before the start {starts_on}.",
    ),
    entry(
        "activation_phase.ends_on.missing",
        "Jakson päättymispäivä puuttuu.",
        "Periodens slutdatum saknas.",
        "The end date of the phase is missing.",
    ),
    entry(
        "activation_phase.law_not_modelled",
        "Päivän {on} lainsäädäntöä ei ole mallinnettu: {kind}. Tarkista säännöt itse.",
        "Lagstiftningen den {on} har inte modellerats: {kind}. Kontrollera reglerna själv.",
        "The law of {on} is not modelled: {kind}. Check the rules yourself.",
    ),
    entry(
        "activation_phase.minutes_per_day.above_maximum",
        "Päivän kesto on {minutes} minuuttia; enimmäiskesto on {maximum} minuuttia.",
        "Dagens längd är {minutes} minuter; den längsta tillåtna är {maximum} minuter.",
        "A day has {minutes} minutes; the maximum is {maximum} minutes.",
    ),
    entry(
        "activation_phase.minutes_per_day.below_minimum",
        "Päivän kesto on {minutes} minuuttia; vähimmäiskesto on {minimum} minuuttia.",
        "Dagens längd är {minutes} minuter; den kortaste tillåtna är {minimum} minuter.",
        "A day has {minutes} minutes; the minimum is {minimum} minutes.",
    ),
    entry(
        "activation_phase.minutes_per_day.missing",
        "Päivän kesto puuttuu.",
        "Dagens längd saknas.",
        "The length of a day is missing.",
    ),
    entry(
        "activation_phase.minutes_per_day.out_of_range",
        "Päivän kesto on {minutes} minuuttia; sallittu on 1–{maximum}.",
        "Dagens längd är {minutes} minuter; tillåtet är 1–{maximum}.",
        "A day has {minutes} minutes; 1–{maximum} are allowed.",
    ),
    entry(
        "activation_phase.overlaps",
        "Asiakkaalla on samaan aikaan toinen jakso, joka sulkee tämän pois.",
        "Klienten har samtidigt en annan period som utesluter denna.",
        "The client has another phase at the same time that excludes this one.",
    ),
    entry(
        "activation_phase.period.above_maximum",
        "Jakso kestää yli {maximum_months} kuukautta alkamispäivästä {starts_on}.",
        "Perioden är längre än {maximum_months} månader från startdatumet {starts_on}.",
        "The phase is longer than {maximum_months} months from its start on {starts_on}.",
    ),
    entry(
        "activation_phase.period.below_minimum",
        "Jakso kestää alle {minimum_months} kuukautta alkamispäivästä {starts_on}.",
        "Perioden är kortare än {minimum_months} månader från startdatumet {starts_on}.",
        "The phase is shorter than {minimum_months} months from its start on {starts_on}.",
    ),
    entry(
        "activation_phase.second_service",
        "Asiakkaalla on samaan aikaan toinen palvelu: järjestämisvelvollisuutta ei ole.",
        "Klienten har samtidigt en annan tjänst: det finns ingen skyldighet att ordna verksamheten.",
        "The client has another service at the same time: there is no duty to organise the activity.",
    ),
    entry(
        "activation_phase.starts_on.missing",
        "Jakson alkamispäivä puuttuu.",
        "Periodens startdatum saknas.",
        "The start date of the phase is missing.",
    ),
    entry(
        "activation_phase.transition.not_from_state",
        "Tilan muutos ei ole mahdollinen: {transition}. Jakson tila on {state}.",
        "Statusändringen är inte möjlig: {transition}. Periodens status är {state}.",
        "The change of state is not possible: {transition}. The state of the phase is {state}.",
    ),
    entry(
        "pay_subsidy.starts_before_decision",
        "Työ alkaa {starts_on} ennen tukipäätöstä {decision_on}.",
        "Arbetet börjar {starts_on} före stödbeslutet {decision_on}.",
        "The work starts on {starts_on}, before the subsidy decision on {decision_on}.",
    ),
    entry(
        "rehabilitative_work.provider.barred",
        "Kuntouttavaa työtoimintaa ei saa hankkia tällaiselta tuottajalta: {legal_form}.",
        "Arbetsverksamhet i rehabiliteringssyfte får inte anskaffas av en sådan producent: {legal_form}.",
        "Rehabilitative work activity may not be bought from such a provider: {legal_form}.",
    ),
    entry(
        "rehabilitative_work.provider.doubtful",
        "Tarkista, onko tuottaja laissa tarkoitettu yritys: {legal_form}.",
        "Kontrollera om producenten är ett företag enligt lagen: {legal_form}.",
        "Check whether the provider is a company in the sense of the act: {legal_form}.",
    ),
    entry(
        "work_trial.purpose.missing",
        "Työkokeilun tarkoitus puuttuu.",
        "Arbetsprövningens syfte saknas.",
        "The purpose of the work trial is missing.",
    ),
];

const ATTENDANCE: &[Entry] = &[
    entry(
        "attendance.day.in_future",
        "Päivä {day} on tulevaisuudessa; tänään on {today}.",
        "Dagen {day} ligger i framtiden; i dag är det {today}.",
        "The day {day} is in the future; today is {today}.",
    ),
    entry(
        "attendance.day.outside_phase",
        "Päivä {day} ei kuulu jaksoon.",
        "Dagen {day} hör inte till perioden.",
        "The day {day} does not belong to the phase.",
    ),
    entry(
        "attendance.minutes.not_attended",
        "Minuutteja ei kirjata, kun läsnäolon tila on {status}.",
        "Minuter registreras inte när närvarostatusen är {status}.",
        "Minutes are not recorded when the attendance is {status}.",
    ),
    entry(
        "attendance.minutes.out_of_range",
        "Minuutteja on {minutes}; sallittu on 1–{maximum}.",
        "Antalet minuter är {minutes}; tillåtet är 1–{maximum}.",
        "There are {minutes} minutes; 1–{maximum} are allowed.",
    ),
];

const ASSESSMENT: &[Entry] = &[
    entry(
        "assessment.competence.missing",
        "Arvio osaamisesta ja ammattitaidosta puuttuu.",
        "Bedömningen av kunnande och yrkesskicklighet saknas.",
        "The assessment of competence and vocational skill is missing.",
    ),
    entry(
        "assessment.competence_goals.missing",
        "Asiakkaan omat tavoitteet osaamisen kehittämiseksi puuttuvat.",
        "Klientens egna mål för att utveckla kunnandet saknas.",
        "The client's own goals to develop competence are missing.",
    ),
    entry(
        "assessment.day.before_start",
        "Päivä {day} on ennen arvioinnin alkua {started_on}.",
        "Dagen {day} är före bedömningens början {started_on}.",
        "The day {day} is before the assessment started on {started_on}.",
    ),
    entry(
        "assessment.day.in_future",
        "Päivä {day} on tulevaisuudessa; tänään on {today}.",
        "Dagen {day} ligger i framtiden; i dag är det {today}.",
        "The day {day} is in the future; today is {today}.",
    ),
    entry(
        "assessment.job_search_skills.missing",
        "Arvio työnhakuvalmiuksista puuttuu.",
        "Bedömningen av jobbsökningsfärdigheterna saknas.",
        "The assessment of job-search skills is missing.",
    ),
    entry(
        "assessment.kind.not_in_use",
        "Sosiaalihuollon palvelutarpeen arvioita ei kirjata tähän rekisteriin. Kirjaa arvio hyvinvointialueen asiakasrekisteriin.",
        "Socialvårdens bedömningar av servicebehovet registreras inte här. Registrera bedömningen i välfärdsområdets klientregister.",
        "Social-welfare assessments are not recorded in this register. Record it in the client register of the wellbeing services county.",
    ),
    entry(
        "assessment.law_not_modelled",
        "Päivän {on} lainsäädäntöä ei ole mallinnettu: {kind}. Tarkista sisältö itse.",
        "Lagstiftningen den {on} har inte modellerats: {kind}. Kontrollera innehållet själv.",
        "The law of {on} is not modelled: {kind}. Check the content yourself.",
    ),
    entry(
        "assessment.other_factors.missing",
        "Arvio sosiaalisesta tilanteesta ja muista tekijöistä puuttuu.",
        "Bedömningen av den sociala situationen och andra faktorer saknas.",
        "The assessment of the social situation and other factors is missing.",
    ),
    entry(
        "assessment.prolonged_unemployment_risk.missing",
        "Arvio työttömyyden pitkittymisen riskistä puuttuu.",
        "Bedömningen av risken för utdragen arbetslöshet saknas.",
        "The assessment of the risk of prolonged unemployment is missing.",
    ),
    entry(
        "assessment.score.is_health",
        "Työ- ja toimintakykyä ei pisteytetä. Kirjaa se arvioinnin terveysosaan.",
        "Arbets- och funktionsförmågan poängsätts inte. Registrera den i bedömningens hälsodel.",
        "Work and functional capacity is not scored. Record it in the health part of the assessment.",
    ),
    entry(
        "assessment.score.repeated",
        "Osa-alue on pisteytetty kahdesti: {domain}. Poista toinen.",
        "Delområdet har poängsatts två gånger: {domain}. Ta bort det ena.",
        "The domain is scored twice: {domain}. Remove one of them.",
    ),
    entry(
        "assessment.work_capacity.missing",
        "Työ- ja toimintakykyä ei ole arvioitu.",
        "Arbets- och funktionsförmågan har inte bedömts.",
        "Work and functional capacity has not been considered.",
    ),
];

const PLAN: &[Entry] = &[
    entry(
        "plan.approval.copy_missing",
        "Suullisesti hyväksytystä suunnitelmasta toimitetaan jäljennös. Merkitse, milloin se toimitettiin.",
        "En kopia av den muntligt godkända planen ska lämnas. Anteckna när den lämnades.",
        "A copy is delivered of a plan that was approved orally. Record when it was delivered.",
    ),
    entry(
        "plan.approval.missing",
        "Suunnitelmalta puuttuu hyväksyntä: {party}.",
        "Planen saknar ett godkännande: {party}.",
        "The plan lacks an approval: {party}.",
    ),
    entry(
        "plan.day.in_future",
        "Päivä {day} on tulevaisuudessa; tänään on {today}.",
        "Dagen {day} ligger i framtiden; i dag är det {today}.",
        "The day {day} is in the future; today is {today}.",
    ),
    entry(
        "plan.day.too_early",
        "Päivä {day} on liian aikainen; aikaisin mahdollinen on {earliest}.",
        "Dagen {day} är för tidig; den tidigaste möjliga är {earliest}.",
        "The day {day} is too early; the earliest possible is {earliest}.",
    ),
    entry(
        "plan.law_not_modelled",
        "Päivän {on} lainsäädäntöä ei ole mallinnettu: {kind}. Tarkista hyväksynnät itse.",
        "Lagstiftningen den {on} har inte modellerats: {kind}. Kontrollera godkännandena själv.",
        "The law of {on} is not modelled: {kind}. Check the approvals yourself.",
    ),
    entry(
        "plan.next_review.missing",
        "Suunnitelmalla on oltava seuraava tarkistuspäivä, viimeistään {latest}.",
        "Planen ska ha en följande granskningsdag, senast {latest}.",
        "The plan needs a next review day, {latest} at the latest.",
    ),
    entry(
        "plan.next_review.too_late",
        "Suunnitelma tarkistetaan viimeistään {latest}; annettu päivä on {day}.",
        "Planen ska granskas senast {latest}; den angivna dagen är {day}.",
        "The plan is reviewed on {latest} at the latest; the given day is {day}.",
    ),
    entry(
        "plan.rehabilitative_part.effect_assessment_missing",
        "Kuntouttavan työtoiminnan vaikutusten arvioinnin ajankohta puuttuu.",
        "Tidpunkten för bedömning av effekterna av arbetsverksamheten i rehabiliteringssyfte saknas.",
        "The latest day for assessing the effects of the rehabilitative work is missing.",
    ),
    entry(
        "plan.rehabilitative_part.goal_missing",
        "Kuntouttavan työtoiminnan tavoite ja kuvaus puuttuvat.",
        "Målet för och beskrivningen av arbetsverksamheten i rehabiliteringssyfte saknas.",
        "The goal and description of the rehabilitative work are missing.",
    ),
    entry(
        "plan.rehabilitative_part.other_kind",
        "Kuntouttava työtoiminta kirjataan aktivointisuunnitelmaan tai monialaiseen työllistymissuunnitelmaan; tämä on {kind}.",
        "Arbetsverksamhet i rehabiliteringssyfte antecknas i en aktiveringsplan eller en sektorsövergripande sysselsättningsplan; detta är {kind}.",
        "Rehabilitative work is recorded in an activation plan or a multidisciplinary plan; this is {kind}.",
    ),
    entry(
        "plan.rehabilitative_part.other_services_missing",
        "Kuntouttavan työtoiminnan rinnalla tarjottavat muut palvelut puuttuvat. Jos niitä ei ole, kirjaa se.",
        "Övriga tjänster som erbjuds vid sidan av arbetsverksamheten i rehabiliteringssyfte saknas. Om det inte finns några, anteckna det.",
        "The other services offered alongside the rehabilitative work are missing. If there are none, say so.",
    ),
    entry(
        "plan.rehabilitative_part.place_missing",
        "Kuntouttavan työtoiminnan järjestämispaikka puuttuu.",
        "Platsen för arbetsverksamheten i rehabiliteringssyfte saknas.",
        "The place of the rehabilitative work is missing.",
    ),
    entry(
        "plan.rehabilitative_part.support_missing",
        "Kuntouttavan työtoiminnan aikana annettava tuki ja ohjaus puuttuvat.",
        "Stödet och handledningen under arbetsverksamheten i rehabiliteringssyfte saknas.",
        "The support and guidance given during the rehabilitative work are missing.",
    ),
];
