//! The access table (domain.md §6.5): role × record class × action → grant, each row with its legal ground.

use super::{Action, Relation};
use crate::code_set::staff::{RecordClass, Role};

/// What the table grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Nothing.
    Never,
    /// Allowed through any of these relations to the client.
    Through(&'static [Relation]),
    /// Allowed in the area: the record concerns no client.
    InArea,
}

use Relation::{
    Assigned, BreakGlass, Coach, Consent, Cover, FollowUp, Handoff, ServiceDesk, Support, Team,
};

/// Own work and what stands for it.
const WORK: &[Relation] = &[Assigned, Cover, Handoff, ServiceDesk, BreakGlass];
/// Own work, for changes: the one-day desk and break-glass read only.
const WORK_CHANGE: &[Relation] = &[Assigned, Cover, Handoff];
/// Own work, and multidisciplinary support.
const SHARED: &[Relation] = &[Assigned, Cover, Support, Handoff, ServiceDesk, BreakGlass];
const SHARED_CHANGE: &[Relation] = &[Assigned, Cover, Support, Handoff];
/// Phases and outcomes also stay open for the follow-up.
const PHASE: &[Relation] = &[
    Assigned,
    Cover,
    Support,
    Handoff,
    ServiceDesk,
    FollowUp,
    BreakGlass,
];
const PHASE_CHANGE: &[Relation] = &[Assigned, Cover, Support, Handoff, FollowUp];
/// A coach's own cases.
const COACHING: &[Relation] = &[Coach, Assigned, Cover];
/// The own unit.
const LED: &[Relation] = &[Team];
/// Through multidisciplinary support only.
const SUPPORTED: &[Relation] = &[Support];
/// Multidisciplinary support for reading, and what stands for it in need.
const SUPPORTED_READ: &[Relation] = &[Support, BreakGlass];
/// The same, and the activation plan that is made together (189/2001 12 §).
const AGREED: &[Relation] = &[Support, Handoff, BreakGlass];
/// The county's own clients.
const COUNTY: &[Relation] = &[Assigned, Cover];

/// The table. A new role, class or action does not compile until it is placed.
#[must_use]
pub const fn grant(role: Role, class: RecordClass, action: Action) -> Grant {
    match role {
        Role::EmploymentOfficer => employment_officer(class, action),
        Role::SocialWorker => social_worker(class, action),
        Role::Coach => coach(class, action),
        Role::TeamLead => team_lead(class, action),
        Role::Admin => admin(class, action),
        Role::Statistician => statistician(class, action),
        Role::ExportService => export_service(class, action),
        Role::Auditor => auditor(class, action),
    }
}

/// 380/2023 112, 114, 115 and 124 §; 381/2023 15 §; 189/2001 12 §.
const fn employment_officer(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Employment => match action {
            Action::Read | Action::List | Action::Reveal => Grant::Through(WORK),
            Action::Create | Action::Update | Action::Finalise | Action::Annul => {
                Grant::Through(WORK_CHANGE)
            }
            Action::Hold => Grant::Never,
        },
        RecordClass::EmploymentHealth => match action {
            Action::Read => Grant::Through(&[Assigned, Cover, Handoff, BreakGlass]),
            Action::Create | Action::Update | Action::Finalise => Grant::Through(WORK_CHANGE),
            Action::List | Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::Multidisciplinary | RecordClass::ActivationPlan => match action {
            Action::Read | Action::List => Grant::Through(SHARED),
            Action::Create | Action::Update | Action::Finalise | Action::Annul => {
                Grant::Through(SHARED_CHANGE)
            }
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::Phase => match action {
            Action::Read | Action::List => Grant::Through(PHASE),
            Action::Create | Action::Update | Action::Finalise | Action::Annul => {
                Grant::Through(PHASE_CHANGE)
            }
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::Coaching => match action {
            Action::Read | Action::List => Grant::Through(WORK),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Subsidy => match action {
            Action::Read | Action::List => Grant::Through(WORK),
            Action::Create | Action::Update | Action::Finalise | Action::Annul => {
                Grant::Through(WORK_CHANGE)
            }
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::ProtectedContact => match action {
            Action::Read | Action::Reveal | Action::Create | Action::Update => {
                Grant::Through(&[Assigned, Cover])
            }
            Action::List | Action::Finalise | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::Social | RecordClass::Workshop | RecordClass::Log | RecordClass::Export => {
            Grant::Never
        }
        RecordClass::Statistics => read_in_area(action),
        RecordClass::Configuration => register(action),
    }
}

/// 703/2023 4 and 9 §; 381/2023 11-15 §; 189/2001 9 and 12 §.
const fn social_worker(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Employment => match action {
            Action::Read | Action::List => Grant::Through(SUPPORTED),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::EmploymentHealth => match action {
            Action::Read => Grant::Through(SUPPORTED),
            Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Social => match action {
            Action::Read
            | Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Annul => Grant::Through(COUNTY),
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::Multidisciplinary => match action {
            Action::Read | Action::List => Grant::Through(SUPPORTED_READ),
            Action::Create | Action::Update | Action::Finalise => Grant::Through(SUPPORTED),
            Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::ActivationPlan | RecordClass::Phase => match action {
            Action::Read | Action::List => Grant::Through(AGREED),
            Action::Create | Action::Update | Action::Finalise => Grant::Through(SUPPORTED),
            Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::ProtectedContact => match action {
            Action::Read | Action::Reveal => Grant::Through(SUPPORTED),
            Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Coaching => match action {
            Action::Read | Action::List => Grant::Through(&[Support, Consent]),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Subsidy | RecordClass::Workshop | RecordClass::Log | RecordClass::Export => {
            Grant::Never
        }
        RecordClass::Statistics => read_in_area(action),
        RecordClass::Configuration => register(action),
    }
}

/// 380/2023 116 §: what the service needs; health only by specific written consent.
const fn coach(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Employment => match action {
            Action::Read | Action::List => Grant::Through(COACHING),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::ActivationPlan | RecordClass::Subsidy => match action {
            Action::Read | Action::List => Grant::Through(COACHING),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Phase => match action {
            // Attendance and its corrections; plans and decisions stay with the authority.
            Action::Read | Action::List | Action::Update => Grant::Through(COACHING),
            Action::Create | Action::Finalise | Action::Reveal | Action::Annul | Action::Hold => {
                Grant::Never
            }
        },
        RecordClass::Coaching => match action {
            Action::Read
            | Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Annul => Grant::Through(COACHING),
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::EmploymentHealth => match action {
            Action::Read => Grant::Through(&[Consent]),
            Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::Workshop
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Export => Grant::Never,
        RecordClass::Statistics => read_in_area(action),
        RecordClass::Configuration => read_in_area(action),
    }
}

/// Own unit: reads and steers the work, opens health only with a reason.
const fn team_lead(class: RecordClass, action: Action) -> Grant {
    match class {
        // A hold is of the whole client, whom the employment class stands for (380/2023 122 §).
        RecordClass::Employment => match action {
            Action::Read
            | Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Annul
            | Action::Hold => Grant::Through(LED),
            Action::Reveal => Grant::Never,
        },
        RecordClass::Phase | RecordClass::Coaching => match action {
            Action::Read
            | Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Annul => Grant::Through(LED),
            Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::EmploymentHealth => match action {
            Action::Read => Grant::Through(LED),
            Action::List
            | Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Multidisciplinary | RecordClass::ActivationPlan => match action {
            Action::Read | Action::List => Grant::Through(LED),
            Action::Create
            | Action::Update
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Subsidy => match action {
            Action::Read | Action::List | Action::Finalise => Grant::Through(LED),
            Action::Create | Action::Update | Action::Reveal | Action::Annul | Action::Hold => {
                Grant::Never
            }
        },
        // A county lead, of the own unit: who leads a unit of the employment authority leads no social relationship.
        RecordClass::Social => match action {
            Action::Read | Action::List | Action::Update | Action::Annul => Grant::Through(LED),
            Action::Create | Action::Finalise | Action::Reveal | Action::Hold => Grant::Never,
        },
        RecordClass::Workshop | RecordClass::Log | RecordClass::Export => Grant::Never,
        RecordClass::ProtectedContact => match action {
            Action::Create | Action::Update => Grant::Through(LED),
            Action::Read
            | Action::List
            | Action::Finalise
            | Action::Reveal
            | Action::Annul
            | Action::Hold => Grant::Never,
        },
        RecordClass::Statistics => read_in_area(action),
        RecordClass::Configuration => register(action),
    }
}

/// 906/2019 16 §: rights and settings, never client data.
const fn admin(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Configuration => match action {
            Action::Read | Action::List | Action::Create | Action::Update | Action::Finalise => {
                Grant::InArea
            }
            Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Export => Grant::Never,
    }
}

/// 380/2023 112 §(1)3: aggregates and pseudonyms only; publishing them is the statistician's.
const fn statistician(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Statistics if matches!(action, Action::Create) => Grant::InArea,
        RecordClass::Statistics | RecordClass::Configuration => read_in_area(action),
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Export => Grant::Never,
    }
}

/// 380/2023 112 §(1)3: asks for the warehouse's files, fetches them, calls off; nothing else of the register.
const fn export_service(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Export => match action {
            Action::Read | Action::List | Action::Create | Action::Update => Grant::InArea,
            Action::Finalise | Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
        },
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Configuration => Grant::Never,
    }
}

/// 703/2023 10-11 §, 906/2019 17 §: the logs, not the records.
const fn auditor(class: RecordClass, action: Action) -> Grant {
    match class {
        RecordClass::Log | RecordClass::Statistics | RecordClass::Configuration => {
            read_in_area(action)
        }
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Export => Grant::Never,
    }
}

const fn read_in_area(action: Action) -> Grant {
    match action {
        Action::Read | Action::List => Grant::InArea,
        Action::Create
        | Action::Update
        | Action::Finalise
        | Action::Reveal
        | Action::Annul
        | Action::Hold => Grant::Never,
    }
}

/// Shared registers without client data: providers, employers, groups, organisations.
const fn register(action: Action) -> Grant {
    match action {
        Action::Read | Action::List | Action::Create | Action::Update => Grant::InArea,
        Action::Finalise | Action::Reveal | Action::Annul | Action::Hold => Grant::Never,
    }
}

/// Relations by which a role knows that a client is a client.
#[must_use]
pub const fn knows_client(role: Role) -> &'static [Relation] {
    match role {
        Role::EmploymentOfficer => WORK,
        Role::SocialWorker => SUPPORTED,
        Role::Coach => COACHING,
        Role::TeamLead => LED,
        Role::Admin | Role::Statistician | Role::ExportService | Role::Auditor => &[],
    }
}

/// True when the role may know that records of the class can exist for a client in its scope.
#[must_use]
pub const fn may_know_of(role: Role, class: RecordClass) -> bool {
    match class {
        RecordClass::Social => matches!(role, Role::SocialWorker),
        RecordClass::Multidisciplinary => {
            matches!(
                role,
                Role::EmploymentOfficer | Role::SocialWorker | Role::TeamLead
            )
        }
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Configuration
        | RecordClass::Export => true,
    }
}
