//! Which of the three languages the caller wants.

use palvelurekisteri_domain::label::Language;

/// The best language for an `Accept-Language` header; Finnish where it asks for nothing we have.
///
/// A broken header is never a fault of the request: the answer is then in Finnish.
#[must_use]
pub fn from_accept_language(header: &str) -> Language {
    let mut best = (Language::default(), 0);
    for range in header.split(',').take(MAX_RANGES) {
        let Some((language, weight)) = parse_range(range) else {
            continue;
        };
        if weight > best.1 {
            best = (language, weight);
        }
    }
    best.0
}

/// A longer list is not from a browser; the rest of it is not read.
const MAX_RANGES: usize = 32;

/// `sv-FI;q=0.8` as the language and its weight in thousandths.
fn parse_range(range: &str) -> Option<(Language, u16)> {
    let mut parts = range.split(';');
    let tag = parts.next()?.trim();
    let primary = tag.split('-').next()?.to_ascii_lowercase();
    let language = match primary.as_str() {
        "*" => Language::default(),
        spoken => spoken.parse().ok()?,
    };
    match parts.next() {
        None => Some((language, 1000)),
        Some(weight) => Some((language, parse_weight(weight.trim())?)),
    }
}

/// `q=0.85` in thousandths; `None` for anything RFC 9110 does not allow.
fn parse_weight(text: &str) -> Option<u16> {
    let value = text
        .strip_prefix("q=")
        .or_else(|| text.strip_prefix("Q="))?;
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        for (header, expected) in [
            ("", Language::Fi),
            ("sv", Language::Sv),
            ("sv-FI", Language::Sv),
            ("EN-gb", Language::En),
            ("en;q=0.5, sv;q=0.9", Language::Sv),
            ("en;q=0.9,sv;q=0.9", Language::En),
            ("de, fr;q=0.9", Language::Fi),
            ("de, en;q=0.1", Language::En),
            ("*", Language::Fi),
            ("sv;q=0.5, *;q=0.1", Language::Sv),
            ("sv;q=0", Language::Fi),
            ("fi;q=0, en", Language::En),
            ("en;q=1.000, sv;q=0.999", Language::En),
        ] {
            assert_eq!(from_accept_language(header), expected, "{header:?}");
        }
    }

    #[test]
    fn a_broken_header_means_finnish() {
        for header in [
            ";;;,,,",
            "sv;q=2",
            "sv;q=1.5",
            "sv;q=-1",
            "sv;q=0.1234",
            "sv;q=",
            "sv;x=1",
            "\u{0}",
            "ä",
        ] {
            assert_eq!(from_accept_language(header), Language::Fi, "{header:?}");
        }
    }
}
