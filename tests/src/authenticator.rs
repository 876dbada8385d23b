//! A software authenticator with a browser around it: makes and uses one passkey (WebAuthn Level 3; ES256, no
//! attestation).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use opora::platform::ids::sha256;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};

/// User present, user verified.
const PRESENT_AND_VERIFIED: u8 = 0x05;
/// The credential's data follow.
const WITH_CREDENTIAL: u8 = 0x40;

/// A device with one passkey.
pub struct Authenticator {
    key: SigningKey,
    id: Vec<u8>,
    user: Value,
    count: u32,
    /// Flags of the next answer; tests take the verification away.
    pub flags: u8,
}

fn digest(bytes: &[u8]) -> Vec<u8> {
    let hex = sha256(bytes);
    (0..hex.len()).step_by(2).filter_map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok()).collect()
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Authenticator {
    /// A device whose key is made from a seed.
    ///
    /// # Panics
    /// For the seed zero.
    pub fn new(seed: u8) -> Self {
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
        Self { key, id: vec![seed; 32], user: Value::Null, count: 0, flags: PRESENT_AND_VERIFIED }
    }

    fn client_data(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
        let challenge = &options["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn data(&mut self, rp: &str, extra: u8) -> Vec<u8> {
        self.count += 1;
        let mut data = digest(rp.as_bytes());
        data.push(self.flags | extra);
        data.extend(self.count.to_be_bytes());
        data
    }

    /// The answer to `navigator.credentials.create`.
    ///
    /// # Panics
    /// When the options lack something.
    pub fn create(&mut self, options: &Value, origin: &str) -> Value {
        self.user = options["user"]["id"].clone();
        let rp = options["rp"]["id"].as_str().expect("an rp id").to_owned();
        let client = Self::client_data("webauthn.create", options, origin);
        let point = self.key.verifying_key().to_encoded_point(false);
        let mut data = self.data(&rp, WITH_CREDENTIAL);
        data.extend([0; 16]);
        data.extend((self.id.len() as u16).to_be_bytes());
        data.extend(&self.id);
        // COSE: EC2, ES256, P-256, x, y.
        data.extend([0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(point.x().expect("x"));
        data.extend([0x22, 0x58, 0x20]);
        data.extend(point.y().expect("y"));
        let mut object = vec![0xA3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xA0, 0x68]);
        object.extend(b"authData");
        object.extend([0x58, data.len() as u8]);
        object.extend(&data);
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&client),
                "attestationObject": encode(&object),
                "transports": ["internal"],
            },
        })
    }

    /// The answer to `navigator.credentials.get`.
    ///
    /// # Panics
    /// When the options lack something.
    pub fn get(&mut self, options: &Value, origin: &str) -> Value {
        let rp = options["rpId"].as_str().expect("an rp id").to_owned();
        let client = Self::client_data("webauthn.get", options, origin);
        let data = self.data(&rp, 0);
        let signed = [data.clone(), digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&client),
                "authenticatorData": encode(&data),
                "signature": encode(signature.to_der().as_bytes()),
                "userHandle": self.user,
            },
        })
    }
}
