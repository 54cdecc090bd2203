//! The `policies` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    api::start(policies::routes(), None).await
}
