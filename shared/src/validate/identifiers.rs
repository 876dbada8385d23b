//! Taxpayer, insurance and registration numbers: a check digit catches typing mistakes, it proves
//! nothing about the person. Spaces and dashes are ignored; numbers are kept as text because leading
//! zeros count.

fn digits(text: &str) -> Option<Vec<u8>> {
    let kept: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '–' | '\u{a0}')).collect();
    let all = kept.bytes().all(|byte| byte.is_ascii_digit());
    let bytes: Vec<u8> = kept.bytes().map(|byte| byte.wrapping_sub(b'0')).collect();
    (all && bytes.iter().any(|&digit| digit != 0)).then_some(bytes)
}

fn text(digits: &[u8]) -> String {
    digits.iter().map(|digit| char::from(b'0' + digit)).collect()
}

fn weighted(digits: &[u8], weights: &[u32]) -> u8 {
    let sum: u32 = digits.iter().zip(weights).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    (sum % 11 % 10) as u8
}

/// INN of a person (12 digits) or an organisation (10 digits); gives the digits.
pub fn inn(value: &str) -> Option<String> {
    const TEN: [u32; 9] = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    const ELEVENTH: [u32; 10] = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    const TWELFTH: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let d = digits(value)?;
    let ok = match d.len() {
        10 => weighted(&d, &TEN) == d[9],
        12 => weighted(&d, &ELEVENTH) == d[10] && weighted(&d, &TWELFTH) == d[11],
        _ => false,
    };
    ok.then(|| text(&d))
}

/// SNILS; gives eleven digits. The check number is defined for numbers above 001-001-998 only.
pub fn snils(value: &str) -> Option<String> {
    let d = digits(value)?;
    if d.len() != 11 {
        return None;
    }
    let number = d[..9].iter().fold(0_u32, |all, &digit| all * 10 + u32::from(digit));
    let sum: u32 = d[..9].iter().zip((1..=9).rev()).map(|(&digit, place)| u32::from(digit) * place).sum();
    let check = u32::from(d[9]) * 10 + u32::from(d[10]);
    (number <= 1_001_998 || sum % 101 % 100 == check).then(|| text(&d))
}

/// OGRN of an organisation (13 digits) or a sole proprietor (15 digits); gives the digits.
pub fn ogrn(value: &str) -> Option<String> {
    let d = digits(value)?;
    let remainder = |head: &[u8], modulus: u64| {
        let number = head.iter().fold(0_u64, |all, &digit| all * 10 + u64::from(digit));
        number % modulus % 10
    };
    let ok = match (d.len(), d[0]) {
        (13, 1..) => remainder(&d[..12], 11) == u64::from(d[12]),
        (15, 3) => remainder(&d[..14], 13) == u64::from(d[14]),
        _ => false,
    };
    ok.then(|| text(&d))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inn_examples() {
        for good in ["1234567894", "123456789047", "7724051595", "0108003670", "005826107187"] {
            assert!(inn(good).is_some(), "{good}");
        }
        for bad in ["1234567895", "123456789037", "12345678901", "0000000000", "", "12a4567894"] {
            assert!(inn(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn snils_examples() {
        for good in [
            "112-233-445 95",
            "276 488 905 42",
            "002-064-585-96",
            "774-112-048 81",
            "77241387515",
            "001-326-678 99",
            "001-508-815 00",
            "001-437-544 00",
            "006-996-682 00",
            "000-000-600 01",
        ] {
            assert!(snils(good).is_some(), "{good}");
        }
        for bad in ["200 746 095 00", "112-233-445 96", "908 035 685", "589*088*281*65", "00000000000"] {
            assert!(snils(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn ogrn_examples() {
        for good in [
            "1022200525819",
            "1022500001325",
            "1027739552642",
            "385768585948949",
            "1027700100010",
            "304770001000110",
            "304770001000121",
            "304770001000002",
        ] {
            assert!(ogrn(good).is_some(), "{good}");
        }
        for bad in ["1022500001328", "385768585948948", "985768585948944", "0022500001325", "10225000013250"]
        {
            assert!(ogrn(bad).is_none(), "{bad}");
        }
    }
}
