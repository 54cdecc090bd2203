//! The `documents` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    api::start(documents::routes(), Some(boot::documents_client)).await
}
