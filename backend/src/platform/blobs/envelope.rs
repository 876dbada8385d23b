//! The envelope of a file at rest, version 1.
//!
//! | Bytes | What |
//! |---|---|
//! | 6 | `00 4f 50 4f 52 41`: a zero and `OPORA`; no file that people may send begins like this |
//! | 1 | version, 1 |
//! | 8 | id of the key in the ring |
//! | 16 | salt: the file's own key is HKDF-SHA-256 of the ring's key with it (RFC 5869) |
//! | 7 | prefix of the nonces |
//! | rest | pieces of 64 KiB, AES-256-GCM, each with its tag of 16 bytes |
//!
//! The nonce of a piece is prefix, number (32 bits, big end first) and 1 for the last piece, 0 for any other: the STREAM
//! construction (Hoang, Reyhanitabar, Rogaway, Vizár, 2015). Header and name of the file are associated data of every
//! piece. So a piece that is changed, moved, doubled or left out, an end that is cut off and a file under another's name
//! are all refused.

use std::io::{self, Read, Write};

use aes_gcm::{
    Aes256Gcm, Nonce, Tag,
    aead::{AeadInOut as _, KeyInit as _},
};
use hkdf::Hkdf;
use sha2::Sha256;

use super::keys::{KEY, KeyId};

/// Plain bytes of a piece; the last one may have fewer.
pub(super) const PIECE: usize = 64 * 1024;
const TAG: usize = 16;
const MAGIC: [u8; 6] = *b"\0OPORA";
const VERSION: u8 = 1;
const SALT: usize = 16;
const PREFIX: usize = 7;
/// Bytes before the first piece.
pub(super) const HEADER: usize = MAGIC.len() + 1 + KeyId::LENGTH + SALT + PREFIX;

/// Why an envelope is not opened.
#[derive(Debug, thiserror::Error)]
pub(super) enum OpenError {
    /// It is none, or one of a later version.
    #[error("it is no envelope of a known version")]
    Foreign,
    /// Its key is not in the ring.
    #[error("its key {0} is not in the ring")]
    NoKey(KeyId),
    /// It was changed since it was sealed.
    #[error("it was changed since it was sealed")]
    Damaged,
    /// The store, or whoever takes the bytes.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What stands before the pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) key: KeyId,
    salt: [u8; SALT],
    prefix: [u8; PREFIX],
}

impl Header {
    /// A header for a new envelope, from fresh chance.
    pub(super) fn new(key: KeyId, chance: [u8; SALT + PREFIX]) -> Self {
        let (mut salt, mut prefix) = ([0; SALT], [0; PREFIX]);
        salt.copy_from_slice(&chance[..SALT]);
        prefix.copy_from_slice(&chance[SALT..]);
        Self { key, salt, prefix }
    }

    /// Reads a header.
    pub(super) fn parse(bytes: &[u8; HEADER]) -> Result<Self, OpenError> {
        let (magic, rest) = bytes.split_at(MAGIC.len());
        let (version, rest) = rest.split_at(1);
        if magic != MAGIC || version != [VERSION] {
            return Err(OpenError::Foreign);
        }
        let (key, chance) = rest.split_first_chunk().ok_or(OpenError::Foreign)?;
        let chance = chance.try_into().map_err(|_| OpenError::Foreign)?;
        Ok(Self::new(KeyId(*key), chance))
    }

    fn bytes(&self) -> Vec<u8> {
        [&MAGIC[..], &[VERSION], &self.key.0, &self.salt, &self.prefix].concat()
    }
}

/// The cipher of one file.
struct Cipher {
    aead: Aes256Gcm,
    associated: Vec<u8>,
    prefix: [u8; PREFIX],
    next: u32,
}

impl Cipher {
    fn new(key: &[u8; KEY], header: &Header, name: &str) -> io::Result<Self> {
        let mut own = [0; KEY];
        Hkdf::<Sha256>::new(Some(&header.salt), key)
            .expand(b"opora attachment 1", &mut own)
            .map_err(io::Error::other)?;
        let aead = Aes256Gcm::new_from_slice(&own).map_err(io::Error::other)?;
        let associated = [&header.bytes()[..], name.as_bytes()].concat();
        Ok(Self { aead, associated, prefix: header.prefix, next: 0 })
    }

    fn nonce(&mut self, last: bool) -> io::Result<Nonce<aes_gcm::aead::consts::U12>> {
        let mut nonce = [0; 12];
        nonce[..PREFIX].copy_from_slice(&self.prefix);
        nonce[PREFIX..11].copy_from_slice(&self.next.to_be_bytes());
        nonce[11] = u8::from(last);
        self.next = self.next.checked_add(1).ok_or_else(|| io::Error::other("the file has no end"))?;
        Ok(nonce.into())
    }

    /// Seals a piece where it stands.
    fn seal(&mut self, piece: &mut [u8], last: bool) -> io::Result<[u8; TAG]> {
        let nonce = self.nonce(last)?;
        let tag = self
            .aead
            .encrypt_inout_detached(&nonce, &self.associated, piece.into())
            .map_err(|_| io::Error::other("a piece cannot be sealed"))?;
        Ok(tag.into())
    }

    /// Opens a piece with its tag where it stands; gives the plain bytes.
    fn open<'a>(&mut self, sealed: &'a mut [u8], last: bool) -> Result<&'a [u8], OpenError> {
        let length = sealed.len().checked_sub(TAG).ok_or(OpenError::Damaged)?;
        let (piece, tag) = sealed.split_at_mut(length);
        let tag: [u8; TAG] = (&*tag).try_into().map_err(|_| OpenError::Damaged)?;
        let nonce = self.nonce(last)?;
        self.aead
            .decrypt_inout_detached(&nonce, &self.associated, (&mut *piece).into(), &Tag::from(tag))
            .map_err(|_| OpenError::Damaged)?;
        Ok(piece)
    }
}

/// Seals what is written into it. Holds one piece in memory.
pub(super) struct Sealer<W: Write> {
    cipher: Cipher,
    waiting: Vec<u8>,
    out: W,
}

impl<W: Write> Sealer<W> {
    /// Writes the header and takes what comes.
    pub(super) fn new(key: &[u8; KEY], header: Header, name: &str, mut out: W) -> io::Result<Self> {
        out.write_all(&header.bytes())?;
        Ok(Self { cipher: Cipher::new(key, &header, name)?, waiting: Vec::with_capacity(PIECE), out })
    }

    fn send(&mut self, last: bool) -> io::Result<()> {
        let tag = self.cipher.seal(&mut self.waiting, last)?;
        self.out.write_all(&self.waiting)?;
        self.out.write_all(&tag)?;
        self.waiting.clear();
        Ok(())
    }

    /// Writes the last piece, without which the envelope does not open.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.send(true)?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == PIECE && !bytes.is_empty() {
            self.send(false)?;
        }
        let taken = bytes.len().min(PIECE - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens an envelope piece by piece; only pieces that were found whole are written. When it fails, what was written before
/// is to be thrown away: the rest of the file is not what was sealed.
///
/// # Errors
/// Whatever was changed, and faults of either side.
pub(super) fn open(
    key: impl Fn(KeyId) -> Option<[u8; KEY]>,
    name: &str,
    from: &mut impl Read,
    to: &mut impl Write,
) -> Result<Header, OpenError> {
    let mut header = [0; HEADER];
    if fill(from, &mut header)? < HEADER {
        return Err(OpenError::Foreign);
    }
    let header = Header::parse(&header)?;
    let key = key(header.key).ok_or(OpenError::NoKey(header.key))?;
    let mut cipher = Cipher::new(&key, &header, name)?;
    // One byte more than a piece tells whether it is the last.
    let mut buffer = vec![0; PIECE + TAG + 1];
    let mut held = 0;
    loop {
        held += fill(from, &mut buffer[held..])?;
        let last = held < buffer.len();
        let end = if last { held } else { PIECE + TAG };
        to.write_all(cipher.open(&mut buffer[..end], last)?)?;
        if last {
            return Ok(header);
        }
        buffer[0] = buffer[end];
        held = 1;
    }
}

/// Reads until the buffer is full or the source has ended.
fn fill(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut held = 0;
    while held < buffer.len() {
        match from.read(&mut buffer[held..]) {
            Ok(0) => break,
            Ok(count) => held += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(held)
}

#[cfg(test)]
mod tests;
