//! A run: one position in the order of commits, one file pair per dataset, a manifest, and the folder appears.
//!
//! The position is recorded before the first row is read. Whoever repeats a run for the same day, also a day later, reads
//! the rows as they were at that position out of the history and gets the same bytes; what has been erased since cannot be
//! written again, and the run says so instead of writing something else.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;
use palvelurekisteri_store::export_run::snapshot::{Position, Snapshot, Whose};
use palvelurekisteri_store::export_run::{
    Begun, ExportArea, ExportLedger, ExportRun, Finished, Recorded, Wanted,
};
use uuid::Uuid;

use crate::code_sets;
use crate::datasets::SCHEMA_VERSION;
use crate::dictionary::machine_schema;
use crate::error::ExportError;
use crate::event::Event;
use crate::folder::{RunsFolder, run_name};
use crate::format::{Format, Written};
use crate::manifest::{FORMAT, Link, Manifest};
use crate::profile::Profile;
use crate::sql;
use crate::stored_file::write_whole;
use crate::verify::verify;

use self::files::Work;

/// Its files.
mod files;

/// Days after which a chain of deltas begins anew: well within the time for which tombstones are kept.
pub const LONGEST_CHAIN_DAYS: i64 = 90;

/// Whether a run holds everything or what has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// Everything.
    Full,
    /// What differs from the last run whose receipt came.
    Delta,
}

impl RunKind {
    /// The kind of a name; `None` where there is none.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        [Self::Full, Self::Delta]
            .into_iter()
            .find(|kind| kind.as_str() == name)
    }

    /// As in the ledger, the manifest and the name of the folder.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Delta => "delta",
        }
    }
}

/// For whom the files lie there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    /// For whoever runs the command: they stay, also where a request was first.
    Command,
    /// For those who asked over HTTP: they go when the requests are over.
    Requests,
}

/// What a run is told.
#[derive(Debug, Clone)]
pub struct RunOptions {
    /// Profile.
    pub profile: Profile,
    /// Folder of all exports.
    pub out: PathBuf,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// Today in Helsinki.
    pub today: NaiveDate,
    /// Everything or changes.
    pub kind: RunKind,
    /// How the files are written.
    pub written: Written,
    /// Connections that read at once.
    pub connections: usize,
    /// For whom the files lie there.
    pub keeper: Keeper,
    /// Instant of the run.
    pub now: DateTime<Utc>,
    /// Source of identifiers.
    pub new_id: fn() -> Uuid,
}

/// Keys of a run.
#[derive(Debug)]
pub struct Keys {
    /// Of pseudonyms.
    pub pseudonyms: Arc<PseudonymKeys>,
    /// Of signatures.
    pub signing: Arc<AuditKeys>,
}

/// A dataset that is written, for whoever watches.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// Its name.
    pub dataset: &'static str,
    /// Rows of it.
    pub rows: u64,
    /// How long it took.
    pub took: Duration,
    /// Datasets so far, this one included.
    pub done: usize,
    /// Datasets in all.
    pub total: usize,
}

/// What became of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Written for the first time.
    New,
    /// Written again at its recorded position.
    Again,
    /// It was there, whole: nothing was written.
    Already,
}

/// A whole run.
#[derive(Debug)]
pub struct Outcome {
    /// What became of it.
    pub made: Made,
    /// Where it is.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// How its files are written: as they were first, where it was made before.
    pub written: Written,
    /// Why a full run was made where a delta was asked for.
    pub forced_full: Option<String>,
}

/// Runs an export of an area as the export role.
///
/// # Errors
/// [`ExportError::Busy`] while another run of the profile goes on, [`ExportError::Unrepeatable`] where the day cannot be
/// made (again); the former exports are as they were after any error.
pub async fn run(
    url: &str,
    area: &ExportArea,
    options: &RunOptions,
    keys: &Keys,
    show: impl FnMut(Progress),
) -> Result<Outcome, ExportError> {
    let mut ledger = ExportLedger::connect(url).await?;
    ledger.enter(area).await?;
    if !ledger.try_lock(options.profile.as_str()).await? {
        return Err(ExportError::Busy);
    }
    let database_id = ledger.database_id().await?;
    let mut wanted = wanted(options);
    let mut forced_full = None;
    let mut base = None;
    let mut known = ledger.find(&wanted).await?;
    if known.is_none() && options.kind == RunKind::Delta {
        let acknowledged = ledger.find_acknowledged(&wanted).await?;
        match fit_base(acknowledged, &database_id, options, keys) {
            Ok(found) => base = Some(found),
            Err(reason) => {
                forced_full = Some(reason);
                wanted.kind = RunKind::Full.as_str().to_owned();
                known = ledger.find(&wanted).await?;
            }
        }
    }
    if let Some(run) = &known {
        base = match run.base_id {
            Some(id) => Some(ledger.read(id).await?),
            None => None,
        };
    }
    let runs = RunsFolder::new(&options.out, options.profile.as_str(), &area.code);
    if let Some(run) = &known {
        let name = run_name(run.business_date, &run.kind);
        if let Some(manifest) = already(&runs, &name, run, keys) {
            if options.keeper == Keeper::Command {
                ledger.keep(run.id).await?;
            }
            runs.name_latest(&name)?;
            return Ok(Outcome {
                made: Made::Already,
                folder: runs.run(&name),
                manifest,
                written: written(run)?,
                forced_full,
            });
        }
    }
    let whose = Whose {
        area_id: area.id,
        authority_id: area.authority_id,
    };
    let snapshot = Snapshot::take(url, whose).await?;
    let fresh = || Recorded {
        position: snapshot.position.to_string(),
        position_at: snapshot.taken_at,
        database_id: database_id.clone(),
        schema_version: SCHEMA_VERSION,
        code_set_version: code_sets::version(),
        rule_set_version: code_sets::rule_set_version(),
        pseudonym_key: keys.pseudonyms.current_id(),
    };
    let (run, made) = match known {
        Some(run) => match check_repeatable(&run, &snapshot, &database_id).await {
            Ok(()) => (run, Made::Again),
            // Nothing of it was ever handed over: it may begin anew while its day lasts.
            Err(ExportError::Unrepeatable(_))
                if run.manifest_sha256.is_none() && run.business_date == options.today =>
            {
                (ledger.begin_anew(run.id, &fresh()).await?, Made::New)
            }
            Err(error) => return Err(error),
        },
        None => {
            check_day(options)?;
            let previous = ledger.find_newest(&wanted).await?;
            let begun = Begun {
                id: (options.new_id)(),
                wanted: wanted.clone(),
                format: options.written.format.as_str().to_owned(),
                gzip: options.written.gzip,
                nested: options.written.nested,
                base_id: base.as_ref().map(|base| base.id),
                previous_id: previous.map(|previous| previous.id),
            };
            (ledger.begin(&begun, &fresh()).await?, Made::New)
        }
    };
    let previous = match run.previous_id {
        Some(id) => Some(ledger.read(id).await?),
        None => None,
    };
    let written = written(&run)?;
    let name = run_name(run.business_date, &run.kind);
    let partial = runs.begin(&name)?;
    let work = Work {
        area,
        run: &run,
        base: base.as_ref(),
        snapshot: &snapshot,
        made,
        written,
        guard: options.profile.guard(),
        pseudonyms: keys
            .pseudonyms
            .of_receiver(&run.pseudonym_key, &run.receiver)
            .ok_or_else(|| {
                ExportError::Unrepeatable(format!(
                    "the pseudonym key {} is not in the key folder: restore it from its backup",
                    run.pseudonym_key
                ))
            })?,
    };
    let (datasets, nested) = work.write(&partial, options.connections, show).await?;
    let schema = machine_schema(options.profile, written);
    let mut schema = serde_json::to_vec_pretty(&schema)
        .map_err(|_| ExportError::Internal("a schema that is no JSON"))?;
    schema.push(b'\n');
    let files = vec![write_whole(partial.path(), "schema.json", &schema)?];
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        profile: run.profile.clone(),
        receiver: run.receiver.clone(),
        area: area.code.clone(),
        controller: area.authority_id,
        run_id: run.id,
        business_date: run.business_date,
        kind: run.kind.clone(),
        schema_version: run.schema_version,
        code_set_version: run.code_set_version.clone(),
        rule_set_version: run.rule_set_version.clone(),
        position: run.position.clone(),
        position_at: run.position_at.to_rfc3339_opts(SecondsFormat::Micros, true),
        pseudonym_key: run.pseudonym_key.clone(),
        base: base.as_ref().and_then(link),
        previous: previous.as_ref().and_then(link),
        filters: options
            .profile
            .filters()
            .iter()
            .map(|filter| (*filter).to_owned())
            .collect(),
        tombstones: datasets.iter().map(|dataset| dataset.deletions).sum(),
        gzip: run.gzip,
        datasets,
        nested,
        files,
    };
    let manifest_sha256 = manifest.write(partial.path(), &keys.signing)?;
    if let Some(recorded) = &run.manifest_sha256
        && *recorded != manifest_sha256
    {
        return Err(ExportError::Unrepeatable(format!(
            "the run of {} would have other bytes than before: rows were changed past the history",
            run.business_date
        )));
    }
    let finished = Finished {
        manifest_sha256,
        row_count: i64::try_from(manifest.rows()).unwrap_or(i64::MAX),
        now: options.now,
    };
    let event = Event {
        id: (options.new_id)(),
        now: options.now,
        area,
    }
    .of_run(&manifest);
    ledger.finish(run.id, &finished, &event).await?;
    if options.keeper == Keeper::Command {
        ledger.keep(run.id).await?;
    }
    let folder = partial.publish()?;
    runs.name_latest(&name)?;
    Ok(Outcome {
        made,
        folder,
        manifest,
        written,
        forced_full,
    })
}

/// How the files of a run are written.
fn written(run: &ExportRun) -> Result<Written, ExportError> {
    let format = Format::find(&run.format);
    Ok(Written {
        format: format.ok_or(ExportError::Internal("a run of no known format"))?,
        gzip: run.gzip,
        nested: run.nested,
    })
}

fn wanted(options: &RunOptions) -> Wanted {
    Wanted {
        profile: options.profile.as_str().to_owned(),
        receiver: options.profile.receiver().to_owned(),
        business_date: options.business_date,
        kind: options.kind.as_str().to_owned(),
    }
}

/// The run that a delta can begin at, or why there is none.
fn fit_base(
    acknowledged: Option<ExportRun>,
    database_id: &str,
    options: &RunOptions,
    keys: &Keys,
) -> Result<ExportRun, String> {
    let Some(base) = acknowledged else {
        return Err("no run has been acknowledged".to_owned());
    };
    let age = options.now - base.position_at;
    let reason = if base.database_id != database_id {
        "the database was restored from a dump"
    } else if base.schema_version != SCHEMA_VERSION {
        "the datasets have another version"
    } else if base.pseudonym_key != keys.pseudonyms.current_id() {
        "the pseudonym key was replaced"
    } else if age.num_days() > LONGEST_CHAIN_DAYS {
        "the last receipt is too old"
    } else {
        return Ok(base);
    };
    Err(reason.to_owned())
}

/// A first run is for today: of another day no position was recorded.
fn check_day(options: &RunOptions) -> Result<(), ExportError> {
    let (day, today) = (options.business_date, options.today);
    if day > today {
        return Err(ExportError::Unrepeatable(format!(
            "{day} is a day ahead of {today}"
        )));
    }
    if day < today {
        return Err(ExportError::Unrepeatable(format!(
            "no run was begun on {day}, so that its position is not known; the run of {today} holds everything"
        )));
    }
    Ok(())
}

/// Refuses what would be other bytes under the same name.
async fn check_repeatable(
    run: &ExportRun,
    snapshot: &Snapshot,
    database_id: &str,
) -> Result<(), ExportError> {
    let day = run.business_date;
    let refuse = |reason: &str| {
        Err(ExportError::Unrepeatable(format!(
            "the run of {day} cannot be made again: {reason}"
        )))
    };
    if run.database_id != database_id {
        return refuse("the database was restored from a dump since");
    }
    if run.schema_version != SCHEMA_VERSION || run.code_set_version != code_sets::version() {
        return refuse("it was made by a program with other datasets or code sets");
    }
    let erased = snapshot
        .count(&sql::count_erased(&position(&run.position)?))
        .await?;
    if erased > 0 {
        return refuse(&format!(
            "{erased} rows have been erased since, as the law asks, and may not come back; make the run of today"
        ));
    }
    Ok(())
}

/// The run where it is, if it is whole and the one that the ledger knows.
fn already(runs: &RunsFolder, name: &str, run: &ExportRun, keys: &Keys) -> Option<Manifest> {
    let recorded = run.manifest_sha256.as_ref()?;
    let found = verify(&runs.run(name), &keys.signing).ok()?;
    (found.manifest_sha256 == *recorded).then_some(found.manifest)
}

fn position(text: &str) -> Result<Position, ExportError> {
    Position::parse(text).ok_or(ExportError::Internal("the ledger holds no position"))
}

fn link(run: &ExportRun) -> Option<Link> {
    Some(Link {
        run_id: run.id,
        business_date: run.business_date,
        manifest_sha256: run.manifest_sha256.clone()?,
    })
}
