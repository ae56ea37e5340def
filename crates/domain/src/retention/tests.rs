use super::*;
use crate::time::date;

const SETTINGS: fn() -> RetentionSettings = RetentionSettings::default;

fn ended(on: NaiveDate) -> ClientFacts {
    ClientFacts {
        recorded_on: date!(2025, 1, 7),
        annulled_on: None,
        is_open: false,
        ended_on: Some(on),
        keep: None,
    }
}

/// The verdicts on the day before and on the day itself.
fn around(facts: &ClientFacts, day: NaiveDate) -> (bool, bool) {
    let erases = |on| matches!(judge_client(facts, &SETTINGS(), on), Verdict::Erase(_));
    (erases(day.pred_opt().expect("a day")), erases(day))
}

#[test]
fn a_client_goes_the_day_after_four_whole_years() {
    for (ended_on, erase_from) in [
        (date!(2026, 3, 1), date!(2030, 3, 2)),
        (date!(2027, 12, 31), date!(2032, 1, 1)),
        // 29 February: a leap year to a leap year, and from the eve of March.
        (date!(2028, 2, 29), date!(2032, 3, 1)),
        (date!(2027, 2, 28), date!(2031, 3, 1)),
    ] {
        assert_eq!(
            around(&ended(ended_on), erase_from),
            (false, true),
            "{ended_on}"
        );
    }
}

#[test]
fn a_leap_day_ends_on_the_last_of_february() {
    let settings = RetentionSettings {
        client_years: 3,
        ..SETTINGS()
    };
    let verdict = judge_client(&ended(date!(2028, 2, 29)), &settings, date!(2031, 3, 1));
    assert!(matches!(verdict, Verdict::Erase(due) if due.erase_from == date!(2031, 3, 1)));
}

#[test]
fn the_clock_stands_while_a_relationship_is_open_and_starts_anew_at_its_end() {
    let mut facts = ended(date!(2026, 3, 1));
    facts.is_open = true;
    let late = date!(2040, 1, 1);
    assert_eq!(judge_client(&facts, &SETTINGS(), late), Verdict::Wait(None));
    facts.is_open = false;
    facts.ended_on = Some(date!(2029, 6, 30));
    assert_eq!(around(&facts, date!(2033, 7, 1)), (false, true));
}

#[test]
fn who_was_annulled_or_never_served_goes_too() {
    let mut facts = ended(date!(2026, 3, 1));
    facts.annulled_on = Some(date!(2026, 5, 2));
    // An annulled client's relationship may stand open.
    facts.is_open = true;
    assert_eq!(around(&facts, date!(2030, 5, 3)), (false, true));
    let never = ClientFacts {
        annulled_on: None,
        is_open: false,
        ended_on: None,
        ..facts
    };
    assert_eq!(around(&never, date!(2029, 1, 8)), (false, true));
    let verdict = judge_client(&never, &SETTINGS(), date!(2029, 1, 8));
    assert!(matches!(verdict, Verdict::Erase(due) if due.rule == RetentionRule::ClientNeverServed));
}

#[test]
fn a_pending_matter_keeps_and_says_so_only_when_the_time_is_over() {
    let mut facts = ended(date!(2026, 3, 1));
    for keep in [Keep::Held, Keep::Pending] {
        facts.keep = Some(keep);
        let judged = |on| judge_client(&facts, &SETTINGS(), on);
        assert!(matches!(judged(date!(2030, 3, 1)), Verdict::Wait(Some(_))));
        assert!(matches!(judged(date!(2030, 3, 2)), Verdict::Keep(_, why) if why == keep));
    }
}

#[test]
fn social_welfare_is_kept_ten_years_and_multidisciplinary_support_four() {
    let day = date!(2026, 3, 1);
    for end in [SocialEnd::Closed(day), SocialEnd::Annulled(day)] {
        assert!(matches!(
            judge_social(end, date!(2036, 3, 1)),
            Verdict::Wait(Some(_))
        ));
        assert!(matches!(
            judge_social(end, date!(2036, 3, 2)),
            Verdict::Erase(_)
        ));
    }
    let judged = |on| judge_multidisciplinary(day, None, on);
    assert!(matches!(judged(date!(2030, 3, 1)), Verdict::Wait(Some(_))));
    assert!(matches!(judged(date!(2030, 3, 2)), Verdict::Erase(_)));
}

#[test]
fn drafts_go_by_days_and_the_ledger_after_twelve_years() {
    let day = date!(2026, 3, 1);
    let draft = |on| judge_draft(day, None, &SETTINGS(), on);
    assert!(matches!(draft(date!(2026, 5, 30)), Verdict::Wait(Some(_))));
    assert!(matches!(draft(date!(2026, 5, 31)), Verdict::Erase(_)));
    let told = |on| judge_disclosure(day, &SETTINGS(), on);
    assert!(matches!(told(date!(2038, 3, 1)), Verdict::Wait(Some(_))));
    assert!(matches!(told(date!(2038, 3, 2)), Verdict::Erase(_)));
    assert_eq!(oldest_tombstone(&SETTINGS(), date!(2028, 3, 1)), day);
}

#[test]
fn nothing_is_erased_by_an_act_that_was_not_in_force() {
    let facts = ended(date!(2000, 1, 1));
    let judged = judge_client(&facts, &SETTINGS(), date!(2024, 12, 31));
    assert_eq!(judged, Verdict::Wait(None));
    let social = SocialEnd::Closed(date!(2000, 1, 1));
    assert_eq!(
        judge_social(social, date!(2023, 12, 31)),
        Verdict::Wait(None)
    );
}

#[test]
fn a_period_outside_its_bounds_is_refused_by_name() {
    assert_eq!(SETTINGS().validate(), Ok(()));
    for (field, settings) in [
        (
            "client_years",
            RetentionSettings {
                client_years: 5,
                ..SETTINGS()
            },
        ),
        (
            "ledger_years",
            RetentionSettings {
                ledger_years: 1,
                ..SETTINGS()
            },
        ),
        (
            "draft_days",
            RetentionSettings {
                draft_days: 13,
                ..SETTINGS()
            },
        ),
    ] {
        assert_eq!(settings.validate().map_err(|fault| fault.field), Err(field));
    }
}

#[test]
fn every_rule_has_a_code_of_its_own_that_a_tombstone_can_hold() {
    let mut codes = RetentionRule::ALL.map(RetentionRule::code).to_vec();
    assert!(codes.iter().all(|code| code.len() <= 40));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), RetentionRule::ALL.len());
}
