//! A dataset as Parquet, for a warehouse that loads columns: days are days, numbers numbers, and what is missing is missing
//! by its level. Rows are gathered for one row group and written column by column: no more of them is in memory.

use std::borrow::Cow;
use std::io;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use crate::dataset::{Dataset, Kind};
use crate::error::{ExportError, at};
use crate::line::{OP, Op};
use crate::stored_file::{FileEntry, Hashed};

/// Rows of a row group.
const GROUP: usize = 10_000;

/// A Parquet file that is being written.
pub(crate) struct ParquetFile {
    path: std::path::PathBuf,
    name: String,
    writer: SerializedFileWriter<Hashed>,
    columns: Vec<Gathered>,
    rows: usize,
}

/// What is gathered of a column.
struct Gathered {
    values: Values,
    /// 1 where there is a value, 0 where it is missing.
    levels: Vec<i16>,
}

enum Values {
    Texts(Vec<ByteArray>),
    /// Since 1970.
    Days(Vec<i32>),
    Numbers(Vec<i64>),
    Booleans(Vec<bool>),
}

impl ParquetFile {
    /// Makes a new file; compressed, its pages are.
    pub(crate) fn create(
        folder: &Path,
        dataset: &Dataset,
        gzip: bool,
    ) -> Result<Self, ExportError> {
        let name = format!("{}.parquet", dataset.name);
        let path = folder.join(&name);
        let compression = match gzip {
            true => Compression::GZIP(Default::default()),
            false => Compression::UNCOMPRESSED,
        };
        // No version of a library: equal content is equal bytes.
        let properties = WriterProperties::builder()
            .set_created_by("palvelurekisteri".to_owned())
            .set_compression(compression)
            .build();
        let kinds = kinds(dataset);
        let fields = kinds.iter().map(|(name, kind)| field(name, *kind));
        let schema = fields.collect::<Result<Vec<_>, _>>().and_then(|fields| {
            let schema = Type::group_type_builder(dataset.name);
            schema.with_fields(fields).build()
        });
        let schema = schema.map_err(fault(&path))?;
        let hashed = Hashed::create(&path)?;
        let writer = SerializedFileWriter::new(hashed, Arc::new(schema), Arc::new(properties));
        Ok(Self {
            writer: writer.map_err(fault(&path))?,
            columns: kinds.iter().map(|(_, kind)| Gathered::of(*kind)).collect(),
            path,
            name,
            rows: 0,
        })
    }

    /// Adds a row: the values of the columns in their order.
    pub(crate) fn write(
        &mut self,
        op: Op,
        values: &[Option<Cow<'_, str>>],
    ) -> Result<(), ExportError> {
        let op = std::iter::once(Some(op.as_str()));
        let values = values.iter().map(Option::as_deref);
        for (column, value) in self.columns.iter_mut().zip(op.chain(values)) {
            column.add(value)?;
        }
        self.rows += 1;
        if self.rows == GROUP {
            self.write_group().map_err(fault(&self.path))?;
        }
        Ok(())
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for column in &mut self.columns {
            let missing = || ParquetError::General("a column too many".to_owned());
            let writer = group.next_column()?.ok_or_else(missing)?;
            column.write(writer)?;
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }

    /// Writes the rest and waits until it is on the disk.
    pub(crate) fn finish(mut self) -> Result<FileEntry, ExportError> {
        if self.rows > 0 {
            self.write_group().map_err(fault(&self.path))?;
        }
        let hashed = self.writer.into_inner().map_err(fault(&self.path))?;
        hashed.finish(&self.path, self.name)
    }
}

impl Gathered {
    fn of(kind: Kind) -> Self {
        Self {
            values: match kind {
                Kind::Date => Values::Days(Vec::new()),
                Kind::Integer => Values::Numbers(Vec::new()),
                Kind::Boolean => Values::Booleans(Vec::new()),
                Kind::Code | Kind::Text | Kind::Id | Kind::Pseudonym(_) => {
                    Values::Texts(Vec::new())
                }
            },
            levels: Vec::new(),
        }
    }

    fn add(&mut self, value: Option<&str>) -> Result<(), ExportError> {
        self.levels.push(i16::from(value.is_some()));
        let Some(value) = value else {
            return Ok(());
        };
        match &mut self.values {
            Values::Texts(texts) => texts.push(value.into()),
            Values::Days(days) => days.push(day_of(value)?),
            Values::Numbers(numbers) => {
                let number = value.parse();
                numbers.push(number.map_err(|_| ExportError::Internal("a number that is none"))?);
            }
            Values::Booleans(booleans) => booleans.push(value == "true"),
        }
        Ok(())
    }

    /// Writes what was gathered and forgets it.
    fn write(&mut self, writer: SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        let levels = std::mem::take(&mut self.levels);
        match &mut self.values {
            Values::Texts(texts) => write_values::<ByteArrayType>(writer, texts, &levels),
            Values::Days(days) => write_values::<Int32Type>(writer, days, &levels),
            Values::Numbers(numbers) => write_values::<Int64Type>(writer, numbers, &levels),
            Values::Booleans(booleans) => write_values::<BoolType>(writer, booleans, &levels),
        }
    }
}

fn write_values<T: DataType>(
    mut writer: SerializedColumnWriter<'_>,
    values: &mut Vec<T::T>,
    levels: &[i16],
) -> Result<(), ParquetError> {
    writer
        .typed::<T>()
        .write_batch(values, Some(levels), None)?;
    values.clear();
    writer.close()
}

fn day_of(value: &str) -> Result<i32, ExportError> {
    let day: Option<NaiveDate> = value.parse().ok();
    let since = day.map(|day| (day - NaiveDate::default()).num_days());
    let since = since.and_then(|days| i32::try_from(days).ok());
    since.ok_or(ExportError::Internal("a day that is none"))
}

/// The columns with what stands in them, `op` first.
fn kinds(dataset: &Dataset) -> Vec<(&'static str, Kind)> {
    let columns = dataset.columns.iter();
    std::iter::once((OP, Kind::Code))
        .chain(columns.map(|column| (column.name, column.kind)))
        .collect()
}

fn field(name: &str, kind: Kind) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical) = match kind {
        Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Integer => (Physical::INT64, None),
        Kind::Boolean => (Physical::BOOLEAN, None),
        Kind::Code | Kind::Text | Kind::Id | Kind::Pseudonym(_) => {
            (Physical::BYTE_ARRAY, Some(LogicalType::String))
        }
    };
    let field = Type::primitive_type_builder(name, physical)
        .with_logical_type(logical)
        .with_repetition(Repetition::OPTIONAL);
    Ok(Arc::new(field.build()?))
}

/// Names the file of a fault.
fn fault(path: &Path) -> impl FnOnce(ParquetError) -> ExportError + '_ {
    move |error| at(path)(io::Error::other(error))
}
