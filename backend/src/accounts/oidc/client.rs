//! Talking to the provider. Its addresses come from its own discovery document; redirects are not followed, so that
//! it cannot send us anywhere else, and answers are short.

use std::time::Duration;

use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, TokenResponse as _,
    core::{
        CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm,
        CoreProviderMetadata,
    },
};
use time::OffsetDateTime;

use super::{CALLBACK, Refusal};
use crate::{config::OidcConfig, platform::state::AppState};

/// What a provider says about itself, kept for a few minutes.
pub type Metadata = CoreProviderMetadata;

/// How long one question may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer, bytes.
const LONGEST: u64 = 256 * 1024;
/// Signatures that are believed: with the provider's public keys only. `none` and keys made of our secret are not.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

#[derive(Debug, thiserror::Error)]
enum HttpFault {
    #[error("not reached")]
    NotReached,
    #[error("no proper answer")]
    NoAnswer,
}

fn ask(request: HttpRequest) -> Result<HttpResponse, HttpFault> {
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .build(),
    );
    let (head, mut body) = agent.run(request).map_err(|_| HttpFault::NotReached)?.into_parts();
    let bytes = body.with_config().limit(LONGEST).read_to_vec().map_err(|_| HttpFault::NoAnswer)?;
    Ok(HttpResponse::from_parts(head, bytes))
}

async fn http(request: HttpRequest) -> Result<HttpResponse, HttpFault> {
    tokio::task::spawn_blocking(move || ask(request)).await.unwrap_or(Err(HttpFault::NoAnswer))
}

/// What the provider says about itself and its keys, asked now and kept for whoever begins next.
pub(super) async fn discover(state: &AppState, provider: &OidcConfig) -> Result<Metadata, Refusal> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Refusal::Off)?;
    let found = Metadata::discover_async(issuer, &http)
        .await
        .map_err(|_| Refusal::Unavailable("its discovery document"))?;
    state.provider.insert((), found.clone());
    Ok(found)
}

/// The same, as it was a few minutes ago: enough to send a browser there.
pub(super) async fn known(state: &AppState, provider: &OidcConfig) -> Result<Metadata, Refusal> {
    match state.provider.get(&()) {
        Some(known) => Ok(known),
        None => discover(state, provider).await,
    }
}

fn client(state: &AppState, provider: &OidcConfig, metadata: Metadata) -> Result<Client, Refusal> {
    let back =
        RedirectUrl::new(format!("{}{CALLBACK}", state.config.public_url)).map_err(|_| Refusal::Off)?;
    let methods = metadata.token_endpoint_auth_methods_supported();
    let basic = methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
    Ok(CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(provider.client_id.clone()),
        Some(ClientSecret::new(provider.client_secret.clone())),
    )
    .set_auth_type(if basic { AuthType::BasicAuth } else { AuthType::RequestBody })
    .set_redirect_uri(back))
}

/// Secrets of one way there and back, 256 random bits each.
pub(super) struct Secrets {
    /// Comes back in the address.
    pub(super) state: String,
    /// Comes back in the token.
    pub(super) nonce: String,
    /// Goes with the code (RFC 7636).
    pub(super) verifier: String,
}

/// Where the browser goes.
pub(super) fn address(
    state: &AppState,
    provider: &OidcConfig,
    metadata: Metadata,
    secrets: &Secrets,
) -> Result<String, Refusal> {
    let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
    let (csrf, nonce) = (secrets.state.clone(), secrets.nonce.clone());
    let (url, _, _) = client(state, provider, metadata)?
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(csrf),
            move || Nonce::new(nonce),
        )
        .add_scope(Scope::new("profile".to_owned()))
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .url();
    Ok(url.into())
}

/// Who came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claims {
    pub(super) issuer: String,
    pub(super) subject: String,
    pub(super) name: Option<String>,
    /// An address that the provider says it has confirmed; any other is not worth reading.
    pub(super) email: Option<String>,
}

/// Exchanges the code and checks the token: signature, issuer, audience, time, nonce.
pub(super) async fn redeem(
    state: &AppState,
    provider: &OidcConfig,
    code: String,
    secrets: &Secrets,
) -> Result<Claims, Refusal> {
    // Keys are asked for now: they may have changed, and nobody gets here without a state of ours.
    let metadata = discover(state, provider).await?;
    let client = client(state, provider, metadata)?;
    let answer = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|_| Refusal::Unavailable("it names no place for codes"))?
        .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()))
        .request_async(&http)
        .await
        .map_err(|error| match error {
            openidconnect::RequestTokenError::Request(_) => Refusal::Unavailable("its place for codes"),
            _ => Refusal::Failed("the code"),
        })?;
    let token = answer.id_token().ok_or(Refusal::Failed("no token"))?;
    let now = chrono_of(state.clock.now());
    let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS).set_time_fn(move || now);
    let claims = token
        .claims(&verifier, &Nonce::new(secrets.nonce.clone()))
        .map_err(|_| Refusal::Failed("the token"))?;
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string());
    let email = claims.email().filter(|_| claims.email_verified() == Some(true));
    Ok(Claims {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        name,
        email: email.map(|email| email.to_string()),
    })
}

fn chrono_of(at: OffsetDateTime) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(at.unix_timestamp(), 0).unwrap_or_default()
}
