//! What a dataset is: its columns in their fixed order, where each comes from, and how its rows are read.

use palvelurekisteri_domain::code_set::staff::RecordClass;

/// A text in the two languages in which the dictionary explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In Finnish.
    pub fi: &'static str,
    /// In English.
    pub en: &'static str,
}

/// Shorthand of [`Words`].
#[must_use]
pub const fn words(fi: &'static str, en: &'static str) -> Words {
    Words { fi, en }
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A code of a code set or a short identifier.
    Code,
    /// A name or label of something that is no person.
    Text,
    /// A calendar day in Helsinki, `YYYY-MM-DD`.
    Date,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// An identifier of an organisation, unit, provider or employer, as it is in the register.
    Id,
    /// A pseudonym of an identifier; the text names what is identified, so that parents and children meet.
    Pseudonym(&'static str),
}

impl Kind {
    /// Name in the machine schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Text => "text",
            Self::Date => "date",
            Self::Integer => "integer",
            Self::Boolean => "boolean",
            Self::Id => "id",
            Self::Pseudonym(_) => "pseudonym",
        }
    }
}

/// A column of a dataset.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Name, the same in every file.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Record class that the value belongs to.
    pub class: RecordClass,
    /// Expression over the tables of the dataset.
    pub sql: &'static str,
    /// `table.column` that it comes from, or what it is made of.
    pub source: &'static str,
    /// What it means.
    pub meaning: Words,
    /// Whether it can be without a value.
    pub nullable: bool,
    /// Unit of a number.
    pub unit: Option<&'static str>,
    /// Code set of a code.
    pub code_set: Option<&'static str>,
}

impl Column {
    /// A column that always has a value.
    #[must_use]
    pub const fn new(
        name: &'static str,
        (kind, class): (Kind, RecordClass),
        (sql, source): (&'static str, &'static str),
        meaning: Words,
    ) -> Self {
        Self {
            name,
            kind,
            class,
            sql,
            source,
            meaning,
            nullable: false,
            unit: None,
            code_set: None,
        }
    }

    /// The same, where a value can be missing.
    #[must_use]
    pub const fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }

    /// The same with the unit of its number.
    #[must_use]
    pub const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = Some(unit);
        self
    }

    /// The same with the code set of its codes.
    #[must_use]
    pub const fn codes(mut self, code_set: &'static str) -> Self {
        self.code_set = Some(code_set);
        self
    }
}

/// A table that datasets read, with every column that the export role may see of it.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Name.
    pub name: &'static str,
    /// Columns beside `area_id`, `controller_organisation_id`, `version` and `changed_xid`.
    pub columns: &'static [&'static str],
    /// Columns that, after the area, identify a row.
    pub key: &'static [&'static str],
    /// Whether it has `area_id`.
    pub of_area: bool,
    /// Whether it has `controller_organisation_id`: only rows of the area's authority are read.
    pub controlled: bool,
    /// Whether it has a version, the transaction of it and `<table>_history`.
    pub historied: bool,
}

impl Table {
    /// Every column that is read, of the table or of its history.
    #[must_use]
    pub fn read_columns(&self) -> Vec<&'static str> {
        let extra = [
            (self.of_area, "area_id"),
            (self.controlled, "controller_organisation_id"),
            (self.historied, "version"),
            (self.historied, "changed_xid"),
        ];
        let extra = extra.into_iter().filter(|(has, _)| *has);
        let mut columns: Vec<_> = extra.map(|(_, name)| name).collect();
        columns.extend(self.columns);
        columns
    }
}

/// How a delta is made of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delta {
    /// What differs from the former run, and what is gone.
    Changes,
    /// Every row in every run: small reference data without a history.
    Whole,
}

/// Where the rows come from.
#[derive(Debug, Clone, Copy)]
pub enum Rows {
    /// From the database. In `from` stands `{table}` for a table at the position of the run, `{live_client}` for the
    /// clients who are exported, `{on}` for the business date.
    Database {
        /// Tables that `from` names.
        tables: &'static [&'static Table],
        /// From the joins to the conditions.
        from: &'static str,
        /// Table whose tombstones are deletions here, and the key column that they name.
        erased: Option<(&'static str, &'static str)>,
    },
    /// The code sets of this program.
    CodeSets,
}

/// A dataset: one CSV and one NDJSON file.
#[derive(Debug, Clone, Copy)]
pub struct Dataset {
    /// Name: the file is `<name>.csv`.
    pub name: &'static str,
    /// Version of the columns; a change of them raises it.
    pub version: u16,
    /// What it is.
    pub meaning: Words,
    /// What one row is.
    pub grain: Words,
    /// Columns that identify a row; rows are in their order.
    pub keys: &'static [&'static str],
    /// Columns that name a row of another dataset, and which.
    pub parents: &'static [(&'static str, &'static str)],
    /// How a delta is made of it.
    pub delta: Delta,
    /// The columns after `op`, in their fixed order. New ones come last.
    pub columns: &'static [Column],
    /// Where the rows come from.
    pub rows: Rows,
}

impl Dataset {
    /// Place of a column; beyond all of them where there is none of the name.
    pub(crate) fn place_of(&self, name: &str) -> usize {
        let place = self.columns.iter().position(|column| column.name == name);
        place.unwrap_or(usize::MAX)
    }

    /// Places of the key columns among [`Dataset::columns`].
    pub fn key_places(&self) -> impl Iterator<Item = usize> + '_ {
        let place = |key: &&str| self.columns.iter().position(|column| column.name == *key);
        self.keys.iter().filter_map(place)
    }
}
