//! Which system account runs PostgreSQL: our own, or another one when we are root.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{DevDbError, cannot};

/// The account that PostgreSQL runs as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Account {
    /// We are an ordinary user: PostgreSQL runs as us.
    Own {
        /// Our effective user id.
        uid: u32,
    },
    /// We are root, which PostgreSQL refuses: it runs as this account.
    Dropped {
        /// As in `/etc/passwd`.
        name: String,
        /// User id.
        uid: u32,
        /// Primary group id.
        gid: u32,
    },
}

impl Account {
    /// Chooses the account; an existing `pgdata` stays with its owner, since
    /// PostgreSQL refuses files of somebody else.
    pub(crate) fn choose(pgdata: &Path) -> Result<Self, DevDbError> {
        let uid = rustix::process::geteuid().as_raw();
        if uid != 0 {
            return Ok(Self::Own { uid });
        }
        if let Ok(made) = fs::symlink_metadata(pgdata)
            && made.uid() != 0
        {
            return Ok(Self::Dropped {
                name: format!("with uid {}", made.uid()),
                uid: made.uid(),
                gid: made.gid(),
            });
        }
        let passwd_file = Path::new("/etc/passwd");
        let passwd = fs::read_to_string(passwd_file).map_err(cannot("read", passwd_file))?;
        find_unprivileged(&passwd).ok_or(DevDbError::NoAccount)
    }

    /// The user id of PostgreSQL's processes and files.
    pub(crate) fn uid(&self) -> u32 {
        match self {
            Self::Own { uid } | Self::Dropped { uid, .. } => *uid,
        }
    }

    /// A word for messages.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Own { uid } => format!("with uid {uid}"),
            Self::Dropped { name, .. } => name.clone(),
        }
    }

    /// Makes `command` run as the account; std also clears root's other groups.
    pub(crate) fn apply(&self, command: &mut Command) {
        match self {
            Self::Own { .. } => {}
            Self::Dropped { uid, gid, .. } => {
                command.uid(*uid).gid(*gid);
            }
        }
    }

    /// Gives a folder that we made to the account.
    pub(crate) fn own(&self, folder: &Path) -> Result<(), DevDbError> {
        match self {
            Self::Own { .. } => Ok(()),
            Self::Dropped { uid, gid, .. } => {
                chown(folder, Some(*uid), Some(*gid)).map_err(cannot("give away", folder))
            }
        }
    }

    /// Fails with the name of the closed folder when the account cannot enter
    /// `folder` or run `program`.
    pub(crate) fn check_reaches(&self, folder: &Path, program: &Path) -> Result<(), DevDbError> {
        // Tried for real, since access lists and mounts may say other than the mode bits.
        let mut attempt = Command::new(program);
        attempt
            .arg("--version")
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.apply(&mut attempt);
        let refused = match attempt.status() {
            Ok(_) => return Ok(()),
            Err(error) => error,
        };
        if refused.kind() == io::ErrorKind::PermissionDenied {
            for wanted in [folder, program] {
                if let Some(closed) = self.first_closed_folder(wanted) {
                    return Err(DevDbError::Unreachable {
                        folder: closed,
                        account: self.name(),
                        wanted: wanted.to_path_buf(),
                    });
                }
            }
        }
        Err(cannot("run", program)(refused))
    }

    /// The topmost folder on the way to `path` whose mode keeps the account out.
    fn first_closed_folder(&self, path: &Path) -> Option<PathBuf> {
        let mut way: Vec<&Path> = path.ancestors().collect();
        way.reverse();
        way.into_iter()
            .filter(|step| step.is_dir())
            .find(|step| fs::metadata(step).is_ok_and(|meta| !self.may_search(&meta)))
            .map(Path::to_path_buf)
    }

    fn may_search(&self, folder: &fs::Metadata) -> bool {
        let bit = match self {
            Self::Own { uid } | Self::Dropped { uid, .. } if *uid == folder.uid() => 0o100,
            Self::Dropped { gid, .. } if *gid == folder.gid() => 0o010,
            Self::Own { .. } | Self::Dropped { .. } => 0o001,
        };
        folder.mode() & bit != 0
    }
}

/// `postgres`, else `nobody`, from the text of `/etc/passwd`.
fn find_unprivileged(passwd: &str) -> Option<Account> {
    ["postgres", "nobody"].iter().find_map(|wanted| {
        passwd.lines().find_map(|line| {
            let mut fields = line.split(':');
            let name = fields.next().filter(|name| name == wanted)?;
            let uid = fields.nth(1)?.parse().ok().filter(|uid| *uid != 0)?;
            let gid = fields.next()?.parse().ok()?;
            Some(Account::Dropped {
                name: name.to_owned(),
                uid,
                gid,
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: &str = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n";
    const POSTGRES: &str = "postgres:x:101:104:admin,,,:/var/lib/postgresql:/bin/bash\n";

    #[test]
    fn postgres_is_preferred_to_nobody() {
        let found = find_unprivileged(&format!("{NOBODY}{POSTGRES}")).unwrap();
        assert_eq!((found.uid(), found.name().as_str()), (101, "postgres"));
    }

    #[test]
    fn nobody_is_taken_where_postgres_is_missing() {
        let found = find_unprivileged(&format!("root:x:0:0::/root:/bin/sh\n{NOBODY}"));
        assert_eq!(found.unwrap().uid(), 65534);
    }

    #[test]
    fn an_account_with_the_powers_of_root_is_never_taken() {
        assert_eq!(find_unprivileged("postgres:x:0:0::/:/bin/sh\nbroken"), None);
    }
}
