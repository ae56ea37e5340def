//! Rows out of the text form of `COPY`: cells between tabs, `\N` for no value, a backslash before what would be mistaken.

use std::pin::Pin;

use bytes::{Buf as _, Bytes, BytesMut};
use futures_util::{Stream, StreamExt as _};
use palvelurekisteri_store::error::StoreError;

use crate::error::ExportError;

/// A row: its cells, without their escapes, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    text: Vec<u8>,
    /// Where each cell ends in the text; `None` for no value.
    ends: Vec<Option<usize>>,
}

impl Row {
    /// Of cells that come from elsewhere.
    pub(crate) fn of(cells: &[Option<&[u8]>]) -> Self {
        let mut row = Self::default();
        for cell in cells {
            if let Some(cell) = cell {
                row.text.extend_from_slice(cell);
            }
            row.ends.push(cell.map(|_| row.text.len()));
        }
        row
    }

    /// The cells in their order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = Option<&[u8]>> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let end = (*end)?;
            let cell = self.text.get(start..end);
            start = end;
            cell
        })
    }

    /// One cell.
    pub(crate) fn cell(&self, place: usize) -> Option<&[u8]> {
        self.cells().nth(place).flatten()
    }

    fn parse(line: &[u8]) -> Result<Self, ExportError> {
        let mut row = Self::default();
        for cell in line.split(|byte| *byte == b'\t') {
            if cell == b"\\N" {
                row.ends.push(None);
                continue;
            }
            unescape(cell, &mut row.text)?;
            row.ends.push(Some(row.text.len()));
        }
        Ok(row)
    }
}

fn unescape(cell: &[u8], into: &mut Vec<u8>) -> Result<(), ExportError> {
    let mut bytes = cell.iter();
    while let Some(byte) = bytes.next() {
        if *byte != b'\\' {
            into.push(*byte);
            continue;
        }
        into.push(match bytes.next() {
            Some(b'b') => 0x08,
            Some(b'f') => 0x0c,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'v') => 0x0b,
            Some(other) => *other,
            None => return Err(ExportError::Internal("a row ends with a backslash")),
        });
    }
    Ok(())
}

/// Rows of a stream, one at a time.
pub(crate) struct Rows {
    stream: Pin<Box<dyn Stream<Item = Result<Bytes, StoreError>> + Send>>,
    rest: BytesMut,
    /// How far the rest was searched for the end of a line.
    searched: usize,
}

impl Rows {
    pub(crate) fn new(
        stream: impl Stream<Item = Result<Bytes, StoreError>> + Send + 'static,
    ) -> Self {
        Self {
            stream: Box::pin(stream),
            rest: BytesMut::new(),
            searched: 0,
        }
    }

    /// The next row; `None` at the end.
    pub(crate) async fn next(&mut self) -> Result<Option<Row>, ExportError> {
        loop {
            let unseen = self.rest.get(self.searched..).unwrap_or_default();
            if let Some(end) = unseen.iter().position(|byte| *byte == b'\n') {
                let line = self.rest.split_to(self.searched + end);
                self.rest.advance(1);
                self.searched = 0;
                return Row::parse(&line).map(Some);
            }
            self.searched = self.rest.len();
            match self.stream.next().await {
                Some(piece) => self.rest.extend_from_slice(&piece?),
                None if self.rest.is_empty() => return Ok(None),
                None => return Err(ExportError::Internal("the last row has no end")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_missing_and_escaped_cells_are_told_apart() {
        let row = Row::parse(b"a\\tb\t\t\\N\t\\\\N\tl\\n").unwrap();
        let cells: Vec<Option<&[u8]>> = row.cells().collect();
        let expected: [Option<&[u8]>; 5] =
            [Some(b"a\tb"), Some(b""), None, Some(b"\\N"), Some(b"l\n")];
        assert_eq!(cells, expected);
        assert_eq!(Row::of(&expected), row);
    }

    #[test]
    fn a_backslash_at_the_end_is_refused() {
        assert!(Row::parse(b"a\\").is_err());
    }
}
