//! Whoever changes the access log behind the last checkpoint is found out, the superuser of the database included.

use std::time::Duration;

use chrono::{DateTime, Months, Utc};
use palvelurekisteri_domain::code_set::audit::SealFault;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::checkpoint::origin;
use palvelurekisteri_store::audit::sequencer::{BATCH, Sequencer};
use palvelurekisteri_store::audit::verification::{BadEntry, Verification, Verified, verify};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::server::now;
use palvelurekisteri_tests::temp_dir::TempDir;
use uuid::Uuid;

/// Events of [`Log::sealed`]; every ten have a checkpoint.
const EVENTS: i64 = 60;
/// How often it is looked whether what is waited for has come.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A log with what seals and verifies it.
pub(crate) struct Log {
    db: TestDb,
    keys: AuditKeys,
    outside: TempDir,
}

impl Log {
    pub(crate) async fn new() -> Self {
        Self {
            db: TestDb::new().await,
            keys: AuditKeys::generate().unwrap(),
            outside: TempDir::new(),
        }
    }

    /// Events in transactions of five, with a checkpoint after every second one.
    async fn sealed() -> Self {
        let log = Self::new().await;
        for round in 0..EVENTS / 5 {
            log.write(5).await;
            if round % 2 == 1 {
                log.seal().await;
            }
        }
        log.db
            .execute(
                "create table event_before as table audit_event; create table leaf_before as table audit_leaf;
                 create table checkpoint_before as table audit_checkpoint;
                 create table reason_before as table audit_reason;",
            )
            .await;
        log
    }

    /// Writes events in one transaction, the last of them with a reason.
    async fn write(&self, count: i64) {
        self.db.execute(&events_sql(count)).await;
    }

    async fn sequencer(&self) -> Sequencer {
        Sequencer::connect(&self.db.url(As::Audit), origin("test"))
            .await
            .unwrap()
    }

    /// The database that it is in.
    pub(crate) fn database(&self) -> &TestDb {
        &self.db
    }

    /// Places and signs all that there is.
    pub(crate) async fn seal(&self) {
        let mut sequencer = self.leading().await;
        self.place_all(&mut sequencer).await;
        let folder = Some(self.outside.path());
        sequencer.sign(&self.keys, folder, now()).await.unwrap();
    }

    /// Waits for other tests: their transactions are transactions of the same PostgreSQL.
    async fn place_all(&self, sequencer: &mut Sequencer) {
        let unplaced = "select count(*) from audit_event e
                         where not exists (select from audit_leaf l where l.event_id = e.id)";
        let wait = async {
            loop {
                sequencer.place_next().await.unwrap();
                if self.db.count(unplaced).await == 0 {
                    break;
                }
                tokio::time::sleep(LOOK_EVERY).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), wait)
            .await
            .expect("everything gets a place");
    }

    /// One that seals: the former one's lock ends with its connection, a moment after it was dropped.
    async fn leading(&self) -> Sequencer {
        let wait = async {
            let mut sequencer = self.sequencer().await;
            while !sequencer.leads(&self.keys).await.unwrap() {
                tokio::time::sleep(LOOK_EVERY).await;
            }
            sequencer
        };
        tokio::time::timeout(Duration::from_secs(20), wait)
            .await
            .expect("the lock is free")
    }

    /// What whoever has the checkpoints outside finds, from the beginning.
    pub(crate) async fn judge(&self) -> Option<BadEntry> {
        self.verify(0, now()).await.first_bad
    }

    async fn verify(&self, from: u64, now: DateTime<Utc>) -> Verified {
        let what = Verification {
            keys: &self.keys,
            origin: &origin("test"),
            from,
            at_most: None,
            folder: Some(self.outside.path()),
            now,
        };
        verify(&self.db.url(As::Audit), &what).await.unwrap()
    }

    /// As a superuser who is held by no trigger.
    async fn tamper(&self, sql: &str) {
        let all = format!("set session_replication_role = replica; {sql}");
        self.db.execute(&all).await;
    }

    /// Undoes every change.
    async fn restore(&self) {
        self.tamper(
            "delete from audit_event; insert into audit_event table event_before;
             delete from audit_leaf; insert into audit_leaf table leaf_before;
             delete from audit_checkpoint; insert into audit_checkpoint table checkpoint_before;
             delete from audit_reason; insert into audit_reason table reason_before;",
        )
        .await;
    }

    async fn event_at(&self, position: i64) -> Uuid {
        let ids = self
            .db
            .texts(&format!(
                "select event_id from audit_leaf where position = {position}"
            ))
            .await;
        ids[0].parse().unwrap()
    }
}

/// One full batch, as soon as no transaction of another test is below it.
async fn place_batch(sequencer: &mut Sequencer) {
    let wait = async {
        while sequencer.place_next().await.unwrap() != BATCH {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), wait)
        .await
        .expect("a batch gets its places");
}

fn events_sql(count: i64) -> String {
    format!(
        "begin;
         insert into audit_event (id, occurred_at, area_id, user_id, operation, action, outcome, status, request_id,
                                  client_ids, has_reason)
         select gen_random_uuid(), '2026-03-02T07:00:00Z', 1, gen_random_uuid(), 'read_client', 'read', 'allowed', 200,
                gen_random_uuid(), array[gen_random_uuid()], n = {count}
           from generate_series(1, {count}) n;
         insert into audit_reason (event_id, reason)
         select id, 'koe' from audit_event where has_reason and xid = pg_current_xact_id();
         commit;"
    )
}

fn at(fault: SealFault, position: u64, event_id: Option<Uuid>) -> Option<BadEntry> {
    Some(BadEntry {
        fault,
        position: Some(position),
        last_position: None,
        event_id,
    })
}

fn between(fault: SealFault, from: u64, to: u64) -> Option<BadEntry> {
    Some(BadEntry {
        fault,
        position: Some(from),
        last_position: Some(to),
        event_id: None,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_superuser_who_tampers_is_found_and_the_first_bad_entry_named() {
    let log = Log::sealed().await;
    let good = log.verify(0, now()).await;
    assert_eq!(good.first_bad, None);
    assert_eq!((good.to, good.complete), (60, true));
    assert_eq!((good.checkpoints, good.outside_checkpoints), (6, 6));
    assert_eq!(log.verify(30, now()).await.to, 60);

    let [sixteenth, seventeenth] = [log.event_at(16).await, log.event_at(17).await];
    // Within a transaction the order is that of random ids.
    let reasons = "select l.position::text from audit_leaf l join audit_reason r on r.event_id = l.event_id order by 1";
    let with_reason: u64 = log.db.texts(reasons).await[0].parse().unwrap();
    let reasoned = log.event_at(i64::try_from(with_reason).unwrap()).await;
    let this = format!("'{seventeenth}'");
    let tail = "delete from audit_event where id in (select event_id from audit_leaf where position >= 40);
                delete from audit_leaf where position >= 40;";
    let attacks = [
        (
            "change",
            format!("update audit_event set user_id = gen_random_uuid() where id = {this}"),
            at(SealFault::Changed, 17, Some(seventeenth)),
        ),
        (
            "change of a reason",
            format!("update audit_reason set reason = 'muu' where event_id = '{reasoned}'"),
            at(SealFault::Changed, with_reason, Some(reasoned)),
        ),
        (
            "deletion of an event",
            format!("delete from audit_event where id = {this}"),
            at(SealFault::Missing, 17, Some(seventeenth)),
        ),
        (
            "deletion of an event and its place",
            format!(
                "delete from audit_event where id = {this}; delete from audit_leaf where position = 17"
            ),
            at(SealFault::Missing, 17, None),
        ),
        (
            "deletion of the end",
            tail.to_owned(),
            between(SealFault::TailCut, 40, 59),
        ),
        (
            "deletion of the end with its checkpoints",
            format!("{tail} delete from audit_checkpoint where tree_size > 40"),
            between(SealFault::TailCut, 40, 59),
        ),
        (
            "insertion under an id that has a place",
            format!(
                "insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, xid)
                 select id, '2027-01-01', operation, action, outcome, status, request_id, xid
                   from audit_event where id = {this}"
            ),
            at(SealFault::Inserted, 17, Some(seventeenth)),
        ),
        (
            "two places exchanged",
            "update audit_leaf set position = -1 where position = 16;
             update audit_leaf set position = 16 where position = 17;
             update audit_leaf set position = 17 where position = -1"
                .to_owned(),
            at(SealFault::Reordered, 17, Some(sixteenth)),
        ),
        (
            "another instant on a checkpoint",
            "update audit_checkpoint set signed_at = signed_at - interval '1 day' where tree_size = 30".to_owned(),
            between(SealFault::Signature, 20, 29),
        ),
    ];
    for (attack, sql, wanted) in attacks {
        log.tamper(&sql).await;
        assert_eq!(log.judge().await, wanted, "{attack}");
        log.restore().await;
        assert_eq!(log.judge().await, None, "restored after {attack}");
    }

    let id = Uuid::new_v4();
    log.tamper(&format!(
        "insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, xid)
         select '{id}', occurred_at, operation, action, outcome, status, request_id, xid
           from audit_event where id = {this}"
    ))
    .await;
    let inserted = log.judge().await.expect("an event without a place");
    assert_eq!(
        (inserted.fault, inserted.position, inserted.event_id),
        (SealFault::Inserted, None, Some(id))
    );
}

/// The database alone then agrees with itself, under the right key.
#[tokio::test(flavor = "multi_thread")]
async fn who_lets_the_register_seal_a_changed_log_anew_is_found_by_the_checkpoints_outside() {
    let log = Log::sealed().await;
    let changed = log.event_at(35).await;
    log.tamper(&format!(
        "update audit_event set user_id = gen_random_uuid() where id = '{changed}';
         delete from audit_client where position >= 30;
         delete from audit_leaf where position >= 30; delete from audit_checkpoint where tree_size > 30"
    ))
    .await;
    log.seal().await;
    assert_eq!(log.judge().await, between(SealFault::Resealed, 30, 39));
}

/// Every column of every kind, at places that differ from run to run of the loop but not of the test.
#[tokio::test(flavor = "multi_thread")]
async fn any_change_of_a_single_row_is_found_where_it_is() {
    let log = Log::sealed().await;
    let changes = [
        "occurred_at = occurred_at + interval '1 microsecond'",
        "area_id = 2",
        "user_id = null",
        "session_id = gen_random_uuid()",
        "role = 'coach'",
        "acting_for = gen_random_uuid()",
        "operation = 'list_clients'",
        "action = 'list'",
        "purpose = 'x'",
        "outcome = 'refused'",
        "status = 404",
        "code = 'not_found'",
        "request_id = gen_random_uuid()",
        "subject_id = gen_random_uuid()",
        "client_ids = client_ids || gen_random_uuid()",
        "client_ids = '{}'",
        "row_count = 1",
        "changed_fields = '{text}'",
        "target_id = gen_random_uuid()",
        "recorded_at = recorded_at + interval '1 microsecond'",
    ];
    let ids = log
        .db
        .texts("select event_id from audit_leaf order by position")
        .await;
    let mut undo = String::new();
    for (round, change) in changes.iter().cycle().take(100).enumerate() {
        let position = round * 37 % ids.len();
        let id: Uuid = ids[position].parse().unwrap();
        log.tamper(&format!(
            "{undo} update audit_event set {change} where id = '{id}'"
        ))
        .await;
        let place = u64::try_from(position).unwrap();
        assert_eq!(
            log.judge().await,
            at(SealFault::Changed, place, Some(id)),
            "{change}"
        );
        undo = format!(
            "delete from audit_event where id = '{id}';
             insert into audit_event select * from event_before where id = '{id}';"
        );
    }
    log.tamper(&undo).await;
    assert_eq!(log.judge().await, None);
}

/// 703/2023, annex: twelve years. What is older may be gone, what is younger may not.
#[tokio::test(flavor = "multi_thread")]
async fn events_may_be_gone_when_a_checkpoint_proves_their_age() {
    let log = Log::sealed().await;
    log.tamper(
        "delete from audit_event where id in (select event_id from audit_leaf where position < 20)",
    )
    .await;
    assert_eq!(log.judge().await.unwrap().fault, SealFault::Missing);
    let later = now().checked_add_months(Months::new(145)).unwrap();
    let found = log.verify(0, later).await;
    assert_eq!((found.first_bad, found.expired), (None, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sequencer_that_dies_is_followed_by_one_that_loses_and_doubles_nothing() {
    let log = Log::new().await;
    log.write(1_500).await;
    log.write(1_500).await;
    let mut first = log.leading().await;
    place_batch(&mut first).await;
    let mut second = log.sequencer().await;
    assert!(
        !second.leads(&log.keys).await.unwrap(),
        "one at a time seals"
    );
    first.sign(&log.keys, None, now()).await.unwrap();
    place_batch(&mut first).await;
    drop((first, second));

    log.seal().await;
    let found = log.verify(0, now()).await;
    assert_eq!(
        (found.to, found.complete, found.first_bad),
        (3_000, true, None)
    );
    let indexed = log
        .db
        .count("select count(distinct event_id) from audit_client")
        .await;
    assert_eq!(indexed, 3_000);
}

/// What began first and ends last has its place before what came after it.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_gets_a_place_above_a_transaction_that_can_still_commit() {
    let log = Log::new().await;
    let slow = log.db.connect(As::Admin).await;
    let sql = events_sql(2);
    let uncommitted = sql.strip_suffix("commit;").unwrap();
    slow.batch_execute(uncommitted).await.unwrap();
    log.write(3).await;

    let mut sequencer = log.leading().await;
    assert_eq!(sequencer.place_next().await.unwrap(), 0);
    slow.batch_execute("commit").await.unwrap();
    log.place_all(&mut sequencer).await;
    assert_eq!(sequencer.unsigned(), 5);
    let backlog = sequencer.backlog().await.unwrap();
    assert_eq!(backlog.events, 5, "placed, and not signed yet");
    sequencer.sign(&log.keys, None, now()).await.unwrap();
    assert_eq!(sequencer.backlog().await.unwrap().events, 0);
    drop(sequencer);
    assert_eq!(log.judge().await, None);
}

/// Nothing is added to a log whose last checkpoint is not what was signed.
#[tokio::test(flavor = "multi_thread")]
async fn a_broken_log_is_not_sealed_further() {
    let log = Log::sealed().await;
    log.tamper("update audit_checkpoint set root_hash = sha256('x') where tree_size = 60")
        .await;
    log.write(5).await;
    let refused = log.sequencer().await.leads(&log.keys).await.unwrap_err();
    assert!(refused.to_string().contains("does not verify"), "{refused}");
}
