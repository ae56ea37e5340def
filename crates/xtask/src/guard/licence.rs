//! SPDX licence expressions: is there a way to use the crate under licences of our list?

/// Licences that a crate of this build may be under: permissive or file-based, EUPL-compatible.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Zlib",
];

/// Whether an expression can be met with allowed licences alone.
///
/// `OR` needs one side and `AND` both; `AND` binds tighter. An exception (`WITH`) only adds
/// rights, so its licence decides. `/` is the old form of `OR`. What cannot be read is refused.
pub(crate) fn is_allowed(expression: &str) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    matches!(either(&words), Some((allowed, [])) if allowed)
}

/// The verdict on what was read, and the words after it; `None` when it is no expression.
type Read<'a, 'w> = Option<(bool, &'a [&'w str])>;

fn either<'a, 'w>(words: &'a [&'w str]) -> Read<'a, 'w> {
    let (mut allowed, mut rest) = both(words)?;
    while let ["OR", after @ ..] = rest {
        let (next, behind) = both(after)?;
        allowed |= next;
        rest = behind;
    }
    Some((allowed, rest))
}

fn both<'a, 'w>(words: &'a [&'w str]) -> Read<'a, 'w> {
    let (mut allowed, mut rest) = single(words)?;
    while let ["AND", after @ ..] = rest {
        let (next, behind) = single(after)?;
        allowed &= next;
        rest = behind;
    }
    Some((allowed, rest))
}

fn single<'a, 'w>(words: &'a [&'w str]) -> Read<'a, 'w> {
    match words {
        ["(", inside @ ..] => match either(inside)? {
            (allowed, [")", rest @ ..]) => Some((allowed, rest)),
            _ => None,
        },
        [")" | "AND" | "OR" | "WITH", ..] | [] => None,
        [licence, "WITH", _exception, rest @ ..] => Some((ALLOWED.contains(licence), rest)),
        [licence, rest @ ..] => Some((ALLOWED.contains(licence), rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_of_real_crates_are_read() {
        let cases = [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("Apache-2.0 / MIT", true),
            ("Unlicense OR MIT", true),
            ("MIT OR Apache-2.0 OR LGPL-2.1-or-later", true),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("ISC AND (Apache-2.0 OR ISC)", true),
            ("ISC AND (Apache-2.0 OR ISC) AND OpenSSL", false),
            ("(MIT OR Apache-2.0) AND LicenseRef-Own", false),
            ("MIT AND GPL-3.0-only OR GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT AND ISC", true),
            ("GPL-2.0-only WITH Classpath-exception-2.0", false),
            ("AGPL-3.0-only", false),
            ("LGPL-3.0-or-later", false),
            ("OpenSSL", false),
            ("Unlicense", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(is_allowed(expression), expected, "{expression}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for expression in [
            "", "MIT OR", "OR MIT", "(MIT", "MIT)", "MIT MIT", "WITH", "()",
        ] {
            assert!(!is_allowed(expression), "{expression}");
        }
    }
}
