//! The files of the work tree, without what builds and runs leave behind.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// One text file, with its path from the root in `/` form.
#[derive(Debug)]
pub(crate) struct SourceFile {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl SourceFile {
    /// Whether the first line says that a program wrote the file.
    pub(crate) fn says_generated(&self) -> bool {
        let first = self.text.lines().next().unwrap_or_default();
        first.to_lowercase().contains("generated")
    }
}

/// The folder with the workspace's `Cargo.toml`, at or above the current one.
///
/// Found at run time: a build folder shared by several clones must not carry the path of one.
pub(crate) fn workspace_root() -> Result<PathBuf> {
    let start = std::env::current_dir().context("the current folder cannot be read")?;
    for folder in start.ancestors() {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        if manifest.lines().any(|line| line.trim() == "[workspace]") {
            return Ok(folder.to_path_buf());
        }
    }
    bail!("no workspace at or above {}", start.display());
}

/// Every text file of the tree, in order of path.
pub(crate) fn read_files(root: &Path) -> Result<Vec<SourceFile>> {
    let mut found = Vec::new();
    let mut folders = vec![(root.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() && !is_skipped(&name, &prefix) {
                folders.push((entry.path(), format!("{path}/")));
            }
            // Binary files are not text: they have no lines to judge.
            if kind.is_file()
                && let Ok(text) = fs::read_to_string(entry.path())
            {
                found.push(SourceFile { path, text });
            }
        }
    }
    found.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(found)
}

/// Folders that hold nothing written by people; `data` and `.run` are such at the root only.
fn is_skipped(name: &str, prefix: &str) -> bool {
    match name {
        "target" | ".git" | "node_modules" => true,
        "data" | ".run" => prefix.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_holds_sources_and_no_build_output() {
        let files = read_files(&workspace_root().unwrap()).unwrap();
        assert!(
            files
                .iter()
                .any(|file| file.path == "crates/xtask/src/tree.rs")
        );
        assert!(!files.iter().any(|file| file.path.starts_with("target/")));
        assert!(!files.iter().any(|file| file.path.starts_with(".git/")));
    }

    #[test]
    fn a_data_folder_is_skipped_at_the_root_only() {
        assert!(is_skipped("data", ""));
        assert!(!is_skipped("data", "crates/domain/"));
        assert!(is_skipped("node_modules", "openapi/client/"));
    }
}
