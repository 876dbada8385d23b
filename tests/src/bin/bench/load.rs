//! Asking a server from several connections at once.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use axum::body::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};

/// Connections that ask at once.
pub const CONNECTIONS: usize = 8;

/// A client with connections of its own.
pub type Web = Client<HttpConnector, Full<Bytes>>;

/// A new client.
pub fn web() -> Web {
    Client::builder(TokioExecutor::new()).build_http()
}

/// Sends a request and reads the whole answer.
///
/// # Panics
/// When there is no answer: the figure would say nothing.
pub async fn send(web: &Web, request: Request<Full<Bytes>>) -> Response<Bytes> {
    let (head, body) = web.request(request).await.expect("an answer").into_parts();
    Response::from_parts(head, body.collect().await.expect("a body").to_bytes())
}

/// A page as a browser fetches it, compressed.
pub async fn fetch(web: &Web, url: &str) -> Bytes {
    let request = Request::get(url).header("accept-encoding", "br").body(Full::default());
    send(web, request.expect("a request")).await.into_body()
}

/// How often a second some work is done by [`CONNECTIONS`] at once. The work gets a client and a number that no
/// other call gets.
///
/// # Panics
/// When the work does.
pub async fn per_second<F, Work>(span: Duration, work: F) -> f64
where
    F: Fn(Web, u64) -> Work + Clone + Send + 'static,
    Work: Future<Output = ()> + Send,
{
    let next = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let workers = (0..CONNECTIONS).map(|_| {
        let (next, work, web) = (next.clone(), work.clone(), web());
        tokio::spawn(async move {
            while start.elapsed() < span {
                work(web.clone(), next.fetch_add(1, Ordering::Relaxed)).await;
            }
        })
    });
    let workers: Vec<_> = workers.collect();
    for worker in workers {
        worker.await.expect("it ran");
    }
    next.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
}
