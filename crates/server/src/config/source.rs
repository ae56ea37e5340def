//! Where values come from, and which source won.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use config::{File, FileFormat, Map, Source, Value, ValueKind};

use super::Config;

/// Begins every environment variable of ours.
const PREFIX: &str = "PALVELUREKISTERI_";
/// Names the TOML file; read by the command line.
pub const FILE_VARIABLE: &str = "PALVELUREKISTERI_CONFIG";
/// Separates the words of a key in the environment.
const SEPARATOR: &str = "__";
/// Variables that hosts set by tradition, with our key.
const WELL_KNOWN: [(&str, &str); 4] = [
    ("DATABASE_URL", "database.url"),
    ("DATABASE_OWNER_URL", "database.owner_url"),
    ("DATABASE_AUDIT_URL", "database.audit_url"),
    ("DATABASE_EXPORT_URL", "database.export_url"),
];
/// Keys that are never shown and may come from a file of their own.
const SECRETS: [&str; 4] = [
    "database.url",
    "database.owner_url",
    "database.audit_url",
    "database.export_url",
];
/// Keys whose value is a list; commas separate it in the environment.
const LISTS: [&str; 1] = ["http.cors_origins"];

/// A configuration with the source of each value.
#[derive(Debug)]
pub struct Loaded {
    /// The values.
    pub config: Config,
    /// Every key with what is shown of its value, and its source.
    pub origins: Vec<Origin>,
}

/// One key of a loaded configuration.
#[derive(Debug, PartialEq, Eq)]
pub struct Origin {
    /// Dotted key.
    pub key: String,
    /// Value as text; secrets are masked.
    pub value: String,
    /// `default`, a file, or an environment variable.
    pub source: String,
}

/// Environment variables by name.
pub type Environment = BTreeMap<String, String>;

/// The environment of this process: what has our prefix, and the well-known names.
///
/// # Errors
/// When one of them is not UTF-8.
pub fn read_environment() -> Result<Environment> {
    let ours = |name: &OsString| {
        name.to_str().is_some_and(|name| {
            name.starts_with(PREFIX)
                || WELL_KNOWN
                    .iter()
                    .any(|(known, _)| name == *known || name == format!("{known}_FILE"))
        })
    };
    std::env::vars_os()
        .filter(|(name, _)| ours(name))
        .map(|(name, value)| {
            let name = name.to_string_lossy().into_owned();
            match value.into_string() {
                Ok(value) => Ok((name, value)),
                Err(_) => bail!("the environment variable {name} is not UTF-8"),
            }
        })
        .collect()
}

/// Reads the configuration: defaults, then the file, then the environment.
///
/// # Errors
/// A sentence about the first thing that is wrong: an unreadable file, an unknown key, a value of
/// another type.
pub fn load(file: Option<&Path>, environment: &Environment) -> Result<Loaded> {
    let defaults = defaults()?;
    let known: Vec<String> = flatten(&defaults)?.into_keys().collect();
    let mut builder = config::Config::builder().add_source(defaults);
    if let Some(path) = file {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read the configuration file {}", path.display()))?;
        let source = Named {
            values: File::from_str(&text, FileFormat::Toml)
                .collect()
                .with_context(|| format!("{} is not TOML", path.display()))?,
            name: path.display().to_string(),
        };
        builder = builder.add_source(source.renamed());
    }
    let mut values = Map::new();
    for (name, value) in environment {
        if name != FILE_VARIABLE && !value.is_empty() {
            let (key, value) = read_variable(name, value, &known)?;
            if values.insert(key.clone(), value).is_some() {
                bail!("{key} is set by two environment variables: unset one of them");
            }
        }
    }
    let merged = builder.add_source(Flat(values)).build()?;
    let found = flatten(&merged)?;
    for (key, (_, source)) in &found {
        if !known.contains(key) {
            bail!("{}", unknown(key, source, &known));
        }
    }
    let config = merged
        .try_deserialize::<Config>()
        .context("the configuration cannot be used")?;
    let origins = found
        .into_iter()
        .map(|(key, (value, source))| Origin { key, value, source })
        .collect();
    Ok(Loaded { config, origins })
}

/// One environment variable as key and value.
fn read_variable(name: &str, text: &str, known: &[String]) -> Result<(String, Value)> {
    let (base, is_file) = match name.strip_suffix("_FILE") {
        Some(base) => (base, true),
        None => (name, false),
    };
    let well_known = WELL_KNOWN.iter().find(|(known, _)| *known == base);
    let key = match (well_known, base.strip_prefix(PREFIX)) {
        (Some((_, key)), _) => (*key).to_owned(),
        (None, Some(rest)) => match rest.strip_prefix('_') {
            Some(path) => path.to_lowercase().replace(SEPARATOR, "."),
            None => bail!(
                "the environment variable {name} is not known: settings have two underscores between \
                 words, as in PALVELUREKISTERI__HTTP__LISTEN"
            ),
        },
        (None, None) => bail!("the environment variable {name} is not known"),
    };
    let origin = name.to_owned();
    if is_file {
        if !SECRETS.contains(&key.as_str()) {
            bail!("{}", unknown(&format!("{key}_file"), name, known));
        }
        let content = fs::read_to_string(text)
            .with_context(|| format!("cannot read the file {text} that {name} names"))?;
        return Ok((key, Value::new(Some(&origin), content.trim())));
    }
    let kind = if LISTS.contains(&key.as_str()) {
        let items = text
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty());
        ValueKind::Array(items.map(|item| Value::new(Some(&origin), item)).collect())
    } else {
        ValueKind::from(text)
    };
    Ok((key, Value::new(Some(&origin), kind)))
}

fn unknown(key: &str, source: &str, known: &[String]) -> String {
    let nearest = known
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(a, key).total_cmp(&strsim::jaro_winkler(b, key)))
        .map(String::as_str)
        .unwrap_or_default();
    format!("the setting {key} ({source}) is not known: did you mean {nearest}?")
}

/// Every leaf with its text and source; lists are leaves.
fn flatten(source: &dyn Source) -> Result<BTreeMap<String, (String, String)>> {
    let mut leaves = BTreeMap::new();
    for (key, value) in source.collect()? {
        add_leaves(&key, &value, &mut leaves);
    }
    Ok(leaves)
}

fn add_leaves(key: &str, value: &Value, leaves: &mut BTreeMap<String, (String, String)>) {
    if let ValueKind::Table(table) = &value.kind {
        for (name, inner) in table {
            add_leaves(&format!("{key}.{name}"), inner, leaves);
        }
        return;
    }
    let text = if matches!(value.kind, ValueKind::Nil) {
        "-".to_owned()
    } else if SECRETS.contains(&key) {
        "****".to_owned()
    } else if let ValueKind::Array(items) = &value.kind {
        let items: Vec<_> = items.iter().map(ToString::to_string).collect();
        items.join(", ")
    } else {
        value.to_string()
    };
    let source = value.origin().unwrap_or("default").to_owned();
    leaves.insert(key.to_owned(), (text, source));
}

/// The defaults as a source; the crate's own conversion loses empty lists.
fn defaults() -> Result<Flat> {
    let json = serde_json::to_value(Config::default())?;
    let sections = json.as_object().into_iter().flatten();
    Ok(Flat(
        sections
            .map(|(name, section)| (name.clone(), Value::new(None, from_json(section))))
            .collect(),
    ))
}

fn from_json(json: &serde_json::Value) -> ValueKind {
    let inner = |json| Value::new(None, from_json(json));
    match json {
        serde_json::Value::Null => ValueKind::Nil,
        serde_json::Value::Bool(flag) => ValueKind::Boolean(*flag),
        serde_json::Value::Number(number) => number
            .as_i64()
            .map_or_else(|| ValueKind::String(number.to_string()), ValueKind::I64),
        serde_json::Value::String(text) => ValueKind::String(text.clone()),
        serde_json::Value::Array(items) => ValueKind::Array(items.iter().map(inner).collect()),
        serde_json::Value::Object(fields) => ValueKind::Table(
            fields
                .iter()
                .map(|(name, field)| (name.clone(), inner(field)))
                .collect(),
        ),
    }
}

/// Keys with their values.
#[derive(Debug, Clone)]
struct Flat(Map<String, Value>);

impl Source for Flat {
    fn clone_into_box(&self) -> Box<dyn Source + Send + Sync> {
        Box::new(self.clone())
    }

    fn collect(&self) -> Result<Map<String, Value>, config::ConfigError> {
        Ok(self.0.clone())
    }
}

/// Values that get the name of their source.
struct Named {
    values: Map<String, Value>,
    name: String,
}

impl Named {
    fn renamed(self) -> Flat {
        let name = self.name;
        Flat(
            self.values
                .into_iter()
                .map(|(key, value)| (key, rename(value, &name)))
                .collect(),
        )
    }
}

fn rename(value: Value, name: &String) -> Value {
    let mut kind = value.kind;
    if let ValueKind::Table(table) = &mut kind {
        for inner in table.values_mut() {
            *inner = rename(inner.clone(), name);
        }
    }
    Value::new(Some(name), kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn refusal(variables: &[(&str, &str)]) -> String {
        format!("{:#}", load(None, &environment(variables)).unwrap_err())
    }

    #[test]
    fn without_any_source_the_defaults_hold() {
        let loaded = load(None, &Environment::new()).unwrap();
        assert_eq!(loaded.config.http.listen.to_string(), "127.0.0.1:8087");
        assert!(loaded.config.is_private());
        assert!(
            loaded
                .origins
                .iter()
                .all(|origin| origin.source == "default")
        );
    }

    #[test]
    fn the_environment_wins_over_the_file_and_says_so() {
        let path = std::env::temp_dir().join(format!("config-{}.toml", std::process::id()));
        fs::write(&path, "[http]\nworkers = 3\nlisten = \"127.0.0.1:1\"\n").unwrap();
        let variables = environment(&[
            ("PALVELUREKISTERI__HTTP__LISTEN", "127.0.0.1:2"),
            (
                "PALVELUREKISTERI__HTTP__CORS_ORIGINS",
                "https://a.example, https://b.example",
            ),
            ("PALVELUREKISTERI__DATA__SEED_WHEN_EMPTY", "false"),
        ]);
        let loaded = load(Some(&path), &variables).unwrap();
        fs::remove_file(&path).unwrap();
        assert_eq!(loaded.config.http.listen.port(), 2);
        assert_eq!(loaded.config.http.workers, 3);
        assert_eq!(
            loaded.config.http.cors_origins,
            ["https://a.example", "https://b.example"]
        );
        assert!(!loaded.config.seeds_when_empty());
        let source = |key: &str| {
            let found = loaded.origins.iter().find(|origin| origin.key == key);
            found.map(|origin| origin.source.clone())
        };
        assert_eq!(
            source("http.listen").as_deref(),
            Some("PALVELUREKISTERI__HTTP__LISTEN")
        );
        assert_eq!(source("http.workers"), Some(path.display().to_string()));
        assert_eq!(source("log.filter").as_deref(), Some("default"));
    }

    #[test]
    fn a_database_url_is_read_and_never_shown() {
        let loaded = load(
            None,
            &environment(&[("DATABASE_URL", "postgres://a:secret@h/d")]),
        )
        .unwrap();
        assert!(!loaded.config.is_private());
        assert_eq!(loaded.config.policy(), super::super::Policy::Production);
        assert!(!format!("{loaded:?}").contains("secret"));
    }

    #[test]
    fn an_empty_variable_counts_as_unset() {
        assert!(
            load(None, &environment(&[("DATABASE_URL", "")]))
                .unwrap()
                .config
                .is_private()
        );
    }

    #[test]
    fn unknown_keys_and_misspelt_variables_are_refused_with_the_nearest() {
        let nearest = refusal(&[("PALVELUREKISTERI__HTTP__LISEN", "x")]);
        assert!(
            nearest.contains("http.lisen") && nearest.contains("http.listen?"),
            "{nearest}"
        );
        let single = refusal(&[("PALVELUREKISTERI_LISTEN", "x")]);
        assert!(single.contains("two underscores"), "{single}");
        let no_secret = refusal(&[("PALVELUREKISTERI__HTTP__LISTEN_FILE", "x")]);
        assert!(no_secret.contains("http.listen_file"), "{no_secret}");
    }

    #[test]
    fn two_variables_for_one_key_are_refused() {
        let twice = [
            ("DATABASE_URL", "a"),
            ("PALVELUREKISTERI__DATABASE__URL", "b"),
        ];
        assert!(refusal(&twice).contains("two environment variables"));
    }

    #[test]
    fn a_value_of_another_type_is_refused() {
        let refused = refusal(&[("PALVELUREKISTERI__HTTP__WORKERS", "many")]);
        assert!(refused.contains("http.workers"), "{refused}");
    }
}
