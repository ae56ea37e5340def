//! Follow-up forms (seurantalomake): due days, and whether one is missing (KL-11, FU-01 to FU-04).

use chrono::{Days, NaiveDate};

use super::{
    facts::FollowUpReceived,
    settings::{FollowUpRule, FollowUpStage},
};

/// The last day on which a form is in time; `None` for the middle and the end of an employment
/// without an end, and outside the calendar.
///
/// The middle is half the days after the start, the odd day left to the second half.
#[must_use]
pub fn due_on(
    rule: FollowUpRule,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let days = Days::new(rule.days.into());
    match rule.stage {
        FollowUpStage::Start => starts_on.checked_add_days(days),
        FollowUpStage::Middle => {
            let half = (ends_on? - starts_on).num_days().checked_div(2)?;
            starts_on
                .checked_add_days(Days::new(u64::try_from(half).ok()?))?
                .checked_add_days(days)
        }
        FollowUpStage::End => ends_on?.checked_sub_days(days),
    }
}

/// The form that stops the payment of a period: due on its last day or before, and not received by
/// then. A form that comes later frees the payments of later periods.
#[must_use]
pub fn missing(
    rules: &[FollowUpRule],
    received: &[FollowUpReceived],
    employment: (NaiveDate, Option<NaiveDate>),
    period_ends_on: NaiveDate,
) -> Option<(FollowUpRule, NaiveDate)> {
    let (starts_on, ends_on) = employment;
    rules.iter().find_map(|rule| {
        let due_on =
            due_on(*rule, starts_on, ends_on).filter(|due_on| *due_on <= period_ends_on)?;
        let is_there = received
            .iter()
            .any(|form| form.stage == rule.stage && form.received_on <= period_ends_on);
        (!is_there).then_some((*rule, due_on))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    const START: FollowUpRule = FollowUpRule {
        stage: FollowUpStage::Start,
        days: 30,
    };
    const MIDDLE: FollowUpRule = FollowUpRule {
        stage: FollowUpStage::Middle,
        days: 14,
    };
    const END: FollowUpRule = FollowUpRule {
        stage: FollowUpStage::End,
        days: 30,
    };

    #[test]
    fn forms_are_due_after_the_start_around_the_middle_and_before_the_end() {
        let starts_on = date!(2023, 1, 1);
        let ends_on = Some(date!(2023, 12, 31));
        assert_eq!(due_on(START, starts_on, ends_on), Some(date!(2023, 1, 31)));
        assert_eq!(due_on(MIDDLE, starts_on, ends_on), Some(date!(2023, 7, 16)));
        assert_eq!(due_on(END, starts_on, ends_on), Some(date!(2023, 12, 1)));
        assert_eq!(due_on(END, starts_on, None), None);
    }

    #[test]
    fn a_form_stops_the_payments_from_its_due_day_until_it_comes() {
        let employment = (date!(2023, 1, 2), None);
        let at = |received: &[FollowUpReceived], ends_on| {
            missing(&[START], received, employment, ends_on).map(|(_, due_on)| due_on)
        };
        assert_eq!(at(&[], date!(2023, 1, 31)), None);
        assert_eq!(at(&[], date!(2023, 2, 1)), Some(date!(2023, 2, 1)));
        let late = [FollowUpReceived {
            stage: FollowUpStage::Start,
            received_on: date!(2023, 3, 5),
        }];
        assert_eq!(at(&late, date!(2023, 2, 28)), Some(date!(2023, 2, 1)));
        assert_eq!(at(&late, date!(2023, 3, 31)), None);
        let other = [FollowUpReceived {
            stage: FollowUpStage::End,
            received_on: date!(2023, 1, 5),
        }];
        assert_eq!(at(&other, date!(2023, 2, 28)), Some(date!(2023, 2, 1)));
    }
}
