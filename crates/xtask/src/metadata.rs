//! What `cargo metadata` says: packages, and the graph that is really resolved.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// The part of `cargo metadata --format-version 1` that the checks read.
#[derive(Debug, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) packages: Vec<Package>,
    pub(crate) workspace_members: Vec<String>,
    pub(crate) resolve: Resolve,
}

/// One crate of the graph. `source` is empty for our own, `license` when it states none.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) source: Option<String>,
    pub(crate) license: Option<String>,
    pub(crate) dependencies: Vec<Dependency>,
}

/// A dependency as the manifest declares it. `kind` is empty for a normal one.
#[derive(Debug, Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) kind: Option<String>,
}

impl Dependency {
    /// Whether only tests, examples and benches use it.
    pub(crate) fn is_dev(&self) -> bool {
        self.kind.as_deref() == Some("dev")
    }
}

/// The resolved graph.
#[derive(Debug, Deserialize)]
pub(crate) struct Resolve {
    pub(crate) nodes: Vec<Node>,
}

/// One crate with the features and edges that this workspace turns on.
#[derive(Debug, Deserialize)]
pub(crate) struct Node {
    id: String,
    features: Vec<String>,
    deps: Vec<Edge>,
}

#[derive(Debug, Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<EdgeKind>,
}

#[derive(Debug, Deserialize)]
struct EdgeKind {
    kind: Option<String>,
}

impl Metadata {
    /// Our own crates.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Package> {
        let members = &self.workspace_members;
        self.packages
            .iter()
            .filter(|package| members.contains(&package.id))
    }

    /// The crates that end up in a build: reached from our own by normal and build edges.
    ///
    /// `Cargo.lock` also names optional crates that nothing turns on; those are not here.
    pub(crate) fn built(&self) -> Vec<&Package> {
        let nodes: BTreeMap<&str, &Node> = self
            .resolve
            .nodes
            .iter()
            .map(|node| (node.id.as_str(), node))
            .collect();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self.workspace_members.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            let edges = nodes.get(id).map(|node| node.deps.as_slice());
            for edge in edges.unwrap_or_default() {
                let is_built = |kind: &EdgeKind| kind.kind.as_deref() != Some("dev");
                if edge.dep_kinds.iter().any(is_built) {
                    open.push(&edge.pkg);
                }
            }
        }
        self.packages
            .iter()
            .filter(|package| seen.contains(package.id.as_str()))
            .collect()
    }

    /// The features turned on in every version of one crate; empty when it is not in the graph.
    pub(crate) fn features(&self, name: &str) -> Vec<&[String]> {
        let ids: Vec<&str> = self
            .packages
            .iter()
            .filter(|package| package.name == name)
            .map(|package| package.id.as_str())
            .collect();
        self.resolve
            .nodes
            .iter()
            .filter(|node| ids.contains(&node.id.as_str()))
            .map(|node| node.features.as_slice())
            .collect()
    }
}

/// Asks cargo about the workspace at `root`.
pub(crate) fn read(root: &Path) -> Result<Metadata> {
    let output = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()
        .context("cargo cannot be started")?;
    if !output.status.success() {
        bail!(
            "cargo metadata: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    serde_json::from_slice(&output.stdout).context("cargo metadata has another shape")
}
