//! Files as answers: whole, compressed for the way, in part (RFC 9110 14), or not at all because the caller has them. A file
//! is read piece by piece, as the caller takes it.

use std::{
    fs::File,
    io::{self, Write as _},
    os::unix::fs::FileExt as _,
    sync::Arc,
};

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    body::{BodyStream, SizedStream},
    http::header::{self, AcceptEncoding, Encoding, Header as _},
    web,
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use futures_util::stream;

use super::{Call, reply::Reply};
use crate::{error::ApiError, problem::catalogue::request::RANGE_NOT_SATISFIABLE};

/// Bytes that are read at once.
const PIECE: u64 = 64 * 1024;
/// Bytes that are compressed at once.
const COMPRESSED_PIECE: u64 = 1024 * 1024;

/// A file that may be answered.
#[derive(Debug)]
pub struct WholeFile {
    /// Open.
    pub file: File,
    /// Length.
    pub bytes: u64,
    /// Strong entity tag of its bytes.
    pub etag: String,
    /// Under which name it is kept.
    pub name: String,
}

/// The part of a file that is answered.
#[derive(Debug, Clone)]
pub(super) struct FilePart {
    file: Arc<File>,
    name: String,
    first: u64,
    length: u64,
    /// Which bytes of how many; `None` for the whole.
    content_range: Option<String>,
    coding: Coding,
}

/// In which form a file goes over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coding {
    /// As it is.
    Identity,
    /// Compressed while it is read.
    Gzip,
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// Everything: no range, several, or one that is none.
    Whole,
    /// From a byte on, so many.
    Part(u64, u64),
    /// Nothing that is there.
    Beyond,
}

impl Call {
    /// The answer with a file: 200, 206 with a part, or 304 where `If-None-Match` names it. Whole it is compressed for whoever
    /// prefers that, under an entity tag of its own; a part is always of the file as it is.
    pub fn file(&self, mut whole: WholeFile) -> Result<Reply, ApiError> {
        let mut reply = Reply::no_content();
        let coding = self.coding_of(&whole.name);
        if coding == Coding::Gzip {
            whole.etag = format!("{}-gzip\"", whole.etag.trim_end_matches('"'));
        }
        if self.holds(&whole.etag) {
            reply.status = 304;
            reply.etag = Some(whole.etag);
            return Ok(reply);
        }
        // A part of another file than the caller holds a part of would be of no use.
        let is_same = self.header("If-Range").is_none_or(|tag| tag == whole.etag);
        let range = self.header("Range").filter(|_| is_same);
        let asked = range.map_or(Asked::Whole, |range| parse(range, whole.bytes));
        let (status, first, length) = match asked {
            Asked::Whole => (200, 0, whole.bytes),
            Asked::Part(first, length) => (206, first, length),
            Asked::Beyond => {
                let bytes = whole.bytes.into();
                return Err(ApiError::With(&RANGE_NOT_SATISFIABLE, "file_bytes", bytes));
            }
        };
        let bytes = whole.bytes;
        reply.status = status;
        reply.etag = Some(whole.etag);
        reply.file = Some(Box::new(FilePart {
            file: Arc::new(whole.file),
            name: whole.name,
            first,
            length,
            content_range: (status == 206)
                .then(|| format!("bytes {first}-{}/{bytes}", first + length - 1)),
            coding,
        }));
        Ok(reply)
    }

    /// What the caller prefers; what is compressed already, or asked for in part, goes as it is.
    fn coding_of(&self, name: &str) -> Coding {
        if self.header("Range").is_some() || name.ends_with(".gz") {
            return Coding::Identity;
        }
        let known = [Encoding::gzip(), Encoding::identity()];
        let accepted = AcceptEncoding::parse(&self.request).ok();
        match accepted.and_then(|accepted| accepted.negotiate(known.iter())) {
            Some(preferred) if preferred == Encoding::gzip() => Coding::Gzip,
            Some(_) | None => Coding::Identity,
        }
    }
}

impl FilePart {
    /// The answer; a file that ends too early breaks it off.
    pub(super) fn into_response(self, mut response: HttpResponseBuilder) -> HttpResponse {
        response.insert_header((header::CONTENT_TYPE, "application/octet-stream"));
        response.insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", self.name),
        ));
        if let Some(content_range) = self.content_range {
            response.insert_header((header::CONTENT_RANGE, content_range));
        }
        let Self {
            file,
            first,
            length,
            ..
        } = self;
        if self.coding == Coding::Gzip {
            response.insert_header((header::CONTENT_ENCODING, "gzip"));
            return response.body(BodyStream::new(compressed(file, length)));
        }
        response.insert_header((header::ACCEPT_RANGES, "bytes"));
        let pieces = stream::try_unfold((file, first, length), |(file, at, left)| async move {
            if left == 0 {
                return Ok::<_, io::Error>(None);
            }
            let size = left.min(PIECE);
            let (file, piece) = web::block(move || {
                let piece = read(&file, at, size)?;
                io::Result::Ok((file, piece))
            })
            .await
            .map_err(io::Error::other)??;
            Ok(Some((Bytes::from(piece), (file, at + size, left - size))))
        });
        response.body(SizedStream::new(length, pieces))
    }
}

fn read(file: &File, at: u64, size: u64) -> io::Result<Vec<u8>> {
    let mut piece = vec![0; usize::try_from(size).unwrap_or_default()];
    file.read_exact_at(&mut piece, at)?;
    Ok(piece)
}

/// The whole file in gzip, compressed as it is taken. Equal files are equal bytes: there is neither name nor time in it.
fn compressed(file: Arc<File>, length: u64) -> impl futures_util::Stream<Item = io::Result<Bytes>> {
    let encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let state = Some((file, 0, encoder));
    stream::try_unfold(state, move |state| async move {
        let Some((file, at, mut encoder)) = state else {
            return Ok(None);
        };
        let compressed = web::block(move || {
            let size = (length - at).min(COMPRESSED_PIECE);
            encoder.write_all(&read(&file, at, size)?)?;
            if at + size == length {
                return io::Result::Ok((encoder.finish()?, None));
            }
            let piece = std::mem::take(encoder.get_mut());
            Ok((piece, Some((file, at + size, encoder))))
        });
        let (piece, state) = compressed.await.map_err(io::Error::other)??;
        Ok(Some((Bytes::from(piece), state)))
    })
}

/// One range of bytes; anything else is as if it had not been sent (RFC 9110 14.2).
fn parse(range: &str, bytes: u64) -> Asked {
    let spec = range.strip_prefix("bytes=").map(str::trim);
    let Some((from, to)) = spec.and_then(|spec| spec.split_once('-')) else {
        return Asked::Whole;
    };
    let number = |text: &str| {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // A number that is too large is beyond every file.
        is_number.then(|| text.parse().unwrap_or(u64::MAX))
    };
    let last_byte = bytes.saturating_sub(1);
    let (first, last) = match (number(from), number(to)) {
        (Some(first), Some(last)) if first <= last => (first, last.min(last_byte)),
        (Some(first), None) if to.is_empty() => (first, last_byte),
        (None, Some(0)) if from.is_empty() => return Asked::Beyond,
        (None, Some(count)) if from.is_empty() => (bytes.saturating_sub(count), last_byte),
        _ => return Asked::Whole,
    };
    match first < bytes {
        true => Asked::Part(first, last - first + 1),
        false => Asked::Beyond,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_one_range_of_bytes_or_nothing() {
        for (range, asked) in [
            ("bytes=0-0", Asked::Part(0, 1)),
            ("bytes=0-9", Asked::Part(0, 10)),
            ("bytes=0-99999999999999999999999", Asked::Part(0, 10)),
            ("bytes=4-", Asked::Part(4, 6)),
            ("bytes=9-9", Asked::Part(9, 1)),
            ("bytes=-3", Asked::Part(7, 3)),
            ("bytes=-11", Asked::Part(0, 10)),
            ("bytes=10-", Asked::Beyond),
            ("bytes=10-12", Asked::Beyond),
            ("bytes=-0", Asked::Beyond),
            ("bytes=99999999999999999999999-", Asked::Beyond),
            ("bytes=5-4", Asked::Whole),
            ("bytes=0-1,3-4", Asked::Whole),
            ("bytes=a-b", Asked::Whole),
            ("bytes=+1-2", Asked::Whole),
            ("bytes=-", Asked::Whole),
            ("bytes=", Asked::Whole),
            ("lines=1-2", Asked::Whole),
            ("", Asked::Whole),
        ] {
            assert_eq!(parse(range, 10), asked, "{range}");
        }
    }

    #[test]
    fn an_empty_file_has_no_part() {
        for range in ["bytes=0-", "bytes=0-0", "bytes=-1"] {
            assert_eq!(parse(range, 0), Asked::Beyond, "{range}");
        }
    }
}
