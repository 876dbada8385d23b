//! The app's built files: from a folder while developing, from inside the binary in a release.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

#[cfg(feature = "embed")]
mod embedded {
    /// The built app.
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../dist"]
    pub struct Dist;

    /// The content to start from.
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../content"]
    pub struct Content;
}

/// For how long a look at the folder counts: asking the system at every request would cost more than the page.
const STAMP_LASTS: Duration = Duration::from_millis(500);

/// Where the app's files come from.
#[derive(Clone, Debug)]
pub enum Assets {
    /// A folder, and the stamp that it had when somebody last looked.
    Folder(PathBuf, Arc<Mutex<Option<(Instant, u128)>>>),
    /// Inside the binary.
    Embedded,
}

impl Assets {
    /// The folder if one is set, else what is inside the binary, else `dist` of the working folder.
    pub fn new(dist: Option<PathBuf>) -> Self {
        match dist {
            Some(folder) => Self::Folder(folder, Arc::default()),
            None if cfg!(feature = "embed") => Self::Embedded,
            None => Self::Folder(PathBuf::from("dist"), Arc::default()),
        }
    }

    /// A file by its path below the root, `site/index.html`. Paths that leave the root give nothing.
    pub fn get(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        let odd = |part: &str| part.is_empty() || part.starts_with('.') || part.contains(['\\', '\0', ':']);
        if path.split('/').any(odd) {
            return None;
        }
        match self {
            Self::Folder(root, _) => std::fs::read(root.join(path)).ok().map(Cow::Owned),
            #[cfg(feature = "embed")]
            Self::Embedded => embedded::Dist::get(path).map(|file| file.data),
            #[cfg(not(feature = "embed"))]
            Self::Embedded => None,
        }
    }

    /// Changes when the app is built anew under a running server, so that pages rendered before are
    /// not sent with names of files that are gone.
    pub fn stamp(&self) -> u128 {
        match self {
            Self::Folder(root, seen) => {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                match *seen {
                    Some((at, stamp)) if at.elapsed() < STAMP_LASTS => stamp,
                    _ => {
                        let stamp = stamp_of(root);
                        *seen = Some((Instant::now(), stamp));
                        stamp
                    }
                }
            }
            Self::Embedded => 0,
        }
    }
}

fn stamp_of(root: &Path) -> u128 {
    std::fs::metadata(root.join("site/index.html"))
        .and_then(|file| file.modified())
        .ok()
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
        .map_or(0, |since| since.as_nanos())
}

/// The content inside the binary: path below `content/` and bytes.
pub fn embedded_content() -> Vec<(String, Vec<u8>)> {
    #[cfg(feature = "embed")]
    {
        embedded::Content::iter()
            .filter_map(|path| Some((path.to_string(), embedded::Content::get(&path)?.data.into_owned())))
            .collect()
    }
    #[cfg(not(feature = "embed"))]
    Vec::new()
}

/// The media type of a file name.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "speculationrules" => "application/speculationrules+json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_root() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("dist")).unwrap();
        std::fs::write(dir.path().join("secret"), "x").unwrap();
        std::fs::write(dir.path().join("dist/a.js"), "y").unwrap();
        let assets = Assets::new(Some(dir.path().join("dist")));
        assert!(assets.get("a.js").is_some());
        for path in ["../secret", "./a.js", "/a.js", "", "..\\secret", "a.js/../../secret", ".hidden"] {
            assert!(assets.get(path).is_none(), "{path}");
        }
    }
}
