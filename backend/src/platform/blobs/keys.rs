//! The ring of keys that files are sealed with: one file beside the database, never in it. One key is current, the
//! others still open what they sealed. The file may be changed by a command while the server runs: a server looks
//! whether it did before it seals anything, and again when it meets a key that it does not know.

use std::{
    fmt, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
    time::SystemTime,
};

use arc_swap::ArcSwap;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::platform::ids::{Ids, NoEntropy, hex};

/// Bytes of a key.
pub(super) const KEY: usize = 32;
/// A key may go only so long after another took its place: a server that sealed a file meanwhile has stored it by then.
pub const SETTLED: Duration = Duration::minutes(10);

/// The name of a key: chance, shown as 16 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub(super) [u8; Self::LENGTH]);

impl KeyId {
    pub(super) const LENGTH: usize = 8;

    /// The key of a name.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 2 * Self::LENGTH || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u64::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// What is wrong with the ring, and how to mend it.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error("the keys of attachments, {0}, cannot be used: {1}")]
    Io(String, io::Error),
    /// It is there and is no ring.
    #[error("the keys of attachments, {0}, are damaged: {1}. Put the file back from its backup")]
    Damaged(String, String),
    /// Files are sealed, and the keys are gone.
    #[error(
        "the keys of attachments, {0}, are gone, but there are sealed files. Put the file back from its backup; without \
         it nobody can ever open them"
    )]
    Lost(String),
    /// No random bytes.
    #[error(transparent)]
    NoEntropy(#[from] NoEntropy),
    /// There is no such key.
    #[error("there is no key {0}")]
    Unknown(String),
    /// The current key cannot go.
    #[error("{0} is the current key: make another first (opora keys rotate)")]
    Current(KeyId),
    /// It may be in use still.
    #[error(
        "another key took its place less than ten minutes ago: a server may still be storing a file under {0}"
    )]
    Fresh(KeyId),
    /// Files need it.
    #[error("{1} files still need {0}: seal them anew first (opora keys rewrap)")]
    Needed(KeyId, usize),
}

/// A key.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// Its name.
    pub id: KeyId,
    /// When it was made.
    pub created_at: OffsetDateTime,
    secret: [u8; KEY],
}

impl Key {
    fn new(ids: &Ids, now: OffsetDateTime) -> Result<Self, NoEntropy> {
        Ok(Self { id: KeyId(ids.bytes()?), created_at: now, secret: ids.bytes()? })
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Keys, the oldest first; the last one is current.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Ring(Vec<Key>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RingFile {
    key: Vec<KeyEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyEntry {
    id: String,
    created: String,
    secret: String,
}

impl Ring {
    fn parse(text: &str) -> Result<Self, String> {
        // The error of the parser would quote a secret.
        let file: RingFile = toml::from_str(text).map_err(|_| "it is no ring of keys".to_owned())?;
        let mut keys = Vec::with_capacity(file.key.len());
        for entry in file.key {
            let bad = |what: &str| format!("{what} of the key `{}` is wrong", entry.id);
            let id = KeyId::parse(&entry.id).ok_or_else(|| bad("the id"))?;
            let created_at = OffsetDateTime::parse(&entry.created, &Rfc3339).map_err(|_| bad("the time"))?;
            let secret = STANDARD.decode(&entry.secret).ok().and_then(|bytes| bytes.try_into().ok());
            keys.push(Key { id, created_at, secret: secret.ok_or_else(|| bad("the secret"))? });
        }
        let mut ids: Vec<KeyId> = keys.iter().map(|key| key.id).collect();
        ids.sort_unstable();
        ids.dedup();
        if keys.is_empty() || ids.len() < keys.len() {
            return Err("it has no key, or one twice".to_owned());
        }
        Ok(Self(keys))
    }

    fn text(&self) -> String {
        let mut text = "# Keys of attachments, the last one is current. Without this file no attachment can be opened:\n\
                        # keep a copy of it apart from the copies of the attachments. `opora keys` changes it.\n"
            .to_owned();
        for key in &self.0 {
            let created = key.created_at.format(&Rfc3339).unwrap_or_default();
            text += &format!(
                "\n[[key]]\nid = \"{}\"\ncreated = \"{created}\"\nsecret = \"{}\"\n",
                key.id,
                STANDARD.encode(key.secret)
            );
        }
        text
    }
}

/// What tells that the file was changed.
type Stamp = (Option<SystemTime>, u64);

/// The ring in its file.
pub struct KeyFile {
    path: PathBuf,
    known: ArcSwap<(Stamp, Ring)>,
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyFile").field("path", &self.path).finish_non_exhaustive()
    }
}

impl KeyFile {
    /// Opens the ring, or makes one when there is none and nothing is sealed yet.
    ///
    /// # Errors
    /// When it cannot be read or made, or is gone while files are sealed.
    pub fn open(path: &Path, ids: &Ids, now: OffsetDateTime, in_use: bool) -> Result<Self, KeyError> {
        if !path.exists() {
            if in_use {
                return Err(KeyError::Lost(path.display().to_string()));
            }
            write(path, &Ring(vec![Key::new(ids, now)?]))?;
        }
        let known = read(path)?;
        Ok(Self { path: path.to_path_buf(), known: ArcSwap::from_pointee(known) })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads it anew if it was changed. A file that cannot be read now changes nothing: what is known still opens.
    fn look(&self) -> Arc<(Stamp, Ring)> {
        let known = self.known.load_full();
        if stamp(&self.path).is_ok_and(|stamp| stamp == known.0) {
            return known;
        }
        match read(&self.path) {
            Ok(read) => {
                let read = Arc::new(read);
                self.known.store(read.clone());
                read
            }
            Err(error) => {
                tracing::error!(cause = %error, "the keys of attachments cannot be read anew");
                known
            }
        }
    }

    /// Every key, the oldest first.
    pub fn list(&self) -> Vec<Key> {
        self.look().1.0.clone()
    }

    /// The key that new files are sealed with.
    pub(super) fn current(&self) -> Option<(KeyId, [u8; KEY])> {
        self.look().1.0.last().map(|key| (key.id, key.secret))
    }

    /// Id of the current key.
    pub fn current_id(&self) -> Option<KeyId> {
        self.current().map(|(id, _)| id)
    }

    /// A key by its name.
    pub(super) fn find(&self, id: KeyId) -> Option<[u8; KEY]> {
        let of = |ring: &Ring| ring.0.iter().find(|key| key.id == id).map(|key| key.secret);
        of(&self.known.load().1).or_else(|| of(&self.look().1))
    }

    /// Makes a new current key.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn rotate(&self, ids: &Ids, now: OffsetDateTime) -> Result<KeyId, KeyError> {
        let mut ring = read(&self.path)?.1;
        let key = Key::new(ids, now)?;
        let id = key.id;
        ring.0.push(key);
        self.replace(&ring)?;
        Ok(id)
    }

    /// Takes a key out that so many files need.
    ///
    /// # Errors
    /// When it is current, or may be needed still.
    pub fn remove(&self, id: KeyId, needed: usize, now: OffsetDateTime) -> Result<(), KeyError> {
        let mut ring = read(&self.path)?.1;
        match ring.0.last() {
            Some(current) if current.id == id => return Err(KeyError::Current(id)),
            Some(current) if now < current.created_at + SETTLED => return Err(KeyError::Fresh(id)),
            _ => {}
        }
        if needed > 0 {
            return Err(KeyError::Needed(id, needed));
        }
        let before = ring.0.len();
        ring.0.retain(|key| key.id != id);
        if ring.0.len() == before {
            return Err(KeyError::Unknown(id.to_string()));
        }
        self.replace(&ring)
    }

    fn replace(&self, ring: &Ring) -> Result<(), KeyError> {
        write(&self.path, ring)?;
        self.known.store(Arc::new(read(&self.path)?));
        Ok(())
    }
}

fn stamp(path: &Path) -> io::Result<Stamp> {
    let found = fs::metadata(path)?;
    Ok((found.modified().ok(), found.len()))
}

fn read(path: &Path) -> Result<(Stamp, Ring), KeyError> {
    let failed = |error: io::Error| KeyError::Io(path.display().to_string(), error);
    // The stamp first: a change in between is seen the next time.
    let stamp = stamp(path).map_err(failed)?;
    let text = fs::read_to_string(path).map_err(failed)?;
    let ring = Ring::parse(&text).map_err(|what| KeyError::Damaged(path.display().to_string(), what))?;
    Ok((stamp, ring))
}

/// Writes the ring as a whole: a crash leaves the one before or the new one. Only its owner may read it.
fn write(path: &Path, ring: &Ring) -> Result<(), KeyError> {
    let failed = |error: io::Error| KeyError::Io(path.display().to_string(), error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let part = path.with_extension("part");
    let written = (|| {
        make_folder(folder)?;
        let _ = fs::remove_file(&part);
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&part)?;
        file.write_all(ring.text().as_bytes())?;
        file.sync_all()?;
        fs::rename(&part, path)?;
        fs::File::open(folder)?.sync_all()
    })();
    written.map_err(failed)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Whether others than the owner may read the file.
pub fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::platform::clock::SystemClock;

    const NOW: OffsetDateTime = datetime!(2026-11-22 10:00 UTC);

    fn ids() -> Ids {
        Ids::new(Arc::new(SystemClock))
    }

    #[test]
    fn a_ring_is_made_once_and_only_for_its_owner() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("keys").join("attachment-keys.toml");
        let one = KeyFile::open(&path, &ids(), NOW, false).unwrap();
        let two = KeyFile::open(&path, &ids(), NOW, true).unwrap();
        assert_eq!(one.list(), two.list());
        assert!(!is_open_to_others(&path));
    }

    #[test]
    fn a_lost_ring_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("k.toml");
        assert!(matches!(KeyFile::open(&path, &ids(), NOW, true), Err(KeyError::Lost(_))));
        assert!(!path.exists());
    }

    #[test]
    fn another_process_sees_the_new_key_and_keeps_the_old() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("k.toml");
        let command = KeyFile::open(&path, &ids(), NOW, false).unwrap();
        let server = KeyFile::open(&path, &ids(), NOW, true).unwrap();
        let old = server.current_id().unwrap();
        let new = command.rotate(&ids(), NOW).unwrap();
        assert_ne!(old, new);
        assert!(server.find(new).is_some() && server.find(old).is_some());
        assert_eq!(server.current_id(), Some(new));
    }

    #[test]
    fn a_key_goes_only_when_nothing_needs_it() {
        let dir = tempfile::tempdir().unwrap();
        let ring = KeyFile::open(&dir.path().join("k.toml"), &ids(), NOW, false).unwrap();
        let old = ring.current_id().unwrap();
        assert!(matches!(ring.remove(old, 0, NOW), Err(KeyError::Current(_))));
        ring.rotate(&ids(), NOW).unwrap();
        assert!(matches!(ring.remove(old, 0, NOW), Err(KeyError::Fresh(_))));
        let later = NOW + SETTLED;
        assert!(matches!(ring.remove(old, 3, later), Err(KeyError::Needed(_, 3))));
        ring.remove(old, 0, later).unwrap();
        assert!(ring.find(old).is_none());
        assert!(matches!(ring.remove(old, 0, later), Err(KeyError::Unknown(_))));
    }

    #[test]
    fn what_is_no_ring_is_said_without_its_secrets() {
        let id = "0102030405060708";
        let entry = |secret: &str| {
            format!("[[key]]\nid = \"{id}\"\ncreated = \"2026-11-22T10:00:00Z\"\nsecret = \"{secret}\"\n")
        };
        for text in [String::new(), "x".into(), entry("SECRET"), entry(&STANDARD.encode([1; 31]))] {
            let error = Ring::parse(&text).unwrap_err();
            assert!(!error.contains("SECRET"), "{error}");
        }
        let good = entry(&STANDARD.encode([1; 32]));
        assert!(Ring::parse(&good).is_ok());
        assert!(Ring::parse(&(good.clone() + &good)).is_err());
    }

    #[test]
    fn ids_come_back() {
        let id = KeyId([0, 1, 2, 3, 4, 5, 254, 255]);
        assert_eq!(KeyId::parse(&id.to_string()), Some(id));
        for text in ["", "+102030405060708", "010203040506070", "01020304050607zz"] {
            assert_eq!(KeyId::parse(text), None, "{text}");
        }
    }
}
