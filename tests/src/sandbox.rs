//! The product's real binaries as processes under a Lambda Runtime API host, on a stack's table and buckets.

use local::runtime_host::{Bootstrap, RuntimeHost};
use local::{Endpoints, product};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The functions with their binaries.
pub const FUNCTIONS: [&str; 11] = [
    "agencies",
    "bookings",
    "claims",
    "clock-watch",
    "dead-letters",
    "dispatch",
    "document-check",
    "documents",
    "fee-watch",
    "notices",
    "policies",
];

/// Where a function's binary lies: as cargo puts it, or as cargo-lambda does.
pub fn binary(folder: &Path, function: &str) -> PathBuf {
    let lambda = folder.join(function).join("bootstrap");
    if lambda.is_file() { lambda } else { folder.join(function) }
}

/// The environment that Lambda and the template give a function.
pub fn environment(endpoints: &Endpoints) -> BTreeMap<String, String> {
    let names = [
        "TABLE_NAME",
        "DOCUMENTS_BUCKET",
        "JWT_ISSUER",
        "JWT_AUDIENCE",
        "JWKS",
        "FIELD_KEYS",
        "PUBLIC_ORIGIN",
        "BANK_URL",
        "BANK_TOKEN",
        "SUPERVISOR_ORG",
    ];
    let own = names.into_iter().filter_map(|name| Some((name.to_owned(), product::variable(endpoints, name)?)));
    let lambda = [
        ("AWS_ENDPOINT_URL_DYNAMODB", endpoints.table_url.as_str()),
        ("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", &endpoints.table_url),
        ("AWS_ENDPOINT_URL_S3", &endpoints.s3_url),
        ("AWS_ACCESS_KEY_ID", endpoints.access_key),
        ("AWS_SECRET_ACCESS_KEY", endpoints.secret_key),
        ("AWS_REGION", endpoints.region),
        ("AWS_LAMBDA_LOG_LEVEL", "warn"),
    ];
    own.chain(lambda.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
}

/// Starts a binary with the time that most functions have at most.
pub async fn start(path: PathBuf, name: &str, environment: BTreeMap<String, String>) -> RuntimeHost {
    start_for(path, name, environment, Duration::from_secs(30)).await
}

/// Starts a binary with a time-out of its own.
pub async fn start_for(
    path: PathBuf,
    name: &str,
    environment: BTreeMap<String, String>,
    timeout: Duration,
) -> RuntimeHost {
    let bootstrap = Bootstrap { path, name: name.to_owned(), environment, timeout, ..Bootstrap::default() };
    let host = RuntimeHost::start(bootstrap).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    host.ready().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    host
}
