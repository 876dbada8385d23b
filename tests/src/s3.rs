//! An S3-compatible store of the tests: objects of one bucket in memory, and every request must be signed (AWS Signature
//! Version 4). Knows what Opora asks for: put, get with a range, delete, list.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use ring::{digest, hmac};

/// The bucket's name.
pub const BUCKET: &str = "opora-files";
/// Id of its key.
pub const KEY_ID: &str = "AKTEST";
/// Its key.
pub const SECRET: &str = "a secret of the tests";

/// The store.
#[derive(Clone, Debug)]
pub struct S3 {
    /// `http://127.0.0.1:port`
    pub endpoint: String,
    /// Objects by their keys.
    pub objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    refused: Arc<AtomicUsize>,
    away: Arc<AtomicBool>,
}

struct Request {
    method: String,
    path: String,
    query: String,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn sha256(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn sign(key: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec()
}

impl Request {
    fn read(reader: &mut BufReader<&TcpStream>) -> Option<Self> {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let mut words = line.split_whitespace();
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let mut headers = BTreeMap::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.insert(name.to_lowercase(), value.trim().to_owned());
        }
        let length = headers.get("content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Self { method, path: path.to_owned(), query: query.to_owned(), headers, body })
    }

    /// Whether the key's owner asked for exactly this.
    fn is_signed(&self) -> Option<bool> {
        let said = self.headers.get("authorization")?.strip_prefix("AWS4-HMAC-SHA256 ")?;
        let part =
            |name: &str| said.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
        let (credential, names, signature) =
            (part("Credential")?, part("SignedHeaders")?, part("Signature")?);
        let (id, scope) = credential.split_once('/')?;
        let payload = self.headers.get("x-amz-content-sha256")?;
        // What was signed must be what came: the body, and the headers that say what is meant.
        let whole = *payload == sha256(&self.body);
        let named: Vec<&str> = names.split(';').collect();
        let wanted = ["host", "x-amz-content-sha256", "x-amz-date"];
        if id != KEY_ID || !whole || !wanted.iter().all(|name| named.contains(name)) {
            return Some(false);
        }
        let mut query: Vec<&str> = self.query.split('&').filter(|pair| !pair.is_empty()).collect();
        query.sort_unstable();
        let headers = named.iter().map(|name| {
            let value = self.headers.get(*name).map(String::as_str).unwrap_or_default();
            format!("{name}:{value}\n")
        });
        let canonical = format!(
            "{}\n{}\n{}\n{}\n{names}\n{payload}",
            self.method,
            self.path,
            query.join("&"),
            headers.collect::<String>()
        );
        let date = self.headers.get("x-amz-date")?;
        let text = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", sha256(canonical.as_bytes()));
        let mut key = format!("AWS4{SECRET}").into_bytes();
        for step in scope.split('/') {
            key = sign(&key, step);
        }
        Some(hex(&sign(&key, &text)) == signature)
    }
}

impl S3 {
    /// Starts it.
    ///
    /// # Panics
    /// When there is no free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let endpoint = format!("http://{}", listener.local_addr().expect("an address"));
        let s3 = Self { endpoint, objects: Arc::default(), refused: Arc::default(), away: Arc::default() };
        let of = s3.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let of = of.clone();
                std::thread::spawn(move || {
                    let mut reader = BufReader::new(&stream);
                    while let Some(request) = Request::read(&mut reader) {
                        if of.away.load(Ordering::Relaxed) || of.answer(&request, &stream).is_none() {
                            break;
                        }
                    }
                });
            }
        });
        s3
    }

    /// Writes the file with the key that the settings name.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write_key(path: &std::path::Path, secret: &str) {
        let text = format!("access_key_id = \"{KEY_ID}\"\nsecret_access_key = \"{secret}\"\n");
        std::fs::write(path, text).expect("the key is written");
    }

    /// How many requests had a wrong signature.
    pub fn refused(&self) -> usize {
        self.refused.load(Ordering::Relaxed)
    }

    /// From now on it hangs up on everybody, or does not.
    pub fn be_away(&self, away: bool) {
        self.away.store(away, Ordering::Relaxed);
    }

    fn answer(&self, request: &Request, mut out: &TcpStream) -> Option<()> {
        let (status, head, body) = if request.is_signed() == Some(true) {
            self.carry_out(request)
        } else {
            self.refused.fetch_add(1, Ordering::Relaxed);
            ("403 Forbidden", String::new(), b"<Error><Code>SignatureDoesNotMatch</Code></Error>".to_vec())
        };
        let length = body.len();
        let head = format!("HTTP/1.1 {status}\r\n{head}content-length: {length}\r\n\r\n");
        out.write_all(head.as_bytes()).ok()?;
        out.write_all(&body).ok()
    }

    fn carry_out(&self, request: &Request) -> (&'static str, String, Vec<u8>) {
        let missing = || ("404 Not Found", String::new(), b"<Error><Code>NoSuchKey</Code></Error>".to_vec());
        let Some(rest) = request.path.strip_prefix(&format!("/{BUCKET}")) else { return missing() };
        let key = rest.trim_start_matches('/').to_owned();
        let mut objects = self.objects.lock().expect("no thread broke");
        match request.method.as_str() {
            "PUT" => {
                objects.insert(key, request.body.clone());
                ("200 OK", "etag: \"1\"\r\n".to_owned(), Vec::new())
            }
            "DELETE" => {
                objects.remove(&key);
                ("204 No Content", String::new(), Vec::new())
            }
            "GET" if key.is_empty() => {
                let contents: String = objects
                    .iter()
                    .map(|(key, bytes)| {
                        format!(
                            "<Contents><Key>{key}</Key><LastModified>2026-11-22T10:00:00.000Z</LastModified>\
                             <ETag>\"1\"</ETag><Size>{}</Size></Contents>",
                            bytes.len()
                        )
                    })
                    .collect();
                let list = format!(
                    "<?xml version=\"1.0\"?><ListBucketResult><Name>{BUCKET}</Name>\
                     <IsTruncated>false</IsTruncated>{contents}</ListBucketResult>"
                );
                ("200 OK", "content-type: application/xml\r\n".to_owned(), list.into_bytes())
            }
            "GET" => {
                let Some(bytes) = objects.get(&key) else { return missing() };
                let common = "etag: \"1\"\r\nlast-modified: Sun, 22 Nov 2026 10:00:00 GMT\r\n";
                let range = request.headers.get("range").and_then(|range| range.strip_prefix("bytes=0-"));
                match range.and_then(|end| end.parse::<usize>().ok()) {
                    Some(end) if !bytes.is_empty() => {
                        let end = end.min(bytes.len() - 1);
                        let head = format!("{common}content-range: bytes 0-{end}/{}\r\n", bytes.len());
                        ("206 Partial Content", head, bytes[..=end].to_vec())
                    }
                    _ => ("200 OK", common.to_owned(), bytes.clone()),
                }
            }
            _ => missing(),
        }
    }
}
