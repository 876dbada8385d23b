//! The server put together: read `build_router` as a table of contents.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router, extract::DefaultBodyLimit, http::StatusCode, middleware, response::IntoResponse as _,
    routing::get,
};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::{
    accounts, challenge, desk, editorial, editorial_gaps, integrations, knowledge, mail_in, notify,
    platform::{error::AppError, limits::BODY_MAX, state::AppState},
    privacy, site, subscribers, tickets,
};

pub mod health;
pub mod layers;
pub mod limits;
pub mod start;

/// How long open requests may take to end after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);

#[derive(OpenApi)]
#[openapi(info(
    title = "Opora API",
    description = "Everything the help centre does. Errors are problem documents (RFC 9457) with a stable `code`.",
    license(name = "Apache-2.0", identifier = "Apache-2.0")
))]
struct ApiDoc;

fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(ApiDoc::openapi()).nest(
        shared::api::ROOT,
        OpenApiRouter::new()
            .merge(knowledge::routes::routes())
            .merge(tickets::routes())
            .merge(desk::routes())
            .merge(accounts::routes())
            .merge(challenge::routes())
            .merge(privacy::routes())
            .merge(notify::routes())
            .merge(integrations::agency::routes())
            .merge(mail_in::routes())
            .merge(editorial::routes())
            .merge(knowledge::builder::routes())
            .merge(subscribers::routes())
            .merge(editorial_gaps::routes()),
    )
}

/// The OpenAPI document, as checked in at `openapi/opora.json`.
///
/// # Errors
/// Never for this document; the serializer's error is passed on.
pub fn openapi_json() -> Result<String, serde_json::Error> {
    let mut text = api().into_openapi().to_pretty_json()?;
    text.push('\n');
    Ok(text)
}

/// Every path of the server.
pub fn build_router(state: AppState) -> Router {
    let (api, document) = api().split_for_parts();
    Router::new()
        .merge(api)
        .merge(utoipa_swagger_ui::SwaggerUi::new("/api/docs").url("/api/openapi.json", document))
        .route("/api/{*rest}", get(|| async { AppError::NotFound }).fallback(|| async { AppError::NotFound }))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .route("/robots.txt", get(health::robots))
        .route("/sitemap.xml", get(site::discovery::sitemap))
        .route("/feed.atom", get(site::discovery::feed))
        .route("/files/{token}", get(tickets::follow_link))
        .route("/assets/{*path}", get(site::asset))
        .route("/drawings/{name}", get(site::drawing::show))
        .route("/sw.js", get(site::service_worker))
        .route("/img/{name}", get(editorial::serve_picture))
        .route("/lang/{lang}", get(site::switch_language))
        .route("/look", get(site::look::choose))
        .route("/call-back", get(site::call::form).post(site::call::send))
        .route("/feedback", get(site::note::form).post(site::note::send))
        .route("/subscribe", get(site::subscribe::form).post(site::subscribe::send))
        .route("/subscriptions/{token}", get(site::subscribe::link).post(site::subscribe::answer))
        .route("/console", get(site::console))
        .route("/console/{*rest}", get(site::console))
        .route("/editor", get(site::editor))
        .route("/editor/{*rest}", get(site::editor))
        .route("/demo/outbox", get(site::outbox::page))
        .fallback(get(site::page))
        .method_not_allowed_fallback(|| async {
            (StatusCode::METHOD_NOT_ALLOWED, AppError::BadRequest("method")).into_response()
        })
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(middleware::from_fn_with_state(state.clone(), layers::same_origin))
        .layer(CatchPanicLayer::custom(layers::panicked))
        .layer(middleware::from_fn_with_state(state.clone(), layers::outermost))
        .with_state(state)
}

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken or not allowed.
    #[error(
        "cannot listen on {0}: {1}. Is another server running there? Choose another address with --listen"
    )]
    Listen(SocketAddr, std::io::Error),
    /// The server broke.
    #[error("the server stopped: {0}")]
    Io(#[from] std::io::Error),
}

/// Listens and serves until the signal to stop; then open streams are told to end, and requests in
/// flight get ten seconds.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(state: AppState, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let address = state.config.listen;
    let listener =
        tokio::net::TcpListener::bind(address).await.map_err(|error| ServeError::Listen(address, error))?;
    let local = listener.local_addr()?;
    let background = start::background(&state);
    ready(local);
    let router = build_router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let stop = state.shutdown.clone();
    let server = axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned());
    let watch = Arc::new(state.clone());
    tokio::spawn(async move {
        stop_signal().await;
        tracing::info!("stopping");
        watch.shutdown.cancel();
    });
    tokio::select! {
        result = server => result?,
        () = async { stop.cancelled().await; tokio::time::sleep(GRACE).await; } => {
            tracing::warn!("some requests did not end in time");
        }
    }
    background.abort_all().await;
    state.db.close().await;
    Ok(())
}

async fn stop_signal() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => tokio::select! {
                () = interrupt => {}
                _ = terminate.recv() => {}
            },
            Err(_) => interrupt.await,
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
