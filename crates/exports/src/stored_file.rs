//! A file that is hashed while it is written, compressed where that is asked for, and durable when it is finished.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256, digest};
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use serde::{Deserialize, Serialize};

use crate::error::{ExportError, at};

/// Bytes that are gathered before they are written.
const BUFFER: usize = 64 * 1024;

/// A file as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Name in the folder.
    pub name: String,
    /// Length.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
}

/// SHA-256 in hex.
pub(crate) fn sha256_hex(content: &[u8]) -> String {
    hex::encode(digest(&SHA256, content))
}

/// SHA-256 of a file in hex, and its length; read in pieces.
pub(crate) fn hash_file(path: &Path) -> io::Result<(String, u64)> {
    let mut file = File::open(path)?;
    let mut context = Context::new(&SHA256);
    let mut piece = vec![0_u8; BUFFER];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut piece)?;
        let Some(content) = piece.get(..read).filter(|content| !content.is_empty()) else {
            return Ok((hex::encode(context.finish()), bytes));
        };
        context.update(content);
        bytes += u64::try_from(read).unwrap_or_default();
    }
}

/// Counts and hashes what goes into a file.
pub(crate) struct Hashed {
    file: File,
    context: Context,
    bytes: u64,
}

impl Hashed {
    /// Makes a new file, which only its owner may read.
    pub(crate) fn create(path: &Path) -> Result<Self, ExportError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        Ok(Self {
            file: options.open(path).map_err(at(path))?,
            context: Context::new(&SHA256),
            bytes: 0,
        })
    }

    /// Waits until it is on the disk.
    pub(crate) fn finish(self, path: &Path, name: String) -> Result<FileEntry, ExportError> {
        self.file.sync_all().map_err(at(path))?;
        Ok(FileEntry {
            name,
            bytes: self.bytes,
            sha256: hex::encode(self.context.finish()),
        })
    }
}

impl Write for Hashed {
    fn write(&mut self, content: &[u8]) -> io::Result<usize> {
        let written = self.file.write(content)?;
        self.context
            .update(content.get(..written).unwrap_or_default());
        self.bytes += u64::try_from(written).unwrap_or_default();
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

enum Body {
    Plain(Hashed),
    Gzip(Box<GzEncoder<Hashed>>),
}

/// A file that is being written.
pub(crate) struct StoredFile {
    path: PathBuf,
    name: String,
    body: Body,
    buffer: Vec<u8>,
}

impl StoredFile {
    /// Makes a new file, which only its owner may read; compressed, `.gz` is added to its name.
    pub(crate) fn create(folder: &Path, name: &str, gzip: bool) -> Result<Self, ExportError> {
        let name = if gzip {
            format!("{name}.gz")
        } else {
            name.to_owned()
        };
        let path = folder.join(&name);
        let hashed = Hashed::create(&path)?;
        let body = match gzip {
            // Neither name nor time: equal content is equal bytes.
            true => Body::Gzip(Box::new(
                GzBuilder::new()
                    .mtime(0)
                    .write(hashed, Compression::default()),
            )),
            false => Body::Plain(hashed),
        };
        Ok(Self {
            path,
            name,
            body,
            buffer: Vec::with_capacity(2 * BUFFER),
        })
    }

    /// Where lines are put; [`StoredFile::pass_on`] takes them away.
    pub(crate) fn buffer(&mut self) -> &mut Vec<u8> {
        &mut self.buffer
    }

    /// Writes what has been gathered, once it is enough.
    pub(crate) fn pass_on(&mut self) -> Result<(), ExportError> {
        if self.buffer.len() >= BUFFER {
            self.write_out()?;
        }
        Ok(())
    }

    fn write_out(&mut self) -> Result<(), ExportError> {
        let writer: &mut dyn Write = match &mut self.body {
            Body::Plain(hashed) => hashed,
            Body::Gzip(encoder) => encoder.as_mut(),
        };
        writer.write_all(&self.buffer).map_err(at(&self.path))?;
        self.buffer.clear();
        Ok(())
    }

    /// Writes the rest and waits until it is on the disk.
    pub(crate) fn finish(mut self) -> Result<FileEntry, ExportError> {
        self.write_out()?;
        let hashed = match self.body {
            Body::Plain(hashed) => hashed,
            Body::Gzip(encoder) => encoder.finish().map_err(at(&self.path))?,
        };
        hashed.finish(&self.path, self.name)
    }
}

/// Writes a small file whole.
pub(crate) fn write_whole(
    folder: &Path,
    name: &str,
    content: &[u8],
) -> Result<FileEntry, ExportError> {
    let mut file = StoredFile::create(folder, name, false)?;
    file.buffer().extend_from_slice(content);
    file.finish()
}
