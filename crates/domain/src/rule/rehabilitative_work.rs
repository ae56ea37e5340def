//! Rules of rehabilitative work activity (kuntouttava työtoiminta): act 189/2001.

use super::{Rule, rule};
use crate::{
    label::Label,
    statute::{
        Citation, rehabilitative_work_entry::entry_by_benefit, settings::ENTRY_BY_BENEFIT_FROM,
    },
    time::date,
    violation::Severity::{Block, Due, Warn},
};

const ACT: &str = "189/2001";

const TRIGGER: &[&str] = &[
    "rehabilitative_work.activation_plan.due",
    "rehabilitative_work.trigger.not_known",
];

const DAYS: &[&str] = &[
    "rehabilitative_work.attendance.not_counted",
    "rehabilitative_work.days.above_maximum",
    "rehabilitative_work.days.may_exceed",
];

const WEEK: &[&str] = &[
    "activation_phase.days_per_week.above_maximum",
    "activation_phase.days_per_week.below_minimum",
    "rehabilitative_work.week.above_maximum",
    "rehabilitative_work.week.below_minimum",
];

pub(super) const RULES: &[Rule] = &[
    rule(
        "KTT-01",
        Some(Due),
        Label::new(
            "Alle 25-vuotiaalle tehdään aktivointisuunnitelma, kun työmarkkinatukea on maksettu 180 päivää 12 kalenterikuukaudessa, päivärahan enimmäisaika on täynnä tai toimeentulotuki on ollut pääasiallinen tulo 4 kuukautta.",
            "För den som är under 25 år görs en aktiveringsplan när arbetsmarknadsstöd har betalats för 180 dagar under 12 kalendermånader, maximitiden för dagpenning är full eller utkomststöd har varit den huvudsakliga inkomsten i 4 månader.",
            "For a person under 25 an activation plan is made after 180 paid days of labour market subsidy in 12 calendar months, the whole allowance, or 4 months with social assistance as the main income.",
        ),
        TRIGGER,
    ),
    rule(
        "KTT-02",
        Some(Due),
        Label::new(
            "Vähintään 25-vuotiaalle tehdään aktivointisuunnitelma, kun työmarkkinatukea on maksettu 500 päivää, tai 180 päivää päivärahan enimmäisajan jälkeen, tai toimeentulotuki on ollut pääasiallinen tulo 12 kuukautta.",
            "För den som fyllt 25 år görs en aktiveringsplan när arbetsmarknadsstöd har betalats för 500 dagar, eller 180 dagar efter maximitiden för dagpenning, eller utkomststöd har varit den huvudsakliga inkomsten i 12 månader.",
            "For a person of 25 or over an activation plan is made after 500 paid days of labour market subsidy, 180 days after the whole allowance, or 12 months with social assistance as the main income.",
        ),
        TRIGGER,
    ),
    rule(
        "KTT-03",
        Some(Block),
        Label::new(
            "Ennen aktivointiehtoa toiminta alkaa vain asiakkaan pyynnöstä ja viranomaisten yhteisen arvion perusteella.",
            "Före villkoret för aktivering inleds verksamheten bara på klientens begäran och utifrån myndigheternas gemensamma bedömning.",
            "Before the condition of activation the activity starts only at the client's request and on a joint assessment of the authorities.",
        ),
        &[
            "rehabilitative_work.early_request.missing",
            "rehabilitative_work.early_request.too_late",
            "rehabilitative_work.joint_assessment.missing",
        ],
    ),
    rule(
        "KTT-04",
        Some(Block),
        Label::new(
            "Aktivointisuunnitelmaa ei tehdä, kun kotoutumissuunnitelma on voimassa tai se on vielä tekemättä.",
            "Ingen aktiveringsplan görs när en integrationsplan är i kraft eller ännu inte har gjorts.",
            "No activation plan is made while an integration plan is in force or still to be made.",
        ),
        &[
            "rehabilitative_work.integration_plan.excludes",
            "rehabilitative_work.integration_plan.not_known",
        ],
    ),
    rule(
        "KTT-05",
        Some(Block),
        Label::new(
            "Toimeentulotuen saajalle tehdään aktivointisuunnitelma, työttömyysetuuden saajalle monialainen työllistymissuunnitelma. Voimaantulopäivä on vahvistamatta.",
            "För mottagare av utkomststöd görs en aktiveringsplan, för mottagare av arbetslöshetsförmån en sektorsövergripande sysselsättningsplan. Ikraftträdandedagen är inte bekräftad.",
            "Recipients of social assistance get an activation plan, recipients of an unemployment benefit a multidisciplinary plan. The first day is not verified.",
        ),
        &[
            "rehabilitative_work.benefit.not_known",
            "rehabilitative_work.plan.not_for_benefit",
        ],
    )
    .resting_on(&[entry_by_benefit(ENTRY_BY_BENEFIT_FROM)]),
    rule(
        "KTT-06",
        Some(Block),
        Label::new(
            "Toiminta perustuu voimassa olevaan suunnitelmaan, joka sisältää sen, ja jakso on suunnitelman ajalla.",
            "Verksamheten bygger på en gällande plan som omfattar den, och perioden ligger inom planens tid.",
            "The activity rests on a plan in force that contains it, and the period lies within the plan's days.",
        ),
        &[
            "plan.rehabilitative_part.other_kind",
            "rehabilitative_work.period.outside_plan",
            "rehabilitative_work.plan.missing",
            "rehabilitative_work.plan.not_in_force",
            "rehabilitative_work.plan.part_missing",
            "rehabilitative_work.plan.wrong_kind",
        ],
    ),
    rule(
        "KTT-07",
        Some(Due),
        Label::new(
            "Kelan ilmoituksen jälkeen aktivointisuunnitelman laatiminen aloitetaan viipymättä. Päivien määrä on rekisterin asetus.",
            "Efter FPA:s meddelande inleds arbetet med aktiveringsplanen utan dröjsmål. Antalet dagar är registrets inställning.",
            "After Kela's notice making the activation plan starts without delay. The number of days is a setting of the register.",
        ),
        &["deadline.task.due", "deadline.task.overdue"],
    ),
    rule(
        "KTT-08",
        Some(Warn),
        Label::new(
            "Ennen aktivointisuunnitelmaa on oltava työllistymissuunnitelma tai työnhakukeskustelu.",
            "Före aktiveringsplanen ska det finnas en sysselsättningsplan eller ett jobbsökningssamtal.",
            "Before the activation plan there is an employment plan or a job-search discussion.",
        ),
        &["rehabilitative_work.employment_plan.missing"],
    ),
    rule(
        "KTT-09",
        Some(Block),
        Label::new(
            "Aktivointisuunnitelmassa on koulutus ja työura, arviot aiemmista palveluista ja suunnitelmista, toimenpiteet ja työnhakuvelvollisuus.",
            "Aktiveringsplanen innehåller utbildning och arbetskarriär, bedömningar av tidigare tjänster och planer, åtgärder och skyldigheten att söka arbete.",
            "An activation plan has education and work history, assessments of earlier services and plans, measures and the duty to search for work.",
        ),
        &["rehabilitative_work.plan_content.missing"],
    ),
    rule(
        "KTT-10",
        Some(Block),
        Label::new(
            "Suunnitelman osuudessa on tavoite, paikka, kesto, aika, tuki ja ohjaus, muut palvelut ja vaikutusten arvioinnin ajankohta.",
            "Planens del anger mål, plats, längd, tid, stöd och handledning, övriga tjänster och tidpunkten för bedömning av effekterna.",
            "The plan's part states goal, place, duration, period, support and guidance, other services and when effects are assessed.",
        ),
        &[
            "activation_phase.days_per_week.missing",
            "activation_phase.minutes_per_day.missing",
            "plan.rehabilitative_part.effect_assessment_missing",
            "plan.rehabilitative_part.goal_missing",
            "plan.rehabilitative_part.other_services_missing",
            "plan.rehabilitative_part.place_missing",
            "plan.rehabilitative_part.support_missing",
        ],
    ),
    rule(
        "KTT-11",
        Some(Block),
        Label::new(
            "Suunnitelman allekirjoittavat asiakas, työvoimaviranomainen ja hyvinvointialue.",
            "Planen undertecknas av klienten, arbetskraftsmyndigheten och välfärdsområdet.",
            "The plan is signed by the client, the employment authority and the wellbeing services county.",
        ),
        &["plan.approval.missing"],
    ),
    rule(
        "KTT-12",
        Some(Due),
        Label::new(
            "Aktivointisuunnitelma tarkistetaan vähintään kolmen kuukauden välein.",
            "Aktiveringsplanen ses över minst var tredje månad.",
            "The activation plan is reviewed at least every three months.",
        ),
        &[
            "deadline.task.due",
            "deadline.task.overdue",
            "plan.next_review.missing",
            "plan.next_review.too_late",
        ],
    ),
    rule(
        "KTT-13",
        None,
        Label::new(
            "Aktivointisuunnitelma tarkistetaan tarvittaessa; enimmäisväliä ei ole.",
            "Aktiveringsplanen ses över vid behov; något längsta intervall finns inte.",
            "The activation plan is reviewed when needed; there is no longest interval.",
        ),
        &[],
    )
    .resting_on(&[Citation::between(
        ACT,
        "9 § 3 mom.",
        date!(2001, 9, 1),
        date!(2022, 5, 1),
    )]),
    rule(
        "KTT-14",
        Some(Due),
        Label::new(
            "Suunnitelma uusitaan aina, kun kuntouttavan työtoiminnan jakso päättyy.",
            "Planen förnyas alltid när en period av arbetsverksamhet i rehabiliteringssyfte upphör.",
            "The plan is renewed whenever a period of rehabilitative work ends.",
        ),
        &["deadline.task.due", "deadline.task.overdue"],
    ),
    rule(
        "KTT-15",
        Some(Block),
        Label::new(
            "Jakso kestää 3–24 kuukautta kerrallaan.",
            "En period varar 3–24 månader åt gången.",
            "A period lasts 3 to 24 months at a time.",
        ),
        &[
            "activation_phase.period.above_maximum",
            "activation_phase.period.below_minimum",
        ],
    ),
    rule(
        "KTT-16a",
        Some(Block),
        Label::new(
            "Päiviä on kalenteriviikossa 1–4.",
            "Antalet dagar i en kalendervecka är 1–4.",
            "There are 1 to 4 days in a calendar week.",
        ),
        WEEK,
    ),
    rule(
        "KTT-16b",
        Some(Block),
        Label::new(
            "Päiviä on kalenteriviikossa 1–5.",
            "Antalet dagar i en kalendervecka är 1–5.",
            "There are 1 to 5 days in a calendar week.",
        ),
        WEEK,
    ),
    rule(
        "KTT-17",
        Some(Block),
        Label::new(
            "Päivä kestää vähintään 4 ja enintään 8 tuntia, viikko enintään 40 tuntia.",
            "En dag varar minst 4 och högst 8 timmar, en vecka högst 40 timmar.",
            "A day lasts at least 4 and at most 8 hours, a week at most 40 hours.",
        ),
        &[
            "activation_phase.minutes_per_day.above_maximum",
            "activation_phase.minutes_per_day.below_minimum",
            "attendance.minutes.above_maximum",
            "attendance.minutes.below_minimum",
            "rehabilitative_work.week.minutes_above_maximum",
        ],
    ),
    rule(
        "KTT-18a",
        Some(Block),
        Label::new(
            "Osallistumispäiviä on enintään 178 kahdessatoista kuukaudessa.",
            "Antalet deltagandedagar är högst 178 under tolv månader.",
            "There are at most 178 days of participation in twelve months.",
        ),
        DAYS,
    ),
    rule(
        "KTT-18b",
        Some(Block),
        Label::new(
            "Osallistumispäiviä on enintään 230 kahdessatoista kuukaudessa.",
            "Antalet deltagandedagar är högst 230 under tolv månader.",
            "There are at most 230 days of participation in twelve months.",
        ),
        DAYS,
    ),
    rule(
        "KTT-18i",
        None,
        Label::new(
            "Rekisterin tulkinta: kaksitoista kuukautta on liukuva jakso, joka päättyy kyseiseen päivään, ja siihen lasketaan kaikkien jaksojen toteutuneet päivät.",
            "Registrets tolkning: tolv månader är en löpande tid som slutar den aktuella dagen, och i den räknas de genomförda dagarna under alla perioder.",
            "The register's reading: the twelve months roll and end on the day in question, and the attended days of all periods count.",
        ),
        &[],
    )
    .resting_on(&[Citation::since(ACT, "14 § 1 mom.", date!(2001, 9, 1))]),
    rule(
        "KTT-19",
        Some(Warn),
        Label::new(
            "Toiminta sopii asiakkaan työ- ja toimintakykyyn sekä osaamiseen ja sisältää tarvittavan tuen ja ohjauksen.",
            "Verksamheten passar klientens arbets- och funktionsförmåga samt kunnande och omfattar det stöd och den handledning som behövs.",
            "The activity fits the client's capacity and skills and includes the support and guidance needed.",
        ),
        &["rehabilitative_work.fit.not_stated"],
    ),
    rule(
        "KTT-20",
        Some(Block),
        Label::new(
            "Toiminta ei korvaa palkkatyötä, eikä sitä osteta yritykseltä.",
            "Verksamheten ersätter inte lönearbete och köps inte av ett företag.",
            "The activity replaces no paid work and is not bought from a company.",
        ),
        &[
            "rehabilitative_work.paid_work.not_declared",
            "rehabilitative_work.paid_work.replaced",
            "rehabilitative_work.provider.barred",
            "rehabilitative_work.provider.doubtful",
        ],
    ),
    rule(
        "KTT-21",
        Some(Warn),
        Label::new(
            "Paikka on työssäkäyntialueella, muualla vain asiakkaan suostumuksella.",
            "Platsen ligger inom pendlingsregionen, annanstans bara med klientens samtycke.",
            "The place is inside the commuting area, elsewhere only with the client's consent.",
        ),
        &["rehabilitative_work.place.consent_missing"],
    ),
    rule(
        "KTT-22",
        Some(Warn),
        Label::new(
            "Järjestämisvelvollisuutta ei ole, jos asiakas tekee säännöllistä työtä yli 8 tuntia viikossa, on päätoiminen yrittäjä tai opiskelija tai on muussa palvelussa.",
            "Det finns ingen skyldighet att ordna verksamhet om klienten har regelbundet arbete över 8 timmar i veckan, är företagare eller studerande på heltid eller deltar i en annan tjänst.",
            "There is no duty to organise when the client has regular work of over 8 hours a week, is a full-time entrepreneur or student, or is in another service.",
        ),
        &[
            "activation_phase.second_service",
            "rehabilitative_work.occupation.entrepreneur",
            "rehabilitative_work.occupation.student",
            "rehabilitative_work.occupation.work",
        ],
    ),
    rule(
        "KTT-23",
        Some(Block),
        Label::new(
            "Luottamusmiehelle ilmoitetaan ennen alkua. Hänelle saa kertoa nimen, tavoitteen ja paikan, keston ja ajan, ei muuta.",
            "Förtroendemannen underrättas före starten. Namn, mål och plats, längd och tid får uppges, inget annat.",
            "The shop steward is told before the start: name, goal and place, duration and period, and nothing else.",
        ),
        &[
            "rehabilitative_work.steward.not_told",
            "rehabilitative_work.steward.told_late",
        ],
    ),
    rule(
        "KTT-24",
        Some(Block),
        Label::new(
            "Suunnitelma voidaan katsoa keskeytyneeksi kuukauden kuluttua työn, yritystoiminnan tai opintojen alusta, kun asiakasta on kuultu.",
            "Planen kan anses avbruten en månad efter att arbete, företagsverksamhet eller studier inleddes, när klienten har hörts.",
            "The plan can be considered interrupted a month after work, business or studies began, the client having been heard.",
        ),
        &[
            "rehabilitative_work.interruption.not_heard",
            "rehabilitative_work.interruption.too_early",
        ],
    ),
    rule(
        "KTT-25",
        Some(Due),
        Label::new(
            "Aloittamisesta ja keskeyttämisestä ilmoitetaan. Rekisteri kirjaa ja ilmoittaa, mutta ei laske seuraamusta. Päivien määrä on rekisterin asetus.",
            "Start och avbrott anmäls. Registret antecknar och anmäler men beräknar ingen påföljd. Antalet dagar är registrets inställning.",
            "A start and an interruption are told. The register records and tells, and computes no sanction. The number of days is a setting of the register.",
        ),
        &["deadline.task.due", "deadline.task.overdue"],
    ),
    rule(
        "KTT-26",
        Some(Warn),
        Label::new(
            "Kulukorvaus työttömyysetuuden saajalle on 9 euroa osallistumispäivältä; vain tilastointia varten.",
            "Kostnadsersättningen till mottagare av arbetslöshetsförmån är 9 euro per deltagandedag; bara för statistik.",
            "The expense allowance of recipients of an unemployment benefit is 9 euros a day of participation; for statistics only.",
        ),
        &["activity_day.raised_amount.not_modelled"],
    ),
    rule(
        "KTT-27",
        Some(Block),
        Label::new(
            "Toimintaraha toimeentulotuen saajalle on 9 euroa osallistumispäivältä, ei samalta päivältä kulukorvauksen kanssa.",
            "Verksamhetspenningen till mottagare av utkomststöd är 9 euro per deltagandedag, inte för samma dag som kostnadsersättning.",
            "The activity allowance of recipients of social assistance is 9 euros a day of participation, not for a day with an expense allowance.",
        ),
        &["activity_day.reimbursement.twice"],
    ),
    rule(
        "KTT-28",
        None,
        Label::new(
            "Valtion korvaus järjestäjälle on 10,09 euroa toteutuneelta päivältä.",
            "Statens ersättning till anordnaren är 10,09 euro per genomförd dag.",
            "The state compensation to the organiser is 10.09 euros an attended day.",
        ),
        &[],
    ),
    rule(
        "KTT-29",
        Some(Warn),
        Label::new(
            "Järjestäjä vakuuttaa osallistujan tapaturman varalta.",
            "Anordnaren försäkrar deltagaren mot olycksfall.",
            "The organiser insures the participant against accidents.",
        ),
        &["rehabilitative_work.insurance.not_stated"],
    ),
    rule(
        "KTT-30",
        None,
        Label::new(
            "Suunnitelma tallennetaan hyvinvointialueen asiakasrekisteriin ja työvoimapalvelujen valtakunnalliseen tietovarantoon.",
            "Planen lagras i välfärdsområdets klientregister och i arbetskraftsservicens riksomfattande informationsresurs.",
            "The plan is stored in the county's client register and in the national data repository of employment services.",
        ),
        &[],
    )
    .resting_on(&[Citation::since(ACT, "12 §", date!(2025, 1, 1))]),
];
