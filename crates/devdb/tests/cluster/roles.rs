//! The database roles, as a client meets them.

use palvelurekisteri_devdb::cluster::Cluster;
use palvelurekisteri_devdb::roles::{
    APP_ROLE, AUDIT_ROLE, DATABASE, EXPORT_ROLE, OWNER_ROLE, RolePasswords, create_database_sql,
    database_setup_sql, role_setup_sql,
};

use crate::support::{Scratch, query, refusal, start, value};

#[test]
fn each_url_connects_as_its_role() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let urls = cluster.urls();
    for (url, role) in [
        (urls.admin(DATABASE), "palvelurekisteri_admin"),
        (urls.owner(DATABASE), OWNER_ROLE),
        (urls.app(DATABASE), APP_ROLE),
        (urls.export(DATABASE), EXPORT_ROLE),
        (urls.audit(DATABASE), AUDIT_ROLE),
    ] {
        assert_eq!(value(&url, "select current_user"), role);
    }
}

#[test]
fn no_role_but_the_superuser_has_power_over_the_server() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let url = cluster.urls().admin(DATABASE);
    let mighty = "select rolname from pg_roles where rolcanlogin and \
                  (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)";
    assert_eq!(query(&url, mighty).unwrap(), ["palvelurekisteri_admin"]);
    let not_inheriting = "select rolname from pg_roles where rolcanlogin and not rolinherit";
    assert_eq!(query(&url, not_inheriting).unwrap(), [APP_ROLE]);
}

#[test]
fn the_roles_have_their_limits_in_a_session() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let (app, export) = (
        cluster.urls().app(DATABASE),
        cluster.urls().export(DATABASE),
    );
    for (url, name, expected) in [
        (&app, "statement_timeout", "5s"),
        (&app, "lock_timeout", "2s"),
        (&app, "idle_in_transaction_session_timeout", "10s"),
        (&export, "statement_timeout", "2min"),
    ] {
        assert_eq!(value(url, &format!("show {name}")), expected, "{name}");
    }
}

#[test]
fn only_the_owner_makes_tables() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let urls = cluster.urls();
    let create = "create table t (id int)";
    for url in [
        urls.app(DATABASE),
        urls.export(DATABASE),
        urls.audit(DATABASE),
    ] {
        assert!(refusal(&url, create).starts_with("42501"));
    }
    query(&urls.owner(DATABASE), create).unwrap();
    let owner =
        "select pg_get_userbyid(datdba) from pg_database where datname = 'palvelurekisteri'";
    assert_eq!(value(&urls.admin(DATABASE), owner), OWNER_ROLE);
}

/// The same text prepares a server of somebody else, over a connection.
#[test]
fn the_setup_text_runs_over_a_connection_and_again() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let (admin, before) = (
        cluster.urls().admin("postgres"),
        cluster.urls().app("postgres"),
    );
    query(&admin, &create_database_sql("second")).unwrap();
    for _ in 0..2 {
        query(&admin, &role_setup_sql(&passwords())).unwrap();
        query(
            &cluster.urls().admin("second"),
            &database_setup_sql("second"),
        )
        .unwrap();
    }
    assert!(refusal(&before, "select 1").starts_with("28P01"));
    assert_eq!(
        value(&with_password(&cluster, "it's%20new"), "select 1"),
        "1"
    );
}

#[test]
fn the_setup_text_makes_missing_roles_for_an_administrator_who_is_no_superuser() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let admin = cluster.urls().admin("postgres");
    let sql = format!(
        "drop role {APP_ROLE}; drop role {EXPORT_ROLE}; drop role {AUDIT_ROLE};
         alter database {DATABASE} owner to palvelurekisteri_admin; drop role {OWNER_ROLE};
         create role hosting_admin createrole; set role hosting_admin; {}",
        role_setup_sql(&passwords())
    );
    query(&admin, &sql).unwrap();
    assert_eq!(
        value(&with_password(&cluster, "it's%20new"), "select 1"),
        "1"
    );
}

#[test]
fn a_role_with_too_much_power_is_refused_by_its_name() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let admin = cluster.urls().admin("postgres");
    query(&admin, &format!("alter role {EXPORT_ROLE} bypassrls")).unwrap();
    let refused = refusal(&admin, &role_setup_sql(&passwords()));
    assert!(
        refused.contains("more power") && refused.contains(EXPORT_ROLE),
        "{refused}"
    );
}

fn passwords() -> RolePasswords {
    RolePasswords {
        owner: "owner".to_owned(),
        app: "it's new".to_owned(),
        export: "export".to_owned(),
        audit: "audit".to_owned(),
    }
}

fn with_password(cluster: &Cluster, password: &str) -> String {
    let right = cluster.urls().app("postgres");
    let (_, socket_and_database) = right.split_once('@').unwrap();
    format!("postgres://{APP_ROLE}:{password}@{socket_and_database}")
}
