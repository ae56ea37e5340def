use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::LazyLock,
};

use bytes::Bytes;
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    activation_phase::{
        PhaseFacts, attendance, check,
        overlap::{PhasePeriod, is_excluded},
        state::{Change, check_change, state_after},
    },
    assessment::rules::{AssessmentFacts, check_complete},
    code_set::{
        assessment::AssessmentState,
        organisation::LegalForm,
        phase::{PhaseKind, PhaseState},
        phase_details::AttendanceStatus,
        placement::PlacementKind,
        plan::PlanKind,
        situation::SituationKind,
    },
    identity::{IdentityPolicy, personal_identity_code::PersonalIdentityCode},
    plan::rules::{KelaRehabilitation, check_approvals},
    statute::assessment::AssessmentItem,
    time::{month::add_months, range::DateRange},
};

use super::*;
use crate::{
    lists::MISSING,
    options::DEFAULT_ANCHOR,
    rows::{Secret, area::EmployerRow},
};

const TODAY: NaiveDate = DEFAULT_ANCHOR;

fn options() -> SeedOptions {
    SeedOptions {
        clients: None,
        anchor: DEFAULT_ANCHOR,
        password_hash: "hash".to_owned(),
    }
}

/// The default region, told once for all tests: the first area's batches, then the second's.
static TOLD: LazyLock<Vec<(RegionRows, Vec<Batch>)>> = LazyLock::new(|| {
    let told = |(mut area, rows): (Area, RegionRows)| {
        let batches = std::iter::from_fn(|| area.next_batch().map(|(_, batch)| batch));
        (rows, batches.collect())
    };
    areas(&options()).unwrap().into_iter().map(told).collect()
});

fn batches() -> impl Iterator<Item = &'static Batch> {
    TOLD.iter().flat_map(|(_, batches)| batches)
}

fn first_area() -> impl Iterator<Item = &'static Batch> {
    TOLD[0].1.iter()
}

fn all_lines() -> Vec<Bytes> {
    let mut lines = Vec::new();
    for (mut area, mut rows) in areas(&options()).unwrap() {
        lines.extend(
            rows.payloads()
                .unwrap()
                .into_iter()
                .map(|payload| payload.lines),
        );
        while let Some((_, mut batch)) = area.next_batch() {
            let payloads = batch.payloads(None).unwrap();
            lines.extend(payloads.into_iter().map(|payload| payload.lines));
        }
    }
    lines
}

fn plain(secret: &Secret) -> &str {
    match secret {
        Secret::Plain(text) => text,
        Secret::Sealed(_) => panic!("the generator seals nothing"),
    }
}

#[test]
fn the_same_options_give_the_same_rows() {
    let hash = || {
        let mut hasher = DefaultHasher::new();
        all_lines().hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(), hash());
}

#[test]
fn every_name_and_text_comes_from_the_lists() {
    let is_missing = |lines: &Bytes| {
        let text = std::str::from_utf8(lines).unwrap();
        text.split(['\t', '\n']).any(|column| column == MISSING)
    };
    assert!(!all_lines().iter().any(is_missing));
    let unnamed = |batch: &Batch| {
        batch.clients.iter().any(|client| {
            client.first_names.contains(MISSING) || client.last_name.contains(MISSING)
        })
    };
    assert!(!batches().any(unnamed));
}

#[test]
fn phases_and_placements_add_up_to_the_published_figures() {
    let started = |kind| {
        let phases = first_area().flat_map(|batch| &batch.phases);
        phases
            .filter(|phase| phase.kind == kind && phase.starts_on.is_some())
            .count()
    };
    let placed = |kinds: &[PlacementKind]| {
        let placements = first_area().flat_map(|batch| &batch.placements);
        placements
            .filter(|placement| kinds.contains(&placement.kind))
            .count()
    };
    assert_eq!(started(PhaseKind::RehabilitativeWork), 322);
    assert_eq!(started(PhaseKind::WorkTrial), 308);
    assert_eq!(started(PhaseKind::PaySubsidy), 644);
    assert_eq!(placed(&[PlacementKind::OpenLabourMarket]), 263);
    let education = [
        PlacementKind::EducationDegree,
        PlacementKind::SelfMotivatedStudy,
        PlacementKind::Apprenticeship,
    ];
    assert_eq!(placed(&education), 246);
}

#[test]
fn between_700_and_800_clients_are_served_at_a_time() {
    let relationships = first_area().flat_map(|batch| &batch.relationships);
    let open: BTreeSet<_> = relationships
        .filter(|relationship| relationship.closed_on.is_none())
        .map(|relationship| relationship.client_id)
        .collect();
    assert!((700..=800).contains(&open.len()), "{}", open.len());
}

#[test]
fn every_identity_code_is_valid_synthetic_and_used_once() {
    let mut seen = BTreeSet::new();
    let mut characters = BTreeSet::new();
    for row in batches().flat_map(|batch| &batch.identity_codes) {
        let text = plain(&row.identity_code_ciphertext);
        let code = PersonalIdentityCode::parse(text, TODAY, IdentityPolicy::Synthetic).unwrap();
        assert!(code.is_temporary());
        assert_eq!(code.reveal(), text);
        assert!(seen.insert(text), "given twice");
        characters.insert(text.chars().nth(6).unwrap());
    }
    assert_eq!(characters, BTreeSet::from_iter("-YXWVUABCDEF".chars()));
    let births: HashMap<_, _> = batches()
        .flat_map(|batch| &batch.clients)
        .map(|client| (client.id, client.birth_date))
        .collect();
    let codes = batches().flat_map(|batch| &batch.identity_codes);
    for row in codes {
        let text = plain(&row.identity_code_ciphertext);
        let code = PersonalIdentityCode::parse(text, TODAY, IdentityPolicy::Synthetic).unwrap();
        assert_eq!(code.birth_date(), births[&row.client_id]);
    }
}

#[test]
fn a_large_region_gives_no_identity_code_twice() {
    let options = SeedOptions {
        clients: Some(6_000),
        ..options()
    };
    let mut seen = BTreeSet::new();
    for (mut area, _) in areas(&options).unwrap() {
        while let Some((_, batch)) = area.next_batch() {
            for row in &batch.identity_codes {
                assert!(seen.insert(plain(&row.identity_code_ciphertext).to_owned()));
            }
        }
    }
}

/// Legal forms of all places.
fn legal_forms() -> HashMap<Uuid, LegalForm> {
    let providers = TOLD.iter().flat_map(|(rows, _)| &rows.providers);
    let providers = providers.map(|provider| (provider.id, provider.legal_form));
    let employers = TOLD.iter().flat_map(|(rows, _)| &rows.employers);
    let form = |employer: &EmployerRow| (employer.id, employer.legal_form);
    providers.chain(employers.map(form)).collect()
}

#[test]
fn every_phase_is_lawful_by_the_rules_of_its_own_date() {
    let forms = legal_forms();
    let mut checked = 0;
    for batch in batches() {
        let decisions: HashMap<_, _> = batch
            .pay_subsidies
            .iter()
            .map(|row| (row.phase_id, row.decision_on))
            .collect();
        let purposes: HashMap<_, _> = batch
            .work_trials
            .iter()
            .map(|row| (row.phase_id, row.purpose))
            .collect();
        for phase in &batch.phases {
            let place = phase.provider_id.or(phase.employer_id).unwrap();
            let facts = PhaseFacts {
                kind: phase.kind,
                starts_on: Some(phase.planned_starts_on),
                ends_on: Some(phase.planned_ends_on),
                days_per_week: u8::try_from(phase.days_per_week).ok(),
                minutes_per_day: u16::try_from(phase.minutes_per_day).ok(),
                provider_legal_form: Some(forms[&place]),
                decision_on: decisions.get(&phase.id).copied().flatten(),
                work_trial_purpose: purposes.get(&phase.id).copied(),
            };
            let found = check(&facts, phase.planned_starts_on);
            assert!(found.is_empty(), "{found:?}");
            checked += 1;
        }
    }
    assert!(checked > 1_500);
}

#[test]
fn statutory_phases_of_a_client_never_overlap() {
    for batch in batches() {
        let mut by_client: BTreeMap<Uuid, Vec<PhasePeriod>> = BTreeMap::new();
        for phase in &batch.phases {
            let end = phase.ends_on.unwrap_or(phase.planned_ends_on);
            let end = end.max(phase.planned_starts_on);
            by_client
                .entry(phase.client_id)
                .or_default()
                .push(PhasePeriod {
                    kind: phase.kind,
                    state: phase.state,
                    period: DateRange::new(phase.planned_starts_on, Some(end)).unwrap(),
                });
        }
        for phases in by_client.values() {
            for (at, phase) in phases.iter().enumerate() {
                assert!(!is_excluded(phase, &phases[at + 1..]));
            }
        }
    }
}

#[test]
fn phases_lie_inside_their_relationship_and_after_their_plan() {
    for batch in batches() {
        let relationships: HashMap<_, _> = batch
            .relationships
            .iter()
            .map(|row| (row.id, row))
            .collect();
        let plans: HashMap<_, _> = batch.plans.iter().map(|row| (row.id, row)).collect();
        for phase in &batch.phases {
            let relationship = relationships[&phase.relationship_id];
            assert!(relationship.opened_on <= phase.planned_starts_on);
            let last = phase.ends_on.unwrap_or(phase.planned_ends_on);
            assert!(
                relationship
                    .closed_on
                    .is_none_or(|closed_on| last <= closed_on)
            );
            let plan = plans[&phase.plan_id];
            assert!(
                plan.in_force_on
                    .is_some_and(|day| day <= phase.planned_starts_on)
            );
            if phase.kind == PhaseKind::RehabilitativeWork {
                assert_ne!(plan.kind, PlanKind::Employment);
            }
        }
    }
}

#[test]
fn every_phase_came_to_its_state_through_lawful_changes() {
    for batch in batches() {
        let mut histories: HashMap<Uuid, Vec<Change>> = HashMap::new();
        let starts: HashMap<_, _> = batch
            .phases
            .iter()
            .map(|phase| (phase.id, phase.planned_starts_on))
            .collect();
        for row in &batch.transitions {
            let history = histories.entry(row.phase_id).or_default();
            let next = Change {
                transition: row.transition,
                effective_on: row.effective_on,
            };
            // The row of the planning itself is no change.
            if row.from_state.is_some() {
                let found = check_change(history, next, starts[&row.phase_id], TODAY);
                assert!(found.is_empty(), "{found:?}");
            }
            history.push(next);
        }
        for phase in &batch.phases {
            assert_eq!(state_after(&histories[&phase.id]).unwrap(), phase.state);
            let is_started = phase.starts_on.is_some();
            let runs = matches!(phase.state, PhaseState::Running | PhaseState::Suspended);
            assert_eq!(is_started, runs || phase.state == PhaseState::Ended);
            assert!(phase.starts_on.is_none_or(|day| day <= TODAY));
        }
    }
}

#[test]
fn every_plan_has_the_approvals_that_the_law_names() {
    for batch in batches() {
        let mut given: HashMap<Uuid, Vec<_>> = HashMap::new();
        for row in &batch.plan_approvals {
            given.entry(row.plan_id).or_default().push(row.party);
        }
        for plan in &batch.plans {
            let kela = match plan.kela_rehabilitation {
                true => KelaRehabilitation::Needed,
                false => KelaRehabilitation::NotNeeded,
            };
            let day = plan.in_force_on.unwrap();
            let found = check_approvals(plan.kind, kela, day, &given[&plan.id]);
            assert!(!found.iter().any(|found| found.is_blocking()), "{found:?}");
        }
    }
}

#[test]
fn every_completed_assessment_has_what_the_law_asks() {
    let given = BTreeSet::from([
        AssessmentItem::Competence,
        AssessmentItem::CompetenceGoals,
        AssessmentItem::WorkCapacity,
        AssessmentItem::JobSearchSkills,
        AssessmentItem::OtherFactors,
        AssessmentItem::ProlongedUnemploymentRisk,
    ]);
    for batch in batches() {
        let healths: BTreeSet<_> = batch
            .assessment_healths
            .iter()
            .map(|row| row.assessment_id)
            .collect();
        for row in &batch.assessments {
            assert_eq!(
                row.completed_on.is_none(),
                row.state == AssessmentState::Draft
            );
            let Some(completed_on) = row.completed_on else {
                continue;
            };
            assert!(healths.contains(&row.id) && row.prolonged_unemployment_risk.is_some());
            let facts = AssessmentFacts {
                kind: row.kind,
                given: given.clone(),
            };
            let found = check_complete(&facts, completed_on);
            assert!(!found.iter().any(|found| found.is_blocking()));
        }
    }
}

#[test]
fn attendance_is_inside_its_phase_and_under_the_maximum() {
    for batch in batches() {
        let periods: HashMap<_, _> = batch
            .phases
            .iter()
            .map(|phase| {
                let end = phase.ends_on.unwrap_or(phase.planned_ends_on);
                (
                    phase.id,
                    DateRange::new(phase.planned_starts_on, Some(end)).unwrap(),
                )
            })
            .collect();
        let mut attended: HashMap<Uuid, Vec<NaiveDate>> = HashMap::new();
        for row in &batch.attendance_days {
            let facts = attendance::AttendanceFacts {
                kind: PhaseKind::RehabilitativeWork,
                day: row.day,
                status: row.status,
                minutes: row.minutes.and_then(|minutes| u16::try_from(minutes).ok()),
                period: periods[&row.phase_id],
            };
            assert!(attendance::check(&facts, TODAY).is_empty());
            if row.status == AttendanceStatus::Attended {
                attended.entry(row.client_id).or_default().push(row.day);
            }
        }
        for days in attended.values_mut() {
            days.sort();
            for (at, day) in days.iter().enumerate() {
                let from = add_months(*day, -12);
                let count = days[..=at]
                    .iter()
                    .filter(|earlier| **earlier > from)
                    .count();
                assert!(count <= 178);
            }
        }
    }
}

#[test]
fn situations_of_one_kind_do_not_overlap() {
    for batch in batches() {
        let mut rows: HashMap<_, Vec<(&str, &str)>> = HashMap::new();
        for row in &batch.situations {
            let group = match row.kind == SituationKind::TargetGroup {
                true => row.code,
                false => None,
            };
            let (from, to) = row.valid[1..].split_once(',').unwrap();
            let to = to.trim_end_matches(')');
            rows.entry((row.client_id, row.kind, group))
                .or_default()
                .push((from, to));
        }
        for ranges in rows.values_mut() {
            ranges.sort();
            for pair in ranges.windows(2) {
                assert!(!pair[0].1.is_empty() && pair[0].1 <= pair[1].0, "{pair:?}");
            }
        }
    }
}
