//! Which PostgreSQL of the machine is used.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::DevDbError;

/// Oldest usable major version: 15 closed the `public` schema to everyone.
pub const OLDEST_MAJOR: u32 = 15;

/// Where Debian and Ubuntu put one folder per major version.
const DEBIAN_ROOT: &str = "/usr/lib/postgresql";

/// One usable installation of the PostgreSQL server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    folder: PathBuf,
    major: u32,
}

impl Binaries {
    /// The folder that holds `initdb` and `postgres`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The major version, for example 15.
    pub fn major(&self) -> u32 {
        self.major
    }

    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Finds the server's programs: `PG_BINDIR`, what `pg_config` says, the newest
/// Debian folder, then `PATH`.
///
/// A folder counts only when it holds both `initdb` and `postgres`: Debian's
/// `pg_config` belongs to the client library and may point elsewhere.
pub fn find_binaries() -> Result<Binaries, DevDbError> {
    find_in(&SearchPlaces::of_this_machine(), None)
}

/// Like [`find_binaries`], but of the release that made `pgdata`, if it is made.
pub(crate) fn find_for(data_dir: &Path, pgdata: &Path) -> Result<Binaries, DevDbError> {
    let made_by = fs::read_to_string(pgdata.join("PG_VERSION"))
        .ok()
        .and_then(|text| text.trim().parse::<u32>().ok());
    let found = find_in(&SearchPlaces::of_this_machine(), made_by)?;
    match made_by {
        Some(made_by) if made_by != found.major => Err(DevDbError::OtherMajorVersion {
            data_dir: data_dir.to_path_buf(),
            made_by,
            found: found.major,
        }),
        Some(_) | None => Ok(found),
    }
}

/// The places to look at, gathered once so that tests can name their own.
struct SearchPlaces {
    pg_bindir: Option<OsString>,
    pg_config: Option<PathBuf>,
    debian_root: PathBuf,
    path: OsString,
    /// Asks a `postgres` for its major version.
    version_of: fn(&Path) -> Option<u32>,
}

impl SearchPlaces {
    fn of_this_machine() -> Self {
        let pg_config = Command::new("pg_config").arg("--bindir").output().ok();
        Self {
            pg_bindir: env::var_os("PG_BINDIR").filter(|value| !value.is_empty()),
            pg_config: pg_config
                .filter(|output| output.status.success())
                .and_then(|output| String::from_utf8(output.stdout).ok())
                .map(|text| PathBuf::from(text.trim())),
            debian_root: PathBuf::from(DEBIAN_ROOT),
            path: env::var_os("PATH").unwrap_or_default(),
            version_of: ask_version,
        }
    }

    /// What lies in `folder`, if both programs do and `postgres` tells its version.
    fn probe(&self, folder: &Path) -> Option<Binaries> {
        let postgres = folder.join("postgres");
        if !folder.is_absolute() || !folder.join("initdb").is_file() || !postgres.is_file() {
            return None;
        }
        Some(Binaries {
            folder: folder.to_path_buf(),
            major: (self.version_of)(&postgres)?,
        })
    }

    /// Folders in the order of preference, without `PG_BINDIR`.
    fn folders(&self) -> Vec<PathBuf> {
        let mut debian: Vec<(u32, PathBuf)> = fs::read_dir(&self.debian_root)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| {
                let major = entry.file_name().to_str()?.parse().ok()?;
                Some((major, entry.path().join("bin")))
            })
            .collect();
        debian.sort_by_key(|(major, _)| std::cmp::Reverse(*major));
        self.pg_config
            .iter()
            .cloned()
            .chain(debian.into_iter().map(|(_, folder)| folder))
            .chain(env::split_paths(&self.path))
            .collect()
    }
}

/// The first usable installation, one of `wanted` major version if there is one.
fn find_in(places: &SearchPlaces, wanted: Option<u32>) -> Result<Binaries, DevDbError> {
    if let Some(folder) = &places.pg_bindir {
        let folder = PathBuf::from(folder);
        let named = places
            .probe(&folder)
            .ok_or(DevDbError::WrongBinDir { folder })?;
        return refuse_old(named);
    }
    let folders = places.folders();
    let found: Vec<Binaries> = folders.iter().filter_map(|f| places.probe(f)).collect();
    let of_wanted = found.iter().find(|b| Some(b.major) == wanted);
    let new_enough = found.iter().find(|b| b.major >= OLDEST_MAJOR);
    let best = of_wanted.or(new_enough).or(found.first());
    best.cloned()
        .map_or(Err(DevDbError::NoBinaries), refuse_old)
}

fn refuse_old(binaries: Binaries) -> Result<Binaries, DevDbError> {
    if binaries.major < OLDEST_MAJOR {
        return Err(DevDbError::TooOld {
            folder: binaries.folder,
            major: binaries.major,
        });
    }
    Ok(binaries)
}

fn ask_version(postgres: &Path) -> Option<u32> {
    let output = Command::new(postgres).arg("--version").output().ok()?;
    parse_major(&String::from_utf8(output.stdout).ok()?)
}

/// Reads 15 from `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
fn parse_major(version_line: &str) -> Option<u32> {
    let (_, rest) = version_line.split_once("(PostgreSQL) ")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own per test, with pretended installations: their
    /// `postgres` is the text that a real one would print.
    struct Machine(PathBuf);

    impl Machine {
        fn new(test: &str) -> Self {
            let root = env::temp_dir().join(format!("devdb-bin-{}-{test}", std::process::id()));
            fs::create_dir_all(&root).unwrap();
            Self(root)
        }

        fn install(&self, folder: &str, version: &str) -> PathBuf {
            let folder = self.0.join(folder);
            fs::create_dir_all(&folder).unwrap();
            for program in ["initdb", "postgres"] {
                let text = format!("{program} (PostgreSQL) {version}\n");
                fs::write(folder.join(program), text).unwrap();
            }
            folder
        }

        fn places(&self) -> SearchPlaces {
            SearchPlaces {
                pg_bindir: None,
                pg_config: None,
                debian_root: self.0.join("debian"),
                path: OsString::new(),
                version_of: |postgres| parse_major(&fs::read_to_string(postgres).ok()?),
            }
        }
    }

    impl Drop for Machine {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn version_lines_of_releases_and_previews_are_read() {
        for (line, major) in [
            (
                "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n",
                Some(15),
            ),
            ("postgres (PostgreSQL) 18beta1", Some(18)),
            ("postgres (PostgreSQL) 9.6.24", Some(9)),
            ("something else", None),
        ] {
            assert_eq!(parse_major(line), major, "{line}");
        }
    }

    #[test]
    fn the_newest_debian_folder_wins_and_a_client_only_pg_config_is_passed_by() {
        let machine = Machine::new("newest");
        machine.install("debian/9/bin", "9.6.1");
        let newest = machine.install("debian/17/bin", "17.2");
        machine.install("debian/15/bin", "15.1");
        let mut places = machine.places();
        places.pg_config = Some(machine.0.join("client-only"));
        let found = find_in(&places, None).unwrap();
        assert_eq!((found.folder(), found.major()), (newest.as_path(), 17));
    }

    #[test]
    fn the_release_that_made_the_data_folder_is_preferred() {
        let machine = Machine::new("wanted");
        machine.install("debian/17/bin", "17.2");
        machine.install("debian/15/bin", "15.1");
        assert_eq!(find_in(&machine.places(), Some(15)).unwrap().major(), 15);
        assert_eq!(find_in(&machine.places(), Some(16)).unwrap().major(), 17);
    }

    #[test]
    fn pg_bindir_decides_alone() {
        let machine = Machine::new("bindir");
        machine.install("debian/17/bin", "17.2");
        let mut places = machine.places();
        places.pg_bindir = Some(machine.install("own", "16.1").into_os_string());
        assert_eq!(find_in(&places, None).unwrap().major(), 16);
        places.pg_bindir = Some(machine.0.join("empty").into_os_string());
        let refused = find_in(&places, None).unwrap_err();
        assert!(matches!(refused, DevDbError::WrongBinDir { .. }));
    }

    #[test]
    fn an_old_release_is_refused_by_its_number() {
        let machine = Machine::new("old");
        machine.install("debian/13/bin", "13.9");
        let refused = find_in(&machine.places(), None).unwrap_err().to_string();
        assert!(refused.contains("PostgreSQL 13 in"), "{refused}");
        assert!(
            refused.contains("apt-get install postgresql-15"),
            "{refused}"
        );
    }

    #[test]
    fn nothing_found_says_in_one_sentence_what_to_install() {
        let machine = Machine::new("nothing");
        let refused = find_in(&machine.places(), None).unwrap_err().to_string();
        assert!(
            refused.contains("`apt-get install postgresql-15`"),
            "{refused}"
        );
        assert!(
            refused.contains("`apt-get install postgresql`"),
            "{refused}"
        );
    }
}
