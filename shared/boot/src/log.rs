//! The log: JSON lines in Lambda, text on a terminal. Never names, id numbers, telephones, accounts, tokens or bodies.

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts the log once per process.
#[expect(clippy::disallowed_methods, reason = "boot is the one place that reads the environment")]
pub fn start_log() {
    let level = std::env::var("AWS_LAMBDA_LOG_LEVEL").or_else(|_| std::env::var("RUST_LOG"));
    // Levels by target need no regular expressions, which an `EnvFilter` would link.
    let level = level.unwrap_or_else(|_| "info,aws_config=warn,hyper=warn".into());
    let filter: Targets = level.parse().unwrap_or_else(|_| Targets::new().with_default(LevelFilter::INFO));
    let json = std::env::var_os("AWS_LAMBDA_FUNCTION_NAME").is_some();
    let log = tracing_subscriber::registry().with(filter);
    // A second start, as in tests, keeps the first.
    let _ = if json {
        log.with(layer().with_target(false).json().without_time()).try_init()
    } else {
        log.with(layer().with_target(false).compact()).try_init()
    };
}
