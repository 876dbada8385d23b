//! Pictures: decoded to be sure that they are pictures, cleaned of everything that is not picture
//! (EXIF with its place and camera, XMP, IPTC, comments, text, what follows the end), turned upright,
//! and made small for lists.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, Limits, RgbImage,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::PngDecoder,
    },
    imageops::overlay,
    metadata::Orientation,
};
use img_parts::{Bytes, jpeg::Jpeg, png::Png};
use shared::api::uploads::FileType;

use super::{THUMBNAIL_SIDE, sniff};
use crate::platform::error::AppError;

/// The largest picture, pixels: a bomb is refused by its header, before anything is decoded.
const PIXELS_MAX: u64 = 40_000_000;
/// Memory for decoding one picture, bytes.
const MEMORY_MAX: u64 = 200 * 1024 * 1024;

/// Why a picture is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bad {
    /// It cannot be decoded.
    Broken,
    /// Too many pixels.
    TooManyPixels,
}

/// A cleaned picture.
#[derive(Debug)]
pub(super) struct Cleaned {
    /// The picture.
    pub(super) bytes: Vec<u8>,
    /// A small JPEG of it.
    pub(super) thumbnail: Vec<u8>,
}

/// Decodes, cleans and makes the thumbnail. Slow: run it aside.
pub(super) fn clean(file_type: FileType, bytes: &[u8]) -> Result<Cleaned, Bad> {
    match file_type {
        FileType::Jpeg => jpeg(bytes),
        FileType::Png => {
            let picture = decode(PngDecoder::new(Cursor::new(bytes)).map_err(bad)?)?.0;
            Ok(Cleaned { bytes: strip_png(bytes)?, thumbnail: thumbnail(&picture)? })
        }
        FileType::Pdf | FileType::Text => Err(Bad::Broken),
    }
}

/// A picture for a page.
#[derive(Debug)]
pub struct Still {
    /// The cleaned picture.
    pub bytes: Vec<u8>,
    /// Ending of its name.
    pub ending: &'static str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A picture cleaned for a page; none when it is no PNG and no JPEG, or broken, or has too many pixels.
///
/// # Errors
/// When the work aside breaks.
pub async fn still(bytes: bytes::Bytes) -> Result<Option<Still>, AppError> {
    let work = move || {
        let file_type = sniff::file_type(&bytes)?;
        let ending = match file_type {
            FileType::Png => "png",
            FileType::Jpeg => "jpg",
            FileType::Pdf | FileType::Text => return None,
        };
        let bytes = clean(file_type, &bytes).ok()?.bytes;
        let reader = image::ImageReader::new(Cursor::new(&bytes)).with_guessed_format().ok()?;
        let (width, height) = reader.into_dimensions().ok()?;
        Some(Still { bytes, ending, width, height })
    };
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)
}

fn bad(error: ImageError) -> Bad {
    if matches!(error, ImageError::Limits(_)) { Bad::TooManyPixels } else { Bad::Broken }
}

fn decode(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), Bad> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Bad::TooManyPixels);
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY_MAX);
    decoder.set_limits(limits).map_err(bad)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(bad)?, orientation))
}

fn jpeg(bytes: &[u8]) -> Result<Cleaned, Bad> {
    let (mut picture, orientation) = decode(JpegDecoder::new(Cursor::new(bytes)).map_err(bad)?)?;
    if orientation == Orientation::NoTransforms {
        return Ok(Cleaned { bytes: strip_jpeg(bytes)?, thumbnail: thumbnail(&picture)? });
    }
    // The note that says how to turn it goes away with the rest, so the pixels are turned.
    picture.apply_orientation(orientation);
    Ok(Cleaned { bytes: encode(&picture.to_rgb8(), 90)?, thumbnail: thumbnail(&picture)? })
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, Bad> {
    let mut out = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, quality)).map_err(bad)?;
    Ok(out)
}

fn thumbnail(picture: &DynamicImage) -> Result<Vec<u8>, Bad> {
    let small = if picture.width().max(picture.height()) > THUMBNAIL_SIDE {
        picture.thumbnail(THUMBNAIL_SIDE, THUMBNAIL_SIDE)
    } else {
        picture.clone()
    };
    // JPEG has no transparency: on white, as on the page.
    let mut flat = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(
        small.width(),
        small.height(),
        image::Rgba([255, 255, 255, 255]),
    ));
    overlay(&mut flat, &small.to_rgba8(), 0, 0);
    encode(&flat.to_rgb8(), 80)
}

/// Keeps the segments that make the picture: JFIF, Adobe's colour note, the colour profile, tables
/// and scans.
fn strip_jpeg(bytes: &[u8]) -> Result<Vec<u8>, Bad> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).map_err(|_| Bad::Broken)?;
    jpeg.segments_mut().retain(|segment| match segment.marker() {
        // APP2 also carries multi-picture notes of cameras, which hold further pictures.
        0xe2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        0xe0 => segment.contents().starts_with(b"JFIF\0"),
        0xee => segment.contents().starts_with(b"Adobe"),
        0xe1 | 0xe3..=0xed | 0xef | 0xfe => false,
        _ => true,
    });
    let mut out = jpeg.encoder().bytes().to_vec();
    cut_after_end(&mut out);
    Ok(out)
}

/// Cuts what follows the end of the picture. The last end mark is searched from the start of the last
/// scan: inside of a scan `FF` is always followed by a zero or a restart mark.
fn cut_after_end(bytes: &mut Vec<u8>) {
    let mut at = 2;
    let mut in_scan = false;
    while at + 1 < bytes.len() {
        if bytes[at] != 0xff {
            at += 1;
            continue;
        }
        match bytes[at + 1] {
            0xd9 => {
                bytes.truncate(at + 2);
                return;
            }
            0x00 | 0xd0..=0xd7 if in_scan => at += 2,
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            marker => {
                in_scan = marker == 0xda;
                let length = bytes
                    .get(at + 2..at + 4)
                    .map_or(2, |two| usize::from(u16::from_be_bytes([two[0], two[1]])));
                at += 2 + length.max(2);
            }
        }
    }
}

/// Chunks of a PNG that make the picture; text, time, EXIF and private ones go.
const PNG_KEPT: [&[u8; 4]; 12] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD",
    b"pHYs",
];

fn strip_png(bytes: &[u8]) -> Result<Vec<u8>, Bad> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).map_err(|_| Bad::Broken)?;
    png.chunks_mut().retain(|chunk| PNG_KEPT.contains(&&chunk.kind()));
    let mut out = png.encoder().bytes().to_vec();
    if let Some(end) = out.windows(4).rposition(|four| four == b"IEND") {
        out.truncate(end + 8);
    }
    Ok(out)
}

#[cfg(test)]
mod tests;
