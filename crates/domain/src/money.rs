//! Money: whole cents, checked arithmetic.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, ObjectBuilder, RefOr, SchemaFormat,
        schema::{Schema, Type},
    },
};

/// An amount of euros in whole cents; negative when it is to be recovered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount of whole cents.
    #[must_use]
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The whole cents, for storage.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or `None` when it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` when it does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The amount taken a whole number of times, or `None` when it does not fit.
    #[must_use]
    pub fn checked_mul(self, times: i64) -> Option<Self> {
        self.0.checked_mul(times).map(Self)
    }

    /// The sum of amounts, or `None` when it does not fit.
    #[must_use]
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// `numerator / denominator` of the amount, such as 15 days of 30 or 70 per 100.
    ///
    /// Rounds half a cent away from zero: no statute says how, so this is the register's setting
    /// (rule PT-16). `None` for a denominator that is not positive and for a share that does not
    /// fit.
    #[must_use]
    pub fn checked_share(self, numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let denominator = i128::from(denominator);
        let product = i128::from(self.0) * i128::from(numerator);
        let half = if product < 0 {
            -denominator
        } else {
            denominator
        };
        i64::try_from((product * 2 + half) / (denominator * 2))
            .ok()
            .map(Self)
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl PartialSchema for Cents {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
            .description(Some("Euros in whole cents."))
            .examples([126_000])
            .build()
            .into()
    }
}

impl ToSchema for Cents {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Cents")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn half_a_month_of_the_cap_is_half_the_cap() {
        assert_eq!(
            Cents::new(126_000).checked_share(15, 30),
            Some(Cents::new(63_000))
        );
        assert_eq!(
            Cents::new(126_000).checked_share(31, 30),
            Some(Cents::new(130_200))
        );
    }

    #[test]
    fn half_a_cent_is_rounded_away_from_zero() {
        assert_eq!(Cents::new(5).checked_share(1, 2), Some(Cents::new(3)));
        assert_eq!(Cents::new(-5).checked_share(1, 2), Some(Cents::new(-3)));
        assert_eq!(Cents::new(4).checked_share(1, 3), Some(Cents::new(1)));
    }

    #[test]
    fn what_does_not_fit_is_none() {
        let most = Cents::new(i64::MAX);
        assert_eq!(most.checked_add(Cents::new(1)), None);
        assert_eq!(Cents::new(i64::MIN).checked_sub(Cents::new(1)), None);
        assert_eq!(most.checked_mul(2), None);
        assert_eq!(most.checked_share(2, 1), None);
        assert_eq!(most.checked_share(1, 0), None);
        assert_eq!(Cents::checked_sum([most, most]), None);
    }

    #[test]
    fn an_amount_prints_as_euros() {
        assert_eq!(Cents::new(1_009).to_string(), "10.09");
        assert_eq!(Cents::new(-5).to_string(), "-0.05");
        assert_eq!(
            serde_json::to_string(&Cents::new(126_000)).unwrap(),
            "126000"
        );
    }

    proptest! {
        #[test]
        fn a_share_is_within_half_a_cent(cents in -1_000_000_i64..1_000_000, n in 0_i64..400, d in 1_i64..400) {
            let share = Cents::new(cents).checked_share(n, d).unwrap().get();
            prop_assert!((share * d - cents * n).abs() * 2 <= d);
        }
    }
}
