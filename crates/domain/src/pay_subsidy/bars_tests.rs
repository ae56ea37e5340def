//! Each rule of the employer and of the work, inside and outside.

use super::{
    Support,
    facts::{
        DeMinimisGrant, DismissalFacts, Dismissals, EarlierSupport, EmployerActivity, Neglect,
        OtherSupport, PayBasis, Penalty, PenaltyFacts, StateAidBasis, SubsidyFacts, UserCompany,
        Vacancy, WageBasis,
    },
    fixture::{DECISION_ON, found, lawful, lawful_on, settings},
    rules::{RULES, check},
};
use crate::{
    code_set::organisation::LegalForm,
    money::Cents,
    time::{date, month::add_months},
};

/// The lawful application with one thing changed.
fn but(change: impl FnOnce(&mut SubsidyFacts)) -> SubsidyFacts {
    let mut facts = lawful();
    change(&mut facts);
    facts
}

#[test]
fn pt_07_a_company_does_not_get_the_full_cost() {
    let by = |form| {
        let facts = but(|facts| facts.employer.legal_form = Some(form));
        found(&facts, Support::AssociationFullCost)
    };
    for form in [
        LegalForm::Association,
        LegalForm::Foundation,
        LegalForm::Parish,
    ] {
        assert_eq!(by(form), [], "{form}");
    }
    let refused = [("pay_subsidy.legal_form.not_for_full_cost", Some("PT-07"))];
    assert_eq!(by(LegalForm::Company), refused);
    assert_eq!(by(LegalForm::WellbeingCounty), refused);
}

#[test]
fn pt_07_in_business_it_is_de_minimis_aid() {
    let on_basis = |basis| {
        let facts = but(|facts| {
            facts.employer.activity = Some(EmployerActivity::Business);
            facts.employer.state_aid = Some(basis);
            facts.employment.de_minimis_cents = Some(Cents::new(1));
        });
        found(&facts, Support::AssociationFullCost)
    };
    assert_eq!(on_basis(StateAidBasis::DeMinimis), []);
    let refused = [("pay_subsidy.state_aid.not_de_minimis", Some("PT-07"))];
    assert_eq!(on_basis(StateAidBasis::BlockExemption), refused);
}

#[test]
fn pt_08_and_pt_10_sixty_and_55_years_on_the_day() {
    let born = |support, birth_date| {
        let facts = but(|facts| facts.person.birth_date = Some(birth_date));
        found(&facts, support)
    };
    for (support, rule, years) in [
        (Support::Aged60Plus, "PT-08", 60),
        (Support::EmploymentSupport55, "PT-10", 55),
    ] {
        let birthday = add_months(DECISION_ON, -years * 12);
        assert_eq!(born(support, birthday), []);
        let young = [("pay_subsidy.age.below_minimum", Some(rule))];
        assert_eq!(born(support, birthday.succ_opt().unwrap()), young);
    }
}

#[test]
fn pt_10_25_hours_or_65_per_cent_of_a_short_field() {
    let hours = |minutes, field| {
        let facts = but(|facts| {
            facts.employment.weekly_minutes = Some(minutes);
            facts.employment.field_weekly_minutes = field;
        });
        found(&facts, Support::EmploymentSupport55)
    };
    assert_eq!(hours(1_500, Some(2_250)), []);
    let short = [("pay_subsidy.weekly_minutes.below_minimum", Some("PT-10"))];
    assert_eq!(hours(1_470, Some(2_250)), short);
    // 65 per cent of 36 hours 15 minutes are 1 413.75 minutes.
    assert_eq!(hours(1_414, Some(2_175)), []);
    assert_eq!(hours(1_413, Some(2_175)), short);
    let missing = [("pay_subsidy.field_weekly_minutes.not_known", Some("PT-10"))];
    assert_eq!(hours(1_470, None), missing);
}

#[test]
fn pt_10_no_other_support_beside_it_and_no_pay_for_performance_only() {
    let other = but(|facts| facts.employment.other_support = Some(OtherSupport::Some));
    let refused = [("pay_subsidy.other_support.not_allowed", Some("PT-10"))];
    assert_eq!(found(&other, Support::EmploymentSupport55), refused);
    assert_eq!(found(&other, Support::LongUnemployment), []);
    let performance = but(|facts| facts.employment.pay = Some(PayBasis::PerformanceOnly));
    let refused = [("pay_subsidy.pay.performance_only", Some("PT-10"))];
    assert_eq!(found(&performance, Support::EmploymentSupport55), refused);
}

#[test]
fn pt_11_and_pt_12_a_municipality_gets_two_subsidies_since_2025() {
    let oulu = |decision_on, support| {
        let mut facts = lawful_on(decision_on);
        facts.employer.legal_form = Some(LegalForm::Municipality);
        found(&facts, support)
    };
    let since = date!(2025, 1, 2);
    let refused = [("pay_subsidy.legal_form.municipality", Some("PT-11"))];
    assert_eq!(oulu(since, Support::LongUnemployment), refused);
    assert_eq!(oulu(since, Support::SkillsDeficit), refused);
    assert_eq!(oulu(since, Support::Apprenticeship), refused);
    assert_eq!(oulu(since, Support::ReducedWorkCapacity), []);
    assert_eq!(oulu(since, Support::Aged60Plus), []);
    assert_eq!(oulu(since, Support::EmploymentSupport55), []);
    assert_eq!(oulu(date!(2024, 12, 30), Support::LongUnemployment), []);
}

#[test]
fn pt_11_never_a_state_office_and_a_person_for_business_only() {
    let by = |form, activity| {
        let facts = but(|facts| {
            facts.employer.legal_form = Some(form);
            facts.employer.activity = activity;
        });
        found(&facts, Support::SkillsDeficit)
    };
    let non_business = Some(EmployerActivity::NonBusiness);
    let business = Some(EmployerActivity::Business);
    let state = [("pay_subsidy.legal_form.state", Some("PT-11"))];
    assert_eq!(by(LegalForm::State, non_business), state);
    let person = [("pay_subsidy.legal_form.private_person", Some("PT-11"))];
    assert_eq!(by(LegalForm::PrivatePerson, non_business), person);
    assert_eq!(by(LegalForm::SoleTrader, non_business), person);
    assert_eq!(by(LegalForm::PrivatePerson, business), []);
    let missing = [("pay_subsidy.activity.not_known", Some("PT-11"))];
    assert_eq!(by(LegalForm::PrivatePerson, None), missing);
}

#[test]
fn pt_13_the_wage_of_the_agreement_and_not_for_performance_only() {
    let wage = |basis| {
        let facts = but(|facts| facts.employment.wage = basis);
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(wage(Some(WageBasis::UsualAndReasonable)), []);
    let low = [("pay_subsidy.wage.below_agreement", Some("PT-13"))];
    assert_eq!(wage(Some(WageBasis::Below)), low);
    assert_eq!(wage(None), [("pay_subsidy.wage.not_known", Some("PT-13"))]);
    let performance = but(|facts| facts.employment.pay = Some(PayBasis::PerformanceOnly));
    let refused = [("pay_subsidy.pay.performance_only", Some("PT-13"))];
    assert_eq!(found(&performance, Support::SkillsDeficit), refused);
}

#[test]
fn pt_14_dismissals_of_the_last_year_bar_while_the_headcount_is_lower() {
    let dismissed = |latest_on, headcount_now, basis| {
        let facts = but(|facts| {
            facts.employer.state_aid = Some(basis);
            facts.employer.dismissals = Some(Dismissals::Some(DismissalFacts {
                latest_on,
                headcount_then: 10,
                headcount_now,
            }));
        });
        found(&facts, Support::SkillsDeficit)
    };
    let company = StateAidBasis::BlockExemption;
    let barred = [("pay_subsidy.dismissals.barred", Some("PT-14"))];
    assert_eq!(dismissed(date!(2024, 3, 10), 9, company), barred);
    assert_eq!(dismissed(date!(2024, 3, 9), 9, company), []);
    assert_eq!(dismissed(date!(2024, 3, 10), 10, company), []);
    let doubtful = [("pay_subsidy.dismissals.doubtful", Some("PT-14"))];
    let other = dismissed(date!(2024, 3, 10), 9, StateAidBasis::NotStateAid);
    assert_eq!(other, doubtful);
}

#[test]
fn pt_14_competition_neglect_and_penalties() {
    let one = |change: fn(&mut SubsidyFacts)| found(&but(change), Support::SkillsDeficit);
    let code = |code| [(code, Some("PT-14"))];
    assert_eq!(
        one(|facts| facts.employer.distorts_competition = Some(true)),
        code("pay_subsidy.competition.distorted")
    );
    assert_eq!(
        one(|facts| facts.employer.neglect = Some(Neglect::Essential)),
        code("pay_subsidy.neglect.essential")
    );
    assert_eq!(
        one(|facts| facts.employer.neglect = Some(Neglect::Excepted)),
        code("pay_subsidy.neglect.excepted")
    );
    let penalty = |year| {
        let facts =
            but(|facts| facts.employer.penalty = Some(Penalty::Some(PenaltyFacts { year })));
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(penalty(2022), []);
    assert_eq!(penalty(2023), code("pay_subsidy.penalty.barred"));
    assert_eq!(penalty(2025), code("pay_subsidy.penalty.barred"));
}

#[test]
fn pt_14_three_years_since_the_earlier_support() {
    let decided = |decision_on| {
        let mut facts = lawful_on(decision_on);
        facts.person.earlier_supports = Some(vec![
            EarlierSupport {
                ended_on: Some(date!(2020, 1, 31)),
            },
            EarlierSupport {
                ended_on: Some(date!(2022, 5, 14)),
            },
        ]);
        found(&facts, Support::LongUnemployment)
    };
    let barred = [("pay_subsidy.earlier_support.too_recent", Some("PT-14"))];
    assert_eq!(decided(date!(2025, 5, 15)), []);
    assert_eq!(decided(date!(2025, 5, 13)), barred);
    // The reading taken: the three years end with the day of the same number.
    assert_eq!(decided(date!(2025, 5, 14)), barred);
    let running = but(|facts| {
        facts.person.earlier_supports = Some(vec![EarlierSupport { ended_on: None }]);
    });
    let barred = [("pay_subsidy.earlier_support.running", Some("PT-14"))];
    assert_eq!(found(&running, Support::EmploymentSupport55), barred);
    assert_eq!(found(&running, Support::ReducedWorkCapacity), []);
}

#[test]
fn pt_14_other_support_that_leaves_a_minor_amount() {
    let facts = but(|facts| facts.employment.other_support = Some(OtherSupport::LeavesMinor));
    let refused = [("pay_subsidy.other_support.leaves_minor", Some("PT-14"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), refused);
}

#[test]
fn pt_19_the_ceiling_of_three_years() {
    let aid = |granted_on, cents| {
        let facts = but(|facts| {
            facts.employer.state_aid = Some(StateAidBasis::DeMinimis);
            facts.employer.de_minimis = Some(vec![DeMinimisGrant {
                granted_on,
                cents: Cents::new(cents),
            }]);
            facts.employment.de_minimis_cents = Some(Cents::new(1_000_000));
        });
        found(&facts, Support::SkillsDeficit)
    };
    let above = [("pay_subsidy.de_minimis.above_ceiling", Some("PT-19"))];
    assert_eq!(aid(date!(2024, 1, 1), 28_999_900), []);
    assert_eq!(aid(date!(2024, 1, 1), 29_000_100), above);
    assert_eq!(aid(date!(2022, 3, 10), 29_000_100), above);
    assert_eq!(aid(date!(2022, 3, 9), 29_000_100), []);
    let facts = but(|facts| facts.employer.state_aid = Some(StateAidBasis::DeMinimis));
    let missing = [("pay_subsidy.de_minimis.not_known", Some("PT-19"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), missing);
    let without = check(&facts, Support::SkillsDeficit, &Default::default());
    assert_eq!(without[0].code, "pay_subsidy.de_minimis.not_modelled");
}

#[test]
fn pt_20_permission_since_2025_and_notice_before() {
    let company = |decision_on, told: fn(&mut UserCompany)| {
        let mut facts = lawful_on(decision_on);
        let mut company = UserCompany {
            starts_on: Some(decision_on),
            legal_form: Some(LegalForm::Company),
            is_barred: Some(false),
            pays_fair_price: Some(true),
            ..UserCompany::default()
        };
        told(&mut company);
        facts.employment.user_company = Some(company);
        found(&facts, Support::SkillsDeficit)
    };
    let since = date!(2025, 1, 7);
    let before = date!(2024, 12, 30);
    let not_permitted = [("pay_subsidy.user_company.not_permitted", Some("PT-20"))];
    let not_notified = [("pay_subsidy.user_company.not_notified", Some("PT-20"))];
    assert_eq!(
        company(since, |company| company.permitted_on = company.starts_on),
        []
    );
    assert_eq!(
        company(since, |company| company.notified_on = company.starts_on),
        not_permitted
    );
    assert_eq!(
        company(before, |company| company.notified_on = company.starts_on),
        []
    );
    assert_eq!(company(before, |_| {}), not_notified);
    let state = [("pay_subsidy.legal_form.state", Some("PT-11"))];
    assert_eq!(
        company(since, |company| {
            company.permitted_on = company.starts_on;
            company.legal_form = Some(LegalForm::State);
        }),
        state
    );
    let faults = [
        ("pay_subsidy.user_company.barred", Some("PT-20")),
        ("pay_subsidy.user_company.price_not_fair", Some("PT-20")),
    ];
    assert_eq!(
        company(since, |company| {
            company.permitted_on = company.starts_on;
            company.is_barred = Some(true);
            company.pays_fair_price = Some(false);
        }),
        faults
    );
}

#[test]
fn pt_23_a_job_for_a_subsidised_person_is_not_published() {
    let facts = but(|facts| facts.employment.vacancy = Some(Vacancy::PublishedForSubsidisedOnly));
    let published = [("pay_subsidy.vacancy.published", Some("PT-23"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), published);
    let open = but(|facts| facts.employment.vacancy = Some(Vacancy::OpenToEverybody));
    assert_eq!(found(&open, Support::SkillsDeficit), []);
}

#[test]
fn every_rule_is_of_the_tables_and_finds_no_worse_than_it_says() {
    for rule in RULES {
        let number: u8 = rule.id.strip_prefix("PT-").unwrap().parse().unwrap();
        assert!((1..=24).contains(&number), "{}", rule.id);
    }
    let empty = SubsidyFacts::decided_on(DECISION_ON);
    for support in Support::ALL {
        let findings = check(&empty, support, &settings());
        assert!(!findings.is_empty());
        // Nothing known: the assessments that a decision must hold are missing, nothing else bars.
        for finding in findings.iter().filter(|finding| finding.is_blocking()) {
            assert_eq!(finding.code, "pay_subsidy.skills_assessment.missing");
        }
    }
}
