//! SIGTERM while people work.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::caller::{Caller, Unanswered};
use crate::office::{Office, Officer};
use crate::support::{Serving, postgres_runs};

/// People at work; half of them keep their connection.
const PEOPLE: usize = 10;
/// Between two calls of one of them: a hundred calls a second in all.
const PACE: Duration = Duration::from_millis(100);
/// Answers before the signal comes.
const BEFORE: usize = 60;
/// Longer than connections and requests may take to end, and the last checkpoint.
const STOPPED_WITHIN: Duration = Duration::from_secs(90);
/// How often it is stopped in the ordinary run of the tests.
const STOPS: usize = 4;

/// What came of the calls.
#[derive(Default)]
struct Tally {
    answered: AtomicUsize,
    closed_before: AtomicUsize,
    refused: AtomicUsize,
    written: Mutex<BTreeSet<Uuid>>,
    broken: Mutex<Vec<String>>,
}

impl Tally {
    fn count(counter: &AtomicUsize) {
        counter.fetch_add(1, Ordering::SeqCst);
    }

    fn broken(&self, what: String) {
        self.broken.lock().unwrap().push(what);
    }

    fn is_broken(&self) -> bool {
        !self.broken.lock().unwrap().is_empty()
    }
}

/// Works until the register refuses connections, or something has gone wrong.
fn work(address: &str, officer: &Officer, number: usize, tally: &Tally) {
    let mut caller = match number % 2 {
        0 => Caller::keeping(address),
        _ => Caller::fresh(address),
    };
    let begun = Instant::now();
    for turn in 0.. {
        if tally.is_broken() {
            return;
        }
        let call = match (number / 2 + turn) % 2 {
            0 => officer.read(number + turn),
            _ => officer.write(number + turn, Uuid::new_v4()),
        };
        match caller.call(&call) {
            Ok(answer) => match Officer::id_in(&call, &answer) {
                Ok(id) => {
                    Tally::count(&tally.answered);
                    if call.key.is_some() {
                        assert!(tally.written.lock().unwrap().insert(id));
                    }
                }
                Err(wrong) => tally.broken(wrong),
            },
            Err(Unanswered::Refused) => return Tally::count(&tally.refused),
            Err(Unanswered::ClosedBefore) => Tally::count(&tally.closed_before),
            Err(Unanswered::Broken(how)) => tally.broken(how),
        }
        let next = begun + PACE * u32::try_from(turn + 1).unwrap();
        thread::sleep(next.saturating_duration_since(Instant::now()));
    }
}

#[test]
fn a_signal_under_load_breaks_no_answer_and_loses_no_write() {
    let stops = std::env::var("TEST_STOPS").map_or(STOPS, |stops| stops.parse().unwrap());
    let office = Office::open();
    let mut written = BTreeSet::new();
    for stop in 1..=stops {
        let serving = Serving::start(office.program());
        let address = serving.address.clone();
        let officer = Officer::log_in(&address);
        let tally = Tally::default();
        let took = thread::scope(|scope| {
            for number in 0..PEOPLE {
                let (address, officer, tally) = (&address, &officer, &tally);
                scope.spawn(move || work(address, officer, number, tally));
            }
            while tally.answered.load(Ordering::SeqCst) < BEFORE && !tally.is_broken() {
                thread::sleep(PACE / 10);
            }
            let (status, took) = serving.end("-TERM");
            assert_eq!(status.code(), Some(0));
            took
        });
        let broken = tally.broken.into_inner().unwrap();
        let acknowledged = tally.written.into_inner().unwrap();
        println!(
            "stop {stop}: {} answers, {} notes, {} closed before a request, {} broken; ended in {took:?}",
            tally.answered.load(Ordering::SeqCst),
            acknowledged.len(),
            tally.closed_before.load(Ordering::SeqCst),
            broken.len(),
        );
        assert_eq!(broken, Vec::<String>::new());
        assert_eq!(tally.refused.load(Ordering::SeqCst), PEOPLE);
        assert!(took < STOPPED_WITHIN, "{took:?}");
        assert!(!postgres_runs(office.folder.path()));
        assert!(office.is_shut_down());
        written.extend(acknowledged);
    }
    office.assert_stored(&written);
}
