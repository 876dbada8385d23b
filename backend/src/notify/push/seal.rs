//! Sealing a message for one browser: `aes128gcm` (RFC 8188) under a key that only the browser and this message share
//! (RFC 8291).

use aes_gcm::{
    Aes128Gcm, Nonce,
    aead::{Aead as _, KeyInit as _},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, ecdh::diffie_hellman};
use sha2::Sha256;
use shared::api::notices::PushKeys;

/// The one record holds the whole message.
const RECORD: u32 = 4096;
/// The longest message: a record without its last byte and its seal. Push services must take 4096 bytes in all.
const LONGEST: usize = 3900;

/// Keys of a browser.
pub(super) struct Browser {
    public: PublicKey,
    secret: [u8; 16],
}

impl Browser {
    /// Reads them; none when they are no keys.
    pub(super) fn parse(keys: &PushKeys) -> Option<Self> {
        let decode = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
        let public = decode(&keys.p256dh).filter(|bytes| bytes.len() == 65)?;
        Some(Self {
            public: PublicKey::from_sec1_bytes(&public).ok()?,
            secret: decode(&keys.auth)?.try_into().ok()?,
        })
    }

    /// Seals a message. `own` is a key of this message alone, `salt` as well; none when the message is too long.
    pub(super) fn seal(&self, own: &SecretKey, salt: [u8; 16], message: &[u8]) -> Option<Vec<u8>> {
        if message.len() > LONGEST {
            return None;
        }
        let own_public = own.public_key().to_sec1_bytes();
        let shared = diffie_hellman(own.to_nonzero_scalar(), self.public.as_affine());
        let info = [b"WebPush: info\0".as_slice(), &self.public.to_sec1_bytes(), &own_public].concat();
        let mut both = [0; 32];
        Hkdf::<Sha256>::new(Some(&self.secret), shared.raw_secret_bytes()).expand(&info, &mut both).ok()?;
        let expand = Hkdf::<Sha256>::new(Some(&salt), &both);
        let (mut key, mut nonce) = ([0; 16], [0; 12]);
        expand.expand(b"Content-Encoding: aes128gcm\0", &mut key).ok()?;
        expand.expand(b"Content-Encoding: nonce\0", &mut nonce).ok()?;
        // The last record ends with 2 (RFC 8188, section 2).
        let padded = [message, &[2]].concat();
        let sealed = Aes128Gcm::new(&key.into()).encrypt(&Nonce::from(nonce), padded.as_slice()).ok()?;
        let length = u8::try_from(own_public.len()).ok()?;
        Some([&salt[..], &RECORD.to_be_bytes(), &[length], &own_public, &sealed].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    /// RFC 8291, appendix A.
    #[test]
    fn the_standards_own_example() {
        let browser = Browser::parse(&PushKeys {
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
                .into(),
            auth: "BTBZMqHH6r4Tts7J_aSIgg".into(),
        })
        .unwrap();
        let own = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let sealed = browser.seal(&own, salt, b"When I grow up, I want to be a watermelon").unwrap();
        assert_eq!(
            URL_SAFE_NO_PAD.encode(sealed),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
             AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let good = PushKeys {
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
                .into(),
            auth: "BTBZMqHH6r4Tts7J_aSIgg".into(),
        };
        assert!(Browser::parse(&good).is_some());
        let off_curve = format!("{}A", &good.p256dh[..86]);
        for p256dh in ["", "AAAA", off_curve.as_str(), "не ключ"] {
            assert!(
                Browser::parse(&PushKeys { p256dh: p256dh.into(), ..good.clone() }).is_none(),
                "{p256dh}"
            );
        }
        for auth in ["", "AAAA", "BTBZMqHH6r4Tts7J_aSIggAA"] {
            assert!(Browser::parse(&PushKeys { auth: auth.into(), ..good.clone() }).is_none(), "{auth}");
        }
    }

    #[test]
    fn a_message_that_does_not_fit_is_not_sealed() {
        let own = SecretKey::from_slice(&[9; 32]).unwrap();
        let p256dh = URL_SAFE_NO_PAD.encode(own.public_key().to_sec1_bytes());
        let browser = Browser::parse(&PushKeys { p256dh, auth: "BTBZMqHH6r4Tts7J_aSIgg".into() }).unwrap();
        assert!(browser.seal(&own, [1; 16], &[b'x'; LONGEST]).is_some_and(|sealed| sealed.len() <= 4096));
        assert!(browser.seal(&own, [1; 16], &[b'x'; LONGEST + 1]).is_none());
    }
}
