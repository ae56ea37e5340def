//! What is unusual in a day of the access log (lokipoikkeamat): what a lead looks at each morning (380/2023 124 § 4 mom.,
//! 906/2019 17 §). A finding is a reason to ask the worker, never a verdict; nothing is refused by it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{access::Relation, code_set::audit::AccessAnomalyKind};

/// From where on use is unusual: the register's own choice, to be set by each controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnomalyLimits {
    /// Clients whose files one worker opens in a day; more are unusual.
    pub clients_a_day: u32,
    /// Hour in Helsinki at which the night begins, 0 to 23.
    pub night_from_hour: u8,
    /// Hour in Helsinki at which the night ends, 0 to 23.
    pub night_to_hour: u8,
}

impl Default for AnomalyLimits {
    fn default() -> Self {
        Self {
            clients_a_day: 150,
            night_from_hour: 22,
            night_to_hour: 6,
        }
    }
}

/// What one worker did with one client's data in one way on the day.
#[derive(Debug, Clone)]
pub struct DayUse {
    /// Worker.
    pub user_id: Uuid,
    /// Client; `None` where no client was shown.
    pub client_id: Option<Uuid>,
    /// Operation of the interface.
    pub operation: String,
    /// Relation that gave the right.
    pub relation: Option<Relation>,
    /// What was done.
    pub manner: Manner,
    /// Whether it was at night by [`AnomalyLimits`].
    pub at_night: bool,
    /// How often.
    pub times: i64,
    /// First time.
    pub first_at: DateTime<Utc>,
    /// Last time.
    pub last_at: DateTime<Utc>,
}

/// What was done, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Opened or changed.
    Used,
    /// Protected contact details opened.
    RevealedContact,
    /// The glass broken.
    BrokeGlass,
    /// Refused because the file is closed to the worker.
    Barred,
    /// Refused for another reason.
    Refused,
}

/// What the register knows besides the log.
pub trait Surroundings {
    /// Whether a contact with the client was recorded for the day.
    fn has_contact(&self, client_id: Uuid) -> bool;
    /// Whether worker and client have the same surname.
    fn shares_surname(&self, user_id: Uuid, client_id: Uuid) -> bool;
}

/// Something unusual of one worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anomaly {
    /// Worker.
    pub user_id: Uuid,
    /// What is unusual.
    pub kind: AccessAnomalyKind,
    /// Operations of the interface, in order.
    pub operations: BTreeSet<String>,
    /// Clients.
    pub client_ids: BTreeSet<Uuid>,
    /// How often.
    pub times: i64,
    /// First time.
    pub first_at: DateTime<Utc>,
    /// Last time.
    pub last_at: DateTime<Utc>,
}

/// Everything unusual in a day, by worker and kind.
#[must_use]
pub fn find_anomalies(
    uses: &[DayUse],
    limits: AnomalyLimits,
    known: &impl Surroundings,
) -> Vec<Anomaly> {
    let workers: BTreeSet<Uuid> = uses.iter().map(|one| one.user_id).collect();
    let mut found = Vec::new();
    for worker in workers {
        let own = || uses.iter().filter(move |one| one.user_id == worker);
        for kind in AccessAnomalyKind::ALL {
            let unusual = own().filter(|one| is_unusual(*kind, one, known));
            found.extend(gathered(worker, *kind, unusual));
        }
    }
    let is_many = |one: &Anomaly| {
        one.kind != AccessAnomalyKind::ManyClients
            || one.client_ids.len() > usize::try_from(limits.clients_a_day).unwrap_or(usize::MAX)
    };
    found.retain(is_many);
    found
}

fn is_unusual(kind: AccessAnomalyKind, one: &DayUse, known: &impl Surroundings) -> bool {
    let used = matches!(one.manner, Manner::Used | Manner::RevealedContact);
    match kind {
        AccessAnomalyKind::BarredFile => one.manner == Manner::Barred,
        AccessAnomalyKind::BreakGlass => one.manner == Manner::BrokeGlass,
        AccessAnomalyKind::ProtectedContact => one.manner == Manner::RevealedContact,
        AccessAnomalyKind::NoContact => {
            let alone = matches!(
                one.relation,
                Some(Relation::ServiceDesk | Relation::BreakGlass)
            );
            used && alone && one.client_id.is_some_and(|id| !known.has_contact(id))
        }
        AccessAnomalyKind::SameSurname => {
            let same = |id| known.shares_surname(one.user_id, id);
            used && one.client_id.is_some_and(same)
        }
        AccessAnomalyKind::ManyClients => used && one.client_id.is_some(),
        AccessAnomalyKind::NightUse => {
            one.at_night && (used || one.manner == Manner::BrokeGlass) && one.client_id.is_some()
        }
    }
}

fn gathered<'a>(
    user_id: Uuid,
    kind: AccessAnomalyKind,
    uses: impl Iterator<Item = &'a DayUse>,
) -> Option<Anomaly> {
    uses.fold(None, |found: Option<Anomaly>, one| {
        let mut whole = found.unwrap_or_else(|| Anomaly {
            user_id,
            kind,
            operations: BTreeSet::new(),
            client_ids: BTreeSet::new(),
            times: 0,
            first_at: one.first_at,
            last_at: one.last_at,
        });
        whole.operations.insert(one.operation.clone());
        whole.client_ids.extend(one.client_id);
        whole.times += one.times;
        whole.first_at = whole.first_at.min(one.first_at);
        whole.last_at = whole.last_at.max(one.last_at);
        Some(whole)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER: Uuid = Uuid::from_u128(1);

    struct Known {
        contacted: u128,
        namesake: u128,
    }

    impl Surroundings for Known {
        fn has_contact(&self, client_id: Uuid) -> bool {
            client_id.as_u128() == self.contacted
        }

        fn shares_surname(&self, _: Uuid, client_id: Uuid) -> bool {
            client_id.as_u128() == self.namesake
        }
    }

    fn one(client: u128, relation: Relation, manner: Manner) -> DayUse {
        DayUse {
            user_id: WORKER,
            client_id: Some(Uuid::from_u128(client)),
            operation: "read_client".to_owned(),
            relation: Some(relation),
            manner,
            at_night: false,
            times: 2,
            first_at: DateTime::UNIX_EPOCH,
            last_at: DateTime::UNIX_EPOCH,
        }
    }

    fn kinds(uses: &[DayUse]) -> Vec<&'static str> {
        let known = Known {
            contacted: 10,
            namesake: 20,
        };
        let found = find_anomalies(uses, AnomalyLimits::default(), &known);
        found.iter().map(|one| one.kind.as_str()).collect()
    }

    #[test]
    fn ordinary_work_by_day_is_not_unusual() {
        let own = one(1, Relation::Assigned, Manner::Used);
        let refused = one(2, Relation::Assigned, Manner::Refused);
        assert_eq!(kinds(&[own, refused]), [""; 0]);
    }

    #[test]
    fn each_kind_is_found_and_no_other_with_it() {
        let desk = |client| one(client, Relation::ServiceDesk, Manner::Used);
        assert_eq!(kinds(&[desk(11)]), ["no_contact"]);
        assert_eq!(kinds(&[desk(10)]), [""; 0]);
        assert_eq!(
            kinds(&[one(20, Relation::Assigned, Manner::Used)]),
            ["same_surname"]
        );
        assert_eq!(
            kinds(&[one(1, Relation::Assigned, Manner::Barred)]),
            ["barred_file"]
        );
        assert_eq!(
            kinds(&[one(10, Relation::BreakGlass, Manner::BrokeGlass)]),
            ["break_glass"]
        );
        let revealed = one(1, Relation::Assigned, Manner::RevealedContact);
        assert_eq!(kinds(&[revealed]), ["protected_contact"]);
        let mut late = one(1, Relation::Assigned, Manner::Used);
        late.at_night = true;
        assert_eq!(kinds(&[late]), ["night_use"]);
    }

    #[test]
    fn the_151st_client_of_a_day_is_too_many_and_the_same_client_again_is_not() {
        let own = |client| one(client, Relation::Assigned, Manner::Used);
        let mut uses: Vec<DayUse> = (1_000..1_150).map(own).collect();
        uses.push(own(1_000));
        assert_eq!(kinds(&uses), [""; 0]);
        uses.push(own(1_150));
        assert_eq!(kinds(&uses), ["many_clients"]);
    }
}
