//! What an act leaves to judge (harkintavalta): the blocking findings that may be overridden, each with the provision that
//! lets the authority decide otherwise. Everything that is not here blocks without exception.

use chrono::NaiveDate;

use crate::statute::{Citation, pay_subsidy_condition::neglect_exception};

/// A blocking finding that the authority may decide against, for reasons that it writes down.
#[derive(Debug, Clone, Copy)]
pub struct Discretion {
    /// Code of the finding. A code and not a rule: of a rule with several items the act may leave one to judge.
    pub code: &'static str,
    /// Rule of the rule tables that gives it.
    pub rule: &'static str,
    basis: fn(NaiveDate) -> Option<Citation>,
}

impl Discretion {
    /// The provision that leaves it to judge on the day that chooses the law; `None` where none is modelled.
    #[must_use]
    pub fn basis(&self, on: NaiveDate) -> Option<Citation> {
        (self.basis)(on)
    }
}

/// Everything that an act leaves to judge.
pub static DISCRETIONS: [Discretion; 1] = [Discretion {
    code: "pay_subsidy.neglect.essential",
    rule: "PT-14",
    basis: |on| neglect_exception(on).map(|row| row.basis),
}];

/// What the act leaves to judge behind a code; `None` for a code that blocks without exception.
#[must_use]
pub fn find(code: &str) -> Option<&'static Discretion> {
    DISCRETIONS.iter().find(|one| one.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        rule,
        time::date,
        violation::{catalogue, example::example},
    };

    #[test]
    fn what_may_be_overridden_is_a_blocking_finding_of_its_rule() {
        for one in &DISCRETIONS {
            assert!(catalogue::text(one.code).is_some(), "{}", one.code);
            assert!(example(one.code).unwrap().is_blocking(), "{}", one.code);
            let listed = rule::find(one.rule).unwrap();
            assert!(listed.codes.contains(&one.code), "{}", one.code);
            assert!(std::ptr::eq(find(one.code).unwrap(), one));
        }
        assert!(find("rehabilitative_work.days.above_maximum").is_none());
        assert!(find("pay_subsidy.penalty.barred").is_none());
    }

    #[test]
    fn the_exception_rests_on_the_law_of_the_decision() {
        let neglect = find("pay_subsidy.neglect.essential").unwrap();
        assert_eq!(neglect.basis(date!(2023, 6, 30)), None);
        let act = |day| neglect.basis(day).unwrap().act;
        assert_eq!(act(date!(2023, 7, 1)), "916/2012");
        assert_eq!(act(date!(2024, 12, 31)), "916/2012");
        assert_eq!(act(date!(2025, 1, 1)), "380/2023");
    }
}
