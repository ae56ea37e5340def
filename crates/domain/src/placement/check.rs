//! What a placement must and must not say. The register's own rules: no statute sets them.

use chrono::NaiveDate;

use crate::{
    code_set::{
        organisation::EmployerSector,
        placement::{PlacementContract, PlacementHours, PlacementKind},
    },
    violation::Violation,
};

/// What the check of a placement looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacementFacts {
    /// Kind.
    pub kind: PlacementKind,
    /// Contract of employment.
    pub contract: Option<PlacementContract>,
    /// Working hours.
    pub hours: Option<PlacementHours>,
    /// Sector of the employer.
    pub sector: Option<EmployerSector>,
    /// Whether an employer is named.
    pub has_employer: bool,
    /// First day.
    pub started_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// First day of the phase that led here; `None` without such a phase.
    pub source_phase_started_on: Option<NaiveDate>,
    /// Day of death of the client; `None` while alive.
    pub died_on: Option<NaiveDate>,
}

/// Whether a placement of the kind is an employment relationship (työsuhde, 55/2001): it has a contract, hours and an
/// employer's sector. An apprenticeship is one too (531/2017, section 70).
#[must_use]
pub const fn is_employment(kind: PlacementKind) -> bool {
    match kind {
        PlacementKind::OpenLabourMarket | PlacementKind::Apprenticeship => true,
        PlacementKind::Entrepreneurship
        | PlacementKind::EducationDegree
        | PlacementKind::SelfMotivatedStudy
        | PlacementKind::MilitaryOrCivilService
        | PlacementKind::ParentalLeave
        | PlacementKind::Pension
        | PlacementKind::Unemployed
        | PlacementKind::Moved
        | PlacementKind::Other => false,
    }
}

/// Everything that keeps a placement from being recorded on a day.
#[must_use]
pub fn check_placement(facts: &PlacementFacts, today: NaiveDate) -> Vec<Violation> {
    let mut found = if is_employment(facts.kind) {
        missing(facts)
    } else {
        superfluous(facts)
    };
    found.extend(check_days(facts, today));
    found
}

fn missing(facts: &PlacementFacts) -> Vec<Violation> {
    let mut found = Vec::new();
    if facts.contract.is_none() {
        found.push(Violation::block("placement.contract.missing", "/contract"));
    }
    if facts.hours.is_none() {
        found.push(Violation::block("placement.hours.missing", "/hours"));
    }
    if facts.sector.is_none() {
        found.push(Violation::block("placement.sector.missing", "/sector"));
    }
    found
}

fn superfluous(facts: &PlacementFacts) -> Vec<Violation> {
    let mut found = Vec::new();
    if facts.contract.is_some() {
        found.push(Violation::block(
            "placement.contract.not_for_kind",
            "/contract",
        ));
    }
    if facts.hours.is_some() {
        found.push(Violation::block("placement.hours.not_for_kind", "/hours"));
    }
    if facts.sector.is_some() {
        found.push(Violation::block("placement.sector.not_for_kind", "/sector"));
    }
    if facts.has_employer {
        found.push(Violation::block(
            "placement.employer.not_for_kind",
            "/employer_id",
        ));
    }
    found
        .into_iter()
        .map(|violation| violation.with("kind", facts.kind))
        .collect()
}

fn check_days(facts: &PlacementFacts, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if facts.started_on > today {
        found.push(
            Violation::block("placement.started_on.in_future", "/started_on").with("today", today),
        );
    }
    if let Some(phase_on) = facts
        .source_phase_started_on
        .filter(|phase_on| facts.started_on < *phase_on)
    {
        found.push(
            Violation::block("placement.started_on.before_source_phase", "/started_on")
                .with("phase_started_on", phase_on),
        );
    }
    if facts
        .died_on
        .is_some_and(|died_on| facts.started_on > died_on)
    {
        found.push(Violation::block(
            "placement.started_on.after_death",
            "/started_on",
        ));
    }
    if facts
        .ended_on
        .is_some_and(|ended_on| ended_on < facts.started_on)
    {
        found.push(
            Violation::block("placement.ended_on.before_start", "/ended_on")
                .with("started_on", facts.started_on),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn work() -> PlacementFacts {
        PlacementFacts {
            kind: PlacementKind::OpenLabourMarket,
            contract: Some(PlacementContract::Permanent),
            hours: Some(PlacementHours::FullTime),
            sector: Some(EmployerSector::Company),
            has_employer: true,
            started_on: TODAY,
            ended_on: None,
            source_phase_started_on: None,
            died_on: None,
        }
    }

    fn codes(facts: &PlacementFacts) -> Vec<&'static str> {
        let found = check_placement(facts, TODAY);
        found.iter().map(|violation| violation.code).collect()
    }

    #[test]
    fn work_needs_contract_hours_and_sector() {
        assert!(codes(&work()).is_empty());
        let bare = PlacementFacts {
            contract: None,
            hours: None,
            sector: None,
            has_employer: false,
            ..work()
        };
        assert_eq!(
            codes(&bare),
            [
                "placement.contract.missing",
                "placement.hours.missing",
                "placement.sector.missing"
            ]
        );
    }

    #[test]
    fn what_is_not_work_has_none_of_them() {
        for kind in PlacementKind::ALL {
            let facts = PlacementFacts {
                kind: *kind,
                ..work()
            };
            let expected = if is_employment(*kind) { 0 } else { 4 };
            assert_eq!(codes(&facts).len(), expected, "{kind}");
        }
    }

    #[test]
    fn a_placement_is_a_fact_and_not_a_plan() {
        let tomorrow = PlacementFacts {
            started_on: date!(2026, 3, 3),
            ..work()
        };
        assert_eq!(codes(&tomorrow), ["placement.started_on.in_future"]);
    }

    #[test]
    fn it_starts_with_its_phase_at_the_earliest() {
        let from = |day| PlacementFacts {
            source_phase_started_on: Some(day),
            ..work()
        };
        assert!(codes(&from(TODAY)).is_empty());
        assert_eq!(
            codes(&from(date!(2026, 3, 3))),
            ["placement.started_on.before_source_phase"]
        );
    }

    #[test]
    fn it_does_not_start_after_death() {
        let died = |day| PlacementFacts {
            died_on: Some(day),
            ..work()
        };
        assert!(codes(&died(TODAY)).is_empty());
        assert_eq!(
            codes(&died(date!(2026, 3, 1))),
            ["placement.started_on.after_death"]
        );
    }

    #[test]
    fn it_ends_on_its_first_day_at_the_earliest() {
        let ending = |day| PlacementFacts {
            ended_on: Some(day),
            ..work()
        };
        assert!(codes(&ending(TODAY)).is_empty());
        assert!(codes(&ending(date!(2026, 8, 31))).is_empty());
        assert_eq!(
            codes(&ending(date!(2026, 3, 1))),
            ["placement.ended_on.before_start"]
        );
    }
}
