//! Names the state of the migrations, so that a template database made from other ones is not used.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;

fn main() -> io::Result<()> {
    let root = "../migrations";
    println!("cargo::rerun-if-changed={root}");
    let mut files = Vec::new();
    for entry in fs::read_dir(root)? {
        let path = entry?.path().join("up.sql");
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for path in files {
        path.hash(&mut hasher);
        fs::read_to_string(&path)?.hash(&mut hasher);
    }
    println!("cargo::rustc-env=MIGRATIONS_HASH={:016x}", hasher.finish());
    Ok(())
}
