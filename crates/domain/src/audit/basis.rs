//! What an event means to the client who asks: in which way the data were used, and on what basis.

use crate::{
    access::{Action, Relation},
    code_set::{audit::AccessManner, staff::Role},
};

/// Action of what a retention run erases, as written to the access log.
pub const ERASE: &str = "erase";

/// Action of an export, as written to the access log.
pub const EXPORT: &str = "export";

/// In which way data were used; a refused call showed nothing.
#[must_use]
pub fn manner_of(action: &str, is_refused: bool) -> AccessManner {
    if is_refused {
        return AccessManner::Refused;
    }
    if action == ERASE {
        return AccessManner::Changed;
    }
    let action = Action::ALL.into_iter().find(|known| known.code() == action);
    match action {
        Some(Action::List) => AccessManner::Listed,
        Some(Action::Reveal) => AccessManner::Revealed,
        Some(Action::Create | Action::Update | Action::Finalise | Action::Annul | Action::Hold) => {
            AccessManner::Changed
        }
        Some(Action::Read) | None => AccessManner::Opened,
    }
}

/// The statute that lets the role use the data (oikeusperuste); a relation of its own has its own.
#[must_use]
pub const fn legal_basis(role: Role, relation: Option<Relation>) -> &'static str {
    match relation {
        Some(Relation::Support) => "381/2023 15 §",
        Some(Relation::Consent) => "380/2023 116 §",
        Some(
            Relation::Assigned
            | Relation::Coach
            | Relation::Cover
            | Relation::Team
            | Relation::Handoff
            | Relation::ServiceDesk
            | Relation::FollowUp
            | Relation::BreakGlass,
        )
        | None => match role {
            Role::SocialWorker => "703/2023 4 §, 9 §",
            Role::Auditor => "703/2023 10-11 §, 906/2019 17 §",
            Role::EmploymentOfficer
            | Role::Coach
            | Role::TeamLead
            | Role::Admin
            | Role::Statistician
            | Role::ExportService => "380/2023 112 §, 124 §",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_hit_is_told_apart_from_an_opening() {
        assert_eq!(manner_of("list", false), AccessManner::Listed);
        assert_eq!(manner_of("read", false), AccessManner::Opened);
        assert_eq!(manner_of("reveal", false), AccessManner::Revealed);
        assert_eq!(manner_of("update", false), AccessManner::Changed);
        assert_eq!(manner_of(ERASE, false), AccessManner::Changed);
        assert_eq!(manner_of("read", true), AccessManner::Refused);
    }

    #[test]
    fn support_and_the_countys_own_work_have_different_grounds() {
        let county = legal_basis(Role::SocialWorker, Some(Relation::Assigned));
        let support = legal_basis(Role::SocialWorker, Some(Relation::Support));
        assert_eq!((county, support), ("703/2023 4 §, 9 §", "381/2023 15 §"));
    }
}
