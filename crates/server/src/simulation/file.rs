//! The file of a candidate law: figures of the tables, and of the settings what would be set otherwise.

use anyhow::{Context as _, Result, bail};
use palvelurekisteri_domain::{
    deadline::settings::DeadlineSettings,
    statute::candidate::{Candidate, CandidateText},
};
use toml::{Table, Value};

/// A candidate and the readings of deadlines with it.
#[derive(Debug, Clone, Copy)]
pub struct Read {
    /// The candidate.
    pub candidate: &'static Candidate,
    /// Readings of deadlines: those of the settings where the file does not say otherwise.
    pub deadlines: DeadlineSettings,
}

/// Reads the text of a file.
///
/// # Errors
/// A sentence with every fault and its place: no TOML, an unknown key, table or rule, a figure that does not fit.
pub fn parse(text: &str, settings: &DeadlineSettings) -> Result<Read> {
    let mut file: Table = text.parse()?;
    let mut deadlines = Table::try_from(settings).context("the settings of deadlines")?;
    match file.remove("deadlines") {
        Some(Value::Table(changed)) => deadlines.extend(changed),
        Some(_) => bail!("deadlines: must be a table of settings"),
        None => {}
    }
    let deadlines = deadlines.try_into().context("deadlines")?;
    let text: CandidateText = file.try_into()?;
    let candidate = Candidate::read(text).map_err(|faults| {
        let faults: Vec<_> = faults
            .iter()
            .map(|fault| format!("{}: {}", fault.path, fault.problem))
            .collect();
        anyhow::anyhow!("{}", faults.join("; "))
    })?;
    Ok(Read {
        candidate,
        deadlines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let error = parse(text, &DeadlineSettings::default()).unwrap_err();
        format!("{error:#}")
    }

    #[test]
    fn settings_that_the_file_does_not_name_stay_as_they_are() {
        let settings = DeadlineSettings {
            phase_notice_days: 3,
            ..DeadlineSettings::default()
        };
        let read = parse("[deadlines]\nplan_renewal_days = 5\n", &settings).unwrap();
        assert_eq!(read.deadlines.plan_renewal_days, 5);
        assert_eq!(read.deadlines.phase_notice_days, 3);
        let nothing = parse("", &settings).unwrap();
        assert_eq!(nothing.deadlines, settings);
    }

    #[test]
    fn every_fault_is_said_at_once_with_its_place() {
        let figure = |table: &str, value: &str| {
            format!(
                "[[figure]]\ntable = \"{table}\"\nact = \"1/2027\"\nsection = \"1 §\"\nvalid_from = \"2027-01-01\"\n\
                 value = {value}\n"
            )
        };
        let text = [
            figure("work_trial.total_month", "6"),
            figure("work_trial.minutes_per_day", "6"),
            figure("work_trial.total_months", "-6"),
            figure("rehabilitative_work.plan", "6"),
            figure("work_trial.total_months", "6") + "rule = \"TK-99\"\n",
            "[[ended]]\ntable = \"nothing\"\nlast_day = \"2027-01-01\"\n".to_owned(),
        ]
        .concat();
        assert_eq!(
            fault(&text),
            "figure[0]: there is no such table; figure[1]: the table cannot have such a figure; \
             figure[2]: the table cannot have such a figure; \
             figure[3]: the table holds no number: a change of it is an edited rule; \
             figure[4]: there is no such rule; ended[0]: there is no such table"
        );
    }

    #[test]
    fn two_figures_of_a_table_in_the_same_days_are_a_fault() {
        let figure = |days: &str| {
            format!(
                "[[figure]]\ntable = \"work_trial.total_months\"\nact = \"1/2027\"\nsection = \"1 §\"\nvalue = 4\n{days}\n"
            )
        };
        let ended = "[[ended]]\ntable = \"work_trial.total_months\"\nlast_day = \"2027-06-30\"\n";
        let year =
            |year: i32| format!("valid_from = \"{year}-01-01\"\nvalid_to = \"{year}-12-31\"");
        let since = |year: i32| format!("valid_from = \"{year}-01-01\"");
        let overlaps =
            |place| format!("{place}: its days are also those of another figure of the table");
        let both = |first: &str, second: &str| figure(first) + &figure(second);
        for (first, second, later) in [
            (since(2027), since(2027), "figure[1]"),
            (since(2027), since(2028), "figure[1]"),
            (year(2028), since(2027), "figure[0]"),
            (
                year(2027),
                "valid_from = \"2027-12-31\"".to_owned(),
                "figure[1]",
            ),
        ] {
            assert_eq!(
                fault(&both(&first, &second)),
                overlaps(later),
                "{first} {second}"
            );
        }
        let settings = DeadlineSettings::default();
        assert!(parse(&both(&year(2027), &since(2028)), &settings).is_ok());
        // An end within the days of a figure that says when it ends is another opinion of the same thing.
        assert_eq!(fault(&(figure(&year(2027)) + ended)), overlaps("ended[0]"));
        assert!(
            parse(
                &(figure(&since(2027)) + ended + &figure(&since(2028))),
                &settings
            )
            .is_ok()
        );
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        assert!(fault("[deadlines]\nplan_renewal_day = 5\n").contains("plan_renewal_day"));
        assert!(fault("[law]\nentry_by_benefits_from = \"2026-05-01\"\n").contains("entry_by"));
        assert!(fault("figures = []\n").contains("figures"));
    }
}
