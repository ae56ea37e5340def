//! A directory for one test, removed with everything in it.

use std::path::{Path, PathBuf};

use uuid::Uuid;

pub(crate) struct TestDir(PathBuf);

impl TestDir {
    /// A path under the system's temporary directory; the directory itself does not exist yet.
    pub(crate) fn new() -> TestDir {
        TestDir(std::env::temp_dir().join(format!("palvelurekisteri-{}", Uuid::new_v4())))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestDir {
    fn drop(&mut self) {
        // Nothing to do about a directory that cannot be removed, and some tests never make it.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
