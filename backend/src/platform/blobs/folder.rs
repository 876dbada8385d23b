//! Files in a folder of this machine, two levels deep. Our own code and not object_store's: theirs does not wait until a
//! file and its name are on the disk, and a row must never be there without its bytes.

use std::{
    fs,
    io::{self, BufWriter, Read, Write as _},
    path::{Path, PathBuf},
};

/// A folder of files.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Opens it, making it when it is not there.
    pub(super) fn open(root: &Path) -> io::Result<Self> {
        fs::create_dir_all(root)?;
        Ok(Self { root: root.to_path_buf() })
    }

    fn path(&self, place: &str) -> PathBuf {
        self.root.join(place)
    }

    /// The bytes of a place.
    pub(super) fn get(&self, place: &str) -> io::Result<impl Read + use<>> {
        fs::File::open(self.path(place))
    }

    /// Puts there what is written, as a whole or not at all: whoever reads meanwhile gets what was there before. Several
    /// writers of one place need marks of their own.
    pub(super) fn put<T>(
        &self,
        place: &str,
        mark: &str,
        write: impl FnOnce(&mut BufWriter<fs::File>) -> Result<T, io::Error>,
    ) -> io::Result<T> {
        let path = self.path(place);
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder)?;
        let part = path.with_extension(format!("{mark}.part"));
        let written = (|| {
            let mut out = BufWriter::with_capacity(super::envelope::PIECE, fs::File::create_new(&part)?);
            let done = write(&mut out)?;
            out.flush()?;
            out.get_ref().sync_all()?;
            fs::rename(&part, &path)?;
            // The name itself must survive a power cut too.
            fs::File::open(folder)?.sync_all()?;
            Ok(done)
        })();
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }

    /// Throws a file away; that there is none is fine.
    pub(super) fn remove(&self, place: &str) -> io::Result<()> {
        match fs::remove_file(self.path(place)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Every name that is there now.
    pub(super) fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for outer in folders(&self.root)? {
            for inner in folders(&outer)? {
                for entry in fs::read_dir(inner)? {
                    names.push(entry?.file_name().to_string_lossy().into_owned());
                }
            }
        }
        Ok(names)
    }
}

fn folders(of: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(of)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.push(entry.path());
        }
    }
    Ok(found)
}
