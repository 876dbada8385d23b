//! Files in a bucket of an S3-compatible store, under the same places as in a folder. A put replaces an object as a
//! whole; what is larger than [`super::READ_MAX`] is neither stored nor read, since an object is held in memory.

use std::{fs, io, sync::Arc, time::Duration};

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use bytes::Bytes;
use futures_util::TryStreamExt as _;
use object_store::{
    BackoffConfig, ClientOptions, Error, GetOptions, ObjectStore as _, ObjectStoreExt as _, PutPayload,
    RetryConfig,
    aws::{AmazonS3, AmazonS3Builder},
    client::{
        HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpResponseBody,
        HttpService,
    },
    path::Path,
};
use serde::Deserialize;

use super::READ_MAX;
use crate::config::files::BucketConfig;

/// For one answer, from the first byte sent to the last one read.
const PATIENCE: Duration = Duration::from_secs(30);
/// A short fault of the store is waited out so often.
const TRIES: usize = 3;

/// A bucket.
#[derive(Clone, Debug)]
pub(super) struct Bucket {
    store: Arc<AmazonS3>,
}

/// The file with the bucket's key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Credentials {
    access_key_id: String,
    secret_access_key: String,
}

fn fault(error: Error) -> io::Error {
    match error {
        Error::NotFound { .. } => io::Error::from(io::ErrorKind::NotFound),
        other => io::Error::new(io::ErrorKind::NotConnected, other),
    }
}

impl Bucket {
    /// Reads the key; asks nobody yet.
    pub(super) fn open(config: &BucketConfig) -> io::Result<Self> {
        let text = fs::read_to_string(&config.key)?;
        // The parser's own words would quote the secret.
        let credentials: Credentials = toml::from_str(&text).map_err(|_| {
            io::Error::other("it must say access_key_id = \"…\" and secret_access_key = \"…\"")
        })?;
        let retry =
            RetryConfig { backoff: BackoffConfig::default(), max_retries: TRIES, retry_timeout: PATIENCE };
        let store = AmazonS3Builder::new()
            .with_bucket_name(&config.name)
            .with_endpoint(&config.endpoint)
            .with_region(&config.region)
            .with_access_key_id(credentials.access_key_id)
            .with_secret_access_key(credentials.secret_access_key)
            // Every compatible store knows addresses by path; by host they need a name for each bucket.
            .with_virtual_hosted_style_request(false)
            // Not every compatible store knows how to delete several objects at once.
            .with_disable_bulk_delete(true)
            // The settings allow it for this machine only.
            .with_allow_http(config.endpoint.starts_with("http://"))
            .with_retry(retry)
            .with_http_connector(Connector)
            .build()
            .map_err(io::Error::other)?;
        Ok(Self { store: Arc::new(store) })
    }

    /// The bytes of a place.
    pub(super) async fn get(&self, place: &str) -> io::Result<Bytes> {
        self.store.get(&Path::from(place)).await.map_err(fault)?.bytes().await.map_err(fault)
    }

    /// The first bytes of a place.
    pub(super) async fn head(&self, place: &str, length: usize) -> io::Result<Bytes> {
        let options = GetOptions { range: Some((0..length as u64).into()), ..GetOptions::default() };
        let found = self.store.get_opts(&Path::from(place), options).await.map_err(fault)?;
        found.bytes().await.map_err(fault)
    }

    /// Puts bytes there in place of what there was.
    pub(super) async fn put(&self, place: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.store.put(&Path::from(place), PutPayload::from(bytes)).await.map(|_| ()).map_err(fault)
    }

    /// Throws an object away; that there is none is fine.
    pub(super) async fn remove(&self, place: &str) -> io::Result<()> {
        match self.store.delete(&Path::from(place)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(fault(error)),
        }
    }

    /// Every name that is there now.
    pub(super) async fn names(&self) -> io::Result<Vec<String>> {
        self.store
            .list(None)
            .map_ok(|found| found.location.filename().unwrap_or_default().to_owned())
            .try_collect()
            .await
            .map_err(fault)
    }
}

/// Gives object_store the HTTP client that the server has anyway.
#[derive(Clone, Copy, Debug)]
struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .into();
        Ok(HttpClient::new(Client(agent)))
    }
}

#[derive(Debug)]
struct Client(ureq::Agent);

impl HttpService for Client {
    /// What `async_trait` makes of an async function.
    fn call<'a, 'b>(
        &'a self,
        request: HttpRequest,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'b>>
    where
        'a: 'b,
        Self: 'b,
    {
        let agent = self.0.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let broken = |error| HttpError::new::<axum::Error>(HttpErrorKind::Unknown, error);
            let body = to_bytes(Body::new(body), usize::MAX).await.map_err(broken)?;
            tokio::task::spawn_blocking(move || ask(&agent, Request::from_parts(head, body)))
                .await
                .map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?
        })
    }
}

fn ask(agent: &ureq::Agent, request: Request<Bytes>) -> Result<HttpResponse, HttpError> {
    let (head, body) = request.into_parts();
    let answer = if body.is_empty() && head.method != "PUT" && head.method != "POST" {
        agent.run(Request::from_parts(head, ()))
    } else {
        agent.run(Request::from_parts(head, &*body))
    };
    let (head, body) = answer.map_err(failed)?.into_parts();
    let bytes = body.into_with_config().limit(READ_MAX + 1024 * 1024).read_to_vec().map_err(failed)?;
    Ok(HttpResponse::from_parts(head, HttpResponseBody::from(Bytes::from(bytes))))
}

fn failed(error: ureq::Error) -> HttpError {
    let kind = match error {
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::ConnectionFailed | ureq::Error::HostNotFound | ureq::Error::Io(_) => {
            HttpErrorKind::Connect
        }
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}
