//! What is hidden takes as long to be refused as what does not exist. Compared by rank within one run: of all pairs of a
//! hidden and an unknown id, the hidden one is the slower in about half, whatever the machine and its load.

use std::time::{Duration, Instant};

use palvelurekisteri_tests::region::people;

use crate::walk::objects::Ids;
use crate::walk::operation;
use crate::walk::world::World;

/// Ids of each kind that are asked for.
const PAIRS: usize = 300;
/// How far from one half the share may be: chance alone moves it by 0.024 (standard deviation of 300 and 300).
const TOLERANCE: f64 = 0.15;

/// Operations that decide in ways of their own.
const OPERATIONS: [&str; 9] = [
    "explain_access",
    "list_client_timeline",
    "read_activation_phase",
    "read_assessment_health",
    "read_client",
    "read_client_overview",
    "read_note",
    "read_social_note",
    "read_social_relationship",
];

/// The share of pairs in which the first is slower; a tie is half a pair.
fn slower(first: &[Duration], second: &[Duration]) -> f64 {
    let mut share = 0.0;
    for one in first {
        for other in second {
            share += match one.cmp(other) {
                std::cmp::Ordering::Greater => 1.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Less => 0.0,
            };
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "some ten thousand pairs")]
    let pairs = (first.len() * second.len()) as f64;
    share / pairs
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_id_is_refused_as_fast_as_an_unknown_one() {
    let world = World::begin().await;
    for id in OPERATIONS {
        let prepared = world
            .prepare_among(operation(id), &people::OFFICER, Ids::new())
            .await
            .unwrap();
        let stranger = people::SOUTH_OFFICER;
        let (mut hidden, mut unknown) = (Vec::new(), Vec::new());
        for round in 0..2 * PAIRS {
            // In turn, the first one changing: whatever slows the machine down slows both.
            let is_hidden = (round + round / 2) % 2 == 0;
            let request = match is_hidden {
                true => prepared.request.anew(),
                false => prepared.with_unknown_id(),
            };
            let started = Instant::now();
            let answer = world.exchange_as(&stranger, &request).await;
            let taken = started.elapsed();
            world.expect("a stranger", &request, &answer, 404, "not_found");
            match is_hidden {
                true => hidden.push(taken),
                false => unknown.push(taken),
            }
        }
        let share = slower(&hidden, &unknown);
        println!("{id}: hidden slower in {share:.3} of the pairs");
        if (share - 0.5).abs() > TOLERANCE {
            world.find(format!("{id}: hidden is slower in {share:.3} of the pairs"));
        }
    }
    world.end("times");
}
