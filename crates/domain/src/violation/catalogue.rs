//! The text of every violation code in three languages. Adding a code without a text here fails
//! a test; so does a text that no rule emits.

use super::{
    catalogue_casework::CASEWORK,
    catalogue_deadline::DEADLINE,
    catalogue_handoff::HANDOFF,
    catalogue_pay_subsidy::PAY_SUBSIDY,
    catalogue_pay_subsidy_facts::PAY_SUBSIDY_FACTS,
    catalogue_phase::{ACTIVATION_PHASE, ATTENDANCE},
    catalogue_placement::PLACEMENT,
    catalogue_rehabilitative_work::REHABILITATIVE_WORK,
    catalogue_rights::RIGHTS,
    catalogue_staff::STAFF,
    catalogue_supplement::SUPPLEMENT,
    catalogue_work_trial::WORK_TRIAL,
};
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
    [
        ACTIVATION_PHASE,
        ATTENDANCE,
        ASSESSMENT,
        PLAN,
        CASEWORK,
        DEADLINE,
        PLACEMENT,
        REHABILITATIVE_WORK,
        RIGHTS,
        STAFF,
        HANDOFF,
        WORK_TRIAL,
        PAY_SUBSIDY,
        PAY_SUBSIDY_FACTS,
        SUPPLEMENT,
    ]
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
        "plan.action.not_done",
        "Tekopäivä kirjataan vain tehdylle toimenpiteelle; tämän tila on {state}.",
        "Dagen för genomförande antecknas bara för en genomförd åtgärd; statusen är {state}.",
        "A day of doing is recorded only for an action that is done; this one is {state}.",
    ),
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
