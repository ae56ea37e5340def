//! Role grants and cover (käyttöoikeudet, sijaisuus): who may be given what, where and when (906/2019, section 16).
//!
//! A grant ties a person to a role in an organisation or unit from a day to a day. What the role may do is the access
//! table's matter; here is only where it can be held.

/// From where and when a machine may log in.
pub mod service;

use chrono::{Days, NaiveDate};

use crate::{
    code_set::{organisation::OrganisationKind, staff::Role},
    violation::Violation,
};

/// What the check of a role grant looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantFacts {
    /// Role.
    pub role: Role,
    /// Kind of the organisation.
    pub organisation: OrganisationKind,
    /// Whether the account is a machine's, not a person's.
    pub is_service_account: bool,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ends_on: Option<NaiveDate>,
}

/// Whether a role can be held in an organisation of a kind. The controller of what the role writes follows from the
/// organisation: employment data belong to the authority, social-welfare data to the county.
#[must_use]
pub const fn may_be_held(role: Role, organisation: OrganisationKind) -> bool {
    match role {
        Role::EmploymentOfficer => matches!(
            organisation,
            OrganisationKind::EmploymentAuthority | OrganisationKind::Municipality
        ),
        Role::SocialWorker => matches!(organisation, OrganisationKind::WellbeingCounty),
        Role::Coach | Role::TeamLead => !matches!(organisation, OrganisationKind::State),
        Role::Admin | Role::Statistician | Role::ExportService | Role::Auditor => matches!(
            organisation,
            OrganisationKind::EmploymentAuthority | OrganisationKind::WellbeingCounty
        ),
    }
}

/// Everything that keeps a role from being granted on a day.
#[must_use]
pub fn check_grant(facts: &GrantFacts, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if !may_be_held(facts.role, facts.organisation) {
        found.push(
            Violation::block("role_grant.role.not_in_organisation", "/role")
                .with("role", facts.role)
                .with("organisation", facts.organisation),
        );
    }
    if facts.is_service_account != matches!(facts.role, Role::ExportService) {
        found.push(
            Violation::block("role_grant.role.not_for_account", "/role").with("role", facts.role),
        );
    }
    if facts.starts_on < today {
        let violation = Violation::block("role_grant.starts_on.in_past", "/starts_on");
        found.push(violation.with("today", today));
    }
    if facts.ends_on.is_some_and(|end| end < facts.starts_on) {
        let violation = Violation::block("role_grant.ends_on.before_start", "/ends_on");
        found.push(violation.with("starts_on", facts.starts_on));
    }
    found
}

/// Whether a role grant may be ended with a last day: yesterday ends it at once, an earlier day would rewrite what has
/// been done under it.
#[must_use]
pub fn check_grant_end(ends_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    let earliest = yesterday(today);
    if ends_on >= earliest {
        return Vec::new();
    }
    let found = Violation::block("role_grant.ends_on.in_past", "/ends_on");
    vec![found.with("earliest", earliest)]
}

/// How many days back a cover may begin: an absence is often told when it has begun.
pub const MAX_RETROACTIVE_DAYS: u64 = 14;

/// Whether a colleague may be covered for a time: from two weeks ago at the earliest, and not without an end.
#[must_use]
pub fn check_cover(starts_on: NaiveDate, ends_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    let earliest = today
        .checked_sub_days(Days::new(MAX_RETROACTIVE_DAYS))
        .unwrap_or(today);
    if starts_on < earliest {
        let violation = Violation::block("absence_cover.starts_on.too_early", "/starts_on");
        found.push(violation.with("earliest", earliest));
    }
    if ends_on < starts_on {
        let violation = Violation::block("absence_cover.ends_on.before_start", "/ends_on");
        found.push(violation.with("starts_on", starts_on));
    }
    found
}

/// Whether a cover may be ended with a last day; as [`check_grant_end`].
#[must_use]
pub fn check_cover_end(ends_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    let earliest = yesterday(today);
    if ends_on >= earliest {
        return Vec::new();
    }
    let found = Violation::block("absence_cover.ends_on.in_past", "/ends_on");
    vec![found.with("earliest", earliest)]
}

fn yesterday(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(1)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn officer() -> GrantFacts {
        GrantFacts {
            role: Role::EmploymentOfficer,
            organisation: OrganisationKind::EmploymentAuthority,
            is_service_account: false,
            starts_on: TODAY,
            ends_on: None,
        }
    }

    fn codes(found: &[Violation]) -> Vec<&'static str> {
        found.iter().map(|violation| violation.code).collect()
    }

    #[test]
    fn a_role_is_held_where_its_controller_is() {
        assert!(check_grant(&officer(), TODAY).is_empty());
        let elsewhere = GrantFacts {
            organisation: OrganisationKind::WellbeingCounty,
            ..officer()
        };
        assert_eq!(
            codes(&check_grant(&elsewhere, TODAY)),
            ["role_grant.role.not_in_organisation"]
        );
        let county = GrantFacts {
            role: Role::SocialWorker,
            organisation: OrganisationKind::WellbeingCounty,
            ..officer()
        };
        assert!(check_grant(&county, TODAY).is_empty());
    }

    #[test]
    fn every_role_can_be_held_somewhere() {
        for role in Role::ALL {
            let held = OrganisationKind::ALL
                .iter()
                .any(|kind| may_be_held(*role, *kind));
            assert!(held, "{role}");
        }
    }

    #[test]
    fn a_machine_exports_and_a_person_does_not() {
        for (is_service_account, role, fits) in [
            (true, Role::ExportService, true),
            (true, Role::Admin, false),
            (false, Role::ExportService, false),
            (false, Role::Admin, true),
        ] {
            let facts = GrantFacts {
                role,
                is_service_account,
                ..officer()
            };
            assert_eq!(check_grant(&facts, TODAY).is_empty(), fits, "{role}");
        }
    }

    #[test]
    fn rights_are_given_for_days_to_come() {
        let facts = |starts_on, ends_on| GrantFacts {
            starts_on,
            ends_on,
            ..officer()
        };
        let yesterday = date!(2026, 3, 1);
        assert_eq!(
            codes(&check_grant(&facts(yesterday, None), TODAY)),
            ["role_grant.starts_on.in_past"]
        );
        assert_eq!(
            codes(&check_grant(&facts(TODAY, Some(yesterday)), TODAY)),
            ["role_grant.ends_on.before_start"]
        );
        assert!(check_grant(&facts(TODAY, Some(TODAY)), TODAY).is_empty());
    }

    #[test]
    fn a_cover_may_begin_two_weeks_ago() {
        assert!(check_cover(TODAY, TODAY, TODAY).is_empty());
        assert!(check_cover(date!(2026, 2, 16), TODAY, TODAY).is_empty());
        let found = check_cover(date!(2026, 2, 15), date!(2026, 2, 1), TODAY);
        assert_eq!(
            codes(&found),
            [
                "absence_cover.starts_on.too_early",
                "absence_cover.ends_on.before_start"
            ]
        );
    }

    #[test]
    fn they_end_yesterday_at_the_earliest() {
        assert!(check_grant_end(date!(2026, 3, 1), TODAY).is_empty());
        assert!(check_cover_end(date!(2026, 3, 1), TODAY).is_empty());
        assert_eq!(
            codes(&check_grant_end(date!(2026, 2, 28), TODAY)),
            ["role_grant.ends_on.in_past"]
        );
        assert_eq!(
            codes(&check_cover_end(date!(2026, 2, 28), TODAY)),
            ["absence_cover.ends_on.in_past"]
        );
    }
}
