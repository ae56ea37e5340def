//! How the files of a run are written.

/// In which forms a dataset is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV alone.
    Csv,
    /// NDJSON alone.
    Ndjson,
    /// CSV and NDJSON of each dataset.
    Both,
    /// Parquet alone, for a warehouse that loads columns.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// The format of a name; `None` where there is none.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        [
            Self::Csv,
            Self::Ndjson,
            Self::Both,
            #[cfg(feature = "parquet")]
            Self::Parquet,
        ]
        .into_iter()
        .find(|format| format.as_str() == name)
    }

    /// As in the ledger and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
            Self::Both => "both",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        }
    }

    /// Whether there are files in CSV.
    #[must_use]
    pub const fn has_csv(self) -> bool {
        matches!(self, Self::Csv | Self::Both)
    }

    /// Whether there are files in NDJSON.
    #[must_use]
    pub const fn has_ndjson(self) -> bool {
        matches!(self, Self::Ndjson | Self::Both)
    }

    /// Whether there are files in Parquet.
    #[must_use]
    pub const fn has_parquet(self) -> bool {
        match self {
            Self::Csv | Self::Ndjson | Self::Both => false,
            #[cfg(feature = "parquet")]
            Self::Parquet => true,
        }
    }
}

/// How the files of a run are written; a repeated run keeps to what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// In which forms.
    pub format: Format,
    /// Whether they are compressed; of Parquet the pages are.
    pub gzip: bool,
    /// Whether clients with their phases are written beside them, one line each.
    pub nested: bool,
}

impl Written {
    /// In a format, neither compressed nor nested.
    #[must_use]
    pub const fn plain(format: Format) -> Self {
        Self {
            format,
            gzip: false,
            nested: false,
        }
    }
}
