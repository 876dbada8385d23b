//! Files outside the database: sealed ([`envelope`]) under generated names, in a folder or in an S3-compatible bucket. A
//! file is stored before the row that names it is committed; a crash in between leaves bytes that nobody knows of, never
//! a row without its bytes.
//!
//! Files of versions before the envelope have names without the `s` at the front and are plain. The name tells, not the
//! content: who could put files into the store could otherwise put plain ones in place of sealed ones.

use std::{
    io::{self, Read},
    path::Path,
    sync::Arc,
};

use time::OffsetDateTime;

use self::{
    bucket::Bucket,
    envelope::{HEADER, Header, OpenError, Sealer},
    folder::Folder,
    keys::{KeyError, KeyFile, KeyId},
};
use super::{
    error::AppError,
    ids::{Ids, hex},
};
use crate::config::files::{FilesConfig, StoreConfig};

mod bucket;
mod envelope;
mod folder;
pub mod keys;

/// The largest file that is read or stored, bytes; far above what people may send.
pub const READ_MAX: u64 = 64 * 1024 * 1024;

/// Why files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BlobsError {
    /// The keys.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The folder or the bucket's settings.
    #[error("the store of attachments cannot be opened: {0}")]
    Store(#[from] io::Error),
}

/// Where the files are.
#[derive(Clone, Debug)]
enum Store {
    Folder(Folder),
    Bucket(Bucket),
}

/// Files. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    store: Store,
    keys: Arc<KeyFile>,
}

/// What became of a file that was to be sealed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resealed {
    /// The current key had sealed it.
    AsItWas,
    /// It is under the current key now.
    Anew,
    /// There is none.
    Gone,
}

impl Blobs {
    /// Opens the store and its keys, making what is not there.
    ///
    /// # Errors
    /// When they cannot be made or read; when the keys are gone while there are sealed files (`in_use`).
    pub fn open(
        config: &FilesConfig,
        data: &Path,
        ids: &Ids,
        now: OffsetDateTime,
        in_use: bool,
    ) -> Result<Self, BlobsError> {
        let path = config.keys.clone().unwrap_or_else(|| data.join("keys").join("attachment-keys.toml"));
        let store = match &config.store {
            StoreConfig::Folder => Store::Folder(Folder::open(&data.join("blobs"))?),
            StoreConfig::Bucket(bucket) => Store::Bucket(Bucket::open(bucket)?),
        };
        Ok(Self { store, keys: Arc::new(KeyFile::open(&path, ids, now, in_use)?) })
    }

    /// The keys.
    pub fn keys(&self) -> &KeyFile {
        &self.keys
    }

    /// Seals bytes and stores them under a new name, 128 random bits in hexadecimal digits.
    ///
    /// # Errors
    /// 507 when the disk is full, 503 when the bucket does not answer, 500 for any other fault.
    pub async fn store(&self, ids: &Ids, bytes: Vec<u8>) -> Result<String, AppError> {
        let name = format!("s{}", hex(&ids.bytes::<16>()?));
        self.put(ids, &name, move |out| out.write_all(&bytes)).await?;
        Ok(name)
    }

    /// The bytes of a name. Nothing is given before all of it was found as it was sealed.
    ///
    /// # Errors
    /// 404 when there are none, 500 when they were changed or their key is missing, 503 when the bucket does not answer.
    pub async fn read(&self, name: &str) -> Result<Vec<u8>, AppError> {
        let place = place(name).ok_or(AppError::NotFound)?;
        let (name, keys) = (name.to_owned(), self.keys.clone());
        match &self.store {
            Store::Folder(folder) => {
                let folder = folder.clone();
                blocking(move || opened(&keys, &name, &mut folder.get(&place)?)).await
            }
            Store::Bucket(bucket) => {
                let bytes = bucket.get(&place).await.map_err(fault)?;
                blocking(move || opened(&keys, &name, &mut &*bytes)).await
            }
        }
    }

    /// Throws bytes away; that there are none is fine. Tells whether they are gone.
    pub async fn remove(&self, name: &str) -> bool {
        let Some(place) = place(name) else { return true };
        let removed = match &self.store {
            Store::Folder(folder) => {
                let folder = folder.clone();
                tokio::task::spawn_blocking(move || folder.remove(&place))
                    .await
                    .map_err(io::Error::other)
                    .flatten()
            }
            Store::Bucket(bucket) => bucket.remove(&place).await,
        };
        if let Err(error) = &removed {
            tracing::warn!(kind = ?error.kind(), "a file could not be removed");
        }
        removed.is_ok()
    }

    /// Whether the name is that of a sealed file.
    pub fn is_sealed(name: &str) -> bool {
        name.starts_with('s')
    }

    /// The key that a sealed file needs; none when there is no such file.
    ///
    /// # Errors
    /// As of [`Self::read`].
    pub async fn key_of(&self, name: &str) -> Result<Option<KeyId>, AppError> {
        let place = place(name).filter(|_| Self::is_sealed(name)).ok_or(AppError::NotFound)?;
        let head = match &self.store {
            Store::Folder(folder) => {
                let folder = folder.clone();
                let head = move || {
                    let mut head = Vec::new();
                    folder.get(&place)?.take(HEADER as u64).read_to_end(&mut head)?;
                    Ok(head.into())
                };
                tokio::task::spawn_blocking(head).await.map_err(AppError::internal)?
            }
            Store::Bucket(bucket) => bucket.head(&place, HEADER).await,
        };
        let head = match head {
            Ok(head) => head,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(fault(error)),
        };
        let header = (&*head).try_into().map_err(|_| OpenError::Foreign).and_then(Header::parse);
        header.map(|header| Some(header.key)).map_err(refused)
    }

    /// Seals a sealed file anew under the current key, in its place. Whoever reads meanwhile gets the one before or
    /// the new one, never a part.
    ///
    /// # Errors
    /// As of [`Self::read`] and [`Self::store`]; the file is then as it was.
    pub async fn reseal(&self, ids: &Ids, name: &str) -> Result<Resealed, AppError> {
        let Some(key) = self.key_of(name).await? else { return Ok(Resealed::Gone) };
        if Some(key) == self.keys.current_id() {
            return Ok(Resealed::AsItWas);
        }
        let place = place(name).ok_or(AppError::NotFound)?;
        let (of, keys) = (name.to_owned(), self.keys.clone());
        let find = move |id| keys.find(id);
        match &self.store {
            Store::Folder(folder) => {
                let folder = folder.clone();
                let copy = move |out: &mut dyn io::Write| {
                    let mut out = out;
                    envelope::open(&find, &of, &mut folder.get(&place)?, &mut out).map(|_| ()).map_err(
                        |error| match error {
                            OpenError::Io(error) => error,
                            other => io::Error::other(other),
                        },
                    )
                };
                self.put(ids, name, copy).await?;
            }
            Store::Bucket(_) => {
                let bytes = self.read(name).await?;
                self.put(ids, name, move |out| out.write_all(&bytes)).await?;
            }
        }
        Ok(Resealed::Anew)
    }

    /// Names of everything that is stored, the unknown among it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn names(&self) -> Result<Vec<String>, AppError> {
        let names = match &self.store {
            Store::Folder(folder) => {
                let folder = folder.clone();
                tokio::task::spawn_blocking(move || folder.names()).await.map_err(AppError::internal)?
            }
            Store::Bucket(bucket) => bucket.names().await,
        };
        let mut names = names.map_err(fault)?;
        names.retain(|name| place(name).is_some());
        Ok(names)
    }

    /// Stores a file, reads it and throws it away.
    ///
    /// # Errors
    /// Where it failed.
    pub async fn probe(&self, ids: &Ids) -> Result<(), AppError> {
        let name = self.store(ids, b"probe".to_vec()).await?;
        let read = self.read(&name).await;
        let removed = self.remove(&name).await;
        if read? == b"probe" && removed {
            return Ok(());
        }
        Err(AppError::internal("a file that was stored could not be read or removed again"))
    }

    /// Seals what is written and puts it under a name.
    async fn put(
        &self,
        ids: &Ids,
        name: &str,
        write: impl FnOnce(&mut dyn io::Write) -> io::Result<()> + Send + 'static,
    ) -> Result<(), AppError> {
        let place = place(name).ok_or(AppError::NotFound)?;
        let (id, key) = self.keys.current().ok_or_else(|| AppError::internal("the ring has no key"))?;
        let header = Header::new(id, ids.bytes()?);
        let name = name.to_owned();
        match &self.store {
            Store::Folder(folder) => {
                let (folder, mark) = (folder.clone(), hex(&ids.bytes::<4>()?));
                let written = move || {
                    folder.put(&place, &mark, |out| {
                        let mut sealer = Sealer::new(&key, header, &name, out)?;
                        write(&mut sealer)?;
                        sealer.finish().map(|_| ())
                    })
                };
                tokio::task::spawn_blocking(written).await.map_err(AppError::internal)?.map_err(fault)
            }
            Store::Bucket(bucket) => {
                let sealed = move || {
                    let mut sealer = Sealer::new(&key, header, &name, Vec::new())?;
                    write(&mut sealer)?;
                    sealer.finish()
                };
                let sealed = tokio::task::spawn_blocking(sealed).await.map_err(AppError::internal)?;
                bucket.put(&place, sealed.map_err(fault)?).await.map_err(fault)
            }
        }
    }
}

/// Where a name is. Only generated names have a place: nothing a caller sends ever reaches the store.
fn place(name: &str) -> Option<String> {
    let digits = name.strip_prefix('s').unwrap_or(name);
    let generated =
        digits.len() == 32 && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    generated.then(|| format!("{}/{}/{name}", &digits[..2], &digits[2..4]))
}

/// All of a file, or nothing.
fn opened(keys: &KeyFile, name: &str, from: &mut impl Read) -> Result<Vec<u8>, OpenError> {
    // One byte more than allowed tells that there is too much.
    let mut from = from.take(READ_MAX + 1);
    let mut bytes = Vec::new();
    if Blobs::is_sealed(name) {
        envelope::open(|id| keys.find(id), name, &mut from, &mut bytes)?;
    } else {
        from.read_to_end(&mut bytes)?;
    }
    if from.limit() == 0 {
        return Err(OpenError::Io(io::Error::other("the file is larger than any that was stored")));
    }
    Ok(bytes)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OpenError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?.map_err(refused)
}

fn refused(error: OpenError) -> AppError {
    match error {
        OpenError::Io(error) => fault(error),
        other => AppError::internal(format!("an attachment is refused: {other}")),
    }
}

fn fault(error: io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::NotFound => AppError::NotFound,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => AppError::StorageFull(error.to_string()),
        io::ErrorKind::NotConnected => AppError::Unavailable(error.to_string()),
        _ => AppError::internal(error),
    }
}

#[cfg(test)]
mod tests;
