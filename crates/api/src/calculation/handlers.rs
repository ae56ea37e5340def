//! Calculations.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    activity_day_money, benefit_share,
    code_set::staff::RecordClass,
    municipal_supplement,
    pay_subsidy::{
        amount::{self, Grant},
        calendar::{BreakOutcome, BrokenPeriod, after_break, break_finding},
        cost_base::Hours,
        facts::SubsidyFacts,
        rules::law_day,
        terms::{Outlook, highest_rate, longest, outlooks},
    },
    violation::Violation,
};
use palvelurekisteri_store::access::area_access;

use super::dto::{
    BenefitShareCalculation, CalculateBenefitShare, CalculateMunicipalSupplement,
    CalculatePaySubsidy, CalculateRehabilitativeWorkCompensation, MunicipalSupplementCalculation,
    PauseOutcome, PauseView, PaySubsidyCalculation, RehabilitativeWorkCompensation, SubsidyAmounts,
    SubsidyPause, SubsidyPayment, SupportOutlook,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings::shown,
    problem::{catalogue::field, fault::Fault},
};

/// Calculates pay subsidy
///
/// Which supports are open to an application and why not, at which rate, until when and up to which amount; and what is
/// paid, period by period with every step. Everything is in the body and names nobody: nothing is read or stored. What
/// the rules find stands in `findings`, also where it would bar a decision.
#[utoipa::path(tag = "calculations", request_body = CalculatePaySubsidy,
    responses((status = 200, description = "The calculation.", body = PaySubsidyCalculation)))]
#[post("/calculations/pay-subsidy")]
pub(super) async fn calculate_pay_subsidy(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let form: CalculatePaySubsidy = call.body()?;
        let settings = &call.state().money_settings.pay_subsidy;
        let application = &form.application;
        let all = outlooks(application, settings);
        let payment = form.payment.as_ref();
        let view = PaySubsidyCalculation {
            law_on: law_day(application),
            longest: longest(&all).map(|outlook| outlook.support),
            highest_rate: highest_rate(&all).map(|outlook| outlook.support),
            supports: all
                .iter()
                .map(|outlook| outlook_view(call, outlook))
                .collect(),
            payment: payment.map(|payment| amounts(call, application, payment)),
            pause: form
                .pause
                .and_then(|pause| pause_view(call, application, &pause)),
        };
        Ok(Reply::ok(&view)?.of_nobody())
    })
    .await
}

fn outlook_view(call: &Call, outlook: &Outlook) -> SupportOutlook {
    SupportOutlook {
        support: outlook.support,
        opening: outlook.opening,
        percent: outlook.percent,
        months: outlook.months,
        last_on: outlook.last_on,
        cap: outlook.cap.map(Into::into),
        employment_condition: outlook.employment_condition,
        rule: outlook.rule,
        basis: outlook.basis,
        findings: shown_beneath(call, outlook.findings.clone(), "/application"),
    }
}

fn amounts(call: &Call, application: &SubsidyFacts, payment: &SubsidyPayment) -> SubsidyAmounts {
    let work = &application.employment;
    let minutes = work.weekly_minutes.zip(work.field_weekly_minutes);
    let grant = Grant {
        law_on: law_day(application),
        support: payment.support,
        percent: payment.percent,
        starts_on: payment.starts_on,
        ends_on: payment.ends_on,
        hours: minutes.map(|(weekly_minutes, field_weekly_minutes)| Hours {
            weekly_minutes,
            field_weekly_minutes,
        }),
        state_aid: application.employer.state_aid,
    };
    let settings = &call.state().money_settings.pay_subsidy;
    let calculation = amount::calculate(&grant, &payment.periods, settings);
    SubsidyAmounts {
        periods: calculation.periods,
        total_cents: calculation.total,
        findings: shown_beneath(call, calculation.findings, "/payment"),
    }
}

fn pause_view(call: &Call, application: &SubsidyFacts, pause: &SubsidyPause) -> Option<PauseView> {
    let period = BrokenPeriod {
        support: pause.support,
        law_on: law_day(application),
        starts_on: pause.starts_on,
        ends_on: pause.ends_on,
        break_starts_on: pause.break_starts_on,
        break_ends_on: pause.break_ends_on,
    };
    let (outcome, resumes_on, ends_on) = match after_break(&period)? {
        BreakOutcome::NotSuspended => (PauseOutcome::NotSuspended, None, None),
        BreakOutcome::Suspended {
            resumes_on,
            ends_on,
        } => (PauseOutcome::Suspended, Some(resumes_on), Some(ends_on)),
        BreakOutcome::Exhausted => (PauseOutcome::Exhausted, None, None),
    };
    let found = break_finding(&period).into_iter().collect();
    Some(PauseView {
        outcome,
        resumes_on,
        ends_on,
        findings: shown_beneath(call, found, "/pause"),
    })
}

/// Calculates a municipal supplement
///
/// By a version of the settings: whether it is open to an application, and what it pays, period by period with every
/// step. Everything is in the body and names nobody: nothing is read or stored. What the rules find stands in `findings`.
#[utoipa::path(tag = "calculations", request_body = CalculateMunicipalSupplement,
    responses((status = 200, description = "The calculation.", body = MunicipalSupplementCalculation)))]
#[post("/calculations/municipal-supplement")]
pub(super) async fn calculate_municipal_supplement(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let form: CalculateMunicipalSupplement = call.body()?;
        let settings = &call.state().money_settings;
        let version = settings
            .find_supplement(&form.version)
            .ok_or_else(|| unknown_version(call))?;
        let ceiling = settings
            .pay_subsidy
            .ceiling_on(form.application.decision_on);
        let entitlement = municipal_supplement::check::check(version, &form.application, ceiling);
        let calculation = municipal_supplement::amount::calculate(
            version,
            &form.application,
            &entitlement,
            &form.periods,
        );
        let judged = entitlement.findings.len();
        let mut found = calculation.findings;
        let of_payment = found.split_off(judged.min(found.len()));
        let mut findings = shown_beneath(call, found, "/application");
        findings.extend(shown(call, &of_payment));
        let view = MunicipalSupplementCalculation {
            version: version.id.clone(),
            name: version.name.clone(),
            target_group: entitlement.branch.map(|branch| branch.id.clone()),
            pays_from: calculation.pays_from,
            pays_to: calculation.pays_to,
            periods: calculation.periods,
            total_cents: calculation.total,
            findings,
        };
        Ok(Reply::ok(&view)?.of_nobody())
    })
    .await
}

fn unknown_version(call: &Call) -> ApiError {
    let versions = call.state().money_settings.municipal_supplement.iter();
    let known: Vec<_> = versions.map(|version| version.id.clone()).collect();
    ApiError::Shape(vec![
        Fault::at_pointer(&field::UNKNOWN_CODE, "/version").param("valid", known),
    ])
}

/// Calculates the municipal share of a benefit
///
/// What the home municipality will be invoiced for paid days of labour market subsidy or of the basic part of an
/// allowance, by the number of the paid day. An estimate: Kela invoices.
#[utoipa::path(tag = "calculations", request_body = CalculateBenefitShare,
    responses((status = 200, description = "The calculation.", body = BenefitShareCalculation)))]
#[post("/calculations/benefit-share")]
pub(super) async fn calculate_benefit_share(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let form: CalculateBenefitShare = call.body()?;
        let settings = call.state().money_settings.benefit_share;
        let calculation = benefit_share::calculate(&form.benefit, settings);
        let view = BenefitShareCalculation {
            rows: calculation.rows,
            totals: calculation.totals,
            paid_days_after: calculation.paid_days_after,
            findings: shown_beneath(call, calculation.findings, "/benefit"),
        };
        Ok(Reply::ok(&view)?.of_nobody())
    })
    .await
}

/// Calculates the compensation of rehabilitative work
///
/// What the state pays the organiser for attended days (189/2001 24 §), and the expense allowance and activity money of
/// the days as figures for statistics. Who pays a participant decides it: the register counts.
#[utoipa::path(tag = "calculations", request_body = CalculateRehabilitativeWorkCompensation,
    responses((status = 200, description = "The calculation.", body = RehabilitativeWorkCompensation)))]
#[post("/calculations/rehabilitative-work-compensation")]
pub(super) async fn calculate_rehabilitative_work_compensation(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let form: CalculateRehabilitativeWorkCompensation = call.body()?;
        let calculation = activity_day_money::calculate(&form.days);
        let view = RehabilitativeWorkCompensation {
            months: calculation.months,
            total: calculation.total,
            findings: shown(call, &calculation.findings),
        };
        Ok(Reply::ok(&view)?.of_nobody())
    })
    .await
}

/// Findings of a part of the body, in the language of the answer.
fn shown_beneath(call: &Call, found: Vec<Violation>, parent: &str) -> Vec<Fault> {
    let found: Vec<_> = found
        .into_iter()
        .map(|finding| finding.beneath(parent))
        .collect();
    shown(call, &found)
}
