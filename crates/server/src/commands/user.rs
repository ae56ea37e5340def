//! `palvelurekisteri user`: accounts and role grants, for whoever runs the installation.

use std::io::Read as _;

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use palvelurekisteri_auth::password::Passwords;
use palvelurekisteri_auth::password::policy::check_policy;
use palvelurekisteri_domain::code_set::staff::Role;
use palvelurekisteri_domain::time::Clock as _;
use secrecy::{ExposeSecret as _, SecretString};

use super::{say, with_database};
use crate::accounts::{self, FirstAdmin, NewAccount, NewGrant};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::database::Connection;

/// Letters of generated passwords: none that is mistaken for another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// Characters of a generated password: 100 bits.
const GENERATED_CHARACTERS: usize = 20;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Make an account; its password is to be changed at the first login.
    #[command(
        after_help = "Example:\n  palvelurekisteri user create --username anna.ahola --display-name 'Anna Ahola'"
    )]
    Create(Account),
    /// Grant a role in an organisation of an area.
    #[command(
        after_help = "Example:\n  palvelurekisteri user grant --username anna.ahola --role employment_officer \
                      --area 24 --organisation 'Oulun kaupunki' --unit 'Työllisyyspalvelut'"
    )]
    Grant(Grant),
    /// Make the first administrator; refused when there is one.
    #[command(
        after_help = "Example:\n  palvelurekisteri user bootstrap-admin --username admin \
                      --display-name 'Anna Ahola' --area 24 --organisation 'Oulun kaupunki'"
    )]
    BootstrapAdmin(FirstAccount),
}

#[derive(Debug, clap::Args)]
pub(super) struct Account {
    /// Login name, lower case.
    #[arg(long)]
    username: String,
    /// Name that colleagues see.
    #[arg(long)]
    display_name: String,
    /// Read the password from standard input instead of making one.
    #[arg(long)]
    password_stdin: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Grant {
    /// Login name.
    #[arg(long)]
    username: String,
    /// Role, such as `employment_officer`.
    #[arg(long)]
    role: String,
    /// National code of the employment area, such as 24.
    #[arg(long)]
    area: String,
    /// Name or business ID of the organisation.
    #[arg(long)]
    organisation: String,
    /// Name of the unit; the whole organisation without it.
    #[arg(long)]
    unit: Option<String>,
    /// First day; today by default.
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<NaiveDate>,
    /// Last day; open by default.
    #[arg(long, value_name = "YYYY-MM-DD")]
    to: Option<NaiveDate>,
}

#[derive(Debug, clap::Args)]
pub(super) struct FirstAccount {
    #[command(flatten)]
    account: Account,
    /// National code of the employment area, such as 24; made when it is missing.
    #[arg(long)]
    area: String,
    /// Name of the employment authority; made when it is missing.
    #[arg(long)]
    organisation: String,
}

pub(super) async fn run(config: &Config, command: Command) -> Result<()> {
    with_database(config, async |connection| {
        run_on(config, connection, command).await
    })
    .await
}

async fn run_on(config: &Config, connection: &Connection, command: Command) -> Result<()> {
    match command {
        Command::Create(account) => {
            let (new, password) = prepare_account(config, account).await?;
            accounts::create(connection, &new).await?;
            tell(&new.username, password);
            Ok(())
        }
        Command::Grant(grant) => add_grant(connection, grant).await,
        Command::BootstrapAdmin(first) => {
            let (account, password) = prepare_account(config, first.account).await?;
            let first = FirstAdmin {
                account: &account,
                area_code: &first.area,
                organisation: &first.organisation,
                today: SystemClock.today(),
            };
            accounts::create_first_admin(connection, &first).await?;
            tell(&account.username, password);
            Ok(())
        }
    }
}

async fn add_grant(connection: &Connection, grant: Grant) -> Result<()> {
    let Ok(role) = grant.role.parse::<Role>() else {
        let valid: Vec<_> = Role::ALL.iter().map(|role| role.as_str()).collect();
        bail!(
            "the role {} is not known: choose one of {}",
            grant.role,
            valid.join(", ")
        );
    };
    let from = grant.from.unwrap_or_else(|| SystemClock.today());
    if grant.to.is_some_and(|to| to < from) {
        bail!("--to is before the first day, which is {from}");
    }
    let new = NewGrant {
        username: &grant.username,
        role,
        area_code: &grant.area,
        organisation: &grant.organisation,
        unit: grant.unit.as_deref(),
        from,
        to: grant.to,
        now: SystemClock.now(),
    };
    accounts::grant(connection, &new).await?;
    say(format_args!(
        "granted {} to {}",
        role.as_str(),
        grant.username
    ));
    Ok(())
}

/// Hashes the password; the second part is one that was made here and must be shown.
async fn prepare_account(
    config: &Config,
    account: Account,
) -> Result<(NewAccount, Option<String>)> {
    let Account {
        username,
        display_name,
        password_stdin,
    } = account;
    if username != username.to_lowercase() {
        bail!("the username {username} must be in lower case");
    }
    let (password, shown) = if password_stdin {
        let mut text = String::new();
        std::io::stdin()
            .read_to_string(&mut text)
            .context("no password could be read")?;
        (
            SecretString::from(text.trim_end_matches(['\r', '\n'])),
            None,
        )
    } else {
        let text = generate_password()?;
        (SecretString::from(text.as_str()), Some(text))
    };
    let faults = check_policy(password.expose_secret(), &[&username, &display_name]);
    if !faults.is_empty() {
        let codes: Vec<_> = faults.iter().map(|fault| fault.code()).collect();
        bail!("the password is refused: {}", codes.join(", "));
    }
    let passwords = Passwords::new(config.password_params(), 1, 1)?;
    let password_hash = passwords.hash(password).await?;
    let new = NewAccount {
        username,
        display_name,
        password_hash,
        now: SystemClock.now(),
    };
    Ok((new, shown))
}

fn generate_password() -> Result<String> {
    let mut bytes = [0_u8; GENERATED_CHARACTERS];
    aws_lc_rs::rand::fill(&mut bytes)
        .map_err(|_| anyhow::anyhow!("the system gives no random bytes"))?;
    // 32 letters divide 256 evenly, so that none is likelier.
    let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len());
    Ok(bytes
        .iter()
        .filter_map(letter)
        .map(|letter| char::from(*letter))
        .collect())
}

fn tell(username: &str, password: Option<String>) {
    say(format_args!("made {username}"));
    if let Some(password) = password {
        say(format_args!(
            "password {password} (shown only now; to be changed at the first login)"
        ));
    }
}
