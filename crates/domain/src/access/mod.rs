//! Who may see or do what (käyttöoikeus). One table decides single reads, lists, searches, counts and exports.
//!
//! A right needs a role, a relation to the client and a purpose (703/2023 9 §, 380/2023 112 and 124 §).
//! The table is [`table::grant`]; [`decide`] answers for one object, [`scope`] says which relations fill a list.
//! `docs/access-matrix.md` is rendered from it, and row-level security repeats the hard borders in the database.
//! It must never tell that something exists which the caller may not know of.

use serde::{Deserialize, Serialize};

use crate::{
    area::AreaId,
    code_set::staff::{Purpose, RecordClass, Role},
    id::{ClientId, OrganisationId, RoleGrantId, SessionId, UnitId, UserId},
};

/// What the use of each class rests on.
pub mod ground;
/// The matrix as a document.
pub mod matrix;
/// The table itself.
pub mod table;

pub use ground::{Ground, grounds};
pub use table::{Grant, grant};

/// What a caller wants to do with a record class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See one record.
    Read,
    /// See records in a list, a search or a count.
    List,
    /// Make a new record.
    Create,
    /// Change a record, its state included.
    Update,
    /// Sign, approve or complete (allekirjoittaa, hyväksyä).
    Finalise,
    /// Open what is masked by default: identity code, protected contact details.
    Reveal,
    /// Annul a record made on the wrong person (mitätöidä).
    Annul,
    /// Keep beyond its time, and let go again (hävittämisen esto).
    Hold,
}

impl Action {
    /// All actions, in table order.
    pub const ALL: [Self; 8] = [
        Self::Read,
        Self::List,
        Self::Create,
        Self::Update,
        Self::Finalise,
        Self::Reveal,
        Self::Annul,
        Self::Hold,
    ];

    /// Stable code, as written to the access log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::List => "list",
            Self::Create => "create",
            Self::Update => "update",
            Self::Finalise => "finalise",
            Self::Reveal => "reveal",
            Self::Annul => "annul",
            Self::Hold => "hold",
        }
    }
}

/// How a worker is related to a client (suhde asiakkaaseen).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Responsible worker of a service relationship (vastuutyöntekijä).
    Assigned,
    /// Coach named for the client (valmentaja).
    Coach,
    /// Covers a colleague who has the relation (sijainen).
    Cover,
    /// Leads the unit that is responsible (lähiesihenkilö).
    Team,
    /// Takes part in multidisciplinary support (381/2023).
    Support,
    /// Received the client in an accepted handoff.
    Handoff,
    /// Works with the client, who has consented that the caller's organisation is told of the class (suostumus).
    Consent,
    /// Serves the client at the desk for one day, with a reason.
    ServiceDesk,
    /// Follows up after the relationship has ended (seuranta).
    FollowUp,
    /// Opened the file with a reason; the lead is alerted.
    BreakGlass,
}

impl Relation {
    /// All relations, in the order in which they are preferred as the ground of an access.
    pub const ALL: [Self; 10] = [
        Self::Assigned,
        Self::Coach,
        Self::Cover,
        Self::Team,
        Self::Support,
        Self::Handoff,
        Self::Consent,
        Self::ServiceDesk,
        Self::FollowUp,
        Self::BreakGlass,
    ];

    /// Stable code, as stored in `work_relation.relation` and the access log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assigned => "assigned",
            Self::Coach => "coach",
            Self::Cover => "cover",
            Self::Team => "team",
            Self::Support => "support",
            Self::Handoff => "handoff",
            Self::Consent => "consent",
            Self::ServiceDesk => "service_desk",
            Self::FollowUp => "follow_up",
            Self::BreakGlass => "break_glass",
        }
    }

    /// The relation of a stored code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|relation| relation.code() == code)
    }

    /// Purpose taken when the caller names none (380/2023 112 §).
    #[must_use]
    pub const fn default_purpose(self) -> Purpose {
        match self {
            Self::Team => Purpose::Supervision,
            Self::FollowUp => Purpose::FollowUp,
            Self::Assigned
            | Self::Coach
            | Self::Cover
            | Self::Support
            | Self::Handoff
            | Self::Consent
            | Self::ServiceDesk
            | Self::BreakGlass => Purpose::ClientService,
        }
    }
}

/// One role grant of the caller that is valid today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorGrant {
    /// The grant.
    pub id: RoleGrantId,
    /// Role.
    pub role: Role,
    /// Organisation on whose behalf.
    pub organisation_id: OrganisationId,
    /// Unit; `None` means the whole organisation in the area.
    pub unit_id: Option<UnitId>,
}

/// Who calls, as read from the database at this very request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Account.
    pub user_id: UserId,
    /// Session.
    pub session_id: SessionId,
    /// The one active employment area.
    pub area_id: AreaId,
    /// Every grant that is valid today in the area.
    pub grants: Vec<ActorGrant>,
    /// The grant that the call acts under; `None` when several fit and none was chosen.
    pub acting: Option<ActorGrant>,
    /// Colleagues whom the caller covers today.
    #[serde(default)]
    pub covers: Vec<UserId>,
    /// Units that the caller leads under the acting grant.
    #[serde(default)]
    pub leads: Vec<UnitId>,
    /// Clients whose files are closed to the caller whatever the relation: the own one, those of relatives.
    #[serde(default)]
    pub barred: Vec<ClientId>,
    /// Whether any file is closed to the caller, be it of somebody who is not a client.
    #[serde(default)]
    pub has_bars: bool,
}

impl Actor {
    /// The caller and the colleagues whom the caller covers today: whose work the caller does.
    pub fn workers(&self) -> impl Iterator<Item = UserId> {
        std::iter::once(self.user_id).chain(self.covers.iter().copied())
    }

    /// Whether the caller does somebody's work: the own, or a covered colleague's.
    #[must_use]
    pub fn works_for(&self, user: UserId) -> bool {
        self.user_id == user || self.covers.contains(&user)
    }

    /// Role of the acting grant.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.acting.as_ref().map(|grant| grant.role)
    }
}

/// What the table says of one wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Allowed, through this relation; `None` where no client is concerned.
    Allow(Option<Relation>),
    /// The caller may know that the object exists, but not do this: 403.
    Forbid,
    /// The caller may not know that the object exists: 404.
    Hide,
}

/// Decides one wish about a client's record, from the relations that the caller has to the client.
#[must_use]
pub fn decide(role: Role, class: RecordClass, action: Action, relations: &[Relation]) -> Decision {
    let through = |wanted: &[Relation]| {
        wanted
            .iter()
            .copied()
            .find(|relation| relations.contains(relation))
    };
    match grant(role, class, action) {
        Grant::Through(wanted) => {
            if let Some(relation) = through(wanted) {
                return Decision::Allow(Some(relation));
            }
        }
        Grant::InArea => return Decision::Allow(None),
        Grant::Never => {}
    }
    // In scope but not granted is 403; a class that the role may not know of, or a client out of scope, is 404.
    let knows_client = table::knows_client(role)
        .iter()
        .any(|relation| relations.contains(relation));
    if knows_client && table::may_know_of(role, class) {
        Decision::Forbid
    } else {
        Decision::Hide
    }
}

/// Whether whoever may do it says why: what is masked for everybody, and health for who does not do the work (a lead, and
/// whoever breaks the glass).
#[must_use]
pub fn needs_reason(class: RecordClass, action: Action, relation: Option<Relation>) -> bool {
    match class {
        RecordClass::EmploymentHealth => {
            matches!(relation, Some(Relation::Team | Relation::BreakGlass))
        }
        RecordClass::ProtectedContact => matches!(action, Action::Read | Action::Reveal),
        RecordClass::Employment
        | RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Configuration
        | RecordClass::Export => action == Action::Reveal,
    }
}

/// Decides a wish that concerns no client: registers, accounts, reference data.
#[must_use]
pub fn decide_in_area(role: Role, class: RecordClass, action: Action) -> Decision {
    match grant(role, class, action) {
        Grant::InArea => Decision::Allow(None),
        Grant::Through(_) | Grant::Never => Decision::Forbid,
    }
}

/// The relations that put a client's records of this class into a list of the caller; empty means none.
#[must_use]
pub fn scope(role: Role, class: RecordClass, action: Action) -> &'static [Relation] {
    match grant(role, class, action) {
        Grant::Through(relations) => relations,
        Grant::InArea | Grant::Never => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coach_without_relation_learns_nothing() {
        for class in RecordClass::ALL {
            for action in Action::ALL {
                if grant(Role::Coach, *class, action) == Grant::InArea {
                    continue;
                }
                assert_eq!(
                    decide(Role::Coach, *class, action, &[]),
                    Decision::Hide,
                    "{class:?} {action:?}"
                );
            }
        }
    }

    #[test]
    fn an_officer_never_learns_of_social_records() {
        for action in Action::ALL {
            for relation in Relation::ALL {
                let decision = decide(
                    Role::EmploymentOfficer,
                    RecordClass::Social,
                    action,
                    &[relation],
                );
                assert_eq!(decision, Decision::Hide);
            }
        }
    }

    #[test]
    fn a_coach_in_scope_is_told_no_about_health() {
        let decision = decide(
            Role::Coach,
            RecordClass::EmploymentHealth,
            Action::Read,
            &[Relation::Coach],
        );
        assert_eq!(decision, Decision::Forbid);
    }

    #[test]
    fn an_administrator_sees_no_client_by_any_relation() {
        for class in RecordClass::ALL {
            for relation in Relation::ALL {
                let decision = decide(Role::Admin, *class, Action::Read, &[relation]);
                let allowed_without_client = *class == RecordClass::Configuration;
                assert_eq!(
                    matches!(decision, Decision::Allow(_)),
                    allowed_without_client,
                    "{class:?}"
                );
            }
        }
    }

    #[test]
    fn only_who_leads_keeps_a_client_beyond_her_time() {
        for role in Role::ALL {
            for class in RecordClass::ALL {
                let allowed = grant(*role, *class, Action::Hold) != Grant::Never;
                let expected = (*role, *class) == (Role::TeamLead, RecordClass::Employment);
                assert_eq!(allowed, expected, "{role:?} {class:?}");
            }
        }
    }

    #[test]
    fn follow_up_opens_phases_and_outcomes_only() {
        let allowed = |class| {
            matches!(
                decide(
                    Role::EmploymentOfficer,
                    class,
                    Action::Read,
                    &[Relation::FollowUp]
                ),
                Decision::Allow(_)
            )
        };
        assert!(allowed(RecordClass::Phase));
        assert!(!allowed(RecordClass::Employment));
        assert!(!allowed(RecordClass::EmploymentHealth));
    }
}
