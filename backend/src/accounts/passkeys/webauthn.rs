//! The library at work: what is asked of the browser, and whether its answer is right.

use serde_json::Value;
use uuid::Uuid;
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, RegistrationServerState,
    bin::{Decode as _, Encode as _},
    request::{
        AsciiDomain, ExtensionInfo, PublicKeyCredentialDescriptor, RpId,
        auth::AuthenticationVerificationOptions,
        register::{
            CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions,
            UserHandle16, Username,
        },
    },
    response::{
        AuthTransports, CredentialId,
        auth::{DiscoverableAuthentication16, ser_relaxed::DiscoverableAuthenticationRelaxed16},
        register::{CompressedPubKey, DynamicState, StaticState, ser_relaxed::RegistrationRelaxed},
    },
};

use super::REFUSED;
use crate::{
    config::Config,
    platform::{error::AppError, ids::hex},
};

type Key = CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>;

/// Whom passkeys are made for: the domain, and the origin that its pages have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Site {
    domain: String,
    origin: String,
}

impl Site {
    /// From the address that citizens use. An address of the machine itself has no domain: there passkeys work
    /// under the name `localhost`, which browsers trust without TLS.
    pub(super) fn of(config: &Config) -> Self {
        let (scheme, rest) = config.public_url.split_once("://").unwrap_or(("https", &config.public_url));
        let authority = rest.split('/').next().unwrap_or(rest);
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && !host.ends_with(':') => (host, format!(":{port}")),
            _ => (authority, String::new()),
        };
        let local = ["127.0.0.1", "[::1]", "0.0.0.0", "[::]"].contains(&host);
        let domain = if local { "localhost" } else { host };
        Self { domain: domain.to_owned(), origin: format!("{scheme}://{domain}{port}") }
    }

    fn rp(&self) -> Result<RpId, AppError> {
        AsciiDomain::try_from(self.domain.clone()).map(RpId::Domain).map_err(AppError::internal)
    }
}

/// What goes to the browser, and what the server keeps for the answer.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) public_key: Value,
    pub(super) server: Vec<u8>,
}

/// `publicKey` of the options, as `parse…OptionsFromJSON` wants it.
fn public_key(client: &impl serde::Serialize) -> Result<Value, AppError> {
    let mut value = serde_json::to_value(client).map_err(AppError::internal)?;
    Ok(match value.get_mut("publicKey") {
        Some(inner) => inner.take(),
        None => value,
    })
}

/// What is known of a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stored {
    /// Id of the credential, hexadecimal.
    pub(super) credential: String,
    pub(super) static_state: Vec<u8>,
    pub(super) dynamic_state: Vec<u8>,
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digit = |at: usize| hexadecimal.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..hexadecimal.len()).step_by(2).filter_map(digit).collect()
}

/// Asks for a new passkey of an account; `known` ones are not made again.
pub(super) fn ask_new(
    site: &Site,
    account: Uuid,
    name: &str,
    display: &str,
    known: &[String],
) -> Result<Asked, AppError> {
    let rp = site.rp()?;
    let id = UserHandle16::decode(account.into_bytes()).map_err(AppError::internal)?;
    let name = Username::try_from(name).or_else(|_| Username::try_from("account"));
    let user = PublicKeyCredentialUserEntity {
        name: name.map_err(AppError::internal)?,
        id: &id,
        display_name: Nickname::try_from(display).ok(),
    };
    let mut exclude = Vec::new();
    for credential in known {
        let id = CredentialId::<Vec<u8>>::decode(bytes(credential)).map_err(AppError::internal)?;
        exclude.push(PublicKeyCredentialDescriptor {
            id,
            transports: AuthTransports::decode(0).map_err(AppError::internal)?,
        });
    }
    let mut options = PublicKeyCredentialCreationOptions::passkey(&rp, user, exclude);
    // Wished for, not enforced: browsers refuse authenticators that do not know the extension.
    options.extensions.cred_protect =
        CredProtect::UserVerificationRequired(ExtensionInfo::AllowDontEnforceValue);
    let (server, client) = options.start_ceremony().map_err(AppError::internal)?;
    Ok(Asked { public_key: public_key(&client)?, server: server.encode().map_err(AppError::internal)? })
}

/// Checks a new passkey.
///
/// # Errors
/// `passkey-refused`.
pub(super) fn check_new(site: &Site, server: &[u8], credential: Value) -> Result<Stored, AppError> {
    let refused = |cause: &dyn std::fmt::Display| {
        tracing::debug!(%cause, "a new passkey is refused");
        REFUSED
    };
    let server = RegistrationServerState::<16>::decode(server).map_err(AppError::internal)?;
    let answer: RegistrationRelaxed = serde_json::from_value(credential).map_err(|error| refused(&error))?;
    let origins = [site.origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..RegistrationVerificationOptions::default()
    };
    let new = server.verify(&site.rp()?, &answer.0, &options).map_err(|error| refused(&error))?;
    let static_state = new.static_state().encode().map_err(AppError::internal)?;
    let dynamic_state = new.dynamic_state().encode().map_err(AppError::internal)?;
    Ok(Stored { credential: hex(new.id().as_ref()), static_state, dynamic_state: dynamic_state.to_vec() })
}

/// Asks for any passkey of this site.
pub(super) fn ask_any(site: &Site) -> Result<Asked, AppError> {
    let rp = site.rp()?;
    let (server, client) =
        DiscoverableCredentialRequestOptions::passkey(&rp).start_ceremony().map_err(AppError::internal)?;
    Ok(Asked { public_key: public_key(&client)?, server: server.encode().map_err(AppError::internal)? })
}

/// An answer with a passkey, not checked yet.
#[derive(Debug)]
pub(super) struct Answer(DiscoverableAuthentication16);

impl Answer {
    /// Reads it.
    ///
    /// # Errors
    /// `passkey-refused`.
    pub(super) fn read(credential: Value) -> Result<Self, AppError> {
        // The library takes an answer without one and breaks when it is asked whose it is.
        if !credential["response"]["userHandle"].is_string() {
            return Err(REFUSED);
        }
        let answer: DiscoverableAuthenticationRelaxed16 =
            serde_json::from_value(credential).map_err(|_| REFUSED)?;
        Ok(Self(answer.0))
    }

    /// The credential that it says it is of, hexadecimal.
    pub(super) fn credential(&self) -> String {
        hex(self.0.raw_id().as_ref())
    }

    /// Checks it against what is stored of that credential; the state to be stored from now on.
    ///
    /// # Errors
    /// `passkey-refused`.
    pub(super) fn check(
        &self,
        site: &Site,
        server: &[u8],
        account: Uuid,
        stored: &Stored,
    ) -> Result<Vec<u8>, AppError> {
        let server = DiscoverableAuthenticationServerState::decode(server).map_err(AppError::internal)?;
        let user = UserHandle16::decode(account.into_bytes()).map_err(AppError::internal)?;
        let static_state = StaticState::<Key>::decode(&stored.static_state).map_err(AppError::internal)?;
        let dynamic: [u8; 7] = stored
            .dynamic_state
            .as_slice()
            .try_into()
            .map_err(|_| AppError::internal("the state of a passkey is cut short"))?;
        let dynamic_state = DynamicState::decode(dynamic).map_err(AppError::internal)?;
        let id = bytes(&stored.credential);
        let id = CredentialId::<&[u8]>::decode(id.as_slice()).map_err(AppError::internal)?;
        let mut credential = AuthenticatedCredential::new(id, &user, static_state, dynamic_state)
            .map_err(AppError::internal)?;
        let origins = [site.origin.as_str()];
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server.verify(&site.rp()?, &self.0, &mut credential, &options).map_err(|error| {
            tracing::debug!(cause = %error, "a passkey is refused");
            REFUSED
        })?;
        Ok(credential.dynamic_state().encode().map_err(AppError::internal)?.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(url: &str) -> (String, String) {
        let config = crate::config::Settings { public_url: Some(url.into()), ..Default::default() };
        let site = Site::of(&config.validate().unwrap());
        (site.domain, site.origin)
    }

    #[test]
    fn the_configured_address_decides() {
        let pair = |domain: &str, origin: &str| (domain.to_owned(), origin.to_owned());
        assert_eq!(site("https://help.example.org"), pair("help.example.org", "https://help.example.org"));
        assert_eq!(
            site("https://help.example.org:8443"),
            pair("help.example.org", "https://help.example.org:8443")
        );
        assert_eq!(site("http://127.0.0.1:8080"), pair("localhost", "http://localhost:8080"));
        assert_eq!(site("http://[::1]:8080"), pair("localhost", "http://localhost:8080"));
        assert_eq!(site("http://[::1]"), pair("localhost", "http://localhost"));
    }

    #[test]
    fn hexadecimal_comes_back() {
        assert_eq!(bytes(&hex(&[0, 15, 255])), [0, 15, 255]);
    }
}
