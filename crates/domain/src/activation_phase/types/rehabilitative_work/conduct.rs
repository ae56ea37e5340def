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
    if facts.heard_on.is_none_or(|day| day > facts.decided_on) {
        found.push(
            Violation::block("rehabilitative_work.interruption.not_heard", POINTER)
                .under(row.rule, row.basis),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    const START: NaiveDate = date!(2025, 2, 3);

    fn in_order() -> RehabilitativeWorkCase {
        RehabilitativeWorkCase {
            fits_person: Some(Declared::Yes),
            replaces_no_paid_work: Some(Declared::Yes),
            place: Some(PlaceOfActivity::InCommutingArea),
            steward: Some(StewardNotice::ToldOn(START)),
            insured: Some(Declared::Yes),
            ..RehabilitativeWorkCase::default()
        }
    }

    fn found(
        case: &RehabilitativeWorkCase,
        stage: Stage,
    ) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&check(case, START, stage))
    }

    #[test]
    fn what_is_in_order_has_no_findings() {
        assert_eq!(found(&in_order(), Stage::Planning), []);
        assert_eq!(found(&in_order(), Stage::Start), []);
    }

    #[test]
    fn what_was_not_declared_is_a_notice() {
        let nothing = RehabilitativeWorkCase::default();
        assert_eq!(
            found(&nothing, Stage::Planning),
            [
                ("rehabilitative_work.fit.not_stated", Some("KTT-19")),
                ("rehabilitative_work.paid_work.not_declared", Some("KTT-20")),
                ("rehabilitative_work.insurance.not_stated", Some("KTT-29")),
            ]
        );
        assert!(
            check(&nothing, START, Stage::Planning)
                .iter()
                .all(|one| !one.is_blocking())
        );
        // Fit is asked since 2021.
        let before = codes(&check(&nothing, date!(2020, 12, 31), Stage::Planning));
        assert_eq!(before[0].1, Some("KTT-20"));
        let since = codes(&check(&nothing, date!(2021, 1, 1), Stage::Planning));
        assert_eq!(since[0].1, Some("KTT-19"));
    }

    #[test]
    fn replaced_paid_work_bars_the_activity() {
        let mut case = in_order();
        case.replaces_no_paid_work = Some(Declared::No);
        let bars = check(&case, START, Stage::Planning);
        assert_eq!(
            codes(&bars),
            [("rehabilitative_work.paid_work.replaced", Some("KTT-20"))]
        );
        assert!(bars[0].is_blocking());
    }

    #[test]
    fn a_place_outside_the_commuting_area_needs_consent() {
        let at = |place| {
            let mut case = in_order();
            case.place = place;
            found(&case, Stage::Start)
        };
        let missing = [("rehabilitative_work.place.consent_missing", Some("KTT-21"))];
        assert_eq!(at(Some(PlaceOfActivity::Outside(None))), missing);
        assert_eq!(
            at(Some(PlaceOfActivity::Outside(Some(Declared::No)))),
            missing
        );
        assert_eq!(at(Some(PlaceOfActivity::Outside(Some(Declared::Yes)))), []);
        assert_eq!(at(None), []);
    }

    #[test]
    fn a_side_job_of_eight_hours_is_no_matter_and_a_longer_one_is_a_notice() {
        let works = |minutes, on| {
            let mut case = in_order();
            case.occupation.regular_work_minutes = Some(minutes);
            codes(&check(&case, on, Stage::Planning))
        };
        assert_eq!(works(480, START), []);
        let work = [("rehabilitative_work.occupation.work", Some("KTT-22"))];
        assert_eq!(works(481, START), work);
        assert_eq!(works(510, START), work);
        assert_eq!(works(510, date!(2020, 12, 31)), []);
        let mut case = in_order();
        case.occupation.entrepreneur = Some(Declared::Yes);
        case.occupation.student = Some(Declared::Yes);
        assert_eq!(found(&case, Stage::Planning).len(), 2);
        case.occupation.entrepreneur = Some(Declared::No);
        case.occupation.student = None;
        assert_eq!(found(&case, Stage::Planning), []);
    }

    #[test]
    fn the_shop_steward_is_told_on_the_day_of_the_start_or_before() {
        let told = |notice| {
            let mut case = in_order();
            case.steward = notice;
            assert_eq!(found(&case, Stage::Planning), []);
            found(&case, Stage::Start)
        };
        assert_eq!(told(Some(StewardNotice::ToldOn(START))), []);
        assert_eq!(told(Some(StewardNotice::NoSteward)), []);
        assert_eq!(
            told(Some(StewardNotice::ToldOn(date!(2025, 2, 4)))),
            [("rehabilitative_work.steward.told_late", Some("KTT-23"))]
        );
        assert_eq!(
            told(None),
            [("rehabilitative_work.steward.not_told", Some("KTT-23"))]
        );
    }

    #[test]
    fn the_steward_is_told_four_things_and_no_health() {
        assert_eq!(notice_fields(START).len(), 4);
        assert_eq!(notice_fields(date!(2001, 8, 31)), []);
    }

    #[test]
    fn a_plan_is_interrupted_one_month_after_the_job_began() {
        let decided = |decided_on, began_on, heard_on| {
            let facts = InterruptionFacts {
                decided_on,
                began_on,
                heard_on,
            };
            codes(&check_interruption(&facts))
        };
        let (job, heard) = (date!(2025, 3, 3), Some(date!(2025, 3, 20)));
        let early = ("rehabilitative_work.interruption.too_early", Some("KTT-24"));
        let unheard = ("rehabilitative_work.interruption.not_heard", Some("KTT-24"));
        assert_eq!(decided(date!(2025, 4, 3), job, heard), []);
        assert_eq!(decided(date!(2025, 4, 2), job, heard), [early]);
        assert_eq!(decided(date!(2025, 4, 3), job, None), [unheard]);
        let late = Some(date!(2025, 4, 4));
        assert_eq!(decided(date!(2025, 4, 3), job, late), [unheard]);
        // A month from the end of January ends with February.
        let january = date!(2025, 1, 31);
        assert_eq!(decided(date!(2025, 2, 28), january, Some(january)), []);
        assert_eq!(decided(date!(2025, 2, 27), january, Some(january)), [early]);
    }
}
