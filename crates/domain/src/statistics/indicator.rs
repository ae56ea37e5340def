//! An indicator (tunnusluku): what is counted, in words, from what and by what.

use crate::{
    code_set::{
        Code, CodeSet,
        client::Sex,
        deadline::DeadlineKind,
        organisation::EmployerSector,
        phase::{PhaseEndReason, PhaseKind},
        phase_details::AttendanceStatus,
        placement::{FollowUpOutcome, PlacementContract, PlacementHours, PlacementKind},
        relationship::{RelationshipClosingReason, RelationshipKind, TakeInGround},
        situation::Benefit,
        statistics::{
            FollowUpGap, PlacementGroup, StatisticDimension, StatisticIndicator, StatisticStep,
        },
    },
    label::{Label, Language},
};

use super::{
    age_band::{AgeBands, UNKNOWN, UNKNOWN_LABEL},
    suppression::Sensitive,
};

/// Most dimensions of one table: nothing below municipality × age band, say, is told (domain.md §7.6).
pub const MAX_DIMENSIONS: usize = 2;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// Which it is; its title is the label of the code.
    pub id: StatisticIndicator,
    /// Version of the definition: goes up when the same facts give another figure.
    pub version: u16,
    /// What is counted, in words.
    pub definition: Label,
    /// What an event is; persons are counted beside.
    pub event: Label,
    /// What the figure cannot say, and what the register does not know.
    pub limits: Label,
    /// Where the definition comes from.
    pub source: &'static str,
    /// Of a time, or of a day.
    pub timing: Timing,
    /// What else an event measures; `None` where it only counts.
    pub amount: Option<Amount>,
    /// By what it may be divided.
    pub dimensions: &'static [StatisticDimension],
}

/// Whether a figure is of a time or of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// What happened in a period (virta).
    Flow,
    /// What was so on a day (varanto).
    Stock,
}

impl Timing {
    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flow => "period",
            Self::Stock => "day",
        }
    }
}

/// What an event measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Days, with their sum, median and ninth decile.
    Days,
    /// Days waited: a sum of them means nothing.
    WaitedDays,
    /// Cents, with their sum.
    Cents,
    /// Clients of a worker, with their sum, median and ninth decile.
    Clients,
    /// One for who is in activation: a rate.
    Activated,
}

/// Who answers for every definition.
pub const OWNER: Label = Label::new(
    "Työllisyysviranomainen",
    "Sysselsättningsmyndigheten",
    "Employment authority",
);

impl Indicator {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> Label {
        self.id.code().label
    }

    /// Which figures of it tell of persons.
    #[must_use]
    pub const fn sensitive(&self) -> Sensitive {
        match self.amount {
            Some(Amount::Activated) => Sensitive::Share,
            Some(Amount::Days | Amount::WaitedDays | Amount::Cents | Amount::Clients) | None => {
                Sensitive::Count
            }
        }
    }
}

/// The code sets of a dimension; none where its codes are of a register or numbers.
fn code_sets(dimension: StatisticDimension) -> &'static [CodeSet] {
    match dimension {
        StatisticDimension::Sex => &[Sex::CODE_SET],
        StatisticDimension::RelationshipKind => &[RelationshipKind::CODE_SET],
        StatisticDimension::EntryChannel => &[TakeInGround::CODE_SET],
        StatisticDimension::ClosingReason => &[RelationshipClosingReason::CODE_SET],
        StatisticDimension::PhaseKind => &[PhaseKind::CODE_SET],
        StatisticDimension::EndReason => &[PhaseEndReason::CODE_SET],
        StatisticDimension::AttendanceStatus => &[AttendanceStatus::CODE_SET],
        StatisticDimension::PlacementKind => &[PlacementKind::CODE_SET],
        StatisticDimension::PlacementGroup => &[PlacementGroup::CODE_SET],
        StatisticDimension::Contract => &[PlacementContract::CODE_SET],
        StatisticDimension::Hours => &[PlacementHours::CODE_SET],
        StatisticDimension::Sector => &[EmployerSector::CODE_SET],
        StatisticDimension::FollowUpBase => &[PhaseKind::CODE_SET, PlacementKind::CODE_SET],
        StatisticDimension::FollowUpOutcome => &[FollowUpOutcome::CODE_SET, FollowUpGap::CODE_SET],
        StatisticDimension::Step => &[StatisticStep::CODE_SET],
        StatisticDimension::Benefit => &[Benefit::CODE_SET],
        StatisticDimension::DeadlineKind => &[DeadlineKind::CODE_SET],
        StatisticDimension::Municipality
        | StatisticDimension::AgeBand
        | StatisticDimension::FollowUpPoint
        | StatisticDimension::Unit
        | StatisticDimension::PaidDays => &[],
    }
}

fn label_of(set: &CodeSet, code: &str) -> Option<Label> {
    let found: Option<&Code> = set.codes.iter().find(|one| one.code == code);
    found.map(|one| one.label)
}

/// Text of a code of a dimension; `None` for the codes of registers, whose names the caller knows.
#[must_use]
pub fn text_of(
    dimension: StatisticDimension,
    code: &str,
    bands: &AgeBands,
    language: Language,
) -> Option<String> {
    if code == UNKNOWN {
        return Some(UNKNOWN_LABEL.get(language).to_owned());
    }
    if code == NONE && dimension != StatisticDimension::Benefit {
        return Some(NONE_LABEL.get(language).to_owned());
    }
    if dimension == StatisticDimension::AgeBand {
        let found = bands.bands().iter().find(|band| band.code() == code);
        return found.map(|band| band.label());
    }
    if dimension == StatisticDimension::FollowUpPoint {
        const MONTHS: Label = Label::new("kk", "mån.", "months");
        let months = code.trim_start_matches('0');
        return Some(format!("{months} {}", MONTHS.get(language)));
    }
    if dimension == StatisticDimension::PaidDays {
        let days = code.replace("_over", "–").replace('_', "–");
        return Some(days.replacen("000", "0", 1));
    }
    code_sets(dimension)
        .iter()
        .find_map(|set| label_of(set, code))
        .map(|label| label.get(language).to_owned())
}

/// Code of what has no such thing: a contract of studies, a home municipality of somebody without one.
pub const NONE: &str = "none";

const NONE_LABEL: Label = Label::new("Ei ole", "Finns inte", "None");

/// The word for the total of a dimension.
pub const TOTAL: Label = Label::new("Yhteensä", "Totalt", "Total");

/// The word for a figure that is not shown.
pub const HIDDEN: Label = Label::new("suojattu", "skyddad", "hidden");
