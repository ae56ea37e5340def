//! Rules of the municipal supplement (kuntalisä). No act has it: each version is a decision of the municipality, and its
//! parameters KL-01 to KL-14 are settings with their days.

use super::{Rule, rule};
use crate::{
    label::Label,
    violation::Severity::{Block, Due, Warn},
};

pub(super) const RULES: &[Rule] = &[
    rule(
        "KL-01",
        Some(Block),
        Label::new(
            "Työ alkaa kunnan päätöksen mukaisena aikana.",
            "Arbetet börjar under den tid som kommunens beslut anger.",
            "The employment starts within the days of the municipality's decision.",
        ),
        &["municipal_supplement.starts_on.outside_version"],
    ),
    rule(
        "KL-02",
        Some(Block),
        Label::new(
            "Työnantajan oikeudellinen muoto on jokin kunnan hyväksymistä.",
            "Arbetsgivarens juridiska form är en av dem som kommunen godkänner.",
            "The employer's legal form is one that the municipality accepts.",
        ),
        &[
            "municipal_supplement.legal_form.not_eligible",
            "municipal_supplement.legal_form.not_known",
        ],
    ),
    rule(
        "KL-03",
        Some(Block),
        Label::new(
            "Asiakkaan kotikunta on päätöspäivänä lisän myöntävä kunta, jos kunta niin edellyttää.",
            "Klientens hemkommun är på beslutsdagen den kommun som beviljar tillägget, om kommunen kräver det.",
            "The client's home municipality on the day of the decision is the granting one, where the municipality asks for it.",
        ),
        &[
            "municipal_supplement.municipality.not_known",
            "municipal_supplement.municipality.other",
        ],
    ),
    rule(
        "KL-04",
        Some(Block),
        Label::new(
            "Asiakas kuuluu johonkin kohderyhmistä. Kullakin on oma määränsä ja kestonsa, ja useasta valitaan eniten antava.",
            "Klienten hör till någon av målgrupperna. Var och en har sitt belopp och sin längd, och av flera väljs den som ger mest.",
            "The client belongs to one of the target groups. Each has its amount and length, and of several the one that gives most is taken.",
        ),
        &[
            "municipal_supplement.target_group.not_in",
            "municipal_supplement.target_group.not_known",
        ],
    ),
    rule(
        "KL-05",
        Some(Block),
        Label::new(
            "Palkkatuki on kunnan päätöksen mukaan edellytys, sallittu tai este.",
            "Lönesubvention är enligt kommunens beslut ett villkor, tillåten eller ett hinder.",
            "By the municipality's decision pay subsidy is required, allowed or excluded.",
        ),
        &[
            "municipal_supplement.pay_subsidy.excluded",
            "municipal_supplement.pay_subsidy.missing",
            "municipal_supplement.pay_subsidy.not_known",
        ],
    ),
    rule(
        "KL-06",
        Some(Block),
        Label::new(
            "Määrä on euroja kuukaudessa tai osuus kustannuksista, enintään kuukausikatto.",
            "Beloppet är euro per månad eller en andel av kostnaderna, högst månadstaket.",
            "The amount is euros a month or a share of the costs, at most the monthly cap.",
        ),
        &[
            "municipal_supplement.amount.too_large",
            "municipal_supplement.participants.not_known",
            "municipal_supplement.participants.too_few",
            "municipal_supplement.period.before_start",
            "municipal_supplement.period.outside",
            "municipal_supplement.period.overlaps",
        ],
    ),
    rule(
        "KL-07",
        Some(Block),
        Label::new(
            "Työaika on vähintään kunnan asettama osuus alan täydestä työajasta ja työsopimus vähintään sen asettaman mittainen.",
            "Arbetstiden är minst den andel av branschens heltid och avtalet minst så långt som kommunen kräver.",
            "The hours are at least the share of the field's full time, and the contract at least the length, that the municipality asks for.",
        ),
        &[
            "municipal_supplement.contract.too_short",
            "municipal_supplement.hours.below_minimum",
            "municipal_supplement.hours.not_known",
        ],
    ),
    rule(
        "KL-08",
        Some(Block),
        Label::new(
            "Samalle henkilölle ja työnantajalle on enimmäiskesto ja karenssi, ja työnantajalla enimmäismäärä henkilöitä.",
            "För samma person och arbetsgivare finns en längsta tid och en karenstid, och för arbetsgivaren ett högsta antal personer.",
            "The same person and employer have a longest time and a cool-off, and the employer a greatest number of persons.",
        ),
        &[
            "municipal_supplement.cool_off.running",
            "municipal_supplement.months.not_known",
            "municipal_supplement.months.used_up",
            "municipal_supplement.persons.not_known",
            "municipal_supplement.persons.too_many",
        ],
    ),
    rule(
        "KL-09",
        None,
        Label::new(
            "Julkinen tuki on yhteensä enintään kunnan asettama osuus kustannuksista ja aina enintään lain raja (PT-17).",
            "Det offentliga stödet är sammanlagt högst den andel av kostnaderna som kommunen anger och alltid högst lagens gräns (PT-17).",
            "All public support together is at most the municipality's share of the costs, and always within the limit of the act (PT-17).",
        ),
        &[],
    ),
    rule(
        "KL-10",
        Some(Warn),
        Label::new(
            "Lisä on valtiontukisääntöjen ulkopuolella tai vähämerkityksistä tukea, jonka kertymää seurataan.",
            "Tillägget ligger utanför reglerna om statligt stöd eller är stöd av mindre betydelse, vars sammanlagda belopp följs.",
            "The supplement is outside the rules of state aid, or de minimis aid whose sum is watched.",
        ),
        &[
            "pay_subsidy.de_minimis.above_ceiling",
            "pay_subsidy.de_minimis.not_known",
            "pay_subsidy.de_minimis.not_modelled",
        ],
    ),
    rule(
        "KL-11",
        Some(Due),
        Label::new(
            "Seuraavaa jaksoa ei makseta ennen kuin sen edellyttämä seurantalomake on tehty.",
            "Följande period betalas inte innan uppföljningsblanketten för den har gjorts.",
            "The next period is not paid before the follow-up form that it needs has been made.",
        ),
        &["municipal_supplement.follow_up.missing"],
    ),
    rule(
        "KL-12",
        Some(Block),
        Label::new(
            "Vuoden määrärahan loputtua hakemus hylätään tai jää jonoon kunnan päätöksen mukaan.",
            "När årets anslag är slut avslås ansökan eller ställs i kö enligt kommunens beslut.",
            "When the year's budget is exhausted the application is refused or queued, as the municipality has decided.",
        ),
        &[
            "municipal_supplement.budget.exhausted",
            "municipal_supplement.budget.not_known",
            "municipal_supplement.budget.queued",
        ],
    ),
    rule(
        "KL-13",
        Some(Block),
        Label::new(
            "Lisää haetaan määräajassa. Myöhästynyt hakemus hylätään tai lisä maksetaan hakemiskuukaudesta.",
            "Tillägget söks inom utsatt tid. En försenad ansökan avslås eller tillägget betalas från ansökningsmånaden.",
            "The supplement is applied for in time. A late application is refused, or paid from the month of the application.",
        ),
        &[
            "municipal_supplement.applied_on.from_month",
            "municipal_supplement.applied_on.late",
            "municipal_supplement.applied_on.not_known",
        ],
    ),
    rule(
        "KL-14",
        Some(Due),
        Label::new(
            "Maksua haetaan kunnan asettamin välein ja määräajassa.",
            "Utbetalning söks med de intervall och inom den tid som kommunen anger.",
            "Payment is claimed at the intervals and by the day that the municipality sets.",
        ),
        &[
            "municipal_supplement.claim.due",
            "municipal_supplement.claim.too_long",
        ],
    ),
];
