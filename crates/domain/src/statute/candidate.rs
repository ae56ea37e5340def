//! A candidate law (lakiehdotus): figures that are not enacted, put in place of those of the tables to see what they
//! would change.
//!
//! Between [`Candidate::enact`] and the end of its guard the whole program judges by the candidate, every rule and every
//! deadline, without knowing of it. That is for `palvelurekisteri rules simulate`, in a process of its own, and for
//! nobody else: what is in force stands in the tables.

use std::{
    any::{Any, TypeId},
    collections::BTreeMap,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::NaiveDate;
use serde::Deserialize;
use thiserror::Error;

use super::{
    Citation, list_tables,
    settings::LawSettings,
    table::{Bounds, Row, TableSummary},
};
use crate::{money::Cents, rule, settings_fault::Fault};

/// A candidate law as a file says it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CandidateText {
    /// What it is called, such as the number of the government proposal.
    pub name: String,
    /// Figures that take the place of others.
    pub figure: Vec<NewFigure>,
    /// Tables whose figure ends without another.
    pub ended: Vec<EndedFigure>,
    /// Unverified days and readings; absent where they stay as they are.
    pub law: Option<LawSettings>,
}

/// A figure that takes the place of another from a day on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewFigure {
    /// Name of the table, such as `work_trial.total_months`.
    pub table: String,
    /// Rule of the rule tables; without it that of the row whose place it takes.
    #[serde(default)]
    pub rule: Option<String>,
    /// Number and year of the act.
    pub act: String,
    /// Section and subsection.
    pub section: String,
    /// First day of the new wording.
    pub valid_from: NaiveDate,
    /// Its last day; absent while none is set. From the day after it the table says what it says without the candidate.
    /// Needed where another figure of the table follows: the days of two figures are never the same.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// The figure, in the unit that the table's name ends with.
    pub value: Value,
}

/// A number, or the smallest and the greatest lawful one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Number(i64),
    /// The smallest and the greatest one, both included.
    Between {
        /// Smallest.
        minimum: i64,
        /// Greatest.
        maximum: i64,
    },
}

/// A figure that ends without another: the table is silent after its last day, until a later figure of the candidate
/// begins.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndedFigure {
    /// Name of the table.
    pub table: String,
    /// Last day of the rule.
    pub last_day: NaiveDate,
}

/// A candidate law whose figures fit their tables.
#[derive(Debug)]
pub struct Candidate {
    /// What it is called.
    pub name: String,
    changes: BTreeMap<&'static str, Vec<Change>>,
    law: Option<LawSettings>,
}

/// What a candidate says of a table in a time; no row where the rule has ended.
#[derive(Debug)]
struct Change {
    from: NaiveDate,
    to: Option<NaiveDate>,
    row: Option<&'static (dyn Any + Send + Sync)>,
}

impl Change {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

/// Whether a candidate is in force; asked first, since hardly ever one is.
static IS_ENACTED: AtomicBool = AtomicBool::new(false);
/// The candidate in force.
static ENACTED: RwLock<Option<&'static Candidate>> = RwLock::new(None);

/// While it lives, the program judges by a candidate.
#[derive(Debug)]
#[must_use]
pub struct InForce(());

impl Drop for InForce {
    fn drop(&mut self) {
        let mut enacted = ENACTED.write().unwrap_or_else(PoisonError::into_inner);
        *enacted = None;
        IS_ENACTED.store(false, Ordering::Release);
    }
}

/// A candidate is in force already; another one, or the same again, waits until its guard has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a candidate law is in force already")]
pub struct AlreadyInForce;

fn enacted() -> Option<&'static Candidate> {
    if !IS_ENACTED.load(Ordering::Acquire) {
        return None;
    }
    *ENACTED.read().unwrap_or_else(PoisonError::into_inner)
}

/// What the candidate in force says of a table on a day: `None` where it says nothing, `Some(None)` where the rule has
/// ended.
pub(super) fn find<T: 'static>(table: &str, on: NaiveDate) -> Option<Option<&'static Row<T>>> {
    let changes = enacted()?.changes.get(table)?;
    let change = changes.iter().find(|change| change.holds_on(on))?;
    // A row was made for the type of its table.
    Some(change.row.and_then(|row| row.downcast_ref()))
}

/// The unverified days and readings: those of the candidate in force, else the defaults.
pub(super) fn find_settings() -> Option<LawSettings> {
    enacted()?.law
}

impl Candidate {
    /// Lets the whole program judge by the candidate until the guard ends. Called by nobody but the simulation and its
    /// tests (`.clippy.toml`), and never over an `await` in the program.
    ///
    /// # Errors
    ///
    /// [`AlreadyInForce`] while the guard of another lives, or of the same one.
    pub fn enact(&'static self) -> Result<InForce, AlreadyInForce> {
        let mut enacted = ENACTED.write().unwrap_or_else(PoisonError::into_inner);
        if enacted.is_some() {
            return Err(AlreadyInForce);
        }
        *enacted = Some(self);
        IS_ENACTED.store(true, Ordering::Release);
        Ok(InForce(()))
    }

    /// The candidate of a file. It lives until the program ends, as the tables do.
    ///
    /// # Errors
    ///
    /// Every fault with its place: an unknown table or rule, a figure that the table cannot have, days that are not in
    /// order.
    pub fn read(text: CandidateText) -> Result<&'static Self, Vec<Fault>> {
        let tables = list_tables();
        let mut faults = Vec::new();
        let mut placed: BTreeMap<&'static str, Vec<(String, Change)>> = BTreeMap::new();
        for (index, figure) in text.figure.into_iter().enumerate() {
            let place = format!("figure[{index}]");
            match new_row(&tables, figure) {
                Ok((table, change)) => placed.entry(table).or_default().push((place, change)),
                Err(problem) => faults.push(Fault::at(&place, problem)),
            }
        }
        for (index, ended) in text.ended.into_iter().enumerate() {
            let place = format!("ended[{index}]");
            let table = tables.iter().find(|table| table.name == ended.table);
            let Some((table, from)) = table.zip(ended.last_day.succ_opt()) else {
                faults.push(Fault::at(&place, UNKNOWN_TABLE));
                continue;
            };
            let change = Change {
                from,
                to: None,
                row: None,
            };
            placed.entry(table.name).or_default().push((place, change));
        }
        let mut changes = BTreeMap::new();
        for (table, placed) in placed {
            changes.insert(table, in_order(placed, &mut faults));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Box::leak(Box::new(Self {
            name: text.name,
            changes,
            law: text.law,
        })))
    }
}

/// The changes of a table in the order of time, none beside another. An end lasts until the next figure, and an open
/// figure until its end; two figures in the same days are a fault.
fn in_order(mut placed: Vec<(String, Change)>, faults: &mut Vec<Fault>) -> Vec<Change> {
    // An end on the day before a figure is the usual way to write a change: the figure is the later of the two.
    placed.sort_by_key(|(_, change)| (change.from, change.row.is_some()));
    let mut ordered: Vec<Change> = Vec::with_capacity(placed.len());
    for (place, change) in placed {
        if let Some(before) = ordered.last_mut() {
            let is_figure_after_figure = before.row.is_some() && change.row.is_some();
            match before.to {
                Some(last) if last >= change.from => faults.push(Fault::at(&place, OVERLAPS)),
                None if is_figure_after_figure => faults.push(Fault::at(&place, OVERLAPS)),
                // What ended from the same day on holds on no day.
                None => before.to = change.from.pred_opt(),
                Some(_) => {}
            }
        }
        ordered.push(change);
    }
    ordered
}

const OVERLAPS: &str = "its days are also those of another figure of the table";
const UNKNOWN_TABLE: &str = "there is no such table";

fn new_row(
    tables: &[TableSummary],
    new: NewFigure,
) -> Result<(&'static str, Change), &'static str> {
    let table = tables.iter().find(|table| table.name == new.table);
    let table = table.ok_or(UNKNOWN_TABLE)?;
    let shape = table
        .shape
        .ok_or("the table holds no number: a change of it is an edited rule")?;
    if new.valid_to.is_some_and(|last| last < new.valid_from) {
        return Err("the last day is before the first");
    }
    let of_row = || {
        let before = |row: &&super::table::RowSummary| row.basis.valid_from <= new.valid_from;
        table.rows.iter().rfind(before)?.rule
    };
    let rule = match &new.rule {
        Some(id) => Some(find_rule(tables, id).ok_or("there is no such rule")?),
        None => of_row(),
    };
    let basis = Citation {
        act: String::leak(new.act),
        section: String::leak(new.section),
        valid_from: new.valid_from,
        valid_to: new.valid_to,
    };
    let row = shape
        .row(new.value, rule, basis)
        .ok_or("the table cannot have such a figure")?;
    let change = Change {
        from: new.valid_from,
        to: new.valid_to,
        row: Some(row),
    };
    Ok((table.name, change))
}

fn find_rule(tables: &[TableSummary], id: &str) -> Option<&'static str> {
    let of_tables = || {
        let rows = tables.iter().flat_map(|table| &table.rows);
        rows.filter_map(|row| row.rule).find(|rule| *rule == id)
    };
    rule::find(id).map(|rule| rule.id).or_else(of_tables)
}

/// What the figures of a table are, where they are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Days, years.
    U8,
    /// Days, minutes.
    U16,
    /// Months.
    I32,
    /// Days, per cent.
    I64,
    /// Days.
    Usize,
    /// Money.
    Cents,
    /// From a number of days to another.
    BetweenU8,
    /// From a number of minutes to another.
    BetweenU16,
    /// From a number of months to another.
    BetweenI32,
}

impl Shape {
    /// The shape of figures of a type; `None` where they are more than a number or two.
    pub(super) fn of<T: 'static>() -> Option<Self> {
        let shapes = [
            (TypeId::of::<u8>(), Self::U8),
            (TypeId::of::<u16>(), Self::U16),
            (TypeId::of::<i32>(), Self::I32),
            (TypeId::of::<i64>(), Self::I64),
            (TypeId::of::<usize>(), Self::Usize),
            (TypeId::of::<Cents>(), Self::Cents),
            (TypeId::of::<Bounds<u8>>(), Self::BetweenU8),
            (TypeId::of::<Bounds<u16>>(), Self::BetweenU16),
            (TypeId::of::<Bounds<i32>>(), Self::BetweenI32),
        ];
        let wanted = TypeId::of::<T>();
        let mut shapes = shapes.into_iter();
        shapes.find_map(|(id, shape)| (id == wanted).then_some(shape))
    }

    /// A row of the shape that lives as long as the program; `None` where the value does not fit.
    fn row(
        self,
        value: Value,
        rule: Option<&'static str>,
        basis: Citation,
    ) -> Option<&'static (dyn Any + Send + Sync)> {
        let of = (rule, basis);
        match (self, value) {
            (Self::U8, Value::Number(number)) => keep(of, u8::try_from(number).ok()?),
            (Self::U16, Value::Number(number)) => keep(of, u16::try_from(number).ok()?),
            (Self::I32, Value::Number(number)) => keep(of, natural(number)?),
            (Self::I64, Value::Number(number)) => keep(of, i64::from(natural(number)?)),
            (Self::Usize, Value::Number(number)) => keep(of, usize::try_from(number).ok()?),
            (Self::Cents, Value::Number(number)) => keep(of, Cents::new(natural(number)?.into())),
            (Self::BetweenU8, value) => {
                keep(of, between(value, |number| u8::try_from(number).ok())?)
            }
            (Self::BetweenU16, value) => {
                keep(of, between(value, |number| u16::try_from(number).ok())?)
            }
            (Self::BetweenI32, value) => keep(of, between(value, natural)?),
            (_, Value::Between { .. }) => None,
        }
    }
}

/// No figure of the tables is negative.
fn natural(number: i64) -> Option<i32> {
    i32::try_from(number).ok().filter(|number| *number >= 0)
}

fn between<N>(value: Value, fit: impl Fn(i64) -> Option<N>) -> Option<Bounds<N>> {
    match value {
        Value::Between { minimum, maximum } if minimum <= maximum => Some(Bounds {
            minimum: fit(minimum)?,
            maximum: fit(maximum)?,
        }),
        Value::Between { .. } | Value::Number(_) => None,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what a figure that does not fit answers"
)]
fn keep<T: Send + Sync + 'static>(
    (rule, basis): (Option<&'static str>, Citation),
    figure: T,
) -> Option<&'static (dyn Any + Send + Sync)> {
    let row: &'static Row<T> = Box::leak(Box::new(Row {
        rule,
        basis,
        figure,
    }));
    Some(row)
}
