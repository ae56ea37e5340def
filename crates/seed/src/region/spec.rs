//! What the two areas are: public facts, and invented units and providers.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{organisation::LegalForm, phase::PhaseKind};

/// First day of the organisations in the register: before any history begins.
pub(crate) const FOUNDED: NaiveDate = match NaiveDate::from_ymd_opt(2020, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A municipality of an area.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Municipality {
    pub(crate) code: &'static str,
    /// Clients of a hundred.
    pub(crate) weight: u32,
    pub(crate) postal_code: &'static str,
    pub(crate) post_office: &'static str,
}

/// What a unit is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitPurpose {
    Employment,
    Youth,
    Coaching,
    Social,
}

/// A unit of the authority or the county.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UnitSpec {
    pub(crate) name: &'static str,
    pub(crate) name_sv: &'static str,
    pub(crate) purpose: UnitPurpose,
}

/// A provider: invented, with the legal forms that exist.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ProviderSpec {
    pub(crate) name: &'static str,
    pub(crate) legal_form: LegalForm,
    pub(crate) municipality: &'static str,
    pub(crate) services: &'static [PhaseKind],
}

/// An employment area.
#[derive(Debug)]
pub(crate) struct AreaSpec {
    pub(crate) id: i16,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_sv: &'static str,
    pub(crate) authority: (&'static str, &'static str),
    pub(crate) county: (&'static str, &'static str),
    /// Whether the county of the first area has municipalities here too.
    pub(crate) has_first_county: bool,
    pub(crate) municipalities: &'static [Municipality],
    /// Abolished municipalities with the one that followed.
    pub(crate) former: &'static [&'static str],
    pub(crate) units: &'static [UnitSpec],
    pub(crate) providers: &'static [ProviderSpec],
    /// Officers, social workers, coaches and leads at least.
    pub(crate) officers: usize,
    pub(crate) social_workers: usize,
    pub(crate) coaches: usize,
    pub(crate) leads: usize,
    pub(crate) employers: usize,
    /// Whether the named logins are here.
    pub(crate) has_logins: bool,
}

const fn municipality(
    code: &'static str,
    weight: u32,
    postal_code: &'static str,
    post_office: &'static str,
) -> Municipality {
    Municipality {
        code,
        weight,
        postal_code,
        post_office,
    }
}

const fn unit(name: &'static str, name_sv: &'static str, purpose: UnitPurpose) -> UnitSpec {
    UnitSpec {
        name,
        name_sv,
        purpose,
    }
}

const fn provider(
    name: &'static str,
    legal_form: LegalForm,
    municipality: &'static str,
    services: &'static [PhaseKind],
) -> ProviderSpec {
    ProviderSpec {
        name,
        legal_form,
        municipality,
        services,
    }
}

use PhaseKind::{JobCoaching, PaySubsidy, RehabilitativeWork, WorkTrial};

const ALL: &[PhaseKind] = &[RehabilitativeWork, WorkTrial, PaySubsidy, JobCoaching];
const WORKSHOP: &[PhaseKind] = &[RehabilitativeWork, WorkTrial];
const COACHING: &[PhaseKind] = &[JobCoaching];

/// The areas; the first is the Oulu region.
pub(crate) static AREAS: [AreaSpec; 2] = [
    AreaSpec {
        id: 1,
        code: "24",
        name: "Oulun seutu",
        name_sv: "Uleåborgsregionen",
        authority: (
            "Oulun seudun työllisyysalue",
            "Uleåborgsregionens sysselsättningsområde",
        ),
        county: (
            "Pohjois-Pohjanmaan hyvinvointialue (Pohde)",
            "Norra Österbottens välfärdsområde (Pohde)",
        ),
        has_first_county: false,
        municipalities: &[
            municipality("564", 68, "90100", "Oulu"),
            municipality("244", 8, "90440", "Kempele"),
            municipality("425", 5, "91900", "Liminka"),
            municipality("139", 4, "91100", "Ii"),
            municipality("494", 4, "91500", "Muhos"),
            municipality("615", 3, "93100", "Pudasjärvi"),
            municipality("859", 3, "91800", "Tyrnävä"),
            municipality("785", 2, "91700", "Vaala"),
            municipality("436", 1, "91980", "Lumijoki"),
            municipality("889", 1, "91600", "Utajärvi"),
            municipality("072", 1, "90480", "Hailuoto"),
        ],
        former: &["084", "255", "567", "972", "973"],
        units: &[
            unit("Oulu keskus", "Uleåborg centrum", UnitPurpose::Employment),
            unit("Oulu pohjoinen", "Uleåborg norr", UnitPurpose::Employment),
            unit(
                "Oulu etelä ja lähikunnat",
                "Uleåborg söder och grannkommunerna",
                UnitPurpose::Employment,
            ),
            unit("Nuorten palvelut", "Tjänster för unga", UnitPurpose::Youth),
            unit("Työhönvalmennus", "Arbetsträning", UnitPurpose::Coaching),
            unit(
                "Työikäisten sosiaalipalvelut",
                "Socialservice för personer i arbetsför ålder",
                UnitPurpose::Social,
            ),
        ],
        providers: &[
            provider(
                "Merikosken työpajasäätiö sr",
                LegalForm::Foundation,
                "564",
                ALL,
            ),
            provider(
                "Toppilan toimintayhdistys ry",
                LegalForm::Association,
                "564",
                ALL,
            ),
            provider(
                "Tuiran kierrätyspaja ry",
                LegalForm::Association,
                "564",
                WORKSHOP,
            ),
            provider(
                "Kiikelin mielenterveysyhdistys ry",
                LegalForm::Association,
                "564",
                WORKSHOP,
            ),
            provider(
                "Lakeuden työllistämisyhdistys ry",
                LegalForm::Association,
                "425",
                ALL,
            ),
            provider(
                "Iijoen nuorten pajayhdistys ry",
                LegalForm::Association,
                "139",
                WORKSHOP,
            ),
            provider(
                "Rokuan kylätaloyhdistys ry",
                LegalForm::Association,
                "889",
                WORKSHOP,
            ),
            provider(
                "Pudasjärven toimintakeskusyhdistys ry",
                LegalForm::Association,
                "615",
                WORKSHOP,
            ),
            provider(
                "Hiukkavaaran asukasyhdistys ry",
                LegalForm::Association,
                "564",
                WORKSHOP,
            ),
            provider(
                "Terva-Toivo kuntoutussäätiö sr",
                LegalForm::Foundation,
                "564",
                ALL,
            ),
            provider(
                "Oulujokivarren pajasäätiö sr",
                LegalForm::Foundation,
                "494",
                WORKSHOP,
            ),
            provider(
                "Pohjolan valmennussäätiö sr",
                LegalForm::Foundation,
                "564",
                ALL,
            ),
            provider(
                "Merituulen seurakuntayhtymä",
                LegalForm::Parish,
                "564",
                WORKSHOP,
            ),
            provider(
                "Limingantullin seurakunta",
                LegalForm::Parish,
                "425",
                WORKSHOP,
            ),
            provider(
                "Oulun kaupunki, työpajatoiminta",
                LegalForm::Municipality,
                "564",
                WORKSHOP,
            ),
            provider(
                "Kempeleen kunta, työpaja",
                LegalForm::Municipality,
                "244",
                WORKSHOP,
            ),
            provider(
                "Muhoksen kunta, nuorten paja",
                LegalForm::Municipality,
                "494",
                WORKSHOP,
            ),
            provider(
                "Tyrnävän kunta, tekninen toimi",
                LegalForm::Municipality,
                "859",
                WORKSHOP,
            ),
            provider(
                "Vaalan kunta, ruokapalvelu",
                LegalForm::Municipality,
                "785",
                WORKSHOP,
            ),
            provider(
                "Lumijoen kunta, kirjasto",
                LegalForm::Municipality,
                "436",
                WORKSHOP,
            ),
            provider(
                "Pohjois-Pohjanmaan hyvinvointialue, toimintakeskus",
                LegalForm::WellbeingCounty,
                "564",
                WORKSHOP,
            ),
            provider(
                "Rautasilta Valmennus Oy",
                LegalForm::Company,
                "564",
                COACHING,
            ),
            provider(
                "Kultasuvanto Työkykypalvelut Oy",
                LegalForm::Company,
                "564",
                COACHING,
            ),
            provider(
                "Heinäpään Uravalmennus Oy",
                LegalForm::Company,
                "564",
                COACHING,
            ),
            provider(
                "Valtion virastotalo, Oulu",
                LegalForm::State,
                "564",
                &[WorkTrial],
            ),
        ],
        officers: 14,
        social_workers: 4,
        coaches: 6,
        leads: 3,
        employers: 120,
        has_logins: true,
    },
    AreaSpec {
        id: 2,
        code: "10",
        name: "Kainuu-Koillismaa",
        name_sv: "Kajanaland-Koillismaa",
        authority: (
            "Kainuu-Koillismaan työllisyysalue",
            "Kajanaland-Koillismaa sysselsättningsområde",
        ),
        county: ("Kainuun hyvinvointialue", "Kajanalands välfärdsområde"),
        has_first_county: true,
        municipalities: &[
            municipality("205", 46, "87100", "Kajaani"),
            municipality("305", 18, "93600", "Kuusamo"),
            municipality("765", 12, "88600", "Sotkamo"),
            municipality("290", 8, "88900", "Kuhmo"),
            municipality("777", 6, "89600", "Suomussalmi"),
            municipality("832", 4, "93400", "Taivalkoski"),
            municipality("578", 2, "88300", "Paltamo"),
            municipality("105", 2, "89400", "Hyrynsalmi"),
            municipality("620", 1, "89200", "Puolanka"),
            municipality("697", 1, "88400", "Ristijärvi"),
        ],
        former: &[],
        units: &[
            unit("Kajaani", "Kajana", UnitPurpose::Employment),
            unit("Koillismaa", "Koillismaa", UnitPurpose::Employment),
            unit("Nuorten palvelut", "Tjänster för unga", UnitPurpose::Youth),
            unit("Työhönvalmennus", "Arbetsträning", UnitPurpose::Coaching),
            unit(
                "Aikuissosiaalityö",
                "Socialarbete för vuxna",
                UnitPurpose::Social,
            ),
        ],
        providers: &[
            provider(
                "Vuokatinrinteen työpajayhdistys ry",
                LegalForm::Association,
                "765",
                ALL,
            ),
            provider(
                "Ämmäkosken toimintasäätiö sr",
                LegalForm::Foundation,
                "205",
                ALL,
            ),
            provider(
                "Rukan kierrätysyhdistys ry",
                LegalForm::Association,
                "305",
                WORKSHOP,
            ),
            provider(
                "Kajaanin kaupunki, työpaja",
                LegalForm::Municipality,
                "205",
                WORKSHOP,
            ),
            provider(
                "Kuhmon kaupunki, puupaja",
                LegalForm::Municipality,
                "290",
                WORKSHOP,
            ),
            provider(
                "Oulujärven Valmennus Oy",
                LegalForm::Company,
                "205",
                COACHING,
            ),
        ],
        officers: 4,
        social_workers: 2,
        coaches: 2,
        leads: 1,
        employers: 20,
        has_logins: false,
    },
];
