//! Opening, closing, and who may become responsible. The register's own rules: no statute sets them.

use chrono::NaiveDate;

use crate::{
    access::Actor,
    code_set::relationship::RelationshipKind,
    id::{UnitId, UserId},
    violation::Violation,
};

/// Months for which the last responsible worker keeps the narrow relation for follow-up: the last
/// point is at 12 months (FU-05), and half a year is left to record it.
pub const FOLLOW_UP_RELATION_MONTHS: u32 = 18;

/// An opening as stated.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// Kind.
    pub kind: RelationshipKind,
    /// First day.
    pub opened_on: NaiveDate,
}

/// Finds what refuses an opening.
#[must_use]
pub fn check_opening(opening: Opening, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    // Class S stays off until its controller has confirmed the use of the register.
    if opening.kind == RelationshipKind::Social {
        found.push(Violation::block(
            "service_relationship.kind.social_not_in_use",
            "/kind",
        ));
    }
    found.extend(check_opened_on(opening.opened_on, today));
    found
}

/// Finds what refuses a first day.
#[must_use]
pub fn check_opened_on(opened_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    if opened_on <= today {
        return Vec::new();
    }
    let found = Violation::block("service_relationship.opened_on.in_future", "/opened_on");
    vec![found.with("today", today)]
}

/// A closing as stated, and the days that it must fit.
#[derive(Debug, Clone, Copy)]
pub struct Closing {
    /// First day of the relationship.
    pub opened_on: NaiveDate,
    /// Last day of the relationship.
    pub closed_on: NaiveDate,
    /// Last day of the phases that have ended in it; `None` without any.
    pub last_phase_day: Option<NaiveDate>,
}

/// Finds what refuses a closing.
#[must_use]
pub fn check_closing(closing: Closing, today: NaiveDate) -> Vec<Violation> {
    let Closing {
        opened_on,
        closed_on,
        last_phase_day,
    } = closing;
    let mut found = Vec::new();
    if closed_on > today {
        found.push(
            Violation::block("service_relationship.closed_on.in_future", "/closed_on")
                .with("today", today),
        );
    }
    if closed_on < opened_on {
        found.push(
            Violation::block(
                "service_relationship.closed_on.before_opening",
                "/closed_on",
            )
            .with("opened_on", opened_on),
        );
    }
    if let Some(last) = last_phase_day.filter(|last| closed_on < *last) {
        found.push(
            Violation::block(
                "service_relationship.closed_on.before_phase_end",
                "/closed_on",
            )
            .with("last_phase_day", last),
        );
    }
    found
}

/// Where a person stands who is to become responsible for a client in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Works in the unit today, in the caller's organisation.
    InUnit,
    /// The unit belongs to another organisation.
    OtherOrganisation,
    /// No such worker in the unit today.
    NotInUnit,
    /// The file is closed to the worker (esteellinen; 434/2003, section 28).
    Barred,
}

/// Finds what keeps a person from becoming responsible.
#[must_use]
pub fn check_responsible(standing: Standing) -> Vec<Violation> {
    match standing {
        Standing::InUnit => Vec::new(),
        Standing::OtherOrganisation => vec![Violation::block(
            "responsibility.unit.other_organisation",
            "/unit_id",
        )],
        Standing::NotInUnit => vec![Violation::block(
            "responsibility.worker.not_in_unit",
            "/user_id",
        )],
        Standing::Barred => vec![Violation::block("responsibility.worker.barred", "/user_id")],
    }
}

/// Whether the caller steers the case: the responsible worker, who covers for that worker, or who
/// leads the responsible unit.
#[must_use]
pub fn steers(actor: &Actor, responsible: UserId, unit: UnitId) -> bool {
    actor.user_id == responsible
        || actor.covers.contains(&responsible)
        || actor.leads.contains(&unit)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{area::AreaId, time::date};

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn codes(found: &[Violation]) -> Vec<&'static str> {
        found.iter().map(|violation| violation.code).collect()
    }

    #[test]
    fn an_opening_is_today_or_before() {
        let opening = |opened_on| Opening {
            kind: RelationshipKind::Employment,
            opened_on,
        };
        assert_eq!(check_opening(opening(TODAY), TODAY), []);
        assert_eq!(check_opening(opening(date!(2026, 2, 28)), TODAY), []);
        assert_eq!(
            codes(&check_opening(opening(date!(2026, 3, 3)), TODAY)),
            ["service_relationship.opened_on.in_future"]
        );
    }

    #[test]
    fn a_social_relationship_waits_for_its_controller() {
        let opening = Opening {
            kind: RelationshipKind::Social,
            opened_on: TODAY,
        };
        assert_eq!(
            codes(&check_opening(opening, TODAY)),
            ["service_relationship.kind.social_not_in_use"]
        );
    }

    #[test]
    fn a_closing_lies_between_the_last_phase_and_today() {
        let closing = |closed_on| Closing {
            opened_on: date!(2025, 1, 15),
            closed_on,
            last_phase_day: Some(date!(2026, 1, 31)),
        };
        assert_eq!(check_closing(closing(TODAY), TODAY), []);
        assert_eq!(check_closing(closing(date!(2026, 1, 31)), TODAY), []);
        for (day, expected) in [
            (
                date!(2026, 3, 3),
                vec!["service_relationship.closed_on.in_future"],
            ),
            (
                date!(2026, 1, 30),
                vec!["service_relationship.closed_on.before_phase_end"],
            ),
            (
                date!(2025, 1, 14),
                vec![
                    "service_relationship.closed_on.before_opening",
                    "service_relationship.closed_on.before_phase_end",
                ],
            ),
        ] {
            assert_eq!(
                codes(&check_closing(closing(day), TODAY)),
                expected,
                "{day}"
            );
        }
    }

    #[test]
    fn only_a_worker_of_the_unit_becomes_responsible() {
        assert_eq!(check_responsible(Standing::InUnit), []);
        assert_eq!(
            codes(&check_responsible(Standing::OtherOrganisation)),
            ["responsibility.unit.other_organisation"]
        );
        assert_eq!(
            codes(&check_responsible(Standing::NotInUnit)),
            ["responsibility.worker.not_in_unit"]
        );
    }

    #[test]
    fn the_responsible_worker_the_substitute_and_the_lead_steer() {
        let id = Uuid::from_u128;
        let actor = Actor {
            user_id: id(1).into(),
            session_id: id(9).into(),
            area_id: AreaId::from(1),
            grants: Vec::new(),
            acting: None,
            covers: vec![id(2).into()],
            leads: vec![id(7).into()],
            barred: Vec::new(),
            has_bars: false,
        };
        for (responsible, unit, expected) in
            [(1, 6, true), (2, 6, true), (3, 7, true), (3, 6, false)]
        {
            let steered = steers(&actor, id(responsible).into(), id(unit).into());
            assert_eq!(steered, expected, "{responsible} {unit}");
        }
    }
}
