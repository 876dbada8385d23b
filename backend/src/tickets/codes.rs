//! Access codes: 50 bits, made by the server's key out of the write that files the request, so that a
//! repeated write gets the same code although only its keyed hash is stored.

use shared::ids::{CODE_ALPHABET, CODE_LENGTH, TicketNumber};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::platform::ids::keyed;

/// The code of the request that a write files.
pub(super) fn derive(key: &[u8; 32], caller: &str, write: Uuid) -> String {
    let bytes = keyed(key, "opora access code", &[caller.as_bytes(), write.as_bytes()]);
    bytes[..CODE_LENGTH].iter().map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)])).collect()
}

/// What is stored of a code: useless without the server's key.
pub(super) fn hash(key: &[u8; 32], number: &TicketNumber, code: &str) -> Vec<u8> {
    keyed(key, "opora access hash", &[number.digits().as_bytes(), code.as_bytes()]).to_vec()
}

/// Whether a code fits, in the same time whatever it is and whether or not there is such a request.
pub(super) fn fits(key: &[u8; 32], number: &TicketNumber, code: &str, stored: Option<&[u8]>) -> bool {
    let given = hash(key, number, code);
    let nothing = [0; 32];
    let same: bool = given.ct_eq(stored.unwrap_or(&nothing)).into();
    same && stored.is_some()
}

#[cfg(test)]
mod tests {
    use shared::ids::{format_code, parse_code};

    use super::*;

    #[test]
    fn codes_are_codes_and_stable() {
        let code = derive(&[7; 32], "guest:1", Uuid::from_u128(1));
        assert_eq!(parse_code(&format_code(&code)), Some(code.clone()));
        assert_eq!(code, derive(&[7; 32], "guest:1", Uuid::from_u128(1)));
        for other in [
            derive(&[8; 32], "guest:1", Uuid::from_u128(1)),
            derive(&[7; 32], "guest:2", Uuid::from_u128(1)),
            derive(&[7; 32], "guest:1", Uuid::from_u128(2)),
        ] {
            assert_ne!(other, code);
        }
    }

    #[test]
    fn only_the_code_of_that_number_fits() {
        let (one, two) = (TicketNumber::new(2026, 1), TicketNumber::new(2026, 2));
        let stored = hash(&[7; 32], &one, "7K2QHM9XCD");
        assert!(fits(&[7; 32], &one, "7K2QHM9XCD", Some(&stored)));
        assert!(!fits(&[7; 32], &one, "7K2QHM9XCE", Some(&stored)));
        assert!(!fits(&[7; 32], &two, "7K2QHM9XCD", Some(&stored)));
        assert!(!fits(&[7; 32], &one, "", Some(&[])) && !fits(&[7; 32], &one, "7K2QHM9XCD", None));
    }
}
