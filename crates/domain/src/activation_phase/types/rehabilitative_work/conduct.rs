//! How the activity is arranged: KTT-19…24 and KTT-29. The register knows declarations, not the
//! place itself: what was not declared is a notice, what the act wants before the start bars it.

use chrono::NaiveDate;

use crate::{
    activation_phase::case::{
        Declared, Occupation, PlaceOfActivity, RehabilitativeWorkCase, Stage, StewardNotice,
    },
    statute::rehabilitative_work_conduct::{NoticeField, conduct_limits},
    time::month::add_months,
    violation::Violation,
};

/// What is wrong with the arrangement of a period that starts on a day.
#[must_use]
pub fn check(case: &RehabilitativeWorkCase, starts_on: NaiveDate, stage: Stage) -> Vec<Violation> {
    let mut found = Vec::new();
    found.extend(check_fit(case.fits_person, starts_on));
    found.extend(check_paid_work(case.replaces_no_paid_work, starts_on));
    found.extend(check_place(case.place, starts_on));
    found.extend(check_occupation(&case.occupation, starts_on));
    if stage == Stage::Start {
        found.extend(check_steward(case.steward, starts_on));
    }
    found.extend(check_insurance(case.insured, starts_on));
    found
}

/// KTT-19.
fn check_fit(declared: Option<Declared>, on: NaiveDate) -> Option<Violation> {
    let row = conduct_limits(on).fit?;
    (declared != Some(Declared::Yes)).then(|| {
        Violation::warn("rehabilitative_work.fit.not_stated", "").under(row.rule, row.basis)
    })
}

/// KTT-20.
fn check_paid_work(declared: Option<Declared>, on: NaiveDate) -> Option<Violation> {
    let row = conduct_limits(on).paid_work?;
    let found = match declared {
        Some(Declared::Yes) => return None,
        Some(Declared::No) => Violation::block("rehabilitative_work.paid_work.replaced", ""),
        None => Violation::warn("rehabilitative_work.paid_work.not_declared", ""),
    };
    Some(found.under(row.rule, row.basis))
}

/// KTT-21; silent where the place is not known.
fn check_place(place: Option<PlaceOfActivity>, on: NaiveDate) -> Option<Violation> {
    let row = conduct_limits(on).place?;
    match place? {
        PlaceOfActivity::InCommutingArea | PlaceOfActivity::Outside(Some(Declared::Yes)) => None,
        PlaceOfActivity::Outside(Some(Declared::No) | None) => Some(
            Violation::warn(
                "rehabilitative_work.place.consent_missing",
                "/activity_place",
            )
            .under(row.rule, row.basis),
        ),
    }
}

/// KTT-22; silent where nothing is known. Other services are
/// [`crate::activation_phase::overlap`].
fn check_occupation(occupation: &Occupation, on: NaiveDate) -> Vec<Violation> {
    let Some(row) = conduct_limits(on).regular_work_minutes else {
        return Vec::new();
    };
    let works = occupation
        .regular_work_minutes
        .filter(|minutes| *minutes > row.figure);
    let work = works.map(|minutes| {
        Violation::warn("rehabilitative_work.occupation.work", "")
            .with("minutes", minutes)
            .with("maximum", row.figure)
    });
    let entrepreneur = (occupation.entrepreneur == Some(Declared::Yes))
        .then(|| Violation::warn("rehabilitative_work.occupation.entrepreneur", ""));
    let student = (occupation.student == Some(Declared::Yes))
        .then(|| Violation::warn("rehabilitative_work.occupation.student", ""));
    [work, entrepreneur, student]
        .into_iter()
        .flatten()
        .map(|found| found.under(row.rule, row.basis))
        .collect()
}

/// KTT-23: told on the day of the start or before, or none to tell.
fn check_steward(notice: Option<StewardNotice>, starts_on: NaiveDate) -> Option<Violation> {
    const POINTER: &str = "/starts_on";
    let row = conduct_limits(starts_on).steward_notice?;
    let found = match notice {
        None => Violation::block("rehabilitative_work.steward.not_told", POINTER),
        Some(StewardNotice::ToldOn(day)) if day > starts_on => {
            Violation::block("rehabilitative_work.steward.told_late", POINTER)
                .with("day", day)
                .with("starts_on", starts_on)
        }
        Some(StewardNotice::ToldOn(_) | StewardNotice::NoSteward) => return None,
    };
    Some(found.under(row.rule, row.basis))
}

/// KTT-23: what may be told to the shop steward; empty where the day is not modelled.
#[must_use]
pub fn notice_fields(on: NaiveDate) -> &'static [NoticeField] {
    conduct_limits(on)
        .steward_notice
        .map_or(&[], |row| row.figure)
}

/// KTT-29.
fn check_insurance(insured: Option<Declared>, on: NaiveDate) -> Option<Violation> {
    let row = conduct_limits(on).insurance?;
    (insured != Some(Declared::Yes)).then(|| {
        Violation::warn("rehabilitative_work.insurance.not_stated", "").under(row.rule, row.basis)
    })
}

/// A decision that a plan is interrupted (suunnitelman keskeyttäminen).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterruptionFacts {
    /// Day of the decision.
    pub decided_on: NaiveDate,
    /// Day on which the work, business or degree studies began.
    pub began_on: NaiveDate,
    /// Day on which the person was heard; `None` when not heard.
    pub heard_on: Option<NaiveDate>,
}

/// KTT-24: one month after the work, business or studies began, the person having been heard.
#[must_use]
pub fn check_interruption(facts: &InterruptionFacts) -> Vec<Violation> {
    const POINTER: &str = "/decided_on";
    let Some(row) = conduct_limits(facts.decided_on).interruption_months else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let earliest = add_months(facts.began_on, row.figure);
    if facts.decided_on < earliest {
        found.push(
            Violation::block("rehabilitative_work.interruption.too_early", POINTER)
                .with("earliest", earliest)
                .under(row.rule, row.basis),
        );
    }
    if !facts.heard_on.is_some_and(|day| day <= facts.decided_on) {
        found.push(
            Violation::block("rehabilitative_work.interruption.not_heard", POINTER)
                .under(row.rule, row.basis),
        );
    }
    found
}
