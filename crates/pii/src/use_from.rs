//! From when a key is used, written into its file.
//!
//! A key that one server used before another knew it would make the other refuse what the first has written. So a new
//! key lies in the folder for some minutes before its time comes, and by then every server has read it.

use chrono::{DateTime, SecondsFormat, Utc};

/// Begins the line.
const LABEL: &str = "use-from ";

/// The line of a key file, with its end.
#[must_use]
pub fn line(use_from: DateTime<Utc>) -> String {
    format!(
        "{LABEL}{}\n",
        use_from.to_rfc3339_opts(SecondsFormat::Secs, true)
    )
}

/// The instant of a line; `None` where it is no such line.
#[must_use]
pub fn parse(line: &str) -> Option<DateTime<Utc>> {
    let instant = line.trim().strip_prefix(LABEL)?;
    Some(DateTime::parse_from_rfc3339(instant).ok()?.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let noon = "2026-03-02T12:00:00Z".parse().unwrap();
        assert_eq!(line(noon), "use-from 2026-03-02T12:00:00Z\n");
        assert_eq!(parse(&line(noon)), Some(noon));
        for other in ["", "use-from", "use-from tomorrow", "2026-03-02T12:00:00Z"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
