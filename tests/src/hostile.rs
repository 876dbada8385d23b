//! Files that mean no good, built by code: bombs, broken ones, ones in disguise, ones with something inside, ones with
//! bad names. None of them may take the server down, take it long, or ever be shown as a page.

use std::io::Write as _;

use flate::deflated;

use crate::api::png;

/// A hostile file.
#[derive(Clone, Debug)]
pub struct Hostile {
    /// What it is.
    pub what: String,
    /// Its name as it stands in the header, percent-encoded.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// What the tests look for in what comes back: none of it may survive in a picture.
pub const PAYLOAD: &str = "<script>alert('opora')</script>";
const MB: usize = 1024 * 1024;

fn encode(name: &str) -> String {
    name.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1)))
    })
}

mod flate {
    use std::io::Write as _;

    /// zlib of bytes, by way of a zip, whose deflate needs only another head and foot.
    pub(super) fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file("x", options).expect("a file");
        zip.write_all(bytes).expect("its bytes");
        let zip = zip.finish().expect("an archive").into_inner();
        // The local head is 30 bytes and the name; the sizes stand in the central directory.
        let central = zip.windows(4).rposition(|four| four == b"PK\x01\x02").expect("a directory");
        let size =
            u32::from_le_bytes(zip[central + 20..central + 24].try_into().expect("four bytes")) as usize;
        let extra = u16::from_le_bytes([zip[28], zip[29]]) as usize;
        let begin = 31 + extra;
        let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
            let a = (a + u32::from(*byte)) % 65_521;
            (a, (b + a) % 65_521)
        });
        [&[0x78, 0x9c], &zip[begin..begin + size], &((b << 16) | a).to_be_bytes()[..]].concat()
    }
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    [&(data.len() as u32).to_be_bytes()[..], &body, &crc32(&body).to_be_bytes()].concat()
}

fn header(width: u32, height: u32, depth: u8, colour: u8, interlaced: bool) -> Vec<u8> {
    let mut data = [width.to_be_bytes(), height.to_be_bytes()].concat();
    data.extend([depth, colour, 0, 0, u8::from(interlaced)]);
    chunk(*b"IHDR", &data)
}

/// A PNG of chunks.
fn png_of(chunks: &[Vec<u8>]) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
}

/// A PNG of zeros with chunks between its header and its pixels.
fn plain_png(width: u32, height: u32, between: &[Vec<u8>]) -> Vec<u8> {
    let rows = vec![0; (width as usize + 1) * height as usize];
    let mut chunks = vec![header(width, height, 8, 0, false)];
    chunks.extend(between.iter().cloned());
    chunks.extend([chunk(*b"IDAT", &deflated(&rows)), chunk(*b"IEND", b"")]);
    png_of(&chunks)
}

fn jpeg() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x * 4) as u8, (y * 5) as u8, 90]));
    let mut out = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut out, image::ImageFormat::Jpeg).expect("a picture");
    out.into_inner()
}

/// A JPEG with segments after its beginning.
fn jpeg_with(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let whole = jpeg();
    let mut bytes = whole[..2].to_vec();
    for (marker, data) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(((data.len() + 2) as u16).to_be_bytes());
        bytes.extend(data);
    }
    bytes.extend(&whole[2..]);
    bytes
}

/// A JPEG whose frame promises a size.
fn jpeg_sized(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg();
    let frame = bytes.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

/// Zeros in a zip in a zip in a zip.
fn zip_bomb() -> Vec<u8> {
    let mut inner = vec![0; 16 * MB];
    for _ in 0..3 {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options =
            zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        for place in 0..8 {
            zip.start_file(format!("{place}.zip"), options).expect("a file");
            zip.write_all(&inner).expect("its bytes");
        }
        inner = zip.finish().expect("an archive").into_inner();
    }
    inner
}

fn pdf(body: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{body}\ntrailer<</Root 1 0 R>>\n%%EOF\n").into_bytes()
}

/// Every hostile file.
pub fn corpus() -> Vec<Hostile> {
    let mut all = Vec::new();
    let mut add = |what: &str, name: &str, bytes: Vec<u8>| {
        all.push(Hostile { what: what.to_owned(), name: encode(name), bytes });
    };
    disguised(&mut add);
    pngs(&mut add);
    jpegs(&mut add);
    documents(&mut add);
    names(&mut add);
    all
}

type Add<'a> = &'a mut dyn FnMut(&str, &str, Vec<u8>);

/// Files of types that are not taken, under their own names and others.
fn disguised(add: Add<'_>) {
    let html = format!("<!doctype html><body>{PAYLOAD}</body>").into_bytes();
    let svg =
        format!("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{PAYLOAD}</svg>").into_bytes();
    for name in ["a.html", "a.htm", "a.png", "a.jpg", "a.pdf", "a.xhtml", "a.hta"] {
        add("a page", name, html.clone());
    }
    for name in ["a.svg", "a.png", "a.svgz"] {
        add("an SVG", name, svg.clone());
    }
    let magics: [(&str, &[u8]); 14] = [
        ("a program", b"MZ\x90\0\x03\0\0\0"),
        ("an ELF", b"\x7fELF\x02\x01\x01\0"),
        ("a Java class", b"\xca\xfe\xba\xbe\0\0\0\x34"),
        ("a RAR", b"Rar!\x1a\x07\x01\0"),
        ("a 7z", b"7z\xbc\xaf\x27\x1c\0\x04"),
        ("a GIF", b"GIF89a\x01\0\x01\0\x80\0\0"),
        ("a WebP", b"RIFF\x24\0\0\0WEBPVP8 "),
        ("a BMP", b"BM\x46\0\0\0\0\0\0\0"),
        ("a TIFF", b"II*\0\x08\0\0\0"),
        ("an icon", b"\0\0\x01\0\x01\0\x10\x10"),
        ("a HEIC", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("a Flash film", b"FWS\x09\0\0\0\0"),
        ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("our own envelope", b"\0OPORA\x01\0\0\0\0\0\0\0\0"),
    ];
    for (what, magic) in magics {
        let bytes = [magic, &[0; 200]].concat();
        add(what, "a.png", bytes.clone());
        add(what, "a.txt", bytes);
    }
    let bomb = zip_bomb();
    for name in ["a.zip", "a.docx", "a.pdf", "a.txt"] {
        add("a zip bomb", name, bomb.clone());
    }
    add(
        "UTF-16",
        "a.txt",
        [b"\xff\xfe".to_vec(), "<script>".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
    );
}

fn pngs(add: Add<'_>) {
    let good = png();
    let idat = chunk(*b"IDAT", &deflated(&[0; 100]));
    let end = chunk(*b"IEND", b"");
    for (width, height) in [(50_000, 50_000), (u32::MAX, u32::MAX), (0, 0), (1, 0x7fff_ffff), (40_001, 1_000)]
    {
        let bytes = png_of(&[header(width, height, 8, 6, false), idat.clone(), end.clone()]);
        add(&format!("a PNG of {width} × {height}"), "a.png", bytes);
    }
    add(
        "an interlaced bomb",
        "a.png",
        png_of(&[header(50_000, 50_000, 16, 6, true), idat.clone(), end.clone()]),
    );
    add("a large grey field", "a.png", plain_png(3_000, 3_000, &[]));
    add("a PNG without pixels", "a.png", png_of(&[header(64, 48, 8, 2, false), end.clone()]));
    add(
        "a PNG of a broken stream",
        "a.png",
        png_of(&[header(64, 48, 8, 2, false), chunk(*b"IDAT", &[7; 300]), end.clone()]),
    );
    add("half a PNG", "a.png", good[..good.len() / 2].to_vec());
    add("the head of a PNG", "a.png", good[..8].to_vec());
    let mut wrong = good.clone();
    wrong[30] ^= 1;
    add("a PNG with a wrong checksum", "a.png", wrong);
    let mut long = good[..33].to_vec();
    long.extend(b"\x7f\xff\xff\xffIDAT");
    add("a chunk longer than the file", "a.png", long);
    add("a PNG with a bad kind of colour", "a.png", png_of(&[header(64, 48, 3, 5, false), idat, end]));
    let text = chunk(*b"tEXt", format!("Comment\0{PAYLOAD}").as_bytes());
    add("a PNG with a script in its text", "a.png", plain_png(64, 48, std::slice::from_ref(&text)));
    add("a PNG of many texts", "a.png", plain_png(64, 48, &vec![text; 10_000]));
    let bomb = deflated(&vec![0; 32 * MB]);
    let profile = [b"p\0\0".to_vec(), bomb.clone()].concat();
    add("a bomb in the colour profile", "a.png", plain_png(64, 48, &[chunk(*b"iCCP", &profile)]));
    let words = [b"w\0\0".to_vec(), bomb.clone()].concat();
    add("a bomb in the text", "a.png", plain_png(64, 48, &[chunk(*b"zTXt", &words)]));
    add(
        "pixels that go on and on",
        "a.png",
        png_of(&[header(64, 48, 8, 0, false), chunk(*b"IDAT", &bomb), chunk(*b"IEND", b"")]),
    );
    add("a PNG with a page behind it", "a.png", [good.clone(), PAYLOAD.into()].concat());
    add("a PNG with a zip behind it", "a.png", [good.clone(), zip_bomb()].concat());
    add("an animation of no frames", "a.png", plain_png(64, 48, &[chunk(*b"acTL", &[0xff; 8])]));
}

fn jpegs(add: Add<'_>) {
    let good = jpeg();
    add("a JPEG of 65 500 × 65 500", "a.jpg", jpeg_sized(65_500, 65_500));
    add("a JPEG of 0 × 0", "a.jpg", jpeg_sized(0, 0));
    add("a JPEG of 6 300 × 6 300 with pixels for 64 × 48", "a.jpg", jpeg_sized(6_300, 6_300));
    add("half a JPEG", "a.jpg", good[..good.len() / 2].to_vec());
    add("the beginning of a JPEG", "a.jpg", vec![0xff, 0xd8, 0xff]);
    add("a JPEG of marks", "a.jpg", [vec![0xff, 0xd8], vec![0xff; MB]].concat());
    add("a segment without an end", "a.jpg", vec![0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2]);
    add("a segment of no length", "a.jpg", [&[0xff, 0xd8, 0xff, 0xe1, 0, 0][..], &good[2..]].concat());
    let note = format!("Exif\0\0II*\0\u{8}\0\0\0{PAYLOAD}").into_bytes();
    add("a JPEG with a script in its notes", "a.jpg", jpeg_with(&[(0xe1, note.clone())]));
    add("a JPEG of many notes", "a.jpg", jpeg_with(&vec![(0xe1, vec![b'x'; 60_000]); 30]));
    add("a JPEG with a comment", "a.jpg", jpeg_with(&[(0xfe, PAYLOAD.into())]));
    let loops = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0".to_vec();
    add("EXIF that points at itself", "a.jpg", jpeg_with(&[(0xe1, loops)]));
    let far = b"Exif\0\0MM\0*\xff\xff\xff\xff".to_vec();
    add("EXIF that points outside", "a.jpg", jpeg_with(&[(0xe1, far)]));
    add("a JPEG with a page behind it", "a.jpeg", [good.clone(), PAYLOAD.into()].concat());
    add("a JPEG with a zip behind it", "a.jpeg", [good.clone(), zip_bomb()].concat());
    let scan = good.windows(2).position(|two| two == [0xff, 0xda]).expect("a scan");
    add(
        "a JPEG of a thousand scans",
        "a.jpg",
        [good[..scan].to_vec(), good[scan..good.len() - 2].repeat(200)].concat(),
    );
    let mut broken = good;
    let middle = broken.len() / 2;
    broken[middle..middle + 40].fill(0xff);
    add("a JPEG with a hole", "a.jpg", broken);
}

fn documents(add: Add<'_>) {
    add(
        "a PDF with a script",
        "a.pdf",
        pdf("1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"),
    );
    add("a PDF that starts a program", "a.pdf", pdf("1 0 obj<</OpenAction<</S/Launch/F(cmd.exe)>>>>endobj"));
    add("a PDF of depth", "a.pdf", pdf(&"[".repeat(21_000)));
    add(
        "a PDF that refers to itself",
        "a.pdf",
        pdf("1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Length 1 0 R>>endobj"),
    );
    add("a PDF that is a page", "a.pdf", pdf(PAYLOAD));
    let bomb = deflated(&vec![0; 32 * MB]);
    add("a PDF with a bomb", "a.pdf", [pdf("1 0 obj<</Filter/FlateDecode>>stream\n"), bomb].concat());
    add("a PDF at the limit", "a.pdf", [b"%PDF-1.7\n".to_vec(), vec![b'['; 5 * MB - 20]].concat());
    add("a PDF above the limit", "a.pdf", [b"%PDF-1.7\n".to_vec(), vec![b' '; 5 * MB]].concat());
    add("a page called a text", "a.txt", format!("<html>{PAYLOAD}</html>").into_bytes());
    add(
        "an SVG called a log",
        "a.log",
        format!("<svg xmlns='http://www.w3.org/2000/svg'>{PAYLOAD}</svg>").into_bytes(),
    );
    add("one long line", "a.txt", vec![b'a'; 2 * MB]);
    add("a text above the limit", "a.txt", vec![b'a'; 2 * MB + 1]);
    add("a HAR of depth", "a.har", [vec![b'['; MB], vec![b']'; MB - 10]].concat());
    add("a formula", "a.txt", b"=cmd|' /C calc'!A0\n".to_vec());
    add("marks of direction", "a.txt", "\u{feff}\u{202e}txt.exe\u{2066}\n".into());
    add("control of a terminal", "a.log", b"\x1b]0;owned\x07\x1b[2J\x1b[31m\n".to_vec());
    add(
        "headers of an answer",
        "a.txt",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<script>".to_vec(),
    );
    add("entities without an end", "a.txt", b"<!DOCTYPE x [<!ENTITY a \"&a;&a;\">]><x>&a;</x>".to_vec());
    add("nothing", "a.txt", Vec::new());
}

/// Good files under bad names.
fn names(add: Add<'_>) {
    for name in [
        "../../etc/passwd.png",
        "..\\..\\windows\\win.png",
        "a.png\r\nSet-Cookie: x=1",
        "a\0.png",
        "\u{202e}gnp.exe.png",
        "a.html.png",
        "a.png.html",
        "\";filename=evil.html;x=\".png",
        "CON.png",
        ".png",
        "png",
        "",
        "a.png/",
        "%2e%2e%2fa.png",
    ] {
        add(&format!("the name {name:?}"), name, png());
    }
    add("a name of 5 000 letters", &format!("{}.png", "a".repeat(5_000)), png());
}
