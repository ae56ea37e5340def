//! PostgreSQL's settings, written anew at each start.

use std::fs;
use std::path::Path;

use crate::cluster::{ClusterOptions, Durability};
use crate::error::{DevDbError, cannot};
use crate::folders::{Folders, set_mode};

/// Nobody gets in without a password, and only through the socket.
const HBA: &str = "# written at each start\nlocal all all scram-sha-256\n";

/// Settings of every private cluster. The log settings keep personal data out:
/// a failing statement and its parameters hold names and identity codes.
const FIXED: &str = "\
listen_addresses = ''
port = 5432
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
shared_buffers = '128MB'
timezone = 'UTC'
lc_messages = 'C'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%u@%d '
log_connections = on
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
";

/// Writes `postgresql.conf` and `pg_hba.conf` for this start.
pub(crate) fn write(
    folders: &Folders,
    socket_dir: &Path,
    options: &ClusterOptions,
) -> Result<(), DevDbError> {
    let config = folders.config();
    let durable = match options.durability {
        Durability::Full => "on",
        Durability::Throwaway => "off",
    };
    let text = format!(
        "# written at each start: change the program's configuration instead\n\
         data_directory = {pgdata}\n\
         hba_file = {hba}\n\
         ident_file = {ident}\n\
         unix_socket_directories = {socket}\n\
         max_connections = {connections}\n\
         fsync = {durable}\n\
         full_page_writes = {durable}\n\
         synchronous_commit = {durable}\n\
         {FIXED}",
        pgdata = quote_path(&folders.pgdata())?,
        hba = quote_path(&config.join("pg_hba.conf"))?,
        ident = quote_path(&config.join("pg_ident.conf"))?,
        socket = quote(&list_item(utf8(socket_dir)?)),
        connections = options.max_connections,
    );
    for (name, content) in [
        ("postgresql.conf", text.as_str()),
        ("pg_hba.conf", HBA),
        ("pg_ident.conf", ""),
    ] {
        let path = config.join(name);
        fs::write(&path, content).map_err(cannot("write", &path))?;
        // Read by PostgreSQL's account, written by us; there is no secret in it.
        set_mode(&path, 0o644)?;
    }
    Ok(())
}

fn quote_path(path: &Path) -> Result<String, DevDbError> {
    utf8(path).map(quote)
}

fn utf8(path: &Path) -> Result<&str, DevDbError> {
    let plain = path.to_str().filter(|text| !text.contains(['\n', '\r']));
    plain.ok_or_else(|| {
        DevDbError::BadOption(format!(
            "the path {} must be UTF-8 text on one line: choose another data folder",
            path.display()
        ))
    })
}

/// A quoted value of `postgresql.conf`.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

/// One item of a setting that is a list: a comma in a path must not split it.
fn list_item(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_commas_in_paths_stay_part_of_the_path() {
        assert_eq!(quote(r"/a'b\c"), r"'/a''b\\c'");
        assert_eq!(quote(&list_item(r#"/a,"b"#)), r#"'"/a,""b"'"#);
    }

    #[test]
    fn a_path_over_two_lines_is_refused() {
        assert!(quote_path(Path::new("/a\nfsync = off")).is_err());
    }
}
