use proptest::prelude::*;

use super::*;

const NAME: &str = "s00112233445566778899aabbccddeeff";
const SECRET: [u8; KEY] = [7; KEY];
const ID: KeyId = KeyId([1, 2, 3, 4, 5, 6, 7, 8]);

fn sealed(name: &str, bytes: &[u8]) -> Vec<u8> {
    let header = Header::new(ID, std::array::from_fn(|place| place as u8));
    let mut sealer = Sealer::new(&SECRET, header, name, Vec::new()).unwrap();
    sealer.write_all(bytes).unwrap();
    sealer.finish().unwrap()
}

fn opened(name: &str, sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let mut out = Vec::new();
    open(|id| (id == ID).then_some(SECRET), name, &mut &sealed[..], &mut out)?;
    Ok(out)
}

fn plain(length: usize) -> Vec<u8> {
    (0..length).map(|place| (place % 251) as u8).collect()
}

#[test]
fn every_length_comes_back() {
    for length in
        [0, 1, 15, 16, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE - 1, 2 * PIECE, 2 * PIECE + 17, 5 * PIECE]
    {
        let bytes = plain(length);
        let sealed = sealed(NAME, &bytes);
        let pieces = length.div_ceil(PIECE).max(1);
        assert_eq!(sealed.len(), HEADER + length + pieces * TAG, "{length}");
        assert_eq!(opened(NAME, &sealed).unwrap(), bytes, "{length}");
    }
}

/// Every bit of the header, and of places in each region of a file of two pieces.
#[test]
fn one_flipped_bit_is_refused() {
    let whole = sealed(NAME, &plain(PIECE + 100));
    let step = PIECE + TAG;
    let mut places: Vec<usize> = (0..HEADER).collect();
    for piece in 0..2 {
        let begin = HEADER + piece * step;
        let end = (begin + step).min(whole.len());
        // Body, the border to the tag, the whole tag.
        places.extend([begin, begin + 1, begin + 50]);
        places.extend(end - TAG - 1..end);
    }
    for place in places {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[place] ^= 1 << bit;
            assert!(opened(NAME, &changed).is_err(), "bit {bit} of byte {place}");
        }
    }
}

#[test]
fn pieces_cannot_be_cut_off_moved_doubled_or_left_out() {
    let whole = sealed(NAME, &plain(3 * PIECE));
    let step = PIECE + TAG;
    let piece = |place: usize| &whole[HEADER + place * step..HEADER + (place + 1) * step];
    let header = &whole[..HEADER];
    for parts in [
        vec![header],
        vec![header, piece(0)],
        vec![header, piece(0), piece(1)],
        vec![header, piece(1), piece(0), piece(2)],
        vec![header, piece(0), piece(2)],
        vec![header, piece(0), piece(0), piece(1), piece(2)],
        vec![header, piece(0), piece(1), piece(2), piece(2)],
        vec![header, piece(0), piece(1), piece(2), b"x"],
        vec![piece(0), piece(1), piece(2)],
    ] {
        assert!(opened(NAME, &parts.concat()).is_err(), "{} parts", parts.len());
    }
    for length in [0, 1, HEADER - 1, HEADER, HEADER + 15, whole.len() - 1, whole.len() - TAG] {
        assert!(opened(NAME, &whole[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn a_file_under_the_name_of_another_is_refused() {
    let other = "sffeeddccbbaa99887766554433221100";
    assert!(matches!(opened(other, &sealed(NAME, b"one")), Err(OpenError::Damaged)));
}

#[test]
fn pieces_of_two_files_do_not_mix() {
    let one = sealed(NAME, &plain(2 * PIECE));
    let header = Header::new(ID, [9; SALT + PREFIX]);
    let mut sealer = Sealer::new(&SECRET, header, NAME, Vec::new()).unwrap();
    sealer.write_all(&plain(2 * PIECE)).unwrap();
    let two = sealer.finish().unwrap();
    let cut = HEADER + PIECE + TAG;
    assert!(opened(NAME, &[&one[..cut], &two[cut..]].concat()).is_err());
}

#[test]
fn a_key_that_is_not_there_is_named() {
    let sealed = sealed(NAME, b"x");
    let refused = open(|_| None, NAME, &mut &sealed[..], &mut Vec::new());
    assert!(matches!(refused, Err(OpenError::NoKey(ID))));
    let wrong = open(|_| Some([8; KEY]), NAME, &mut &sealed[..], &mut Vec::new());
    assert!(matches!(wrong, Err(OpenError::Damaged)));
}

#[test]
fn what_people_send_is_no_envelope() {
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"%PDF-1.7\n", b"a line\n"] {
        let long = [bytes, &[b' '; 200]].concat();
        assert!(matches!(opened(NAME, &long), Err(OpenError::Foreign)));
    }
}

/// The format is what old files are in: it may never change under the same version.
#[test]
fn version_one_stays_what_it_is() {
    let text = sealed(NAME, b"opora").iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert!(
        text.starts_with("004f504f5241010102030405060708000102030405060708090a0b0c0d0e0f10111213141516"),
        "{text}"
    );
    assert_eq!(opened(NAME, &sealed(NAME, b"opora")).unwrap(), b"opora");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_written_in_whatever_steps_comes_back(
        bytes in prop::collection::vec(any::<u8>(), 0..3 * PIECE),
        step in 1..100_000_usize,
        place in any::<prop::sample::Index>(),
    ) {
        let header = Header::new(ID, [3; SALT + PREFIX]);
        let mut sealer = Sealer::new(&SECRET, header, NAME, Vec::new()).unwrap();
        for part in bytes.chunks(step) {
            sealer.write_all(part).unwrap();
        }
        let mut sealed = sealer.finish().unwrap();
        prop_assert_eq!(&opened(NAME, &sealed).unwrap(), &bytes);
        let place = place.index(sealed.len());
        sealed[place] ^= 0x10;
        prop_assert!(opened(NAME, &sealed).is_err());
    }
}
