//! Settings of attachments: where they are, what seals them, who looks for viruses.

use std::path::PathBuf;

use super::{ConfigError, wrong};

/// Settings of attachments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilesConfig {
    /// The file with the keys; none: in the data folder.
    pub keys: Option<PathBuf>,
    /// Where the files are.
    pub store: StoreConfig,
    /// The daemon that looks for viruses; none: nobody does.
    pub clamd: Option<ClamdAddress>,
}

/// Where files are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StoreConfig {
    /// In the data folder.
    #[default]
    Folder,
    /// In an S3-compatible store.
    Bucket(BucketConfig),
}

/// A bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BucketConfig {
    /// Its name.
    pub name: String,
    /// Address of the store.
    pub endpoint: String,
    /// Region, which is part of every signature.
    pub region: String,
    /// File with the key: `access_key_id` and `secret_access_key`.
    pub key: PathBuf,
}

/// Where clamd listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClamdAddress {
    /// Host and port.
    Tcp(String),
    /// Socket of this machine.
    Unix(PathBuf),
}

/// Settings as given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// `files_keys`.
    pub keys: Option<&'a PathBuf>,
    /// `files_store`.
    pub store: Option<&'a str>,
    /// `files_s3_bucket`.
    pub bucket: Option<&'a str>,
    /// `files_s3_endpoint`.
    pub endpoint: Option<&'a str>,
    /// `files_s3_region`.
    pub region: Option<&'a str>,
    /// `files_s3_key`.
    pub key: Option<&'a PathBuf>,
    /// `files_clamd`.
    pub clamd: Option<&'a str>,
}

impl FilesConfig {
    /// Checks the settings.
    ///
    /// # Errors
    /// When something is missing, unknown, or would go over a network without TLS.
    pub fn new(given: Given<'_>) -> Result<Self, ConfigError> {
        let store = match given.store.unwrap_or("local") {
            "local" => StoreConfig::Folder,
            "s3" => StoreConfig::Bucket(BucketConfig::new(given)?),
            other => {
                return Err(wrong(
                    "files_store",
                    format!("`{other}` is no store."),
                    "Write local (the data folder) or s3.",
                ));
            }
        };
        let clamd = given.clamd.map(ClamdAddress::parse).transpose()?;
        Ok(Self { keys: given.keys.cloned(), store, clamd })
    }
}

impl BucketConfig {
    fn new(given: Given<'_>) -> Result<Self, ConfigError> {
        let (Some(name), Some(endpoint), Some(key)) = (given.bucket, given.endpoint, given.key) else {
            return Err(wrong(
                "files_store",
                "s3 needs files_s3_bucket, files_s3_endpoint and files_s3_key beside it.",
                "Name the bucket, the address of the store and the file with its key.",
            ));
        };
        // Sealed bytes may be seen, but who answers in the store's place could lose or keep them.
        if !endpoint.starts_with("https://") && !is_near(endpoint) {
            return Err(wrong(
                "files_s3_endpoint",
                "it is no https address.",
                "Write it like https://s3.example.org; http only for a store on this machine.",
            ));
        }
        Ok(Self {
            name: name.to_owned(),
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            region: given.region.unwrap_or("us-east-1").to_owned(),
            key: key.clone(),
        })
    }
}

/// Whether an address of plain HTTP is one of this machine.
fn is_near(endpoint: &str) -> bool {
    let Some(rest) = endpoint.strip_prefix("http://") else { return false };
    let host = rest.split('/').next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => host,
    };
    matches!(host, "127.0.0.1" | "localhost" | "[::1]")
}

impl ClamdAddress {
    fn parse(text: &str) -> Result<Self, ConfigError> {
        if let Some(path) = text.strip_prefix("unix:").filter(|path| path.starts_with('/')) {
            return Ok(Self::Unix(path.into()));
        }
        let tcp = text.strip_prefix("tcp://").map(|rest| rest.trim_end_matches('/'));
        match tcp.and_then(|rest| rest.rsplit_once(':')) {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => {
                Ok(Self::Tcp(format!("{host}:{port}")))
            }
            _ => Err(wrong(
                "files_clamd",
                format!("`{text}` is no address of clamd."),
                "Write it like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_whole_or_refused() {
        let key = PathBuf::from("/etc/opora/s3.toml");
        let good = Given {
            store: Some("s3"),
            bucket: Some("files"),
            endpoint: Some("https://s3.example.org/"),
            key: Some(&key),
            ..Given::default()
        };
        let StoreConfig::Bucket(bucket) = FilesConfig::new(good).unwrap().store else { panic!("a bucket") };
        assert_eq!(
            (bucket.endpoint.as_str(), bucket.region.as_str()),
            ("https://s3.example.org", "us-east-1")
        );
        for bad in [
            Given { bucket: None, ..good },
            Given { key: None, ..good },
            Given { endpoint: None, ..good },
            Given { endpoint: Some("http://s3.example.org"), ..good },
            Given { endpoint: Some("http://127.0.0.1.example.org"), ..good },
            Given { endpoint: Some("http://localhost@example.org"), ..good },
            Given { store: Some("ftp"), ..good },
        ] {
            assert!(FilesConfig::new(bad).is_err(), "{bad:?}");
        }
        for near in ["http://127.0.0.1:9000", "http://localhost", "http://[::1]:9000/"] {
            assert!(FilesConfig::new(Given { endpoint: Some(near), ..good }).is_ok(), "{near}");
        }
        assert_eq!(FilesConfig::new(Given::default()), Ok(FilesConfig::default()));
    }

    #[test]
    fn clamd_is_reached_by_socket_or_port() {
        let parse = |text| ClamdAddress::parse(text).ok();
        assert_eq!(parse("tcp://127.0.0.1:3310"), Some(ClamdAddress::Tcp("127.0.0.1:3310".into())));
        assert_eq!(parse("unix:/run/clamd.ctl"), Some(ClamdAddress::Unix("/run/clamd.ctl".into())));
        for bad in ["", "127.0.0.1:3310", "tcp://:3310", "tcp://host", "unix:relative", "tcp://host:99999"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
