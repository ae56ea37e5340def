//! Rates of activation (aktivointiaste): two definitions with different denominators, so that a figure always says which.

/// Hundredths of a per cent in one.
const PARTS: u64 = 10_000;

/// The rate of activation in hundredths of a per cent, rounded half up: those in services of all who are in services or
/// unemployed, `ALP / (ALP + U)` (Statistics Finland; domain.md §7.4). `None` where there is nobody.
///
/// The definition of Kela differs in who is counted, not in the division.
#[must_use]
pub fn activation_rate(active: u64, all: u64) -> Option<u64> {
    if all == 0 {
        return None;
    }
    let rounded = u128::from(active) * u128::from(PARTS) * 2 + u128::from(all);
    u64::try_from(rounded / (u128::from(all) * 2)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_rates_come_out() {
        assert_eq!(activation_rate(117_789, 117_789 + 351_872), Some(2_508));
        assert_eq!(activation_rate(109_134, 109_134 + 243_876), Some(3_092));
    }

    #[test]
    fn nobody_has_no_rate() {
        assert_eq!(activation_rate(0, 0), None);
        assert_eq!(activation_rate(0, 5), Some(0));
        assert_eq!(activation_rate(5, 5), Some(PARTS));
    }
}
