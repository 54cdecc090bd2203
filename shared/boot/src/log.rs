//! The log: JSON lines in Lambda, text on a terminal. Never names, id numbers, telephones, accounts, tokens or bodies.

use tracing_subscriber::EnvFilter;

/// Starts the log once per process.
#[expect(clippy::disallowed_methods, reason = "boot is the one place that reads the environment")]
pub fn start_log() {
    let level = std::env::var("AWS_LAMBDA_LOG_LEVEL").or_else(|_| std::env::var("RUST_LOG"));
    let filter = EnvFilter::new(level.unwrap_or_else(|_| "info,aws_config=warn,hyper=warn".into()));
    let json = std::env::var_os("AWS_LAMBDA_FUNCTION_NAME").is_some();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_target(false);
    // A second start, as in tests, keeps the first.
    let _ = if json { log.json().without_time().try_init() } else { log.compact().try_init() };
}
