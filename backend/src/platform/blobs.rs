//! Files outside the database: bytes under generated names in two levels of folders. A file is on
//! the disk, synced, before the row that names it is committed; a crash in between leaves bytes that
//! nobody knows of, never a row without its bytes.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{
    error::AppError,
    ids::{Ids, hex},
};

/// The folder of files.
#[derive(Clone, Debug)]
pub struct Blobs {
    root: PathBuf,
}

impl Blobs {
    /// Opens the folder, making it when it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(root: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(root)?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// Stores bytes under a new name, 128 random bits in hexadecimal digits.
    ///
    /// # Errors
    /// 507 when the disk is full, 500 for any other fault of the disk.
    pub async fn store(&self, ids: &Ids, bytes: Vec<u8>) -> Result<String, AppError> {
        let name = hex(&ids.bytes::<16>()?);
        let path = self.path(&name).ok_or(AppError::NotFound)?;
        tokio::task::spawn_blocking(move || write_synced(&path, &bytes))
            .await
            .map_err(AppError::internal)?
            .map_err(disk)?;
        Ok(name)
    }

    /// The bytes of a name.
    ///
    /// # Errors
    /// 404 when there are none.
    pub async fn read(&self, name: &str) -> Result<Vec<u8>, AppError> {
        let path = self.path(name).ok_or(AppError::NotFound)?;
        tokio::fs::read(path).await.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => AppError::NotFound,
            _ => disk(error),
        })
    }

    /// Throws bytes away; that there are none is fine. Tells whether they are gone.
    pub async fn remove(&self, name: &str) -> bool {
        if let Some(path) = self.path(name)
            && let Err(error) = tokio::fs::remove_file(path).await
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(kind = ?error.kind(), "a file could not be removed");
            return false;
        }
        true
    }

    /// Only generated names have a path: nothing a caller sends ever reaches the disk.
    fn path(&self, name: &str) -> Option<PathBuf> {
        let generated =
            name.len() == 32 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        generated.then(|| self.root.join(&name[..2]).join(&name[2..4]).join(name))
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)?;
    let part = path.with_extension("part");
    let written = (|| {
        let mut file = std::fs::File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, path)?;
        // The name itself must survive a power cut too.
        std::fs::File::open(folder)?.sync_all()
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}

fn disk(error: io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => AppError::StorageFull(error.to_string()),
        _ => AppError::internal(error),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::platform::clock::SystemClock;

    #[tokio::test]
    async fn bytes_come_back_and_go() {
        let dir = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(dir.path()).unwrap();
        let ids = Ids::new(Arc::new(SystemClock));
        let name = blobs.store(&ids, b"hello".to_vec()).await.unwrap();
        assert_eq!(blobs.read(&name).await.unwrap(), b"hello");
        blobs.remove(&name).await;
        assert!(matches!(blobs.read(&name).await, Err(AppError::NotFound)));
    }

    #[tokio::test]
    async fn names_that_were_not_generated_have_no_path() {
        let dir = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(dir.path()).unwrap();
        for name in
            ["", "..", "../../etc/passwd", "aa/bb", "AABB", "%2e%2e", &"g".repeat(32), &"/".repeat(32)]
        {
            assert!(matches!(blobs.read(name).await, Err(AppError::NotFound)), "{name}");
        }
    }
}
