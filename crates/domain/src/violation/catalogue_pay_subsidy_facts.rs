//! Texts of what is not known when a pay subsidy is judged.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const PAY_SUBSIDY_FACTS: &[Entry] = &[
    entry(
        "pay_subsidy.activity.not_known",
        "Ei ole tiedossa, onko työnantajan toiminta elinkeinotoimintaa.",
        "Det är inte känt om arbetsgivarens verksamhet är näringsverksamhet.",
        "It is not known whether the employer's activity is economic.",
    ),
    entry(
        "pay_subsidy.adjustments.not_known",
        "Ei ole tiedossa, onko työterveyshuollon suosittelemat mukautukset tehty.",
        "Det är inte känt om de anpassningar som företagshälsovården rekommenderat har gjorts.",
        "It is not known whether the adjustments that occupational health care recommended were made.",
    ),
    entry(
        "pay_subsidy.applied_on.not_known",
        "Hakemuksen päivä ei ole tiedossa.",
        "Ansökningsdagen är inte känd.",
        "The day of the application is not known.",
    ),
    entry(
        "pay_subsidy.birth_date.not_known",
        "Syntymäaika ei ole tiedossa, joten ikää ei voi tarkistaa.",
        "Födelsedatumet är inte känt, så åldern kan inte kontrolleras.",
        "The date of birth is not known, so that the age cannot be checked.",
    ),
    entry(
        "pay_subsidy.competition.not_known",
        "Ei ole arvioitu, vääristäisikö tuki kilpailua.",
        "Det har inte bedömts om stödet skulle snedvrida konkurrensen.",
        "It was not judged whether the subsidy would distort competition.",
    ),
    entry(
        "pay_subsidy.de_minimis.not_known",
        "Vähämerkityksisen tuen määrä ei ole tiedossa.",
        "Beloppet av stöd av mindre betydelse är inte känt.",
        "The amount of de minimis aid is not known.",
    ),
    entry(
        "pay_subsidy.dismissals.not_known",
        "Työnantajan irtisanomisia ei ole selvitetty.",
        "Arbetsgivarens uppsägningar har inte utretts.",
        "The dismissals of the employer were not looked at.",
    ),
    entry(
        "pay_subsidy.earlier_support.not_known",
        "Henkilöstä aiemmin maksetut tuet eivät ole tiedossa.",
        "Tidigare stöd för personen är inte kända.",
        "Earlier supports for the person are not known.",
    ),
    entry(
        "pay_subsidy.education.not_known",
        "Suoritettu koulutus ei ole tiedossa.",
        "Den avlagda utbildningen är inte känd.",
        "The completed education is not known.",
    ),
    entry(
        "pay_subsidy.field_weekly_minutes.not_known",
        "Alan säännöllinen enimmäistyöaika ei ole tiedossa.",
        "Branschens ordinarie maximiarbetstid är inte känd.",
        "The regular maximum hours of the field are not known.",
    ),
    entry(
        "pay_subsidy.gainful_work.not_known",
        "Ei ole tiedossa, milloin henkilö on viimeksi ollut ansiotyössä.",
        "Det är inte känt när personen senast förvärvsarbetade.",
        "It is not known when the person last was in gainful work.",
    ),
    entry(
        "pay_subsidy.integration_plan.not_known",
        "Ei ole tiedossa, onko kotoutumissuunnitelma tehty tai voidaanko se tehdä.",
        "Det är inte känt om en integrationsplan har gjorts eller kan göras.",
        "It is not known whether an integration plan was or can be made.",
    ),
    entry(
        "pay_subsidy.job_seeker.not_known",
        "Ei ole tiedossa, onko henkilö työtön työnhakija.",
        "Det är inte känt om personen är en arbetslös arbetssökande.",
        "It is not known whether the person is an unemployed job seeker.",
    ),
    entry(
        "pay_subsidy.legal_form.not_known",
        "Työnantajan oikeudellinen muoto ei ole tiedossa.",
        "Arbetsgivarens juridiska form är inte känd.",
        "The legal form of the employer is not known.",
    ),
    entry(
        "pay_subsidy.neglect.not_known",
        "Ei ole tarkistettu, onko palkkoja, veroja tai lakisääteisiä maksuja laiminlyöty.",
        "Det har inte kontrollerats om löner, skatter eller lagstadgade avgifter har försummats.",
        "It was not checked whether wages, taxes or statutory payments were neglected.",
    ),
    entry(
        "pay_subsidy.other_support.not_known",
        "Ei ole tiedossa, maksetaanko samasta palkasta muuta tukea.",
        "Det är inte känt om annat stöd betalas för samma lön.",
        "It is not known whether other support is paid for the same wage.",
    ),
    entry(
        "pay_subsidy.pay.not_known",
        "Ei ole tiedossa, mistä palkkaa maksetaan.",
        "Det är inte känt vad lönen betalas för.",
        "It is not known what the pay is for.",
    ),
    entry(
        "pay_subsidy.penalty.not_known",
        "Ei ole tarkistettu, onko työnantajalla rangaistus tai seuraamus työvoiman hyväksikäytöstä.",
        "Det har inte kontrollerats om arbetsgivaren har fått straff eller påföljd för utnyttjande av arbetskraft.",
        "It was not checked whether the employer has a sentence or penalty for labour exploitation.",
    ),
    entry(
        "pay_subsidy.productivity.not_known",
        "Ei ole arvioitu, onko tuottavuus yhä olennaisesti ja pysyvästi alentunut.",
        "Det har inte bedömts om produktiviteten fortfarande är väsentligt och bestående nedsatt.",
        "It was not judged whether productivity is still essentially and lastingly reduced.",
    ),
    entry(
        "pay_subsidy.reduced_work_capacity.not_known",
        "Ei ole tiedossa, onko alentunut työkyky osoitettu.",
        "Det är inte känt om nedsatt arbetsförmåga har påvisats.",
        "It is not known whether reduced work capacity was shown.",
    ),
    entry(
        "pay_subsidy.starts_on.not_known",
        "Työsuhteen alkamispäivä ei ole tiedossa.",
        "Anställningens första dag är inte känd.",
        "The first day of the employment is not known.",
    ),
    entry(
        "pay_subsidy.state_aid.not_known",
        "Päätöksen valtiontukiperustetta ei ole kirjattu.",
        "Beslutets grund enligt reglerna om statligt stöd har inte antecknats.",
        "The basis of the decision under the rules of state aid is not recorded.",
    ),
    entry(
        "pay_subsidy.unemployment.not_known",
        "Työttömyysjaksot eivät ole tiedossa.",
        "Arbetslöshetsperioderna är inte kända.",
        "The periods of unemployment are not known.",
    ),
    entry(
        "pay_subsidy.user_company_bars.not_known",
        "Ei ole tarkistettu, onko käyttäjäyrityksellä este.",
        "Det har inte kontrollerats om det finns hinder hos användarföretaget.",
        "It was not checked whether a bar applies to the user company.",
    ),
    entry(
        "pay_subsidy.user_company_price.not_known",
        "Ei ole tiedossa, maksaako käyttäjäyritys käyvän hinnan.",
        "Det är inte känt om användarföretaget betalar gängse pris.",
        "It is not known whether the user company pays a fair price.",
    ),
    entry(
        "pay_subsidy.user_company_start.not_known",
        "Ei ole tiedossa, milloin työ käyttäjäyrityksessä alkaa.",
        "Det är inte känt när arbetet i användarföretaget börjar.",
        "It is not known when the work at the user company starts.",
    ),
    entry(
        "pay_subsidy.wage.not_known",
        "Ei ole tiedossa, maksetaanko työehtosopimuksen mukaista palkkaa.",
        "Det är inte känt om lön enligt kollektivavtalet betalas.",
        "It is not known whether the wage of the collective agreement is paid.",
    ),
    entry(
        "pay_subsidy.weekly_minutes.not_known",
        "Sopimuksen viikkotyöaika ei ole tiedossa.",
        "Avtalets veckoarbetstid är inte känd.",
        "The weekly hours of the contract are not known.",
    ),
];
