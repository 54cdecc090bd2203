//! AWS clients, built once at init.
//!
//! Lambda gives credentials in the environment and nowhere else, so the SDK's default chain (files, web identity, the
//! container's and the machine's metadata) is left out: it is a third of the binary.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_dynamodb::config::SharedHttpClient;
use aws_smithy_http_client::Builder;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};

/// The roots under which AWS's own endpoints have their certificates, in its China regions too. Reading these eight
/// costs a start next to nothing; reading the machine's hundred and fifty was most of it.
const ROOTS: &[u8] = include_bytes!("roots.pem");

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

/// How AWS is reached: under its own roots, or under the machine's where `SSL_CERT_FILE` or `SSL_CERT_DIR` says so (a
/// proxy that signs for itself); an emulator's plain HTTP needs no roots at all.
fn http_client(endpoint: Option<&str>) -> SharedHttpClient {
    if endpoint.is_some_and(|url| url.starts_with("http://")) {
        return Builder::new().build_http();
    }
    let machines = env("SSL_CERT_FILE").or_else(|| env("SSL_CERT_DIR")).is_some();
    let roots = TrustStore::empty().with_native_roots(machines);
    let roots = if machines { roots } else { roots.with_pem_certificate(ROOTS) };
    let tls = Builder::new().tls_provider(Provider::Rustls(CryptoMode::AwsLc));
    match TlsContext::builder().with_trust_store(roots).build() {
        Ok(context) => tls.tls_context(context).build_https(),
        // What a context refuses is a broken bundle; the machine's own roots still reach AWS.
        Err(_) => tls.build_https(),
    }
}

/// The client of the table. `AWS_ENDPOINT_URL_DYNAMODB` or `AWS_ENDPOINT_URL` points it at an emulator.
#[must_use]
pub fn table_client() -> aws_sdk_dynamodb::Client {
    let endpoint = env("AWS_ENDPOINT_URL_DYNAMODB").or_else(|| env("AWS_ENDPOINT_URL"));
    let mut config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(aws_sdk_dynamodb::config::BehaviorVersion::latest())
        .region(region())
        .credentials_provider(credentials());
    config.set_http_client(Some(http_client(endpoint.as_deref())));
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
    config.set_http_client(Some(http_client(endpoint.as_deref())));
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
    config.set_http_client(Some(http_client(endpoint.as_deref())));
    if let Some(url) = endpoint {
        config = config.endpoint_url(url).force_path_style(true);
    }
    aws_sdk_s3::Client::from_conf(config.build())
}

#[cfg(test)]
mod tests {
    use super::*;

    // The SDK stops the process on a root that it cannot read: here, not at a start in Lambda.
    #[test]
    fn the_roots_can_be_read() {
        assert_eq!(ROOTS.windows(11).filter(|at| at == b"-----BEGIN ").count(), 8);
        let _ = http_client(Some("https://dynamodb.cn-north-1.amazonaws.com.cn"));
        let _ = http_client(Some("http://127.0.0.1:8081"));
    }
}
