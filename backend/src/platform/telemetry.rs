//! Logs and metrics, without personal data: routes are logged by their pattern, never with the
//! values in them, and no body, query or address is logged.

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tracing::{Level, Metadata};
use tracing_subscriber::{
    EnvFilter, filter::filter_fn, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

/// Whether a line may be logged at all, whatever `RUST_LOG` says: libraries trace the pages that they render and
/// the statements that they run, with people in them.
pub fn may_log(line: &Metadata<'_>) -> bool {
    *line.level() <= Level::INFO || line.target().starts_with("opora")
}

/// Starts logging. JSON lines when `json`, readable lines otherwise; `RUST_LOG` narrows or widens.
pub fn start_logging(json: bool) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("warn,opora=info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn"));
    let registry = tracing_subscriber::registry().with(filter).with(filter_fn(may_log));
    let result = if json {
        registry.with(tracing_subscriber::fmt::layer().json()).try_init()
    } else {
        registry.with(tracing_subscriber::fmt::layer().with_target(false).compact()).try_init()
    };
    // A second start in one process (tests) keeps the first one's logging.
    let _ = result;
}

/// Figures for `/metrics`. Each server has its own recorder, so that tests do not share them.
#[derive(Clone)]
pub struct Figures {
    handle: PrometheusHandle,
}

impl Default for Figures {
    fn default() -> Self {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        // Only the first recorder of a process is the global one.
        let _ = metrics::set_global_recorder(recorder);
        Self { handle }
    }
}

impl Figures {
    /// Sums up what was measured since the last time: until then every single duration is kept.
    pub fn sum_up(&self) {
        self.handle.run_upkeep();
    }

    /// The text that Prometheus reads.
    pub fn render(&self) -> String {
        self.handle.run_upkeep();
        self.handle.render()
    }
}
