//! Findings of rules (havainnot): what did not stop a fact and is kept beside it. Without the parameters, and without findings
//! about work capacity, which is health.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{
    ACTIVATION_PHASE, CLIENT, NON_DISCLOSURE_ORDER, PHASE_FINDING, SERVICE_RELATIONSHIP,
};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{phase_finding} g
             join {activation_phase} p on p.id = g.phase_id and p.annulled_at is null
             join {live_client} c on c.id = p.client_id
            where g.code not like '%capacity%'";

/// Findings of rules about phases and their days.
pub(super) const DATASET: Dataset = Dataset {
    name: "rule_findings",
    version: 1,
    meaning: words(
        "Sääntöjen havainnot vaiheista ja niiden päivistä.",
        "Findings of rules about phases and their days.",
    ),
    grain: words("havainto", "finding"),
    keys: &["finding_id"],
    parents: &[("phase_id", "activation_phases"), ("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "finding_id",
            (Kind::Pseudonym("phase_finding"), RecordClass::Phase),
            ("g.id", "phase_finding.id"),
            words("Havainnon pseudonyymi.", "Pseudonym of the finding."),
        ),
        Column::new(
            "phase_id",
            (Kind::Pseudonym("activation_phase"), RecordClass::Phase),
            ("g.phase_id", "phase_finding.phase_id"),
            words("Vaiheen pseudonyymi.", "Pseudonym of the phase."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Phase),
            ("g.client_id", "phase_finding.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "day",
            (Kind::Date, RecordClass::Phase),
            ("g.day", "phase_finding.day"),
            words(
                "Läsnäolopäivä, jota havainto koskee.",
                "Day of attendance that it is about.",
            ),
        )
        .nullable(),
        Column::new(
            "code",
            (Kind::Code, RecordClass::Phase),
            ("g.code", "phase_finding.code"),
            words(
                "Säännön koodi (docs/violations.md).",
                "Code of the rule (docs/violations.md).",
            ),
        ),
        Column::new(
            "severity",
            (Kind::Code, RecordClass::Phase),
            ("g.severity", "phase_finding.severity"),
            words(
                "Vakavuus: block, warn tai due.",
                "Severity: block, warn or due.",
            ),
        ),
        Column::new(
            "found_on",
            (Kind::Date, RecordClass::Phase),
            (
                "(g.found_at at time zone 'Europe/Helsinki')::date",
                "phase_finding.found_at",
            ),
            words("Päivä, jona se havaittiin.", "Day on which it was found."),
        ),
        Column::new(
            "resolved_on",
            (Kind::Date, RecordClass::Phase),
            (
                "(g.resolved_at at time zone 'Europe/Helsinki')::date",
                "phase_finding.resolved_at",
            ),
            words(
                "Päivä, josta alkaen se ei enää pätenyt.",
                "Day from which it no longer held.",
            ),
        )
        .nullable(),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Phase),
            ("g.version", "phase_finding.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[
            &CLIENT,
            &NON_DISCLOSURE_ORDER,
            &SERVICE_RELATIONSHIP,
            &PHASE_FINDING,
            &ACTIVATION_PHASE,
        ],
        from: FROM,
        erased: Some(("phase_finding", "finding_id")),
    },
};
