//! Text formats, stricter than the standard ones: days and moments that the register can hold.

use chrono::{DateTime, Datelike, NaiveDate};
use uuid::Uuid;

/// First day the register takes.
pub(super) const FIRST_DAY: &str = "1900-01-01";
/// Last day the register takes.
pub(super) const LAST_DAY: &str = "2100-12-31";

const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A real day of the calendar, `YYYY-MM-DD`, from 1900 to 2100.
pub(super) fn is_date(text: &str) -> bool {
    has_form(text, "dddd-dd-dd")
        && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|day| YEARS.contains(&day.year()))
}

/// An RFC 3339 moment with `T` and an offset, from 1900 to 2100; leap seconds are not held.
pub(super) fn is_moment(text: &str) -> bool {
    let Some((day_and_time, rest)) = text.split_at_checked(19) else {
        return false;
    };
    has_form(day_and_time, "dddd-dd-ddTdd:dd:dd")
        && !day_and_time.ends_with("60")
        && !rest.contains('z')
        && text.len() <= 35
        && DateTime::parse_from_rfc3339(text)
            .is_ok_and(|moment| YEARS.contains(&moment.to_utc().year()))
}

/// A UUID with hyphens.
pub(super) fn is_uuid(text: &str) -> bool {
    text.len() == 36 && Uuid::try_parse(text).is_ok()
}

/// Whether a text has a form in which `d` is a digit and the rest is itself.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, wanted)| match wanted {
                b'd' => byte.is_ascii_digit(),
                itself => byte == itself,
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_real_day() {
        for good in ["2024-02-29", "1900-01-01", "2100-12-31", "2025-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2025-02-29",
            "2025-02-30",
            "1900-02-29",
            "2100-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "2025-1-1",
            "25-01-01",
            "20250101",
            "2025/01/01",
            "01.02.2025",
            "2025-01-01T00:00:00Z",
            "+2025-01-01",
            "-2025-01-01",
            "0000-01-01",
            "1899-12-31",
            "2101-01-01",
            "9999-12-31",
            "12025-01-01",
            " 2025-01-01",
            "2025-01-01 ",
            "２０２５-01-01",
            "",
            "infinity",
            "today",
            "2025-W01-1",
            "2025-001",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn a_moment_has_a_day_a_time_and_an_offset() {
        for good in [
            "2026-03-02T09:00:00Z",
            "2026-03-02T09:00:00.123456Z",
            "2026-03-02T11:00:00+02:00",
            "1900-01-01T00:00:00Z",
        ] {
            assert!(is_moment(good), "{good}");
        }
        for bad in [
            "2026-03-02",
            "2026-03-02T09:00:00",
            "2026-03-02 09:00:00Z",
            "2026-03-02t09:00:00z",
            "2026-03-02T09:00:00z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T09:60:00Z",
            "2026-12-31T23:59:60Z",
            "2026-02-30T09:00:00Z",
            "2026-03-02T09:00Z",
            "2026-03-02T09:00:00+2",
            "2026-03-02T09:00:00+99:00",
            "1899-12-31T23:59:59Z",
            "1900-01-01T00:00:00+02:00",
            "2101-01-01T00:00:00Z",
            "äääääääääääääääääääää",
            "",
        ] {
            assert!(!is_moment(bad), "{bad}");
        }
        assert!(!is_moment(&format!(
            "2026-03-02T09:00:00.{}Z",
            "1".repeat(999)
        )));
    }

    #[test]
    fn a_uuid_has_hyphens() {
        assert!(is_uuid("01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"));
        for bad in [
            "01939f2a7c1e7b5a9d550a4f6a1c2e77",
            "{01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77}",
            "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
            "1",
            "",
        ] {
            assert!(!is_uuid(bad), "{bad}");
        }
    }
}
