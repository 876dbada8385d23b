use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use img_parts::{Bytes, ImageEXIF as _, jpeg::Jpeg, png::Png, png::PngChunk};

use super::*;

fn picture(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90])))
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A TIFF header with one entry, orientation, and a canary after it.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"CANARY-GPS");
    exif
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

fn with_exif(orientation: u8) -> Vec<u8> {
    let mut jpeg = Jpeg::from_bytes(Bytes::from(encoded(&picture(60, 40), ImageFormat::Jpeg))).unwrap();
    jpeg.set_exif(Some(Bytes::from(exif(orientation))));
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.extend(b"<script>CANARY-TAIL</script>");
    bytes
}

#[test]
fn jpeg_loses_its_metadata_and_its_tail_but_no_pixel() {
    let bytes = with_exif(1);
    assert!(holds(&bytes, b"CANARY-GPS") && holds(&bytes, b"CANARY-TAIL"));
    let cleaned = clean(FileType::Jpeg, &bytes).unwrap();
    assert!(!holds(&cleaned.bytes, b"CANARY"));
    let before = image::load_from_memory(&bytes).unwrap();
    let after = image::load_from_memory(&cleaned.bytes).unwrap();
    assert_eq!(before.as_bytes(), after.as_bytes());
}

#[test]
fn a_turned_jpeg_is_turned_for_good() {
    let cleaned = clean(FileType::Jpeg, &with_exif(6)).unwrap();
    let after = image::load_from_memory(&cleaned.bytes).unwrap();
    assert_eq!((after.width(), after.height()), (40, 60));
    assert!(!holds(&cleaned.bytes, b"CANARY"));
}

#[test]
fn png_loses_its_text_but_no_pixel() {
    let mut png = Png::from_bytes(Bytes::from(encoded(&picture(30, 20), ImageFormat::Png))).unwrap();
    png.chunks_mut().insert(1, PngChunk::new(*b"tEXt", Bytes::from_static(b"Author\0CANARY")));
    let mut bytes = png.encoder().bytes().to_vec();
    bytes.extend(b"CANARY-TAIL");
    let cleaned = clean(FileType::Png, &bytes).unwrap();
    assert!(!holds(&cleaned.bytes, b"CANARY"));
    let after = image::load_from_memory(&cleaned.bytes).unwrap();
    assert_eq!(picture(30, 20).to_rgb8(), after.to_rgb8());
}

#[test]
fn thumbnails_are_small_jpegs() {
    let cleaned = clean(FileType::Png, &encoded(&picture(1000, 500), ImageFormat::Png)).unwrap();
    let small = image::load_from_memory_with_format(&cleaned.thumbnail, ImageFormat::Jpeg).unwrap();
    assert_eq!((small.width(), small.height()), (320, 160));
}

/// A PNG whose header promises 50 000 × 50 000 pixels is refused before a pixel is read.
#[test]
fn a_bomb_is_refused_by_its_header() {
    let mut bytes = encoded(&picture(2, 2), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(clean(FileType::Png, &bytes).unwrap_err(), Bad::TooManyPixels);
}

#[test]
fn half_a_picture_is_no_picture() {
    for (file_type, format) in [(FileType::Png, ImageFormat::Png), (FileType::Jpeg, ImageFormat::Jpeg)] {
        let bytes = encoded(&picture(200, 200), format);
        assert_eq!(clean(file_type, &bytes[..40]).unwrap_err(), Bad::Broken);
    }
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1)))
    })
}
