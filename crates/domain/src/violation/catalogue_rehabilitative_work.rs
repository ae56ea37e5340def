//! Texts of the rules on the case of rehabilitative work.

use super::{
    Severity::{self, Block, Due, Warn},
    catalogue::{Entry, entry},
};

/// The entries, in the order of their codes.
pub(super) const REHABILITATIVE_WORK: &[Entry] = &[
    entry(
        "rehabilitative_work.activation_plan.due",
        "Aktivointiehto täyttyy {on}: aktivointisuunnitelman laatiminen on aloitettava viipymättä.",
        "Villkoret för aktivering uppfylls {on}: arbetet med aktiveringsplanen ska inledas utan dröjsmål.",
        "The condition of activation is met on {on}: making the activation plan must start without delay.",
    ),
    entry(
        "rehabilitative_work.attendance.not_counted",
        "Päivä {day} ylittää enimmäismäärän {maximum} päivää 12 kuukaudessa. Se on tallessa, mutta sitä ei lasketa.",
        "Dagen {day} överskrider maximiantalet {maximum} dagar under 12 månader. Den sparas men räknas inte.",
        "The day {day} is over the maximum of {maximum} days in 12 months. It is kept, but it does not count.",
    ),
    entry(
        "rehabilitative_work.benefit.not_known",
        "Alkamispäivän {starts_on} etuus ei ole tiedossa, joten suunnitelman lajia ei voi tarkistaa. Kirjaa etuus.",
        "Förmånen på startdagen {starts_on} är inte känd, så planens typ kan inte kontrolleras. Registrera förmånen.",
        "The benefit on the start {starts_on} is not known, so the kind of plan cannot be checked. Record the benefit.",
    ),
    entry(
        "rehabilitative_work.days.above_maximum",
        "Suunnitelluista päivistä mahtuu {days}; päivä {day} ylittää enimmäismäärän {maximum} päivää 12 kuukaudessa.",
        "Av de planerade dagarna ryms {days}; dagen {day} överskrider maximiantalet {maximum} dagar under 12 månader.",
        "Of the planned days {days} fit; the day {day} is over the maximum of {maximum} days in 12 months.",
    ),
    entry(
        "rehabilitative_work.days.may_exceed",
        "Viikoittaisella päivämäärällä jaksoon mahtuu arviolta {days} päivää; enimmäismäärä {maximum} päivää 12 kuukaudessa täyttyy noin {day}.",
        "Med detta antal dagar i veckan ryms uppskattningsvis {days} dagar; maximiantalet {maximum} dagar under 12 månader nås omkring {day}.",
        "At this number of days a week about {days} days fit; the maximum of {maximum} days in 12 months is reached about {day}.",
    ),
    entry(
        "rehabilitative_work.early_request.missing",
        "Aktivointiehto ei täyty. Toiminta voi alkaa vain asiakkaan omasta pyynnöstä; pyyntö puuttuu.",
        "Villkoret för aktivering uppfylls inte. Verksamheten kan inledas bara på klientens egen begäran; begäran saknas.",
        "The condition of activation is not met. The activity can start only at the client's own request, which is missing.",
    ),
    entry(
        "rehabilitative_work.early_request.too_late",
        "Asiakkaan pyyntö {day} on jakson alun {starts_on} jälkeen.",
        "Klientens begäran {day} är efter periodens början {starts_on}.",
        "The client's request on {day} is after the start {starts_on}.",
    ),
    entry(
        "rehabilitative_work.employment_plan.missing",
        "Aktivointiehto täyttyy {on}, mutta työllistymissuunnitelmaa tai työnhakukeskustelua ei ole. Tee se ensin tai kirjaa, että työnhaku ei ole voimassa.",
        "Villkoret för aktivering uppfylls {on}, men sysselsättningsplan eller jobbsökningssamtal saknas. Gör det först eller anteckna att jobbsökningen inte är i kraft.",
        "The condition of activation is met on {on}, but there is no employment plan or job-search discussion. Do that first, or note that the job search is not valid.",
    ),
    entry(
        "rehabilitative_work.fit.not_stated",
        "Kirjaa, että toiminta sopii asiakkaan työ- ja toimintakykyyn sekä osaamiseen ja sisältää tarvittavan tuen.",
        "Anteckna att verksamheten passar klientens arbets- och funktionsförmåga samt kunnande och omfattar det stöd som behövs.",
        "State that the activity fits the client's capacity and skills and includes the support needed.",
    ),
    entry(
        "rehabilitative_work.insurance.not_stated",
        "Järjestäjän tapaturmavakuutusta ei ole merkitty.",
        "Anordnarens olycksfallsförsäkring har inte antecknats.",
        "The organiser's accident insurance is not recorded.",
    ),
    entry(
        "rehabilitative_work.integration_plan.excludes",
        "Aktivointisuunnitelmaa ei tehdä, kun kotoutumissuunnitelma on voimassa tai tekemättä {on}.",
        "Ingen aktiveringsplan görs när en integrationsplan är i kraft eller ännu ska göras {on}.",
        "No activation plan is made while an integration plan is in force or still to be made on {on}.",
    ),
    entry(
        "rehabilitative_work.integration_plan.not_known",
        "Ei ole tiedossa, onko asiakkaalla kotoutumissuunnitelma {on}. Tarkista asia.",
        "Det är inte känt om klienten har en integrationsplan {on}. Kontrollera saken.",
        "It is not known whether the client has an integration plan on {on}. Check it.",
    ),
    entry(
        "rehabilitative_work.interruption.not_heard",
        "Asiakasta on kuultava ennen päätöstä suunnitelman keskeytymisestä.",
        "Klienten ska höras före beslutet om att planen avbryts.",
        "The client must be heard before the decision that the plan is interrupted.",
    ),
    entry(
        "rehabilitative_work.interruption.too_early",
        "Suunnitelma voidaan katsoa keskeytyneeksi aikaisintaan {earliest}.",
        "Planen kan anses avbruten tidigast {earliest}.",
        "The plan can be considered interrupted on {earliest} at the earliest.",
    ),
    entry(
        "rehabilitative_work.joint_assessment.missing",
        "Viranomaisten yhteinen arvio asiakkaan pyynnöstä puuttuu ennen alkua {starts_on}.",
        "Myndigheternas gemensamma bedömning av klientens begäran saknas före starten {starts_on}.",
        "The authorities' joint assessment of the client's request is missing before the start {starts_on}.",
    ),
    entry(
        "rehabilitative_work.occupation.entrepreneur",
        "Asiakas on päätoiminen yrittäjä tai aloittamassa: järjestämisvelvollisuutta ei ole.",
        "Klienten är företagare på heltid eller håller på att bli det: det finns ingen skyldighet att ordna verksamhet.",
        "The client is a full-time entrepreneur or about to become one: there is no duty to organise.",
    ),
    entry(
        "rehabilitative_work.occupation.student",
        "Asiakas on päätoiminen opiskelija: järjestämisvelvollisuutta ei ole.",
        "Klienten studerar på heltid: det finns ingen skyldighet att ordna verksamhet.",
        "The client is a full-time student: there is no duty to organise.",
    ),
    entry(
        "rehabilitative_work.occupation.work",
        "Asiakas tekee säännöllistä työtä {minutes} minuuttia viikossa; yli {maximum} minuutin työssä järjestämisvelvollisuutta ei ole.",
        "Klienten har regelbundet arbete {minutes} minuter i veckan; över {maximum} minuter finns ingen skyldighet att ordna verksamhet.",
        "The client has regular work of {minutes} minutes a week; over {maximum} minutes there is no duty to organise.",
    ),
    entry(
        "rehabilitative_work.paid_work.not_declared",
        "Järjestäjä ei ole vakuuttanut, että toiminta ei korvaa palkkatyötä.",
        "Anordnaren har inte försäkrat att verksamheten inte ersätter lönearbete.",
        "The organiser has not declared that the activity replaces no paid work.",
    ),
    entry(
        "rehabilitative_work.paid_work.replaced",
        "Toiminta ei saa korvata palkkatyötä eikä heikentää henkilöstön työoloja.",
        "Verksamheten får inte ersätta lönearbete eller försämra personalens arbetsförhållanden.",
        "The activity must not replace paid work or worsen the conditions of staff.",
    ),
    entry(
        "rehabilitative_work.period.outside_plan",
        "Jakso ei ole suunnitelman mukaisella ajalla {earliest}–{latest}.",
        "Perioden ligger inte inom planens tid {earliest}–{latest}.",
        "The period is not within the plan's days {earliest} to {latest}.",
    ),
    entry(
        "rehabilitative_work.place.consent_missing",
        "Paikka on työssäkäyntialueen ulkopuolella, ja asiakkaan suostumus puuttuu.",
        "Platsen ligger utanför pendlingsregionen och klientens samtycke saknas.",
        "The place is outside the commuting area and the client's consent is missing.",
    ),
    entry(
        "rehabilitative_work.plan.not_for_benefit",
        "Aktivointisuunnitelma tehdään toimeentulotuen saajalle; asiakkaan etuus on {benefit}. Tee monialainen työllistymissuunnitelma.",
        "En aktiveringsplan görs för mottagare av utkomststöd; klientens förmån är {benefit}. Gör en sektorsövergripande sysselsättningsplan.",
        "An activation plan is for recipients of social assistance; the client's benefit is {benefit}. Make a multidisciplinary plan.",
    ),
    entry(
        "rehabilitative_work.plan.part_missing",
        "Suunnitelmassa ei ole kuntouttavan työtoiminnan osuutta.",
        "Planen saknar en del om arbetsverksamhet i rehabiliteringssyfte.",
        "The plan has no part on rehabilitative work.",
    ),
    entry(
        "rehabilitative_work.plan_content.missing",
        "Aktivointisuunnitelmasta puuttuu: {item}.",
        "Aktiveringsplanen saknar: {item}.",
        "The activation plan lacks: {item}.",
    ),
    entry(
        "rehabilitative_work.steward.not_told",
        "Ilmoitus luottamusmiehelle puuttuu. Kirjaa ilmoitus tai se, ettei luottamusmiestä ole.",
        "Anmälan till förtroendemannen saknas. Registrera anmälan eller att ingen förtroendeman finns.",
        "The notice to the shop steward is missing. Record it, or that there is none.",
    ),
    entry(
        "rehabilitative_work.steward.told_late",
        "Ilmoitus luottamusmiehelle {day} on jakson alun {starts_on} jälkeen.",
        "Anmälan till förtroendemannen {day} är efter periodens början {starts_on}.",
        "The notice to the shop steward on {day} is after the start {starts_on}.",
    ),
    entry(
        "rehabilitative_work.trigger.not_known",
        "Aktivointiehtoa ei voi tarkistaa päivänä {on}: syntymäaika, etuus tai maksettujen päivien määrä puuttuu.",
        "Villkoret för aktivering kan inte kontrolleras {on}: födelsedatum, förmån eller antalet betalda dagar saknas.",
        "The condition of activation cannot be checked on {on}: birth date, benefit or number of paid days is missing.",
    ),
    entry(
        "rehabilitative_work.week.above_maximum",
        "Viikolla {week} oli {days} osallistumispäivää; enimmäismäärä on {maximum}.",
        "Vecka {week} hade {days} deltagandedagar; det högsta antalet är {maximum}.",
        "Week {week} had {days} days of participation; the maximum is {maximum}.",
    ),
    entry(
        "rehabilitative_work.week.below_minimum",
        "Viikolla {week} oli {days} osallistumispäivää; vähimmäismäärä on {minimum}.",
        "Vecka {week} hade {days} deltagandedagar; det minsta antalet är {minimum}.",
        "Week {week} had {days} days of participation; the minimum is {minimum}.",
    ),
    entry(
        "rehabilitative_work.week.minutes_above_maximum",
        "Viikolla {week} oli {minutes} osallistumisminuuttia; enimmäismäärä on {maximum}.",
        "Vecka {week} hade {minutes} minuters deltagande; det högsta antalet är {maximum}.",
        "Week {week} had {minutes} minutes of participation; the maximum is {maximum}.",
    ),
];

/// Weight and place of a finding with each code, as its rule gives them.
pub(super) const REHABILITATIVE_WORK_PLACES: &[(&str, Severity, &str)] = &[
    ("rehabilitative_work.activation_plan.due", Due, ""),
    ("rehabilitative_work.attendance.not_counted", Warn, "/day"),
    ("rehabilitative_work.benefit.not_known", Warn, "/plan_id"),
    ("rehabilitative_work.days.above_maximum", Block, "/ends_on"),
    ("rehabilitative_work.days.may_exceed", Warn, "/ends_on"),
    (
        "rehabilitative_work.early_request.missing",
        Block,
        "/starts_on",
    ),
    (
        "rehabilitative_work.early_request.too_late",
        Block,
        "/starts_on",
    ),
    ("rehabilitative_work.employment_plan.missing", Warn, ""),
    ("rehabilitative_work.fit.not_stated", Warn, ""),
    ("rehabilitative_work.insurance.not_stated", Warn, ""),
    (
        "rehabilitative_work.integration_plan.excludes",
        Block,
        "/plan_id",
    ),
    (
        "rehabilitative_work.integration_plan.not_known",
        Warn,
        "/plan_id",
    ),
    (
        "rehabilitative_work.interruption.not_heard",
        Block,
        "/decided_on",
    ),
    (
        "rehabilitative_work.interruption.too_early",
        Block,
        "/decided_on",
    ),
    (
        "rehabilitative_work.joint_assessment.missing",
        Block,
        "/starts_on",
    ),
    ("rehabilitative_work.occupation.entrepreneur", Warn, ""),
    ("rehabilitative_work.occupation.student", Warn, ""),
    ("rehabilitative_work.occupation.work", Warn, ""),
    ("rehabilitative_work.paid_work.not_declared", Warn, ""),
    ("rehabilitative_work.paid_work.replaced", Block, ""),
    (
        "rehabilitative_work.period.outside_plan",
        Block,
        "/starts_on",
    ),
    (
        "rehabilitative_work.place.consent_missing",
        Warn,
        "/activity_place",
    ),
    (
        "rehabilitative_work.plan.not_for_benefit",
        Block,
        "/plan_id",
    ),
    ("rehabilitative_work.plan.part_missing", Block, "/plan_id"),
    (
        "rehabilitative_work.plan_content.missing",
        Block,
        "/plan_id",
    ),
    ("rehabilitative_work.steward.not_told", Block, "/starts_on"),
    ("rehabilitative_work.steward.told_late", Block, "/starts_on"),
    ("rehabilitative_work.trigger.not_known", Warn, ""),
    (
        "rehabilitative_work.week.above_maximum",
        Warn,
        "/attendance",
    ),
    (
        "rehabilitative_work.week.below_minimum",
        Warn,
        "/attendance",
    ),
    (
        "rehabilitative_work.week.minutes_above_maximum",
        Warn,
        "/attendance",
    ),
];
