//! What the browser checks of a file before sending it. The server looks at the content again.

use shared::api::uploads::FileType;

/// What to do with a chosen file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can be sent.
    Fine(FileType),
    /// A picture that is too large or of another kind: offer to make a fitting JPEG of it.
    Shrink {
        /// Largest size, bytes.
        limit: usize,
    },
    /// Nothing is in it.
    Empty,
    /// Larger than its kind may be.
    TooLarge {
        /// Largest size, bytes.
        limit: usize,
    },
    /// Not one of the kinds.
    Kind,
}

/// Judges a file by its name, the browser's idea of its type and its size.
pub fn judge(name: &str, mime: &str, size: u64) -> Verdict {
    if size == 0 {
        return Verdict::Empty;
    }
    match FileType::of_name(name) {
        Some(kind) if size <= kind.limit() as u64 => Verdict::Fine(kind),
        Some(kind) if kind.is_picture() => Verdict::Shrink { limit: kind.limit() },
        Some(kind) => Verdict::TooLarge { limit: kind.limit() },
        None if mime.starts_with("image/") && mime != "image/svg+xml" => {
            Verdict::Shrink { limit: FileType::Jpeg.limit() }
        }
        None => Verdict::Kind,
    }
}

/// The name of a picture that was made anew as a JPEG.
pub fn jpeg_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.jpg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges() {
        let mb = 1024 * 1024;
        assert_eq!(judge("снимок.PNG", "image/png", 100), Verdict::Fine(FileType::Png));
        assert_eq!(judge("фото.jpg", "image/jpeg", 3 * mb), Verdict::Shrink { limit: 2 * mb as usize });
        assert_eq!(judge("фото.webp", "image/webp", 10), Verdict::Shrink { limit: 2 * mb as usize });
        assert_eq!(
            judge("скан.pdf", "application/pdf", 6 * mb),
            Verdict::TooLarge { limit: 5 * mb as usize }
        );
        assert_eq!(judge("virus.exe", "", 10), Verdict::Kind);
        assert_eq!(judge("picture.svg", "image/svg+xml", 10), Verdict::Kind);
        assert_eq!(judge("пусто.txt", "text/plain", 0), Verdict::Empty);
    }

    #[test]
    fn a_new_jpeg_keeps_its_name() {
        assert_eq!(jpeg_name("фото.было.heic"), "фото.было.jpg");
        assert_eq!(jpeg_name("фото"), "фото.jpg");
    }
}
