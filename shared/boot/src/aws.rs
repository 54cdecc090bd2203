//! AWS clients, built once at init.
//!
//! Lambda gives credentials in the environment and nowhere else, so the SDK's default chain (files, web identity, the
//! container's and the machine's metadata) is left out: it is a third of the binary.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_dynamodb::config::SharedHttpClient;

#[expect(clippy::disallowed_methods, reason = "boot is the one place that reads the environment")]
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn credentials() -> SharedCredentialsProvider {
    let id = env("AWS_ACCESS_KEY_ID").unwrap_or_default();
    let secret = env("AWS_SECRET_ACCESS_KEY").unwrap_or_default();
    SharedCredentialsProvider::new(Credentials::new(id, secret, env("AWS_SESSION_TOKEN"), None, "environment"))
}

fn region() -> aws_sdk_dynamodb::config::Region {
    aws_sdk_dynamodb::config::Region::new(env("AWS_REGION").unwrap_or_else(|| "cn-north-1".into()))
}

/// The HTTP client for an emulator that speaks in the clear: it reads no root certificates, which are most of a start.
fn in_the_clear(endpoint: Option<&str>) -> Option<SharedHttpClient> {
    endpoint.filter(|url| url.starts_with("http://")).map(|_| aws_smithy_http_client::Builder::new().build_http())
}

/// The client of the table. `AWS_ENDPOINT_URL_DYNAMODB` or `AWS_ENDPOINT_URL` points it at an emulator.
#[must_use]
pub fn table_client() -> aws_sdk_dynamodb::Client {
    let endpoint = env("AWS_ENDPOINT_URL_DYNAMODB").or_else(|| env("AWS_ENDPOINT_URL"));
    let mut config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(aws_sdk_dynamodb::config::BehaviorVersion::latest())
        .region(region())
        .credentials_provider(credentials());
    config.set_http_client(in_the_clear(endpoint.as_deref()));
    if let Some(url) = endpoint {
        config = config.endpoint_url(url);
    }
    aws_sdk_dynamodb::Client::from_conf(config.build())
}

/// The client of the table's stream. `AWS_ENDPOINT_URL_DYNAMODB_STREAMS` or `AWS_ENDPOINT_URL` points it at an emulator.
#[must_use]
pub fn stream_client() -> aws_sdk_dynamodbstreams::Client {
    let endpoint = env("AWS_ENDPOINT_URL_DYNAMODB_STREAMS").or_else(|| env("AWS_ENDPOINT_URL"));
    let mut config = aws_sdk_dynamodbstreams::Config::builder()
        .behavior_version(aws_sdk_dynamodbstreams::config::BehaviorVersion::latest())
        .region(region())
        .credentials_provider(credentials());
    config.set_http_client(in_the_clear(endpoint.as_deref()));
    if let Some(url) = endpoint {
        config = config.endpoint_url(url);
    }
    aws_sdk_dynamodbstreams::Client::from_conf(config.build())
}

/// The client of the document bucket. `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL` points it at an emulator, addressed
/// by path.
#[must_use]
pub fn documents_client() -> aws_sdk_s3::Client {
    let endpoint = env("AWS_ENDPOINT_URL_S3").or_else(|| env("AWS_ENDPOINT_URL"));
    let mut config = aws_sdk_s3::Config::builder()
        .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
        .region(region())
        .credentials_provider(credentials());
    config.set_http_client(in_the_clear(endpoint.as_deref()));
    if let Some(url) = endpoint {
        config = config.endpoint_url(url).force_path_style(true);
    }
    aws_sdk_s3::Client::from_conf(config.build())
}
