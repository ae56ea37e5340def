//! How to connect to the private cluster.

use std::fmt;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use crate::passwords::ClusterPasswords;
use crate::roles::{ADMIN_ROLE, APP_ROLE, AUDIT_ROLE, EXPORT_ROLE, OWNER_ROLE};

/// Connection URLs of a cluster, one kind per role.
///
/// Form: `postgres://role:password@%2Ffolder%2Fof%2Fsocket/database`, default
/// port. They hold passwords: never log one. `Debug` masks them.
#[derive(Clone)]
pub struct ClusterUrls {
    host: String,
    passwords: ClusterPasswords,
}

impl ClusterUrls {
    pub(crate) fn new(socket_dir: &Path, passwords: ClusterPasswords) -> Self {
        Self {
            host: percent_encode(socket_dir.as_os_str().as_bytes()),
            passwords,
        }
    }

    /// As the superuser: to make and drop databases, never to serve.
    pub fn admin(&self, database: &str) -> String {
        self.url(ADMIN_ROLE, &self.passwords.admin, database)
    }

    /// As the owner of the objects: for migrations only.
    pub fn owner(&self, database: &str) -> String {
        self.url(OWNER_ROLE, &self.passwords.roles.owner, database)
    }

    /// As the running service.
    pub fn app(&self, database: &str) -> String {
        self.url(APP_ROLE, &self.passwords.roles.app, database)
    }

    /// As the nightly export.
    pub fn export(&self, database: &str) -> String {
        self.url(EXPORT_ROLE, &self.passwords.roles.export, database)
    }

    /// As a reader of the audit log.
    pub fn audit(&self, database: &str) -> String {
        self.url(AUDIT_ROLE, &self.passwords.roles.audit, database)
    }

    fn url(&self, role: &str, password: &str, database: &str) -> String {
        let database = percent_encode(database.as_bytes());
        format!("postgres://{role}:{password}@{}/{database}", self.host)
    }
}

impl fmt::Debug for ClusterUrls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClusterUrls(postgres://****@{}/)", self.host)
    }
}

fn percent_encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::RolePasswords;

    fn urls() -> ClusterUrls {
        let roles = RolePasswords {
            owner: "o".to_owned(),
            app: "secret".to_owned(),
            export: "e".to_owned(),
            audit: "u".to_owned(),
        };
        let admin = "a".to_owned();
        ClusterUrls::new(Path::new("/tmp/työ 1"), ClusterPasswords { admin, roles })
    }

    #[test]
    fn a_url_names_role_socket_folder_and_database() {
        assert_eq!(
            urls().app("test/1"),
            "postgres://palvelurekisteri_app:secret@%2Ftmp%2Fty%C3%B6%201/test%2F1"
        );
    }

    #[test]
    fn debug_output_holds_no_password() {
        assert!(!format!("{:?}", urls()).contains("secret"));
    }
}
