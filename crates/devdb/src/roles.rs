//! The database roles of the product, as SQL that any server understands.
//!
//! Roles belong to the whole server, so migrations only grant to them. The
//! private cluster runs this text when it is made; on a server of somebody
//! else an administrator's connection runs the same.

use std::fmt;

/// The database of the product.
pub const DATABASE: &str = "palvelurekisteri";
/// Superuser of the private cluster; on a foreign server its administrator stands here.
pub const ADMIN_ROLE: &str = "palvelurekisteri_admin";
/// Owns the database and its objects; used by migrations only.
pub const OWNER_ROLE: &str = "palvelurekisteri_owner";
/// What the running service connects as.
pub const APP_ROLE: &str = "palvelurekisteri_app";
/// What the nightly export connects as.
pub const EXPORT_ROLE: &str = "palvelurekisteri_export";
/// What readers of the audit log connect as.
pub const AUDIT_ROLE: &str = "palvelurekisteri_audit";

/// Raised when [`role_setup_sql`] or [`database_setup_sql`] changes, so that
/// clusters made before get the new text at their next start.
pub(crate) const ROLE_SETUP_VERSION: u32 = 1;

/// Login passwords of the four roles.
///
/// On a server that logs its DDL pass SCRAM verifiers (`SCRAM-SHA-256$…`)
/// instead of plain passwords: PostgreSQL stores them as they are.
#[derive(Clone)]
pub struct RolePasswords {
    /// Of [`OWNER_ROLE`].
    pub owner: String,
    /// Of [`APP_ROLE`].
    pub app: String,
    /// Of [`EXPORT_ROLE`].
    pub export: String,
    /// Of [`AUDIT_ROLE`].
    pub audit: String,
}

impl fmt::Debug for RolePasswords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RolePasswords(****)")
    }
}

/// Makes the four roles, sets their passwords and limits; safe to repeat.
///
/// Run it in any database, as one transaction, as a superuser or a role with
/// `CREATEROLE`. It fails when one of the roles exists with more power than it
/// may have, rather than leave it so.
pub fn role_setup_sql(passwords: &RolePasswords) -> String {
    let mut sql = String::new();
    for (role, password, inherits) in [
        (OWNER_ROLE, &passwords.owner, "inherit"),
        (APP_ROLE, &passwords.app, "noinherit"),
        (EXPORT_ROLE, &passwords.export, "inherit"),
        (AUDIT_ROLE, &passwords.audit, "inherit"),
    ] {
        let password = quote_literal(password);
        // Two servers may start at once: the loser of the race finds the role made.
        sql.push_str(&format!(
            "do $role$ begin\n\
             if not exists (select from pg_catalog.pg_roles where rolname = '{role}') then\n\
             create role {role} nosuperuser nocreatedb nocreaterole noreplication nobypassrls;\n\
             end if;\n\
             exception when duplicate_object or unique_violation then null;\n\
             end $role$;\n\
             alter role {role} login {inherits} password {password};\n"
        ));
    }
    // A statement that runs longer than a person waits only holds locks.
    for (role, setting, value) in [
        (APP_ROLE, "statement_timeout", "5s"),
        (APP_ROLE, "lock_timeout", "2s"),
        (APP_ROLE, "idle_in_transaction_session_timeout", "10s"),
        (EXPORT_ROLE, "statement_timeout", "120s"),
    ] {
        sql.push_str(&format!("alter role {role} set {setting} = '{value}';\n"));
    }
    // Not `alter role … nosuperuser`: only a superuser may say even that, and
    // the administrator of a hosted server is none.
    sql.push_str(&format!(
        "do $check$ declare mighty text;\n\
         begin\n\
         select string_agg(rolname, ', ') into mighty from pg_catalog.pg_roles\n\
         where rolname in ('{OWNER_ROLE}', '{APP_ROLE}', '{EXPORT_ROLE}', '{AUDIT_ROLE}')\n\
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication);\n\
         if mighty is not null then\n\
         raise exception 'roles with more power than they may have: %', mighty;\n\
         end if;\n\
         end $check$;\n"
    ));
    sql
}

/// Makes `database` in UTF-8. PostgreSQL runs it only outside a transaction.
pub fn create_database_sql(database: &str) -> String {
    format!(
        "create database {} encoding 'UTF8' template template0;\n",
        quote_identifier(database)
    )
}

/// Gives `database` to the owner role and closes its `public` schema; safe to
/// repeat. Run it inside that database, after [`role_setup_sql`].
pub fn database_setup_sql(database: &str) -> String {
    format!(
        "alter database {} owner to {OWNER_ROLE};\n\
         revoke create on schema public from public;\n",
        quote_identifier(database)
    )
}

pub(crate) fn quote_literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn quote_identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passwords() -> RolePasswords {
        RolePasswords {
            owner: "owner'pw".to_owned(),
            app: "app-pw".to_owned(),
            export: "export-pw".to_owned(),
            audit: "audit-pw".to_owned(),
        }
    }

    #[test]
    fn a_quote_in_a_password_or_a_name_cannot_end_its_text() {
        assert!(role_setup_sql(&passwords()).contains("password 'owner''pw';"));
        assert!(create_database_sql("a\"b").starts_with("create database \"a\"\"b\" "));
    }

    /// Single-user mode ends a command at a semicolon and an empty line.
    #[test]
    fn the_text_has_no_empty_line_and_so_stays_one_command() {
        assert!(!role_setup_sql(&passwords()).contains("\n\n"));
        assert!(!database_setup_sql(DATABASE).contains("\n\n"));
    }

    #[test]
    fn passwords_do_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", passwords()), "RolePasswords(****)");
    }
}
