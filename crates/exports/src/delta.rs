//! The rows of a delta: two streams in the order of the keys, the former position and the new one, side by side.

use std::cmp::Ordering;

use crate::copy_text::{Row, Rows};
use crate::dataset::Dataset;
use crate::error::ExportError;
use crate::line::Op;

/// Writes what the new rows have that the former do not, and deletes what only the former have.
pub(crate) async fn compare(
    dataset: &Dataset,
    mut former: Rows,
    mut new: Rows,
    write: impl FnMut(Op, &Row) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let places: Vec<usize> = dataset.key_places().collect();
    compare_by(
        |one, other| by_key(&places, one, other),
        async || former.next().await,
        async || new.next().await,
        write,
    )
    .await
}

/// The same of anything that comes in an order.
pub(crate) async fn compare_by<T: PartialEq>(
    order_of: impl Fn(&T, &T) -> Ordering,
    mut former: impl AsyncFnMut() -> Result<Option<T>, ExportError>,
    mut new: impl AsyncFnMut() -> Result<Option<T>, ExportError>,
    mut write: impl FnMut(Op, &T) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let (mut old, mut current) = (former().await?, new().await?);
    loop {
        let order = match (&old, &current) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(current)) => order_of(old, current),
        };
        match (order, &old, &current) {
            (Ordering::Less, Some(gone), _) => write(Op::Delete, gone)?,
            (Ordering::Greater, _, Some(added)) => write(Op::Upsert, added)?,
            (Ordering::Equal, Some(before), Some(now)) if before != now => {
                write(Op::Upsert, now)?;
            }
            _ => {}
        }
        if order != Ordering::Greater {
            old = former().await?;
        }
        if order != Ordering::Less {
            current = new().await?;
        }
    }
}

/// Keys are identifiers, days and codes in ASCII: their text has the order that PostgreSQL gives them.
fn by_key(places: &[usize], one: &Row, other: &Row) -> Ordering {
    places
        .iter()
        .map(|place| one.cell(*place).cmp(&other.cell(*place)))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// The key of an erased row, as a row of the dataset.
pub(crate) fn erased_row(dataset: &Dataset, key: &str, erased: &Row) -> Row {
    let cells: Vec<Option<&[u8]>> = dataset
        .columns
        .iter()
        .map(|column| (column.name == key).then(|| erased.cell(0)).flatten())
        .collect();
    Row::of(&cells)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use futures_util::stream;

    use super::*;
    use crate::datasets::DATASETS;

    fn rows(text: &'static str) -> Rows {
        // In pieces that end anywhere.
        let pieces = text
            .as_bytes()
            .chunks(3)
            .map(|piece| Ok(Bytes::from_static(piece)));
        Rows::new(stream::iter(pieces.collect::<Vec<_>>()))
    }

    #[tokio::test]
    async fn a_delta_holds_what_came_what_changed_and_what_went() {
        let dataset = DATASETS
            .iter()
            .find(|known| known.name == "attendance")
            .unwrap();
        let former =
            rows("a\t2026-01-01\tx\na\t2026-01-02\tx\nb\t2026-01-01\tx\nd\t2026-01-01\tx\n");
        let new = rows("a\t2026-01-01\tx\na\t2026-01-02\ty\nc\t2026-01-01\tx\nd\t2026-01-01\tx\n");
        let mut written = Vec::new();
        let write = |op: Op, row: &Row| {
            let cells: Vec<String> = row
                .cells()
                .map(|cell| String::from_utf8(cell.unwrap().to_vec()).unwrap())
                .collect();
            written.push(format!("{} {}", op.as_str(), cells.join(" ")));
            Ok(())
        };
        compare(dataset, former, new, write).await.unwrap();
        assert_eq!(
            written,
            [
                "upsert a 2026-01-02 y",
                "delete b 2026-01-01 x",
                "upsert c 2026-01-01 x"
            ]
        );
    }
}
