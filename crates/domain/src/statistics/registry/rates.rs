//! The load of workers, rates of activation and the paid days behind the municipal share (R9, R10 of domain.md §7.7).

use super::{AGE_BAND, MUNICIPALITY, SEX};
use crate::{
    code_set::statistics::{StatisticDimension, StatisticIndicator},
    label::Label,
    statistics::indicator::{Amount, Indicator, Timing},
};

pub(super) const ALL: &[Indicator] = &[
    Indicator {
        id: StatisticIndicator::CaseloadPerWorker,
        version: 1,
        definition: Label::new(
            "Työntekijät, joilla on tilastopäivänä vastuullaan avoimia asiakkuuksia, ja asiakkaiden määrä työntekijää kohden. Henkilöt ovat työntekijöitä.",
            "Arbetstagare som på statistikdagen ansvarar för öppna klientförhållanden, och antalet klienter per arbetstagare. Personerna är arbetstagare.",
            "Workers responsible for open relationships on the day, and clients per worker. The persons are workers.",
        ),
        event: Label::new(
            "vastuutyöntekijä",
            "ansvarig arbetstagare",
            "a responsible worker",
        ),
        limits: Label::new(
            "Sijaisuudet ja valmentajat eivät näy luvussa, eikä rekisteri tiedä työaikaa.",
            "Vikariat och tränare syns inte i talet, och registret känner inte arbetstiden.",
            "Covers and coaches do not show, and the register does not know working hours.",
        ),
        source: "domain.md §7; IPS item 1 for coaches is another figure",
        timing: Timing::Stock,
        amount: Some(Amount::Clients),
        dimensions: &[StatisticDimension::Unit],
    },
    Indicator {
        id: StatisticIndicator::ActivationRateTem,
        version: 1,
        definition: Label::new(
            "ALP / (ALP + U): palveluissa olevien asiakkaiden osuus palveluissa olevista ja työttömistä. ALP on tilastopäivänä käynnissä oleva aktiivivaihe tai tilanne palvelussa tai tuella työllistettynä; U on työtön tai lomautettu, joka ei ole palvelussa.",
            "ALP / (ALP + U): andelen klienter i service av dem som är i service eller arbetslösa. ALP är ett pågående aktivt skede eller situationen i service eller anställd med stöd; U är arbetslös eller permitterad utan service.",
            "ALP / (ALP + U): clients in services of those in services or unemployed. ALP is a phase running on the day, or the situation in a service or in subsidised employment; U is unemployed or laid off and in no service.",
        ),
        event: Label::new(
            "palvelussa oleva tai työtön",
            "person i service eller arbetslös",
            "somebody in a service or unemployed",
        ),
        limits: Label::new(
            "Vain tämän rekisterin avoimet asiakkaat: ei virallinen työnvälitystilasto, joka laskee kaikki työnhakijat. Vuorotteluvapaan sijaisuuksia, työvoimakoulutusta ja muita palveluja rekisteri tuntee vain tilannetietona.",
            "Endast registrets öppna klienter: inte den officiella arbetsförmedlingsstatistiken, som räknar alla arbetssökande. Utbildning och annan service känner registret bara som situation.",
            "Open clients of this register only: not the official employment-service statistics, which count all job seekers. Training and other services are known by the situation alone.",
        ),
        source: "Statistics Finland, tilastokoulu: ALP / (ALP + U) * 100; domain.md §7.4",
        timing: Timing::Stock,
        amount: Some(Amount::Activated),
        dimensions: &[MUNICIPALITY, AGE_BAND, SEX],
    },
    Indicator {
        id: StatisticIndicator::ActivationRateKela,
        version: 1,
        definition: Label::new(
            "Aktiivitoimissa olevien osuus työmarkkinatuen saajista ja palkkatuella työllistetyistä yhteensä (Kela, NIT231A). Aktiivitoimi on tilastopäivänä käynnissä oleva aktiivivaihe tai tilanne palvelussa.",
            "Andelen i aktiva åtgärder av mottagarna av arbetsmarknadsstöd och dem som anställts med lönesubvention (FPA, NIT231A). En åtgärd är ett pågående aktivt skede eller situationen i service.",
            "Those in active measures of the recipients of labour market subsidy and those employed with a pay subsidy (Kela, NIT231A). A measure is a phase running on the day, or the situation in a service.",
        ),
        event: Label::new(
            "tuen saaja tai palkkatuella työllistetty",
            "stödmottagare eller anställd med lönesubvention",
            "a recipient or somebody in subsidised work",
        ),
        limits: Label::new(
            "Rekisteri tuntee etuuden kirjattuna tilanteena, ei Kelan maksuna, eikä starttirahaa lainkaan. Luku ei ole Kelan raportti. Yleistuki luetaan työmarkkinatueksi.",
            "Registret känner förmånen som antecknad situation, inte som FPA:s betalning, och startpeng inte alls. Talet är inte FPA:s rapport. Allmänt stöd räknas som arbetsmarknadsstöd.",
            "The register knows the benefit as a recorded situation, not as a payment of Kela, and start-up grants not at all. It is not Kela's report. General benefit counts as labour market subsidy.",
        ),
        source: "raportit.kela.fi NIT231A; domain.md §7.4",
        timing: Timing::Stock,
        amount: Some(Amount::Activated),
        dimensions: &[MUNICIPALITY, AGE_BAND, SEX],
    },
    Indicator {
        id: StatisticIndicator::MunicipalShare,
        version: 1,
        definition: Label::new(
            "Avoimet asiakkaat, joiden etuus tilastopäivänä on työmarkkinatuki, peruspäiväraha, ansiopäiväraha tai yleistuki, kirjattujen maksupäivien portaittain: portaan mukaan määräytyy kunnan rahoitusosuus.",
            "Öppna klienter vars förmån på statistikdagen är arbetsmarknadsstöd, grunddagpenning, inkomstrelaterad dagpenning eller allmänt stöd, enligt trappan av antecknade betalda dagar, som bestämmer kommunens andel.",
            "Open clients whose benefit on the day is labour market subsidy, basic or earnings-related allowance or general benefit, by the step of recorded paid days, which sets the municipality's share.",
        ),
        event: Label::new("etuuden saaja", "förmånstagare", "a recipient"),
        limits: Label::new(
            "Ei euroja: maksut tuntee Kela, ja rekisterin päivämäärä on viimeksi kirjattu. Lapsikorotukset, kotoutujien valtion rahoitus ja kotikunnan vaihtuminen kuukauden sisällä eivät näy.",
            "Inga euro: betalningarna känner FPA, och registrets antal dagar är det senast antecknade. Barnförhöjningar, statens finansiering för integrationsklienter och byte av hemkommun syns inte.",
            "No euros: Kela knows the payments, and the number of days is the one last recorded. Child increases, state funding of immigrants and moves inside a month do not show.",
        ),
        source: "1290/2002 14 luku 3 a §; 1412/1997; domain.md §7.5",
        timing: Timing::Stock,
        amount: None,
        dimensions: &[
            StatisticDimension::PaidDays,
            StatisticDimension::Benefit,
            MUNICIPALITY,
            AGE_BAND,
            SEX,
        ],
    },
];
