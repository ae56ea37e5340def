//! The report as lines for people.

use std::fmt::Write as _;

use palvelurekisteri_domain::rule::simulation::{DeadlineChange, DeadlineFate, Quota, QuotaUnit};

use super::{Finding, PhaseLine, QuotaLine, Report};

/// The whole report: totals by rule, then each phase and each deadline that changes.
#[must_use]
pub fn render(report: &Report) -> String {
    let mut text = String::new();
    // Writing into a string does not fail.
    let _ = write(report, &mut text);
    text
}

fn write(report: &Report, text: &mut String) -> std::fmt::Result {
    let name = match report.candidate.as_str() {
        "" => "the candidate",
        name => name,
    };
    writeln!(
        text,
        "{name} as of {}: {} of {} phases and {} deadlines of {} clients would change",
        report.as_of,
        report.phases.len(),
        report.phases_judged,
        report.deadlines.len(),
        report.clients_compared
    )?;
    for (rule, total) in &report.totals {
        let rule = if rule.is_empty() { "no rule" } else { rule };
        writeln!(
            text,
            "{rule}: {} findings new, {} gone, {} quotas, {} deadlines; {} clients",
            total.new, total.gone, total.quotas, total.deadlines, total.clients
        )?;
    }
    for line in &report.phases {
        write_phase(line, text)?;
    }
    for line in &report.deadlines {
        writeln!(
            text,
            "client {} of area {}: {}",
            line.client_id,
            line.area_id,
            deadline(&line.change)
        )?;
    }
    Ok(())
}

fn write_phase(line: &PhaseLine, text: &mut String) -> std::fmt::Result {
    writeln!(
        text,
        "client {} of area {}: phase {} ({}, {})",
        line.client_id, line.area_id, line.phase_id, line.kind, line.state
    )?;
    for (sign, found) in [("+", &line.new), ("-", &line.gone)] {
        for one in found {
            writeln!(text, "  {sign} {}", finding(one))?;
        }
    }
    if let Some(QuotaLine { now, then }) = line.quota {
        writeln!(text, "  left: {} -> {}", left(now), left(then))?;
    }
    Ok(())
}

fn finding(found: &Finding) -> String {
    let mut line = format!(
        "{} {} at {} ({})",
        found.rule.unwrap_or("-"),
        found.code,
        if found.pointer.is_empty() {
            "-"
        } else {
            &found.pointer
        },
        found.severity
    );
    for (name, value) in &found.params {
        line.push_str(&format!(" {name}={value}"));
    }
    line
}

fn left(quota: Option<Quota>) -> String {
    let Some(quota) = quota else {
        return "not modelled".to_owned();
    };
    let unit = match quota.unit {
        QuotaUnit::Days => "days",
        QuotaUnit::Months => "months",
    };
    let until = quota
        .latest_ends_on
        .map(|day| format!(", until {day}"))
        .unwrap_or_default();
    format!("{} of {} {unit}{until}", quota.left, quota.maximum)
}

fn deadline(change: &DeadlineChange) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
    let fate = match change.fate {
        DeadlineFate::New => "new",
        DeadlineFate::Withdrawn => "withdrawn",
        DeadlineFate::Moved => "moved",
        DeadlineFate::Closed => "closed",
        DeadlineFate::Reopened => "reopened",
    };
    format!(
        "{} {} of {} {} {fate}: {} -> {}",
        change.rule.unwrap_or("-"),
        change.kind,
        change.cause,
        change.cause_id,
        day(change.due_on),
        day(change.would_be_due_on)
    )
}

#[cfg(test)]
mod tests {
    use palvelurekisteri_domain::violation::Violation;

    use super::*;

    #[test]
    fn what_is_found_in_two_places_is_two_findings() {
        let at = |pointer: &str| {
            let found = Violation::block("activation_phase.days_per_week.above_maximum", pointer);
            finding(&Finding::from(found.with("days", 4_u8)))
        };
        assert_eq!(
            at("/rehabilitative_part/days_per_week"),
            "- activation_phase.days_per_week.above_maximum at /rehabilitative_part/days_per_week (block) days=4"
        );
        assert_ne!(
            at("/days_per_week"),
            at("/rehabilitative_part/days_per_week")
        );
        assert!(at("").contains(" at - (block)"), "{}", at(""));
    }
}
