//! Retention (säilyttäminen ja hävittäminen): from which day on the law no longer lets a record be kept.
//!
//! Counted from the end of the relationship, the closing of the matter or the event, in whole years (150/1930 3 §); what is
//! kept through the last of them is erased from the next day on. A day off does not move it: 150/1930 5 § gives more time to
//! act, not to keep. A pending matter stops it (380/2023 122 §): a hold, a phase that goes on, a request that waits. It must
//! never erase by a rule that the day does not have.

use chrono::{Days, NaiveDate};

use self::settings::RetentionSettings;
use crate::{
    statute::{Citation, retention as statute},
    time::month::add_months,
};

/// Periods that no statute gives, or that it gives to another register: the controller's own, from the configuration.
pub mod settings;

/// Why something is erased; its code stands in the access log and in tombstones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RetentionRule {
    /// The last relationship of the client has ended.
    ClientRelationshipEnded,
    /// The client was annulled: recorded on the wrong person.
    ClientAnnulled,
    /// The client never had a relationship that stands.
    ClientNeverServed,
    /// The relationship of multidisciplinary support has ended, and another one goes on.
    MultidisciplinaryEnded,
    /// The matter of social welfare was closed.
    SocialClosed,
    /// The matter of social welfare was annulled.
    SocialAnnulled,
    /// A draft that nobody has gone on with.
    DraftLeft,
    /// A row of the disclosure ledger.
    Disclosed,
    /// A tombstone that every receiver of exports has had.
    TombstoneOld,
}

impl RetentionRule {
    /// All rules, in the order in which a run follows them.
    pub const ALL: [Self; 9] = [
        Self::ClientRelationshipEnded,
        Self::ClientAnnulled,
        Self::ClientNeverServed,
        Self::MultidisciplinaryEnded,
        Self::SocialClosed,
        Self::SocialAnnulled,
        Self::DraftLeft,
        Self::Disclosed,
        Self::TombstoneOld,
    ];

    /// Stable code, as written to the access log and to tombstones.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ClientRelationshipEnded => "client.relationship_ended",
            Self::ClientAnnulled => "client.annulled",
            Self::ClientNeverServed => "client.never_served",
            Self::MultidisciplinaryEnded => "multidisciplinary.ended",
            Self::SocialClosed => "social.closed",
            Self::SocialAnnulled => "social.annulled",
            Self::DraftLeft => "draft.left",
            Self::Disclosed => "disclosure.disclosed",
            Self::TombstoneOld => "tombstone.old",
        }
    }

    /// What the period rests on, on a day; `None` for the controller's own periods.
    #[must_use]
    pub fn basis(self, on: NaiveDate) -> Option<Citation> {
        let row = match self {
            Self::ClientRelationshipEnded | Self::ClientAnnulled | Self::ClientNeverServed => {
                statute::employment(on)
            }
            Self::MultidisciplinaryEnded => statute::multidisciplinary(on),
            Self::SocialClosed | Self::SocialAnnulled => statute::social(on),
            Self::Disclosed => statute::log(on),
            Self::DraftLeft | Self::TombstoneOld => None,
        };
        row.map(|row| row.basis)
    }
}

/// A day that something waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Why.
    pub rule: RetentionRule,
    /// Day that the period is counted from.
    pub counted_from: NaiveDate,
    /// First day on which it may no longer be kept.
    pub erase_from: NaiveDate,
}

/// What keeps something beyond its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// A hold is in force.
    Held,
    /// A phase goes on, or the client's own request waits for its answer.
    Pending,
    /// A record of another relationship refers to it; it goes with the client.
    Referred,
}

impl Keep {
    /// Stable code, as a run prints it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Pending => "pending",
            Self::Referred => "referred",
        }
    }
}

/// What is to be done on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is erased.
    Erase(Due),
    /// Its time is over, but something keeps it.
    Keep(Due, Keep),
    /// It may be kept; `None` while nothing is counted yet, or on a day that no rule models.
    Wait(Option<Due>),
}

/// What is known of a client; of her relationships only those that stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientFacts {
    /// Day on which she was recorded.
    pub recorded_on: NaiveDate,
    /// Day on which she was annulled; `None` unless she was.
    pub annulled_on: Option<NaiveDate>,
    /// Whether a relationship is open.
    pub is_open: bool,
    /// Last day of the last relationship; `None` where none has ended.
    pub ended_on: Option<NaiveDate>,
    /// What keeps her; `None` where nothing does.
    pub keep: Option<Keep>,
}

/// What is to be done with a client and all that is recorded of her as a client of employment services.
#[must_use]
pub fn judge_client(facts: &ClientFacts, settings: &RetentionSettings, on: NaiveDate) -> Verdict {
    if statute::employment(on).is_none() {
        return Verdict::Wait(None);
    }
    let (rule, counted_from, years) = match (facts.annulled_on, facts.ended_on) {
        (Some(annulled_on), _) => (
            RetentionRule::ClientAnnulled,
            annulled_on,
            settings.annulled_client_years,
        ),
        (None, _) if facts.is_open => return Verdict::Wait(None),
        (None, Some(ended_on)) => (
            RetentionRule::ClientRelationshipEnded,
            ended_on,
            settings.client_years,
        ),
        (None, None) => (
            RetentionRule::ClientNeverServed,
            facts.recorded_on,
            settings.client_years,
        ),
    };
    judge(
        rule,
        counted_from,
        after_years(counted_from, years),
        facts.keep,
        on,
    )
}

/// What is to be done with an ended relationship of multidisciplinary support whose client stays.
#[must_use]
pub fn judge_multidisciplinary(ended_on: NaiveDate, keep: Option<Keep>, on: NaiveDate) -> Verdict {
    let Some(row) = statute::multidisciplinary(on) else {
        return Verdict::Wait(None);
    };
    let rule = RetentionRule::MultidisciplinaryEnded;
    judge(rule, ended_on, after_years(ended_on, row.figure), keep, on)
}

/// How a matter of social welfare came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SocialEnd {
    /// It was closed.
    Closed(NaiveDate),
    /// It was annulled as recorded on the wrong person.
    Annulled(NaiveDate),
}

/// What is to be done with a matter of social welfare that is over.
#[must_use]
pub fn judge_social(end: SocialEnd, on: NaiveDate) -> Verdict {
    let Some(row) = statute::social(on) else {
        return Verdict::Wait(None);
    };
    let (rule, ended_on) = match end {
        SocialEnd::Closed(on) => (RetentionRule::SocialClosed, on),
        SocialEnd::Annulled(on) => (RetentionRule::SocialAnnulled, on),
    };
    judge(rule, ended_on, after_years(ended_on, row.figure), None, on)
}

/// What is to be done with a draft that was last changed on a day.
#[must_use]
pub fn judge_draft(
    changed_on: NaiveDate,
    keep: Option<Keep>,
    settings: &RetentionSettings,
    on: NaiveDate,
) -> Verdict {
    let days = Days::new(u64::from(settings.draft_days) + 1);
    let erase_from = changed_on.checked_add_days(days).unwrap_or(NaiveDate::MAX);
    judge(RetentionRule::DraftLeft, changed_on, erase_from, keep, on)
}

/// What is to be done with a row of the disclosure ledger.
#[must_use]
pub fn judge_disclosure(
    disclosed_on: NaiveDate,
    settings: &RetentionSettings,
    on: NaiveDate,
) -> Verdict {
    let erase_from = after_years(disclosed_on, settings.ledger_years);
    judge(RetentionRule::Disclosed, disclosed_on, erase_from, None, on)
}

/// The first day on which tombstones that are older may go; those recorded before it do.
#[must_use]
pub fn oldest_tombstone(settings: &RetentionSettings, on: NaiveDate) -> NaiveDate {
    add_months(on, -months(settings.tombstone_years))
}

fn judge(
    rule: RetentionRule,
    counted_from: NaiveDate,
    erase_from: NaiveDate,
    keep: Option<Keep>,
    on: NaiveDate,
) -> Verdict {
    let due = Due {
        rule,
        counted_from,
        erase_from,
    };
    match keep {
        _ if on < erase_from => Verdict::Wait(Some(due)),
        Some(keep) => Verdict::Keep(due, keep),
        None => Verdict::Erase(due),
    }
}

/// The day after the last of so many whole years (150/1930 3 §).
fn after_years(day: NaiveDate, years: u8) -> NaiveDate {
    add_months(day, months(years))
        .succ_opt()
        .unwrap_or(NaiveDate::MAX)
}

fn months(years: u8) -> i32 {
    i32::from(years) * 12
}

#[cfg(test)]
mod tests;
