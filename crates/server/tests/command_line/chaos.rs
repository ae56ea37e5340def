//! The register and its PostgreSQL killed again and again while people write.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::caller::Caller;
use crate::office::{Office, Officer};
use crate::support::{Serving, kill_postgres};

/// People who write, one note after the other.
const PEOPLE: usize = 6;
/// How long killing goes on in the ordinary run of the tests.
const SECONDS: u64 = 8;
/// Before a call is tried again.
const AGAIN_AFTER: Duration = Duration::from_millis(20);
/// No note takes this long, however often it is tried: the register did not come back.
const GIVEN_UP_AFTER: Duration = Duration::from_secs(100);

/// Where and when to kill: SplitMix64 from a number that is printed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (word ^ (word >> 31)) % bound
    }
}

/// What came of the calls.
#[derive(Default)]
struct Tally {
    /// Note of each idempotency key.
    acknowledged: Mutex<BTreeMap<Uuid, Uuid>>,
    tries: AtomicUsize,
    wrong: Mutex<Vec<String>>,
}

impl Tally {
    fn count(&self) -> usize {
        self.acknowledged.lock().unwrap().len()
    }

    /// Waits until everybody works again; false when that will not be.
    fn goes_on(&self) -> bool {
        let before = self.count();
        while self.count() < before + PEOPLE {
            if !self.wrong.lock().unwrap().is_empty() {
                return false;
            }
            thread::sleep(AGAIN_AFTER);
        }
        true
    }
}

/// Writes notes until the end, each again and again with its key until it is acknowledged.
fn write(address: &str, officer: &Officer, number: usize, tally: &Tally, is_over: &AtomicBool) {
    let mut caller = Caller::keeping(address);
    let mut turn = number;
    while !is_over.load(Ordering::SeqCst) {
        turn += 1;
        let key = Uuid::new_v4();
        let call = officer.write(turn, key);
        let begun = Instant::now();
        let id = loop {
            if begun.elapsed() > GIVEN_UP_AFTER {
                return tally.wrong.lock().unwrap().push("given up".to_owned());
            }
            tally.tries.fetch_add(1, Ordering::SeqCst);
            // What a killed program had in hand, nobody knows: that is why there are keys.
            if let Ok(answer) = caller.call(&call) {
                match Officer::id_in(&call, &answer) {
                    Ok(id) => break id,
                    // Its twin is still at work, or the database is not there.
                    Err(_) if [409, 503].contains(&answer.status) => {}
                    Err(wrong) => return tally.wrong.lock().unwrap().push(wrong),
                }
            }
            thread::sleep(AGAIN_AFTER);
        };
        tally.acknowledged.lock().unwrap().insert(key, id);
        // Asked again, it is the same note.
        if turn.is_multiple_of(5)
            && let Ok(answer) = caller.call(&call)
            && let Ok(again) = Officer::id_in(&call, &answer)
        {
            assert_eq!(again, id);
        }
    }
}

/// A port that is free and stays the same over all starts.
fn free_address() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}

#[test]
fn killed_again_and_again_it_loses_nothing_and_writes_nothing_twice() {
    let read = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let seconds = read("CHAOS_SECONDS").unwrap_or(SECONDS);
    let seed = read("CHAOS_SEED").unwrap_or(u64::from(std::process::id()));
    println!("CHAOS_SEED={seed}");
    let mut chance = Chance(seed);
    let office = Office::open();
    let address = free_address();
    let start = || {
        let mut program = office.program();
        program.env("PALVELUREKISTERI__HTTP__LISTEN", &address);
        Serving::start(program)
    };
    let mut serving = Some(start());
    let officer = Officer::log_in(&address);
    let tally = Tally::default();
    let is_over = AtomicBool::new(false);
    let mut kills = [0, 0];
    thread::scope(|scope| {
        for number in 0..PEOPLE {
            let (address, officer, tally, is_over) = (&address, &officer, &tally, &is_over);
            scope.spawn(move || write(address, officer, number * 1_000, tally, is_over));
        }
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(seconds) || kills[1] == 0 {
            if !tally.goes_on() {
                break;
            }
            thread::sleep(Duration::from_millis(chance.below(1_500)));
            if kills[0] <= kills[1] {
                let running = serving.take().unwrap();
                assert_eq!(running.end("-KILL").0.code(), None);
                serving = Some(start());
                kills[0] += 1;
            } else {
                kills[1] += usize::from(kill_postgres(office.folder.path()));
            }
        }
        is_over.store(true, Ordering::SeqCst);
    });
    let (status, _) = serving.unwrap().end("-TERM");
    let wrong = tally.wrong.into_inner().unwrap();
    let acknowledged = tally.acknowledged.into_inner().unwrap();
    println!(
        "{seconds} s: {} kills of the server, {} of PostgreSQL, {} tries, {} notes acknowledged",
        kills[0],
        kills[1],
        tally.tries.load(Ordering::SeqCst),
        acknowledged.len()
    );
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(status.code(), Some(0));
    assert!(!acknowledged.is_empty());
    let notes = acknowledged.values().copied().collect();
    office.assert_stored(&notes);
    assert_eq!(notes.len(), acknowledged.len());
}
