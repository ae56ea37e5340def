//! Rules of deadlines: multidisciplinary support (MT), the job seeker's service process (SP) and
//! follow-up (FU).

use super::{Rule, rule};
use crate::{
    label::Label,
    violation::Severity::{Block, Due},
};

const DUE: &[&str] = &["deadline.task.due", "deadline.task.overdue"];

pub(super) const RULES: &[Rule] = &[
    rule(
        "MT-01",
        Some(Block),
        Label::new(
            "Monialaisen työllistymissuunnitelman hyväksyvät asiakas, työvoimaviranomainen ja hyvinvointialue.",
            "Den sektorsövergripande sysselsättningsplanen godkänns av klienten, arbetskraftsmyndigheten och välfärdsområdet.",
            "The multidisciplinary plan is approved by the client, the employment authority and the wellbeing services county.",
        ),
        &["plan.approval.missing"],
    ),
    rule(
        "MT-02",
        Some(Block),
        Label::new(
            "Monialainen arviointi kattaa osaamisen, sosiaalisen tilanteen sekä työ- ja toimintakyvyn.",
            "Den sektorsövergripande bedömningen omfattar kunnande, social situation samt arbets- och funktionsförmåga.",
            "The multidisciplinary assessment covers competence, social situation and capacity.",
        ),
        &[
            "assessment.competence.missing",
            "assessment.other_factors.missing",
            "assessment.work_capacity.missing",
        ],
    ),
    rule(
        "MT-03",
        Some(Due),
        Label::new(
            "Monialainen työllistymissuunnitelma tehdään kolmessa kuukaudessa arvioinnin alusta. Kela osallistuu, jos sen kuntoutusta tarvitaan.",
            "Den sektorsövergripande sysselsättningsplanen görs inom tre månader från att bedömningen inleddes. FPA deltar om dess rehabilitering behövs.",
            "The multidisciplinary plan is made in three months from the start of the assessment. Kela takes part when its rehabilitation is needed.",
        ),
        &[
            "deadline.task.due",
            "deadline.task.overdue",
            "plan.approval.missing",
        ],
    ),
    rule(
        "MT-04",
        Some(Due),
        Label::new(
            "Monialainen työllistymissuunnitelma tarkistetaan vähintään kolmen kuukauden välein.",
            "Den sektorsövergripande sysselsättningsplanen ses över minst var tredje månad.",
            "The multidisciplinary plan is reviewed at least every three months.",
        ),
        &[
            "deadline.task.due",
            "deadline.task.overdue",
            "plan.next_review.missing",
            "plan.next_review.too_late",
        ],
    ),
    rule(
        "SP-01a",
        Some(Due),
        Label::new(
            "Alkuhaastattelu pidetään viiden arkipäivän kuluessa työnhaun alkamisesta.",
            "Den inledande intervjun hålls inom fem vardagar från att jobbsökningen inleddes.",
            "The initial interview is held in five working days from the start of the job search.",
        ),
        DUE,
    ),
    rule(
        "SP-01b",
        Some(Due),
        Label::new(
            "Alkuhaastattelu pidetään kymmenen arkipäivän kuluessa työnhaun alkamisesta.",
            "Den inledande intervjun hålls inom tio vardagar från att jobbsökningen inleddes.",
            "The initial interview is held in ten working days from the start of the job search.",
        ),
        DUE,
    ),
    rule(
        "SP-04",
        Some(Due),
        Label::new(
            "Työnhakukeskustelu pidetään kolmen kuukauden välein.",
            "Ett jobbsökningssamtal hålls var tredje månad.",
            "A job-search discussion is held every three months.",
        ),
        DUE,
    ),
    rule(
        "SP-07",
        Some(Due),
        Label::new(
            "Yli kuukauden palvelussa työnhakukeskustelu pidetään kuukautta ennen arvioitua päättymistä.",
            "I en tjänst på över en månad hålls ett jobbsökningssamtal en månad innan den beräknas upphöra.",
            "In a service of over a month a job-search discussion is held a month before its estimated end.",
        ),
        DUE,
    ),
    rule(
        "FU-05",
        Some(Due),
        Label::new(
            "Sijoittumista seurataan 3, 6 ja 12 kuukauden kuluttua: rekisterin oma sääntö.",
            "Placeringen följs upp efter 3, 6 och 12 månader: registrets egen regel.",
            "A placement is followed up after 3, 6 and 12 months: the register's own rule.",
        ),
        DUE,
    ),
];
